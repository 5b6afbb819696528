/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_STORE_STORE_H
#define PV_STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

/*
 * One SQLite file: the client's copy of what it fetched, or the host's own
 * data.  Objects are kept as their JSON text beside a few columns to find
 * them by.  Two processes may have the same file open.
 */
struct store;

enum { STORE_SEARCH_BYTES = 1000 };	/* of what is searched for, no more is looked at */

/* An object as the store keeps it.  Every text is borrowed: from the caller in
 * store_put(), from the arena in what is read. */
struct record {
	const char *id;		/* its URL or path: the key */
	const char *type;
	const char *assembly;	/* "" where there is none */
	const char *parent;	/* what it belongs to (a topic, a person), "" where nothing */
	const char *reply_to;	/* the id of what it replies to, or NULL; not in what is read */
	int64_t number;		/* its order among its siblings */
	int64_t created, modified;
	bool deleted;
	const char *json;
	const char *words;	/* the text that search finds; NULL: none, and in what is read */
	int64_t change;		/* set by the store: grows with every put */
};

struct records {
	struct record *items;
	size_t count;
};

/* Which records: NULL and 0 mean any. */
struct store_query {
	const char *type;
	const char *assembly;
	const char *parent;
	bool outline;		/* leave out what is said in topics and in meetings */
	const char *said_in;	/* with outline: but not in the topics with these numbers, as
				 * model/spans.h has them and has read them */
	int64_t number;
	const char *reply_to;	/* those that reply to the object with this id */
	int64_t since;		/* only those whose change is greater */
	bool by_change;		/* ordered by change, deleted ones too; else by number, then id,
				 * without the deleted */
	int64_t after_number;	/* in number order: only those after this number and id */
	const char *after_id;	/* NULL: from the start */
	size_t skip;		/* leave out so many of the first */
	size_t limit;		/* 0: no limit */
};

/*
 * Open or make the file at PATH (":memory:" for tests), making its folder
 * (0700).  A damaged file is put aside as PATH.damaged-DATE and a new one made:
 * then the store is returned and ERROR is set to ERROR_DAMAGED, which the
 * caller says once.  NULL with ERROR_STORE, ERROR_LOCKED or ERROR_DISK_FULL;
 * ERROR_STORE too, and the file as it was, where a newer Plainvoice or another
 * program made it.
 *
 * Every other function can bring these errors too: ERROR_LOCKED after a second in
 * which another program held the file; ERROR_DAMAGED where the file turns out to
 * be damaged only now: it is put aside, and the store goes on with an empty one.
 */
struct store *store_open(const char *path, struct error *error);
void store_close(struct store *store);	/* NULL is allowed */

/* Whether the file was found damaged only after it had been opened, and put aside. */
bool store_renewed(const struct store *store);

/*
 * A transaction: nothing of it is kept unless store_commit() returned true.  Where one of its
 * steps fails all of it is undone, and the rest fails too, until store_rollback().
 */
bool store_begin(struct store *store, struct error *error);
bool store_commit(struct store *store, struct error *error);
void store_rollback(struct store *store);

/* Keep RECORD, in place of the one with its id. */
bool store_put(struct store *store, const struct record *record, struct error *error);

/* The record with that id into *RECORD; true with record->id == NULL where there is none. */
bool store_get(struct store *store, const char *id, struct arena *arena,
	       struct record *record, struct error *error);

bool store_list(struct store *store, const struct store_query *query, struct arena *arena,
		struct records *records, struct error *error);

/* How many records the query finds; its limit, skip, since and after are not looked at.  The
 * deleted ones count where by_change is set. */
bool store_count(struct store *store, const struct store_query *query, int64_t *count,
		 struct error *error);

/* How many of them come before RECORD in number order, whether it is one of them or not. */
bool store_rank(struct store *store, const struct store_query *query,
		const struct record *record, int64_t *rank, struct error *error);

/* The greatest change so far, of forgotten ones too; 0 at first. */
bool store_last_change(struct store *store, int64_t *change, struct error *error);

/*
 * The records of ASSEMBLY (NULL: any) whose words match TEXT, best first, at most LIMIT:
 * every word of TEXT must be there, the last may be the beginning of one; case, diacritics
 * and strokes do not matter (SQLite FTS5, unicode61).  Where very many match, the newest of them
 * are compared.  Any TEXT is safe; nothing is found
 * where it has no word.
 */
bool store_search(struct store *store, const char *assembly, const char *text, size_t limit,
		  struct arena *arena, struct records *records, struct error *error);

/*
 * The records of ASSEMBLY (NULL: any) that have a word which begins with one of COUNT BEGINNINGS,
 * those with more and rarer ones first, at most LIMIT; where very many match, as above.
 */
bool store_search_any(struct store *store, const char *assembly, const char *const *beginnings,
		      size_t count, size_t limit, struct arena *arena, struct records *records,
		      struct error *error);

/* How many records have a word that begins with BEGINNING; no more than MOST are counted. */
bool store_word_count(struct store *store, const char *beginning, size_t most, size_t *count,
		      struct error *error);

/* Forget the record with that id, if there is one. */
bool store_remove(struct store *store, const char *id, struct error *error);

/* Forget all objects of ASSEMBLY; values are kept. */
bool store_forget(struct store *store, const char *assembly, struct error *error);

/* Forget the objects of TYPE in ASSEMBLY. */
bool store_forget_all(struct store *store, const char *assembly, const char *type,
		      struct error *error);

/* Forget the objects of TYPE that belong to PARENT. */
bool store_forget_of(struct store *store, const char *parent, const char *type,
		     struct error *error);

/* Small facts by key, such as a feed's cursor: NULL in *VALUE where there is none. */
bool store_get_value(struct store *store, const char *key, struct arena *arena,
		     const char **value, struct error *error);
/* VALUE NULL takes the key away. */
bool store_set_value(struct store *store, const char *key, const char *value,
		     struct error *error);

/* Take away every value whose key begins with PREFIX and that was set before BEFORE (seconds since
 * 1970), such as answers kept for repeats. */
bool store_forget_values(struct store *store, const char *prefix, int64_t before,
			 struct error *error);

#endif
