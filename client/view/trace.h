/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_TRACE_H
#define PV_VIEW_TRACE_H

#include "model/voices.h"
#include "view/context.h"

/* The way of a remark and the way back, by what is kept on this machine: off line too, and late by
 * as many days as it is today. */

struct trace trace_of(const struct view_context *context, const struct contribution *remark,
		      struct arena *arena);

/* The URLs of the remarks that OUTCOME comes from. */
struct list trace_voices(const struct view_context *context, const struct object *outcome,
			 struct arena *arena);

#endif
