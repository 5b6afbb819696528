/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/array.h"
#include "host/deeds.h"
#include "../support/tap.h"

/*
 * Who may do what, written by hand and apart from the host's table: the letters are the roles in
 * the order chair, facilitator, note-taker, relay, scribe, describer, translator, witness, duty
 * holder, member, observer; "L" after them says that the log has it.  A deed that is not here
 * fails.
 */
#define LEADING "cf........." "L"
#define PRESENT "cfnrsdtwhm." "."
#define MEMBERS ".........m." "."
static const struct line {
	const char *on, *word, *who;
} lines[] = {
	/* Running it is for those who lead; each step is in the log. */
	{ "Assembly", "move", LEADING }, { "Assembly", "useful", LEADING },
	{ "Assembly", "amend", LEADING }, { "Assembly", "add-topic", LEADING },
	{ "Assembly", "invite", LEADING }, { "Topic", "steer", LEADING },
	{ "Declaration", "note", PRESENT },
	{ "Assembly", "catch-up", "cfn........" "L" },
	{ "Topic", "require", "c.........." "L" },
	/* The promise to answer, and the answer, are theirs who must answer. */
	{ "Assembly", "sign", "........h.." "L" },
	{ "Recommendation", "respond", "........h.." "L" },
	{ "Response", "follow-up", "cf......h.." "L" },
	/* Everybody takes up a role that they are invited to, and lays it down. */
	{ "Assembly", "take-up", "cfnrsdtwhmo" "L" }, { "Person", "lay-down", "cfnrsdtwhmo" "L" },
	{ "Person", "end-role", "c.........." "L" },
	{ "Person", "speak-as", "cfnrsdtwhmo" "." },
	{ "Person", "stop-speaking-as", "cfnrsdtwhmo" "." },
	/* From many to one. */
	{ "Contribution", "same", PRESENT }, { "SameAs", "accept", PRESENT },
	{ "SameAs", "decline", PRESENT }, { "Topic", "roundup", "cfn........" "L" },
	{ "Roundup", "accept", PRESENT }, { "Roundup", "object", PRESENT },
	{ "Topic", "we", PRESENT }, { "WeStatement", "sign", PRESENT },
	{ "WeStatement", "unsign", PRESENT },
	/* Proposals are for members and those who lead; votes are for members alone. */
	{ "Topic", "propose", "cf.......m." "." }, { "Proposal", "revise", "cf.......m." "L" },
	{ "Topic", "describe", "cf...dt...." "L" }, { "Proposal", "describe", "cf...dt...." "L" },
	{ "Proposal", "call-vote", LEADING }, { "VoteEvent", "vote", MEMBERS },
	{ "VoteEvent", "dissent", MEMBERS }, { "MinorityStatement", "sign", MEMBERS },
	{ "VoteEvent", "recommend", LEADING },
	/* Members judge the reply. */
	{ "Recommendation", "volunteer", MEMBERS },
	{ "Recommendation", "name-checker", LEADING },
	{ "Response", "check", MEMBERS }, { "Response", "mark", MEMBERS },
	/* In the open. */
	{ "Assembly", "reflect", PRESENT }, { "Assembly", "correct", LEADING },
	{ "Assembly", "barrier", "cfnrsdtwhmo" "." },
	{ "Barrier", "answer-barrier", "cfnrsdt...." "L" },
	{ "Assembly", "tension", PRESENT }, { "Tension", "choose", LEADING },
	{ "Tension", "reword", PRESENT }, { "Tension", "dissent", PRESENT },
	{ "Assembly", "decide", LEADING }, { "Decision", "decide-anew", LEADING },
	{ "Decision", "dissent", PRESENT }, { "Assembly", "try", PRESENT },
	{ "Experiment", "permit", LEADING }, { "Experiment", "start", "cfnrsdtwhm." "L" },
	{ "Experiment", "observe", PRESENT }, { "Experiment", "close", "cfnrsdtwhm." "L" },
	{ "Assembly", "cost", LEADING }, { "Assembly", "thank", PRESENT },
	{ "Thanks", "make-public", PRESENT },
	/* Nobody owns a word. */
	{ "Assembly", "explain", PRESENT }, { "Term", "add-meaning", PRESENT },
	{ "Term", "mean", PRESENT },
	/* Together. */
	{ "Assembly", "call", LEADING }, { "Meeting", "begin", LEADING },
	{ "Meeting", "next", LEADING }, { "Meeting", "quiet", LEADING },
	{ "Meeting", "end", LEADING }, { "Meeting", "publish", LEADING },
	{ "Turn", "said", LEADING }, { "Meeting", "queue", PRESENT },
	{ "Turn", "pass", PRESENT }, { "Meeting", "relay", PRESENT },
	{ "Meeting", "note", "cfn........" "L" }, { "Relay", "fate", "cf.r......." "L" },
	/* The timebank: those who lead pay from the pot, all others are alike. */
	{ "Timebank", "pay", LEADING }, { "Timebank", "offer", PRESENT },
	{ "Timebank", "request", PRESENT }, { "Timebank", "helped", PRESENT },
	{ "Timebank", "give", PRESENT }, { "Timebank", "read", PRESENT },
	{ "Offer", "got", PRESENT }, { "Request", "gave", PRESENT },
	{ "Offer", "close", PRESENT }, { "Request", "close", PRESENT },
	{ "Transfer", "confirm", PRESENT }, { "Transfer", "decline", PRESENT },
	{ "Transfer", "reverse", PRESENT }, { "Topic", "want", PRESENT },
};

