/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_QUESTIONS_H
#define PV_APP_QUESTIONS_H

#include "app/scene.h"

/* The pages of doing something (app/form.h). */

/* The question at hand. */
void questions_ask(struct scene *scene);

/* The item that goes on without an answer, or without one more; Enter alone opens it as well. */
void questions_pass(struct page *page, const char *label);

/* Which answer is to be changed. */
void questions_change(struct scene *scene);

/* What is about to be done, to what, with all answers as sentences, and who will read it. */
void questions_look(struct scene *scene);

/* Where to go from the receipt: to what was made, and to what it was done to. */
void questions_done(struct scene *scene);

#endif
