/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/owing.h"

#include "base/text.h"
#include "model/ballot.h"
#include "view/trace.h"

static bool signed_about(const struct view_context *context, const char *vote_event)
{
	struct list statements = context_list(context, &noun_minority_statement, vote_event);
	for (size_t i = 0; i < statements.count; i++) {
		const struct minority_statement *statement = statements.items[i];
		if (list_has_text(&statement->signers, context->self))
			return true;
	}
	return false;
}

/* What is known of the voices in a reply. */
enum voice { VOICE_OTHERS, VOICE_MINE, VOICE_NOT_KNOWN };

/* Not known where one of them is not kept here, or LEFT ran out before all were looked at. */
static enum voice find_voice(struct scene *scene, const struct response *response, size_t *left)
{
	struct list voices = trace_voices(&scene->context, &response->object, &scene->arena);
	enum voice found = VOICE_OTHERS;
	for (size_t i = 0; i < voices.count; i++) {
		if (!*left)
			return VOICE_NOT_KNOWN;
		--*left;
		const struct object *remark = context_any(&scene->context, voices.items[i]);
		if (!remark)
			found = VOICE_NOT_KNOWN;
		else if (text_is(remark->author, scene->context.self))
			return VOICE_MINE;
	}
	return found;
}

static bool has_voice(struct scene *scene, const struct response *response, size_t *left)
{
	const char *self = scene->context.self;
	const char *yes = arena_printf(&scene->arena, "yes %s", self);
	const char *no = arena_printf(&scene->arena, "no %s", self);
	const char *known = state_value(scene->session, "voice", response->object.id,
					&scene->arena);
	if (text_is(known, yes) || text_is(known, no))
		return text_is(known, yes);
	enum voice found = find_voice(scene, response, left);
	if (found != VOICE_NOT_KNOWN)
		state_keep(scene->session, "voice", response->object.id,
			   found == VOICE_MINE ? yes : no);
	return found == VOICE_MINE;
}

bool owing_is_to_me(struct scene *scene, const struct response *response, size_t *left)
{
	const struct view_context *context = &scene->context;
	const struct object *object = context_object(context, &noun_recommendation,
						     response->recommendation);
	const struct recommendation *asked = (const struct recommendation *)object;
	if (!context->self || !asked || text_is(response->object.author, context->self))
		return false;
	return list_has_text(&asked->checkers, context->self) ||
		signed_about(context, asked->vote_event) ||
		has_voice(scene, response, left);
}
