/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_FILE_H
#define PV_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"

/* Small files of our own, such that a kill at any moment leaves the old one or the new one. */

/*
 * Read the whole of PATH into ARENA as *TEXT, NUL-ended, *LENGTH bytes (LENGTH may be NULL).
 * *TEXT is NULL where there is no such file, which is no error.  ERROR_TOO_LARGE above
 * LIMIT bytes, ERROR_STORE where it cannot be read.
 */
bool file_read(const char *path, size_t limit, struct arena *arena, const char **text,
	       size_t *length, struct error *error);

/*
 * Put LENGTH bytes into PATH, readable by its owner alone (0600): written beside it, flushed to
 * disk, renamed over it.  ERROR_DISK_FULL or ERROR_STORE; then PATH is as it was.
 */
bool file_write(const char *path, const char *bytes, size_t length, struct error *error);

/* Take PATH away, with what a killed file_write() left beside it; flushed to disk.  True also
 * where it was not there. */
bool file_remove(const char *path);

/* Make the folder PATH and those above it, each for its owner alone (0700). */
bool file_folder(const char *path, struct error *error);

/* The same for the folder that PATH lies in. */
bool file_folder_above(const char *path, struct error *error);

/* The folder that PATH lies in, opened to be locked or flushed; -1 where that cannot be had. */
int file_open_above(const char *path);

/* Whether CAUSE, an errno, is that the disk, what one may use of it, or a file is full. */
bool file_is_full(int cause);

#endif
