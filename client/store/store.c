/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/store.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/strbuf.h"
#include "store/records.h"

enum { SQL_BYTES = 2048, APPLICATION = 0x50566f69 /* "PVoi" */ };

/* What the outline of an assembly leaves out: the same words in the index and in the query, so that
 * SQLite knows that the one serves the other. */
#define NOT_SAID "type NOT IN ('Contribution', 'Note', 'Turn', 'Relay')"

/* The same with what is said in topics. */
#define NOT_MET "type NOT IN ('Note', 'Turn', 'Relay')"

/*
 * AUTOINCREMENT: a change is never given twice, even where the last record was
 * forgotten.  The words are found by the same number.
 */
static const char *const steps[] = {
	"CREATE TABLE record ("
	" change INTEGER PRIMARY KEY AUTOINCREMENT,"
	" id TEXT NOT NULL UNIQUE,"
	" type TEXT NOT NULL, assembly TEXT NOT NULL, parent TEXT NOT NULL,"
	" number INTEGER NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL,"
	" deleted INTEGER NOT NULL, json TEXT NOT NULL);"
	"CREATE INDEX record_by_type ON record (type, assembly, number, id);"
	"CREATE INDEX record_by_parent ON record (parent, type, number, id);"
	"CREATE VIRTUAL TABLE words USING fts5 (text,"
	" tokenize = 'unicode61 remove_diacritics 2');"
	"CREATE TABLE value (key TEXT PRIMARY KEY, value TEXT NOT NULL,"
	" set_at INTEGER NOT NULL) WITHOUT ROWID;",
	/*
	 * For lists, counts and a place in a list nothing but the index is read; every index ends
	 * with the change, so those of feeds need no more than whose feed it is.
	 */
	"DROP INDEX record_by_type; DROP INDEX record_by_parent;"
	"CREATE INDEX record_by_type ON record (type, assembly, number, id) WHERE NOT deleted;"
	"CREATE INDEX record_by_parent ON record (parent, type, number, id, assembly)"
	" WHERE NOT deleted;"
	"ALTER TABLE record ADD COLUMN reply_to TEXT;"
	"UPDATE record SET reply_to = json_extract(json, '$.in_reply_to')"
	" WHERE type = 'Contribution' AND json_valid(json);"
	"CREATE INDEX record_by_reply ON record (reply_to, type, assembly, number, id)"
	" WHERE NOT deleted;"
	"CREATE INDEX record_feed ON record (parent);"
	"CREATE INDEX record_outline ON record (assembly) WHERE type <> 'Contribution';"
	/* The last word of a search may be a beginning: short ones have an index of their own. */
	"CREATE VIRTUAL TABLE anew USING fts5 (text, prefix = '2 3',"
	" tokenize = 'unicode61 remove_diacritics 2');"
	"INSERT INTO anew (rowid, text) SELECT rowid, text FROM words;"
	"DROP TABLE words; ALTER TABLE anew RENAME TO words;",
	/* What is said in a meeting is no more of the outline than what is said in a topic. */
	"DROP INDEX record_outline;"
	"CREATE INDEX record_outline ON record (assembly) WHERE " NOT_SAID ";",
};

static const struct db_schema schema = { APPLICATION, steps, ARRAY_COUNT(steps) };

struct store *store_open(const char *path, struct error *error)
{
	struct db *db = db_open(path, &schema, error);
	if (!db)
		return NULL;
	struct store *store = memory_new(sizeof(*store));
	store->db = db;
	return store;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	db_close(store->db);
	free(store);
}

bool store_renewed(const struct store *store)
{
	return db_renewed(store->db);
}

bool store_begin(struct store *store, struct error *error)
{
	return db_begin(store->db, error);
}

bool store_commit(struct store *store, struct error *error)
{
	return db_commit(store->db, error);
}

void store_rollback(struct store *store)
{
	db_rollback(store->db);
}

