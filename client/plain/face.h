/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_FACE_H
#define PV_PLAIN_FACE_H

#include <stdint.h>

#include "plain/input.h"
#include "plain/plain.h"
#include "plain/print.h"

/* What the files of the line face share and nobody else sees. */
struct face {
	struct session *session;
	const struct plain_options *options;
	struct input *input;
	struct printer printer;

	enum page_kind shown;		/* the page printed last */
	char *shown_url;
	uint64_t shown_text;		/* a sum over its words */
	bool known;			/* what is said has come true already: leave it out */
	bool sought;			/* a kind of remark was chosen: only the next one is said */
	bool within;			/* the last act moves within a page and asks for no other */
	size_t next;			/* where a page that waits goes on */
	bool paused;			/* it waits for Enter */
	bool explained;			/* the person knows that Enter goes on */

	struct arena offered;		/* what Tab completes to: acts, then the page's items */
	bool no_editor;			/* it could not be started: text is written at the prompt */
	bool ended;			/* leave, by a signal or the end of the input */
};

/* Print what has changed since the last time. */
void face_show_changes(struct face *face);

/* Print the page from its first part, or the rest of one that waits. */
void face_show_page(struct face *face);
void face_show_rest(struct face *face);

/* Do what a person's line says. */
void face_obey(struct face *face, const char *line);

#endif
