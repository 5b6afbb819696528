/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "model/barrier.h"
#include "model/cost.h"
#include "model/experiment.h"
#include "model/reflection.h"
#include "model/tension.h"
#include "model/thanks.h"

enum { DAY = 24 * 60 * 60 };

static const int64_t NOW = 1795564800;	/* 25 November 2026, 00:00 UTC */

static void merging(void)
{
	const void *warning[] = { "Nobody speaks" };
	struct poles poles = { .pole_a = "Open", .up_a = "Seen", .pole_b = "Safe", .up_b = "Said" };
	const struct poles change = { .up_b = "All dare", .warnings = { warning, 1 } };
	ok(tension_merge(&poles, &change), "a change is seen");
	same(poles.up_b, "All dare", "what a change says takes its place");
	same(poles.up_a, "Seen", "what it leaves out stays");
	ok(poles.warnings.count == 1, "a list is taken whole");
	const void *again[] = { "Nobody speaks" };
	const struct poles same_again = { .up_b = "All dare", .warnings = { again, 1 } };
	ok(!tension_merge(&poles, &same_again), "what says the same is none");
}

static void reviewing(void)
{
	struct tension tension = { .poles = { .review_on = "2026-11-25" } };
	ok(!tension_is_due(&tension, NOW - 1), "the second before its day it is not due");
	ok(tension_is_due(&tension, NOW), "from the first second of its day it is");
	tension.poles.review_on = "2026-11-31";
	ok(!tension_is_due(&tension, NOW + DAY), "a day that there is not is never due");
	tension.poles.review_on = NULL;
	ok(!tension_is_due(&tension, NOW), "nor is none");
}

/* PRAISE of RESULT without its first words, which say what came out. */
static const char *after(const char *result, const char *first)
{
	const char *praise = experiment_praise(result);
	ok(praise && !strncmp(praise, first, strlen(first)), first);
	return praise ? praise + strlen(first) : "";
}

static void praising(void)
{
	same(after("did not work", "It did not work"), after("worked", "It worked"),
	     "what did not work is praised in the same words as what worked");
	for (size_t i = 0; choices_experiment_result[i].word; i++)
		ok(experiment_praise(choices_experiment_result[i].word),
		   "each way that it can come out is praised");
	ok(!experiment_praise("lost") && !experiment_praise(NULL), "nothing else is");
}

static void reflecting(void)
{
	const void *lines[] = { "Fewer slides." };
	struct reflection reflection = { .form = "line" };
	same(reflection_lacks(&reflection), "bullets", "one line needs its line");
	reflection.bullets = (struct list){ lines, 1 };
	ok(!reflection_lacks(&reflection), "and with it is whole");
	same(reflection_words(&reflection), "Fewer slides.", "it is known by its first line");
	reflection = (struct reflection){ .form = "three", .so_what = "It matters" };
	same(reflection_lacks(&reflection), "what", "three questions need what happened");
	reflection.what = "The link broke";
	ok(!reflection_lacks(&reflection), "the others may wait");
	same(reflection_words(&reflection), "The link broke", "it is known by what happened");
}

static void naming(void)
{
	const void *urls[] = { "/reflections/1", "/reflections/4" };
	const struct course_correction correction = { .reflections = { urls, 2 } };
	ok(correction_names(&correction, "/reflections/4"), "what it came of is found");
	ok(!correction_names(&correction, "/reflections/2") && !correction_names(&correction, NULL),
	   "and nothing else");
}

static void steps(void)
{
	struct barrier barrier = { .status = "working", .step_by = "2026-11-24" };
	ok(barrier_is_late(&barrier, NOW), "a step whose day is over is late");
	ok(!barrier_is_late(&barrier, NOW - 1), "on its day it is not");
	barrier.status = "gone";
	ok(!barrier_is_late(&barrier, NOW + DAY), "what is gone is not late");
	barrier = (struct barrier){ .status = "waiting" };
	ok(!barrier_is_late(&barrier, NOW), "what has no day is not");
}

static void fairness(void)
{
	struct cost cost = { .credits = 60 };
	ok(!cost_is_fair(&cost), "minutes of the timebank instead of money are not fair");
	cost.no_money = "She asked for none.";
	ok(cost_is_fair(&cost), "they are where it says why no money is due");
	cost = (struct cost){ .credits = 60, .pence = 1250, .minutes = 30 };
	ok(cost_is_fair(&cost), "and beside money");
	const struct cost wage = { .pence = 100, .minutes = 90 };
	ok(cost_is_fair(&wage), "without any there is nothing to say");
	const void *both[] = { &cost, &wage };
	const struct cost_sum sum = cost_sum(&(struct list){ both, 2 });
	ok(sum.pence == 1350 && sum.minutes == 120 && sum.credits == 60,
	   "money, work and minutes are added up apart");
}

static void thanking(void)
{
	const struct thanks thanks = { .object.author = "/people/2", .to = "/people/3" };
	ok(thanks_is_of(&thanks, "/people/2") && thanks_is_of(&thanks, "/people/3"),
	   "thanks belong to who sent and who got them");
	ok(!thanks_is_of(&thanks, "/people/4") && !thanks_is_of(&thanks, NULL), "to nobody else");
}

int main(void)
{
	merging();
	reviewing();
	praising();
	reflecting();
	naming();
	steps();
	fairness();
	thanking();
	return tap_done();
}
