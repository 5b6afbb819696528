/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_ERROR_H
#define PV_BASE_ERROR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/i18n.h"

/*
 * Every error has a name and a sentence for a person: what is wrong, what is
 * safe, what to do.  The HTTP status that means it is the second column, 0
 * where none does.
 */
#define ERRORS(X) \
	X(OFFLINE, 0, \
	  N_("The assembly cannot be reached. What was fetched can still be read. " \
	     "Check the connection, then try again.")) \
	X(NAME, 0, \
	  N_("No machine of that name was found. Nothing was lost. " \
	     "Check the address, then try again.")) \
	X(CERTIFICATE, 0, \
	  N_("The assembly could not prove who it is, so nothing was sent to it. " \
	     "Check the address, or ask the people who run it.")) \
	X(SIGN_IN, 401, \
	  N_("The assembly does not know you yet. What you wrote is kept. " \
	     "Join with your invitation, then send it again.")) \
	X(FORBIDDEN, 403, \
	  N_("The assembly does not let you do this. Nothing was changed. " \
	     "Ask the people who run it.")) \
	X(MISSING, 404, \
	  N_("The assembly has nothing at this address. Nothing was lost. " \
	     "Go back, or start again from the assembly.")) \
	X(CONFLICT, 409, \
	  N_("This does not fit with something done before. Nothing was changed. " \
	     "Read the page again, then decide.")) \
	X(GONE, 410, \
	  N_("This was there and has been taken away. Nothing of yours was lost. " \
	     "Go back to the list.")) \
	X(CHANGED, 412, \
	  N_("Somebody changed this since you read it. Nothing was overwritten. " \
	     "Read it again, then decide.")) \
	X(INVALID, 422, \
	  N_("The assembly could not accept what was written. It is kept as a draft. " \
	     "Change it, then send it again.")) \
	X(BUSY, 429, \
	  N_("The assembly asks for a pause. What you wrote is kept. " \
	     "Try again later.")) \
	X(FAULT, 500, \
	  N_("The assembly made a mistake of its own. What you wrote is kept. " \
	     "Try again later, or tell the people who run it.")) \
	X(CLOSED, 503, \
	  N_("The assembly is closed for the moment. What was fetched can still be read. " \
	     "Try again later.")) \
	X(REFUSED, 0, \
	  N_("The assembly refused this. What you wrote is kept. " \
	     "Ask the people who run it.")) \
	X(CUT, 0, \
	  N_("The line was cut in the middle of an answer. Nothing was lost. " \
	     "Try again.")) \
	X(SLOW, 0, \
	  N_("The line is too slow: almost nothing arrived for a while. Nothing was lost. " \
	     "Try again.")) \
	X(NOT_JSON, 0, \
	  N_("The answer is not from an assembly; perhaps the network asks you to log in. " \
	     "Nothing was changed. Check the address and the connection.")) \
	X(SHAPE, 0, \
	  N_("The assembly's answer does not have the expected form. Nothing was changed. " \
	     "Tell the people who run it.")) \
	X(ENDLESS, 0, \
	  N_("The assembly sends one page after another without an end, so fetching stopped. " \
	     "What came before can be read. Tell the people who run it.")) \
	X(REDIRECT, 0, \
	  N_("The assembly points to an address that is not safe, so it was not followed. " \
	     "Nothing was sent there. Check the address.")) \
	X(TOO_LARGE, 0, \
	  N_("The answer is larger than Plainvoice accepts, so it was dropped. " \
	     "Nothing was lost. Tell the people who run the assembly.")) \
	X(UNSAFE, 0, \
	  N_("This address is not protected, so nothing was sent to it. " \
	     "Use an address that begins with https.")) \
	X(BUDGET, 0, \
	  N_("This would go over your budget of bytes, so it was not fetched. " \
	     "What came before can be read. Give a larger budget, or leave it for now.")) \
	X(LEFT, 0, \
	  N_("You left this before it came. Nothing was changed.")) \
	X(DISK_FULL, 0, \
	  N_("The disk is full, so this could not be kept. What was kept before is safe. " \
	     "Make room, then try again.")) \
	X(LOCKED, 0, \
	  N_("Another program is using your saved copy. Nothing was lost. " \
	     "Wait a moment, then try again.")) \
	X(DAMAGED, 0, \
	  N_("Your saved copy was damaged. It was put aside, your drafts are safe, " \
	     "and a new copy has been started.")) \
	X(STORE, 0, \
	  N_("Your saved copy could not be read or written. Nothing else was changed. " \
	     "Check the data folder.")) \
	X(EDITOR, 0, \
	  N_("No editor could be started. Your draft is kept. " \
	     "Set EDITOR to the name of one, or write at the prompt.")) \
	X(SMALL, 0, \
	  N_("This window is too small. Make it at least 40 columns by 10 rows, " \
	     "or start with --line.")) \
	X(INPUT, 0, \
	  N_("That could not be understood. Nothing was changed. Try other words.")) \
	X(HOST, 0, \
	  N_("The practice assembly could not be started. Your drafts are safe. " \
	     "Try again, or give the address of another assembly."))

enum error_kind {
	ERROR_NONE,
#define X(id, status, sentence) ERROR_##id,
	ERRORS(X)
#undef X
	ERROR_KINDS
};

/*
 * Filled in by the callee, owned by the caller, who ends with error_release().
 * The first error wins: a second error_set() on it changes nothing.
 */
struct error {
	enum error_kind kind;
	char *text;		/* sentences for a person, in their language; NULL if none */
	char *field;		/* the field at fault, where the host named one; else NULL */
	int64_t retry_after;	/* seconds to wait, where the host said so; else 0 */
};

#define ERROR_INIT { 0 }

/*
 * Set KIND with a sentence of its own, or with the kind's sentence where
 * FORMAT is NULL.  Always returns false, so that a function can end:
 * return error_set(...).
 */
bool error_set(struct error *error, enum error_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Set ERROR to what CAUSE says, where it is still as new, and release CAUSE; always false. */
bool error_pass(struct error *error, struct error *cause);

/* The kind that HTTP status STATUS means; ERROR_REFUSED for other 4xx, ERROR_FAULT for 5xx. */
enum error_kind error_kind_of_status(int status);

/* The name of the kind as in the enum: "OFFLINE". */
const char *error_name(enum error_kind kind);

/* The kind's sentence in the person's language. */
const char *error_sentence(enum error_kind kind);

/* The sentence to show: the error's own, else its kind's; "" where there is none. */
const char *error_text(const struct error *error);

/* Free what the error holds and make it as new. */
void error_release(struct error *error);

/* End the program with a sentence: only for what cannot happen or cannot be survived. */
void die(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));

#endif
