/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"
#include "model/ballot.h"
#include "view/owed.h"
#include "view/reply.h"

/*
 * Answers that are owed, as a person meets them: how many are late comes first, then the most
 * urgent; one of them at each stage of its life.
 */
enum { DAY = 24 * 60 * 60, NOW = 1795600800 };	/* 25 November 2026 at 10:00 */

static const char *const langs[] = { "en" };
static const struct person board = {
	.object = { .noun = &noun_person, .id = "/people/9" }, .name = "Ruth Adeyemi",
};
static const struct person priya = {
	.object = { .noun = &noun_person, .id = "/people/1" }, .name = "Priya S",
	.standpoints = LIST("carer"),
};
static const struct person sam = {
	.object = { .noun = &noun_person, .id = "/people/2" }, .name = "Sam",
};
static const struct paragraph_text simple = { "a1", "Every letter is in plain words." };
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
static const struct vote_reason reasons[] = {
	{ "for", "gladly", "It is time.", NULL, NULL },
	{ "against", "no", "There is nobody to write them.", NULL, NULL },
};
static const struct vote_event event = {
	.object = { .noun = &noun_vote_event, .id = "/vote-events/2", .type = "VoteEvent",
		    .descriptions = LIST(&plain) },
	.number = 2, .result = "no settled view", .reasons = LIST(&reasons[0], &reasons[1]),
};
static const struct minority_statement statement = {
	.object = { .noun = &noun_minority_statement, .id = "/minority-statements/1",
		    .type = "MinorityStatement" },
	.number = 1, .vote_event = "/vote-events/2", .signers = LIST("/people/2"),
	.text = "Nobody has said who pays.",
};

static struct recommendation recommended(int64_t number, const char *title, const char *due)
{
	static char ids[12][24];
	snprintf(ids[number], sizeof(ids[number]), "/recommendations/%d", (int)number);
	return (struct recommendation){
		.object = { .noun = &noun_recommendation, .id = ids[number],
			    .type = "Recommendation", .created = 1, .modified = 1 },
		.number = number, .title = title, .kind = "recommendation",
		.vote_event = "/vote-events/2", .addressed_to = "/people/9",
		.outcome = "People can read what is sent to them.",
		.how_known = "Three of four say so when they are asked.", .response_due = due,
	};
}

static struct response replied(const char *id, const char *to, const char *kind, int64_t when)
{
	return (struct response){
		.object = { .noun = &noun_response, .id = id, .type = "Response",
			    .author = "/people/9", .voice = "official", .created = when,
			    .modified = when },
		.number = 1, .recommendation = to, .kind = kind,
		.text = "We thank the assembly.\n\nThis is what we will do.",
	};
}

static struct check_back checked(const char *response, const char *verdict, const char *text)
{
	return (struct check_back){
		.object = { .noun = &noun_check_back, .id = "/check-backs/1",
			    .type = "CheckBack", .author = "/people/1" },
		.number = 1, .response = response, .verdict = verdict, .text = text,
	};
}

static struct view_context knowing(const struct list *objects)
{
	return (struct view_context){
		.langs = langs, .lang_count = 1, .self = "/people/1", .now = NOW,
		.find = FIND_IN(objects),
	};
}

static void show(const struct object *object, const struct list *objects, const char *name)
{
	struct view_context context = knowing(objects);
	struct page page;
	page_init(&page, PAGE_OBJECT, object->id);
	view_object(&page, &context, object);
	golden(&page, name);
}

static void show_list(const struct list *objects, enum manner manner, const char *name)
{
	struct view_context context = knowing(objects);
	struct list all = context_list(&context, &noun_recommendation, NULL);
	struct page page;
	context.manner = manner;
	page_init(&page, PAGE_LIST, "Recommendation");
	view_list(&page, &context, &noun_recommendation, NULL, &all);
	golden(&page, name);
}

static void before_a_reply(void)
{
	struct recommendation late = recommended(3, "Letters", "2026-10-15");
	struct recommendation today = recommended(4, "Letters", "2026-11-25");
	struct recommendation coming = recommended(5, "Letters", "2027-01-15");
	struct recommendation undated = recommended(6, "Letters", "next year");
	const struct list objects = LIST(&board, &priya, &sam, &late, &statement);
	late.object.descriptions = texts;
	late.checkers = (struct list)LIST("/people/1", "/people/2");
	show(&late.object, &objects, "owed-late");
	today.kind = "view";
	today.object.allow = (struct list)LIST("respond", "volunteer");
	show(&today.object, &objects, "owed-today");
	coming.kind = "no settled view";
	const struct list cases = LIST(&board, &coming, &event);
	show(&coming.object, &cases, "owed-no-settled-view");
	show(&undated.object, &objects, "owed-undated");
}

