/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/bank.h"

#include "base/i18n.h"
#include "base/text.h"
#include "language/format.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/pages.h"

enum { MATCHES_MOST = 5 };	/* offers or requests that are shown as meeting another */

static bool is_open(const struct post *post)
{
	return text_is(post->state, "open");
}

/* Who is on one side: a person, the person themselves, or the pot. */
static const char *side(const struct view_context *context, const char *url)
{
	if (text_is(url, context->self))
		return _("you");
	return context_object(context, &noun_timebank, url) ? _("the pot") :
		context_name(context, url);
}

static const struct account *own_account(const struct view_context *context)
{
	struct list accounts = context_list(context, &noun_account, NULL);
	for (size_t i = 0; i < accounts.count; i++) {
		const struct account *account = accounts.items[i];
		if (text_is(account->owner, context->self))
			return account;
	}
	return NULL;
}

/* An open request of somebody else: what a person below the floor could do. */
static const struct post *something_to_do(const struct view_context *context)
{
	struct list requests = context_list(context, &noun_request, NULL);
	for (size_t i = 0; i < requests.count; i++) {
		const struct post *post = requests.items[i];
		if (is_open(post) && !text_is(post->object.author, context->self))
			return post;
	}
	return NULL;
}

static void say_balance(struct page *page, const struct view_context *context, int64_t balance)
{
	const struct post *post = balance < BANK_FLOOR ? something_to_do(context) : NULL;
	if (balance > 0)
		page_add(page, PART_FIELD, _("You have given more than you took: %s."),
			 format_minutes(&page->arena, balance));
	else if (balance < 0)
		page_add(page, PART_FIELD, _("You have taken more than you gave: %s. That is fine, "
					     "and expected."),
			 format_minutes(&page->arena, -balance));
	else
		page_add(page, PART_FIELD, "%s",
			 _("What you gave and what you took are the same."));
	if (balance < BANK_FLOOR)
		page_add(page, PART_NOTICE, "%s",
			 _("Nothing is refused to you. If you like, look whether there is "
			   "something that you would enjoy doing for somebody, or talk to the "
			   "people who run the assembly."));
	if (post)
		page_link(page, PAGE_OBJECT, post->object.id,
			  _("For example: %s"), fill_sentence(page, post->title));
}

/* Each side has a sentence of its own, so that each language can put it in its own way. */
static const char *transfer_sentence(struct page *page, const struct view_context *context,
				     const struct time_transfer *transfer)
{
	const char *minutes = format_minutes(&page->arena, transfer->minutes);
	if (text_is(transfer->from, context->self))
		/* TRANSLATORS: a length of time, a name: "30 minutes from you to Omar." */
		return arena_printf(&page->arena, _("%s from you to %s."), minutes,
				    side(context, transfer->to));
	if (text_is(transfer->to, context->self))
		return arena_printf(&page->arena, _("%s from %s to you."), minutes,
				    side(context, transfer->from));
	return arena_printf(&page->arena, _("%s from %s to %s."), minutes,
			    side(context, transfer->from), side(context, transfer->to));
}

/* What waits for the person's word comes first. */
static void add_waiting(struct page *page, const struct view_context *context)
{
	struct list transfers = context_list(context, &noun_transfer, NULL);
	for (size_t i = 0; i < transfers.count; i++) {
		const struct time_transfer *transfer = transfers.items[i];
		if (text_is(transfer->state, "waiting") &&
		    text_is(transfer->waits_for, context->self))
			page_link(page, PAGE_OBJECT, transfer->object.id,
				  _("This waits for your word: %s"),
				  transfer_sentence(page, context, transfer));
	}
}

static size_t count_open(const struct list *posts)
{
	size_t count = 0;
	for (size_t i = 0; i < posts->count; i++)
		count += is_open(posts->items[i]);
	return count;
}

