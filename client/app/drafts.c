/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/hold.h"
#include "app/screens.h"
#include "language/format.h"
#include "model/deed.h"
#include "model/nouns.h"
#include "model/talk.h"
#include "store/draft.h"
#include "text/clean.h"
#include "view/answers.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/pages.h"
#include "view/portraits.h"
#include "wire/json.h"

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

/* The answers of a deed, in the scene's arena; NULL of a remark, or where they are not known. */
static const void *answers_of(struct scene *scene, const struct draft *draft,
			      const struct deed **deed)
{
	const char *answers = draft->answers ? draft->answers : "{}";
	struct error passed_over = ERROR_INIT;
	void *thing = NULL;
	*deed = draft->deed ? deed_find(noun_of(draft->on_type ? draft->on_type : ""),
					draft->deed) : NULL;
	if (*deed && !wire_read_partial(answers, strlen(answers), (*deed)->noun, &scene->arena,
					&thing, &passed_over))
		thing = NULL;
	error_release(&passed_over);
	return thing;
}

/* The first words of a draft, or what it is about; "" where there are none. */
static const char *first_words(struct scene *scene, const struct draft *draft)
{
	struct error unread = ERROR_INIT;
	const struct deed *deed;
	const void *thing = answers_of(scene, draft, &deed);
	const char *words = thing ? view_answer_words(scene->page, deed->noun, thing) : "";
	if (!*words)
		words = fill_excerpt(scene->page, text_of(scene, draft, &unread), 36);
	error_release(&unread);
	const struct object *on = *words ? NULL : context_any(&scene->context, draft->on);
	return on ? portrait_title(scene->page, &scene->context, on) : words;
}

/* What it is: the kind of a remark, or the deed. */
static const char *what_is(const struct draft *draft)
{
	const struct deed *deed = draft->deed ?
		deed_find(noun_of(draft->on_type ? draft->on_type : ""), draft->deed) : NULL;
	if (draft->deed)
		return deed ? _(deed->label) : draft->deed;
	return choice_label(choices_kind, draft->kind ? draft->kind : "");
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
		const char *first = first_words(scene, draft);
		/* TRANSLATORS: the first words, the kind, the state and the number of a draft. */
		page_link(scene->page, PAGE_DRAFT, draft->name, _("%s %s. %s. Number %zu"),
			  *first ? first : _("No words yet."),
			  what_is(draft), state_words(draft->state), ++n);
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

/* All that was written: of a deed what was answered, and the text that is under way. */
static void add_words(struct scene *scene, const struct draft *draft, struct error *error)
{
	struct page *page = scene->page;
	const struct deed *deed;
	const void *thing = answers_of(scene, draft, &deed);
	const struct object *on = draft->on ? context_any(&scene->context, draft->on) : NULL;
	if (on)
		page_add(page, PART_FIELD, _("It is done here: %s"),
			 portrait_title(page, &scene->context, on));
	if (thing)
		view_answers(page, &scene->context, deed->noun, thing, on);
	if (!draft->deed || draft->writing)
		fill_text(page, text_of(scene, draft, error), draft->lang);
}

enum made screen_draft(struct scene *scene, struct error *error)
{
	struct page *page = scene->page;
	struct draft draft = { 0 };
	if (!draft_load(scene->session->drafts, page->url, &scene->arena, &draft, error))
		return MADE_FAILED;
	const struct topic *topic = screen_topic(scene->session, draft.topic, &scene->arena,
						 error);
	/* TRANSLATORS: the kind of what is being written, and its state. */
	page_add(page, PART_TITLE, _("%s. %s."), what_is(&draft), state_words(draft.state));
	if (topic)
		page_add(page, PART_FIELD, _("The topic is %s."),
			 describe_title(&scene->context, &topic->object, topic->title));
	page_add(page, PART_FIELD, _("Begun on %s."), format_date(&page->arena, draft.created));
	add_words(scene, &draft, error);
	if (error->kind != ERROR_NONE)
		return MADE_FAILED;
	if (draft.state == DRAFT_QUEUED && hold_left(&draft))
		page_add(page, PART_NOTICE, "%s", hold_sentence(&draft, &page->arena));
	if (draft.state == DRAFT_REFUSED && draft.reason)
		page_add(page, PART_NOTICE, "%s", draft.reason);
	if (draft.state == DRAFT_SENT && draft.receipt)
		page_add(page, PART_RECEIPT, "%s", draft.receipt);
	if (draft.state == DRAFT_SENT && topic)
		page_link(page, PAGE_REMARKS, topic->object.id, "%s", _("What people said"));
	const struct object *on = context_any(&scene->context, draft.on);
	if (on)
		page_link(page, view_page_of(on), on->id, "%s",
			  portrait_title(page, &scene->context, on));
	add_choices(page, &draft);
	return MADE;
}
