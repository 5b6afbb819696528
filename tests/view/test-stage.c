/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ballot.h"
#include "model/bank.h"
#include "model/meeting.h"
#include "model/owed.h"
#include "support.h"
#include "view/menus.h"

/* Where an assembly is and how far, what it is for, and where one can go from its start. */

enum { AT = 1795557456, DAY = 86400 };

static const char *const langs[] = { "en" };
static const struct phase found = {
	.key = "found", .mode = "quiet", .opens = AT - 60 * DAY, .closes = AT - 50 * DAY,
	.entered_by = "the chair", .reason = "So that everybody knows what this is for.",
};
static const struct phase listen = {
	.key = "listen", .mode = "open", .opens = AT - 49 * DAY, .closes = AT - 30 * DAY,
};
static const struct phase ask = {
	.key = "ask", .mode = "open", .opens = AT - 29 * DAY, .closes = AT + 10 * DAY,
	.entered_by = "the chair", .reason = "Enough stories were heard.",
};
static const struct phase again = {
	.key = "listen", .mode = "open", .opens = AT - 5 * DAY, .entered_by = "the chair",
	.reason = "Carers had not been heard.",
};
static const struct phase pause = {
	.key = "pause", .mode = "quiet", .opens = AT - 6 * DAY, .closes = AT - 5 * DAY,
	.entered_by = "the chair", .reason = "Carers had not been heard.",
};
static const struct phase planned = {
	.key = "listen", .mode = "open", .opens = AT + DAY, .reason = "Carers had not been heard.",
};
static const struct phase follow = { .key = "follow", .mode = "open", .opens = AT };
static const struct phase later = { .key = "choose", .mode = "settle" };
static const struct remit remit = {
	.object = { .noun = &noun_remit, .id = "/remits/1" },
	.problem = "Nobody is told.", .in_scope = LIST("waits"), .cannot_change = LIST("the law"),
	.new_and_useful = "It is public.",
};
static const struct assembly assembly = {
	.object = { .noun = &noun_assembly, .id = "/a", .type = "Assembly" },
	.title = "Example assembly", .question = "What would help?", .remit = &remit,
	.phase = "ask", .phases = LIST(&found, &listen, &ask, &later), .cost_pence = 123456,
	.cost_minutes = 61, .commissioner = "The board", .response_days = 56,
};

static const struct topic open = {
	.object = { .noun = &noun_topic, .id = "/topics/1", .type = "Topic" }, .number = 1,
	.title = "Waits", .mode = "open", .state = "open",
};
static const struct topic sent = {
	.object = { .noun = &noun_topic, .id = "/topics/2", .type = "Topic" }, .number = 2,
	.title = "Buses", .mode = "open", .state = "routed",
	.state_reason = "Buses are the county's.",
};
static const struct topic dropped = {
	.object = { .noun = &noun_topic, .id = "/topics/3", .type = "Topic" }, .number = 3,
	.title = "Parking", .mode = "open", .state = "declined",
};
static const struct vote_event good = {
	.object = { .noun = &noun_vote_event, .id = "/votes/1", .type = "VoteEvent" },
	.number = 1, .topic = "/topics/1", .result = "recommended", .closes = AT - DAY,
};
static const struct vote_event parted = {
	.object = { .noun = &noun_vote_event, .id = "/votes/2", .type = "VoteEvent" },
	.number = 2, .result = "no settled view", .closes = AT - DAY,
};
static const struct vote_event voting = {
	.object = { .noun = &noun_vote_event, .id = "/votes/3", .type = "VoteEvent" },
	.number = 3, .opens = AT - DAY, .closes = AT + DAY,
};
static const struct meeting meeting = {
	.object = { .noun = &noun_meeting, .id = "/meetings/1", .type = "Meeting" },
	.number = 1, .title = "Costs", .closed = true,
};
static const struct recommendation late = {
	.object = { .noun = &noun_recommendation, .id = "/recommendations/1",
		    .type = "Recommendation" },
	.number = 1, .title = "Write plain letters", .topic = "/topics/1",
	.response_due = "2026-10-14",
};
static const struct timebank bank = {
	.object = { .noun = &noun_timebank, .id = "/timebank", .type = "Timebank" },
};
static const struct list everything = LIST(&open, &sent, &dropped, &good, &parted, &voting,
					   &meeting, &late, &bank);
