/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/proposing.h"

#include "base/i18n.h"
#include "base/text.h"
#include "host/roles.h"
#include "host/texts.h"
#include "host/wording.h"
#include "language/language.h"
#include "model/ballot.h"
#include "model/proposal.h"

static const char *const settle[] = { "settle", NULL };

bool proposing_may_propose(const struct doing *doing)
{
	return doing_has_mode((const struct topic *)doing->on, settle);
}

static const char *lang_of(const struct drafting *sent)
{
	return sent->lang ? sent->lang : language_now();
}

static void put_fields(struct proposal *proposal, const struct drafting *sent)
{
	proposal->title = sent->title;
	proposal->outcome = sent->outcome;
	proposal->how_known = sent->how_known;
	proposal->tensions = sent->tensions;
	proposal->senses = sent->senses;
	proposal->waived = sent->waived;
}

static struct description *new_description(const char *reg, const char *lang, const char *title,
					   struct arena *arena)
{
	struct description *new = arena_alloc(arena, sizeof(*new));
	*new = (struct description){ .reg = reg, .lang = lang, .title = title };
	return new;
}

/* The plain words that were sent with the binding text: they stand in place of those before. */
static void put_plain(const struct doing *doing, struct proposal *proposal,
		      const struct drafting *sent, int64_t *last)
{
	struct arena *arena = doing->request->arena;
	struct list *all = &proposal->object.descriptions;
	const struct description *binding = object_binding(&proposal->object);
	struct description *plain = new_description("plain", binding->lang, sent->title, arena);
	plain->paragraphs = texts_beside(sent->plain, &binding->paragraphs, last, arena);
	plain->by = doing->request->person->name;
	for (size_t i = all->count; i-- > 0; ) {
		const struct description *each = all->items[i];
		if (!each->binding && text_is(each->reg, "plain") &&
		    text_is(each->lang, plain->lang))
			list_drop(all, i, arena);
	}
	list_add(all, plain, arena);
}

/* Whether plain words were sent that are not those that are there: a form sends these again. */
static bool has_plain(const struct doing *doing, const struct proposal *proposal,
		      const struct drafting *sent)
{
	const struct description *binding = object_binding(&proposal->object);
	const char *lang = binding->lang;
	const struct description *plain = object_description(&proposal->object, "plain", &lang, 1);
	return sent->plain && !(plain && text_is(plain->lang, lang) &&
				text_is(description_text(plain, doing->request->arena),
					sent->plain));
}

static bool check_mode(const struct doing *doing, const char *path, const struct topic **topic,
		       struct answer *answer)
{
	*topic = doing_topic(doing, path);
	return *topic ? doing_in_mode(doing, *topic, "settle", answer) :
		answer_missing(doing->request, answer);
}

bool proposing_propose(struct doing *doing, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	const struct topic *topic;
	const struct drafting *sent = doing->sent;
	int64_t last = 0;
	if (!check_mode(doing, doing->on->id, &topic, answer) ||
	    !wording_check(doing, topic, sent, answer))
		return false;
	struct proposal *proposal = doing_new(doing, &noun_proposal, answer);
	if (!proposal)
		return false;
	struct description *binding = new_description("technical", lang_of(sent), sent->title,
						      arena);
	binding->paragraphs = texts_paragraphs(sent->text, NULL, &last, arena);
	binding->binding = true;
	list_add(&proposal->object.descriptions, binding, arena);
	proposal->topic = topic->object.id;
	proposal->version = 1;
	put_fields(proposal, sent);
	if (sent->plain)
		put_plain(doing, proposal, sent, &last);
	doing->made = &proposal->object;
	doing->receipt = arena_printf(arena, proposal_lacks(proposal) ?
		_("Kept as proposal %lld. Nobody can vote on it until it says what gets better "
		  "for people and how we would know.") :
		_("Kept as proposal %lld. Others can ask for changes to it."),
		(long long)proposal->number);
	return true;
}

