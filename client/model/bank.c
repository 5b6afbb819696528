/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/bank.h"

#include <string.h>
#include <strings.h>

#include "base/array.h"
#include "base/i18n.h"
#include "model/people.h"

const struct choice choices_work[] = {
	{ "help", N_("help from person to person") },
	{ "notes", N_("taking notes") },
	{ "describing", N_("writing plain words") },
	{ "translating", N_("translating") },
	{ "relaying", N_("bringing words into the room") },
	{ "scribing", N_("typing for somebody") },
	{ "preparing", N_("preparing a meeting") },
	{ "reading", N_("reading") },
	{ "gift", N_("a gift to the pot") },
	{ NULL, NULL },
};

/* What the pot pays for (domain C, rule 3): none of it is a vote, an order or a place. */
static const struct choice choices_paid_work[] = {
	{ "notes", N_("taking notes") },
	{ "describing", N_("writing plain words") },
	{ "translating", N_("translating") },
	{ "relaying", N_("bringing words into the room") },
	{ "scribing", N_("typing for somebody") },
	{ "preparing", N_("preparing a meeting") },
	{ NULL, NULL },
};

const struct choice choices_transfer[] = {
	{ "waiting", N_("Waiting for the other side") },
	{ "counted", N_("Counted") },
	{ "declined", N_("Not agreed") },
	{ NULL, NULL },
};

static const struct choice choices_post[] = {
	{ "open", N_("Open") },
	{ "closed", N_("Closed") },
	{ NULL, NULL },
};

const struct choice choices_side_of_help[] = {
	{ "gave", N_("I helped them") },
	{ "received", N_("They helped me") },
	{ NULL, NULL },
};

const struct choice choices_wanted[] = {
	{ "plain", N_("Plain words") },
	{ "easy", N_("Easy words") },
	{ "spoken", N_("Words for listening") },
	{ "translation", N_("A translation") },
	{ NULL, NULL },
};

static const struct field timebank_fields[] = {
	{ "given", FIELD_NUMBER, FIELD_INTEGER(struct timebank, given), 0,
	  .label = N_("Minutes given so far") },
	{ "transfers", FIELD_NUMBER, FIELD_INTEGER(struct timebank, transfers), 0,
	  .label = N_("Times that people gave") },
	{ "pot", FIELD_NUMBER, FIELD_INTEGER(struct timebank, pot), 0,
	  .label = N_("Minutes in the pot") },
	{ "floor", FIELD_NUMBER, FIELD_INTEGER(struct timebank, floor), 0,
	  .label = N_("Where a conversation begins") },
};
const struct noun noun_timebank = {
	"Timebank", sizeof(struct timebank), timebank_fields, ARRAY_COUNT(timebank_fields), true,
	.label = N_("Timebank"),
};

/* An offer and a request have the same fields; their first question is not the same. */
#define POST_FIELDS(title_label, title_ask) \
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct post, number), FIELD_REQUIRED, \
	  .label = N_("Number") }, \
	{ "title", FIELD_LINE, FIELD_STRING(struct post, title), \
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 200, \
	  .label = (title_label), .ask = (title_ask) }, \
	{ "text", FIELD_TEXT, FIELD_STRING(struct post, text), \
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 2000, .label = N_("More about it"), \
	  .heard = N_("More about it: %s"), .ask = N_("Is there more to say about it?") }, \
	{ "minutes", FIELD_NUMBER, FIELD_INTEGER(struct post, minutes), FIELD_INPUT, \
	  .label = N_("Minutes"), .ask = N_("About how many minutes does it take?") }, \
	{ "skills", FIELD_LINES, FIELD_LIST(struct post, skills), \
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 10, .label = N_("Skills"), \
	  .heard = N_("It has to do with: %s."), \
	  .ask = N_("Which skills or things has it to do with?") }, \
	{ "meet", FIELD_CHOICE, FIELD_STRING(struct post, meet), FIELD_INPUT, \
	  .choices = choices_standpoint, .label = N_("Whom you would like to meet"), \
	  .ask = N_("Is there somebody whose life you would like to know better?") }, \
	{ "state", FIELD_CHOICE, FIELD_STRING(struct post, state), 0, \
	  .choices = choices_post, .label = N_("State") }, \
	{ "about", FIELD_LINK, FIELD_STRING(struct post, about), 0, .label = N_("About") },

