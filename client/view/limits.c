/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/array.h"
#include "base/i18n.h"
#include "language/format.h"

/* The day of the list in docs/accessibility.md.  Here are those that a person meets, and what a
 * secret vote rests on. */
static const char as_of[] = "2026-11-24";

void view_limits(struct page *page)
{
	static const char *const limits[] = {
		N_("No blind person has lived with this version yet. What was measured is what "
		   "three screen readers say: yasr, Fenrir and BRLTTY."),
		N_("A terminal does not tell a screen reader what is a heading, nor which language "
		   "a line is in. Plainvoice has keys that find headings; words of another "
		   "language are read with the voice that is set."),
		N_("A braille display shows one row at a time. The further rows of a long "
		   "paragraph are reached with the keys of the display."),
		N_("While your own editor runs, what is heard is what that editor says."),
		N_("The Welsh words were not reviewed by somebody who grew up with Welsh."),
		N_("A secret vote is secret because the machine of the assembly keeps it so. Those "
		   "who look after that machine could find it out."),
	};
	page_add(page, PART_TITLE, _("Known limits, as of %s"), format_day(&page->arena, as_of));
	for (size_t i = 0; i < ARRAY_COUNT(limits); i++)
		page_add(page, PART_PARAGRAPH, "%s", _(limits[i]));
	page_add(page, PART_NOTICE, "%s",
		 _("There will always be some. They are no reasons not to begin; whoever meets one "
		   "can say what is in the way."));
}
