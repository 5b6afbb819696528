/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ASKING_H
#define PV_APP_ASKING_H

#include "app/state.h"

/* The page of the present step of saying something, into PAGE, which is not made yet. */
void asking_page(struct session *session, struct page *page);

/* Whether what to declare has still to be asked before this remark (domain D). */
bool asking_must_declare(struct session *session);

/* Whether "later" is still to be had: it is once. */
bool asking_may_wait(struct session *session);

#endif
