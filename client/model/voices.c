/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/voices.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "model/ballot.h"
#include "model/gather.h"
#include "model/owed.h"
#include "model/proposal.h"

/* What each comes from: one step back on the way to a proposal. */
static const struct origin {
	const struct noun *noun, *from;
	const char *field;
} origins[] = {
	{ &noun_version, &noun_proposal, "proposal" },
	{ &noun_vote_event, &noun_proposal, "proposal" },
	{ &noun_minority_statement, &noun_vote_event, "vote_event" },
	{ &noun_recommendation, &noun_vote_event, "vote_event" },
	{ &noun_response, &noun_recommendation, "recommendation" },
	{ &noun_check_back, &noun_response, "response" },
	{ &noun_mark, &noun_response, "response" },
	{ &noun_follow_up, &noun_response, "response" },
};

static const struct origin *origin_of(const struct noun *noun)
{
	for (size_t i = 0; i < ARRAY_COUNT(origins); i++)
		if (origins[i].noun == noun)
			return &origins[i];
	return NULL;
}

bool voices_are_in(const struct noun *noun)
{
	return noun == &noun_roundup || noun == &noun_proposal || origin_of(noun);
}

const struct object *voices_before(const struct chain_finder *find, const struct object *outcome)
{
	const struct origin *origin = origin_of(outcome->noun);
	return origin ? chain_find(find, origin->from, field_string(field_find(outcome->noun,
				origin->field), outcome)) : NULL;
}

/* Lists of URLs, of which there may be many. */
struct pile {
	struct arena *arena;
	const char **urls;
	size_t count, size;
};

static void pile_add(struct pile *pile, const struct list *urls)
{
	if (pile->count + urls->count > pile->size) {
		size_t size = 2 * (pile->count + urls->count);
		const char **larger = arena_alloc(pile->arena, size * sizeof(*larger));
		for (size_t i = 0; i < pile->count; i++)
			larger[i] = pile->urls[i];
		pile->urls = larger;
		pile->size = size;
	}
	for (size_t i = 0; i < urls->count; i++)
		pile->urls[pile->count++] = urls->items[i];
}

/* Those of one collection differ in nothing but their number, and a longer number is larger. */
int voices_order(const char *one, const char *other)
{
	size_t left = strlen(one), right = strlen(other);
	return left != right ? (left > right) - (left < right) : strcmp(one, other);
}

static int compare(const void *one, const void *other)
{
	const char *const *a = one, *const *b = other;
	return voices_order(*a, *b);
}

static struct list each_once(struct pile *pile)
{
	struct list once = { arena_alloc(pile->arena, (pile->count + 1) * sizeof(void *)), 0 };
	if (pile->count)
		qsort(pile->urls, pile->count, sizeof(*pile->urls), compare);
	for (size_t i = 0; i < pile->count; i++)
		if (!i || strcmp(pile->urls[i], pile->urls[i - 1]) != 0)
			once.items[once.count++] = pile->urls[i];
	return once;
}

static void add_proposal(const struct chain_finder *find, const struct proposal *proposal,
			 struct pile *pile)
{
	struct list roundups = find->list(find->from, &noun_roundup, proposal->topic);
	struct list versions = find->list(find->from, &noun_version, proposal->object.id);
	for (size_t i = 0; i < roundups.count; i++)
		pile_add(pile, &((const struct roundup *)roundups.items[i])->covers);
	for (size_t i = 0; i < versions.count; i++)
		pile_add(pile, &((const struct version *)versions.items[i])->amendments);
	pile_add(pile, &proposal->amendments);
}

struct list voices_of(const struct chain_finder *find, const struct object *outcome,
		      struct arena *arena)
{
	struct pile pile = { .arena = arena };
	const struct object *proposal = outcome;
	while (proposal && origin_of(proposal->noun))
		proposal = voices_before(find, proposal);
	if (proposal && proposal->noun == &noun_roundup)
		pile_add(&pile, &((const struct roundup *)proposal)->covers);
	else if (proposal && proposal->noun == &noun_proposal)
		add_proposal(find, (const struct proposal *)proposal, &pile);
	return each_once(&pile);
}
