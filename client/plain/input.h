/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_INPUT_H
#define PV_PLAIN_INPUT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Lines from standard input: with readline where a person types (both ends are a terminal), as
 * they come otherwise.  Never waits: call input_read() when there is something to read.
 * Lines are cleaned.  What was typed is kept in memory only, as history.  There is one at a time.
 */
struct input;

enum { INPUT_BYTES = 1 << 20 };	/* the longest line; a longer one is handed out in pieces */

struct input *input_open(void);
void input_close(struct input *input);	/* gives the terminal back; NULL is allowed */

/* Whether a person types here. */
bool input_is_typed(const struct input *input);

/* What Tab completes a line to; borrowed until the next call. */
void input_offer(struct input *input, const char *const *lines, size_t count);

/* Whether Escape on an empty line is its end, as Control D is. */
void input_let_leave(struct input *input, bool leaves);

/* Ask for the next line with PROMPT, which is shown where a person types.  Where it is asked
 * already, the prompt and what was typed so far come again below what was printed since. */
void input_ask(struct input *input, const char *prompt);

/* Read what is there. */
void input_read(struct input *input);

/* The next whole line, the caller's to free; NULL: none yet. */
char *input_line(struct input *input);

/* Remember LINE as history. */
void input_remember(struct input *input, const char *line);

/* Whether the end was reached and no line is left. */
bool input_is_over(const struct input *input);

/* After the end was typed (Control D) a person can go on. */
void input_go_on(struct input *input);

/* Before something is printed while a prompt may stand there; input_ask() brings it back. */
void input_make_way(struct input *input);

/* Take the prompt away and give the terminal back, until the next input_ask(). */
void input_stop(struct input *input);

/* One line, waited for; NULL where the end, Escape or a signal on SIGNAL_FD (-1: none) came first.
 * SHOWN: the prompt stands before the cursor already. */
char *input_wait(const char *prompt, int signal_fd, bool shown);

#endif
