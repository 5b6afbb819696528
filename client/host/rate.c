/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/rate.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "host/limits.h"

enum { MINUTE = 60 };

struct rate {
	struct walker {
		char *who;
		int64_t since;
		int count;
	} walkers[LIMIT_PEOPLE_AT_ONCE];
	size_t count;
};

struct rate *rate_new(void)
{
	return memory_new(sizeof(struct rate));
}

static void clear(struct rate *rate)
{
	while (rate->count)
		free(rate->walkers[--rate->count].who);
}

void rate_free(struct rate *rate)
{
	clear(rate);
	free(rate);
}

static struct walker *find(struct rate *rate, const char *who, int64_t now)
{
	for (size_t i = 0; i < rate->count; i++)
		if (!strcmp(rate->walkers[i].who, who))
			return &rate->walkers[i];
	if (rate->count == LIMIT_PEOPLE_AT_ONCE)
		clear(rate);
	struct walker *walker = &rate->walkers[rate->count++];
	*walker = (struct walker){ .who = memory_copy(who), .since = now };
	return walker;
}

int64_t rate_count(struct rate *rate, const char *who, int most, int64_t now)
{
	struct walker *walker = find(rate, who, now);
	if (now - walker->since >= MINUTE || now < walker->since) {
		walker->since = now;
		walker->count = 0;
	}
	if (walker->count >= most)
		return walker->since + MINUTE - now;
	walker->count++;
	return 0;
}
