/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/doing.h"

#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "plain/sending.h"

size_t doing_object_words(const struct arguments *arguments)
{
	size_t count = 1;	/* an address may have = in it */
	while (1 + count < arguments->word_count && !strchr(arguments->words[1 + count], '='))
		count++;
	return count;
}

/* Give VALUE, or, where it is - and nothing else, all of standard input. */
static bool give(struct session *session, const char *field, const char *value)
{
	struct strbuf text;
	if (strcmp(value, "-") != 0)
		return session_give(session, field, value);
	bool good = sending_read(&text) && session_give(session, field, text.bytes);
	strbuf_release(&text);
	return good;
}

static bool give_word(struct session *session, const char *word)
{
	struct arena arena = ARENA_INIT;
	const char *equals = strchr(word, '=');
	bool good = equals && give(session, arena_copy_bytes(&arena, word,
							     (size_t)(equals - word)), equals + 1);
	if (!equals)
		sending_refuse(arena_printf(&arena,
			/* TRANSLATORS: %s is a word of a command that has no = in it. */
			_("%s is no answer. Nothing was done. Write the name of the question, = "
			  "and the answer."), word));
	else if (!good)
		sending_refuse(session_said(session));
	arena_release(&arena);
	return good;
}

static bool give_all(struct session *session, const struct arguments *arguments)
{
	for (size_t i = 1 + doing_object_words(arguments); i < arguments->word_count; i++)
		if (!give_word(session, arguments->words[i]))
			return false;
	return session_given(session) || sending_refuse(session_said(session));
}

bool doing_run(struct session *session, const char *url, const struct arguments *arguments,
	       int signal_fd)
{
	bool answers = arguments->word_count > 1 + doing_object_words(arguments);
	session_deed(session, url, arguments->words[0]);
	if (isatty(STDIN_FILENO) && !answers && session_page(session)->kind == PAGE_SAY)
		return sending_by_hand(session, signal_fd);
	return sending_join(session, arguments) && give_all(session, arguments) &&
		sending_off(session, arguments);
}
