/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/walk.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "app/answer.h"

static struct walk_level *top(struct walk *walk)
{
	return &walk->levels[walk->depth - 1];
}

static bool has_parts(const struct field *field)
{
	return field->kind == FIELD_PARTS || field->kind == FIELD_PART;
}

bool walk_is_silent(const struct field *field)
{
	bool fills = field->kind == FIELD_LANG || field->kind == FIELD_LINK ||
		field->kind == FIELD_LINKS;
	return !field->ask && (fills || !field->label);
}

/* Whether a form asks for FIELD of THING. */
static bool asks(const struct field *field, const void *thing, const struct object *on)
{
	return field->use & FIELD_INPUT && !walk_is_silent(field) &&
		(!field->asked || field->asked(thing, on));
}

/* The nearest asked field from INDEX on, forwards or backwards; COUNT where there is none. */
static size_t nearest(const struct walk *walk, const struct walk_level *level, size_t index,
		      bool back)
{
	const struct noun *noun = level->noun;
	while (index < noun->count && !asks(&noun->fields[index], level->thing, walk->on))
		index = back ? index - 1 : index + 1;	/* from 0 back it wraps past the count */
	return index < noun->count ? index : noun->count;
}

static bool push(struct walk *walk, const struct noun *noun, void *thing)
{
	struct walk_level level = { .noun = noun, .thing = thing };
	level.field = nearest(walk, &level, 0, false);
	if (walk->depth == WALK_DEPTH || level.field == noun->count)
		return false;
	walk->levels[walk->depth++] = level;
	return true;
}

bool walk_needs(const struct walk *walk)
{
	const struct field *field = walk_field(walk);
	return field->use & FIELD_REQUIRED ||
		(field->needed && field->needed(walk_thing(walk), walk->on));
}

bool walk_begin(struct walk *walk, const struct noun *noun, void *thing, const struct object *on)
{
	*walk = (struct walk){ .on = on };
	return push(walk, noun, thing);
}

const struct field *walk_field(const struct walk *walk)
{
	const struct walk_level *level = &walk->levels[walk->depth - 1];
	return &level->noun->fields[level->field];
}

void *walk_thing(const struct walk *walk)
{
	return walk->levels[walk->depth - 1].thing;
}

bool walk_is_gate(const struct walk *walk)
{
	return has_parts(walk_field(walk));
}

static struct list *parts_of(const struct field *field, void *thing)
{
	return (struct list *)(void *)((char *)thing + field->offset);
}

static void put_part(const struct field *field, void *thing, const void *part)
{
	memcpy((char *)thing + field->offset, &part, sizeof(part));
}

size_t walk_parts(const struct walk *walk)
{
	const struct field *field = walk_field(walk);
	return field->kind == FIELD_PARTS ? field_list(field, walk_thing(walk))->count :
		field_part(field, walk_thing(walk)) != NULL;
}

bool walk_has_room(const struct walk *walk)
{
	const struct field *field = walk_field(walk);
	return walk_parts(walk) < (field->kind == FIELD_PARTS ? field_limit(field) : 1);
}

void walk_enter(struct walk *walk, struct arena *arena)
{
	const struct field *field = walk_field(walk);
	void *part = arena_alloc(arena, field->noun->size);
	if (field->kind == FIELD_PARTS)
		list_add(parts_of(field, walk_thing(walk)), part, arena);
	else
		put_part(field, walk_thing(walk), part);
	if (!push(walk, field->noun, part))
		walk_drop(walk);
}

void walk_drop(struct walk *walk)
{
	const struct field *field = walk_field(walk);
	if (field->kind == FIELD_PART)
		put_part(field, walk_thing(walk), NULL);
	else if (walk_parts(walk))
		parts_of(field, walk_thing(walk))->count--;
}

/* Past the last question of a part: whether there is one more, where there may be. */
static bool leave_part(struct walk *walk)
{
	walk->depth--;
	return (walk->depth && walk_has_room(walk)) || walk_next(walk);
}

bool walk_next(struct walk *walk)
{
	if (!walk->depth)
		return false;
	struct walk_level *level = top(walk);
	size_t next = nearest(walk, level, level->field + 1, false);
	if (next == level->noun->count)
		return leave_part(walk);
	level->field = next;
	return true;
}

static bool is_blank(const struct noun *noun, const void *thing)
{
	for (size_t i = 0; i < noun->count; i++)
		if (!field_is_empty(&noun->fields[i], thing))
			return false;
	return true;
}

bool walk_back(struct walk *walk)
{
	struct walk_level *level = top(walk);
	size_t before = level->field ? nearest(walk, level, level->field - 1, true) :
		level->noun->count;
	if (before != level->noun->count) {
		level->field = before;
		return true;
	}
	if (walk->depth == 1)
		return false;
	bool blank = is_blank(level->noun, level->thing);
	walk->depth--;
	if (blank)
		walk_drop(walk);
	return true;
}

bool walk_last(struct walk *walk)
{
	struct walk_level *first = &walk->levels[0];
	size_t last = nearest(walk, first, first->noun->count - 1, true);
	if (last == first->noun->count)
		return false;
	first->field = last;
	walk->depth = 1;
	return true;
}

