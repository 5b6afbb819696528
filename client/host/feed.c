/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/feed.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "host/cursor.h"
#include "host/limits.h"
#include "host/roles.h"
#include "host/show.h"
#include "host/whole.h"
#include "model/talk.h"
#include "model/voices.h"
#include "wire/json.h"

/* One page in the making. */
struct page {
	const struct site *site;
	const struct request *request;
	size_t limit;
	int64_t since;		/* the change up to which the caller has all; 0: not known */
	int64_t bytes;		/* of what is shown */
	struct wire_list list;
};

static bool read_limit(const struct request *request, struct answer *answer, size_t *limit)
{
	*limit = LIMIT_PAGE;
	if (!request->limit)
		return true;
	size_t digits = strspn(request->limit, "0123456789");
	long number = digits && digits < 10 ? strtol(request->limit, NULL, 10) : 0;
	if (!digits || request->limit[digits] || (number == 0 && digits < 10))
		return answer_problem(request, answer, 400, "limit",
				      _("The limit is a whole number, 1 or more. Nothing was "
					"changed."));
	*limit = digits >= 10 || number > LIMIT_PAGE_MOST ? LIMIT_PAGE_MOST : (size_t)number;
	return true;
}

/* The word that cursors begin with: what somebody may read and do changes with their role, so that
 * what they have is not good any more when they take one up. */
static const char *epoch(const struct site *site, const struct request *request)
{
	const struct person *person = request->person;
	unsigned roles = person ? roles_of(person, person->object.assembly) : 0;
	return !(roles & ~(unsigned)ROLE_MEMBER) ? site->epoch :
		arena_printf(request->arena, "%s%x", site->epoch, roles);
}

static bool read_cursor(const struct site *site, const struct request *request,
			struct answer *answer, const char *field, struct cursor *cursor)
{
	bool list = !strcmp(field, "cursor");
	const char *text = list ? request->cursor : request->since;
	*cursor = (struct cursor){ .list = list, .id = "", .snapshot = true };
	if (!text)
		return true;
	enum cursor_state state = cursor_read(text, epoch(site, request), request->arena,
					      cursor);
	if (state == CURSOR_OLD)
		return answer_problem(request, answer, 410, field,
				      _("This place in the list is from before the assembly was "
					"set up anew, or your role changed. Nothing of yours was "
					"lost. Start again from the first page."));
	if (state == CURSOR_BAD || cursor->list != list)
		return answer_problem(request, answer, 400, field,
				      _("This place in the list is not known here. Nothing was "
					"changed. Start again from the first page."));
	return true;
}

/* The texts of a topic that the caller has. */
static bool leave_out(const struct page *page, struct object *object, struct error *error)
{
	bool has = false;
	if (!page->since || object->noun != &noun_topic || object->deleted)
		return true;
	if (!whole_has(page->site, object, page->since, page->request->arena, &has, error))
		return false;
	if (has)
		object->descriptions.count = 0;
	return true;
}

static bool add(struct page *page, const struct record *record, struct error *error)
{
	struct object *object;
	if (!site_unpack(record, page->request->arena, &object, error))
		return false;
	if (!show_permits(page->request, object))
		return true;
	if (!show_fill(page->site, page->request, object, error) ||
	    !leave_out(page, object, error))
		return false;
	page->list.objects.items[page->list.objects.count++] = object;
	page->bytes += (int64_t)strlen(record->json);
	return true;
}

static struct page begin(const struct site *site, const struct request *request, size_t limit,
			 size_t count)
{
	struct page page = { .site = site, .request = request, .limit = limit };
	page.list.objects.items = arena_alloc(request->arena, (count + 1) * sizeof(void *));
	return page;
}

/* Where the next page is, or the cursor to go on from another time. */
static bool finish(struct page *page, struct answer *answer, const struct cursor *at, bool more)
{
	const struct request *request = page->request;
	const char *place = cursor_write(at, epoch(page->site, request), request->arena);
	if (more)
		page->list.next = arena_printf(request->arena, "%s?limit=%zu&%s=%s",
					       request->path, page->limit,
					       at->list ? "cursor" : "since", place);
	else
		page->list.cursor = place;
	answer_json(answer, 200, wire_write_list(&page->list, page->site->base, request->arena));
	answer->again = !at->list;
	return true;
}

