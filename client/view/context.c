/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/context.h"

#include <string.h>

#include "base/i18n.h"
#include "view/fill.h"

bool context_may_say(const struct view_context *context, const struct topic *topic)
{
	return context->self ? topic_takes_remarks(topic) : context->assembly &&
		object_allows(&context->assembly->object, "join") &&
		topic->mode && strcmp(topic->mode, "quiet") != 0 &&
		topic->state && !strcmp(topic->state, "open");
}

static bool is_closed(const struct topic *topic)
{
	return topic->state && strcmp(topic->state, "open") != 0;
}

const char *context_mode(const struct topic *topic)
{
	return is_closed(topic) ? choice_label(choices_state, topic->state) :
		choice_label(choices_mode, topic->mode);
}

const char *context_mode_word(const struct topic *topic)
{
	return is_closed(topic) ? topic->state : topic->mode;
}

const struct person *context_person(const struct view_context *context, const char *url)
{
	const struct person *person = url && context->find.person ?
		context->find.person(context->find.from, url) : NULL;
	return person && !person->object.deleted ? person : NULL;
}

const struct object *context_any(const struct view_context *context, const char *url)
{
	const struct object *object = url && context->find.object ?
		context->find.object(context->find.from, url) : NULL;
	return object && !object->deleted ? object : NULL;
}

const struct object *context_object(const struct view_context *context, const struct noun *noun,
				    const char *url)
{
	const struct object *object = context_any(context, url);
	return object && object->noun == noun ? object : NULL;
}

struct list context_list(const struct view_context *context, const struct noun *noun,
			 const char *parent)
{
	if (!context->find.list)
		return (struct list){ NULL, 0 };
	return context->find.list(context->find.from, noun->type, parent);
}

size_t context_count(const struct view_context *context, const struct noun *noun,
		     const char *parent)
{
	if (!context->find.count)
		return context_list(context, noun, parent).count;
	return context->find.count(context->find.from, noun->type, parent);
}

struct list context_declarations(const struct view_context *context, const char *person)
{
	if (!person || !context->find.declarations)
		return (struct list){ NULL, 0 };
	return context->find.declarations(context->find.from, person);
}

const struct declaration *context_declaration(const struct view_context *context,
					      const char *person, int64_t version)
{
	const struct declaration *found = NULL;
	struct list declarations = context_declarations(context, person);
	for (size_t i = 0; i < declarations.count; i++) {
		const struct declaration *each = declarations.items[i];
		if (version ? each->version == version : !found || each->version > found->version)
			found = each;
	}
	return found;
}

static const char *note_of(const struct declaration *declaration, struct page *page)
{
	if (!declaration)
		return _("What was declared is not known here.");
	if (declaration->none_declared)
		return _("Nothing to declare.");
	if (declaration->withheld)
		return _("Declared, not published.");
	/* TRANSLATORS: %s is what a person declared, such as "works for a hospital trust". */
	return arena_printf(&page->arena, _("Note: %s"),
			    fill_excerpt(page, declaration->text, 60));
}

static const char *name_of(const struct person *person)
{
	return person ? person->name : _("somebody whose name is not known here");
}

const char *context_name(const struct view_context *context, const char *url)
{
	return name_of(context_person(context, url));
}

/* "Priya S, carer"; STANDPOINT NULL: the first that they have. */
static const char *who_is(struct page *page, const struct person *person, const char *standpoint)
{
	const char *name = name_of(person);
	if (!standpoint && person && person->standpoints.count)
		standpoint = person->standpoints.items[0];
	if (!standpoint)
		return name;
	/* TRANSLATORS: a name and what the person speaks as: "Priya S, carer". */
	return arena_printf(&page->arena, _("%s, %s"), name,
			    choice_label(choices_standpoint, standpoint));
}

const char *context_named(const struct view_context *context, struct page *page,
			  const char *url)
{
	return who_is(page, context_person(context, url), NULL);
}

const char *context_speaker(const struct view_context *context, struct page *page,
			    const struct contribution *remark, enum speaker form)
{
	const struct person *person = context_person(context, remark->object.author);
	if (form == SPEAKER_NAME)
		return name_of(person);
	const char *who = who_is(page, person, remark->standpoint);
	if (form == SPEAKER_STANDPOINT)
		return who;
	const char *note = remark->declaration_version ?
		note_of(context_declaration(context, remark->object.author,
					    remark->declaration_version), page) :
		_("Not yet asked what to declare.");
	/* TRANSLATORS: who speaks, then what was declared: "Priya S, carer. Note: ..." */
	return arena_printf(&page->arena, _("%s. %s"), who, note);
}
