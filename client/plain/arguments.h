/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_ARGUMENTS_H
#define PV_PLAIN_ARGUMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * The command's words, what may follow them, and their help.  The help text and the
 * reading of arguments are made from this table.
 */
#define COMMANDS(X) \
	X(TOPICS, "topics", "", 0, 0, N_("the topics")) \
	X(READ, "read", "N", 1, 1, N_("topic N")) \
	X(REMARKS, "remarks", "N", 1, 1, N_("what people said about topic N")) \
	X(SAY, "say", "N", 1, 1, \
	  N_("say something about topic N: the text is read from standard input, " \
	     "or written in your editor")) \
	X(DO, "do", "WORD OBJECT FIELD=VALUE...", 2, COMMAND_WORDS, \
	  N_("do what WORD says to an object, its address or its name and number, such as " \
	     "reflect assembly; the value - is read from standard input")) \
	X(SEARCH, "search", "WORD...", 1, COMMAND_WORDS, N_("what has these words in it")) \
	X(WORD, "word", "WORD", 1, COMMAND_WORDS, N_("what people mean by a word")) \
	X(PEOPLE, "people", "", 0, 0, N_("the people, and what they declared")) \
	X(LIST, "list", "NAME", 1, COMMAND_WORDS, \
	  N_("all that are called so, such as tensions or recommendations")) \
	X(SHOW, "show", "NAME N", 2, COMMAND_WORDS, \
	  N_("the one with that name and number, such as recommendation 3")) \
	X(TRACE, "trace", "N", 1, COMMAND_WORDS, \
	  N_("what became of remark N, or the voices in what is named, such as recommendation 3")) \
	X(UPDATE, "update", "", 0, 0, N_("fetch what is new")) \
	X(EXPORT, "export", "", 0, 0, \
	  N_("all of the assembly that you may read, as JSON lines or as text")) \
	X(HOST, "host", "FOLDER", 1, 1, N_("serve an assembly of your own from FOLDER"))

enum { COMMAND_WORDS = 64 };	/* the most words that a command takes */

enum command {
	COMMAND_NONE,		/* none: a face is started */
#define X(id, word, follows, least, most, help) COMMAND_##id,
	COMMANDS(X)
#undef X
	COMMAND_COUNT,
	COMMAND_SENDS		/* of options: they belong to `say` and to `do` */
};

/* What the person typed, taken apart.  Texts are borrowed from argv. */
struct arguments {
	bool help, version;
	bool line, screen;		/* the face that was asked for; neither: the fitting one */
	const char *read;		/* "eye", "ear", "touch", "both" or NULL */
	const char *language, *data, *plain_ok, *budget;
	const char *url;		/* the assembly's address; NULL: practice */

	enum command command;
	const char *words[COMMAND_WORDS];	/* what follows the command's word */
	size_t word_count;
	bool json;
	bool text;			/* of `export` */
	const char *kind, *reply, *would_help, *declare;	/* of `say` */
	const char *name, *invitation, *hold;	/* of `say` and `do` */

	const char *listen, *socket, *host_url, *content;	/* of `host` */
	const char *invite, *assembly;
	bool open, guests;
};

/* Take them apart; ARGV[0] is the program.  False with ERROR_INPUT and a sentence. */
bool arguments_read(struct arguments *arguments, int argc, char **argv, struct error *error);

/* Print the help on standard output. */
void arguments_print_help(void);

/* The word of a command, such as "topics"; "" for COMMAND_NONE. */
const char *arguments_word(enum command command);

#endif
