/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/difference.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "text/sentence.h"

static void add(struct differences *differences, enum change change, const char *text)
{
	differences->items[differences->count++] = (struct difference){ change, text };
}

static size_t equal_beginning(const struct lines *before, const struct lines *after)
{
	size_t n = 0;
	while (n < before->count && n < after->count && !strcmp(before->items[n],
								 after->items[n]))
		n++;
	return n;
}

static size_t equal_end(const struct lines *before, const struct lines *after, size_t begun)
{
	size_t n = 0;
	while (n < before->count - begun && n < after->count - begun &&
	       !strcmp(before->items[before->count - n - 1], after->items[after->count - n - 1]))
		n++;
	return n;
}

/* LENGTHS[i][j]: the longest row that what is left of both from i and from j on has in common. */
static uint16_t *measure(const char **before, size_t rows, const char **after, size_t columns)
{
	size_t wide = columns + 1;
	uint16_t *lengths = memory_new((rows + 1) * wide * sizeof(*lengths));
	for (size_t i = rows; i-- > 0; )
		for (size_t j = columns; j-- > 0; ) {
			uint16_t down = lengths[(i + 1) * wide + j];
			uint16_t right = lengths[i * wide + j + 1];
			lengths[i * wide + j] = !strcmp(before[i], after[j]) ?
				(uint16_t)(lengths[(i + 1) * wide + j + 1] + 1) :
				down > right ? down : right;
		}
	return lengths;
}

static void compare(const char **before, size_t rows, const char **after, size_t columns,
		    struct differences *differences)
{
	size_t i = 0, j = 0, wide = columns + 1;
	uint16_t *lengths = rows && columns && rows <= DIFFERENCE_CELLS / columns ?
		measure(before, rows, after, columns) : NULL;
	while (lengths && i < rows && j < columns) {
		if (!strcmp(before[i], after[j])) {
			add(differences, CHANGE_NONE, after[j++]);
			i++;
		} else if (lengths[(i + 1) * wide + j] >= lengths[i * wide + j + 1]) {
			add(differences, CHANGE_REMOVED, before[i++]);
		} else {
			add(differences, CHANGE_ADDED, after[j++]);
		}
	}
	while (i < rows)
		add(differences, CHANGE_REMOVED, before[i++]);
	while (j < columns)
		add(differences, CHANGE_ADDED, after[j++]);
	free(lengths);
}

/* Between two items that stay, what was removed comes first, in its own order. */
static void sort(struct arena *arena, struct differences *differences)
{
	struct difference *sorted = arena_alloc(arena, (differences->count + 1) * sizeof(*sorted));
	size_t count = 0;
	for (size_t from = 0; from < differences->count; ) {
		size_t end = from;
		while (end < differences->count && differences->items[end].change != CHANGE_NONE)
			end++;
		for (enum change change = CHANGE_REMOVED; change <= CHANGE_ADDED; change++)
			for (size_t i = from; i < end; i++)
				if (differences->items[i].change == change)
					sorted[count++] = differences->items[i];
		if (end < differences->count)
			sorted[count++] = differences->items[end++];
		from = end;
	}
	differences->items = sorted;
}

/* A text without a line has no rows to count from. */
static const char **lines_from(const struct lines *lines, size_t begin)
{
	return lines->items ? lines->items + begin : NULL;
}

void difference_lines(struct arena *arena, const struct lines *before,
		      const struct lines *after, struct differences *differences)
{
	size_t begin = equal_beginning(before, after);
	size_t end = equal_end(before, after, begin);
	differences->count = 0;
	differences->items = arena_alloc(arena, (before->count + after->count + 1) *
					 sizeof(*differences->items));
	for (size_t i = 0; i < begin; i++)
		add(differences, CHANGE_NONE, after->items[i]);
	compare(lines_from(before, begin), before->count - begin - end,
		lines_from(after, begin), after->count - begin - end, differences);
	for (size_t i = after->count - end; i < after->count; i++)
		add(differences, CHANGE_NONE, after->items[i]);
	sort(arena, differences);
}

void difference_texts(struct arena *arena, const char *before, const char *after,
		      struct differences *differences)
{
	struct lines old, new;
	sentence_all(arena, before, &old);
	sentence_all(arena, after, &new);
	difference_lines(arena, &old, &new, differences);
}
