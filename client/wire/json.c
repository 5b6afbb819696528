/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/json.h"

#include <string.h>

#include "base/memory.h"
#include "text/clean.h"
#include "wire/parse.h"
#include "wire/read.h"
#include "wire/write.h"

/* The top of an answer: an object, which the caller ends with json_decref(). */
static json_t *top_object(const char *json, size_t length, struct error *error)
{
	json_t *top = parse_bytes(json, length, error);
	if (!top || json_is_object(top))
		return top;
	json_decref(top);
	error_set(error, ERROR_SHAPE, NULL);
	return NULL;
}

/* A text beside the objects: NULL where it is absent, null or empty. */
static bool read_beside(const struct reader *reader, json_t *top, const char *name,
			const char **text)
{
	json_t *value = json_object_get(top, name);
	*text = NULL;
	if (!value || json_is_null(value))
		return true;
	if (!json_is_string(value) || json_string_length(value) > FIELD_LINK_BYTES)
		return read_refuse(reader, name);
	const char *clean = clean_bytes(reader->arena, json_string_value(value),
					json_string_length(value), CLEAN_LINE);
	*text = *clean ? clean : NULL;
	return true;
}

bool wire_read_object(const char *json, size_t length, struct arena *arena,
		      const struct object **object, struct error *error)
{
	const struct reader reader = { .arena = arena, .error = error };
	json_t *top = top_object(json, length, error);
	*object = top ? read_thing(&reader, top, &noun_any) : NULL;
	json_decref(top);
	return *object;
}

/* No object has this type. */
static const char *const mark_type = "Bookmark";

static bool is_mark(json_t *value)
{
	const char *type = json_string_value(json_object_get(value, "type"));
	return type && !strcmp(type, mark_type) && !json_object_get(value, "id");
}

/* About how many bytes are still to come, where that is said. */
static int64_t read_bytes(json_t *top)
{
	json_t *value = json_object_get(top, "bytes");
	return json_is_integer(value) ? json_integer_value(value) : 0;
}

static bool read_mark(const struct reader *reader, json_t *top, struct wire_mark *mark)
{
	mark->bytes = read_bytes(top);
	return read_beside(reader, top, "next", &mark->next) &&
		(mark->next || read_refuse(reader, "next"));
}

bool wire_read_element(const char *json, size_t length, struct arena *arena,
		       const struct object **object, struct wire_mark *mark,
		       struct error *error)
{
	const struct reader reader = { .arena = arena, .error = error };
	json_t *top = top_object(json, length, error);
	*mark = (struct wire_mark){ .next = NULL };
	*object = NULL;
	bool good = false;
	if (top && is_mark(top))
		good = read_mark(&reader, top, mark);
	else if (top)
		good = (*object = read_thing(&reader, top, &noun_any));
	json_decref(top);
	return good;
}

static bool read_data(const struct reader *reader, json_t *data, struct list *objects)
{
	size_t count = json_array_size(data);
	if (!json_is_array(data) || count > WIRE_LIST_OBJECTS)
		return read_refuse(reader, "data");
	objects->items = arena_alloc(reader->arena, (count + 1) * sizeof(*objects->items));
	for (size_t i = 0; i < count; i++) {
		json_t *value = json_array_get(data, i);
		const void *object = is_mark(value) ? NULL : read_thing(reader, value, &noun_any);
		if (object)
			objects->items[objects->count++] = object;
		else if (!is_mark(value))
			return false;
	}
	return true;
}

bool wire_read_list(const char *json, size_t length, struct arena *arena,
		    struct wire_list *list, struct error *error)
{
	const struct reader reader = { .arena = arena, .error = error };
	json_t *top = top_object(json, length, error);
	*list = (struct wire_list){ .next = NULL };
	bool good = top && read_data(&reader, json_object_get(top, "data"), &list->objects) &&
		read_beside(&reader, top, "next", &list->next) &&
		read_beside(&reader, top, "cursor", &list->cursor) &&
		read_beside(&reader, top, "topics", &list->topics);
	list->bytes = good ? read_bytes(top) : 0;
	json_decref(top);
	return good;
}

