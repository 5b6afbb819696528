/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/meeting.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "host/roles.h"
#include "host/show.h"
#include "language/format.h"
#include "model/meeting.h"

enum { MINUTE = 60 };

static struct meeting *meeting_of(const struct doing *doing)
{
	return (struct meeting *)doing->on;
}

bool meeting_call(struct doing *doing, struct answer *answer)
{
	struct meeting *meeting = doing->sent;
	if (meeting->ends <= meeting->starts)
		return doing_refuse(doing, answer, 422, "ends",
				    _("A meeting ends after it begins. Nothing was changed. "
				      "Write when it ends again."));
	if (meeting->closed && !meeting->closed_reason)
		return doing_refuse(doing, answer, 422, "closed_reason",
				    _("A meeting behind closed doors says why. Nothing was "
				      "changed. Write the reason."));
	if (meeting->closed && !meeting->publishes)
		return doing_refuse(doing, answer, 422, "publishes",
			      _("A meeting behind closed doors says what of it will be published. "
				"Nothing was changed. Write it."));
	if (meeting->closed && !meeting->publish_by)
		return doing_refuse(doing, answer, 422, "publish_by",
			      _("A meeting behind closed doors says by which day that will be "
				"published. Nothing was changed. Write the day, such as "
				"2026-12-24."));
	meeting->state = "planned";
	doing->log_action = arena_printf(doing->request->arena, meeting->closed ?
					 _("Called a meeting behind closed doors: %s") :
					 _("Called a meeting: %s"), meeting->title);
	doing->log_reason = meeting->closed_reason;
	doing->receipt = arena_printf(doing->request->arena,
				      _("It stands as meeting %lld. Everybody can read that it "
					"takes place."), (long long)meeting->number);
	return true;
}

bool meeting_may_begin(const struct doing *doing)
{
	return text_is(meeting_of(doing)->state, "planned");
}

bool meeting_is_running(const struct doing *doing)
{
	return text_is(meeting_of(doing)->state, "running");
}

bool meeting_begin(struct doing *doing, struct answer *answer)
{
	struct meeting *meeting = meeting_of(doing);
	(void)answer;
	meeting->state = "running";
	doing->keep_on = true;
	doing->log_action = arena_printf(doing->request->arena, _("Opened the meeting: %s"),
					 meeting->title);
	doing->receipt = _("The meeting is open. Notes, the queue and words for the room can be "
			   "sent now.");
	return true;
}

/* The numbers of the words for the room that have no fate yet; NULL: none. */
static bool find_open(const struct doing *doing, const char **numbers, struct error *error)
{
	struct arena *arena = doing->request->arena;
	struct list relays;
	*numbers = NULL;
	if (!doing_list(doing, &noun_relay, doing->on->id, &relays, error))
		return false;
	for (size_t i = 0; i < relays.count; i++) {
		const struct relay *relay = relays.items[i];
		if (text_is(relay->state, "sent"))
			*numbers = *numbers ?
				arena_printf(arena, _("%s, %lld"), *numbers,
					     (long long)relay->number) :
				arena_printf(arena, "%lld", (long long)relay->number);
	}
	return true;
}

bool meeting_end(struct doing *doing, struct answer *answer)
{
	struct meeting *meeting = meeting_of(doing);
	const struct words *sent = doing->sent;
	struct error error = ERROR_INIT;
	const char *open;
	if (!find_open(doing, &open, &error))
		return answer_error(doing->request, answer, &error);
	if (open)
		return doing_refuse(doing, answer, 409, NULL,
			      /* TRANSLATORS: %s are numbers, such as "3, 5". */
			      arena_printf(doing->request->arena,
					   _("Some words for the room have no answer and no reason "
					     "yet: %s. The meeting stays open. Say what became of "
					     "each first."), open));
	meeting->state = "over";
	meeting->minutes = sent->text;
	doing->keep_on = true;
	doing->log_action = arena_printf(doing->request->arena, _("Closed the meeting: %s"),
					 meeting->title);
	doing->receipt = _("The meeting is over, and its minutes are published.");
	return true;
}

