/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/read.h"

#include <ctype.h>
#include <string.h>

#include "base/memory.h"
#include "model/nouns.h"
#include "text/clean.h"
#include "wire/json.h"
#include "wire/parse.h"
#include "wire/timestamp.h"

enum fault { FAULT_MISSING, FAULT_FORM, FAULT_LONG };

static void name_field(struct error *error, const char *name)
{
	if (!error->field)
		error->field = memory_copy(name);
}

bool read_refuse(const struct reader *reader, const char *name)
{
	error_set(reader->error, ERROR_SHAPE,
		  /* TRANSLATORS: %s is the name of a part in the data, such as "created". */
		  _("The assembly's answer does not have the expected form in the part \"%s\". "
		    "Nothing was changed. Tell the people who run it."), name);
	name_field(reader->error, name);
	return false;
}

static bool refuse(const struct reader *reader, const struct field *field, enum fault fault)
{
	struct error *error = reader->error;
	if (!reader->input)
		return read_refuse(reader, field->name);
	const char *label = _(field->label);
	/* TRANSLATORS: In the next three sentences %s is what a form calls it, such as "Name". */
	if (fault == FAULT_MISSING)
		error_set(error, ERROR_INVALID, _("Something is missing here: %s. Nothing was "
			  "changed. Fill it in, then send it again."), label);
	else if (fault == FAULT_LONG)
		error_set(error, ERROR_INVALID, _("There is too much here: %s. Nothing was "
			  "changed. Make it shorter, then send it again."), label);
	else
		error_set(error, ERROR_INVALID, _("This cannot be used as it is: %s. Nothing was "
			  "changed. Change it, then send it again."), label);
	name_field(error, field->name);
	return false;
}

static void put(const struct field *field, void *thing, const void *value, size_t size)
{
	memcpy((char *)thing + field->offset, value, size);
}

/* Whether TAG is made as a language tag is (RFC 5646 2.1): words of 1 to 8 letters or digits. */
static bool is_lang(const char *tag)
{
	size_t length = 0;
	if (!isalpha((unsigned char)*tag))
		return false;
	for (; *tag; tag++) {
		if (*tag == '-' ? !length : !isalnum((unsigned char)*tag) || length == 8)
			return false;
		length = *tag == '-' ? 0 : length + 1;
	}
	return length > 0;
}

static bool good_form(const struct reader *reader, const struct field *field, const char *text)
{
	if (field->kind == FIELD_DATE)
		return timestamp_is_date(text);
	if (field->kind == FIELD_LANG || field->kind == FIELD_LANGS)
		return is_lang(text);
	return !reader->input || !field->choices || choice_known(field->choices, text);
}

/* One string, cleaned, of at most LIMIT bytes; *TEXT is NULL where nothing is left of it. */
static bool read_string(const struct reader *reader, const struct field *field, json_t *value,
			size_t limit, const char **text)
{
	if (!json_is_string(value))
		return refuse(reader, field, FAULT_FORM);
	const char *clean = clean_bytes(reader->arena, json_string_value(value),
					json_string_length(value),
					field->kind == FIELD_TEXT ? CLEAN_TEXT : CLEAN_LINE);
	*text = *clean ? clean : NULL;
	if (strlen(clean) > limit)
		return refuse(reader, field, FAULT_LONG);
	return !*clean || good_form(reader, field, clean) || refuse(reader, field, FAULT_FORM);
}

static bool read_text(const struct reader *reader, const struct field *field, json_t *value,
		      void *thing)
{
	const char *text;
	if (!read_string(reader, field, value, field_limit(field), &text))
		return false;
	put(field, thing, &text, sizeof(text));
	return true;
}

/* 3.0 is a whole number too (JSON Schema says so), up to where doubles are exact. */
static bool is_whole(double real)
{
	const double exact = 9007199254740992.0;
	return real >= -exact && real <= exact && real >= (double)(int64_t)real &&
		real <= (double)(int64_t)real;
}

