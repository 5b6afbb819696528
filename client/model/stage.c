/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stage.h"

#include <string.h>

#include "base/array.h"

static const char *const stages[] = {
	"found", "listen", "ask", "choose", "learn", "weigh", "settle", "answer", "follow",
};

int stage_rank(const char *key)
{
	for (size_t i = 0; key && i < ARRAY_COUNT(stages); i++)
		if (!strcmp(stages[i], key))
			return (int)i;
	return -1;
}

const char *stage_next(const char *key)
{
	int rank = stage_rank(key);
	return rank >= 0 && (size_t)rank + 1 < ARRAY_COUNT(stages) ? stages[rank + 1] : NULL;
}

bool stage_has_reason(const struct topic *topic)
{
	return topic->state && *topic->state && topic->state_reason && *topic->state_reason;
}

const char *stage_mode(const char *key)
{
	int rank = stage_rank(key);
	return rank <= stage_rank("found") ? "quiet" :
		rank == stage_rank("settle") ? "settle" : "open";
}

static size_t unsettled(const struct list *topics)
{
	size_t count = 0;
	for (size_t i = 0; i < topics->count; i++) {
		const struct topic *topic = topics->items[i];
		count += !topic->object.deleted && !stage_has_reason(topic);
	}
	return count;
}

struct stage_missing stage_missing(const struct assembly *assembly, const char *key,
				   const struct list *topics)
{
	struct stage_missing missing = { false, false, 0 };
	int rank = stage_rank(key);
	const struct remit *remit = assembly->remit;
	if (rank == stage_rank("listen")) {
		missing.answerer = !assembly->commissioner || !*assembly->commissioner ||
			assembly->response_days <= 0 || !assembly->signed_at;
		missing.usefulness = !remit || !remit->new_and_useful || !*remit->new_and_useful;
	}
	if (rank == stage_rank("choose"))
		missing.topics = unsettled(topics);
	return missing;
}

bool stage_has_gate(const char *key)
{
	int rank = stage_rank(key);
	return rank >= 0 && (rank == stage_rank("listen") || rank == stage_rank("choose"));
}

bool stage_went_back(const struct assembly *assembly, size_t index)
{
	const struct phase *phase = assembly->phases.items[index];
	int rank = stage_rank(phase->key);
	for (size_t i = 0; rank >= 0 && i < index; i++) {
		const struct phase *before = assembly->phases.items[i];
		if (stage_rank(before->key) > rank)
			return true;
	}
	return false;
}
