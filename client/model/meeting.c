/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/meeting.h"

#include "base/array.h"
#include "base/i18n.h"
#include "base/text.h"

const struct choice choices_place[] = {
	{ "room", N_("In the room") },
	{ "remote", N_("From afar") },
	{ NULL, NULL },
};

const struct choice choices_turn[] = {
	{ "waiting", N_("Waits") },
	{ "called", N_("Has the word") },
	{ "said", N_("Has spoken") },
	{ "passed", N_("Passed on") },
	{ NULL, NULL },
};

const struct choice choices_relay[] = {
	{ "sent", N_("Sent, not read out yet") },
	{ "read out", N_("Read out") },
	{ "answered", N_("Answered") },
	{ "not taken", N_("Not taken") },
	{ NULL, NULL },
};

const struct choice choices_meeting[] = {
	{ "planned", N_("Planned") },
	{ "running", N_("Running now") },
	{ "over", N_("Over") },
	{ NULL, NULL },
};

static const struct choice choices_fate[] = {
	{ "read out", N_("Read out") },
	{ "answered", N_("Answered") },
	{ "not taken", N_("Not taken") },
	{ NULL, NULL },
};

static const struct field quiet_time_fields[] = {
	{ "from", FIELD_TIME, FIELD_INTEGER(struct quiet_time, from), FIELD_REQUIRED,
	  .label = N_("From") },
	{ "to", FIELD_TIME, FIELD_INTEGER(struct quiet_time, to), FIELD_REQUIRED,
	  .label = N_("To") },
};
const struct noun noun_quiet_time = {
	"QuietTime", sizeof(struct quiet_time), quiet_time_fields, ARRAY_COUNT(quiet_time_fields),
	.is_object = false,
};

static const struct field meeting_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct meeting, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "title", FIELD_LINE, FIELD_STRING(struct meeting, title),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 200, .label = N_("Title"),
	  .ask = N_("What is the meeting called?") },
	{ "starts", FIELD_TIME, FIELD_INTEGER(struct meeting, starts),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Begins"), .ask = N_("When does it begin?") },
	{ "ends", FIELD_TIME, FIELD_INTEGER(struct meeting, ends), FIELD_REQUIRED | FIELD_INPUT,
	  .label = N_("Ends"), .ask = N_("When does it end?") },
	{ "state", FIELD_CHOICE, FIELD_STRING(struct meeting, state), 0,
	  .choices = choices_meeting, .label = N_("State") },
	{ "agenda", FIELD_LINES, FIELD_LIST(struct meeting, agenda),
	  FIELD_INPUT | FIELD_SEARCHED, 50, .label = N_("Agenda"),
	  .ask = N_("What is on the agenda? One thing a line.") },
	{ "tables", FIELD_LINES, FIELD_LIST(struct meeting, tables), FIELD_INPUT, 50,
	  .label = N_("Tables"), .ask = N_("Which tables are there? One name a line.") },
	{ "closed", FIELD_FLAG, FIELD_BOOL(struct meeting, closed), FIELD_INPUT,
	  .label = N_("Behind closed doors"), .ask = N_("Is it behind closed doors?") },
	{ "closed_reason", FIELD_LINE, FIELD_STRING(struct meeting, closed_reason),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, .label = N_("Why it is closed"),
	  .heard = N_("Why the doors are closed: %s"), .ask = N_("Why are the doors closed?") },
	{ "publishes", FIELD_LINE, FIELD_STRING(struct meeting, publishes),
	  FIELD_INPUT | FIELD_SHOWN, .label = N_("What will be published"),
	  .heard = N_("What of it will be published: %s"),
	  .ask = N_("What of it will be published?") },
	{ "publish_by", FIELD_DATE, FIELD_STRING(struct meeting, publish_by),
	  FIELD_INPUT | FIELD_SHOWN, 10, .label = N_("Published by"),
	  .heard = N_("That will be published by %s."), .ask = N_("By which day?") },
	{ "published", FIELD_TEXT, FIELD_STRING(struct meeting, published), FIELD_SEARCHED, 4000,
	  .label = N_("What was published") },
	{ "quiet", FIELD_PARTS, FIELD_LIST(struct meeting, quiet), 0, 100,
	  .noun = &noun_quiet_time, .label = N_("Quiet times") },
	{ "minutes", FIELD_TEXT, FIELD_STRING(struct meeting, minutes), FIELD_SEARCHED, 20000,
	  .label = N_("Minutes") },
	{ "last_place", FIELD_CHOICE, FIELD_STRING(struct meeting, last_place), 0,
	  .choices = choices_place, .label = N_("Where the last one spoke") },
	{ "turns_room", FIELD_NUMBER, FIELD_INTEGER(struct meeting, turns_room), 0,
	  .label = N_("Turns in the room") },
	{ "turns_remote", FIELD_NUMBER, FIELD_INTEGER(struct meeting, turns_remote), 0,
	  .label = N_("Turns from afar") },
	{ "new_voices", FIELD_NUMBER, FIELD_INTEGER(struct meeting, new_voices), 0,
	  .label = N_("New voices") },
};
const struct noun noun_meeting = {
	"Meeting", sizeof(struct meeting), meeting_fields, ARRAY_COUNT(meeting_fields), true,
	.label = N_("Meeting"), .plural = N_("Meetings"),
};

