/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/count.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "host/digest.h"
#include "model/people.h"

enum { VOTES_AT_ONCE = 500 };	/* that are in memory at a time */

/* When count_due() has to look next: seconds, 0 for never. */
static const char look_at[] = "count:at";

static size_t length_of(const struct choice *choices)
{
	size_t length = 0;
	while (choices[length].word)
		length++;
	return length;
}

/* The place of WORD among CHOICES; one past the last where it is none of them. */
static size_t place_of(const struct choice *choices, const char *word)
{
	size_t place = 0;
	while (choices[place].word && !(word && !strcmp(choices[place].word, word)))
		place++;
	return place;
}

void count_init(struct count *count, const struct vote_event *event, const char *salt,
		struct arena *arena)
{
	size_t groups = length_of(choices_standpoint) + 1;
	memset(count, 0, sizeof(*count));
	count->arena = arena;
	count->salt = arena_printf(arena, "%s %s", salt, event->object.id);
	count->named = event->ballot && !strcmp(event->ballot, "named");
	count->votes = arena_alloc(arena, (length_of(choices_vote) + 1) * sizeof(*count->votes));
	count->groups = arena_alloc(arena, groups * sizeof(*count->groups));
	for (size_t i = 0; i < groups; i++)
		count->groups[i].standpoint = choices_standpoint[i].word;
}

/* Where a reason of that ORDER goes; BALLOT_REASONS_MOST where others come before it. */
static size_t make_room(struct count_side *side, const char *order)
{
	size_t at = side->count;
	while (at > 0 && strcmp(order, side->order[at - 1]) < 0)
		at--;
	if (side->count == BALLOT_REASONS_MOST)
		side->more = true;
	else
		side->count++;
	for (size_t i = side->count - 1; i > at; i--) {
		side->reasons[i] = side->reasons[i - 1];
		side->order[i] = side->order[i - 1];
	}
	return at;
}

static void add_reason(struct count *count, const struct vote *vote, struct count_side *side)
{
	const char *text = ballot_reason(vote);
	if (!text || !(count->named || vote->publish))
		return;
	const char *who = count->named ? vote->object.author : NULL;
	const char *const texts[] = { count->salt, text, vote->needs ? vote->needs : "",
				      who ? who : "" };
	const char *order = digest_texts(texts, ARRAY_COUNT(texts), count->arena);
	size_t at = make_room(side, order);
	if (at == BALLOT_REASONS_MOST)
		return;
	side->order[at] = order;
	side->reasons[at] = (struct vote_reason){
		.side = ballot_side(vote->choice),
		.choice = arena_copy(count->arena, vote->choice),
		.text = arena_copy(count->arena, text),
		.needs = text == vote->needs ? NULL : arena_copy(count->arena, vote->needs),
		.by = arena_copy(count->arena, who),
	};
}

void count_add(struct count *count, const struct vote *vote)
{
	struct ballot_group *group =
		&count->groups[place_of(choices_standpoint, vote->standpoint)];
	const char *side = ballot_side(vote->choice);
	count->votes[place_of(choices_vote, vote->choice)]++;
	if (!side)
		return;
	if (!strcmp(side, "for")) {
		group->agree++;
		add_reason(count, vote, &count->agree);
	} else {
		group->against++;
		add_reason(count, vote, &count->against);
	}
}

static void list_counts(struct count *count, struct vote_event *event)
{
	size_t most = length_of(choices_vote);
	event->counts.items = arena_alloc(count->arena, most * sizeof(void *));
	event->counts.count = 0;
	for (size_t i = 0; i < most; i++) {
		struct vote_count *each = arena_alloc(count->arena, sizeof(*each));
		*each = (struct vote_count){ choices_vote[i].word, count->votes[i] };
		if (each->votes)
			event->counts.items[event->counts.count++] = each;
	}
}

static void list_groups(struct count *count, struct vote_event *event)
{
	size_t groups = length_of(choices_standpoint);
	ballot_tell(count->groups, groups, &count->groups[groups]);
	event->group_results.items = arena_alloc(count->arena, groups * sizeof(void *));
	event->group_results.count = 0;
	for (size_t i = 0; i < groups; i++) {
		struct group_result *each = arena_alloc(count->arena, sizeof(*each));
		each->standpoint = count->groups[i].standpoint;
		each->agreed = ballot_group_agreed(&count->groups[i]);
		if (count->groups[i].told)
			event->group_results.items[event->group_results.count++] = each;
	}
}

