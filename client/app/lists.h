/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_LISTS_H
#define PV_APP_LISTS_H

#include "app/scene.h"

/* The address of a list of things: "Type", or "Type PARENT-URL" where they belong to something. */

enum made lists_page(struct scene *scene, struct error *error);

#endif
