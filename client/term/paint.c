/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/paint.h"

#include <stdint.h>
#include <string.h>

#include "base/i18n.h"
#include "text/direction.h"
#include "text/width.h"
#include "text/wrap.h"

enum {
	HANG = 2,		/* how far the further rows of an item or a field stand in */
	HANG_FROM = 16,		/* where there are so many columns */
};

struct painter {
	struct arena *arena;
	const struct page *page;
	const struct paint_options *options;
	struct rows *rows;
	size_t size, part;
	size_t margin, columns, line;	/* blanks at the left; room for text; the longest line */
};

/* A text of a part, ready to be broken into lines. */
struct cell {
	const char *text;
	const char *lang;
	size_t columns;
	size_t hang;
};

static const size_t no_part = SIZE_MAX;	/* whose the words above the columns are */

static const char *blanks_before(struct arena *arena, size_t blanks, const char *text)
{
	return blanks && *text ? arena_printf(arena, "%*s%s", (int)blanks, "", text) : text;
}

/* Margins and the length of lines are for eyes: by ear text begins in the first cell. */
static struct painter painter_of(struct arena *arena, const struct page *page,
				 const struct paint_options *options, struct rows *rows)
{
	struct painter painter = {
		.arena = arena, .page = page, .options = options, .rows = rows,
		.columns = options->columns,
		.line = options->line && !options->ear ? options->line : PAINT_LINE,
	};
	size_t spare = options->columns > PAINT_ROOM ? options->columns - PAINT_ROOM : 0;
	if (!options->ear)
		painter.margin = options->margin < spare / 2 ? options->margin : spare / 2;
	painter.columns -= 2 * painter.margin;
	return painter;
}

static void add_row(struct painter *painter, struct row row)
{
	struct rows *rows = painter->rows;
	if (rows->count == painter->size) {
		painter->size = painter->size ? painter->size * 2 : 32;
		struct row *grown = arena_alloc(painter->arena, painter->size * sizeof(*grown));
		if (rows->count)
			memcpy(grown, rows->items, rows->count * sizeof(*grown));
		rows->items = grown;
	}
	row.text = blanks_before(painter->arena, painter->margin, row.text);
	rows->items[rows->count++] = row;
}

static void add(struct painter *painter, const char *text, bool first)
{
	const struct part *part = &painter->page->parts[painter->part];
	add_row(painter, (struct row){ text, painter->part, first, part->role });
}

/* One line at its place in the cell: from the right edge where it runs from right to left. */
static const char *place(const struct painter *painter, const struct cell *cell,
			 const char *line, size_t hang, bool rtl)
{
	if (!rtl)
		return blanks_before(painter->arena, hang, line);
	size_t used = width_of(line) + hang;
	if (painter->options->visual)
		line = direction_visual(painter->arena, line, true);
	return blanks_before(painter->arena, used < cell->columns ? cell->columns - used : 0,
			     line);
}

static void break_cell(const struct painter *painter, const struct cell *cell,
		       struct lines *lines)
{
	const char *lang = cell->lang ? cell->lang : painter->options->lang;
	bool rtl = direction_is_rtl(cell->text, lang);
	wrap_text(painter->arena, cell->text, cell->columns, lines);
	if (lines->count > 1 && cell->hang)
		wrap_text(painter->arena, cell->text, cell->columns - cell->hang, lines);
	for (size_t i = 0; i < lines->count; i++)
		lines->items[i] = place(painter, cell, lines->items[i], i ? cell->hang : 0, rtl);
}

static size_t comfortable(const struct painter *painter)
{
	return painter->columns < painter->line ? painter->columns : painter->line;
}

static void add_text(struct painter *painter, const char *text, const char *lang, size_t hang,
		     bool first)
{
	struct cell cell = { text, lang, comfortable(painter), hang };
	struct lines lines;
	break_cell(painter, &cell, &lines);
	for (size_t i = 0; i < lines.count; i++)
		add(painter, lines.items[i], first && !i);
}

/* Where the second column begins; *HALF gets the columns of each. */
static size_t second_column(const struct painter *painter, size_t *half)
{
	size_t columns = painter->columns;
	*half = (columns - PAINT_GAP) / 2;
	if (*half > painter->line)
		*half = painter->line;
	return *half + PAINT_GAP + (columns - PAINT_GAP) % 2;
}

static const char *join(const struct painter *painter, const char *left, const char *right)
{
	size_t half, start = second_column(painter, &half), used = width_of(left);
	if (!*right)
		return left;
	return arena_printf(painter->arena, "%s%*s%s", left,
			    (int)(start > used ? start - used : 1), "", right);
}

/* Both texts of a pair, row by row; either may be missing, its column is empty then. */
static void add_columns(struct painter *painter, const struct cell *left,
			const struct cell *right)
{
	struct lines lines[2] = { { 0 }, { 0 } };
	if (left->text)
		break_cell(painter, left, &lines[0]);
	if (right->text)
		break_cell(painter, right, &lines[1]);
	for (size_t i = 0; i < lines[0].count || i < lines[1].count; i++)
		add(painter,
		    join(painter, i < lines[0].count ? lines[0].items[i] : "",
			 i < lines[1].count ? lines[1].items[i] : ""), !i);
}

/* Plain words stand where reading begins. */
static bool plain_is_right(const struct painter *painter)
{
	return direction_of_lang(painter->options->lang);
}

static void add_side_by_side(struct painter *painter, const struct part *part)
{
	size_t half;
	second_column(painter, &half);
	struct cell plain = { part->text, part->lang, half, 0 };
	struct cell exact = { part->other, part->other_lang, half, 0 };
	if (plain_is_right(painter))
		add_columns(painter, &exact, &plain);
	else
		add_columns(painter, &plain, &exact);
}

