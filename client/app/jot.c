/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/jot.h"

#include <string.h>

#include "app/here.h"
#include "app/own.h"
#include "app/show.h"
#include "base/i18n.h"
#include "language/language.h"
#include "model/assembly.h"
#include "model/reflection.h"
#include "text/clean.h"
#include "wire/json.h"

bool jot_keep(struct session *session, const char *line, const char *about,
	      struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct draft draft;
	const void *lines[] = { line };
	bool fits = strlen(line) <= FIELD_LINE_BYTES;	/* a text may be longer than a line */
	const struct reflection reflection = {
		.object = { .noun = &noun_reflection, .voice = "personal",
			    .visibility = "private" },
		.form = fits ? "line" : "three", .bullets = { lines, fits }, .about = about,
		.what = fits ? NULL : line,
	};
	if (strlen(line) > field_limit(field_find(&noun_reflection, "what")))
		return error_set(error, ERROR_TOO_LARGE,
				 _("This is longer than a reflection can be. Nothing was kept. "
				   "Keep it in two."));
	const char *folder = own_folder(session, &arena);
	bool kept = draft_new(folder, &arena, &draft, error);
	draft.assembly = sync_assembly(session->sync);
	draft.lang = language_now();
	draft.deed = "reflect";
	draft.on = draft.assembly;
	draft.on_type = noun_assembly.type;
	draft.answers = wire_write_input(&noun_reflection, &reflection, &arena);
	kept = kept && draft_save(folder, &draft, error);
	arena_release(&arena);
	return kept;
}

static void keep(struct session *session, const char *line, const char *about)
{
	struct error error = ERROR_INIT;
	if (jot_keep(session, line, about, &error))
		state_say(session, "%s", _("Kept on this machine, for you alone. The word own "
					   "leads to it."));
	state_fail(session, &error);
}

void jot_begin(struct session *session, const char *line)
{
	struct arena arena = ARENA_INIT;
	const struct here here = here_now(session, &arena);
	if (line)
		keep(session, clean_text(&arena, line, CLEAN_LINE), here.url);
	else
		show_go(session, PAGE_JOT, here.url);
	arena_release(&arena);
}

enum made jot_page(struct scene *scene, struct error *error)
{
	struct page *page = scene->page;
	(void)error;
	page_add(page, PART_TITLE, "%s",
		 _("What do you not want to lose? It stays on this machine, for you alone."));
	page->prompt = arena_copy(&page->arena, _("Your line: "));
	page->asks = "line";
	return MADE;
}

void jot_line(struct session *session, const char *line)
{
	struct arena arena = ARENA_INIT;
	const char *about = arena_copy(&arena, session->page.url);
	show_back(session);
	if (*line)
		keep(session, line, about);
	arena_release(&arena);
}