/* From a vote it is one step to the answer that is owed to it. */
static void from_the_vote(void)
{
	struct recommendation late = recommended(3, "Letters", "2026-10-15");
	const struct list objects = LIST(&board, &late, &event);
	show(&event.object, &objects, "owed-from-vote");
}

static void moved_openly(void)
{
	struct recommendation kept = recommended(3, "Letters", "2026-10-15");
	struct response first = replied("/responses/1", kept.object.id, "still considering",
					NOW - 40 * DAY);
	struct response second = replied("/responses/2", kept.object.id, "still considering",
					 NOW - 3 * DAY);
	const struct list objects = LIST(&board, &kept, &first, &second);
	first.new_due = "2026-11-20";
	first.reasons = "Two teams have to be asked.";
	second.new_due = "2026-12-03";
	show(&kept.object, &objects, "owed-moved");
}

/* Everything that can be said of a reply: checks, marks, actions and what became of them. */
static void with_a_reply(void)
{
	static const struct action one = { 1, "Write to each hospital", "The letters team",
					   "2026-11-01" };
	static const struct action two = { 2, "Train 40 people", "The board", "2026-11-20" };
	static const struct action three = { 3, "Ask readers", "The board", "2027-03-01" };
	static const struct mark marks[] = {
		{ .object = { .noun = &noun_mark, .id = "/marks/1", .author = "/people/1" },
		  .number = 1, .response = "/responses/1", .score = "4", .why = "Too few." },
		{ .object = { .noun = &noun_mark, .id = "/marks/2", .author = "/people/2" },
		  .number = 2, .response = "/responses/1", .score = "10", .why = "All of it." },
		{ .object = { .noun = &noun_mark, .id = "/marks/3", .author = "/people/7" },
		  .number = 3, .response = "/responses/1", .score = "0", .why = "No money." },
	};
	struct recommendation kept = recommended(3, "Letters", "2026-10-15");
	struct response reply = replied("/responses/1", kept.object.id, "accepted in part",
					NOW - 30 * DAY);
	struct check_back check = checked("/responses/1", "partly", "It leaves out the forms.");
	struct follow_up started = {
		.object = { .noun = &noun_follow_up, .id = "/follow-ups/1",
			    .created = NOW - 20 * DAY }, .number = 1, .response = "/responses/1",
		.action = 1, .status = "started", .text = "Two of five hospitals have it.",
		.next_due = "2026-11-15", .evidence = "Board paper 12, page 3",
	};
	struct follow_up stopped = {
		.object = { .noun = &noun_follow_up, .id = "/follow-ups/2",
			    .created = NOW - 2 * DAY }, .number = 2, .response = "/responses/1",
		.action = 2, .status = "stopped", .text = "There is no money for it this year.",
	};
	const struct list objects = LIST(&board, &priya, &sam, &kept, &reply, &check, &marks[0],
					 &marks[1], &marks[2], &started, &stopped, &statement);
	const struct list unchecked = LIST(&board, &kept, &reply);
	reply.actions = (struct list)LIST(&one, &two, &three);
	reply.reasons = "There is money for some of it.";
	kept.checkers = (struct list)LIST("/people/1");
	show(&kept.object, &objects, "owed-followed");
	reply.object.allow = (struct list)LIST("mark", "follow-up");
	show(&reply.object, &objects, "reply-followed");
	reply.object.allow = (struct list)LIST("check");
	show(&kept.object, &unchecked, "owed-unchecked");
	reply.kind = "passed on";
	reply.passed_to = "the council";
	reply.actions = (struct list){ NULL, 0 };
	check.verdict = "not what we said";
	show(&kept.object, &objects, "owed-disputed");
	check.verdict = "fair";
	show(&kept.object, &objects, "owed-closed");
}

