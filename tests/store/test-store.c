/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects and values: put, found by number, by change, by what they belong to, forgotten. */
#include <stdlib.h>

#include "../support/tap.h"
#include "store/store.h"

static struct error error;
static struct arena arena;

static bool put(struct store *store, const char *id, const char *parent, int64_t number)
{
	struct record record = {
		.id = id, .type = "Contribution", .assembly = "/a", .parent = parent,
		.number = number, .created = 10, .modified = 20, .json = "{}",
	};
	return store_put(store, &record, &error);
}

/* The ids that QUERY finds, a blank between them. */
static const char *ids(struct store *store, struct store_query query)
{
	struct records found;
	const char *all = "";
	if (!store_list(store, &query, &arena, &found, &error))
		return error_name(error.kind);
	for (size_t i = 0; i < found.count; i++)
		all = arena_printf(&arena, "%s%s%s", all, i ? " " : "", found.items[i].id);
	return all;
}

static void test_whole_record(struct store *store)
{
	struct record record = {
		.id = "/topics/1", .type = "Topic", .assembly = "/a", .parent = "/a", .number = -7,
		.created = 1 << 30, .modified = INT64_MAX, .json = "{\"title\": \"\xc5\xb5\"}",
	};
	ok(store_put(store, &record, &error), "an object is kept");
	record = (struct record){ 0 };
	ok(store_get(store, "/topics/1", &arena, &record, &error), "it is found by its id");
	same(record.type, "Topic", "with its type");
	same(record.parent, "/a", "what it belongs to");
	same(record.json, "{\"title\": \"\xc5\xb5\"}", "its text as it was");
	ok(record.number == -7 && record.created == 1 << 30 && record.modified == INT64_MAX,
	   "and its numbers");
	ok(record.change > 0 && !record.deleted && !record.words, "a change and no words");
	ok(store_get(store, "/topics/2", &arena, &record, &error) && !record.id,
	   "an id that is not there is no error");
}

static void test_order(struct store *store)
{
	struct store_query all = { .type = "Contribution", .assembly = "/a" };
	ok(put(store, "/c/b", "/t/1", 2) && put(store, "/c/a", "/t/1", 2) &&
	   put(store, "/c/c", "/t/1", 1) && put(store, "/c/d", "/t/2", 3), "four remarks are kept");
	same(ids(store, all), "/c/c /c/a /c/b /c/d", "by number, then by id");
	all.limit = 2;
	same(ids(store, all), "/c/c /c/a", "two of them");
	all.after_number = 2;
	all.after_id = "/c/a";
	same(ids(store, all), "/c/b /c/d", "and the two after those");
	all = (struct store_query){ .parent = "/t/1" };
	same(ids(store, all), "/c/c /c/a /c/b", "those of one topic");
	all.outline = true;
	same(ids(store, all), "", "in outline nothing is said");
	same(ids(store, (struct store_query){ .assembly = "/other" }), "",
	     "another assembly has none");
}

static void test_said_in(void)
{
	struct store *store = store_open(":memory:", &error);
	struct store_query joint = { .assembly = "/a", .outline = true, .by_change = true };
	put(store, "/said/early", "/t/2", 1);
	for (int64_t number = 2; number <= 12; number += 5) {
		struct record topic = {
			.id = arena_printf(&arena, "/t/%d", (int)number), .type = "Topic",
			.assembly = number == 12 ? "/b" : "/a", .number = number, .json = "{}",
		};
		ok(store_put(store, &topic, &error) &&
		   put(store, arena_printf(&arena, "/said/%d", (int)number), topic.id, number),
		   "a topic and a remark in it are kept");
	}
	same(ids(store, joint), "/t/2 /t/7", "an outline has topics");
	joint.said_in = "2";
	same(ids(store, joint), "/said/early /t/2 /said/2 /t/7",
	     "and what is said in that one, which was kept before it was known");
	joint.said_in = "3-7,9";
	same(ids(store, joint), "/t/2 /t/7 /said/7", "or in those");
	joint.said_in = "2,12";
	same(ids(store, joint), "/said/early /t/2 /said/2 /t/7",
	     "but not in those of another assembly");
	joint.said_in = "all";
	same(ids(store, joint), "/said/early /t/2 /said/2 /t/7 /said/7 /said/12",
	     "or everywhere");
	int64_t count = 0;
	joint.said_in = "1-9";
	ok(store_count(store, &joint, &count, &error) && count == 5, "they are counted");
	store_close(store);
}

static void test_places(struct store *store)
{
	struct store_query all = {
		.type = "Contribution", .assembly = "/a", .skip = 1, .limit = 2,
	};
	struct record last = { .id = "/c/b", .number = 2 };
	int64_t rank = 0;
	same(ids(store, all), "/c/a /c/b", "two, from the second on");
	all.skip = 4;
	same(ids(store, all), "", "behind the last there are none");
	ok(store_rank(store, &all, &last, &rank, &error) && rank == 2, "two come before the third");
	last = (struct record){ .id = "/c/e", .number = 3 };
	ok(store_rank(store, &all, &last, &rank, &error) && rank == 4,
	   "all before one that would be the next");
	all = (struct store_query){ .type = "Contribution", .assembly = "/a", .number = 2 };
	same(ids(store, all), "/c/a /c/b", "those of a number");
}

