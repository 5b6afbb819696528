/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "model/gather.h"
#include "model/proposal.h"
#include "model/words.h"

/* From many remarks to one text: who is in it, and when it may say "we". */

#define LIST(...) { (const void *[]){ __VA_ARGS__ }, \
	sizeof((const void *[]){ __VA_ARGS__ }) / sizeof(void *) }

static void test_we(void)
{
	struct we_signature one = { "/people/1", "patient", 0 }, two = { "/people/2", "carer", 0 },
		three = { "/people/3", "patient", 0 }, four = { "/people/4", "staff", 0 },
		none = { "/people/5", NULL, 0 };
	struct we_statement statement = { .text = "We need time." };
	ok(we_standpoints(&statement) == 0 && !we_is_we(&statement), "nobody is no we");
	statement.signatures = (struct list)LIST(&one, &three, &two, &none);
	ok(we_standpoints(&statement) == 2 && !we_is_we(&statement),
	   "many people of two standpoints are not, nor does none count as one");
	statement.signatures = (struct list)LIST(&one, &two, &three, &four);
	ok(we_standpoints(&statement) == 3 && we_is_we(&statement), "three standpoints are");
	ok(we_signed(&statement, "/people/2") == &two && !we_signed(&statement, "/people/9") &&
	   !we_signed(&statement, NULL), "who signed is found");
}

static void test_roundup(void)
{
	struct left_out apart = { LIST("/c/3", "/c/4"), NULL, "About buses." };
	struct objection objection = { "/people/2", "My point is lost.", 0 };
	struct roundup roundup = {
		.covers = LIST("/c/1", "/c/2"), .left_out = LIST(&apart),
		.accepted_by = LIST("/people/1"), .objections = LIST(&objection),
	};
	ok(roundup_covers(&roundup, "/c/2") && !roundup_covers(&roundup, "/c/3"),
	   "a remark is covered");
	same(roundup_left_out(&roundup, "/c/4"), "About buses.", "or left out with a reason");
	ok(!roundup_left_out(&roundup, "/c/1") && !roundup_covers(&roundup, "/c/5") &&
	   !roundup_left_out(&roundup, "/c/5"), "or neither, which is another thing");
	ok(roundup_accepted(&roundup, "/people/1") && !roundup_accepted(&roundup, "/people/2") &&
	   !roundup_accepted(&roundup, NULL), "who accepted is found");
	ok(roundup_objection(&roundup, "/people/2") == &objection &&
	   !roundup_objection(&roundup, "/people/1"), "and who objected");
}

/* Domain I.8: a vote cannot open without both. */
static void test_proposal(void)
{
	struct proposal proposal = { .title = "Letters" };
	same(proposal_lacks(&proposal), "outcome", "first what gets better is asked for");
	proposal.outcome = "Nobody misses an appointment.";
	same(proposal_lacks(&proposal), "how_known", "then how we would know");
	proposal.how_known = "";
	same(proposal_lacks(&proposal), "how_known", "in words");
	proposal.how_known = "Missed appointments are counted.";
	ok(!proposal_lacks(&proposal), "with both nothing is missing");
}

static void test_contested(void)
{
	struct sense one = { .supporters = 3 }, two = { .supporters = 0 };
	struct sense three = { .supporters = 1 };
	struct term term = { .word = "shared", .senses = LIST(&one, &two) };
	ok(!term_is_contested(&term), "a meaning that nobody holds does not contest a word");
	term.senses = (struct list)LIST(&one, &two, &three);
	ok(term_is_contested(&term), "two that are held do");
}

int main(void)
{
	test_we();
	test_roundup();
	test_proposal();
	test_contested();
	return tap_done();
}
