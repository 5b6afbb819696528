/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/trace.h"

#include <string.h>

#include "base/i18n.h"
#include "host/show.h"
#include "language/language.h"
#include "model/talk.h"
#include "wire/json.h"

/* The sentence that begins "It stopped here because". */
static const char *stopped(const struct object *object, const struct topic *topic,
			   struct arena *arena)
{
	if (object->deleted)
		return _("It stopped here because the person who said it took it back.");
	if (!topic)
		return _("It stopped here because its topic is not here any more.");
	if (strcmp(topic->state, "open") != 0 && topic->state_reason)
		/* TRANSLATORS: %s is a whole sentence, such as "Two topics asked the same." */
		return arena_printf(arena, _("It stopped here because the topic is closed. The "
					     "reason that was given: %s"), topic->state_reason);
	if (!strcmp(topic->state, "merged"))
		return _("It stopped here because its topic was joined with another.");
	if (!strcmp(topic->state, "routed"))
		return _("It stopped here because its topic was sent to somebody else.");
	if (!strcmp(topic->state, "declined"))
		return _("It stopped here because its topic was not taken.");
	if (!strcmp(topic->state, "carried"))
		return _("It stopped here because its topic was carried over.");
	return _("It stopped here because the topic has not been rounded up yet. Until then it "
		 "waits together with all other remarks of the topic.");
}

/* In the language of the sentence that it stands in, where there is a text in it. */
static const char *title_of(const struct topic *topic)
{
	const struct list *descriptions = &topic->object.descriptions;
	for (size_t i = 0; i < descriptions->count; i++) {
		const struct description *each = descriptions->items[i];
		if (each->title && each->lang && lang_match(each->lang, language_now()))
			return each->title;
	}
	return topic->title;
}

static const struct step *first_step(const struct object *object, const struct topic *topic,
				     int64_t number, struct arena *arena)
{
	struct step *step = arena_alloc(arena, sizeof(*step));
	*step = (struct step){ .stage = "contribution", .object = object->id,
			       .at = object->created };
	if (topic)
		/* TRANSLATORS: The numbers are those of a remark and of a topic; %s is a title. */
		step->text = arena_printf(arena, _("Said as remark %lld in topic %lld, %s."),
					  (long long)number, (long long)topic->number,
					  title_of(topic));
	else
		step->text = arena_printf(arena, _("Said as remark %lld."), (long long)number);
	return step;
}

bool trace_answer(const struct site *site, struct request *request, struct answer *answer)
{
	struct arena *arena = request->arena;
	const char *path = arena_printf(arena, "/contributions/%s", request->names[0]);
	struct object *object;
	struct record record;
	const struct topic *topic = NULL;
	struct error error = ERROR_INIT;
	bool good = site_load(site, path, &noun_contribution, arena, &object, &record, &error) &&
		(!object || show_topic(site, request, record.parent, &topic, &error));
	if (!good)
		return answer_error(request, answer, &error);
	if (!object || !show_permits(request, object))
		return answer_missing(request, answer);
	const void *steps[] = { first_step(object, topic, record.number, arena) };
	struct trace trace = {
		.object = { .noun = &noun_trace, .type = noun_trace.type,
			    .id = arena_printf(arena, "%s/trace", path),
			    .created = object->created, .modified = object->modified,
			    .assembly = object->assembly },
		.steps = { steps, 1 }, .stopped = stopped(object, topic, arena),
	};
	answer_json(answer, 200, wire_write_object(&trace.object, site->base, arena));
	return true;
}
