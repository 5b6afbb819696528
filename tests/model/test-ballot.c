/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "base/array.h"
#include "model/ballot.h"

/* What a vote comes to, and that nobody in a small group is worked out from it. */

static const struct vote_event usual = {
	.recommended_from = 80, .view_from = 50, .opens = 1000, .closes = 2000,
};

static const char *result(int64_t agree, int64_t against)
{
	return ballot_result(&usual, agree, against);
}

static void results(void)
{
	same(result(0, 0), "no settled view", "nobody voted, or all stood aside");
	same(result(1, 0), "recommended", "one is enough, where one voted");
	same(result(0, 1), "no settled view", "one against");
	same(result(4, 1), "recommended", "exactly at the threshold is enough");
	same(result(79, 21), "view", "one below it is a view");
	same(result(51, 49), "view", "more for than against");
	same(result(50, 50), "no settled view", "a tie is no view, though it is 50 percent");
	same(result(49, 51), "no settled view", "more against than for");
	same(result(7999, 2001), "view", "a part of a percent below is below");
}

static void thresholds(void)
{
	const struct vote_event strict = { .recommended_from = 100, .view_from = 100 };
	const struct vote_event third = { .recommended_from = 67, .view_from = 60 };
	same(ballot_result(&strict, 30, 0), "recommended", "all of them");
	same(ballot_result(&strict, 29, 1), "no settled view", "all but one");
	same(ballot_result(&third, 2, 1), "view", "two of three are not 67 percent");
	same(ballot_result(&third, 59, 41), "no settled view", "below a higher view");
	same(ballot_result(&third, 60, 40), "view", "at a higher view");
}

static void many(void)
{
	same(result(80000, 20000), "recommended", "100 000 votes, at the threshold");
	same(result(79999, 20001), "view", "100 000 votes, one below it");
	same(result(INT64_C(8) << 50, INT64_C(2) << 50), "recommended",
	     "more votes than there are people");
}

static void sides(void)
{
	static const char *const agree[] = { "gladly", "reservation", "live" };
	for (size_t i = 0; i < ARRAY_COUNT(agree); i++)
		same(ballot_side(agree[i]), "for", agree[i]);
	same(ballot_side("not_yet"), "against", "not yet");
	same(ballot_side("no"), "against", "no");
	ok(!ballot_side("aside") && !ballot_side("maybe") && !ballot_side(NULL),
	   "who stands aside is on no side, nor is a word that is not known");
	size_t choices = 0;
	while (choices_vote[choices].word)
		choices++;
	ok(choices == 6, "five choices, and to stand aside");
}

static void stages(void)
{
	ok(ballot_stage(&usual, 999) == BALLOT_COMING && ballot_stage(&usual, 1000) == BALLOT_OPEN,
	   "it opens at the second");
	ok(ballot_stage(&usual, 1999) == BALLOT_OPEN && ballot_stage(&usual, 2000) == BALLOT_CLOSED,
	   "it closes at the second");
}

/* The fields that a form asks for after CHOICE and HELP, in a vote with BALLOT. */
static void asked(const char *choice, const char *help, const char *ballot, const char *want)
{
	static char names[200];
	struct vote_event event = { .object = { .noun = &noun_vote_event }, .ballot = ballot };
	struct vote vote = { .choice = choice, .help = help, .needs = "time", .reason = "it is",
			     .reservation = "if" };
	names[0] = '\0';
	for (size_t i = 0; i < noun_vote.count; i++) {
		const struct field *field = &noun_vote.fields[i];
		if (field->asked && field->asked(&vote, &event.object))
			snprintf(names + strlen(names), sizeof(names) - strlen(names), "%s ",
				 field->name);
	}
	same(names, want, choice);
}

static void questions(void)
{
	asked("gladly", NULL, "secret", "reason publish ");
	asked("reservation", NULL, "secret", "reservation publish ");
	asked("live", NULL, "named", "reason ");
	asked("not_yet", "known", "secret", "help needs publish ");
	asked("not_yet", "unknown", "named", "help ");
	asked("no", "known", "named", "reason help needs ");
	asked("aside", NULL, "secret", "");
	const struct vote silent = { .choice = "gladly" }, unknown = { .choice = "not_yet" };
	const struct field *publish = field_find(&noun_vote, "publish");
	ok(!publish->asked(&silent, NULL) && !publish->asked(&unknown, NULL),
	   "where nothing was written, nothing is asked of it");
}

static struct ballot_group group(int64_t agree, int64_t against)
{
	return (struct ballot_group){ .agree = agree, .against = against };
}

