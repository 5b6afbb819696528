/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SYNC_H
#define PV_APP_SYNC_H

#include <stdbool.h>

#include "connectors/connector.h"
#include "net/http.h"
#include "store/store.h"

/*
 * What goes on between this machine and the assembly: jobs, done one after the
 * other over one connection.  A job asks a connector's question, keeps what the
 * answer holds in one transaction with its cursor (a feed's in parts, while it
 * comes: app/incoming.h), asks the next page where there is one, and is then
 * handed back as finished.
 *
 * What comes from an assembly may point anywhere.  The bearer token and what a person
 * says go only to the assembly's own origin (scheme, host and port), and over a Unix socket
 * nothing else is asked at all.  Only objects of that origin are kept, so that one assembly cannot
 * put words into another's copy.
 *
 * A feed goes on from the page that was kept last, however it was ended.  Where its host says that
 * much is still to come, the job ends after that page with `ahead`, and none but one that is
 * `agreed` goes on.
 *
 * Cursors and ETags are kept for each person, since `allow` differs: who joins fetches anew.
 *
 * What is said in the topics that are followed comes with the outline (app/joint.h).
 */
enum job_kind {
	JOB_OUTLINE,	/* the assembly but for its remarks: discovers it the first time */
	JOB_MEET,	/* only which assembly it is, and that */
	JOB_TOPIC,	/* a topic's remarks: `url` is its changes, `about` the topic */
	JOB_ALL,	/* all remarks, once: `url` is their list, `about` the assembly */
	JOB_OBJECT,	/* the one object `url` */
	JOB_JOIN,	/* at `url`: `invitation`, `name`, with `key` */
	JOB_DECLARE,	/* `declaration` to `url`, with `key` */
	JOB_SEND,	/* `contribution` to `url`, with `key`; `draft` names it */
	JOB_WITHDRAW,	/* the remark `url`, with `key`: fetched for its ETag, then deleted */
	JOB_DO,		/* `body` to `url`, with `key`, done to `about`; `draft` names it */
	JOB_VOICES,	/* the remarks of the list `url`, which it is `about` */
	JOB_SERVER,	/* which assemblies the server at `url` has */
};

enum {
	SYNC_OUTLINE_OBJECTS = 250,	/* of a page of the outline */
	SYNC_PAGE_OBJECTS = 5000,	/* of any page, once the person has agreed */
	SYNC_PAGES = 1000,		/* the most pages of one answer: more is ERROR_ENDLESS */
	SYNC_LARGE_BYTES = 64 << 10,	/* more to come is told first, unless over a Unix socket */
	SYNC_LEAST_BYTES = 1000,	/* what the smallest question and answer come to */
};

struct job {
	enum job_kind kind;
	struct arena arena;		/* holds all of its texts */
	const char *url, *about;
	const char *invitation, *name;
	const char *draft, *key;
	const char *body;
	const struct contribution *contribution;
	const struct declaration *declaration;

	struct question question;	/* the one under way */
	const char *server;		/* whose list of assemblies was asked for, or NULL */
	const char *feed;		/* the feed that its cursor belongs to, or NULL */
	bool begun;			/* a part of the page under way is kept */
	bool agreed;			/* however large it is: the person was told and goes on */
	int64_t ahead;			/* bytes still to come that were not fetched, or 0 */
	int64_t came;			/* bytes that its answers were on the wire */
	int64_t left;			/* about how many are still to come; 0: not said */
	int pages;
	bool met;			/* the assembly has just come, by the job before */
	bool retried;			/* the one fresh read before a second try is done */
	struct reply reply;		/* the last one */
	struct error error;		/* what ended it, where it failed */
	struct job *next;
};

struct sync;

