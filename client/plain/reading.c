/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/array.h"
#include "plain/input.h"

static const char *const ways[] = { "eye", "ear", "touch", "both" };

/* A number or a word; NULL: neither. */
static const char *way_of(const char *answer)
{
	for (size_t i = 0; i < ARRAY_COUNT(ways); i++)
		if (!strcasecmp(answer, ways[i]) || (answer[0] == (char)('1' + i) && !answer[1]))
			return ways[i];
	return NULL;
}

static bool is_known(const char *way)
{
	for (size_t i = 0; i < ARRAY_COUNT(ways); i++)
		if (!strcmp(way, ways[i]))
			return true;
	return false;
}

bool reading_by_ear(const char *way)
{
	return strcmp(way, "eye") != 0;
}

static void keep(struct settings *settings, const char *way)
{
	struct error error = ERROR_INIT;
	if (settings_set(settings, "read", way, &error))
		puts(_("Your answer is kept. The word settings is where to change it."));
	else
		puts(error_text(&error));
	error_release(&error);
}

/* Until there is an answer, or the person leaves the question; then nothing is kept. */
static const char *ask_person(struct settings *settings)
{
	const char *way = NULL;
	puts(_("How do you read?"));
	puts(_("1: by eye."));
	puts(_("2: by ear, with a screen reader."));
	puts(_("3: by touch, in braille."));
	puts(_("4: by eye and ear."));
	while (!way) {
		char *line = input_wait(_("Type a number and press Enter: "), -1, false);
		if (!line)
			return ways[0];
		way = way_of(line);
		if (!way)
			puts(_("That is none of them. Type 1, 2, 3 or 4."));
		free(line);
	}
	keep(settings, way);
	return way;
}

const char *reading_find(const char *chosen, struct settings *settings, bool ask,
			 struct error *error)
{
	const char *way = chosen, *kept = settings_get(settings, "read");
	if (!way)
		way = getenv("PLAINVOICE_READ");
	if (way && *way && !is_known(way)) {
		error_set(error, ERROR_INPUT,
			  _("Plainvoice does not know %s as a way to read. Nothing was done. "
			    "Use eye, ear, touch or both."), way);
		return NULL;
	}
	if (way && *way)
		return way;
	if (kept && is_known(kept))
		return kept;
	return ask ? ask_person(settings) : ways[0];
}