/* Whether a vote on it is open or to come. */
static bool is_voted_on(const struct doing *doing, bool *voted, struct error *error)
{
	struct list events;
	*voted = false;
	if (!doing_list(doing, &noun_vote_event, doing->on->id, &events, error))
		return false;
	for (size_t i = 0; i < events.count; i++)
		*voted |= ballot_stage(events.items[i], doing->now) != BALLOT_CLOSED;
	return true;
}

bool proposing_may_revise(const struct doing *doing)
{
	const struct proposal *proposal = (const struct proposal *)doing->on;
	bool voted;
	struct error error = ERROR_INIT;
	bool good = doing_is_theirs(doing) && object_binding(doing->on) &&
		doing_has_mode(doing_topic(doing, proposal->topic), settle) &&
		is_voted_on(doing, &voted, &error) && !voted;
	error_release(&error);
	return good;
}

static bool check_revise(const struct doing *doing, struct answer *answer)
{
	bool voted;
	struct error error = ERROR_INIT;
	if (!doing_is_theirs(doing))
		return doing_refuse(doing, answer, 403, NULL,
				    _("Only whoever proposed this, and those who lead the "
				      "assembly, can change its text. Nothing was changed. You "
				      "can ask for a change in the topic."));
	if (!object_binding(doing->on))
		return doing_refuse(doing, answer, 409, NULL, error_sentence(ERROR_CONFLICT));
	if (!is_voted_on(doing, &voted, &error))
		return answer_error(doing->request, answer, &error);
	return !voted ||
		doing_refuse(doing, answer, 409, NULL,
			     _("People vote on this text now, so it stays as it is. Nothing was "
			       "changed. Wait until the vote has closed."));
}

/* Changes that were taken have been asked for in this topic. */
static bool check_amendments(const struct doing *doing, const struct proposal *proposal,
			     const struct drafting *sent, struct answer *answer)
{
	for (size_t i = 0; i < sent->amendments.count; i++) {
		const struct contribution *amendment = (const struct contribution *)
			doing_find(doing, sent->amendments.items[i], &noun_contribution,
				   "amendments", answer);
		if (!amendment)
			return false;
		if (!text_is(amendment->kind, "amend") ||
		    !text_is(amendment->topic, proposal->topic))
			return doing_refuse(doing, answer, 422, "amendments",
					    _("One of these is no change that somebody asked for "
					      "in this topic. Nothing was changed. Choose "
					      "again."));
	}
	return true;
}

/* The greatest number that a paragraph of any version had: none comes back as another one. */
static bool find_last(const struct doing *doing, const struct proposal *proposal, int64_t *last,
		      struct answer *answer)
{
	struct list versions;
	struct error error = ERROR_INIT;
	if (!doing_list(doing, &noun_version, doing->on->id, &versions, &error))
		return answer_error(doing->request, answer, &error);
	*last = 0;
	list_add(&versions, proposal, doing->request->arena);
	for (size_t i = 0; i < versions.count; i++) {
		const struct object *version = versions.items[i];
		for (size_t k = 0; k < version->descriptions.count; k++) {
			const struct description *each = version->descriptions.items[k];
			int64_t greatest = texts_last(&each->paragraphs);
			*last = greatest > *last ? greatest : *last;
		}
	}
	return true;
}

/* The proposal as it was becomes a version of its own. */
static bool keep_before(const struct doing *doing, const struct proposal *proposal,
			const char **url, struct answer *answer)
{
	struct version *version = doing_new(doing, &noun_version, answer);
	if (!version)
		return false;
	version->object.author = proposal->changed_by ? proposal->changed_by :
		proposal->object.author;
	version->object.created = proposal->object.modified;
	list_add(&version->object.descriptions, object_binding(&proposal->object),
		 doing->request->arena);
	version->proposal = proposal->object.id;
	version->version = proposal->version;
	version->title = proposal->title;
	version->outcome = proposal->outcome;
	version->how_known = proposal->how_known;
	version->why = proposal->why;
	version->amendments = proposal->amendments;
	*url = version->object.id;
	return doing_keep(doing, &version->object, answer);
}

