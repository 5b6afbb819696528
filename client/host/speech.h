/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SPEECH_H
#define PV_HOST_SPEECH_H

#include <stddef.h>

/*
 * The one of COUNT language TAGS that serves HEADER, an Accept-Language (RFC 9110 12.5.4), best, by
 * lookup (RFC 4647 3.4); the first where none does, or HEADER is NULL.  COUNT is not 0.  Pure.
 */
const char *speech_choose(const char *header, const char *const *tags, size_t count);

/* Speak that one of them from now on: sentences of the next answer are in it. */
void speech_use(const char *header, const char *const *tags, size_t count);

#endif
