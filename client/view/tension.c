/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/tension.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "model/decision.h"
#include "model/tension.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/menus.h"
#include "view/object.h"
#include "view/otherwise.h"

/* The same sentence for each side, one right after the other; UP: what is good about it. */
static void add_side(struct page *page, const char *pole, const char *text, bool up)
{
	const char *said = text && *text ? fill_plain(page, text) :
		_("Nobody has said anything about that yet.");
	page_add(page, PART_PARAGRAPH, up ?
		 /* TRANSLATORS: one side of a tension, then what is good about it. */
		 _("%s. What is good about it: %s") :
		 /* TRANSLATORS: one side of a tension, then what too much of it costs. */
		 _("%s. What too much of it costs: %s"), pole, said);
}

static void add_sides(struct page *page, const struct poles *poles)
{
	page_add(page, PART_HEADING,
		 /* TRANSLATORS: the two sides of a tension. */
		 _("%s and %s"), poles->pole_a, poles->pole_b);
	add_side(page, poles->pole_a, poles->up_a, true);
	add_side(page, poles->pole_b, poles->up_b, true);
	if (!poles->down_a && !poles->down_b)
		return;
	add_side(page, poles->pole_a, poles->down_a, false);
	add_side(page, poles->pole_b, poles->down_b, false);
}

static void add_warnings(struct page *page, const struct list *warnings)
{
	if (warnings->count)
		page_add(page, PART_HEADING, "%s",
			 _("How one would notice that one side has too much"));
	for (size_t i = 0; i < warnings->count; i++)
		page_add(page, PART_FIELD, "%s", fill_sentence(page, warnings->items[i]));
}

static void add_choice(struct page *page, const struct poles *poles)
{
	page_add(page, PART_HEADING, "%s", _("How the assembly lives with it for now"));
	if (!poles->choice_now) {
		page_add(page, PART_FIELD, "%s", _("No choice has been made yet."));
		return;
	}
	fill_text(page, poles->choice_now, NULL);
	if (poles->why)
		page_add(page, PART_PARAGRAPH, _("Why so: %s"), fill_plain(page, poles->why));
	if (poles->chosen_by)
		page_add(page, PART_FIELD, _("Chosen by: %s."), poles->chosen_by);
	if (poles->review_on)
		page_add(page, PART_FIELD, _("It is looked at again on %s."),
			 format_day(&page->arena, poles->review_on));
}

static bool lists_differ(const struct list *one, const struct list *other)
{
	if (one->count != other->count)
		return true;
	for (size_t i = 0; i < one->count; i++)
		if (strcmp(one->items[i], other->items[i]) != 0)
			return true;
	return false;
}

static bool differs(const struct field *field, const void *one, const void *other)
{
	if (field->kind == FIELD_LINES)
		return lists_differ(field_list(field, one), field_list(field, other));
	const char *text = field_string(field, one), *now = field_string(field, other);
	return text && (!now || strcmp(text, now) != 0);
}

/* What an earlier version said where the next one says something else. */
static void add_version(struct page *page, const struct tension_version *version,
			const struct poles *next)
{
	const struct tension_version after = { .poles = *next };
	page_add(page, PART_FIELD,
		 /* TRANSLATORS: a number, a day, a reason. */
		 _("Version %lld, until %s. Why it was changed: %s"), (long long)version->version,
		 format_date(&page->arena, version->until),
		 fill_sentence(page, version->reason ? version->reason : _("not said")));
	for (size_t i = 0; i < noun_tension_version.count; i++) {
		const struct field *field = &noun_tension_version.fields[i];
		if (field->kind == FIELD_NUMBER || field->kind == FIELD_TIME ||
		    !strcmp(field->name, "reason") || !differs(field, version, &after) ||
		    field_is_empty(field, version))
			continue;
		page_add(page, PART_PARAGRAPH,
			 /* TRANSLATORS: what it is about, then what was said before. */
			 _("%s, before that: %s"), _(field->label),
			 fill_sentence(page, fill_value(page, field, version)));
	}
}

static void add_history(struct page *page, const struct tension *tension)
{
	const struct poles *next = &tension->poles;
	if (tension->history.count)
		page_add(page, PART_HEADING, "%s", _("Earlier versions, the newest first"));
	for (size_t i = tension->history.count; i-- > 0;) {
		const struct tension_version *version = tension->history.items[i];
		add_version(page, version, next);
		next = &version->poles;
	}
}

void tension_show(struct page *page, const struct view_context *context,
		  const struct object *object)
{
	const struct tension *tension = (const struct tension *)object;
	page_add(page, PART_TITLE, "%s", portrait_title(page, context, object));
	if (tension_is_due(tension, context->now))
		page_add(page, PART_NOTICE, "%s", _("It is time to look at it again."));
	add_sides(page, &tension->poles);
	add_warnings(page, &tension->poles.warnings);
	add_choice(page, &tension->poles);
	otherwise_fill(page, context, &tension->dissent);
	add_history(page, tension);
	fill_extras(page, object);
	menus_about(page, context, &noun_decision, "tension", object);
	view_deeds(page, context, object);
	object_author(page, context, object);
}

struct item tension_item(struct page *page, const struct view_context *context,
			 const struct object *object)
{
	const struct tension *tension = (const struct tension *)object;
	struct item item = { .name = portrait_words(page, context, object) };
	item.state = tension_is_due(tension, context->now) ? _("It is time to look at it again.") :
		tension->poles.choice_now ? _("There is a choice for now.") :
		_("No choice has been made yet.");
	item.full = fill_and(page, item.name, item.state);
	return item;
}
