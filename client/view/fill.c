/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/fill.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "text/width.h"

void fill_text(struct page *page, const char *text, const char *lang)
{
	while (text && *text) {
		size_t skip = strspn(text, "\n");
		text += skip;
		const char *end = strstr(text, "\n\n");
		size_t length = end ? (size_t)(end - text) : strcspn(text, "");
		if (length)
			page_add(page, PART_PARAGRAPH, "%.*s", (int)length, text)->lang =
				arena_copy(&page->arena, lang);
		text += length;
	}
}

const char *fill_excerpt(struct page *page, const char *text, size_t columns)
{
	size_t line = strcspn(text, "\n"), used;
	char *first = arena_copy_bytes(&page->arena, text, line);
	size_t fit = width_fit(first, columns, &used);
	if (!first[fit])
		return first;
	size_t cut = fit;
	while (cut && first[cut] != ' ')
		cut--;
	if (!cut)
		cut = fit;
	first[cut] = '\0';
	/* TRANSLATORS: the first words of a longer text; the dots say that it goes on. */
	return arena_printf(&page->arena, _("%s …"), first);
}

static const char *words_of(const struct field *field, const struct list *list,
			    struct page *page)
{
	const char **labels = arena_alloc(&page->arena, (list->count + 1) * sizeof(*labels));
	for (size_t i = 0; i < list->count; i++)
		labels[i] = field->choices ? choice_label(field->choices, list->items[i]) :
			list->items[i];
	return format_list(&page->arena, labels, list->count);
}

static const char *value_of(const struct field *field, const void *thing, struct page *page)
{
	switch (field->kind) {
	case FIELD_NUMBER:
		return format_number(&page->arena, field_integer(field, thing));
	case FIELD_TIME:
		return format_date(&page->arena, field_integer(field, thing));
	case FIELD_FLAG:
		return _("yes");
	case FIELD_LINES:
		return words_of(field, field_list(field, thing), page);
	case FIELD_CHOICE:
		return choice_label(field->choices, field_string(field, thing));
	case FIELD_DATE:
		return format_day(&page->arena, field_string(field, thing));
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_LANG:
	case FIELD_LINK:
		return field_string(field, thing);
	default:
		return NULL;
	}
}

void fill_fields(struct page *page, const struct noun *noun, const void *thing)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!(field->use & FIELD_SHOWN) || field_is_empty(field, thing))
			continue;
		const char *value = value_of(field, thing, page);
		const char *heard = _(field->heard);
		const char *at = strstr(heard, "%s");
		if (value && at)
			page_add(page, PART_FIELD, "%.*s%s%s", (int)(at - heard), heard, value,
				 at + strlen("%s"));
	}
}

void fill_extras(struct page *page, const struct object *object)
{
	for (size_t i = 0; i < object->extras.count; i++) {
		const struct extra *extra = object->extras.items[i];
		/* TRANSLATORS: a field that this program does not know: its name and its text. */
		page_add(page, PART_FIELD, _("The assembly also says: %s: %s"), extra->name,
			 extra->text);
	}
}
