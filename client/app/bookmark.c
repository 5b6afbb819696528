/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/bookmark.h"

#include <stdlib.h>
#include <string.h>

#include "app/joint.h"

void bookmark_find(struct known *known, struct job *job)
{
	const char *feed = known_own(known, job->question.url, &job->arena);
	const char *next = known_value(known, "next", feed, &job->arena);
	const char *ahead = next ? known_value(known, "ahead", feed, &job->arena) : NULL;
	job->feed = job->question.url;
	job->ahead = ahead && !job->agreed ? strtoll(ahead, NULL, 10) : 0;
	if (next) {
		job->question.url = next;
		return;
	}
	job->question.cursor = known_value(known, "cursor", feed, &job->arena);
	if (job->question.cursor)
		job->question.etag = known_value(known, "etag", feed, &job->arena);
	else if (job->kind == JOB_TOPIC && !job->retried)
		job->question.cursor = joint_all(known, job->about, &job->arena);
}

bool bookmark_has(const struct known *known, const char *feed)
{
	struct arena arena = ARENA_INIT;
	const char *own = known_own(known, feed, &arena);
	bool has = known_value(known, "cursor", own, &arena) ||
		known_value(known, "next", own, &arena);
	arena_release(&arena);
	return has;
}

bool bookmark_keep(struct known *known, struct job *job, const char *etag, struct error *error)
{
	const struct reply *reply = &job->reply;
	if (!job->feed)
		return true;
	const char *feed = known_own(known, job->feed, &job->arena);
	const char *ahead = job->ahead ?
		arena_printf(&job->arena, "%lld", (long long)job->ahead) : NULL;
	if (!known_keep(known, "next", feed, reply->next, error) ||
	    !known_keep(known, "ahead", feed, ahead, error))
		return false;
	if (!reply->cursor || job->kind == JOB_ALL)	/* that of a list is none of a feed */
		return true;
	bool nothing_new = job->question.cursor && !strcmp(job->question.cursor, reply->cursor);
	return known_keep(known, "cursor", feed, reply->cursor, error) &&
		known_keep(known, "etag", feed, nothing_new ? etag : NULL, error);
}

bool bookmark_forget(struct known *known, const char *feed, struct error *error)
{
	return known_keep(known, "cursor", feed, NULL, error) &&
		known_keep(known, "next", feed, NULL, error) &&
		known_keep(known, "ahead", feed, NULL, error);
}