static bool read_created(const struct reader *reader, json_t *top, struct wire_created *created)
{
	json_t *object = json_object_get(top, "object"), *receipt = json_object_get(top, "receipt");
	if (!json_is_object(object))
		return read_refuse(reader, "object");
	created->object = read_thing(reader, object, &noun_any);
	if (!created->object)
		return false;
	/* What was kept without a receipt is kept all the same. */
	if (receipt && !json_is_object(receipt))
		return read_refuse(reader, "receipt");
	if (receipt && !(created->receipt = read_thing(reader, receipt, &noun_receipt)))
		return false;
	return read_beside(reader, top, "token", &created->token);
}

bool wire_read_created(const char *json, size_t length, struct arena *arena,
		       struct wire_created *created, struct error *error)
{
	const struct reader reader = { .arena = arena, .error = error };
	json_t *top = top_object(json, length, error);
	*created = (struct wire_created){ .object = NULL };
	bool good = top && read_created(&reader, top, created);
	json_decref(top);
	return good;
}

bool wire_read_input(const char *json, size_t length, const struct noun *noun,
		     struct arena *arena, const void **thing, struct error *error)
{
	struct error fault = ERROR_INIT;
	const struct reader reader = { .arena = arena, .error = error, .input = true };
	json_t *top = top_object(json, length, &fault);
	*thing = top ? read_thing(&reader, top, noun) : NULL;
	json_decref(top);
	/* JSON, but nothing that a person could have filled in: the sender is at fault. */
	if (!top)
		error_set(error, fault.kind == ERROR_SHAPE ? ERROR_INVALID : fault.kind, NULL);
	error_release(&fault);
	return *thing;
}

bool wire_read_partial(const char *json, size_t length, const struct noun *noun,
		       struct arena *arena, void **thing, struct error *error)
{
	struct error passed_over = ERROR_INIT;
	const struct reader reader = {
		.arena = arena, .error = &passed_over, .input = true, .partial = true,
	};
	json_t *top = top_object(json, length, error);
	*thing = top ? read_thing(&reader, top, noun) : NULL;
	json_decref(top);
	error_release(&passed_over);
	return *thing;
}

const char *wire_read_string(const char *json, size_t length, const char *name,
			     struct arena *arena)
{
	struct error error = ERROR_INIT;
	json_t *top = top_object(json, length, &error);
	const char *text = parse_text(json_object_get(top, name), arena);
	json_decref(top);
	error_release(&error);
	return text && *text ? text : NULL;
}

static const char *finish(json_t *value, struct arena *arena)
{
	const char *text = parse_dump(value, arena);
	json_decref(value);
	return text;
}

const char *wire_write_object(const struct object *object, const char *base,
			      struct arena *arena)
{
	const struct writer writer = { .arena = arena, .base = base };
	return finish(write_object(&writer, object), arena);
}

static void write_bytes(json_t *into, int64_t bytes)
{
	if (bytes > 0)
		write_value(into, "bytes", json_integer(bytes));
}

static json_t *write_mark(const struct writer *writer, const struct wire_mark *mark)
{
	json_t *value = write_made(json_object());
	write_text(writer, value, "type", mark_type);
	write_url(writer, value, "next", mark->next);
	write_bytes(value, mark->bytes);
	return value;
}

const char *wire_write_list(const struct wire_list *list, const char *base, struct arena *arena)
{
	const struct writer writer = { .arena = arena, .base = base };
	json_t *top = write_made(json_object()), *data = write_made(json_array());
	size_t mark = 0;
	for (size_t i = 0; i < list->objects.count; i++) {
		write_item(data, write_object(&writer, list->objects.items[i]));
		if (mark < list->mark_count && list->marks[mark].after == i + 1)
			write_item(data, write_mark(&writer, &list->marks[mark++]));
	}
	write_value(top, "data", data);
	write_url(&writer, top, "next", list->next);
	write_text(&writer, top, "cursor", list->cursor);
	write_text(&writer, top, "topics", list->topics);
	write_bytes(top, list->bytes);
	return finish(top, arena);
}

const char *wire_write_created(const struct wire_created *created, const char *base,
			       struct arena *arena)
{
	const struct writer writer = { .arena = arena, .base = base };
	json_t *top = write_made(json_object());
	write_value(top, "object", write_object(&writer, created->object));
	if (created->receipt)
		write_value(top, "receipt",
			    write_thing(&writer, &noun_receipt, created->receipt));
	write_text(&writer, top, "token", created->token);
	return finish(top, arena);
}

const char *wire_write_input(const struct noun *noun, const void *thing, struct arena *arena)
{
	const struct writer writer = { .arena = arena, .input = true };
	return finish(write_thing(&writer, noun, thing), arena);
}
