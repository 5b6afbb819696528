/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/json.h"

#include "model/nouns.h"
#include "model/people.h"
#include "../support/tap.h"
#include "support.h"

/* tests/wire/valid/TYPE.json has every field of TYPE, as the wire writes it. */

static const struct object *read_text(struct arena *arena, const char *json)
{
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	if (!json || !wire_read_object(json, strlen(json), arena, &object, &error))
		printf("# %s %s\n", error_name(error.kind), error.field ? error.field : "-");
	error_release(&error);
	return object;
}

static void comes_back(const char *name)
{
	struct arena arena = ARENA_INIT;
	const char *json = wire_file(&arena, "valid/", arena_printf(&arena, "%s.json", name));
	const struct object *object = read_text(&arena, json);
	ok(object != NULL, arena_printf(&arena, "%s is read", name));
	if (object)
		same(wire_write_object(object, NULL, &arena), json,
		     arena_printf(&arena, "%s comes back byte for byte", name));
	arena_release(&arena);
}

static bool all_there(const struct noun *noun, const void *thing)
{
	bool all = true;
	for (size_t i = 0; i < noun->count; i++)
		if (field_is_empty(&noun->fields[i], thing) &&
		    strcmp(noun->fields[i].name, "deleted") != 0) {
			printf("# %s of %s is empty\n", noun->fields[i].name, noun->type);
			all = false;
		}
	return all;
}

/* Else a field that is not read could not be missed. */
static void nothing_is_left_out(const struct noun *noun)
{
	struct arena arena = ARENA_INIT;
	const char *name = arena_printf(&arena, "%s.json", noun->type);
	const struct object *object = read_text(&arena, wire_file(&arena, "valid/", name));
	ok(object && object->noun == noun && all_there(&noun_object, object) &&
	   all_there(noun, object) && object->links.count == 2 && object->extras.count == 2,
	   arena_printf(&arena, "the example of %s has every field", noun->type));
	arena_release(&arena);
}

static void base_is_put_before(void)
{
	struct arena arena = ARENA_INIT;
	const struct object *object = read_text(&arena,
		"{\"id\":\"/c/1\",\"type\":\"Contribution\",\"created\":\"2026-01-01T00:00:00Z\","
		"\"modified\":\"2026-01-01T00:00:00Z\",\"kind\":\"idea\","
		"\"topic\":\"https://other.example/t\",\"text\":\"/not a URL\","
		"\"adds_to\":[\"/c/2\"],\"links\":{\"trace\":\"/c/1/trace\"}}");
	const struct wire_list list = {
		.objects = { (const void *[]){ object }, 1 }, .next = "/c?x", .cursor = "/7",
	};
	same(object ? wire_write_list(&list, "http://h", &arena) : NULL,
	     "{\"data\":[{\"id\":\"http://h/c/1\",\"type\":\"Contribution\","
	     "\"created\":\"2026-01-01T00:00:00Z\",\"modified\":\"2026-01-01T00:00:00Z\","
	     "\"kind\":\"idea\",\"topic\":\"https://other.example/t\",\"text\":\"/not a URL\","
	     "\"adds_to\":[\"http://h/c/2\"],\"links\":{\"trace\":\"http://h/c/1/trace\"}}],"
	     "\"next\":\"http://h/c?x\",\"cursor\":\"/7\"}",
	     "URLs without a machine get the host's, and nothing else does");
	arena_release(&arena);
}

static void lists_and_receipts(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct wire_list list;
	const char *json = "{\"data\":[],\"next\":null,\"cursor\":\"\"}";
	ok(wire_read_list(json, strlen(json), &arena, &list, &error) && !list.objects.count &&
	   !list.next && !list.cursor, "a list may be empty and end");
	same(wire_write_list(&list, NULL, &arena), "{\"data\":[]}", "and is written so");
	struct wire_created created;
	json = "{\"object\":{\"id\":\"/c/9\",\"type\":\"Contribution\","
		"\"created\":\"2026-01-01T00:00:00Z\",\"modified\":\"2026-01-02T00:00:00Z\","
		"\"deleted\":true},\"receipt\":{\"sentence\":\"Taken back.\",\"number\":9,"
		"\"object\":\"/c/9\",\"at\":\"2026-01-02T00:00:00Z\"},\"token\":\"abc\"}";
	ok(wire_read_created(json, strlen(json), &arena, &created, &error) &&
	   created.object->deleted && created.receipt && created.receipt->number == 9,
	   "what a write answers is read");
	same(created.token, "abc", "with the token");
	same(wire_write_created(&created, NULL, &arena), json, "and comes back byte for byte");
	json = "{\"object\":{\"id\":\"/c/9\",\"type\":\"Contribution\","
		"\"created\":\"2026-01-01T00:00:00Z\",\"modified\":\"2026-01-02T00:00:00Z\","
		"\"deleted\":true}}";
	ok(wire_read_created(json, strlen(json), &arena, &created, &error) && !created.receipt &&
	   !created.token, "what was kept without a receipt is kept all the same");
	error_release(&error);
	arena_release(&arena);
}

static const char *element(const char *json, struct arena *arena, struct wire_mark *mark)
{
	struct error error = ERROR_INIT;
	const struct object *object;
	bool good = wire_read_element(json, strlen(json), arena, &object, mark, &error);
	const char *found = good ? object ? object->id : mark->next : error_name(error.kind);
	error_release(&error);
	return found;
}

