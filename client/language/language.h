/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_LANGUAGE_LANGUAGE_H
#define PV_LANGUAGE_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"

/*
 * Which language: the only place that sets gettext up.  It works on a machine
 * where the language's locale was never generated, and changes while the program
 * runs.
 */
enum { LANGUAGE_MOST = 8 };	/* the most languages that a person asks for */

/*
 * Set gettext up.  FOLDER: where the catalogues are installed (PLAINVOICE_LOCALE in the
 * environment goes first); PACKS: the person's own packs, or NULL; WANTED: a list such as
 * "cy,en" (BCP 47), NULL: from LANGUAGE, LC_ALL, LC_MESSAGES, LANG, as gettext reads them
 * (a locale C or POSIX asks for English whatever LANGUAGE says).  LANGUAGE is changed.  A
 * broken pack is passed over; language_set(WANTED) then says why.
 */
void language_start(const char *folder, const char *packs, const char *wanted);

/*
 * Change it now; NULL as above.  False with ERROR_INPUT where a pack is broken: then nothing
 * has changed.
 */
bool language_set(const char *wanted, struct error *error);

/* The language of the interface: BCP 47, "en" where nothing is translated. */
const char *language_now(void);

/* Whether somebody whose language it is has reviewed it: unless its catalogue's header says
 * "X-Reviewed: no". */
bool language_reviewed(void);

/* The languages that the person asked for, best first, into LANGS; their number, 1 or more.
 * Borrowed until the next language_set(). */
size_t language_wanted(const char *langs[LANGUAGE_MOST]);

/* For Accept-Language. */
const char *language_accept(struct arena *arena);

/* The name of a language in the interface's language: "Welsh"; TEXT where it is no tag of one
 * that is known. */
const char *language_name(const char *text);

/* The catalogues that are there, as tags, "en" first, into ARENA. */
size_t language_list(struct arena *arena, const char *const **tags);

#endif
