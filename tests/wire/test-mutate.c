/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "model/nouns.h"
#include "../support/tap.h"
#include "wire/elements.h"
#include "wire/json.h"
#include "support.h"

/*
 * Good lists with a few bytes changed, the same ones each time.  What is still read must be
 * written as something that is read as the same again, and nothing may go wrong meanwhile
 * (run it under the sanitizers).
 */
enum { INPUTS = 20000 };

static uint32_t state = 2463534242;

/* Marsaglia's xorshift: the same numbers on every machine. */
static uint32_t next(void)
{
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state;
}

/* What means something to a decoder is put in more often than what does not. */
static char odd_byte(void)
{
	static const char odd[] = "\"\\{}[]:,0129-.eEtfnu \t\x1b\x80\xc3\xff";
	return next() % 2 ? odd[next() % (sizeof(odd) - 1)] : (char)(next() & 0xff);
}

static size_t mutate(char *json, size_t length, size_t size)
{
	for (uint32_t times = 1 + next() % 4; times; times--) {
		size_t at = next() % length, other = next() % length;
		size_t count = next() % 12;
		switch (next() % 5) {
		case 0:
			json[at] = odd_byte();
			break;
		case 1:
			if (length + 1 < size) {
				memmove(json + at + 1, json + at, length - at);
				json[at] = odd_byte();
				length++;
			}
			break;
		case 2:
			if (at + count < length && length - count > 0) {
				memmove(json + at, json + at + count, length - at - count);
				length -= count;
			}
			break;
		case 3:
			if (at + count < length && other + count < length)
				memmove(json + at, json + other, count);
			break;
		default:
			json[at] = (char)(json[at] ^ (1 << next() % 8));
			break;
		}
	}
	return length;
}

/* The same again, once what is unknown or unclean has found its form. */
static bool stays(const struct wire_list *list, struct arena *arena)
{
	struct error error = ERROR_INIT;
	struct wire_list second, third;
	const char *once = wire_write_list(list, NULL, arena);
	bool good = wire_read_list(once, strlen(once), arena, &second, &error);
	const char *twice = good ? wire_write_list(&second, NULL, arena) : "";
	good = good && wire_read_list(twice, strlen(twice), arena, &third, &error) &&
		!strcmp(twice, wire_write_list(&third, NULL, arena));
	if (!good)
		printf("# %s %s\n# %s\n# %s\n", error_name(error.kind),
		       error.field ? error.field : "-", once, twice);
	error_release(&error);
	return good;
}

struct some {
	struct arena *arena;
	size_t count;
};

static bool take(void *to, const char *json, size_t length, struct error *error)
{
	struct some *some = to;
	const struct object *object;
	struct wire_mark mark;
	bool good = wire_read_element(json, length, some->arena, &object, &mark, error);
	some->count += object != NULL;
	return good;
}

/* Whether by its elements, as they come, just what LIST has is read, or (NULL) nothing. */
static bool same_by_elements(const char *json, size_t length, const struct wire_list *list,
			     struct arena *arena)
{
	struct some some = { .arena = arena };
	struct error error = ERROR_INIT;
	struct wire_list rest;
	struct elements elements;
	bool good = true;
	elements_init(&elements, "data");
	elements.take = take;
	elements.to = &some;
	for (size_t at = 0, step; good && at < length; at += step) {
		step = 1 + next() % 40;
		step = step < length - at ? step : length - at;
		good = elements_add(&elements, json + at, step, &error);
	}
	good = good && wire_read_list(elements.rest.bytes, elements.rest.length, arena, &rest,
				      &error);
	bool same = good == (list != NULL) &&
		(!good || some.count + rest.objects.count == list->objects.count);
	if (!same)
		printf("# %s: %.*s\n", list ? "only as a whole" : "only by elements", (int)length,
		       json);
	elements_release(&elements);
	error_release(&error);
	return same;
}

/* One input: counts what was read, and what did not come back. */
static void try_one(const char *seed, size_t *read, size_t *lost)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct wire_list list;
	size_t length = strlen(seed), size = length + 64;
	char *json = arena_alloc(&arena, size);
	memcpy(json, seed, length);
	length = mutate(json, length, size);
	if (wire_read_list(json, length, &arena, &list, &error)) {
		++*read;
		*lost += !stays(&list, &arena) ||
			!same_by_elements(json, length, &list, &arena);
	} else if (!same_by_elements(json, length, NULL, &arena)) {
		++*lost;
	} else if (error.kind != ERROR_NOT_JSON && error.kind != ERROR_SHAPE) {
		++*lost;
	}
	error_release(&error);
	arena_release(&arena);
}

int main(void)
{
	struct arena arena = ARENA_INIT;
	size_t count = 0, read = 0, lost = 0, nouns = 0;
	while (noun_at(nouns))
		nouns++;
	const char **seeds = arena_alloc(&arena, nouns * sizeof(*seeds));
	for (; count < nouns; count++) {
		const char *name = arena_printf(&arena, "%s.json", noun_at(count)->type);
		const char *object = wire_file(&arena, "valid/", name);
		seeds[count] = arena_printf(&arena, "{\"data\":[%s],\"next\":\"/n\"}",
					    object ? object : "");
	}
	for (size_t i = 0; i < INPUTS; i++)
		try_one(seeds[i % count], &read, &lost);
	printf("# %zu of %d were read\n", read, INPUTS);
	ok(read > INPUTS / 20, "some are read");
	ok(read < INPUTS, "some are refused");
	ok(!lost, "what was read comes back, and what was not has its error");
	arena_release(&arena);
	return tap_done();
}
