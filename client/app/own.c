/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/own.h"

#include <string.h>

#include "app/say.h"
#include "app/show.h"
#include "base/i18n.h"
#include "language/format.h"
#include "model/assembly.h"
#include "model/reflection.h"
#include "view/answers.h"
#include "view/fill.h"
#include "view/portraits.h"
#include "wire/json.h"

const char *own_folder(const struct session *session, struct arena *arena)
{
	return arena_printf(arena, "%s/reflections", session->data);
}

/* As it was written; NULL where it cannot be understood. */
static const struct reflection *read(const struct draft *draft, struct arena *arena)
{
	struct error passed_over = ERROR_INIT;
	const char *answers = draft->answers ? draft->answers : "{}";
	void *thing = NULL;
	if (!wire_read_partial(answers, strlen(answers), &noun_reflection, arena, &thing,
			       &passed_over))
		thing = NULL;
	error_release(&passed_over);
	return thing;
}

static const char *title(struct scene *scene, const struct draft *draft)
{
	const struct reflection *reflection = read(draft, &scene->arena);
	const char *words = reflection ? reflection_words(reflection) : NULL;
	return words ? fill_excerpt(scene->page, words, PORTRAIT_COLUMNS) : _("No words yet.");
}

/* What was kept here in this assembly, or before there was one. */
static bool is_here(const struct scene *scene, const struct draft *draft)
{
	const char *assembly = sync_assembly(scene->session->sync);
	return !draft->assembly || (assembly && !strcmp(draft->assembly, assembly));
}

static struct drafts find(struct scene *scene, struct error *error)
{
	struct drafts all = { NULL, 0 }, here = { NULL, 0 };
	if (!draft_list(own_folder(scene->session, &scene->arena), &scene->arena, &all, error))
		return here;
	here.items = arena_alloc(&scene->arena, (all.count + 1) * sizeof(*here.items));
	for (size_t i = all.count; i-- > 0;)
		if (is_here(scene, &all.items[i]))
			here.items[here.count++] = all.items[i];
	return here;
}

static void add_all(struct scene *scene, const struct drafts *drafts)
{
	struct page *page = scene->page;
	page_add(page, PART_TITLE, "%s", _("Your own reflections, on this machine alone"));
	if (!drafts->count)
		page_add(page, PART_NOTICE, "%s",
			 _("There are none. The word jot keeps a line for you."));
	for (size_t i = 0; i < drafts->count; i++)
		page_link(page, PAGE_OWN, drafts->items[i].name,
			  /* TRANSLATORS: the first words, a date, then its place: "3 of 8". */
			  _("%s %s. %zu of %zu"), title(scene, &drafts->items[i]),
			  format_date(&page->arena, drafts->items[i].created), i + 1,
			  drafts->count);
}

static enum made show_one(struct scene *scene, struct error *error)
{
	struct page *page = scene->page;
	struct draft draft;
	if (!draft_load(own_folder(scene->session, &scene->arena), page->url, &scene->arena,
			&draft, error))
		return MADE_FAILED;
	const struct reflection *reflection = read(&draft, &scene->arena);
	page_add(page, PART_TITLE, "%s", title(scene, &draft));
	if (reflection)
		view_answers(page, &scene->context, &noun_reflection, reflection, NULL);
	page_add(page, PART_FIELD, _("Kept on %s."), format_date(&page->arena, draft.created));
	page_choice(page, "share", "%s", _("Share it"));
	page_choice(page, "away", "%s", _("Throw it away"));
	return MADE;
}

enum made own_page(struct scene *scene, struct error *error)
{
	if (scene->page->url)
		return show_one(scene, error);
	const struct drafts drafts = find(scene, error);
	if (error->kind != ERROR_NONE)
		return MADE_FAILED;
	add_all(scene, &drafts);
	return MADE;
}

void own_link(struct scene *scene)
{
	struct error passed_over = ERROR_INIT;
	const struct drafts drafts = find(scene, &passed_over);
	error_release(&passed_over);
	if (drafts.count)
		page_link(scene->page, PAGE_OWN, NULL,
			  ngettext("Your own, on this machine alone. There is %zu.",
				   "Your own, on this machine alone. There are %zu.",
				   (unsigned long)drafts.count), drafts.count);
}

/* DRAFT moves from the folder FROM to TO; a kill between leaves it in both, never in none. */
static bool move(struct draft *draft, const char *from, const char *to, struct arena *arena,
		 struct error *error)
{
	const struct draft old = *draft;
	struct draft new;
	if (!draft_new(to, arena, &new, error))
		return false;
	draft->name = new.name;
	return draft_save(to, draft, error) && draft_remove(from, &old, error);
}

bool own_take(struct session *session, const struct draft *draft, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct draft own = *draft;
	own.writing = own.at = own.key = NULL;
	bool taken = move(&own, session->drafts, own_folder(session, &arena), &arena, error);
	arena_release(&arena);
	return taken;
}

/* The form goes on where it asks who may read it. */
static void share(struct session *session, struct draft *draft, const char *folder,
		  struct arena *arena)
{
	struct error error = ERROR_INIT;
	draft->state = DRAFT_OPEN;
	draft->assembly = draft->on = sync_assembly(session->sync);
	draft->on_type = noun_assembly.type;
	draft->at = "visibility";
	if (!draft->on)
		state_refuse(session, ERROR_INPUT,
			     _("No assembly is open yet, so there is nobody to share it with. It "
			       "is still here."));
	else if (move(draft, folder, session->drafts, arena, &error)) {
		show_back(session);
		say_go_on(session, draft->name);
	}
	state_fail(session, &error);
}

void own_choose(struct session *session, const char *name, const char *answer)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct draft draft;
	const char *folder = own_folder(session, &arena);
	bool loaded = draft_load(folder, name, &arena, &draft, &error);
	if (loaded && !strcmp(answer, "share"))
		share(session, &draft, folder, &arena);
	else if (loaded && draft_remove(folder, &draft, &error)) {
		show_back(session);
		state_say(session, "%s", _("It was thrown away."));
	}
	state_fail(session, &error);
	arena_release(&arena);
}
