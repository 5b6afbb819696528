/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/speech.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/error.h"
#include "host/limits.h"
#include "language/language.h"
#include "model/object.h"

/* One wish of the header: a tag and how much it is wanted, in thousandths. */
struct wish {
	const char *tag;
	int weight;
};

/* "0.8" is 800 (RFC 9110 12.4.2); what is no such number counts as not wanted. */
static int read_weight(const char *text)
{
	int weight = 0, scale = 100;
	if (*text == '1')
		return 1000;
	if (text[0] != '0' || text[1] != '.')
		return 0;
	for (text += 2; isdigit((unsigned char)*text) && scale; text++, scale /= 10)
		weight += (*text - '0') * scale;
	return weight;
}

static struct wish read_wish(const char *text, size_t length, struct arena *arena)
{
	char *copy = arena_copy_bytes(arena, text, length);
	char *parameter = strstr(copy, "q=");
	struct wish wish = { copy, parameter ? read_weight(parameter + 2) : 1000 };
	copy[strcspn(copy, "; \t")] = '\0';
	return wish;
}

static size_t read_wishes(const char *header, struct wish *wishes, struct arena *arena)
{
	size_t count = 0;
	while (header && *header && count < LIMIT_LANGUAGES) {
		header += strspn(header, ", \t");
		size_t length = strcspn(header, ",");
		if (length)
			wishes[count++] = read_wish(header, length, arena);
		header += length;
	}
	return count;
}

static const char *serve(const char *wanted, const char *const *tags, size_t count)
{
	const char *best = strcmp(wanted, "*") ? NULL : tags[0];
	size_t most = 0;
	for (size_t i = 0; i < count; i++) {
		size_t match = lang_match(tags[i], wanted);
		if (match > most) {
			most = match;
			best = tags[i];
		}
	}
	return best;
}

const char *speech_choose(const char *header, const char *const *tags, size_t count)
{
	struct wish wishes[LIMIT_LANGUAGES];
	struct arena arena = ARENA_INIT;
	size_t n = read_wishes(header, wishes, &arena);
	const char *best = NULL;
	int most = 0;
	for (size_t i = 0; i < n; i++) {
		const char *served = serve(wishes[i].tag, tags, count);
		if (served && wishes[i].weight > most) {
			most = wishes[i].weight;
			best = served;
		}
	}
	arena_release(&arena);
	return best ? best : tags[0];
}

void speech_use(const char *header, const char *const *tags, size_t count)
{
	struct error error = ERROR_INIT;
	const char *chosen = speech_choose(header, tags, count);
	if (strcmp(chosen, language_now()) != 0)
		language_set(chosen, &error);
	error_release(&error);
}
