/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/array.h"
#include "host/digest.h"
#include "host/etag.h"
#include "host/limits.h"
#include "host/rate.h"
#include "host/speech.h"
#include "../support/tap.h"

static void test_speech(void)
{
	static const char *const tags[] = { "en", "cy", "pt-BR" };
	static const struct {
		const char *header, *want;
	} wishes[] = {
		{ NULL, "en" }, { "", "en" }, { "cy", "cy" }, { "CY-gb", "cy" }, { "fr", "en" },
		{ "fr, cy;q=0.5", "cy" }, { "en;q=0.2, cy;q=0.8", "cy" }, { "cy;q=0", "en" },
		{ "*", "en" }, { "pt", "pt-BR" }, { "cy;q=zero, en;q=0.1", "en" },
		{ ",,;q=;;,cy", "cy" }, { "cy;q=0.5,en;q=0.4999", "cy" },
	};
	for (size_t i = 0; i < ARRAY_COUNT(wishes); i++)
		same(speech_choose(wishes[i].header, tags, ARRAY_COUNT(tags)), wishes[i].want,
		     wishes[i].header ? wishes[i].header : "no header");
}

static void test_tags(struct arena *arena)
{
	const char *tag = etag_of("{}", arena);
	ok(strlen(tag) == 30 && tag[0] == '"' && tag[29] == '"', "a tag is in quotes");
	ok(etag_found(tag, tag, arena) && etag_found("*", tag, arena),
	   "it matches itself and the star");
	ok(etag_found(arena_printf(arena, "\"a\", W/%s ,\"b\"", tag), tag, arena), "and in a list");
	ok(!etag_found("\"a\"", tag, arena) && !etag_found("", tag, arena) &&
	   !etag_found(NULL, tag, arena), "but no other");
	ok(!etag_found(arena_printf(arena, "%.10s", tag), tag, arena), "nor its beginning");
	const char *packed = etag_packed(tag, "-br", arena);
	ok(strcmp(packed, tag) != 0, "a packed body has another tag");
	same(etag_found(arena_printf(arena, "\"a\", %s", packed), tag, arena), packed,
	     "which is found, too");
	ok(!etag_found(arena_printf(arena, "%.29s-br", tag), tag, arena) &&
	   !etag_found(arena_printf(arena, "%.29s-b!\"", tag), tag, arena) &&
	   !etag_found(arena_printf(arena, "%sx", packed), tag, arena),
	   "what is not whole is not");
}

/* FIPS 180-4: the examples of SHA-256. */
static void test_digest(struct arena *arena)
{
	static const char *const one[] = { "ab", "c" }, *const other[] = { "a", "bc" };
	same(digest_bytes("abc", 3, arena),
	     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "abc");
	same(digest_bytes("", 0, arena),
	     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "nothing");
	ok(strcmp(digest_texts(one, 2, arena), digest_texts(other, 2, arena)) != 0,
	   "two lists of the same letters differ");
}

static void test_pace(void)
{
	struct rate *rate = rate_new();
	int64_t wait = 0;
	for (int i = 0; i < 3; i++)
		wait += rate_count(rate, "Priya", 3, 1000);
	ok(wait == 0, "three acts of three are taken");
	ok(rate_count(rate, "Priya", 3, 1020) == 40, "the fourth waits for the minute to end");
	ok(rate_count(rate, "Sam", 3, 1020) == 0, "others do not wait for it");
	ok(rate_count(rate, "Priya", 3, 1060) == 0, "then it is taken");
	ok(rate_count(rate, "Priya", 3, 10) == 0, "a clock that was set back locks nobody out");
	for (int i = 0; i < 3 * LIMIT_PEOPLE_AT_ONCE; i++) {
		char name[20];
		snprintf(name, sizeof(name), "/people/%d", i);
		rate_count(rate, name, 3, 5000);
	}
	ok(rate_count(rate, "Sam", 3, 5000) == 0, "a crowd does not fill the memory");
	rate_free(rate);
}

int main(void)
{
	struct arena arena = ARENA_INIT;
	test_speech();
	test_tags(&arena);
	test_digest(&arena);
	test_pace();
	arena_release(&arena);
	return tap_done();
}
