/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/meeting.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "../support/tap.h"

/* "M" waits in the room, "F" from afar; small letters have spoken already. */
enum { PEOPLE = 200 };

static struct turn turns[PEOPLE];
static const void *items[PEOPLE];

static struct list queue_of(const char *letters)
{
	struct list list = { items, strlen(letters) };
	for (size_t i = 0; i < list.count; i++) {
		bool room = letters[i] == 'M' || letters[i] == 'm';
		turns[i] = (struct turn){
			.number = (int64_t)i + 1, .place = room ? "room" : "remote",
			.state = letters[i] < 'a' ? "waiting" : "said",
		};
		items[i] = &turns[i];
	}
	return list;
}

/* The numbers in the order in which they are called, each a letter from A on. */
static const char *order_of(const char *letters, const char *last)
{
	static char order[PEOPLE + 1];
	struct list list = queue_of(letters);
	const struct turn *turn;
	size_t count = 0;
	while ((turn = meeting_next(&list, last))) {
		order[count++] = (char)('A' + turn->number - 1);
		turns[turn->number - 1].state = "called";
		last = turn->place;
	}
	order[count] = '\0';
	return order;
}

static void takes_turns(void)
{
	same(order_of("", NULL), "", "nobody waits, nobody is called");
	same(order_of("M", NULL), "A", "one in the room is called");
	same(order_of("MF", NULL), "BA", "who is far away begins, although they came later");
	same(order_of("MMMFF", NULL), "DAEBC", "room and far away alternate");
	same(order_of("MMMFF", "remote"), "ADBEC", "after somebody far away it is the room's turn");
	same(order_of("FFFM", "room"), "ADBC", "those who are alone go on in their order");
	same(order_of("mfMfF", "room"), "EC", "who has spoken is not called again");
}

static void knows_places(void)
{
	struct list list = queue_of("MMMFF");
	ok(meeting_before(&list, NULL, &turns[3]) == 0, "the first from afar is the next");
	ok(meeting_before(&list, NULL, &turns[0]) == 1, "the first in the room comes after it");
	ok(meeting_before(&list, NULL, &turns[2]) == 4, "the last in the room is the last");
	ok(meeting_before(&list, "remote", &turns[0]) == 0, "it depends on who spoke last");
}

/* Domain I.28: no one from afar waits behind more turns of the room than people from afar are
 * before them, and one more. */
static void is_fair(void)
{
	bool fair = true;
	srandom(41);
	for (int round = 0; round < 500; round++) {
		char letters[PEOPLE + 1];
		size_t count = (size_t)random() % PEOPLE;
		for (size_t i = 0; i < count; i++)
			letters[i] = random() % 4 ? 'M' : 'F';
		letters[count] = '\0';
		struct list list = queue_of(letters);
		size_t afar = 0;
		for (size_t i = 0; i < count; i++) {
			if (letters[i] != 'F')
				continue;
			fair = fair && meeting_before(&list, NULL, &turns[i]) <= 2 * afar;
			fair = fair && meeting_before(&list, "remote", &turns[i]) <= 2 * afar + 1;
			afar++;
		}
	}
	ok(fair, "in 500 queues nobody from afar waits behind two of the room in a row");
}

static void is_quiet(void)
{
	const struct quiet_time one = { 100, 200 }, two = { 300, 301 };
	const void *times[] = { &one, &two };
	struct meeting meeting = { .quiet = { times, ARRAY_COUNT(times) } };
	ok(meeting_quiet_until(&meeting, 99) == 0, "a second before it is not quiet");
	ok(meeting_quiet_until(&meeting, 100) == 200, "it begins in its first second");
	ok(meeting_quiet_until(&meeting, 199) == 200, "it lasts until its end");
	ok(meeting_quiet_until(&meeting, 200) == 0, "which is not of it");
	ok(meeting_quiet_until(&meeting, 300) == 301, "the next one counts too");
}

int main(void)
{
	takes_turns();
	knows_places();
	is_fair();
	is_quiet();
	return tap_done();
}
