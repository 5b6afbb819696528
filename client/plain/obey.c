/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/face.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "language/format.h"
#include "text/letter.h"

static void say(struct face *face, const char *sentence)
{
	print_sentence(&face->printer, sentence);
}

static void open_part(struct face *face, size_t index)
{
	face->sought = session_page(face->session)->kind == PAGE_KIND;
	session_focus_on(face->session, index);
	session_take_changes(face->session);	/* it is opened, not said again */
	session_do(face->session, ACT_OPEN, NULL);
}

static void open_number(struct face *face, const char *digits)
{
	const struct page *page = session_page(face->session);
	size_t count = print_items(page);
	size_t index = print_item(page, (size_t)strtoull(digits, NULL, 10));
	struct arena arena = ARENA_INIT;
	if (index < page->count)
		open_part(face, index);
	else if (!count)
		say(face, _("Nothing here has a number. Type keys to hear what you can do."));
	else
		say(face, arena_printf(&arena,
			ngettext("There is only the number %zu here.",
				 "The numbers here go from 1 to %zu.", (unsigned long)count),
			count));
	arena_release(&arena);
}

/* The item that is just those words, or the only one that begins with them; else COUNT. */
static size_t item_of(const struct page *page, const char *words)
{
	size_t found = page->count, matches = 0, length = strlen(words);
	for (size_t i = 0; i < page->count; i++) {
		const struct part *part = &page->parts[i];
		if (part->role != PART_ITEM || strncasecmp(part->text, words, length) != 0)
			continue;
		if (!part->text[length])
			return i;
		found = i;
		matches++;
	}
	return matches == 1 ? found : page->count;
}

/* The words of the table that begin so, where there are several. */
static const char *several(struct arena *arena, const char *word)
{
	const char *words[ACT_COUNT];
	size_t count = 0, length = strlen(word);
	for (int act = ACT_NONE + 1; act < ACT_COUNT; act++)
		if (!strncmp(act_word((enum act)act), word, length))
			words[count++] = act_word((enum act)act);
	return count > 1 ? format_list(arena, words, count) : NULL;
}

static void not_understood(struct face *face, const char *word)
{
	struct arena arena = ARENA_INIT;
	const char *choices = several(&arena, word);
	if (choices)
		/* TRANSLATORS: what was typed, then the words that begin so. */
		say(face, arena_printf(&arena, _("%s is the beginning of several words: %s. "
			"Type more of the one you mean."), word, choices));
	else
		say(face, arena_printf(&arena,
			_("Plainvoice does not know %s. Type a number to open something, "
			  "or keys to hear what you can do."), word));
	arena_release(&arena);
}

/* A word of the table, the beginning of one, or a key of the screen face. */
static enum act act_of(const struct face *face, const char *word)
{
	enum act act = keymap_act(session_keymap(face->session), letter_of(word));
	return act != ACT_NONE ? act : act_of_word(word);
}

/* Whether an act moves within the page, so that the page need not be printed for it. */
static bool is_within(enum act act)
{
	switch (act) {
	case ACT_NEXT:
	case ACT_PREVIOUS:
	case ACT_AGAIN:
	case ACT_WHERE:
	case ACT_SWAP:
	case ACT_BOTH:
	case ACT_HEADING:
	case ACT_ITEM:
	case ACT_PARAGRAPH:
	case ACT_KIND:
	case ACT_NEW:
	case ACT_DETAILS:
	case ACT_FIRST:
	case ACT_LAST:
	case ACT_SPELL:
		return true;
	default:
		return false;
	}
}

static void do_act(struct face *face, enum act act, const char *rest)
{
	face->within = is_within(act);
	if (act == ACT_READ && !*rest)
		face_show_page(face);
	else
		session_do(face->session, act, *rest ? rest : NULL);
}

static void obey_words(struct face *face, const char *line)
{
	struct arena arena = ARENA_INIT;
	size_t length = strcspn(line, " ");
	if (line[0] == '/' && length > 1)	/* as on the screen: /words */
		length = 1;
	char *word = arena_copy_bytes(&arena, line, length);
	const char *rest = line + length + strspn(line + length, " ");
	const struct page *page = session_page(face->session);
	for (char *at = word; word[1] && *at; at++)
		*at = (char)tolower((unsigned char)*at);
	/* The words of an item may begin like an act; several of them are meant as they are, and
	 * so is one where that act cannot be done. */
	enum act act = act_of(face, word);
	bool idle = act_needs_page(act) && !page_allows(page, act_word(act));
	size_t item = act == ACT_NONE || *rest || idle ? item_of(page, line) : page->count;
	if (item < page->count)
		open_part(face, item);
	else if ((act == ACT_NONE || idle || session_is_named(face->session, line)) &&
		 session_go_named(face->session, line))
		;	/* a thing by its name from anywhere: "recommendation 3" */
	else if (act != ACT_NONE)
		do_act(face, act, rest);
	else
		not_understood(face, word);
	arena_release(&arena);
}

static void nothing_typed(struct face *face, bool left)
{
	size_t onward = session_page(face->session)->onward;
	if (face->paused)
		face_show_rest(face);
	else if (!left && onward)
		open_part(face, onward);
	else if (!left)
		say(face, _("Type a number to open something, or a word such as next or back. "
			    "Type keys to hear all of them."));
}

void face_obey(struct face *face, const char *line)
{
	struct session *session = face->session;
	bool left = session_busy(session);
	face->printer.apart = !input_is_typed(face->input);	/* else their line stands between */
	face->within = false;
	face->sought = false;
	if (left)
		session_do(session, ACT_LEAVE, NULL);
	if (session_page(session)->prompt) {
		session_line(session, line);
	} else if (!*line) {
		nothing_typed(face, left);
	} else {
		input_remember(face->input, line);
		if (strspn(line, "0123456789") == strlen(line))
			open_number(face, line);
		else
			obey_words(face, line);
	}
}
