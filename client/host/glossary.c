/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/glossary.h"

#include <string.h>

#include "base/i18n.h"
#include "language/language.h"
#include "model/words.h"
#include "text/word.h"

static bool holds(const struct doing *doing, const struct sense *sense)
{
	return list_has_text(&sense->held_by, doing->request->person->object.id);
}

/* The meaning at INDEX, as a copy in its place. */
static struct sense *change(const struct doing *doing, struct term *term, size_t index)
{
	struct sense *sense = arena_alloc(doing->request->arena, sizeof(*sense));
	*sense = *(const struct sense *)term->senses.items[index];
	sense->object.modified = doing->now;
	term->senses.items[index] = sense;
	return sense;
}

static void let_go(const struct doing *doing, struct sense *sense)
{
	size_t i = 0;
	while (!doing_is_caller(doing, sense->held_by.items[i]))
		i++;
	list_drop(&sense->held_by, i, doing->request->arena);
	sense->supporters--;
}

/* The caller holds the meaning at INDEX, and no other of TERM. */
static void hold(const struct doing *doing, struct term *term, size_t index)
{
	for (size_t i = 0; i < term->senses.count; i++)
		if (holds(doing, term->senses.items[i]))
			let_go(doing, change(doing, term, i));
	struct sense *sense = change(doing, term, index);
	list_add(&sense->held_by, doing->request->person->object.id, doing->request->arena);
	sense->supporters++;
}

/* Meanings only come, so that their count gives each an address of its own. */
static void add(const struct doing *doing, struct term *term, const struct meaning *sent)
{
	struct arena *arena = doing->request->arena;
	struct sense *sense = arena_alloc(arena, sizeof(*sense));
	long long number = (long long)term->senses.count + 1;
	const char *path = arena_printf(arena, "/senses/%s-%lld",
					strrchr(term->object.id, '/') + 1, number);
	*sense = (struct sense){
		.object = site_object(&noun_sense, path, site_assembly(&term->object),
				      doing->request->person->object.id, doing->now),
		.number = number, .community = sent->community, .definition = sent->definition,
		.example = sent->example, .source = sent->source,
	};
	list_add(&term->senses, sense, arena);
	hold(doing, term, term->senses.count - 1);
}

static bool is_same(const struct term *term, const char *word)
{
	bool same = word_same(term->word, word);
	for (size_t i = 0; i < term->also.count && !same; i++)
		same = word_same(term->also.items[i], word);
	return same;
}

static bool check_new(const struct doing *doing, const char *word, struct answer *answer)
{
	struct list terms;
	struct error error = ERROR_INIT;
	if (!site_list(doing->site, &noun_term, doing->on->id, NULL, doing->request->arena,
		       &terms, &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < terms.count; i++)
		if (is_same(terms.items[i], word))
			return doing_refuse(doing, answer, 409, "word",
					    _("This word is explained already. Nothing was "
					      "changed. Add your meaning to it."));
	return true;
}

bool glossary_explain(struct doing *doing, struct answer *answer)
{
	const struct meaning *sent = doing->sent;
	struct term *term;
	if (!check_new(doing, sent->word, answer))
		return false;
	term = doing_new(doing, &noun_term, answer);
	if (!term)
		return false;
	term->word = sent->word;
	term->lang = language_now();
	add(doing, term, sent);
	doing->made = &term->object;
	doing->receipt = arena_printf(doing->request->arena,
				      _("Kept: %s is among the words that are explained. Others "
					"can say what they mean by it."), sent->word);
	return true;
}

bool glossary_add(struct doing *doing, struct answer *answer)
{
	struct term *term = (struct term *)doing->on;
	if (term->senses.count >= TERM_SENSES_MOST)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This word has as many meanings as can be kept. Nothing was "
				      "changed. Say which of them is nearest to yours."));
	add(doing, term, doing->sent);
	doing->keep_on = true;
	doing->receipt = arena_printf(doing->request->arena,
				      _("Kept, with your name, as meaning %zu of this word. It "
					"stands beside the others; none of them is the only right "
					"one."), term->senses.count);
	return true;
}

bool glossary_may_hold(const struct doing *doing)
{
	return ((const struct term *)doing->on)->senses.count > 1;
}

/* Where the meaning with that number is; the count of them where there is none. */
static size_t find(const struct term *term, int64_t number)
{
	size_t i = 0;
	while (i < term->senses.count &&
	       ((const struct sense *)term->senses.items[i])->number != number)
		i++;
	return i;
}

static bool check_hold(const struct doing *doing, const struct sense *sense,
		       struct answer *answer)
{
	if (holds(doing, sense))
		return doing_refuse(doing, answer, 409, "number",
				    _("You have said so already. Nothing was changed."));
	return sense->held_by.count < SENSE_HOLDERS_MOST ||
		doing_refuse(doing, answer, 409, "number",
			     _("As many people as can be kept hold this meaning already. Nothing "
			       "was changed."));
}

bool glossary_hold(struct doing *doing, struct answer *answer)
{
	struct term *term = (struct term *)doing->on;
	const struct holding *sent = doing->sent;
	size_t index = find(term, sent->number);
	if (index == term->senses.count)
		return doing_refuse(doing, answer, 422, "number",
				    _("This word has no meaning with that number. Nothing was "
				      "changed. The heading of each meaning has its number."));
	if (!check_hold(doing, term->senses.items[index], answer))
		return false;
	hold(doing, term, index);
	doing->keep_on = true;
	doing->receipt = arena_printf(doing->request->arena,
				      _("Kept, with your name: by this word you mean meaning "
					"%lld. You can say another one at any time."),
				      (long long)sent->number);
	return true;
}
