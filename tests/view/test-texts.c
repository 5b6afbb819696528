/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"
#include "model/gather.h"
#include "model/proposal.h"
#include "view/tidings.h"

/* From many remarks to one text: what each step of it says to those who read it. */

static const char *const langs[] = { "en" };
static const struct person ann = {
	.object = { .noun = &noun_person, .id = "/people/1" }, .name = "Ann",
};
static const struct person ben = {
	.object = { .noun = &noun_person, .id = "/people/2" }, .name = "Ben",
};
static const struct topic topic = {
	.object = { .noun = &noun_topic, .id = "/topics/1" }, .number = 1, .title = "Letters",
	.mode = "settle", .state = "open",
};
static const struct topic merged = {
	.object = { .noun = &noun_topic, .id = "/topics/2" }, .number = 2, .title = "Post",
	.state = "merged", .state_reason = "It asks the same as topic 1",
};
static const struct topic routed = {
	.object = { .noun = &noun_topic, .id = "/topics/3" }, .number = 3, .title = "Buses",
	.state = "routed", .routed_to = "the council",
};
static const struct topic declined = {
	.object = { .noun = &noun_topic, .id = "/topics/4" }, .number = 4, .title = "Taxes",
	.state = "declined",
};

#define REMARK(number_, kind_, topic_, author_, text_) { \
	.object = { .noun = &noun_contribution, .id = "/contributions/" #number_, \
		    .author = author_ }, \
	.number = number_, .kind = kind_, .topic = topic_, .text = text_, .standpoint = "carer", \
}
static const struct contribution late = REMARK(11, "question", "/topics/1", "/people/1",
					       "Why are letters late?");
static const struct contribution slow = REMARK(12, "question", "/topics/1", "/people/2",
					       "Why is the post slow?");
static const struct contribution trains = REMARK(13, "idea", "/topics/1", "/people/1",
						 "Trains should be cheaper.");
static const struct contribution days = REMARK(14, "amend", "/topics/1", "/people/1",
					       "Say how many days.");
static const struct contribution in_merged = REMARK(15, "idea", "/topics/2", "/people/1", "A");
static const struct contribution in_routed = REMARK(16, "idea", "/topics/3", "/people/1", "B");
static const struct contribution in_declined = REMARK(17, "idea", "/topics/4", "/people/1", "C");

static struct same_as same_as = {
	.object = { .noun = &noun_same_as, .id = "/same-as/1", .type = "SameAs",
		    .author = "/people/2" },
	.number = 1, .contribution = "/contributions/11", .other = "/contributions/12",
	.why = "Both are about the post.", .state = "suggested",
};
static const struct list decide = LIST("accept", "decline");

static const struct left_out left_out = {
	.contributions = LIST("/contributions/13"), .reason = "It is about trains.",
};
static const struct objection objection = { "/people/2", "My point is lost", 1790000000 };
static struct roundup roundup = {
	.object = { .noun = &noun_roundup, .id = "/roundups/1", .type = "Roundup",
		    .author = "/people/2", .created = 1790000000,
		    .allow = LIST("accept", "object") },
	.number = 1, .topic = "/topics/1", .text = "Letters come **late**.\n\nPeople want days.",
	.covers = LIST("/contributions/11", "/contributions/12"), .left_out = LIST(&left_out),
	.objections = LIST(&objection), .contributors = 2, .uncovered = LIST("/contributions/99"),
};
static struct roundup newer = {
	.object = { .noun = &noun_roundup, .id = "/roundups/2", .type = "Roundup" },
	.number = 2, .topic = "/topics/1", .text = "All of it.",
	.covers = LIST("/contributions/11"), .accepted_by = LIST("/people/1"),
};

static const struct we_signature signatures[] = {
	{ "/people/1", "carer", 0 }, { "/people/2", "patient", 0 }, { "/people/9", "staff", 0 },
};
static struct we_statement statement = {
	.object = { .noun = &noun_we_statement, .id = "/we-statements/1", .type = "WeStatement",
		    .allow = LIST("sign", "unsign") },
	.number = 1, .topic = "/topics/1", .text = "Nobody should wait for a letter.",
};
static const struct list two = LIST(&signatures[0], &signatures[1]);
static const struct list three = LIST(&signatures[0], &signatures[1], &signatures[2]);

static const struct paragraph_text old_text[] = {
	{ "p1", "A letter comes promptly. It is in large print." }, { "p2", "Nobody asks twice." },
};
static const struct paragraph_text new_text[] = {
	{ "p1", "A letter comes within two weeks. It is in large print." },
	{ "p2", "Nobody asks twice." }, { "p3", "The list is kept." },
};
static const struct paragraph_text plain_text = { "p1", "Two weeks, in **large** print." };
static const struct description before = {
	.reg = "technical", .lang = "en", .title = "Letters in time", .binding = true,
	.paragraphs = LIST(&old_text[0], &old_text[1]),
};
static const struct description after = {
	.reg = "technical", .lang = "en", .title = "Letters in time", .binding = true,
	.paragraphs = LIST(&new_text[0], &new_text[1], &new_text[2]),
};
static const struct description plain = {
	.reg = "plain", .lang = "en", .title = "Letters in time", .stale = true,
	.paragraphs = LIST(&plain_text),
};
static const struct sense sense = {
	.object = { .noun = &noun_sense, .id = "/senses/1" }, .definition = "Early enough.",
};
static const struct term term = {
	.object = { .noun = &noun_term, .id = "/terms/1" }, .word = "in time",
	.senses = LIST(&sense),
};
static const struct list terms = LIST(&term);
static const struct version version = {
	.object = { .noun = &noun_version, .id = "/versions/1", .type = "Version",
		    .author = "/people/1", .created = 1789000000, .modified = 1790000000,
		    .descriptions = LIST(&before) },
	.proposal = "/proposals/1", .version = 1, .title = "Letters in time",
};
static struct proposal proposal = {
	.object = { .noun = &noun_proposal, .id = "/proposals/1", .type = "Proposal",
		    .author = "/people/1", .created = 1789000000, .allow = LIST("revise"),
		    .descriptions = LIST(&plain, &after) },
	.number = 1, .topic = "/topics/1", .title = "Letters in time", .version = 2,
	.outcome = "Nobody misses an appointment.", .how_known = "It is counted.",
	.why = "Promptly is no time.", .changed_by = "/people/2", .changes_from = "/versions/1",
	.amendments = LIST("/contributions/14", "/contributions/98"),
	.senses = LIST("/senses/1"), .waived = LIST("shared"),
};
static struct proposal first = {
	.object = { .noun = &noun_proposal, .id = "/proposals/2", .type = "Proposal",
		    .descriptions = LIST(&before) },
	.number = 2, .topic = "/topics/9", .title = "Letters", .version = 1,
};

