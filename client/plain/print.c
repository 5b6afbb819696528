/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/print.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/i18n.h"
#include "text/wrap.h"

void print_window(size_t *columns, size_t *rows)
{
	struct winsize size = { 0 };
	if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size))
		size = (struct winsize){ 0 };
	*columns = size.ws_col;
	*rows = size.ws_row;
}

size_t print_items(const struct page *page)
{
	size_t count = 0;
	for (size_t i = 0; i < page->count; i++)
		count += page->parts[i].role == PART_ITEM;
	return count;
}

size_t print_item(const struct page *page, size_t number)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->parts[i].role == PART_ITEM && number-- == 1)
			return i;
	return page->count;
}

static size_t number_of(const struct page *page, size_t index)
{
	size_t number = 0;
	for (size_t i = 0; i <= index; i++)
		number += page->parts[i].role == PART_ITEM;
	return number;
}

static bool ends_sentence(const char *text)
{
	static const char *const ends[] = { ".", "?", "!", "…", "۔", "؟", "。" };
	size_t length = strlen(text);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t end = strlen(ends[i]);
		if (length >= end && !strcmp(text + length - end, ends[i]))
			return true;
	}
	return false;
}

/* Words first, numbers last.  An item of a list says its own place, which is mostly its number. */
static const char *item_text(struct arena *arena, const struct page *page, size_t index)
{
	const struct part *part = &page->parts[index];
	size_t number = number_of(page, index);
	if (part->place == number)
		return part->text;
	if (ends_sentence(part->text))
		/* TRANSLATORS: sentences of an item, then the number to type to open it. */
		return arena_printf(arena, _("%s Type %zu."), part->text, number);
	/* TRANSLATORS: the words of an item, then the number to type to open it. */
	return arena_printf(arena, _("%s. Type %zu."), part->text, number);
}

/* What is said for a part: 1 text or 2. */
static size_t texts_of(const struct printer *printer, struct arena *arena,
		       const struct page *page, size_t index, enum reading reading,
		       const char *texts[2])
{
	const struct part *part = &page->parts[index];
	if (part->role == PART_ITEM && printer->numbered) {
		texts[0] = item_text(arena, page, index);
		return 1;
	}
	size_t count = part_texts(part, reading, texts);
	if (count == 2)
		/* TRANSLATORS: the same paragraph as before, in the words of the law or of
		 * those whose trade it is. */
		texts[1] = arena_printf(arena, _("In exact words: %s"), texts[1]);
	return count;
}

static size_t put(FILE *out, size_t columns, const char *text)
{
	struct arena arena = ARENA_INIT;
	struct lines lines = { .items = &text, .count = 1 };
	if (columns)
		wrap_text(&arena, text, columns, &lines);
	for (size_t i = 0; out && i < lines.count; i++)
		fprintf(out, "%s\n", lines.items[i]);
	size_t count = lines.count;
	arena_release(&arena);
	return count;
}

/* Short things that belong together stand close; an empty line parts all else. */
static bool is_close(const struct page *page, size_t index)
{
	if (!index)
		return false;
	enum part_role role = page->parts[index].role, before = page->parts[index - 1].role;
	return (role == PART_ITEM || role == PART_FIELD) && role == before;
}

static size_t lay_out(const struct printer *printer, FILE *out, const struct page *page,
		      size_t index, enum reading reading)
{
	struct arena arena = ARENA_INIT;
	const char *texts[2];
	size_t count = texts_of(printer, &arena, page, index, reading, texts), rows = 0;
	for (size_t i = 0; i < count; i++) {
		bool apart = i > 0 || (printer->apart && !is_close(page, index));
		if (apart && out)
			putc('\n', out);
		rows += apart + put(out, printer->columns, texts[i]);
	}
	arena_release(&arena);
	return rows;
}

void print_part(struct printer *printer, const struct page *page, size_t index,
		enum reading reading)
{
	lay_out(printer, printer->out, page, index, reading);
	printer->apart = true;
}

size_t print_rows(const struct printer *printer, const struct page *page, size_t index,
		  enum reading reading)
{
	return lay_out(printer, NULL, page, index, reading);
}

void print_sentence(struct printer *printer, const char *sentence)
{
	if (printer->apart)
		putc('\n', printer->out);
	put(printer->out, printer->columns, sentence);
	printer->apart = true;
}
