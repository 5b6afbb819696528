/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/steer.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "host/gates.h"
#include "host/whole.h"
#include "model/running.h"
#include "model/stage.h"
#include "text/paragraphs.h"

/* The topics of this assembly that are being settled, but for TOPIC. */
static bool count_settled(const struct doing *doing, const struct topic *topic, int64_t *count,
			  struct answer *answer)
{
	struct list topics;
	struct error error = ERROR_INIT;
	*count = 0;
	if (!site_list(doing->site, &noun_topic, topic->object.assembly, NULL,
		       doing->request->arena, &topics, &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < topics.count; i++) {
		const struct topic *each = topics.items[i];
		*count += text_is(each->mode, "settle") && text_is(each->state, "open") &&
			strcmp(each->object.id, topic->object.id) != 0;
	}
	return true;
}

/* At most so many topics are settled at a time as were agreed (I.6). */
static bool check_few(const struct doing *doing, const struct topic *topic,
		      struct answer *answer)
{
	int64_t count;
	const struct assembly *assembly = doing_assembly(doing, answer);
	if (!text_is(topic->mode, "settle") || !text_is(topic->state, "open"))
		return true;
	return assembly && count_settled(doing, topic, &count, answer) &&
		gates_few(doing, assembly, count + 1, "mode", answer);
}

static bool check_state(const struct doing *doing, const struct steering *sent,
			struct answer *answer)
{
	if (text_is(sent->state, "merged") && text_is(sent->into, doing->on->id))
		return doing_refuse(doing, answer, 422, "into",
				    _("A topic cannot be joined with itself. Nothing was changed. "
				      "Choose another."));
	if (text_is(sent->state, "merged") != !!sent->into)
		return doing_refuse(doing, answer, 422, "into", sent->into ?
				    _("This names a topic to join it with, but not that it is "
				      "joined. Nothing was changed. Choose the state too.") :
				    _("With which topic is it joined? Nothing was changed. Choose "
				      "one."));
	if (text_is(sent->state, "routed") != !!sent->routed_to)
		return doing_refuse(doing, answer, 422, "routed_to", sent->routed_to ?
				    _("This names somebody to send it to, but not that it is sent. "
				      "Nothing was changed. Choose the state too.") :
				    _("To whom is it sent? Nothing was changed. Name them."));
	return true;
}

static bool check_into(const struct doing *doing, const struct steering *sent,
		       struct answer *answer)
{
	const struct topic *into;
	if (!sent->into)
		return true;
	into = (const struct topic *)doing_find(doing, sent->into, &noun_topic, "into", answer);
	if (!into || text_is(into->state, "open"))
		return into;
	return doing_refuse(doing, answer, 409, "into",
			    _("The topic that it should be joined with is closed itself. Nothing "
			      "was changed. Choose one that is open."));
}

static bool check(const struct doing *doing, const struct steering *sent, struct answer *answer)
{
	if (!sent->mode && !sent->state)
		return doing_refuse(doing, answer, 422, "mode",
				    _("This changes nothing yet. Choose a mode, a state or both."));
	return check_state(doing, sent, answer) && check_into(doing, sent, answer);
}

static const char *steered(const struct doing *doing, const struct topic *topic,
			   const struct steering *sent)
{
	struct arena *arena = doing->request->arena;
	long long number = topic->number;
	const char *mode = choice_label(choices_mode, sent->mode);
	const char *state = choice_label(choices_state, sent->state);
	if (!sent->state)
		/* TRANSLATORS: A topic's number, its title and a mode, such as "Settle". */
		return arena_printf(arena, _("Topic %lld, %s, has another mode: %s"), number,
				    topic->title, mode);
	if (!sent->mode)
		/* TRANSLATORS: A topic's number, its title and a state, such as "Not taken". */
		return arena_printf(arena, _("Topic %lld, %s, has another state: %s"), number,
				    topic->title, state);
	/* TRANSLATORS: A topic's number, its title, a mode and a state. */
	return arena_printf(arena, _("Topic %lld, %s, has another mode, %s, and another state: %s"),
			    number, topic->title, mode, state);
}

/* Its texts are as they were: they do not come again with the feed. */
static bool keep(const struct doing *doing, struct topic *topic, struct answer *answer)
{
	struct record record;
	struct arena *arena = doing->request->arena;
	struct error error = ERROR_INIT;
	return (store_get(doing->site->store, topic->object.id, arena, &record, &error) &&
		whole_note(doing->site, &topic->object, &record, arena, &error) &&
		site_keep(doing->site, &topic->object, topic->object.id, arena, &error)) ||
		answer_error(doing->request, answer, &error);
}

bool steer_topic(struct doing *doing, struct answer *answer)
{
	struct topic *topic = (struct topic *)doing->on;
	const struct steering *sent = doing->sent;
	if (!check(doing, sent, answer))
		return false;
	if (sent->mode)
		topic->mode = sent->mode;
	if (sent->state) {
		topic->state = sent->state;
		topic->state_reason = sent->reason;
		topic->into = sent->into;
		topic->routed_to = sent->routed_to;
	}
	if (!check_few(doing, topic, answer) || !keep(doing, topic, answer))
		return false;
	doing->log_action = steered(doing, topic, sent);
	doing->log_reason = sent->reason;
	doing->receipt = _("Kept. Those who said something in this topic read your reason there, "
			   "and the log has it.");
	return true;
}

bool steer_may_add(const struct doing *doing)
{
	const struct assembly *assembly = (const struct assembly *)doing->on;
	int rank = stage_rank(assembly->phase);
	return rank >= 0 && rank < stage_rank("choose");
}

static const struct description *describe(const struct new_topic *sent, const char *reg,
					  const char *text, struct arena *arena)
{
	struct paragraphs paragraphs;
	struct description *description = arena_alloc(arena, sizeof(*description));
	paragraphs_of(arena, text, &paragraphs);
	*description = (struct description){
		.reg = reg, .lang = sent->lang ? sent->lang : "en", .title = sent->title,
		.binding = !strcmp(reg, "technical"),
		.paragraphs.items = arena_alloc(arena, (paragraphs.count + 1) * sizeof(void *)),
	};
	for (size_t i = 0; i < paragraphs.count; i++) {
		struct paragraph_text *paragraph = arena_alloc(arena, sizeof(*paragraph));
		paragraph->p = arena_printf(arena, "a%zu", i + 1);
		paragraph->text = paragraphs.items[i].text;
		description->paragraphs.items[description->paragraphs.count++] = paragraph;
	}
	return description;
}

bool steer_add(struct doing *doing, struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	const struct assembly *assembly = (const struct assembly *)doing->on;
	const struct new_topic *sent = doing->sent;
	if (!steer_may_add(doing))
		return doing_refuse(doing, answer, 409, NULL,
				    _("Topics come in until the assembly chooses, and not in a "
				      "pause. Nothing was changed. Say it as a remark in a topic, "
				      "so that it is not lost."));
	struct topic *topic = doing_new(doing, &noun_topic, answer);
	if (!topic)
		return false;
	topic->object.voice = "team";
	topic->title = sent->title;
	topic->question = sent->question;
	topic->mode = stage_mode(assembly->phase);
	topic->phase = assembly->phase;
	topic->state = "open";
	topic->object.descriptions.items = arena_alloc(arena, 2 * sizeof(void *));
	topic->object.descriptions.items[0] = describe(sent, "plain", sent->text, arena);
	topic->object.descriptions.items[1] = describe(sent, "technical",
						       sent->exact ? sent->exact : sent->text,
						       arena);
	topic->object.descriptions.count = 2;
	doing->made = &topic->object;
	/* TRANSLATORS: A topic's number and its title. */
	doing->log_action = arena_printf(arena, _("Topic %lld was taken in: %s"),
					 (long long)topic->number, topic->title);
	return true;
}