static bool read_number(const struct reader *reader, const struct field *field, json_t *value,
			void *thing)
{
	int64_t number = json_integer_value(value);
	if (json_is_real(value) && is_whole(json_real_value(value)))
		number = (int64_t)json_real_value(value);
	else if (!json_is_integer(value))
		return refuse(reader, field, FAULT_FORM);
	put(field, thing, &number, sizeof(number));
	return true;
}

static bool read_time(const struct reader *reader, const struct field *field, json_t *value,
		      void *thing)
{
	int64_t seconds;
	if (!json_is_string(value) ||
	    strlen(json_string_value(value)) != json_string_length(value) ||
	    !timestamp_read(json_string_value(value), &seconds))
		return refuse(reader, field, FAULT_FORM);
	put(field, thing, &seconds, sizeof(seconds));
	return true;
}

static bool read_flag(const struct reader *reader, const struct field *field, json_t *value,
		      void *thing)
{
	bool flag = json_is_true(value);
	if (!json_is_boolean(value))
		return refuse(reader, field, FAULT_FORM);
	put(field, thing, &flag, sizeof(flag));
	return true;
}

/* What an embedded thing is read as; one that was taken away is left out. */
static bool read_part(const struct reader *reader, const struct field *field, json_t *value,
		      const void **part)
{
	if (!json_is_object(value))
		return refuse(reader, field, FAULT_FORM);
	*part = read_thing(reader, value, field->noun);
	if (!*part)
		return false;
	if (field->noun->is_object && ((const struct object *)*part)->deleted)
		*part = NULL;
	return true;
}

static bool read_item(const struct reader *reader, const struct field *field, json_t *value,
		      const void **item)
{
	if (field->kind == FIELD_PARTS)
		return read_part(reader, field, value, item);
	const char *text;
	size_t limit = field->kind == FIELD_LINKS ? FIELD_LINK_BYTES : FIELD_LINE_BYTES;
	if (!read_string(reader, field, value, limit, &text))
		return false;
	*item = text;
	return true;
}

static bool read_list(const struct reader *reader, const struct field *field, json_t *value,
		      void *thing)
{
	struct list list = { NULL, 0 };
	size_t count = json_array_size(value);
	if (!json_is_array(value))
		return refuse(reader, field, FAULT_FORM);
	if (count > field_limit(field))
		return refuse(reader, field, FAULT_LONG);
	if (count)
		list.items = arena_alloc(reader->arena, count * sizeof(*list.items));
	for (size_t i = 0; i < count; i++) {
		const void *item = NULL;
		if (!read_item(reader, field, json_array_get(value, i), &item))
			return false;
		if (item)
			list.items[list.count++] = item;
	}
	put(field, thing, &list, sizeof(list));
	return true;
}

static bool read_value(const struct reader *reader, const struct field *field, json_t *value,
		       void *thing)
{
	const void *part;
	switch (field->kind) {
	case FIELD_NUMBER:
		return read_number(reader, field, value, thing);
	case FIELD_TIME:
		return read_time(reader, field, value, thing);
	case FIELD_FLAG:
		return read_flag(reader, field, value, thing);
	case FIELD_LINES:
	case FIELD_LANGS:
	case FIELD_LINKS:
	case FIELD_PARTS:
		return read_list(reader, field, value, thing);
	case FIELD_PART:
		if (!read_part(reader, field, value, &part))
			return false;
		put(field, thing, &part, sizeof(part));
		return true;
	default:
		return read_text(reader, field, value, thing);
	}
}

static bool read_fields(const struct reader *reader, json_t *from, const struct noun *noun,
			void *thing)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (reader->input && !(field->use & FIELD_INPUT))
			continue;
		json_t *value = json_object_get(from, field->name);
		bool good = !value || json_is_null(value) ||
			read_value(reader, field, value, thing);
		if (!good && !reader->partial)
			return false;
		if (!good)
			error_release(reader->error);
		else if (field->use & FIELD_REQUIRED && field_is_empty(field, thing) &&
			 !reader->partial)
			return refuse(reader, field, FAULT_MISSING);
	}
	return true;
}

