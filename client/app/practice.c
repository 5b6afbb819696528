/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/practice.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "app/socket.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/memory.h"

enum {
	READY_SECONDS = 30,	/* for the host to say that it is ready */
	LOCK_SECONDS = 30,	/* for a host that is ending, or one that another starts */
	LOCK_POLL_MS = 20,
	READY_BYTES = 512,	/* the longest line "ready URL" */
	MESSAGE_BYTES = 4096,	/* of what a host said before it failed */
};

struct practice {
	char *program, *folder, *runtime, *socket;
	int guests;		/* the lock that keeps the host up */
	pid_t child;		/* the host where we started it; 0: another did */
};

static bool failed(struct error *error, const char *what)
{
	return error_set(error, ERROR_HOST,
			 /* TRANSLATORS: %s is what the system says, such as "Permission denied". */
			 _("The practice assembly could not be started: %s. Your drafts are safe. "
			   "Try again, or give the address of another assembly."), what);
}

/* Wait for a lock, but not for ever: a person is waiting too. */
static bool lock(int fd, int how, struct error *error)
{
	const struct timespec pause = { .tv_nsec = LOCK_POLL_MS * 1000000L };
	for (int tries = LOCK_SECONDS * 1000 / LOCK_POLL_MS; flock(fd, how | LOCK_NB); tries--) {
		if (errno != EWOULDBLOCK && errno != EINTR)
			return failed(error, strerror(errno));
		if (!tries)
			return error_set(error, ERROR_HOST,
					 _("The practice assembly is still being started or ended "
					   "by another Plainvoice. Your drafts are safe. "
					   "Wait a moment, then try again."));
		nanosleep(&pause, NULL);
	}
	return true;
}

static char *inside(const struct practice *practice, const char *name)
{
	return memory_printf("%s/%s", practice->folder, name);
}

static int open_inside(const struct practice *practice, const char *name)
{
	char *path = inside(practice, name);
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	free(path);
	return fd;
}

/* Where the host of this folder listens: as whoever started it last has written down. */
static void find_socket(struct practice *practice)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const char *text = NULL;
	char *note = inside(practice, "socket");
	if (file_read(note, READY_BYTES, &arena, &text, NULL, &error) && text &&
	    socket_answers(text)) {
		free(practice->socket);
		practice->socket = memory_copy(text);
	}
	free(note);
	error_release(&error);
	arena_release(&arena);
}

/* What the host said before it ended is the best reason there is. */
static bool failed_as_told(const struct practice *practice, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct error unread = ERROR_INIT;
	const char *text = NULL;
	char *path = inside(practice, "messages");
	file_read(path, MESSAGE_BYTES, &arena, &text, NULL, &unread);
	if (text && *text)
		error_set(error, ERROR_HOST, "%.*s", (int)strcspn(text, "\n"), text);
	else
		error_set(error, ERROR_HOST, NULL);
	free(path);
	error_release(&unread);
	arena_release(&arena);
	return false;
}

static bool spawn(struct practice *practice, int output, struct error *error)
{
	char *messages = inside(practice, "messages");
	char *const argv[] = {
		practice->program, (char[]){ "host" }, practice->folder, (char[]){ "--socket" },
		practice->socket, (char[]){ "--url" }, (char[]){ PRACTICE_URL },
		(char[]){ "--guests" }, NULL,
	};
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none, all;
	sigemptyset(&none);
	sigfillset(&all);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages,
					 O_WRONLY | O_CREAT | O_TRUNC, 0600);
	/* What the person's shell left open, a lock or a pipe, is not the host's to hold. */
	posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK |
				 POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &all);
	int code = posix_spawnp(&practice->child, practice->program, &actions, &attributes, argv,
				environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	free(messages);
	return !code || (practice->child = 0, failed(error, strerror(code)));
}

/* Whether "ready" came on FD in time; false also where the host ended before. */
static bool is_ready(int fd)
{
	char line[READY_BYTES];
	size_t length = 0;
	struct timespec start, now;
	clock_gettime(CLOCK_MONOTONIC, &start);
	for (now = start; now.tv_sec - start.tv_sec < READY_SECONDS;
	     clock_gettime(CLOCK_MONOTONIC, &now)) {
		struct pollfd wait = { .fd = fd, .events = POLLIN };
		if (poll(&wait, 1, 1000) < 1)
			continue;
		ssize_t got = read(fd, line + length, sizeof(line) - length);
		if (got <= 0)
			return false;
		length += (size_t)got;
		if (memchr(line, '\n', length))
			return length > 6 && !memcmp(line, "ready ", 6);
		if (length == sizeof(line))
			return false;
	}
	return false;
}

static void end_child(struct practice *practice)
{
	if (!practice->child)
		return;
	kill(practice->child, SIGTERM);
	while (waitpid(practice->child, NULL, 0) < 0 && errno == EINTR)
		;
	practice->child = 0;
}

static bool note_socket(const struct practice *practice, struct error *error)
{
	char *note = inside(practice, "socket");
	bool good = file_write(note, practice->socket, strlen(practice->socket), error);
	free(note);
	return good;
}

static bool start(struct practice *practice, struct error *error)
{
	int ends[2];
	free(practice->socket);
	practice->socket = socket_choose(practice->runtime, practice->folder);
	if (!practice->socket)
		return error_set(error, ERROR_HOST,
				 _("There is no private folder with a short name for the practice "
				   "assembly. Your drafts are safe. Set XDG_RUNTIME_DIR to one."));
	if (pipe2(ends, O_CLOEXEC))
		return failed(error, strerror(errno));
	bool good = spawn(practice, ends[1], error);
	close(ends[1]);
	if (good && !is_ready(ends[0])) {
		end_child(practice);
		good = failed_as_told(practice, error);
	}
	close(ends[0]);
	return good && note_socket(practice, error);
}

bool practice_ensure(struct practice *practice, struct error *error)
{
	find_socket(practice);
	if (practice->socket && socket_answers(practice->socket))
		return true;
	int starting = open_inside(practice, "starting");
	if (starting < 0)
		return failed(error, strerror(errno));
	bool good = lock(starting, LOCK_EX, error);
	if (good && practice->child && waitpid(practice->child, NULL, WNOHANG) != 0)
		practice->child = 0;
	if (good)	/* another may have started it while we waited */
		find_socket(practice);
	if (good && !(practice->socket && socket_answers(practice->socket)))
		good = start(practice, error);
	close(starting);
	return good;
}

bool practice_is(const char *url)
{
	return !strncmp(url, PRACTICE_URL, strlen(PRACTICE_URL));
}

struct practice *practice_open(const struct practice_options *options, struct error *error)
{
	struct practice *practice = memory_new(sizeof(*practice));
	practice->program = memory_copy(options->program);
	practice->folder = memory_printf("%s/practice", options->data);
	practice->runtime = memory_copy(options->runtime);
	practice->guests = -1;
	bool good = file_folder(practice->folder, error);
	if (good) {
		practice->guests = open_inside(practice, "guests");
		good = practice->guests >= 0 || failed(error, strerror(errno));
	}
	good = good && lock(practice->guests, LOCK_SH, error) && practice_ensure(practice, error);
	if (good)
		return practice;
	practice_close(practice);
	return NULL;
}

const char *practice_socket(const struct practice *practice)
{
	return practice->socket;
}

void practice_close(struct practice *practice)
{
	if (!practice)
		return;
	if (practice->guests >= 0)
		close(practice->guests);
	free(practice->program);
	free(practice->folder);
	free(practice->runtime);
	free(practice->socket);
	free(practice);
}
