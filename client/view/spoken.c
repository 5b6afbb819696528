/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/spoken.h"

#include <ctype.h>
#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "base/strbuf.h"
#include "language/format.h"
#include "text/web.h"
#include "view/initialism.h"

enum { SPOKEN_BYTES = 1 << 20 };	/* the longest text that is made heard; longer stays */

static size_t count_addresses(const char *text)
{
	size_t count = 0;
	for (size_t at = 0, length; web_find(text, &at, &length); at += length)
		count++;
	return count;
}

/* The copy in ARENA of what BUF came to, or TEXT where it did not fit. */
static const char *end(struct arena *arena, struct strbuf *buf, const char *text, bool good)
{
	if (good)
		text = arena_copy(arena, buf->bytes);
	strbuf_release(buf);
	return text;
}

const char *spoken_addresses(struct arena *arena, const char *text)
{
	size_t count = count_addresses(text), from = 0, n = 0;
	struct strbuf buf;
	bool good = true;
	if (!count)
		return text;
	strbuf_init(&buf, SPOKEN_BYTES);
	for (size_t at = 0, length; good && web_find(text, &at, &length); from = at += length) {
		const char *host = web_host(arena, text + at, length);
		good = strbuf_add(&buf, text + from, at - from) &&
			(count == 1 ?
			 /* TRANSLATORS: stands for a web address: "address england.nhs.uk". */
			 strbuf_printf(&buf, _("address %s"), host) :
			 /* TRANSLATORS: "address 1 of 4, england.nhs.uk". */
			 strbuf_printf(&buf, _("address %zu of %zu, %s"), ++n, count, host));
	}
	good = good && strbuf_add_text(&buf, text + from);
	return end(arena, &buf, text, good);
}

/* A sign, and the word that is said for it. */
struct sign {
	const char *sign, *word;
	bool alone;		/* only where blanks stand round it */
	bool number;		/* only before a digit */
};

/* The sign at AT, or NULL; START is the beginning of the text. */
static const struct sign *sign_at(const struct sign *signs, size_t count, const char *start,
				  const char *at)
{
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(signs[i].sign);
		if (strncmp(at, signs[i].sign, length) != 0)
			continue;
		const char *after = at + length;
		bool alone = at > start && at[-1] == ' ' && *after == ' ';
		const char *digit = *after == ' ' ? after + 1 : after;
		if ((!signs[i].alone || alone) &&
		    (!signs[i].number || isdigit((unsigned char)*digit)))
			return &signs[i];
	}
	return NULL;
}

/* WORD with blanks where it would else touch what stands before or after it. */
static bool add_word(struct strbuf *buf, const char *word, const char *after)
{
	bool before = buf->length && buf->bytes[buf->length - 1] != ' ' &&
		buf->bytes[buf->length - 1] != '(';
	bool behind = isalnum((unsigned char)*after) || (*after & 0x80);
	return strbuf_printf(buf, "%s%s%s", before ? " " : "", word, behind ? " " : "");
}

/* The bytes of a date as machines write it, "2026-11-24", at AT; 0: something else. */
static size_t date_length(const char *start, const char *at)
{
	static const char form[] = "dddd-dd-dd";
	size_t i = 0;
	if (at > start && (isalnum((unsigned char)at[-1]) || strchr("-/.", at[-1])))
		return 0;
	while (form[i] && (form[i] == 'd' ? isdigit((unsigned char)at[i]) : at[i] == form[i]))
		i++;
	return form[i] || isalnum((unsigned char)at[i]) || at[i] == '-' ? 0 : i;
}

const char *spoken_signs(struct arena *arena, const char *text)
{
	/* TRANSLATORS: those in the context "sign" are said for a sign within a text. */
	const struct sign signs[] = {
		{ "%", P_("sign", "per cent"), false, false },
		{ "&", P_("sign", "and"), false, false },
		{ "=", P_("sign", "equals"), true, false },
		{ "<", P_("sign", "is less than"), true, false },
		{ ">", P_("sign", "is more than"), true, false },
		{ "#", P_("sign", "number"), false, true },
		{ "\u00a7", P_("sign", "section"), false, true },
	};
	struct strbuf buf;
	bool good = true;
	strbuf_init(&buf, SPOKEN_BYTES);
	for (const char *at = text; good && *at;) {
		const struct sign *sign = sign_at(signs, ARRAY_COUNT(signs), text, at);
		size_t date = sign ? 0 : date_length(text, at);
		size_t length = sign ? strlen(sign->sign) : date ? date : 1;
		if (sign)
			good = add_word(&buf, sign->word, at + length);
		else if (date)
			good = strbuf_add_text(&buf, format_day(arena,
				arena_copy_bytes(arena, at, date)));
		else
			good = strbuf_add(&buf, at, 1);
		at += length;
	}
	return end(arena, &buf, text, good);
}

static void add_addresses(struct strbuf *buf, const char *text)
{
	bool good = true;
	for (size_t at = 0, length; good && text && web_find(text, &at, &length); at += length)
		good = (!buf->length || strbuf_add_text(buf, " ")) &&
			strbuf_add(buf, text + at, length);
}

static void note_addresses(struct page *page, struct part *part)
{
	struct strbuf buf;
	strbuf_init(&buf, SPOKEN_BYTES);
	add_addresses(&buf, part->text);
	add_addresses(&buf, part->other);
	if (buf.length)
		part->addresses = arena_copy(&page->arena, buf.bytes);
	strbuf_release(&buf);
}

static const char *heard(struct page *page, const struct spoken *how, const char *text,
			 struct initialisms *initialisms)
{
	if (!text)
		return NULL;
	if (how->addresses)
		text = spoken_addresses(&page->arena, text);
	if (initialisms)
		text = initialisms_long(initialisms, &page->arena, text);
	return how->signs ? spoken_signs(&page->arena, text) : text;
}

void spoken_page(struct page *page, const struct spoken *how)
{
	struct initialisms plain, exact;
	initialisms_init(&plain, &page->arena, how->terms);
	initialisms_init(&exact, &page->arena, how->terms);
	for (size_t i = 0; i < page->count; i++) {
		struct part *part = &page->parts[i];
		bool item = part->role == PART_ITEM;	/* its first words tell it apart */
		note_addresses(page, part);
		part->text = heard(page, how, part->text, item ? NULL : &plain);
		part->other = heard(page, how, part->other, item ? NULL : &exact);
		part->more = heard(page, how, part->more, NULL);
	}
}
