/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/screens.h"

#include <string.h>

#include "app/load.h"
#include "app/visit.h"
#include "app/waiting.h"
#include "base/array.h"
#include "base/clock.h"
#include "language/language.h"
#include "view/pages.h"
#include "view/spoken.h"

enum {
	WINDOW_ITEMS = 200,	/* of a long list, so many are on a page */
	REPLIES_MOST = 1000,	/* to one remark, that are shown */
};

static const struct object *object_at(struct scene *scene, const char *url,
				      struct error *error)
{
	const struct object *object = NULL;
	if (!load_object(scene->session->store, url, &scene->arena, &object, error))
		return NULL;
	return object;
}

static enum made not_made(const struct error *error)
{
	return error->kind == ERROR_NONE ? MADE_NOT : MADE_FAILED;
}

static void show(struct scene *scene, const struct object *object)
{
	if (!scene->shown)
		return;
	const void **items = arena_alloc(&scene->arena, sizeof(*items));
	items[0] = object;
	*scene->shown = (struct list){ items, 1 };
}

static void show_list(struct scene *scene, const struct list *list)
{
	if (scene->shown)
		*scene->shown = *list;
}

/* What the page names is looked up when it is; where that fails it is as if it were not known. */
static const struct person *find_person(void *from, const char *url)
{
	struct error error = ERROR_INIT;
	const struct object *object = object_at(from, url, &error);
	error_release(&error);
	return object && object->noun == &noun_person ? (const struct person *)object : NULL;
}

static bool list_of(struct scene *scene, const char *type, const char *parent,
		    struct list *list, struct error *error)
{
	struct store_query query = {
		.type = type, .assembly = sync_assembly(scene->session->sync), .parent = parent,
	};
	return load_list(scene->session->store, &query, &scene->arena, list, error);
}

static const struct object *find_object(void *from, const char *url)
{
	struct error error = ERROR_INIT;
	const struct object *object = object_at(from, url, &error);
	error_release(&error);
	return object;
}

static struct list find_list(void *from, const char *type, const char *parent)
{
	struct list list = { NULL, 0 };
	struct error error = ERROR_INIT;
	if (!list_of(from, type, parent, &list, &error))
		list.count = 0;
	error_release(&error);
	return list;
}

static struct list find_declarations(void *from, const char *person)
{
	return find_list(from, noun_declaration.type, person);
}

/* The URL of the item with that place in the list of QUERY, or NULL. */
static const char *url_at(struct scene *scene, struct store_query query, size_t place,
			  struct error *error)
{
	struct records records;
	query.skip = place;
	query.limit = 1;
	if (!store_list(scene->session->store, &query, &scene->arena, &records, error))
		return NULL;
	return records.count ? records.items[0].id : NULL;
}

/* Where the window that has the wanted item begins. */
static bool begin_window(struct scene *scene, const struct store_query *query, size_t *before,
			 struct error *error)
{
	struct record record = { 0 };
	struct store *store = scene->session->store;
	int64_t rank = 0;
	if (scene->near && !store_get(store, scene->near, &scene->arena, &record, error))
		return false;
	if (record.id && !strcmp(record.type, query->type) &&
	    !store_rank(store, query, &record, &rank, error))
		return false;
	if (rank >= (int64_t)scene->context.window.total)
		rank = 0;
	*before = (size_t)rank / WINDOW_ITEMS * WINDOW_ITEMS;
	return true;
}

/* Of a long list only the part with the wanted item is read; a script has no use for parts. */
static bool window_of(struct scene *scene, const char *type, const char *parent,
		      struct list *list, struct error *error)
{
	struct view_window *window = &scene->context.window;
	int64_t total;
	struct store_query query = {
		.type = type, .assembly = sync_assembly(scene->session->sync), .parent = parent,
	};
	if (!store_count(scene->session->store, &query, &total, error))
		return false;
	window->total = (size_t)total;
	if (total > WINDOW_ITEMS && !scene->session->script) {
		if (!begin_window(scene, &query, &window->before, error))
			return false;
		if (window->before)
			window->previous = url_at(scene, query, window->before - 1, error);
		if (window->before + WINDOW_ITEMS < window->total)
			window->next = url_at(scene, query, window->before + WINDOW_ITEMS, error);
		query.skip = window->before;
		query.limit = WINDOW_ITEMS;
	}
	return error->kind == ERROR_NONE &&
		load_list(scene->session->store, &query, &scene->arena, list, error);
}

