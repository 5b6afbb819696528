/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/gather.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/gather.h"
#include "view/braille.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/object.h"
#include "view/pages.h"

static const struct contribution *question(const struct view_context *context, const char *url)
{
	return (const struct contribution *)context_object(context, &noun_contribution, url);
}

static const char *title_of(const struct same_as *same)
{
	if (text_is(same->state, "accepted"))
		return _("Two questions that are the same");
	if (text_is(same->state, "declined"))
		return _("Two questions that are not the same");
	return _("Two questions that may be the same");
}

static void add_question(struct page *page, const struct view_context *context, const char *url)
{
	const struct contribution *asked = question(context, url);
	if (!asked)
		page_link(page, PAGE_REMARK, url, "%s",
			_("A question that has not been fetched yet"));
	else
		page_link(page, PAGE_REMARK, asked->object.id,
			  /* TRANSLATORS: a question, its number, who asked. */
			  _("%s Question %lld by %s."),
			  fill_sentence(page, fill_plain(page, asked->text)),
			  (long long)asked->number,
			  context_speaker(context, page, asked, SPEAKER_STANDPOINT));
}

void same_show(struct page *page, const struct view_context *context,
	       const struct object *object)
{
	const struct same_as *same = (const struct same_as *)object;
	page_add(page, PART_TITLE, "%s", title_of(same));
	if (object_allows(object, "accept"))
		page_add(page, PART_NOTICE, "%s",
			 _("You asked the first one, so you decide. Nothing is joined by "
			   "itself."));
	else if (text_is(same->state, "suggested"))
		page_add(page, PART_NOTICE, "%s",
			 _("Only the person who asked the first one decides. Nothing is joined by "
			   "itself."));
	add_question(page, context, same->contribution);
	add_question(page, context, same->other);
	if (same->why) {
		page_add(page, PART_HEADING, "%s", _("Why they may be the same"));
		fill_text(page, same->why, NULL);
	}
	if (same->answer) {
		page_add(page, PART_HEADING, "%s", _("What its author says"));
		fill_text(page, same->answer, NULL);
	}
	fill_extras(page, object);
	object_author(page, context, object);
	view_deeds(page, context, object);
}

struct item same_item(struct page *page, const struct view_context *context,
		      const struct object *object)
{
	const struct same_as *same = (const struct same_as *)object;
	const struct contribution *one = question(context, same->contribution);
	const struct contribution *other = question(context, same->other);
	const char *state = fill_sentence(page, choice_label(choices_same, same->state));
	struct item item = { .name = title_of(same), .state = braille_word(same->state) };
	item.full = one && other ?
		/* TRANSLATORS: the first words of two questions, then a state: "Suggested." */
		arena_printf(&page->arena, _("%s The same as: %s %s"),
			     fill_excerpt(page, one->text, 36), fill_excerpt(page, other->text, 36),
			     state) :
		fill_and(page, fill_sentence(page, item.name), state);
	return item;
}