static const char letters[] = "cfnrsdtwhmo";
enum { ROLES = sizeof(letters) - 1 };

static const struct line *line_of(const struct deed_rule *rule)
{
	for (size_t i = 0; i < ARRAY_COUNT(lines); i++)
		if (!strcmp(lines[i].on, rule->on->type) && !strcmp(lines[i].word, rule->word))
			return &lines[i];
	return NULL;
}

static void the_order(void)
{
	static const unsigned roles[] = {
		ROLE_CHAIR, ROLE_FACILITATOR, ROLE_NOTE_TAKER, ROLE_RELAY, ROLE_SCRIBE,
		ROLE_DESCRIBER, ROLE_TRANSLATOR, ROLE_WITNESS, ROLE_DUTY_HOLDER, ROLE_MEMBER,
		ROLE_OBSERVER,
	};
	for (size_t i = 0; i < ROLES; i++)
		ok(roles[i] == 1u << i && roles_find(choices_role[i].word) == roles[i],
		   choices_role[i].word);
	ok(!roles_find("king") && !roles_find(NULL) && !choices_role[ROLES].word,
	   "there are no other roles");
}

/* Every deed and every role, as one word. */
static void each_line(const struct deed_rule *rule, const char *name)
{
	const struct line *line = line_of(rule);
	char who[ROLES + 2] = "";
	for (size_t i = 0; i < ROLES; i++)
		who[i] = rule->roles & 1u << i ? letters[i] : '.';
	who[ROLES] = rule->logged ? 'L' : '.';
	same(who, line ? line->who : "not in the table of this test", name);
}

/* I.31: nothing that only those who run it can do escapes the log, and nothing touches the log. */
static void nothing_escapes(const struct deed_rule *rule, const char *name)
{
	ok((rule->logged || rule->roles & ROLE_MEMBER) && rule->on != &noun_log_entry, name);
}

static void roles_of_a_person(void)
{
	const void *words[] = { "member", "chair", "king" };
	const struct person person = {
		.object.assembly = "/assemblies/a", .roles = { words, ARRAY_COUNT(words) },
	};
	struct arena arena = ARENA_INIT;
	ok(roles_of(&person, "/assemblies/a") == (ROLE_MEMBER | ROLE_CHAIR),
	   "a person has the roles that are known");
	ok(!roles_of(&person, "/assemblies/b"), "and none in another assembly");
	ok(!roles_of(NULL, "/assemblies/a") && !roles_of(&person, NULL), "nor has nobody");
	same(roles_labels(ROLE_MEMBER | ROLE_CHAIR, &arena), "chair, member", "they can be named");
	same(roles_labels(0, &arena), "", "also where there are none");
	arena_release(&arena);
}

int main(void)
{
	const struct deed_rule *rule;
	const struct deed *deed;
	struct arena arena = ARENA_INIT;
	size_t count = 0;
	the_order();
	roles_of_a_person();
	for (; (rule = deed_rule_at(count)); count++) {
		each_line(rule, arena_printf(&arena, "%s on %s: who may", rule->word,
					     rule->on->type));
		nothing_escapes(rule, arena_printf(&arena, "%s on %s: logged, or a member's too",
						   rule->word, rule->on->type));
	}
	ok(count == ARRAY_COUNT(lines), "the table of this test has nothing else");
	for (size_t i = 0; (deed = deed_at(i)); i++)
		ok(deed_rule_find(deed->on, deed->word),
		   arena_printf(&arena, "%s on %s has its rule", deed->word, deed->on->type));
	arena_release(&arena);
	return tap_done();
}
