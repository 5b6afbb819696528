/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_TALKING_H
#define PV_APP_TALKING_H

#include "app/scene.h"

/* The pages of a topic and of what is said in it. */
enum made talking_topic(struct scene *scene, struct error *error);
enum made talking_remarks(struct scene *scene, struct error *error);
enum made talking_remark(struct scene *scene, struct error *error);

#endif