/* Which of the parts of the level before LEVEL it is about, from 1. */
static size_t part_number(const struct walk *walk, size_t level)
{
	const struct walk_level *outer = &walk->levels[level - 1];
	const struct list *parts = field_list(&outer->noun->fields[outer->field], outer->thing);
	for (size_t i = 0; i < parts->count; i++)
		if (parts->items[i] == walk->levels[level].thing)
			return i + 1;
	return 0;
}

const char *walk_path(const struct walk *walk, struct arena *arena)
{
	const char *path = "";
	for (size_t i = 0; i < walk->depth; i++) {
		const struct walk_level *level = &walk->levels[i];
		const struct field *field = &level->noun->fields[level->field];
		path = arena_printf(arena, "%s%s%s", path, i ? "." : "", field->name);
		if (i + 1 < walk->depth && field->kind == FIELD_PARTS)
			path = arena_printf(arena, "%s.%zu", path, part_number(walk, i + 1));
	}
	return path;
}

static bool is_called(const struct field *field, const char *name, size_t length)
{
	return strlen(field->name) == length && !memcmp(field->name, name, length);
}

/* Make the question of the last level the one called NAME. */
static bool turn_to(struct walk *walk, const char *name, size_t length)
{
	struct walk_level *level = top(walk);
	for (size_t i = 0; i < level->noun->count; i++) {
		const struct field *field = &level->noun->fields[i];
		if (is_called(field, name, length) && asks(field, level->thing, walk->on)) {
			level->field = i;
			return true;
		}
	}
	return false;
}

/* The part that the question of the last level has as number NUMBER (1 and up), or NULL. */
static void *part_at(const struct walk *walk, size_t number)
{
	const struct field *field = walk_field(walk);
	const void *part = NULL;
	if (field->kind == FIELD_PART)
		part = field_part(field, walk_thing(walk));
	else if (number && number <= walk_parts(walk))
		part = field_list(field, walk_thing(walk))->items[number - 1];
	return (void *)(uintptr_t)part;
}

bool walk_to(struct walk *walk, const char *path)
{
	struct walk found = *walk;
	found.depth = 1;
	for (;;) {
		size_t length = strcspn(path, ".");
		if (!turn_to(&found, path, length))
			return false;
		if (!path[length])
			break;
		path += length + 1;
		size_t number = 1;
		if (walk_is_gate(&found) && walk_field(&found)->kind == FIELD_PARTS) {
			char *end;
			number = (size_t)strtoul(path, &end, 10);
			if (*end != '.')
				return false;
			path = end + 1;
		}
		void *part = walk_is_gate(&found) ? part_at(&found, number) : NULL;
		if (!part || !push(&found, walk_field(&found)->noun, part))
			return false;
	}
	*walk = found;
	return true;
}

bool walk_find(struct walk *walk, const char *name)
{
	struct walk at = *walk;
	const struct walk_level *first = &walk->levels[0];
	if (!walk_begin(&at, first->noun, first->thing, walk->on))
		return false;
	if (turn_to(&at, name, strlen(name))) {
		*walk = at;
		return true;
	}
	at.levels[0].field = nearest(&at, &at.levels[0], 0, false);
	do {
		for (size_t i = 1; walk_is_gate(&at) && i <= walk_parts(&at); i++) {
			struct walk in = at;
			if (push(&in, walk_field(&at)->noun, part_at(&at, i)) &&
			    turn_to(&in, name, strlen(name))) {
				*walk = in;
				return true;
			}
		}
	} while (walk_next(&at));
	return false;
}

/* From the question of the last level on, and into every part. */
static bool is_missing(struct walk *walk)
{
	struct walk_level *level = top(walk);
	while (level->field < level->noun->count) {
		const struct field *field = walk_field(walk);
		if (walk_needs(walk) && field->kind != FIELD_FLAG &&
		    field_is_empty(field, level->thing))
			return true;
		for (size_t i = 1; walk_is_gate(walk) && i <= walk_parts(walk); i++) {
			struct walk in = *walk;
			if (push(&in, field->noun, part_at(walk, i)) &&
			    is_missing(&in)) {
				*walk = in;
				return true;
			}
		}
		level->field = nearest(walk, level, level->field + 1, false);
	}
	return false;
}

bool walk_missing(struct walk *walk)
{
	const struct walk_level *first = &walk->levels[0];
	struct walk at;
	bool missing = first->noun && walk_begin(&at, first->noun, first->thing, walk->on) &&
		is_missing(&at);
	if (missing)
		*walk = at;
	else
		walk->depth = 0;
	return missing;
}

void walk_prune(const struct noun *noun, void *thing, const struct object *on)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (field->use & FIELD_INPUT && field->asked && !field->asked(thing, on))
			answer_clear(field, thing);
		else if (field->kind == FIELD_PART && field_part(field, thing))
			walk_prune(field->noun, (void *)(uintptr_t)field_part(field, thing), on);
		else if (field->kind == FIELD_PARTS)
			for (size_t k = 0; k < field_list(field, thing)->count; k++)
				walk_prune(field->noun,
					   (void *)(uintptr_t)field_list(field, thing)->items[k],
					   on);
	}
}
