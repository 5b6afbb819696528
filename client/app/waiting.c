/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/waiting.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "app/load.h"
#include "app/owing.h"
#include "base/array.h"
#include "base/clock.h"
#include "base/text.h"
#include "model/ballot.h"
#include "model/day.h"
#include "model/pace.h"
#include "view/ballot.h"

enum {
	CHANGES_LOOKED_AT = 1000,	/* the newest: a large assembly is not read through */
	ALL_PARAGRAPHS = 1 << 16,
};

/* What is looked through, and what was found in it. */
struct search {
	struct scene *scene;
	struct list topics, votes, replies, remarks;	/* replies: to recommendations */
	size_t left;		/* voices that are still looked at */
	struct waiting *waiting;
	size_t size;
};

/* WITH_REMARKS: they are looked through too. */
static bool open_search(struct search *search, struct scene *scene, bool with_remarks,
			struct error *error)
{
	struct store *store = scene->session->store;
	const char *assembly = sync_assembly(scene->session->sync);
	struct store_query topics = { .type = noun_topic.type, .assembly = assembly };
	struct store_query votes = { .type = noun_vote_event.type, .assembly = assembly };
	struct store_query remarks = {
		.type = noun_contribution.type, .assembly = assembly, .by_change = true,
	};
	struct store_query replies = { .type = noun_response.type, .assembly = assembly };
	*search = (struct search){ .scene = scene, .left = OWING_LOOKED_AT };
	if (!store_last_change(store, &remarks.since, error))
		return false;
	remarks.since = remarks.since > CHANGES_LOOKED_AT ? remarks.since - CHANGES_LOOKED_AT : 0;
	return load_list(store, &topics, &scene->arena, &search->topics, error) &&
		load_list(store, &votes, &scene->arena, &search->votes, error) &&
		load_list(store, &replies, &scene->arena, &search->replies, error) &&
		(!with_remarks ||
		 load_list(store, &remarks, &scene->arena, &search->remarks, error));
}

/* When what is read of OBJECT was changed last: the words of a reply never are, what can be done
 * to it is. */
static int64_t changed(const struct object *object)
{
	return object->noun == &noun_response ? object->created : object->modified;
}

/* How many paragraphs of OBJECT, as it is now, have been read. */
static size_t read_of(struct session *session, const struct object *object, struct arena *arena)
{
	int64_t modified;
	size_t paragraphs;
	const char *value = state_value(session, "read", object->id, arena);
	if (!value || sscanf(value, "%" SCNd64 " %zu", &modified, &paragraphs) != 2 ||
	    modified != changed(object))
		return 0;
	return paragraphs;
}

void waiting_mark(struct session *session, const char *url, size_t paragraphs)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	load_object(session->store, url, &arena, &object, &error);
	if (object && read_of(session, object, &arena) < paragraphs)
		state_keep(session, "read", url,
			   arena_printf(&arena, "%" PRId64 " %zu", changed(object), paragraphs));
	error_release(&error);
	arena_release(&arena);
}

/* A reply that was shown, by itself or with the recommendation that it answers. */
static void seen_replies(struct session *session, const char *url)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	struct store_query query = {
		.type = noun_response.type, .assembly = sync_assembly(session->sync), .parent = url,
	};
	struct list replies = { NULL, 0 };
	if (load_object(session->store, url, &arena, &object, &error) && object &&
	    object->noun == &noun_response)
		waiting_mark(session, url, ALL_PARAGRAPHS);
	else if (object && object->noun == &noun_recommendation)
		load_list(session->store, &query, &arena, &replies, &error);
	for (size_t i = 0; i < replies.count; i++)
		waiting_mark(session, ((const struct object *)replies.items[i])->id,
			     ALL_PARAGRAPHS);
	error_release(&error);
	arena_release(&arena);
}

void waiting_seen(struct session *session, const struct page *page)
{
	if (session->script)
		return;
	if (page->kind == PAGE_REMARK)
		waiting_mark(session, page->url, ALL_PARAGRAPHS);
	else if (page->kind == PAGE_OBJECT)
		seen_replies(session, page->url);
}

static bool is_mine(const struct search *search, const struct object *object)
{
	return text_is(object->author, search->scene->context.self);
}

static const struct object *find(const struct search *search, const char *url)
{
	for (size_t i = 0; i < search->remarks.count; i++) {
		const struct object *object = search->remarks.items[i];
		if (text_is(object->id, url))
			return object;
	}
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	load_object(search->scene->session->store, url, &search->scene->arena, &object, &error);
	error_release(&error);
	return object;
}

static bool was_said_by_me(const struct search *search, const char *url)
{
	const struct object *object = url ? find(search, url) : NULL;
	return object && is_mine(search, object);
}

/* To what the person said, or an addition to it. */
static bool is_reply(const struct search *search, const struct contribution *remark)
{
	if (!search->scene->context.self || is_mine(search, &remark->object))
		return false;
	bool found = was_said_by_me(search, remark->in_reply_to);
	for (size_t i = 0; i < remark->adds_to.count && !found; i++)
		found = was_said_by_me(search, remark->adds_to.items[i]);
	return found;
}

