/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Put before a program by LD_PRELOAD, so that the machine fails under it:
 * FAULT_FOLDER	whose files cannot be written any more
 * FAULT_AFTER	from so many writes on (1: none succeeds)
 * FAULT_ERROR	the errno of it: 28 no space, 30 read-only
 * FAULT_HIT	a file that is made when it has happened
 * FAULT_LOOKUP	names are looked up without an end
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What the next library has by that name. */
static void *next(const char *name)
{
	return dlsym(RTLD_NEXT, name);
}

/* Whether a write to PATH fails now: errno says why. */
static bool fails(const char *path)
{
	static atomic_long writes;
	const char *folder = getenv("FAULT_FOLDER"), *after = getenv("FAULT_AFTER");
	const char *why = getenv("FAULT_ERROR"), *hit = getenv("FAULT_HIT");
	if (!folder || !after || !path || strncmp(path, folder, strlen(folder)) != 0 ||
	    atomic_fetch_add(&writes, 1) + 1 < strtol(after, NULL, 10))
		return false;
	if (hit)
		close((int)syscall(SYS_openat, AT_FDCWD, hit, O_CREAT | O_WRONLY, 0600));
	errno = why ? (int)strtol(why, NULL, 10) : ENOSPC;
	return true;
}

static bool fails_at(int fd)
{
	char name[64], path[4096];
	snprintf(name, sizeof(name), "/proc/self/fd/%d", fd);
	ssize_t length = readlink(name, path, sizeof(path) - 1);
	if (length <= 0)
		return false;
	path[length] = '\0';
	return fails(path);
}

/* A read-only folder has no file that is opened to be written; a full one no new file. */
static bool fails_to_open(const char *path, int flags)
{
	const char *why = getenv("FAULT_ERROR");
	bool full = !why || strtol(why, NULL, 10) == ENOSPC;
	struct stat status;
	if (full ? !(flags & O_CREAT) || !stat(path, &status) : (flags & O_ACCMODE) == O_RDONLY)
		return false;
	return fails(path);
}

#define OPENER(name) \
	int name(const char *path, int flags, ...) \
	{ \
		va_list more; \
		va_start(more, flags); \
		mode_t mode = va_arg(more, mode_t); \
		va_end(more); \
		int (*real)(const char *, int, ...) = next(#name); \
		return fails_to_open(path, flags) ? -1 : real(path, flags, mode); \
	}
OPENER(open)
OPENER(open64)

ssize_t write(int fd, const void *bytes, size_t length)
{
	ssize_t (*real)(int, const void *, size_t) = next("write");
	return fails_at(fd) ? -1 : real(fd, bytes, length);
}

#define WRITER(name) \
	ssize_t name(int fd, const void *bytes, size_t length, off_t at) \
	{ \
		ssize_t (*real)(int, const void *, size_t, off_t) = next(#name); \
		return fails_at(fd) ? -1 : real(fd, bytes, length, at); \
	}
WRITER(pwrite)
WRITER(pwrite64)

int rename(const char *from, const char *to)
{
	int (*real)(const char *, const char *) = next("rename");
	return fails(to) ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode)
{
	int (*real)(const char *, mode_t) = next("mkdir");
	return fails(path) ? -1 : real(path, mode);
}

int getaddrinfo(const char *host, const char *service, const struct addrinfo *hints,
		struct addrinfo **found)
{
	int (*real)(const char *, const char *, const struct addrinfo *, struct addrinfo **) =
		next("getaddrinfo");
	while (getenv("FAULT_LOOKUP") && host && !strchr(host, ':') && strspn(host, "0123456789.") <
	       strlen(host))
		poll(NULL, 0, -1);
	return real(host, service, hints, found);
}
