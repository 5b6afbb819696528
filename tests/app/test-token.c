/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who the person is at each assembly: one file, for its owner alone. */
#include "app/token.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/memory.h"
#include "../support/tap.h"

static const char *const here = "https://a.example/assemblies/one";
static const char *const longer = "https://a.example/assemblies/one-more";

int main(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct stat status;
	char *file = memory_printf("%s/tokens", getenv("HOME"));
	ok(!token_find(file, here, &arena), "with no file nobody is known");

	ok(token_keep(file, here, "first", &error), "a token is kept");
	ok(token_keep(file, longer, "other", &error), "and another for another assembly");
	same(token_find(file, here, &arena), "first", "it is found again");
	same(token_find(file, longer, &arena), "other",
	     "an address that begins with another is not taken for it");
	ok(!token_find(file, "https://a.example/assemblies/on", &arena), "nor the other way round");
	ok(!stat(file, &status) && (status.st_mode & 0777) == 0600, "only its owner can read it");

	ok(token_keep(file, here, "second", &error), "a new one");
	same(token_find(file, here, &arena), "second", "takes the place of the old");
	same(token_find(file, longer, &arena), "other", "and of no other");

	ok(!token_keep(file, here, "two lines\nhttps://b.example x", &error) &&
	   error.kind == ERROR_SHAPE, "a token that could write a line of its own is refused");
	error_release(&error);
	ok(!token_keep(file, "https://c.example x", "y", &error), "and so is such an address");
	error_release(&error);
	same(token_find(file, here, &arena), "second", "what was there stays");

	ok(file_write(file, "https://a.example/assemblies/one \nnonsense\n\n", 44, &error),
	   "a damaged file");
	ok(!token_find(file, here, &arena), "gives no token");
	ok(token_keep(file, here, "third", &error), "and takes a new one");
	same(token_find(file, here, &arena), "third", "which is found");
	free(file);
	arena_release(&arena);
	error_release(&error);
	return tap_done();
}
