/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"

static const struct {
	const char *name;
	int status;
	const char *sentence;
} errors[] = {
#define X(id, status, sentence) [ERROR_##id] = { #id, status, sentence },
	ERRORS(X)
#undef X
};

bool error_set(struct error *error, enum error_kind kind, const char *format, ...)
{
	if (error->kind != ERROR_NONE)
		return false;
	error->kind = kind;
	if (!format)
		return false;
	va_list args;
	va_start(args, format);
	error->text = memory_vprintf(format, args);
	va_end(args);
	return false;
}

bool error_pass(struct error *error, struct error *cause)
{
	if (error->kind == ERROR_NONE) {
		*error = *cause;
		*cause = (struct error)ERROR_INIT;
	}
	error_release(cause);
	return false;
}

enum error_kind error_kind_of_status(int status)
{
	for (int kind = 1; kind < ERROR_KINDS; kind++)
		if (errors[kind].status == status)
			return (enum error_kind)kind;
	return status >= 500 ? ERROR_FAULT : ERROR_REFUSED;
}

const char *error_name(enum error_kind kind)
{
	return kind > ERROR_NONE && kind < ERROR_KINDS ? errors[kind].name : "NONE";
}

const char *error_sentence(enum error_kind kind)
{
	return kind > ERROR_NONE && kind < ERROR_KINDS ? _(errors[kind].sentence) : "";
}

const char *error_text(const struct error *error)
{
	return error->text ? error->text : error_sentence(error->kind);
}

void error_release(struct error *error)
{
	free(error->text);
	free(error->field);
	*error = (struct error)ERROR_INIT;
}

void die(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(70);
}
