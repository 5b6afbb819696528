/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dirent.h>
#include <stdlib.h>

#include "../support/tap.h"
#include "base/array.h"
#include "base/file.h"
#include "base/memory.h"
#include "connectors/connector.h"

/*
 * own/KIND-WHAT.http is a recorded answer to a question of that kind, own/KIND-WHAT.expected
 * what is read from it; UPDATE=1 writes the latter anew.
 */
static const struct {
	const char *word;
	enum question_kind kind;
} kinds[] = {
	{ "discover", QUESTION_DISCOVER }, { "object", QUESTION_OBJECT },
	{ "list", QUESTION_LIST }, { "feed", QUESTION_FEED }, { "join", QUESTION_JOIN },
	{ "say", QUESTION_SAY }, { "declare", QUESTION_DECLARE },
	{ "withdraw", QUESTION_WITHDRAW },
};

static const char *folder(struct arena *arena)
{
	const char *tests = getenv("TESTS");
	return arena_printf(arena, "%s/connectors/own", tests ? tests : "tests");
}

static char *header(const char *head, const char *name)
{
	const char *at = strstr(head, name);
	struct arena arena = ARENA_INIT;
	char *value = NULL;
	if (at) {
		at += strlen(name);
		value = memory_copy(arena_copy_bytes(&arena, at, strcspn(at, "\n")));
	}
	arena_release(&arena);
	return value;
}

static void make_answer(struct arena *arena, const char *text, struct http_answer *answer)
{
	const char *body = strstr(text, "\n\n");
	const char *head = arena_copy_bytes(arena, text, (size_t)(body - text) + 1);
	*answer = (struct http_answer){
		.status = (int)strtol(head + strlen("HTTP/1.1"), NULL, 10),
	};
	strbuf_init(&answer->body, HTTP_ANSWER_BYTES);
	strbuf_add_text(&answer->body, body + 2);
	answer->content_type = header(head, "\nContent-Type: ");
	answer->etag = header(head, "\nETag: ");
	char *pause = header(head, "\nRetry-After: ");
	answer->retry_after = pause ? strtol(pause, NULL, 10) : 0;
	free(pause);
}

static void dump_reply(const struct reply *reply, struct strbuf *out)
{
	for (size_t i = 0; i < reply->objects.count; i++) {
		const struct object *object = reply->objects.items[i];
		strbuf_printf(out, "%s %s%s\n", object->type, object->id,
			      object->deleted ? " deleted" : "");
	}
	if (reply->unchanged)
		strbuf_add_text(out, "unchanged\n");
	if (reply->whole)
		strbuf_add_text(out, "whole\n");
	if (reply->next)
		strbuf_printf(out, "next: %s\n", reply->next);
	if (reply->cursor)
		strbuf_printf(out, "cursor: %s\n", reply->cursor);
	if (reply->token)
		strbuf_printf(out, "token: %s\n", reply->token);
	if (reply->receipt)
		strbuf_printf(out, "receipt: %s\n", reply->receipt->sentence);
}

static void dump_error(const struct error *error, struct strbuf *out)
{
	strbuf_printf(out, "error: %s\n%s\n", error_name(error->kind), error_text(error));
	if (error->field)
		strbuf_printf(out, "field: %s\n", error->field);
	if (error->retry_after)
		strbuf_printf(out, "wait: %lld\n", (long long)error->retry_after);
}

static void read_one(const struct question *question, const struct http_answer *answer,
		     struct arena *arena, struct strbuf *out)
{
	struct reply reply;
	struct error error = ERROR_INIT;
	bool good = connector_own.read(question, answer, arena, &reply, &error);
	if (good != (error.kind == ERROR_NONE))
		strbuf_add_text(out, "an error that is none, or none that is one\n");
	if (good)
		dump_reply(&reply, out);
	else
		dump_error(&error, out);
	error_release(&error);
	if (question->kind == QUESTION_DISCOVER)
		strbuf_printf(out, "known: %s\n",
			      connector_for(answer) ? connector_for(answer)->name : "no");
}

static void compare(struct arena *arena, const char *stem, const struct strbuf *got)
{
	struct error error = ERROR_INIT;
	const char *want = NULL;
	const char *path = arena_printf(arena, "%s/%s.expected", folder(arena), stem);
	if (getenv("UPDATE"))
		file_write(path, got->bytes, got->length, &error);
	file_read(path, 1 << 20, arena, &want, NULL, &error);
	error_release(&error);
	same(got->bytes, want, stem);
}

static void recorded(const char *name)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct question question = { .url = "http://a.example/x" };
	struct http_answer answer;
	struct strbuf got;
	const char *text = NULL;
	bool known = false;
	strbuf_init(&got, 1 << 20);
	for (size_t i = 0; i < ARRAY_COUNT(kinds); i++)
		if (!strncmp(name, kinds[i].word, strlen(kinds[i].word))) {
			question.kind = kinds[i].kind;
			known = true;
		}
	file_read(arena_printf(&arena, "%s/%s", folder(&arena), name), 1 << 20, &arena, &text, NULL,
		  &error);
	ok(known && text && strstr(text, "\n\n"), name);
	if (text && strstr(text, "\n\n")) {
		make_answer(&arena, text, &answer);
		question.etag = answer.etag;
		read_one(&question, &answer, &arena, &got);
		compare(&arena, arena_copy_bytes(&arena, name, strcspn(name, ".")), &got);
		http_answer_release(&answer);
	}
	strbuf_release(&got);
	error_release(&error);
	arena_release(&arena);
}

int main(void)
{
	struct arena arena = ARENA_INIT;
	struct dirent **files = NULL;
	int count = scandir(folder(&arena), &files, NULL, alphasort), found = 0;
	for (int i = 0; i < count; i++) {
		const char *dot = strrchr(files[i]->d_name, '.');
		if (dot && !strcmp(dot, ".http")) {
			recorded(files[i]->d_name);
			found++;
		}
		free(files[i]);
	}
	free(files);
	ok(found > 40, "the folder was found");
	arena_release(&arena);
	return tap_done();
}
