/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/shorten.h"

#include <stdbool.h>
#include <string.h>

enum { UNKNOWN = 0, ROW_MOST = 9999 };

/* One step of the output: a character, or a whole sequence. */
struct step {
	size_t length;
	char final;		/* of a sequence ESC [ ..., with its one or two numbers; else 0 */
	unsigned first, second;	/* 0: not given */
	bool stays;		/* in its row */
	bool still;		/* in its column too */
};

/* Where the cursor is, as far as that is known. */
struct place {
	unsigned row;		/* from 1 */
	bool start;		/* in the row's first cell */
};

static size_t number(const char *bytes, size_t length, unsigned *value)
{
	size_t i = 0;
	for (*value = 0; i < length && bytes[i] >= '0' && bytes[i] <= '9'; i++)
		if (*value <= ROW_MOST)
			*value = *value * 10 + (unsigned)(bytes[i] - '0');
	return i;
}

/* What begins with ESC [.  One that is cut or unusual is taken for a single byte that moves. */
static struct step sequence(const char *bytes, size_t length)
{
	struct step step = { .length = 1 };
	size_t i = 2 + number(bytes + 2, length - 2, &step.first);
	if (i < length && bytes[i] == ';') {
		i++;
		i += number(bytes + i, length - i, &step.second);
	}
	if (i == length || !bytes[i] || !strchr("dHABKXGmCDP@bJ", bytes[i]))
		return step;
	step.final = bytes[i];
	step.length = i + 1;
	step.stays = !strchr("dHAB", step.final);
	step.still = strchr("KXmP@J", step.final);
	return step;
}

/* After letters beyond ASCII nobody knows: a terminal that finds one wider than curses does has
 * gone to the next row at the end of a full one. */
static struct step next(const char *bytes, size_t length)
{
	char byte = bytes[0];
	bool shift = byte == '\016' || byte == '\017';
	if (byte == '\033' && length > 2 && bytes[1] == '[')
		return sequence(bytes, length);
	if (byte == '\033' && length > 2 && bytes[1] == '(')
		return (struct step){ .length = 3, .stays = true, .still = true };
	return (struct step){
		.length = 1, .still = shift,
		.stays = shift || (byte >= ' ' && byte <= '~') || byte == '\r' || byte == '\b',
	};
}

static unsigned row_after(const struct step *step, unsigned row)
{
	unsigned count = step->first ? step->first : 1;
	if (step->stays)
		return row;
	if (step->final == 'd' || step->final == 'H')
		return count;
	if (step->final == 'B' && row != UNKNOWN)
		return row + count;
	return step->final == 'A' && row > count ? row - count : UNKNOWN;
}

/* Where a step that begins with BYTE leads to from PLACE. */
static struct place place_after(const struct step *step, char byte, struct place place)
{
	bool column_kept = step->still || (step->final && strchr("dAB", step->final));
	return (struct place){
		.row = row_after(step, place.row),
		.start = step->final == 'H' ? step->second <= 1 :
			byte == '\r' || (place.start && column_kept),
	};
}

size_t shorten_moves(char *bytes, size_t length, unsigned row)
{
	size_t from = 0, to = 0;
	struct place place = { row, row != UNKNOWN };
	while (from < length) {
		struct step step = next(bytes + from, length - from);
		struct place after = place_after(&step, bytes[from], place);
		unsigned down = after.row - place.row;
		if (place.row != UNKNOWN && after.row > place.row && after.start &&
		    down + !place.start < step.length) {
			if (!place.start)
				bytes[to++] = '\r';
			memset(bytes + to, '\n', down);
			to += down;
		} else {
			memmove(bytes + to, bytes + from, step.length);
			to += step.length;
		}
		from += step.length;
		place = after;
	}
	return to;
}
