/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "model/stage.h"
#include "model/talk.h"

/* The order of the stages, what has to be there before one begins, and what went back. */

#define LIST(...) { (const void *[]){ __VA_ARGS__ }, \
	sizeof((const void *[]){ __VA_ARGS__ }) / sizeof(void *) }

static const struct list none = { NULL, 0 };

static void order(void)
{
	ok(stage_rank("found") == 0 && stage_rank("follow") == 8, "nine stages");
	ok(stage_rank("pause") == -1 && stage_rank("lunch") == -1 && stage_rank(NULL) == -1,
	   "a pause is none, nor is what nobody knows");
	same(stage_next("ask"), "choose", "each has one after it");
	ok(!stage_next("follow") && !stage_next("pause") && !stage_next(NULL), "but the last");
	ok(stage_has_gate("listen") && stage_has_gate("choose") && !stage_has_gate("ask") &&
	   !stage_has_gate(NULL), "two have a gate");
}

static void before_listening(void)
{
	struct remit remit = { .new_and_useful = "Nobody else answers in public." };
	struct assembly assembly = { .title = "A" };
	struct stage_missing missing = stage_missing(&assembly, "listen", &none);
	ok(missing.answerer && missing.usefulness && !missing.topics, "at first all is missing");
	assembly.commissioner = "The board";
	ok(stage_missing(&assembly, "listen", &none).answerer, "without a date nobody has signed");
	assembly.response_days = 56;
	ok(stage_missing(&assembly, "listen", &none).answerer, "nor before the promise is signed");
	assembly.signed_at = 1;
	assembly.remit = &remit;
	missing = stage_missing(&assembly, "listen", &none);
	ok(!missing.answerer && !missing.usefulness, "with both nothing is");
	remit.new_and_useful = "";
	ok(stage_missing(&assembly, "listen", &none).usefulness, "an empty text says nothing");
	ok(!stage_missing(&assembly, "ask", &none).usefulness, "another stage does not ask for it");
}

static void before_choosing(void)
{
	const struct assembly assembly = { .title = "A" };
	const struct topic fresh = { .state = "open", .state_reason = "New." };
	const struct topic bare = { .state = "routed" }, unknown = { .title = "?" };
	const struct topic sent = { .state = "routed", .state_reason = "It is the county's." };
	const struct topic gone = { .object = { .deleted = true } };
	const struct list topics = LIST(&fresh, &bare, &unknown, &sent, &gone);
	ok(stage_missing(&assembly, "choose", &topics).topics == 2,
	   "one without a reason, one without a state");
	ok(!stage_missing(&assembly, "learn", &topics).topics, "no other stage counts them");
}

static void modes(void)
{
	ok(!strcmp(stage_mode("found"), "quiet") && !strcmp(stage_mode("pause"), "quiet"),
	   "nobody says anything before it begins and in a pause");
	ok(!strcmp(stage_mode("ask"), "open") && !strcmp(stage_mode("answer"), "open"),
	   "in most stages people ask");
	ok(!strcmp(stage_mode("settle"), "settle"), "in one they decide");
}

static void back(void)
{
	const struct phase found = { .key = "found" }, ask = { .key = "ask" };
	const struct phase pause = { .key = "pause" }, listen = { .key = "listen" };
	const struct assembly assembly = {
		.phases = LIST(&found, &ask, &pause, &listen, &ask),
	};
	ok(!stage_went_back(&assembly, 0) && !stage_went_back(&assembly, 1), "on and on");
	ok(!stage_went_back(&assembly, 2), "a pause is no way back");
	ok(stage_went_back(&assembly, 3), "an earlier stage is");
	ok(!stage_went_back(&assembly, 4), "and on again");
}

int main(void)
{
	order();
	before_listening();
	before_choosing();
	modes();
	back();
	return tap_done();
}
