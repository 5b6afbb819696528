/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_STORE_HANDLE_H
#define PV_STORE_HANDLE_H

#include <stdbool.h>

#include <sqlite3.h>

#include "base/error.h"

/*
 * A file of SQLite's opened, checked and brought up to date.
 *
 * A rollback journal and not WAL, because WAL needs memory that all its users
 * share and so does not work in a folder on a network (https://sqlite.org/wal.html).
 * synchronous=EXTRA, because a receipt is a promise: in this mode the folder is
 * flushed too when the journal is gone, so what was committed outlives a power
 * cut (https://sqlite.org/pragma.html#pragma_synchronous).
 */

/* Steps of SQL: a file of version N has had the first N of them. */
struct db_schema {
	int application;		/* SQLite's application_id: whose file it is */
	const char *const *steps;
	int count;
};

/* True with *HANDLE, for sqlite3_close(), also where the file was damaged: then it is put aside
 * and ERROR says so.  Errors as store_open() has them. */
bool handle_open(const char *path, const struct db_schema *schema, sqlite3 **handle,
		 struct error *error);

/* What SQLite's CODE, just answered on HANDLE, means to a person. */
enum error_kind handle_kind(sqlite3 *handle, int code);

bool handle_in_memory(const char *path);

#endif
