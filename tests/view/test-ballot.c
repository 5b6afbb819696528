/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"
#include "model/ballot.h"
#include "view/statement.h"

/* A vote before, while and after it is open, and what others read of it. */

enum { DAY = 24 * 60 * 60, NOW = 1795600800 };	/* 25 November 2026 at 10:00 */

static const char *const langs[] = { "en" };
static const struct person priya = {
	.object = { .noun = &noun_person, .id = "/people/1" }, .name = "Priya S",
};
static const struct person sam = {
	.object = { .noun = &noun_person, .id = "/people/2" }, .name = "Sam",
};
static const struct paragraph_text simple = { "a1", "Every letter is in **plain** words." };
static const struct paragraph_text precise = { "a1", "Each letter conforms to DAPB1605." };
static const struct description plain = {
	.reg = "plain", .lang = "en", .title = "Letters in plain words",
	.paragraphs = LIST(&simple),
};
static const struct description exact = {
	.reg = "technical", .lang = "en", .title = "Letters", .binding = true,
	.paragraphs = LIST(&precise),
};
static const struct list texts = LIST(&plain, &exact);
static const struct list acts = LIST("vote");

static const struct vote_count counts[] = {
	{ "gladly", 9 }, { "live", 4 }, { "not_yet", 2 }, { "no", 1 }, { "aside", 3 },
};
static const struct list every_count = LIST(&counts[0], &counts[1], &counts[2], &counts[3],
					    &counts[4]);
static const struct group_result groups[] = {
	{ "patient", true }, { "carer", true }, { "staff", false },
};
static const struct list every_group = LIST(&groups[0], &groups[1], &groups[2]);
static const struct vote_reason reasons[] = {
	{ "for", "gladly", "It is *time*.\n\nIt is cheap.", NULL, NULL },
	{ "against", "no", "There is nobody to write them.", "Two more people.", NULL },
	{ "for", "reservation", "If I can have them read to me.", NULL, "/people/1" },
	{ "against", "not_yet", "A date.", NULL, NULL },
};
static const struct list every_reason = LIST(&reasons[0], &reasons[1], &reasons[2],
					      &reasons[3]);

static struct vote own = {
	.object = { .noun = &noun_vote, .id = "/votes/2-1", .author = "/people/1" },
	.vote_event = "/vote-events/2", .choice = "live", .reason = "It is a start.",
};
static struct vote other = {
	.object = { .noun = &noun_vote, .id = "/votes/2-2", .author = "/people/2" },
	.vote_event = "/vote-events/2", .choice = "no", .reason = "Too soon.", .help = "known",
	.needs = "A year.",
};
static const struct minority_statement statement = {
	.object = { .noun = &noun_minority_statement, .id = "/minority-statements/1",
		    .type = "MinorityStatement", .allow = LIST("sign") },
	.number = 1, .vote_event = "/vote-events/2", .signers = LIST("/people/2", "/people/1"),
	.text = "Nobody has said who pays.\n\nWe ask for that first.",
};
static struct vote_event event;
static const struct list kept = LIST(&priya, &sam, &event, &own, &statement);
static const struct list nothing_kept = LIST(&priya, &sam, &event);
static const struct list named_kept = LIST(&priya, &sam, &event, &own, &other);

static struct vote_event make(void)
{
	return (struct vote_event){
		.object = { .noun = &noun_vote_event, .id = "/vote-events/2",
			    .type = "VoteEvent", .descriptions = texts, .allow = acts },
		.number = 2, .proposal = "/proposals/4", .topic = "/topics/3", .ballot = "secret",
		.recommended_from = 80, .view_from = 50, .opens = NOW - DAY, .closes = NOW + DAY,
		.outcome = "People can read what is sent to them.",
		.how_known = "Three of four say so when they are asked.",
	};
}

static struct vote_event counted(const char *result)
{
	struct vote_event closed = make();
	closed.closes = NOW - 1;
	closed.object.allow = (struct list){ NULL, 0 };
	closed.result = result;
	closed.counts = every_count;
	return closed;
}

static void show(struct vote_event shown, const struct list *objects, const char *name)
{
	const struct view_context context = {
		.langs = langs, .lang_count = 1, .self = "/people/1", .now = NOW,
		.find = FIND_IN(objects),
	};
	struct page page;
	event = shown;
	page_init(&page, PAGE_OBJECT, event.object.id);
	view_object(&page, &context, &event.object);
	golden(&page, name);
}

static void before_the_close(void)
{
	struct vote_event coming = make(), named = make(), waiting = make();
	coming.opens = NOW + 1;
	coming.object.allow = waiting.object.allow = (struct list){ NULL, 0 };
	show(coming, &nothing_kept, "ballot-coming");
	show(make(), &nothing_kept, "ballot-open");
	show(make(), &kept, "ballot-voted");
	named.ballot = "named";
	named.view_from = 60;
	show(named, &nothing_kept, "ballot-open-named");
	waiting.closes = NOW;
	show(waiting, &kept, "ballot-not-counted");
}

static void after_the_close(void)
{
	struct vote_event closed = counted("recommended");
	closed.group_results = every_group;
	closed.reasons = every_reason;
	show(closed, &kept, "ballot-recommended");
	closed.ballot = "named";
	show(closed, &named_kept, "ballot-named");
	closed = counted("view");
	closed.group_results = (struct list)LIST(&groups[0]);
	show(closed, &nothing_kept, "ballot-view");
	closed = counted("no settled view");
	closed.reasons = every_reason;
	closed.more_reasons = true;
	show(closed, &nothing_kept, "ballot-no-settled-view");
	closed.counts = (struct list){ NULL, 0 };
	closed.reasons = (struct list){ NULL, 0 };
	show(closed, &nothing_kept, "ballot-nobody");
}

static void items(void)
{
	struct view_context context = {
		.langs = langs, .lang_count = 1, .self = "/people/1", .now = NOW,
		.find = FIND_IN(&kept),
	};
	struct vote_event open = make(), closed = counted("no settled view");
	struct page page;
	page_init(&page, PAGE_LIST, "VoteEvent");
	view_item(&page, &context, &open.object, 1, 4);
	view_item(&page, &context, &closed.object, 2, 4);
	view_item(&page, &context, &own.object, 3, 4);
	view_item(&page, &context, &other.object, 4, 4);
	context.manner = MANNER_TOUCH;
	view_item(&page, &context, &open.object, 1, 4);
	view_item(&page, &context, &closed.object, 2, 4);
	golden(&page, "ballot-items");
}

static void of_a_person(void)
{
	const struct view_context context = {
		.langs = langs, .lang_count = 1, .self = "/people/1", .find = FIND_IN(&kept),
	};
	struct page page;
	page_init(&page, PAGE_OBJECT, own.object.id);
	view_object(&page, &context, &own.object);
	view_object(&page, &context, &other.object);
	other.object.author = "/people/9";
	other.help = "unknown";
	other.needs = NULL;
	view_object(&page, &context, &other.object);
	golden(&page, "ballot-votes");
}

static void read_elsewhere(void)
{
	const struct view_context context = { .find = FIND_IN(&kept) };
	struct page page;
	page_init(&page, PAGE_OBJECT, "/recommendations/1");
	statement_fill(&page, &context, "/vote-events/2");
	statement_fill(&page, &context, "/vote-events/3");
	golden(&page, "ballot-statements");
}

int main(void)
{
	before_the_close();
	after_the_close();
	items();
	of_a_person();
	read_elsewhere();
	return tap_done();
}
