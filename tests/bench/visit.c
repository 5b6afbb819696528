/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Somebody in a hurry, with a watch: visit DATA URL.  Each line of standard input is `follow N` or
 * `remarks N` for a topic, `remark N`, or an act and its argument; after each, what is on its way
 * is waited for.  Printed is how many microseconds it took, how many parts the page has, and the
 * line; last of all the most memory that was ever used, in kilobytes.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/session.h"
#include "base/memory.h"
#include "language/language.h"

static int64_t microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * INT64_C(1000000) + now.tv_nsec / 1000;
}

static void wait_for_all(struct session *session)
{
	while (session_fetching(session))
		session_wait(session, -1, -1);
}

static void obey(struct session *session, const char *word, const char *rest)
{
	if (rest && !strcmp(word, "follow")) {
		session_go(session, PAGE_TOPIC, session_topic(session, rest));
		wait_for_all(session);
		session_do(session, ACT_FOLLOW, NULL);
	} else if (!strcmp(word, "remarks"))
		session_go(session, PAGE_REMARKS, session_topic(session, rest));
	else if (!strcmp(word, "remark"))
		session_go(session, PAGE_REMARK, session_remark(session, rest));
	else
		session_do(session, act_of_word(word), rest);
	wait_for_all(session);
}

static void tell(const struct session *session, int64_t since, const char *line)
{
	printf("%" PRId64 " %zu %s\n", microseconds() - since, session_page(session)->count, line);
	if (session_error(session))
		fprintf(stderr, "%s: %s\n", line, session_said(session));
	fflush(stdout);
}

/* Not getrusage(): its figure begins with that of the program that started this one. */
static long peak(void)
{
	char line[200];
	long kilobytes = 0;
	FILE *status = fopen("/proc/self/status", "r");
	while (status && fgets(line, sizeof(line), status))
		if (!strncmp(line, "VmHWM:", 6))
			kilobytes = strtol(line + 6, NULL, 10);
	if (status)
		fclose(status);
	return kilobytes;
}

int main(int argc, char **argv)
{
	struct error error = ERROR_INIT;
	char line[1000];
	if (argc < 3)
		return 2;
	int64_t since = microseconds();
	char *path = memory_printf("%s/settings", argv[1]);
	language_start("", NULL, "en");
	struct session_options options = {
		.url = argv[2], .data = argv[1], .version = "0",
		.settings = settings_open(path, &error), .signal_fd = -1,
	};
	struct session *session = session_new(&options, &error);
	if (!session)
		die("%s", error_text(&error));
	tell(session, since, "open");
	wait_for_all(session);
	tell(session, since, "arrive");
	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		char *word = memory_copy(line);
		char *blank = strchr(word, ' ');
		if (blank)
			*blank = '\0';
		since = microseconds();
		obey(session, word, blank ? blank + 1 : NULL);
		tell(session, since, line);
		free(word);
	}
	session_free(session);
	settings_close(options.settings);
	free(path);
	printf("%ld 0 memory\n", peak());
	return 0;
}
