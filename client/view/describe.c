/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/describe.h"

#include <string.h>

#include "base/i18n.h"
#include "language/language.h"
#include "view/fill.h"

static const struct description *find(const struct view_context *context,
				      const struct object *object, const char *reg)
{
	return object_description(object, reg, context->langs, context->lang_count);
}

const char *describe_title(const struct view_context *context, const struct object *object,
			   const char *fallback)
{
	const struct description *plain = find(context, object, "plain");
	const struct description *exact = find(context, object, "technical");
	if (plain && plain->title && *plain->title)
		return plain->title;
	if (exact && exact->title && *exact->title)
		return exact->title;
	return fallback ? fallback : "";
}

static bool wanted(const struct view_context *context, const char *lang)
{
	return context->lang_count == 0 || lang_match(lang, context->langs[0]);
}

/* A fallback is always said: which language is not there, and which one this is. */
static void say_language(struct page *page, const struct view_context *context,
			 const struct description *plain, const struct description *exact)
{
	const char *first = context->lang_count ? language_name(context->langs[0]) : "";
	bool plain_other = plain && !wanted(context, plain->lang);
	bool exact_other = exact && !wanted(context, exact->lang);
	if (plain_other && exact_other && !strcmp(plain->lang, exact->lang)) {
		page_add(page, PART_NOTICE,
			 _("There is no text in %s yet. This is the one in %s."), first,
			 language_name(plain->lang));
		return;
	}
	if (plain_other)
		page_add(page, PART_NOTICE,
			 _("There are no plain words in %s yet. These are in %s."), first,
			 language_name(plain->lang));
	if (exact_other)
		page_add(page, PART_NOTICE,
			 _("There are no exact words in %s yet. These are in %s."), first,
			 language_name(exact->lang));
}

static void say_missing(struct page *page, const struct description *plain,
			const struct description *exact)
{
	if (!plain && exact)
		page_add(page, PART_NOTICE, "%s",
			 _("There are no plain words yet. These are the exact words."));
	if (plain && !exact)
		page_add(page, PART_NOTICE, "%s",
			 _("There are no exact words yet. These are the plain words."));
	if (plain && plain->stale)
		page_add(page, PART_NOTICE, "%s",
			 _("The plain words are older than the text that counts. "
			   "Somebody still has to check them."));
	if (exact && exact->stale)
		page_add(page, PART_NOTICE, "%s",
			 _("The exact words are older than the text that counts. "
			   "Somebody still has to check them."));
}

/* Words that are neither plain nor exact: they are all that there is. */
static void say_only(struct page *page, const struct view_context *context,
		     const struct description *only)
{
	if (only && !wanted(context, only->lang))
		page_add(page, PART_NOTICE,
			 _("There is no text in %s yet. This is the one in %s."),
			 language_name(context->langs[0]), language_name(only->lang));
	if (only && only->stale)
		page_add(page, PART_NOTICE, "%s",
			 _("These words are older than the text that counts. "
			   "Somebody still has to check them."));
}

static void add_pair(struct page *page, const char *p, const struct description *plain,
		     const struct description *exact)
{
	const char *text = description_paragraph(plain, p);
	const char *other = description_paragraph(exact, p);
	page_pair(page, p, fill_plain(page, text), text && plain ? plain->lang : NULL,
		  fill_plain(page, other), other && exact ? exact->lang : NULL);
}

void describe_pairs(struct page *page, const struct view_context *context,
		    const struct object *object)
{
	const struct description *plain = find(context, object, "plain");
	const struct description *exact = find(context, object, "technical");
	if (plain || exact) {
		say_language(page, context, plain, exact);
		say_missing(page, plain, exact);
	} else {
		plain = object_binding(object);
		say_only(page, context, plain);
	}
	const struct description *order = plain ? plain : exact;
	for (size_t i = 0; order && i < order->paragraphs.count; i++) {
		const struct paragraph_text *each = order->paragraphs.items[i];
		add_pair(page, each->p, plain, exact);
	}
	for (size_t i = 0; plain && exact && i < exact->paragraphs.count; i++) {
		const struct paragraph_text *each = exact->paragraphs.items[i];
		if (!description_paragraph(plain, each->p))
			add_pair(page, each->p, plain, exact);
	}
}

/* The place of P among the paragraphs of DESCRIPTION that OTHER, where there is one, lacks. */
static bool count_to(const struct description *description, const struct description *other,
		     const char *p, size_t *number)
{
	for (size_t i = 0; description && i < description->paragraphs.count; i++) {
		const struct paragraph_text *each = description->paragraphs.items[i];
		if (other && description_paragraph(other, each->p))
			continue;
		++*number;
		if (!strcmp(each->p, p))
			return true;
	}
	return false;
}

const char *describe_paragraph(const struct view_context *context, const struct object *object,
			       const char *p, size_t *number)
{
	const struct description *plain = find(context, object, "plain");
	const struct description *exact = find(context, object, "technical");
	if (!plain && !exact)
		plain = object_binding(object);
	*number = 0;
	if (!count_to(plain, NULL, p, number) && !count_to(exact, plain, p, number))
		return NULL;
	const char *text = plain ? description_paragraph(plain, p) : NULL;
	return text || !exact ? text : description_paragraph(exact, p);
}
