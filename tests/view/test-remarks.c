/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

/* What people said, who they are, what they declared, and what became of it. */

enum { AT = 1795557456 };

static const struct person priya = {
	.object = { .noun = &noun_person, .id = "/people/1" }, .name = "Priya S",
	.standpoints = LIST("carer"), .roles = LIST("member"),
};
static const struct person tomasz = {
	.object = { .noun = &noun_person, .id = "/people/2" }, .name = "Tomasz W",
	.standpoints = LIST("staff", "carer"), .roles = LIST("scribe"),
	.languages = LIST("pl", "en"),
	.pronoun = "he",
};
static const struct person gone = {
	.object = { .noun = &noun_person, .id = "/people/3", .deleted = true },
};
static const struct declaration first = {
	.object = { .noun = &noun_declaration, .id = "/d/1" }, .person = "/people/1", .version = 1,
	.category = "professional", .text = "Works for a **hospital trust**", .from = "2019-05",
	.direct = true, .mitigation = "Does not vote on it.",
};
static const struct declaration nothing = {
	.object = { .noun = &noun_declaration, .id = "/d/2" }, .person = "/people/1", .version = 2,
	.none_declared = true,
};
static const struct declaration withheld = {
	.object = { .noun = &noun_declaration, .id = "/d/3" }, .person = "/people/2", .version = 1,
	.withheld = true, .withheld_reason = "It would name a child.",
};
static const struct list people = LIST(&priya, &tomasz, &gone);
static const struct list declarations = LIST(&first, &nothing, &withheld);
static struct known known = { &people, &declarations };
static const char *const langs[] = { "en" };
static const struct assembly assembly = {
	.object = { .noun = &noun_assembly, .id = "/a", .allow = LIST("join") }, .title = "A",
};
static const struct view_context member = {
	.langs = langs, .lang_count = 1, .find = {
			.person = find_person, .declarations = find_declarations, .from = &known,
		},
	.assembly = &assembly, .self = "/people/1",
};
static const struct view_context guest = {
	.langs = langs, .lang_count = 1, .find = {
			.person = find_person, .declarations = find_declarations, .from = &known,
		},
	.assembly = &assembly,
};
static const struct topic topic = {
	.object = { .noun = &noun_topic, .id = "/topics/3", .type = "Topic",
		    .allow = LIST("question") },
	.number = 3, .title = "Diagnosis", .mode = "open", .state = "open",
};

static const struct contribution concern = {
	.object = { .noun = &noun_contribution, .id = "/c/1", .author = "/people/1", .created = AT,
		    .allow = LIST("reply", "withdraw") },
	.number = 1, .kind = "concern", .topic = "/topics/3", .lang = "en",
	.text = "We waited **two years**.\n\nThen:\n\n1. a letter\n2. nothing",
	.declaration_version = 1, .would_help = "record", .via = "terminal",
};
static const struct contribution reply = {
	.object = { .noun = &noun_contribution, .id = "/c/2", .author = "/people/2", .created = AT,
		    .voice = "official" },
	.number = 2, .kind = "answer", .topic = "/topics/3", .lang = "pl",
	.text = "Wiemy o tym", .in_reply_to = "/c/1", .adds_to = LIST("/c/1", "/c/9"),
	.declaration_version = 1, .via = "post", .entered_by = "/people/1",
	.source = "a letter of 3 March 2025",
};
static const struct contribution unasked = {
	.object = { .noun = &noun_contribution, .id = "/c/3", .author = "/people/3",
		    .voice = "team",
		    .allow = LIST("follow") },
	.number = 3, .kind = "question", .topic = "/topics/3", .in_reply_to = "/c/1",
	.text = "How many people are there who have waited for longer than a year?",
};
static const struct contribution taken_back = {
	.object = { .noun = &noun_contribution, .id = "/c/4", .modified = AT, .deleted = true },
};
static const struct contribution later = {
	.object = { .noun = &noun_contribution, .id = "/c/5", .author = "/people/1" },
	.number = 5, .kind = "story", .topic = "/topics/3", .text = "x", .declaration_version = 2,
	.standpoint = "patient",
};
static const struct contribution unknown = {
	.object = { .noun = &noun_contribution, .id = "/c/6", .author = "/people/1" },
	.number = 6, .kind = "rant", .topic = "/topics/3", .text = "x", .declaration_version = 9,
};
static const struct paragraph_text first_words = { "a1", "People wait for a long time." };
static const struct paragraph_text exact_words = { "a2", "Median: 17.7 *weeks* of waiting." };
static const struct description plain_text = {
	.reg = "plain", .lang = "en", .title = "Diagnosis", .paragraphs = LIST(&first_words),
};
static const struct description exact_text = {
	.reg = "technical", .lang = "en", .binding = true,
	.paragraphs = LIST(&first_words, &exact_words),
};
static const struct topic described = {
	.object = { .noun = &noun_topic, .id = "/topics/3", .type = "Topic",
		    .descriptions = LIST(&plain_text, &exact_text) },
	.number = 3, .title = "Diagnosis", .mode = "open", .state = "open", .remarks = 4,
};
static const struct sense shared_work = {
	.object = { .noun = &noun_sense, .id = "/senses/2" }, .number = 2, .community = "members",
	.definition = "Those who use a service *design* it with those who run it.",
};
static const struct term co_production = {
	.object = { .noun = &noun_term, .id = "/terms/1" }, .word = "co-production",
	.contested = true, .senses = LIST(&shared_work),
};
static const struct list terms = LIST(&co_production);
static const struct contribution placed = {
	.object = { .noun = &noun_contribution, .id = "/c/7", .author = "/people/1" },
	.number = 7, .kind = "idea", .topic = "/topics/3", .text = "Ask those who wait.",
	.place = "a2", .senses = LIST("/senses/9", "/senses/2"), .declaration_version = 1,
};
static const struct contribution misplaced = {
	.object = { .noun = &noun_contribution, .id = "/c/8", .author = "/people/1" },
	.number = 8, .kind = "idea", .topic = "/topics/3", .text = "x", .place = "z9",
	.declaration_version = 2,
};
static const struct list remarks = LIST(&concern, &reply, &unasked, &taken_back, &later);

