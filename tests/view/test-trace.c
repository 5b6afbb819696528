/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"
#include "model/ballot.h"
#include "model/gather.h"
#include "model/owed.h"
#include "model/proposal.h"
#include "view/trace.h"

/* What became of a remark, and the voices in what came of it, by what is kept on this machine. */

enum { DAY = 24 * 60 * 60, NOW = 1795600800 };	/* 25 November 2026 at 10:00 */

static const char *const langs[] = { "en" };
static const struct description plain = {
	.reg = "plain", .lang = "en", .title = "Plain letters",
};
static const struct topic topic = {
	.object = { .noun = &noun_topic, .id = "/topics/3", .type = "Topic" },
	.number = 3, .title = "Letters", .mode = "settle", .state = "open",
};
static const struct person priya = {
	.object = { .noun = &noun_person, .id = "/people/1" }, .name = "Priya S",
};
static const struct contribution remark = {
	.object = { .noun = &noun_contribution, .id = "/contributions/12",
		    .type = "Contribution", .author = "/people/1", .created = NOW - 60 * DAY },
	.number = 12, .kind = "idea", .topic = "/topics/3", .text = "Say it simply.",
};
static const struct contribution other = {
	.object = { .noun = &noun_contribution, .id = "/contributions/9",
		    .type = "Contribution", .author = "/people/1", .created = NOW - 61 * DAY },
	.number = 9, .kind = "concern", .topic = "/topics/3", .text = "Who pays?",
};
static const struct roundup roundup = {
	.object = { .noun = &noun_roundup, .id = "/roundups/2", .type = "Roundup",
		    .created = NOW - 50 * DAY },
	.number = 2, .topic = "/topics/3", .text = "People want plain letters.",
	.covers = LIST("/contributions/12", "/contributions/9", "/contributions/30"),
};
static const struct proposal proposal = {
	.object = { .noun = &noun_proposal, .id = "/proposals/4", .type = "Proposal",
		    .created = NOW - 45 * DAY, .descriptions = LIST(&plain) },
	.number = 4, .topic = "/topics/3", .title = "Letters", .version = 1,
};
static const struct vote_event event = {
	.object = { .noun = &noun_vote_event, .id = "/vote-events/5", .type = "VoteEvent",
		    .descriptions = LIST(&plain) },
	.number = 5, .proposal = "/proposals/4", .result = "recommended",
	.closes = NOW - 43 * DAY,
};
static const struct recommendation sent = {
	.object = { .noun = &noun_recommendation, .id = "/recommendations/6",
		    .type = "Recommendation", .created = NOW - 42 * DAY,
		    .descriptions = LIST(&plain) },
	.number = 6, .title = "Letters", .vote_event = "/vote-events/5",
	.response_due = "2026-11-20",
};
static const struct list kept = LIST(&topic, &priya, &remark, &other, &roundup, &proposal, &event,
				     &sent);
static const struct list said_only = LIST(&priya, &remark);
static const struct list no_remarks = LIST(&topic, &roundup, &proposal, &event, &sent);
static const struct list no_way = LIST(&sent);

static struct view_context knowing(const struct list *objects)
{
	return (struct view_context){
		.langs = langs, .lang_count = 1, .now = NOW, .find = FIND_IN(objects),
	};
}

static void forward(const struct list *objects, const char *name)
{
	struct view_context context = knowing(objects);
	struct page page;
	page_init(&page, PAGE_TRACE, remark.object.id);
	struct trace trace = trace_of(&context, &remark, &page.arena);
	view_trace(&page, &context, &trace);
	golden(&page, name);
}

static void back(const struct object *outcome, const struct list *objects, const char *name)
{
	struct view_context context = knowing(objects);
	struct page page;
	page_init(&page, PAGE_TRACE, outcome->id);
	view_voices(&page, &context, outcome);
	golden(&page, name);
}

/* A way with things that are kept by nobody here: its steps are read, and lead nowhere. */
static void by_a_host(void)
{
	const struct step said = {
		.stage = "contribution", .text = "Said as *concern* 1.", .object = "/c/1",
		.at = NOW - DAY,
	};
	const struct step undated = { .stage = "roundup", .text = "Rounded up with 4 others." };
	const struct trace trace = {
		.object = { .noun = &noun_trace, .id = "/c/1/trace", .type = "Trace" },
		.steps = LIST(&said, &undated),
		.stopped = "It stopped here because nobody has answered it yet.",
	};
	struct view_context context = knowing(&no_way);
	struct page page;
	page_init(&page, PAGE_TRACE, "/c/1");
	view_trace(&page, &context, &trace);
	golden(&page, "trace");
}

int main(void)
{
	by_a_host();
	forward(&kept, "trace-late");
	forward(&said_only, "trace-no-topic");
	back(&sent.object, &kept, "voices");
	back(&roundup.object, &kept, "voices-roundup");
	back(&event.object, &no_remarks, "voices-not-kept");
	back(&sent.object, &no_way, "voices-unknown");
	return tap_done();
}
