/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/screens.h"

#include <string.h>

#include "app/assemblies.h"
#include "app/attending.h"
#include "app/fetch.h"
#include "app/jot.h"
#include "app/lists.h"
#include "app/load.h"
#include "app/named.h"
#include "app/offering.h"
#include "app/own.h"
#include "app/talking.h"
#include "app/tracing.h"
#include "app/visit.h"
#include "app/waiting.h"
#include "view/pages.h"
#include "view/spoken.h"

const struct topic *screen_topic(struct session *session, const char *url, struct arena *arena,
				 struct error *error)
{
	const struct object *object = NULL;
	if (!load_object(session->store, url, arena, &object, error) || !object ||
	    object->noun != &noun_topic || object->deleted)
		return NULL;
	return (const struct topic *)object;
}

static enum made make_start(struct scene *scene, struct error *error)
{
	struct session *session = scene->session;
	struct start_counts counts = {
		.drafts = screen_open_drafts(session), .others = assemblies_others(scene),
		.open_key = press_name(session->keymap.keys[ACT_OPEN][0], &scene->arena),
		.keys_key = press_name(session->keymap.keys[ACT_KEYS][0], &scene->arena),
		.quit_key = press_name(session->keymap.keys[ACT_QUIT][0], &scene->arena),
	};
	if (scene->context.assembly && (!waiting_counts(scene, &counts, error) ||
					!offering_find(scene, &counts.offer, error)))
		return MADE_FAILED;
	view_start(scene->page, &scene->context, &counts);
	if (!scene->context.assembly)
		return MADE_NOT;
	scene_show(scene, &scene->context.assembly->object);
	return MADE;
}

static enum made make_assembly(struct scene *scene, struct error *error)
{
	struct list reasons;
	if (!scene->context.assembly)
		return MADE_NOT;
	if (!scene_list(scene, &noun_reason, NULL, &reasons, error))
		return MADE_FAILED;
	view_assembly(scene->page, &scene->context, &reasons);
	scene_show(scene, &scene->context.assembly->object);
	return MADE;
}

/* A page of the assembly as a whole. */
static enum made of_assembly(struct scene *scene,
			     void (*view)(struct page *, const struct view_context *))
{
	if (!scene->context.assembly)
		return MADE_NOT;
	view(scene->page, &scene->context);
	scene_show(scene, &scene->context.assembly->object);
	return MADE;
}

static enum made make_remit(struct scene *scene, struct error *error)
{
	(void)error;
	return of_assembly(scene, view_remit);
}

static enum made make_stage(struct scene *scene, struct error *error)
{
	(void)error;
	return of_assembly(scene, view_stage);
}

static enum made make_openly(struct scene *scene, struct error *error)
{
	(void)error;
	return of_assembly(scene, view_openly);
}

/* Which of TERMS stand in a text of PAGE. */
static struct list standing_in(struct scene *scene, const struct list *terms,
			       const struct page *page)
{
	struct list found = { arena_alloc(&scene->arena, (terms->count + 1) * sizeof(void *)), 0 };
	for (size_t i = 0; i < terms->count; i++) {
		bool there = false;
		for (size_t k = 0; k < page->count && !there; k++) {
			const struct part *part = &page->parts[k];
			there = (part->text && view_word_in(terms->items[i], part->text)) ||
				(part->other && view_word_in(terms->items[i], part->other));
		}
		if (there)
			found.items[found.count++] = terms->items[i];
	}
	return found;
}

static enum made make_words(struct scene *scene, struct error *error)
{
	struct list terms;
	const char *url = scene->page->url;
	if (!scene->context.assembly)
		return MADE_NOT;
	if (!scene_list(scene, &noun_term, NULL, &terms, error))
		return MADE_FAILED;
	const struct object *about = url ? scene_object(scene, url, error) : NULL;
	if (about) {
		struct page page;
		screen_make(scene->session, view_page_of(about), url, NULL, &page, error);
		terms = standing_in(scene, &terms, &page);
		page_release(&page);
	}
	if (error->kind != ERROR_NONE)
		return MADE_FAILED;
	view_words(scene->page, &scene->context, &terms, about != NULL);
	scene_show_list(scene, &terms);
	return MADE;
}

/* What WORDS name, such as "recommendation 3", is the first of what was FOUND. */
static void add_named(struct scene *scene, const char *words, struct list *found)
{
	const struct object *named = named_find(scene->session, words, &scene->arena).object;
	struct list list = { arena_alloc(&scene->arena, (found->count + 1) * sizeof(void *)), 0 };
	if (!named)
		return;
	list.items[list.count++] = named;
	for (size_t i = 0; i < found->count; i++) {
		const struct object *object = found->items[i];
		if (strcmp(object->id, named->id) != 0)
			list.items[list.count++] = object;
	}
	*found = list;
}

