/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/gates.h"

#include <string.h>

#include "base/i18n.h"
#include "model/running.h"
#include "model/stage.h"

enum { NAMED_MOST = 10 };	/* topics that a refusal names one by one */

static const char *joined(struct arena *arena, const char *before, const char *sentence)
{
	return arena_printf(arena, "%s%s%s", before, *before ? " " : "", sentence);
}

/* What is missing before Choose, topic by topic. */
static const char *name_topics(const struct list *topics, size_t missing, struct arena *arena)
{
	const char *text = "";
	size_t named = 0;
	for (size_t i = 0; i < topics->count && named < NAMED_MOST; i++) {
		const struct topic *topic = topics->items[i];
		if (stage_has_reason(topic))
			continue;
		named++;
		/* TRANSLATORS: %lld is the number of a topic, %s its title. */
		text = joined(arena, text,
			      arena_printf(arena, _("Topic %lld, %s, has no reason yet for going "
						    "on or for ending."),
					   (long long)topic->number, topic->title));
	}
	if (missing > named)
		text = joined(arena, text,
			      arena_printf(arena, ngettext("%zu more topic has none.",
							   "%zu more topics have none.",
							   missing - named), missing - named));
	return text;
}

static const char *name_missing(const struct assembly *assembly,
				const struct stage_missing *missing,
				const struct list *topics, struct arena *arena)
{
	const char *text = "";
	if (missing->answerer)
		text = joined(arena, text, assembly->response_days > 0 ?
			      _("Whoever must answer has not signed yet by when.") :
			      _("It was not agreed yet within how many days an answer is due, and "
				"whoever must answer has not signed it."));
	if (missing->usefulness)
		text = joined(arena, text, _("Nobody has said yet what is new here, and useful to "
					     "whom."));
	if (missing->topics)
		text = joined(arena, text, name_topics(topics, missing->topics, arena));
	return text;
}

static bool check_missing(const struct doing *doing, const struct assembly *assembly,
		       const char *key, const struct list *topics, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	const struct stage_missing missing = stage_missing(assembly, key, topics);
	const char *text = name_missing(assembly, &missing, topics, arena);
	if (!*text)
		return true;
	const char *stage = choice_label(choices_phase, key);
	/* TRANSLATORS: The first %s is a stage, the second one or more whole sentences. */
	text = arena_printf(arena, _("The stage %s cannot begin yet. %s Nothing was changed."),
			    stage, text);
	return doing_refuse(doing, answer, 409, "to", text);
}

static const char *limit(int64_t most, struct arena *arena)
{
	long count = (long)most;
	return count == 5 ? _("Five topics at a time is the limit you agreed.") :
		arena_printf(arena, ngettext("%ld topic at a time is the limit you agreed.",
					     "%ld topics at a time is the limit you agreed.",
					     count), count);
}

bool gates_few(const struct doing *doing, const struct assembly *assembly, int64_t count,
	       const char *field, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	int64_t most = running_settle_most(assembly);
	if (count <= most)
		return true;
	/* TRANSLATORS: %s is the sentence "Five topics at a time is the limit you agreed." */
	const char *text = arena_printf(arena, _("%s Nothing was changed. Say first what becomes "
						 "of the others."), limit(most, arena));
	return doing_refuse(doing, answer, 409, field, text);
}

static int64_t count_open(const struct list *topics)
{
	int64_t open = 0;
	for (size_t i = 0; i < topics->count; i++) {
		const struct topic *topic = topics->items[i];
		open += topic->state && !strcmp(topic->state, "open");
	}
	return open;
}

bool gates_check(const struct doing *doing, const struct assembly *assembly, const char *key,
		 const struct list *topics, struct answer *answer)
{
	return check_missing(doing, assembly, key, topics, answer) &&
		(strcmp(key, "settle") != 0 ||
		 gates_few(doing, assembly, count_open(topics), "to", answer));
}
