/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"
#include "model/ballot.h"

/* How long somebody has, what fits into it, each thing of it, and its end. */

enum { AT = 1795557456 };

static const char *const langs[] = { "en" };
static const struct person priya = {
	.object = { .noun = &noun_person, .id = "/people/1" }, .name = "Priya S",
	.standpoints = LIST("carer"),
};
static const struct list people = LIST(&priya);
static struct known known = { &people, NULL };
static const struct phase ask = {
	.object = { .noun = &noun_phase, .id = "/phases/ask" }, .key = "ask", .mode = "open",
	.closes = AT,
};
static const struct assembly assembly = {
	.object = { .noun = &noun_assembly, .id = "/a" }, .phase = "ask", .phases = LIST(&ask),
};
static const struct view_context context = {
	.langs = langs, .lang_count = 1, .assembly = &assembly,
	.find = {
			.person = find_person, .declarations = find_declarations, .from = &known,
		},
};
static const struct paragraph_text p1 = { "p1", "Few buses go at night." };
static const struct paragraph_text p2 = { "p2", "People walk." };
static const struct paragraph_text p3 = { "p3", "Some stay at home." };
static const struct description plain = {
	.reg = "plain", .lang = "en", .title = "Buses at night", .paragraphs = LIST(&p1, &p2, &p3),
	.binding = true,
};
static const struct topic topic = {
	.object = { .noun = &noun_topic, .id = "/topics/1", .descriptions = LIST(&plain) },
	.title = "Buses", .mode = "open", .state = "open",
};
static const struct contribution mine = {
	.object = { .noun = &noun_contribution, .id = "/c/1" }, .kind = "question",
	.text = "Who drives?",
};
static const struct contribution reply = {
	.object = { .noun = &noun_contribution, .id = "/c/2", .author = "/people/1" },
	.kind = "answer", .text = "Drivers *do*.\n\nAt night too.", .lang = "en",
};
static const struct contribution taken_back = {
	.object = { .noun = &noun_contribution, .id = "/c/3", .deleted = true },
};

static const struct vote_event event = {
	.object = { .noun = &noun_vote_event, .id = "/vote-events/1",
		    .descriptions = LIST(&plain) },
	.closes = AT, .ballot = "secret",
};

static struct slot_thing things[] = {
	{ .kind = SLOT_REPLY, .url = "/c/2", .count = 2, .seconds = 30 },
	{ .kind = SLOT_CLOSING, .url = "/topics/1", .from = 1, .count = 1, .seconds = 60 },
	{ .kind = SLOT_QUESTION, .url = "/c/2", .count = 2, .seconds = 130 },
	{ .kind = SLOT_STANDPOINT, .url = "/c/3", .count = 1, .seconds = 20 },
	{ .kind = SLOT_REFLECTION, .seconds = 120 },
};
static const struct list objects = LIST(&reply, &topic, &reply, &taken_back, NULL);

static struct slot at(size_t number)
{
	return (struct slot){
		.minutes = 10, .at = number, .things = things, .count = ARRAY_COUNT(things),
	};
}

static void question(void)
{
	struct slot kept = at(3);
	struct page page;
	page_init(&page, PAGE_SLOT, NULL);
	view_slot_question(&page, NULL);
	ok(!page.onward, "nobody is sent on before they have chosen");
	golden(&page, "slot-question");
	page_init(&page, PAGE_SLOT, NULL);
	view_slot_question(&page, &kept);
	ok(page.onward == 1, "but on with what they left");
	golden(&page, "slot-question-kept");
}

static void list(void)
{
	struct slot slot = at(0);
	struct page page;
	page_init(&page, PAGE_SLOT, "minutes 10");
	view_slot_list(&page, &context, &slot, &objects);
	ok(page.onward == 1 && page.parts[1].place == 1, "the first thing comes first");
	golden(&page, "slot-list");
	slot.minutes = 1;
	page_init(&page, PAGE_SLOT, "minutes 1");
	view_slot_list(&page, &context, &slot, &objects);
	ok(strstr(page.parts[0].text, " for your one minute."), "one minute is said as one");
	page_release(&page);
}

static void show(size_t number, const struct contribution *before, const char *name)
{
	struct slot slot = at(number);
	struct page page;
	page_init(&page, PAGE_SLOT, "thing");
	view_slot_thing(&page, &context, &slot, objects.items[number - 1], before);
	ok(number == slot.count ? page.prompt && !page.onward :
	   page.parts[page.onward].target.answer != NULL, "one can go on");
	golden(&page, name);
}

static void vote(void)
{
	struct slot_thing thing = { .kind = SLOT_CLOSING, .url = "/vote-events/1", .count = 2,
				    .seconds = 60 };
	const struct slot slot = { .minutes = 10, .at = 1, .things = &thing, .count = 1 };
	struct page page;
	page_init(&page, PAGE_SLOT, "thing");
	view_slot_thing(&page, &context, &slot, &event.object, NULL);
	golden(&page, "slot-vote");
}

static void end(void)
{
	struct page page;
	page_init(&page, PAGE_SLOT, "end");
	view_slot_end(&page, &context, 0);
	golden(&page, "slot-end");
	page_init(&page, PAGE_SLOT, "end");
	view_slot_end(&page, &context, 1);
	golden(&page, "slot-end-waiting");
	const struct assembly kind = { .object = { .id = "/a", .allow = LIST("thank") } };
	const struct view_context thankful = { .assembly = &kind };
	page_init(&page, PAGE_SLOT, "end");
	view_slot_end(&page, &thankful, 0);
	ok(page.parts[page.onward].target.page == PAGE_START, "thanks are passed over with Enter");
	golden(&page, "slot-end-thanks");
}

int main(void)
{
	question();
	list();
	show(1, &mine, "slot-reply");
	show(2, NULL, "slot-closing");
	show(3, NULL, "slot-asked");
	show(4, NULL, "slot-taken-away");
	show(5, NULL, "slot-reflection");
	vote();
	end();
	return tap_done();
}
