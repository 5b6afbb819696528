/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/input.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "base/arena.h"
#include "base/memory.h"
#include "base/strbuf.h"
#include "text/clean.h"

enum {
	ESCAPE_MS = 500,	/* for the rest of a key, as readline waits too */
	ESCAPE_END = '\a',	/* Control G: what ends an Escape that stands alone */
};

struct input {
	bool typed, asking, ended;
	bool covered;			/* something was printed where the prompt stood */
	bool leaves, left;		/* Escape on an empty line ends it; it has */
	struct strbuf buf;		/* what came and is no whole line yet, where not typed */
	char *line;			/* the line that was typed and not taken yet */
	const char *const *offers;
	size_t offer_count;
};

/* Readline hands nothing of ours to its callbacks, so the one input that is open is kept here. */
static struct input *open_input;

static char *cleaned(const char *bytes, size_t length)
{
	struct arena arena = ARENA_INIT;
	char *line = memory_copy(clean_bytes(&arena, bytes, length, CLEAN_LINE));
	arena_release(&arena);
	return line;
}

/* Called by readline with a whole line, or NULL at the end; the terminal is given back at once. */
static void got_line(char *line)
{
	struct input *input = open_input;
	rl_callback_handler_remove();
	input->asking = false;
	if (line && !input->left) {
		input->line = cleaned(line, strlen(line));
	} else {
		putchar('\n');
		input->ended = true;
	}
	input->left = false;
	rl_free(line);
}

/* As the end of the input, where no words would be lost. */
static int escape(int count, int key)
{
	(void)count;
	(void)key;
	open_input->left = open_input->leaves && !rl_end;
	if (open_input->left)
		rl_done = 1;
	return 0;
}

/* Enter soon after Escape is Enter: for readline it would be a change to keys as vi has them. */
static int escape_enter(int count, int key)
{
	return open_input->leaves && !rl_end ? escape(count, key) : rl_newline(count, key);
}

/* Escape and nothing after it.  Keys that begin with Escape come first, so it waits a moment for
 * the rest of one; readline does so itself only where it reads the keyboard alone. */
static void end_escape(const struct input *input)
{
	struct pollfd more = { .fd = STDIN_FILENO, .events = POLLIN };
	if (!input->leaves || !RL_ISSTATE(RL_STATE_MULTIKEY) || poll(&more, 1, ESCAPE_MS) != 0)
		return;
	rl_stuff_char(ESCAPE_END);
	rl_callback_read_char();
}

static char *next_offer(const char *text, int state)
{
	static size_t at;	/* readline asks for one after the other */
	const struct input *input = open_input;
	size_t length = strlen(text);
	for (at = state ? at : 0; at < input->offer_count; )
		if (!strncasecmp(input->offers[at++], text, length))
			return memory_copy(input->offers[at - 1]);
	return NULL;
}

/* A line is one word to readline: an item is completed by its first words. */
static char **offers(const char *text, int start, int end)
{
	(void)start;
	(void)end;
	rl_attempted_completion_over = 1;
	rl_completion_append_character = '\0';
	return rl_completion_matches(text, next_offer);
}

static void set_up_readline(void)
{
	static char no_breaks[] = "";
	rl_readline_name = "plainvoice";
	rl_catch_signals = 0;	/* they are read from a descriptor */
	rl_attempted_completion_function = offers;
	rl_completer_word_break_characters = no_breaks;
	rl_bind_keyseq_in_map("\\e\\C-g", escape, emacs_standard_keymap);
	rl_bind_keyseq_in_map("\\e\\C-m", escape_enter, emacs_standard_keymap);
	rl_bind_keyseq_in_map("\\e\\C-j", escape_enter, emacs_standard_keymap);
	/* Nothing but text is written; a file of the person's may say otherwise. */
	rl_variable_bind("enable-bracketed-paste", "off");
	rl_variable_bind("bell-style", "none");
	rl_variable_bind("completion-ignore-case", "on");
	rl_variable_bind("page-completions", "off");
}

