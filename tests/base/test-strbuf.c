/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/strbuf.h"

#include "../support/tap.h"

int main(void)
{
	struct strbuf buf;
	strbuf_init(&buf, 10);
	same(buf.bytes, "", "it begins empty and ended");
	ok(strbuf_add_text(&buf, "hello") && strbuf_printf(&buf, " %d", 42), "it grows");
	same(buf.bytes, "hello 42", "in order");
	ok(!strbuf_add_text(&buf, "xyz"), "what would pass the ceiling is refused");
	same(buf.bytes, "hello 42", "and nothing of it is added");
	ok(!strbuf_printf(&buf, "%s", "xyz"), "so is what is made of parts");
	ok(strbuf_add(&buf, "a\0", 2) && buf.length == 10, "up to the ceiling, NUL or not");
	ok(strbuf_add(&buf, NULL, 0), "nothing can be added to a full one");
	ok(!strbuf_add(&buf, "x", 1) && !strbuf_add(&buf, "x", (size_t)-1), "but not one byte");
	strbuf_clear(&buf);
	ok(!buf.length && !*buf.bytes && strbuf_add_text(&buf, "again"), "cleared it takes more");
	strbuf_release(&buf);
	strbuf_init(&buf, 1 << 20);
	for (int i = 0; i < 1 << 18; i++)
		strbuf_add(&buf, "abcd", 4);
	ok(buf.length == 1 << 20 && strlen(buf.bytes) == 1 << 20, "a megabyte in small parts");
	strbuf_release(&buf);
	strbuf_release(&buf);
	return tap_done();
}
