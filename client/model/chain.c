/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/chain.h"

#include <string.h>

#include "base/i18n.h"
#include "model/because.h"
#include "model/day.h"
#include "model/gather.h"
#include "model/people.h"
#include "model/proposal.h"

enum {
	STEPS_MOST = 100,	/* as the table of a trace has it */
	SAME_MOST = 20,		/* questions that are the same one after another */
};

/* How far a way went: of several the furthest says where it stopped. */
enum reach {
	REACH_NOTHING, REACH_LEFT_OUT, REACH_ROUNDUP, REACH_CLOSED, REACH_PROPOSAL, REACH_VOTE,
	REACH_OWED,	/* and further by its stage */
};

struct walk {
	const struct chain_finder *find;
	struct arena *arena;
	int64_t now;
	struct list steps;	/* with room for STEPS_MOST */
	int reach;
	const char *stopped;
};

static struct list list_of(const struct chain_finder *find, const struct noun *noun,
			   const char *parent)
{
	return parent ? find->list(find->from, noun, parent) : (struct list){ NULL, 0 };
}

const struct object *chain_find(const struct chain_finder *find, const struct noun *noun,
				const char *url)
{
	const struct object *object = url ? find->object(find->from, url) : NULL;
	return object && object->noun == noun && !object->deleted ? object : NULL;
}

static const char *title(const struct walk *walk, const struct object *object)
{
	return walk->find->title(walk->find->from, object);
}

static void add(struct walk *walk, const char *stage, const struct object *object, int64_t when,
		const char *text)
{
	if (walk->steps.count == STEPS_MOST)
		return;
	struct step *step = arena_alloc(walk->arena, sizeof(*step));
	*step = (struct step){ .stage = stage, .text = text, .object = object->id, .at = when };
	walk->steps.items[walk->steps.count++] = step;
}

static void stop(struct walk *walk, int reach, const char *sentence)
{
	if (walk->stopped && reach <= walk->reach)
		return;
	walk->reach = reach;
	walk->stopped = sentence;
}

static void follow_action(struct walk *walk, const struct response *reply,
			  const struct action *action, const struct list *words)
{
	struct due_action due = due_action(reply, action, words, day_of(walk->now));
	long long number = (long long)action->number;
	if (due.last)
		/* TRANSLATORS: an action's number, what it is, and how far it is: "Started". */
		add(walk, "follow-up", &due.last->object, due.last->object.created,
		    arena_printf(walk->arena, _("Action %lld, %s: %s."), number, action->what,
				 choice_label(choices_status, due.last->status)));
	else
		add(walk, "follow-up", &reply->object, 0,
		    arena_printf(walk->arena, _("Action %lld, %s: nothing has been said of it "
						"yet."), number, action->what));
}

static void add_reply(struct walk *walk, const struct response *reply, const struct due *due)
{
	const char *kind = choice_label(choices_response, reply->kind);
	long long number = (long long)reply->number;
	bool late = reply == due->reply && due->late;
	const char *text = late ?
		/* TRANSLATORS: the number of a reply, its kind, and how late it came. */
		arena_printf(walk->arena, ngettext("Reply %lld: %s. It came %lld day late.",
						   "Reply %lld: %s. It came %lld days late.",
						   (unsigned long)due->late), number, kind,
			     (long long)due->late) :
		arena_printf(walk->arena, _("Reply %lld: %s."), number, kind);
	add(walk, "response", &reply->object, reply->object.created, text);
}

/* To whom it went, and that it is late as long as there is no reply. */
static const char *sent(const struct walk *walk, const struct recommendation *recommendation,
			const struct due *due)
{
	const struct object *owes = chain_find(walk->find, &noun_person,
					       recommendation->addressed_to);
	long long number = (long long)recommendation->number;
	const char *text = owes ?
		/* TRANSLATORS: a number, then the name of who must answer. */
		arena_printf(walk->arena, _("Sent as recommendation %lld to %s."), number,
			     ((const struct person *)owes)->name) :
		arena_printf(walk->arena, _("Sent as recommendation %lld."), number);
	if (due->stage != DUE_LATE)
		return text;
	return arena_printf(walk->arena,
			    /* TRANSLATORS: %s is a whole sentence, as before. */
			    ngettext("%s There is no reply yet. It is %lld day late.",
				     "%s There is no reply yet. It is %lld days late.",
				     (unsigned long)due->late), text, (long long)due->late);
}

/* A no that was checked is further than a reply that was not, but not than a promise. */
static int reach_of(const struct due *due)
{
	bool promised = due->reply && response_promises(due->reply->kind);
	return REACH_OWED + (due->stage == DUE_CLOSED && !promised ? 2 * DUE_UNCHECKED + 1 :
			     2 * (int)due->stage);
}

