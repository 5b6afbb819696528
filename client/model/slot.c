/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/slot.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"

enum {
	THINGS_MOST = 1000,		/* of a slot that is read back */
	PARAGRAPHS_MOST = 1 << 16,
};

/* What a thing takes beside reading it: turning to it, thinking of an answer, thinking back. */
static const int64_t beside[SLOT_KINDS] = {
	[SLOT_REPLY] = 15, [SLOT_CLOSING] = 15, [SLOT_QUESTION] = 90, [SLOT_STANDPOINT] = 15,
	[SLOT_REFLECTION] = 120,
};

/* In which order things are taken, and how many of that kind at the most. */
static const struct turn {
	enum slot_kind kind;
	size_t most;
} turns[] = {
	{ SLOT_REPLY, SIZE_MAX }, { SLOT_CLOSING, 1 }, { SLOT_QUESTION, 1 },
	{ SLOT_STANDPOINT, 1 }, { SLOT_REFLECTION, 1 }, { SLOT_CLOSING, SIZE_MAX },
};

/* How much is left of the time asked for, and of the tenth beyond it that a text may end in. */
struct room {
	int64_t left, spare;
	int pace;
};

int64_t slot_seconds(const struct slot_thing *thing, size_t count, int pace)
{
	int64_t words = 0;
	for (size_t i = 0; i < count && thing->from + i < thing->paragraphs; i++)
		words += (int64_t)thing->words[thing->from + i];
	return (words * 60 + pace - 1) / pace + beside[thing->kind];
}

static bool may_be_cut(const struct slot_thing *thing)
{
	return thing->kind != SLOT_QUESTION && thing->kind != SLOT_REFLECTION;
}

/* Take as much of THING as there is room for; false where there is none. */
static bool take(struct slot_thing *thing, struct room *room)
{
	size_t count = thing->paragraphs - thing->from;
	int64_t seconds = slot_seconds(thing, count, room->pace);
	bool whole = seconds <= room->left + room->spare;
	while (!whole && may_be_cut(thing) && count && seconds > room->left)
		seconds = slot_seconds(thing, --count, room->pace);
	if (!whole && (!may_be_cut(thing) || !count))
		return false;
	thing->count = count;
	thing->seconds = seconds;
	room->left -= seconds;
	return true;
}

static void take_turn(struct slot_thing *things, size_t count, const struct turn *turn,
		      struct room *room)
{
	size_t taken = 0;
	for (size_t i = 0; i < count && taken < turn->most; i++)
		if (things[i].kind == turn->kind && !things[i].seconds &&
		    (things[i].from < things[i].paragraphs || turn->kind == SLOT_REFLECTION))
			taken += take(&things[i], room);
}

/* Those of KIND that were taken go behind the first TAKEN; the others keep their order. */
static size_t bring_forward(struct slot_thing *things, size_t count, enum slot_kind kind,
			    size_t taken)
{
	for (size_t i = taken; i < count; i++) {
		struct slot_thing thing = things[i];
		if (!thing.seconds || thing.kind != kind)
			continue;
		memmove(&things[taken + 1], &things[taken], (i - taken) * sizeof(*things));
		things[taken++] = thing;
	}
	return taken;
}

size_t slot_pack(struct slot_thing *things, size_t count, int minutes, int pace)
{
	struct room room = { minutes * INT64_C(60), minutes * INT64_C(6), pace };
	size_t taken = 0;
	for (size_t i = 0; i < count; i++)
		things[i].count = 0, things[i].seconds = 0;
	for (size_t i = 0; i < ARRAY_COUNT(turns); i++)
		take_turn(things, count, &turns[i], &room);
	for (int kind = 0; kind < SLOT_KINDS; kind++)
		taken = bring_forward(things, count, (enum slot_kind)kind, taken);
	return taken;
}

size_t slot_next(const struct slot *slot, size_t at)
{
	int64_t room = slot->minutes * INT64_C(66) - slot->spent;
	for (size_t i = at; i < slot->count; i++)
		if (slot->things[i].seconds <= room)
			return i + 1;
	return 0;
}

int64_t slot_left(const struct slot *slot)
{
	int64_t seconds = 0;
	for (size_t i = slot->at ? slot->at - 1 : 0; i < slot->count; i++)
		seconds += slot->things[i].seconds;
	return seconds;
}

int slot_minutes(int64_t seconds)
{
	return seconds < 45 ? 0 : (int)((seconds + 30) / 60);
}

const char *slot_write(const struct slot *slot, struct arena *arena)
{
	char *text = arena_printf(arena, "%d %" PRId64 " %zu %zu", slot->minutes, slot->spent,
				  slot->at, slot->part);
	for (size_t i = 0; i < slot->count; i++) {
		const struct slot_thing *thing = &slot->things[i];
		text = arena_printf(arena, "%s\n%d %zu %zu %" PRId64 " %s", text, (int)thing->kind,
				    thing->from, thing->count, thing->seconds,
				    thing->url ? thing->url : "");
	}
	return text;
}

static bool read_thing(struct slot_thing *thing, const char *line, struct arena *arena)
{
	int kind, length = 0;
	if (sscanf(line, "%d %zu %zu %" SCNd64 "%n", &kind, &thing->from, &thing->count,
		   &thing->seconds, &length) != 4 || line[length] != ' ')
		return false;
	line += length + 1;
	size_t size = strcspn(line, "\n");
	thing->kind = (enum slot_kind)kind;
	thing->url = size ? arena_copy_bytes(arena, line, size) : NULL;
	return kind >= 0 && kind < SLOT_KINDS && (size || kind == SLOT_REFLECTION) &&
		thing->from <= PARAGRAPHS_MOST && thing->count <= PARAGRAPHS_MOST &&
		thing->seconds > 0 && thing->seconds <= SLOT_SECONDS_MOST;
}

bool slot_read(struct slot *slot, const char *text, struct arena *arena)
{
	*slot = (struct slot){ .minutes = 0 };
	if (!text || sscanf(text, "%d %" SCNd64 " %zu %zu", &slot->minutes, &slot->spent, &slot->at,
			    &slot->part) != 4)
		return false;
	size_t lines = 0;
	for (const char *at = text; (at = strchr(at, '\n')); at++)
		lines++;
	if (!lines || lines > THINGS_MOST || slot->at > lines || slot->spent < 0 ||
	    slot->spent > SLOT_SECONDS_MOST || slot->minutes < SLOT_MINUTES_LEAST ||
	    slot->minutes > SLOT_MINUTES_MOST)
		return false;
	slot->things = arena_alloc(arena, lines * sizeof(*slot->things));
	for (const char *at = text; (at = strchr(at, '\n')); at++)
		if (!read_thing(&slot->things[slot->count++], at + 1, arena))
			return false;
	return true;
}
