/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../support/tap.h"

#include "term/ear.h"
#include "term/eye.h"

enum { LIST = 6 };

static const char *const titles[LIST] = { "Topics", "Bus lanes", "Trees", "Water", "Trains",
					  "Markets" };

static void fill(struct page *page)
{
	page_init(page, PAGE_TOPICS, NULL);
	page_add(page, PART_TITLE, "%s", titles[0]);
	for (size_t i = 1; i < LIST; i++)
		page_link(page, PAGE_TOPIC, titles[i], "%s", titles[i]);
	page_add(page, PART_PARAGRAPH, "%s",
		 "One two three four five six seven eight nine ten eleven twelve thirteen "
		 "fourteen fifteen sixteen seventeen eighteen nineteen twenty.");
}

static const char *row(const struct ear *ear, size_t y)
{
	return ear->frame.rows[y].text ? ear->frame.rows[y].text : "";
}

static size_t filled(const struct frame *frame)
{
	size_t count = 0;
	for (size_t y = 0; y < frame->height; y++)
		count += frame->rows[y].text && *frame->rows[y].text;
	return count;
}

static void test_reached(const struct page *page)
{
	struct paint_options options = { .columns = 40, .ear = true };
	struct ear ear;
	ear_init(&ear, 40, 10);
	ear_reach(&ear, page, 0, &options, true);
	ok(ear.frame.fresh && filled(&ear.frame) == 1, "a new page shows what was reached alone");
	ear_reach(&ear, page, 1, &options, false);
	same(row(&ear, 1), "Bus lanes", "the next part comes on the next row");
	ok(ear.frame.y == 1 && filled(&ear.frame) == 2, "with the cursor, and nothing else");
	ear_reach(&ear, page, 0, &options, false);
	ok(ear.frame.y == 0 && filled(&ear.frame) == 2, "going back moves the cursor alone");
	ear_say(&ear, "This is the first line.", &options);
	ok(ear.frame.y == 2, "a sentence is said on a fresh row");
	ear_reach(&ear, page, 2, &options, false);
	same(row(&ear, 3), "Trees", "and the list goes on below it");
	ear_reach(&ear, page, 1, &options, true);
	ok(ear.frame.y == 4, "what is asked for afresh comes on a fresh row");
	page->parts[0].text = "Topics again";
	ear_reach(&ear, page, 0, &options, false);
	same(row(&ear, ear.frame.y), "Topics again", "and so do words that are others now");
	page->parts[0].text = titles[0];
	ear_release(&ear);
}

static void test_used_up(const struct page *page)
{
	struct paint_options options = { .columns = 40, .ear = true };
	struct ear ear;
	ear_init(&ear, 40, 10);
	for (size_t i = 0; i <= LIST; i++)
		ear_reach(&ear, page, i, &options, false);
	ok(ear.frame.y == 6 && filled(&ear.frame) == 6 + 4, "a paragraph takes the rows it needs");
	ear.frame.fresh = false;
	ear_reach(&ear, page, LIST, &options, false);
	ok(ear.frame.fresh && ear.frame.y == 0 && filled(&ear.frame) == 4,
	   "where the rows are used up it begins again at the top of an empty screen");
	ear.frame.fresh = false;
	ear_reach(&ear, page, LIST, &options, false);
	ok(!ear.frame.fresh && ear.frame.y == 5,
	   "a paragraph that was heard is put on fresh rows to be heard again");
	ear_release(&ear);
}

static void test_tall(const struct page *page)
{
	struct paint_options options = { .columns = 10, .ear = true };
	struct ear ear;
	size_t screens = 1;
	ear_init(&ear, 10, 4);
	ear_reach(&ear, page, LIST, &options, false);
	while (ear_more(&ear))
		screens++;
	ok(screens == 4, "a part taller than the screen comes screen by screen");
	ok(!ear_more(&ear) && strstr(row(&ear, filled(&ear.frame) - 1), "twenty."),
	   "to its last words");
	ear_release(&ear);
}

static void test_eye(const struct page *page)
{
	struct paint_options options = { .columns = 40 };
	struct eye eye = { 0 };
	struct frame frame;
	eye_page(&eye, page, &options, 3, false);
	frame_init(&frame, 40, 10);
	eye_frame(&eye, 3, "", NULL, &options, &frame);
	ok(frame.y == 4 && frame.x == 0 && !strcmp(frame.rows[4].text, "Water"),
	   "by eye the cursor is on the part in focus");
	ok(filled(&frame) == 8, "and the page is there as far as the screen reaches");
	frame_release(&frame);
	frame_init(&frame, 40, 10);
	eye_frame(&eye, 3, "Nothing was changed.", NULL, &options, &frame);
	ok(frame.y == 9 && !strcmp(frame.rows[9].text, "Nothing was changed.") &&
	   !frame.rows[8].text, "a sentence stands below, apart, and has the cursor");
	frame_release(&frame);
	eye_release(&eye);
}

int main(void)
{
	struct page page;
	fill(&page);
	test_reached(&page);
	test_used_up(&page);
	test_tall(&page);
	test_eye(&page);
	page_release(&page);
	return tap_done();
}
