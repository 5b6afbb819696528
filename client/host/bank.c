/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/bank.h"

#include "base/i18n.h"
#include "base/text.h"
#include "host/ledger.h"
#include "language/format.h"
#include "model/bank.h"
#include "model/talk.h"

static const char *caller(const struct doing *doing)
{
	return doing->request->person->object.id;
}

/* Somebody of the same assembly who is not the caller; NULL with ANSWER. */
static const struct person *other_person(struct doing *doing, const char *url,
					 struct answer *answer)
{
	struct object *object = doing_find(doing, url, &noun_person, "person", answer);
	if (!object || !doing_is_caller(doing, object->id))
		return (const struct person *)object;
	doing_refuse(doing, answer, 422, "person",
		     _("This is yourself. Nothing was changed. Choose the other person again."));
	return NULL;
}

static bool good_minutes(const struct doing *doing, int64_t minutes, struct answer *answer)
{
	if (minutes >= 1 && minutes <= BANK_TRANSFER_MOST)
		return true;
	return doing_refuse(doing, answer, 422, "minutes",
			    _("Minutes are a whole number from 1 to 1440, which is a day. "
			      "Nothing was changed. Write the number again."));
}

bool bank_post(struct doing *doing, struct answer *answer)
{
	struct post *post = doing->sent;
	if (post->minutes && !good_minutes(doing, post->minutes, answer))
		return false;
	post->state = "open";
	doing->receipt = post->object.noun == &noun_offer ?
		arena_printf(doing->request->arena, _("Thank you. It stands as offer %lld. You can "
			     "close it at any time."), (long long)post->number) :
		arena_printf(doing->request->arena, _("It stands as request %lld. You can close it "
			     "at any time."), (long long)post->number);
	return true;
}

/* Below the floor a kind conversation begins, and nothing is refused (domain C, rule 4). */
static const char *with_kind_word(struct doing *doing, const char *sentence, bool crossed)
{
	if (!crossed)
		return sentence;
	/* TRANSLATORS: %s is a whole sentence. */
	return arena_printf(doing->request->arena,
			    _("%s You have now taken more than ten hours more than you gave. "
			      "Nothing is refused to you. If you like, look at what people ask "
			      "for, or talk to the people who run the assembly."), sentence);
}

/* What it came to: it waits for the other side, or counts at once. */
static bool begin(struct doing *doing, struct time_transfer *transfer, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	const char *minutes = format_minutes(arena, transfer->minutes);
	bool crossed = false;
	if (!transfer->waits_for && !ledger_count(doing, transfer, &crossed, answer))
		return false;
	const char *sentence = transfer->waits_for ?
		arena_printf(arena, _("Kept as transfer %lld, of %s. It counts when the other side "
			     "says that it was so."), (long long)transfer->number, minutes) :
		arena_printf(arena, _("Counted as transfer %lld, of %s."),
			     (long long)transfer->number, minutes);
	doing->made = &transfer->object;
	doing->receipt = with_kind_word(doing, sentence, crossed);
	return true;
}

/* Minutes between two sides, which wait until somebody says what for; NULL with ANSWER. */
static struct time_transfer *new_transfer(struct doing *doing, const char *from, const char *to,
					  int64_t minutes, struct answer *answer)
{
	struct time_transfer *transfer = doing_new(doing, &noun_transfer, answer);
	if (!transfer)
		return NULL;
	transfer->object.visibility = "private";
	transfer->from = from;
	transfer->to = to;
	transfer->minutes = minutes;
	transfer->work = "help";
	transfer->state = "waiting";
	return transfer;
}

