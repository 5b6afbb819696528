/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_STORE_DRAFT_H
#define PV_STORE_DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

/*
 * Drafts are plain files, so that they outlive a damaged database and a person
 * can find them: FOLDER/NAME.txt is the text, as the editor sees it (of a
 * remark; of a deed the text that is being written), and FOLDER/NAME.draft what
 * is known about it, a `key: value` a line.  Each is
 * written whole to a file beside it, flushed to disk and renamed, so a kill at
 * any moment leaves the old one or the new one.
 */
enum draft_state {
	DRAFT_OPEN,	/* being written */
	DRAFT_QUEUED,	/* to be sent, once: its key is fixed */
	DRAFT_REFUSED,	/* the host said no; `reason` says why */
	DRAFT_SENT,	/* the host has it; `receipt` is what it said */
};

struct draft {
	const char *name;		/* made by draft_new(): a-z, 0-9 and - */
	enum draft_state state;
	const char *assembly;		/* URL */
	const char *topic;		/* URL */
	const char *kind;		/* NULL where not chosen yet */
	const char *in_reply_to;	/* URL or NULL */
	const char *would_help;
	const char *place;
	const char *lang;
	const char *standpoint;
	const char *deed;		/* the word of what is done; NULL: a remark is said */
	const char *on;			/* URL of what it is done to */
	const char *on_type;		/* its type */
	const char *answers;		/* what is sent, as far as it is known: JSON */
	const char *at;			/* the question that comes next; NULL: all were asked */
	const char *writing;		/* the question that the text file answers, or NULL */
	const char *key;		/* the Idempotency-Key; NULL until queued */
	const char *reason;
	const char *receipt;
	int64_t created;
	int64_t order;			/* among those that were queued: the least is sent first */
	int64_t hold;			/* seconds that it is held, once queued; 0: it is not */
	int64_t held_at;		/* when that began, in seconds since 1970 */
	int64_t held_ticks;		/* the same, in seconds since that start of the machine */
	const char *held_boot;		/* which start that was */
	int64_t waits;			/* 1: it is held because the assembly asked for it */
};

struct drafts {
	struct draft *items;
	size_t count;
};

enum { DRAFT_TEXT_BYTES = 1 << 20 };	/* the largest text file that is read */

/* A new, open, empty draft on disk; *DRAFT gets its name and time, the rest is the caller's to
 * set and keep with draft_save().  The folder is made (0700). */
bool draft_new(const char *folder, struct arena *arena, struct draft *draft,
	       struct error *error);
/* ERROR_TOO_LARGE where all that is known about it is more than 256 KiB. */
bool draft_save(const char *folder, const struct draft *draft, struct error *error);
/* ERROR_INPUT where there is no such draft or NAME could not be one, such as a path. */
bool draft_load(const char *folder, const char *name, struct arena *arena, struct draft *draft,
		struct error *error);

/* The path of its text file, for the editor; in ARENA. */
const char *draft_path(const char *folder, const struct draft *draft, struct arena *arena);

/*
 * Its text as it is on disk, NUL bytes left out; "" where it is empty or not there.  An editor can
 * have put anything into it: the caller cleans it with text/clean.  ERROR_TOO_LARGE above
 * DRAFT_TEXT_BYTES, and the file stays as it is.
 */
bool draft_read_text(const char *folder, const struct draft *draft, struct arena *arena,
		     const char **text, struct error *error);
bool draft_write_text(const char *folder, const struct draft *draft, const char *text,
		      struct error *error);

/* All that are on disk, oldest first; none where there is no folder.  A file that cannot be read
 * as a draft is passed over. */
bool draft_list(const char *folder, struct arena *arena, struct drafts *drafts,
		struct error *error);

/* Take it away, text and all. */
bool draft_remove(const char *folder, const struct draft *draft, struct error *error);

#endif
