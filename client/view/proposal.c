/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/proposal.h"

#include "base/i18n.h"
#include "base/text.h"
#include "language/format.h"
#include "model/proposal.h"
#include "view/changed.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/meaning.h"
#include "view/object.h"
#include "view/pages.h"

/* Domain I.8. */
static void say_lacks(struct page *page, const struct proposal *proposal)
{
	const char *lacks = proposal_lacks(proposal);
	if (text_is(lacks, "outcome"))
		page_add(page, PART_NOTICE, "%s",
			 _("It does not say yet what gets better for people. Until it does, "
			   "nobody can vote on it."));
	else if (lacks)
		page_add(page, PART_NOTICE, "%s",
			 _("It does not say yet how we would know that it helps. Until it does, "
			   "nobody can vote on it."));
}

static void say_waived(struct page *page, const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->waived.count; i++)
		page_add(page, PART_FIELD, _("The meaning of this word is left open: %s."),
			 (const char *)proposal->waived.items[i]);
}

/* Changes that were taken, and how many were asked for. */
static void add_amendments(struct page *page, const struct view_context *context,
			   const struct proposal *proposal)
{
	struct list remarks = context_list(context, &noun_contribution, proposal->topic);
	size_t asked = 0, missing = 0;
	for (size_t i = 0; i < proposal->amendments.count; i++) {
		const struct contribution *taken = (const struct contribution *)
			context_object(context, &noun_contribution, proposal->amendments.items[i]);
		if (taken)
			page_link(page, PAGE_REMARK, taken->object.id,
				  _("This change was taken: %s By %s."),
				  fill_excerpt(page, taken->text, 40),
				  context_speaker(context, page, taken, SPEAKER_STANDPOINT));
		else
			missing++;
	}
	if (missing)	/* one line, as nothing tells them apart */
		page_link(page, PAGE_REMARKS, proposal->topic, "%s",
			  _("A change that was taken; it has not been fetched yet"));
	for (size_t i = 0; i < remarks.count; i++)
		asked += text_is(((const struct contribution *)remarks.items[i])->kind, "amend");
	if (asked)
		page_link(page, PAGE_REMARKS, proposal->topic, ngettext(
			  "%zu change was asked for in its topic",
			  "%zu changes were asked for in its topic", (unsigned long)asked), asked);
}

static void add_last_change(struct page *page, const struct view_context *context,
			    const struct proposal *proposal)
{
	const struct object *before = context_object(context, &noun_version,
						     proposal->changes_from);
	const struct person *who = context_person(context, proposal->changed_by);
	if (!proposal->changes_from)
		return;
	page_add(page, PART_HEADING, _("What changed in version %lld"),
		 (long long)proposal->version);
	if (proposal->why)
		page_add(page, PART_FIELD, _("What the change was for: %s"),
			 fill_sentence(page, fill_plain(page, proposal->why)));
	if (before && object_binding(before) && object_binding(&proposal->object))
		changed_fill(page, object_binding(before), object_binding(&proposal->object));
	else
		page_add(page, PART_NOTICE, "%s", _("The version before is not kept here."));
	if (who)
		page_link(page, PAGE_PERSON, who->object.id, _("Changed by %s"), who->name);
}

static void add_topic(struct page *page, const struct view_context *context, const char *url)
{
	const struct topic *topic = (const struct topic *)
		context_object(context, &noun_topic, url);
	if (topic)
		page_link(page, PAGE_TOPIC, topic->object.id, _("The topic: %s"),
			  describe_title(context, &topic->object, topic->title));
}

static void add_tensions(struct page *page, const struct view_context *context,
			 const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->tensions.count; i++) {
		const struct object *tension = context_any(context, proposal->tensions.items[i]);
		if (tension)
			page_link(page, view_page_of(tension), tension->id,
				  _("A tension in it: %s"), portrait_words(page, context, tension));
	}
}

void proposal_show(struct page *page, const struct view_context *context,
		   const struct object *object)
{
	const struct proposal *proposal = (const struct proposal *)object;
	const char *title = portrait_title(page, context, object);
	/* TRANSLATORS: a proposal's title and number as sentences, then its version. */
	page_add(page, PART_TITLE, _("%s Version %lld."), title, (long long)proposal->version);
	describe_pairs(page, context, object);
	fill_fields(page, &noun_proposal, proposal);
	say_lacks(page, proposal);
	meaning_links(page, context, &proposal->senses);
	say_waived(page, proposal);
	add_tensions(page, context, proposal);
	fill_extras(page, object);
	view_deeds(page, context, object);
	add_last_change(page, context, proposal);
	add_amendments(page, context, proposal);
	object_lists(page, context, object);
	page_link(page, PAGE_TRACE, object->id, "%s", _("The voices in it, and how it came about"));
	object_author(page, context, object);
	add_topic(page, context, proposal->topic);
}

struct item proposal_item(struct page *page, const struct view_context *context,
			  const struct object *object)
{
	const struct proposal *proposal = (const struct proposal *)object;
	const char *title = fill_sentence(page, describe_title(context, object,
							       proposal->title));
	struct item item = { .name = title };
	item.brief = fill_and(page, title, fill_sentence(page, portrait_name(page, object)));
	item.full = arena_printf(&page->arena, _("%s Version %lld."), item.brief,
				 (long long)proposal->version);
	return item;
}

/* The text that came after VERSION: that of the next one, or of the proposal as it is now. */
static const struct object *next_of(const struct view_context *context,
				    const struct version *version)
{
	struct list all = context_list(context, &noun_version, version->proposal);
	for (size_t i = 0; i < all.count; i++) {
		const struct version *each = all.items[i];
		if (each->version == version->version + 1)
			return &each->object;
	}
	const struct object *now = context_object(context, &noun_proposal, version->proposal);
	return now && ((const struct proposal *)now)->version == version->version + 1 ? now : NULL;
}

static void add_text(struct page *page, const struct description *text)
{
	for (size_t i = 0; text && i < text->paragraphs.count; i++)
		fill_text(page, ((const struct paragraph_text *)text->paragraphs.items[i])->text,
			  text->lang);
}

void version_show(struct page *page, const struct view_context *context,
		  const struct object *object)
{
	const struct version *version = (const struct version *)object;
	const struct object *next = next_of(context, version);
	/* TRANSLATORS: a title with its stop, then a number: "Plain letters. Version 1." */
	page_add(page, PART_TITLE, _("%s Version %lld."), fill_sentence(page, version->title),
		 (long long)version->version);
	page_add(page, PART_NOTICE, "%s", _("This is how the text was. It is not the one that "
					    "counts now."));
	add_text(page, object_binding(object));
	fill_fields(page, &noun_version, version);
	fill_extras(page, object);
	if (next && object_binding(next) && object_binding(object)) {
		page_add(page, PART_HEADING, _("What changed in version %lld"),
			 (long long)version->version + 1);
		changed_fill(page, object_binding(object), object_binding(next));
	}
	object_author(page, context, object);
	page_link(page, PAGE_OBJECT, version->proposal, "%s", _("The text as it is now"));
}

struct item version_item(struct page *page, const struct view_context *context,
			 const struct object *object)
{
	const struct version *version = (const struct version *)object;
	struct item item = { 0 };
	(void)context;
	item.name = arena_printf(&page->arena, _("Version %lld"), (long long)version->version);
	item.full = arena_printf(&page->arena, _("Version %lld. Until %s."),
				 (long long)version->version,
				 format_date(&page->arena, object->modified));
	return item;
}