static bool read_links(const struct reader *reader, json_t *from, struct object *object)
{
	static const struct field table = {
		"links", FIELD_LINKS, offsetof(struct object, links), .label = "",
	};
	json_t *links = json_object_get(from, table.name), *value;
	struct list *list = &object->links;
	const char *name;
	if (!links || json_is_null(links))
		return true;
	if (!json_is_object(links) || json_object_size(links) > field_limit(&table))
		return refuse(reader, &table, FAULT_FORM);
	list->items = arena_alloc(reader->arena, (json_object_size(links) + 1) * sizeof(void *));
	json_object_foreach(links, name, value) {
		struct link *link = arena_alloc(reader->arena, sizeof(*link));
		if (json_is_null(value))
			continue;
		if (!read_string(reader, &table, value, FIELD_LINK_BYTES, &link->url))
			return false;
		link->name = clean_text(reader->arena, name, CLEAN_LINE);
		if (link->url && *link->name)
			list->items[list->count++] = link;
	}
	return true;
}

/* TEXT without what is above LIMIT bytes, cut between characters. */
static const char *bounded(struct arena *arena, const char *text, size_t limit)
{
	if (strlen(text) <= limit)
		return text;
	while (limit && ((unsigned char)text[limit] & 0xc0) == 0x80)
		limit--;
	return arena_copy_bytes(arena, text, limit);
}

/* A name that cleaning makes into that of a field must not take that field's place. */
static bool is_extra(const struct object *object, const char *name)
{
	return *name && strcmp(name, "links") != 0 && !field_find(&noun_object, name) &&
		!field_find(object->noun, name);
}

static void read_extras(const struct reader *reader, json_t *from, struct object *object)
{
	struct list *list = &object->extras;
	struct arena *arena = reader->arena;
	const char *name;
	json_t *value;
	json_object_foreach(from, name, value) {
		const char *clean = NULL, *text = NULL;
		if (is_extra(object, name))
			clean = clean_text(arena, name, CLEAN_LINE);
		if (clean && is_extra(object, clean))
			text = parse_text(value, arena);
		if (!text || !*text || list->count == WIRE_EXTRAS)
			continue;
		if (!list->items)
			list->items = arena_alloc(arena, WIRE_EXTRAS * sizeof(*list->items));
		struct extra *extra = arena_alloc(arena, sizeof(*extra));
		extra->name = bounded(arena, clean, FIELD_LINE_BYTES);
		extra->text = bounded(arena, text, FIELD_TEXT_BYTES);
		extra->is_json = !json_is_string(value);
		list->items[list->count++] = extra;
	}
}

/* Of what was taken away, only that it was there is kept, whatever else was sent. */
static void make_bare(struct object *object)
{
	*object = (struct object){
		.noun = object->noun, .id = object->id, .type = object->type,
		.created = object->created, .modified = object->modified, .deleted = true,
	};
}

static bool read_object(const struct reader *reader, json_t *from, struct object *object)
{
	if (!read_fields(reader, from, &noun_object, object))
		return false;
	if (object->noun != &noun_any && strcmp(object->type, object->noun->type) != 0)
		return read_refuse(reader, "type");
	if (object->deleted) {
		make_bare(object);
		return true;
	}
	if (!read_fields(reader, from, object->noun, object) ||
	    !read_links(reader, from, object))
		return false;
	read_extras(reader, from, object);
	return true;
}

/* The noun whose name is VALUE's `type`, cleaned as the object will have it. */
static const struct noun *own_noun(json_t *value, struct arena *arena)
{
	const json_t *type = json_object_get(value, "type");
	return noun_of(json_is_string(type) ?
		       clean_bytes(arena, json_string_value(type), json_string_length(type),
				   CLEAN_LINE) : "");
}

void *read_thing(const struct reader *reader, json_t *value, const struct noun *noun)
{
	if (noun == &noun_any)
		noun = own_noun(value, reader->arena);
	void *thing = arena_alloc(reader->arena, noun->size);
	if (noun->is_object)
		((struct object *)thing)->noun = noun;
	bool good = noun->is_object && !reader->input ?
		read_object(reader, value, thing) : read_fields(reader, value, noun, thing);
	return good ? thing : NULL;
}
