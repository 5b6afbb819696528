/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/handle.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "store/aside.h"

enum {
	BUSY_MS = 1000,			/* how long another program may hold the file */
	CHECK_BYTES = 4 << 20,		/* a larger file is not checked whole when it is opened */
};

bool handle_in_memory(const char *path)
{
	return !strcmp(path, ":memory:");
}

/* SQLite notes why the system refused, but not while it commits: then errno still says it. */
enum error_kind handle_kind(sqlite3 *handle, int code)
{
	bool full = file_is_full(errno) || file_is_full(sqlite3_system_errno(handle));
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
	return code == SQLITE_OK || error_set(error, handle_kind(handle, code), NULL);
}

/* The one number, or whether the one text is "ok", that SQL answers. */
static bool ask(sqlite3 *handle, const char *sql, int64_t *number, struct error *error)
{
	*number = 0;
	sqlite3_stmt *statement = NULL;
	errno = 0;
	int code = sqlite3_prepare_v2(handle, sql, -1, &statement, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(statement, 0);
		*number = text && !strcmp(text, "ok") ? 1 : sqlite3_column_int64(statement, 0);
	}
	sqlite3_finalize(statement);
	return code == SQLITE_ROW || error_set(error, handle_kind(handle, code), NULL);
}

static bool sound(sqlite3 *handle, const char *path, struct error *error)
{
	struct stat status;
	int64_t good = 1;
	if (!stat(path, &status) && status.st_size <= CHECK_BYTES &&
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

static bool open_once(const char *path, const struct db_schema *schema, sqlite3 **opened,
		      struct error *error)
{
	sqlite3 *handle = NULL;
	if (!handle_in_memory(path))
		make_private(path);
	int code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
	if (!handle)
		die("out of memory");
	sqlite3_extended_result_codes(handle, 1);
	sqlite3_busy_timeout(handle, BUSY_MS);
	bool good = code == SQLITE_OK || error_set(error, handle_kind(handle, code), NULL);
	good = good && exec(handle, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
			    "PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE;"
			    "PRAGMA synchronous = EXTRA", error) &&
		sound(handle, path, error) && migrate(handle, path, schema, error);
	if (good)
		*opened = handle;
	else
		sqlite3_close(handle);
	return good;
}

bool handle_open(const char *path, const struct db_schema *schema, sqlite3 **handle,
		 struct error *error)
{
	if (open_once(path, schema, handle, error))
		return true;
	if (error->kind != ERROR_DAMAGED || handle_in_memory(path))
		return false;
	int lock = aside_lock(path);
	struct error again = ERROR_INIT;
	/* Another program may have been first: then what stands there now is good. */
	bool good = open_once(path, schema, handle, &again);
	if (!good && again.kind == ERROR_DAMAGED) {
		error_release(&again);
		good = aside_put(path, &again) && open_once(path, schema, handle, &again);
	}
	aside_unlock(lock);
	if (!good)
		error_release(error);
	error_pass(error, &again);
	return good;
}
