/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/budget.h"
#include "app/folders.h"
#include "app/practice.h"
#include "app/session.h"
#include "base/arena.h"
#include "host/host.h"
#include "host/inviting.h"
#include "language/language.h"
#include "net/address.h"
#include "plain/arguments.h"
#include "plain/command.h"
#include "plain/editor.h"
#include "plain/input.h"
#include "plain/plain.h"
#include "plain/reading.h"
#include "plain/signals.h"
#include "plain/status.h"
#include "term/term.h"

/* What the parts are joined by, for the length of the run. */
struct program {
	struct arguments arguments;
	struct arena arena;
	struct settings *settings;
	struct practice_options practice_options;
	struct practice *practice;	/* until the session has it; NULL: another assembly */
	struct session *session;
	const char *data;		/* the folder of copies and drafts */
	const char *url, *unix_socket;
	const char *way;		/* how the person reads */
	int signal_fd;
};

static enum status fail(struct error *error)
{
	enum status status = status_of(error->kind);
	fflush(stdout);
	fprintf(stderr, "%s\n", error_text(error));
	error_release(error);
	return status;
}

/* Something went wrong that does not keep the person from going on. */
static void warn(struct error *error)
{
	if (error->kind != ERROR_NONE)
		fail(error);
}

static const char *share(void)
{
	const char *folder = getenv("PLAINVOICE_SHARE");
	return folder && *folder ? folder : PKGDATADIR;
}

static enum status invite(struct program *program)
{
	const struct arguments *arguments = &program->arguments;
	const char *code;
	struct error error = ERROR_INIT;
	if (!inviting_run(arguments->words[0], arguments->assembly, arguments->invite,
			  &program->arena, &code, &error))
		return fail(&error);
	printf("%s\n", code);
	return STATUS_GOOD;
}

static enum status serve(struct program *program)
{
	const struct arguments *arguments = &program->arguments;
	struct error error = ERROR_INIT;
	if (arguments->invite)
		return invite(program);
	bool nowhere = !arguments->listen && !arguments->socket;
	struct host_options options = {
		.folder = arguments->words[0],
		.content = arguments->content ? arguments->content :
			arena_printf(&program->arena, "%s/practice", share()),
		.unix_socket = arguments->socket,
		.listen = nowhere ? "127.0.0.1:8080" : arguments->listen,
		.url = arguments->host_url,
		.open = arguments->open,
		.guests = arguments->guests,
	};
	return host_run(&options, &error) ? STATUS_GOOD : fail(&error);
}

/* An address may be given as it is spoken, without its scheme: then it is https, but for this
 * machine itself. */
static const char *address_of(struct arena *arena, const char *text)
{
	struct address address;
	struct error error = ERROR_INIT;
	if (strstr(text, "://"))
		return text;
	const char *open = arena_printf(arena, "http://%s", text);
	bool here = address_parse(&address, open, &error) && address.loopback;
	address_release(&address);
	error_release(&error);
	return here ? open : arena_printf(arena, "https://%s", text);
}

static const char *own_path(struct arena *arena, const char *typed)
{
	char path[4096];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path));
	if (length <= 0 || (size_t)length == sizeof(path))
		return typed;
	return arena_copy_bytes(arena, path, (size_t)length);
}

/* The address that was typed, or the assembly that was open last, or the practice one. */
static const char *find_url(struct program *program)
{
	const char *typed = program->arguments.url;
	const char *last = settings_get(program->settings, "assembly");
	if (typed && !strcmp(typed, "practice"))
		return PRACTICE_URL;
	if (typed)
		return address_of(&program->arena, typed);
	return last && *last ? arena_copy(&program->arena, last) : PRACTICE_URL;
}

static bool open_assembly(struct program *program, const char *typed, struct error *error)
{
	const char *runtime = getenv("XDG_RUNTIME_DIR");
	program->practice_options = (struct practice_options){
		.program = own_path(&program->arena, typed), .data = program->data,
		.runtime = runtime && *runtime == '/' ? runtime : NULL,
	};
	program->url = find_url(program);
	if (!practice_is(program->url))
		return true;
	program->practice = practice_open(&program->practice_options, error);
	if (program->practice)
		program->unix_socket = practice_socket(program->practice);
	return program->practice != NULL;
}

/* The option, else the setting; the practice assembly is on this machine and costs nothing. */
static bool find_budget(const struct program *program, int64_t *budget, struct error *error)
{
	const char *text = program->arguments.budget;
	*budget = 0;
	if (program->practice && !text)
		return true;
	return budget_read(text ? text : settings_get(program->settings, "budget"), budget, error);
}

