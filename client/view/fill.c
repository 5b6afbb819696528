/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/fill.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "language/format.h"
#include "language/language.h"
#include "text/paragraphs.h"
#include "text/width.h"

void fill_text(struct page *page, const char *text, const char *lang)
{
	struct paragraphs paragraphs = { NULL, 0 };
	if (text)
		paragraphs_of(&page->arena, text, &paragraphs);
	for (size_t i = 0; i < paragraphs.count; i++)
		page_add(page, PART_PARAGRAPH, "%s", paragraphs.items[i].text)->lang =
			arena_copy(&page->arena, lang);
}

void fill_beyond(struct page *page, const char *text, size_t columns)
{
	struct paragraphs paragraphs = { NULL, 0 };
	size_t used;
	if (text)
		paragraphs_of(&page->arena, text, &paragraphs);
	const char *line = paragraphs.count == 1 ? paragraphs.items[0].text : NULL;
	if (!line || line[width_fit(line, columns, &used)])
		fill_text(page, text, NULL);
}

const char *fill_plain(struct page *page, const char *text)
{
	struct paragraphs paragraphs = { NULL, 0 };
	if (!text)
		return NULL;
	paragraphs_of(&page->arena, text, &paragraphs);
	size_t length = 1;
	for (size_t i = 0; i < paragraphs.count; i++)
		length += strlen(paragraphs.items[i].text) + 1;
	char *plain = arena_alloc(&page->arena, length), *end = plain;
	for (size_t i = 0; i < paragraphs.count; i++) {
		if (i)
			*end++ = '\n';
		end = stpcpy(end, paragraphs.items[i].text);
	}
	return plain;
}

static bool ends_with(const char *text, const char *mark)
{
	size_t length = strlen(text), size = strlen(mark);
	return length >= size && !strcmp(text + length - size, mark);
}

const char *fill_sentence(struct page *page, const char *text)
{
	/* What ends a sentence in Latin, Arabic, Urdu, Devanagari and East Asian writing. */
	static const char *const marks[] = {
		".", "?", "!", ":", ";", "…", "؟", "۔", "।", "。", "？", "！",
	};
	for (size_t i = 0; i < ARRAY_COUNT(marks); i++)
		if (ends_with(text, marks[i]))
			return text;
	/* TRANSLATORS: a text without a full stop of its own. */
	return *text ? arena_printf(&page->arena, _("%s."), text) : text;
}

const char *fill_and(struct page *page, const char *sentences, const char *sentence)
{
	if (!*sentences)
		return sentence;
	/* TRANSLATORS: whole sentences, then one more. */
	return arena_printf(&page->arena, _("%s %s"), sentences, sentence);
}

const char *fill_excerpt(struct page *page, const char *text, size_t columns)
{
	size_t used;
	const char *line = paragraphs_line(&page->arena, text ? text : "");
	size_t fit = width_fit(line, columns, &used), cut = fit;
	if (!line[fit])
		return fill_sentence(page, line);
	while (cut && line[cut] != ' ')
		cut--;
	if (!cut)
		cut = fit;
	/* TRANSLATORS: the first words of a longer text; the dots say that it goes on. */
	return arena_printf(&page->arena, _("%s …"), arena_copy_bytes(&page->arena, line, cut));
}

static const char *words_of(const struct field *field, const struct list *list,
			    struct page *page)
{
	const char **labels = arena_alloc(&page->arena, (list->count + 1) * sizeof(*labels));
	for (size_t i = 0; i < list->count; i++)
		labels[i] = field->choices ? choice_label(field->choices, list->items[i]) :
			field->kind == FIELD_LANGS ? language_name(list->items[i]) :
			list->items[i];
	return format_list(&page->arena, labels, list->count);
}

const char *fill_value(struct page *page, const struct field *field, const void *thing)
{
	switch (field->kind) {
	case FIELD_NUMBER:
		return format_number(&page->arena, field_integer(field, thing));
	case FIELD_TIME:
		return format_date(&page->arena, field_integer(field, thing));
	case FIELD_FLAG:
		return _("yes");
	case FIELD_LINES:
	case FIELD_LANGS:
		return words_of(field, field_list(field, thing), page);
	case FIELD_CHOICE:
		return choice_label(field->choices, field_string(field, thing));
	case FIELD_DATE:
		return format_day(&page->arena, field_string(field, thing));
	case FIELD_TEXT:
		return fill_plain(page, field_string(field, thing));
	case FIELD_LANG:
		return language_name(field_string(field, thing));
	case FIELD_LINE:
		return field_string(field, thing);
	default:
		return NULL;
	}
}

/* What is heard of FIELD with VALUE in it; a full stop that both have is there once. */
static const char *sentence_of(struct page *page, const struct field *field, const char *value)
{
	const char *heard = _(field->heard), *at = strstr(heard, "%s");
	if (!at)
		return value;
	const char *rest = at + strlen("%s");
	if (*rest == '.' && ends_with(value, "."))
		rest++;
	return fill_sentence(page, arena_printf(&page->arena, "%.*s%s%s", (int)(at - heard), heard,
						value, rest));
}

void fill_fields(struct page *page, const struct noun *noun, const void *thing)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!(field->use & FIELD_SHOWN) || field_is_empty(field, thing))
			continue;
		const char *value = fill_value(page, field, thing);
		if (value)
			page_add(page, PART_FIELD, "%s", sentence_of(page, field, value));
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

void fill_costs(struct page *page, const struct assembly *assembly)
{
	int64_t pounds = assembly->cost_pence / 100, hours = assembly->cost_minutes / 60;
	if (pounds > 0)
		page_add(page, PART_FIELD,
			 ngettext("So far it has cost %s pound.", "So far it has cost %s pounds.",
				  (unsigned long)pounds), format_number(&page->arena, pounds));
	if (hours > 0)
		page_add(page, PART_FIELD,
			 ngettext("So far people have given %s hour.",
				  "So far people have given %s hours.", (unsigned long)hours),
			 format_number(&page->arena, hours));
}
