/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_DOING_H
#define PV_HOST_DOING_H

#include "host/site.h"
#include "model/assembly.h"
#include "model/deed.h"
#include "model/talk.h"

/*
 * One deed (model/deed.h) while it is done.  It runs in a transaction: a rule that answers false
 * leaves nothing behind.  The frame (host/deeds.h) has found `on`, asked for the caller's
 * role, read what was sent and checked its links; it will keep what was made, write the log and
 * answer.
 */
struct doing {
	const struct site *site;
	const struct request *request;	/* its arena; its person is who does it */
	int64_t now;
	const struct deed *deed;
	unsigned roles;			/* the caller's, in this assembly */
	struct object *on;		/* what it is done to: a copy, which may be changed */
	void *sent;			/* a struct of deed->noun, read and clean; in may(): NULL */

	/* For the rule to set. */
	bool keep_on;			/* `on` was changed: keep it */
	struct object *made;		/* is kept and answered.  Where deed->noun is an object it
					 * is `sent` already, with id, number, author, assembly,
					 * dates, its parent, voice and visibility; NULL: nothing is
					 * made, and `on` is answered */
	const char *log_action;		/* what the log says was done, a whole sentence; NULL: the
					 * deed's label */
	const char *log_reason;		/* NULL: none was given */
	const char *receipt;		/* NULL: a general sentence with the number */
	int status;			/* 201 */
};

/* Whether PATH is that of the caller. */
bool doing_is_caller(const struct doing *doing, const char *path);

/* Whether what it is done to is the caller's own, or they lead the assembly and can go on with it
 * too. */
bool doing_is_theirs(const struct doing *doing);

/* The assembly that it is done in, as a copy; NULL with ANSWER. */
struct assembly *doing_assembly(const struct doing *doing, struct answer *answer);

/* The object of NOUN at PATH, as a copy; NULL with a refusal that names FIELD where there is none
 * that the caller may read. */
struct object *doing_find(const struct doing *doing, const char *path, const struct noun *noun,
			  const char *field, struct answer *answer);

/* As site_list(): all of NOUN that belong to PARENT. */
bool doing_list(const struct doing *doing, const struct noun *noun, const char *parent,
		struct list *list, struct error *error);

/* The topic at PATH as the caller sees it; NULL where there is none for them. */
const struct topic *doing_topic(const struct doing *doing, const char *path);

/* A new object of NOUN of this caller, in this assembly, with its number; the rule fills it in
 * and keeps it with doing_keep().  NULL with ANSWER. */
void *doing_new(const struct doing *doing, const struct noun *noun, struct answer *answer);

/* Keep OBJECT as it is changed now: it comes with the feed. */
bool doing_keep(const struct doing *doing, struct object *object, struct answer *answer);

/* A refusal, as answer_problem(): always false. */
bool doing_refuse(const struct doing *doing, struct answer *answer, int status,
		  const char *field, const char *sentence);

/* Whether what was sent has no text that its table would not have asked for after the rest of it;
 * if it has, 422 with that field: it is refused, not dropped, as somebody wrote it. */
bool doing_fits(const struct doing *doing, struct answer *answer);

/* Whether TOPIC (or NULL) is in one of the MODES, ended by NULL, and open: for what stands in
 * `allow`. */
bool doing_has_mode(const struct topic *topic, const char *const *modes);

/* Whether TOPIC is in MODE ("settle") and open for it; if not, 409 with the mode that it is in. */
bool doing_in_mode(const struct doing *doing, const struct topic *topic, const char *mode,
		   struct answer *answer);

#endif
