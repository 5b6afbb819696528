/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/i18n.h"
#include "text/word.h"
#include "wire/timestamp.h"

/* The largest number that JSON's readers hold exactly (RFC 8259, 6). */
static const int64_t number_most = 9007199254740991;

bool answer_is_list(const struct field *field)
{
	return field->kind == FIELD_LINES || field->kind == FIELD_LANGS ||
		field->kind == FIELD_LINKS;
}

static void put(const struct field *field, void *thing, const void *value, size_t size)
{
	memcpy((char *)thing + field->offset, value, size);
}

static void put_string(const struct field *field, void *thing, const char *text)
{
	put(field, thing, &text, sizeof(text));
}

static bool too_long(struct error *error)
{
	return error_set(error, ERROR_INPUT, _("It is longer than the assembly takes. "
					       "Make it shorter."));
}

static bool read_number(const struct field *field, void *thing, const char *line,
			struct error *error)
{
	char *end;
	errno = 0;
	int64_t number = strtoll(line, &end, 10);
	if (end == line || *end || errno || number > number_most || number < -number_most)
		return error_set(error, ERROR_INPUT, _("A number is wanted here, in digits, such "
						       "as 30."));
	put(field, thing, &number, sizeof(number));
	return true;
}

static bool not_a_time(struct error *error)
{
	return error_set(error, ERROR_INPUT,
			 _("A day and a time are wanted here: the year, the month and the day, "
			   "then hours and minutes, such as 2026-12-01 14:00. "
			   "Without a time it is the beginning of that day."));
}

/* The day and the time of the person's own clock. */
static bool read_time(const struct field *field, void *thing, const char *line,
		      struct arena *arena, struct error *error)
{
	struct tm when = { .tm_isdst = -1 };
	const char *day = arena_copy_bytes(arena, line, strcspn(line, " T"));
	const char *rest = line + strlen(day);
	const char *end = strptime(day, "%Y-%m-%d", &when);
	if (!end || *end || strlen(day) != strlen("2026-12-01") || !timestamp_is_date(day))
		return not_a_time(error);
	if (*rest && (!(end = strptime(rest + 1, "%H:%M", &when)) || *end))
		return not_a_time(error);
	int64_t at = mktime(&when);
	put(field, thing, &at, sizeof(at));
	return true;
}

static bool read_day(const struct field *field, void *thing, const char *line,
		     struct error *error)
{
	if (!timestamp_is_date(line))
		return error_set(error, ERROR_INPUT,
				 _("A day is wanted here: the year, the month and the day, such "
				   "as 2026-12-01. A month, 2026-12, or a year alone will do "
				   "too."));
	put_string(field, thing, line);
	return true;
}

static bool read_flag(const struct field *field, void *thing, const char *line,
		      struct error *error)
{
	bool yes = word_same(line, "yes") || word_same(line, _("Yes"));
	if (!yes && !word_same(line, "no") && !word_same(line, _("No")))
		return error_set(error, ERROR_INPUT, _("Yes or no is wanted here."));
	put(field, thing, &yes, sizeof(yes));
	return true;
}

/* By its word, or by its label in the person's language. */
static bool read_choice(const struct field *field, void *thing, const char *line,
			struct error *error)
{
	for (const struct choice *each = field->choices; each && each->word; each++) {
		if (word_same(line, each->word) || word_same(line, _(each->label))) {
			put_string(field, thing, each->word);
			return true;
		}
	}
	return error_set(error, ERROR_INPUT, _("That is none of the answers here. "
					       "Choose one of them."));
}

/* Made as a language tag is, as far as a person can get it wrong (RFC 5646 2.1). */
static bool is_lang(const char *tag)
{
	size_t word = 0;
	for (const char *at = tag; *at; at++) {
		bool letter = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z');
		bool digit = *at >= '0' && *at <= '9' && at != tag;
		if (*at == '-' ? !word : (!letter && !digit) || word == 8)
			return false;
		word = *at == '-' ? 0 : word + 1;
	}
	return word > 0;
}

