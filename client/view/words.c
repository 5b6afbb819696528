/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "language/format.h"
#include "text/word.h"
#include "view/braille.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/portraits.h"

bool view_word_in(const struct term *term, const char *text)
{
	if (word_find(text, term->word ? term->word : "", true))
		return true;
	for (size_t i = 0; i < term->also.count; i++)
		if (word_find(text, term->also.items[i], true))
			return true;
	return false;
}

struct item words_item(struct page *page, const struct view_context *context,
		       const struct object *object)
{
	const struct term *term = (const struct term *)object;
	(void)context;
	struct item item = { .name = term->word, .full = fill_sentence(page, term->word) };
	if (!term->contested)
		return item;
	item.full = arena_printf(&page->arena, _("%s. People mean different things by it."),
				 term->word);
	/* TRANSLATORS: a word that people mean different things by. */
	item.brief = arena_printf(&page->arena, _("%s. Contested."), term->word);
	item.state = braille_word("contested");
	return item;
}

void view_words(struct page *page, const struct view_context *context,
		const struct list *terms, bool on_page)
{
	page_add(page, PART_TITLE, "%s", on_page ? _("Words here that are explained") :
		 _("Words that are explained"));
	for (size_t i = 0; i < terms->count; i++)
		view_item(page, context, terms->items[i], i + 1, terms->count);
	if (!terms->count)
		page_add(page, PART_NOTICE, "%s", _("No word here has been explained yet."));
}

static void add_sense(struct page *page, const struct view_context *context,
		      const struct sense *sense, size_t count)
{
	if (count > 1)
		/* TRANSLATORS: who uses a word in this way, then "1 of 5". */
		page_add(page, PART_HEADING, _("%s. Meaning %lld of %zu"), sense->community,
			 (long long)sense->number, count);
	else
		page_add(page, PART_HEADING, "%s", sense->community);
	fill_text(page, sense->definition, NULL);
	if (sense->example && *sense->example)
		page_add(page, PART_PARAGRAPH, _("For example: %s"),
			 fill_plain(page, sense->example));
	if (sense->source && *sense->source)
		page_add(page, PART_FIELD, _("The source is %s."), sense->source);
	if (sense->source_date && *sense->source_date)
		page_add(page, PART_FIELD, _("The source is from %s."),
			 format_day(&page->arena, sense->source_date));
	if (context->self && list_has_text(&sense->held_by, context->self))
		page_add(page, PART_FIELD, "%s", _("You have said that you mean this one."));
}

void words_show(struct page *page, const struct view_context *context,
		const struct object *object)
{
	const struct term *term = (const struct term *)object;
	page_add(page, PART_TITLE, "%s", term->word);
	if (term->contested)
		page_add(page, PART_NOTICE,
			 ngettext("People mean different things by this word. "
				  "Here is %zu meaning; none of them is the only right one.",
				  "People mean different things by this word. "
				  "Here are %zu meanings; none of them is the only right one.",
				  (unsigned long)term->senses.count), term->senses.count);
	fill_fields(page, &noun_term, term);
	for (size_t i = 0; i < term->senses.count; i++)
		add_sense(page, context, term->senses.items[i], term->senses.count);
	fill_extras(page, &term->object);
	if (context->self)	/* others join when they say something */
		view_deeds(page, context, object);
}