static bool open_session(struct program *program, struct error *error)
{
	int64_t budget;
	if (!find_budget(program, &budget, error))
		return false;
	struct session_options options = {
		.url = program->url, .unix_socket = program->unix_socket, .data = program->data,
		.version = PACKAGE_VERSION, .settings = program->settings,
		.signal_fd = program->signal_fd, .plain_ok = program->arguments.plain_ok,
		.practice = program->practice, .practice_options = program->practice_options,
		.budget = budget, .budget_fixed = program->arguments.budget != NULL,
		/* Who reads by eye too has both words, one after the other. */
		.ear = reading_by_ear(program->way) && strcmp(program->way, "both") != 0,
		.heard = reading_by_ear(program->way), .touch = !strcmp(program->way, "touch"),
		.script = program->arguments.command != COMMAND_NONE,
	};
	program->session = session_new(&options, error);
	if (program->session)
		program->practice = NULL;
	return program->session != NULL;
}

/* The person's own choices, and the language that they are spoken to in from now on. */
static bool open_settings(struct program *program, struct error *error)
{
	struct error trouble = ERROR_INIT;
	const char *path = folders_settings(&program->arena, error);
	program->data = folders_data(&program->arena, program->arguments.data, error);
	if (!path || !program->data)
		return false;
	program->settings = settings_open(path, &trouble);
	warn(&trouble);
	const char *wanted = program->arguments.language;
	if (!wanted)
		wanted = settings_get(program->settings, "language");
	if (!language_set(wanted, &trouble))
		warn(&trouble);
	return true;
}

static bool is_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static bool wants_screen(const struct program *program)
{
	const char *term = getenv("TERM");
	if (program->arguments.line)
		return false;
	return program->arguments.screen ||
		(is_terminal() && term && *term && strcmp(term, "dumb") != 0);
}

/* The screen's way to a line.  A signal that comes meanwhile is left for the screen to see. */
static char *ask_line(const char *prompt, void *data)
{
	const struct program *program = data;
	return input_wait(prompt, program->signal_fd, true);
}

/* False where the screen cannot be had; that is said, and lines take over. */
static bool show_screen(struct program *program)
{
	struct error error = ERROR_INIT;
	const char *visual = settings_get(program->settings, "visual");
	struct term_options options = {
		.ear = reading_by_ear(program->way), .visual = visual && !strcmp(visual, "on"),
		.ask = ask_line, .edit = editor_run, .data = program,
	};
	if (term_run(program->session, &options, &error))
		return true;
	warn(&error);
	return false;
}

static enum status show(struct program *program)
{
	struct plain_options options = {
		.signal_fd = program->signal_fd, .ear = reading_by_ear(program->way),
	};
	if (program->arguments.command != COMMAND_NONE)
		return command_run(program->session, &program->arguments, program->signal_fd);
	session_read_keys(program->session);
	if (wants_screen(program) && show_screen(program))
		return STATUS_GOOD;
	return plain_run(program->session, &options);
}

static enum status run(struct program *program, const char *typed)
{
	struct error error = ERROR_INIT;
	bool face = program->arguments.command == COMMAND_NONE;
	if (!open_settings(program, &error))
		return fail(&error);
	program->way = reading_find(program->arguments.read, program->settings,
				    face && is_terminal(), &error);
	if (!program->way) {
		fail(&error);
		return STATUS_USAGE;
	}
	if (!open_assembly(program, typed, &error))
		return fail(&error);
	program->signal_fd = signals_open();
	return open_session(program, &error) ? show(program) : fail(&error);
}

static void end(struct program *program)
{
	session_free(program->session);
	practice_close(program->practice);
	settings_close(program->settings);
	arena_release(&program->arena);
}

/* The person's own language packs lie beside their copies, wherever --data points. */
static void start_language(struct arena *arena)
{
	struct error error = ERROR_INIT;
	const char *data = folders_data(arena, NULL, &error);
	language_start(LOCALEDIR, data ? arena_printf(arena, "%s/locale", data) : NULL, NULL);
	error_release(&error);
}

int main(int argc, char **argv)
{
	struct program program = { .signal_fd = -1 };
	struct error error = ERROR_INIT;
	enum status status = STATUS_GOOD;
	start_language(&program.arena);
	if (!arguments_read(&program.arguments, argc, argv, &error)) {
		fail(&error);
		status = STATUS_USAGE;
	} else if (program.arguments.help) {
		arguments_print_help();
	} else if (program.arguments.version) {
		printf("%s\n", PACKAGE_STRING);
	} else if (program.arguments.command == COMMAND_HOST) {
		status = serve(&program);
	} else {
		status = run(&program, argc ? argv[0] : "plainvoice");
	}
	end(&program);
	if (fflush(stdout) || ferror(stdout))
		status = status == STATUS_GOOD ? STATUS_WRONG : status;
	return (int)status;
}
