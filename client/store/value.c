/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/clock.h"
#include "store/records.h"

bool store_get_value(struct store *store, const char *key, struct arena *arena,
		     const char **value, struct error *error)
{
	enum db_step step;
	*value = NULL;
	sqlite3_stmt *statement = db_statement(store->db, "SELECT value FROM value"
					       " WHERE key = :key", error);
	if (!statement)
		return false;
	db_bind_text(statement, ":key", key);
	while ((step = db_step(store->db, statement, error)) == DB_ROW)
		*value = arena_copy(arena, (const char *)sqlite3_column_text(statement, 0));
	return step == DB_DONE;
}

bool store_set_value(struct store *store, const char *key, const char *value,
		     struct error *error)
{
	sqlite3_stmt *statement = db_statement(store->db, value ?
		"INSERT OR REPLACE INTO value (key, value, set_at) VALUES (:key, :value, :now)" :
		"DELETE FROM value WHERE key = :key", error);
	if (!statement)
		return false;
	db_bind_text(statement, ":key", key);
	db_bind_text(statement, ":value", value);
	db_bind_number(statement, ":now", clock_now());
	return db_run(store->db, statement, error);
}

bool store_forget_values(struct store *store, const char *prefix, int64_t before,
			 struct error *error)
{
	sqlite3_stmt *statement = db_statement(store->db, "DELETE FROM value WHERE key >= :prefix"
		" AND substr(key, 1, length(:prefix)) = :prefix AND set_at < :before", error);
	if (!statement)
		return false;
	db_bind_text(statement, ":prefix", prefix);
	db_bind_number(statement, ":before", before);
	return db_run(store->db, statement, error);
}
