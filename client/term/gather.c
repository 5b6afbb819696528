/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/gather.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/memory.h"
#include "term/shorten.h"

void gather_begin(struct gather *gather)
{
	sigset_t stop;
	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	sigprocmask(SIG_BLOCK, &stop, &gather->before);
	gather->file = memfd_create("plainvoice", MFD_CLOEXEC);
	gather->terminal = gather->file < 0 ? -1 : dup(STDOUT_FILENO);
	if (gather->terminal >= 0)
		dup2(gather->file, STDOUT_FILENO);
}

/* Without "ESC ( B", which names the letters that a terminal has anyway: yasr says its B. */
static size_t without_naming(char *bytes, size_t length)
{
	static const char naming[] = { '\033', '(', 'B' };
	size_t kept = 0;
	for (size_t at = 0; at < length; )
		if (length - at >= sizeof(naming) && !memcmp(bytes + at, naming, sizeof(naming)))
			at += sizeof(naming);
		else
			bytes[kept++] = bytes[at++];
	return kept;
}

static void write_all(const char *bytes, size_t length)
{
	while (length) {
		ssize_t written = write(STDOUT_FILENO, bytes, length);
		if (written < 0 && errno == EAGAIN)
			poll(&(struct pollfd){ .fd = STDOUT_FILENO, .events = POLLOUT }, 1, -1);
		else if (written < 0 && errno != EINTR)
			return;
		if (written > 0) {
			bytes += written;
			length -= (size_t)written;
		}
	}
}

void gather_end(struct gather *gather, bool shorten, unsigned row)
{
	if (gather->terminal >= 0) {
		off_t length = lseek(gather->file, 0, SEEK_CUR);
		char *bytes = memory_new(length > 0 ? (size_t)length : 1);
		dup2(gather->terminal, STDOUT_FILENO);
		ssize_t count = pread(gather->file, bytes, (size_t)length, 0);
		size_t whole = without_naming(bytes, count > 0 ? (size_t)count : 0);
		write_all(bytes, shorten ? shorten_moves(bytes, whole, row) : whole);
		free(bytes);
		close(gather->terminal);
	}
	if (gather->file >= 0)
		close(gather->file);
	sigprocmask(SIG_SETMASK, &gather->before, NULL);
}
