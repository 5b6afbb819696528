/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_LISTS_H
#define PV_APP_LISTS_H

#include "app/scene.h"

/* The address of a list of things: "Type", or "Type PARENT-URL" where they belong to something. */

/* The noun whose things a page of that kind at URL lists; noun_any where it is none. */
const struct noun *lists_noun(enum page_kind kind, const char *url);

/* What they belong to, within URL (or NULL); NULL: the assembly. */
const char *lists_parent(const char *url);

enum made lists_page(struct scene *scene, struct error *error);

#endif
