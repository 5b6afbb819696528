/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/acting.h"

#include <stdlib.h>

#include "app/barrier.h"
#include "app/fetch.h"
#include "app/follow.h"
#include "app/jot.h"
#include "app/move.h"
#include "app/named.h"
#include "app/offering.h"
#include "app/resume.h"
#include "app/say.h"
#include "app/seek.h"
#include "app/show.h"
#include "app/spell.h"
#include "app/thing.h"
#include "app/visit.h"
#include "base/array.h"

static void leave(struct session *session, const char *argument)
{
	(void)argument;
	bool busy = session_busy(session);
	/* The first outline is what every page needs: it goes on, whichever is not waited for. */
	bool goes_on = session->wish.on && session->wish.job == JOB_OUTLINE &&
		fetch_is_new(session);
	show_forget_wish(session);
	session->updating = false;
	follow_leave(session);
	if (!goes_on)
		sync_leave(session->sync);
	while (fetch_arrived(session))
		;
	if (session->page.kind == PAGE_SAY)
		say_leave_form(session);
	else if (busy)
		state_say(session, "%s", _("You left this before it came. Nothing was changed."));
	else
		state_say(session, "%s", _("Nothing is being fetched. The word quit leaves "
					   "Plainvoice."));
}

/* While something is on its way the key leaves that; nothing kept to go back to: it ends. */
static void quit(struct session *session, const char *argument)
{
	if (session_busy(session) && sync_assembly(session->sync))
		leave(session, argument);
	else
		session->over = true;
}

static void back(struct session *session, const char *argument)
{
	(void)argument;
	if (session->page.kind == PAGE_SAY) {
		if (!say_back(session))
			say_leave_form(session);
	} else if (!show_back(session))
		state_say(session, "%s", _("This is where you began. There is nothing to go "
					   "back to."));
}

static const struct part *nth_item(const struct page *page, const char *number, size_t *index)
{
	char *end;
	unsigned long n = strtoul(number, &end, 10);
	for (size_t i = 0; *number >= '0' && *number <= '9' && !*end && i < page->count; i++) {
		if (page->parts[i].role == PART_ITEM && --n == 0) {
			*index = i;
			return &page->parts[i];
		}
	}
	return NULL;
}

static void open_part(struct session *session, const char *argument)
{
	const struct page *page = &session->page;
	size_t index = session->focus;
	const struct part *part = argument ? nth_item(page, argument, &index) :
		index < page->count ? &page->parts[index] : NULL;
	if (argument && !part && named_go(session, argument))
		return;
	if (argument && !part) {
		struct error error = ERROR_INIT;
		error_set(&error, ERROR_INPUT, _("There is no item with the number %s on this "
			  "page. Nothing was changed."), argument);
		state_fail(session, &error);
		return;
	}
	if (index != session->focus)
		resume_move(session, index);
	if (part && part->target.answer)
		thing_choose(session, part->target.answer);
	else if (part && part->target.page != PAGE_NONE)
		show_go_at(session, part->target.page, part->target.url, part->target.at);
	else if (index < page->onward)
		move_next(session, NULL);
	else
		state_say(session, "%s", _("There is nothing to open on this line. Go on to one "
					   "that opens."));
}

static void open_topic(struct session *session, const char *number)
{
	const char *topic = session_topic(session, number);
	struct error error = ERROR_INIT;
	if (topic) {
		show_go(session, PAGE_TOPIC, topic);
		return;
	}
	if (show_wish_act(session, ACT_TOPICS, number))
		return;
	error_set(&error, ERROR_INPUT, _("There is no topic with the number %s here. The word "
					 "topics lists those that there are."), number);
	state_fail(session, &error);
}

static void topics(struct session *session, const char *argument)
{
	if (argument)
		open_topic(session, argument);
	else
		show_go(session, PAGE_TOPICS, NULL);
}

static void read_all(struct session *session, const char *argument)
{
	if (argument)
		open_topic(session, argument);
	else
		session->changes |= CHANGED_PAGE;
}

/* The address of the keys page names the acts of the page that one came from. */
static void keys(struct session *session, const char *argument)
{
	(void)argument;
	struct arena arena = ARENA_INIT;
	const struct page *page = &session->page;
	const char *url = page->kind == PAGE_KEYS ? arena_copy(&arena, page->url) : NULL;
	for (size_t i = 0; i < ARRAY_COUNT(page->acts) && page->acts[i]; i++)
		url = url ? arena_printf(&arena, "%s %s", url, page->acts[i]) : page->acts[i];
	show_go(session, PAGE_KEYS, url);
	arena_release(&arena);
}

static void search(struct session *session, const char *argument)
{
	show_go(session, PAGE_SEARCH, argument);
}

