/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/pack.h"

#include <stdint.h>

#include "base/arena.h"
#include "base/file.h"
#include "catalogues.h"
#include "../support/tap.h"

#define HEADER(rule) \
	"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n" rule "\"\n"
#define PLURAL(rule) HEADER("Plural-Forms: nplurals=2; plural=" rule "\\n")

static struct arena arena;

/* The catalogue that msgfmt makes of PO, in memory of exactly its size. */
static char *compile(const char *po, size_t *length)
{
	char root[300], path[400];
	const char *bytes = NULL;
	struct error error = ERROR_INIT;
	snprintf(root, sizeof(root), "%s/made", getenv("HOME"));
	snprintf(path, sizeof(path), "%s/xx/LC_MESSAGES/plainvoice.mo", root);
	if (!catalogue_make(root, "xx", po) ||
	    !file_read(path, 1 << 20, &arena, &bytes, length, &error) || !bytes)
		return NULL;
	return memcpy(malloc(*length), bytes, *length);
}

static bool good(const char *po)
{
	size_t length;
	char *bytes = compile(po, &length);
	bool answer = bytes && pack_good(bytes, length);
	free(bytes);
	return answer;
}

static void judges_what_translators_write(void)
{
	ok(good(WELSH_HEADER "msgid \"%s by %s\"\nmsgstr \"%2$s: %1$s\"\n"), "a good pack");
	ok(good(PLURAL("n%10==1 && n%100!=11 ? 0 : 1;")), "a plural rule as Russian has it");
	ok(!good("msgid \"a\"\nmsgstr \"b\"\n"), "no header");
	ok(!good("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"),
	   "another character set");
	ok(!good("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-80\\n\"\n"),
	   "a character set with nearly the name");
	ok(!good(HEADER("") "msgid \"%s\"\nmsgstr \"%d\"\n"), "a directive of another type");
	ok(!good(HEADER("") "msgid \"Yes\"\nmsgstr \"%s%s%n\"\n"), "directives for nothing");
	ok(!good(HEADER("") "msgctxt \"a %s\"\nmsgid \"b\"\nmsgstr \"%s\"\n"),
	   "a context is no format");
	ok(good(HEADER("") "msgctxt \"a %s\"\nmsgid \"b %d\"\nmsgstr \"%d\"\n"),
	   "what follows a context is");
	ok(!good(HEADER("") "msgid \"a\"\nmsgstr \"\\033[2J\"\n"), "an escape sequence");
	ok(!good(HEADER("") "msgid \"a\"\nmsgstr \"\u202e\"\n"), "an override of direction");
	ok(good(HEADER("") "msgid \"a\"\nmsgstr \" b\\n\\n\\tc\u200f \"\n"),
	   "blanks, lines and a mark of direction are no harm");
}

static void judges_plurals(void)
{
#define REPLIES(one, many) \
	"msgid \"%d reply\"\nmsgid_plural \"%d replies\"\n" \
	"msgstr[0] \"" one "\"\nmsgstr[1] \"" many "\"\n"
	ok(good(PLURAL("n != 1;") REPLIES("one", "%d")), "a form may leave its number out");
	ok(!good(PLURAL("n != 1;") REPLIES("%d", "%s")), "but not change it");
	ok(!good(PLURAL("n != 1;") "msgid \"None\"\nmsgid_plural \"%s\"\nmsgstr[0] \"%s\"\n"
		 "msgstr[1] \"%s\"\n"), "what is no plural cannot be made one");
	ok(!good(PLURAL("n/0;")), "a rule that divides");
	ok(!good(PLURAL("n%0;")), "a remainder of 0");
	ok(!good(PLURAL("n%(n-1);")), "a remainder of what is not a number");
	ok(!good(PLURAL("n%18446744073709551616;")), "a number that becomes 0");
	ok(!good(PLURAL("n% 000;")), "many noughts");
	char rule[3001] = "", po[4000];
	while (strlen(rule) + 3 < sizeof(rule))
		memcpy(rule + strlen(rule), "n||", 4);
	snprintf(po, sizeof(po), PLURAL("%sn;"), rule);
	ok(!good(po), "a rule so long that gettext would run out of stack");
}