struct sync_options {
	struct store *store;		/* borrowed */
	const char *url;		/* the assembly's or its server's address */
	const char *unix_socket;	/* or NULL */
	const char *plain_ok;		/* as in net/http.h, or NULL */
	int signal_fd;			/* or -1 */
	const char *tokens;		/* the file that keeps who the person is, 0600 */
	int64_t budget;			/* bytes on the wire in this run; 0: any */
};

struct sync *sync_new(const struct sync_options *options);
void sync_free(struct sync *sync);

/* A new job, empty but for its kind; fill it in, then sync_add() it. */
struct job *job_new(enum job_kind kind);
void job_free(struct job *job);

/* Take JOB over and begin it when those before it are done. */
void sync_add(struct sync *sync, struct job *job);

/* Whether a job of KIND about URL is under way or waiting. */
bool sync_has(const struct sync *sync, enum job_kind kind, const char *url);

/* The person has agreed to such a job, however large it is. */
void sync_agree(struct sync *sync, enum job_kind kind, const char *url);

/* Leave such a job, under way or waiting, as if it had not been asked for: pages that came are kept
 * and it is not handed back. */
void sync_drop(struct sync *sync, enum job_kind kind, const char *url);

/* Whether a feed of several pages is under way: how many bytes of it came, and about how many are
 * still to come (0: the host does not say). */
bool sync_progress(const struct sync *sync, int64_t *came, int64_t *left);

/* Whether nothing is under way, waiting, or finished and not taken. */
bool sync_idle(const struct sync *sync);

/* Wait as http_wait() does, and do what an arrival asks for. */
enum http_event sync_wait(struct sync *sync, int fd, int timeout_ms);

/* The next finished job, the caller's to free; NULL: none. */
struct job *sync_take(struct sync *sync);

/* The most bytes on the wire in this run from now on (0: any), and how many there were.  What is
 * read is not begun where it would pass that; what the person says is sent all the same. */
void sync_set_budget(struct sync *sync, int64_t budget);
int64_t sync_budget(const struct sync *sync);
int64_t sync_bytes(const struct sync *sync);

/* Whether what is said in that topic, or in all of the assembly, comes with the outline. */
bool sync_joined(const struct sync *sync, const char *about);

/* Forget where the feed of the topic ABOUT, or of all that is said in the assembly ABOUT, goes on
 * from, so that it would come whole. */
bool sync_forget(struct sync *sync, const char *feed, const char *about, struct error *error);

/* The list of the server's assemblies as it came last, as JSON in ARENA; NULL: it never came. */
const char *sync_listed(const struct sync *sync, const char *server, struct arena *arena);

/* The server that ASSEMBLY is on, in ARENA; NULL: not known. */
const char *sync_server(const struct sync *sync, const char *assembly, struct arena *arena);

/* Go on with another assembly: the one at URL, over that socket (NULL: TCP).  Nothing may be under
 * way. */
void sync_switch(struct sync *sync, const char *url, const char *unix_socket);

/* Forget all that came from ASSEMBLY, which is not the one that is open, and where its feeds go on
 * from; who the person is there stays. */
bool sync_forget_assembly(struct sync *sync, const char *assembly, struct error *error);

/* The host answers at another socket from now on. */
void sync_move(struct sync *sync, const char *unix_socket);

/* Leave everything that is under way or waiting: the jobs end with ERROR_LEFT. */
void sync_leave(struct sync *sync);

/* Whether the assembly is on this machine, where bytes cost nothing. */
bool sync_is_near(const struct sync *sync);

/* The assembly's URL once it is known, else NULL; borrowed. */
const char *sync_assembly(const struct sync *sync);

/* When that assembly, or that topic's remarks, came last, in seconds since 1970; 0: never. */
int64_t sync_fetched(const struct sync *sync, const char *url);

/* Whether that feed, ABOUT a topic or a meeting, has come for the person as they are now, joined or
 * not. */
bool sync_follows(const struct sync *sync, const char *about, const char *feed);

/* The URL of the person, once joined, else NULL; borrowed. */
const char *sync_self(const struct sync *sync);

#endif
