/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/field.h"

#include <string.h>

#include "base/i18n.h"

const struct field *field_find(const struct noun *noun, const char *name)
{
	for (size_t i = 0; i < noun->count; i++)
		if (!strcmp(noun->fields[i].name, name))
			return &noun->fields[i];
	return NULL;
}

size_t field_limit(const struct field *field)
{
	if (field->limit)
		return field->limit;
	switch (field->kind) {
	case FIELD_TEXT:
		return FIELD_TEXT_BYTES;
	case FIELD_LINK:
		return FIELD_LINK_BYTES;
	case FIELD_LINES:
	case FIELD_LANGS:
	case FIELD_LINKS:
	case FIELD_PARTS:
		return FIELD_LIST_ITEMS;
	default:
		return FIELD_LINE_BYTES;
	}
}

static const void *at(const struct field *field, const void *thing)
{
	return (const char *)thing + field->offset;
}

const char *field_string(const struct field *field, const void *thing)
{
	const char *text;
	memcpy(&text, at(field, thing), sizeof(text));
	return text;
}

int64_t field_integer(const struct field *field, const void *thing)
{
	int64_t number;
	memcpy(&number, at(field, thing), sizeof(number));
	return number;
}

bool field_flag(const struct field *field, const void *thing)
{
	bool flag;
	memcpy(&flag, at(field, thing), sizeof(flag));
	return flag;
}

const struct list *field_list(const struct field *field, const void *thing)
{
	return at(field, thing);
}

const void *field_part(const struct field *field, const void *thing)
{
	const void *part;
	memcpy(&part, at(field, thing), sizeof(part));
	return part;
}

void field_set_string(const struct field *field, void *thing, const char *value)
{
	memcpy((char *)thing + field->offset, &value, sizeof(value));
}

void field_set_integer(const struct field *field, void *thing, int64_t value)
{
	memcpy((char *)thing + field->offset, &value, sizeof(value));
}

bool field_is_empty(const struct field *field, const void *thing)
{
	switch (field->kind) {
	case FIELD_NUMBER:
	case FIELD_TIME:
		return field_integer(field, thing) == 0;
	case FIELD_FLAG:
		return !field_flag(field, thing);
	case FIELD_LINES:
	case FIELD_LANGS:
	case FIELD_LINKS:
	case FIELD_PARTS:
		return field_list(field, thing)->count == 0;
	case FIELD_PART:
		return !field_part(field, thing);
	default:
		return !field_string(field, thing) || !*field_string(field, thing);
	}
}

const char *choice_label(const struct choice *choices, const char *word)
{
	for (; word && choices && choices->word; choices++)
		if (!strcmp(choices->word, word))
			return _(choices->label);
	return word ? word : "";
}

bool choice_known(const struct choice *choices, const char *word)
{
	for (; word && choices && choices->word; choices++)
		if (!strcmp(choices->word, word))
			return true;
	return false;
}

void list_add(struct list *list, const void *item, struct arena *arena)
{
	const void **items = arena_alloc(arena, (list->count + 1) * sizeof(*items));
	for (size_t i = 0; i < list->count; i++)
		items[i] = list->items[i];
	items[list->count++] = item;
	list->items = items;
}

void list_drop(struct list *list, size_t index, struct arena *arena)
{
	const void **items = arena_alloc(arena, (list->count + 1) * sizeof(*items));
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++)
		if (i != index)
			items[count++] = list->items[i];
	*list = (struct list){ items, count };
}

bool list_has_text(const struct list *list, const char *text)
{
	for (size_t i = 0; text && i < list->count; i++)
		if (!strcmp(list->items[i], text))
			return true;
	return false;
}