bool meeting_quiet(struct doing *doing, struct answer *answer)
{
	struct meeting *meeting = meeting_of(doing);
	const struct quiet_wish *sent = doing->sent;
	struct arena *arena = doing->request->arena;
	if (sent->minutes < 1 || sent->minutes > MEETING_QUIET_MOST)
		return doing_refuse(doing, answer, 422, "minutes",
				    _("A quiet time lasts 1 to 60 minutes. Nothing was changed. "
				      "Write the number again."));
	if (meeting_quiet_until(meeting, doing->now))
		return doing_refuse(doing, answer, 409, NULL,
			      _("It is quiet already. Nothing was changed."));
	struct quiet_time *quiet = arena_alloc(arena, sizeof(*quiet));
	*quiet = (struct quiet_time){ doing->now, doing->now + sent->minutes * MINUTE };
	list_add(&meeting->quiet, quiet, arena);
	doing->keep_on = true;
	doing->log_action = _("Began a quiet time in the meeting");
	doing->receipt = arena_printf(arena, _("It is quiet for %s. What is sent meanwhile waits, "
					       "and then comes in its order."),
				      format_minutes(arena, sent->minutes));
	return true;
}

bool meeting_may_publish(const struct doing *doing)
{
	const struct meeting *meeting = meeting_of(doing);
	return meeting->closed && text_is(meeting->state, "over") && !meeting->published;
}

bool meeting_publish(struct doing *doing, struct answer *answer)
{
	struct meeting *meeting = meeting_of(doing);
	const struct words *sent = doing->sent;
	(void)answer;
	meeting->published = sent->text;
	doing->keep_on = true;
	doing->log_action = arena_printf(doing->request->arena,
					 _("Published what was promised of the meeting: %s"),
					 meeting->title);
	doing->receipt = _("It is published.");
	return true;
}

/* What is said behind closed doors is for who said it and for those who run the assembly. */
static void hide(const struct doing *doing, struct object *said)
{
	if (meeting_of(doing)->closed)
		said->visibility = "private";
}

bool meeting_permits(const struct request *request, const struct object *object)
{
	const struct person *person = request->person;
	return person && (roles_of(person, object->assembly) & ROLES_RUNNING ||
			  text_is(object->author, person->object.id));
}

bool meeting_note(struct doing *doing, struct answer *answer)
{
	struct note *note = doing->sent;
	if (note->table && !list_has_text(&meeting_of(doing)->tables, note->table))
		return doing_refuse(doing, answer, 422, "table",
				    _("There is no table of that name. Nothing was changed. "
				      "Write its name as the meeting has it, or leave it empty."));
	hide(doing, &note->object);
	doing->receipt = _("The note is there. Those who follow can read it.");
	return true;
}