void timebank_show(struct page *page, const struct view_context *context,
		   const struct object *object)
{
	const struct timebank *bank = (const struct timebank *)object;
	const struct account *account = own_account(context);
	struct list offers = context_list(context, &noun_offer, NULL);
	struct list requests = context_list(context, &noun_request, NULL);
	size_t open = count_open(&offers), wanted = count_open(&requests);
	page_add(page, PART_TITLE, "%s", _("Together: time given and taken"));
	page_add(page, PART_PARAGRAPH, "%s",
		 _("People help each other here. An hour is an hour, whoever gives it and whatever "
		   "for. It buys no vote, no place and no turn to speak."));
	page_add(page, PART_FIELD, _("Given so far: %s."),
		 format_minutes(&page->arena, bank->given));
	page_add(page, PART_FIELD, bank->pot < 0 ?
		 _("The pot, which pays for the work of the assembly, has given more than it got: "
		   "%s.") : _("The pot, which pays for the work of the assembly, holds %s."),
		 format_minutes(&page->arena, bank->pot < 0 ? -bank->pot : bank->pot));
	add_waiting(page, context);
	if (account)
		say_balance(page, context, account->balance);
	page_link(page, PAGE_LIST, noun_offer.type,
		  ngettext("What people offer. There is %zu.", "What people offer. There are %zu.",
			   (unsigned long)open), open);
	page_link(page, PAGE_LIST, noun_request.type,
		  ngettext("What people ask for. There is %zu.",
			   "What people ask for. There are %zu.", (unsigned long)wanted), wanted);
	if (account)
		page_link(page, PAGE_OBJECT, account->object.id, "%s",
			  _("Your minutes, which only you can see"));
	view_deeds(page, context, object);
}

/* Those of the other kind that meet POST, best first. */
static size_t find_matches(const struct view_context *context, const struct post *post,
			   const struct post *found[MATCHES_MOST])
{
	const struct noun *noun = post->object.noun == &noun_offer ? &noun_request : &noun_offer;
	struct list others = context_list(context, noun, NULL);
	int scores[MATCHES_MOST] = { 0 };
	size_t count = 0;
	for (size_t i = 0; i < others.count; i++) {
		const struct post *other = others.items[i];
		const struct person *author = context_person(context, other->object.author);
		const struct list none = { NULL, 0 };
		int score = bank_match(post, other, author ? &author->standpoints : &none);
		size_t at = count < MATCHES_MOST ? count : MATCHES_MOST - 1;
		if (!score || !is_open(other) ||
		    text_is(other->object.author, post->object.author) ||
		    (count == MATCHES_MOST && scores[at] >= score))
			continue;
		for (; at > 0 && scores[at - 1] < score; at--) {
			scores[at] = scores[at - 1];
			found[at] = found[at - 1];
		}
		scores[at] = score;
		found[at] = other;
		count += count < MATCHES_MOST;
	}
	return count;
}

static void add_matches(struct page *page, const struct view_context *context,
			const struct post *post)
{
	const struct post *found[MATCHES_MOST];
	size_t count = is_open(post) ? find_matches(context, post, found) : 0;
	if (count)
		page_add(page, PART_HEADING, "%s", post->object.noun == &noun_offer ?
			 _("Who asks for something like it") : _("Who offers something like it"));
	for (size_t i = 0; i < count; i++)
		view_item(page, context, &found[i]->object, i + 1, count);
}

static const char *author(const struct view_context *context, const struct post *post)
{
	return side(context, post->object.author);
}

void post_show(struct page *page, const struct view_context *context,
	       const struct object *object)
{
	const struct post *post = (const struct post *)object;
	page_add(page, PART_TITLE, "%s", fill_sentence(page, post->title));
	if (!is_open(post))
		page_add(page, PART_NOTICE, "%s", _("This is closed."));
	page_add(page, PART_FIELD, object->noun == &noun_offer ? _("Offered by %s.") :
		 _("Asked for by %s."), author(context, post));
	if (post->minutes > 0)
		page_add(page, PART_FIELD, _("It takes about %s."),
			 format_minutes(&page->arena, post->minutes));
	fill_fields(page, object->noun, object);
	if (post->meet)
		/* TRANSLATORS: %s is a standpoint, such as carer. */
		page_add(page, PART_FIELD, _("They would like to meet: %s."),
			 choice_label(choices_standpoint, post->meet));
	fill_extras(page, object);
	add_matches(page, context, post);
	if (post->about)
		page_link(page, PAGE_OBJECT, post->about, "%s", _("What it is about"));
	view_deeds(page, context, object);
}

