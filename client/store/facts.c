/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/facts.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"

static const char *const states[] = {
	[DRAFT_OPEN] = "open",
	[DRAFT_QUEUED] = "queued",
	[DRAFT_REFUSED] = "refused",
	[DRAFT_SENT] = "sent",
};

/* Besides the state: texts, then numbers. */
static const struct {
	const char *key;
	size_t offset;
} facts[] = {
	{ "assembly", offsetof(struct draft, assembly) },
	{ "topic", offsetof(struct draft, topic) },
	{ "kind", offsetof(struct draft, kind) },
	{ "in-reply-to", offsetof(struct draft, in_reply_to) },
	{ "would-help", offsetof(struct draft, would_help) },
	{ "place", offsetof(struct draft, place) },
	{ "lang", offsetof(struct draft, lang) },
	{ "standpoint", offsetof(struct draft, standpoint) },
	{ "deed", offsetof(struct draft, deed) },
	{ "on", offsetof(struct draft, on) },
	{ "on-type", offsetof(struct draft, on_type) },
	{ "answers", offsetof(struct draft, answers) },
	{ "at", offsetof(struct draft, at) },
	{ "writing", offsetof(struct draft, writing) },
	{ "key", offsetof(struct draft, key) },
	{ "reason", offsetof(struct draft, reason) },
	{ "receipt", offsetof(struct draft, receipt) },
	{ "held-boot", offsetof(struct draft, held_boot) },
};

static const struct {
	const char *key;
	size_t offset;
} numbers[] = {
	{ "created", offsetof(struct draft, created) },
	{ "order", offsetof(struct draft, order) },
	{ "hold", offsetof(struct draft, hold) },
	{ "held-at", offsetof(struct draft, held_at) },
	{ "held-ticks", offsetof(struct draft, held_ticks) },
	{ "waits", offsetof(struct draft, waits) },
};

static bool write_value(struct strbuf *buf, const char *key, const char *value)
{
	bool good = strbuf_printf(buf, "%s: ", key);
	for (; *value && good; value++) {
		if (*value == '\n')
			good = strbuf_add_text(buf, "\\n");
		else if (*value == '\\')
			good = strbuf_add_text(buf, "\\\\");
		else
			good = strbuf_add(buf, value, 1);
	}
	return good && strbuf_add_text(buf, "\n");
}

bool facts_write(const struct draft *draft, struct strbuf *buf)
{
	bool good = strbuf_printf(buf, "state: %s\n", states[draft->state]);
	for (size_t i = 0; i < ARRAY_COUNT(numbers) && good; i++) {
		int64_t value = *(const int64_t *)(const void *)((const char *)draft +
								 numbers[i].offset);
		good = (!value && i) ||
			strbuf_printf(buf, "%s: %" PRId64 "\n", numbers[i].key, value);
	}
	for (size_t i = 0; i < ARRAY_COUNT(facts) && good; i++) {
		const char *value = *(const char *const *)((const char *)draft + facts[i].offset);
		good = !value || write_value(buf, facts[i].key, value);
	}
	return good;
}

static const char *read_value(const char *value, size_t length, struct arena *arena)
{
	char *text = arena_copy_bytes(arena, value, length);
	char *to = text;
	for (const char *at = text; *at; at++) {
		bool escaped = *at == '\\' && at[1];
		at += escaped;
		*to = *at;
		if (escaped && *at == 'n')
			*to = '\n';
		to++;
	}
	*to = '\0';
	return text;
}

static void read_fact(const char *key, const char *value, struct draft *draft)
{
	for (size_t i = 0; i < ARRAY_COUNT(numbers); i++)
		if (!strcmp(key, numbers[i].key))
			*(int64_t *)(void *)((char *)draft + numbers[i].offset) =
				strtoll(value, NULL, 10);
	for (size_t i = 0; i < ARRAY_COUNT(facts); i++)
		if (!strcmp(key, facts[i].key))
			*(const char **)((char *)draft + facts[i].offset) = value;
}

static bool read_state(const char *value, struct draft *draft)
{
	for (size_t i = 0; i < ARRAY_COUNT(states); i++) {
		if (!strcmp(value, states[i])) {
			draft->state = (enum draft_state)i;
			return true;
		}
	}
	return false;
}

bool facts_read(const char *text, struct arena *arena, struct draft *draft)
{
	bool known = false;
	while (*text) {
		size_t length = strcspn(text, "\n");
		const char *colon = memchr(text, ':', length);
		if (colon && colon[1] == ' ') {
			const char *key = arena_copy_bytes(arena, text, (size_t)(colon - text));
			const char *value = read_value(colon + 2,
						       length - (size_t)(colon + 2 - text), arena);
			if (!strcmp(key, "state"))
				known = read_state(value, draft);
			else
				read_fact(key, value, draft);
		}
		text += length + (text[length] == '\n');
	}
	return known;
}