/* How much is said of a thing at once. */
static enum manner manner_of(const struct session *session)
{
	if (session->script)
		return MANNER_FULL;
	if (session->touch)
		return MANNER_TOUCH;
	return strcmp(state_choice(session, "speech", "full"), "short") ? MANNER_FULL :
		MANNER_SHORT;
}

bool screen_context(struct scene *scene, struct error *error)
{
	struct session *session = scene->session;
	struct view_context *context = &scene->context;
	struct list *terms = arena_alloc(&scene->arena, sizeof(*terms));
	const char **langs = arena_alloc(&scene->arena, LANGUAGE_MOST * sizeof(*langs));
	const char *url = sync_assembly(session->sync);
	*context = (struct view_context){
		.langs = langs, .lang_count = language_wanted(langs),
		.find = {
			.person = find_person, .declarations = find_declarations,
			.object = find_object, .list = find_list, .from = scene,
		},
		.terms = terms, .now = clock_now(),
		.manner = manner_of(session),
		.self = sync_self(session->sync), .offline = session->offline,
	};
	if (!url)
		return true;
	context->fetched = sync_fetched(session->sync, url);
	const struct object *assembly = object_at(scene, url, error);
	if (assembly && assembly->noun == &noun_assembly && !assembly->deleted)
		context->assembly = (const struct assembly *)assembly;
	return error->kind == ERROR_NONE &&
		list_of(scene, noun_term.type, NULL, terms, error);
}

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
		.drafts = screen_open_drafts(session),
		.open_key = press_name(session->keymap.keys[ACT_OPEN][0], &scene->arena),
		.keys_key = press_name(session->keymap.keys[ACT_KEYS][0], &scene->arena),
		.quit_key = press_name(session->keymap.keys[ACT_QUIT][0], &scene->arena),
	};
	if (scene->context.assembly && !waiting_counts(scene, &counts, error))
		return MADE_FAILED;
	view_start(scene->page, &scene->context, &counts);
	if (!scene->context.assembly)
		return MADE_NOT;
	show(scene, &scene->context.assembly->object);
	return MADE;
}

static enum made make_assembly(struct scene *scene, struct error *error)
{
	struct list reasons;
	if (!scene->context.assembly)
		return MADE_NOT;
	if (!list_of(scene, noun_reason.type, NULL, &reasons, error))
		return MADE_FAILED;
	view_assembly(scene->page, &scene->context, &reasons);
	show(scene, &scene->context.assembly->object);
	return MADE;
}

static enum made make_topics(struct scene *scene, struct error *error)
{
	struct list topics;
	if (!scene->context.assembly)
		return MADE_NOT;
	if (!window_of(scene, noun_topic.type, NULL, &topics, error))
		return MADE_FAILED;
	view_topics(scene->page, &scene->context, &topics);
	show_list(scene, &topics);
	return MADE;
}

static void allow_following(struct scene *scene, const struct topic *topic)
{
	if (!object_link(&topic->object, "changes"))
		return;
	page_allow(scene->page, "follow");
	page_allow(scene->page, "keep");
	page_allow(scene->page, "forget");
}

static enum made make_topic(struct scene *scene, struct error *error)
{
	const struct topic *topic = screen_topic(scene->session, scene->page->url, &scene->arena,
						 error);
	if (!topic)
		return not_made(error);
	view_topic(scene->page, &scene->context, topic);
	allow_following(scene, topic);
	show(scene, &topic->object);
	return MADE;
}

static enum made make_remarks(struct scene *scene, struct error *error)
{
	struct list remarks;
	const char *url = scene->page->url;
	const struct topic *topic = screen_topic(scene->session, url, &scene->arena, error);
	if (!topic || !sync_fetched(scene->session->sync, url))
		return not_made(error);
	if (!window_of(scene, noun_contribution.type, url, &remarks, error))
		return MADE_FAILED;
	view_remarks(scene->page, &scene->context, topic, &remarks);
	allow_following(scene, topic);
	show_list(scene, &remarks);
	return MADE;
}