/* What the columns hold is said once, above the first pair. */
static void add_column_names(struct painter *painter)
{
	/* TRANSLATORS: stands above a column of text; at most 34 letters. */
	const char *plain = P_("column", "Plain words");
	/* TRANSLATORS: stands above a column of text; at most 34 letters. */
	const char *exact = P_("column", "Exact words");
	const char *names = plain_is_right(painter) ? join(painter, exact, plain) :
		join(painter, plain, exact);
	add_row(painter, (struct row){ names, no_part, false, PART_HEADING });
	add_row(painter, (struct row){ "", no_part, false, PART_HEADING });
}

static void add_stacked(struct painter *painter, const struct part *part)
{
	const char *texts[2];
	size_t count = part_texts(part, painter->options->reading, texts);
	for (size_t i = 0; i < count; i++) {
		const char *lang = texts[i] == part->other ? part->other_lang : part->lang;
		const char *text = texts[i];
		if (i) {
			add(painter, "", false);
			/* TRANSLATORS: the same paragraph as before, in the words of the law
			 * or of those whose trade it is. */
			text = arena_printf(painter->arena, _("In exact words: %s"), text);
		}
		add_text(painter, text, lang, 0, !i);
	}
}

/* Whether pairs stand side by side: a page whose every text is alone needs no columns. */
static bool two_columns(const struct painter *painter)
{
	const struct paint_options *options = painter->options;
	if (options->ear || options->reading != READING_BOTH ||
	    painter->columns < PAINT_TWO_COLUMNS)
		return false;
	for (size_t i = 0; i < painter->page->count; i++)
		if (painter->page->parts[i].text && painter->page->parts[i].other)
			return true;
	return false;
}

static void add_part(struct painter *painter, size_t index, bool columns)
{
	const struct part *part = &painter->page->parts[index];
	const struct paint_options *options = painter->options;
	bool hangs = !options->ear && painter->columns >= HANG_FROM &&
		(part->role == PART_ITEM || part->role == PART_FIELD);
	painter->part = index;
	if (part->role == PART_PAIR && columns)
		add_side_by_side(painter, part);
	else if (part->role == PART_PAIR)
		add_stacked(painter, part);
	else
		add_text(painter, part->text, part->lang, hangs ? HANG : 0, true);
}

/* Lists and facts stand together; everything else is set apart by an empty row. */
static bool apart(const struct part *part, const struct part *next)
{
	return part->role != next->role ||
		(part->role != PART_ITEM && part->role != PART_FIELD);
}

void paint_page(struct arena *arena, const struct page *page,
		const struct paint_options *options, struct rows *rows)
{
	*rows = (struct rows){ 0 };
	struct painter painter = painter_of(arena, page, options, rows);
	bool columns = two_columns(&painter), named = false;
	for (size_t i = 0; i < page->count; i++) {
		if (columns && !named && page->parts[i].role == PART_PAIR) {
			add_column_names(&painter);
			named = true;
		}
		add_part(&painter, i, columns);
		if (i + 1 < page->count && apart(&page->parts[i], &page->parts[i + 1]))
			add(&painter, "", false);
	}
}

void paint_part(struct arena *arena, const struct page *page, size_t index,
		const struct paint_options *options, struct rows *rows)
{
	struct painter painter = painter_of(arena, page, options, rows);
	*rows = (struct rows){ 0 };
	if (index < page->count)
		add_part(&painter, index, two_columns(&painter));
}

void paint_said(struct arena *arena, const char *said, const struct paint_options *options,
		struct rows *rows)
{
	struct part part = { .role = PART_RECEIPT, .text = said };
	struct page page = { .parts = &part, .count = 1 };
	paint_part(arena, &page, 0, options, rows);
}

static size_t first_row(const struct rows *rows, size_t focus)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->items[i].part == focus && rows->items[i].first)
			return i;
	return 0;
}

/* The row after the last that has words of the part. */
static size_t end_row(const struct rows *rows, size_t first)
{
	size_t end = first + 1;
	for (size_t i = first; i < rows->count && rows->items[i].part == rows->items[first].part;
	     i++)
		if (*rows->items[i].text)
			end = i + 1;
	return end;
}

size_t paint_top(const struct rows *rows, size_t focus, size_t old, size_t height)
{
	size_t first = first_row(rows, focus), end = end_row(rows, first);
	size_t most = rows->count > height ? rows->count - height : 0;
	if (end - first > height)
		return old >= first && old + height <= end ? old : first;
	if (old > most)
		old = most;
	if (first < old)
		return first;
	return end > old + height ? end - height : old;
}

bool paint_scroll(const struct rows *rows, size_t focus, size_t height, bool forward,
		  size_t *top)
{
	size_t first = first_row(rows, focus), end = end_row(rows, first);
	size_t step = height > 1 ? height - 1 : 1;	/* the last row seen stays, as a bridge */
	if (end - first <= height || *top < first || *top >= end)
		return false;
	if (forward) {
		if (*top + height >= end)
			return false;
		*top = *top + step + height > end ? end - height : *top + step;
		return true;
	}
	if (*top == first)
		return false;
	*top = *top < first + step ? first : *top - step;
	return true;
}

size_t paint_cursor(const struct rows *rows, size_t focus, size_t top)
{
	size_t first = first_row(rows, focus);
	return first < top ? top : first;
}

size_t paint_column(const struct row *row)
{
	return strspn(row->text, " ");
}
