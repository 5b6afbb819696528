/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <time.h>

#include "../support/tap.h"
#include "base/arena.h"
#include "base/array.h"
#include "model/day.h"
#include "model/due.h"

/*
 * An answer that is owed, from the day that it was asked for (domain I.9): each test lets days go
 * by and publishes things, and asks where it stands.
 */
static const struct list none = { NULL, 0 };

/* The second with which that day begins, and more. */
static int64_t at(const char *text, int64_t seconds)
{
	int64_t day = 0;
	day_read(text, &day);
	return day * 86400 + seconds;
}

static struct recommendation asked(const char *response_due)
{
	return (struct recommendation){
		.object = { .noun = &noun_recommendation, .id = "/recommendations/1",
			    .created = 1, .modified = 1 },
		.number = 1, .response_due = response_due,
	};
}

static struct response replied(const char *id, const char *kind, int64_t when)
{
	return (struct response){
		.object = { .noun = &noun_response, .id = id, .created = when, .modified = when },
		.recommendation = "/recommendations/1", .kind = kind,
	};
}

static struct due alone(const char *response_due, int64_t now)
{
	static struct recommendation kept;
	kept = asked(response_due);
	return due_of(&kept, &none, &none, &none, now);
}

static void edges_of_a_day(void)
{
	struct due due = alone("2026-10-15", at("2026-10-15", 0));
	ok(due.stage == DUE_SOON && !due.late && !due.left, "on its day a reply is not late");
	due = alone("2026-10-15", at("2026-10-15", 86399));
	ok(due.stage == DUE_SOON && !due.late, "nor in the last second of that day");
	due = alone("2026-10-15", at("2026-10-16", 0));
	ok(due.stage == DUE_LATE && due.late == 1, "one second later it is late by a day");
	due = alone("2026-10-15", at("2026-11-25", 3600));
	ok(due.stage == DUE_LATE && due.late == 41, "on 25 November it is late by 41 days");
	due = alone("2026-10-15", at("2026-10-14", 86399));
	ok(due.stage == DUE_SOON && due.left == 1, "on the day before, one day is left");
	due = alone("2026-10-15", at("2026-10-01", 0));
	ok(due.stage == DUE_SOON && due.left == DUE_SOON_DAYS, "two weeks before it is due soon");
	due = alone("2026-10-15", at("2026-09-30", 86399));
	ok(due.stage == DUE_WAITING && due.left == DUE_SOON_DAYS + 1, "not a second earlier");
}

static void leap_day(void)
{
	ok(alone("2028-02-28", at("2028-03-01", 0)).late == 2, "29 February is a day late too");
	ok(alone("2027-02-28", at("2027-03-01", 0)).late == 1, "where there is none, it is not");
	ok(alone("2028-02-29", at("2028-02-29", 86399)).late == 0, "a reply can be due on it");
	ok(alone("2028-02-29", at("2028-03-01", 0)).late == 1, "and is late when it is over");
	ok(alone("2028-02-29", at("2029-02-28", 0)).late == 365, "a year goes by");
}

/* Neighbours in two time zones, and one who travels, count the same days. */
static void everywhere_the_same(void)
{
	static const char *const zones[] = { "UTC0", "EARLY-14", "LATE12",
	   "GMT0BST,M3.5.0,M10.5.0" };
	for (size_t i = 0; i < ARRAY_COUNT(zones); i++) {
		setenv("TZ", zones[i], 1);
		tzset();
		ok(!alone("2026-10-15", at("2026-10-15", 86399)).late &&
		   alone("2026-10-15", at("2026-10-16", 0)).late == 1 &&
		   alone("2026-12-31", at("2027-01-01", 0)).late == 1, zones[i]);
	}
}

static void no_day(void)
{
	struct due due = alone("2026-10", at("2026-11-25", 0));
	ok(due.stage == DUE_WAITING && !due.dated && !due.late, "without a day nothing is late");
	due = alone(NULL, at("2026-11-25", 0));
	ok(due.stage == DUE_WAITING && !due.dated, "nor without any date");
}

static void only_a_reply_stops_it(void)
{
	struct recommendation kept = asked("2026-10-15");
	struct response reply = replied("/responses/1", "rejected", at("2026-10-20", 50));
	const void *items[] = { &reply };
	struct list responses = { items, 1 };
	struct due due = due_of(&kept, &responses, &none, &none, at("2026-11-25", 0));
	ok(due.stage == DUE_UNCHECKED && due.reply == &reply, "a reply stops the days");
	ok(due.late == 5, "how late it came is known for ever");
	reply.object.created = reply.object.modified = at("2026-10-15", 86399);
	due = due_of(&kept, &responses, &none, &none, at("2030-11-25", 0));
	ok(due.late == 0, "one that came in time stays in time");
	reply.object.deleted = true;
	due = due_of(&kept, &responses, &none, &none, at("2026-11-25", 0));
	ok(due.stage == DUE_LATE && due.late == 41, "one that was taken away again stops nothing");
	kept.object.modified = at("2026-11-26", 0);
	due = due_of(&kept, &none, &none, &none, at("2026-11-25", 0));
	ok(due.stage == DUE_LATE, "a change of the recommendation stops nothing");
}

