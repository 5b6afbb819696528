/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SESSION_H
#define PV_APP_SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "app/keymap.h"
#include "app/practice.h"
#include "base/error.h"
#include "base/settings.h"
#include "view/page.h"

/*
 * One person, one assembly, one place in it.  Every face drives this and
 * decides nothing: it turns a key or a word into an act, then shows what changed.
 *
 * What is kept is shown at once; the network only feeds what is kept.
 * - A page that is asked for and not kept: the page before stays, "Fetching" is said and
 *   session_busy() is true.  When it comes, or cannot, session_wait() gives SESSION_NEWS, and
 *   the changes say that the page is there or what is wrong: the face shows it at once, since the
 *   person waits for it.  ACT_LEAVE leaves it, and so does ACT_QUIT.  The start with nothing kept,
 *   ACT_UPDATE and the answer to what is sent are waited for in the same way.
 * - The start needs the assembly alone; the rest of the outline follows, and nobody waits for it.
 *   Until it has come for the first time, what gathers from it (a list, a search, something by its
 *   number) is waited for in that way too.  A script has all of it first, and so has who is on the
 *   same machine as the assembly.
 * - Anything else that arrives changes nothing that is shown: SESSION_NEWS comes with no changes.
 *   At the next act the page is made anew first, the part in focus stays (CHANGED_PAGE, where it
 *   differs); but ACT_OPEN takes what was shown.  What went wrong by itself is said then, once.
 * - A form (PAGE_SAY) is a page like any other.  Where page->prompt is there, the face asks for a
 *   line and gives it to session_line(), again and again as long as a prompt is there; where
 *   page->editor is there, it runs the editor and calls session_edited().
 *
 * The settings that it keeps: words (both, plain, exact), language (a tag), write (editor,
 * prompt), advice (on, off), alike (on, off), invite (week, day, off), speech (full, short),
 * initialisms (long, off), speed (learnt, words a minute), contrast (usual, high), margin and line
 * (columns); for the next start also read (eye, ear, touch, both) and visual (off, on), and the
 * keys (app/keymap.h).
 */
struct session;

struct session_options {
	const char *url;		/* the assembly's address */
	const char *unix_socket;	/* the host's socket; NULL: TCP */
	const char *data;		/* the folder of the saved copy and drafts */
	const char *plain_ok;		/* where plain http is allowed (net/address); or NULL */
	struct practice *practice;	/* taken over where it is opened; or NULL */
	struct practice_options practice_options;	/* to open it later; zeros: it cannot be */
	const char *version;		/* of this program */
	struct settings *settings;	/* the person's choices; borrowed */
	int64_t budget;			/* bytes on the wire in this run; 0: any */
	bool budget_fixed;		/* whatever assembly is opened */
	int signal_fd;			/* readable when a signal came; -1: none */
	bool ear;			/* by ear: plain words alone unless chosen otherwise */
	bool heard;			/* with a screen reader, perhaps by eye too */
	bool touch;			/* in braille alone: lines of 40 cells */
	bool script;			/* no person reads: text as it was written, no places */
};

/* What an act or an arrival changed since session_take_changes(): a set. */
enum session_change {
	CHANGED_PAGE = 1,	/* another page, or the same one made anew */
	CHANGED_FOCUS = 2,	/* another part is in focus */
	CHANGED_READING = 4,	/* plain, exact or both; the part in focus stays */
	CHANGED_SAID = 8,	/* session_said() is new */
};

enum session_event {
	SESSION_NOTHING,	/* the time is over */
	SESSION_INPUT,		/* the keyboard has something */
	SESSION_NEWS,		/* something arrived: look at the changes */
	SESSION_SIGNAL,
};

/*
 * Open the saved copy and begin to fetch what is new.  The first page is the
 * start.  NULL with ERROR.  A damaged copy is put aside and said by session_said().
 */
struct session *session_new(const struct session_options *options, struct error *error);
void session_free(struct session *session);	/* keeps the place */

