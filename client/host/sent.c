/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/sent.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "host/embedded.h"
#include "host/show.h"
#include "model/assembly.h"
#include "wire/json.h"

void *sent_read(const struct request *request, const struct noun *noun, struct answer *answer)
{
	const void *thing;
	struct error error = ERROR_INIT;
	if (!wire_read_input(request->body, request->length, noun, request->arena, &thing,
			     &error)) {
		answer_error(request, answer, &error);
		return NULL;
	}
	void *copy = arena_alloc(request->arena, noun->size);
	memcpy(copy, thing, noun->size);
	return copy;
}

bool sent_bad_link(const struct request *request, struct answer *answer, const char *field)
{
	return answer_problem(request, answer, 422, field,
			      _("This points to something that is not here, or is not here any "
				"more. Nothing was changed. Choose it again, then send it."));
}

bool sent_bad_voice(const struct request *request, struct answer *answer)
{
	return answer_problem(request, answer, 403, "voice",
			      _("To speak for the team or officially takes a role that you do not "
				"have here. Nothing was changed. Send it in your own voice, or ask "
				"the people who run the assembly."));
}

bool sent_by_guest(const struct request *request, struct answer *answer)
{
	return answer_problem(request, answer, 403, NULL,
			      _("You have joined another assembly, not this one. Nothing was "
				"changed. Join this one first."));
}

/* Some have an address although they are kept inside others. */
static bool find(const struct site *site, const char *path, struct arena *arena,
		 struct object **object, struct error *error)
{
	return site_load(site, path, NULL, arena, object, NULL, error) &&
		(*object || embedded_find(site, path, arena, object, error));
}

struct object *sent_find(const struct site *site, const struct request *request,
			  const struct noun *noun, const char *field, const char *url,
			  struct answer *answer)
{
	struct error error = ERROR_INIT;
	struct object *object = NULL;
	const char *path = site_path(site, url, request->arena);
	if (path && !find(site, path, request->arena, &object, &error)) {
		answer_error(request, answer, &error);
		return NULL;
	}
	if (object && (!noun || object->noun == noun) && !object->deleted &&
	    show_permits(request, object))
		return object;
	sent_bad_link(request, answer, field);
	return NULL;
}

bool sent_list(const struct site *site, const struct request *request,
		const struct noun *noun, const char *field, struct list *list,
		struct answer *answer)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct object *object = sent_find(site, request, noun, field,
							 list->items[i], answer);
		if (!object)
			return false;
		list->items[i] = object->id;
	}
	return true;
}

static bool in_assembly(const struct object *object, const char *assembly)
{
	return text_is(site_assembly(object), assembly);
}

static bool check_link(const struct site *site, const struct request *request,
		       const char *assembly, const struct field *field, const char **url,
		       struct answer *answer)
{
	const struct object *object = sent_find(site, request, field->of, field->name, *url,
						 answer);
	if (!object)
		return false;
	*url = object->id;
	return in_assembly(object, assembly) || sent_bad_link(request, answer, field->name);
}

bool sent_links(const struct site *site, const struct request *request, const char *assembly,
		 const struct noun *noun, void *thing, struct answer *answer)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!(field->use & FIELD_INPUT) || field_is_empty(field, thing))
			continue;
		if (field->kind == FIELD_LINK) {
			const char *url = field_string(field, thing);
			if (!check_link(site, request, assembly, field, &url, answer))
				return false;
			field_set_string(field, thing, url);
		}
		const struct list *list = field->kind == FIELD_LINKS ?
			field_list(field, thing) : NULL;
		for (size_t k = 0; list && k < list->count; k++) {
			const char *url = list->items[k];
			if (!check_link(site, request, assembly, field, &url, answer))
				return false;
			list->items[k] = url;
		}
	}
	return true;
}
