/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/thanks.h"

#include "base/array.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/people.h"

static const struct field thanks_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct thanks, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "to", FIELD_LINK, FIELD_STRING(struct thanks, to), FIELD_REQUIRED | FIELD_INPUT,
	  .of = &noun_person, .label = N_("To"), .ask = N_("Whom do you want to thank?") },
	{ "for", FIELD_LINE, FIELD_STRING(struct thanks, what_for),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, .label = N_("For"),
	  .ask = N_("What for?") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct thanks, text), FIELD_INPUT | FIELD_SEARCHED,
	  2000, .label = N_("More words"), .ask = N_("Do you want to say more?") },
	{ "about", FIELD_LINK, FIELD_STRING(struct thanks, about), FIELD_INPUT,
	  .label = N_("About") },
	{ "public", FIELD_FLAG, FIELD_BOOL(struct thanks, public), FIELD_INPUT,
	  .label = N_("Everybody may read it"),
	  .ask = N_("May everybody read it, if the other person agrees too?") },
};
const struct noun noun_thanks = {
	"Thanks", sizeof(struct thanks), thanks_fields, ARRAY_COUNT(thanks_fields), true,
	.label = N_("Thanks"), .plural = N_("Thanks"),
	.readers = N_("Only you and whom you thank can read it, unless both let everybody."),
};

bool thanks_is_of(const struct thanks *thanks, const char *url)
{
	return text_is(thanks->to, url) || text_is(thanks->object.author, url);
}
