/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/questions.h"

#include <string.h>

#include "app/answer.h"
#include "app/form.h"
#include "app/picking.h"
#include "app/say.h"
#include "app/writing.h"
#include "base/i18n.h"
#include "view/answers.h"
#include "view/fill.h"
#include "view/pages.h"
#include "view/portraits.h"

static const char *question_of(const struct field *field)
{
	return field->ask ? _(field->ask) : _(field->label);
}

void questions_pass(struct page *page, const char *label)
{
	page->onward = page->count;
	page_choice(page, "/pass", "%s", label);
}

static void say_so_far(struct scene *scene, const struct field *field, const void *thing)
{
	struct page *page = scene->page;
	const char *value = view_answer(page, &scene->context, field, thing);
	if (field_is_empty(field, thing) || !value)
		return;
	/* TRANSLATORS: what was answered before. */
	page_add(page, PART_NOTICE, _("So far: %s"), fill_sentence(page, value));
	if (field->kind != FIELD_CHOICE && field->kind != FIELD_FLAG)
		page_add(page, PART_NOTICE, "%s",
			 _("An empty line keeps that; the word none takes it away."));
}

static bool needs_answer(const struct scene *scene)
{
	return walk_needs(&scene->session->saying.walk);
}

static void ask_choice(struct scene *scene, const struct field *field, const void *thing)
{
	struct page *page = scene->page;
	say_so_far(scene, field, thing);
	for (const struct choice *each = field->choices; each && each->word; each++)
		page_choice(page, each->word, "%s", _(each->label));
	if (!needs_answer(scene))
		questions_pass(page, _("Go on without an answer"));
}

static void ask_flag(struct scene *scene, const struct field *field, const void *thing)
{
	struct page *page = scene->page;
	say_so_far(scene, field, thing);
	page_choice(page, "yes", "%s", _("Yes"));
	page_choice(page, "no", "%s", _("No"));
}

static void say_parts(struct scene *scene, const struct walk *walk, const struct field *field)
{
	struct page *page = scene->page;
	size_t count = walk_parts(walk);
	if (field->kind == FIELD_PARTS && count)
		/* TRANSLATORS: how many things of a list were said so far. */
		page_add(page, PART_NOTICE,
			 ngettext("There is %zu so far.", "There are %zu so far.",
				  (unsigned long)count), count);
}

/* Whether there is a part, or one more. */
static void ask_parts(struct scene *scene, const struct walk *walk, const struct field *field)
{
	struct page *page = scene->page;
	size_t count = walk_parts(walk);
	say_parts(scene, walk, field);
	if (!count) {
		page_choice(page, "/more", "%s", _("Answer this"));
		if (!needs_answer(scene))
			questions_pass(page, _("Go on without an answer"));
		return;
	}
	questions_pass(page, _("No, that is all; go on"));
	if (walk_has_room(walk))
		page_choice(page, "/more", "%s", _("Yes, one more"));
	page_choice(page, "/drop", "%s", _("Take the last one away"));
}

/* An editor opens by itself only where words are needed and none were refused. */
static void ask_text(struct scene *scene)
{
	struct page *page = scene->page;
	if (!writing_in_editor(scene->session) || !scene->session->saying.paused) {
		writing_ask(scene);
		return;
	}
	page_choice(page, "/write", "%s", _("Write it in your editor"));
	if (!needs_answer(scene))
		questions_pass(page, _("Go on without an answer"));
	page_choice(page, "/back", "%s", _("Go back to the question before"));
	page_choice(page, "/leave", "%s", _("Keep it as a draft"));
}

static void ask_line(struct scene *scene, const struct field *field, const void *thing)
{
	struct page *page = scene->page;
	bool pass = !needs_answer(scene) || !field_is_empty(field, thing);
	say_so_far(scene, field, thing);
	page->prompt = arena_copy(&page->arena, answer_prompt(field, pass, &page->arena));
}

/* Whoever is asked for the first time hears how to go elsewhere. */
static void say_ways(struct scene *scene)
{
	struct walk before = scene->session->saying.walk;
	if (scene->page->prompt && before.depth == 1 && !walk_back(&before))
		page_add(scene->page, PART_NOTICE,
			 /* TRANSLATORS: the words that are typed for it, such as back and leave. */
			 _("The word %s goes to the question before, the word %s keeps this as a "
			   "draft."), say_word_back(), say_word_leave());
}

void questions_ask(struct scene *scene)
{
	struct page *page = scene->page;
	const struct walk *walk = &scene->session->saying.walk;
	const struct field *field = walk_field(walk);
	const void *thing = walk_thing(walk);
	bool more = field->kind == FIELD_PARTS && walk_parts(walk);
	page->asks = walk_path(walk, &page->arena);
	page_add(page, PART_TITLE, "%s", more ? _("One more?") : question_of(field));
	if (field->of) {
		picking_ask(scene, field);
		say_ways(scene);
		return;
	}
	switch (field->kind) {
	case FIELD_CHOICE:
		ask_choice(scene, field, thing);
		break;
	case FIELD_FLAG:
		ask_flag(scene, field, thing);
		break;
	case FIELD_PART:
	case FIELD_PARTS:
		ask_parts(scene, walk, field);
		break;
	case FIELD_LINK:
	case FIELD_LINKS:
		picking_ask(scene, field);
		break;
	case FIELD_TEXT:
		ask_text(scene);
		break;
	default:
		ask_line(scene, field, thing);
	}
	say_ways(scene);
}

/* Every question of the first level that was asked, with its answer. */
void questions_change(struct scene *scene)
{
	struct page *page = scene->page;
	const struct saying *saying = &scene->session->saying;
	struct walk walk;
	page_add(page, PART_TITLE, "%s", _("Which answer do you want to change?"));
	bool more = walk_begin(&walk, saying->deed->noun, saying->thing, saying->object);
	for (; more; more = walk_next(&walk)) {
		const struct field *field = walk_field(&walk);
		const char *value = view_answer(page, &scene->context, field, saying->thing);
		page_choice(page, walk_path(&walk, &scene->arena),
			    /* TRANSLATORS: what is asked, as a few words, then the answer. */
			    _("%s: %s"), _(field->label),
			    value ? fill_excerpt(page, value, 36) : _("nothing yet."));
	}
	page_choice(page, "/back", "%s", _("Change nothing; look again"));
}

void questions_look(struct scene *scene)
{
	struct page *page = scene->page;
	const struct saying *saying = &scene->session->saying;
	const struct object *on = saying->object ? saying->object :
		context_any(&scene->context, saying->on);
	page_add(page, PART_FIELD, "%s", fill_sentence(page, _(saying->deed->label)));
	if (on)
		page_add(page, PART_FIELD, _("It is done here: %s"),
			 portrait_title(page, &scene->context, on));
	view_answers(page, &scene->context, saying->deed->noun, saying->thing, on);
	if (!form_is_private(scene->session))
		page_add(page, PART_NOTICE, "%s", saying->deed->noun->readers ?
			 _(saying->deed->noun->readers) :
			 _("All who read this assembly can read it."));
}

void questions_done(struct scene *scene)
{
	struct page *page = scene->page;
	const struct saying *saying = &scene->session->saying;
	const struct object *made = context_any(&scene->context, saying->remark);
	const struct object *on = context_any(&scene->context, saying->on);
	if (made && strcmp(made->id, saying->on) != 0)
		page_link(page, view_page_of(made), made->id, _("Look at it: %s"),
			  portrait_title(page, &scene->context, made));
	if (on)
		page_link(page, view_page_of(on), on->id, _("Back to: %s"),
			  portrait_title(page, &scene->context, on));
}
