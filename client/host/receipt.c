/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/receipt.h"

#include <string.h>

#include "base/i18n.h"
#include "model/index.h"

/* Each kind has a sentence of its own, so that each language can put it in its own way. */
static const char *said(const char *kind, long long number, struct arena *arena)
{
	/* TRANSLATORS: In these receipts both numbers are that of the remark; "trace" is a word
	 * that the person can type. */
	if (!strcmp(kind, "answer"))
		return arena_printf(arena, _("Saved as answer %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
	if (!strcmp(kind, "story"))
		return arena_printf(arena, _("Saved as story %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
	if (!strcmp(kind, "idea"))
		return arena_printf(arena, _("Saved as idea %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
	if (!strcmp(kind, "concern"))
		return arena_printf(arena, _("Saved as concern %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
	if (!strcmp(kind, "offer"))
		return arena_printf(arena, _("Saved as offer %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
	if (!strcmp(kind, "evidence"))
		return arena_printf(arena, _("Saved as evidence %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
	if (!strcmp(kind, "gap"))
		return arena_printf(arena, _("Saved as gap %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
	if (!strcmp(kind, "amend"))
		return arena_printf(arena, _("Saved as change %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
	return arena_printf(arena, _("Saved as question %lld. You can take it back. To "
				    "hear what becomes of it: trace %lld."), number, number);
}

static struct receipt *receipt_for(const struct object *object, int64_t number,
				   const char *sentence, struct arena *arena)
{
	struct receipt *receipt = arena_alloc(arena, sizeof(*receipt));
	*receipt = (struct receipt){
		.sentence = sentence, .number = number, .object = object->id,
		.at = object->modified,
	};
	return receipt;
}

const struct receipt *receipt_of_contribution(const struct contribution *contribution,
					      struct arena *arena)
{
	return receipt_for(&contribution->object, contribution->number,
			   said(contribution->kind, contribution->number, arena), arena);
}

const struct receipt *receipt_of_withdrawal(const struct object *left, int64_t number,
					    struct arena *arena)
{
	const char *sentence = arena_printf(arena, _("Remark %lld was taken back. Its words are "
						     "gone; its number and its dates stay."),
					    (long long)number);
	return receipt_for(left, number, sentence, arena);
}

const struct receipt *receipt_of_person(const struct person *person, struct arena *arena)
{
	const char *role = person->roles.count ? person->roles.items[0] : "member";
	const char *sentence = !strcmp(role, "member") ?
		/* TRANSLATORS: %s is the name that the person chose. */
		arena_printf(arena, _("Welcome. You have joined as %s. What you say from now on "
				      "stands under this name."), person->name) :
		/* TRANSLATORS: The first %s is the name that the person chose, the second a
		 * role, such as "relay". */
		arena_printf(arena, _("Welcome. You have joined as %s, in this role: %s. What you "
				      "do in it stands in the log, for all to read."),
			     person->name, choice_label(choices_role, role));
	return receipt_for(&person->object, 0, sentence, arena);
}

const struct receipt *receipt_of_declaration(const struct declaration *declaration,
					     struct arena *arena)
{
	long long version = declaration->version;
	const char *sentence = declaration->none_declared ?
		arena_printf(arena, _("Noted: nothing to declare. This is version %lld. You can "
				      "change it at any time."), version) :
		arena_printf(arena, _("Noted, thank you. This is version %lld of what you "
				      "declare. It stands beside what you say from now on, and "
				      "you can change it at any time."), version);
	return receipt_for(&declaration->object, version, sentence, arena);
}

const struct receipt *receipt_of_deed(const struct object *object, const char *sentence,
				      int64_t now, struct arena *arena)
{
	int64_t number = index_number(object);
	struct receipt *receipt = arena_alloc(arena, sizeof(*receipt));
	if (!sentence && number)
		sentence = arena_printf(arena, _("Kept. Its number is %lld."), (long long)number);
	*receipt = (struct receipt){
		.sentence = sentence ? sentence : _("Done, and kept."),
		.number = number, .object = object->id, .at = now,
	};
	return receipt;
}