static const struct field offer_fields[] = {
	POST_FIELDS(N_("Offer"), N_("What can you offer? Say it in a few words."))
};
const struct noun noun_offer = {
	"Offer", sizeof(struct post), offer_fields, ARRAY_COUNT(offer_fields), true,
	.label = N_("Offer of help"), .plural = N_("What people offer"),
};

static const struct field request_fields[] = {
	POST_FIELDS(N_("Request"), N_("What would help you? Say it in a few words."))
};
const struct noun noun_request = {
	"Request", sizeof(struct post), request_fields, ARRAY_COUNT(request_fields), true,
	.label = N_("Request for help"), .plural = N_("What people ask for"),
};

static const struct field transfer_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct time_transfer, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "from", FIELD_LINK, FIELD_STRING(struct time_transfer, from), FIELD_REQUIRED,
	  .label = N_("From") },
	{ "to", FIELD_LINK, FIELD_STRING(struct time_transfer, to), FIELD_REQUIRED,
	  .label = N_("To") },
	{ "minutes", FIELD_NUMBER, FIELD_INTEGER(struct time_transfer, minutes), FIELD_REQUIRED,
	  .label = N_("Minutes") },
	{ "work", FIELD_CHOICE, FIELD_STRING(struct time_transfer, work), FIELD_REQUIRED,
	  .choices = choices_work, .label = N_("For what") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct time_transfer, reason), FIELD_SEARCHED,
	  .label = N_("Reason") },
	{ "about", FIELD_LINK, FIELD_STRING(struct time_transfer, about), 0,
	  .label = N_("About") },
	{ "state", FIELD_CHOICE, FIELD_STRING(struct time_transfer, state), FIELD_REQUIRED,
	  .choices = choices_transfer, .label = N_("State") },
	{ "waits_for", FIELD_LINK, FIELD_STRING(struct time_transfer, waits_for), 0,
	  .label = N_("Waits for") },
	{ "reverses", FIELD_LINK, FIELD_STRING(struct time_transfer, reverses), 0,
	  .label = N_("Puts right") },
};
const struct noun noun_transfer = {
	"Transfer", sizeof(struct time_transfer), transfer_fields, ARRAY_COUNT(transfer_fields),
	true, .label = N_("Minutes from one to another"), .plural = N_("Minutes given and taken"),
};

static const struct field account_fields[] = {
	{ "owner", FIELD_LINK, FIELD_STRING(struct account, owner), FIELD_REQUIRED,
	  .label = N_("Whose it is") },
	{ "balance", FIELD_NUMBER, FIELD_INTEGER(struct account, balance), 0,
	  .label = N_("Minutes") },
	{ "entries", FIELD_NUMBER, FIELD_INTEGER(struct account, entries), 0,
	  .label = N_("Entries") },
};
const struct noun noun_account = {
	"Account", sizeof(struct account), account_fields, ARRAY_COUNT(account_fields), true,
	.label = N_("Your minutes"), .parent = "owner",
};

static const struct field entry_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct entry, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "account", FIELD_LINK, FIELD_STRING(struct entry, account), FIELD_REQUIRED,
	  .label = N_("Account") },
	{ "minutes", FIELD_NUMBER, FIELD_INTEGER(struct entry, minutes), FIELD_REQUIRED,
	  .label = N_("Minutes") },
	{ "transfer", FIELD_LINK, FIELD_STRING(struct entry, transfer), FIELD_REQUIRED,
	  .label = N_("Transfer") },
	{ "work", FIELD_CHOICE, FIELD_STRING(struct entry, work), FIELD_REQUIRED,
	  .choices = choices_work, .label = N_("For what") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct entry, reason), FIELD_SHOWN,
	  .label = N_("Reason"), .heard = N_("What it was for: %s") },
};
const struct noun noun_entry = {
	"Entry", sizeof(struct entry), entry_fields, ARRAY_COUNT(entry_fields), true,
	.label = N_("Entry"), .plural = N_("What came and what went"), .parent = "account",
};

