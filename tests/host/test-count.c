/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "../support/tap.h"
#include "host/count.h"

/* Votes go in, and what may be read of them comes out. */

static struct arena arena = ARENA_INIT;

static struct vote_event make(const char *ballot)
{
	return (struct vote_event){
		.object = { .noun = &noun_vote_event, .id = "/vote-events/1", .type = "VoteEvent",
			    .created = 100, .modified = 100, .assembly = "/assemblies/one",
			    .visibility = "public" },
		.number = 1, .proposal = "/proposals/1", .topic = "/topics/1", .ballot = ballot,
		.recommended_from = 80, .view_from = 50, .opens = 100, .closes = 1000,
		.outcome = "Better letters.", .how_known = "People say so.",
	};
}

static struct vote choose(const char *choice, const char *standpoint)
{
	return (struct vote){
		.object = { .author = "/people/1" }, .choice = choice, .standpoint = standpoint,
	};
}

static void add(struct count *count, int times, const char *choice, const char *standpoint)
{
	struct vote vote = choose(choice, standpoint);
	for (int i = 0; i < times; i++)
		count_add(count, &vote);
}

static int64_t counted(const struct vote_event *event, const char *choice)
{
	for (size_t i = 0; i < event->counts.count; i++) {
		const struct vote_count *count = event->counts.items[i];
		if (!strcmp(count->choice, choice))
			return count->votes;
	}
	return 0;
}

static const char *told(const struct vote_event *event)
{
	const char *names = "";
	for (size_t i = 0; i < event->group_results.count; i++) {
		const struct group_result *group = event->group_results.items[i];
		names = arena_printf(&arena, "%s%s %s,", names, group->standpoint,
				     group->agreed ? "agreed" : "did not");
	}
	return names;
}

static void numbers(void)
{
	struct vote_event event = make("secret");
	static struct count count;
	count_init(&count, &event, "salt", &arena);
	add(&count, 4, "gladly", "patient");
	add(&count, 2, "live", "carer");
	add(&count, 2, "reservation", "carer");
	add(&count, 1, "no", "carer");
	add(&count, 3, "not_yet", "staff");
	add(&count, 5, "aside", "manager");
	add(&count, 2, "maybe", "patient");
	count_finish(&count, &event);
	same(event.result, "view", "eight of twelve are a view");
	ok(counted(&event, "gladly") == 4 && counted(&event, "reservation") == 2 &&
	   counted(&event, "live") == 2 && counted(&event, "not_yet") == 3 &&
	   counted(&event, "no") == 1 && counted(&event, "aside") == 5 &&
	   event.counts.count == 6, "each choice has its number, and an unknown word has none");
	same(told(&event), "patient agreed,carer agreed,staff did not,",
	     "standpoints of three and more are told; who stood aside is in none");
	ok(!event.reasons.count && !event.more_reasons, "nobody wrote a reason");
}

static void nobody(void)
{
	struct vote_event event = make("secret");
	static struct count count;
	count_init(&count, &event, "salt", &arena);
	count_finish(&count, &event);
	same(event.result, "no settled view", "nobody voted");
	ok(!event.counts.count && !event.group_results.count && !event.reasons.count,
	   "and there is nothing to read");
}

static struct vote reason(const char *choice, const char *text, bool publish)
{
	struct vote vote = choose(choice, "carer");
	if (!strcmp(choice, "reservation"))
		vote.reservation = text;
	else if (!strcmp(choice, "not_yet"))
		vote.needs = text;
	else
		vote.reason = text;
	vote.publish = publish;
	return vote;
}

static const char *reasons(const struct vote_event *event)
{
	const char *all = "";
	for (size_t i = 0; i < event->reasons.count; i++) {
		const struct vote_reason *each = event->reasons.items[i];
		all = arena_printf(&arena, "%s%s%s%s%s;", all, each->side, each->by ? " " : "",
				   each->by ? each->by : "", each->needs ? " needs" : "");
	}
	return all;
}

static void by_turns(const char *ballot, const char *want, const char *what)
{
	struct vote_event event = make(ballot);
	static struct count count;
	struct vote votes[] = {
		reason("gladly", "One", true), reason("live", "Two", true),
		reason("reservation", "If", true), reason("no", "Three", true),
		reason("gladly", "Mine alone", false), reason("not_yet", "A date", true),
		reason("aside", "Nothing", true), reason("gladly", NULL, true),
	};
	votes[3].needs = "Help";
	count_init(&count, &event, "salt", &arena);
	for (size_t i = 0; i < sizeof(votes) / sizeof(*votes); i++)
		count_add(&count, &votes[i]);
	count_finish(&count, &event);
	const char *got = reasons(&event);
	/* Which of the two against comes first is the salt's affair. */
	char *copy = arena_copy(&arena, got), *needs;
	size_t length = strlen(" needs");
	ok((needs = strstr(copy, " needs")) != NULL, "what would help is read with its reason");
	if (needs)
		memmove(needs, needs + length, strlen(needs + length) + 1);
	same(copy, want, what);
}