static void still_considering(void)
{
	struct recommendation kept = asked("2026-10-15");
	struct response first = replied("/responses/1", "still considering",
					at("2026-10-20", 0));
	struct response second = replied("/responses/2", "still considering",
					 at("2026-11-20", 0));
	struct response last = replied("/responses/3", "accepted", at("2026-12-03", 0));
	const void *items[] = { &first, &second, &last };
	struct list responses = { items, 1 };
	first.new_due = "2026-11-15";
	second.new_due = "2026-12-01";
	struct due due = due_of(&kept, &responses, &none, &none, at("2026-11-15", 0));
	ok(due.stage == DUE_SOON && due.moved == 1 && !due.reply, "a new date moves the day");
	due = due_of(&kept, &responses, &none, &none, at("2026-11-16", 0));
	ok(due.stage == DUE_LATE && due.late == 1, "after the new day it is late again");
	responses.count = 2;
	due = due_of(&kept, &responses, &none, &none, at("2026-11-25", 0));
	ok(due.stage == DUE_SOON && due.moved == 2 && due.left == 6, "it can be moved twice");
	ok(due.today - due.first == 41, "and the first day is not forgotten");
	responses.count = 3;
	due = due_of(&kept, &responses, &none, &none, at("2027-01-01", 0));
	ok(due.stage == DUE_UNCHECKED && due.late == 2 && due.moved == 2,
	   "the reply is measured by the day that was said last");
	second.new_due = "in good time";
	due = due_of(&kept, &responses, &none, &none, at("2027-01-01", 0));
	ok(due.moved == 1 && due.late == 18, "what is no day moves nothing");
}

static void a_wrong_clock(void)
{
	struct recommendation kept = asked("2026-10-15");
	struct response holding = replied("/responses/1", "still considering",
					  at("2026-11-20", 0));
	const void *items[] = { &holding };
	struct list responses = { items, 1 };
	kept.object.modified = at("2026-11-25", 0);
	struct due due = due_of(&kept, &none, &none, &none, at("2025-11-25", 0));
	ok(due.late == 41, "a clock that was set back by a year hides no late reply");
	due = due_of(&kept, &none, &none, &none, 0);
	ok(due.late == 41, "nor does one that stands at its beginning");
	due = due_of(&kept, &none, &none, &none, -1);
	ok(due.late == 41, "nor one that stands before it");
	kept.object.modified = 1;
	holding.new_due = "2026-11-18";
	due = due_of(&kept, &responses, &none, &none, 0);
	ok(due.late == 2, "a reply proves its own day");
	due = alone("2026-10-15", at("2027-10-15", 0));
	ok(due.late == 365, "a clock that is ahead is believed: there is nothing to hold it to");
}

static struct check_back checked(const char *response, const char *verdict)
{
	return (struct check_back){
		.object = { .noun = &noun_check_back, .created = 1, .modified = 1 },
		.response = response, .verdict = verdict,
	};
}

static void checked_before_it_is_closed(void)
{
	struct recommendation kept = asked("2026-10-15");
	struct response reply = replied("/responses/1", "rejected", at("2026-10-10", 0));
	struct response again = replied("/responses/2", "accepted", at("2026-10-20", 0));
	const void *replies[] = { &reply, &again };
	struct list responses = { replies, 1 };
	struct check_back wrong = checked("/responses/1", "not what we said");
	struct check_back fair = checked("/responses/1", "fair");
	struct check_back partly = checked("/responses/2", "partly");
	const void *items[] = { &fair, &wrong, &partly };
	struct list checks = { items, 1 };
	int64_t now = at("2026-11-25", 0);
	ok(due_of(&kept, &responses, &none, &none, now).stage == DUE_UNCHECKED,
	   "a reply that nobody checked is not closed");
	ok(due_of(&kept, &responses, &checks, &none, now).stage == DUE_CLOSED,
	   "a fair one without actions is closed");
	checks.count = 2;
	ok(due_of(&kept, &responses, &checks, &none, now).stage == DUE_DISPUTED,
	   "one member who says that it is not what was said is enough to keep it open");
	responses.count = 2;
	struct due due = due_of(&kept, &responses, &checks, &none, now);
	ok(due.stage == DUE_UNCHECKED && due.reply == &again && !due.checks,
	   "a second reply is checked anew");
	ok(due.late == 0, "it was the first reply that stopped the days");
	checks.count = 3;
	ok(due_of(&kept, &responses, &checks, &none, now).stage == DUE_CLOSED,
	   "a reply that answers in part has been heard");
}

static struct follow_up told(int64_t action, const char *status, int64_t when)
{
	return (struct follow_up){
		.object = { .noun = &noun_follow_up, .created = when, .modified = when },
		.response = "/responses/1", .action = action, .status = status,
	};
}

