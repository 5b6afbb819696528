/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/joint.h"

#include <stdlib.h>
#include <string.h>

#include "app/load.h"
#include "base/clock.h"
#include "model/spans.h"

/* A topic that is followed and has a level. */
struct member {
	const char *url, *feed, *level;
	int64_t number;
};

struct members {
	struct member *items;	/* by their numbers */
	size_t count;
};

static const char *own_value(const struct known *known, const char *name, const char *url,
			     struct arena *arena)
{
	return known_value(known, name, known_own(known, url, arena), arena);
}

static bool keep_own(struct known *known, const char *name, const char *url, const char *value,
		     struct error *error)
{
	struct arena arena = ARENA_INIT;
	bool kept = known_keep(known, name, known_own(known, url, &arena), value, error);
	arena_release(&arena);
	return kept;
}

static const char *outline_cursor(const struct known *known, struct arena *arena)
{
	const char *assembly = known->assembly;
	const char *feed = assembly ? known_value(known, "feed", assembly, arena) : NULL;
	return feed ? own_value(known, "cursor", feed, arena) : NULL;
}

static const char *level_of(const struct known *known, const char *about, struct arena *arena)
{
	return own_value(known, "level", about, arena);
}

static int by_number(const void *a, const void *b)
{
	const struct member *one = a, *other = b;
	return (one->number > other->number) - (one->number < other->number);
}

static bool read_member(const struct known *known, struct member *member, struct arena *arena)
{
	const struct object *object = NULL;
	struct error error = ERROR_INIT;
	member->level = level_of(known, member->url, arena);
	if (!member->level || !load_object(known->store, member->url, arena, &object, &error) ||
	    !object || object->noun != &noun_topic || object->deleted) {
		error_release(&error);
		return false;
	}
	member->number = ((const struct topic *)object)->number;
	member->feed = object_link(object, "changes");
	return member->feed;
}

/* The line of the list of what is followed at AT, without its end, in ARENA; *AT goes past it. */
static const char *next_line(const char **at, struct arena *arena)
{
	size_t length = strcspn(*at, "\n");
	const char *line = arena_copy_bytes(arena, *at, length);
	*at += length + ((*at)[length] == '\n');
	return line;
}

/* What is followed: the topics among it; *ALL, whether the assembly is. */
static struct members followed(const struct known *known, struct arena *arena, bool *all)
{
	struct members members = { NULL, 0 };
	const char *list = known_value(known, "followed", known->assembly, arena);
	size_t lines = 1;
	*all = false;
	for (const char *at = list; at && *at; at++)
		lines += *at == '\n';
	members.items = arena_alloc(arena, lines * sizeof(*members.items));
	while (list && *list) {
		struct member *member = &members.items[members.count];
		*member = (struct member){ .url = next_line(&list, arena) };
		if (!strcmp(member->url, known->assembly))
			*all = true;
		else if (read_member(known, member, arena))
			members.count++;
	}
	qsort(members.items, members.count, sizeof(*members.items), by_number);
	return members;
}

void joint_ask(struct known *known, struct job *job)
{
	struct spans spans = { .count = 0 };
	struct question *question = &job->question;
	bool follows_all;
	if (job->kind != JOB_OUTLINE || !question->cursor)
		return;
	struct members members = followed(known, &job->arena, &follows_all);
	const char *level = follows_all ? level_of(known, known->assembly, &job->arena) : NULL;
	if (level && strcmp(level, question->cursor) != 0) {
		question->cursor = level;	/* the older one: nothing is passed over */
		question->etag = NULL;
	}
	spans.all = level;
	for (size_t i = 0; i < members.count && !level; i++)
		if (!strcmp(members.items[i].level, question->cursor))
			spans_add(&spans, members.items[i].number);
	question->topics = spans_write(&spans, &job->arena);
}

/* A feed of its own notes the outline's cursor when it begins, as its level when it has ended. */
static bool keep_level(struct known *known, struct job *job, struct error *error)
{
	const char *began = job->begun || strcmp(job->question.url, job->feed) != 0 ?
		own_value(known, "began", job->about, &job->arena) :
		outline_cursor(known, &job->arena);
	bool ended = !job->reply.next;
	return keep_own(known, "began", job->about, ended ? NULL : began, error) &&
		(!ended || keep_own(known, "level", job->about, began, error));
}

