/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/strbuf.h"
#include "store/records.h"

/* More than is searched for at once: four bytes for each of STORE_SEARCH_BYTES. */
enum { MATCH_BYTES = 4 * STORE_SEARCH_BYTES + 16 };

enum { RANKED = 2000 };	/* of all that have the words, the newest that are compared */

/*
 * Letters with a stroke, which Unicode does not take apart, so that FTS5 keeps
 * them; people without the key type the plain letter (Lodz, Bornholm's Rone).
 */
static const struct {
	char from[3];
	char to;
} strokes[] = {
	{ "\xc3\x98", 'o' }, { "\xc3\xb8", 'o' },	/* Ø ø */
	{ "\xc4\x90", 'd' }, { "\xc4\x91", 'd' },	/* Đ đ */
	{ "\xc4\xa6", 'h' }, { "\xc4\xa7", 'h' },	/* Ħ ħ */
	{ "\xc5\x81", 'l' }, { "\xc5\x82", 'l' },	/* Ł ł */
	{ "\xc5\xa6", 't' }, { "\xc5\xa7", 't' },	/* Ŧ ŧ */
};

static char stroke(const char *at)
{
	for (size_t i = 0; i < ARRAY_COUNT(strokes); i++)
		if (!strncmp(at, strokes[i].from, 2))
			return strokes[i].to;
	return '\0';
}

/* TEXT with those letters made plain, never longer; ended with free(). */
static char *fold(const char *text)
{
	char *plain = memory_copy(text);
	char *to = plain;
	for (const char *at = text; *at; to++) {
		*to = stroke(at);
		if (*to) {
			at += 2;
		} else {
			*to = *at++;
		}
	}
	*to = '\0';
	return plain;
}

bool records_index(struct store *store, int64_t change, const char *words, struct error *error)
{
	if (!words || !*words)
		return true;
	sqlite3_stmt *statement = db_statement(store->db, "INSERT INTO words (rowid, text)"
					       " VALUES (:change, :words)", error);
	if (!statement)
		return false;
	char *plain = fold(words);
	db_bind_number(statement, ":change", change);
	db_bind_text(statement, ":words", plain);
	bool good = db_run(store->db, statement, error);
	free(plain);
	return good;
}

/* What is looked at of TEXT; it is cut between characters, which leaves the last word's start. */
static size_t cut(const char *text)
{
	size_t length = strnlen(text, STORE_SEARCH_BYTES);
	if (text[length])
		while (length && ((unsigned char)text[length] & 0xc0) == 0x80)
			length--;
	return length;
}

/*
 * TEXT as FTS5's query: each word between quotation marks, its own doubled, so
 * that nothing in it is an operator (https://sqlite.org/fts5.html, 3.1); a star
 * after the last.  Words side by side must all be there.
 */
static void write_match(struct strbuf *match, const char *text)
{
	static const char blanks[] = " \t\r\n\v\f";
	const char *end = text + cut(text);
	const char *word = text + strspn(text, blanks);
	while (word < end) {
		size_t length = strcspn(word, blanks);
		if (word + length > end)
			length = (size_t)(end - word);
		strbuf_add_text(match, match->length ? " \"" : "\"");
		for (size_t i = 0; i < length; i++)
			strbuf_add(match, word[i] == '"' ? "\"\"" : &word[i],
				   word[i] == '"' ? 2 : 1);
		strbuf_add_text(match, "\"");
		word += length + strspn(word + length, blanks);
	}
	if (match->length)
		strbuf_add_text(match, " *");
}

/*
 * Ranked from the index alone; only what is shown is read.  A word that is nearly everywhere tells
 * little, and to rank all that have it takes long: the newest RANKED are.
 */
static const char find_sql[] =
	"WITH oldest AS (SELECT words.rowid FROM words JOIN record ON change = words.rowid"
	" WHERE words MATCH :match AND (:assembly IS NULL OR assembly = :assembly)"
	" ORDER BY words.rowid DESC LIMIT 1 OFFSET :ranked),"
	" found AS MATERIALIZED (SELECT change, rank FROM words JOIN record ON change = words.rowid"
	" WHERE words MATCH :match AND words.rowid > ifnull((SELECT rowid FROM oldest), 0)"
	" AND (:assembly IS NULL OR assembly = :assembly) AND NOT deleted"
	" ORDER BY rank, number, record.id LIMIT :limit)"
	" SELECT " RECORDS_COLUMNS " FROM found JOIN record USING (change)"
	" ORDER BY rank, number, record.id";

static bool find(struct store *store, const char *assembly, const char *match, size_t limit,
		 struct arena *arena, struct records *records, struct error *error)
{
	sqlite3_stmt *statement = db_statement(store->db, find_sql, error);
	if (!statement)
		return false;
	db_bind_text(statement, ":match", match);
	db_bind_text(statement, ":assembly", assembly);
	db_bind_number(statement, ":limit", (int64_t)limit);
	db_bind_number(statement, ":ranked", RANKED);
	return records_read(store, statement, arena, records, error);
}

bool store_search(struct store *store, const char *assembly, const char *text, size_t limit,
		  struct arena *arena, struct records *records, struct error *error)
{
	struct strbuf match;
	bool good = true;
	*records = (struct records){ 0 };
	char *plain = fold(text);
	strbuf_init(&match, MATCH_BYTES);
	write_match(&match, plain);
	if (match.length)
		good = find(store, assembly, match.bytes, limit, arena, records, error);
	strbuf_release(&match);
	free(plain);
	return good;
}

/* Each beginning as a phrase of its own with a star, parted by JOIN. */
static void write_beginnings(struct strbuf *match, const char *const *beginnings, size_t count,
			     const char *join)
{
	for (size_t i = 0; i < count; i++) {
		struct strbuf one;
		char *plain = fold(beginnings[i]);
		strbuf_init(&one, MATCH_BYTES);
		write_match(&one, plain);
		if (one.length)
			strbuf_printf(match, "%s%s", match->length ? join : "", one.bytes);
		strbuf_release(&one);
		free(plain);
	}
}

bool store_search_any(struct store *store, const char *assembly, const char *const *beginnings,
		      size_t count, size_t limit, struct arena *arena, struct records *records,
		      struct error *error)
{
	struct strbuf match;
	bool good = true;
	*records = (struct records){ 0 };
	strbuf_init(&match, MATCH_BYTES);
	write_beginnings(&match, beginnings, count, " OR ");
	if (match.length)
		good = find(store, assembly, match.bytes, limit, arena, records, error);
	strbuf_release(&match);
	return good;
}

bool store_word_count(struct store *store, const char *beginning, size_t most, size_t *count,
		      struct error *error)
{
	struct strbuf match;
	int64_t number = 0;
	bool good = true;
	strbuf_init(&match, MATCH_BYTES);
	write_beginnings(&match, &beginning, 1, "");
	if (match.length) {
		sqlite3_stmt *statement = db_statement(store->db,
			"SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH :match"
			" LIMIT :most)", error);
		if (statement) {
			db_bind_text(statement, ":match", match.bytes);
			db_bind_number(statement, ":most", (int64_t)most);
		}
		good = records_number(store, statement, &number, error);
	}
	*count = (size_t)number;
	strbuf_release(&match);
	return good;
}
