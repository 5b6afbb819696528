/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_STORE_DB_H
#define PV_STORE_DB_H

#include <stdbool.h>
#include <stdint.h>

#include <sqlite3.h>

#include "base/error.h"
#include "store/handle.h"

/*
 * One database, for this folder alone: its transactions and its statements,
 * which are kept.  Where it turns out to be damaged it is put aside and a new
 * one made in its place.
 */
struct db;

/* As store_open() says. */
struct db *db_open(const char *path, const struct db_schema *schema, struct error *error);
void db_close(struct db *db);

/* A transaction.  What fails inside one undoes it at once; then only db_rollback() goes on. */
bool db_begin(struct db *db, struct error *error);
bool db_commit(struct db *db, struct error *error);
void db_rollback(struct db *db);
bool db_inside(const struct db *db);

/* Whether it was found damaged while it was in use. */
bool db_renewed(const struct db *db);

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
