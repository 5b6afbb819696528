/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/random.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/clock.h"
#include "../support/tap.h"

enum { MANY = 1000 };

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_version_4(const char *uuid)
{
	static const char shape[] = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
	if (strlen(uuid) != strlen(shape))
		return false;
	for (size_t i = 0; shape[i]; i++) {
		const char *may = shape[i] == 'x' ? "0123456789abcdef" : "89ab";
		bool digit = shape[i] == 'x' || shape[i] == 'y';
		if (digit ? !strchr(may, uuid[i]) : uuid[i] != shape[i])
			return false;
	}
	return true;
}

int main(void)
{
	struct arena arena = ARENA_INIT;
	const char *uuids[MANY];
	int odd = 0, twice = 0;
	for (int i = 0; i < MANY; i++) {
		uuids[i] = random_uuid(&arena);
		odd += !is_version_4(uuids[i]);
	}
	qsort(uuids, MANY, sizeof(*uuids), compare);
	for (int i = 1; i < MANY; i++)
		twice += !strcmp(uuids[i - 1], uuids[i]);
	ok(!odd, "every one is a UUID of version 4");
	ok(!twice, "no two are the same");
	setenv("PLAINVOICE_CLOCK", "1780495500", 1);
	ok(clock_now() == 1780495500, "the clock stands still where it is told to");
	setenv("PLAINVOICE_CLOCK", "", 1);
	ok(clock_now() > 1780495500 - 400000000, "and else goes on");
	arena_release(&arena);
	return tap_done();
}
