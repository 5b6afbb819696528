/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/way.h"

#include <string.h>

#include "app/state.h"
#include "base/array.h"
#include "base/i18n.h"

static const struct way {
	const char *word, *now, *kept;
} ways[] = {
	{ "eye", N_("By eye now."), N_("Kept: by eye.") },
	{ "ear", N_("By ear now."), N_("Kept: by ear.") },
	{ "touch", N_("By touch, in braille, now."), N_("Kept: by touch, in braille.") },
	{ "both", N_("By eye and ear now."), N_("Kept: by eye and ear.") },
};

static const struct way *find(const char *word)
{
	for (size_t i = 0; i < ARRAY_COUNT(ways); i++)
		if (!strcmp(ways[i].word, word))
			return &ways[i];
	return NULL;
}

static const char *word_now(const struct session *session)
{
	if (session->touch)
		return "touch";
	if (session->heard)
		return session->ear ? "ear" : "both";
	return "eye";
}

bool way_differs(const struct session *session, const char **now, const char **kept)
{
	const struct way *used = find(word_now(session));
	const struct way *known = find(state_choice(session, "read", ""));
	/* Who reads by eye and was never asked hears nothing of what is kept. */
	if (used == known || (!known && used == &ways[0]))
		return false;
	*now = _(used->now);
	*kept = known ? _(known->kept) : _("Nothing is kept yet.");
	return true;
}
