/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/signals.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <unistd.h>

static void wanted(sigset_t *set, bool stop)
{
	sigemptyset(set);
	sigaddset(set, SIGINT);
	sigaddset(set, SIGTERM);
	sigaddset(set, SIGHUP);
	if (stop)
		sigaddset(set, SIGTSTP);
}

int signals_open(void)
{
	sigset_t set;
	wanted(&set, false);
	sigprocmask(SIG_BLOCK, &set, NULL);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);	/* the write that goes too far fails instead */
	return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

void signals_add_stop(int fd)
{
	sigset_t set;
	if (fd < 0)
		return;
	wanted(&set, true);
	if (signalfd(fd, &set, 0) == fd)
		sigprocmask(SIG_BLOCK, &set, NULL);
}

int signals_take(int fd)
{
	struct signalfd_siginfo came;
	if (fd < 0 || read(fd, &came, sizeof(came)) != (ssize_t)sizeof(came))
		return 0;
	return (int)came.ssi_signo;
}

static void drop(int number)
{
	/* POSIX: to ignore a signal discards one that is pending, blocked or not. */
	signal(number, SIG_IGN);
	signal(number, SIG_DFL);
}

void signals_drop(void)
{
	drop(SIGINT);
	drop(SIGQUIT);
}
