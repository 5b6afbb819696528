/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/nouns.h"
#include "model/talk.h"
#include "model/words.h"
#include "../support/clean.h"
#include "../support/tap.h"
#include "text/clean.h"
#include "wire/json.h"
#include "support.h"

#define HEAD "{\"id\":\"/x\",\"type\":\"Topic\",\"created\":\"2026-01-01T00:00:00Z\"," \
	"\"modified\":\"2026-01-01T00:00:00Z\",\"number\":1,\"mode\":\"open\",\"state\":\"open\","
#define WISH "{\"id\":\"/x\",\"type\":\"Wish\",\"created\":\"2026-01-01T00:00:00Z\"," \
	"\"modified\":\"2026-01-01T00:00:00Z\","

static const struct object *read_text(struct arena *arena, const char *json)
{
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	if (!wire_read_object(json, strlen(json), arena, &object, &error))
		printf("# %s %s\n", error_name(error.kind), error.field ? error.field : "-");
	error_release(&error);
	return object;
}

static const char *extra(const struct object *object, const char *name)
{
	for (size_t i = 0; object && i < object->extras.count; i++) {
		const struct extra *each = object->extras.items[i];
		if (!strcmp(each->name, name))
			return each->text;
	}
	return NULL;
}

static void texts_are_cleaned(void)
{
	struct arena arena = ARENA_INIT;
	const struct topic *topic = (const void *)read_text(&arena, HEAD
		"\"title\":\" A\\u001b[2Jb\\u0000c\\nd\\u202e \","
		"\"allow\":[\"say\\u0007\",\"\\u0001\"],\"links\":{\"self\\u0008\":\"/x\\u007f\"},"
		"\"descriptions\":[{\"register\":\"plain\",\"lang\":\"en\",\"paragraphs\":"
		"[{\"p\":\"a1\",\"text\":\"one\\r\\n\\r\\n\\r\\n\\r\\ntwo\\u009b31m\"}]}]}");
	same(topic ? topic->title : NULL, "Abc d", "a line has no control and no line's end");
	if (topic) {
		const struct description *description = topic->object.descriptions.items[0];
		const struct link *link = topic->object.links.items[0];
		same(description_paragraph(description, "a1"), "one\n\ntwo",
		     "a text keeps its lines and nothing else");
		ok(topic->object.allow.count == 1 && object_allows(&topic->object, "say"),
		   "words are cleaned and empty ones dropped");
		same(link->name, "self", "a link's name is cleaned");
		same(link->url, "/x", "and its address");
	}
	arena_release(&arena);
}

static void extras_are_shown(void)
{
	struct arena arena = ARENA_INIT;
	const struct object *object = read_text(&arena, WISH
		"\"n\":12,\"real\":2.5,\"yes\":true,\"none\":null,\"empty\":\"\\u0007\","
		"\"text\":\"a\\u001b]0;x\\u0007b\",\"of\":{\"a\":[1,\"\\u0085\"]},"
		"\"bad\\u0007\":1}");
	ok(object && object->noun == &noun_any && !strcmp(object->type, "Wish"),
	   "a type that is not known is an object all the same");
	same(extra(object, "n"), "12", "a number is its digits");
	same(extra(object, "real"), "2.5", "so is a real one");
	same(extra(object, "yes"), "true", "a flag is its word");
	ok(!extra(object, "none") && !extra(object, "empty"), "nothing is not shown");
	same(extra(object, "text"), "ab", "a text is cleaned");
	ok(extra(object, "of") && is_clean(extra(object, "of"), CLEAN_TEXT),
	   "so is what is inside of others");
	same(extra(object, "bad"), "1", "so are names");
	arena_release(&arena);
}

/* "ti\u0007tle" is no field; cleaned it would be read as one the next time. */
static void extras_take_no_place(void)
{
	struct arena arena = ARENA_INIT;
	const struct object *object = read_text(&arena, HEAD
		"\"title\":\"A\",\"ti\\u0007tle\":\"B\",\"dele\\u0007ted\":true,"
		"\"li\\u0007nks\":{\"join\":\"/evil\"}}");
	ok(object && !object->extras.count, "no name hides that of a field");
	const struct object *other = read_text(&arena,
		"{\"id\":\"/x\",\"type\":\"To\\u0007pic\",\"created\":\"2026-01-01T00:00:00Z\","
		"\"modified\":\"2026-01-01T00:00:00Z\"}");
	ok(!other, "a type is what it is after cleaning");
	arena_release(&arena);
}

