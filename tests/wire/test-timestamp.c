/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/timestamp.h"

#include "base/array.h"
#include "../support/tap.h"

static void reads(void)
{
	static const struct {
		const char *text;
		int64_t seconds;
	} good[] = {
		{ "1970-01-01T00:00:00Z", 0 },
		{ "2026-11-24T21:57:36Z", 1795557456 },
		{ "2026-11-24t21:57:36z", 1795557456 },
		{ "2026-11-24T22:57:36+01:00", 1795557456 },
		{ "2026-11-24T16:27:36.987654321-05:30", 1795557456 },
		{ "2026-11-24T21:57:36-00:00", 1795557456 },
		{ "2024-02-29T12:00:00Z", 1709208000 },
		{ "2000-02-29T00:00:00Z", 951782400 },
		{ "2016-12-31T23:59:60Z", 1483228800 },
		{ "2015-06-30T16:59:60-07:00", 1435708800 },
		{ "1969-12-31T23:59:59Z", -1 },
		{ "0000-01-01T00:00:00Z", -62167219200 },
		{ "9999-12-31T23:59:59Z", 253402300799 },
	};
	for (size_t i = 0; i < ARRAY_COUNT(good); i++) {
		int64_t seconds = 7;
		ok(timestamp_read(good[i].text, &seconds) && seconds == good[i].seconds,
		   good[i].text);
	}
}

static void refuses(void)
{
	static const char *const bad[] = {
		"", "yesterday", "2026-11-24", "2026-11-24T21:57Z", "2026-11-24T21:57:36",
		"2026-11-24 21:57:36Z", "2026-11-24T21:57:36Z ", " 2026-11-24T21:57:36Z",
		"2026-11-24T21:57:36.Z", "2026-11-24T21:57:36,5Z", "26-11-24T21:57:36Z",
		"2026-00-24T21:57:36Z", "2026-13-24T21:57:36Z", "2026-11-00T21:57:36Z",
		"2026-11-31T21:57:36Z", "2026-02-29T21:57:36Z", "1900-02-29T00:00:00Z",
		"2026-11-24T24:00:00Z", "2026-11-24T21:60:00Z", "2026-11-24T21:57:61Z",
		"2026-11-24T21:57:60Z", "2026-11-24T23:59:60Z", "2026-12-31T22:59:60Z",
		"2026-11-24T21:57:36+24:00", "2026-11-24T21:57:36+01:60",
		"2026-11-24T21:57:36+0100", "2026-11-24T21:57:36+1:00",
		"0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
		"-001-01-01T00:00:00Z", "12026-11-24T21:57:36Z",
	};
	for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
		int64_t seconds;
		ok(!timestamp_read(bad[i], &seconds), bad[i]);
	}
}

static void writes(void)
{
	struct arena arena = ARENA_INIT;
	int64_t again;
	same(timestamp_write(1795557456, &arena), "2026-11-24T21:57:36Z", "Z is written");
	same(timestamp_write(-62167219200, &arena), "0000-01-01T00:00:00Z", "the first second");
	same(timestamp_write(253402300799, &arena), "9999-12-31T23:59:59Z", "the last second");
	ok(!timestamp_write(-62167219201, &arena), "nothing before the first");
	ok(!timestamp_write(253402300800, &arena), "nothing after the last");
	ok(!timestamp_write(INT64_MAX, &arena) && !timestamp_write(INT64_MIN, &arena),
	   "no second that has no year");
	bool same_again = true;
	for (int64_t at = -62167219200; at <= 253402300799; at += 86399 * 331)
		same_again = same_again && timestamp_read(timestamp_write(at, &arena), &again) &&
			again == at;
	ok(same_again, "what is written is read as the same second, in every year");
	arena_release(&arena);
}

static void dates(void)
{
	ok(timestamp_is_date("2026") && timestamp_is_date("2026-02") &&
	   timestamp_is_date("2024-02-29"), "a year, a month and a day are dates");
	ok(!timestamp_is_date("") && !timestamp_is_date("26") && !timestamp_is_date("2026-") &&
	   !timestamp_is_date("2026-13") && !timestamp_is_date("2026-02-30") &&
	   !timestamp_is_date("2026-02-3") && !timestamp_is_date("2026-02-03x") &&
	   !timestamp_is_date("2026/02/03"), "other texts are not");
}

int main(void)
{
	reads();
	refuses();
	writes();
	dates();
	return tap_done();
}
