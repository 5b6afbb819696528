/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_MEMORY_H
#define PV_BASE_MEMORY_H

#include <stdarg.h>
#include <stddef.h>

/*
 * The one place where an allocation is checked: these never return NULL, they
 * end the program.  What they return is freed with free().
 */
void *memory_new(size_t size);				/* zeroed */
void *memory_resize(void *old, size_t count, size_t size);	/* COUNT things of SIZE bytes */
char *memory_copy(const char *text);			/* NULL stays NULL */
char *memory_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));
char *memory_vprintf(const char *format, va_list args) __attribute__((format(printf, 1, 0)));

#endif