/* Several statements that stand or fall together are one transaction, the caller's or our own. */
static bool start(struct store *store, bool *own, struct error *error)
{
	*own = !db_inside(store->db);
	return !*own || db_begin(store->db, error);
}

static bool finish(struct store *store, bool own, bool good, struct error *error)
{
	if (!own)
		return good;
	if (good)
		return db_commit(store->db, error);
	db_rollback(store->db);
	return false;
}

/* The one number that STATEMENT answers; 0 where it has no row. */
bool records_number(struct store *store, sqlite3_stmt *statement, int64_t *number,
		    struct error *error)
{
	enum db_step step;
	*number = 0;
	if (!statement)
		return false;
	while ((step = db_step(store->db, statement, error)) == DB_ROW)
		*number = sqlite3_column_int64(statement, 0);
	return step == DB_DONE;
}

static const char *text_of(const char *text)
{
	return text ? text : "";
}

static bool run(struct store *store, const char *sql, int64_t change, struct error *error)
{
	sqlite3_stmt *statement = db_statement(store->db, sql, error);
	if (!statement)
		return false;
	db_bind_number(statement, ":change", change);
	return db_run(store->db, statement, error);
}

static bool take_away(struct store *store, const char *id, struct error *error)
{
	int64_t change;
	sqlite3_stmt *statement = db_statement(store->db, "SELECT change FROM record"
					       " WHERE id = :id", error);
	if (!statement)
		return false;
	db_bind_text(statement, ":id", id);
	return records_number(store, statement, &change, error) && (!change ||
		(run(store, "DELETE FROM words WHERE rowid = :change", change, error) &&
		 run(store, "DELETE FROM record WHERE change = :change", change, error)));
}

static bool insert(struct store *store, const struct record *record, struct error *error)
{
	sqlite3_stmt *statement = db_statement(store->db, "INSERT INTO record"
		" (id, type, assembly, parent, reply_to, number, created, modified, deleted, json)"
		" VALUES (:id, :type, :assembly, :parent, :reply_to, :number, :created, :modified,"
		" :deleted, :json)", error);
	if (!statement)
		return false;
	db_bind_text(statement, ":id", record->id);
	db_bind_text(statement, ":type", record->type);
	db_bind_text(statement, ":assembly", text_of(record->assembly));
	db_bind_text(statement, ":parent", text_of(record->parent));
	db_bind_text(statement, ":reply_to", record->reply_to);
	db_bind_number(statement, ":number", record->number);
	db_bind_number(statement, ":created", record->created);
	db_bind_number(statement, ":modified", record->modified);
	db_bind_number(statement, ":deleted", record->deleted);
	db_bind_text(statement, ":json", record->json);
	return db_run(store->db, statement, error);
}

/*
 * Not INSERT OR REPLACE, nor RETURNING: each makes a savepoint of its own, at which FTS5 writes
 * all that it holds.
 */
bool store_put(struct store *store, const struct record *record, struct error *error)
{
	bool own;
	int64_t change;
	if (!start(store, &own, error))
		return false;
	bool good = take_away(store, record->id, error) && insert(store, record, error) &&
		records_number(store, db_statement(store->db, "SELECT last_insert_rowid()", error),
			    &change, error) &&
		records_index(store, change, record->deleted ? NULL : record->words, error);
	return finish(store, own, good, error);
}

bool store_remove(struct store *store, const char *id, struct error *error)
{
	bool own;
	return start(store, &own, error) && finish(store, own, take_away(store, id, error), error);
}

static const char *column(sqlite3_stmt *statement, int index, struct arena *arena)
{
	const char *text = (const char *)sqlite3_column_text(statement, index);
	size_t length = (size_t)sqlite3_column_bytes(statement, index);
	return arena_copy_bytes(arena, text ? text : "", length);
}