bool bank_helped(struct doing *doing, struct answer *answer)
{
	const struct helping *sent = doing->sent;
	const struct person *other = other_person(doing, sent->person, answer);
	if (!other || !good_minutes(doing, sent->minutes, answer))
		return false;
	bool gave = text_is(sent->side, "gave");
	const char *them = other->object.id, *self = caller(doing);
	struct time_transfer *transfer = new_transfer(doing, gave ? them : self,
						      gave ? self : them, sent->minutes, answer);
	if (!transfer)
		return false;
	transfer->reason = sent->reason;
	transfer->waits_for = them;
	return begin(doing, transfer, answer);
}

bool bank_give(struct doing *doing, struct answer *answer)
{
	const struct minutes *sent = doing->sent;
	if (!good_minutes(doing, sent->minutes, answer))
		return false;
	struct time_transfer *transfer = new_transfer(doing, caller(doing), doing->on->id,
						      sent->minutes, answer);
	if (!transfer)
		return false;
	transfer->work = "gift";
	transfer->reason = sent->reason;
	return begin(doing, transfer, answer);
}

/* Reading is trusted, up to a number of minutes a day (domain C, rule 7). */
bool bank_read(struct doing *doing, struct answer *answer)
{
	const struct minutes *sent = doing->sent;
	int64_t today;
	if (!good_minutes(doing, sent->minutes, answer) ||
	    !ledger_read_today(doing, caller(doing), &today, answer))
		return false;
	if (today + sent->minutes > BANK_READING_MOST)
		return doing_refuse(doing, answer, 409, "minutes",
			arena_printf(doing->request->arena,
				     _("Up to %d minutes of reading are counted in a day. Today %d "
				       "are counted already. Nothing was changed."),
				     BANK_READING_MOST, (int)today));
	struct time_transfer *transfer = new_transfer(doing, doing->on->id, caller(doing),
						      sent->minutes, answer);
	if (!transfer)
		return false;
	transfer->work = "reading";
	return begin(doing, transfer, answer);
}

bool bank_pay(struct doing *doing, struct answer *answer)
{
	const struct payment *sent = doing->sent;
	const struct person *other = other_person(doing, sent->person, answer);
	struct arena *arena = doing->request->arena;
	if (!other || !good_minutes(doing, sent->minutes, answer))
		return false;
	struct time_transfer *transfer = new_transfer(doing, doing->on->id, other->object.id,
						      sent->minutes, answer);
	if (!transfer)
		return false;
	transfer->work = sent->work;
	transfer->reason = sent->reason;
	/* Who got it is theirs to tell; that the pot paid, and for what, is everybody's. */
	doing->log_action = arena_printf(arena, _("Paid %s from the pot for this work: %s"),
					 format_minutes(arena, sent->minutes),
					 choice_label(choices_work, sent->work));
	doing->log_reason = sent->reason;
	return begin(doing, transfer, answer);
}

bool bank_may_take(const struct doing *doing)
{
	const struct post *post = (const struct post *)doing->on;
	return text_is(post->state, "open") && !doing_is_caller(doing, post->object.author);
}

bool bank_may_close(const struct doing *doing)
{
	const struct post *post = (const struct post *)doing->on;
	return text_is(post->state, "open") && doing_is_caller(doing, post->object.author);
}

bool bank_took_place(struct doing *doing, struct answer *answer)
{
	const struct minutes *sent = doing->sent;
	const struct post *post = (const struct post *)doing->on;
	bool offered = doing->on->noun == &noun_offer;
	const char *them = post->object.author, *self = caller(doing);
	if (!good_minutes(doing, sent->minutes, answer))
		return false;
	struct time_transfer *transfer = new_transfer(doing, offered ? self : them,
						      offered ? them : self, sent->minutes,
						      answer);
	if (!transfer)
		return false;
	transfer->reason = sent->reason ? sent->reason : post->title;
	transfer->about = post->object.id;
	transfer->waits_for = them;
	return begin(doing, transfer, answer);
}

bool bank_close(struct doing *doing, struct answer *answer)
{
	(void)answer;
	((struct post *)doing->on)->state = "closed";
	doing->keep_on = true;
	doing->receipt = _("It is closed. Thank you.");
	return true;
}

