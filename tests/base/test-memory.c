/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "../support/tap.h"

/* What a child says on its standard error while FUNCTION runs; its exit status in *STATUS. */
static const char *last_words(void (*function)(void), int *status)
{
	static char said[500];
	int ends[2];
	if (pipe(ends))
		return NULL;
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		dup2(ends[1], STDERR_FILENO);
		function();
		_exit(0);
	}
	close(ends[1]);
	size_t length = 0;
	ssize_t got;
	while ((got = read(ends[0], said + length, sizeof(said) - 1 - length)) > 0)
		length += (size_t)got;
	said[length] = '\0';
	close(ends[0]);
	waitpid(child, status, 0);
	return said;
}

static void ask_for_too_many(void)
{
	free(memory_resize(NULL, SIZE_MAX / 2, 3));
}

static void end(void)
{
	die("%s is %d.", "It", 3);
}

int main(void)
{
	int status;
	char *memory = memory_new(100);
	size_t used = 0;
	for (size_t i = 0; i < 100; i++)
		used += memory[i] != 0;
	ok(!used, "new memory is zeroed");
	free(memory);
	char *nothing = memory_new(0);
	ok(nothing, "nothing is something to free");
	free(nothing);
	int *numbers = memory_resize(NULL, 1, sizeof(*numbers));
	numbers[0] = 7;
	numbers = memory_resize(numbers, 1000, sizeof(*numbers));
	ok(numbers[0] == 7, "what is there stays when it grows");
	free(numbers);
	ok(!memory_copy(NULL), "a copy of NULL is NULL");
	char *copy = memory_copy("words"), *text = memory_printf("%s %d", "page", 3);
	same(copy, "words", "a copy");
	same(text, "page 3", "a text made of parts");
	free(copy);
	free(text);
	same(last_words(ask_for_too_many, &status), "There is not enough memory, so Plainvoice had "
	     "to stop. Drafts are kept.\n", "a size beyond all ends the program with a sentence");
	ok(WIFEXITED(status) && WEXITSTATUS(status) == 70, "and a status");
	same(last_words(end, &status), "It is 3.\n", "what cannot be survived is said");
	return tap_done();
}
