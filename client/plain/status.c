/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/status.h"

/* A switch without a default, so that a new error has to be given its place here. */
enum status status_of(enum error_kind kind)
{
	switch (kind) {
	case ERROR_NONE:
		return STATUS_GOOD;
	case ERROR_OFFLINE:
	case ERROR_NAME:
	case ERROR_CERTIFICATE:
	case ERROR_CUT:
	case ERROR_SLOW:
	case ERROR_UNSAFE:
	case ERROR_REDIRECT:
	case ERROR_BUDGET:
		return STATUS_LINE;
	case ERROR_SIGN_IN:
	case ERROR_FORBIDDEN:
	case ERROR_MISSING:
	case ERROR_CONFLICT:
	case ERROR_GONE:
	case ERROR_CHANGED:
	case ERROR_INVALID:
	case ERROR_BUSY:
	case ERROR_FAULT:
	case ERROR_CLOSED:
	case ERROR_REFUSED:
		return STATUS_REFUSED;
	case ERROR_NOT_JSON:
	case ERROR_SHAPE:
	case ERROR_ENDLESS:
	case ERROR_TOO_LARGE:
		return STATUS_ANSWER;
	case ERROR_DISK_FULL:
	case ERROR_LOCKED:
	case ERROR_DAMAGED:
	case ERROR_STORE:
	case ERROR_EDITOR:
	case ERROR_HOST:
		return STATUS_MACHINE;
	case ERROR_LEFT:
	case ERROR_SMALL:
	case ERROR_INPUT:
	case ERROR_KINDS:
		break;
	}
	return STATUS_WRONG;
}
