/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/arguments.h"

#include "base/array.h"
#include "../support/tap.h"

/* What is read from a command's words; those of the last one stay good until the next. */
static struct arguments read_words(const char *line, enum error_kind want, const char *what)
{
	static char copy[400];
	char *argv[40] = { copy };
	int argc = 1;
	struct arguments arguments;
	struct error error = ERROR_INIT;
	snprintf(copy, sizeof(copy), "plainvoice %s", line);
	for (char *at = copy; (at = strchr(at, ' ')); argc++) {
		*at++ = '\0';
		argv[argc] = at;
	}
	if (!*line)
		argc = 1;
	arguments_read(&arguments, argc, argv, &error);
	ok(error.kind == want, what);
	if (error.kind != want || (want != ERROR_NONE && !error.text))
		printf("# got \"%s\"\n", error_text(&error));
	error_release(&error);
	return arguments;
}

static void faces(void)
{
	struct arguments a = read_words("", ERROR_NONE, "no words start the practice assembly");
	ok(!a.url && !a.line && !a.screen && a.command == COMMAND_NONE, "nothing is chosen");
	a = read_words("--line --read=ear --data /tmp/x https://example.org/",
		       ERROR_NONE, "options and an address");
	ok(a.line && !a.screen, "the line face is chosen");
	same(a.read, "ear", "how a person reads");
	same(a.data, "/tmp/x", "the folder of copies");
	same(a.url, "https://example.org/", "the address");
	a = read_words("https://example.org/ --line", ERROR_NONE, "options may come last");
	ok(a.line && a.url, "both are read");
}

static void commands(void)
{
	struct arguments a = read_words("read 3", ERROR_NONE, "a command with a number");
	ok(a.command == COMMAND_READ && a.word_count == 1, "the command and one word");
	same(a.words[0], "3", "the number");
	a = read_words("say 3 --kind question --reply 7", ERROR_NONE, "options of say");
	same(a.kind, "question", "the kind");
	same(a.reply, "7", "what it replies to");
	a = read_words("search --json autism waiting", ERROR_NONE, "several words");
	ok(a.json && a.word_count == 2, "JSON and two words");
	a = read_words("host /tmp/h --socket /tmp/s --guests", ERROR_NONE, "a host");
	ok(a.command == COMMAND_HOST && a.guests && !a.open, "its flags");
	same(a.socket, "/tmp/s", "its socket");
	a = read_words("host /tmp/h --url https://a.example/", ERROR_NONE, "a host's own address");
	ok(a.host_url && !a.url, "is not the assembly that is opened");
	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
		ok(*arguments_word((enum command)i), arguments_word((enum command)i));
}

static void mistakes(void)
{
	static const char *const lines[] = {
		"--nonsense", "--data", "nonsense", "read", "read 1 2", "topics 3", "search",
		"--kind question", "topics --listen 127.0.0.1:1",
		"https://a.example https://b.example", "--line=yes",
		"--at https://a.example https://b.example", "host",
	};
	for (size_t i = 0; i < ARRAY_COUNT(lines); i++)
		read_words(lines[i], ERROR_INPUT, lines[i]);
}

static void help(void)
{
	ok(read_words("--help", ERROR_NONE, "help").help, "is asked for");
	ok(read_words("-h", ERROR_NONE, "-h").help, "is help too");
	ok(read_words("--version", ERROR_NONE, "version").version, "is asked for");
	ok(read_words("read --help", ERROR_NONE, "help with a command").help,
	   "comes before its mistakes");
}

int main(void)
{
	faces();
	commands();
	mistakes();
	help();
	return tap_done();
}