bool answer_has(const struct field *field, const void *thing, const char *item)
{
	return list_has_text(field_list(field, thing), item);
}

bool answer_has_room(const struct field *field, const void *thing)
{
	return field_list(field, thing)->count < field_limit(field);
}

static bool add(const struct field *field, void *thing, const char *item, struct arena *arena,
		struct error *error)
{
	struct list list = *field_list(field, thing);
	if (answer_has(field, thing, item))
		return error_set(error, ERROR_INPUT, _("That is there already. Nothing was "
						       "changed."));
	if (!answer_has_room(field, thing))
		return error_set(error, ERROR_INPUT, _("The assembly takes no more of these. "
						       "Nothing was changed."));
	list_add(&list, item, arena);
	put(field, thing, &list, sizeof(list));
	return true;
}

static bool read_string(const struct field *field, void *thing, const char *line,
			struct arena *arena, struct error *error)
{
	size_t most = field->kind == FIELD_LINKS ? FIELD_LINK_BYTES :
		answer_is_list(field) ? FIELD_LINE_BYTES : field_limit(field);
	if (strlen(line) > most)
		return too_long(error);
	if ((field->kind == FIELD_LANG || field->kind == FIELD_LANGS) && !is_lang(line))
		return error_set(error, ERROR_INPUT, _("The short name of a language is wanted "
						       "here, such as cy for Welsh."));
	if (answer_is_list(field))
		return add(field, thing, line, arena, error);
	put_string(field, thing, line);
	return true;
}

bool answer_line(const struct field *field, void *thing, const char *line, struct arena *arena,
		 struct error *error)
{
	line = arena_copy(arena, line);
	switch (field->kind) {
	case FIELD_NUMBER:
		return read_number(field, thing, line, error);
	case FIELD_TIME:
		return read_time(field, thing, line, arena, error);
	case FIELD_DATE:
		return read_day(field, thing, line, error);
	case FIELD_FLAG:
		return read_flag(field, thing, line, error);
	case FIELD_CHOICE:
		return read_choice(field, thing, line, error);
	case FIELD_PART:
	case FIELD_PARTS:
		return error_set(error, ERROR_INPUT, NULL);
	default:
		return read_string(field, thing, line, arena, error);
	}
}

bool answer_text(const struct field *field, void *thing, const char *text, struct error *error)
{
	if (strlen(text) > field_limit(field))
		return too_long(error);
	put_string(field, thing, *text ? text : NULL);
	return true;
}

void answer_clear(const struct field *field, void *thing)
{
	static const int64_t nothing;
	static const bool no;
	static const struct list none;
	if (answer_is_list(field) || field->kind == FIELD_PARTS)
		put(field, thing, &none, sizeof(none));
	else if (field->kind == FIELD_FLAG)
		put(field, thing, &no, sizeof(no));
	else if (field->kind == FIELD_NUMBER || field->kind == FIELD_TIME)
		put(field, thing, &nothing, sizeof(nothing));
	else
		put_string(field, thing, NULL);
}

static const char *wanted(const struct field *field)
{
	switch (field->kind) {
	case FIELD_NUMBER:
		return _("A number");
	case FIELD_DATE:
		return _("A day, such as 2026-12-01");
	case FIELD_TIME:
		return _("A day and a time, such as 2026-12-01 14:00");
	case FIELD_LANG:
	case FIELD_LANGS:
		return _("A language, such as cy");
	case FIELD_LINK:
	case FIELD_LINKS:
		return _("What it is and its number, such as topic 3");
	default:
		return _("In one line");
	}
}

const char *answer_prompt(const struct field *field, bool pass, struct arena *arena)
{
	const char *what = wanted(field);
	/* TRANSLATORS: prompts that end with a blank; %s is what is wanted: "A number". */
	return pass ? arena_printf(arena, _("%s, or Enter to go on: "), what) :
		arena_printf(arena, _("%s: "), what);
}