static bool is_open(const struct topic *topic)
{
	return !topic->object.deleted && (!topic->state || !strcmp(topic->state, "open"));
}

static bool is_soon(int64_t closes)
{
	int64_t now = clock_now();
	return closes > now && closes - now <= SLOT_DAYS * (int64_t)DAY_SECONDS;
}

static bool closes_soon(const struct search *search, const struct topic *topic)
{
	const struct assembly *assembly = search->scene->context.assembly;
	return is_open(topic) && is_soon(assembly ? assembly_closes(assembly, topic->phase) : 0);
}

/* A vote in which the person has said something waits for nothing. */
static bool vote_closes_soon(const struct search *search, const struct vote_event *event)
{
	return !event->object.deleted && ballot_stage(event, clock_now()) == BALLOT_OPEN &&
		is_soon(event->closes) && !ballot_own(&search->scene->context, event);
}

static size_t words_of(const struct search *search, const struct part *part)
{
	const char *texts[2];
	size_t words = 0, count = part_texts(part, search->scene->session->reading, texts);
	for (size_t i = 0; i < count; i++)
		words += pace_words(texts[i]);
	return words;
}

/* The words of each paragraph of OBJECT as a slot would show it. */
static void measure(const struct search *search, const struct object *object,
		    struct slot_thing *thing)
{
	struct page page;
	page_init(&page, PAGE_SLOT, NULL);
	view_slot_text(&page, &search->scene->context, object);
	size_t *words = arena_alloc(&search->scene->arena, (page.count + 1) * sizeof(*words));
	for (size_t i = 0; i < page.count; i++)
		if (view_slot_is_text(&page.parts[i]))
			words[thing->paragraphs++] = words_of(search, &page.parts[i]);
	thing->words = words;
	page_release(&page);
}

static bool has(const struct search *search, const struct object *object)
{
	for (size_t i = 0; i < search->waiting->count; i++)
		if (text_is(search->waiting->things[i].url, object->id))
			return true;
	return false;
}

/* Add OBJECT, where something of it is unread. */
static bool add(struct search *search, enum slot_kind kind, const struct object *object)
{
	struct waiting *waiting = search->waiting;
	struct scene *scene = search->scene;
	struct slot_thing thing = { .kind = kind, .url = object->id };
	if (object->deleted || has(search, object))
		return false;
	thing.from = read_of(scene->session, object, &scene->arena);
	if (thing.from != ALL_PARAGRAPHS)
		measure(search, object, &thing);
	if (thing.from >= thing.paragraphs)
		return false;
	waiting->things[waiting->count++] = thing;
	return true;
}

static bool is_owed_reply(struct search *search, const struct response *reply)
{
	return !reply->object.deleted && owing_is_to_me(search->scene, reply, &search->left);
}

static void add_replies(struct search *search)
{
	for (size_t i = 0; i < search->replies.count; i++) {
		const struct response *reply = search->replies.items[i];
		if (is_owed_reply(search, reply))
			add(search, SLOT_REPLY, &reply->object);
	}
	for (size_t i = 0; i < search->remarks.count; i++) {
		const struct contribution *remark = search->remarks.items[i];
		if (!remark->object.deleted && is_reply(search, remark))
			add(search, SLOT_REPLY, &remark->object);
	}
}

static bool is_answered(const struct search *search, const struct contribution *question)
{
	for (size_t i = 0; i < search->remarks.count; i++) {
		const struct contribution *each = search->remarks.items[i];
		if (text_is(each->in_reply_to, question->object.id) &&
		    text_is(each->kind, "answer"))
			return true;
	}
	return false;
}

static bool may_answer(const struct search *search, const struct contribution *question)
{
	const struct view_context *context = &search->scene->context;
	for (size_t i = 0; i < search->topics.count; i++) {
		const struct topic *topic = search->topics.items[i];
		if (text_is(topic->object.id, question->topic))
			return is_open(topic) && context_may_say(context, topic) &&
				(!context->self || object_allows(&topic->object, "answer"));
	}
	return false;
}

/* The one that has waited longest. */
static void add_question(struct search *search)
{
	for (size_t i = 0; i < search->remarks.count; i++) {
		const struct contribution *remark = search->remarks.items[i];
		if (!remark->object.deleted && text_is(remark->kind, "question") &&
		    !is_mine(search, &remark->object) && may_answer(search, remark) &&
		    !is_answered(search, remark) && add(search, SLOT_QUESTION, &remark->object))
			return;
	}
}

static bool is_theirs(const struct person *person, const char *standpoint)
{
	return person && list_has_text(&person->standpoints, standpoint);
}

static void add_standpoint(struct search *search)
{
	const struct view_context *context = &search->scene->context;
	const struct person *self = context_person(context, context->self);
	for (size_t i = 0; i < search->remarks.count; i++) {
		const struct contribution *remark = search->remarks.items[i];
		if (!remark->object.deleted && remark->standpoint &&
		    !is_mine(search, &remark->object) && !is_theirs(self, remark->standpoint) &&
		    add(search, SLOT_STANDPOINT, &remark->object))
			return;
	}
}

