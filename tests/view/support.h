/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_VIEW_SUPPORT_H
#define PV_TESTS_VIEW_SUPPORT_H

#include <stdlib.h>
#include <string.h>

#include "../support/tap.h"
#include "base/array.h"
#include "base/file.h"
#include "base/strbuf.h"
#include "model/index.h"
#include "view/pages.h"

/* A struct list of the given pointers. */
#define LIST(...) { (const void *[]){ __VA_ARGS__ }, \
	sizeof((const void *[]){ __VA_ARGS__ }) / sizeof(void *) }

static inline const char *dump_kind(enum page_kind kind)
{
	static const char *const names[PAGE_KINDS] = {
		[PAGE_START] = "start", [PAGE_ASSEMBLY] = "assembly", [PAGE_TOPICS] = "topics",
		[PAGE_TOPIC] = "topic", [PAGE_REMARKS] = "remarks", [PAGE_REMARK] = "remark",
		[PAGE_TRACE] = "trace", [PAGE_WORDS] = "words", [PAGE_WORD] = "word",
		[PAGE_PEOPLE] = "people", [PAGE_PERSON] = "person", [PAGE_SEARCH] = "search",
		[PAGE_DRAFTS] = "drafts", [PAGE_LOG] = "log", [PAGE_OBJECT] = "object",
		[PAGE_REPLIES] = "replies", [PAGE_SETTINGS] = "settings", [PAGE_KEYS] = "keys",
		[PAGE_ABOUT] = "about", [PAGE_SLOT] = "slot", [PAGE_LIST] = "list",
		[PAGE_STAGE] = "stage", [PAGE_REMIT] = "remit", [PAGE_OPENLY] = "openly",
		[PAGE_ASSEMBLIES] = "assemblies", [PAGE_LIMITS] = "limits",
	};
	return names[kind] ? names[kind] : "a page without a name in this test";
}

static inline void dump_part(const struct part *part, struct strbuf *out)
{
	static const char *const roles[] = {
		[PART_TITLE] = "title", [PART_HEADING] = "heading",
		[PART_PARAGRAPH] = "paragraph", [PART_PAIR] = "pair", [PART_ITEM] = "item",
		[PART_FIELD] = "field", [PART_NOTICE] = "notice", [PART_RECEIPT] = "receipt",
	};
	strbuf_printf(out, "%s: %s", roles[part->role], part->text ? part->text : "-");
	if (part->lang)
		strbuf_printf(out, " [%s]", part->lang);
	if (part->role == PART_PAIR) {
		strbuf_printf(out, "\n\tother: %s", part->other ? part->other : "-");
		if (part->other_lang)
			strbuf_printf(out, " [%s]", part->other_lang);
		strbuf_printf(out, "\n\tplace: %s", part->p ? part->p : "-");
	}
	if (part->target.page != PAGE_NONE)
		strbuf_printf(out, "\n\topens: %s %s", dump_kind(part->target.page),
			      part->target.url ? part->target.url : "");
	if (part->target.at)
		strbuf_printf(out, "\n\tat: %s", part->target.at);
	if (part->more)
		strbuf_printf(out, "\n\tmore: %s", part->more);
	if (part->target.answer)
		strbuf_printf(out, "\n\tanswers: %s", part->target.answer);
	strbuf_add_text(out, "\n");
}

/* PAGE as text: each part with its role, its language and where it leads, then the acts. */
static inline void dump_page(const struct page *page, struct strbuf *out)
{
	for (size_t i = 0; i < page->count; i++)
		dump_part(&page->parts[i], out);
	if (page->prompt)
		strbuf_printf(out, "prompt: %s\n", page->prompt);
	for (size_t i = 0; i < ARRAY_COUNT(page->acts) && page->acts[i]; i++)
		strbuf_printf(out, "act: %s\n", page->acts[i]);
}

/* PAGE, which is released, is as tests/view/golden/NAME says; UPDATE=1 writes it anew. */
static inline void golden(struct page *page, const char *name)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct strbuf got;
	const char *tests = getenv("TESTS"), *want = NULL;
	const char *path = arena_printf(&arena, "%s/view/golden/%s", tests ? tests : "tests", name);
	strbuf_init(&got, 1 << 20);
	dump_page(page, &got);
	if (getenv("UPDATE"))
		file_write(path, got.bytes, got.length, &error);
	file_read(path, 1 << 20, &arena, &want, NULL, &error);
	same(got.bytes, want, name);
	strbuf_release(&got);
	error_release(&error);
	arena_release(&arena);
	page_release(page);
}

/* Those who are named in a test, for a context's `find`. */
struct known {
	const struct list *people, *declarations;
};

static inline const struct person *find_person(void *from, const char *url)
{
	const struct known *known = from;
	for (size_t i = 0; i < known->people->count; i++) {
		const struct person *person = known->people->items[i];
		if (!strcmp(person->object.id, url))
			return person;
	}
	return NULL;
}

static inline struct list find_declarations(void *from, const char *person)
{
	static const void *items[10];
	const struct known *known = from;
	struct list found = { items, 0 };
	for (size_t i = 0; known->declarations && i < known->declarations->count; i++) {
		const struct declaration *each = known->declarations->items[i];
		if (each->person && !strcmp(each->person, person))
			items[found.count++] = each;
	}
	return found;
}

/* What is kept in a test, as a context's `find.from`: objects of any type. */
static inline const struct object *find_object(void *from, const char *url)
{
	const struct list *kept = from;
	for (size_t i = 0; i < kept->count; i++) {
		const struct object *object = kept->items[i];
		if (!strcmp(object->id, url))
			return object;
	}
	return NULL;
}

static inline const struct person *find_person_kept(void *from, const char *url)
{
	const struct object *object = find_object(from, url);
	return object && object->noun == &noun_person ? (const struct person *)object : NULL;
}

/* Lists are held side by side, as long as the page is made: here until the end. */
static inline struct list find_list(void *from, const char *type, const char *parent)
{
	static struct arena lists;
	const struct list *kept = from;
	struct list found = { arena_alloc(&lists, (kept->count + 1) * sizeof(void *)), 0 };
	for (size_t i = 0; i < kept->count; i++) {
		const struct object *object = kept->items[i];
		if (!object->deleted && !strcmp(object->noun->type, type) &&
		    (!parent || !strcmp(index_parent(object), parent)))
			found.items[found.count++] = object;
	}
	return found;
}

/* A context that knows OBJECTS, a list of pointers to objects. */
#define FIND_IN(objects) { \
	.person = find_person_kept, .object = find_object, .list = find_list, \
	.from = (void *)(uintptr_t)(objects), \
}

#endif
