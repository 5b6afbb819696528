/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/ledger.h"

#include <string.h>

#include "base/text.h"
#include "model/day.h"

/* The objects that QUERY finds, as copies that may be changed. */
struct copies {
	struct object **items;
	size_t count;
};

static bool load(const struct doing *doing, const struct store_query *query, struct copies *list,
		 struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	struct records records = { 0 };
	struct error error = ERROR_INIT;
	if (!store_list(doing->site->store, query, arena, &records, &error))
		return answer_error(doing->request, answer, &error);
	list->items = arena_alloc(arena, (records.count + 1) * sizeof(void *));
	list->count = 0;
	for (size_t i = 0; i < records.count; i++)
		if (!site_unpack(&records.items[i], arena, &list->items[list->count++], &error))
			return answer_error(doing->request, answer, &error);
	return true;
}

bool ledger_is_pot(const char *side)
{
	return !strncmp(side, "/timebanks/", strlen("/timebanks/"));
}

/* The account of SIDE, made where there is none yet; NULL with ANSWER. */
static struct account *find_account(const struct doing *doing, const char *side,
				    struct answer *answer)
{
	struct store_query query = { .type = noun_account.type, .parent = side, .limit = 1 };
	struct copies list = { 0 };
	if (!load(doing, &query, &list, answer))
		return NULL;
	if (list.count)
		return (struct account *)list.items[0];
	struct account *account = doing_new(doing, &noun_account, answer);
	if (!account)
		return NULL;
	account->owner = account->object.author = side;
	account->object.visibility = ledger_is_pot(side) ? "public" : "private";
	return account;
}

/* One side of TRANSFER: MINUTES into (below 0: out of) the account of SIDE. */
static bool enter(const struct doing *doing, const struct time_transfer *transfer,
		  const char *side, int64_t minutes, int64_t *balance, struct answer *answer)
{
	struct account *account = find_account(doing, side, answer);
	struct entry *entry = account ? doing_new(doing, &noun_entry, answer) : NULL;
	if (!entry)
		return false;
	entry->object.author = side;
	entry->object.visibility = account->object.visibility;
	entry->account = account->object.id;
	entry->minutes = minutes;
	entry->transfer = transfer->object.id;
	entry->work = transfer->work;
	entry->reason = transfer->reason;
	account->entries++;
	*balance = account->balance += minutes;
	return doing_keep(doing, &entry->object, answer) &&
		doing_keep(doing, &account->object, answer);
}

static void add(struct timebank *bank, const struct time_transfer *transfer)
{
	/* What was put right was not given after all. */
	bank->given += transfer->reverses ? -transfer->minutes : transfer->minutes;
	bank->transfers += transfer->reverses ? -1 : 1;
	if (text_is(transfer->from, bank->object.id))
		bank->pot -= transfer->minutes;
	if (text_is(transfer->to, bank->object.id))
		bank->pot += transfer->minutes;
}

/* The totals, in `on` itself where that is the bank. */
static bool add_up(struct doing *doing, const struct time_transfer *transfer,
		   struct answer *answer)
{
	struct store_query query = {
		.type = noun_timebank.type, .assembly = transfer->object.assembly, .limit = 1,
	};
	struct copies list = { 0 };
	if (doing->on->noun == &noun_timebank) {
		add((struct timebank *)doing->on, transfer);
		doing->keep_on = true;
		return true;
	}
	if (!load(doing, &query, &list, answer))
		return false;
	if (!list.count)
		return true;
	struct timebank *bank = (struct timebank *)list.items[0];
	add(bank, transfer);
	return doing_keep(doing, &bank->object, answer);
}

bool ledger_count(struct doing *doing, struct time_transfer *transfer, bool *crossed,
		  struct answer *answer)
{
	int64_t paid = 0, got = 0;
	if (!enter(doing, transfer, transfer->from, -transfer->minutes, &paid, answer) ||
	    !enter(doing, transfer, transfer->to, transfer->minutes, &got, answer) ||
	    !add_up(doing, transfer, answer))
		return false;
	transfer->state = "counted";
	*crossed = doing_is_caller(doing, transfer->from) &&
		bank_crosses_floor(paid + transfer->minutes, paid);
	return true;
}

bool ledger_read_today(const struct doing *doing, const char *path, int64_t *minutes,
		       struct answer *answer)
{
	struct store_query accounts = { .type = noun_account.type, .parent = path, .limit = 1 };
	struct copies list = { 0 };
	*minutes = 0;
	if (!load(doing, &accounts, &list, answer))
		return false;
	if (!list.count)
		return true;
	const struct object *account = list.items[0];
	struct store_query query = { .type = noun_entry.type, .parent = account->id };
	if (!load(doing, &query, &list, answer))
		return false;
	for (size_t i = 0; i < list.count; i++) {
		const struct entry *entry = (const struct entry *)list.items[i];
		if (day_of(entry->object.created) == day_of(doing->now) &&
		    text_is(entry->work, "reading") && entry->minutes > 0)
			*minutes += entry->minutes;
	}
	return true;
}

bool ledger_reversed(const struct doing *doing, const struct time_transfer *first,
		     bool *reversed, struct answer *answer)
{
	struct store_query query = {
		.type = noun_transfer.type, .assembly = first->object.assembly,
		.after_number = first->number, .after_id = first->object.id,
	};
	struct copies list = { 0 };
	*reversed = false;
	if (!load(doing, &query, &list, answer))
		return false;
	for (size_t i = 0; i < list.count && !*reversed; i++) {
		const struct time_transfer *other =
			(const struct time_transfer *)list.items[i];
		*reversed = text_is(other->reverses, first->object.id) &&
			!text_is(other->state, "declined");
	}
	return true;
}
