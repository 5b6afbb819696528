/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_CONNECTORS_CONNECTOR_H
#define PV_CONNECTORS_CONNECTOR_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "model/object.h"
#include "model/people.h"
#include "model/talk.h"
#include "net/http.h"

/*
 * A platform, as pure functions: from a question to a request, and from the
 * bytes of the answer to objects of our nouns.  No socket inside, no store, no
 * clock, so a platform is tested from recorded answers alone.
 *
 * One interface holds for platforms as unlike as these, read from their
 * recorded answers (none of them has registers; all but ours are read-mostly):
 *
 * own	   Every question is a URL that an object gave.  `feed` is the change feed.
 * Decidim   GraphQL: every question is a POST of one query to one URL, so a
 *	   question's `url` names a query and its ids ("decidim:proposals?component=7"), which
 *	   ask() unfolds; `cursor` is pageInfo.endCursor.  Processes and assemblies
 *	   become Assembly, components' proposals Topic, comments Contribution;
 *	   translations become descriptions of one register in many languages, HTML
 *	   through text/paragraphs; `answer` becomes a description "official".
 *	   Its feed is a list ordered by date, read whole: `whole` below says that what it does not
 *	   hold any more is gone.
 * Polis	   A conversation is an Assembly with one Topic; statements are
 *	   Contributions of kind "idea", found by /comments; agree, disagree and pass are acts
 *	   ("agree") that ask() sends to /votes.  The identity comes with the
 *	   first vote in a header, which read() hands back as `token`.  Errors are plain
 *	   text even with status 500: read() turns polis_err_* into errors itself.
 * Citizen OS   Topic to Topic with its HTML description; comments "pro" and "con"
 *	   to Contributions "idea" and "concern", replies to in_reply_to.  {status: {code}}
 *	   inside 200 answers is an error: read() looks before it believes.
 *	   Lists by limit and offset: the next question is made from the count.
 * Petitions   Numbered pages with links.next: a question's next URL.  A petition is a
 *	   Topic, `action` its title, `background` and `additional_details` its
 *	   paragraphs, the government's response a Contribution with the voice "official".
 *	   Nothing may be written: allow is empty.
 */
enum question_kind {
	QUESTION_DISCOVER,	/* what is at this URL: a System, or an Assembly */
	QUESTION_OBJECT,	/* one object */
	QUESTION_LIST,		/* a page of a list */
	QUESTION_FEED,		/* what changed since `cursor` (NULL: all) */
	QUESTION_JOIN,		/* `join` with an invitation and a name */
	QUESTION_SAY,		/* `contribution` into a topic's list */
	QUESTION_DECLARE,	/* `declaration` of the person */
	QUESTION_WITHDRAW,	/* take back what was said */
	QUESTION_TRACE,		/* what became of it */
};

struct question {
	enum question_kind kind;
	const char *url;		/* as the platform gave it */
	const char *cursor;		/* QUESTION_FEED */
	const char *etag;		/* of what is kept: "nothing new" is an answer */
	const char *key;		/* of a write: made when it was queued */
	const char *invitation, *name;	/* QUESTION_JOIN */
	const struct contribution *contribution;
	const struct declaration *declaration;
};

struct reply {
	struct list objects;		/* of struct object */
	bool unchanged;			/* 304: what is kept is what there is */
	bool whole;			/* the objects are all there are: others are gone */
	const char *next;		/* URL of the next page of the same question, or NULL */
	const char *cursor;		/* to ask from the next time, or NULL */
	const char *token;		/* who the person is from now on, or NULL */
	const struct receipt *receipt;	/* of a write, or NULL */
};

struct connector {
	const char *name;

	/* Whether the answer to a plain GET of an address is of this platform. */
	bool (*knows)(const struct http_answer *answer);

	/* The request that asks QUESTION, in ARENA; token, socket and languages are the caller's
	 * to add.  False with ERROR_INPUT where the platform has no such question. */
	bool (*ask)(const struct question *question, struct arena *arena,
		    struct http_request *request, struct error *error);

	/* The objects in ANSWER, in ARENA; problems of the platform become errors. */
	bool (*read)(const struct question *question, const struct http_answer *answer,
		     struct arena *arena, struct reply *reply, struct error *error);
};

extern const struct connector connector_own;

/* The connector that knows ANSWER, or NULL. */
const struct connector *connector_for(const struct http_answer *answer);

#endif
