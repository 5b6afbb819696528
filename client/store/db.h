/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_STORE_DB_H
#define PV_STORE_DB_H

#include <stdbool.h>
#include <stddef.h>

#include <sqlite3.h>

#include "base/error.h"

/*
 * One file of SQLite's, for this folder alone: opened, checked, brought up to
 * date, put aside where it is damaged; its statements are kept.
 *
 * A rollback journal and not WAL, because WAL needs memory that all its users
 * share and so does not work in a folder on a network (https://sqlite.org/wal.html).
 * synchronous=EXTRA, because a receipt is a promise: in this mode the folder is
 * flushed too when the journal is gone, so what was committed outlives a power
 * cut (https://sqlite.org/pragma.html#pragma_synchronous).
 */
enum {
	DB_BUSY_MS = 1000,		/* how long another program may hold the file */
	DB_CHECK_BYTES = 32 << 20,	/* a larger file is not checked whole when it is opened */
};

/* Steps of SQL: a file of version N has had the first N of them. */
struct db_schema {
	int application;		/* SQLite's application_id: whose file it is */
	const char *const *steps;
	int count;
};

struct db;

/* As store_open() says. */
struct db *db_open(const char *path, const struct db_schema *schema, struct error *error);
void db_close(struct db *db);

/* A transaction.  What fails inside one undoes it at once; then only db_rollback() goes on. */
bool db_begin(struct db *db, struct error *error);
bool db_commit(struct db *db, struct error *error);
void db_rollback(struct db *db);
bool db_inside(const struct db *db);

/* The kept statement for the text SQL, ready to be bound; NULL with an error. */
sqlite3_stmt *db_statement(struct db *db, const char *sql, struct error *error);

/* Bind the parameter called NAME, where the statement has it.  TEXT is borrowed. */
void db_bind_text(sqlite3_stmt *statement, const char *name, const char *text);
void db_bind_number(sqlite3_stmt *statement, const char *name, int64_t number);

enum db_step {
	DB_ROW,		/* its columns can be read until the next step */
	DB_DONE,	/* the statement is as new */
	DB_FAILED,	/* with an error; the statement must not be touched again */
};

enum db_step db_step(struct db *db, sqlite3_stmt *statement, struct error *error);

/* Step through a statement whose rows nobody wants. */
bool db_run(struct db *db, sqlite3_stmt *statement, struct error *error);

/* End a statement before its last row. */
void db_end(sqlite3_stmt *statement);

#endif
