/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/visit.h"

#include <stdlib.h>
#include <string.h>

#include "app/fetch.h"
#include "app/jot.h"
#include "app/load.h"
#include "app/resume.h"
#include "app/show.h"
#include "app/waiting.h"
#include "base/clock.h"
#include "model/pace.h"

enum { TOPICS_FETCHED = 2 };	/* at most, so that a thin line is not kept busy */

static const char *const minutes_page = "minutes", *const thing_page = "thing";

/* The number at the end of an address such as "thing 3"; 0 where it is another one. */
static size_t number_in(const char *url, const char *word)
{
	size_t length = strlen(word);
	if (!url || strncmp(url, word, length) != 0 || url[length] != ' ')
		return 0;
	return strtoul(url + length, NULL, 10);
}

static size_t thing_shown(const struct session *session)
{
	return session->page.kind == PAGE_SLOT ? number_in(session->page.url, thing_page) : 0;
}

static bool find_kept(struct session *session, struct slot *slot, struct arena *arena)
{
	const char *assembly = sync_assembly(session->sync);
	return assembly && slot_read(slot, state_value(session, "slot", assembly, arena), arena);
}

static void keep(struct session *session, const struct slot *slot)
{
	struct arena arena = ARENA_INIT;
	const char *assembly = sync_assembly(session->sync);
	if (assembly)
		state_keep(session, "slot", assembly, slot ? slot_write(slot, &arena) : NULL);
	arena_release(&arena);
}

int visit_speed(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct pace learnt;
	char *end;
	long speed = strtol(state_choice(session, "speed", ""), &end, 10);
	pace_read(&learnt, state_value(session, "pace", "", &arena));
	arena_release(&arena);
	bool chosen = !*end && speed >= PACE_CHOSEN_LEAST && speed <= PACE_CHOSEN_MOST;
	return chosen ? (int)speed : pace_of(&learnt);
}

static const struct object *object_of(struct scene *scene, const struct slot_thing *thing,
				      struct error *error)
{
	const struct object *object = NULL;
	load_object(scene->session->store, thing->url, &scene->arena, &object, error);
	return object;
}

static bool build(struct scene *scene, struct slot *slot, int minutes, struct error *error)
{
	struct waiting waiting;
	if (!waiting_find(scene, &waiting, error))
		return false;
	*slot = (struct slot){ .minutes = minutes, .things = waiting.things };
	slot->count = slot_pack(waiting.things, waiting.count, minutes,
				visit_speed(scene->session));
	keep(scene->session, slot);
	return true;
}

/* The slot is kept when it is shown, so that what is opened is what was seen. */
static enum made make_list(struct scene *scene, int minutes, struct error *error)
{
	struct slot slot;
	struct session *session = scene->session;
	if (!find_kept(session, &slot, &scene->arena) || slot.minutes != minutes) {
		if (visit_feed(session, &scene->arena))
			return MADE_NOT;
		if (!build(scene, &slot, minutes, error))
			return MADE_FAILED;
	}
	struct list objects = {
		arena_alloc(&scene->arena, (slot.count + 1) * sizeof(void *)), slot.count,
	};
	for (size_t i = 0; i < slot.count; i++)
		objects.items[i] = object_of(scene, &slot.things[i], error);
	view_slot_list(scene->page, &scene->context, &slot, &objects);
	return error->kind == ERROR_NONE ? MADE : MADE_FAILED;
}

static enum made make_thing(struct scene *scene, size_t number, struct error *error)
{
	struct slot slot;
	const struct object *before = NULL;
	if (!find_kept(scene->session, &slot, &scene->arena) || number > slot.count) {
		error_set(error, ERROR_MISSING, NULL);
		return MADE_FAILED;
	}
	slot.at = number;
	const struct slot_thing *thing = &slot.things[number - 1];
	const struct object *object = object_of(scene, thing, error);
	if (thing->kind == SLOT_REPLY && object && object->noun == &noun_contribution)
		load_object(scene->session->store,
			    ((const struct contribution *)object)->in_reply_to, &scene->arena,
			    &before, error);
	bool is_remark = before && before->noun == &noun_contribution && !before->deleted;
	view_slot_thing(scene->page, &scene->context, &slot, object,
			is_remark ? (const struct contribution *)before : NULL);
	return error->kind == ERROR_NONE ? MADE : MADE_FAILED;
}