static enum made make_search(struct scene *scene, struct error *error)
{
	struct session *session = scene->session;
	struct list found = { 0 };
	const char *words = scene->page->url;
	if (!scene->context.assembly)
		return MADE_NOT;
	if (words && !load_search(session->store, sync_assembly(session->sync), words,
				  &scene->arena, &found, error))
		return MADE_FAILED;
	if (words)
		add_named(scene, words, &found);
	view_search(scene->page, &scene->context, words, &found);
	scene_show_list(scene, &found);
	return MADE;
}

static enum made make_object(struct scene *scene, struct error *error)
{
	const struct object *object = scene_object(scene, scene->page->url, error);
	if (!object)
		return scene_not_made(error);
	if (attending_waits(scene->session, object))
		return MADE_NOT;
	view_object(scene->page, &scene->context, object);
	scene_show(scene, object);
	return MADE;
}

static enum made (*const makers[PAGE_KINDS])(struct scene *, struct error *) = {
	[PAGE_START] = make_start, [PAGE_ASSEMBLY] = make_assembly, [PAGE_TOPICS] = lists_page,
	[PAGE_TOPIC] = talking_topic, [PAGE_REMARKS] = talking_remarks,
	[PAGE_REMARK] = talking_remark, [PAGE_TRACE] = tracing_page, [PAGE_WORDS] = make_words,
	[PAGE_WORD] = make_object, [PAGE_PEOPLE] = lists_page, [PAGE_PERSON] = make_object,
	[PAGE_SEARCH] = make_search, [PAGE_LOG] = lists_page, [PAGE_LIST] = lists_page,
	[PAGE_OBJECT] = make_object, [PAGE_DRAFTS] = screen_drafts,
	[PAGE_DRAFT] = screen_draft, [PAGE_SETTINGS] = screen_settings, [PAGE_KEYS] = screen_keys,
	[PAGE_ABOUT] = screen_about, [PAGE_REPLIES] = screen_replies,
	[PAGE_ADDRESSES] = screen_addresses, [PAGE_KIND] = screen_kinds, [PAGE_SLOT] = visit_page,
	[PAGE_REMIT] = make_remit, [PAGE_STAGE] = make_stage, [PAGE_OPENLY] = make_openly,
	[PAGE_ASSEMBLIES] = assemblies_page, [PAGE_JOT] = jot_page, [PAGE_OWN] = own_page,
	[PAGE_LIMITS] = screen_limits,
};

/* Whether a page is made of whatever the outline brought, so that it would look as if there were
 * nothing more. */
static bool gathers(const struct page *page)
{
	switch (page->kind) {
	case PAGE_ASSEMBLY:
	case PAGE_TOPICS:
	case PAGE_WORDS:
	case PAGE_PEOPLE:
	case PAGE_SEARCH:
	case PAGE_LOG:
	case PAGE_LIST:
	case PAGE_REPLIES:
	case PAGE_STAGE:
	case PAGE_OPENLY:
		return true;
	case PAGE_SLOT:
		return page->url != NULL;	/* the question how long is for everybody */
	default:
		return false;
	}
}

static bool has_items(const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->parts[i].role == PART_ITEM)
			return true;
	return false;
}

static enum made make(struct scene *scene, struct error *error)
{
	enum page_kind kind = scene->page->kind;
	const struct session *session = scene->session;
	bool waits = gathers(scene->page) && !session->script && fetch_is_new(session);
	if (!makers[kind] || !scene_context(scene, error) || (waits && !session->partial))
		return scene_not_made(error);
	enum made made = makers[kind](scene, error);
	return made == MADE && waits && !has_items(scene->page) ? MADE_NOT : made;
}

/* For somebody who hears or feels it; by eye addresses alone become short, where that is wanted. */
static void make_heard(const struct scene *scene)
{
	const struct session *session = scene->session;
	bool by_voice = session->heard && !session->touch;
	bool expand = by_voice && strcmp(state_choice(session, "initialisms", "long"), "off") != 0;
	struct spoken how = {
		.addresses = session->heard || scene->context.manner == MANNER_SHORT,
		.signs = by_voice, .terms = expand ? scene->context.terms : NULL,
	};
	if (!session->script && scene->page->kind != PAGE_ADDRESSES)
		spoken_page(scene->page, &how);
}

enum made screen_make(struct session *session, enum page_kind kind, const char *url,
		      const char *near, struct page *page, struct error *error)
{
	struct scene scene = { .session = session, .page = page, .near = near };
	page_init(page, kind, url);
	enum made made = make(&scene, error);
	make_heard(&scene);
	arena_release(&scene.arena);
	return made;
}

enum made screen_objects(struct session *session, const struct page *page, struct arena *arena,
			 struct list *shown, struct error *error)
{
	struct page copy;
	struct scene scene = { .session = session, .page = &copy, .shown = shown };
	page_init(&copy, page->kind, page->url);
	enum made made = make(&scene, error);
	page_release(&copy);
	*arena = scene.arena;
	return made;
}