static void bounds(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct wire_list list;
	size_t size = 4 << 20, length;
	char *json = arena_alloc(&arena, size);
	memset(json, '[', size - 1);
	ok(!wire_read_list(json, size - 1, &arena, &list, &error) && error.kind == ERROR_SHAPE,
	   "four million brackets are refused before they are read");
	error_release(&error);
	length = (size_t)snprintf(json, size, "{\"data\":[0");
	while (length < size - 4)
		length += (size_t)snprintf(json + length, size - length, ",0");
	memcpy(json + length, "]}", 3);
	ok(!wire_read_list(json, length + 2, &arena, &list, &error) && error.kind == ERROR_SHAPE &&
	   !error.field, "so are two million values");
	error_release(&error);
	length = (size_t)snprintf(json, size, "{\"data\":[0");
	for (size_t i = 0; i < WIRE_LIST_OBJECTS; i++)
		length += (size_t)snprintf(json + length, size - length, ",0");
	memcpy(json + length, "]}", 3);
	ok(!wire_read_list(json, length + 2, &arena, &list, &error) && error.field,
	   "a list has a most");
	same(error.field, "data", "and says so");
	error_release(&error);
	arena_release(&arena);
}

static void many_extras(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	size_t size = 1 << 20;
	char *json = arena_alloc(&arena, size);
	size_t length = (size_t)snprintf(json, size, WISH "\"long\":\"");
	for (size_t i = 0; i < FIELD_TEXT_BYTES; i++)
		length += (size_t)snprintf(json + length, size - length, "é");
	length += (size_t)snprintf(json + length, size - length, "\"");
	for (int i = 0; i < 2 * WIRE_EXTRAS; i++)
		length += (size_t)snprintf(json + length, size - length, ",\"n%d\":%d", i, i);
	length += (size_t)snprintf(json + length, size - length, "}");
	ok(wire_read_object(json, length, &arena, &object, &error) &&
	   object->extras.count == WIRE_EXTRAS, "so many unknown fields are kept and no more");
	ok(extra(object, "long") && strlen(extra(object, "long")) == FIELD_TEXT_BYTES &&
	   is_clean(extra(object, "long"), CLEAN_TEXT), "a long one is cut between characters");
	error_release(&error);
	arena_release(&arena);
}

static void numbers(void)
{
	struct arena arena = ARENA_INIT;
	const struct topic *topic = (const void *)read_text(&arena, HEAD
		"\"title\":\"A\",\"remarks\":9223372036854775807}");
	ok(topic && topic->remarks == INT64_MAX, "the largest whole number is read");
	topic = (const void *)read_text(&arena, HEAD "\"title\":\"A\",\"remarks\":12.0}");
	ok(topic && topic->remarks == 12, "12.0 is whole too");
	topic = (const void *)read_text(&arena, HEAD "\"title\":\"A\",\"remarks\":-1e2}");
	ok(topic && topic->remarks == -100, "so is -1e2");
	arena_release(&arena);
}

/* Whoever sends more of what was taken away, it is not kept. */
static void deleted_is_bare(void)
{
	struct arena arena = ARENA_INIT;
	const struct object *object = read_text(&arena, HEAD
		"\"deleted\":true,\"title\":\"secret\",\"author\":\"/people/1\",\"x\":1,"
		"\"links\":{\"self\":\"/x\"}}");
	same(object ? wire_write_object(object, NULL, &arena) : NULL,
	     "{\"id\":\"/x\",\"type\":\"Topic\",\"created\":\"2026-01-01T00:00:00Z\","
	     "\"modified\":\"2026-01-01T00:00:00Z\",\"deleted\":true}",
	     "only that it was there is kept");
	const struct object *term = read_text(&arena,
		"{\"id\":\"/t\",\"type\":\"Term\",\"created\":\"2026-01-01T00:00:00Z\","
		"\"modified\":\"2026-01-01T00:00:00Z\",\"word\":\"w\",\"lang\":\"en\",\"senses\":["
		"{\"id\":\"/s\",\"type\":\"Sense\",\"created\":\"2026-01-01T00:00:00Z\","
		"\"modified\":\"2026-01-01T00:00:00Z\",\"deleted\":true},"
		"{\"id\":\"/r\",\"type\":\"Sense\",\"created\":\"2026-01-01T00:00:00Z\","
		"\"modified\":\"2026-01-01T00:00:00Z\",\"number\":1,\"community\":\"c\","
		"\"definition\":\"d\"}]}");
	ok(term && field_list(field_find(&noun_term, "senses"), term)->count == 1,
	   "a part that was taken away is left out");
	arena_release(&arena);
}

static void strings(void)
{
	struct arena arena = ARENA_INIT;
	const char *json = "{\"invitation\":\" open\\u0007 door \",\"n\":3,\"o\":[1],\"e\":\"\"}";
	size_t length = strlen(json);
	same(wire_read_string(json, length, "invitation", &arena), "open door",
	     "one string is found, cleaned");
	same(wire_read_string(json, length, "n", &arena), "3", "a number is its digits");
	ok(!wire_read_string(json, length, "e", &arena) &&
	   !wire_read_string(json, length, "x", &arena) &&
	   !wire_read_string("[]", 2, "x", &arena) && !wire_read_string("{", 1, "x", &arena),
	   "where there is none, there is none");
	arena_release(&arena);
}

int main(void)
{
	texts_are_cleaned();
	extras_are_shown();
	extras_take_no_place();
	bounds();
	many_extras();
	numbers();
	deleted_is_bare();
	strings();
	return tap_done();
}
