/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"

static const struct reason *nth(const struct list *reasons, const char *side, size_t n)
{
	for (size_t i = 0; i < reasons->count; i++) {
		const struct reason *reason = reasons->items[i];
		if (reason->side && !strcmp(reason->side, side) && n-- == 0)
			return reason;
	}
	return NULL;
}

static void add_reason(struct page *page, const struct reason *reason)
{
	if (reason)
		page_add(page, PART_PARAGRAPH, _("%s: %s"),
			 choice_label(choices_side, reason->side),
			 fill_plain(page, reason->text))->lang =
			arena_copy(&page->arena, reason->lang);
}

/* For and against are read alternately, however many there are of each (domain I.5). */
static void add_reasons(struct page *page, const struct list *reasons)
{
	if (reasons->count)
		page_add(page, PART_HEADING, "%s", _("Reasons for and against"));
	for (size_t i = 0; i < reasons->count; i++) {
		add_reason(page, nth(reasons, "for", i));
		add_reason(page, nth(reasons, "against", i));
	}
}

static void add_phase(struct page *page, const struct phase *phase, bool now)
{
	const char *stage = choice_label(choices_phase, phase->key);
	const char *mode = choice_label(choices_mode, phase->mode);
	struct arena *arena = &page->arena;
	if (now && phase->closes)
		page_add(page, PART_FIELD, _("%s is the stage now, until %s. Its mode is %s."),
			 stage, format_date(arena, phase->closes), mode);
	else if (now)
		page_add(page, PART_FIELD, _("%s is the stage now. Its mode is %s."), stage, mode);
	else if (phase->opens && phase->closes)
		page_add(page, PART_FIELD, _("%s is from %s to %s. Its mode is %s."), stage,
			 format_date(arena, phase->opens), format_date(arena, phase->closes), mode);
	else
		page_add(page, PART_FIELD, _("%s has no dates yet. Its mode is %s."), stage, mode);
}

static void add_phases(struct page *page, const struct assembly *assembly)
{
	if (assembly->phases.count)
		page_add(page, PART_HEADING, "%s", _("Stages"));
	for (size_t i = 0; i < assembly->phases.count; i++) {
		const struct phase *phase = assembly->phases.items[i];
		add_phase(page, phase, phase == assembly_phase(assembly));
	}
}

void view_assembly(struct page *page, const struct view_context *context,
		   const struct list *reasons)
{
	const struct assembly *assembly = context->assembly;
	page_add(page, PART_TITLE, "%s",
		 describe_title(context, &assembly->object, assembly->title));
	describe_pairs(page, context, &assembly->object);
	fill_fields(page, &noun_assembly, assembly);
	fill_costs(page, assembly);
	if (assembly->remit) {
		page_add(page, PART_HEADING, "%s", _("What it is for, and what it cannot change"));
		fill_fields(page, &noun_remit, assembly->remit);
	}
	add_phases(page, assembly);
	add_reasons(page, reasons);
	fill_extras(page, &assembly->object);
	page_link(page, PAGE_TOPICS, NULL, "%s", _("Topics to read and talk about"));
	page_link(page, PAGE_STAGE, NULL, "%s", _("The stage and what comes next"));
	view_deeds(page, context, &assembly->object);
	if (assembly->object.descriptions.count)
		page_allow(page, "swap");
}

void view_remit(struct page *page, const struct view_context *context)
{
	const struct assembly *assembly = context->assembly;
	page_add(page, PART_TITLE, "%s", _("What it is for, and what it cannot change"));
	if (assembly->remit)
		fill_fields(page, &noun_remit, assembly->remit);
	else
		page_add(page, PART_NOTICE, "%s", _("Nobody has written that down yet."));
	page_link(page, PAGE_ASSEMBLY, NULL, "%s", _("All about this assembly"));
}
