/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/wording.h"

#include <string.h>

#include "base/i18n.h"
#include "model/words.h"
#include "text/word.h"

static bool uses(const char *text, const struct term *term)
{
	bool found = text && word_find(text, term->word, true);
	for (size_t i = 0; text && i < term->also.count && !found; i++)
		found = word_find(text, term->also.items[i], true) != NULL;
	return found;
}

static bool in_text(const struct drafting *sent, const struct term *term)
{
	return uses(sent->title, term) || uses(sent->text, term);
}

static bool has_meaning(const struct drafting *sent, const struct term *term)
{
	for (size_t i = 0; i < term->senses.count; i++)
		if (list_has_text(&sent->senses,
				  ((const struct object *)term->senses.items[i])->id))
			return true;
	return false;
}

static bool is_waived(const struct drafting *sent, const struct term *term)
{
	for (size_t i = 0; i < sent->waived.count; i++)
		if (word_same(sent->waived.items[i], term->word))
			return true;
	return false;
}

bool wording_check(const struct doing *doing, const struct topic *topic,
		   const struct drafting *sent, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	struct list terms;
	struct error error = ERROR_INIT;
	const char *words = NULL;
	if (!site_list(doing->site, &noun_term, topic->object.assembly, NULL, arena, &terms,
		       &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < terms.count; i++) {
		const struct term *term = terms.items[i];
		if (!term_is_contested(term) || !in_text(sent, term) || has_meaning(sent, term) ||
		    (!topic->words_required && is_waived(sent, term)))
			continue;
		words = words ? arena_printf(arena, "%s, %s", words, term->word) : term->word;
	}
	if (!words)
		return true;
	return doing_refuse(doing, answer, 422, "senses", arena_printf(arena,
		topic->words_required ?
		/* TRANSLATORS: %s is a list of words: "co-production, shared". */
		_("People mean different things by these words: %s. Nothing was changed. The "
		  "chair has asked that each has its meaning: choose one for each, or use "
		  "another word.") :
		_("People mean different things by these words: %s. Nothing was changed. Choose a "
		  "meaning for each, or use another word, or say that you leave it open."),
		words));
}

bool wording_require(struct doing *doing, struct answer *answer)
{
	struct topic *topic = (struct topic *)doing->on;
	const struct wording *sent = doing->sent;
	if (topic->words_required == sent->required)
		return doing_refuse(doing, answer, 409, "required",
				    _("It is so already. Nothing was changed."));
	topic->words_required = sent->required;
	doing->keep_on = true;
	doing->log_reason = sent->reason;
	doing->log_action = arena_printf(doing->request->arena, sent->required ?
		_("Asked that contested words have their meaning in the proposals of topic "
		  "%lld.") :
		_("Asked no longer that contested words have their meaning in the proposals of "
		  "topic %lld."), (long long)topic->number);
	doing->receipt = sent->required ?
		_("From now on each contested word in a proposal here needs its meaning. Those "
		  "that are there stay as they are.") :
		_("From now on the meaning of a contested word can be left open here.");
	return true;
}