static void marks(void)
{
	struct arena arena = ARENA_INIT;
	const struct object *object = read_text(&arena, wire_file(&arena, "valid/",
	   "deleted.json"));
	const void *items[] = { object, object, object };
	const struct wire_mark marks[] = { { 1, "/c?since=1", 0 }, { 3, "http://b/c?since=3",
	   700 } };
	struct wire_list list = {
		.objects = { items, 3 }, .next = "/c?since=4", .marks = marks, .mark_count = 2,
	};
	struct error error = ERROR_INIT;
	const char *json = wire_write_list(&list, "http://a", &arena);
	struct wire_mark mark;
	const char *one = strstr(json,
	   "},{\"type\":\"Bookmark\",\"next\":\"http://a/c?since=1\"},{");
	const char *two = strstr(json,
	   "},{\"type\":\"Bookmark\",\"next\":\"http://b/c?since=3\",\"bytes\":700}],");
	ok(one && two && one < two, "marks stand where they are wanted, with whole addresses");
	ok(wire_read_list(json, strlen(json), &arena, &list, &error) && list.objects.count == 3 &&
	   list.mark_count == 0, "a list that is read whole has no use for them");
	same(element("{\"type\":\"Bookmark\",\"next\":\"http://a/\",\"bytes\":7}", &arena, &mark),
	     "http://a/", "one element may be a mark");
	ok(mark.bytes == 7, "with how much is to come after it");
	same(element(wire_write_object(object, NULL, &arena), &arena, &mark), object->id,
	     "or an object");
	ok(!mark.next && !mark.bytes, "and then it has no next");
	same(element("{\"type\":\"Bookmark\"}", &arena, &mark), "SHAPE", "a mark leads somewhere");
	same(element("{\"type\":\"Bookmark\",\"next\":7}", &arena, &mark), "SHAPE",
	   "to an address");
	same(element("[]", &arena, &mark), "SHAPE", "a list is no element");
	same(element("{", &arena, &mark), "NOT_JSON", "nor what is no JSON");
	error_release(&error);
	arena_release(&arena);
}

static void input_goes_and_comes(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const void *thing;
	const struct joining joining = {
		.invitation = "open door", .name = "Ann",
		.standpoints = { (const void *[]){ "carer" }, 1 },
	};
	const char *json = wire_write_input(&noun_joining, &joining, &arena);
	same(json, "{\"invitation\":\"open door\",\"name\":\"Ann\",\"standpoints\":[\"carer\"]}",
	     "a form is written");
	ok(wire_read_input(json, strlen(json), &noun_joining, &arena, &thing, &error) &&
	   !strcmp(((const struct joining *)thing)->name, "Ann"), "and read by the host");
	json = "{\"kind\":\"idea\",\"text\":\"x\",\"number\":7,\"id\":\"/c/7\",\"colour\":1,"
		"\"entered_by\":\"/people/1\",\"deleted\":true}";
	ok(wire_read_input(json, strlen(json), &noun_contribution, &arena, &thing, &error),
	   "what a person may not send is no mistake");
	const struct contribution *contribution = thing;
	ok(contribution && !contribution->number && !contribution->object.id &&
	   !contribution->entered_by && !contribution->object.deleted &&
	   contribution->object.noun == &noun_contribution, "and is not taken");
	same(wire_write_input(&noun_contribution,
			      &(struct contribution){ .kind = "idea", .text = "caf\xe9" }, &arena),
	     "{\"kind\":\"idea\",\"text\":\"caf\xef\xbf\xbd\"}",
	     "bytes that are no UTF-8 do not lose the text");
	error_release(&error);
	arena_release(&arena);
}

/* The words that the practice assembly opens with are an example too. */
static void practice_comes_back(const char *name)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct wire_list list, again;
	const char *source = getenv("SRC"), *json = NULL, *written = "";
	file_read(arena_printf(&arena, "%s/client/host/practice/%s", source ? source : ".", name),
		  4 << 20, &arena, &json, NULL, &error);
	bool good = json && wire_read_list(json, strlen(json), &arena, &list, &error);
	ok(good && list.objects.count > 0, arena_printf(&arena, "%s is read", name));
	if (good)
		written = wire_write_list(&list, NULL, &arena);
	good = good && wire_read_list(written, strlen(written), &arena, &again, &error);
	same(good ? wire_write_list(&again, NULL, &arena) : error_name(error.kind), written,
	     arena_printf(&arena, "%s comes back", name));
	error_release(&error);
	arena_release(&arena);
}

int main(void)
{
	for (size_t i = 0; noun_at(i); i++) {
		comes_back(noun_at(i)->type);
		nothing_is_left_out(noun_at(i));
	}
	comes_back("Wish");
	comes_back("deleted");
	practice_comes_back("answers-votes.json");
	practice_comes_back("assembly.json");
	practice_comes_back("people.json");
	practice_comes_back("remarks.json");
	practice_comes_back("topics.json");
	practice_comes_back("words.json");
	base_is_put_before();
	lists_and_receipts();
	marks();
	input_goes_and_comes();
	return tap_done();
}
