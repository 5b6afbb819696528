/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

/* The list of topics, and a topic in two registers and several languages. */

static const struct paragraph_text plain1 = { "a1", "It takes **too long**. See [the plan](/x)." };
static const struct paragraph_text plain2 = { "a2", "Who waits:\n\n- people\n- carers" };
static const struct paragraph_text plain3 = { "a3", "Only in plain words." };
static const struct paragraph_text exact1 = { "a1", "Median: 17.7 weeks." };
static const struct paragraph_text exact2 = { "a2", "See table 2." };
static const struct paragraph_text exact4 = { "a4", "Only in exact words." };
static const struct paragraph_text welsh1 = { "a1", "Mae’n cymryd gormod o amser." };

static const struct description english = {
	.reg = "plain", .lang = "en", .title = "Getting a diagnosis",
	.paragraphs = LIST(&plain1, &plain2, &plain3),
};
static const struct description exact = {
	.reg = "technical", .lang = "en", .title = "Diagnosis: waits", .binding = true,
	.paragraphs = LIST(&exact1, &exact2, &exact4),
};
static const struct description welsh = {
	.reg = "plain", .lang = "cy", .title = "Cael diagnosis", .stale = true,
	.paragraphs = LIST(&welsh1),
};
static const struct description polish = {
	.reg = "technical", .lang = "pl", .title = "Diagnoza", .binding = true,
	.paragraphs = LIST(&exact1),
};
static const struct description easy = {
	.reg = "easy", .lang = "cy", .title = "Hawdd", .stale = true, .binding = true,
	.paragraphs = LIST(&welsh1),
};

static const char *const english_first[] = { "en" };
static const char *const welsh_first[] = { "cy", "en" };

static struct assembly assembly = {
	.object = { .noun = &noun_assembly, .id = "/a", .allow = LIST("join", "reflect") },
	.title = "A",
};
static const struct view_context member = {
	.langs = english_first, .lang_count = 1, .assembly = &assembly, .self = "/people/1",
};
static const struct view_context guest = {
	.langs = english_first, .lang_count = 1, .assembly = &assembly,
};
static const struct view_context welsh_member = {
	.langs = welsh_first, .lang_count = 2, .assembly = &assembly, .self = "/people/1",
};

/* File scope, so that what LIST() makes outlives make(). */
static const struct list every_description = LIST(&english, &exact, &welsh);
static const struct list open_acts = LIST("question", "story");

static struct topic make(void)
{
	return (struct topic){
		.object = {
			.noun = &noun_topic, .id = "/topics/3", .type = "Topic",
			.descriptions = every_description, .allow = open_acts,
		},
		.number = 3, .title = "Diagnosis", .question = "What would be quicker?",
		.mode = "open", .state = "open", .phase = "ask", .remarks = 12,
		.size_note = "Small enough for one winter.",
	};
}

static void show(const struct view_context *context, const struct topic *topic, const char *name)
{
	struct page page;
	page_init(&page, PAGE_TOPIC, topic->object.id);
	view_topic(&page, context, topic);
	golden(&page, name);
}

static void languages(void)
{
	struct topic topic = make();
	show(&member, &topic, "topic");
	show(&welsh_member, &topic, "topic-welsh-stale");
	topic.object.descriptions = (struct list)LIST(&english, &exact);
	show(&welsh_member, &topic, "topic-no-welsh");
	topic.object.descriptions = (struct list)LIST(&english, &polish);
	show(&welsh_member, &topic, "topic-two-fallbacks");
	topic.object.descriptions = (struct list)LIST(&english);
	show(&member, &topic, "topic-no-exact");
	topic.object.descriptions = (struct list)LIST(&exact);
	show(&member, &topic, "topic-no-plain");
	topic.object.descriptions = (struct list)LIST(&easy);
	show(&member, &topic, "topic-easy-only");
	topic.object.descriptions = (struct list){ NULL, 0 };
	show(&member, &topic, "topic-bare");
}

static void modes(void)
{
	struct topic topic = make();
	topic.object.descriptions = (struct list){ NULL, 0 };
	topic.mode = "settle";
	topic.object.allow = (struct list)LIST("amend", "concern");
	show(&member, &topic, "topic-settle");
	topic.mode = "quiet";
	topic.object.allow = (struct list){ NULL, 0 };
	show(&member, &topic, "topic-quiet");
	topic.mode = "open";
	topic.state = "routed";
	topic.state_reason = "It belongs to the county.";
	topic.routed_to = "the county council";
	show(&member, &topic, "topic-closed");
	topic.object.deleted = true;
	topic.object.modified = 1795557456;
	show(&member, &topic, "topic-deleted");
}

/* What is offered is what `allow` names, and to a guest what they could do once they joined. */
static void offers(void)
{
	struct topic topic = make();
	struct topic follow = make(), quiet = make(), closed = make();
	follow.object.allow = (struct list)LIST("follow");
	quiet.mode = "quiet";
	closed.state = "declined";
	ok(context_may_say(&member, &topic), "a member may say what is allowed");
	ok(!context_may_say(&member, &follow), "no other word of allow lets them speak");
	ok(context_may_say(&guest, &follow), "a guest could, having joined");
	ok(!context_may_say(&guest, &quiet) && !context_may_say(&guest, &closed),
	   "but not in a quiet time, nor where it is closed");
	const struct assembly shut = { .object = { .noun = &noun_assembly, .id = "/a" } };
	const struct view_context outside = { .assembly = &shut };
	ok(!context_may_say(&outside, &topic), "nor where nobody can join");
	ok(!context_may_say(&(struct view_context){ .lang_count = 0 }, &topic),
	   "nor where nothing is known yet");
}

static void list(void)
{
	struct topic one = make(), two = make(), gone = make();
	two.object.id = "/topics/4";
	two.object.descriptions = (struct list){ NULL, 0 };
	two.title = "Letters that nobody can read";
	two.mode = "settle";
	two.remarks = 1;
	gone.object.id = "/topics/5";
	gone.object.deleted = true;
	const struct list topics = LIST(&one, &two, &gone), none = { NULL, 0 };
	struct page page;
	page_init(&page, PAGE_TOPICS, NULL);
	view_list(&page, &member, &noun_topic, NULL, &topics);
	golden(&page, "topics");
	page_init(&page, PAGE_TOPICS, NULL);
	view_list(&page, &member, &noun_topic, NULL, &none);
	golden(&page, "topics-none");
}

int main(void)
{
	languages();
	modes();
	offers();
	list();
	return tap_done();
}