/* The remark at URL, where it is kept, to those of THREAD, which has room for it. */
static bool add_remark(struct scene *scene, const char *url, struct list *thread,
		       struct error *error)
{
	const struct object *object = object_at(scene, url, error);
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

static enum made make_remark(struct scene *scene, struct error *error)
{
	struct list remarks = { 0 };
	const struct object *object = object_at(scene, scene->page->url, error);
	if (!object || object->noun != &noun_contribution)
		return not_made(error);
	const struct contribution *remark = (const struct contribution *)object;
	const struct topic *topic = screen_topic(scene->session, remark->topic, &scene->arena,
						 error);
	if (error->kind != ERROR_NONE || !load_thread(scene, remark, &remarks, error))
		return MADE_FAILED;
	view_remark(scene->page, &scene->context, remark, topic, &remarks);
	show(scene, object);
	return MADE;
}

/* A trace is kept under the address that its remark gives for it. */
static enum made make_trace(struct scene *scene, struct error *error)
{
	const struct object *remark = object_at(scene, scene->page->url, error);
	const char *url = remark ? object_link(remark, "trace") : NULL;
	const struct object *trace = url ? object_at(scene, url, error) : NULL;
	if (!trace || trace->noun != &noun_trace)
		return not_made(error);
	view_trace(scene->page, (const struct trace *)trace);
	show(scene, trace);
	return MADE;
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
	if (!list_of(scene, noun_term.type, NULL, &terms, error))
		return MADE_FAILED;
	const struct object *about = url ? object_at(scene, url, error) : NULL;
	if (about) {
		struct page page;
		screen_make(scene->session, view_page_of(about), url, NULL, &page, error);
		terms = standing_in(scene, &terms, &page);
		page_release(&page);
	}
	if (error->kind != ERROR_NONE)
		return MADE_FAILED;
	view_words(scene->page, &scene->context, &terms, about != NULL);
	show_list(scene, &terms);
	return MADE;
}

static enum made make_word(struct scene *scene, struct error *error)
{
	const struct object *term = object_at(scene, scene->page->url, error);
	if (!term || term->noun != &noun_term || term->deleted)
		return not_made(error);
	view_word(scene->page, (const struct term *)term);
	show(scene, term);
	return MADE;
}

static enum made make_people(struct scene *scene, struct error *error)
{
	struct list people;
	if (!scene->context.assembly)
		return MADE_NOT;
	if (!window_of(scene, noun_person.type, NULL, &people, error))
		return MADE_FAILED;
	view_people(scene->page, &scene->context, &people);
	show_list(scene, &people);
	return MADE;
}

static enum made make_person(struct scene *scene, struct error *error)
{
	const struct object *person = object_at(scene, scene->page->url, error);
	if (!person || person->noun != &noun_person || person->deleted)
		return not_made(error);
	view_person(scene->page, &scene->context, (const struct person *)person);
	show(scene, person);
	return MADE;
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
	view_search(scene->page, &scene->context, words, &found);
	show_list(scene, &found);
	return MADE;
}

static enum made make_log(struct scene *scene, struct error *error)
{
	struct list entries;
	if (!scene->context.assembly)
		return MADE_NOT;
	if (!window_of(scene, noun_log_entry.type, NULL, &entries, error))
		return MADE_FAILED;
	view_log(scene->page, &scene->context, &entries);
	show_list(scene, &entries);
	return MADE;
}

static enum made make_object(struct scene *scene, struct error *error)
{
	const struct object *object = object_at(scene, scene->page->url, error);
	if (!object)
		return not_made(error);
	view_object(scene->page, &scene->context, object);
	show(scene, object);
	return MADE;
}

static enum made (*const makers[PAGE_KINDS])(struct scene *, struct error *) = {
	[PAGE_START] = make_start, [PAGE_ASSEMBLY] = make_assembly, [PAGE_TOPICS] = make_topics,
	[PAGE_TOPIC] = make_topic, [PAGE_REMARKS] = make_remarks, [PAGE_REMARK] = make_remark,
	[PAGE_TRACE] = make_trace, [PAGE_WORDS] = make_words, [PAGE_WORD] = make_word,
	[PAGE_PEOPLE] = make_people, [PAGE_PERSON] = make_person, [PAGE_SEARCH] = make_search,
	[PAGE_LOG] = make_log, [PAGE_OBJECT] = make_object, [PAGE_DRAFTS] = screen_drafts,
	[PAGE_DRAFT] = screen_draft, [PAGE_SETTINGS] = screen_settings, [PAGE_KEYS] = screen_keys,
	[PAGE_ABOUT] = screen_about, [PAGE_REPLIES] = screen_replies,
	[PAGE_ADDRESSES] = screen_addresses, [PAGE_KIND] = screen_kinds, [PAGE_SLOT] = visit_page,
};

static enum made make(struct scene *scene, struct error *error)
{
	enum page_kind kind = scene->page->kind;
	if (!makers[kind] || !screen_context(scene, error))
		return not_made(error);
	return makers[kind](scene, error);
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
