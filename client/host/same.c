/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/same.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/gather.h"

enum { WAY_MOST = 100 };	/* questions that are the same one after another */

static bool is_question(const struct contribution *remark)
{
	return text_is(remark->kind, "question");
}

bool same_may_suggest(const struct doing *doing)
{
	const struct contribution *question = (const struct contribution *)doing->on;
	return is_question(question) && !question->same_as;
}

/* The next on the way of "the same as" after the remark at PATH; NULL at its end. */
static bool step(const struct site *site, const char *path, struct arena *arena,
		 const char **next, struct error *error)
{
	struct object *object;
	if (!site_load(site, path, &noun_contribution, arena, &object, NULL, error))
		return false;
	*next = object && !object->deleted ? ((struct contribution *)object)->same_as : NULL;
	return true;
}

/* The remark that stands for the one at PATH: where the way of "the same as" ends that begins
 * there; PATH itself where it is the same as nothing.  In ARENA. */
static bool find_end(const struct site *site, const char *path, struct arena *arena,
		     const char **end, struct error *error)
{
	const char *next = path;
	for (size_t i = 0; next && i < WAY_MOST; i++) {
		*end = next;
		if (!step(site, *end, arena, &next, error))
			return false;
	}
	return true;
}

static bool check_questions(const struct doing *doing, const struct contribution *one,
			    const struct contribution *other, struct answer *answer)
{
	if (!is_question(one))
		return doing_refuse(doing, answer, 409, NULL,
				    _("Only a question can be the same as another question. "
				      "Nothing was changed."));
	if (!is_question(other) || one == other || text_is(one->object.id, other->object.id))
		return doing_refuse(doing, answer, 422, "other",
				    _("That is not another question. Nothing was changed. Choose "
				      "the question that it may be the same as."));
	return !one->same_as ||
		doing_refuse(doing, answer, 409, NULL,
			     _("Its author has said already which question it is the same as. "
			       "Nothing was changed."));
}

/* Where the other leads back to this one there is nothing to join. */
static bool check_round(const struct doing *doing, const char *one, const char *other,
			struct answer *answer)
{
	const char *end = NULL;
	struct error error = ERROR_INIT;
	if (!find_end(doing->site, other, doing->request->arena, &end, &error))
		return answer_error(doing->request, answer, &error);
	return !text_is(end, one) ||
		doing_refuse(doing, answer, 409, "other",
			     _("The author of the other question has said that it is the same as "
			       "this one. Nothing was changed, as they are joined already."));
}

/* An author is asked once about each other question. */
static bool check_asked(const struct doing *doing, const struct same_as *sent,
			struct answer *answer)
{
	struct list before;
	struct error error = ERROR_INIT;
	if (!doing_list(doing, &noun_same_as, doing->on->id, &before, &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < before.count; i++) {
		const struct same_as *each = before.items[i];
		if (text_is(each->other, sent->other))
			return doing_refuse(doing, answer, 409, "other",
					    text_is(each->state, "declined") ?
					    _("Its author has been asked, and says that it asks "
					      "something else. Nothing was changed.") :
					    _("Somebody has suggested this already. Nothing was "
					      "changed. Its author decides."));
	}
	return true;
}

/* Only those who can read both can read that they may be the same. */
static void limit(struct object *suggestion, const struct object *one, const struct object *other)
{
	bool public = text_is(one->visibility, "public") && text_is(other->visibility, "public");
	suggestion->visibility = public ? "public" : "assembly";
}

static bool join(const struct doing *doing, struct contribution *question, const char *other,
		 struct answer *answer)
{
	question->same_as = other;
	return doing_keep(doing, &question->object, answer);
}

bool same_suggest(struct doing *doing, struct answer *answer)
{
	struct contribution *question = (struct contribution *)doing->on;
	struct same_as *sent = doing->sent;
	struct contribution *other = (struct contribution *)
		doing_find(doing, sent->other, &noun_contribution, "other", answer);
	if (!other || !check_questions(doing, question, other, answer) ||
	    !check_round(doing, doing->on->id, sent->other, answer) ||
	    !check_asked(doing, sent, answer))
		return false;
	limit(&sent->object, &question->object, &other->object);
	bool own = doing_is_caller(doing, question->object.author);
	sent->state = own ? "accepted" : "suggested";
	doing->receipt = own ?
		_("Joined. Both questions stay where they are, and yours says which one it goes "
		  "on in. What becomes of the other becomes of yours.") :
		_("Suggested. The author of the question decides. Until then both stay as they "
		  "are.");
	return !own || join(doing, question, sent->other, answer);
}

static struct contribution *question_of(const struct doing *doing, struct answer *answer)
{
	const struct same_as *same = (const struct same_as *)doing->on;
	return (struct contribution *)doing_find(doing, same->contribution, &noun_contribution,
						 "contribution", answer);
}

bool same_may_answer(const struct doing *doing)
{
	const struct same_as *same = (const struct same_as *)doing->on;
	struct object *question = NULL;
	struct error error = ERROR_INIT;
	if (!text_is(same->state, "suggested"))
		return false;
	if (!site_load(doing->site, same->contribution, &noun_contribution,
		       doing->request->arena, &question, NULL, &error))
		question = NULL;
	error_release(&error);
	return question && !question->deleted && doing_is_caller(doing, question->author) &&
		!((struct contribution *)question)->same_as;
}

/* The question, where it is the caller's and still to be decided on. */
static struct contribution *own_question(const struct doing *doing, struct answer *answer)
{
	struct contribution *question = question_of(doing, answer);
	if (!question)
		return NULL;
	if (!doing_is_caller(doing, question->object.author)) {
		doing_refuse(doing, answer, 403, NULL,
			     _("Only the person who asked this can say whether it is the same as "
			       "another question. Nothing was changed."));
		return NULL;
	}
	if (text_is(((const struct same_as *)doing->on)->state, "suggested"))
		return question;
	doing_refuse(doing, answer, 409, NULL,
		     _("You have answered this suggestion already. Nothing was changed."));
	return NULL;
}

static void settle(struct doing *doing, const char *state)
{
	struct same_as *same = (struct same_as *)doing->on;
	same->state = state;
	same->answer = ((const struct answering *)doing->sent)->answer;
	doing->keep_on = true;
}

bool same_accept(struct doing *doing, struct answer *answer)
{
	const struct same_as *same = (const struct same_as *)doing->on;
	struct contribution *question = own_question(doing, answer);
	if (!question || !check_round(doing, same->contribution, same->other, answer) ||
	    (question->same_as &&
	     !doing_refuse(doing, answer, 409, NULL,
			   _("You have said already which question yours is the same as. "
			     "Nothing was changed."))))
		return false;
	settle(doing, "accepted");
	doing->receipt = _("Joined. Both questions stay where they are, and yours says which one "
			   "it goes on in. What becomes of the other becomes of yours.");
	return join(doing, question, same->other, answer);
}

bool same_decline(struct doing *doing, struct answer *answer)
{
	if (!own_question(doing, answer))
		return false;
	settle(doing, "declined");
	doing->receipt = _("Noted. Your question stays one of its own. Nobody is asked to suggest "
			   "this again.");
	return true;
}
