/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/pack.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "language/directive.h"
#include "text/clean.h"

enum {
	HEADER_BYTES = 28,
	RULE_BYTES = 1000,	/* gettext follows a plural rule by recursion */
	DIVISOR_DIGITS = 9,	/* more could be 0 after an overflow */
};

struct pack {
	const unsigned char *bytes;
	size_t length;
	size_t count, originals, translations;	/* offsets of two tables of COUNT */
	size_t taken;		/* bytes of all texts: more than there are where they overlap */
	bool has_header;
};

/* A text of the pack, ended by a NUL behind its length; plural forms by NULs within. */
struct text {
	const char *start, *end;
};

/* msgfmt writes it thus on every machine. */
static size_t number_at(const struct pack *pack, size_t at)
{
	const unsigned char *b = pack->bytes + at;
	return (size_t)b[0] | (size_t)b[1] << 8 | (size_t)b[2] << 16 | (size_t)b[3] << 24;
}

static bool table_fits(const struct pack *pack, size_t at, size_t count, size_t size)
{
	return at % 4 == 0 && at <= pack->length && count <= (pack->length - at) / size;
}

static bool text_at(struct pack *pack, size_t entry, struct text *text)
{
	size_t length = number_at(pack, entry), at = number_at(pack, entry + 4);
	if (at >= pack->length || length >= pack->length - at || pack->bytes[at + length])
		return false;
	text->start = (const char *)pack->bytes + at;
	text->end = text->start + length;
	pack->taken += length + 1;
	return pack->taken <= pack->length;
}

static bool is_prime(size_t number)
{
	for (size_t i = 2; i <= number / i; i++)
		if (number % i == 0)
			return false;
	return true;
}

/*
 * gettext goes from place to place, by steps that its length must not share a divisor with,
 * until it comes to an empty one.  Up to 2 places are not looked at.
 */
static bool hash_good(const struct pack *pack, size_t size, size_t at)
{
	size_t empty = 0;
	if (size <= 2)
		return true;
	if (!table_fits(pack, at, size, 4) || !is_prime(size))
		return false;
	for (size_t i = 0; i < size; i++) {
		size_t entry = number_at(pack, at + 4 * i);
		if (entry > pack->count)
			return false;
		empty += !entry;
	}
	return empty > 0;
}

static bool charset_good(const char *header)
{
	const char *charset = strstr(header, "charset=");
	return charset && !strncasecmp(charset + 8, "UTF-8", 5) &&
	       !isalnum((unsigned char)charset[13]);
}

/* The rule counts with n, numbers and operators; it divides by plain numbers above 0 alone. */
static bool plural_good(const char *header)
{
	const char *rule = strstr(header, "plural=");
	if (!rule)
		return true;
	rule += 7;
	size_t length = strcspn(rule, ";\n");
	if (length > RULE_BYTES)
		return false;
	for (; length; length--, rule++) {
		if (!strchr("n0123456789 ()?:!=<>&|%", *rule))
			return false;
		if (*rule != '%')
			continue;
		const char *divisor = rule + 1 + strspn(rule + 1, " ");
		size_t digits = strspn(divisor, "0123456789");
		if (!digits || digits > DIVISOR_DIGITS || strspn(divisor, "0") == digits)
			return false;
	}
	return true;
}

static bool forms_good(struct text forms, const char *original, bool plural)
{
	for (; forms.start <= forms.end; forms.start += strlen(forms.start) + 1)
		if (!clean_is_harmless(forms.start) ||
		    !directive_agree(original, forms.start, plural))
			return false;
	return true;
}

static bool pair_good(struct pack *pack, struct text original, struct text translation)
{
	if (original.start == original.end) {
		pack->has_header = true;
		return charset_good(translation.start) && plural_good(translation.start) &&
		       clean_is_harmless(translation.start);
	}
	const char *context = strchr(original.start, '\004');
	const char *one = context ? context + 1 : original.start;
	const char *many = original.start + strlen(original.start) + 1;
	if (many > original.end)
		return forms_good(translation, one, false);
	/* One and many are alike: else the pack could make a plural of what is none. */
	return directive_agree(one, many, false) && forms_good(translation, one, true);
}

bool pack_good(const char *bytes, size_t length)
{
	struct pack pack = { .bytes = (const unsigned char *)bytes, .length = length };
	struct text original, translation;
	if (length < HEADER_BYTES || number_at(&pack, 0) != 0x950412de || number_at(&pack, 4))
		return false;
	pack.count = number_at(&pack, 8);
	pack.originals = number_at(&pack, 12);
	pack.translations = number_at(&pack, 16);
	if (!table_fits(&pack, pack.originals, pack.count, 8) ||
	    !table_fits(&pack, pack.translations, pack.count, 8) ||
	    !hash_good(&pack, number_at(&pack, 20), number_at(&pack, 24)))
		return false;
	for (size_t i = 0; i < pack.count; i++)
		if (!text_at(&pack, pack.originals + 8 * i, &original) ||
		    !text_at(&pack, pack.translations + 8 * i, &translation) ||
		    !pair_good(&pack, original, translation))
			return false;
	return pack.has_header;
}
