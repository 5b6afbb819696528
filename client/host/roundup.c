/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/roundup.h"

#include <inttypes.h>
#include <stdint.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "host/show.h"
#include "model/ranges.h"

enum { LISTED_MOST = 50 };	/* numbers in one sentence */

static const char *const open_only[] = { "open", NULL };

/* A change to a proposal is taken or not by the proposal itself. */
static bool is_gathered(const struct contribution *remark)
{
	return !text_is(remark->kind, "amend");
}

bool roundup_may_write(const struct doing *doing)
{
	return doing_has_mode((const struct topic *)doing->on, open_only);
}

/* Numbers as they were sent, or a refusal that names FIELD. */
static bool read_numbers(const struct doing *doing, const char *text, const char *field,
			 struct list *ranges, struct answer *answer)
{
	return ranges_read(text, doing->request->arena, ranges) ||
		doing_refuse(doing, answer, 422, field,
			     _("These numbers were not understood. Nothing was changed. Write "
			       "them as in \"1 to 6, 9\"."));
}

/* Each number there is has to be that of a remark in the topic. */
static bool check_known(const struct doing *doing, const struct list *ranges,
			const struct list *remarks, const char *field, struct answer *answer)
{
	for (size_t i = 0; i < ranges->count; i++) {
		const struct range *range = ranges->items[i];
		bool found = false;
		for (size_t k = 0; k < remarks->count && !found; k++) {
			int64_t number = ((const struct contribution *)remarks->items[k])->number;
			found = number >= range->first && number <= range->last;
		}
		if (!found)
			return doing_refuse(doing, answer, 422, field, arena_printf(
				doing->request->arena,
				_("No remark of this topic has the number %lld. Nothing was "
				  "changed. Read the numbers again, then send it."),
				(long long)range->first));
	}
	return true;
}

/* Move the remarks of REST that RANGES name into TAKEN, as URLs. */
static void take(struct list *rest, const struct list *ranges, struct list *taken,
		 struct arena *arena)
{
	size_t left = 0;
	*taken = (struct list){ arena_alloc(arena, (rest->count + 1) * sizeof(void *)), 0 };
	for (size_t i = 0; i < rest->count; i++) {
		const struct contribution *remark = rest->items[i];
		if (ranges_hold(ranges, remark->number))
			taken->items[taken->count++] = remark->object.id;
		else
			rest->items[left++] = remark;
	}
	rest->count = left;
}

/* What is left out goes first: a range of what is covered may go over it. */
static bool take_left_out(const struct doing *doing, const struct roundup *sent,
			  const struct list *remarks, struct list *rest, struct answer *answer)
{
	struct list ranges;
	for (size_t i = 0; i < sent->left_out.count; i++) {
		struct left_out *each = arena_alloc(doing->request->arena, sizeof(*each));
		*each = *(const struct left_out *)sent->left_out.items[i];
		if (!read_numbers(doing, each->numbers, "left_out", &ranges, answer) ||
		    !check_known(doing, &ranges, remarks, "left_out", answer))
			return false;
		take(rest, &ranges, &each->contributions, doing->request->arena);
		if (!each->contributions.count)
			return doing_refuse(doing, answer, 422, "left_out",
					    _("A remark is left out for one reason only, and a "
					      "reason has at least one remark. Nothing was "
					      "changed. Say which remarks each reason is for."));
		each->numbers = NULL;
		sent->left_out.items[i] = each;
	}
	return true;
}

/* Domain I.35: those that are missing are listed, never hidden. */
static bool refuse_missing(const struct doing *doing, const struct list *rest,
			   struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	const char *numbers = "";
	for (size_t i = 0; i < rest->count && i < LISTED_MOST; i++)
		numbers = arena_printf(arena, "%s%s%" PRId64, numbers, i ? ", " : "",
				       ((const struct contribution *)rest->items[i])->number);
	return doing_refuse(doing, answer, 422, "numbers", arena_printf(arena, ngettext(
		"%zu remark is neither covered nor left out with a reason. Nothing was changed. "
		"Its number is %s.",
		"%zu remarks are neither covered nor left out with a reason. Nothing was "
		"changed. Their numbers begin with %s.", (unsigned long)rest->count),
		rest->count, numbers));
}

/* The remarks of the topic that a roundup is about. */
static bool load_remarks(const struct doing *doing, struct list *remarks, struct answer *answer)
{
	struct error error = ERROR_INIT;
	if (!doing_list(doing, &noun_contribution, doing->on->id, remarks, &error))
		return answer_error(doing->request, answer, &error);
	size_t count = 0;
	for (size_t i = 0; i < remarks->count; i++)
		if (is_gathered(remarks->items[i]))
			remarks->items[count++] = remarks->items[i];
	remarks->count = count;
	if (count > GATHER_COVERS_MOST)
		return doing_refuse(doing, answer, 409, NULL,
				    _("There are too many remarks here for one roundup. Nothing "
				      "was changed. Part the topic in two first."));
	return count || doing_refuse(doing, answer, 409, NULL,
				     _("Nobody has said anything here yet, so there is nothing to "
				       "round up. Nothing was changed."));
}

