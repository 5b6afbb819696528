/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"
#include "model/barrier.h"
#include "model/cost.h"
#include "model/decision.h"
#include "model/dissent.h"
#include "model/experiment.h"
#include "model/reflection.h"
#include "model/tension.h"
#include "model/thanks.h"

/* What is done in the open, as a person reads it. */

enum { NOW = 1795600800 };	/* 25 November 2026 at 10:00 */

#define THING(name, path, ...) .object = { \
	.noun = &noun_##name, .id = (path), .visibility = "public", __VA_ARGS__ }

static const struct person priya = {
	.object = { .noun = &noun_person, .id = "/people/1" }, .name = "Priya S",
};
static const struct person sam = {
	.object = { .noun = &noun_person, .id = "/people/2" }, .name = "Sam",
};
static const struct dissent otherwise = { "/people/2", "Let all of it be open.", NOW };
static const struct tension_version first_version = {
	.version = 1, .until = NOW - 864000, .reason = "A choice was made",
	.poles = {
		.pole_a = "Open talk", .up_a = "All can see it.", .pole_b = "Safe talk",
		.up_b = "People dare to speak.",
	},
};
static const struct tension tension = {
	THING(tension, "/tensions/1", .author = "/people/1", .allow = LIST("choose", "dissent")),
	.number = 1, .title = "Open or safe talk", .version = 2,
	.history = LIST(&first_version), .dissent = LIST(&otherwise),
	.poles = {
		.pole_a = "Open talk", .up_a = "All can see why.", .pole_b = "Safe talk",
		.up_b = "People dare to speak.", .down_a = "The quiet ones leave.",
		.warnings = LIST("Nobody tells a story any more", "Nobody knows why."),
		.choice_now = "Stories stay in the assembly.",
		.why = "They are about health.", .chosen_by = "Ffion, chair",
		.review_on = "2026-11-25",
	},
};
static const struct tension young = {
	THING(tension, "/tensions/2", .voice = "personal"), .number = 2, .title = "Exact or plain",
	   .version = 1,
	.poles = {
		.pole_a = "Open talk", .up_a = "All can see why.", .pole_b = "Safe talk",
		.up_b = "People dare to speak.",
	},
};
static const struct option evening = { "Meet at seven", "The last bus is at eight" };
static const struct option never = { "Meet on line only.", "Some have no line." };
static const struct decision decision = {
	THING(decision, "/decisions/1", .voice = "personal"), .number = 1, .title = "When we meet",
	.decided_on = "2026-10-02", .decided_by = LIST("The chair", "The facilitator"),
	.context = "Some of us work in the evening.", .drivers = LIST("Buses", "Sleep"),
	.options = LIST(&evening, &never), .outcome = "We meet at ten.", .because = "Most can.",
	.good = LIST("Most can come"), .bad = LIST("Who works cannot"),
	.confirmation = "We count who comes.", .consulted = LIST("The members"),
	.informed = LIST("The board"), .dissent = LIST(&otherwise), .tension = "/tensions/1",
	.review_on = "2027-01-10", .superseded_by = "/decisions/2",
};
static const struct decision newer = {
	THING(decision, "/decisions/2", .allow = LIST("decide-anew", "dissent")), .number = 2,
	.title = "When we meet, and when not", .decided_on = "2026-11-02",
	.decided_by = LIST("The chair"), .context = "Ten was too early.",
	.options = LIST(&evening), .outcome = "We meet at noon.", .because = "Most can.",
	.replaces = "/decisions/1",
};
static const struct observation seen = { "/people/2", "Four calls came.", false, NOW };
static const struct observation strange = { "/people/1", "One came by post.", true, NOW };
static const struct experiment running = {
	THING(experiment, "/experiments/1", .author = "/people/1", .allow = LIST("observe")),
	.number = 1, .title = "Shorter letters", .size = "One ward, one week",
	.aim = "Fewer calls.", .test = "Send half a page.", .prediction = "One call in ten less.",
	.state = "running", .permission = "Nobody may answer", .permission_by = "/people/2",
	.observed = LIST(&seen, &strange), .started_at = NOW - 864000,
};
static const struct experiment planned = {
	THING(experiment, "/experiments/2", .allow = LIST("permit")), .number = 2,
	.title = "Larger print", .size = "Ten letters", .aim = "Fewer calls.",
	.test = "Print them.", .prediction = "None.", .starts = "2026-12-01", .state = "planned",
};
static struct experiment closed = {
	THING(experiment, "/experiments/3", .voice = "personal"), .number = 3,
	   .title = "Text by phone",
	.size = "Five people", .aim = "Fewer calls.", .test = "Send a text.",
	.prediction = "All read it.", .state = "closed", .permission_by = "/people/2",
	.permission = "Nobody may read it.", .observed = LIST(&seen), .result = "did not work",
	.learning = "People want the number first.", .act = "adapt", .next = "Number first.",
	.started_at = NOW - 864000, .closed_at = NOW,
};
static const struct reflection line = {
	THING(reflection, "/reflections/1", .author = "/people/1", .voice = "personal"),
	.number = 1, .form = "line", .bullets = LIST("Fewer slides", "More tea."),
};
static const struct reflection team = {
	THING(reflection, "/reflections/2", .author = "/people/2", .voice = "team"),
	.number = 2, .form = "three", .what = "The sound broke.", .so_what = "Half missed it.",
	.now_what = "We try it before.", .about = "/tensions/1",
};
static const struct reflection official = {
	THING(reflection, "/reflections/3", .author = "/people/9", .voice = "official"),
	.number = 3, .form = "long", .what = "We were late.", .feelings = "Sorry.",
	.evaluation = "The reply was good.", .conclusion = "Ask sooner.", .now_what = "We do.",
};
static const struct course_correction correction = {
	THING(course_correction, "/corrections/1", .voice = "personal"), .number = 1,
	   .title = "Sound first",
	.text = "We try the sound before each meeting.", .reflections = LIST("/reflections/2"),
};
static const struct barrier barrier = {
	THING(barrier, "/barriers/1", .author = "/people/1", .allow = LIST("answer-barrier")),
	.number = 1, .what = "The times move under my reader.", .where = "The start",
	.who = "People who listen", .workaround = "Leave times out.",
	.small_step = "Say the time on a key.", .step_by = "2026-11-20", .owner = "Joe",
	.status = "working", .about = "/tensions/1",
};
static const struct cost fares = {
	THING(cost, "/costs/1", .voice = "personal"), .number = 1,
	   .what = "Bus fares of nine members",
	.kind = "expenses", .on = "2026-11-02", .pence = 1250, .minutes = 90, .credits = 60,
};
static const struct cost helped = {
	THING(cost, "/costs/2", .voice = "personal"), .number = 2, .what = "Reading aloud",
	   .kind = "access",
	.on = "2026-11-03", .credits = 30, .no_money = "She wanted none",
};
static const struct thanks private_thanks = {
	.object = { .noun = &noun_thanks, .id = "/thanks/1", .author = "/people/2",
		    .visibility = "private", .allow = LIST("make-public") },
	.number = 1, .to = "/people/1", .what_for = "The lift home", .text = "It rained.",
	.public = true,
};
static const struct thanks sent_thanks = {
	.object = { .noun = &noun_thanks, .id = "/thanks/2", .author = "/people/1",
		    .visibility = "private" },
	.number = 2, .to = "/people/2", .what_for = "The tea",
};
static const struct thanks public_thanks = {
	THING(thanks, "/thanks/3", .author = "/people/2"), .number = 3, .to = "/people/9",
	.what_for = "The plain words",
};

