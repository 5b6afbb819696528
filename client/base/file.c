/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/strbuf.h"

bool file_is_full(int cause)
{
	return cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
}

static bool failed(const char *path, struct error *error)
{
	if (file_is_full(errno))
		return error_set(error, ERROR_DISK_FULL, NULL);
	/* TRANSLATORS: %s is the path of a file or folder. */
	return error_set(error, ERROR_STORE, _("%s cannot be read or written. Nothing else was "
			 "changed. Check who may use it, then try again."), path);
}

static bool read_all(int fd, struct strbuf *buf, bool *large)
{
	char bytes[4096];
	ssize_t got;
	while ((got = read(fd, bytes, sizeof(bytes))) > 0 || (got < 0 && errno == EINTR)) {
		*large = got > 0 && !strbuf_add(buf, bytes, (size_t)got);
		if (*large)
			return false;
	}
	return got == 0;
}

bool file_read(const char *path, size_t limit, struct arena *arena, const char **text,
	       size_t *length, struct error *error)
{
	*text = NULL;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return errno == ENOENT || failed(path, error);
	struct strbuf buf;
	bool large = false;
	strbuf_init(&buf, limit);
	bool good = read_all(fd, &buf, &large);
	if (good) {
		*text = arena_copy_bytes(arena, buf.bytes, buf.length);
		if (length)
			*length = buf.length;
	} else if (large) {
		error_set(error, ERROR_TOO_LARGE, NULL);
	} else {
		failed(path, error);
	}
	strbuf_release(&buf);
	close(fd);
	return good;
}

static bool write_all(int fd, const char *bytes, size_t length)
{
	while (length) {
		ssize_t put = write(fd, bytes, length);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		bytes += put;
		length -= (size_t)put;
	}
	return fsync(fd) == 0;
}

/* The folder that PATH lies in, ended with free(). */
static char *above(const char *path)
{
	const char *slash = strrchr(path, '/');
	if (!slash)
		return memory_copy(".");
	return memory_printf("%.*s", slash == path ? 1 : (int)(slash - path), path);
}

int file_open_above(const char *path)
{
	char *folder = above(path);
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(folder);
	return fd;
}

/* The new name is on disk only when its folder is. */
static void flush_folder(const char *path)
{
	int fd = file_open_above(path);
	if (fd < 0)
		return;
	fsync(fd);
	close(fd);
}

static bool is_at(int fd, const char *path)
{
	struct stat ours, theirs;
	return !fstat(fd, &ours) && !lstat(path, &theirs) && ours.st_ino == theirs.st_ino &&
		ours.st_dev == theirs.st_dev;
}

/*
 * The file BESIDE, empty and ours alone until it is closed.  It has one name for all who write, so
 * that a kill leaves no more than one, which the next takes over.
 */
static int open_beside(const char *beside)
{
	for (;;) {
		int fd = open(beside, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
		if (fd < 0)
			return -1;
		while (flock(fd, LOCK_EX) && errno == EINTR)
			;
		bool ours = is_at(fd, beside);	/* else another has just renamed it */
		if (ours && !ftruncate(fd, 0))
			return fd;
		int cause = errno;
		close(fd);
		errno = cause;
		if (ours)
			return -1;
	}
}

bool file_write(const char *path, const char *bytes, size_t length, struct error *error)
{
	char *beside = memory_printf("%s.new", path);
	int fd = open_beside(beside);
	bool good = fd >= 0 && write_all(fd, bytes, length) && !rename(beside, path);
	int cause = errno;
	if (!good && (fd >= 0 || cause == ELOOP))
		unlink(beside);
	if (fd >= 0)
		close(fd);
	if (good) {
		flush_folder(path);
	} else {
		errno = cause;
		failed(path, error);
	}
	free(beside);
	return good;
}

bool file_remove(const char *path)
{
	char *beside = memory_printf("%s.new", path);
	int fd = open_beside(beside);	/* while it is ours nobody is writing PATH */
	bool gone = !unlink(path) || errno == ENOENT;
	unlink(beside);
	if (fd >= 0)
		close(fd);
	free(beside);
	flush_folder(path);
	return gone;
}

bool file_folder(const char *path, struct error *error)
{
	struct stat status;
	if (!stat(path, &status))
		return S_ISDIR(status.st_mode) || (errno = ENOTDIR, failed(path, error));
	return file_folder_above(path, error) &&
		(!mkdir(path, 0700) || errno == EEXIST || failed(path, error));
}

bool file_folder_above(const char *path, struct error *error)
{
	char *folder = above(path);
	bool good = file_folder(folder, error);
	free(folder);
	return good;
}
