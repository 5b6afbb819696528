/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "language/format.h"
#include "view/describe.h"
#include "view/fill.h"

/* Where an item ends: words first, numbers last, so that a listener can go on early. */
struct place {
	size_t n, count;
};

static void topic_item(struct page *page, const struct view_context *context,
		       const struct topic *topic, struct place at)
{
	const char *title = describe_title(context, &topic->object, topic->title);
	page_link(page, PAGE_TOPIC, topic->object.id,
		  /* TRANSLATORS: title with its stop, mode, number of remarks, place. */
		  ngettext("%s %s. %lld remark. %zu of %zu", "%s %s. %lld remarks. %zu of %zu",
			   (unsigned long)topic->remarks), fill_sentence(page, title),
		  context_mode(topic), (long long)topic->remarks, at.n, at.count);
}

static void remark_item(struct page *page, const struct view_context *context,
			const struct contribution *remark, struct place at)
{
	page_link(page, PAGE_REMARK, remark->object.id,
		  /* TRANSLATORS: first words of a remark, its kind, who speaks, place. */
		  _("%s %s by %s. %zu of %zu"),
		  fill_excerpt(page, remark->text, 36),
		  choice_label(choices_kind, remark->kind),
		  context_speaker(context, page, remark, false), at.n, at.count);
}

static void term_item(struct page *page, const struct term *term, struct place at)
{
	if (term->contested)
		page_link(page, PAGE_WORD, term->object.id,
			  _("%s. People mean different things by it. %zu of %zu"), term->word, at.n,
			  at.count);
	else
		page_link(page, PAGE_WORD, term->object.id, _("%s. %zu of %zu"), term->word, at.n,
			  at.count);
}

static void person_item(struct page *page, const struct person *person, struct place at)
{
	const char *standpoint = person->standpoints.count ? person->standpoints.items[0] : NULL;
	const char *role = person->roles.count ? person->roles.items[0] : NULL;
	if (standpoint && role)
		page_link(page, PAGE_PERSON, person->object.id, _("%s, %s, %s. %zu of %zu"),
			  person->name, choice_label(choices_standpoint, standpoint),
			  choice_label(choices_role, role), at.n, at.count);
	else if (standpoint || role)
		page_link(page, PAGE_PERSON, person->object.id, _("%s, %s. %zu of %zu"),
			  person->name, standpoint ? choice_label(choices_standpoint, standpoint) :
			  choice_label(choices_role, role), at.n, at.count);
	else
		page_link(page, PAGE_PERSON, person->object.id, _("%s. %zu of %zu"), person->name,
			  at.n, at.count);
}

static void log_item(struct page *page, const struct log_entry *entry, struct place at)
{
	page_link(page, PAGE_OBJECT, entry->object.id, _("%s By %s, on %s. %zu of %zu"),
		  fill_sentence(page, entry->action), entry->actor,
		  format_date(&page->arena, entry->at), at.n, at.count);
}

static void deleted_item(struct page *page, const struct object *object, struct place at)
{
	if (object->noun == &noun_contribution)
		page_link(page, PAGE_REMARK, object->id, _("Taken back. %zu of %zu"), at.n,
			  at.count);
	else
		page_link(page, view_page_of(object), object->id, _("Taken away. %zu of %zu"),
			  at.n, at.count);
}

/* The first of its texts that is looked through by search; NULL where it has none. */
static const char *first_words(const struct object *object)
{
	for (size_t i = 0; i < object->noun->count; i++) {
		const struct field *field = &object->noun->fields[i];
		if (field->use & FIELD_SEARCHED && !field_is_empty(field, object) &&
		    (field->kind == FIELD_LINE || field->kind == FIELD_TEXT))
			return field_string(field, object);
	}
	return NULL;
}

static void any_item(struct page *page, const struct view_context *context,
		     const struct object *object, struct place at)
{
	const char *noun = object->noun->label ? _(object->noun->label) : object->type;
	const char *words = describe_title(context, object, first_words(object));
	if (*words)
		/* TRANSLATORS: its first words, what it is (such as "Reason"), its place. */
		page_link(page, view_page_of(object), object->id, _("%s %s. %zu of %zu"),
			  fill_excerpt(page, words, 60), noun, at.n, at.count);
	else
		page_link(page, view_page_of(object), object->id, _("%s. %zu of %zu"), noun, at.n,
			  at.count);
}

void view_item(struct page *page, const struct view_context *context,
	       const struct object *object, size_t n, size_t count)
{
	struct place at = { n, count };
	if (object->deleted)
		deleted_item(page, object, at);
	else if (object->noun == &noun_topic)
		topic_item(page, context, (const struct topic *)object, at);
	else if (object->noun == &noun_contribution)
		remark_item(page, context, (const struct contribution *)object, at);
	else if (object->noun == &noun_term)
		term_item(page, (const struct term *)object, at);
	else if (object->noun == &noun_person)
		person_item(page, (const struct person *)object, at);
	else if (object->noun == &noun_log_entry)
		log_item(page, (const struct log_entry *)object, at);
	else
		any_item(page, context, object, at);
	page->parts[page->count - 1].place = n;
}

enum page_kind view_page_of(const struct object *object)
{
	if (object->noun == &noun_topic)
		return PAGE_TOPIC;
	if (object->noun == &noun_contribution)
		return PAGE_REMARK;
	if (object->noun == &noun_term)
		return PAGE_WORD;
	if (object->noun == &noun_person)
		return PAGE_PERSON;
	if (object->noun == &noun_assembly)
		return PAGE_ASSEMBLY;
	return PAGE_OBJECT;
}
