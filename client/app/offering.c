/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/offering.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/fetch.h"
#include "app/show.h"
#include "app/visit.h"
#include "app/waiting.h"
#include "base/array.h"
#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "model/gather.h"
#include "model/quiet.h"

/* What a job is about, and the page of it. */
struct found {
	enum offer_kind kind;
	enum page_kind page;
	const char *url;
};

/* Who they are in this assembly: the name of what is kept of them. */
static const char *whose(struct session *session, struct arena *arena)
{
	const char *self = sync_self(session->sync);
	return self ? arena_printf(arena, "%s %s", sync_assembly(session->sync), self) : NULL;
}

static void keep_time(struct session *session, int64_t at)
{
	struct arena arena = ARENA_INIT;
	const char *key = whose(session, &arena);
	if (key)
		state_keep(session, "acted", key, arena_printf(&arena, "%" PRId64, at));
	arena_release(&arena);
}

void offering_acted(struct session *session)
{
	keep_time(session, clock_now());
}

static const char *how_often(const struct session *session)
{
	return state_choice(session, OFFER_SETTING, "week");
}

/* Who is seen for the first time begins to count from there: nobody new is called quiet. */
static bool read_quiet(struct session *session, struct arena *arena, struct quiet *quiet)
{
	const char *key = whose(session, arena);
	const char *acted = key ? state_value(session, "acted", key, arena) : NULL;
	const char *offered = state_value(session, "offered", "", arena);
	*quiet = (struct quiet){ .acted = acted ? strtoll(acted, NULL, 10) : 0 };
	if (offered)
		sscanf(offered, "%" SCNd64 " %" SCNd64, &quiet->offered, &quiet->times);
	if (!acted)
		keep_time(session, clock_now());
	return acted != NULL;
}

/* What they said from another machine counts too. */
static bool is_quiet(struct scene *scene, struct quiet *quiet, struct error *error)
{
	int64_t spoke = 0;
	if (!read_quiet(scene->session, &scene->arena, quiet) ||
	    !quiet_may_offer(quiet, how_often(scene->session), scene->context.now) ||
	    !waiting_spoke(scene, &spoke, error))
		return false;
	if (spoke > quiet->acted) {
		quiet->acted = spoke;
		keep_time(scene->session, spoke);
	}
	return quiet_may_offer(quiet, how_often(scene->session), scene->context.now);
}

static bool find_roundup(struct scene *scene, struct found *found, struct error *error)
{
	struct list roundups;
	if (!scene_list(scene, &noun_roundup, NULL, &roundups, error))
		return false;
	for (size_t i = 0; i < roundups.count; i++) {
		const struct roundup *roundup = roundups.items[i];
		if (object_allows(&roundup->object, "accept") &&
		    !list_has_text(&roundup->accepted_by, scene->context.self))
			*found = (struct found){ OFFER_ROUNDUP, PAGE_OBJECT, roundup->object.id };
	}
	return true;
}

static bool find_question(struct scene *scene, struct found *found, struct error *error)
{
	struct waiting waiting;
	if (!waiting_find(scene, &waiting, error))
		return false;
	for (size_t i = 0; i < waiting.count; i++)
		if (waiting.things[i].kind == SLOT_QUESTION)
			*found = (struct found){
				OFFER_QUESTION, PAGE_REMARK, waiting.things[i].url,
			};
	return true;
}

static bool find_reading(struct scene *scene, struct found *found, struct error *error)
{
	size_t words = (size_t)visit_speed(scene->session) * QUIET_MINUTES;
	const struct object *object = NULL;
	if (!waiting_reading(scene, words, &object, error))
		return false;
	if (object && object->noun == &noun_topic)
		*found = (struct found){ OFFER_TOPIC, PAGE_TOPIC, object->id };
	else if (object)
		*found = (struct found){ OFFER_STORY, PAGE_REMARK, object->id };
	return true;
}

/* Another kind of job each time, as far as there is one. */
static bool find_job(struct scene *scene, int64_t times, struct found *found,
		     struct error *error)
{
	static bool (*const finders[])(struct scene *, struct found *, struct error *) = {
		find_reading, find_question, find_roundup,
	};
	for (size_t i = 0; i < ARRAY_COUNT(finders) && found->kind == OFFER_NONE; i++)
		if (!finders[((size_t)times + i) % ARRAY_COUNT(finders)](scene, found, error))
			return false;
	return true;
}

/* It counts as made from here on, whatever comes of it; one that cannot be counted is not made. */
static void make(struct session *session, const struct found *found, const struct quiet *quiet,
		 int64_t now, struct arena *arena)
{
	const char *value = arena_printf(arena, "%" PRId64 " %" PRId64, now, quiet->times + 1);
	if (!state_keep(session, "offered", "", value))
		return;
	session->offer_kind = found->kind;
	session->offer_page = found->page;
	session->offer_url = memory_copy(found->url);
	session->offer_assembly = memory_copy(sync_assembly(session->sync));
}

static bool look(struct scene *scene, struct error *error)
{
	struct session *session = scene->session;
	struct quiet quiet;
	struct found found = { OFFER_NONE, PAGE_NONE, NULL };
	if (!scene->context.self || fetch_is_new(session) || !is_quiet(scene, &quiet, error))
		return error->kind == ERROR_NONE;
	if (!find_job(scene, quiet.times, &found, error))
		return false;
	if (found.kind != OFFER_NONE)
		make(session, &found, &quiet, scene->context.now, &scene->arena);
	return true;
}

bool offering_find(struct scene *scene, struct offer *offer, struct error *error)
{
	struct session *session = scene->session;
	*offer = (struct offer){ .kind = OFFER_NONE };
	if (session->script)
		return true;
	if (!session->offer_url && !look(scene, error))
		return false;
	/* Off is off at once, and what is of another assembly waits there. */
	if (session->offer_kind == OFFER_NONE ||
	    !text_is(session->offer_assembly, sync_assembly(session->sync)) ||
	    text_is(how_often(session), "off"))
		return true;
	offer->kind = session->offer_kind;
	offer->take_key = press_name(session->keymap.keys[ACT_INVITED][0], &scene->arena);
	offer->pass_key = press_name(session->keymap.keys[ACT_PASS][0], &scene->arena);
	return true;
}

void offering_take(struct session *session, const char *argument)
{
	(void)argument;
	enum offer_kind kind = session->offer_kind;
	struct arena arena = ARENA_INIT;
	session->offer_kind = OFFER_NONE;
	show_go(session, session->offer_page, session->offer_url);
	const char *key = press_name(session->keymap.keys[ACT_BARRIER][0], &arena);
	if (text_is(session->page.url, session->offer_url))
		state_say(session, "%s", view_offer_taken(&session->page, kind, key));
	arena_release(&arena);
}

void offering_pass(struct session *session, const char *argument)
{
	(void)argument;
	session->offer_kind = OFFER_NONE;
	show_anew(session);
	state_say(session, "%s", _("That is all right. You are not asked again today."));
}
