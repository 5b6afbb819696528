/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/meeting.h"

#include "base/i18n.h"
#include "base/text.h"
#include "language/format.h"
#include "model/day.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/pages.h"

/* When it is, or was, in the words of its state. */
static const char *when(struct page *page, const struct meeting *meeting)
{
	const char *starts = format_time(&page->arena, meeting->starts);
	const char *ends = format_time(&page->arena, meeting->ends);
	if (text_is(meeting->state, "running"))
		return arena_printf(&page->arena, _("It is running now. It ends on %s."), ends);
	if (text_is(meeting->state, "over"))
		return arena_printf(&page->arena, _("It is over. It began on %s."), starts);
	return arena_printf(&page->arena, _("It begins on %s and ends on %s."), starts, ends);
}

/* What was promised is late from the day after its last one (domain I.32). */
static void say_late(struct page *page, const struct view_context *context,
		     const struct meeting *meeting)
{
	int64_t due, late;
	if (meeting->published || !meeting->publish_by || !day_read(meeting->publish_by, &due))
		return;
	late = day_of(context->now) - due;
	if (late > 0)
		page_add(page, PART_NOTICE,
			 ngettext("That has not been published yet. It is %lld day late.",
				  "That has not been published yet. It is %lld days late.",
				  (unsigned long)late), (long long)late);
}

static void say_doors(struct page *page, const struct view_context *context,
		      const struct meeting *meeting)
{
	if (!meeting->closed)
		return;
	page_add(page, PART_NOTICE, "%s",
		 _("This meeting is behind closed doors. That it takes place, why, and what of it "
		   "will be published is open."));
	fill_fields(page, &noun_meeting, meeting);
	say_late(page, context, meeting);
	if (meeting->published) {
		page_add(page, PART_HEADING, "%s", _("What was published"));
		fill_text(page, meeting->published, NULL);
	}
}

static void say_quiet(struct page *page, const struct view_context *context,
		      const struct meeting *meeting)
{
	int64_t until = text_is(meeting->state, "running") ?
		meeting_quiet_until(meeting, context->now) : 0;
	if (until)
		page_add(page, PART_NOTICE,
			 _("It is quiet until %s, so that all can think. What do you notice? What "
			   "you write now waits, and is sent then."),
			 format_time(&page->arena, until));
}

static void add_agenda(struct page *page, const struct meeting *meeting)
{
	if (meeting->agenda.count)
		page_add(page, PART_HEADING, "%s", _("Agenda"));
	for (size_t i = 0; i < meeting->agenda.count; i++)
		page_add(page, PART_FIELD, "%s",
			 fill_sentence(page, meeting->agenda.items[i]));
}

/* Whether somebody who comes late hears NOTE first: once, as it is before their next visit. */
static bool is_missed(const struct view_context *context, const struct note *note)
{
	return note->marker && note->object.created > context->visited;
}

static void add_missed(struct page *page, const struct view_context *context,
		       const struct list *notes)
{
	size_t count = 0, n = 0;
	for (size_t i = 0; i < notes->count; i++)
		count += is_missed(context, notes->items[i]);
	if (count)
		page_add(page, PART_HEADING, "%s", context->visited ?
			 _("What you missed since you were last here") :
			 _("What matters most so far"));
	for (size_t i = 0; i < notes->count; i++) {
		const struct note *note = notes->items[i];
		if (is_missed(context, note))
			view_item(page, context, &note->object, ++n, count);
	}
}

static void add_list(struct page *page, const struct view_context *context,
		     const struct list *list, const char *title)
{
	if (list->count)
		page_add(page, PART_HEADING, "%s", title);
	for (size_t i = 0; i < list->count; i++)
		view_item(page, context, list->items[i], i + 1, list->count);
}

/* Who has the word, and who waits, in the order in which they are called. */
static void add_queue(struct page *page, const struct view_context *context,
		      const struct meeting *meeting, const struct list *turns)
{
	struct list queue = { arena_alloc(&page->arena, (turns->count + 1) * sizeof(void *)), 0 };
	size_t waiting = 0;
	for (size_t i = 0; i < turns->count; i++) {
		const struct turn *turn = turns->items[i];
		if (text_is(turn->state, "called"))
			queue.items[queue.count++] = turn;
		waiting += text_is(turn->state, "waiting");
	}
	size_t called = queue.count;
	for (size_t i = 0; i < turns->count; i++) {
		const struct turn *turn = turns->items[i];
		if (text_is(turn->state, "waiting"))
			queue.items[called + meeting_before(turns, meeting->last_place, turn)] =
				turn;
	}
	queue.count = called + waiting;
	add_list(page, context, &queue, _("Who has the word, and who comes next"));
}

/* Counted, never named (domain I.29). */
static void say_balance(struct page *page, const struct meeting *meeting)
{
	long long room = meeting->turns_room, remote = meeting->turns_remote;
	long long voices = meeting->new_voices;
	if (!room && !remote)
		return;
	page_add(page, PART_FIELD, _("Turns to speak in the room: %lld. From afar: %lld."), room,
		 remote);
	if (voices)
		page_add(page, PART_FIELD,
			 ngettext("%lld person spoke in a meeting for the first time.",
				  "%lld people spoke in a meeting for the first time.",
				  (unsigned long)voices), voices);
}

