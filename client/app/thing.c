/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/thing.h"

#include <string.h>
#include <strings.h>

#include "app/assemblies.h"
#include "app/form.h"
#include "app/load.h"
#include "app/named.h"
#include "app/outbox.h"
#include "app/offering.h"
#include "app/own.h"
#include "app/remark.h"
#include "app/say.h"
#include "app/preferences.h"
#include "app/seek.h"
#include "app/show.h"
#include "app/visit.h"
#include "app/withdrawing.h"
#include "model/talk.h"
#include "model/words.h"

/* The remark that the page shows, in ARENA, or NULL. */
static const struct contribution *remark_here(struct session *session, struct arena *arena)
{
	const struct object *object = NULL;
	struct error error = ERROR_INIT;
	if (!load_object(session->store, session->page.url, arena, &object, &error))
		object = NULL;
	state_fail(session, &error);
	return object && object->noun == &noun_contribution ?
		(const struct contribution *)object : NULL;
}

static const char *no_topic(void)
{
	return _("There is no topic with that number here. The word topics lists those that "
		 "there are.");
}

/* ARGUMENT: the number of a topic, then perhaps a kind. */
static void say_in(struct session *session, const char *argument)
{
	struct arena arena = ARENA_INIT;
	size_t digits = strcspn(argument, " ");
	const char *kind = argument + digits + strspn(argument + digits, " ");
	const char *number = arena_copy_bytes(&arena, argument, digits);
	struct saying wanted = {
		.topic = session_topic(session, number), .kind = *kind ? kind : NULL,
	};
	if (wanted.topic)
		remark_begin(session, &wanted);
	else if (!show_wish_act(session, ACT_SAY, argument))
		state_refuse(session, ERROR_INPUT, no_topic());
	arena_release(&arena);
}

static const struct part *in_focus(const struct session *session)
{
	const struct page *page = &session->page;
	return session->focus < page->count ? &page->parts[session->focus] : NULL;
}

void thing_say(struct session *session, const char *kind)
{
	if (thing_takes_number(ACT_SAY, kind)) {
		say_in(session, kind);
		return;
	}
	const struct page *page = &session->page;
	const struct part *part = in_focus(session);
	struct saying wanted = {
		.topic = page->url, .kind = kind,
		.place = part && part->role == PART_PAIR ? part->p : NULL,
	};
	remark_begin(session, &wanted);
}

void thing_reply(struct session *session, const char *kind)
{
	struct arena arena = ARENA_INIT;
	const struct contribution *remark = remark_here(session, &arena);
	if (remark) {
		struct saying wanted = {
			.topic = remark->topic, .kind = kind, .in_reply_to = remark->object.id,
		};
		remark_begin(session, &wanted);
	}
	arena_release(&arena);
}

void thing_withdraw(struct session *session, const char *argument)
{
	(void)argument;
	withdrawing_ask(session, session->page.url);
}

bool thing_takes_number(enum act act, const char *argument)
{
	return argument && (act == ACT_TRACE ||
			    (*argument >= '0' && *argument <= '9' &&
			     (act == ACT_REMARKS || act == ACT_SAY)));
}

/* Go to the page KIND at URL, or say that there is no such number. */
static void go_to_number(struct session *session, enum page_kind kind, const char *url,
			 const char *sentence)
{
	if (url)
		show_go(session, kind, url);
	else
		state_refuse(session, ERROR_INPUT, sentence);
}

/* What is called so, such as "recommendation 3". */
static void trace_named(struct session *session, const char *words)
{
	struct arena arena = ARENA_INIT;
	struct named named = named_find(session, words, &arena);
	if (named.object || !show_wish_act(session, ACT_TRACE, words))
		go_to_number(session, PAGE_TRACE, named.object ? named.object->id : NULL,
			     _("Nothing that is called so is kept here. Type trace and the number "
			       "of a remark, or a name with a number, such as "
			       "recommendation 3."));
	arena_release(&arena);
}

void thing_trace(struct session *session, const char *which)
{
	if (which && *which >= '0' && *which <= '9')
		go_to_number(session, PAGE_TRACE, session_remark(session, which),
			     _("No remark with that number is kept here. Read the remarks of its "
			       "topic, then try again."));
	else if (which)
		trace_named(session, which);
	else
		show_go(session, PAGE_TRACE, session->page.url);
}