static const struct field note_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct note, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "meeting", FIELD_LINK, FIELD_STRING(struct note, meeting), 0, .label = N_("Meeting") },
	{ "table", FIELD_LINE, FIELD_STRING(struct note, table), FIELD_INPUT, 200,
	  .label = N_("Table"), .ask = N_("At which table? An empty line means all together.") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct note, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 2000, .label = N_("Note"),
	  .ask = N_("What was said?") },
	{ "marker", FIELD_FLAG, FIELD_BOOL(struct note, marker), FIELD_INPUT,
	  .label = N_("Told to those who missed it"),
	  .ask = N_("Is it something that people who missed it should hear first?") },
};
const struct noun noun_note = {
	"Note", sizeof(struct note), note_fields, ARRAY_COUNT(note_fields), true,
	.label = N_("Note"), .plural = N_("Notes"), .parent = "meeting",
};

static const struct field turn_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct turn, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "meeting", FIELD_LINK, FIELD_STRING(struct turn, meeting), 0, .label = N_("Meeting") },
	{ "place", FIELD_CHOICE, FIELD_STRING(struct turn, place), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_place, .label = N_("Where"), .ask = N_("Where are you?") },
	{ "state", FIELD_CHOICE, FIELD_STRING(struct turn, state), 0, .choices = choices_turn,
	  .label = N_("State") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct turn, at), 0, .label = N_("When") },
};
const struct noun noun_turn = {
	"Turn", sizeof(struct turn), turn_fields, ARRAY_COUNT(turn_fields), true,
	.label = N_("Place in the queue"), .plural = N_("Who wants to speak"),
	.parent = "meeting",
};

static const struct field relay_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct relay, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "meeting", FIELD_LINK, FIELD_STRING(struct relay, meeting), 0, .label = N_("Meeting") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct relay, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 2000, .label = N_("Words for the room"),
	  .ask = N_("What is to be read out in the room?") },
	{ "state", FIELD_CHOICE, FIELD_STRING(struct relay, state), 0, .choices = choices_relay,
	  .label = N_("What became of it") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct relay, reason), FIELD_SEARCHED,
	  .label = N_("Reason") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct relay, at), 0, .label = N_("When") },
	{ "by", FIELD_LINK, FIELD_STRING(struct relay, by), 0, .label = N_("Who said so") },
};
const struct noun noun_relay = {
	"Relay", sizeof(struct relay), relay_fields, ARRAY_COUNT(relay_fields), true,
	.label = N_("Words for the room"), .plural = N_("Words for the room"),
	.parent = "meeting",
};

