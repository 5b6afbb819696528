/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/line.h"

#include <stdlib.h>

#include "app/outbox.h"
#include "base/array.h"
#include "base/clock.h"
#include "base/random.h"
#include "net/http.h"

enum {
	PAUSE_FIRST_SECONDS = 30,	/* after a failure; doubled each time */
	PAUSE_MOST_SECONDS = 1800,
};

static void begin_pause(struct session *session, int64_t seconds)
{
	session->pause_until = clock_ticks() + seconds;
	session->pause_date = clock_now() + seconds;
}

void line_open(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const char *until = state_value(session, "pause", session->url, &arena);
	int64_t left = until ? strtoll(until, NULL, 10) - clock_now() : 0;
	/* A longer one than is ever believed comes from a clock that was set back. */
	if (left > 0 && left <= HTTP_RETRY_SECONDS)
		begin_pause(session, left);
	session->pause_kept = until != NULL;
	arena_release(&arena);
}

bool line_pauses(const struct session *session)
{
	return clock_ticks() < session->pause_until && clock_now() < session->pause_date;
}

void line_go(struct session *session)
{
	session->pause_until = 0;
}

bool line_due(struct session *session)
{
	if (!session->pause_until || line_pauses(session))
		return false;
	session->pause_until = 0;
	return true;
}

void line_wait_again(struct session *session)
{
	begin_pause(session, session->pause);
}

/* Those that mean that there is no line, or nobody at its end. */
static bool is_down(enum error_kind kind)
{
	static const enum error_kind down[] = {
		ERROR_OFFLINE, ERROR_NAME, ERROR_CERTIFICATE, ERROR_CUT, ERROR_SLOW,
		ERROR_NOT_JSON, ERROR_REDIRECT, ERROR_UNSAFE, ERROR_CLOSED, ERROR_BUSY,
		ERROR_FAULT,
	};
	for (size_t i = 0; i < ARRAY_COUNT(down); i++)
		if (down[i] == kind)
			return true;
	return false;
}

static void keep(struct session *session, int64_t seconds)
{
	struct arena arena = ARENA_INIT;
	const char *until = seconds ?
		arena_printf(&arena, "%lld", (long long)clock_now() + (long long)seconds) : NULL;
	if (seconds || session->pause_kept)
		state_keep(session, "pause", session->url, until);
	session->pause_kept = seconds != 0;
	arena_release(&arena);
}

static void pause_for(struct session *session, int64_t retry_after)
{
	int64_t pause = session->pause ? session->pause * 2 : PAUSE_FIRST_SECONDS;
	if (pause > PAUSE_MOST_SECONDS)
		pause = PAUSE_MOST_SECONDS;
	session->pause = pause;
	pause += random_below((uint32_t)pause / 4 + 1);
	if (retry_after > pause)
		pause = retry_after;
	begin_pause(session, pause);
	keep(session, retry_after);
}

void line_judge(struct session *session, const struct job *job)
{
	enum error_kind kind = job->error.kind;
	if (kind == ERROR_NONE && job->ahead && !job->reply.next)
		return;	/* nothing was asked */
	if (kind == ERROR_NONE) {
		session->offline = false;
		session->pause = session->pause_until = 0;
		keep(session, 0);
	} else if (kind != ERROR_BUDGET && !outbox_refused(kind)) {
		session->offline = is_down(kind);
		pause_for(session, job->error.retry_after);
	}
}
