/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_REQUEST_H
#define PV_HOST_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "model/people.h"

/*
 * One HTTP request and its answer as plain structs: what is behind them can be
 * tested without a socket.  Every text lives in the request's arena or longer.
 */
enum { REQUEST_NAMES = 2 };	/* the most parts of a path that a route leaves open */

struct request {
	struct arena *arena;
	const char *method;		/* HEAD comes as GET */
	const char *path;		/* as it was sent: nothing in it is decoded */
	const char *since, *cursor, *limit, *topics;	/* of the query, decoded; or NULL */
	const char *token;		/* of Authorization; NULL: none of that form */
	const char *languages;		/* Accept-Language; each of these NULL: not there */
	const char *if_match, *if_none_match;
	const char *key;		/* Idempotency-Key, with its quotes */
	const char *content_type;
	const char *packings;		/* Accept-Encoding */
	const char *body;
	size_t length;

	/* Filled in on the way to what answers it. */
	const char *names[REQUEST_NAMES];	/* what stands for the open parts of the path */
	const struct person *person;		/* who asks; NULL: somebody unknown */
	struct list *seen;			/* topics that were looked at; or NULL */
};

struct answer {
	int status;
	const char *type;		/* Content-Type; NULL: no body */
	const char *body;
	size_t length;			/* of a body that is packed; 0: it is text */
	const char *packing;		/* Content-Encoding, or NULL */
	bool again;			/* others will ask for just this: a page of a feed */
	const char *etag;		/* with its quotes, or NULL */
	const char *allow;		/* of 405 and OPTIONS, or NULL */
	bool sign_in;			/* say how: WWW-Authenticate */
	int64_t retry_after;		/* seconds, or 0 */
};

/*
 * Each fills in ANSWER.  answer_problem() makes a refusal with that sentence and, where one is at
 * fault, that field; always false, so that a function can end: return answer_problem(...).
 */
void answer_json(struct answer *answer, int status, const char *json);
bool answer_problem(const struct request *request, struct answer *answer, int status,
		    const char *field, const char *sentence);

/* That nothing is at this address; always false. */
bool answer_missing(const struct request *request, struct answer *answer);

/* The refusal that ERROR means: its own sentence where it is about what was sent, the
 * host's where it is about the host's own disk.  ERROR is released.  Always false. */
bool answer_error(const struct request *request, struct answer *answer, struct error *error);

#endif
