/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_ARENA_H
#define PV_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

/*
 * An arena owns many small things that die together: one decoded answer, one
 * page.  Nothing in it is freed alone.  Running out of memory ends the program.
 */
struct arena {
	struct arena_block *block;
};

#define ARENA_INIT { 0 }

void arena_release(struct arena *arena);
void *arena_alloc(struct arena *arena, size_t size);	/* zeroed, aligned for anything */
char *arena_copy(struct arena *arena, const char *text);	/* NULL stays NULL */
char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length);	/* NUL-ended */
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

#endif