static const struct list one_topic = LIST(&open), none = { NULL, 0 };

static struct view_context context = {
	.langs = langs, .lang_count = 1, .assembly = &assembly, .now = AT,
	.find = FIND_IN(&everything),
};
static struct view_context early = {
	.langs = langs, .lang_count = 1, .assembly = &assembly, .now = AT,
	.find = FIND_IN(&one_topic),
};

static void show(void (*view)(struct page *, const struct view_context *), enum page_kind kind,
		 const struct view_context *with, const char *name)
{
	struct page page;
	page_init(&page, kind, NULL);
	view(&page, with);
	golden(&page, name);
}

static void stages(void)
{
	struct assembly other = assembly;
	struct view_context with = early;
	show(view_stage, PAGE_STAGE, &context, "stage");
	show(view_stage, PAGE_STAGE, &early, "stage-early");
	with.assembly = &other;
	other.phase = "found";
	other.response_days = 0;
	other.remit = NULL;
	show(view_stage, PAGE_STAGE, &with, "stage-nothing-signed");
	other.phases = (struct list)LIST(&found, &listen, &ask, &pause, &planned, &later);
	other.phase = "pause";
	show(view_stage, PAGE_STAGE, &with, "stage-pause");
	other.object.allow = (struct list)LIST("reflect", "correct");
	show(view_stage, PAGE_STAGE, &with, "stage-pause-reflect");
	other.object.allow = none;
	other.phases = (struct list)LIST(&found, &listen, &ask, &pause, &again, &later);
	other.phase = "listen";
	show(view_stage, PAGE_STAGE, &with, "stage-back");
	other.phases = (struct list)LIST(&follow);
	other.phase = "follow";
	show(view_stage, PAGE_STAGE, &with, "stage-last");
	other.phases = none;
	other.phase = NULL;
	show(view_stage, PAGE_STAGE, &with, "stage-unknown");
}

static void remits(void)
{
	struct assembly other = assembly;
	struct view_context with = context;
	show(view_remit, PAGE_REMIT, &context, "remit");
	with.assembly = &other;
	other.remit = NULL;
	show(view_remit, PAGE_REMIT, &with, "remit-none");
}

/* What is there is offered, and nothing else. */
static void menus(void)
{
	const struct start_counts counts = { .open_key = "", .keys_key = "", .quit_key = "" };
	struct page page;
	show(view_openly, PAGE_OPENLY, &context, "openly");
	page_init(&page, PAGE_START, NULL);
	view_start(&page, &context, &counts);
	golden(&page, "start-much");
	page_init(&page, PAGE_TOPIC, open.object.id);
	view_topic(&page, &context, &open);
	golden(&page, "topic-with-vote");
	page_init(&page, PAGE_OPENLY, NULL);
	menus_list_of(&page, &context, "Unheard");
	ok(!page.count, "what this program does not know has no list");
	page_release(&page);
}

/* Each with what tells it apart, and what waits for another is said. */
static void assemblies(void)
{
	const struct elsewhere known[] = {
		{ .url = "/a", .assembly = &assembly, .at = "assembly.example", .here = true,
		  .before = true, .waiting = 1 },
		{ .url = "/b", .assembly = &assembly, .before = true, .waiting = 2 },
		{ .url = "https://other.example/c", .at = "other.example" },
		{ .url = "http://practice.localhost/" },
	};
	struct page page;
	page_init(&page, PAGE_ASSEMBLIES, NULL);
	view_assemblies(&page, &context, known, ARRAY_COUNT(known));
	golden(&page, "assemblies");
	page_init(&page, PAGE_ASSEMBLIES, "forget");
	view_forgetting(&page, &context, known, ARRAY_COUNT(known));
	golden(&page, "assemblies-forget");
	page_init(&page, PAGE_ASSEMBLIES, "forget");
	view_forgetting(&page, &context, known, 1);
	golden(&page, "assemblies-forget-none");
}

int main(void)
{
	assemblies();
	stages();
	remits();
	menus();
	return tap_done();
}
