/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/seats.h"

#include <inttypes.h>
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "host/codes.h"
#include "host/log.h"
#include "host/roles.h"

/* Words that are open to all make a member; for practice, others of that kind give a role. */
static const char *open_seat(const struct assembly *assembly, const char *code)
{
	if (assembly->invitation && codes_same(code, assembly->invitation))
		return "member";
	for (size_t i = 0; assembly->practice && i < assembly->seats.count; i++) {
		const struct seat *seat = assembly->seats.items[i];
		if (codes_same(code, seat->code))
			return seat->role;
	}
	return NULL;
}

static bool find_invitation(const struct site *site, const char *assembly, const char *code,
			    struct arena *arena, struct object **object, struct error *error)
{
	const char *path;
	*object = NULL;
	if (!store_get_value(site->store, codes_key(assembly, code, arena), arena, &path, error))
		return false;
	return !path || site_load(site, path, &noun_invitation, arena, object, NULL, error);
}

/* Whether whoever gave it could give it no longer: it lapses with their role, so that nobody comes
 * back by an invitation of their own. */
static bool has_lapsed(const struct site *site, const struct invitation *invitation,
		       struct arena *arena)
{
	struct object *author = NULL;
	struct error error = ERROR_INIT;
	unsigned needed = text_is(invitation->role, "chair") ? ROLE_CHAIR : ROLES_LEADING;
	if (!invitation->object.author)
		return false;	/* by who runs the host */
	site_load(site, invitation->object.author, &noun_person, arena, &author, NULL, &error);
	error_release(&error);
	return !author || !(roles_of((const struct person *)author,
				     invitation->object.assembly) & needed);
}

struct seat_found seats_find(const struct site *site, const struct request *request,
			     const struct assembly *assembly, const char *field,
			     const char *code, struct answer *answer)
{
	struct object *object;
	struct error error = ERROR_INIT;
	struct seat_found found = { open_seat(assembly, code), NULL };
	if (found.role)
		return found;
	if (!find_invitation(site, assembly->object.id, code, request->arena, &object, &error)) {
		answer_error(request, answer, &error);
		return found;
	}
	found.invitation = (struct invitation *)object;
	found.role = object ? found.invitation->role : NULL;
	if (!found.role)
		answer_problem(request, answer, 422, field,
			       _("This invitation is not known here. Nothing was changed. Check "
				 "its words, or ask the people who sent it."));
	else if (object && has_lapsed(site, found.invitation, request->arena)) {
		found.role = NULL;
		answer_problem(request, answer, 422, field,
			       _("This invitation holds no longer: whoever gave it has no such "
				 "role any more. Nothing was changed. Ask the chair for "
				 "another."));
	}
	return found;
}

bool seats_use(const struct site *site, const struct seat_found *found, const char *person,
	       struct arena *arena, struct error *error)
{
	struct invitation *invitation = found->invitation;
	if (!invitation)
		return true;
	const char *key = codes_key(invitation->object.assembly, invitation->code, arena);
	invitation->used_by = person;
	invitation->object.modified = clock_now();
	return store_set_value(site->store, key, NULL, error) &&
		site_keep(site, &invitation->object, "", arena, error);
}

static const char *taken(const struct seat_found *found, struct arena *arena)
{
	/* TRANSLATORS: %s is a role, such as "chair". */
	return arena_printf(arena, _("Took up a role: %s"),
			    choice_label(choices_role, found->role));
}

static const char *open_words(const struct seat_found *found)
{
	return found->invitation ? NULL : _("Its words are open to all, for practice.");
}

bool seats_log(const struct site *site, const struct seat_found *found,
	       const struct person *person, struct arena *arena, struct error *error)
{
	const struct log_entry entry = {
		.actor = person->name, .action = taken(found, arena),
		.about = person->object.id, .reason = open_words(found),
	};
	return !strcmp(found->role, "member") ||
		log_keep(site, person->object.assembly, &entry, clock_now(), arena, error);
}

