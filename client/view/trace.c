/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/trace.h"

#include "base/i18n.h"
#include "language/format.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/pages.h"
#include "view/portraits.h"

enum { VOICES_MOST = 200 };	/* that one page shows */

/* What is kept here is all that is found. */
struct copy {
	const struct view_context *context;
};

static const struct object *find_object(void *from, const char *url)
{
	return context_any(((struct copy *)from)->context, url);
}

static struct list find_list(void *from, const struct noun *noun, const char *parent)
{
	return context_list(((struct copy *)from)->context, noun, parent);
}

static const char *find_title(void *from, const struct object *object)
{
	const struct field *title = field_find(object->noun, "title");
	const char *text = title ? field_string(title, object) : NULL;
	return describe_title(((struct copy *)from)->context, object, text ? text : "");
}

static struct chain_finder finder(struct copy *copy)
{
	return (struct chain_finder){ find_object, find_list, find_title, copy };
}

struct trace trace_of(const struct view_context *context, const struct contribution *remark,
		      struct arena *arena)
{
	struct copy copy = { context };
	const struct chain_finder find = finder(&copy);
	return chain_of(&find, remark, context->now, arena);
}

struct list trace_voices(const struct view_context *context, const struct object *outcome,
			 struct arena *arena)
{
	struct copy copy = { context };
	const struct chain_finder find = finder(&copy);
	return voices_of(&find, outcome, arena);
}

/* A step leads to what it is about, where that is kept. */
static void add_step(struct page *page, const struct view_context *context,
		     const struct step *step)
{
	const struct object *object = context_any(context, step->object);
	const char *stage = choice_label(choices_stage, step->stage);
	const char *text = fill_plain(page, step->text);
	/* TRANSLATORS: a step, such as "Voted on", a date, and what happened. */
	const char *words = step->at ?
		arena_printf(&page->arena, _("%s on %s: %s"), stage,
			     format_date(&page->arena, step->at), text) :
		arena_printf(&page->arena, _("%s: %s"), stage, text);
	if (object)
		page_link(page, view_page_of(object), object->id, "%s", words);
	else
		page_add(page, PART_PARAGRAPH, "%s", words);
}

void view_trace(struct page *page, const struct view_context *context,
		const struct trace *trace)
{
	page_add(page, PART_TITLE, "%s", _("What became of it"));
	for (size_t i = 0; i < trace->steps.count; i++)
		add_step(page, context, trace->steps.items[i]);
	if (trace->stopped)
		page_add(page, PART_NOTICE, "%s", trace->stopped);
}

/* From the outcome one step after another to its proposal. */
static void add_way_back(struct page *page, const struct view_context *context,
			 const struct object *outcome)
{
	struct copy copy = { context };
	const struct chain_finder find = finder(&copy);
	const struct object *each = voices_before(&find, outcome);
	for (; each; each = voices_before(&find, each))
		page_link(page, view_page_of(each), each->id,
			  /* TRANSLATORS: what a thing comes from: "It comes from: Vote 5." */
			  _("It comes from: %s"), fill_sentence(page, portrait_name(page, each)));
}

/* Those of URLS that are kept here. */
static struct list kept_of(struct page *page, const struct view_context *context,
			   const struct list *urls)
{
	struct list kept = { arena_alloc(&page->arena, (urls->count + 1) * sizeof(void *)), 0 };
	for (size_t i = 0; i < urls->count; i++) {
		const struct object *each = context_object(context, &noun_contribution,
							   urls->items[i]);
		if (each)
			kept.items[kept.count++] = each;
	}
	return kept;
}

static void add_voices(struct page *page, const struct view_context *context,
		       const struct list *urls)
{
	struct list kept = kept_of(page, context, urls);
	size_t lacking = urls->count - kept.count;
	size_t more = kept.count > VOICES_MOST ? kept.count - VOICES_MOST : 0;
	if (urls->count)
		page_add(page, PART_HEADING, ngettext("%zu remark is in it.",
			 "%zu remarks are in it.", (unsigned long)urls->count), urls->count);
	else
		page_add(page, PART_NOTICE, "%s",
			 _("It is not known here which remarks it comes from."));
	for (size_t i = 0; i < kept.count - more; i++)
		view_item(page, context, kept.items[i], i + 1, kept.count);
	if (more)
		page_add(page, PART_NOTICE, ngettext("%zu more is with its topic.",
			 "%zu more are with their topic.", (unsigned long)more), more);
	if (lacking)
		page_add(page, PART_NOTICE, ngettext(
			 "%zu remark is not kept here, or is for those who have joined.",
			 "%zu remarks are not kept here, or are for those who have joined.",
			 (unsigned long)lacking), lacking);
}

void view_voices(struct page *page, const struct view_context *context,
		 const struct object *outcome)
{
	struct list urls = trace_voices(context, outcome, &page->arena);
	page_add(page, PART_TITLE, _("The voices in it. %s"),
		 fill_sentence(page, portrait_title(page, context, outcome)));
	add_way_back(page, context, outcome);
	add_voices(page, context, &urls);
}
