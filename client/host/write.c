/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/write.h"

#include <inttypes.h>
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "host/embedded.h"
#include "host/etag.h"
#include "host/sent.h"
#include "host/meeting.h"
#include "host/log.h"
#include "host/once.h"
#include "host/person.h"
#include "host/receipt.h"
#include "host/roles.h"
#include "host/roundup.h"
#include "host/rules.h"
#include "host/seats.h"
#include "host/show.h"
#include "host/whole.h"
#include "model/assembly.h"
#include "model/words.h"
#include "wire/json.h"

static bool may_join(const struct site *site, const struct request *request,
		     const struct assembly *assembly, struct seat_found *found,
		     struct answer *answer)
{
	const char *code = wire_read_string(request->body, request->length, "invitation",
					    request->arena);
	if (request->person)
		return answer_problem(request, answer, 409, NULL,
				      _("You have joined this assembly already. Nothing was "
					"changed."));
	*found = seats_find(site, request, assembly, "invitation", code ? code : "", answer);
	if (found->role)
		return true;
	if (!assembly->invitation && answer->status == 422)
		return answer_problem(request, answer, 403, NULL,
				      _("Nobody can join this assembly now without an invitation "
					"of their own. Nothing was changed. Ask the people who "
					"run it."));
	return false;
}

static bool keep_person(const struct site *site, const struct request *request,
			struct person *person, const char *assembly, const char *token,
			const struct seat_found *found, struct error *error)
{
	int64_t number;
	if (!site_number(site, "people", request->arena, &number, error))
		return false;
	const char *path = arena_printf(request->arena, "/people/%" PRId64, number);
	person->object = site_object(&noun_person, path, assembly, NULL, clock_now());
	person->roles.items = arena_alloc(request->arena, sizeof(void *));
	person->roles.items[0] = found->role;
	person->roles.count = 1;
	return site_keep(site, &person->object, "", request->arena, error) &&
		person_know(site, token, path, request->arena, error) &&
		seats_use(site, found, path, request->arena, error) &&
		seats_log(site, found, person, request->arena, error);
}

bool write_join(const struct site *site, struct request *request, struct answer *answer,
		const char **about)
{
	const char *path = arena_printf(request->arena, "/assemblies/%s", request->names[0]);
	struct object *assembly;
	struct error error = ERROR_INIT;
	if (!site_load(site, path, &noun_assembly, request->arena, &assembly, NULL, &error))
		return answer_error(request, answer, &error);
	if (!assembly)
		return answer_missing(request, answer);
	struct seat_found found = { NULL, NULL };
	struct person *person = sent_read(request, &noun_person, answer);
	if (!person ||
	    !may_join(site, request, (const struct assembly *)assembly, &found, answer))
		return false;
	const char *token = once_token(site, request);
	if (!keep_person(site, request, person, path, token, &found, &error))
		return answer_error(request, answer, &error);
	*about = person->object.id;
	struct wire_created written = {
		.object = &person->object, .token = token,
		.receipt = receipt_of_person(person, request->arena),
	};
	return show_created(site, request, 201, &written, answer);
}

/* A reply stays in the topic of what it replies to, and among those who can read that. */
static bool check_reply(const struct site *site, const struct request *request,
			struct contribution *said, struct answer *answer)
{
	struct error error = ERROR_INIT;
	struct object *object = NULL;
	said->object.visibility = talk_visibility(said->kind, NULL);
	if (!said->in_reply_to)
		return true;
	said->in_reply_to = site_path(site, said->in_reply_to, request->arena);
	if (said->in_reply_to && !site_load(site, said->in_reply_to, &noun_contribution,
					    request->arena, &object, NULL, &error))
		return answer_error(request, answer, &error);
	if (!object || object->deleted || !show_permits(request, object) ||
	    strcmp(((struct contribution *)object)->topic, said->topic) != 0)
		return sent_bad_link(request, answer, "in_reply_to");
	said->object.visibility = talk_visibility(said->kind, object);
	return true;
}