static int64_t count_authors(const struct list *remarks, struct arena *arena)
{
	struct list authors = { arena_alloc(arena, (remarks->count + 1) * sizeof(void *)), 0 };
	for (size_t i = 0; i < remarks->count; i++) {
		const char *author = ((const struct object *)remarks->items[i])->author;
		if (author && !list_has_text(&authors, author))
			authors.items[authors.count++] = author;
	}
	return (int64_t)authors.count;
}

static struct list copy_list(const struct list *list, struct arena *arena)
{
	struct list copy = { arena_alloc(arena, (list->count + 1) * sizeof(void *)), 0 };
	for (; copy.count < list->count; copy.count++)
		copy.items[copy.count] = list->items[copy.count];
	return copy;
}

bool roundup_write(struct doing *doing, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	struct roundup *sent = doing->sent;
	struct list remarks, rest, ranges;
	if (!doing_in_mode(doing, (const struct topic *)doing->on, "open", answer) ||
	    !load_remarks(doing, &remarks, answer) ||
	    !read_numbers(doing, sent->numbers, "numbers", &ranges, answer) ||
	    !check_known(doing, &ranges, &remarks, "numbers", answer))
		return false;
	rest = copy_list(&remarks, arena);
	if (!take_left_out(doing, sent, &remarks, &rest, answer))
		return false;
	take(&rest, &ranges, &sent->covers, arena);
	if (rest.count)
		return refuse_missing(doing, &rest, answer);
	sent->numbers = NULL;
	sent->contributors = count_authors(&remarks, arena);
	sent->object.voice = "team";
	doing->log_action = arena_printf(arena, _("Rounded up what was said in topic %lld."),
					 (long long)((const struct topic *)doing->on)->number);
	doing->receipt = arena_printf(arena, _("Kept as roundup %lld. Everybody who said "
					       "something here can accept it or object."),
				      (long long)sent->number);
	return true;
}

/* Whether the caller has said something in the topic: only remarks that name them are read. */
static bool has_spoken(const struct doing *doing, const char *topic, bool *spoken,
		       struct error *error)
{
	struct arena *arena = doing->request->arena;
	const struct store_query query = { .type = "Contribution", .parent = topic };
	const char *who = doing->request->person->object.id;
	const char *quoted = arena_printf(arena, "\"%s\"", who);
	struct records records;
	*spoken = false;
	if (!store_list(doing->site->store, &query, arena, &records, error))
		return false;
	for (size_t i = 0; i < records.count && !*spoken; i++) {
		struct object *object;
		if (!strstr(records.items[i].json, quoted))
			continue;
		if (!site_unpack(&records.items[i], arena, &object, error))
			return false;
		*spoken = text_is(object->author, who);
	}
	return true;
}

/* The last roundup of the topic at that path, as a copy, or NULL. */
static bool find_last(const struct site *site, const char *topic, struct arena *arena,
		      struct roundup **roundup, struct error *error)
{
	struct list list;
	*roundup = NULL;
	if (!site_list(site, &noun_roundup, NULL, topic, arena, &list, error))
		return false;
	/* It is a copy of ours that may be changed; the list is of const for all others. */
	if (list.count)
		*roundup = (struct roundup *)(uintptr_t)list.items[list.count - 1];
	return true;
}

static bool is_last(const struct doing *doing, bool *last, struct error *error)
{
	struct roundup *roundup;
	if (!find_last(doing->site, ((const struct roundup *)doing->on)->topic,
		       doing->request->arena, &roundup, error))
		return false;
	*last = roundup && text_is(roundup->object.id, doing->on->id);
	return true;
}

bool roundup_may_judge(const struct doing *doing)
{
	bool last = false, spoken = false;
	struct error error = ERROR_INIT;
	bool good = is_last(doing, &last, &error) && last &&
		has_spoken(doing, ((const struct roundup *)doing->on)->topic, &spoken, &error);
	error_release(&error);
	return good && spoken;
}

static bool check_judge(const struct doing *doing, struct answer *answer)
{
	bool last, spoken;
	struct error error = ERROR_INIT;
	if (!is_last(doing, &last, &error) ||
	    !has_spoken(doing, ((const struct roundup *)doing->on)->topic, &spoken, &error))
		return answer_error(doing->request, answer, &error);
	if (!last)
		return doing_refuse(doing, answer, 409, NULL,
				    _("There is a newer roundup of this topic. Nothing was "
				      "changed. Read the newer one."));
	return spoken ||
		doing_refuse(doing, answer, 409, NULL,
			     _("Only those who said something in this topic can accept its "
			       "roundup or object to it. Nothing was changed. You can say "
			       "something about it in the topic."));
}