static bool with(const char *bytes, size_t length, size_t at, uint32_t value)
{
	char *copy = memcpy(malloc(length), bytes, length);
	for (int i = 0; i < 4; i++)
		copy[at + (size_t)i] = (char)(value >> 8 * i);
	bool answer = pack_good(copy, length);
	free(copy);
	return answer;
}

static uint32_t number(const char *bytes, size_t at)
{
	const unsigned char *b = (const unsigned char *)bytes + at;
	return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static void judges_the_form(void)
{
	size_t length, wrong = 0;
	char *bytes = compile(PLURAL("n != 1;") REPLIES("%d", "%d") "msgid \"a\"\nmsgstr \"b\"\n",
			      &length);
	ok(bytes && pack_good(bytes, length), "it is good as msgfmt makes it");
	if (!bytes)
		return;
	uint32_t originals = number(bytes, 12), size = number(bytes, 20), hash = number(bytes, 24);
	ok(!with(bytes, length, 0, 0xde120495), "the other order of bytes");
	ok(!with(bytes, length, 4, 1), "a later revision");
	ok(!with(bytes, length, 8, UINT32_MAX), "more messages than bytes");
	ok(!with(bytes, length, 12, UINT32_MAX - 3), "a table beyond the end");
	ok(!with(bytes, length, 12, originals + 1), "a table that is not aligned");
	ok(!with(bytes, length, originals + 8, UINT32_MAX), "a text longer than all");
	ok(!with(bytes, length, originals + 12, (uint32_t)length), "a text that begins at the end");
	ok(!with(bytes, length, 20, 4), "a hash table whose steps miss places");
	ok(with(bytes, length, 20, 2), "one so small that it is not looked at");
	ok(!with(bytes, length, 24, (uint32_t)length - 4), "one beyond the end");
	char *full = memcpy(malloc(length), bytes, length);
	for (uint32_t i = 0; i < size; i++)
		memcpy(full + hash + 4 * i, "\1\0\0\0", 4);
	ok(!pack_good(full, length), "one without an empty place, in which a search has no end");
	free(full);
	/* Nothing shorter is good, and nothing beyond its end is read (the address sanitizer). */
	for (size_t cut = 0; cut < length; cut++) {
		char *part = memcpy(malloc(cut + 1), bytes, cut);
		wrong += pack_good(part, cut);
		free(part);
	}
	ok(!wrong, "cut off anywhere it is refused");
	for (size_t at = 0; at < length; at++)
		for (int bit = 0; bit < 8; bit++) {
			bytes[at] = (char)(bytes[at] ^ 1 << bit);
			pack_good(bytes, length);
			bytes[at] = (char)(bytes[at] ^ 1 << bit);
		}
	ok(pack_good(bytes, length), "no flipped bit is read beyond the end either");
	free(bytes);
}

static void accepts_our_own(void)
{
	static const char *const langs[] = { "cy", "qps" };
	for (size_t i = 0; i < sizeof(langs) / sizeof(*langs); i++) {
		struct error error = ERROR_INIT;
		const char *bytes = NULL;
		size_t length;
		const char *path = arena_printf(&arena, "%s/%s/LC_MESSAGES/plainvoice.mo",
						getenv("PLAINVOICE_LOCALE"), langs[i]);
		ok(file_read(path, 1 << 23, &arena, &bytes, &length, &error) && bytes &&
		   pack_good(bytes, length), "a catalogue of ours is good");
	}
}

int main(void)
{
	judges_what_translators_write();
	judges_plurals();
	judges_the_form();
	accepts_our_own();
	arena_release(&arena);
	return tap_done();
}
