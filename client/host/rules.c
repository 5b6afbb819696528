/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/rules.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "host/roles.h"

enum { KINDS_MOST = 10 };

/* The one table: a mode, what may be said in it, and why the rest may not. */
static const struct mode {
	const char *word;
	const char *kinds[KINDS_MOST];
	const char *refusal;
	const char *elsewhere;	/* what a deed of another mode is told */
} modes[] = {
	{ "open",
	  { "question", "answer", "story", "idea", "concern", "offer", "evidence", "gap", NULL },
	  N_("This topic is open: it asks and does not decide yet, so its text cannot be changed "
	     "now. What you wrote is kept as a draft. Send it as another kind of remark."),
	  N_("This topic is open: it asks and does not decide yet. Nothing was changed. Wait "
	     "until it is being settled.") },
	{ "settle",
	  { "amend", "concern", "answer", "question", NULL },
	  N_("This topic is being settled: one text is decided, so only a change to it, a "
	     "concern, a question or an answer can be said now. What you wrote is kept as a "
	     "draft."),
	  N_("This topic is being settled: it decides and does not ask any more. Nothing was "
	     "changed. Do what settling has room for, or ask the people who run the "
	     "assembly.") },
	{ "quiet",
	  { NULL },
	  N_("This is a quiet time: nobody says anything for a while, so that all can read. "
	     "What you wrote is kept as a draft. Send it when the quiet time is over."),
	  N_("This topic is quiet, so that all can read and think. Nothing was changed. Come "
	     "back when the quiet time is over.") },
};

static const char *const nothing[] = { NULL };

static const struct mode *mode_of(const struct topic *topic)
{
	for (size_t i = 0; i < ARRAY_COUNT(modes); i++)
		if (topic->mode && !strcmp(modes[i].word, topic->mode))
			return &modes[i];
	return &modes[2];
}

static bool is_open(const struct topic *topic)
{
	return topic->state && !strcmp(topic->state, "open");
}

/* Somebody who is here to watch and has no other role. */
static bool only_watches(const struct person *person)
{
	for (size_t i = 0; i < person->roles.count; i++)
		if (strcmp(person->roles.items[i], "observer") != 0)
			return false;
	return person->roles.count > 0;
}

const char *const *rules_kinds(const struct topic *topic, const struct person *person)
{
	if (!person || only_watches(person) || !is_open(topic) || topic->object.deleted)
		return nothing;
	return mode_of(topic)->kinds;
}

bool rules_check(const struct topic *topic, const struct person *person, const char *kind,
		 struct error *error)
{
	if (only_watches(person))
		return error_set(error, ERROR_FORBIDDEN, "%s",
				 _("Observers read and listen here; they say nothing. What you "
				   "wrote is kept as a draft. Ask the people who run the "
				   "assembly if you want to take part."));
	if (!is_open(topic) || topic->object.deleted)
		return error_set(error, ERROR_CONFLICT, "%s",
				 _("This topic is closed: it was joined with another, sent "
				   "elsewhere, carried over or not taken. What you wrote is "
				   "kept as a draft. Read the topic to hear why."));
	const char *const *kinds = rules_kinds(topic, person);
	for (size_t i = 0; kinds[i]; i++)
		if (!strcmp(kinds[i], kind))
			return true;
	return error_set(error, ERROR_CONFLICT, "%s", _(mode_of(topic)->refusal));
}

bool rules_mode(const struct topic *topic, const char *mode, struct error *error)
{
	if (!is_open(topic) || topic->object.deleted)
		return error_set(error, ERROR_CONFLICT, "%s",
				 _("This topic is closed: it was joined with another, sent "
				   "elsewhere, carried over or not taken. Nothing was changed. "
				   "Read the topic to hear why."));
	const struct mode *its = mode_of(topic);
	return !strcmp(its->word, mode) ||
		error_set(error, ERROR_CONFLICT, "%s", _(its->elsewhere));
}

bool rules_voice(const char *voice, unsigned roles)
{
	unsigned needed = voice && !strcmp(voice, "team") ? ROLES_RUNNING :
		ROLES_LEADING | ROLE_DUTY_HOLDER;
	return !voice || !strcmp(voice, "personal") || roles & needed;
}