bool meeting_queue(struct doing *doing, struct answer *answer)
{
	struct turn *turn = doing->sent;
	struct meeting *meeting = meeting_of(doing);
	struct arena *arena = doing->request->arena;
	struct error error = ERROR_INIT;
	struct list turns;
	if (!doing_list(doing, &noun_turn, doing->on->id, &turns, &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < turns.count; i++) {
		const struct turn *other = turns.items[i];
		if (doing_is_caller(doing, other->object.author) &&
		    (text_is(other->state, "waiting") || text_is(other->state, "called")))
			return doing_refuse(doing, answer, 409, NULL,
				      _("You have a place in the queue already. Nothing was "
					"changed."));
	}
	hide(doing, &turn->object);
	turn->state = "waiting";
	turns.items[turns.count++] = turn;
	unsigned long before = meeting_before(&turns, meeting->last_place, turn);
	doing->receipt = before ?
		arena_printf(arena, ngettext("You are in the queue. %lu person speaks before you.",
					     "You are in the queue. %lu people speak before you.",
					     before), before) :
		_("You are in the queue. You are the next.");
	return true;
}

bool meeting_next_turn(struct doing *doing, struct answer *answer)
{
	struct meeting *meeting = meeting_of(doing);
	struct error error = ERROR_INIT;
	struct list turns;
	if (!doing_list(doing, &noun_turn, doing->on->id, &turns, &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < turns.count; i++)
		if (text_is(((const struct turn *)turns.items[i])->state, "called"))
			return doing_refuse(doing, answer, 409, NULL,
					    _("Somebody has the word already. Nothing was changed. "
					      "Say first that they have spoken."));
	const struct turn *next = meeting_next(&turns, meeting->last_place);
	if (!next)
		return doing_refuse(doing, answer, 409, NULL,
			      _("Nobody waits in the queue. Nothing was changed."));
	struct turn *turn = arena_alloc(doing->request->arena, sizeof(*turn));
	*turn = *next;
	turn->state = "called";
	turn->at = doing->now;
	meeting->last_place = turn->place;
	doing->keep_on = true;
	doing->made = &turn->object;
	doing->receipt = _("The next one has the word.");
	return true;
}

/* Until when one of the meetings of ASSEMBLY is quiet, into *UNTIL; 0: none is. */
static bool find_quiet(const struct site *site, const struct request *request,
		       const char *assembly, int64_t now, int64_t *until, struct error *error)
{
	struct list meetings;
	*until = 0;
	if (!site_list(site, &noun_meeting, assembly, NULL, request->arena, &meetings, error))
		return false;
	for (size_t i = 0; i < meetings.count && !*until; i++) {
		const struct meeting *meeting = meetings.items[i];
		if (text_is(meeting->state, "running"))
			*until = meeting_quiet_until(meeting, now);
	}
	return true;
}

bool meeting_lets(const struct site *site, const struct request *request, const char *assembly,
		  struct answer *answer)
{
	struct error error = ERROR_INIT;
	int64_t now = clock_now(), until;
	if (!find_quiet(site, request, assembly, now, &until, &error))
		return answer_error(request, answer, &error);
	if (!until)
		return true;
	answer->retry_after = until - now;
	return answer_problem(request, answer, 409, NULL,
			      _("A meeting is quiet now, so that all can think. What you wrote is "
				"kept, and can be sent when the quiet time is over."));
}

bool meeting_relay(struct doing *doing, struct answer *answer)
{
	struct relay *relay = doing->sent;
	if (!meeting_lets(doing->site, doing->request, doing->on->assembly, answer))
		return false;
	hide(doing, &relay->object);
	relay->state = "sent";
	relay->at = doing->now;
	doing->receipt = arena_printf(doing->request->arena,
				      _("Sent to the room as words %lld. You will read what "
					"became of them, and why."), (long long)relay->number);
	return true;
}

static bool is_own(const struct doing *doing)
{
	return doing_is_caller(doing, doing->on->author);
}

/* Whether the meeting of the turn that this is done to is running. */
static bool turn_is_of_running(const struct doing *doing)
{
	const struct turn *turn = (const struct turn *)doing->on;
	struct object *meeting = NULL;
	struct error error = ERROR_INIT;
	bool good = turn->meeting && site_load(doing->site, turn->meeting, &noun_meeting,
					       doing->request->arena, &meeting, NULL, &error);
	error_release(&error);
	return good && meeting && text_is(((const struct meeting *)meeting)->state, "running");
}

bool meeting_may_say(const struct doing *doing)
{
	return text_is(((const struct turn *)doing->on)->state, "called") &&
		turn_is_of_running(doing);
}

bool meeting_may_pass(const struct doing *doing)
{
	const struct turn *turn = (const struct turn *)doing->on;
	return is_own(doing) && turn_is_of_running(doing) &&
		(text_is(turn->state, "waiting") || text_is(turn->state, "called"));
}

static bool end_turn(struct doing *doing, const char *state)
{
	struct turn *turn = (struct turn *)doing->on;
	turn->state = state;
	turn->at = doing->now;
	doing->keep_on = true;
	return true;
}

/* What was done in a meeting is done: its queue is as it was when it ended. */
static bool check_running(const struct doing *doing, struct answer *answer)
{
	return turn_is_of_running(doing) ||
		doing_refuse(doing, answer, 409, NULL,
			     _("The meeting is over, and its queue with it. Nothing was "
			       "changed."));
}

bool meeting_said(struct doing *doing, struct answer *answer)
{
	if (!check_running(doing, answer))
		return false;
	doing->receipt = _("Thank you. It is noted that they have spoken.");
	return end_turn(doing, "said");
}

bool meeting_pass(struct doing *doing, struct answer *answer)
{
	if (!check_running(doing, answer))
		return false;
	doing->receipt = _("Your place is free again. You can take another at any time.");
	return end_turn(doing, "passed");
}

bool meeting_may_decide(const struct doing *doing)
{
	const char *state = ((const struct relay *)doing->on)->state;
	return text_is(state, "sent") || text_is(state, "read out");
}

bool meeting_fate(struct doing *doing, struct answer *answer)
{
	struct relay *relay = (struct relay *)doing->on;
	const struct fate *sent = doing->sent;
	if (!text_is(sent->state, "read out") && !sent->reason)
		return doing_refuse(doing, answer, 422, "reason", text_is(sent->state, "answered") ?
			      _("What was the answer? Nothing was changed. Write it in a few "
				"words.") :
			      _("Why was it not taken? Nothing was changed. Write the reason: "
				"nobody's words are dropped without one."));
	relay->state = sent->state;
	relay->reason = sent->reason;
	relay->at = doing->now;
	relay->by = doing->request->person->object.id;
	doing->keep_on = true;
	doing->receipt = _("It is noted. Whoever sent it can read it now.");
	return true;
}

/* Whether AUTHOR had spoken in a meeting before MEETING. */
static bool spoke_before(const struct list *all, const struct turn *turn, const char *meeting)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct turn *other = all->items[i];
		if (text_is(other->state, "said") && other->number < turn->number &&
		    text_is(other->object.author, turn->object.author) &&
		    !text_is(other->meeting, meeting))
			return true;
	}
	return false;
}

