/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/because.h"

#include "base/i18n.h"
#include "base/text.h"

/* What became of the topic itself; NULL where it is open. */
static const char *state(const struct topic *topic, struct arena *arena)
{
	if (!topic->state || text_is(topic->state, "open"))
		return NULL;
	if (topic->state_reason && *topic->state_reason)
		/* TRANSLATORS: %s is a whole sentence, such as "Two topics asked the same." */
		return arena_printf(arena, _("It stopped here because the topic is closed. The "
					     "reason that was given: %s"), topic->state_reason);
	if (text_is(topic->state, "merged"))
		return _("It stopped here because its topic was joined with another.");
	if (text_is(topic->state, "routed"))
		return _("It stopped here because its topic was sent to somebody else.");
	if (text_is(topic->state, "declined"))
		return _("It stopped here because its topic was not taken.");
	if (text_is(topic->state, "carried"))
		return _("It stopped here because its topic was carried over.");
	return _("It stopped here because its topic is closed.");
}

const char *because_topic(const struct topic *topic, struct arena *arena)
{
	const char *closed = topic ? state(topic, arena) : NULL;
	if (!topic)
		return _("It stopped here because its topic is not here any more.");
	if (closed)
		return closed;
	if (text_is(topic->mode, "settle"))
		return _("It stopped here because it is in no roundup, though its topic is being "
			 "settled.");
	if (text_is(topic->mode, "quiet"))
		return _("It stopped here because the topic has a quiet time and has not been "
			 "rounded up yet.");
	return _("It stopped here because the topic has not been rounded up yet. Until then it "
		 "waits together with all other remarks of the topic.");
}

const char *because_not_proposed(const struct topic *topic)
{
	if (topic && text_is(topic->mode, "settle"))
		return _("It stopped here because nobody has proposed a text in its topic yet, "
			 "though it is being settled.");
	if (topic && text_is(topic->mode, "quiet"))
		return _("It stopped here because the topic has a quiet time. A text can be "
			 "proposed when it settles.");
	return _("It stopped here because the topic is still open. A text can be proposed when it "
		 "settles.");
}

const char *because_vote(const struct vote_event *event, int64_t now)
{
	if (!event)
		return _("It stopped here because no vote was called on the proposal yet.");
	if (event->result)
		return _("It stopped here because what the vote came to was not sent yet to "
			 "whoever must answer.");
	switch (ballot_stage(event, now)) {
	case BALLOT_COMING:
		return _("It stopped here because the vote has not begun yet.");
	case BALLOT_OPEN:
		return _("It stopped here because the vote is not over yet.");
	default:
		return _("It stopped here because the vote is not counted yet.");
	}
}

static const char *no_reply(const struct due *due, struct arena *arena)
{
	if (!due->dated)
		return _("It stopped here because no day was set for the reply.");
	if (due->late)
		return arena_printf(arena, ngettext(
			"It stopped here because the reply is %lld day late.",
			"It stopped here because the reply is %lld days late.",
			(unsigned long)due->late), (long long)due->late);
	if (!due->left)
		return _("It stopped here because the reply is due today.");
	return arena_printf(arena, ngettext(
		"It stopped here because the reply is due in %lld day.",
		"It stopped here because the reply is due in %lld days.",
		(unsigned long)due->left), (long long)due->left);
}

/* How often the day was moved is never left out. */
static const char *moved(const struct due *due, const char *sentence, struct arena *arena)
{
	if (!due->moved)
		return sentence;
	/* TRANSLATORS: %s is a whole sentence. */
	return arena_printf(arena, ngettext("%s Its day was moved %zu time.",
					    "%s Its day was moved %zu times.",
					    (unsigned long)due->moved), sentence, due->moved);
}

/* What its end was. */
static const char *closed(const struct due *due, struct arena *arena)
{
	const struct response *reply = due->reply;
	if (text_is(reply->kind, "rejected"))
		return _("It stopped here because the reply rejects it. The reasons are in the "
			 "reply.");
	if (text_is(reply->kind, "passed on") && reply->passed_to)
		return arena_printf(arena, _("It stopped here because it was passed on to %s."),
				    reply->passed_to);
	if (!due->actions)
		return _("It was answered, and nobody who checked the reply sent it back.");
	if (due->stopped)
		return _("It came to its end: some of what was promised was stopped, with the "
			 "reason.");
	return _("It went all the way: what was promised is done.");
}

const char *because_due(const struct due *due, struct arena *arena)
{
	switch (due->stage) {
	case DUE_DISPUTED:
		return _("It stopped here because the reply is not what was said, as those who "
			 "checked it say. Another one can be published.");
	case DUE_UNCHECKED:
		return _("It stopped here because nobody has checked yet whether the reply answers "
			 "what was said.");
	case DUE_FOLLOWED:
		return !due->late_actions ?
			_("It has not stopped: what was promised is still to be done.") :
			arena_printf(arena, ngettext(
				"It stopped here because what was promised is %lld day late.",
				"It stopped here because what was promised is %lld days late.",
				(unsigned long)due->action_late), (long long)due->action_late);
	case DUE_CLOSED:
		return closed(due, arena);
	default:
		return moved(due, no_reply(due, arena), arena);
	}
}
