/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/trace.h"

#include <string.h>

#include "base/clock.h"
#include "host/feed.h"
#include "host/show.h"
#include "language/language.h"
#include "model/ballot.h"
#include "model/gather.h"
#include "model/owed.h"
#include "model/proposal.h"
#include "model/voices.h"
#include "wire/json.h"

/* Who looks for what is around a thing; the first fault ends the answer. */
struct looking {
	const struct site *site;
	const struct request *request;
	struct error error;
};

static const struct object *find_object(void *from, const char *url)
{
	struct looking *looking = from;
	struct object *object = NULL;
	site_load(looking->site, url, NULL, looking->request->arena, &object, NULL,
		  &looking->error);
	return object && !object->deleted && show_permits(looking->request, object) ? object :
		NULL;
}

static struct list find_list(void *from, const struct noun *noun, const char *parent)
{
	struct looking *looking = from;
	struct list all, seen = { NULL, 0 };
	if (!site_list(looking->site, noun, NULL, parent, looking->request->arena, &all,
		       &looking->error))
		return seen;
	seen.items = arena_alloc(looking->request->arena, (all.count + 1) * sizeof(void *));
	for (size_t i = 0; i < all.count; i++) {
		const struct object *each = all.items[i];
		if (!each->deleted && show_permits(looking->request, each))
			seen.items[seen.count++] = each;
	}
	return seen;
}

/* In the language of the sentence that it stands in, where there is a text in it. */
static const char *find_title(void *from, const struct object *object)
{
	const struct field *title = field_find(object->noun, "title");
	const char *text = title ? field_string(title, object) : NULL;
	(void)from;
	for (size_t i = 0; i < object->descriptions.count; i++) {
		const struct description *each = object->descriptions.items[i];
		if (each->title && each->lang && lang_match(each->lang, language_now()))
			return each->title;
	}
	return text ? text : "";
}

static struct chain_finder finder(struct looking *looking)
{
	return (struct chain_finder){ find_object, find_list, find_title, looking };
}

/* The remark at PATH as a copy: of one that was taken back its number and topic are known still. */
static bool load(const struct looking *looking, const char *path, struct contribution **remark,
		 struct error *error)
{
	struct object *object;
	struct record record;
	if (!site_load(looking->site, path, &noun_contribution, looking->request->arena, &object,
		       &record, error))
		return false;
	*remark = (struct contribution *)object;
	if (object && object->deleted) {
		*remark = arena_alloc(looking->request->arena, sizeof(**remark));
		**remark = (struct contribution){
			.object = *object, .number = record.number, .topic = record.parent,
		};
	}
	return true;
}

bool trace_answer(const struct site *site, struct request *request, struct answer *answer)
{
	struct arena *arena = request->arena;
	const char *path = arena_printf(arena, "/contributions/%s", request->names[0]);
	struct looking looking = { site, request, ERROR_INIT };
	struct chain_finder find = finder(&looking);
	struct contribution *remark;
	if (!load(&looking, path, &remark, &looking.error))
		return answer_error(request, answer, &looking.error);
	if (!remark || !show_permits(request, &remark->object))
		return answer_missing(request, answer);
	struct trace trace = chain_of(&find, remark, clock_now(), arena);
	if (looking.error.kind != ERROR_NONE)
		return answer_error(request, answer, &looking.error);
	trace.object = (struct object){
		.noun = &noun_trace, .type = noun_trace.type,
		.id = arena_printf(arena, "%s/trace", path), .created = remark->object.created,
		.modified = remark->object.modified, .assembly = remark->object.assembly,
	};
	answer_json(answer, 200, wire_write_object(&trace.object, site->base, arena));
	return true;
}

bool trace_has_voices(const struct noun *noun)
{
	return noun == &noun_roundup || noun == &noun_proposal || noun == &noun_vote_event ||
		noun == &noun_recommendation || noun == &noun_response;
}

bool trace_back(const struct site *site, struct request *request, struct answer *answer)
{
	const char *slash = strrchr(request->path, '/');
	struct looking looking = { site, request, ERROR_INIT };
	struct chain_finder find = finder(&looking);
	const struct object *outcome = find_object(&looking,
		arena_copy_bytes(request->arena, request->path,
				 (size_t)(slash - request->path)));
	if (!outcome && looking.error.kind == ERROR_NONE)
		return answer_missing(request, answer);
	struct list paths = outcome ? voices_of(&find, outcome, request->arena) :
		(struct list){ NULL, 0 };
	if (looking.error.kind != ERROR_NONE)
		return answer_error(request, answer, &looking.error);
	return feed_paths(site, request, answer, &paths);
}
