/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/arguments.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"

static const struct {
	const char *word, *follows;
	size_t least, most;
	const char *help;
} commands[] = {
#define X(id, word, follows, least, most, help) \
	[COMMAND_##id] = { word, follows, least, most, help },
	COMMANDS(X)
#undef X
};

/* An option: a flag where VALUE is NULL; COMMAND_NONE: of the faces and of every command. */
static const struct {
	const char *name, *value;
	enum command command;
	size_t at;		/* where in struct arguments: a bool or a const char * */
	const char *help;
} choices[] = {
#define AT(member) offsetof(struct arguments, member)
	{ "line", NULL, COMMAND_NONE, AT(line), N_("in lines: text is added, nothing is redrawn") },
	{ "screen", NULL, COMMAND_NONE, AT(screen), N_("on the whole screen") },
	{ "read", "eye|ear|touch|both", COMMAND_NONE, AT(read),
	  N_("how you read: by eye, by ear, by touch, or by eye and ear") },
	{ "language", "LIST", COMMAND_NONE, AT(language),
	  N_("the languages that you want, best first, such as cy,en") },
	{ "data", "FOLDER", COMMAND_NONE, AT(data), N_("keep copies and drafts in FOLDER") },
	{ "plain-ok", "HOST[:PORT]", COMMAND_NONE, AT(plain_ok),
	  N_("allow a connection to HOST that others on the line can read") },
	{ "budget", "BYTES", COMMAND_NONE, AT(budget),
	  N_("let no more than BYTES go over the line this time") },
	{ "at", "URL", COMMAND_NONE, AT(url),
	  N_("the assembly at that address; practice: the one on this machine") },
	{ "json", NULL, COMMAND_NONE, AT(json), N_("with a command: JSON, for a script") },
	{ "help", NULL, COMMAND_NONE, AT(help), N_("print this help") },
	{ "version", NULL, COMMAND_NONE, AT(version), N_("print which version this is") },
	{ "kind", "KIND", COMMAND_SAY, AT(kind),
	  N_("question, answer, story, idea, concern, offer, evidence, gap or amend") },
	{ "reply", "N", COMMAND_SAY, AT(reply), N_("reply to remark N") },
	{ "would-help", "WHAT", COMMAND_SAY, AT(would_help),
	  N_("after a concern: idea, ideas, time or record") },
	{ "declare", "nothing|later", COMMAND_SAY, AT(declare),
	  N_("whether there is nothing that people should know, or you say it later") },
	{ "text", NULL, COMMAND_EXPORT, AT(text), N_("as text to read, not as JSON lines") },
	{ "name", "NAME", COMMAND_SENDS, AT(name), N_("join under that name, the first time") },
	{ "invitation", "WORDS", COMMAND_SENDS, AT(invitation),
	  N_("the invitation to join with; without it, the open one") },
	{ "hold", "MINUTES", COMMAND_SENDS, AT(hold),
	  N_("hold it here for so many minutes, then send it") },
	{ "listen", "ADDRESS:PORT", COMMAND_HOST, AT(listen),
	  N_("listen there, such as 127.0.0.1:8080") },
	{ "socket", "PATH", COMMAND_HOST, AT(socket), N_("listen on a Unix socket") },
	{ "url", "URL", COMMAND_HOST, AT(host_url),
	  N_("the address by which others reach it") },
	{ "content", "FOLDER", COMMAND_HOST, AT(content),
	  N_("begin a new assembly from the files in FOLDER") },
	{ "invite", "ROLE", COMMAND_HOST, AT(invite),
	  N_("print the words of a new invitation to that role, such as chair, and end") },
	{ "assembly", "NAME", COMMAND_HOST, AT(assembly),
	  N_("with invite: the assembly of that name, where there are several") },
	{ "open", NULL, COMMAND_HOST, AT(open), N_("listen to other machines too") },
	{ "guests", NULL, COMMAND_HOST, AT(guests), N_("end when nobody uses it any more") },
#undef AT
};

const char *arguments_word(enum command command)
{
	return command > COMMAND_NONE && command < COMMAND_COUNT ? commands[command].word : "";
}

static enum command command_of(const char *word)
{
	for (size_t i = 1; i < ARRAY_COUNT(commands); i++)
		if (!strcmp(commands[i].word, word))
			return (enum command)i;
	return COMMAND_NONE;
}

static void set(struct arguments *arguments, size_t choice, const char *value)
{
	char *member = (char *)arguments + choices[choice].at;
	if (choices[choice].value)
		memcpy(member, (const void *)&value, sizeof(value));
	else
		*(bool *)member = true;
}

/* Every option that was given, into GIVEN too; what is no option is moved to the end of ARGV. */
static bool read_options(struct arguments *arguments, int argc, char **argv, bool *given,
			 struct error *error)
{
	struct option table[ARRAY_COUNT(choices) + 1] = { 0 };
	for (size_t i = 0; i < ARRAY_COUNT(choices); i++)
		table[i] = (struct option){
			.name = choices[i].name,
			.has_arg = choices[i].value ? required_argument : no_argument,
		};
	int found, choice = 0;
	opterr = 0;
	optind = 0;	/* from the start, whatever was read before */
	while ((found = getopt_long(argc, argv, ":hV", table, &choice)) != -1) {
		if (found == ':')
			return error_set(error, ERROR_INPUT,
					 _("Something has to follow %s. Nothing was done. "
					   "Type plainvoice --help for what it is."),
					 argv[optind - 1]);
		if (found == '?')
			return error_set(error, ERROR_INPUT,
					 _("There is no option %s, or it is used in another way. "
					   "Nothing was done. Type plainvoice --help for those "
					   "that there are."), argv[optind - 1]);
		arguments->help |= found == 'h';
		arguments->version |= found == 'V';
		if (found)
			continue;
		set(arguments, (size_t)choice, optarg);
		given[choice] = true;
	}
	return true;
}

static bool is_of(enum command options, enum command command)
{
	return options == COMMAND_NONE || options == command ||
		(options == COMMAND_SENDS && (command == COMMAND_SAY || command == COMMAND_DO));
}

/* An option of one command means nothing with another. */
static bool check_options(const struct arguments *arguments, const bool *given,
			  struct error *error)
{
	for (size_t i = 0; i < ARRAY_COUNT(choices); i++)
		if (given[i] && !is_of(choices[i].command, arguments->command))
			return error_set(error, ERROR_INPUT,
					 /* TRANSLATORS: an option and a command's word. */
					 _("The option --%s belongs to the command %s. "
					   "Nothing was done. Leave it out, or use that command."),
					 choices[i].name,
					 choices[i].command == COMMAND_SENDS ? "say" :
					 arguments_word(choices[i].command));
	return true;
}

static bool read_command(struct arguments *arguments, char *const *words, size_t count,
			 struct error *error)
{
	enum command command = arguments->command;
	if (count < commands[command].least)
		return error_set(error, ERROR_INPUT,
				 /* TRANSLATORS: a command's word, then what follows it. */
				 _("Something is missing. Nothing was done. "
				   "Type plainvoice %s %s, with your own words for the capitals."),
				 commands[command].word, commands[command].follows);
	if (count > commands[command].most)
		return error_set(error, ERROR_INPUT,
				 _("There are more words after %s than it takes. "
				   "Nothing was done. Type plainvoice --help for what it takes."),
				 commands[command].word);
	for (size_t i = 0; i < count; i++)
		arguments->words[i] = words[i];
	arguments->word_count = count;
	return true;
}

/* What is left when the options are gone: a command with its words, an address, or nothing. */
static bool read_words(struct arguments *arguments, char *const *words, size_t count,
		       struct error *error)
{
	if (!count)
		return true;
	arguments->command = command_of(words[0]);
	if (arguments->command != COMMAND_NONE)
		return read_command(arguments, words + 1, count - 1, error);
	if (!strpbrk(words[0], ".:/"))
		return error_set(error, ERROR_INPUT,
				 _("%s is neither a command nor an address. Nothing was done. "
				   "Type plainvoice --help for the commands."), words[0]);
	if (count > 1 || arguments->url)
		return error_set(error, ERROR_INPUT,
				 _("There is more than one address. Nothing was done. Give one."));
	arguments->url = words[0];
	return true;
}

bool arguments_read(struct arguments *arguments, int argc, char **argv, struct error *error)
{
	bool given[ARRAY_COUNT(choices)] = { 0 };
	*arguments = (struct arguments){ 0 };
	if (!read_options(arguments, argc, argv, given, error))
		return false;
	if (arguments->help || arguments->version)
		return true;
	return read_words(arguments, argv + optind, (size_t)(argc - optind), error) &&
		check_options(arguments, given, error);
}

static void print_options(enum command command)
{
	for (size_t i = 0; i < ARRAY_COUNT(choices); i++)
		if (choices[i].command == command)
			printf("  --%s%s%s: %s\n", choices[i].name, choices[i].value ? " " : "",
			       choices[i].value ? choices[i].value : "", _(choices[i].help));
}

void arguments_print_help(void)
{
	printf("%s\n\n", _("Plainvoice: take part in a citizens' assembly from a terminal."));
	printf("%s\n", _("Type plainvoice, with an address where you want another assembly than "
			 "the practice one. Or type plainvoice and a command:"));
	for (size_t i = 1; i < ARRAY_COUNT(commands); i++)
		printf("  %s%s%s: %s\n", commands[i].word, *commands[i].follows ? " " : "",
		       commands[i].follows, _(commands[i].help));
	printf("\n%s\n", _("Options:"));
	print_options(COMMAND_NONE);
	printf("\n%s\n", _("Options of say:"));
	print_options(COMMAND_SAY);
	printf("\n%s\n", _("Options of export:"));
	print_options(COMMAND_EXPORT);
	printf("\n%s\n", _("Options of say and do:"));
	print_options(COMMAND_SENDS);
	printf("\n%s\n", _("Options of host:"));
	print_options(COMMAND_HOST);
	printf("\n%s\n", _("Type man plainvoice for all the rest."));
}