bool bank_may_answer(const struct doing *doing)
{
	const struct time_transfer *transfer = (const struct time_transfer *)doing->on;
	return text_is(transfer->state, "waiting") && doing_is_caller(doing, transfer->waits_for);
}

bool bank_confirm(struct doing *doing, struct answer *answer)
{
	struct time_transfer *transfer = (struct time_transfer *)doing->on;
	struct arena *arena = doing->request->arena;
	bool crossed;
	transfer->waits_for = NULL;
	if (!ledger_count(doing, transfer, &crossed, answer))
		return false;
	doing->keep_on = true;
	doing->receipt = with_kind_word(doing,
		arena_printf(arena, _("Counted as transfer %lld, of %s."),
			     (long long)transfer->number,
			     format_minutes(arena, transfer->minutes)), crossed);
	return true;
}

bool bank_decline(struct doing *doing, struct answer *answer)
{
	struct time_transfer *transfer = (struct time_transfer *)doing->on;
	(void)answer;
	transfer->state = "declined";
	transfer->waits_for = NULL;
	doing->keep_on = true;
	doing->receipt = _("It does not count. The other side can read that you said no.");
	return true;
}

bool bank_may_reverse(const struct doing *doing)
{
	const struct time_transfer *transfer = (const struct time_transfer *)doing->on;
	bool paid = doing_is_caller(doing, transfer->from);
	return text_is(transfer->state, "counted") && !transfer->reverses &&
		(paid ? !ledger_is_pot(transfer->to) : doing_is_caller(doing, transfer->to));
}

bool bank_reverse(struct doing *doing, struct answer *answer)
{
	const struct time_transfer *first = (const struct time_transfer *)doing->on;
	const struct minutes *sent = doing->sent;
	bool reversed;
	if (!ledger_reversed(doing, first, &reversed, answer))
		return false;
	if (reversed)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This is being put right already, or has been. Nothing was "
				      "changed."));
	struct time_transfer *transfer = new_transfer(doing, first->to, first->from,
						      first->minutes, answer);
	if (!transfer)
		return false;
	const char *them = doing_is_caller(doing, first->from) ? first->to : first->from;
	transfer->work = first->work;
	transfer->reason = sent->reason;
	transfer->reverses = first->object.id;
	/* The pot takes back at once what it is given back. */
	transfer->waits_for = ledger_is_pot(them) ? NULL : them;
	return begin(doing, transfer, answer);
}

/* A missing text becomes a request that a describer or a translator can take up (rule 8). */
bool bank_want(struct doing *doing, struct answer *answer)
{
	const struct wanting *sent = doing->sent;
	struct arena *arena = doing->request->arena;
	const struct topic *topic = (const struct topic *)doing->on;
	if (text_is(sent->text, "translation") && !sent->lang)
		return doing_refuse(doing, answer, 422, "lang",
				    _("A translation into which language? Nothing was changed. "
				      "Write its short name, such as cy for Welsh."));
	struct post *post = doing_new(doing, &noun_request, answer);
	if (!post)
		return false;
	post->state = "open";
	post->about = doing->on->id;
	/* TRANSLATORS: which text is missing (such as Easy words), then a topic. */
	post->title = arena_printf(arena, _("%s, for the topic: %s"),
				   choice_label(choices_wanted, sent->text), topic->title);
	if (sent->lang)
		post->text = arena_printf(arena, _("In this language: %s"), sent->lang);
	doing->made = &post->object;
	doing->receipt = arena_printf(arena, _("It stands as request %lld. Whoever can write it "
				      "finds it there."), (long long)post->number);
	return true;
}

bool bank_permits(const struct request *request, const struct object *object)
{
	const struct time_transfer *transfer = (const struct time_transfer *)object;
	return request->person && (text_is(transfer->from, request->person->object.id) ||
				   text_is(transfer->to, request->person->object.id));
}
