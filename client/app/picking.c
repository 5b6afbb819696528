/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picking.h"

#include <string.h>

#include "app/answer.h"
#include "app/load.h"
#include "app/named.h"
#include "base/i18n.h"
#include "view/portraits.h"

enum { PICK_MOST = 50 };	/* a longer list is asked for by number or by words */

/* What the list belongs to: what it is done to, what that belongs to, or the whole assembly. */
static const char *parent_of(struct scene *scene, const struct noun *noun)
{
	const struct object *on = scene->session->saying.object;
	const struct field *up = on && on->noun->parent ? field_find(on->noun, on->noun->parent) :
		NULL;
	if (!on || !noun->parent)
		return NULL;
	if (context_count(&scene->context, noun, on->id))
		return on->id;
	const char *owner = up && up->kind == FIELD_LINK ? field_string(up, on) : NULL;
	return owner && context_count(&scene->context, noun, owner) ? owner : NULL;
}

static struct list found(struct session *session, const struct noun *noun, const char *words,
			 struct arena *arena)
{
	struct list list = { NULL, 0 };
	struct error error = ERROR_INIT;
	size_t kept = 0;
	if (!load_search(session->store, sync_assembly(session->sync), words, arena, &list, &error))
		list.count = 0;
	state_fail(session, &error);
	for (size_t i = 0; i < list.count; i++) {
		const struct object *object = list.items[i];
		if (object->noun == noun && !object->deleted)
			list.items[kept++] = object;
	}
	list.count = kept;
	return list;
}

bool picking_finds(struct session *session, const struct field *field, const char *words)
{
	struct arena arena = ARENA_INIT;
	bool any = found(session, field->of, words, &arena).count > 0;
	arena_release(&arena);
	return any;
}

const char *picking_url(struct session *session, const struct field *field, const char *line,
			struct arena *arena)
{
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	if (strstr(line, "://"))
		return line;
	if (field->of)
		object = load_numbered(session->store, sync_assembly(session->sync),
				       field->of->type, line, arena, &error);
	error_release(&error);
	if (!object)
		object = named_find(session, line, arena).object;
	bool fits = object && !object->deleted && (!field->of || object->noun == field->of);
	return fits ? object->id : NULL;
}

static void add_item(struct scene *scene, const struct object *object)
{
	struct page *page = scene->page;
	page_choice(page, object->id, "%s", portrait_title(page, &scene->context, object));
}

static void add_chosen(struct scene *scene, const struct field *field, const void *thing)
{
	for (size_t i = 0; i < field_list(field, thing)->count; i++) {
		const struct object *object = context_any(&scene->context,
							  field_list(field, thing)->items[i]);
		if (object)
			page_add(scene->page, PART_FIELD, _("Chosen: %s"),
				 portrait_title(scene->page, &scene->context, object));
	}
}

/* Whatever can still be chosen: how many of LIST it is. */
static size_t add_items(struct scene *scene, const struct field *field, const void *thing,
			const struct list *list)
{
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++) {
		const struct object *object = list->items[i];
		if (object->deleted || (field->kind == FIELD_LINKS &&
					answer_has(field, thing, object->id)))
			continue;
		add_item(scene, object);
		count++;
	}
	return count;
}

static void prompt(struct scene *scene, const struct field *field, bool pass)
{
	struct page *page = scene->page;
	if (field->of)
		page->prompt = arena_copy(&page->arena, pass ?
			_("Its number, or some of its words, or Enter to go on: ") :
			_("Its number, or some of its words: "));
	else
		page->prompt = arena_copy(&page->arena,
					  answer_prompt(field, pass, &page->arena));
}

void picking_ask(struct scene *scene, const struct field *field)
{
	struct page *page = scene->page;
	const struct saying *saying = &scene->session->saying;
	const void *thing = walk_thing(&saying->walk);
	bool several = field->kind == FIELD_LINKS, any = !field_is_empty(field, thing);
	bool pass = any || !(field->use & FIELD_REQUIRED);
	const char *parent = field->of ? parent_of(scene, field->of) : NULL;
	struct list list = { NULL, 0 };
	if (several)
		add_chosen(scene, field, thing);
	if (!field->of || (!saying->sought &&
			   context_count(&scene->context, field->of, parent) > PICK_MOST)) {
		prompt(scene, field, pass);
		return;
	}
	if (several && any)
		page_choice(page, "/pass", "%s", _("That is all; go on"));
	list = saying->sought ? found(scene->session, field->of, saying->sought, &scene->arena) :
		context_list(&scene->context, field->of, parent);
	if (!add_items(scene, field, thing, &list))
		page_add(page, PART_NOTICE, "%s", _("There is nothing more to choose from here."));
	if (saying->sought)
		page_choice(page, "/sought", "%s", _("Look for other words"));
	if (pass && !(several && any))
		page_choice(page, "/pass", "%s", _("Go on without an answer"));
}
