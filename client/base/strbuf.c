/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/strbuf.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void strbuf_init(struct strbuf *buf, size_t limit)
{
	*buf = (struct strbuf){ .limit = limit, .size = 64 };
	buf->bytes = memory_new(buf->size);
}

void strbuf_release(struct strbuf *buf)
{
	free(buf->bytes);
	*buf = (struct strbuf){ 0 };
}

void strbuf_clear(struct strbuf *buf)
{
	buf->length = 0;
	buf->bytes[0] = '\0';
}

bool strbuf_add(struct strbuf *buf, const void *bytes, size_t length)
{
	if (length > buf->limit - buf->length)
		return false;
	size_t need = buf->length + length + 1;
	if (need > buf->size) {
		buf->size = need * 2;
		buf->bytes = memory_resize(buf->bytes, buf->size, 1);
	}
	if (length)
		memcpy(buf->bytes + buf->length, bytes, length);
	buf->length += length;
	buf->bytes[buf->length] = '\0';
	return true;
}

bool strbuf_add_text(struct strbuf *buf, const char *text)
{
	return strbuf_add(buf, text, strlen(text));
}

bool strbuf_printf(struct strbuf *buf, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	char *text = memory_vprintf(format, args);
	va_end(args);
	bool added = strbuf_add_text(buf, text);
	free(text);
	return added;
}