static void show(const struct view_context *context, const struct contribution *remark,
		 const struct topic *of, const char *name)
{
	struct page page;
	page_init(&page, PAGE_REMARK, remark->object.id);
	view_remark(&page, context, remark, of, &remarks);
	golden(&page, name);
}

static void one(void)
{
	show(&member, &concern, &topic, "remark-thread");
	show(&guest, &concern, &topic, "remark-guest");
	show(&member, &reply, &topic, "remark-reply");
	show(&member, &unasked, NULL, "remark-not-asked");
	show(&member, &later, &topic, "remark-nothing-declared");
	show(&member, &unknown, &topic, "remark-unknown");
	show(&member, &taken_back, &topic, "remark-taken-back");
}

static void all(void)
{
	const struct list none = { NULL, 0 };
	struct page page;
	page_init(&page, PAGE_REMARKS, topic.object.id);
	view_remarks(&page, &member, &topic, &remarks);
	golden(&page, "remarks");
	struct topic closed = topic;
	closed.object.allow = none;
	page_init(&page, PAGE_REMARKS, topic.object.id);
	view_remarks(&page, &member, &closed, &none);
	golden(&page, "remarks-none-closed");
	page_init(&page, PAGE_REMARKS, NULL);
	view_remarks(&page, &guest, NULL, &remarks);
	golden(&page, "remarks-all");
	struct topic stories = topic;
	stories.remarks = (int64_t)remarks.count + 1;
	page_init(&page, PAGE_REMARKS, topic.object.id);
	view_remarks(&page, &guest, &stories, &remarks);
	golden(&page, "remarks-hidden");
}

/* What it is about and in which sense its words are meant are links; what is gone is left out. */
static void about(void)
{
	struct view_context knowing = member;
	knowing.terms = &terms;
	show(&knowing, &placed, &described, "remark-about-paragraph");
	show(&knowing, &misplaced, &described, "remark-about-nothing");
}

static void list_in(enum manner manner, const char *remark_name, const char *topic_name,
		    const char *list_name)
{
	struct view_context context = member;
	struct page page;
	const struct object *objects[] = {
		&described.object, &co_production.object, &tomasz.object, &taken_back.object,
	};
	context.manner = manner;
	show(&context, &concern, &topic, remark_name);
	page_init(&page, PAGE_REMARKS, topic.object.id);
	view_remarks(&page, &context, &topic, &remarks);
	golden(&page, list_name);
	page_init(&page, PAGE_SEARCH, "x");
	for (size_t i = 0; i < ARRAY_COUNT(objects); i++)
		view_item(&page, &context, objects[i], i + 1, ARRAY_COUNT(objects));
	golden(&page, topic_name);
}

/* What is left out is kept as `more`; what stays has its place. */
static void manners(void)
{
	list_in(MANNER_SHORT, "remark-short", "items-short", "remarks-short");
	list_in(MANNER_TOUCH, "remark-touch", "items-touch", "remarks-touch");
}

static void replies(void)
{
	const struct list to_me = LIST(&reply, &unasked), none = { NULL, 0 };
	struct page page;
	page_init(&page, PAGE_REPLIES, NULL);
	view_replies(&page, &member, &to_me, &none);
	golden(&page, "replies");
	page_init(&page, PAGE_REPLIES, NULL);
	view_replies(&page, &member, &none, &none);
	golden(&page, "replies-none");
	page_init(&page, PAGE_REPLIES, NULL);
	view_replies(&page, &guest, &none, &none);
	golden(&page, "replies-guest");
}

static void persons(void)
{
	const struct view_context alone = { .langs = langs, .lang_count = 1 };
	const struct list none = { NULL, 0 };
	struct page page;
	page_init(&page, PAGE_PEOPLE, NULL);
	view_list(&page, &member, &noun_person, NULL, &people);
	golden(&page, "people");
	page_init(&page, PAGE_PEOPLE, NULL);
	view_list(&page, &alone, &noun_person, NULL, &none);
	golden(&page, "people-none");
	page_init(&page, PAGE_PERSON, "/people/1");
	view_object(&page, &member, &priya.object);
	golden(&page, "person-declared");
	page_init(&page, PAGE_PERSON, "/people/2");
	view_object(&page, &member, &tomasz.object);
	golden(&page, "person-withheld");
	page_init(&page, PAGE_PERSON, "/people/2");
	view_object(&page, &alone, &tomasz.object);
	golden(&page, "person-not-asked");
	/* What was declared is noted with thanks, the newest of it (domain I.34). */
	struct declaration noted = first;
	noted.noted_by = (struct list)LIST("/people/2");
	noted.object.allow = (struct list)LIST("note");
	const struct list newest = LIST(&noted);
	struct known knows = { &people, &newest };
	struct view_context other = member;
	other.find.from = &knows;
	page_init(&page, PAGE_PERSON, "/people/1");
	view_object(&page, &other, &priya.object);
	golden(&page, "person-noted");
	page_init(&page, PAGE_PERSON, "/people/3");
	view_object(&page, &member, &gone.object);
	golden(&page, "person-gone");
}

int main(void)
{
	one();
	all();
	about();
	manners();
	replies();
	persons();
	return tap_done();
}