static void telling(void)
{
	struct ballot_group two[] = { group(3, 1), group(1, 1) }, none = { 0 };
	ballot_tell(two, 2, &none);
	ok(!two[0].told && !two[1].told, "a group of two would be what is left, so none is told");
	struct ballot_group three[] = { group(3, 1), group(2, 1), group(1, 0) };
	ballot_tell(three, 3, &none);
	ok(three[0].told && !three[1].told && !three[2].told,
	   "the smallest group of three keeps the one beside it company");
	struct ballot_group whole[] = { group(2, 1), group(1, 2), group(5, 0) };
	ballot_tell(whole, 3, &none);
	ok(whole[0].told && whole[1].told && whole[2].told, "where nobody is left, all are told");
	ok(ballot_group_agreed(&whole[0]) && !ballot_group_agreed(&whole[1]),
	   "a group agrees with more for than against");
	struct ballot_group alone[] = { group(2, 2) }, others = group(1, 0);
	ballot_tell(alone, 1, &others);
	ok(!alone[0].told, "one who declared nothing is not left alone either");
	ok(!ballot_group_agreed(&alone[0]), "a tie in a group is no agreement");
	ballot_tell(alone, 0, &none);
	struct ballot_group one_mind[] = { group(1, 2), group(2, 0), group(1, 0) };
	ballot_tell(one_mind, 3, &none);
	ok(!one_mind[0].told, "nor are the others told, where all of them must have agreed");
}

enum { GROUPS = 4 };	/* the last: those outside of any group */

/* Whether the results GUESS would be published as those of TRUTH were. */
static bool looks_alike(const struct ballot_group *truth, const int64_t *guess)
{
	int64_t agree = 0, guessed = 0;
	for (size_t i = 0; i < GROUPS; i++) {
		struct ballot_group other = group(guess[i], truth[i].agree + truth[i].against -
						  guess[i]);
		agree += truth[i].agree;
		guessed += guess[i];
		if (truth[i].told && ballot_group_agreed(&truth[i]) != ballot_group_agreed(&other))
			return false;
	}
	return agree == guessed;
}

/* The next guess at who agreed; false after the last. */
static bool guess_on(const struct ballot_group *truth, int64_t *guess)
{
	for (size_t i = 0; i < GROUPS; i++) {
		if (guess[i]++ < truth[i].agree + truth[i].against)
			return true;
		guess[i] = 0;
	}
	return false;
}

/* Whether how a small group voted follows from what is published and how many of each voted. */
static bool worked_out(const struct ballot_group *truth, size_t which)
{
	int64_t guess[GROUPS] = { 0 }, least = INT64_MAX, most = -1;
	do {
		if (!looks_alike(truth, guess))
			continue;
		least = guess[which] < least ? guess[which] : least;
		most = guess[which] > most ? guess[which] : most;
	} while (guess_on(truth, guess));
	return least == most;
}

/* What the totals alone tell, such as that all agreed, is not the groups' doing. */
static bool safe(struct ballot_group *truth)
{
	struct ballot_group untold[GROUPS];
	memcpy(untold, truth, sizeof(untold));
	ballot_tell(truth, GROUPS - 1, &truth[GROUPS - 1]);
	for (size_t i = 0; i < GROUPS; i++) {
		int64_t size = truth[i].agree + truth[i].against;
		if (size > 0 && size < BALLOT_GROUP_LEAST &&
		    (truth[i].told || (worked_out(truth, i) && !worked_out(untold, i))))
			return false;
	}
	return true;
}

/* Every vote of three groups of up to four people, and up to two outside of them. */
static void nobody_is_worked_out(void)
{
	int64_t size[GROUPS] = { 0 }, tried = 0, told = 0;
	const struct ballot_group most[GROUPS] = { group(4, 0), group(4, 0), group(4, 0),
						   group(2, 0) };
	bool good = true;
	do {
		struct ballot_group sizes[GROUPS];
		int64_t agree[GROUPS] = { 0 };
		for (size_t i = 0; i < GROUPS; i++)
			sizes[i] = group(size[i], 0);
		do {
			struct ballot_group truth[GROUPS];
			for (size_t i = 0; i < GROUPS; i++)
				truth[i] = group(agree[i], size[i] - agree[i]);
			good = good && safe(truth);
			told += truth[0].told;
			tried++;
		} while (guess_on(sizes, agree));
	} while (guess_on(most, size));
	ok(good, "no small group is worked out from the totals and the groups that are told");
	ok(tried == 15 * 15 * 15 * 6 && told > 500, "all were tried, and many are told");
	printf("# %lld votes, the first group told in %lld\n", (long long)tried, (long long)told);
}

int main(void)
{
	results();
	thresholds();
	many();
	sides();
	stages();
	questions();
	telling();
	nobody_is_worked_out();
	return tap_done();
}
