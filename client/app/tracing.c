/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/tracing.h"

#include "view/pages.h"
#include "view/trace.h"

/* The way of a remark, as a script reads it. */
static void show_trace(struct scene *scene, struct trace *trace, const struct object *remark)
{
	const char *url = object_link(remark, "trace");
	trace->object = (struct object){
		.noun = &noun_trace, .type = noun_trace.type, .id = url ? url : remark->id,
		.created = remark->created, .modified = remark->modified,
		.assembly = remark->assembly,
	};
	scene_show(scene, &trace->object);
}

/* Of what somebody said, what became of it; of anything that came of it, the voices in it. */
enum made tracing_page(struct scene *scene, struct error *error)
{
	const struct object *object = scene_object(scene, scene->page->url, error);
	if (!object)
		return scene_not_made(error);
	if (object->noun == &noun_contribution) {
		struct trace *trace = arena_alloc(&scene->arena, sizeof(*trace));
		*trace = trace_of(&scene->context, (const struct contribution *)object,
				  &scene->arena);
		view_trace(scene->page, &scene->context, trace);
		show_trace(scene, trace, object);
		return MADE;
	}
	if (!voices_are_in(object->noun))
		return MADE_NOT;
	if (!view_deleted(scene->page, object))
		view_voices(scene->page, &scene->context, object);
	scene_show(scene, object);
	return MADE;
}

const char *tracing_wanted(struct session *session, const char *url, struct arena *arena)
{
	struct scene scene = { .session = session };
	struct error error = ERROR_INIT;
	const char *wanted = NULL;
	const struct object *object = scene_context(&scene, &error) ?
		scene_object(&scene, url, &error) : NULL;
	struct list voices = { NULL, 0 };
	if (object && !object->deleted && voices_are_in(object->noun))
		voices = trace_voices(&scene.context, object, &scene.arena);
	for (size_t i = 0; i < voices.count && !wanted; i++)
		if (!scene_object(&scene, voices.items[i], &error))
			wanted = arena_copy(arena, object_link(object, "voices"));
	error_release(&error);
	arena_release(&scene.arena);
	return wanted;
}
