/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/writing.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "text/clean.h"
#include "view/fill.h"

const char *writing_text(struct session *session, struct arena *arena)
{
	const struct draft *draft = &session->saying.draft;
	struct error error = ERROR_INIT;
	const char *text = "";
	if (!draft->name || draft_read_text(session->drafts, draft, arena, &text, &error))
		return clean_text(arena, text, CLEAN_TEXT);
	state_fail(session, &error);
	return NULL;
}

bool writing_in_editor(const struct session *session)
{
	const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
	return !session->saying.prompt && ((visual && *visual) || (editor && *editor)) &&
		strcmp(state_choice(session, "write", "editor"), "prompt") != 0;
}

void writing_ask(struct scene *scene)
{
	struct page *page = scene->page;
	const struct session *session = scene->session;
	const struct draft *draft = &session->saying.draft;
	const char *text = writing_text(scene->session, &scene->arena);
	if (writing_in_editor(session)) {
		page_add(page, PART_NOTICE, "%s", _("Your editor opens. Save and leave it when "
						    "you have finished."));
		page->editor = draft_path(session->drafts, draft, &page->arena);
		return;
	}
	if (text && *text) {
		page_add(page, PART_NOTICE, "%s",
			 _("These are the words so far. New ones take their place; an empty line "
			   "keeps them."));
		fill_text(page, text, draft->lang);
	}
	page_add(page, PART_NOTICE, "%s",
		 _("An empty line, or a line with only a full stop, ends it."));
	page->prompt = arena_copy(&page->arena, _("Your words: "));
}

bool writing_line(struct session *session, const char *line)
{
	struct saying *saying = &session->saying;
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const char *text = writing_text(session, &arena);
	bool ended = !*line || !strcmp(line, ".");
	if (!ended && text) {
		if (saying->lines++)
			line = arena_printf(&arena, "%s\n%s", text, line);
		draft_write_text(session->drafts, &saying->draft, line, &error);
		session->page.prompt = arena_copy(&session->page.arena, _("More: "));
	}
	if (ended)
		saying->lines = 0;
	state_fail(session, &error);
	arena_release(&arena);
	return ended;
}
