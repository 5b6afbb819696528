/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/direction.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <fribidi.h>

#include "base/array.h"
#include "base/memory.h"

enum { LINE_MOST = 1 << 20 };	/* bytes of a line that is put in order: FriBidi counts in int */

/* Languages whose usual script runs from right to left (Unicode CLDR, likely subtags). */
static const char *const rtl_languages[] = {
	"ar", "arc", "ary", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw",
	"ks", "lrc", "mzn", "nqo", "pnb", "ps", "rhg", "sd", "skr", "syr", "ug", "ur", "yi",
};

static const char *const rtl_scripts[] = {
	"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
};

static bool is_one_of(const char *const *words, size_t count, const char *text, size_t length)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(words[i]) == length && !strncasecmp(words[i], text, length))
			return true;
	return false;
}

bool direction_of_lang(const char *lang)
{
	if (!lang)
		return false;
	size_t length = strcspn(lang, "-_");
	const char *script = lang + length + (lang[length] != '\0');
	size_t script_length = strcspn(script, "-_");
	if (script_length == 4)
		return is_one_of(rtl_scripts, ARRAY_COUNT(rtl_scripts), script, 4);
	return is_one_of(rtl_languages, ARRAY_COUNT(rtl_languages), lang, length);
}

bool direction_is_rtl(const char *text, const char *lang)
{
	while (*text) {
		FriBidiChar c;
		size_t length = 1;
		while ((text[length] & 0xc0) == 0x80)
			length++;
		fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, text, (FriBidiStrIndex)length,
					   &c);
		FriBidiCharType type = fribidi_get_bidi_type(c);
		if (FRIBIDI_IS_STRONG(type))
			return FRIBIDI_IS_RTL(type);
		text += length;
	}
	return direction_of_lang(lang);
}

/* Shaping leaves a filler where two letters became one. */
static FriBidiStrIndex drop_fillers(FriBidiChar *text, FriBidiStrIndex count)
{
	FriBidiStrIndex kept = 0;
	for (FriBidiStrIndex i = 0; i < count; i++)
		if (text[i] != FRIBIDI_CHAR_FILL)
			text[kept++] = text[i];
	return kept;
}

const char *direction_visual(struct arena *arena, const char *line, bool rtl)
{
	size_t length = strlen(line);
	if (!length || length > LINE_MOST)
		return arena_copy(arena, line);
	FriBidiChar *logical = memory_new(length * sizeof(*logical));
	FriBidiChar *visual = memory_new((length + 1) * sizeof(*visual));
	FriBidiParType base = rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
	FriBidiStrIndex count = fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, line,
							   (FriBidiStrIndex)length, logical);
	char *text = NULL;
	if (fribidi_log2vis(logical, count, &base, visual, NULL, NULL, NULL)) {
		count = drop_fillers(visual, count);
		text = arena_alloc(arena, (size_t)count * 4 + 1);
		fribidi_unicode_to_charset(FRIBIDI_CHAR_SET_UTF8, visual, count, text);
	}
	free(logical);
	free(visual);
	return text ? text : arena_copy(arena, line);
}
