/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_OFFER_H
#define PV_VIEW_OFFER_H

#include "view/page.h"

/* A job of two minutes that is offered to somebody who has been quiet (domain I.25). */
enum offer_kind {
	OFFER_NONE,
	OFFER_STORY,	/* read one, and say whether its words are clear */
	OFFER_TOPIC,	/* the same of a topic's plain text */
	OFFER_QUESTION,	/* answer one */
	OFFER_ROUNDUP,	/* say whether it covers what they said */
};

/* The acts that take it and pass it over; the settings word that ends such offers. */
#define OFFER_TAKE "invited"
#define OFFER_PASS "pass"
#define OFFER_SETTING "invite"

struct offer {
	enum offer_kind kind;
	const char *take_key, *pass_key;	/* their names; "": none */
};

/* The last lines of the start: never in the way, and nothing follows from leaving them. */
void view_offer(struct page *page, const struct offer *offer);

/* What to do once it was taken; KEY: the name of the one for what is in the way here, or "". */
const char *view_offer_taken(struct page *page, enum offer_kind kind, const char *key);

#endif
