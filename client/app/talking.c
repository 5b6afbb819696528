/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/talking.h"

#include <string.h>

#include "app/load.h"
#include "app/screens.h"
#include "view/pages.h"

enum { REPLIES_MOST = 1000 };	/* to one remark, that are shown */

static void allow_following(struct scene *scene, const struct topic *topic)
{
	if (!object_link(&topic->object, "changes"))
		return;
	page_allow(scene->page, "follow");
	page_allow(scene->page, "keep");
	page_allow(scene->page, "forget");
}

enum made talking_topic(struct scene *scene, struct error *error)
{
	const struct topic *topic = screen_topic(scene->session, scene->page->url, &scene->arena,
						 error);
	if (!topic)
		return scene_not_made(error);
	view_topic(scene->page, &scene->context, topic);
	allow_following(scene, topic);
	scene_show(scene, &topic->object);
	return MADE;
}

enum made talking_remarks(struct scene *scene, struct error *error)
{
	struct list remarks;
	const char *url = scene->page->url;
	const struct topic *topic = screen_topic(scene->session, url, &scene->arena, error);
	if (!topic || !sync_fetched(scene->session->sync, url))
		return scene_not_made(error);
	if (!scene_window(scene, &noun_contribution, url, &remarks, error))
		return MADE_FAILED;
	view_remarks(scene->page, &scene->context, topic, &remarks);
	allow_following(scene, topic);
	scene_show_list(scene, &remarks);
	return MADE;
}

/* The remark at URL, where it is kept, to those of THREAD, which has room for it. */
static bool add_remark(struct scene *scene, const char *url, struct list *thread,
		       struct error *error)
{
	const struct object *object = scene_object(scene, url, error);
	if (object && object->noun == &noun_contribution)
		thread->items[thread->count++] = object;
	return error->kind == ERROR_NONE;
}

/* What REMARK replies and adds to, and the replies to it. */
static bool load_thread(struct scene *scene, const struct contribution *remark,
			struct list *thread, struct error *error)
{
	struct list replies;
	struct store_query query = {
		.type = noun_contribution.type, .assembly = sync_assembly(scene->session->sync),
		.reply_to = remark->object.id, .limit = REPLIES_MOST,
	};
	if (!load_list(scene->session->store, &query, &scene->arena, &replies, error))
		return false;
	thread->items = arena_alloc(&scene->arena, (replies.count + remark->adds_to.count + 1) *
				    sizeof(*thread->items));
	memcpy(thread->items, replies.items, replies.count * sizeof(*thread->items));
	thread->count = replies.count;
	for (size_t i = 0; i < remark->adds_to.count; i++)
		if (!add_remark(scene, remark->adds_to.items[i], thread, error))
			return false;
	return add_remark(scene, remark->in_reply_to, thread, error);
}

enum made talking_remark(struct scene *scene, struct error *error)
{
	struct list remarks = { 0 };
	const struct object *object = scene_object(scene, scene->page->url, error);
	if (!object || object->noun != &noun_contribution)
		return scene_not_made(error);
	const struct contribution *remark = (const struct contribution *)object;
	const struct topic *topic = screen_topic(scene->session, remark->topic, &scene->arena,
						 error);
	if (error->kind != ERROR_NONE || !load_thread(scene, remark, &remarks, error))
		return MADE_FAILED;
	view_remark(scene->page, &scene->context, remark, topic, &remarks);
	scene_show(scene, object);
	return MADE;
}
