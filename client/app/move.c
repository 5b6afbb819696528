/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/move.h"

#include <string.h>

#include "app/resume.h"
#include "base/array.h"

static const char *const reading_words[] = {
	[READING_BOTH] = "both", [READING_PLAIN] = "plain", [READING_EXACT] = "exact",
};

void move_to(struct session *session, size_t index)
{
	resume_move(session, index);
	session->changes |= CHANGED_FOCUS;
}

void move_next(struct session *session, const char *argument)
{
	(void)argument;
	if (session->resume && session->focus == 0)
		move_to(session, session->resume);
	else if (session->focus + 1 < session->page.count)
		move_to(session, session->focus + 1);
	else
		state_say(session, "%s", _("This is the end of the page."));
}

void move_previous(struct session *session, const char *argument)
{
	(void)argument;
	if (session->focus)
		move_to(session, session->focus - 1);
	else
		state_say(session, "%s", _("This is the start of the page."));
}

void move_first(struct session *session, const char *argument)
{
	(void)argument;
	move_to(session, 0);
}

void move_last(struct session *session, const char *argument)
{
	(void)argument;
	if (session->page.count)
		move_to(session, session->page.count - 1);
}

void move_again(struct session *session, const char *argument)
{
	(void)argument;
	session->changes |= CHANGED_FOCUS;
}

static const char *reading_sentence(enum reading reading)
{
	switch (reading) {
	case READING_PLAIN:
		return _("Plain words.");
	case READING_EXACT:
		return _("Exact words.");
	default:
		return _("Plain words and exact words together.");
	}
}

const char *move_reading_word(enum reading reading)
{
	return reading_words[reading];
}

void move_choose_reading(struct session *session, enum reading reading)
{
	struct error error = ERROR_INIT;
	session->reading = reading;
	if (reading != READING_BOTH)
		session->alone = reading;
	session->changes |= CHANGED_READING;
	state_say(session, "%s", reading_sentence(reading));
	if (!settings_set(session->settings, "words", reading_words[reading], &error))
		state_fail(session, &error);
}

void move_start_reading(struct session *session, bool ear)
{
	const char *word = state_choice(session, "words", ear ? "plain" : "both");
	session->alone = READING_PLAIN;
	session->reading = ear ? READING_PLAIN : READING_BOTH;
	for (size_t i = 0; i < ARRAY_COUNT(reading_words); i++)
		if (!strcmp(reading_words[i], word))
			session->reading = (enum reading)i;
	if (session->reading != READING_BOTH)
		session->alone = session->reading;
}

void move_swap(struct session *session, const char *argument)
{
	(void)argument;
	move_choose_reading(session, session->reading == READING_PLAIN ? READING_EXACT :
			    READING_PLAIN);
}

void move_both(struct session *session, const char *argument)
{
	(void)argument;
	move_choose_reading(session, session->reading == READING_BOTH ? session->alone :
			    READING_BOTH);
}