/* Whether this turn is the first of its author in this meeting. */
static bool is_first(const struct list *all, const struct turn *turn)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct turn *other = all->items[i];
		if (text_is(other->state, "said") && other->number < turn->number &&
		    text_is(other->object.author, turn->object.author) &&
		    text_is(other->meeting, turn->meeting))
			return false;
	}
	return true;
}

/* Counted, never named (domain I.29). */
static void add_up(struct meeting *meeting, const struct list *all)
{
	meeting->turns_room = meeting->turns_remote = meeting->new_voices = 0;
	for (size_t i = 0; i < all->count; i++) {
		const struct turn *turn = all->items[i];
		if (!text_is(turn->state, "said") || !text_is(turn->meeting, meeting->object.id))
			continue;
		if (text_is(turn->place, "room"))
			meeting->turns_room++;
		else
			meeting->turns_remote++;
		meeting->new_voices += is_first(all, turn) &&
			!spoke_before(all, turn, meeting->object.id);
	}
}

bool meeting_fill(const struct site *site, const struct request *request, struct object *object,
		  struct error *error)
{
	struct meeting *meeting = (struct meeting *)object;
	struct list turns;
	show_below(request, object, "changes");
	if (meeting->closed &&
	    !(roles_of(request->person, object->assembly) & ROLES_RUNNING))
		meeting->minutes = NULL;
	if (text_is(meeting->state, "planned"))
		return true;
	if (!site_list(site, &noun_turn, object->assembly, NULL, request->arena, &turns, error))
		return false;
	add_up(meeting, &turns);
	return true;
}
