/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/dissent.h"

#include "base/array.h"
#include "base/i18n.h"

static const struct field dissent_fields[] = {
	{ "person", FIELD_LINK, FIELD_STRING(struct dissent, person), 0, .label = N_("Who") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct dissent, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 1000, .label = N_("What they say"),
	  .ask = N_("What do you see in another way? It is read beside it, with your name.") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct dissent, at), 0, .label = N_("When") },
};
const struct noun noun_dissent = {
	"Dissent", sizeof(struct dissent), dissent_fields, ARRAY_COUNT(dissent_fields),
	.is_object = false,
};
