/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/attending.h"

#include <string.h>

#include "app/fetch.h"
#include "base/clock.h"
#include "model/meeting.h"

enum { ATTEND_SECONDS = 60 };	/* between two questions for what is new */

/* Whether OBJECT is a meeting in that state. */
static bool is_of(const struct object *object, const char *wanted)
{
	const char *state = object->noun == &noun_meeting && !object->deleted ?
		((const struct meeting *)object)->state : NULL;
	return state && !strcmp(state, wanted);
}

bool attending_waits(struct session *session, const struct object *object)
{
	bool here = is_of(object, "running") || is_of(object, "over");
	session->attend_next = is_of(object, "running") ? clock_ticks() + ATTEND_SECONDS : 0;
	return here && !session->offline && !sync_fetched(session->sync, object->id);
}

int64_t attending_next(const struct session *session)
{
	return session->page.kind == PAGE_OBJECT ? session->attend_next : 0;
}

const char *attending_due(struct session *session, struct arena *arena)
{
	int64_t next = attending_next(session);
	if (!next || clock_ticks() < next)
		return NULL;
	session->attend_next = clock_ticks() + ATTEND_SECONDS;
	return fetch_feed(session, session->page.url, arena);
}