static bool check_place(const struct request *request, const struct topic *topic,
			const char *place, struct answer *answer)
{
	if (!place)
		return true;
	for (size_t i = 0; i < topic->object.descriptions.count; i++)
		if (description_paragraph(topic->object.descriptions.items[i], place))
			return true;
	return answer_problem(request, answer, 422, "place",
			      _("The topic has no such paragraph. Nothing was changed. Choose the "
				"paragraph again, then send it."));
}

/* Who speaks for the team or officially does so as one of those who run the assembly. */
static bool log_voice(const struct site *site, const struct request *request,
		      const struct contribution *said, struct error *error)
{
	const char *voice = said->object.voice, *assembly = said->object.assembly;
	const struct log_entry entry = {
		.actor = log_actor(request->person, roles_of(request->person, assembly),
				   request->arena),
		.action = strcmp(voice, "team") ? _("Said something officially") :
			_("Said something for the team"),
		.about = said->object.id,
	};
	return !strcmp(voice, "personal") ||
		log_keep(site, assembly, &entry, said->object.created, request->arena, error);
}

/* What the host adds to what was said: who, where, when and with which declaration. */
static bool keep_contribution(const struct site *site, const struct request *request,
			      const struct topic *topic, struct contribution *said,
			      struct error *error)
{
	const char *author = request->person->object.id, *visibility = said->object.visibility;
	const char *voice = said->object.voice;
	if (!person_declared(site, author, request->arena, &said->declaration_version, error) ||
	    !site_number(site, "contributions", request->arena, &said->number, error))
		return false;
	said->object = site_object(&noun_contribution,
				  arena_printf(request->arena, "/contributions/%" PRId64,
					       said->number),
				  topic->object.assembly, author, clock_now());
	said->object.voice = voice ? voice : "personal";
	said->object.visibility = visibility;
	said->topic = topic->object.id;
	if (!said->via)
		said->via = "terminal";
	if (!said->standpoint && request->person->standpoints.count == 1)
		said->standpoint = request->person->standpoints.items[0];
	return site_keep(site, &said->object, said->topic, request->arena, error) &&
		log_voice(site, request, said, error);
}

/* The topic has one remark more or less: it comes with the next change feed. */
static bool touch_topic(const struct site *site, const char *path, struct arena *arena,
			struct error *error)
{
	struct object *topic;
	struct record record;
	return site_load(site, path, &noun_topic, arena, &topic, &record, error) &&
		(!topic || (whole_note(site, topic, &record, arena, error) &&
			    site_keep(site, topic, path, arena, error)));
}

bool write_say(const struct site *site, struct request *request, struct answer *answer,
	       const char **about)
{
	const char *path = arena_printf(request->arena, "/topics/%s", request->names[0]);
	const struct topic *topic;
	struct error error = ERROR_INIT;
	if (!show_topic(site, request, path, &topic, &error))
		return answer_error(request, answer, &error);
	if (!topic)
		return answer_missing(request, answer);
	unsigned roles = roles_of(request->person, topic->object.assembly);
	if (!roles)
		return sent_by_guest(request, answer);
	struct contribution *said = sent_read(request, &noun_contribution, answer);
	if (!said)
		return false;
	said->topic = path;
	if (!rules_check(topic, request->person, said->kind, &error))
		return answer_error(request, answer, &error);
	if (!rules_voice(said->object.voice, roles))
		return sent_bad_voice(request, answer);
	if (!meeting_lets(site, request, topic->object.assembly, answer))
		return false;
	if (!check_reply(site, request, said, answer) ||
	    !sent_list(site, request, &noun_contribution, "adds_to", &said->adds_to, answer) ||
	    !sent_list(site, request, &noun_sense, "senses", &said->senses, answer) ||
	    !check_place(request, topic, said->place, answer))
		return false;
	if (!keep_contribution(site, request, topic, said, &error) ||
	    !roundup_said(site, said, request->arena, &error) ||
	    !touch_topic(site, path, request->arena, &error))
		return answer_error(request, answer, &error);
	*about = said->object.id;
	struct wire_created written = {
		.object = &said->object,
		.receipt = receipt_of_contribution(said, request->arena),
	};
	return show_created(site, request, 201, &written, answer);
}

