/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A person at a session: drive DATA URL [SOCKET].  Each line of standard input is an act and its
 * argument, or "line WORDS" for a prompt, "choose WORDS" for an item, "deed WORD PATH" to do
 * something to what is there, "kill" to be gone at once.
 * After each, what is on its way is waited for; then the page and what was said are printed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/session.h"
#include "base/memory.h"
#include "language/language.h"

static void show(struct session *session)
{
	const struct page *page = session_page(session);
	if (*session_said(session))
		printf("said: %s\n", session_said(session));
	if (session_error(session))
		printf("error: %s\n", error_name(session_error(session)));
	for (size_t i = 0; i < page->count; i++)
		printf("- %s\n", page->parts[i].text ? page->parts[i].text : "");
}

static void choose(struct session *session, const char *words)
{
	const struct page *page = session_page(session);
	for (size_t i = 0; i < page->count; i++) {
		if (page->parts[i].role == PART_ITEM &&
		    !strncmp(page->parts[i].text, words, strlen(words))) {
			session_focus_on(session, i);
			session_do(session, ACT_OPEN, NULL);
			return;
		}
	}
	printf("no item %s\n", words);
}

static void do_deed(struct session *session, const char *base, const char *rest)
{
	const char *path = strchr(rest, ' ');
	char *word = memory_printf("%.*s", path ? (int)(path - rest) : 0, rest);
	char *url = memory_printf("%.*s%s", (int)strlen(base) - 1, base, path ? path + 1 : "");
	session_deed(session, url, word);
	free(word);
	free(url);
}

static void obey(struct session *session, const char *base, const char *word, const char *rest)
{
	if (!strcmp(word, "line"))
		session_line(session, rest);
	else if (!strcmp(word, "choose"))
		choose(session, rest);
	else if (!strcmp(word, "deed"))
		do_deed(session, base, rest);
	else if (!strcmp(word, "kill"))
		_exit(0);
	else
		session_do(session, act_of_word(word), rest);
}

static void rest(struct session *session)
{
	while (session_fetching(session))
		session_wait(session, -1, -1);
}

int main(int argc, char **argv)
{
	struct error error = ERROR_INIT;
	char line[4096];
	if (argc < 3)
		return 2;
	setvbuf(stdout, NULL, _IOLBF, 0);	/* what was answered is known, however it ends */
	char *path = memory_printf("%s/settings", argv[1]);
	language_start("", NULL, "en");
	struct session_options options = {
		.url = argv[2], .unix_socket = argc > 3 ? argv[3] : NULL, .data = argv[1],
		.version = "0", .settings = settings_open(path, &error), .signal_fd = -1,
	};
	struct session *session = session_new(&options, &error);
	if (!session)
		die("%s", error_text(&error));
	rest(session);
	show(session);
	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		char *blank = strchr(line, ' ');
		if (blank)
			*blank = '\0';
		printf("> %s\n", line);
		obey(session, argv[2], line, blank ? blank + 1 : "");
		rest(session);
		show(session);
	}
	session_free(session);
	settings_close(options.settings);
	free(path);
	return 0;
}
