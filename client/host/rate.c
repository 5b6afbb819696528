/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/pace.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "host/limits.h"

enum { MINUTE = 60 };

struct pace {
	struct walker {
		char *who;
		int64_t since;
		int count;
	} walkers[LIMIT_PEOPLE_AT_ONCE];
	size_t count;
};

struct pace *pace_new(void)
{
	return memory_new(sizeof(struct pace));
}

static void clear(struct pace *pace)
{
	while (pace->count)
		free(pace->walkers[--pace->count].who);
}

void pace_free(struct pace *pace)
{
	clear(pace);
	free(pace);
}

static struct walker *find(struct pace *pace, const char *who, int64_t now)
{
	for (size_t i = 0; i < pace->count; i++)
		if (!strcmp(pace->walkers[i].who, who))
			return &pace->walkers[i];
	if (pace->count == LIMIT_PEOPLE_AT_ONCE)
		clear(pace);
	struct walker *walker = &pace->walkers[pace->count++];
	*walker = (struct walker){ .who = memory_copy(who), .since = now };
	return walker;
}

int64_t pace_count(struct pace *pace, const char *who, int most, int64_t now)
{
	struct walker *walker = find(pace, who, now);
	if (now - walker->since >= MINUTE || now < walker->since) {
		walker->since = now;
		walker->count = 0;
	}
	if (walker->count >= most)
		return walker->since + MINUTE - now;
	walker->count++;
	return 0;
}