static void follow_recommendation(struct walk *walk, const struct recommendation *recommendation)
{
	struct list replies = list_of(walk->find, &noun_response, recommendation->object.id);
	struct list checks = { NULL, 0 }, words = { NULL, 0 };
	const struct response *reply = due_reply(&replies);
	if (reply) {
		checks = list_of(walk->find, &noun_check_back, reply->object.id);
		words = list_of(walk->find, &noun_follow_up, reply->object.id);
	}
	struct due due = due_of(recommendation, &replies, &checks, &words, walk->now);
	add(walk, "recommendation", &recommendation->object, recommendation->object.created,
	    sent(walk, recommendation, &due));
	for (size_t i = 0; i < replies.count; i++)
		if (!((const struct object *)replies.items[i])->deleted)
			add_reply(walk, replies.items[i], &due);
	for (size_t i = 0; reply && i < reply->actions.count; i++)
		follow_action(walk, reply, reply->actions.items[i], &words);
	stop(walk, reach_of(&due), because_due(&due, walk->arena));
}

static void follow_vote(struct walk *walk, const struct vote_event *event)
{
	long long number = (long long)event->number;
	struct list owed = list_of(walk->find, &noun_recommendation, event->object.id);
	add(walk, "vote", &event->object, event->closes, event->result ?
	    /* TRANSLATORS: the number of a vote, and its result, such as "No settled view". */
	    arena_printf(walk->arena, _("Vote %lld: %s."), number,
			 choice_label(choices_result, event->result)) :
	    arena_printf(walk->arena, _("Vote %lld has no result yet."), number));
	stop(walk, REACH_VOTE, because_vote(event, walk->now));
	for (size_t i = 0; i < owed.count; i++)
		follow_recommendation(walk, owed.items[i]);
}

static void follow_proposal(struct walk *walk, const struct proposal *proposal, bool taken)
{
	long long number = (long long)proposal->number;
	const char *name = title(walk, &proposal->object);
	struct list votes = list_of(walk->find, &noun_vote_event, proposal->object.id);
	add(walk, "proposal", &proposal->object, proposal->object.created, taken ?
	    /* TRANSLATORS: the number of a proposal, and its title. */
	    arena_printf(walk->arena, _("Taken as a change into proposal %lld, %s."), number,
			 name) :
	    arena_printf(walk->arena, _("Proposal %lld in the same topic, %s."), number, name));
	stop(walk, REACH_PROPOSAL, because_vote(NULL, walk->now));
	for (size_t i = 0; i < votes.count; i++)
		follow_vote(walk, votes.items[i]);
}

/* Of several ways each says where it stopped, in its last step. */
static void end_way(struct walk *walk, const char *stopped)
{
	const void **last = &walk->steps.items[walk->steps.count - 1];
	struct step *step = arena_alloc(walk->arena, sizeof(*step));
	*step = *(const struct step *)*last;
	/* TRANSLATORS: what happened last, and why it went no further; both are whole sentences. */
	step->text = arena_printf(walk->arena, _("%s %s"), step->text, stopped);
	*last = step;
}

static void follow_way(struct walk *walk, const struct proposal *proposal, bool taken,
		       bool several)
{
	struct walk way = *walk;
	way.reach = REACH_NOTHING;
	way.stopped = NULL;
	follow_proposal(&way, proposal, taken);
	walk->steps.count = way.steps.count;
	if (several)
		end_way(walk, way.stopped);
	stop(walk, way.reach, way.stopped);
}

/* Whether one of the versions of PROPOSAL took REMARK as a change. */
static bool took(const struct walk *walk, const struct proposal *proposal, const char *remark)
{
	struct list versions = list_of(walk->find, &noun_version, proposal->object.id);
	bool taken = list_has_text(&proposal->amendments, remark);
	for (size_t i = 0; i < versions.count && !taken; i++) {
		const struct version *version = versions.items[i];
		taken = list_has_text(&version->amendments, remark);
	}
	return taken;
}

/* Whether it is in a roundup of the topic. */
static bool follow_roundups(struct walk *walk, const struct topic *topic, const char *remark)
{
	struct list roundups = list_of(walk->find, &noun_roundup, topic->object.id);
	bool covered = false;
	for (size_t i = 0; i < roundups.count; i++) {
		const struct roundup *each = roundups.items[i];
		long long number = (long long)each->number;
		const char *reason = roundup_left_out(each, remark);
		if (roundup_covers(each, remark)) {
			covered = true;
			add(walk, "roundup", &each->object, each->object.created,
			    arena_printf(walk->arena, _("It is in roundup %lld of the topic."),
					 number));
			stop(walk, REACH_ROUNDUP, because_not_proposed(topic));
		} else if (reason) {
			add(walk, "roundup", &each->object, each->object.created,
			    /* TRANSLATORS: a number, then a whole sentence. */
			    arena_printf(walk->arena, _("Roundup %lld leaves it out. The reason "
							"that was given: %s"), number, reason));
			stop(walk, REACH_LEFT_OUT,
			     _("It stopped here because the roundup leaves it out, with its "
			       "reason."));
		} else {
			stop(walk, REACH_LEFT_OUT,
			     _("It stopped here because the roundup of its topic says nothing of "
			       "it yet."));
		}
	}
	return covered;
}

