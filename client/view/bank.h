/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_BANK_H
#define PV_VIEW_BANK_H

#include "model/bank.h"
#include "view/portraits.h"

/* The pages of the timebank (model/bank.h), each from the object that it shows. */

/* The bank: what was given so far, what the person has, what is offered and asked for. */
void timebank_show(struct page *page, const struct view_context *context,
		   const struct object *object);

/* An offer or a request, and what could meet it. */
void post_show(struct page *page, const struct view_context *context,
	       const struct object *object);

/* Minutes from one to another, as the two sides see it. */
void transfer_show(struct page *page, const struct view_context *context,
		   const struct object *object);

/* The person's own minutes, and each time that some came or went. */
void account_show(struct page *page, const struct view_context *context,
		  const struct object *object);

/* In a list (view/portraits.h). */
struct item post_item(struct page *page, const struct view_context *context,
		const struct object *object);
struct item transfer_item(struct page *page, const struct view_context *context,
		const struct object *object);
struct item entry_item(struct page *page, const struct view_context *context,
		const struct object *object);

#endif