static struct record read_row(sqlite3_stmt *statement, struct arena *arena)
{
	return (struct record){
		.id = column(statement, 0, arena),
		.type = column(statement, 1, arena),
		.assembly = column(statement, 2, arena),
		.parent = column(statement, 3, arena),
		.number = sqlite3_column_int64(statement, 4),
		.created = sqlite3_column_int64(statement, 5),
		.modified = sqlite3_column_int64(statement, 6),
		.deleted = sqlite3_column_int(statement, 7),
		.json = column(statement, 8, arena),
		.change = sqlite3_column_int64(statement, 9),
	};
}

bool records_read(struct store *store, sqlite3_stmt *statement, struct arena *arena,
		  struct records *records, struct error *error)
{
	struct record *rows = NULL;
	size_t count = 0, size = 0;
	enum db_step step;
	while ((step = db_step(store->db, statement, error)) == DB_ROW) {
		array_grow(rows, count, size);
		rows[count++] = read_row(statement, arena);
	}
	*records = (struct records){ 0 };
	if (step == DB_DONE && count) {
		records->items = arena_alloc(arena, count * sizeof(*rows));
		records->count = count;
		for (size_t i = 0; i < count; i++)
			records->items[i] = rows[i];
	}
	free(rows);
	return step == DB_DONE;
}

bool store_get(struct store *store, const char *id, struct arena *arena,
	       struct record *record, struct error *error)
{
	struct records found;
	*record = (struct record){ 0 };
	sqlite3_stmt *statement = db_statement(store->db, "SELECT " RECORDS_COLUMNS
					       " FROM record WHERE id = :id", error);
	if (!statement)
		return false;
	db_bind_text(statement, ":id", id);
	if (!records_read(store, statement, arena, &found, error))
		return false;
	if (found.count)
		*record = found.items[0];
	return true;
}

/* The text of numbers becomes JSON, "1-200,205" the array [[1,200],[205]]. */
#define SAID_IN \
	" AND (" NOT_SAID " OR (type = 'Contribution' AND parent IN (SELECT topic.id FROM" \
	" json_each('[[' ||" \
	" replace(replace(:said_in, ',', '],['), '-', ',') || ']]') AS span" \
	" JOIN record AS topic ON topic.type = 'Topic' AND topic.assembly = :assembly" \
	" AND NOT topic.deleted AND topic.number BETWEEN json_extract(span.value, '$[0]')" \
	" AND coalesce(json_extract(span.value, '$[1]'), json_extract(span.value, '$[0]')))))"

static const char *outline(const struct store_query *query)
{
	if (!query->outline)
		return "";
	if (!query->said_in)
		return " AND " NOT_SAID;
	return strcmp(query->said_in, "all") ? SAID_IN : " AND " NOT_MET;
}

/* Which records; only what is asked for stands there, so that an index serves. */
static void write_where(struct strbuf *sql, const struct store_query *query)
{
	strbuf_printf(sql, " FROM record WHERE %s%s%s%s%s%s%s",
		      query->by_change ? "1" : "NOT deleted",
		      query->type ? " AND type = :type" : "",
		      query->assembly ? " AND assembly = :assembly" : "",
		      query->parent ? " AND parent = :parent" : "",
		      outline(query),
		      query->number ? " AND number = :number" : "",
		      query->reply_to ? " AND reply_to = :reply_to" : "");
}

static void bind_where(sqlite3_stmt *statement, const struct store_query *query)
{
	db_bind_text(statement, ":type", query->type);
	db_bind_text(statement, ":assembly", query->assembly);
	db_bind_text(statement, ":parent", query->parent);
	db_bind_number(statement, ":number", query->number);
	db_bind_text(statement, ":reply_to", query->reply_to);
	db_bind_text(statement, ":said_in", query->said_in);
}