bool waiting_find(struct scene *scene, struct waiting *waiting, struct error *error)
{
	struct search search;
	*waiting = (struct waiting){ .count = 0 };
	if (!open_search(&search, scene, true, error))
		return false;
	search.waiting = waiting;
	waiting->things = arena_alloc(&scene->arena, (search.topics.count + search.votes.count +
						      search.replies.count +
						      search.remarks.count + 1) *
				      sizeof(*waiting->things));
	add_replies(&search);
	for (size_t i = 0; i < search.topics.count; i++) {
		const struct topic *topic = search.topics.items[i];
		if (closes_soon(&search, topic))
			add(&search, SLOT_CLOSING, &topic->object);
	}
	for (size_t i = 0; i < search.votes.count; i++) {
		const struct vote_event *event = search.votes.items[i];
		if (vote_closes_soon(&search, event))
			add(&search, SLOT_CLOSING, &event->object);
	}
	add_question(&search);
	add_standpoint(&search);
	waiting->things[waiting->count++] = (struct slot_thing){ .kind = SLOT_REFLECTION };
	return true;
}

size_t waiting_count(const struct waiting *waiting)
{
	size_t count = 0;
	for (size_t i = 0; i < waiting->count; i++)
		count += waiting->things[i].kind == SLOT_REPLY ||
			waiting->things[i].kind == SLOT_CLOSING;
	return count;
}

bool waiting_counts(struct scene *scene, struct start_counts *counts, struct error *error)
{
	struct search search;
	if (!open_search(&search, scene, scene->context.self, error))
		return false;
	for (size_t i = 0; i < search.topics.count; i++)
		counts->closing += closes_soon(&search, search.topics.items[i]);
	for (size_t i = 0; i < search.votes.count; i++)
		counts->closing += vote_closes_soon(&search, search.votes.items[i]);
	for (size_t i = 0; i < search.replies.count; i++) {
		const struct response *reply = search.replies.items[i];
		counts->replies += !read_of(scene->session, &reply->object, &scene->arena) &&
			is_owed_reply(&search, reply);
	}
	for (size_t i = 0; i < search.remarks.count; i++) {
		const struct contribution *remark = search.remarks.items[i];
		counts->replies += !remark->object.deleted && is_reply(&search, remark) &&
			!read_of(scene->session, &remark->object, &scene->arena);
	}
	return true;
}

static bool spoke_in(const struct search *search, const struct topic *topic)
{
	for (size_t i = 0; i < search->remarks.count; i++) {
		const struct contribution *remark = search->remarks.items[i];
		if (is_mine(search, &remark->object) && text_is(remark->topic, topic->object.id))
			return true;
	}
	return false;
}

size_t waiting_topics(struct scene *scene, const char **urls, size_t most, struct error *error)
{
	struct search search;
	size_t count = 0;
	if (!open_search(&search, scene, true, error))
		return 0;
	for (int mine = 1; mine >= 0; mine--) {
		for (size_t i = 0; i < search.topics.count && count < most; i++) {
			const struct topic *topic = search.topics.items[i];
			if (is_open(topic) && spoke_in(&search, topic) == mine)
				urls[count++] = topic->object.id;
		}
	}
	return count;
}

bool waiting_spoke(struct scene *scene, int64_t *at, struct error *error)
{
	struct search search;
	*at = 0;
	if (!open_search(&search, scene, true, error))
		return false;
	for (size_t i = 0; i < search.remarks.count; i++) {
		const struct object *remark = search.remarks.items[i];
		if (is_mine(&search, remark) && remark->created > *at)
			*at = remark->created;
	}
	return true;
}

/* Whether OBJECT, of which nothing was read yet, is read in MOST words. */
static bool fits(const struct search *search, const struct object *object, size_t most)
{
	struct page page;
	size_t words = 0;
	if (object->deleted ||
	    read_of(search->scene->session, object, &search->scene->arena))
		return false;
	page_init(&page, PAGE_SLOT, NULL);
	view_slot_text(&page, &search->scene->context, object);
	for (size_t i = 0; i < page.count; i++)	/* in plain words, where there are any */
		words += page.parts[i].text ? pace_words(page.parts[i].text) : 0;
	page_release(&page);
	return words && words <= most;
}

bool waiting_reading(struct scene *scene, size_t words, const struct object **object,
		     struct error *error)
{
	struct search search;
	*object = NULL;
	if (!open_search(&search, scene, true, error))
		return false;
	for (size_t i = 0; i < search.remarks.count && !*object; i++) {
		const struct contribution *remark = search.remarks.items[i];
		if (text_is(remark->kind, "story") && !is_mine(&search, &remark->object) &&
		    fits(&search, &remark->object, words))
			*object = &remark->object;
	}
	for (size_t i = 0; i < search.topics.count && !*object; i++) {
		const struct topic *topic = search.topics.items[i];
		if (is_open(topic) && fits(&search, &topic->object, SIZE_MAX))
			*object = &topic->object;
	}
	return true;
}
