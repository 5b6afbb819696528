/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_TRACING_H
#define PV_APP_TRACING_H

#include "app/scene.h"

/* The way of a remark to what became of it, and the way back to the voices in that: by what is kept
 * here, so that it is known off line and is never old. */
enum made tracing_page(struct scene *scene, struct error *error);

/* Where the remarks can be had that the thing at URL comes from, in ARENA; NULL where all of them
 * are kept, or it comes from none. */
const char *tracing_wanted(struct session *session, const char *url, struct arena *arena);

#endif