const struct page *session_page(const struct session *session);
size_t session_focus(const struct session *session);	/* index of a part */
enum reading session_reading(const struct session *session);

/* Where the page is opened again: the index of the part at which the next line goes on after its
 * title; 0: at the part after it. */
size_t session_resume(const struct session *session);

/* The person's choice for the setting KEY, or NULL. */
const char *session_setting(const struct session *session, const char *key);

/* The one sentence that says what the last act came to; "" where there is none. */
const char *session_said(const struct session *session);

unsigned session_take_changes(struct session *session);

/*
 * Take the keys that the person chose in their settings, for a face; until then they are the
 * usual ones.  What cannot be used is said: now, or where something is on its way with an act.
 */
void session_read_keys(struct session *session);
const struct keymap *session_keymap(const struct session *session);

/*
 * Do ACT.  ARGUMENT is what was typed after its word: a number, a word to search or
 * spell, a kind; NULL from a key.  ACT_OPEN with a number opens that item of the page.
 */
void session_do(struct session *session, enum act act, const char *argument);

/* Make INDEX the part in focus. */
void session_focus_on(struct session *session, size_t index);

/* Go to a page as its word or a link would. */
void session_go(struct session *session, enum page_kind page, const char *url);

/* Go to what WORDS name, such as "recommendation 3" or "tensions" (app/named.h); false where they
 * name nothing. */
bool session_go_named(struct session *session, const char *words);

/* The address of what WORDS name by its number ("tension 2", "tension-2"), of the assembly
 * ("assembly"), of what there is only one of ("timebank"), or WORDS where they are one; NULL where
 * it is not kept here.  Borrowed until the next act. */
const char *session_url(struct session *session, const char *words);

/* Whether WORDS name one thing by its number, kept here or not. */
bool session_is_named(struct session *session, const char *words);

/* Begin to say something in the topic, as KIND where it is not NULL. */
void session_say(struct session *session, const char *topic, const char *kind);

/* Begin to do the deed of that word (model/deed.h) to the object at URL. */
void session_deed(struct session *session, const char *url, const char *word);

/*
 * For a script, once what is done is asked about: the answer to the question with that name
 * ("reason", "actions.2.text"); then, with all of them given, the last look.  False with a sentence
 * where it cannot be used, or something is missing.
 */
bool session_give(struct session *session, const char *question, const char *answer);
bool session_given(struct session *session);

/* The answer to page->prompt; NULL: the person left it. */
void session_line(struct session *session, const char *line);

/* The editor has ended: read the file that page->editor names.  FAILED: it could not be started. */
void session_edited(struct session *session, bool failed);

/* Whether a page that the person asked for is still on its way. */
bool session_busy(const struct session *session);

/* While a feed of several pages is waited for: a sentence in ARENA that says in numbers how far it
 * has come; NULL: there is none, or nobody waits. */
const char *session_progress(const struct session *session, struct arena *arena);

/* Whether anything at all is on its way. */
bool session_fetching(const struct session *session);

bool session_over(const struct session *session);

/* The kind of the last error that was said, for an exit status; ERROR_NONE where all went well. */
enum error_kind session_error(const struct session *session);

/* Wait for input on FD (-1: none), arrivals or TIMEOUT_MS (-1: no end). */
enum session_event session_wait(struct session *session, int fd, int timeout_ms);

/* Wait until nothing that was asked for is on its way, or INPUT on FD (-1: none) comes. */
enum session_event session_settle(struct session *session, int fd);

/* JSON of what the page shows, or of what was said or done, for scripts; borrowed until the next
 * act.  NULL: it has none. */
const char *session_json(struct session *session);

/* The topic with that number as a URL, or NULL; borrowed until the next act. */
const char *session_topic(struct session *session, const char *number);

/* The same of a remark that is kept here. */
const char *session_remark(struct session *session, const char *number);

#endif