static bool check_declaration(const struct request *request,
			      const struct declaration *declaration, struct answer *answer)
{
	if (declaration->none_declared == !declaration->text)
		return true;
	return answer_problem(request, answer, 422, "text",
			      declaration->text ?
			      _("This says both \"nothing to declare\" and something to know. "
				"Nothing was changed. Leave one of the two out.") :
			      _("This says nothing yet. Nothing was changed. Write what others "
				"should know, or say that there is nothing to declare."));
}

bool write_declare(const struct site *site, struct request *request, struct answer *answer,
		   const char **about)
{
	const char *path = arena_printf(request->arena, "/people/%s", request->names[0]);
	struct error error = ERROR_INIT;
	int64_t number;
	if (strcmp(path, request->person->object.id) != 0)
		return answer_problem(request, answer, 403, NULL,
				      _("Everybody declares for themselves. Nothing was "
					"changed."));
	struct declaration *declared = sent_read(request, &noun_declaration, answer);
	if (!declared || !check_declaration(request, declared, answer) ||
	    !sent_list(site, request, &noun_topic, "topics", &declared->topics, answer))
		return false;
	if (!person_declared(site, path, request->arena, &declared->version, &error) ||
	    !site_number(site, "declarations", request->arena, &number, &error))
		return answer_error(request, answer, &error);
	declared->version++;
	declared->person = path;
	declared->object = site_object(&noun_declaration,
				      arena_printf(request->arena, "/declarations/%" PRId64,
						   number),
				      request->person->object.assembly, path, clock_now());
	if (!site_keep(site, &declared->object, path, request->arena, &error))
		return answer_error(request, answer, &error);
	*about = declared->object.id;
	struct wire_created written = {
		.object = &declared->object,
		.receipt = receipt_of_declaration(declared, request->arena),
	};
	return show_created(site, request, 201, &written, answer);
}

/* Whether the caller has read the remark as it is now. */
static bool check_match(const struct site *site, const struct request *request,
			struct object *object, struct answer *answer)
{
	struct answer now = { 0 };
	if (!request->if_match)
		return answer_problem(request, answer, 428, NULL,
				      _("This was sent without If-Match, so nothing was changed. "
					"Read the remark again, then send its ETag with it."));
	if (!show_answer(site, request, object, &now)) {
		*answer = now;
		return false;
	}
	if (!etag_found(request->if_match, etag_of(now.body, request->arena), request->arena))
		return answer_problem(request, answer, 412, NULL, error_sentence(ERROR_CHANGED));
	return true;
}

bool write_withdraw(const struct site *site, struct request *request, struct answer *answer,
		    const char **about)
{
	const char *path = arena_printf(request->arena, "/contributions/%s", request->names[0]);
	struct object *object;
	const struct object *left;
	struct record record;
	struct error error = ERROR_INIT;
	*about = NULL;
	if (!site_load(site, path, &noun_contribution, request->arena, &object, &record, &error))
		return answer_error(request, answer, &error);
	if (!object || !show_permits(request, object))
		return answer_missing(request, answer);
	if (object->deleted)
		return answer_problem(request, answer, 410, NULL, error_sentence(ERROR_GONE));
	if (!object->author || strcmp(object->author, request->person->object.id) != 0)
		return answer_problem(request, answer, 403, NULL,
				      _("Only the person who said this can take it back. Nothing "
					"was changed."));
	if (!check_match(site, request, object, answer))
		return false;
	if (!site_delete(site, &record, clock_now(), request->arena, &left, &error) ||
	    !roundup_withdrawn(site, record.parent, path, left->modified, request->arena,
			       &error) ||
	    !touch_topic(site, record.parent, request->arena, &error) ||
	    !once_clear(site, path, left, request->arena, &error))
		return answer_error(request, answer, &error);
	struct wire_created written = {
		.object = left,
		.receipt = receipt_of_withdrawal(left, record.number, request->arena),
	};
	return show_created(site, request, 200, &written, answer);
}
