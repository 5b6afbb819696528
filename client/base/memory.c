/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"

static void *checked(void *memory)
{
	if (!memory)
		die("%s",
		    _("There is not enough memory, so Plainvoice had to stop. Drafts are kept."));
	return memory;
}

void *memory_new(size_t size)
{
	return checked(calloc(1, size ? size : 1));
}

void *memory_resize(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		checked(NULL);
	return checked(realloc(old, count && size ? count * size : 1));
}

char *memory_copy(const char *text)
{
	if (!text)
		return NULL;
	size_t size = strlen(text) + 1;
	return memcpy(memory_new(size), text, size);
}

char *memory_vprintf(const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	char *text = memory_new(length < 0 ? 1 : (size_t)length + 1);
	if (length >= 0)
		vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	return text;
}

char *memory_printf(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	char *text = memory_vprintf(format, args);
	va_end(args);
	return text;
}
