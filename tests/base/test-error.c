/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

#include "base/memory.h"
#include "../support/tap.h"

static size_t sentences(const char *text)
{
	size_t count = 0;
	for (; (text = strpbrk(text, ".;")); text++)
		count++;
	return count;
}

int main(void)
{
	struct error error = ERROR_INIT;
	same(error_text(&error), "", "no error has no words");
	ok(!error_set(&error, ERROR_OFFLINE, NULL), "setting one is false");
	same(error_text(&error), "The assembly cannot be reached. What was fetched can still be "
	     "read. Check the connection, then try again.", "it has its kind's sentences");
	ok(!error_set(&error, ERROR_INPUT, "%s", "another") && error.kind == ERROR_OFFLINE,
	   "the first one wins");
	error_release(&error);
	ok(error.kind == ERROR_NONE, "released it is as new");
	error_set(&error, ERROR_INPUT, "No topic %d. Nothing was changed.", 9);
	same(error_text(&error), "No topic 9. Nothing was changed.", "a sentence of its own");
	error.field = memory_copy("text");
	error_release(&error);
	ok(!error.field && !error.text, "all of it is freed");
	struct error cause = ERROR_INIT;
	error_set(&cause, ERROR_BUSY, "%s", "Wait.");
	cause.retry_after = 9;
	ok(!error_pass(&error, &cause) && cause.kind == ERROR_NONE, "one is passed on");
	ok(error.kind == ERROR_BUSY && error.retry_after == 9, "with all that it knows");
	error_set(&cause, ERROR_FAULT, "%s", "Later.");
	ok(!error_pass(&error, &cause) && !cause.text, "a later one is dropped");
	same(error_text(&error), "Wait.", "the first one has won again");
	error_release(&error);
	size_t poor = 0;
	for (int kind = 1; kind < ERROR_KINDS; kind++)
		poor += sentences(error_sentence((enum error_kind)kind)) < 2 &&
			kind != ERROR_DAMAGED;
	ok(!poor, "every kind says what is wrong and what is safe or to be done");
	same(error_name(ERROR_DISK_FULL), "DISK_FULL", "a kind has a name");
	same(error_name((enum error_kind)-1), "NONE", "none has none");
	same(error_name(ERROR_KINDS), "NONE", "nor has one too many");
	same(error_sentence(ERROR_NONE), "", "nor a sentence");
	ok(error_kind_of_status(404) == ERROR_MISSING &&
	   error_kind_of_status(412) == ERROR_CHANGED &&
	   error_kind_of_status(503) == ERROR_CLOSED, "a status means a kind");
	ok(error_kind_of_status(418) == ERROR_REFUSED && error_kind_of_status(599) == ERROR_FAULT,
	   "others mean what their hundred does");
	return tap_done();
}
