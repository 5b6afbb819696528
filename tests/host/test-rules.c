/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "host/rules.h"
#include "../support/tap.h"

/* The rules of domain G, line by line: what may be said in each mode. */
static const struct {
	const char *mode, *kind;
	int may;
} lines[] = {
	{ "open", "question", 1 }, { "open", "answer", 1 }, { "open", "story", 1 },
	{ "open", "idea", 1 }, { "open", "concern", 1 }, { "open", "offer", 1 },
	{ "open", "evidence", 1 }, { "open", "gap", 1 }, { "open", "amend", 0 },
	{ "settle", "amend", 1 }, { "settle", "concern", 1 }, { "settle", "answer", 1 },
	{ "settle", "question", 1 }, { "settle", "story", 0 }, { "settle", "idea", 0 },
	{ "settle", "offer", 0 }, { "settle", "evidence", 0 }, { "settle", "gap", 0 },
	{ "quiet", "question", 0 }, { "quiet", "answer", 0 }, { "quiet", "concern", 0 },
	{ "quiet", "amend", 0 }, { "quiet", "story", 0 },
	{ "another", "question", 0 },
};

static struct person person_with(const char *role, const void **roles)
{
	struct person person = { .name = "Priya" };
	roles[0] = role;
	if (role)
		person.roles = (struct list){ roles, 1 };
	return person;
}

static int offers(const struct topic *topic, const struct person *person, const char *kind)
{
	for (const char *const *kinds = rules_kinds(topic, person); *kinds; kinds++)
		if (!strcmp(*kinds, kind))
			return 1;
	return 0;
}

static void test_modes(void)
{
	const void *roles[1];
	struct person person = person_with("member", roles);
	char words[80];
	for (size_t i = 0; i < ARRAY_COUNT(lines); i++) {
		struct topic topic = { .mode = lines[i].mode, .state = "open" };
		struct error error = ERROR_INIT;
		bool may = rules_check(&topic, &person, lines[i].kind, &error);
		snprintf(words, sizeof(words), "%s in %s: %s", lines[i].kind, lines[i].mode,
			 lines[i].may ? "yes" : "no");
		ok(may == lines[i].may && may == offers(&topic, &person, lines[i].kind) &&
		   (may || error.kind == ERROR_CONFLICT), words);
		if (!may && strcmp(lines[i].mode, "another") != 0)
			ok(strstr(error_text(&error), lines[i].mode),
			   "and the sentence names the mode");
		error_release(&error);
	}
}

static void test_states(void)
{
	static const char *const states[] = { "merged", "routed", "declined", "carried" };
	const void *roles[1];
	struct person person = person_with("member", roles);
	for (size_t i = 0; i < ARRAY_COUNT(states); i++) {
		struct topic topic = { .mode = "open", .state = states[i] };
		struct error error = ERROR_INIT;
		ok(!rules_check(&topic, &person, "question", &error) &&
		   error.kind == ERROR_CONFLICT && !offers(&topic, &person, "question"),
		   states[i]);
		error_release(&error);
	}
}

static void test_roles(void)
{
	static const char *const speak[] = {
		"chair", "facilitator", "note-taker", "relay", "scribe", "describer", "translator",
		"witness", "duty holder", "member", NULL,
	};
	const void *roles[1];
	struct topic topic = { .mode = "open", .state = "open" };
	struct error error = ERROR_INIT;
	for (size_t i = 0; i < ARRAY_COUNT(speak); i++) {
		struct person person = person_with(speak[i], roles);
		ok(rules_check(&topic, &person, "question", &error),
		   speak[i] ? speak[i] : "somebody without a role");
	}
	struct person observer = person_with("observer", roles);
	ok(!rules_check(&topic, &observer, "question", &error) && error.kind == ERROR_FORBIDDEN,
	   "an observer reads and does not post");
	ok(!offers(&topic, &observer, "question"), "and is offered nothing");
	ok(!offers(&topic, NULL, "question"), "nor is somebody who has not joined");
	error_release(&error);
}

int main(void)
{
	test_modes();
	test_states();
	test_roles();
	return tap_done();
}
