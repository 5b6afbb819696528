/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/tidings.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/gather.h"
#include "model/proposal.h"
#include "view/describe.h"
#include "view/fill.h"

struct tidings {
	struct page *page;
	const struct view_context *context;
	const struct list *own;
	bool any;		/* the heading is there */
};

/* Add a link whose words are WORDS, after the heading. */
static void tell(struct tidings *tidings, enum page_kind page, const char *url,
		 const char *words)
{
	if (!tidings->any)
		page_add(tidings->page, PART_HEADING, "%s", _("What became of what you said"));
	tidings->any = true;
	page_link(tidings->page, page, url, "%s", words);
}

static const char *title_of(const struct tidings *tidings, const struct topic *topic)
{
	return fill_sentence(tidings->page, describe_title(tidings->context, &topic->object,
							   topic->title));
}

/* A topic that is closed tells its reason to everybody who said something there. */
static const char *closed(const struct tidings *tidings, const struct topic *topic)
{
	struct page *page = tidings->page;
	const char *title = title_of(tidings, topic), *said;
	if (text_is(topic->state, "merged"))
		/* TRANSLATORS: in these, %s is the title of a topic with its stop. */
		said = arena_printf(&page->arena, _("%s This topic was joined with another."),
				    title);
	else if (text_is(topic->state, "routed") && topic->routed_to)
		said = arena_printf(&page->arena, _("%s This topic was sent to %s."), title,
				    topic->routed_to);
	else if (text_is(topic->state, "routed"))
		said = arena_printf(&page->arena, _("%s This topic was sent elsewhere."), title);
	else if (text_is(topic->state, "declined"))
		said = arena_printf(&page->arena, _("%s This topic was not taken."), title);
	else
		said = arena_printf(&page->arena, _("%s This topic was carried over."), title);
	/* TRANSLATORS: sentences about a topic, then its reason. */
	return topic->state_reason ? arena_printf(&page->arena, _("%s The reason: %s"), said,
						  fill_sentence(page, topic->state_reason)) : said;
}

/* What the last roundup of a topic says of those of OWN that are in it. */
static void tell_roundup(struct tidings *tidings, const struct topic *topic)
{
	struct page *page = tidings->page;
	struct list roundups = context_list(tidings->context, &noun_roundup, topic->object.id);
	const struct roundup *last = roundups.count ? roundups.items[roundups.count - 1] : NULL;
	if (!last)
		return;
	for (size_t i = 0; i < tidings->own->count; i++) {
		const struct contribution *remark = tidings->own->items[i];
		const char *reason = roundup_left_out(last, remark->object.id);
		if (reason)
			tell(tidings, PAGE_OBJECT, last->object.id, arena_printf(&page->arena,
				/* TRANSLATORS: the title of a topic, a remark's number, a
				 * reason. */
				_("%s The roundup leaves out your remark %lld. The reason: %s"),
				title_of(tidings, topic), (long long)remark->number,
				fill_sentence(page, reason)));
	}
	if (object_allows(&last->object, "accept") &&
	    !roundup_accepted(last, tidings->context->self) &&
	    !roundup_objection(last, tidings->context->self))
		tell(tidings, PAGE_OBJECT, last->object.id, arena_printf(&page->arena,
			_("%s There is a roundup. Say whether what you said is in it."),
			title_of(tidings, topic)));
}

static void tell_changes(struct tidings *tidings, const struct topic *topic)
{
	struct page *page = tidings->page;
	struct list proposals = context_list(tidings->context, &noun_proposal, topic->object.id);
	for (size_t i = 0; i < proposals.count; i++) {
		const struct proposal *proposal = proposals.items[i];
		for (size_t k = 0; k < tidings->own->count; k++) {
			const struct contribution *remark = tidings->own->items[k];
			if (list_has_text(&proposal->amendments, remark->object.id))
				tell(tidings, PAGE_OBJECT, proposal->object.id,
				     arena_printf(&page->arena,
						  /* TRANSLATORS: the title of a proposal, and the
						   * number of a remark. */
						  _("%s It took the change that you asked for in "
						    "remark %lld."),
						  fill_sentence(page, proposal->title),
						  (long long)remark->number));
		}
	}
}

static void tell_topic(struct tidings *tidings, const char *url)
{
	const struct topic *topic = (const struct topic *)
		context_object(tidings->context, &noun_topic, url);
	if (!topic)
		return;
	if (topic->state && !text_is(topic->state, "open"))
		tell(tidings, PAGE_TOPIC, topic->object.id, closed(tidings, topic));
	tell_roundup(tidings, topic);
	tell_changes(tidings, topic);
}

static void tell_same(struct tidings *tidings, const struct contribution *remark)
{
	struct page *page = tidings->page;
	struct list all = context_list(tidings->context, &noun_same_as, remark->object.id);
	for (size_t i = 0; i < all.count; i++) {
		const struct same_as *same = all.items[i];
		if (text_is(same->state, "suggested"))
			tell(tidings, PAGE_OBJECT, same->object.id, arena_printf(&page->arena,
				/* TRANSLATORS: the first words of a question. */
				_("%s Somebody suggests that another question asks the same. You "
				  "decide."), fill_excerpt(page, remark->text, 40)));
	}
}

/* Whether none of OWN before N is of the same topic. */
static bool is_first(const struct list *own, size_t n)
{
	const struct contribution *remark = own->items[n];
	for (size_t i = 0; i < n; i++)
		if (text_is(((const struct contribution *)own->items[i])->topic, remark->topic))
			return false;
	return true;
}

void tidings_fill(struct page *page, const struct view_context *context, const struct list *own)
{
	struct tidings tidings = { page, context, own, false };
	for (size_t i = 0; i < own->count; i++) {
		const struct contribution *remark = own->items[i];
		if (remark->object.deleted)
			continue;
		tell_same(&tidings, remark);
		if (is_first(own, i))
			tell_topic(&tidings, remark->topic);
	}
}
