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
	const struct store_query *query;
	struct cursor at;	/* behind the record that was taken last */
	struct cursor looked;	/* behind the one that was looked at last: see take() */
	bool hidden;		/* some of those may not be seen */
	int64_t since;		/* the change up to which the caller has all; 0: not known */
	size_t limit, taken;	/* records, of which the caller may not see all */
	size_t bytes;		/* of what is shown: no other size is given away */
	bool more;		/* there are records after them */
	struct wire_list list;
	struct wire_mark *marks;	/* the list's */
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
	*cursor = (struct cursor){ .list = list, .snapshot = true };
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
	page->bytes += strlen(record->json);
	return true;
}

static const char *place_of(const struct page *page)
{
	const struct request *request = page->request;
	return cursor_write(&page->at, epoch(page->site, request), request->arena);
}

/* The address of the page that begins behind what was taken. */
static const char *next_page(const struct page *page)
{
	const struct request *request = page->request;
	const char *topics = page->query->said_in;
	return arena_printf(request->arena, "%s?%s%s%s%s=%s", request->path,
			    topics ? "topics=" : "", topics ? topics : "", topics ? "&" : "",
			    page->at.list ? "cursor" : "since", place_of(page));
}

/* Whether a snapshot has no place for RECORD.  Who asks for a feed has the object that it is the
 * feed of, whose texts are many: an assembly leads to its feed, a topic comes with the outline. */
static bool not_first(const struct page *page, const struct record *record)
{
	const struct store_query *query = page->query;
	const char *owner = query->parent ? query->parent : query->assembly;
	return page->at.snapshot && !page->at.list &&
		(record->deleted || !strcmp(record->id, owner));
}

static bool is_full(const struct page *page)
{
	return page->taken >= page->limit || page->bytes > LIMIT_PAGE_BYTES;
}

static bool is_past(const struct page *page, const struct record *record)
{
	return !page->at.list && record->change > page->at.top;
}

/* In a list, what the caller may not see takes no place and is in no cursor: who has voted, and how
 * many have, would be told by it. */
static bool take(struct page *page, const struct record *record, struct error *error)
{
	size_t shown = page->list.objects.count;
	page->looked.number = page->at.list ? record->number : record->change;
	page->looked.id = record->id;
	if (!not_first(page, record) && !add(page, record, error))
		return false;
	if (page->at.list && page->list.objects.count == shown) {
		page->hidden = true;
		return true;
	}
	page->at.number = page->looked.number;
	page->at.id = record->id;
	page->taken++;
	return true;
}

/* Some records from where the page is, and one more, which tells whether there are more. */
static bool read_some(const struct page *page, size_t count, struct records *records,
		      struct error *error)
{
	struct store_query asked = *page->query;
	asked.limit = count + 1;
	if (page->at.list) {
		asked.after_number = page->looked.number;
		asked.after_id = page->looked.id;
	} else {
		asked.since = page->looked.number;
		asked.by_change = true;
	}
	return store_list(page->site->store, &asked, page->request->arena, records, error);
}

/* Who has read up to here can go on from here; who asks for long pages knows what that means. */
static void set_mark(struct page *page)
{
	size_t after = page->list.objects.count, *count = &page->list.mark_count;
	if (!page->more || is_full(page) || !after || page->limit <= LIMIT_PAGE)
		return;
	size_t last = *count ? page->marks[*count - 1].after : 0;
	if (page->at.list && after < last + LIMIT_MARK)
		return;
	if (!*count || last < after)
		++*count;
	page->marks[*count - 1] = (struct wire_mark){
		.after = after, .next = next_page(page), .bytes = (int64_t)page->bytes,
	};
}

static void make_room(struct page *page)
{
	struct arena *arena = page->request->arena;
	page->list.objects.items = arena_alloc(arena, (page->limit + 1) * sizeof(void *));
	page->list.marks = page->marks =
		arena_alloc(arena, (page->limit / LIMIT_MARK + 1) * sizeof(*page->marks));
}

/* Whether the caller may see one of the records that come behind what was looked at. */
static bool find_more(struct page *page, struct error *error)
{
	struct records records;
	struct object *object;
	page->more = false;
	do {
		if (!read_some(page, LIMIT_MARK, &records, error))
			return false;
		for (size_t i = 0; i < records.count && !page->more; i++) {
			if (!site_unpack(&records.items[i], page->request->arena, &object, error))
				return false;
			page->more = show_permits(page->request, object);
			page->looked.number = records.items[i].number;
			page->looked.id = records.items[i].id;
		}
	} while (!page->more && records.count > LIMIT_MARK);
	return true;
}

