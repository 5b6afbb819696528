/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/elements.h"

#include <stdlib.h>

#include "../support/tap.h"
#include "base/memory.h"
#include "wire/json.h"

/* The elements of a long array, however the bytes of the answer come, whatever they are. */

/* What came out: the elements, a bar between them, then the rest. */
struct got {
	struct strbuf text;
	size_t stop;		/* take() refuses the element with that number; 0: none */
	size_t count;
};

static bool take(void *to, const char *json, size_t length, struct error *error)
{
	struct got *got = to;
	if (++got->count == got->stop)
		return error_set(error, ERROR_LEFT, NULL);
	return strbuf_add(&got->text, json, length) && strbuf_add_text(&got->text, "|");
}

/* JSON in pieces of STEP bytes, as text; the name of the error where there is one. */
static char *split(const char *json, size_t length, size_t step, size_t stop)
{
	struct elements elements;
	struct error error = ERROR_INIT;
	struct got got = { .stop = stop };
	bool good = true;
	strbuf_init(&got.text, 16 << 20);
	elements_init(&elements, "data");
	elements.take = take;
	elements.to = &got;
	for (size_t at = 0; good && at < length; at += step)
		good = elements_add(&elements, json + at, step < length - at ? step : length - at,
				    &error);
	char *text = memory_printf("%s%s", good ? got.text.bytes : "",
				   good ? elements.rest.bytes : error_name(error.kind));
	error_release(&error);
	elements_release(&elements);
	strbuf_release(&got.text);
	return text;
}

static void is(const char *json, const char *want, const char *words)
{
	size_t length = strlen(json), wrong = 0;
	char *whole = split(json, length, length ? length : 1, 0);
	same(whole, want, words);
	for (size_t step = 1; step < length; step++) {
		char *pieces = split(json, length, step, 0);
		wrong += strcmp(pieces, whole) != 0;
		free(pieces);
	}
	ok(!wrong, "and so in pieces of any length");
	free(whole);
}

static void reads(void)
{
	is("{\"data\":[{\"a\":1},{\"b\":[2,{}]}],\"next\":\"x\"}",
	   "{\"a\":1}|{\"b\":[2,{}]}|{\"data\":[],\"next\":\"x\"}", "elements and the rest");
	is("{\"data\":[]}", "{\"data\":[]}", "none at all");
	is(" { \"cursor\" : \"c\" , \"data\" : [ {} , {} ] } ",
	   "{}|{}| { \"cursor\" : \"c\" , \"data\" : [] } ", "blanks, and in any order");
	is("{\"data\":[1,true,null,-1.5e3 ,\"a,]}\\\"\\\\\",[1]]}",
	   "1|true|null|-1.5e3|\"a,]}\\\"\\\\\"|[1]|{\"data\":[]}", "whatever an element is");
	is("{\"data\":[{\"t\":\"}],{[\\\\\\\"]\"}],\"n\":\"\\\"data\\\":[{\"}",
	   "{\"t\":\"}],{[\\\\\\\"]\"}|{\"data\":[],\"n\":\"\\\"data\\\":[{\"}",
	   "brackets and quotes in strings are words");
	is("{\"x\":{\"data\":[1]},\"datas\":[2],\"dat\":[3],\"data\":[4],\"y\":[\"data\",[5]]}",
	   "4|{\"x\":{\"data\":[1]},\"datas\":[2],\"dat\":[3],\"data\":[],\"y\":[\"data\",[5]]}",
	   "no other array is that one");
	is("{\"data\":{\"data\":[1]}}", "{\"data\":{\"data\":[1]}}", "nor one that is deeper");
	is("{\"data\":[\"\\u005d\xc3\xa9\xe2\x82\xac\"]}",
	   "\"\\u005d\xc3\xa9\xe2\x82\xac\"|{\"data\":[]}",
	   "bytes of letters stay together");
}