static void follow_topic(struct walk *walk, const struct topic *topic, const char *remark)
{
	bool covered = follow_roundups(walk, topic, remark);
	size_t ways = 0;
	struct list proposals = list_of(walk->find, &noun_proposal, topic->object.id);
	if (topic->state && strcmp(topic->state, "open") != 0)
		stop(walk, REACH_CLOSED, because_topic(topic, walk->arena));
	for (size_t i = 0; i < proposals.count; i++)
		ways += covered || took(walk, proposals.items[i], remark);
	for (size_t i = 0; i < proposals.count; i++) {
		bool taken = took(walk, proposals.items[i], remark);
		if (covered || taken)
			follow_way(walk, proposals.items[i], taken, ways > 1);
	}
	stop(walk, REACH_NOTHING, because_topic(topic, walk->arena));
}

static const struct topic *topic_of(const struct walk *walk, const struct contribution *remark)
{
	return (const struct topic *)chain_find(walk->find, &noun_topic, remark->topic);
}

static void add_first(struct walk *walk, const struct contribution *remark,
		      const struct topic *topic)
{
	long long number = (long long)remark->number;
	/* Of what was taken back a copy may know no more. */
	if (!number) {
		add(walk, "contribution", &remark->object, remark->object.created,
		    _("Said in this assembly."));
		return;
	}
	add(walk, "contribution", &remark->object, remark->object.created, topic ?
	    /* TRANSLATORS: The numbers are those of a remark and of a topic; %s is a title. */
	    arena_printf(walk->arena, _("Said as remark %lld in topic %lld, %s."), number,
			 (long long)topic->number, title(walk, &topic->object)) :
	    arena_printf(walk->arena, _("Said as remark %lld."), number));
}

/* The question that REMARK is the same as, as its author says, and its URL; NULL: none.  The
 * remark itself may be kept as it was before they said so. */
static const struct contribution *same_as(const struct walk *walk,
					  const struct contribution *remark, const char **url)
{
	struct list suggestions = list_of(walk->find, &noun_same_as, remark->object.id);
	*url = remark->same_as ? remark->same_as : same_accepted(&suggestions);
	return (const struct contribution *)chain_find(walk->find, &noun_contribution, *url);
}

static void add_same(struct walk *walk, const struct contribution *other,
		     const struct topic *topic)
{
	long long number = (long long)other->number;
	add(walk, "contribution", &other->object, other->object.created, topic ?
	    /* TRANSLATORS: The numbers are those of a question and of a topic; %s is a title. */
	    arena_printf(walk->arena, _("Its author says that it is the same as question %lld in "
					"topic %lld, %s. It goes on there."), number,
			 (long long)topic->number, title(walk, &topic->object)) :
	    arena_printf(walk->arena, _("Its author says that it is the same as question %lld. "
					"It goes on there."), number));
}

/* Where the other question is not kept here, or is not for who asks. */
static void add_same_unknown(struct walk *walk, const char *url)
{
	const struct object there = { .id = url };
	add(walk, "contribution", &there, 0,
	    _("Its author says that it is the same as another question. It goes on there."));
	stop(walk, REACH_NOTHING, _("It goes on in another question, which is not kept here."));
}

static void follow_remark(struct walk *walk, const struct contribution *remark,
			  const struct topic *topic)
{
	if (remark->object.deleted)
		stop(walk, REACH_NOTHING, _("It stopped here because the person who said it took "
					    "it back."));
	else if (topic)
		follow_topic(walk, topic, remark->object.id);
	else
		stop(walk, REACH_NOTHING, because_topic(NULL, walk->arena));
}

struct trace chain_of(const struct chain_finder *find, const struct contribution *remark,
		      int64_t now, struct arena *arena)
{
	const struct contribution *other;
	const char *url = NULL;
	struct walk walk = {
		.find = find, .arena = arena, .now = now,
		.steps = { arena_alloc(arena, STEPS_MOST * sizeof(void *)), 0 },
	};
	const struct topic *topic = topic_of(&walk, remark);
	add_first(&walk, remark, topic);
	for (size_t i = 0; i < SAME_MOST && (other = same_as(&walk, remark, &url)); i++) {
		remark = other;
		topic = topic_of(&walk, remark);
		add_same(&walk, remark, topic);
	}
	if (url && !other)
		add_same_unknown(&walk, url);
	else
		follow_remark(&walk, remark, topic);
	return (struct trace){ .steps = walk.steps, .stopped = walk.stopped };
}