static bool keep_fetched(struct known *known, const struct member *member, struct arena *arena,
			 struct error *error)
{
	const char *now = arena_printf(arena, "%lld", (long long)clock_now());
	return known_keep(known, "fetched", member->url, now, error);
}

/* A topic whose remarks came with the outline up to CURSOR. */
static bool move(struct known *known, const struct member *member, const char *cursor,
		 struct arena *arena, struct error *error)
{
	return keep_own(known, "level", member->url, cursor, error) &&
		keep_own(known, "cursor", member->feed, cursor, error) &&
		keep_own(known, "etag", member->feed, NULL, error) &&
		keep_fetched(known, member, arena, error);
}

/* What was forgotten meanwhile has no level, and gets none. */
static bool move_all(struct known *known, struct job *job, struct error *error)
{
	struct spans spans;
	struct arena *arena = &job->arena;
	const struct reply *reply = &job->reply;
	bool follows_all, good = true;
	if (!reply->topics || !reply->cursor || !spans_read(&spans, reply->topics))
		return true;
	if (spans.all)
		return !level_of(known, known->assembly, arena) ||
			keep_own(known, "level", known->assembly, reply->cursor, error);
	struct members members = followed(known, arena, &follows_all);
	for (size_t i = 0; i < members.count && good; i++)
		if (spans_have(&spans, members.items[i].number))
			good = move(known, &members.items[i], reply->cursor, arena, error);
	return good;
}

bool joint_keep(struct known *known, struct job *job, struct error *error)
{
	if (!job->feed)
		return true;
	return job->kind == JOB_OUTLINE ? move_all(known, job, error) :
		keep_level(known, job, error);
}

bool joint_fresh(struct known *known, struct job *job, struct error *error)
{
	struct spans spans;
	bool follows_all, good = true;
	if (job->feed && job->kind != JOB_OUTLINE)
		return keep_level(known, job, error);
	if (!job->feed || !job->question.topics ||
	    !spans_read(&spans, job->question.topics) || spans.all)
		return true;
	struct members members = followed(known, &job->arena, &follows_all);
	if (!store_begin(known->store, error))
		return false;
	for (size_t i = 0; i < members.count && good; i++)
		if (spans_have(&spans, members.items[i].number))
			good = keep_fetched(known, &members.items[i], &job->arena, error);
	if (good && store_commit(known->store, error))
		return true;
	store_rollback(known->store);
	return false;
}

static bool is_followed(const struct known *known, const char *url, struct arena *arena)
{
	const char *list = known_value(known, "followed", known->assembly, arena);
	bool found = false;
	while (list && *list && !found)
		found = !strcmp(next_line(&list, arena), url);
	return found;
}

bool joint_has(const struct known *known, const char *about)
{
	struct arena arena = ARENA_INIT;
	struct member member = { .url = about };
	bool all = is_followed(known, known->assembly, &arena) &&
		level_of(known, known->assembly, &arena);
	const char *outline = outline_cursor(known, &arena);
	bool has = all || (outline && is_followed(known, about, &arena) &&
			   read_member(known, &member, &arena) &&
			   !strcmp(member.level, outline));
	arena_release(&arena);
	return has;
}

static bool is_topic(const struct known *known, const char *url, struct arena *arena)
{
	struct record record = { .id = NULL };
	struct error error = ERROR_INIT;
	bool topic = store_get(known->store, url, arena, &record, &error) && record.id &&
		!strcmp(record.type, noun_topic.type);
	error_release(&error);
	return topic;
}

const char *joint_all(const struct known *known, const char *about, struct arena *arena)
{
	const char *level = known->assembly ? level_of(known, known->assembly, arena) : NULL;
	const char *outline = level ? outline_cursor(known, arena) : NULL;
	return outline && !strcmp(level, outline) && is_topic(known, about, arena) ? level : NULL;
}

bool joint_forget(struct known *known, const char *about, struct error *error)
{
	return keep_own(known, "level", about, NULL, error) &&
		keep_own(known, "began", about, NULL, error);
}
