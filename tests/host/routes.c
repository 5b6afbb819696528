/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the table of routes, a method and a pattern a line. */
#include "host/routes.h"

#include <stdio.h>

int main(void)
{
	const char *method, *pattern;
	struct arena arena = ARENA_INIT;
	for (size_t i = 0; route_at(i, &arena, &method, &pattern); i++)
		printf("%s %s\n", method, pattern);
	arena_release(&arena);
	return 0;
}
