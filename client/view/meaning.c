/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/meaning.h"

#include <string.h>

#include "base/i18n.h"
#include "view/fill.h"

static const struct sense *find_sense(const struct term *term, const char *url)
{
	for (size_t i = 0; i < term->senses.count; i++) {
		const struct sense *sense = term->senses.items[i];
		if (sense->object.id && !strcmp(sense->object.id, url))
			return sense;
	}
	return NULL;
}

/* The meaning at URL, and the word that it is one of; NULL: it is not known. */
static const struct sense *find(const struct view_context *context, const char *url,
				const struct term **term)
{
	for (size_t i = 0; context->terms && i < context->terms->count; i++) {
		*term = context->terms->items[i];
		const struct sense *sense = find_sense(*term, url);
		if (sense)
			return sense;
	}
	return NULL;
}

const char *meaning_name(struct page *page, const struct view_context *context,
			 const char *url)
{
	const struct term *term;
	const struct sense *sense = find(context, url, &term);
	return !sense ? NULL :
		/* TRANSLATORS: a word, then what some people mean by it. */
		arena_printf(&page->arena, _("%s: %s"), term->word,
			     fill_excerpt(page, sense->definition, 60));
}

static void add(struct page *page, const struct view_context *context, const char *url)
{
	const struct term *term;
	const struct sense *sense = find(context, url, &term);
	if (sense)
		/* TRANSLATORS: a word, and the first words of what somebody means by it. */
		page_link(page, PAGE_WORD, term->object.id, _("Here %s means: %s"), term->word,
			  fill_excerpt(page, sense->definition, 60));
}

void meaning_links(struct page *page, const struct view_context *context,
		   const struct list *senses)
{
	for (size_t i = 0; i < senses->count; i++)
		add(page, context, senses->items[i]);
}
