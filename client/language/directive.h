/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_LANGUAGE_DIRECTIVE_H
#define PV_LANGUAGE_DIRECTIVE_H

#include <stdbool.h>

/*
 * Whether printf can safely be given TRANSLATION with the arguments of ORIGINAL: the same
 * directives for the same arguments, in any order where they are numbered ("%2$s").
 * FEWER: the last ones may be left out, as a plural form for 1 does.  An original that is
 * no format, such as "100%", agrees with what is no format either.
 */
bool directive_agree(const char *original, const char *translation, bool fewer);

#endif