/* What somebody said of it before makes way for what they say now. */
static void forget(const struct doing *doing, struct roundup *roundup)
{
	struct arena *arena = doing->request->arena;
	for (size_t i = roundup->accepted_by.count; i-- > 0; )
		if (doing_is_caller(doing, roundup->accepted_by.items[i]))
			list_drop(&roundup->accepted_by, i, arena);
	for (size_t i = roundup->objections.count; i-- > 0; ) {
		const struct objection *each = roundup->objections.items[i];
		if (doing_is_caller(doing, each->by))
			list_drop(&roundup->objections, i, arena);
	}
}

bool roundup_accept(struct doing *doing, struct answer *answer)
{
	struct roundup *roundup = (struct roundup *)doing->on;
	if (!check_judge(doing, answer))
		return false;
	forget(doing, roundup);
	list_add(&roundup->accepted_by, doing->request->person->object.id,
		 doing->request->arena);
	doing->keep_on = true;
	doing->receipt = _("Noted: you find what you said in it. You can still object, as long as "
			   "there is no newer roundup.");
	return true;
}

bool roundup_object(struct doing *doing, struct answer *answer)
{
	struct roundup *roundup = (struct roundup *)doing->on;
	struct objection *objection = doing->sent;
	if (!check_judge(doing, answer))
		return false;
	forget(doing, roundup);
	objection->by = doing->request->person->object.id;
	objection->at = doing->now;
	list_add(&roundup->objections, objection, doing->request->arena);
	doing->keep_on = true;
	doing->receipt = _("Noted. Your objection stands beside the roundup with your name, where "
			   "everybody can read it.");
	return true;
}

static bool keep(const struct site *site, struct roundup *roundup, int64_t now,
		 struct arena *arena, struct error *error)
{
	roundup->object.modified = now;
	return site_keep(site, &roundup->object, roundup->topic, arena, error);
}

bool roundup_said(const struct site *site, const struct contribution *remark,
		  struct arena *arena, struct error *error)
{
	struct roundup *roundup;
	if (!is_gathered(remark))
		return true;
	if (!find_last(site, remark->topic, arena, &roundup, error))
		return false;
	if (!roundup || roundup->uncovered.count == GATHER_COVERS_MOST)
		return true;
	list_add(&roundup->uncovered, remark->object.id, arena);
	return keep(site, roundup, remark->object.created, arena, error);
}

bool roundup_withdrawn(const struct site *site, const char *topic, const char *remark,
		       int64_t now, struct arena *arena, struct error *error)
{
	struct roundup *roundup;
	if (!find_last(site, topic, arena, &roundup, error))
		return false;
	for (size_t i = 0; roundup && i < roundup->uncovered.count; i++)
		if (text_is(roundup->uncovered.items[i], remark)) {
			list_drop(&roundup->uncovered, i, arena);
			return keep(site, roundup, now, arena, error);
		}
	return true;
}

/* Keep of URLS those that the caller may read, in a list of their own. */
static bool keep_readable(const struct site *site, const struct request *request,
			  struct list *urls, struct error *error)
{
	struct list kept = copy_list(urls, request->arena);
	kept.count = 0;
	for (size_t i = 0; i < urls->count; i++) {
		struct object *object;
		if (!site_load(site, urls->items[i], &noun_contribution, request->arena, &object,
			       NULL, error))
			return false;
		if (object && show_permits(request, object))
			kept.items[kept.count++] = urls->items[i];
	}
	*urls = kept;
	return true;
}

static bool keep_left_out(const struct site *site, const struct request *request,
			  struct roundup *roundup, struct error *error)
{
	struct list kept = copy_list(&roundup->left_out, request->arena);
	for (size_t i = 0; i < kept.count; i++) {
		struct left_out *each = arena_alloc(request->arena, sizeof(*each));
		*each = *(const struct left_out *)kept.items[i];
		if (!keep_readable(site, request, &each->contributions, error))
			return false;
		kept.items[i] = each;
	}
	roundup->left_out = kept;
	return true;
}

bool roundup_fill(const struct site *site, const struct request *request, struct object *object,
		  struct error *error)
{
	struct roundup *roundup = (struct roundup *)object;
	const char *theirs = request->person ? request->person->object.assembly : NULL;
	if (text_is(theirs, object->assembly))
		return true;
	return keep_readable(site, request, &roundup->covers, error) &&
		keep_left_out(site, request, roundup, error) &&
		keep_readable(site, request, &roundup->uncovered, error);
}
