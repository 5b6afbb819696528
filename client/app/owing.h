/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_OWING_H
#define PV_APP_OWING_H

#include "app/scene.h"
#include "model/owed.h"

enum { OWING_LOOKED_AT = 1000 };	/* remarks at a start: the rest is for another one */

/*
 * Whether a reply by those who must answer is one to the person: they are named to check it, they
 * signed a statement about the vote that it comes from, or one of the voices in it is theirs.
 * LEFT: how many remarks may still be looked at for that; where it runs out, not now.  What
 * was found is kept, so that it is looked for once.
 */
bool owing_is_to_me(struct scene *scene, const struct response *response, size_t *left);

#endif
