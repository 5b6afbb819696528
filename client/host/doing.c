/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/doing.h"

#include <inttypes.h>
#include <string.h>

#include "base/i18n.h"
#include "host/collections.h"
#include "host/roles.h"
#include "host/rules.h"
#include "host/sent.h"
#include "host/show.h"

bool doing_is_caller(const struct doing *doing, const char *path)
{
	return path && !strcmp(path, doing->request->person->object.id);
}

bool doing_is_theirs(const struct doing *doing)
{
	return doing->roles & ROLES_LEADING || doing_is_caller(doing, doing->on->author);
}

bool doing_list(const struct doing *doing, const struct noun *noun, const char *parent,
		struct list *list, struct error *error)
{
	return site_list(doing->site, noun, NULL, parent, doing->request->arena, list, error);
}

struct assembly *doing_assembly(const struct doing *doing, struct answer *answer)
{
	struct object *object = NULL;
	struct error error = ERROR_INIT;
	if (doing->on->noun == &noun_assembly)
		return (struct assembly *)doing->on;
	if (!site_load(doing->site, site_assembly(doing->on), &noun_assembly, doing->request->arena,
		       &object, NULL, &error))
		answer_error(doing->request, answer, &error);
	else if (!object)
		answer_missing(doing->request, answer);
	return (struct assembly *)object;
}

struct object *doing_find(const struct doing *doing, const char *path, const struct noun *noun,
			  const char *field, struct answer *answer)
{
	return sent_find(doing->site, doing->request, noun, field, path, answer);
}

const struct topic *doing_topic(const struct doing *doing, const char *path)
{
	struct error error = ERROR_INIT;
	const struct topic *topic = NULL;
	if (!show_topic(doing->site, doing->request, path, &topic, &error))
		topic = NULL;
	error_release(&error);
	return topic;
}

void *doing_new(const struct doing *doing, const struct noun *noun, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	const struct field *counted = field_find(noun, "number");
	struct object *object = arena_alloc(arena, noun->size);
	const char *word = collection_of(noun)->word;
	struct error error = ERROR_INIT;
	int64_t number;
	if (!site_number(doing->site, word, arena, &number, &error)) {
		answer_error(doing->request, answer, &error);
		return NULL;
	}
	*object = site_object(noun, arena_printf(arena, "/%s/%" PRId64, word, number),
			      site_assembly(doing->on), doing->request->person->object.id,
			      doing->now);
	object->voice = "personal";
	if (counted)
		field_set_integer(counted, object, number);
	return object;
}

bool doing_keep(const struct doing *doing, struct object *object, struct answer *answer)
{
	struct error error = ERROR_INIT;
	object->modified = doing->now;
	return site_keep(doing->site, object, site_parent(object), doing->request->arena,
			 &error) || answer_error(doing->request, answer, &error);
}

bool doing_refuse(const struct doing *doing, struct answer *answer, int status,
		  const char *field, const char *sentence)
{
	return answer_problem(doing->request, answer, status, field, sentence);
}

bool doing_fits(const struct doing *doing, struct answer *answer)
{
	const struct noun *noun = doing->deed->noun;
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!field->asked || field->kind == FIELD_FLAG || field->kind == FIELD_NUMBER ||
		    field_is_empty(field, doing->sent) || field->asked(doing->sent, doing->on))
			continue;
		return doing_refuse(doing, answer, 422, field->name,
				    _("This goes with another choice. Nothing was changed. Leave "
				      "it out, or choose what it goes with."));
	}
	return true;
}

bool doing_has_mode(const struct topic *topic, const char *const *modes)
{
	struct error error = ERROR_INIT;
	bool has = false;
	for (; topic && *modes && !has; modes++) {
		has = rules_mode(topic, *modes, &error);
		error_release(&error);
	}
	return has;
}

bool doing_in_mode(const struct doing *doing, const struct topic *topic, const char *mode,
		   struct answer *answer)
{
	struct error error = ERROR_INIT;
	return rules_mode(topic, mode, &error) || answer_error(doing->request, answer, &error);
}