/* What is no JSON elsewhere is found by who reads the element or the rest. */
static void refuses(void)
{
	is("<!DOCTYPE html>", "NOT_JSON", "a page of a hotel");
	is("[{}]", "SHAPE", "a list alone");
	is("\"data\"", "NOT_JSON", "a text alone");
	is("{\"data\":[{},]}", "NOT_JSON", "a comma before the end");
	is("{\"data\":[,{}]}", "NOT_JSON", "or at the beginning");
	is("{\"data\":[{},,{}]}", "NOT_JSON", "or twice");
	is("{\"data\":[{}{}]}", "NOT_JSON", "none between two");
	is("{\"data\":[1 2]}", "NOT_JSON", "nor between numbers");
	is("{\"data\":[}]}", "NOT_JSON", "an end of something else");
	is("{\"data\":[1}", "NOT_JSON", "or of a number");
	is("{}}", "NOT_JSON", "more ends than beginnings");
	is("{\"data\":[1],\"data\":[2]}", "SHAPE", "the array twice");
	is("{\"data\":[1]}{\"data\":[2]}", "SHAPE", "two answers");
	is("{\"data\":[{]}]", "NOT_JSON", "what does not pair");
}

static bool ends_as(const char *json, size_t length, const char *want)
{
	char *text = split(json, length, 4096, 0);
	bool good = !strcmp(text, want);
	if (!good)
		printf("# %.60s\n", text);
	free(text);
	return good;
}

/* BEFORE and then COUNT times PIECE. */
static bool endless(const char *before, const char *piece, size_t count, const char *want)
{
	struct strbuf json;
	strbuf_init(&json, 64 << 20);
	strbuf_add_text(&json, before);
	while (count--)
		strbuf_add_text(&json, piece);
	bool good = ends_as(json.bytes, json.length, want);
	strbuf_release(&json);
	return good;
}

static void bounds(void)
{
	ok(endless("{\"data\":[", "[", 31, "SHAPE"), "what is too deep");
	ok(endless("{\"data\":[{\"a\":\"", "0123456789abcdef", ELEMENTS_EACH_BYTES / 16, "SHAPE"),
	   "an element without an end");
	ok(endless("{\"x\":\"", "0123456789abcdef", ELEMENTS_REST_BYTES / 16, "SHAPE"),
	   "a text beside them without an end");
	ok(endless("{\"", "0123456789abcdef", ELEMENTS_REST_BYTES / 16, "SHAPE"),
	   "a name without an end");
	ok(endless("{\"data\":[0", ",0", WIRE_VALUES, "SHAPE"), "elements without an end");
	ok(endless("{", " ", ELEMENTS_REST_BYTES, "SHAPE"), "blanks without an end");
	char *text = split("{\"data\":[1,2,3]}", 16, 1, 2);
	same(text, "LEFT", "who takes them may end it");
	free(text);
}

/* Cut anywhere the rest is no whole JSON, and no more elements came than had ended. */
static void cuts(void)
{
	const char *json = "{\"data\":[{\"a\":\"x\\\"\"},7,{\"b\":[{}]}],\"next\":\"y\"}";
	size_t length = strlen(json), wrong = 0;
	for (size_t cut = 0; cut < length; cut++) {
		struct arena arena = ARENA_INIT;
		struct error error = ERROR_INIT;
		struct wire_list list;
		char *text = split(json, cut, 1, 0);
		const char *rest = strrchr(text, '|');
		rest = rest ? rest + 1 : text;
		wrong += wire_read_list(rest, strlen(rest), &arena, &list, &error) ||
			error.kind != ERROR_NOT_JSON;
		wrong += (rest - text) != (cut < 20 ? 0 : cut < 23 ? 12 : cut < 33 ? 14 : 25);
		free(text);
		error_release(&error);
		arena_release(&arena);
	}
	ok(!wrong, "cut at any byte it is not taken for a whole");
}

int main(void)
{
	reads();
	refuses();
	bounds();
	cuts();
	return tap_done();
}
