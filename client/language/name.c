/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/language.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "language/tag.h"

static const struct {
	const char *language, *name;
} names[] = {
	/* TRANSLATORS: the name of a language, as in "These words are in Welsh." */
	{ "am", N_("Amharic") },
	{ "ar", N_("Arabic") },
	{ "bfi", N_("British Sign Language") },
	{ "bn", N_("Bengali") },
	{ "cy", N_("Welsh") },
	{ "de", N_("German") },
	{ "en", N_("English") },
	{ "es", N_("Spanish") },
	{ "fa", N_("Persian") },
	{ "fr", N_("French") },
	{ "ga", N_("Irish") },
	{ "gd", N_("Scottish Gaelic") },
	{ "gu", N_("Gujarati") },
	{ "hi", N_("Hindi") },
	{ "ig", N_("Igbo") },
	{ "it", N_("Italian") },
	{ "pa", N_("Punjabi") },
	{ "pl", N_("Polish") },
	{ "pt", N_("Portuguese") },
	{ "ro", N_("Romanian") },
	{ "so", N_("Somali") },
	{ "sv", N_("Swedish") },
	{ "ta", N_("Tamil") },
	{ "tr", N_("Turkish") },
	{ "uk", N_("Ukrainian") },
	{ "ur", N_("Urdu") },
	{ "yo", N_("Yoruba") },
	{ "zh", N_("Chinese") },
};

const char *language_name(const char *text)
{
	struct tag tag;
	if (tag_read(&tag, text, strlen(text)))
		for (size_t i = 0; i < ARRAY_COUNT(names); i++)
			if (!strcmp(tag.language, names[i].language))
				return _(names[i].name);
	return text;
}