/* What stands beside a text that has changed is stale until somebody checks it (domain F). */
static void put_text(const struct doing *doing, struct proposal *proposal,
		     const struct drafting *sent, int64_t *last)
{
	struct arena *arena = doing->request->arena;
	const struct list before = proposal->object.descriptions;
	proposal->object.descriptions = (struct list){ NULL, 0 };
	for (size_t i = 0; i < before.count; i++) {
		struct description *each = arena_alloc(arena, sizeof(*each));
		*each = *(const struct description *)before.items[i];
		if (each->binding) {
			each->title = sent->title;
			each->paragraphs = texts_paragraphs(sent->text, &each->paragraphs, last,
							    arena);
		} else {
			each->stale = true;
		}
		list_add(&proposal->object.descriptions, each, arena);
	}
}

static bool is_unchanged(const struct proposal *proposal, const struct drafting *sent,
			 struct arena *arena)
{
	const struct description *binding = object_binding(&proposal->object);
	return text_same(proposal->title, sent->title) &&
		text_is(description_text(binding, arena), sent->text);
}

static bool same_texts(const struct list *one, const struct list *other)
{
	bool all = one->count == other->count;
	for (size_t i = 0; all && i < one->count; i++)
		all = list_has_text(other, one->items[i]);
	return all;
}

static bool check_changed(const struct doing *doing, const struct proposal *proposal,
			  const struct drafting *sent, bool text_stays, struct answer *answer)
{
	return !text_stays || has_plain(doing, proposal, sent) ||
		!text_same(proposal->outcome, sent->outcome) ||
		!text_same(proposal->how_known, sent->how_known) ||
		!same_texts(&proposal->tensions, &sent->tensions) ||
		!same_texts(&proposal->senses, &sent->senses) ||
		!same_texts(&proposal->waived, &sent->waived) ||
		doing_refuse(doing, answer, 422, "text",
			     _("This is the text as it is already. Nothing was changed. Change "
			       "it, then send it."));
}

static bool revise(struct doing *doing, struct proposal *proposal, const struct drafting *sent,
		   struct answer *answer)
{
	int64_t last;
	bool text_stays = is_unchanged(proposal, sent, doing->request->arena);
	bool plain = has_plain(doing, proposal, sent);
	if (!check_changed(doing, proposal, sent, text_stays, answer) ||
	    !find_last(doing, proposal, &last, answer) ||
	    !keep_before(doing, proposal, &proposal->changes_from, answer))
		return false;
	if (!text_stays)
		put_text(doing, proposal, sent, &last);
	put_fields(proposal, sent);
	if (plain)
		put_plain(doing, proposal, sent, &last);
	proposal->version++;
	proposal->why = sent->why;
	proposal->changed_by = doing->request->person->object.id;
	proposal->amendments = sent->amendments;
	return true;
}

bool proposing_revise(struct doing *doing, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	struct proposal *proposal = (struct proposal *)doing->on;
	const struct drafting *sent = doing->sent;
	const struct topic *topic;
	if (!check_mode(doing, proposal->topic, &topic, answer) ||
	    !check_revise(doing, answer) || !wording_check(doing, topic, sent, answer) ||
	    !check_amendments(doing, proposal, sent, answer) ||
	    !revise(doing, proposal, sent, answer))
		return false;
	doing->keep_on = true;
	doing->log_reason = sent->why;
	doing->log_action = arena_printf(arena, _("Changed the text of proposal %lld."),
					 (long long)proposal->number);
	/* TRANSLATORS: The numbers are those of a version and of a proposal. */
	doing->receipt = arena_printf(arena, _("Kept as version %lld of proposal %lld. The "
					       "version before stays and can be read."),
				      (long long)proposal->version,
				      (long long)proposal->number);
	return true;
}