static const struct field fate_fields[] = {
	{ "state", FIELD_CHOICE, FIELD_STRING(struct fate, state), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_fate, .label = N_("What became of it"),
	  .ask = N_("What became of it?") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct fate, reason), FIELD_INPUT,
	  .label = N_("Answer or reason"),
	  .ask = N_("What was the answer, or why was it not taken?") },
};
const struct noun noun_fate = {
	"Fate", sizeof(struct fate), fate_fields, ARRAY_COUNT(fate_fields), .is_object = false,
};

static const struct field quiet_wish_fields[] = {
	{ "minutes", FIELD_NUMBER, FIELD_INTEGER(struct quiet_wish, minutes),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Minutes"),
	  .ask = N_("For how many minutes?") },
};
const struct noun noun_quiet_wish = {
	"QuietWish", sizeof(struct quiet_wish), quiet_wish_fields, ARRAY_COUNT(quiet_wish_fields),
	.is_object = false,
};

static const struct field minutes_fields[] = {
	{ "text", FIELD_TEXT, FIELD_STRING(struct words, text), FIELD_REQUIRED | FIELD_INPUT,
	  20000, .label = N_("Minutes"), .ask = N_("What was said and decided?") },
};
const struct noun noun_meeting_minutes = {
	"MeetingMinutes", sizeof(struct words), minutes_fields, ARRAY_COUNT(minutes_fields),
	.is_object = false,
};

static const struct field published_fields[] = {
	{ "text", FIELD_TEXT, FIELD_STRING(struct words, text), FIELD_REQUIRED | FIELD_INPUT,
	  4000, .label = N_("What is published"), .ask = N_("What can be published of it?") },
};
const struct noun noun_meeting_published = {
	"MeetingPublished", sizeof(struct words), published_fields, ARRAY_COUNT(published_fields),
	.is_object = false,
};

/* The first who waits there from the index on; the count where nobody does. */
static size_t first_waiting(const struct list *turns, const char *place, size_t from)
{
	for (; from < turns->count; from++) {
		const struct turn *turn = turns->items[from];
		if (text_is(turn->state, "waiting") && text_is(turn->place, place))
			break;
	}
	return from;
}

/* Walks the queue in the order in which its people are called. */
struct walk {
	const struct list *turns;
	size_t room, remote;
	bool room_next;
};

static struct walk walk_begin(const struct list *turns, const char *last_place)
{
	return (struct walk){ turns, first_waiting(turns, "room", 0),
			      first_waiting(turns, "remote", 0), text_is(last_place, "remote") };
}

static const struct turn *walk_next(struct walk *walk)
{
	size_t end = walk->turns->count;
	bool room = (walk->room_next && walk->room < end) || walk->remote == end;
	size_t *at = room ? &walk->room : &walk->remote;
	if (*at == end)
		return NULL;
	const struct turn *turn = walk->turns->items[*at];
	*at = first_waiting(walk->turns, turn->place, *at + 1);
	walk->room_next = !room;
	return turn;
}

const struct turn *meeting_next(const struct list *turns, const char *last_place)
{
	struct walk walk = walk_begin(turns, last_place);
	return walk_next(&walk);
}

size_t meeting_before(const struct list *turns, const char *last_place, const struct turn *turn)
{
	struct walk walk = walk_begin(turns, last_place);
	size_t before = 0;
	const struct turn *next;
	while ((next = walk_next(&walk)) && next != turn)
		before++;
	return before;
}

int64_t meeting_quiet_until(const struct meeting *meeting, int64_t now)
{
	for (size_t i = 0; i < meeting->quiet.count; i++) {
		const struct quiet_time *quiet = meeting->quiet.items[i];
		if (quiet->from <= now && now < quiet->to)
			return quiet->to;
	}
	return 0;
}