void transfer_show(struct page *page, const struct view_context *context,
		   const struct object *object)
{
	const struct time_transfer *transfer = (const struct time_transfer *)object;
	page_add(page, PART_TITLE, "%s", transfer_sentence(page, context, transfer));
	if (text_is(transfer->waits_for, context->self))
		page_add(page, PART_NOTICE, "%s", _("It counts when you say that it was so."));
	else if (text_is(transfer->state, "waiting"))
		page_add(page, PART_NOTICE, _("It counts when %s says that it was so."),
			 side(context, transfer->waits_for));
	else
		page_add(page, PART_FIELD, "%s", fill_sentence(page, choice_label(choices_transfer,
								       transfer->state)));
	page_add(page, PART_FIELD, _("For what: %s."), choice_label(choices_work, transfer->work));
	if (transfer->reason)
		page_add(page, PART_PARAGRAPH, "%s", transfer->reason);
	if (transfer->reverses)
		page_link(page, PAGE_OBJECT, transfer->reverses, "%s",
			  _("It puts this one right"));
	if (transfer->about)
		page_link(page, PAGE_OBJECT, transfer->about, "%s", _("What it was about"));
	fill_extras(page, object);
	view_deeds(page, context, object);
}

void account_show(struct page *page, const struct view_context *context,
		  const struct object *object)
{
	const struct account *account = (const struct account *)object;
	struct list entries = context_list(context, &noun_entry, object->id);
	page_add(page, PART_TITLE, "%s", _("Your minutes"));
	page_add(page, PART_NOTICE, "%s", _("Only you can see this."));
	say_balance(page, context, account->balance);
	if (entries.count)
		page_add(page, PART_HEADING, "%s", _("What came and what went"));
	for (size_t i = entries.count; i > 0; i--)
		view_item(page, context, entries.items[i - 1], entries.count - i + 1,
			  entries.count);
	if (!entries.count)
		page_add(page, PART_NOTICE, "%s", _("Nothing has come or gone yet."));
}

struct item post_item(struct page *page, const struct view_context *context,
		      const struct object *object)
{
	const struct post *post = (const struct post *)object;
	struct item item = { .name = post->title };
	const char *title = fill_sentence(page, post->title);
	const char *who = author(context, post);
	if (!is_open(post))
		/* TRANSLATORS: an offer or a request with its stop, who made it. */
		item.full = arena_printf(&page->arena, _("%s Closed. By %s."), title, who);
	else if (post->minutes <= 0)
		item.full = arena_printf(&page->arena, _("%s By %s."), title, who);
	else
		/* TRANSLATORS: an offer or a request with its stop, who made it, a length of
		 * time. */
		item.full = arena_printf(&page->arena, _("%s By %s. About %s."), title, who,
					 format_minutes(&page->arena, post->minutes));
	item.brief = title;
	return item;
}

struct item transfer_item(struct page *page, const struct view_context *context,
			  const struct object *object)
{
	const struct time_transfer *transfer = (const struct time_transfer *)object;
	const char *sentence = transfer_sentence(page, context, transfer);
	const char *state = choice_label(choices_transfer, transfer->state);
	struct item item = { .name = sentence };
	/* TRANSLATORS: from whom to whom with its stop, a state. */
	item.brief = arena_printf(&page->arena, _("%s %s."), sentence, state);
	item.full = item.brief;
	if (transfer->reason)
		/* TRANSLATORS: from whom to whom with its stop, what it was for with its stop, a
		 * state. */
		item.full = arena_printf(&page->arena, _("%s %s %s."), sentence,
					 fill_sentence(page, transfer->reason), state);
	return item;
}

struct item entry_item(struct page *page, const struct view_context *context,
		       const struct object *object)
{
	const struct entry *entry = (const struct entry *)object;
	struct arena *arena = &page->arena;
	struct item item = { 0 };
	(void)context;
	/* TRANSLATORS: %s is a length of time. */
	item.name = entry->minutes < 0 ?
		arena_printf(arena, _("%s went."), format_minutes(arena, -entry->minutes)) :
		arena_printf(arena, _("%s came."), format_minutes(arena, entry->minutes));
	item.brief = item.name;
	/* TRANSLATORS: minutes that came or went with their stop, what for, a date. */
	item.full = arena_printf(arena, _("%s %s %s."), item.name,
				 fill_sentence(page, entry->reason ? entry->reason :
					       choice_label(choices_work, entry->work)),
				 format_date(arena, object->created));
	return item;
}