static void say_minutes(struct page *page, const struct meeting *meeting)
{
	if (!meeting->minutes)
		return;
	page_add(page, PART_HEADING, "%s", _("Minutes"));
	fill_text(page, meeting->minutes, NULL);
}

void meeting_show(struct page *page, const struct view_context *context,
		  const struct object *object)
{
	const struct meeting *meeting = (const struct meeting *)object;
	struct list notes = context_list(context, &noun_note, object->id);
	struct list turns = context_list(context, &noun_turn, object->id);
	struct list relays = context_list(context, &noun_relay, object->id);
	page_add(page, PART_TITLE, "%s", fill_sentence(page, meeting->title));
	page_add(page, PART_FIELD, "%s", when(page, meeting));
	say_quiet(page, context, meeting);
	say_doors(page, context, meeting);
	add_missed(page, context, &notes);
	say_minutes(page, meeting);
	add_agenda(page, meeting);
	if (text_is(meeting->state, "running"))
		add_queue(page, context, meeting, &turns);
	add_list(page, context, &relays, _("Words for the room, and what became of them"));
	add_list(page, context, &notes, _("Notes"));
	say_balance(page, meeting);
	fill_extras(page, object);
	view_deeds(page, context, object);
}

void note_show(struct page *page, const struct view_context *context,
	       const struct object *object)
{
	const struct note *note = (const struct note *)object;
	if (note->table)
		page_add(page, PART_TITLE, _("Note from this table: %s"), note->table);
	else
		page_add(page, PART_TITLE, "%s", _("Note from all together"));
	fill_text(page, note->text, NULL);
	page_add(page, PART_FIELD, _("Written by %s on %s."),
		 context_name(context, object->author),
		 format_time(&page->arena, object->created));
	fill_extras(page, object);
	view_deeds(page, context, object);
}

static const char *turn_sentence(struct page *page, const struct view_context *context,
				 const struct turn *turn)
{
	/* TRANSLATORS: a name, where the person is, whether they wait or speak. */
	return arena_printf(&page->arena, _("%s. %s. %s."),
			    context_name(context, turn->object.author),
			    choice_label(choices_place, turn->place),
			    choice_label(choices_turn, turn->state));
}

void turn_show(struct page *page, const struct view_context *context,
	       const struct object *object)
{
	const struct turn *turn = (const struct turn *)object;
	page_add(page, PART_TITLE, "%s", turn_sentence(page, context, turn));
	if (turn->at)
		page_add(page, PART_FIELD, _("Since %s."), format_time(&page->arena, turn->at));
	fill_extras(page, object);
	view_deeds(page, context, object);
}

void relay_show(struct page *page, const struct view_context *context,
		const struct object *object)
{
	const struct relay *relay = (const struct relay *)object;
	/* TRANSLATORS: %s is what became of words for the room, such as Read out. */
	page_add(page, PART_TITLE, _("Words for the room. %s."),
		 choice_label(choices_relay, relay->state));
	fill_text(page, relay->text, NULL);
	if (relay->reason && text_is(relay->state, "answered"))
		page_add(page, PART_FIELD, _("The answer: %s"), relay->reason);
	else if (relay->reason)
		page_add(page, PART_FIELD, _("The reason: %s"), relay->reason);
	page_add(page, PART_FIELD, _("Sent by %s."), context_name(context, object->author));
	if (relay->by)
		page_add(page, PART_FIELD, _("What became of it was noted by %s on %s."),
			 context_name(context, relay->by), format_time(&page->arena, relay->at));
	fill_extras(page, object);
	view_deeds(page, context, object);
}

struct item meeting_item(struct page *page, const struct view_context *context,
			 const struct object *object)
{
	const struct meeting *meeting = (const struct meeting *)object;
	struct item item = { .name = meeting->title };
	const char *title = fill_sentence(page, meeting->title);
	const char *state = choice_label(choices_meeting, meeting->state);
	const char *date = format_time(&page->arena, meeting->starts);
	(void)context;
	/* TRANSLATORS: a meeting's title with its stop, its state, when it begins. */
	item.full = arena_printf(&page->arena, meeting->closed ?
				 _("%s Behind closed doors. %s. %s.") : _("%s %s. %s."), title,
				 state, date);
	return item;
}

struct item note_item(struct page *page, const struct view_context *context,
		      const struct object *object)
{
	const struct note *note = (const struct note *)object;
	struct item item = { .name = note->text, .full = fill_excerpt(page, note->text, 60) };
	(void)context;
	if (note->table) {
		item.brief = item.full;
		/* TRANSLATORS: first words of a note with their stop, the name of a table. */
		item.full = arena_printf(&page->arena, _("%s %s."), item.full, note->table);
	}
	return item;
}

struct item turn_item(struct page *page, const struct view_context *context,
		      const struct object *object)
{
	const struct turn *turn = (const struct turn *)object;
	struct item item = { .name = context_name(context, object->author) };
	item.full = turn_sentence(page, context, turn);
	return item;
}

struct item relay_item(struct page *page, const struct view_context *context,
		       const struct object *object)
{
	const struct relay *relay = (const struct relay *)object;
	struct item item = { .name = relay->text };
	(void)context;
	/* TRANSLATORS: first words with their stop, what became of them. */
	item.full = arena_printf(&page->arena, _("%s %s."), fill_excerpt(page, relay->text, 60),
				 choice_label(choices_relay, relay->state));
	return item;
}
