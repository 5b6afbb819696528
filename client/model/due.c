/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/due.h"

#include "base/text.h"
#include "model/day.h"

static int64_t latest(int64_t now, const struct list *objects)
{
	for (size_t i = 0; i < objects->count; i++) {
		const struct object *each = objects->items[i];
		if (each->modified > now)
			now = each->modified;
	}
	return now;
}

const struct response *due_reply(const struct list *responses)
{
	for (size_t i = responses->count; i-- > 0; ) {
		const struct response *each = responses->items[i];
		if (!each->object.deleted && !response_is_holding(each->kind))
			return each;
	}
	return NULL;
}

/* When it is due, and when the first reply came, where one has. */
static bool walk(struct due *due, const struct list *responses, int64_t *came)
{
	due->dated = day_read(due->recommendation->response_due, &due->first);
	due->day = due->first;
	for (size_t i = 0; i < responses->count; i++) {
		const struct response *each = responses->items[i];
		if (each->object.deleted)
			continue;
		if (!response_is_holding(each->kind)) {
			*came = day_of(each->object.created);
			return true;
		}
		int64_t day;
		if (!day_read(each->new_due, &day))
			continue;
		due->first = due->dated ? due->first : day;
		due->dated = true;
		due->day = day;
		due->moved++;
	}
	return false;
}

static bool said_otherwise(struct due *due, const struct list *checks)
{
	bool otherwise = false;
	for (size_t i = 0; i < checks->count; i++) {
		const struct check_back *each = checks->items[i];
		if (each->object.deleted || !text_is(each->response, due->reply->object.id))
			continue;
		due->checks++;
		otherwise = otherwise || text_is(each->verdict, "not what we said");
	}
	return otherwise;
}

static void count_actions(struct due *due, const struct list *follow_ups)
{
	due->actions = due->reply->actions.count;
	for (size_t i = 0; i < due->actions; i++) {
		struct due_action each = due_action(due->reply, due->reply->actions.items[i],
						    follow_ups, due->today);
		due->over += each.over;
		due->stopped += each.last && text_is(each.last->status, "stopped");
		if (each.over || !each.late)
			continue;
		due->late_actions++;
		if (each.late > due->action_late)
			due->action_late = each.late;
	}
}

struct due due_of(const struct recommendation *recommendation, const struct list *responses,
		  const struct list *checks, const struct list *follow_ups, int64_t now)
{
	struct due due = { .recommendation = recommendation, .reply = due_reply(responses) };
	if (recommendation->object.modified > now)
		now = recommendation->object.modified;
	due.today = day_of(latest(latest(latest(now, responses), checks), follow_ups));
	int64_t end = due.today;
	bool came = walk(&due, responses, &end);
	due.late = due.dated && end > due.day ? end - due.day : 0;
	due.left = due.dated && due.day > due.today ? due.day - due.today : 0;
	if (!came) {
		due.stage = due.late ? DUE_LATE :
			due.dated && due.left <= DUE_SOON_DAYS ? DUE_SOON : DUE_WAITING;
		return due;
	}
	bool otherwise = said_otherwise(&due, checks);
	count_actions(&due, follow_ups);
	due.stage = otherwise ? DUE_DISPUTED : !due.checks ? DUE_UNCHECKED :
		due.over < due.actions ? DUE_FOLLOWED : DUE_CLOSED;
	return due;
}

struct due_action due_action(const struct response *response, const struct action *action,
			     const struct list *follow_ups, int64_t today)
{
	struct due_action due = { .last = NULL };
	due.dated = day_read(action->by, &due.first);
	due.day = due.first;
	for (size_t i = 0; i < follow_ups->count; i++) {
		const struct follow_up *each = follow_ups->items[i];
		int64_t day;
		if (each->object.deleted || each->action != action->number ||
		    !text_is(each->response, response->object.id))
			continue;
		due.last = each;
		due.over = status_is_over(each->status);
		if (due.over || !day_read(each->next_due, &day) || (due.dated && day == due.day))
			continue;
		due.first = due.dated ? due.first : day;
		due.dated = true;
		due.day = day;
		due.moved++;
	}
	int64_t end = due.over ? day_of(due.last->object.created) : today;
	if (due.dated && end > due.day && !(due.over && text_is(due.last->status, "stopped")))
		due.late = end - due.day;
	return due;
}

static int order(int64_t one, int64_t other)
{
	return (one > other) - (one < other);
}

int due_compare(const struct due *one, const struct due *other)
{
	int by = order(one->stage, other->stage);
	if (!by && one->stage == DUE_LATE)
		by = order(other->late, one->late);
	else if (!by && one->stage <= DUE_WAITING)
		by = one->dated != other->dated ? (one->dated ? -1 : 1) :
			order(one->day, other->day);
	else if (!by)
		by = order(other->action_late, one->action_late);
	return by ? by : order(one->recommendation->number, other->recommendation->number);
}
