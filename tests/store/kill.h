/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_KILL_H
#define PV_TESTS_KILL_H

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * WORK in a process of its own, which is killed before its NTH call of the
 * system: so every moment at which a file can change is tried, one after the
 * other, and the same ones each time.
 */
enum kill_end {
	KILL_KILLED,
	KILL_FINISHED,	/* it made fewer calls than that, and WORK returned true */
	KILL_FAILED,	/* WORK returned false */
	KILL_UNABLE,	/* one process may not trace another here, or valgrind does already */
};

static inline enum kill_end kill_at(unsigned nth, bool (*work)(void *data), void *data)
{
	int status;
	const char *memcheck = getenv("MEMCHECK");
	if (memcheck && *memcheck)
		return KILL_UNABLE;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL))
			_exit(77);
		raise(SIGSTOP);
		_exit(work(data) ? 0 : 1);
	}
	waitpid(child, &status, 0);
	/* Each call stops it twice: before and after. */
	for (unsigned i = 0; WIFSTOPPED(status) && i < 2 * nth - 1; i++) {
		ptrace(PTRACE_SYSCALL, child, NULL, NULL);
		waitpid(child, &status, 0);
	}
	if (WIFSTOPPED(status)) {
		kill(child, SIGKILL);
		waitpid(child, &status, 0);
	}
	if (WIFSIGNALED(status))
		return KILL_KILLED;
	if (WEXITSTATUS(status) == 77)
		return KILL_UNABLE;
	return WEXITSTATUS(status) ? KILL_FAILED : KILL_FINISHED;
}

#endif
