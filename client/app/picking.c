/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picking.h"

#include <string.h>
#include <strings.h>

#include "app/answer.h"
#include "app/load.h"
#include "app/named.h"
#include "app/questions.h"
#include "base/i18n.h"
#include "model/words.h"
#include "view/answers.h"
#include "view/fill.h"
#include "view/meaning.h"
#include "view/pages.h"
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

/* Whether a word that people use differently stands in what was answered so far. */
static bool is_used(const struct saying *saying, const struct term *term)
{
	const struct noun *noun = saying->deed->noun;
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		bool text = field->kind == FIELD_LINE || field->kind == FIELD_TEXT;
		if (text && !field_is_empty(field, saying->thing) &&
		    view_word_in(term, field_string(field, saying->thing)))
			return true;
	}
	return false;
}

/* Meanings belong to words: those of the contested ones that were written are offered. */
static struct list senses(struct scene *scene)
{
	const struct list *terms = scene->context.terms;
	struct list list = { NULL, 0 };
	for (size_t i = 0; terms && i < terms->count; i++) {
		const struct term *term = terms->items[i];
		if (!term->contested || !is_used(&scene->session->saying, term))
			continue;
		const void **items = arena_alloc(&scene->arena, (list.count + term->senses.count) *
						 sizeof(*items));
		if (list.count)
			memcpy(items, list.items, list.count * sizeof(*items));
		memcpy(items + list.count, term->senses.items,
		       term->senses.count * sizeof(*items));
		list = (struct list){ items, list.count + term->senses.count };
	}
	return list;
}

/* Whether a meaning of TERM was chosen in what was answered so far. */
static bool has_meaning(const struct saying *saying, const struct term *term)
{
	const struct noun *noun = saying->deed->noun;
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		for (size_t k = 0; field->of == &noun_sense && k < term->senses.count; k++)
			if (list_has_text(field_list(field, saying->thing),
					  ((const struct object *)term->senses.items[k])->id))
				return true;
	}
	return false;
}

/* Contested words that were written and have no meaning yet. */
static struct list open_words(struct scene *scene)
{
	const struct saying *saying = &scene->session->saying;
	const struct list *terms = scene->context.terms;
	struct list list = { NULL, 0 };
	for (size_t i = 0; terms && i < terms->count; i++) {
		const struct term *term = terms->items[i];
		if (term->contested && is_used(saying, term) && !has_meaning(saying, term))
			list_add(&list, term, &scene->arena);
	}
	return list;
}

/* Words are chosen by themselves, all else by where it leads. */
static bool is_of_words(const struct field *field)
{
	return field->kind == FIELD_LINES && field->of == &noun_term;
}

/* What can be chosen from, and how much it is. */
static struct list list_of(struct scene *scene, const struct field *field, const char *parent)
{
	return is_of_words(field) ? open_words(scene) :
		field->of == &noun_sense ? senses(scene) :
		context_list(&scene->context, field->of, parent);
}

static size_t count_of(struct scene *scene, const struct field *field, const char *parent)
{
	return is_of_words(field) || field->of == &noun_sense ?
		list_of(scene, field, parent).count :
		context_count(&scene->context, field->of, parent);
}

bool picking_any(struct session *session, const struct field *field)
{
	struct scene scene = { .session = session };
	struct error error = ERROR_INIT;
	bool any = scene_context(&scene, &error) &&
		count_of(&scene, field, parent_of(&scene, field->of)) > 0;
	state_fail(session, &error);
	arena_release(&scene.arena);
	return any;
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

/* The one that is called just so, as people are; NULL: none, or several. */
static const struct object *called(struct session *session, const struct noun *noun,
				   const char *words, struct arena *arena)
{
	struct list list = found(session, noun, words, arena);
	const struct object *one = NULL;
	for (size_t i = 0; i < list.count; i++) {
		const struct object *object = list.items[i];
		const struct field *name = portrait_text(object);
		if (!name || strcasecmp(field_string(name, object), words) != 0)
			continue;
		if (one)
			return NULL;
		one = object;
	}
	return one;
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
	if (!object && field->of)
		object = called(session, field->of, line, arena);
	bool fits = object && !object->deleted && (!field->of || object->noun == field->of);
	return fits ? object->id : NULL;
}

/* What something to choose is called. */
static const char *name_of(struct scene *scene, const struct object *object)
{
	const char *meaning = object->noun == &noun_sense ?
		meaning_name(scene->page, &scene->context, object->id) : NULL;
	return meaning ? meaning : portrait_title(scene->page, &scene->context, object);
}

static void add_item(struct scene *scene, const struct field *field, const struct object *object)
{
	if (is_of_words(field))
		page_choice(scene->page, ((const struct term *)object)->word, "%s",
			    ((const struct term *)object)->word);
	else
		page_choice(scene->page, object->id, "%s", name_of(scene, object));
}

/* What stands in the field as CHOSEN, in words. */
static const char *chosen_name(struct scene *scene, const struct field *field,
			       const char *chosen)
{
	const struct object *object = context_any(&scene->context, chosen);
	if (is_of_words(field))
		return chosen;
	if (field->of == &noun_sense)
		return meaning_name(scene->page, &scene->context, chosen);
	return object ? name_of(scene, object) : NULL;
}

static void add_chosen(struct scene *scene, const struct field *field, const void *thing)
{
	for (size_t i = 0; i < field_list(field, thing)->count; i++) {
		const char *name = chosen_name(scene, field, field_list(field, thing)->items[i]);
		if (name)
			page_add(scene->page, PART_FIELD, _("Chosen: %s"), name);
	}
}

/* What it is done to is no answer to a question about it. */
static bool is_offered(const struct scene *scene, const struct field *field, const void *thing,
		       const struct object *object)
{
	const char *on = scene->session->saying.on;
	return !object->deleted && !(on && !strcmp(on, object->id)) &&
		(!field->fits || field->fits(object)) &&
		!(field->kind == FIELD_LINKS && answer_has(field, thing, object->id)) &&
		!(is_of_words(field) && list_has_text(field_list(field, thing),
						      ((const struct term *)object)->word));
}

/* Whatever can still be chosen: how many of LIST it is. */
static size_t add_items(struct scene *scene, const struct field *field, const void *thing,
			const struct list *list)
{
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++) {
		const struct object *object = list->items[i];
		if (!is_offered(scene, field, thing, object))
			continue;
		add_item(scene, field, object);
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
	bool several = field->kind != FIELD_LINK, any = !field_is_empty(field, thing);
	bool pass = any || !walk_needs(&saying->walk);
	const char *parent = field->of ? parent_of(scene, field->of) : NULL;
	struct list list = { NULL, 0 };
	if (several)
		add_chosen(scene, field, thing);
	else if (any)
		page_add(page, PART_FIELD, _("Chosen: %s"),
			 view_answer(page, &scene->context, field, thing));
	if (!field->of || (!saying->sought &&
			   count_of(scene, field, parent) > PICK_MOST)) {
		prompt(scene, field, pass);
		return;
	}
	if (several && any)
		questions_pass(page, _("That is all; go on"));
	list = saying->sought ? found(scene->session, field->of, saying->sought, &scene->arena) :
		list_of(scene, field, parent);
	if (!add_items(scene, field, thing, &list))
		page_add(page, PART_NOTICE, "%s", _("There is nothing more to choose from here."));
	if (saying->sought)
		page_choice(page, "/sought", "%s", _("Look for other words"));
	if (pass && !(several && any))
		questions_pass(page, _("Go on without an answer"));
}
