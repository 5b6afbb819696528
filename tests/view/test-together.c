/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"
#include "model/bank.h"
#include "model/meeting.h"

/* The pages of a meeting and of the timebank. */

enum { HOUR = 60 * 60, NOW = 1795600800 };	/* 25 November 2026 at 10:00 */

#define OBJECT(kind, path, by) { .noun = &noun_##kind, .id = path, .author = by, .created = NOW }

static const char *const langs[] = { "en" };
static const struct person priya = { .object = OBJECT(person, "/people/1", NULL), .name = "Priya" };
static const struct person omar = {
	.object = OBJECT(person, "/people/2", NULL), .name = "Omar", .standpoints = LIST("staff"),
};

static void show(const struct object *object, const struct list *kept, int64_t visited,
		 const char *name)
{
	const struct view_context context = {
		.langs = langs, .lang_count = 1, .self = "/people/1", .now = NOW,
		.visited = visited, .find = FIND_IN(kept),
	};
	struct page page;
	page_init(&page, PAGE_OBJECT, object->id);
	view_object(&page, &context, object);
	golden(&page, name);
}

static const struct quiet_time quiet = { NOW - 60, NOW + 540 };
static struct note early = {
	.object = OBJECT(note, "/notes/1", "/people/2"), .number = 1,
	.meeting = "/meetings/1", .table = "The window table", .marker = true,
	.text = "There is a box for it; nobody knows where it goes.",
};
static const struct note late = {
	.object = OBJECT(note, "/notes/2", "/people/2"), .number = 2,
	.meeting = "/meetings/1", .text = "Missing: how many letters go out.",
	.marker = true,
};
static const struct turn room = {
	.object = OBJECT(turn, "/turns/1", "/people/2"), .number = 1, .place = "room",
	.meeting = "/meetings/1", .state = "waiting",
};
static const struct turn afar = {
	.object = OBJECT(turn, "/turns/2", "/people/1"), .number = 2, .place = "remote",
	.meeting = "/meetings/1", .state = "waiting",
};
static const struct relay relay = {
	.object = OBJECT(relay, "/relays/1", "/people/1"), .number = 1,
	.meeting = "/meetings/1", .text = "Can we vote now?", .state = "not taken",
	.reason = "The stage is open.", .by = "/people/2", .at = NOW,
};
static const struct list in_meeting = LIST(&priya, &omar, &early, &late, &room, &afar, &relay);

static void meetings(void)
{
	struct meeting meeting = {
		.object = OBJECT(meeting, "/meetings/1", "/people/2"), .number = 1,
		.title = "The listening evening", .starts = NOW - HOUR, .ends = NOW + HOUR,
		.state = "running", .agenda = LIST("Welcome", "Stories"), .quiet = LIST(&quiet),
	};
	early.object.created = NOW - HOUR;
	meeting.object.allow = (struct list)LIST("queue", "relay");
	show(&meeting.object, &in_meeting, 0, "meeting-running");
	show(&meeting.object, &in_meeting, NOW - 1, "meeting-missed");
	show(&relay.object, &in_meeting, 0, "meeting-relay");
	show(&early.object, &in_meeting, 0, "meeting-note");
	show(&afar.object, &in_meeting, 0, "meeting-turn");
	meeting.object.allow = (struct list){ NULL, 0 };
	meeting.state = "over";
	meeting.closed = true;
	meeting.closed_reason = "One person could be known.";
	meeting.publishes = "What was learnt.";
	meeting.publish_by = "2026-12-24";
	meeting.published = "Hiding a record has to be quick.";
	meeting.minutes = "It was short.";
	meeting.turns_room = 1;
	meeting.turns_remote = 2;
	meeting.new_voices = 1;
	show(&meeting.object, &in_meeting, NOW, "meeting-closed-doors");
	meeting.published = NULL;
	meeting.publish_by = "2026-11-24";
	show(&meeting.object, &in_meeting, NOW, "meeting-published-late");
}

static struct post offer = {
	.object = OBJECT(offer, "/offers/1", "/people/2"), .number = 1, .title = "Reading aloud",
	.text = "On the phone.", .minutes = 30, .skills = LIST("Reading"), .meet = "carer",
	.state = "open",
};
static struct post request = {
	.object = OBJECT(request, "/requests/1", "/people/2"), .number = 1,
	.title = "My clinic letter", .skills = LIST("reading"), .state = "open",
};
static struct account account = {
	.object = OBJECT(account, "/accounts/1", "/people/1"), .owner = "/people/1", .entries = 1,
};
static const struct entry entry = {
	.object = OBJECT(entry, "/entries/1", "/people/1"), .number = 1, .account = "/accounts/1",
	.minutes = -90, .transfer = "/transfers/1", .work = "help", .reason = "A lift home",
};
static struct time_transfer transfer = {
	.object = OBJECT(transfer, "/transfers/1", "/people/2"), .number = 1, .minutes = 90,
	.from = "/people/1", .to = "/people/2", .work = "help", .reason = "A lift home",
	.state = "waiting", .waits_for = "/people/1",
};
static const struct timebank bank = {
	.object = OBJECT(timebank, "/timebanks/1", NULL), .given = 24720, .pot = 125,
};

static const struct list kept = LIST(&priya, &omar, &offer, &request, &account, &entry,
				     &transfer, &bank);
static const struct list nobody = LIST(&bank);

static void balances(void)
{
	show(&bank.object, &nobody, 0, "bank-stranger");
	account.balance = 45;
	show(&bank.object, &kept, 0, "bank-credit");
	account.balance = -600;
	show(&account.object, &kept, 0, "bank-debt");
	account.balance = -601;
	show(&account.object, &kept, 0, "bank-below-the-floor");
	transfer.state = "counted";
	transfer.waits_for = NULL;
	show(&transfer.object, &kept, 0, "bank-transfer");
	transfer.state = "waiting";
	transfer.waits_for = "/people/2";
	show(&transfer.object, &kept, 0, "bank-transfer-waits");
	show(&offer.object, &kept, 0, "bank-offer");
	request.object.author = "/people/1";
	show(&offer.object, &kept, 0, "bank-offer-met");
	offer.state = "closed";
	show(&offer.object, &kept, 0, "bank-offer-closed");
}

int main(void)
{
	meetings();
	balances();
	return tap_done();
}
