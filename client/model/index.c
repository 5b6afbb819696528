/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/index.h"

#include "model/talk.h"

const char *index_parent(const struct object *object)
{
	const struct field *field = object->noun->parent && !object->deleted ?
		field_find(object->noun, object->noun->parent) : NULL;
	const char *parent = field ? field_string(field, object) : NULL;
	return parent ? parent : "";
}

const char *index_reply(const struct object *object)
{
	return object->noun == &noun_contribution && !object->deleted ?
		((const struct contribution *)object)->in_reply_to : NULL;
}

int64_t index_number(const struct object *object)
{
	const struct field *number = field_find(object->noun, "number");
	return number && number->kind == FIELD_NUMBER ? field_integer(number, object) : 0;
}

static void add_words(const struct noun *noun, const void *thing, struct strbuf *words)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!(field->use & FIELD_SEARCHED) || field_is_empty(field, thing))
			continue;
		const struct list *list = NULL;
		if (field->kind == FIELD_PART)
			add_words(field->noun, field_part(field, thing), words);
		else if (field->kind == FIELD_PARTS || field->kind == FIELD_LINES)
			list = field_list(field, thing);
		else
			strbuf_printf(words, "%s\n", field_string(field, thing));
		for (size_t k = 0; list && k < list->count; k++) {
			if (field->kind == FIELD_PARTS)
				add_words(field->noun, list->items[k], words);
			else
				strbuf_printf(words, "%s\n", (const char *)list->items[k]);
		}
	}
}

void index_words(const struct object *object, struct strbuf *words)
{
	add_words(&noun_object, object, words);
	add_words(object->noun, object, words);
}
