/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/hold.h"
#include "app/screens.h"
#include "language/format.h"
#include "model/talk.h"
#include "store/draft.h"
#include "text/clean.h"
#include "view/describe.h"
#include "view/fill.h"

static const char *state_words(enum draft_state state)
{
	switch (state) {
	case DRAFT_QUEUED:
		return _("Waiting to be sent");
	case DRAFT_REFUSED:
		return _("Not accepted");
	case DRAFT_SENT:
		return _("Sent");
	default:
		return _("Being written");
	}
}

static const char *text_of(struct scene *scene, const struct draft *draft,
			   struct error *error)
{
	const char *text = "";
	draft_read_text(scene->session->drafts, draft, &scene->arena, &text, error);
	return clean_text(&scene->arena, text, CLEAN_TEXT);
}

static bool ours(const struct scene *scene, const struct draft *draft)
{
	const char *assembly = sync_assembly(scene->session->sync);
	return assembly && draft->assembly && !strcmp(draft->assembly, assembly);
}

size_t screen_open_drafts(struct session *session)
{
	struct scene scene = { .session = session };
	struct drafts drafts = { NULL, 0 };
	struct error error = ERROR_INIT;
	size_t count = 0;
	draft_list(session->drafts, &scene.arena, &drafts, &error);
	for (size_t i = 0; i < drafts.count; i++)
		count += ours(&scene, &drafts.items[i]) && drafts.items[i].state != DRAFT_SENT;
	error_release(&error);
	arena_release(&scene.arena);
	return count;
}

enum made screen_drafts(struct scene *scene, struct error *error)
{
	struct drafts drafts = { NULL, 0 };
	size_t n = 0;
	if (!draft_list(scene->session->drafts, &scene->arena, &drafts, error))
		return MADE_FAILED;
	page_add(scene->page, PART_TITLE, "%s", _("Your drafts"));
	for (size_t i = drafts.count; i-- > 0;) {
		const struct draft *draft = &drafts.items[i];
		if (!ours(scene, draft))
			continue;
		struct error unread = ERROR_INIT;
		const char *first = fill_excerpt(scene->page, text_of(scene, draft, &unread), 36);
		error_release(&unread);
		/* TRANSLATORS: the first words, the kind, the state and the number of a draft. */
		page_link(scene->page, PAGE_DRAFT, draft->name, _("%s %s. %s. Number %zu"),
			  *first ? first : _("No words yet."),
			  choice_label(choices_kind, draft->kind ? draft->kind : ""),
			  state_words(draft->state), ++n);
	}
	if (!n)
		page_add(scene->page, PART_NOTICE, "%s", _("There are no drafts."));
	return MADE;
}

static void add_choices(struct page *page, const struct draft *draft)
{
	if (draft->state == DRAFT_OPEN || draft->state == DRAFT_REFUSED)
		page_choice(page, "go on", "%s", _("Go on with it"));
	if (draft->state == DRAFT_QUEUED && draft->hold)
		page_choice(page, "take out", "%s", _("Do not send it; go on with it"));
	if (draft->state == DRAFT_QUEUED)
		page_choice(page, "send", "%s", _("Try to send it now"));
	if (draft->state == DRAFT_SENT)
		page_choice(page, "away", "%s", _("Take it off this list"));
	else
		page_choice(page, "away", "%s", _("Throw it away"));
}

enum made screen_draft(struct scene *scene, struct error *error)
{
	struct page *page = scene->page;
	struct draft draft = { 0 };
	if (!draft_load(scene->session->drafts, page->url, &scene->arena, &draft, error))
		return MADE_FAILED;
	const struct topic *topic = screen_topic(scene->session, draft.topic, &scene->arena,
						 error);
	const char *text = text_of(scene, &draft, error);
	if (error->kind != ERROR_NONE)
		return MADE_FAILED;
	/* TRANSLATORS: the kind of what is being written, and its state. */
	page_add(page, PART_TITLE, _("%s. %s."),
		 choice_label(choices_kind, draft.kind ? draft.kind : ""),
		 state_words(draft.state));
	if (topic)
		page_add(page, PART_FIELD, _("The topic is %s."),
			 describe_title(&scene->context, &topic->object, topic->title));
	page_add(page, PART_FIELD, _("Begun on %s."), format_date(&page->arena, draft.created));
	fill_text(page, text, draft.lang);
	if (draft.state == DRAFT_QUEUED && hold_left(&draft))
		page_add(page, PART_NOTICE, "%s", hold_sentence(&draft, &page->arena));
	if (draft.state == DRAFT_REFUSED && draft.reason)
		page_add(page, PART_NOTICE, "%s", draft.reason);
	if (draft.state == DRAFT_SENT && draft.receipt)
		page_add(page, PART_RECEIPT, "%s", draft.receipt);
	if (draft.state == DRAFT_SENT && topic)
		page_link(page, PAGE_REMARKS, topic->object.id, "%s", _("What people said"));
	add_choices(page, &draft);
	return MADE;
}
