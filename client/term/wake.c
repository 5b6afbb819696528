/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/wake.h"

#include <errno.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* A signal's handler can be told of its descriptor in no other way. */
static volatile sig_atomic_t window_fd = -1;

static void window_changed(int number)
{
	int saved = errno;
	(void)number;
	eventfd_write(window_fd, 1);
	errno = saved;
}

static bool watch(int fd, int what)
{
	struct epoll_event event = { .events = EPOLLIN };
	return !epoll_ctl(fd, EPOLL_CTL_ADD, what, &event);
}

bool wake_open(struct wake *wake, int keyboard)
{
	struct sigaction action = { .sa_handler = window_changed, .sa_flags = SA_RESTART };
	wake->fd = epoll_create1(EPOLL_CLOEXEC);
	wake->window = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (wake->fd < 0 || wake->window < 0 || !watch(wake->fd, keyboard) ||
	    !watch(wake->fd, wake->window)) {
		wake_close(wake);
		return false;
	}
	window_fd = wake->window;
	sigemptyset(&action.sa_mask);
	sigaction(SIGWINCH, &action, NULL);
	return true;
}

void wake_close(struct wake *wake)
{
	signal(SIGWINCH, SIG_DFL);
	window_fd = -1;
	if (wake->fd >= 0)
		close(wake->fd);
	if (wake->window >= 0)
		close(wake->window);
}

bool wake_resized(struct wake *wake)
{
	eventfd_t count;
	return !eventfd_read(wake->window, &count);
}
