/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "model/pace.h"
#include "model/slot.h"

/* What fits into the time that a person has, and how fast they read. */

static const size_t forty[] = { 40 }, long_text[] = { 100, 100, 100, 100, 100, 100 };

static struct slot_thing make(enum slot_kind kind, const char *url)
{
	return (struct slot_thing){ .kind = kind, .url = url, .words = forty, .paragraphs = 1 };
}

static struct slot_thing make_topic(const char *url)
{
	return (struct slot_thing){
		.kind = SLOT_CLOSING, .url = url, .words = long_text, .paragraphs = 6,
	};
}

static void seconds(void)
{
	struct slot_thing reply = make(SLOT_REPLY, "r"), topic = make_topic("t");
	ok(slot_seconds(&reply, 1, 150) == 16 + 15, "40 words at 150 a minute, turning to them");
	ok(slot_seconds(&reply, 1, 149) == 17 + 15, "a part of a second counts as one");
	topic.from = 4;
	ok(slot_seconds(&topic, 9, 100) == 120 + 15, "what has been read costs nothing");
	ok(slot_minutes(44) == 0 && slot_minutes(45) == 1 && slot_minutes(89) == 1 &&
	   slot_minutes(90) == 2, "minutes are whole ones");
}

static void order(void)
{
	struct slot_thing things[] = {
		make(SLOT_STANDPOINT, "s"), make(SLOT_QUESTION, "q1"), make(SLOT_QUESTION, "q2"),
		{ .kind = SLOT_REFLECTION }, make(SLOT_REPLY, "r1"), make_topic("c1"),
		make(SLOT_REPLY, "r2"), make_topic("c2"),
	};
	static const char *const want[] = { "r1", "r2", "c1", "c2", "q1", "s" };
	bool good = slot_pack(things, 8, 20, 150) == 7;
	for (size_t i = 0; i < 6; i++)
		good = good && !strcmp(things[i].url, want[i]);
	ok(good && things[6].kind == SLOT_REFLECTION,
	   "replies, what closes, one question, one standpoint, time to think back");
	same(things[7].url, "q2", "of questions only one");
}

static void shares(void)
{
	struct slot_thing things[] = {
		make_topic("c1"), make_topic("c2"), make(SLOT_QUESTION, "q"),
	};
	ok(slot_pack(things, 3, 6, 150) == 2 && !strcmp(things[0].url, "c1") &&
	   things[1].kind == SLOT_QUESTION, "a second topic does not push the question out");
	ok(things[0].count == 6 && things[0].seconds == 255, "a text that fits is taken whole");
}

static void cuts(void)
{
	struct slot_thing topic = make_topic("t"), question = make_topic("q");
	ok(slot_pack(&topic, 1, 3, 150) == 1 && topic.count == 4 && topic.seconds == 175,
	   "a long text is cut after a paragraph");
	topic.from = 4;
	ok(slot_pack(&topic, 1, 3, 150) == 1 && topic.count == 2,
	   "and its rest fits the next time");
	topic.from = 6;
	ok(slot_pack(&topic, 1, 3, 150) == 0, "what has been read is not taken again");
	topic.from = 0;
	ok(slot_pack(&topic, 1, 4, 152) == 1 && topic.count == 6 && topic.seconds == 252,
	   "for less than a tenth nothing is cut");
	ok(slot_pack(&topic, 1, 1, 100) == 0, "where not one paragraph fits there is nothing");
	question.kind = SLOT_QUESTION;
	ok(slot_pack(&question, 1, 3, 150) == 0, "half a question is not asked");
	ok(slot_pack(NULL, 0, 5, 150) == 0, "from nothing comes nothing");
}

/* Numbers that look random and are the same in each run (Marsaglia's xorshift). */
static unsigned int draw(unsigned int below)
{
	static unsigned int state = 2463534242u;
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state % below;
}

enum { THINGS = 30, PARAGRAPHS = 12 };

static size_t draw_things(struct slot_thing *things, size_t words[THINGS][PARAGRAPHS])
{
	size_t count = draw(THINGS + 1);
	for (size_t i = 0; i < count; i++) {
		things[i] = (struct slot_thing){
			.kind = (enum slot_kind)draw(SLOT_KINDS), .words = words[i], .url = "u",
			.paragraphs = draw(PARAGRAPHS + 1), .from = draw(PARAGRAPHS + 1),
		};
		if (things[i].from > things[i].paragraphs)
			things[i].from = things[i].paragraphs;
		for (size_t p = 0; p < PARAGRAPHS; p++)
			words[i][p] = draw(draw(9) ? 120 : 5000);
	}
	return count;
}

static bool in_order(const struct slot_thing *things, size_t taken)
{
	for (size_t i = 1; i < taken; i++)
		if (things[i - 1].kind > things[i].kind)
			return false;
	return true;
}

static bool is_whole(const struct slot_thing *thing, int pace)
{
	return thing->from + thing->count <= thing->paragraphs &&
		thing->seconds == slot_seconds(thing, thing->count, pace);
}