static void order(void)
{
	static struct count one, other;
	struct vote_event first = make("secret"), second = make("secret");
	struct vote votes[6];
	for (int i = 0; i < 6; i++)
		votes[i] = reason("gladly", arena_printf(&arena, "Reason %d", i), true);
	count_init(&one, &first, "salt", &arena);
	count_init(&other, &second, "salt", &arena);
	for (int i = 0; i < 6; i++) {
		count_add(&one, &votes[i]);
		count_add(&other, &votes[5 - i]);
	}
	count_finish(&one, &first);
	count_finish(&other, &second);
	bool alike = true, sorted = true;
	for (int i = 0; i < 6; i++) {
		const struct vote_reason *a = first.reasons.items[i], *b = second.reasons.items[i];
		alike = alike && !strcmp(a->text, b->text);
		sorted = sorted && a->text[7] == '0' + i;
	}
	ok(alike && !sorted, "reasons are read in an order that does not say who voted when");
}

static void many(void)
{
	static struct count count;
	struct vote_event event = make("secret");
	count_init(&count, &event, "salt", &arena);
	for (int i = 0; i < 250; i++) {
		struct vote vote = reason("gladly", arena_printf(&arena, "Reason %d", i), true);
		count_add(&count, &vote);
	}
	add(&count, 79750, "gladly", "patient");
	add(&count, 20000, "no", "staff");
	count_finish(&count, &event);
	same(event.result, "recommended", "100 000 votes, exactly at the threshold");
	ok(counted(&event, "gladly") == 80000 && counted(&event, "no") == 20000, "are counted");
	ok(event.reasons.count == BALLOT_REASONS_MOST && event.more_reasons,
	   "no more reasons than anybody would read, and that is said");
}

/* A host's data with one vote and so many votes in it. */
static struct site open_site(const char *ballot, int votes)
{
	struct error error = ERROR_INIT;
	struct site site = { .store = store_open(":memory:", &error), .secret = "salt" };
	struct vote_event event = make(ballot);
	bool good = site.store && site_keep(&site, &event.object, event.proposal, &arena, &error);
	for (int i = 0; good && i < votes; i++) {
		struct vote vote = choose(i % 5 ? "gladly" : "no", "carer");
		vote.object = (struct object){
			.noun = &noun_vote, .type = "Vote", .created = 200, .modified = 200,
			.assembly = "/assemblies/one", .visibility = "private",
			.id = arena_printf(&arena, "/votes/1-%d", i),
			.author = arena_printf(&arena, "/people/%d", i),
		};
		vote.vote_event = event.object.id;
		good = site_keep(&site, &vote.object, vote.vote_event, &arena, &error);
	}
	ok(good, "a vote and its votes are kept");
	error_release(&error);
	return site;
}

static const struct vote_event *load(const struct site *site)
{
	struct error error = ERROR_INIT;
	struct object *object = NULL;
	site_load(site, "/vote-events/1", &noun_vote_event, &arena, &object, NULL, &error);
	error_release(&error);
	return (const struct vote_event *)object;
}

static int64_t last_change(const struct site *site)
{
	struct error error = ERROR_INIT;
	int64_t change = -1;
	store_last_change(site->store, &change, &error);
	error_release(&error);
	return change;
}

static int64_t published(const struct site *site)
{
	struct error error = ERROR_INIT;
	struct store_query query = { .type = "Vote" };
	struct records records = { NULL, 0 };
	int64_t public = 0;
	store_list(site->store, &query, &arena, &records, &error);
	for (size_t i = 0; i < records.count; i++)
		public += strstr(records.items[i].json, "\"visibility\":\"public\"") != NULL;
	error_release(&error);
	return public;
}

static void due(const char *ballot, int64_t votes, int64_t open_to_all)
{
	struct error error = ERROR_INIT;
	struct site site = open_site(ballot, (int)votes);
	int64_t before = last_change(&site);
	ok(count_due(&site, 999, &arena, &error) && last_change(&site) == before,
	   "before the close nothing is counted");
	ok(count_due(&site, 1000, &arena, &error), "at the close it is");
	const struct vote_event *event = load(&site);
	same(event ? event->result : NULL, "recommended", "with its result");
	ok(event && counted(event, "gladly") == votes - votes / 5 &&
	   counted(event, "no") == votes / 5 && event->object.modified == 1000,
	   "of all votes, however many pages they are");
	ok(published(&site) == open_to_all, "who chose what is open in a vote by name alone");
	before = last_change(&site);
	ok(before > votes, "and it comes with the feed");
	ok(count_due(&site, 2000, &arena, &error) && last_change(&site) == before,
	   "once is enough");
	store_close(site.store);
	error_release(&error);
}

static void later(void)
{
	struct error error = ERROR_INIT;
	struct site site = { .store = store_open(":memory:", &error), .secret = "salt" };
	ok(count_due(&site, 50, &arena, &error), "where there is no vote there is nothing to do");
	struct vote_event event = make("secret");
	ok(site_keep(&site, &event.object, event.proposal, &arena, &error) &&
	   count_at(&site, 1000, &arena, &error) && count_at(&site, 5000, &arena, &error),
	   "votes are called, one of which closes later");
	ok(count_due(&site, 999, &arena, &error) && !load(&site)->result &&
	   count_due(&site, 1001, &arena, &error) && load(&site)->result,
	   "the one that closes first is not forgotten");
	store_close(site.store);
	error_release(&error);
}

int main(void)
{
	numbers();
	nobody();
	by_turns("secret", "for;against;for;against;for;",
	   "for and against by turns, with no name");
	by_turns("named", "for /people/1;against /people/1;for /people/1;against /people/1;"
		 "for /people/1;for /people/1;", "with names, and all of them, in a vote by name");
	order();
	many();
	due("secret", 1200, 0);
	due("named", 1200, 1200);
	later();
	arena_release(&arena);
	return tap_done();
}