static enum made make_end(struct scene *scene, struct error *error)
{
	struct waiting waiting;
	if (!waiting_find(scene, &waiting, error))
		return MADE_FAILED;
	view_slot_end(scene->page, &scene->context, waiting_count(&waiting));
	return MADE;
}

enum made visit_page(struct scene *scene, struct error *error)
{
	struct slot slot;
	const char *url = scene->page->url;
	size_t minutes = number_in(url, minutes_page), thing = number_in(url, thing_page);
	if (!scene->context.assembly)
		return MADE_NOT;
	if (minutes && minutes <= SLOT_MINUTES_MOST)
		return make_list(scene, (int)minutes, error);
	if (thing)
		return make_thing(scene, thing, error);
	if (url && !strcmp(url, "end"))
		return make_end(scene, error);
	if (url) {
		error_set(error, ERROR_MISSING, NULL);
		return MADE_FAILED;
	}
	bool unfinished = find_kept(scene->session, &slot, &scene->arena) && slot.at;
	view_slot_question(scene->page, unfinished ? &slot : NULL);
	return MADE;
}

static void show_number(struct session *session, const char *word, size_t number)
{
	struct arena arena = ARENA_INIT;
	show_go(session, PAGE_SLOT, arena_printf(&arena, "%s %zu", word, number));
	arena_release(&arena);
}

/* The time since the person came to what is shown has gone. */
static void count_time(struct session *session, struct slot *slot)
{
	int64_t now = clock_now();
	if (session->visit_since && now > session->visit_since)
		slot->spent += now - session->visit_since;
	if (slot->spent > SLOT_SECONDS_MOST)
		slot->spent = SLOT_SECONDS_MOST;
	session->visit_since = now;
}

static void show_thing(struct session *session, struct slot *slot, size_t number, size_t part)
{
	slot->at = number;
	slot->part = part;
	keep(session, slot);
	show_number(session, thing_page, number);
	session->visit_since = session->visit_began = clock_now();
	if (!part || part >= session->page.count || thing_shown(session) != number)
		return;
	session->visit_began = 0;
	resume_from(session, part, false);
}

/* What was read at one go says how fast the person reads; a question is thought about too. */
static void learn(struct session *session, const struct slot_thing *thing)
{
	struct arena arena = ARENA_INIT;
	struct pace pace;
	size_t words = 0;
	const struct page *page = &session->page;
	for (size_t i = 0; i < page->count; i++) {
		const char *texts[2];
		size_t count = view_slot_is_text(&page->parts[i]) ?
			part_texts(&page->parts[i], session->reading, texts) : 0;
		while (count)
			words += pace_words(texts[--count]);
	}
	pace_read(&pace, state_value(session, "pace", "", &arena));
	if (thing->kind != SLOT_QUESTION && thing->kind != SLOT_REFLECTION &&
	    session->visit_began &&
	    pace_learn(&pace, words, clock_now() - session->visit_began))
		state_keep(session, "pace", "", pace_write(&pace, &arena));
	arena_release(&arena);
}

/* Another Plainvoice of this person has ended the slot meanwhile. */
static void say_gone(struct session *session)
{
	show_go(session, PAGE_SLOT, NULL);
	state_say(session, "%s", _("What you had begun has been ended elsewhere. Nothing was lost. "
				   "Choose again how long you have."));
}

static void end(struct session *session)
{
	keep(session, NULL);
	session->visit_since = 0;
	show_go(session, PAGE_SLOT, "end");
}

/* The thing AT is done: the next one, or the end. */
static void finish_thing(struct session *session, struct slot *slot, size_t at)
{
	const struct slot_thing *thing = &slot->things[at - 1];
	learn(session, thing);
	count_time(session, slot);
	if (thing->url)
		waiting_mark(session, thing->url, thing->from + thing->count);
	size_t next = slot_next(slot, at);
	if (next)
		show_thing(session, slot, next, 0);
	else
		end(session);
}

