/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/spell.h"

#include <string.h>

#include "base/array.h"
#include "base/strbuf.h"
#include "text/letter.h"
#include "text/width.h"

enum { SPELT_BYTES = 4096 };	/* a longer word is spelt so far */

/* What a sign is called where its own sound does not tell it. */
static const char *sign_name(const char *sign)
{
	static const struct {
		const char *sign, *name;
	} names[] = {
		{ "-", N_("hyphen") }, { "'", N_("apostrophe") }, { "\u2019", N_("apostrophe") },
		{ ".", N_("full stop") }, { ",", N_("comma") }, { ":", N_("colon") },
		{ ";", N_("semicolon") }, { "?", N_("question mark") },
		{ "!", N_("exclamation mark") }, { "(", N_("open bracket") },
		{ ")", N_("close bracket") }, { "\"", N_("quotation mark") },
		{ "\u201c", N_("quotation mark") }, { "\u201d", N_("quotation mark") },
		{ "/", N_("slash") }, { "\\", N_("backslash") }, { "%", N_("per cent") },
		{ "&", N_("ampersand") }, { "@", N_("at sign") }, { "#", N_("number sign") },
		{ "_", N_("underline") }, { "=", N_("equals sign") }, { "+", N_("plus sign") },
		{ "*", N_("star") }, { "~", N_("tilde") }, { "$", N_("dollar sign") },
		{ "\u00a3", N_("pound sign") }, { "\u20ac", N_("euro sign") },
		{ "\u2013", N_("dash") }, { "\u2014", N_("long dash") },
		{ "\u2026", N_("three dots") }, { "<", N_("less-than sign") },
		{ ">", N_("greater-than sign") }, { "[", N_("open square bracket") },
		{ "]", N_("close square bracket") },
	};
	for (size_t i = 0; i < ARRAY_COUNT(names); i++)
		if (!strcmp(names[i].sign, sign))
			return _(names[i].name);
	return NULL;
}

/* How a letter, a digit or a sign is said. */
static const char *name_of(struct arena *arena, const char *letter)
{
	int code = letter_of(letter);
	const char *name = sign_name(letter);
	if (!name && letter_is_capital(code))
		/* TRANSLATORS: a letter, spelt: "capital A". */
		name = arena_printf(arena, _("capital %s"), letter);
	if (!name)
		name = letter_name(arena, code);
	return name ? name : letter;
}

/* WORD, which ends at a blank, sign by sign; "" where it has none. */
static const char *spelt(struct arena *arena, const char *word)
{
	/* TRANSLATORS: what stands between letters of a word that is spelt. */
	const char *between = arena_printf(arena, _("%s, %s"), "", "");
	struct strbuf buf;
	bool good = true;
	strbuf_init(&buf, SPELT_BYTES);
	while (good && *word && *word != ' ' && *word != '\n') {
		size_t length = width_grapheme(word);
		const char *name = name_of(arena, arena_copy_bytes(arena, word, length));
		good = length && (!buf.length || strbuf_add_text(&buf, between)) &&
			strbuf_add_text(&buf, name);
		word += length;
	}
	const char *text = arena_copy(arena, buf.bytes);
	strbuf_release(&buf);
	return text;
}

/* Word N of TEXT, from 0 on; its last where it has not so many. */
static const char *word_of(const char *text, size_t n)
{
	const char *word = text + strspn(text, " \n");
	while (n--) {
		const char *next = word + strcspn(word, " \n");
		next += strspn(next, " \n");
		if (!*next)
			break;
		word = next;
	}
	return word;
}

/* The word of the part in focus whose turn it is; NULL: it has none. */
static const char *next_word(struct session *session)
{
	const struct page *page = &session->page;
	const char *texts[2];
	if (session->focus >= page->count ||
	    !part_texts(&page->parts[session->focus], session->reading, texts))
		return NULL;
	session->spelt = session->spelt_part == session->focus ? session->spelt + 1 : 0;
	session->spelt_part = session->focus;
	return word_of(texts[0], session->spelt);
}

void spell(struct session *session, const char *word)
{
	struct arena arena = ARENA_INIT;
	if (!word)
		word = next_word(session);
	const char *text = word ? spelt(&arena, word + strspn(word, " ")) : "";
	if (*text)
		state_say(session, "%s.", text);
	else
		state_say(session, "%s", _("There is no word here to spell."));
	arena_release(&arena);
}
