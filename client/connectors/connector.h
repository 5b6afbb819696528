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
 * What is read is kept as our own JSON (wire/json.h), so a connector gives every object what
 * its table requires, a number and a mode too, and an id that is unique.  The words of other
 * platforms are no Markdown; HTML must be made into paragraphs first.
 *
 * One interface holds for platforms as unlike as these, read from their recorded answers (none
 * has registers, a change feed, ETags that last or an Idempotency-Key: there a write whose
 * answer was lost is looked for before it is sent again):
 *
 * own	   Every question is a URL that an object gave; `feed` is the change feed.
 * Decidim   GraphQL: every question is a POST to one URL, so a question's `url` names a query
 *	   and its ids ("decidim:proposals?component=7"), which ask() unfolds into a body.
 *	   Nothing of it answers a plain GET but an HTML page: knows() looks for its mark there.
 *	   Participatory processes and assemblies become Assembly, a component's proposals
 *	   Topic, comments Contribution (alignment 1 "idea", -1 "concern"); translations become
 *	   descriptions of one register in many languages, `machineTranslated` their `by`,
 *	   `answer` one of voice "official".  `next` is made from pageInfo.endCursor; the feed is
 *	   the list by date, read to its end, so the reply is `whole`.
 *	   200 with `errors` is an error.  Writing needs a session: `token` is its cookie.
 * Polis	   A conversation is an Assembly with one Topic; statements (/comments) are
 *	   Contributions of kind "idea", their `created` milliseconds in a string.  Who a person
 *	   is comes in the header x-polis of the answer to the first vote or statement: net/http
 *	   has to keep it then, and read() hands it on as `token`.  Agree, disagree and pass
 *	   need a question of their own, to /votes.  Errors are plain text, 500 among them where
 *	   401 is meant: read() knows polis_err_* by name.  304 from /math/pca2 means "no result
 *	   yet": only where `etag` was asked with it is it `unchanged`.
 * Citizen OS   Everything is inside {status: {code, message}, data}: read() believes the code,
 *	   then looks inside.  Topic is Topic with its HTML description; comments "pro" and
 *	   "con" are "idea" and "concern", other words are kept; replies are inside of them and
 *	   become objects beside them with in_reply_to.  Lists go by offset: `next` is made from
 *	   countTotal.  Some errors are HTML pages.  Who a person is, is a cookie of 20 minutes.
 * Petitions   `next` is links.next.  A petition is a Topic: `action` is its title, `background`
 *	   and `additional_details` its paragraphs, `state` rejected is "declined" with the
 *	   rejection's words as state_reason; the government's response and the debate are
 *	   Contributions "answer" of voice "official".  Signatures are no remarks: an extra.
 *	   Nothing may be written: `allow` is empty, and ask() says so.
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
	QUESTION_DO,		/* `body`, a deed, to the URL that an object gives for it */
};

struct question {
	enum question_kind kind;
	const char *url;		/* as the platform gave it */
	const char *cursor;		/* QUESTION_FEED */
	const char *topics;		/* of an assembly's feed: those whose remarks should come in
					 * it, by their numbers (model/spans.h); or NULL */
	size_t limit;			/* of a page of a list or feed, about; 0: the host's own */
	const char *etag;		/* of what is kept: "nothing new" is an answer; of what is
					 * withdrawn: nothing is done where it is another by now */
	const char *key;		/* of a write: made when it was queued */
	const char *invitation, *name;	/* QUESTION_JOIN */
	const struct contribution *contribution;
	const struct declaration *declaration;
	const char *body;		/* QUESTION_DO: what is sent, as our own JSON */
};

/* Where a long page could be gone on from. */
struct waymark {
	const char *next;		/* as a reply's */
	int64_t bytes;			/* as a reply's */
};

struct reply {
	struct list objects;		/* of struct object */
	bool unchanged;			/* 304: what is kept is what there is */
	bool whole;			/* with the pages before, all there are: others are gone */
	const char *next;		/* URL of the next page of the same question, or NULL */
	int64_t bytes;			/* about how many are still to come then; 0: not said */
	const char *cursor;		/* to ask from the next time, or NULL */
	const char *topics;		/* whose remarks came too, as the question named them; NULL:
					 * no others than those of the feed itself */
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

	/* The member of the answer to a list or feed that is its array.  Its elements may be read
	 * one at a time, as they come, and the answer then without them.  NULL: it is read
	 * whole. */
	const char *elements;

	/* One element, in ARENA: an object or, where that is NULL, a waymark. */
	bool (*element)(const char *json, size_t length, struct arena *arena,
			const struct object **object, struct waymark *mark,
			struct error *error);

	/* The objects in ANSWER, in ARENA; problems of the platform become errors. */
	bool (*read)(const struct question *question, const struct http_answer *answer,
		     struct arena *arena, struct reply *reply, struct error *error);
};

extern const struct connector connector_own;

/* The connector that knows ANSWER, or NULL. */
const struct connector *connector_for(const struct http_answer *answer);

#endif
