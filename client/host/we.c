/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/we.h"

#include "base/i18n.h"
#include "model/gather.h"

static const char *const open_or_settle[] = { "open", "settle", NULL };
static const char *const any_mode[] = { "open", "settle", "quiet", NULL };

bool we_may_write(const struct doing *doing)
{
	return doing_has_mode((const struct topic *)doing->on, open_or_settle);
}

/* The standpoint that the caller signs with: one that they declared; NULL with a refusal. */
static const char *standpoint(const struct doing *doing, const char *sent, struct answer *answer)
{
	const struct list *declared = &doing->request->person->standpoints;
	if (!sent && declared->count == 1)
		return declared->items[0];
	if (sent && list_has_text(declared, sent))
		return sent;
	doing_refuse(doing, answer, 422, "standpoint", declared->count ?
		     _("People sign as what they speak as. Nothing was changed. Choose what you "
		       "said, or say more on your own page, among the people.") :
		     _("You have not said what you speak as, so you cannot sign yet. Nothing was "
		       "changed. Say it on your own page, among the people, then sign."));
	return NULL;
}

/* One person signs once: a second time stands for the first. */
static void put(const struct doing *doing, struct we_statement *statement, const char *as)
{
	struct arena *arena = doing->request->arena;
	struct we_signature *signature = arena_alloc(arena, sizeof(*signature));
	*signature = (struct we_signature){ doing->request->person->object.id, as, doing->now };
	for (size_t i = statement->signatures.count; i-- > 0; ) {
		const struct we_signature *each = statement->signatures.items[i];
		if (doing_is_caller(doing, each->by))
			list_drop(&statement->signatures, i, arena);
	}
	list_add(&statement->signatures, signature, arena);
}

static const char *how_far(const struct doing *doing, const struct we_statement *statement)
{
	size_t missing = GATHER_STANDPOINTS - we_standpoints(statement);
	return we_is_we(statement) ?
		_("Signed. People of three standpoints or more stand behind it, so it can say "
		  "\"we\".") :
		arena_printf(doing->request->arena, ngettext(
			"Signed. Somebody of %zu more standpoint has to sign before it can say "
			"\"we\".",
			"Signed. People of %zu more standpoints have to sign before it can say "
			"\"we\".", (unsigned long)missing), missing);
}

bool we_write(struct doing *doing, struct answer *answer)
{
	const struct topic *topic = (const struct topic *)doing->on;
	struct we_statement *sent = doing->sent;
	const char *as = standpoint(doing, sent->standpoint, answer);
	if (!as || (!doing_has_mode(topic, open_or_settle) &&
		    !doing_in_mode(doing, topic, "open", answer)))
		return false;
	sent->standpoint = NULL;
	put(doing, sent, as);
	doing->receipt = arena_printf(doing->request->arena,
				      /* TRANSLATORS: a number, then a sentence: "Signed. ..." */
				      _("Kept as joint statement %lld. %s"),
				      (long long)sent->number, how_far(doing, sent));
	return true;
}

static const struct topic *topic_of(const struct doing *doing)
{
	return doing_topic(doing, ((const struct we_statement *)doing->on)->topic);
}

bool we_may_sign(const struct doing *doing)
{
	return doing_has_mode(topic_of(doing), any_mode);
}

/* What a closed topic says stays as it is. */
static bool check_open(const struct doing *doing, struct answer *answer)
{
	const struct topic *topic = topic_of(doing);
	if (!topic)
		return answer_missing(doing->request, answer);
	return doing_has_mode(topic, any_mode) || doing_in_mode(doing, topic, "open", answer);
}

bool we_sign(struct doing *doing, struct answer *answer)
{
	struct we_statement *statement = (struct we_statement *)doing->on;
	const struct we_signature *sent = doing->sent;
	const char *as = standpoint(doing, sent->standpoint, answer);
	if (!as || !check_open(doing, answer))
		return false;
	put(doing, statement, as);
	doing->keep_on = true;
	doing->receipt = how_far(doing, statement);
	return true;
}

bool we_may_unsign(const struct doing *doing)
{
	const struct we_statement *statement = (const struct we_statement *)doing->on;
	return we_signed(statement, doing->request->person->object.id) &&
		doing_has_mode(topic_of(doing), any_mode);
}

bool we_unsign(struct doing *doing, struct answer *answer)
{
	struct we_statement *statement = (struct we_statement *)doing->on;
	if (!check_open(doing, answer))
		return false;
	for (size_t i = 0; i < statement->signatures.count; i++) {
		const struct we_signature *each = statement->signatures.items[i];
		if (!doing_is_caller(doing, each->by))
			continue;
		list_drop(&statement->signatures, i, doing->request->arena);
		doing->keep_on = true;
		doing->receipt = _("Your name is no longer under it.");
		return true;
	}
	return doing_refuse(doing, answer, 409, NULL,
			    _("Your name is not under this statement. Nothing was changed."));
}
