/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_NOUNS_H
#define PV_MODEL_NOUNS_H

#include "model/field.h"

/* The table of the objects of that type; noun_any where the type is not known. */
const struct noun *noun_of(const char *type);

/* Every noun that is an object, in a fixed order: NULL past the last. */
const struct noun *noun_at(size_t index);

#endif
