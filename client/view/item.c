/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "view/braille.h"
#include "view/describe.h"
#include "view/fill.h"

/* What is said of a thing in a list: words first, numbers last, so that a listener can go on
 * early. */
struct item {
	enum page_kind page;
	const char *name;	/* what tells it apart */
	const char *full;	/* all that is said */
	const char *brief;	/* the same without what a key says too; NULL: nothing to spare */
	const char *state;	/* in braille, after its name; NULL: none */
};

struct place {
	size_t n, count;
};

static struct item topic_item(struct page *page, const struct view_context *context,
			      const struct topic *topic, struct place at)
{
	const char *title = fill_sentence(page, describe_title(context, &topic->object,
							       topic->title));
	const char *mode = context_mode(topic);
	struct item item = { .page = PAGE_TOPIC, .name = title };
	/* TRANSLATORS: title with its stop, mode, number of remarks, place. */
	item.full = arena_printf(&page->arena,
				 ngettext("%s %s. %lld remark. %zu of %zu",
					  "%s %s. %lld remarks. %zu of %zu",
					  (unsigned long)topic->remarks),
				 title, mode, (long long)topic->remarks, at.n, at.count);
	/* TRANSLATORS: title with its stop, mode, place. */
	item.brief = arena_printf(&page->arena, _("%s %s. %zu of %zu"), title, mode, at.n,
				  at.count);
	item.state = braille_word(context_mode_word(topic));
	return item;
}

static struct item remark_item(struct page *page, const struct view_context *context,
			       const struct contribution *remark, struct place at)
{
	const char *kind = choice_label(choices_kind, remark->kind);
	const char *words = fill_excerpt(page, remark->text, 36);
	struct item item = { .page = PAGE_REMARK, .name = remark->text };
	/* TRANSLATORS: first words of a remark, its kind, who speaks, place. */
	item.full = arena_printf(&page->arena, _("%s %s by %s. %zu of %zu"), words, kind,
				 context_speaker(context, page, remark, SPEAKER_STANDPOINT), at.n,
				 at.count);
	item.brief = arena_printf(&page->arena, _("%s %s by %s. %zu of %zu"), words, kind,
				  context_speaker(context, page, remark, SPEAKER_NAME), at.n,
				  at.count);
	item.state = braille_word(remark->kind);
	return item;
}

static struct item term_item(struct page *page, const struct term *term, struct place at)
{
	struct item item = { .page = PAGE_WORD, .name = term->word };
	if (!term->contested) {
		item.full = arena_printf(&page->arena, _("%s. %zu of %zu"), term->word, at.n,
					 at.count);
		return item;
	}
	item.full = arena_printf(&page->arena,
				 _("%s. People mean different things by it. %zu of %zu"),
				 term->word, at.n, at.count);
	/* TRANSLATORS: a word that people mean different things by, its place. */
	item.brief = arena_printf(&page->arena, _("%s. Contested. %zu of %zu"), term->word, at.n,
				  at.count);
	item.state = braille_word("contested");
	return item;
}

static struct item person_item(struct page *page, const struct person *person, struct place at)
{
	const char *standpoint = person->standpoints.count ? person->standpoints.items[0] : NULL;
	const char *role = person->roles.count ? person->roles.items[0] : NULL;
	struct arena *arena = &page->arena;
	struct item item = { .page = PAGE_PERSON, .name = person->name };
	if (standpoint || role)
		item.brief = arena_printf(arena, _("%s, %s. %zu of %zu"), person->name,
					  standpoint ?
					  choice_label(choices_standpoint, standpoint) :
					  choice_label(choices_role, role), at.n, at.count);
	if (standpoint && role)
		item.full = arena_printf(arena, _("%s, %s, %s. %zu of %zu"), person->name,
					 choice_label(choices_standpoint, standpoint),
					 choice_label(choices_role, role), at.n, at.count);
	else
		item.full = item.brief ? item.brief :
			arena_printf(arena, _("%s. %zu of %zu"), person->name, at.n, at.count);
	return item;
}

static struct item log_item(struct page *page, const struct log_entry *entry, struct place at)
{
	const char *action = fill_sentence(page, entry->action);
	struct item item = { .page = PAGE_OBJECT, .name = entry->action };
	item.full = arena_printf(&page->arena, _("%s By %s, on %s. %zu of %zu"), action,
				 entry->actor, format_date(&page->arena, entry->at), at.n,
				 at.count);
	/* TRANSLATORS: what was done, with its stop, a date, place. */
	item.brief = arena_printf(&page->arena, _("%s %s. %zu of %zu"), action,
				  format_date(&page->arena, entry->at), at.n, at.count);
	return item;
}

static struct item deleted_item(struct page *page, const struct object *object, struct place at)
{
	bool said = object->noun == &noun_contribution;
	struct item item = { .page = said ? PAGE_REMARK : view_page_of(object) };
	item.name = said ? _("Taken back") : _("Taken away");
	item.full = arena_printf(&page->arena, _("%s. %zu of %zu"), item.name, at.n, at.count);
	return item;
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

static struct item any_item(struct page *page, const struct view_context *context,
			    const struct object *object, struct place at)
{
	const char *noun = object->noun->label ? _(object->noun->label) : object->type;
	const char *words = describe_title(context, object, first_words(object));
	struct item item = { .page = view_page_of(object), .name = *words ? words : noun };
	if (*words)
		/* TRANSLATORS: its first words, what it is (such as "Reason"), its place. */
		item.full = arena_printf(&page->arena, _("%s %s. %zu of %zu"),
					 fill_excerpt(page, words, 60), noun, at.n, at.count);
	else
		item.full = arena_printf(&page->arena, _("%s. %zu of %zu"), noun, at.n, at.count);
	return item;
}

static struct item item_of(struct page *page, const struct view_context *context,
			   const struct object *object, struct place at)
{
	if (object->deleted)
		return deleted_item(page, object, at);
	if (object->noun == &noun_topic)
		return topic_item(page, context, (const struct topic *)object, at);
	if (object->noun == &noun_contribution)
		return remark_item(page, context, (const struct contribution *)object, at);
	if (object->noun == &noun_term)
		return term_item(page, (const struct term *)object, at);
	if (object->noun == &noun_person)
		return person_item(page, (const struct person *)object, at);
	if (object->noun == &noun_log_entry)
		return log_item(page, (const struct log_entry *)object, at);
	return any_item(page, context, object, at);
}

void view_item(struct page *page, const struct view_context *context,
	       const struct object *object, size_t n, size_t count)
{
	struct place at = { n, count };
	struct item item = item_of(page, context, object, at);
	const char *text = item.full;
	if (context->manner == MANNER_SHORT && item.brief)
		text = item.brief;
	if (context->manner == MANNER_TOUCH)
		text = braille_item(page, item.name ? item.name : "", item.state ? item.state : "",
				    n, count);
	struct part *part = page_link(page, item.page, object->id, "%s", text);
	part->place = n;
	part->more = strcmp(text, item.full) != 0 ? item.full : NULL;
	part->changed = object->modified ? object->modified : object->created;
	if (object->noun == &noun_contribution && !object->deleted)
		part->kind = arena_copy(&page->arena,
					((const struct contribution *)object)->kind);
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
