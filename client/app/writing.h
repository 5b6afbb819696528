/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_WRITING_H
#define PV_APP_WRITING_H

#include "app/scene.h"

/*
 * A text that is being written, in the text file of the draft at hand: in the person's own editor,
 * or line by line at a prompt (design 5).  Each line is on disk as soon as it was typed.
 */

/* Add to the page, which has its title, what leads to the words: an editor or a prompt. */
void writing_ask(struct scene *scene);

/* Whether an editor would be opened. */
bool writing_in_editor(const struct session *session);

/* A line at the prompt; true where it ended the text. */
bool writing_line(struct session *session, const char *line);

/* The text as it is on disk, cleaned, in ARENA; "" where there is none.  NULL where it cannot be
 * read, which is said: then it must not be taken for empty. */
const char *writing_text(struct session *session, struct arena *arena);

#endif