void thing_remarks(struct session *session, const char *number)
{
	const char *topic = number ? session_topic(session, number) : session->page.url;
	if (topic || !show_wish_act(session, ACT_REMARKS, number))
		go_to_number(session, PAGE_REMARKS, topic, no_topic());
}

void thing_who(struct session *session, const char *argument)
{
	(void)argument;
	struct arena arena = ARENA_INIT;
	const struct contribution *remark = remark_here(session, &arena);
	if (remark && remark->object.author)
		show_go(session, PAGE_PERSON, remark->object.author);
	else
		state_say(session, "%s", _("It is not known here who said this."));
	arena_release(&arena);
}

void thing_details(struct session *session, const char *argument)
{
	const struct part *part = in_focus(session);
	if (part && part->more)
		state_say(session, "%s", part->more);
	else if (page_allows(&session->page, act_word(ACT_WHO)))
		thing_who(session, argument);
	else if (part && part->role == PART_ITEM)	/* it may be longer than its row */
		state_say(session, "%s", part->text);
	else
		state_say(session, "%s", _("This line has been said in full."));
}

void thing_addresses(struct session *session, const char *argument)
{
	const struct part *part = in_focus(session);
	(void)argument;
	if (part && part->addresses)
		show_go(session, PAGE_ADDRESSES, part->addresses);
	else
		state_say(session, "%s", _("There is no web address in this line."));
}

static bool is_called(const struct term *term, const char *word)
{
	bool called = !strcasecmp(term->word, word);
	for (size_t i = 0; i < term->also.count && !called; i++)
		called = !strcasecmp(term->also.items[i], word);
	return called;
}

static void look_up(struct session *session, const char *word)
{
	struct arena arena = ARENA_INIT;
	struct list terms = { NULL, 0 };
	struct error error = ERROR_INIT;
	struct store_query query = {
		.type = noun_term.type, .assembly = sync_assembly(session->sync),
	};
	const char *url = NULL;
	load_list(session->store, &query, &arena, &terms, &error);
	for (size_t i = 0; i < terms.count && !url; i++) {
		const struct term *term = terms.items[i];
		if (is_called(term, word))
			url = term->object.id;
	}
	if (url)
		show_go(session, PAGE_WORD, url);
	else if (!show_wish_act(session, ACT_WORDS, word))
		state_say(session, _("%s has not been explained here."), word);
	state_fail(session, &error);
	arena_release(&arena);
}

void thing_words(struct session *session, const char *word)
{
	if (word)
		look_up(session, word);
	else
		show_go(session, PAGE_WORDS, session->page.kind == PAGE_SEARCH ? NULL :
			session->page.url);
}

/* "say", "join", or "do WORD URL" (view/deeds.h). */
static void choose_thing(struct session *session, const char *answer)
{
	struct arena arena = ARENA_INIT;
	const char *word = strncmp(answer, "do ", 3) ? NULL : answer + 3;
	size_t length = word ? strcspn(word, " ") : 0;
	if (word && word[length])
		form_begin(session, word + length + 1, arena_copy_bytes(&arena, word, length));
	else if (!strcmp(answer, "join"))
		say_join(session);
	else if (!strcmp(answer, "say"))
		thing_say(session, NULL);
	arena_release(&arena);
}

void thing_choose(struct session *session, const char *answer)
{
	switch (session->page.kind) {
	case PAGE_SAY:
		say_choose(session, answer);
		break;
	case PAGE_KIND:
		seek_kind_chosen(session, answer);
		break;
	case PAGE_SETTINGS:
		preferences_choose(session, session->page.url, answer);
		break;
	case PAGE_SLOT:
		if (strncmp(answer, "do ", 3) != 0)
			visit_choose(session, answer);
		else
			choose_thing(session, answer);
		break;
	case PAGE_ASSEMBLIES:
		assemblies_choose(session, answer);
		break;
	case PAGE_START:
		if (!strcmp(answer, OFFER_TAKE))
			offering_take(session, NULL);
		else
			offering_pass(session, NULL);
		break;
	case PAGE_OWN:
		own_choose(session, session->page.url, answer);
		break;
	case PAGE_DRAFT:
		outbox_choose(session, session->page.url, answer);
		break;
	default:
		choose_thing(session, answer);
	}
}