/* Minutes that somebody has to say; what is asked for them differs. */
#define MINUTES_FIELD(kind, question) \
	{ "minutes", FIELD_NUMBER, FIELD_INTEGER(struct kind, minutes), \
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Minutes"), .ask = (question) }

static const struct field helping_fields[] = {
	{ "side", FIELD_CHOICE, FIELD_STRING(struct helping, side), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_side_of_help, .label = N_("Who helped whom"),
	  .ask = N_("Who helped whom?") },
	{ "person", FIELD_LINK, FIELD_STRING(struct helping, person),
	  FIELD_REQUIRED | FIELD_INPUT, .of = &noun_person, .label = N_("The other person"),
	  .ask = N_("Who was the other person?") },
	MINUTES_FIELD(helping, N_("How many minutes was it?")),
	{ "reason", FIELD_LINE, FIELD_STRING(struct helping, reason), FIELD_INPUT,
	  .label = N_("What it was for"), .ask = N_("What was it for?") },
};
const struct noun noun_helping = {
	"Helping", sizeof(struct helping), helping_fields, ARRAY_COUNT(helping_fields),
	.is_object = false,
};

static const struct field payment_fields[] = {
	{ "person", FIELD_LINK, FIELD_STRING(struct payment, person),
	  FIELD_REQUIRED | FIELD_INPUT, .of = &noun_person, .label = N_("Who did the work"),
	  .ask = N_("Who did the work?") },
	{ "work", FIELD_CHOICE, FIELD_STRING(struct payment, work), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_paid_work, .label = N_("Work"), .ask = N_("What was the work?") },
	MINUTES_FIELD(payment, N_("How many minutes was it?")),
	{ "reason", FIELD_LINE, FIELD_STRING(struct payment, reason),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("What it was for"),
	  .ask = N_("What was it for?") },
};
const struct noun noun_payment = {
	"Payment", sizeof(struct payment), payment_fields, ARRAY_COUNT(payment_fields),
	.is_object = false,
};

static const struct field gift_fields[] = {
	MINUTES_FIELD(minutes, N_("How many minutes do you give to the pot?")),
	{ "reason", FIELD_LINE, FIELD_STRING(struct minutes, reason), FIELD_INPUT,
	  .label = N_("A word with it"), .ask = N_("Do you want to say a word with it?") },
};
const struct noun noun_gift = {
	"Gift", sizeof(struct minutes), gift_fields, ARRAY_COUNT(gift_fields), .is_object = false,
};

static const struct field reading_fields[] = {
	MINUTES_FIELD(minutes, N_("How many minutes did you read?")),
};
const struct noun noun_reading = {
	"Reading", sizeof(struct minutes), reading_fields, ARRAY_COUNT(reading_fields),
	.is_object = false,
};

static const struct field help_fields[] = {
	MINUTES_FIELD(minutes, N_("How many minutes was it?")),
	{ "reason", FIELD_LINE, FIELD_STRING(struct minutes, reason), FIELD_INPUT,
	  .label = N_("A word about it"), .ask = N_("Do you want to say a word about it?") },
};
const struct noun noun_help = {
	"Help", sizeof(struct minutes), help_fields, ARRAY_COUNT(help_fields), .is_object = false,
};

static const struct field reversal_fields[] = {
	{ "reason", FIELD_LINE, FIELD_STRING(struct minutes, reason),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("What was wrong"),
	  .ask = N_("What was wrong with it?") },
};
const struct noun noun_reversal = {
	"Reversal", sizeof(struct minutes), reversal_fields, ARRAY_COUNT(reversal_fields),
	.is_object = false,
};

static const struct field wanting_fields[] = {
	{ "text", FIELD_CHOICE, FIELD_STRING(struct wanting, text), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_wanted, .label = N_("Which text"),
	  .ask = N_("Which text is missing?") },
	{ "lang", FIELD_LANG, FIELD_STRING(struct wanting, lang), FIELD_INPUT,
	  .label = N_("Language"),
	  .ask = N_("In which language? Write its short name, such as cy for Welsh.") },
};
const struct noun noun_wanting = {
	"Wanting", sizeof(struct wanting), wanting_fields, ARRAY_COUNT(wanting_fields),
	.is_object = false,
};

bool bank_crosses_floor(int64_t before, int64_t after)
{
	return before >= BANK_FLOOR && after < BANK_FLOOR;
}

static bool has(const struct list *list, const char *word)
{
	for (size_t i = 0; word && i < list->count; i++)
		if (!strcasecmp(list->items[i], word))
			return true;
	return false;
}

int bank_match(const struct post *post, const struct post *other, const struct list *standpoints)
{
	int common = 0;
	for (size_t i = 0; i < post->skills.count; i++)
		common += has(&other->skills, post->skills.items[i]);
	return common ? 2 * common + has(standpoints, post->meet) : 0;
}
