/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_SETTINGS_H
#define PV_BASE_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * A person's choices in one text file, `key = value` a line; a line that begins with # is
 * a note and is kept, as is every line that is not understood.
 */
struct settings;

/*
 * Read PATH; a file that is not there is no choices.  Never NULL: where it cannot be read,
 * ERROR is set (ERROR_STORE, ERROR_TOO_LARGE) and the choices are those that settings_set() makes.
 */
struct settings *settings_open(const char *path, struct error *error);
void settings_close(struct settings *settings);	/* NULL is allowed */

/* The value, borrowed until it is set again; NULL where nothing was chosen. */
const char *settings_get(const struct settings *settings, const char *key);

/* How many lines the file has. */
size_t settings_lines(const struct settings *settings);

/*
 * The choice in line NUMBER, the first is 1: its key, and its value in *VALUE, both borrowed.
 * NULL where that line is no choice.
 */
const char *settings_line(const struct settings *settings, size_t number, const char **value);

/*
 * Choose VALUE (one line; NULL: forget the choice) and write the file, where what another program
 * chose meanwhile stays.  False with ERROR_INPUT, or with the choice made but not kept:
 * ERROR_STORE, ERROR_DISK_FULL, ERROR_TOO_LARGE; a file that cannot be read is left as it is.
 */
bool settings_set(struct settings *settings, const char *key, const char *value,
		  struct error *error);

#endif
