/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/write.h"

#include <string.h>

#include "base/error.h"
#include "text/clean.h"
#include "wire/timestamp.h"

json_t *write_made(json_t *value)
{
	if (!value)
		die("out of memory");
	return value;
}

void write_value(json_t *into, const char *name, json_t *value)
{
	if (json_object_set_new(into, name, write_made(value)))
		die("out of memory");
}

void write_item(json_t *list, json_t *value)
{
	if (json_array_append_new(list, write_made(value)))
		die("out of memory");
}

/* What a person typed may hold bytes that are no UTF-8, which JSON cannot: then it is cleaned. */
static json_t *text_value(const struct writer *writer, const char *text)
{
	json_t *value = json_string(text);
	return value ? value : json_string(clean_text(writer->arena, text, CLEAN_TEXT));
}

static json_t *url_value(const struct writer *writer, const char *url)
{
	const char *base = writer->base && *url == '/' ? writer->base : "";
	return text_value(writer, arena_printf(writer->arena, "%s%s", base, url));
}

void write_text(const struct writer *writer, json_t *into, const char *name, const char *text)
{
	if (text && *text)
		write_value(into, name, text_value(writer, text));
}

void write_url(const struct writer *writer, json_t *into, const char *name, const char *url)
{
	if (url && *url)
		write_value(into, name, url_value(writer, url));
}

static json_t *part_value(const struct writer *writer, const struct noun *noun, const void *part)
{
	return noun->is_object ? write_object(writer, part) : write_thing(writer, noun, part);
}

static json_t *item_value(const struct writer *writer, const struct field *field, const void *item)
{
	if (field->kind == FIELD_PARTS)
		return part_value(writer, field->noun, item);
	return field->kind == FIELD_LINKS ? url_value(writer, item) : text_value(writer, item);
}

static json_t *list_value(const struct writer *writer, const struct field *field,
			  const struct list *list)
{
	json_t *items = write_made(json_array());
	for (size_t i = 0; i < list->count; i++)
		write_item(items, item_value(writer, field, list->items[i]));
	return items;
}

static json_t *field_value(const struct writer *writer, const struct field *field,
			   const void *thing)
{
	const char *time;
	switch (field->kind) {
	case FIELD_LINK:
		return url_value(writer, field_string(field, thing));
	case FIELD_NUMBER:
		return json_integer(field_integer(field, thing));
	case FIELD_TIME:
		time = timestamp_write(field_integer(field, thing), writer->arena);
		return time ? json_string(time) : json_null();
	case FIELD_FLAG:
		return json_boolean(field_flag(field, thing));
	case FIELD_LINES:
	case FIELD_LANGS:
	case FIELD_LINKS:
	case FIELD_PARTS:
		return list_value(writer, field, field_list(field, thing));
	case FIELD_PART:
		return part_value(writer, field->noun, field_part(field, thing));
	default:
		return text_value(writer, field_string(field, thing));
	}
}

static void write_fields(const struct writer *writer, const struct noun *noun,
			 const void *thing, json_t *into)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!field_is_empty(field, thing) &&
		    (!writer->input || field->use & FIELD_INPUT))
			write_value(into, field->name, field_value(writer, field, thing));
	}
}

static void write_links(const struct writer *writer, const struct object *object, json_t *into)
{
	if (!object->links.count)
		return;
	json_t *links = write_made(json_object());
	for (size_t i = 0; i < object->links.count; i++) {
		const struct link *link = object->links.items[i];
		write_url(writer, links, link->name, link->url);
	}
	write_value(into, "links", links);
}

/* JSON that cleaning or a bound has damaged is still text. */
static void write_extras(const struct writer *writer, const struct object *object, json_t *into)
{
	for (size_t i = 0; i < object->extras.count; i++) {
		const struct extra *extra = object->extras.items[i];
		json_t *value = extra->is_json ?
			json_loads(extra->text, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL) : NULL;
		if (value)
			write_value(into, extra->name, value);
		else
			write_text(writer, into, extra->name, extra->text);
	}
}

json_t *write_thing(const struct writer *writer, const struct noun *noun, const void *thing)
{
	json_t *into = write_made(json_object());
	write_fields(writer, noun, thing, into);
	return into;
}

json_t *write_object(const struct writer *writer, const struct object *object)
{
	json_t *into = write_thing(writer, &noun_object, object);
	if (!object->deleted) {
		write_fields(writer, object->noun, object, into);
		write_links(writer, object, into);
		write_extras(writer, object, into);
	}
	return into;
}
