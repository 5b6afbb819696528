/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pace.h"

#include <stdlib.h>
#include <string.h>

static void keep(struct pace *pace, int speed)
{
	if (pace->count == PACE_KEPT)
		memmove(pace->recent, pace->recent + 1,
			--pace->count * sizeof(pace->recent[0]));
	pace->recent[pace->count++] = speed;
}

bool pace_learn(struct pace *pace, size_t words, int64_t seconds)
{
	if (words < PACE_WORDS || seconds <= 0)
		return false;
	int64_t speed = (int64_t)words * 60 / seconds;
	if (speed < PACE_LEAST || speed > PACE_MOST)
		return false;
	keep(pace, (int)speed);
	return true;
}

static int compare(const void *one, const void *other)
{
	const int *a = one, *b = other;
	return (*a > *b) - (*a < *b);
}

int pace_of(const struct pace *pace)
{
	int sorted[PACE_KEPT];
	if (pace->count < PACE_KNOWN)
		return PACE_USUAL;
	memcpy(sorted, pace->recent, sizeof(sorted));
	qsort(sorted, pace->count, sizeof(sorted[0]), compare);
	return sorted[(pace->count - 1) / 2];	/* of two the slower: who has time left is lucky */
}

const char *pace_write(const struct pace *pace, struct arena *arena)
{
	const char *text = "";
	for (size_t i = 0; i < pace->count; i++)
		text = arena_printf(arena, "%s%s%d", text, i ? " " : "", pace->recent[i]);
	return text;
}

void pace_read(struct pace *pace, const char *text)
{
	*pace = (struct pace){ .count = 0 };
	while (text && *text) {
		char *end;
		long speed = strtol(text, &end, 10);
		if (end == text)
			break;
		if (speed >= PACE_LEAST && speed <= PACE_MOST)
			keep(pace, (int)speed);
		text = end;
	}
}

size_t pace_words(const char *text)
{
	size_t parted = 0, characters = 0, unparted = 0;
	bool within = false;
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;
		bool blank = byte == ' ' || byte == '\n' || byte == '\t';
		parted += !blank && !within;
		within = !blank;
		characters += (byte & 0xc0) != 0x80;
		unparted += byte >= 0xe3 && byte <= 0xed;	/* from U+3000 to U+DFFF */
	}
	size_t words = parted + unparted / 2;
	return words > characters / 8 ? words : characters / 8;
}
