/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/named.h"

#include <ctype.h>
#include <string.h>

#include "app/load.h"
#include "app/show.h"
#include "base/i18n.h"
#include "model/nouns.h"
#include "model/talk.h"
#include "text/word.h"
#include "view/pages.h"

static bool is_either(const char *words, const char *label)
{
	return label && (word_same(words, label) || word_same(words, _(label)));
}

/* A type in small words: "MinorityStatement" is "minority statement"; and several of them. */
static const char *type_words(const char *type, struct arena *arena)
{
	char *words = arena_alloc(arena, 2 * strlen(type) + 1), *end = words;
	for (const char *at = type; *at; at++) {
		if (at != type && isupper((unsigned char)*at))
			*end++ = ' ';
		*end++ = (char)tolower((unsigned char)*at);
	}
	*end = '\0';
	return words;
}

static bool is_kind(const char *words)
{
	for (const struct choice *each = choices_kind; each->word; each++)
		if (word_same(words, each->word) || is_either(words, each->label))
			return true;
	return false;
}

static const char *several(const char *words, struct arena *arena)
{
	size_t length = strlen(words);
	if (length && words[length - 1] == 'y')
		return arena_printf(arena, "%.*sies", (int)length - 1, words);
	return arena_printf(arena, "%ss", words);
}

/* With a number it is one of them: "remarks 3" is another thing. */
static bool is_called(const struct noun *noun, const char *words, bool numbered,
		      struct arena *arena)
{
	const char *type = type_words(noun->type, arena);
	return is_either(words, noun->label) || word_same(words, type) ||
		(!numbered && (is_either(words, noun->plural) ||
			       word_same(words, several(type, arena))));
}

/* What has a number is spoken of by it; the rest by its list, or as the one that there is. */
static bool is_spoken_of(const struct noun *noun, bool numbered)
{
	return noun->is_object && (!numbered || field_find(noun, "number"));
}

/* Where there is no list but one thing, that one. */
static const struct object *only_one(struct session *session, const struct noun *noun,
				     struct arena *arena, struct error *error)
{
	struct list list = { NULL, 0 };
	struct store_query query = {
		.type = noun->type, .assembly = sync_assembly(session->sync), .limit = 2,
	};
	return query.assembly && load_list(session->store, &query, arena, &list, error) &&
		list.count == 1 ? list.items[0] : NULL;
}

static const struct noun *noun_called(const char *words, bool numbered, struct arena *arena)
{
	const struct noun *noun;
	for (size_t i = 0; (noun = noun_at(i)); i++)
		if (is_spoken_of(noun, numbered) && is_called(noun, words, numbered, arena))
			return noun;
	return numbered && is_kind(words) ? &noun_contribution : NULL;
}

/* Where the number at the end of WORDS begins, after a blank; NULL: there is none. */
static const char *number_in(const char *words)
{
	const char *last = strrchr(words, ' ');
	return last && last[1] && !last[1 + strspn(last + 1, "0123456789")] ? last + 1 : NULL;
}

struct named named_find(struct session *session, const char *words, struct arena *arena)
{
	struct named named = { .number = number_in(words) };
	size_t length = named.number ? (size_t)(named.number - words) : strlen(words);
	while (length && words[length - 1] == ' ')
		length--;
	const char *name = arena_copy_bytes(arena, words, length);
	struct error error = ERROR_INIT;
	named.noun = *name ? noun_called(name, named.number != NULL, arena) : NULL;
	if (named.noun && named.number)
		named.object = load_numbered(session->store, sync_assembly(session->sync),
					     named.noun->type, named.number, arena, &error);
	else if (named.noun && !named.noun->plural) {
		named.object = only_one(session, named.noun, arena, &error);
		named.noun = named.object ? named.noun : NULL;
	}
	state_fail(session, &error);
	return named;
}

/* The page that shows it, and its url in ARENA. */
static enum page_kind page_of(const struct named *named, const char **url, struct arena *arena)
{
	*url = named->object ? named->object->id : NULL;
	if (named->object)
		return view_page_of(named->object);
	if (named->noun == &noun_topic)
		return PAGE_TOPICS;
	if (named->noun == &noun_person)
		return PAGE_PEOPLE;
	if (named->noun == &noun_term)
		return PAGE_WORDS;
	*url = arena_copy(arena, named->noun->type);
	return PAGE_LIST;
}

static void not_here(const struct named *named, const char *words, struct error *error)
{
	if (named->noun == &noun_contribution)
		error_set(error, ERROR_INPUT, _("No remark with that number is kept here. Read the "
						"remarks of its topic, then try again."));
	else
		/* TRANSLATORS: %s is what was typed, such as "recommendation 30". */
		error_set(error, ERROR_INPUT, _("There is no %s here. Type its name without the "
						"number to hear those that there are."), words);
}

bool named_go(struct session *session, const char *words)
{
	struct arena arena = ARENA_INIT;
	const char *url;
	struct named named = named_find(session, words, &arena);
	struct error error = ERROR_INIT;
	if (named.noun && named.number && !named.object) {
		if (!show_wish_act(session, ACT_OPEN, words))
			not_here(&named, words, &error);
	} else if (named.noun) {
		enum page_kind page = page_of(&named, &url, &arena);
		show_go(session, page, url);
	}
	state_fail(session, &error);
	arena_release(&arena);
	return named.noun != NULL;
}