static const struct list kept = LIST(&priya, &sam, &tension, &young, &decision, &newer, &running,
	&planned, &closed, &line, &team, &official, &correction, &barrier, &fares, &helped,
	&private_thanks, &sent_thanks, &public_thanks);
static const char *const langs[] = { "en" };
static const struct assembly assembly = {
	.object = { .noun = &noun_assembly, .id = "/assemblies/a",
		    .allow = LIST("tension", "reflect", "barrier", "thank") },
	.title = "Practice",
};
static const struct view_context context = {
	.langs = langs, .lang_count = 1, .assembly = &assembly, .find = FIND_IN(&kept),
	.self = "/people/1", .now = NOW,
};

static void shows(const void *object, const char *name)
{
	struct page page;
	page_init(&page, PAGE_OBJECT, ((const struct object *)object)->id);
	view_object(&page, &context, object);
	golden(&page, name);
}

static void lists(const struct noun *noun, const char *name)
{
	struct page page;
	struct list objects = context_list(&context, noun, NULL);
	page_init(&page, PAGE_LIST, noun->type);
	view_list(&page, &context, noun, NULL, &objects);
	golden(&page, name);
}

/* The text of part I of the page of an experiment that was closed with RESULT, copied. */
static const char *praised(const char *result, struct arena *arena)
{
	struct page page;
	closed.result = result;
	page_init(&page, PAGE_OBJECT, closed.object.id);
	view_object(&page, &context, &closed.object);
	const char *text = arena_copy(arena, page.parts[1].text);
	page_release(&page);
	return text;
}

static void praises(void)
{
	struct arena arena = ARENA_INIT;
	const char *failed = strchr(praised("did not work", &arena), ',');
	const char *worked = strchr(praised("worked", &arena), ',');
	same(failed, worked, "what did not work is celebrated as what worked is");
	arena_release(&arena);
}

int main(void)
{
	shows(&tension, "tension");
	shows(&young, "tension-young");
	lists(&noun_tension, "tensions");
	shows(&decision, "decision-changed");
	shows(&newer, "decision");
	lists(&noun_decision, "decisions");
	shows(&running, "experiment-running");
	shows(&planned, "experiment-planned");
	shows(&closed, "experiment-closed");
	praises();
	lists(&noun_experiment, "experiments");
	shows(&line, "reflection-line");
	shows(&team, "reflection-team");
	shows(&official, "reflection-official");
	lists(&noun_reflection, "reflections");
	shows(&correction, "correction");
	shows(&barrier, "barrier");
	lists(&noun_barrier, "barriers");
	shows(&fares, "cost");
	lists(&noun_cost, "costs");
	shows(&private_thanks, "thanks-to-you");
	shows(&sent_thanks, "thanks-from-you");
	shows(&public_thanks, "thanks-public");
	lists(&noun_thanks, "thanks-list");
	return tap_done();
}