static void the_list(void)
{
	struct recommendation one = recommended(1, "Letters", "2026-10-15");
	struct recommendation two = recommended(2, "Waits", "2026-11-20");
	struct recommendation three = recommended(3, "Records", "2026-12-03");
	three.kind = "no settled view";
	struct recommendation four = recommended(4, "Children", "2026-11-01");
	four.kind = "view";
	struct recommendation five = recommended(5, "Dementia", "2026-11-01");
	struct recommendation gone = recommended(6, "Gone", "2026-11-01");
	struct recommendation longest = recommended(7, "Doctors", "2026-10-14");
	static const struct action promised = { 1, "Ask readers", "The board", "2026-11-13" };
	struct response rejected = replied("/responses/4", four.object.id, "rejected",
					   NOW - 30 * DAY);
	struct response accepted = replied("/responses/5", five.object.id, "accepted",
					   NOW - 30 * DAY);
	struct check_back fair = checked("/responses/5", "fair", "Yes.");
	const struct list objects = LIST(&board, &one, &two, &three, &four, &five, &gone,
					 &longest, &rejected, &accepted, &fair);
	const struct list single = LIST(&board, &two), none_late = LIST(&board, &three);
	const struct list nothing = LIST(&board);
	accepted.actions = (struct list)LIST(&promised);
	gone.object.deleted = true;
	show_list(&objects, MANNER_FULL, "owed-list");
	show_list(&objects, MANNER_SHORT, "owed-list-short");
	show_list(&objects, MANNER_TOUCH, "owed-list-touch");
	show_list(&single, MANNER_FULL, "owed-list-one-late");
	show_list(&none_late, MANNER_FULL, "owed-list-none-late");
	show_list(&nothing, MANNER_FULL, "owed-list-none");
}

/* In a slot a reply waits for those whose voice is in what it answers. */
static void in_a_slot(void)
{
	static const size_t words[] = { 4, 6, 5 };
	struct recommendation kept = recommended(3, "Letters", "2026-10-15");
	struct response reply = replied("/responses/1", kept.object.id, "rejected", NOW - DAY);
	struct slot_thing thing = {
		.kind = SLOT_REPLY, .url = "/responses/1", .words = words, .paragraphs = 3,
		.count = 3, .seconds = 60,
	};
	const struct slot slot = { .minutes = 5, .at = 1, .things = &thing, .count = 1 };
	const struct list objects = LIST(&board, &kept, &reply), things = LIST(&reply);
	struct view_context context = knowing(&objects);
	struct page page;
	reply.reasons = "It costs too much.";
	page_init(&page, PAGE_SLOT, NULL);
	view_slot_list(&page, &context, &slot, &things);
	view_slot_thing(&page, &context, &slot, &reply.object, NULL);
	golden(&page, "owed-slot");
}

/* The start says it in its one breath, only where something is late. */
static void at_the_start(void)
{
	static const struct assembly assembly = {
		.object = { .noun = &noun_assembly, .id = "/assemblies/a", .type = "Assembly" },
		.title = "Example assembly",
	};
	const struct start_counts counts = { .open_key = "", .keys_key = "", .quit_key = "" };
	struct recommendation late = recommended(1, "Letters", "2026-10-15");
	struct recommendation coming = recommended(2, "Waits", "2026-12-15");
	const struct list objects = LIST(&board, &late, &coming), none_late = LIST(&coming);
	struct view_context context = knowing(&objects);
	struct page page;
	context.assembly = &assembly;
	page_init(&page, PAGE_START, NULL);
	view_start(&page, &context, &counts);
	ok(!strncmp(page.parts[1].text, "1 reply late, by 41 days. ", 26), page.parts[1].text);
	page_release(&page);
	context = knowing(&none_late);
	context.assembly = &assembly;
	page_init(&page, PAGE_START, NULL);
	view_start(&page, &context, &counts);
	ok(!strstr(page.parts[1].text, "late"), page.parts[1].text);
	page_release(&page);
}

static const char *turns(const char *scores)
{
	static char text[40];
	struct mark marks[12];
	const void *items[12];
	struct page page;
	char score[12][2];
	size_t count = strlen(scores);
	for (size_t i = 0; i < count; i++) {
		memcpy(score[i], (char[]){ scores[i], '\0' }, 2);
		marks[i] = (struct mark){ .number = (int64_t)i, .score = score[i] };
		items[i] = &marks[i];
	}
	struct list list = { items, count };
	page_init(&page, PAGE_OBJECT, "/responses/1");
	struct list order = reply_marks(&page, &list);
	for (size_t i = 0; i < order.count; i++)
		text[i] = ((const struct mark *)order.items[i])->score[0];
	text[order.count] = '\0';
	page_release(&page);
	return text;
}

static void marks_by_turns(void)
{
	same(turns(""), "", "no marks");
	same(turns("7"), "7", "one mark");
	same(turns("37"), "73", "the higher one first");
	same(turns("2938475"), "9283745", "high and low by turns, the middle last");
	same(turns("5555"), "5555", "equal marks");
}

int main(void)
{
	before_a_reply();
	from_the_vote();
	moved_openly();
	with_a_reply();
	the_list();
	in_a_slot();
	at_the_start();
	marks_by_turns();
	return tap_done();
}