static const struct list kept = LIST(&ann, &ben, &topic, &merged, &routed, &declined, &late, &slow,
				     &trains, &days, &same_as, &roundup, &version, &proposal);
static const struct list both = LIST(&ann, &ben, &topic, &late, &slow, &trains, &roundup, &newer);

static void show_among(const void *shown, const struct list *objects, const char *name)
{
	const struct object *object = shown;
	const struct view_context context = {
		.langs = langs, .lang_count = 1, .self = "/people/1", .terms = &terms,
		.find = FIND_IN(objects),
	};
	struct page page;
	page_init(&page, PAGE_OBJECT, object->id);
	view_object(&page, &context, object);
	golden(&page, name);
}

static void show(const void *shown, const char *name)
{
	show_among(shown, &kept, name);
}

static void test_same(void)
{
	show(&same_as, "same-suggested");
	same_as.object.allow = decide;
	show(&same_as, "same-decide");
	same_as.object.allow = (struct list){ NULL, 0 };
	same_as.state = "declined";
	same_as.answer = "Mine is about the **hour**.";
	same_as.contribution = "/contributions/97";
	show(&same_as, "same-declined");
	same_as.state = "suggested";
	same_as.contribution = "/contributions/11";
	same_as.answer = NULL;
}

static void test_roundup(void)
{
	show(&roundup, "roundup");
	show_among(&roundup, &both, "roundup-older");
	show_among(&newer, &both, "roundup-newer");
}

/* Domain I.11: "we" is a word that is earned. */
static void test_we(void)
{
	show(&statement, "we-nobody");
	statement.signatures = two;
	show(&statement, "we-wants");
	statement.signatures = three;
	show(&statement, "we");
}

/* Domain I.36: what was removed and what was added is heard in reading order. */
static void test_proposal(void)
{
	show(&proposal, "proposal");
	show(&first, "proposal-first");
	first.outcome = "Letters can be read.";
	show(&first, "proposal-lacks");
	show(&version, "version");
	show_among(&version, &both, "version-alone");
}

static void test_items(void)
{
	const struct list shown = LIST(&same_as, &roundup, &newer, &statement, &proposal, &version);
	struct view_context context = {
		.langs = langs, .lang_count = 1, .self = "/people/1", .find = FIND_IN(&kept),
	};
	struct page page;
	page_init(&page, PAGE_LIST, "Any");
	for (size_t i = 0; i < shown.count; i++)
		view_item(&page, &context, shown.items[i], i + 1, shown.count);
	context.manner = MANNER_SHORT;
	for (size_t i = 0; i < shown.count; i++)
		view_item(&page, &context, shown.items[i], i + 1, shown.count);
	context.manner = MANNER_TOUCH;
	for (size_t i = 0; i < shown.count; i++)
		view_item(&page, &context, shown.items[i], i + 1, shown.count);
	golden(&page, "items-texts");
}

/* The reason is told to everybody who said something. */
static void test_tidings(void)
{
	const struct list own = LIST(&late, &trains, &days, &in_merged, &in_routed, &in_declined);
	const struct list nothing = { NULL, 0 };
	const struct view_context context = {
		.langs = langs, .lang_count = 1, .self = "/people/1", .find = FIND_IN(&kept),
	};
	struct page page;
	page_init(&page, PAGE_REPLIES, NULL);
	view_replies(&page, &context, &nothing, &own);
	golden(&page, "replies-tidings");
}

static void test_remark(void)
{
	struct contribution joined = late;
	struct page page;
	struct list none = { NULL, 0 };
	struct view_context context = {
		.langs = langs, .lang_count = 1, .self = "/people/1", .find = FIND_IN(&kept),
	};
	page_init(&page, PAGE_REMARK, late.object.id);
	view_remark(&page, &context, &late, &topic, &none);
	golden(&page, "remark-same-suggested");
	joined.same_as = "/contributions/12";
	joined.object.id = "/contributions/18";
	page_init(&page, PAGE_REMARK, joined.object.id);
	view_remark(&page, &context, &joined, &topic, &none);
	golden(&page, "remark-same");
	joined.same_as = "/contributions/96";
	page_init(&page, PAGE_REMARK, joined.object.id);
	view_remark(&page, &context, &joined, &topic, &none);
	golden(&page, "remark-same-unknown");
}

int main(void)
{
	test_same();
	test_roundup();
	test_we();
	test_proposal();
	test_items();
	test_tidings();
	test_remark();
	return tap_done();
}
