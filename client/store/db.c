/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/db.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/file.h"
#include "base/memory.h"
#include "store/aside.h"

struct kept {
	char *sql;
	sqlite3_stmt *statement;
};

struct db {
	sqlite3 *handle;	/* NULL: damaged, and no new one could be made */
	char *path;
	const struct db_schema *schema;
	struct kept *kept;
	size_t count, size;
	bool inside;		/* between db_begin() and its end */
	bool spoilt;		/* what was begun is undone already */
	bool renewed;		/* found damaged in use, so a new one took its place */
};

struct db *db_open(const char *path, const struct db_schema *schema, struct error *error)
{
	struct db *db = memory_new(sizeof(*db));
	db->path = memory_copy(path);
	db->schema = schema;
	if (file_folder_above(path, error) && handle_open(path, schema, &db->handle, error))
		return db;
	db_close(db);
	return NULL;
}

static void let_go(struct db *db)
{
	for (size_t i = 0; i < db->count; i++) {
		sqlite3_finalize(db->kept[i].statement);
		free(db->kept[i].sql);
	}
	db->count = 0;
	sqlite3_close(db->handle);
	db->handle = NULL;
}

void db_close(struct db *db)
{
	if (!db)
		return;
	let_go(db);
	free(db->kept);
	free(db->path);
	free(db);
}

static void undo(struct db *db)
{
	if (db->handle && !sqlite3_get_autocommit(db->handle))
		sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
	db->spoilt = db->inside;
}

/* Whether another program has put the file aside already. */
static bool moved(const struct db *db)
{
	int answer = 0;
	sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &answer);
	return answer;
}

/* Found damaged while it was in use: put it aside and go on with a new one. */
static bool renew(struct db *db, struct error *error)
{
	struct error cause = ERROR_INIT;
	int lock = aside_lock(db->path);
	bool aside = moved(db);
	let_go(db);
	db->renewed = true;
	aside = aside || aside_put(db->path, &cause);
	aside_unlock(lock);
	if (!aside || !handle_open(db->path, db->schema, &db->handle, &cause))
		return error_pass(error, &cause);
	error_release(&cause);
	return error_set(error, ERROR_DAMAGED, NULL);
}

static bool failed(struct db *db, int code, struct error *error)
{
	enum error_kind kind = handle_kind(db->handle, code);
	undo(db);
	if (kind != ERROR_DAMAGED || handle_in_memory(db->path))
		return error_set(error, kind, NULL);
	return renew(db, error);
}

bool db_begin(struct db *db, struct error *error)
{
	sqlite3_stmt *begin = db->inside ? NULL : db_statement(db, "BEGIN IMMEDIATE", error);
	if (!begin || !db_run(db, begin, error))
		return error_set(error, ERROR_STORE, NULL);
	db->inside = true;
	return true;
}

bool db_commit(struct db *db, struct error *error)
{
	sqlite3_stmt *commit = db->inside ? db_statement(db, "COMMIT", error) : NULL;
	bool good = commit && db_run(db, commit, error);
	db->inside = db->spoilt = false;
	return good || error_set(error, ERROR_STORE, NULL);
}

bool db_renewed(const struct db *db)
{
	return db->renewed;
}

void db_rollback(struct db *db)
{
	undo(db);
	db->inside = db->spoilt = false;
}

bool db_inside(const struct db *db)
{
	return db->inside;
}

sqlite3_stmt *db_statement(struct db *db, const char *sql, struct error *error)
{
	if (db->spoilt || !db->handle) {
		error_set(error, ERROR_STORE, NULL);
		return NULL;
	}
	for (size_t i = 0; i < db->count; i++)
		if (!strcmp(db->kept[i].sql, sql))
			return db->kept[i].statement;
	sqlite3_stmt *statement = NULL;
	errno = 0;
	int code = sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement,
				      NULL);
	if (code != SQLITE_OK) {
		failed(db, code, error);
		return NULL;
	}
	array_grow(db->kept, db->count, db->size);
	db->kept[db->count++] = (struct kept){ memory_copy(sql), statement };
	return statement;
}

void db_bind_text(sqlite3_stmt *statement, const char *name, const char *text)
{
	int index = sqlite3_bind_parameter_index(statement, name);
	if (index)
		sqlite3_bind_text(statement, index, text, -1, SQLITE_STATIC);
}

void db_bind_number(sqlite3_stmt *statement, const char *name, int64_t number)
{
	int index = sqlite3_bind_parameter_index(statement, name);
	if (index)
		sqlite3_bind_int64(statement, index, number);
}

enum db_step db_step(struct db *db, sqlite3_stmt *statement, struct error *error)
{
	errno = 0;
	int code = sqlite3_step(statement);
	int cause = errno;
	if (code == SQLITE_ROW)
		return DB_ROW;
	db_end(statement);
	if (code == SQLITE_DONE)
		return DB_DONE;
	errno = cause;
	failed(db, code, error);
	return DB_FAILED;
}

bool db_run(struct db *db, sqlite3_stmt *statement, struct error *error)
{
	enum db_step step;
	while ((step = db_step(db, statement, error)) == DB_ROW)
		;
	return step == DB_DONE;
}

void db_end(sqlite3_stmt *statement)
{
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
}
