/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/offer.h"

#include "base/i18n.h"

static const char *job(enum offer_kind kind)
{
	switch (kind) {
	case OFFER_STORY:
		return _("Read one story, and say if its words are not clear. About 2 minutes.");
	case OFFER_TOPIC:
		return _("Read how one topic begins, and say if its words are not clear. About 2 "
			 "minutes.");
	case OFFER_QUESTION:
		return _("Answer one question that nobody has answered yet. About 2 minutes.");
	case OFFER_ROUNDUP:
		return _("Say whether a roundup has in it what you said. About 2 minutes.");
	case OFFER_NONE:
		break;
	}
	return "";
}

static void say_keys(struct page *page, const struct offer *offer)
{
	if (*offer->take_key && *offer->pass_key)
		/* TRANSLATORS: names of keys, such as Plus sign and Hyphen. */
		page_add(page, PART_NOTICE,
			 _("For you alone, if you like: a small job. Reading is taking part too. "
			   "Press %s to take it, %s to pass; no reason is asked."),
			 offer->take_key, offer->pass_key);
	else
		page_add(page, PART_NOTICE, "%s",
			 _("For you alone, if you like: a small job. Reading is taking part too. "
			   "The word invited takes it, the word pass passes it over; no reason is "
			   "asked."));
}

void view_offer(struct page *page, const struct offer *offer)
{
	if (offer->kind == OFFER_NONE)
		return;
	say_keys(page, offer);
	page_choice(page, OFFER_TAKE, "%s", job(offer->kind));
	page_choice(page, OFFER_PASS, "%s", _("Not now"));
	page_link(page, PAGE_SETTINGS, OFFER_SETTING, "%s",
		  _("How often you are offered such a job, or never"));
	page_allow(page, OFFER_TAKE);
	page_allow(page, OFFER_PASS);
}

const char *view_offer_taken(struct page *page, enum offer_kind kind, const char *key)
{
	if (kind == OFFER_QUESTION)
		return _("Thank you. Reply if you have an answer; if not, you have read it, and "
			 "that is enough.");
	if (kind == OFFER_ROUNDUP)
		return _("Thank you. After its text you can say yes, or what is missing.");
	if (!*key)
		return _("Thank you. Where words are not clear, the word barrier says so. Where "
			 "they are, you have read them, and that is enough.");
	/* TRANSLATORS: %s is the name of a key, such as Exclamation mark. */
	return arena_printf(&page->arena,
			    _("Thank you. Where words are not clear, the key %s says so. Where "
			      "they are, you have read them, and that is enough."), key);
}