/* 20,000 slots of every size: none runs over, whatever waits and however fast one reads. */
static void never_over(void)
{
	struct slot_thing things[THINGS];
	size_t words[THINGS][PARAGRAPHS];
	bool fits = true, ordered = true, whole = true, singles = true;
	for (int run = 0; run < 20000; run++) {
		size_t count = draw_things(things, words), kinds[SLOT_KINDS] = { 0 };
		int minutes = 1 + (int)draw(SLOT_MINUTES_MOST);
		int pace = PACE_LEAST + (int)draw(PACE_MOST - PACE_LEAST + 1);
		size_t taken = slot_pack(things, count, minutes, pace);
		int64_t sum = 0;
		for (size_t i = 0; i < taken; i++) {
			sum += things[i].seconds;
			kinds[things[i].kind]++;
			whole = whole && is_whole(&things[i], pace);
		}
		fits = fits && taken <= count && sum * 10 <= minutes * INT64_C(60) * 11;
		ordered = ordered && in_order(things, taken);
		singles = singles && kinds[SLOT_QUESTION] <= 1 && kinds[SLOT_STANDPOINT] <= 1 &&
			kinds[SLOT_REFLECTION] <= 1;
	}
	ok(fits, "no slot is longer than the time asked for and a tenth");
	ok(ordered, "each is in order");
	ok(whole, "nothing is read past its end, and what it takes is what it says");
	ok(singles, "never two questions, two standpoints or two reflections");
}

static void goes_on(void)
{
	struct slot_thing things[] = {
		{ .kind = SLOT_REPLY, .url = "r", .seconds = 60 },
		{ .kind = SLOT_CLOSING, .url = "c", .seconds = 200 },
		{ .kind = SLOT_STANDPOINT, .url = "s", .seconds = 40 },
	};
	struct slot slot = { .minutes = 5, .things = things, .count = 3 };
	ok(slot_next(&slot, 0) == 1 && slot_next(&slot, 1) == 2, "one thing follows the other");
	ok(slot_next(&slot, 3) == 0, "after the last comes the end");
	ok(slot_left(&slot) == 300, "at the list all is left");
	slot.at = 2;
	ok(slot_left(&slot) == 240, "at the second it and the third");
	slot.spent = 250;
	ok(slot_next(&slot, 1) == 3, "who was slow passes over what fits no longer");
	slot.spent = 330;
	ok(slot_next(&slot, 1) == 0, "and gets the end where nothing fits");
}

static void kept(void)
{
	struct arena arena = ARENA_INIT;
	struct slot_thing things[] = {
		{ .kind = SLOT_CLOSING, .url = "https://a.example/t/1 x", .from = 2, .count = 3,
		  .seconds = 99 },
		{ .kind = SLOT_REFLECTION, .seconds = 120 },
	};
	struct slot slot = {
		.minutes = 20, .spent = 77, .at = 2, .part = 5, .things = things, .count = 2,
	};
	struct slot back;
	const char *text = slot_write(&slot, &arena);
	ok(slot_read(&back, text, &arena) && back.minutes == 20 && back.spent == 77 &&
	   back.at == 2 && back.part == 5 && back.count == 2, "a slot is kept as text");
	same(back.things[0].url, things[0].url, "with the address of each thing");
	same(slot_write(&back, &arena), text, "and comes back as it was");
	static const char *const broken[] = {
		"", "x", "20 0 0 0", "20 0 0 0\n", "20 0 2 0\n4 0 0 120 ", "0 0 0 0\n4 0 0 120 ",
		"241 0 0 0\n4 0 0 120 ", "20 -1 0 0\n4 0 0 120 ", "20 0 0 0\n5 0 0 120 u",
		"20 0 0 0\n-1 0 0 120 u", "20 0 0 0\n0 0 0 120 ", "20 0 0 0\n4 0 0 0 ",
		"20 0 0 0\n0 0 99999999 9 u", "20 0 0 0\n4 0 0 120", "20 0 0 0\n4 0 0 120 \nx",
	};
	bool refused = !slot_read(&back, NULL, &arena);
	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++)
		refused = refused && !slot_read(&back, broken[i], &arena);
	ok(refused, "what is no slot is not read as one");
	arena_release(&arena);
}

static void speed(void)
{
	struct arena arena = ARENA_INIT;
	struct pace pace = { .count = 0 }, back;
	ok(pace_of(&pace) == PACE_USUAL, "a stranger reads as fast as most");
	ok(!pace_learn(&pace, PACE_WORDS - 1, 10), "a few words teach nothing");
	ok(!pace_learn(&pace, 100, 0) && !pace_learn(&pace, 100, -5), "nor does no time");
	ok(!pace_learn(&pace, 100, 5), "nor a look that was too short to read");
	ok(!pace_learn(&pace, 100, 600), "nor a pause");
	ok(pace_learn(&pace, 200, 60) && pace_learn(&pace, 220, 60) && pace_of(&pace) == PACE_USUAL,
	   "twice is too little");
	ok(pace_learn(&pace, 800, 60) && pace_of(&pace) == 220,
	   "then it is the one in the middle, so that one odd text does not count");
	pace_read(&back, pace_write(&pace, &arena));
	ok(back.count == 3 && pace_of(&back) == 220, "it is kept as text");
	for (int i = 0; i < 20; i++)
		pace_learn(&pace, 300, 60);
	ok(pace.count == PACE_KEPT && pace_of(&pace) == 300, "what was long ago is forgotten");
	pace_read(&back, "12 200 99999 nonsense 210");
	ok(back.count == 1 && back.recent[0] == 200, "what is no speed is passed over");
	pace_read(&back, NULL);
	ok(back.count == 0, "nothing kept is nothing known");
	arena_release(&arena);
}

static void words(void)
{
	ok(pace_words("") == 0 && pace_words(" \n ") == 0, "blanks are no words");
	ok(pace_words("Who drives?\nNobody, at night.") == 5, "words are parted by blanks");
	ok(pace_words("\xe5\x85\xac\xe6\xb0\x91\xe5\xa4\xa7\xe4\xbc\x9a") == 3,
	   "Chinese, which parts none, has about one for two characters");
	ok(pace_words("aaaaaaaaaaaaaaaaaaaaaaaa") == 3, "one endless word counts for its length");
}

int main(void)
{
	seconds();
	order();
	shares();
	cuts();
	never_over();
	goes_on();
	kept();
	speed();
	words();
	return tap_done();
}
