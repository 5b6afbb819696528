/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_SPOKEN_H
#define PV_VIEW_SPOKEN_H

#include "view/page.h"

/*
 * A page as it is best heard.  What people wrote is not changed where it is kept; a page is a
 * copy, and only pages for a person who hears or feels them come through here.
 *
 * Measured (yasr 0.6.9, Fenrir 1.9.5 at their own settings): yasr hands every sign to the voice;
 * Fenrir leaves out per cent, ampersand, equals, less-than, greater-than, number and section
 * signs, so that "81% of people" is heard as "81 of people", and reads an address as twenty words
 * of slash and dash.  Signs of money, degrees, fractions and dashes reach the voice with both.
 */
struct spoken {
	bool addresses;			/* "address 1 of 4, england.nhs.uk" for a web address */
	bool signs;			/* words for signs that are left out, and for dates */
	const struct list *terms;	/* long forms of initialisms, once a page; NULL: none */
};

/* Make PAGE so; the addresses of each part are noted in any case. */
void spoken_page(struct page *page, const struct spoken *how);

/* TEXT with words for its signs and its dates, in ARENA. */
const char *spoken_signs(struct arena *arena, const char *text);

/* TEXT with each web address as its place and the name of its machine, in ARENA. */
const char *spoken_addresses(struct arena *arena, const char *text);

#endif
