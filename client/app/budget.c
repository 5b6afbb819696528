/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/budget.h"

#include <stdlib.h>
#include <string.h>

#include "language/format.h"

enum { KILOBYTE = 1000, DIGITS = 15 };

/* Whole ones, never fewer than there are: nobody is told that less was used. */
static long long kilobytes(int64_t bytes)
{
	return bytes > 0 ? (long long)((bytes + KILOBYTE - 1) / KILOBYTE) : 0;
}

bool budget_read(const char *text, int64_t *bytes, struct error *error)
{
	*bytes = 0;
	if (!text || !strcmp(text, "off"))
		return true;
	size_t digits = strspn(text, "0123456789");
	*bytes = digits && digits <= DIGITS && !text[digits] ? strtoll(text, NULL, 10) : 0;
	return *bytes || error_set(error, ERROR_INPUT,
				   _("%s is not a budget. Nothing was fetched. Give a number of "
				     "bytes, such as 100000, or the word off."), text);
}

bool budget_stop(int64_t left, struct error *error)
{
	long long whole = left > 0 ? (long long)(left / KILOBYTE) : 0;
	return error_set(error, ERROR_BUDGET,
			 ngettext("This would go over your budget, so it was not fetched. "
				  "%lld kilobyte of the budget is left. What came before can be "
				  "read. Give a larger budget, or leave it for now.",
				  "This would go over your budget, so it was not fetched. "
				  "%lld kilobytes of the budget are left. What came before can be "
				  "read. Give a larger budget, or leave it for now.",
				  (unsigned long)whole), whole);
}

const char *budget_ahead(int64_t bytes, struct arena *arena)
{
	long long whole = kilobytes(bytes);
	return arena_printf(arena,
			    ngettext("The first part is here. The rest is about %lld kilobyte. "
				     "The word update fetches it.",
				     "The first part is here. The rest is about %lld kilobytes. "
				     "The word update fetches it.", (unsigned long)whole), whole);
}

const char *budget_fetched(int64_t came, int64_t left, struct arena *arena)
{
	long long whole = kilobytes(came);
	const char *so_far = format_number(arena, whole);
	if (left <= 0)
		return arena_printf(arena, ngettext("Fetched %s kilobyte so far.",
						    "Fetched %s kilobytes so far.",
						    (unsigned long)whole), so_far);
	whole += kilobytes(left);
	/* TRANSLATORS: two numbers: how many came, and about how many there are. */
	return arena_printf(arena, ngettext("Fetched %s of about %s kilobyte.",
					    "Fetched %s of about %s kilobytes.",
					    (unsigned long)whole),
			    so_far, format_number(arena, whole));
}

const char *budget_used(int64_t used, int64_t budget, struct arena *arena)
{
	long long whole = kilobytes(used);
	const char *spent = arena_printf(arena,
		ngettext("%lld kilobyte went over the line since the start.",
			 "%lld kilobytes went over the line since the start.",
			 (unsigned long)whole), whole);
	if (!budget)
		return spent;
	whole = used < budget ? (long long)((budget - used) / KILOBYTE) : 0;
	/* TRANSLATORS: two sentences; the first is how many kilobytes went over the line. */
	return arena_printf(arena,
			    ngettext("%s %lld kilobyte of your budget is left.",
				     "%s %lld kilobytes of your budget are left.",
				     (unsigned long)whole), spent, whole);
}