static void actions_until_they_are_over(void)
{
	static const struct action one = { 1, "Post the letters", "The board", "2026-11-01" };
	static const struct action two = { 2, "Ask the staff", "The board", "2026-11-20" };
	const void *promised[] = { &one, &two };
	struct recommendation kept = asked("2026-10-15");
	struct response reply = replied("/responses/1", "accepted", at("2026-10-10", 0));
	struct check_back fair = checked("/responses/1", "fair");
	const void *replies[] = { &reply }, *verdicts[] = { &fair };
	struct list responses = { replies, 1 }, checks = { verdicts, 1 };
	struct follow_up started = told(1, "started", at("2026-11-02", 0));
	struct follow_up done = told(1, "done", at("2026-11-24", 0));
	struct follow_up stopped = told(2, "stopped", at("2026-11-24", 0));
	const void *words[] = { &started, &done, &stopped };
	struct list follow_ups = { words, 0 };
	int64_t now = at("2026-11-25", 0);
	reply.actions = (struct list){ promised, 2 };
	struct due due = due_of(&kept, &responses, &checks, &follow_ups, now);
	ok(due.stage == DUE_FOLLOWED && due.actions == 2 && !due.over, "what was promised is open");
	ok(due.late_actions == 2 && due.action_late == 24, "both are late, the longest by 24 days");
	follow_ups.count = 1;
	started.next_due = "2026-11-23";
	due = due_of(&kept, &responses, &checks, &follow_ups, now);
	ok(due.late_actions == 2 && due.action_late == 5, "a new date moves the day of one");
	struct due_action each = due_action(&reply, &one, &follow_ups, due.today);
	ok(each.last == &started && each.moved == 1 && each.late == 2 &&
	   each.day - each.first == 22, "and how often, and from when, stays known");
	follow_ups.count = 2;
	each = due_action(&reply, &one, &follow_ups, due.today);
	ok(each.over && each.late == 1, "what is done was late when it was done, and no later");
	due = due_of(&kept, &responses, &checks, &follow_ups, now);
	ok(due.stage == DUE_FOLLOWED && due.over == 1 && due.late_actions == 1,
	   "one is over, the other is late");
	follow_ups.count = 3;
	due = due_of(&kept, &responses, &checks, &follow_ups, now);
	ok(due.stage == DUE_CLOSED && due.over == 2 && !due.late_actions,
	   "all is closed when the last one was honestly stopped");
	each = due_action(&reply, &two, &follow_ups, due.today);
	ok(each.over && !each.late, "what was stopped is not late");
	checks.count = 0;
	ok(due_of(&kept, &responses, &checks, &follow_ups, now).stage == DUE_UNCHECKED,
	   "but nothing is closed that nobody has checked");
	each = due_action(&reply, &(struct action){ 3, "Else", "Nobody", "soon" }, &follow_ups,
			  due.today);
	ok(!each.last && !each.dated && !each.late, "an action without a day is never late");
}

static struct due standing(enum due_stage stage, int64_t number)
{
	static struct recommendation kept[10];
	kept[number].number = number;
	return (struct due){ .stage = stage, .recommendation = &kept[number], .dated = true };
}

static void the_most_urgent_first(void)
{
	struct due late = standing(DUE_LATE, 5), later = standing(DUE_LATE, 6);
	late.late = 3;
	later.late = 41;
	ok(due_compare(&later, &late) < 0 && due_compare(&late, &later) > 0,
	   "what is late longest comes first");
	struct due soon = standing(DUE_SOON, 2), sooner = standing(DUE_SOON, 3);
	soon.day = 20;
	sooner.day = 19;
	ok(due_compare(&late, &sooner) < 0 && due_compare(&sooner, &soon) < 0,
	   "then what is due, the next one first");
	struct due undated = standing(DUE_WAITING, 1), waiting = standing(DUE_WAITING, 4);
	undated.dated = false;
	waiting.day = 90;
	ok(due_compare(&waiting, &undated) < 0, "what has no day comes after what has one");
	struct due followed = standing(DUE_FOLLOWED, 7), failing = standing(DUE_FOLLOWED, 8);
	failing.action_late = 2;
	ok(due_compare(&failing, &followed) < 0, "an action that is late comes before the others");
	struct due closed = standing(DUE_CLOSED, 0), unchecked = standing(DUE_UNCHECKED, 9);
	ok(due_compare(&unchecked, &failing) < 0 && due_compare(&followed, &closed) < 0 &&
	   due_compare(&waiting, &unchecked) < 0, "then to be checked, followed, closed");
	struct due other = standing(DUE_CLOSED, 1);
	ok(due_compare(&closed, &other) < 0 && !due_compare(&closed, &closed),
	   "and of equals the first number");
}

int main(void)
{
	edges_of_a_day();
	leap_day();
	everywhere_the_same();
	no_day();
	only_a_reply_stops_it();
	still_considering();
	a_wrong_clock();
	checked_before_it_is_closed();
	actions_until_they_are_over();
	the_most_urgent_first();
	return tap_done();
}
