/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/describing.h"

#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "host/texts.h"
#include "language/language.h"
#include "model/proposal.h"

bool describing_may(const struct doing *doing)
{
	return doing->on->descriptions.count > 0;
}

/* The description in that register and language, as a copy in its place; NULL: there is none. */
static struct description *find(const struct doing *doing, const char *reg, const char *lang)
{
	struct arena *arena = doing->request->arena;
	struct list *all = &doing->on->descriptions;
	for (size_t i = 0; i < all->count; i++) {
		const struct description *each = all->items[i];
		if (strcmp(each->reg, reg) != 0 || strcasecmp(each->lang, lang) != 0)
			continue;
		struct description *copy = arena_alloc(arena, sizeof(*copy));
		*copy = *each;
		list_drop(all, i, arena);
		list_add(all, copy, arena);
		return copy;
	}
	return NULL;
}

static struct description *find_or_add(const struct doing *doing, const char *reg,
				       const char *lang)
{
	struct description *description = find(doing, reg, lang);
	if (!description) {
		description = arena_alloc(doing->request->arena, sizeof(*description));
		*description = (struct description){ .reg = reg, .lang = lang };
		list_add(&doing->on->descriptions, description, doing->request->arena);
	}
	return description;
}

static bool check(const struct doing *doing, const struct describing *sent,
		  const struct description *is, struct answer *answer)
{
	if (is->binding)
		return doing_refuse(doing, answer, 422, "register",
				    _("These are the words that count; they are changed in "
				      "another way. Nothing was changed. Choose other words or "
				      "another language."));
	if (!sent->text && !is->paragraphs.count)
		return doing_refuse(doing, answer, 422, "text",
				    _("There are no such words yet that could be checked. "
				      "Nothing was changed. Write them, then send it."));
	return true;
}

/* Ids that other descriptions have, and the binding text has not, are not given again. */
static int64_t last_of(const struct object *object)
{
	int64_t last = 0;
	for (size_t i = 0; i < object->descriptions.count; i++) {
		const struct description *each = object->descriptions.items[i];
		int64_t greatest = texts_last(&each->paragraphs);
		last = greatest > last ? greatest : last;
	}
	return last;
}

bool describing_describe(struct doing *doing, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	const struct describing *sent = doing->sent;
	const char *lang = sent->lang ? sent->lang : language_now();
	const struct description *binding = object_binding(doing->on);
	int64_t last = last_of(doing->on);
	if (!binding)	/* it has no text that others could stand beside */
		return doing_refuse(doing, answer, 409, NULL, error_sentence(ERROR_CONFLICT));
	struct description *description = find_or_add(doing, sent->reg, lang);
	if (!check(doing, sent, description, answer))
		return false;
	if (sent->text) {
		description->paragraphs = texts_beside(sent->text, &binding->paragraphs, &last,
						       arena);
		description->by = doing->request->person->name;
		description->based_on = NULL;
	}
	if (sent->title || !description->title)
		description->title = sent->title ? sent->title : binding->title;
	description->checked_by = doing->request->person->name;
	description->stale = false;
	doing->keep_on = true;
	doing->log_action = sent->text ? _("Put other words beside a text.") :
		_("Checked the words that stand beside a text.");
	doing->receipt = sent->text ?
		_("Kept. These words stand beside the text that counts, with your name.") :
		_("Kept. These words fit the text that counts, and it is said that you checked "
		  "them.");
	return true;
}