struct input *input_open(void)
{
	struct input *input = memory_new(sizeof(*input));
	input->typed = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	strbuf_init(&input->buf, INPUT_BYTES);
	open_input = input;
	if (input->typed)
		set_up_readline();
	return input;
}

void input_close(struct input *input)
{
	if (!input)
		return;
	input_stop(input);
	if (input->typed)
		clear_history();
	strbuf_release(&input->buf);
	free(input->line);
	free(input);
	open_input = NULL;
}

bool input_is_typed(const struct input *input)
{
	return input->typed;
}

void input_offer(struct input *input, const char *const *lines, size_t count)
{
	input->offers = lines;
	input->offer_count = count;
}

void input_let_leave(struct input *input, bool leaves)
{
	input->leaves = leaves;
}

void input_ask(struct input *input, const char *prompt)
{
	fflush(stdout);
	if (!input->typed || input->line || input->ended)
		return;
	if (!input->asking) {
		rl_callback_handler_install(prompt, got_line);
	} else if (input->covered) {
		rl_set_prompt(prompt);
		rl_on_new_line();
		rl_redisplay();
	}
	input->asking = true;
	input->covered = false;
}

void input_read(struct input *input)
{
	char bytes[4096];
	if (input->typed) {
		if (input->asking)
			rl_callback_read_char();
		if (input->asking)
			end_escape(input);
		return;
	}
	size_t room = INPUT_BYTES - input->buf.length;
	ssize_t got = read(STDIN_FILENO, bytes, room < sizeof(bytes) ? room : sizeof(bytes));
	if (got > 0)
		strbuf_add(&input->buf, bytes, (size_t)got);
	else if (got == 0 || (errno != EINTR && errno != EAGAIN))
		input->ended = true;
}

/* The first line of what came; the rest, where there is no line's end, once it is over or full. */
static char *first_line(struct input *input)
{
	struct strbuf *buf = &input->buf;
	const char *end = memchr(buf->bytes, '\n', buf->length);
	if (!end && !(buf->length && (input->ended || buf->length == INPUT_BYTES)))
		return NULL;
	size_t length = end ? (size_t)(end - buf->bytes) : buf->length;
	size_t whole = length + (end ? 1 : 0);
	char *line = cleaned(buf->bytes, length);
	buf->length -= whole;
	memmove(buf->bytes, buf->bytes + whole, buf->length + 1);
	return line;
}

char *input_line(struct input *input)
{
	if (!input->typed)
		return first_line(input);
	char *line = input->line;
	input->line = NULL;
	return line;
}

void input_remember(struct input *input, const char *line)
{
	if (input->typed && *line)
		add_history(line);
}

bool input_is_over(const struct input *input)
{
	return input->ended && !input->line && !input->buf.length;
}

void input_go_on(struct input *input)
{
	if (input->typed)
		input->ended = false;
}

void input_make_way(struct input *input)
{
	if (!input->asking || input->covered)
		return;
	putchar('\n');
	input->covered = true;
}

void input_stop(struct input *input)
{
	if (!input->asking)
		return;
	rl_callback_handler_remove();
	input->asking = false;
	putchar('\n');
	fflush(stdout);
}

char *input_wait(const char *prompt, int signal_fd, bool shown)
{
	struct input *input = input_open();
	char *line = NULL;
	rl_already_prompted = shown;
	input_let_leave(input, true);
	input_ask(input, prompt);
	rl_already_prompted = false;
	while (!(line = input_line(input)) && !input_is_over(input)) {
		struct pollfd wait[] = {
			{ .fd = STDIN_FILENO, .events = POLLIN },
			{ .fd = signal_fd, .events = POLLIN },
		};
		if (poll(wait, 2, -1) < 0 && errno != EINTR)
			break;
		if (wait[1].revents)
			break;
		if (wait[0].revents)
			input_read(input);
	}
	input_close(input);
	return line;
}