static void update(struct session *session, const char *argument)
{
	(void)argument;
	fetch_update(session);
}

/* What only goes to a page. */
static const enum page_kind pages[ACT_COUNT] = {
	[ACT_MENU] = PAGE_START, [ACT_REMIT] = PAGE_REMIT, [ACT_STAGE] = PAGE_STAGE,
	[ACT_OPENLY] = PAGE_OPENLY, [ACT_ASSEMBLIES] = PAGE_ASSEMBLIES,
	[ACT_PEOPLE] = PAGE_PEOPLE, [ACT_REPLIES] = PAGE_REPLIES, [ACT_DRAFTS] = PAGE_DRAFTS,
	[ACT_SETTINGS] = PAGE_SETTINGS, [ACT_ABOUT] = PAGE_ABOUT, [ACT_OWN] = PAGE_OWN,
};

static void (*const doers[ACT_COUNT])(struct session *, const char *) = {
	[ACT_NEXT] = move_next, [ACT_PREVIOUS] = move_previous, [ACT_OPEN] = open_part,
	[ACT_BACK] = back, [ACT_AGAIN] = move_again, [ACT_WHERE] = move_where,
	[ACT_SWAP] = move_swap, [ACT_BOTH] = move_both, [ACT_SAY] = thing_say,
	[ACT_REPLY] = thing_reply, [ACT_WITHDRAW] = thing_withdraw, [ACT_TRACE] = thing_trace,
	[ACT_INVITED] = offering_take, [ACT_PASS] = offering_pass,
	[ACT_REMARKS] = thing_remarks, [ACT_WORDS] = thing_words, [ACT_WHO] = thing_who,
	[ACT_SEARCH] = search, [ACT_HEADING] = seek_heading, [ACT_ITEM] = seek_item,
	[ACT_PARAGRAPH] = seek_paragraph, [ACT_KIND] = seek_kind, [ACT_NEW] = seek_new,
	[ACT_DETAILS] = thing_details, [ACT_ADDRESS] = thing_addresses,
	[ACT_FIRST] = move_first, [ACT_LAST] = move_last, [ACT_SLOT] = visit_ask,
	[ACT_TOPICS] = topics, [ACT_FOLLOW] = follow_begin, [ACT_KEEP] = follow_keep,
	[ACT_FORGET] = follow_forget, [ACT_JOT] = jot_begin, [ACT_BARRIER] = barrier_say,
	[ACT_UPDATE] = update, [ACT_KEYS] = keys, [ACT_SPELL] = spell, [ACT_READ] = read_all,
	[ACT_LEAVE] = leave, [ACT_QUIT] = quit,
};

void acting_begin(struct session *session)
{
	state_hush(session);
	session->error = ERROR_NONE;
	session->partial = false;
}

void acting_end(struct session *session)
{
	if (!session->said && session->later) {
		state_say(session, "%s", session->later);
		state_say_later(session, NULL);
	}
}

void acting_do(struct session *session, enum act act, const char *argument)
{
	doers[act](session, argument);
}

/* What cannot be done HERE, or not at all: where to hear what can, by key and by word. */
static void say_what_can(struct session *session, bool here)
{
	struct arena arena = ARENA_INIT;
	const char *key = press_name(session->keymap.keys[ACT_KEYS][0], &arena);
	if (!*key)
		state_say(session, "%s", here ?
			  _("That cannot be done on this page. The word keys lists what you can "
			    "do here.") :
			  _("Plainvoice does not know that word or key. The word keys lists what "
			    "you can do here."));
	else
		/* TRANSLATORS: %s is the name of a key, such as Question mark. */
		state_say(session, here ?
			  _("That cannot be done on this page. The key %s, or the word keys, "
			    "lists what you can do here.") :
			  _("Plainvoice does not know that word or key. The key %s, or the word "
			    "keys, lists what you can do here."), key);
	arena_release(&arena);
}

void session_do(struct session *session, enum act act, const char *argument)
{
	acting_begin(session);
	if (argument && !*argument)
		argument = NULL;
	/* What is opened is what was seen, so for that the page stays as it was. */
	if (session->news && act != ACT_OPEN)
		show_anew(session);
	if (act > ACT_NONE && act < ACT_COUNT && pages[act] != PAGE_NONE)
		show_go(session, pages[act], NULL);
	else if (act <= ACT_NONE || act >= ACT_COUNT || !doers[act])
		say_what_can(session, false);
	else if (act_needs_page(act) && !page_allows(&session->page, act_word(act)) &&
		 !thing_takes_number(act, argument))
		say_what_can(session, true);
	else
		acting_do(session, act, argument);
	acting_end(session);
}
