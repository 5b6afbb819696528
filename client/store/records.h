/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_STORE_RECORDS_H
#define PV_STORE_RECORDS_H

#include "store/db.h"
#include "store/store.h"

/* What store.c, search.c and value.c share and nobody else sees. */
struct store {
	struct db *db;
};

/* The columns that records_read() reads, of the table `record`. */
#define RECORDS_COLUMNS \
	"record.id, type, assembly, parent, number, created, modified, deleted, json, change"

/* Every row of STATEMENT into *RECORDS, in ARENA. */
bool records_read(struct store *store, sqlite3_stmt *statement, struct arena *arena,
		  struct records *records, struct error *error);

/* The one number that STATEMENT (NULL: false) answers. */
bool records_number(struct store *store, sqlite3_stmt *statement, int64_t *number,
		    struct error *error);

/* Make the WORDS of the record with that change findable; NULL: none. */
bool records_index(struct store *store, int64_t change, const char *words, struct error *error);

#endif