static bool keep_code(const struct site *site, struct invitation *invitation,
		      struct arena *arena, struct error *error)
{
	invitation->object.visibility = "private";
	invitation->code = codes_new(arena);
	return store_set_value(site->store, codes_key(invitation->object.assembly,
						      invitation->code, arena),
			       invitation->object.id, error);
}

static const char *invited(const char *role, struct arena *arena)
{
	/* TRANSLATORS: %s is a role, such as "chair". */
	return arena_printf(arena, _("Invited somebody to a role: %s"),
			    choice_label(choices_role, role));
}

/* Who leads invites to every role; but nobody becomes chair by anybody but a chair. */
bool seats_invite(struct doing *doing, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	struct invitation *invitation = doing->sent;
	struct error error = ERROR_INIT;
	if (!strcmp(invitation->role, "chair") && !(doing->roles & ROLE_CHAIR))
		return doing_refuse(doing, answer, 403, "role",
				    _("Only a chair invites somebody to be chair. Nothing was "
				      "changed. Ask the chair."));
	if (!keep_code(doing->site, invitation, arena, &error))
		return answer_error(doing->request, answer, &error);
	doing->log_action = invited(invitation->role, arena);
	/* TRANSLATORS: The first %s is a role, the second are four words such as
	 * "maple robin teapot violin". */
	doing->receipt = arena_printf(arena, _("Here is an invitation for one person, to this "
					       "role: %s. They join with these words: %s. Give "
					       "the words to nobody else; you can read them again "
					       "among your invitations."),
				      choice_label(choices_role, invitation->role),
				      invitation->code);
	return true;
}

static bool begin(const struct site *site, struct invitation *invitation, struct arena *arena,
		  struct error *error)
{
	int64_t now = clock_now();
	const struct log_entry entry = {
		.actor = _("the host"), .action = invited(invitation->role, arena),
		.about = invitation->object.assembly,
	};
	if (!site_number(site, "invitations", arena, &invitation->number, error))
		return false;
	invitation->object.id = arena_printf(arena, "/invitations/%" PRId64, invitation->number);
	return keep_code(site, invitation, arena, error) &&
		site_keep(site, &invitation->object, "", arena, error) &&
		log_keep(site, invitation->object.assembly, &entry, now, arena, error);
}

bool seats_begin(const struct site *site, const char *assembly, const char *role,
		 struct arena *arena, const char **code, struct error *error)
{
	struct invitation invitation = {
		.object = site_object(&noun_invitation, NULL, assembly, NULL, clock_now()),
		.role = role,
	};
	if (!store_begin(site->store, error))
		return false;
	bool good = begin(site, &invitation, arena, error) && store_commit(site->store, error);
	if (!good)
		store_rollback(site->store);
	*code = invitation.code;
	return good;
}

static bool has_role(const struct person *person, const char *role)
{
	return list_has_text(&person->roles, role);
}

static void set_role(struct person *person, const char *role, bool there, struct arena *arena)
{
	struct list roles = { arena_alloc(arena, (person->roles.count + 1) * sizeof(void *)), 0 };
	for (size_t i = 0; i < person->roles.count; i++)
		if (strcmp(person->roles.items[i], role) != 0)
			roles.items[roles.count++] = person->roles.items[i];
	if (there)
		roles.items[roles.count++] = role;
	person->roles = roles;
}

/* The person who takes up or lays down a role, as a copy. */
static struct person *self(struct doing *doing)
{
	struct person *person = arena_alloc(doing->request->arena, sizeof(*person));
	*person = *doing->request->person;
	doing->made = &person->object;
	return person;
}

