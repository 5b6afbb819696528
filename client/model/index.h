/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_INDEX_H
#define PV_MODEL_INDEX_H

#include "base/strbuf.h"
#include "model/object.h"

/* What a store finds objects by, worked out from the object itself. */

/* What it belongs to: a remark's topic, a declaration's person; "" for the rest. */
const char *index_parent(const struct object *object);

/* The address of what it replies to; NULL: nothing. */
const char *index_reply(const struct object *object);

/* Its place among its siblings; 0 where it has no number. */
int64_t index_number(const struct object *object);

/* Add every text that its table marks as searched, parted by newlines, to WORDS. */
void index_words(const struct object *object, struct strbuf *words);

#endif