/* For and against by turns, however many there are of each. */
static void list_reasons(struct count *count, struct vote_event *event)
{
	struct count_side *sides[] = { &count->agree, &count->against };
	size_t all = count->agree.count + count->against.count;
	event->reasons.items = arena_alloc(count->arena, (all + 1) * sizeof(void *));
	event->reasons.count = 0;
	for (size_t turn = 0; event->reasons.count < all; turn++) {
		const struct count_side *side = sides[turn % 2];
		struct vote_reason *each;
		if (turn / 2 >= side->count)
			continue;
		each = arena_alloc(count->arena, sizeof(*each));
		*each = side->reasons[turn / 2];
		event->reasons.items[event->reasons.count++] = each;
	}
	event->more_reasons = count->agree.more || count->against.more;
}

void count_finish(struct count *count, struct vote_event *event)
{
	int64_t agree = 0, against = 0;
	for (size_t i = 0; i <= length_of(choices_standpoint); i++) {
		agree += count->groups[i].agree;
		against += count->groups[i].against;
	}
	event->result = ballot_result(event, agree, against);
	list_counts(count, event);
	list_groups(count, event);
	list_reasons(count, event);
}

/* A vote by name is read by all from now on. */
static bool publish(const struct site *site, struct vote *vote, int64_t now, struct arena *arena,
		    struct error *error)
{
	vote->object.visibility = "public";
	vote->object.modified = now;
	return site_keep(site, &vote->object, vote->vote_event, arena, error);
}

/* One page of votes into COUNT; nothing of it is needed afterwards. */
static bool add_page(const struct site *site, struct count *count, struct store_query *query,
		     int64_t now, bool *more, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct records records;
	bool good = store_list(site->store, query, &arena, &records, error);
	for (size_t i = 0; good && i < records.count; i++) {
		struct object *object;
		good = site_unpack(&records.items[i], &arena, &object, error);
		if (good)
			count_add(count, (const struct vote *)object);
		if (good && count->named)
			good = publish(site, (struct vote *)object, now, &arena, error);
	}
	*more = good && records.count == query->limit;
	if (*more) {
		query->after_number = records.items[records.count - 1].number;
		query->after_id = arena_copy(count->arena, records.items[records.count - 1].id);
	}
	arena_release(&arena);
	return good;
}

static bool count_event(const struct site *site, struct vote_event *event, int64_t now,
			struct arena *arena, struct error *error)
{
	struct store_query query = {
		.type = noun_vote.type, .parent = event->object.id, .limit = VOTES_AT_ONCE,
	};
	struct count *count = arena_alloc(arena, sizeof(*count));
	bool more = true;
	count_init(count, event, site->secret, arena);
	while (more)
		if (!add_page(site, count, &query, now, &more, error))
			return false;
	count_finish(count, event);
	event->object.modified = now;
	return site_keep(site, &event->object, event->proposal, arena, error);
}

static bool set_look(const struct site *site, int64_t at, struct arena *arena,
		     struct error *error)
{
	return store_set_value(site->store, look_at, arena_printf(arena, "%" PRId64, at), error);
}

/* When to look next; 1, which has passed, where that is not known. */
static bool get_look(const struct site *site, struct arena *arena, int64_t *at,
		     struct error *error)
{
	const char *value;
	if (!store_get_value(site->store, look_at, arena, &value, error))
		return false;
	*at = value ? strtoll(value, NULL, 10) : 1;
	return true;
}

static bool look_through(const struct site *site, int64_t now, struct arena *arena,
			 struct error *error)
{
	struct list events;
	int64_t next = 0;
	if (!site_list(site, &noun_vote_event, NULL, NULL, arena, &events, error))
		return false;
	for (size_t i = 0; i < events.count; i++) {
		struct vote_event *event = (struct vote_event *)(uintptr_t)events.items[i];
		if (event->result)
			continue;
		if (ballot_stage(event, now) == BALLOT_CLOSED) {
			if (!count_event(site, event, now, arena, error))
				return false;
		} else if (!next || event->closes < next) {
			next = event->closes;
		}
	}
	return set_look(site, next, arena, error);
}

bool count_due(const struct site *site, int64_t now, struct arena *arena, struct error *error)
{
	int64_t at;
	if (!get_look(site, arena, &at, error))
		return false;
	if (!at || at > now)
		return true;
	if (!store_begin(site->store, error))
		return false;
	if (look_through(site, now, arena, error) && store_commit(site->store, error))
		return true;
	store_rollback(site->store);
	return false;
}

bool count_at(const struct site *site, int64_t at, struct arena *arena, struct error *error)
{
	int64_t known;
	return get_look(site, arena, &known, error) &&
		((known && known <= at) || set_look(site, at, arena, error));
}
