/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_LIMITS_H
#define PV_HOST_LIMITS_H

/* Every bound on what comes to the host from outside, and on what it keeps. */
enum {
	LIMIT_BODY_BYTES = 64 << 10,		/* of one request; System's max_bytes */
	LIMIT_DRAIN_BYTES = 1 << 20,		/* of a larger one, read only to answer it */
	LIMIT_HEADER_BYTES = 32 << 10,		/* of one request: line and headers */
	LIMIT_PATH_BYTES = 1000,
	LIMIT_CONNECTIONS = 256,		/* at once; more wait in the system's queue */
	LIMIT_RECEIVE_SECONDS = 120,		/* from one answer to the next whole request */
	LIMIT_SEND_SECONDS = 60,		/* without any byte going out */
	LIMIT_FINISH_SECONDS = 5,		/* for answers under way when the host ends */
	LIMIT_WRITES_A_MINUTE = 30,		/* of one person */
	LIMIT_JOINS_A_MINUTE = 60,		/* of all together */
	LIMIT_PEOPLE_AT_ONCE = 1000,		/* who are counted so */
	LIMIT_KEY_LEAST = 16,			/* characters of an Idempotency-Key */
	LIMIT_KEY_MOST = 200,
	LIMIT_KEY_DAYS = 30,			/* System's idempotency_days */
	LIMIT_PAGE = 100,			/* objects of a page where nothing is asked */
	LIMIT_PAGE_MOST = 5000,
	LIMIT_PAGE_BYTES = 2 << 20,		/* a page ends with the object that passes it */
	LIMIT_MARK = 50,			/* objects from one mark of a page to the next */
	LIMIT_CONTENT_BYTES = 16 << 20,		/* of one file of content */
	LIMIT_LANGUAGES = 8,			/* of an Accept-Language that are looked at */
};

#endif