static void test_replies(struct store *store)
{
	struct store_query query = { .reply_to = "/c/a" };
	struct record reply = { .id = "/c/r", .type = "Contribution", .assembly = "/a",
				.parent = "/t/1", .number = 9, .reply_to = "/c/a",
				.json = "{}" };
	same(ids(store, query), "", "nobody has replied");
	ok(store_put(store, &reply, &error), "somebody replies");
	same(ids(store, query), "/c/r", "then the reply is found");
	reply.deleted = true;
	ok(store_put(store, &reply, &error), "and takes it back");
	same(ids(store, query), "", "then it is not");
}

static void test_changes(struct store *store)
{
	int64_t before, after, count;
	struct store_query feed = { .assembly = "/a", .by_change = true };
	ok(store_last_change(store, &before, &error), "the last change is known");
	ok(put(store, "/c/c", "/t/1", 1), "a remark is put again");
	feed.since = before;
	same(ids(store, feed), "/c/c", "then it alone has changed");
	struct record gone = { .id = "/c/a", .type = "Contribution", .assembly = "/a",
			       .parent = "/t/1", .number = 2, .deleted = true, .json = "{}" };
	ok(store_put(store, &gone, &error), "one is withdrawn");
	same(ids(store, feed), "/c/c /c/a", "the feed has it too, in order");
	feed.limit = 1;
	same(ids(store, feed), "/c/c", "page by page");
	feed.limit = 0;
	feed.since = 0;
	ok(store_count(store, &feed, &count, &error) && count == 5, "the feed counts it");
	feed.by_change = false;
	ok(store_count(store, &feed, &count, &error) && count == 4, "the list does not");
	same(ids(store, (struct store_query){ .parent = "/t/1" }), "/c/c /c/b", "nor show it");
	ok(store_last_change(store, &after, &error) && after == before + 2, "two changes later");
	ok(store_forget(store, "/a", &error), "the assembly is forgotten");
	same(ids(store, (struct store_query){ .by_change = true }), "", "nothing is left");
	ok(put(store, "/c/n", "/t/1", 1) && store_last_change(store, &before, &error) &&
	   before == after + 1, "but no change is given twice");
}

static const char *value_of(struct store *store, const char *key)
{
	const char *value;
	return store_get_value(store, key, &arena, &value, &error) ? value : "failed";
}

static void test_values(struct store *store)
{
	ok(!value_of(store, "cursor"), "at first a value is not there");
	ok(store_set_value(store, "cursor", "one", &error) &&
	   store_set_value(store, "cursor", "", &error), "it is set, and again");
	same(value_of(store, "cursor"), "", "an empty one is one");
	ok(store_set_value(store, "cursor", NULL, &error) && !value_of(store, "cursor"),
	   "taken away it is gone");
	setenv("PLAINVOICE_CLOCK", "1000", 1);
	ok(store_set_value(store, "answer:1", "old", &error) &&
	   store_set_value(store, "answer;", "near", &error) &&
	   store_set_value(store, "answer", "near", &error), "three values of the second 1000");
	setenv("PLAINVOICE_CLOCK", "2000", 1);
	ok(store_set_value(store, "answer:2", "new", &error), "one of the second 2000");
	ok(store_forget_values(store, "answer:", 2000, &error), "those before 2000 are forgotten");
	ok(!value_of(store, "answer:1"), "the old one is gone");
	same(value_of(store, "answer:2"), "new", "the new one is there");
	ok(value_of(store, "answer;") && value_of(store, "answer"),
	   "and what only looks like them too");
	unsetenv("PLAINVOICE_CLOCK");
}

static void test_transactions(struct store *store)
{
	ok(store_begin(store, &error) && put(store, "/c/x", "/t/9", 1) &&
	   store_set_value(store, "x", "1", &error), "something is begun");
	store_rollback(store);
	same(ids(store, (struct store_query){ .parent = "/t/9" }), "", "rolled back, no object");
	ok(!value_of(store, "x"), "and no value");
	store_rollback(store);
	ok(store_begin(store, &error) && put(store, "/c/x", "/t/9", 1) &&
	   store_commit(store, &error), "committed");
	same(ids(store, (struct store_query){ .parent = "/t/9" }), "/c/x", "it stays");

	struct record broken = { .id = "/c/y", .type = NULL, .json = "{}" };
	ok(store_begin(store, &error) && put(store, "/c/z", "/t/9", 2), "begun again");
	ok(!store_put(store, &broken, &error) && error.kind == ERROR_STORE,
	   "an object without a type is refused");
	error_release(&error);
	ok(!put(store, "/c/z", "/t/9", 2), "after that nothing more goes in");
	error_release(&error);
	ok(!store_commit(store, &error), "it cannot be committed");
	error_release(&error);
	store_rollback(store);
	same(ids(store, (struct store_query){ .parent = "/t/9" }), "/c/x", "nothing of it is kept");
	ok(put(store, "/c/z", "/t/9", 2), "and the store goes on");
	ok(!store_commit(store, &error), "what was not begun cannot be committed");
	error_release(&error);
}

int main(void)
{
	struct store *store = store_open(":memory:", &error);
	ok(store && error.kind == ERROR_NONE, "a store opens");
	if (!store)
		return tap_done();
	test_whole_record(store);
	test_order(store);
	test_said_in();
	test_places(store);
	test_changes(store);
	test_replies(store);
	test_values(store);
	test_transactions(store);
	ok(error.kind == ERROR_NONE, "no other error came");
	store_close(store);
	store_close(NULL);
	error_release(&error);
	arena_release(&arena);
	return tap_done();
}
