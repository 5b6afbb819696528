/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ballot.h"
#include "support.h"
#include "view/object.h"

/* Things that have no page of their own: a page, a list and an item that fit any of them. */

enum { AT = 1795557456 };

static const char *const langs[] = { "en" };
static const struct person priya = {
	.object = { .noun = &noun_person, .id = "/people/1" }, .name = "Priya S",
};
static const struct paragraph_text paragraph = { "a1", "Every letter is in plain words." };
static const struct description exact = {
	.reg = "technical", .lang = "en", .title = "Letters in plain words", .binding = true,
	.paragraphs = LIST(&paragraph),
};
static const struct vote_event event = {
	.object = { .noun = &noun_vote_event, .id = "/votes/2", .type = "VoteEvent",
		    .descriptions = LIST(&exact) },
	.number = 2, .ballot = "named",
};
static const struct minority_statement one = {
	.object = { .noun = &noun_minority_statement, .id = "/minority/1",
		    .type = "MinorityStatement", .author = "/people/1", .created = AT },
	.number = 1, .vote_event = "/votes/2", .signers = LIST("/people/1", "/people/9"),
	.text = "Nobody has said who pays for it, and those who write the letters have no time "
		"for more of it.",
};
static const struct minority_statement three = {
	.object = { .noun = &noun_minority_statement, .id = "/minority/3",
		    .type = "MinorityStatement" },
	.number = 3, .vote_event = "/votes/2", .text = "It is too late.",
};
static const struct minority_statement gone = {
	.object = { .noun = &noun_minority_statement, .id = "/minority/4",
		    .type = "MinorityStatement", .deleted = true },
};
static const struct list kept = LIST(&priya, &event, &one, &three, &gone);

static struct view_context context = {
	.langs = langs, .lang_count = 1, .find = FIND_IN(&kept),
};

static void pages(void)
{
	struct page page;
	page_init(&page, PAGE_OBJECT, one.object.id);
	view_object(&page, &context, &one.object);
	golden(&page, "object-with-owner");
	page_init(&page, PAGE_OBJECT, event.object.id);
	object_lists(&page, &context, &event.object);
	golden(&page, "object-lists");
	const struct view_context nothing = { .langs = langs, .lang_count = 1 };
	page_init(&page, PAGE_OBJECT, one.object.id);
	view_object(&page, &nothing, &one.object);
	golden(&page, "object-alone");
}

static void lists(void)
{
	const struct list items = LIST(&one, &three), none = { NULL, 0 };
	struct page page;
	page_init(&page, PAGE_LIST, "MinorityStatement /votes/2");
	view_list(&page, &context, &noun_minority_statement, &event.object, &items);
	golden(&page, "list-of-parent");
	page_init(&page, PAGE_LIST, "MinorityStatement");
	view_list(&page, &context, &noun_minority_statement, NULL, &none);
	golden(&page, "list-none");
}

/* A thing says what it is, but not where that has been said. */
static void items(void)
{
	const struct view_context touch = {
		.langs = langs, .lang_count = 1, .manner = MANNER_TOUCH,
	};
	struct page page;
	page_init(&page, PAGE_SEARCH, "late");
	view_item(&page, &context, &three.object, 1, 2);
	view_item(&page, &context, &gone.object, 2, 2);
	view_item(&page, &touch, &three.object, 1, 2);
	golden(&page, "items-any");
}

int main(void)
{
	pages();
	lists();
	items();
	return tap_done();
}