static void go_on(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct slot slot;
	size_t at = thing_shown(session);
	if (find_kept(session, &slot, &arena) && at && at <= slot.count)
		finish_thing(session, &slot, at);
	else
		say_gone(session);
	arena_release(&arena);
}

static void take_up(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct slot slot;
	if (find_kept(session, &slot, &arena) && slot.at)
		show_thing(session, &slot, slot.at, slot.part);
	else
		say_gone(session);
	arena_release(&arena);
}

static void open_thing(struct session *session, const char *number)
{
	struct arena arena = ARENA_INIT;
	struct slot slot;
	size_t n = strtoul(number, NULL, 10);
	if (find_kept(session, &slot, &arena) && n && n <= slot.count)
		show_thing(session, &slot, n, 0);
	else
		say_gone(session);
	arena_release(&arena);
}

static void begin(struct session *session, size_t minutes)
{
	keep(session, NULL);
	show_number(session, minutes_page, minutes);
}

void visit_ask(struct session *session, const char *minutes)
{
	struct error error = ERROR_INIT;
	long number = 0;
	if (!minutes) {
		show_go(session, PAGE_SLOT, NULL);
		return;
	}
	if (strspn(minutes, "0123456789") == strlen(minutes))
		number = strtol(minutes, NULL, 10);
	if (number < SLOT_MINUTES_LEAST || number > SLOT_MINUTES_MOST) {
		error_set(&error, ERROR_INPUT,
			  _("Plainvoice cannot fill this time: %s. Nothing was changed. "
			    "Give the minutes as a number from %d to %d."), minutes,
			  SLOT_MINUTES_LEAST, SLOT_MINUTES_MOST);
		state_fail(session, &error);
		return;
	}
	visit_fetch(session);
	begin(session, (size_t)number);
}

void visit_choose(struct session *session, const char *answer)
{
	const char *url = session->page.url;
	if (url && !strcmp(answer, "next"))
		go_on(session);
	else if (url)
		open_thing(session, answer);
	else if (!strcmp(answer, "go on"))
		take_up(session);
	else
		begin(session, strtoul(answer, NULL, 10));
}

void visit_line(struct session *session, const char *line)
{
	struct error error = ERROR_INIT;
	if (*line && !jot_keep(session, line, NULL, &error)) {
		state_fail(session, &error);
		return;
	}
	go_on(session);
	if (*line)
		state_say(session, "%s", _("Your line is kept on this machine alone."));
}

void visit_keep_place(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct slot slot;
	size_t at = thing_shown(session);
	if (at && find_kept(session, &slot, &arena)) {
		count_time(session, &slot);
		session->visit_began = 0;
		if (slot.at == at && !session->resume)
			slot.part = session->focus;
		keep(session, &slot);
	}
	arena_release(&arena);
}

int64_t visit_left(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct slot slot;
	int64_t left = -1;
	size_t at = thing_shown(session);
	if (at && find_kept(session, &slot, &arena) && at <= slot.count) {
		slot.at = at;
		left = slot_left(&slot);
	}
	arena_release(&arena);
	return left;
}

void visit_fetch(struct session *session)
{
	struct scene scene = { .session = session };
	struct error error = ERROR_INIT;
	const char *topics[TOPICS_FETCHED];
	size_t count = scene_context(&scene, &error) ?
		waiting_topics(&scene, topics, TOPICS_FETCHED, &error) : 0;
	for (size_t i = 0; i < count; i++)
		fetch_old(session, PAGE_REMARKS, topics[i]);
	error_release(&error);
	arena_release(&scene.arena);
}

const char *visit_feed(struct session *session, struct arena *arena)
{
	struct list topics = { NULL, 0 };
	struct error error = ERROR_INIT;
	struct store_query query = {
		.type = noun_topic.type, .assembly = sync_assembly(session->sync),
	};
	load_list(session->store, &query, arena, &topics, &error);
	error_release(&error);
	for (size_t i = 0; i < topics.count; i++) {
		const char *feed = object_link(topics.items[i], "changes");
		if (feed && sync_has(session->sync, JOB_TOPIC, feed))
			return feed;
	}
	return NULL;
}