static bool fill(struct page *page, struct error *error)
{
	make_room(page);
	page->looked = page->at;
	page->more = true;
	while (page->more && !is_full(page)) {
		size_t i = 0, left = page->limit - page->taken;
		size_t count = left < LIMIT_MARK && !page->at.list ? left : LIMIT_MARK;
		struct records records;
		if (!read_some(page, count, &records, error))
			return false;
		for (; i < count && i < records.count && !is_full(page) &&
		     !is_past(page, &records.items[i]); i++)
			if (!take(page, &records.items[i], error))
				return false;
		page->more = i < records.count && !is_past(page, &records.items[i]);
		set_mark(page);
	}
	return !page->more || !page->at.list || find_more(page, error);
}

/* The two digits that say most, so that a page stays as it was while little is written. */
static int64_t rounded(int64_t number)
{
	int64_t unit = 1;
	while (number / unit >= 100)
		unit *= 10;
	return number / unit * unit;
}

/* At most how many records come behind where the page is. */
static bool count_left(const struct page *page, int64_t *left, struct error *error)
{
	const struct record last = { .number = page->at.number, .id = page->at.id };
	struct store *store = page->site->store;
	int64_t before = 0, changes = page->at.top - page->at.number;
	if (!store_count(store, page->query, left, error) ||
	    (page->at.list && !store_rank(store, page->query, &last, &before, error)))
		return false;
	if (page->at.list)
		*left -= before + 1;
	else if (*left > changes)
		*left = changes;
	return true;
}

/* About how many bytes the pages to come hold: so many objects of the size of those shown.
 * The size of what is not shown, such as a secret vote, would give it away. */
static bool weigh(struct page *page, struct error *error)
{
	int64_t left = 0, each = 0;
	if (page->list.objects.count)
		each = (int64_t)(page->bytes / page->list.objects.count);
	if (page->more && !count_left(page, &left, error))
		return false;
	page->list.bytes = rounded(each * left);
	for (size_t i = 0; i < page->list.mark_count; i++)
		page->marks[i].bytes = rounded(each * left + (int64_t)page->bytes -
					       page->marks[i].bytes);
	return true;
}

static bool finish(struct page *page, struct answer *answer)
{
	const struct request *request = page->request;
	if (!page->more && !page->at.list)
		page->at = (struct cursor){ .number = page->at.top, .top = page->at.top };
	if (page->more) {
		page->list.next = next_page(page);
	} else {
		page->list.cursor = place_of(page);
		page->list.topics = page->query->said_in;
	}
	answer_json(answer, 200, wire_write_list(&page->list, page->site->base, request->arena));
	answer->again = true;
	return true;
}

static bool answer_page(struct page *page, struct answer *answer)
{
	struct error error = ERROR_INIT;
	if (!fill(page, &error) || !weigh(page, &error))
		return answer_error(page->request, answer, &error);
	return finish(page, answer);
}

bool feed_list(const struct site *site, const struct request *request, struct answer *answer,
	       const struct store_query *query)
{
	struct page page = { .site = site, .request = request, .query = query };
	return read_limit(request, answer, &page.limit) &&
		read_cursor(site, request, answer, "cursor", &page.at) &&
		answer_page(&page, answer);
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
	static const struct store_query none = { .type = NULL };
	struct page page = { .site = site, .request = request, .query = &none };
	struct error error = ERROR_INIT;
	size_t i = 0;
	if (!read_limit(request, answer, &page.limit) ||
	    !read_cursor(site, request, answer, "cursor", &page.at))
		return false;
	while (request->cursor && i < paths->count &&
	       voices_order(paths->items[i], page.at.id) <= 0)
		i++;
	make_room(&page);
	for (; i < paths->count && !is_full(&page); i++, page.taken++) {
		if (!add_at(&page, paths->items[i], &error))
			return answer_error(request, answer, &error);
		page.at.id = paths->items[i];
	}
	page.more = i < paths->count;
	return finish(&page, answer);
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

bool feed_changes(const struct site *site, const struct request *request,
		  struct answer *answer, const struct store_query *query)
{
	struct page page = { .site = site, .request = request, .query = query };
	return read_limit(request, answer, &page.limit) &&
		read_cursor(site, request, answer, "since", &page.at) &&
		begin_feed(site, request, answer, &page.at, &page.since) &&
		answer_page(&page, answer);
}
