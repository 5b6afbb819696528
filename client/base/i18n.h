/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_I18N_H
#define PV_BASE_I18N_H

#include <libintl.h>

/*
 * Every word that a person can see goes through one of these.
 *   _("text")			translate now
 *   N_("text")			mark in a table; the code that shows it calls _()
 *   P_("context", "text")	a short word with what it is about, translated now
 *   ngettext(one, many, n)	a count
 */
#define _(text) gettext(text)
#define N_(text) text
#define P_(context, text) i18n_in_context(context "\004" text, text)

/* What P_() calls: the translation of KEY, or TEXT where there is none. */
static inline const char *i18n_in_context(const char *key, const char *text)
{
	const char *found = gettext(key);
	return found == key ? text : found;
}

#endif
