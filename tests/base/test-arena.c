/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>

#include "../support/tap.h"

int main(void)
{
	struct arena arena = ARENA_INIT;
	bool aligned = true, zeroed = true, kept = true;
	char *first = arena_copy(&arena, "first");
	for (size_t size = 1; size < 9000; size += 37) {
		unsigned char *bytes = arena_alloc(&arena, size);
		aligned = aligned && (uintptr_t)bytes % alignof(max_align_t) == 0;
		for (size_t i = 0; i < size; i++)
			zeroed = zeroed && !bytes[i];
		memset(bytes, 0xaa, size);
		kept = kept && !strcmp(first, "first");
	}
	ok(aligned, "everything is aligned for anything");
	ok(zeroed, "and zeroed");
	ok(kept, "what came before stays where it is");
	ok(!arena_copy(&arena, NULL), "a copy of NULL is NULL");
	same(arena_copy(&arena, ""), "", "a copy of nothing");
	same(arena_copy_bytes(&arena, "abcdef", 3), "abc", "a copy of bytes is ended");
	same(arena_copy_bytes(&arena, NULL, 0), "", "no bytes at all");
	same(arena_printf(&arena, "%s %d", "page", 3), "page 3", "a text made of parts");
	ok(strlen(arena_printf(&arena, "%0*d", 10000, 1)) == 10000, "one larger than a block");
	ok(arena_alloc(&arena, 0) != NULL, "nothing is not NULL");
	arena_release(&arena);
	ok(!arena.block, "all of it is freed");
	same(arena_copy(&arena, "again"), "again", "it can be used again");
	arena_release(&arena);
	arena_release(&arena);
	return tap_done();
}
