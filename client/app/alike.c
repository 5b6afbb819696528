/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/alike.h"

#include <stdlib.h>
#include <string.h>

#include "app/load.h"
#include "app/screens.h"
#include "base/array.h"
#include "base/i18n.h"
#include "model/talk.h"
#include "text/likeness.h"
#include "view/fill.h"

enum {
	COUNTED_MOST = 5000,	/* a word that so many texts have is common enough */
	SOUGHT_WORDS = 12,	/* the rarest, by which others are looked for */
	SOUGHT_MOST = 200,	/* texts that have one of them */
};

struct found {
	const struct contribution *question;
	size_t percent;
};

static int by_weight(const void *a, const void *b)
{
	const struct likeness_word *one = a, *other = b;
	return (one->weight < other->weight) - (one->weight > other->weight);
}

/* How common each word is among all that is kept. */
static bool count(struct session *session, struct likeness_words *words, struct error *error)
{
	int64_t total;
	const struct store_query all = { .type = noun_contribution.type };
	if (!store_count(session->store, &all, &total, error))
		return false;
	for (size_t i = 0; i < words->count; i++)
		if (!store_word_count(session->store, words->items[i].text, COUNTED_MOST,
				      &words->items[i].texts, error))
			return false;
	likeness_weigh(words, (size_t)total);
	return true;
}

/* Those of the topic, whatever their writing, and those elsewhere that have a rare word. */
static bool candidates(struct session *session, const char *topic, struct likeness_words *words,
		       struct arena *arena, struct list *near, struct list *far,
		       struct error *error)
{
	const char *sought[SOUGHT_WORDS];
	size_t n = 0;
	struct records records;
	const struct store_query query = { .type = noun_contribution.type, .parent = topic };
	qsort(words->items, words->count, sizeof(*words->items), by_weight);
	for (; n < SOUGHT_WORDS && n < words->count && words->items[n].weight; n++)
		sought[n] = words->items[n].text;
	return load_list(session->store, &query, arena, near, error) &&
		store_search_any(session->store, sync_assembly(session->sync), sought, n,
				 SOUGHT_MOST, arena, &records, error) &&
		load_records(&records, arena, far, error);
}

static bool is_in(const struct found *found, size_t count, const struct object *object)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(found[i].question->object.id, object->id))
			return true;
	return false;
}

/* Keep QUESTION among the ALIKE_MOST most alike, the earlier first where they are equal. */
static void keep(struct found *found, size_t *count, const struct contribution *question,
		 size_t percent)
{
	size_t at = *count;
	while (at && found[at - 1].percent < percent)
		at--;
	if (at == ALIKE_MOST)
		return;
	*count += *count < ALIKE_MOST;
	for (size_t i = *count - 1; i > at; i--)
		found[i] = found[i - 1];
	found[at] = (struct found){ question, percent };
}

static void look_through(const struct list *list, const struct likeness_words *words,
			 struct found *found, size_t *count)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct object *object = list->items[i];
		const struct contribution *remark = (const struct contribution *)object;
		if (object->noun != &noun_contribution || object->deleted || !remark->kind ||
		    strcmp(remark->kind, "question") != 0 || is_in(found, *count, object))
			continue;
		size_t percent = likeness_percent(words, remark->text);
		if (percent >= LIKENESS_LEAST)
			keep(found, count, remark, percent);
	}
}

struct list alike_find(struct session *session, const char *topic, const char *text,
		       struct arena *arena)
{
	struct arena scratch = ARENA_INIT;
	struct likeness_words words;
	struct list near, far, urls = { arena_alloc(arena, ALIKE_MOST * sizeof(void *)), 0 };
	struct found found[ALIKE_MOST];
	struct error error = ERROR_INIT;
	size_t count_found = 0;
	likeness_words(&scratch, text, &words);
	if (strcmp(state_choice(session, "alike", "on"), "off") != 0 &&
	    count(session, &words, &error) &&
	    candidates(session, topic, &words, &scratch, &near, &far, &error)) {
		look_through(&near, &words, found, &count_found);
		look_through(&far, &words, found, &count_found);
	}
	for (size_t i = 0; i < count_found; i++)
		urls.items[urls.count++] = arena_copy(arena, found[i].question->object.id);
	error_release(&error);	/* that it could not be looked for is nothing to stop for */
	arena_release(&scratch);
	return urls;
}

static const struct contribution *question_at(struct scene *scene, const char *url)
{
	struct error error = ERROR_INIT;
	const struct object *object = scene_of(scene, &noun_contribution, url, &error);
	error_release(&error);
	return (const struct contribution *)object;
}

void alike_ask(struct scene *scene)
{
	struct page *page = scene->page;
	const struct list *alike = &scene->session->saying.alike;
	page_add(page, PART_TITLE, "%s", _("Is it the same as one of these?"));
	for (size_t i = 0; i < alike->count; i++) {
		const struct contribution *each = question_at(scene, alike->items[i]);
		if (each)
			/* TRANSLATORS: a question, then who asked it. */
			page_choice(page, each->object.id, _("%s By %s."),
				    fill_excerpt(page, each->text, 200),
				    context_speaker(&scene->context, page, each,
						    SPEAKER_STANDPOINT));
	}
	page_choice(page, "/own", "%s", _("No, mine asks something else; go on"));
}

/* Whether something can be added to it: its topic takes questions. */
static bool takes(struct scene *scene, const struct contribution *question)
{
	struct error error = ERROR_INIT;
	const struct topic *topic = screen_topic(scene->session, question->topic, &scene->arena,
						 &error);
	error_release(&error);
	return topic && object_allows(&topic->object, "question");
}

void alike_ask_what(struct scene *scene)
{
	struct page *page = scene->page;
	const char *url = scene->session->saying.alike_to;
	const struct contribution *question = question_at(scene, url);
	page_add(page, PART_TITLE, "%s", question ? fill_excerpt(page, question->text, 200) :
		 _("A question that was asked before"));
	if (question && takes(scene, question))
		page_choice(page, "/add", "%s", _("Put what I wrote under this question"));
	page_choice(page, "/away", "%s", _("It is the same; throw mine away and go to this one"));
	page_choice(page, "/own", "%s", _("Mine asks something else; go on"));
	page_choice(page, "/others", "%s", _("Look at the others again"));
}