bool seats_take_up(struct doing *doing, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	struct assembly *assembly = (struct assembly *)doing->on;
	const struct code *sent = doing->sent;
	struct person *person = self(doing);
	struct error error = ERROR_INIT;
	const struct seat_found found = seats_find(doing->site, doing->request, assembly, "code",
						   sent->code, answer);
	if (!found.role)
		return false;
	if (has_role(person, found.role) || !strcmp(found.role, "observer"))
		return doing_refuse(doing, answer, 409, NULL,
				    _("You have this role already, or more than it gives. "
				      "Nothing was changed. Keep the invitation for somebody "
				      "else."));
	if (!seats_use(doing->site, &found, person->object.id, arena, &error))
		return answer_error(doing->request, answer, &error);
	set_role(person, found.role, true, arena);
	doing->log_action = taken(&found, arena);
	doing->log_reason = open_words(&found);
	/* TRANSLATORS: %s is a role, such as "chair". */
	doing->receipt = arena_printf(arena, _("You have this role from now on: %s. What you do "
					       "in it stands in the log, for all to read."),
				      choice_label(choices_role, found.role));
	return true;
}

/* Whether ROLE is the chair's and nobody else has it, into *LAST. */
static bool last_chair(const struct doing *doing, const char *role, bool *last,
		       struct answer *answer)
{
	struct list people;
	struct error error = ERROR_INIT;
	size_t chairs = 0;
	*last = false;
	if (strcmp(role, "chair") != 0)
		return true;
	if (!site_list(doing->site, &noun_person, doing->on->assembly, NULL,
		       doing->request->arena, &people, &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < people.count; i++)
		chairs += has_role(people.items[i], "chair");
	*last = chairs < 2;
	return true;
}

static bool end(struct doing *doing, struct person *person, struct answer *answer)
{
	const struct ending *ending = doing->sent;
	bool last;
	if (!has_role(person, ending->role) || !strcmp(ending->role, "member"))
		return doing_refuse(doing, answer, 422, "role",
				    _("There is no such role to give up here. Nothing was "
				      "changed. Choose one that the person has."));
	if (!last_chair(doing, ending->role, &last, answer))
		return false;
	if (last)
		return doing_refuse(doing, answer, 409, "role",
				    _("An assembly needs a chair, and there is no other. Nothing "
				      "was changed. Invite another chair first."));
	set_role(person, ending->role, false, doing->request->arena);
	if (!person->roles.count)
		set_role(person, "observer", true, doing->request->arena);
	doing->log_reason = ending->reason;
	return true;
}

static bool has_more(const struct person *person)
{
	for (size_t i = 0; i < person->roles.count; i++)
		if (strcmp(person->roles.items[i], "member") != 0 &&
		    strcmp(person->roles.items[i], "observer") != 0)
			return true;
	return false;
}

bool seats_may_lay_down(const struct doing *doing)
{
	return doing_is_caller(doing, doing->on->id) && has_more((const struct person *)doing->on);
}

bool seats_lay_down(struct doing *doing, struct answer *answer)
{
	struct person *person = (struct person *)doing->on;
	const struct ending *ending = doing->sent;
	if (!doing_is_caller(doing, person->object.id))
		return doing_refuse(doing, answer, 403, NULL,
				    _("Everybody lays down their own role alone. Nothing was "
				      "changed."));
	if (!end(doing, person, answer))
		return false;
	doing->keep_on = true;
	/* TRANSLATORS: %s is a role, such as "chair". */
	doing->log_action = arena_printf(doing->request->arena, _("Laid down a role: %s"),
					 choice_label(choices_role, ending->role));
	doing->receipt = _("Done. What you said and did stays as it is. Thank you for the work.");
	return true;
}

bool seats_may_end(const struct doing *doing)
{
	return !doing_is_caller(doing, doing->on->id) &&
		has_more((const struct person *)doing->on);
}

bool seats_end(struct doing *doing, struct answer *answer)
{
	struct person *person = (struct person *)doing->on;
	const struct ending *ending = doing->sent;
	if (!end(doing, person, answer))
		return false;
	doing->keep_on = true;
	/* TRANSLATORS: The first %s is a role, such as "relay", the second a name. */
	doing->log_action = arena_printf(doing->request->arena, _("Ended a role, %s, of %s"),
					 choice_label(choices_role, ending->role), person->name);
	doing->receipt = _("Done. The log has it, with your reason.");
	return true;
}
