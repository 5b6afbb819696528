/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_STRBUF_H
#define PV_BASE_STRBUF_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A growing, NUL-ended text with a ceiling; bytes is never NULL after init.
 * An addition that would pass the ceiling adds nothing and returns false.
 */
struct strbuf {
	char *bytes;
	size_t length, size, limit;
};

void strbuf_init(struct strbuf *buf, size_t limit);
void strbuf_release(struct strbuf *buf);
void strbuf_clear(struct strbuf *buf);	/* empty again, memory kept */
bool strbuf_add(struct strbuf *buf, const void *bytes, size_t length);
bool strbuf_add_text(struct strbuf *buf, const char *text);
bool strbuf_printf(struct strbuf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
