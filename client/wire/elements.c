/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/elements.h"

#include <string.h>

#include "wire/json.h"

enum { TOP = 1, ARRAY = 2 };	/* how deep the members of the answer are, and its elements */

void elements_init(struct elements *elements, const char *name)
{
	*elements = (struct elements){ .name = name };
	strbuf_init(&elements->element, ELEMENTS_EACH_BYTES);
	strbuf_init(&elements->rest, ELEMENTS_REST_BYTES);
}

void elements_release(struct elements *elements)
{
	strbuf_release(&elements->element);
	strbuf_release(&elements->rest);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool opens(char c)
{
	return c == '{' || c == '[';
}

static bool closes(char c)
{
	return c == '}' || c == ']';
}

static bool keep(struct elements *elements, char c, struct error *error)
{
	struct strbuf *into = elements->open ? &elements->element : &elements->rest;
	return strbuf_add(into, &c, 1) || error_set(error, ERROR_SHAPE, NULL);
}

/* Within a string nothing counts but its end. */
static bool add_quoted(struct elements *elements, char c, struct error *error)
{
	if (elements->names && elements->member_length < sizeof(elements->member))
		elements->member[elements->member_length++] = c;
	if (elements->escaped)
		elements->escaped = false;
	else if (c == '\\')
		elements->escaped = true;
	else if (c == '"')
		elements->quoted = false;
	return keep(elements, c, error);
}

static bool hand_on(struct elements *elements, struct error *error)
{
	struct strbuf *element = &elements->element;
	elements->open = elements->parted = false;
	elements->ended = true;
	bool taken = elements->take(elements->to, element->bytes, element->length, error);
	strbuf_clear(element);
	return taken;
}

/* The bounds of one answer, as it is deep and as it has values. */
static bool count(struct elements *elements, char c, struct error *error)
{
	bool deeper = opens(c);
	if ((deeper || c == ',') && ++elements->values > WIRE_VALUES)
		return error_set(error, ERROR_SHAPE, NULL);
	if (deeper && ++elements->depth > WIRE_DEPTH)
		return error_set(error, ERROR_SHAPE, NULL);
	return true;
}

static bool add_open(struct elements *elements, char c, struct error *error);

/* A byte between elements, or the first of one. */
static bool add_between(struct elements *elements, char c, struct error *error)
{
	bool comma = c == ',', last = c == ']';
	if (is_blank(c))
		return true;
	if (comma ? !elements->ended : last ? elements->parted : elements->ended)
		return error_set(error, ERROR_NOT_JSON, NULL);
	if (comma) {
		elements->ended = false;
		elements->parted = true;
		return count(elements, c, error);
	}
	if (last) {
		elements->inside = false;
		elements->depth--;
		return keep(elements, c, error);
	}
	elements->open = true;
	return add_open(elements, c, error);
}

/* A byte of an element.  A number or a word has ended with the byte that is not of it. */
static bool add_open(struct elements *elements, char c, struct error *error)
{
	bool plain = elements->depth == ARRAY;
	if (plain && (c == ',' || c == ']' || is_blank(c)))
		return hand_on(elements, error) && add_between(elements, c, error);
	if (plain && c == '}')
		return error_set(error, ERROR_NOT_JSON, NULL);
	if (!count(elements, c, error) || !keep(elements, c, error))
		return false;
	elements->quoted = c == '"';
	return !closes(c) || --elements->depth != ARRAY || hand_on(elements, error);
}

static bool is_member(const struct elements *elements)
{
	size_t length = strlen(elements->name);
	return elements->member_length == length + 1 &&
		!memcmp(elements->member, elements->name, length) &&
		elements->member[length] == '"';
}

/* The array begins: it does so once. */
static bool enter(struct elements *elements, struct error *error)
{
	bool again = elements->found;
	elements->inside = elements->found = true;
	return !again || error_set(error, ERROR_SHAPE, NULL);
}

/* A byte that is of no element, outside of strings. */
static bool add_rest(struct elements *elements, char c, struct error *error)
{
	bool first = !elements->depth && !elements->values && !is_blank(c);
	bool array = c == '[' && elements->depth == TOP && !elements->names && is_member(elements);
	if (first && c != '{')
		return error_set(error, c == '[' ? ERROR_SHAPE : ERROR_NOT_JSON, NULL);
	if (!count(elements, c, error) || !keep(elements, c, error))
		return false;
	if (closes(c)) {
		if (!elements->depth)
			return error_set(error, ERROR_NOT_JSON, NULL);
		elements->depth--;
	}
	if (elements->depth == TOP && (c == '{' || c == ',')) {
		elements->names = true;
		elements->member_length = 0;
	} else if (c == ':') {
		elements->names = false;
	}
	elements->quoted = c == '"';
	if (elements->quoted)
		elements->member_length = elements->names ? 0 : elements->member_length;
	return !array || enter(elements, error);
}

static bool add(struct elements *elements, char c, struct error *error)
{
	if (elements->quoted) {
		bool good = add_quoted(elements, c, error);
		bool text = elements->open && elements->depth == ARRAY && !elements->quoted;
		return good && (!text || hand_on(elements, error));
	}
	if (!elements->inside)
		return add_rest(elements, c, error);
	if (!elements->open)
		return add_between(elements, c, error);
	return add_open(elements, c, error);
}

bool elements_add(struct elements *elements, const char *bytes, size_t length,
		  struct error *error)
{
	for (size_t i = 0; i < length; i++)
		if (!add(elements, bytes[i], error))
			return false;
	return true;
}