/* WHAT is done to the records of QUERY, then END: as a statement with the query bound. */
static sqlite3_stmt *statement_where(struct store *store, const char *what,
				     const struct store_query *query, const char *end,
				     struct error *error)
{
	struct strbuf sql;
	strbuf_init(&sql, SQL_BYTES);
	strbuf_add_text(&sql, what);
	write_where(&sql, query);
	strbuf_add_text(&sql, end);
	sqlite3_stmt *statement = db_statement(store->db, sql.bytes, error);
	strbuf_release(&sql);
	if (statement)
		bind_where(statement, query);
	return statement;
}

static sqlite3_stmt *select_by(struct store *store, const struct store_query *query,
			       struct error *error)
{
	char *end = memory_printf("%s%s ORDER BY %s LIMIT :limit OFFSET :skip",
				  query->since ? " AND change > :since" : "",
				  query->by_change || !query->after_id ? "" :
				  " AND (number, id) > (:after_number, :after_id)",
				  query->by_change ? "change" : "number, id");
	sqlite3_stmt *statement = statement_where(store, "SELECT " RECORDS_COLUMNS, query, end,
						  error);
	free(end);
	if (!statement)
		return NULL;
	db_bind_number(statement, ":since", query->since);
	db_bind_number(statement, ":after_number", query->after_number);
	db_bind_text(statement, ":after_id", query->after_id);
	db_bind_number(statement, ":limit", query->limit ? (int64_t)query->limit : -1);
	db_bind_number(statement, ":skip", (int64_t)query->skip);
	return statement;
}

bool store_list(struct store *store, const struct store_query *query, struct arena *arena,
		struct records *records, struct error *error)
{
	*records = (struct records){ 0 };
	sqlite3_stmt *statement = select_by(store, query, error);
	return statement && records_read(store, statement, arena, records, error);
}

/* How many the query finds, or how many of them come before RECORD. */
static bool count_by(struct store *store, const struct store_query *query,
		     const struct record *record, int64_t *count, struct error *error)
{
	sqlite3_stmt *statement = statement_where(store, "SELECT count(*)", query, record ?
		" AND (number, id) < (:record_number, :record_id)" : "", error);
	if (!statement)
		return false;
	db_bind_number(statement, ":record_number", record ? record->number : 0);
	db_bind_text(statement, ":record_id", record ? record->id : NULL);
	return records_number(store, statement, count, error);
}

bool store_count(struct store *store, const struct store_query *query, int64_t *count,
		 struct error *error)
{
	return count_by(store, query, NULL, count, error);
}

bool store_rank(struct store *store, const struct store_query *query,
		const struct record *record, int64_t *rank, struct error *error)
{
	return count_by(store, query, record, rank, error);
}

bool store_last_change(struct store *store, int64_t *change, struct error *error)
{
	return records_number(store, db_statement(store->db, "SELECT seq FROM sqlite_sequence"
					       " WHERE name = 'record'", error), change, error);
}

static bool delete_where(struct store *store, const char *what, const struct store_query *query,
			 const char *end, struct error *error)
{
	sqlite3_stmt *statement = statement_where(store, what, query, end, error);
	return statement && db_run(store->db, statement, error);
}

static bool forget(struct store *store, const struct store_query *query, struct error *error)
{
	bool own;
	if (!start(store, &own, error))
		return false;
	bool good = delete_where(store, "DELETE FROM words WHERE rowid IN (SELECT change", query,
				 ")", error) && delete_where(store, "DELETE", query, "", error);
	return finish(store, own, good, error);
}

bool store_forget(struct store *store, const char *assembly, struct error *error)
{
	return forget(store, &(struct store_query){ .assembly = assembly, .by_change = true },
		      error);
}

bool store_forget_all(struct store *store, const char *assembly, const char *type,
		      struct error *error)
{
	return forget(store, &(struct store_query){ .assembly = assembly, .type = type,
						    .by_change = true }, error);
}

bool store_forget_of(struct store *store, const char *parent, const char *type,
		     struct error *error)
{
	return forget(store, &(struct store_query){ .parent = parent, .type = type,
						    .by_change = true }, error);
}
