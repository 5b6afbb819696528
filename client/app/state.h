/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_STATE_H
#define PV_APP_STATE_H

#include "app/keymap.h"
#include "app/place.h"
#include "app/saying.h"
#include "app/session.h"
#include "app/sync.h"
#include "store/store.h"
#include "view/offer.h"

/* What the files behind app/session.h share and no face sees. */

/* A page that the person asked for and that is still to come. */
struct wish {
	bool on;
	bool keep_place;	/* the page shown now is gone back to from there */
	enum page_kind kind;
	char *url;
	char *at;		/* the paragraph that it is gone on with from; or NULL */
	enum act act;		/* what is done when the outline has come, in place of a page */
	char *argument;		/* of that; ACT_NONE: a page is wished for */
	bool asked;		/* its job has been asked for */
	enum job_kind job;	/* what brings it */
	char *job_url;
};

struct session {
	char *url, *version, *data;
	bool ear, heard, touch;	/* how the person reads: session_options */
	bool script;		/* no person reads: pages are as they were written */
	char *drafts;		/* the folder of the drafts */
	struct settings *settings;
	struct keymap keymap;
	struct practice *practice;	/* NULL: another assembly is open */
	struct practice_options practice_options;
	bool budget_fixed;	/* by an option, whatever assembly is opened */
	struct store *store;
	struct sync *sync;

	struct page page;
	size_t focus;
	enum reading reading;
	enum reading alone;	/* which words, where they are not together */
	struct trail trail;
	size_t resume;		/* the part at which the next line goes on after the title; or 0 */
	size_t reached;		/* the paragraph that was in focus last; 0: none yet */
	bool resume_chosen;	/* by a link, not because it was left there */
	const char *title;	/* the page's title without the words that say so; or NULL */
	char *kind;		/* of the remarks last gone to, or NULL */
	enum offer_kind offer_kind;	/* what is offered to them alone: app/offering.h */
	enum page_kind offer_page;
	char *offer_url, *offer_assembly;	/* NULL: nothing was, in this run */
	int64_t visited;	/* when the last visit ended; 0: there was none */
	size_t spelt_part, spelt;	/* the word of which part was spelt last */
	struct wish wish;
	struct saying saying;
	int64_t update_from;	/* the store's last change when an update was asked for */
	bool updating;
	bool partial;		/* until the next act what came of the first outline must do */
	int64_t ahead;		/* bytes that an update left to be fetched */
	char *keeping;		/* the topic that is being fetched to be kept; or NULL */
	int64_t attend_next;	/* ticks at which the meeting on the page is asked; 0: none is */
	int64_t outbox_next;	/* ticks at which something held is due; 0: nothing */
	int sender;		/* the lock of whoever sends what waits; -1: not held */

	char *said;
	char *later;		/* said at the next act that says nothing itself */
	unsigned changes;
	enum error_kind error;
	int64_t visit_since;	/* from when on time in a slot is still to be counted; 0: none */
	int64_t visit_began;	/* when its thing was begun; 0: it is not read at one go */
	bool news;		/* something arrived since the page was made */
	bool over;

	bool offline;
	int64_t pause_until;	/* nothing is asked by itself before those ticks (base/clock); 0 */
	int64_t pause_date;	/* the same in seconds since 1970: the first to come ends it */
	bool pause_kept;	/* the assembly asked for it, and it is in the store */
	int64_t pause;		/* how long the next pause is, in seconds */

	struct arena answer;	/* of session_json() and session_topic() */
};

/* Say a sentence, in place of the one before. */
void state_say(struct session *session, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Say SENTENCE as an error of KIND. */
void state_refuse(struct session *session, enum error_kind kind, const char *sentence);

/* What was said, such as "Fetching", holds no longer. */
void state_hush(struct session *session);

/* Say ERROR's sentence, remember its kind, and release it. */
void state_fail(struct session *session, struct error *error);

/* A new sentence to come with the next act. */
void state_say_later(struct session *session, const char *text);

/* A fact of the store by name and address, in ARENA; NULL where there is none. */
const char *state_value(struct session *session, const char *name, const char *url,
			struct arena *arena);

/* Keep that fact; VALUE NULL: forget it.  What goes wrong is said. */
bool state_keep(struct session *session, const char *name, const char *url, const char *value);

/* The Idempotency-Key for NAME on WHAT, in ARENA: the same, across starts, until it is forgotten
 * with state_keep(), so that what was cut off can be asked again. */
const char *state_key(struct session *session, const char *name, const char *what,
		      struct arena *arena);

/* The person's choice for KEY, or FALLBACK. */
const char *state_choice(const struct session *session, const char *key, const char *fallback);

#endif
