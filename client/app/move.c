/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/move.h"

#include <string.h>

#include "app/act.h"
#include "base/array.h"
#include "text/width.h"

static const char *const reading_words[] = {
	[READING_BOTH] = "both", [READING_PLAIN] = "plain", [READING_EXACT] = "exact",
};

static const struct part *in_focus(const struct session *session)
{
	const struct page *page = &session->page;
	return session->focus < page->count ? &page->parts[session->focus] : NULL;
}

static void move_to(struct session *session, size_t index)
{
	session->focus = index;
	session->changes |= CHANGED_FOCUS;
}

void move_next(struct session *session, const char *argument)
{
	(void)argument;
	if (session->focus + 1 < session->page.count)
		move_to(session, session->focus + 1);
	else
		state_say(session, "%s", _("This is the end of the page."));
}

void move_previous(struct session *session, const char *argument)
{
	(void)argument;
	if (session->focus)
		move_to(session, session->focus - 1);
	else
		state_say(session, "%s", _("This is the start of the page."));
}

void move_first(struct session *session, const char *argument)
{
	(void)argument;
	move_to(session, 0);
}

void move_last(struct session *session, const char *argument)
{
	(void)argument;
	if (session->page.count)
		move_to(session, session->page.count - 1);
}

void move_heading(struct session *session, const char *argument)
{
	(void)argument;
	for (size_t i = session->focus + 1; i < session->page.count; i++) {
		if (session->page.parts[i].role == PART_HEADING) {
			move_to(session, i);
			return;
		}
	}
	state_say(session, "%s", _("There is no further heading on this page."));
}

void move_again(struct session *session, const char *argument)
{
	(void)argument;
	session->changes |= CHANGED_FOCUS;
}

/* What a page is, where its title does not say so. */
static const char *name_of(enum page_kind kind)
{
	switch (kind) {
	case PAGE_TOPIC:
		return P_("page", "Topic");
	case PAGE_WORD:
		return P_("page", "Word");
	case PAGE_PERSON:
		return P_("page", "Person");
	case PAGE_ASSEMBLY:
	case PAGE_START:
		return P_("page", "Assembly");
	default:
		return NULL;
	}
}

void move_where(struct session *session, const char *argument)
{
	(void)argument;
	const struct page *page = &session->page;
	const char *name = name_of(page->kind);
	const char *title = page->count && page->parts[0].text ? page->parts[0].text : "";
	int length = (int)strlen(title);
	while (length && title[length - 1] == '.')
		length--;
	if (name)
		/* TRANSLATORS: what a page is, its title, and how far the person is:
		 * "Topic: Autism assessment waits. Open. Part 3 of 14." */
		state_say(session, _("%s: %.*s. Part %zu of %zu."), name, length, title,
			  session->focus + 1, page->count);
	else
		/* TRANSLATORS: the title of a page, and how far the person is. */
		state_say(session, _("%.*s. Part %zu of %zu."), length, title,
			  session->focus + 1, page->count);
}

static const char *reading_sentence(enum reading reading)
{
	switch (reading) {
	case READING_PLAIN:
		return _("Plain words.");
	case READING_EXACT:
		return _("Exact words.");
	default:
		return _("Plain words and exact words together.");
	}
}

const char *move_reading_word(enum reading reading)
{
	return reading_words[reading];
}

void move_choose_reading(struct session *session, enum reading reading)
{
	struct error error = ERROR_INIT;
	session->reading = reading;
	if (reading != READING_BOTH)
		session->alone = reading;
	session->changes |= CHANGED_READING;
	state_say(session, "%s", reading_sentence(reading));
	if (!settings_set(session->settings, "words", reading_words[reading], &error))
		state_fail(session, &error);
}

void move_start_reading(struct session *session, bool ear)
{
	const char *word = state_choice(session, "words", ear ? "plain" : "both");
	session->alone = READING_PLAIN;
	session->reading = ear ? READING_PLAIN : READING_BOTH;
	for (size_t i = 0; i < ARRAY_COUNT(reading_words); i++)
		if (!strcmp(reading_words[i], word))
			session->reading = (enum reading)i;
	if (session->reading != READING_BOTH)
		session->alone = session->reading;
}

void move_swap(struct session *session, const char *argument)
{
	(void)argument;
	move_choose_reading(session, session->reading == READING_PLAIN ? READING_EXACT :
			    READING_PLAIN);
}

void move_both(struct session *session, const char *argument)
{
	(void)argument;
	move_choose_reading(session, session->reading == READING_BOTH ? session->alone :
			    READING_BOTH);
}

/* What a character is called where its own sound does not tell it. */
static const char *letter_name(const char *letter)
{
	static const struct {
		const char *letter, *name;
	} names[] = {
		{ "-", N_("hyphen") }, { "'", N_("apostrophe") }, { "\u2019", N_("apostrophe") },
		{ ".", N_("full stop") }, { ",", N_("comma") }, { ":", N_("colon") },
		{ ";", N_("semicolon") }, { "?", N_("question mark") },
		{ "!", N_("exclamation mark") }, { "(", N_("open bracket") },
		{ ")", N_("close bracket") }, { "\"", N_("quotation mark") },
		{ "/", N_("slash") }, { "%", N_("per cent") }, { "&", N_("ampersand") },
		{ "@", N_("at sign") }, { "\u00a3", N_("pound sign") },
	};
	for (size_t i = 0; i < ARRAY_COUNT(names); i++)
		if (!strcmp(names[i].letter, letter))
			return _(names[i].name);
	return NULL;
}

static const char *spelt(struct arena *arena, const char *word)
{
	const char *text = "";
	size_t length;
	for (; *word && *word != ' ' && *word != '\n'; word += length) {
		length = width_grapheme(word);
		if (!length)
			break;
		char *letter = arena_copy_bytes(arena, word, length);
		const char *name = letter_name(letter);
		if (!name && length == 1 && *letter >= 'A' && *letter <= 'Z')
			/* TRANSLATORS: a letter, spelt: "capital A". */
			name = arena_printf(arena, _("capital %s"), letter);
		if (!name)
			name = letter;
		/* TRANSLATORS: letters of a word that is spelt, then the next one. */
		text = *text ? arena_printf(arena, _("%s, %s"), text, name) : name;
	}
	return text;
}

void move_spell(struct session *session, const char *argument)
{
	struct arena arena = ARENA_INIT;
	const struct part *part = in_focus(session);
	const char *texts[2] = { NULL, NULL };
	const char *word = argument;
	if (!word && part && part_texts(part, session->reading, texts))
		word = texts[0];
	const char *text = word ? spelt(&arena, word + strspn(word, " ")) : "";
	if (*text)
		state_say(session, "%s.", text);
	else
		state_say(session, "%s", _("There is no word here to spell."));
	arena_release(&arena);
}
