/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_BANK_H
#define PV_HOST_BANK_H

#include "host/doing.h"

/*
 * The rules of the timebank (domain C): whole minutes, two entries for each transfer whose sum is
 * 0, nothing changed afterwards, both sides say so, and nothing is refused because of a balance.
 */

/* On the timebank: offer and ask for help, say who helped whom, give to the pot, count what was
 * read; and, of those who run the assembly, pay from the pot. */
bool bank_post(struct doing *doing, struct answer *answer);
bool bank_helped(struct doing *doing, struct answer *answer);
bool bank_give(struct doing *doing, struct answer *answer);
bool bank_read(struct doing *doing, struct answer *answer);
bool bank_pay(struct doing *doing, struct answer *answer);

/* On an offer or a request: the help was given; it is closed. */
bool bank_took_place(struct doing *doing, struct answer *answer);
bool bank_may_take(const struct doing *doing);
bool bank_close(struct doing *doing, struct answer *answer);
bool bank_may_close(const struct doing *doing);

/* On a transfer: the other side says so, or says no; either side puts it right. */
bool bank_confirm(struct doing *doing, struct answer *answer);
bool bank_decline(struct doing *doing, struct answer *answer);
bool bank_may_answer(const struct doing *doing);
bool bank_reverse(struct doing *doing, struct answer *answer);
bool bank_may_reverse(const struct doing *doing);

/* On a topic: a text of it is missing, and a request is made of it. */
bool bank_want(struct doing *doing, struct answer *answer);

/* Whether the caller may read a transfer: both sides may. */
bool bank_permits(const struct request *request, const struct object *object);

#endif
