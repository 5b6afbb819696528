/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/db.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
};

static bool in_memory(const char *path)
{
	return !strcmp(path, ":memory:");
}

static bool no_room(int cause)
{
	return cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
}

/* SQLite notes why the system refused, but not while it commits: then errno still says it. */
static enum error_kind kind_of(sqlite3 *handle, int code)
{
	bool full = no_room(errno) || no_room(sqlite3_system_errno(handle));
	if (code == SQLITE_READONLY_DBMOVED) /* another program has put it aside */
		return ERROR_DAMAGED;
	switch (code & 0xff) {
	case SQLITE_NOMEM:
		die("out of memory");
	case SQLITE_FULL:
		return ERROR_DISK_FULL;
	case SQLITE_IOERR:
	case SQLITE_CANTOPEN:
		return full ? ERROR_DISK_FULL : ERROR_STORE;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return ERROR_LOCKED;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return ERROR_DAMAGED;
	}
	return ERROR_STORE;
}

static bool exec(sqlite3 *handle, const char *sql, struct error *error)
{
	errno = 0;
	int code = sqlite3_exec(handle, sql, NULL, NULL, NULL);
	return code == SQLITE_OK || error_set(error, kind_of(handle, code), NULL);
}

/* The one number, or whether the one text is "ok", that SQL answers. */
static bool ask(sqlite3 *handle, const char *sql, int64_t *number, struct error *error)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(handle, sql, -1, &statement, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(statement, 0);
		*number = text && !strcmp(text, "ok") ? 1 : sqlite3_column_int64(statement, 0);
	}
	sqlite3_finalize(statement);
	return code == SQLITE_ROW || error_set(error, kind_of(handle, code), NULL);
}

static bool sound(sqlite3 *handle, const char *path, struct error *error)
{
	struct stat status;
	int64_t good = 1;
	if (!stat(path, &status) && status.st_size <= DB_CHECK_BYTES &&
	    !ask(handle, "PRAGMA quick_check(1)", &good, error))
		return false;
	return good == 1 || error_set(error, ERROR_DAMAGED, NULL);
}

static bool take_steps(sqlite3 *handle, const struct db_schema *schema, int64_t version,
		       struct error *error)
{
	bool good = true;
	for (int64_t i = version; i < schema->count && good; i++)
		good = exec(handle, schema->steps[i], error);
	char *mark = memory_printf("PRAGMA application_id = %d; PRAGMA user_version = %d",
				   schema->application, schema->count);
	good = good && exec(handle, mark, error);
	free(mark);
	return good;
}

/* Whose file it is and which version; a file with nothing in it is ours from now on. */
static bool read_version(sqlite3 *handle, const char *path, const struct db_schema *schema,
			 int64_t *version, struct error *error)
{
	int64_t application, tables;
	/* In this order: another program may make the file ours in between. */
	if (!ask(handle, "SELECT count(*) FROM sqlite_schema", &tables, error) ||
	    !ask(handle, "PRAGMA application_id", &application, error) ||
	    !ask(handle, "PRAGMA user_version", version, error))
		return false;
	if (application != schema->application && (application || tables))
		/* TRANSLATORS: %s is the path of a file. */
		return error_set(error, ERROR_STORE, _("%s was made by another program. It was "
				 "left as it is. Move it away, then start again."), path);
	if (*version > schema->count)
		/* TRANSLATORS: %s is the path of a file. */
		return error_set(error, ERROR_STORE, _("%s was made by a newer Plainvoice. It was "
				 "left as it is. Use the newer one."), path);
	return true;
}

static bool migrate(sqlite3 *handle, const char *path, const struct db_schema *schema,
		    struct error *error)
{
	int64_t version;
	if (!read_version(handle, path, schema, &version, error))
		return false;
	if (version == schema->count)
		return true;
	/* Asked again inside: another program may have been first. */
	bool good = exec(handle, "BEGIN IMMEDIATE", error) &&
		read_version(handle, path, schema, &version, error) &&
		take_steps(handle, schema, version, error) && exec(handle, "COMMIT", error);
	if (!good && !sqlite3_get_autocommit(handle))
		sqlite3_exec(handle, "ROLLBACK", NULL, NULL, NULL);
	return good;
}

/* SQLite would make it readable by all; what it makes later has the mode of this one. */
static void make_private(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd >= 0)
		close(fd);
}

static bool open_once(struct db *db, struct error *error)
{
	sqlite3 *handle = NULL;
	if (!in_memory(db->path))
		make_private(db->path);
	int code = sqlite3_open_v2(db->path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
				   NULL);
	if (!handle)
		die("out of memory");
	sqlite3_extended_result_codes(handle, 1);
	sqlite3_busy_timeout(handle, DB_BUSY_MS);
	bool good = code == SQLITE_OK || error_set(error, kind_of(handle, code), NULL);
	good = good && exec(handle, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
			    "PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE;"
			    "PRAGMA synchronous = EXTRA", error) &&
		sound(handle, db->path, error) && migrate(handle, db->path, db->schema, error);
	if (good)
		db->handle = handle;
	else
		sqlite3_close(handle);
	return good;
}

/* True with a handle, also where the file was damaged: then ERROR says so. */
static bool open_or_renew(struct db *db, struct error *error)
{
	if (open_once(db, error))
		return true;
	if (error->kind != ERROR_DAMAGED || in_memory(db->path))
		return false;
	int lock = aside_lock(db->path);
	struct error again = ERROR_INIT;
	/* Another program may have been first: then what stands there now is good. */
	bool good = open_once(db, &again);
	if (!good && again.kind == ERROR_DAMAGED) {
		error_release(&again);
		good = aside_put(db->path, &again) && open_once(db, &again);
	}
	aside_unlock(lock);
	if (good) {
		error_release(&again);
	} else {
		error_release(error);
		*error = again;
	}
	return good;
}

struct db *db_open(const char *path, const struct db_schema *schema, struct error *error)
{
	struct db *db = memory_new(sizeof(*db));
	db->path = memory_copy(path);
	db->schema = schema;
	char *folder = memory_copy(path);
	char *slash = strrchr(folder, '/');
	bool good = true;
	if (slash && slash != folder) {
		*slash = '\0';
		good = file_folder(folder, error);
	}
	free(folder);
	if (good && open_or_renew(db, error))
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
	aside = aside || aside_put(db->path, &cause);
	aside_unlock(lock);
	if (aside && open_or_renew(db, &cause))
		error_set(error, ERROR_DAMAGED, NULL);
	else
		error_set(error, cause.kind, "%s", error_text(&cause));
	error_release(&cause);
	return false;
}

static bool failed(struct db *db, int code, struct error *error)
{
	enum error_kind kind = kind_of(db->handle, code);
	undo(db);
	if (kind != ERROR_DAMAGED || in_memory(db->path))
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