bool feed_list(const struct site *site, const struct request *request, struct answer *answer,
	       const struct store_query *query)
{
	struct cursor at;
	struct records records;
	struct error error = ERROR_INIT;
	size_t limit;
	if (!read_limit(request, answer, &limit) ||
	    !read_cursor(site, request, answer, "cursor", &at))
		return false;
	struct store_query asked = *query;
	asked.limit = limit + 1;
	asked.after_number = at.number;
	asked.after_id = request->cursor ? at.id : NULL;
	if (!store_list(site->store, &asked, request->arena, &records, &error))
		return answer_error(request, answer, &error);
	struct page page = begin(site, request, limit, records.count);
	for (size_t i = 0; i < records.count && i < limit; i++) {
		if (!add(&page, &records.items[i], &error))
			return answer_error(request, answer, &error);
		at.number = records.items[i].number;
		at.id = records.items[i].id;
	}
	return finish(&page, answer, &at, records.count > limit);
}

/* The object at PATH is the next of the page, where the caller may read it. */
static bool add_at(struct page *page, const char *path, struct error *error)
{
	struct record record;
	return store_get(page->site->store, path, page->request->arena, &record, error) &&
		(!record.id || record.deleted || add(page, &record, error));
}

bool feed_paths(const struct site *site, const struct request *request, struct answer *answer,
		const struct list *paths)
{
	struct cursor at;
	struct error error = ERROR_INIT;
	size_t limit, i = 0;
	if (!read_limit(request, answer, &limit) ||
	    !read_cursor(site, request, answer, "cursor", &at))
		return false;
	while (request->cursor && i < paths->count && voices_order(paths->items[i], at.id) <= 0)
		i++;
	struct page page = begin(site, request, limit, limit);
	for (; i < paths->count && page.list.objects.count < limit; i++) {
		if (!add_at(&page, paths->items[i], &error))
			return answer_error(request, answer, &error);
		at.id = paths->items[i];
	}
	return finish(&page, answer, &at, i < paths->count);
}

/* A cursor from a change that this database has not reached comes from a copy put back. */
static bool begin_feed(const struct site *site, const struct request *request,
		       struct answer *answer, struct cursor *at, int64_t *since)
{
	struct error error = ERROR_INIT;
	int64_t last;
	if (!store_last_change(site->store, &last, &error))
		return answer_error(request, answer, &error);
	if (at->top > last || at->number > last)
		return answer_problem(request, answer, 410, "since",
				      _("This place in the list is from before the assembly was "
					"set up anew, or your role changed. Nothing of yours was "
					"lost. Start again from the first page."));
	/* Where a feed begins all up to its cursor is known; on a later page it is not. */
	*since = at->top == at->number && !at->snapshot ? at->number : 0;
	if (at->top == at->number)
		at->top = last;
	return true;
}

/* About how many bytes the pages to come hold: as many objects as there can be, of the size of
 * those shown.  The size of what is not shown, such as a secret vote, would give it away. */
static bool weigh(struct page *page, const struct store_query *query, const struct cursor *at,
		  struct error *error)
{
	int64_t all, left = at->top - at->number, shown = (int64_t)page->list.objects.count;
	if (!store_count(page->site->store, query, &all, error))
		return false;
	if (left > all)
		left = all;
	page->list.bytes = shown ? page->bytes / shown * left : 0;
	return true;
}

/* Whether a snapshot has no place for RECORD: who asks for all that is said in a topic has the
 * topic from the outline, and its texts are most of the bytes. */
static bool not_first(const struct record *record, const struct store_query *query)
{
	return record->deleted || (query->parent && !strcmp(record->id, query->parent));
}

bool feed_changes(const struct site *site, const struct request *request,
		  struct answer *answer, const struct store_query *query)
{
	struct cursor at;
	struct records records;
	struct error error = ERROR_INIT;
	size_t limit;
	int64_t since = 0;
	if (!read_limit(request, answer, &limit) ||
	    !read_cursor(site, request, answer, "since", &at) ||
	    !begin_feed(site, request, answer, &at, &since))
		return false;
	struct store_query asked = *query;
	asked.limit = limit + 1;
	asked.since = at.number;
	asked.by_change = true;
	if (!store_list(site->store, &asked, request->arena, &records, &error))
		return answer_error(request, answer, &error);
	struct page page = begin(site, request, limit, records.count);
	page.since = since;
	size_t i = 0;
	for (; i < records.count && i < limit && records.items[i].change <= at.top; i++) {
		bool left_out = at.snapshot && not_first(&records.items[i], query);
		if (!left_out && !add(&page, &records.items[i], &error))
			return answer_error(request, answer, &error);
		at.number = records.items[i].change;
	}
	bool more = i < records.count && records.items[i].change <= at.top;
	if (more && !weigh(&page, query, &at, &error))
		return answer_error(request, answer, &error);
	if (!more)
		at = (struct cursor){ .number = at.top, .top = at.top };
	return finish(&page, answer, &at, more);
}

