/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/stages.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "host/gates.h"
#include "host/log.h"
#include "host/whole.h"
#include "model/day.h"
#include "model/running.h"
#include "model/stage.h"

enum { HOUR = 60 * 60 };

/* When the next pause ends; there is one value for all assemblies. */
static const char turn_key[] = "turn";

/* The topics of an assembly that are still open go with it; their texts do not come again. */
static bool move_topics(const struct site *site, const char *assembly, const char *key,
			struct arena *arena, struct error *error)
{
	struct store_query query = { .type = "Topic", .assembly = assembly };
	struct records records;
	if (!store_list(site->store, &query, arena, &records, error))
		return false;
	for (size_t i = 0; i < records.count; i++) {
		struct object *object;
		if (!site_unpack(&records.items[i], arena, &object, error))
			return false;
		struct topic *topic = (struct topic *)object;
		if (!topic->state || strcmp(topic->state, "open") != 0)
			continue;
		topic->mode = stage_mode(key);
		topic->phase = key;
		if (!whole_note(site, object, &records.items[i], arena, error) ||
		    !site_keep(site, object, object->id, arena, error))
			return false;
	}
	return true;
}

/* Put PHASE at PLACE among the phases. */
static void insert(struct assembly *assembly, size_t place, struct phase *phase,
		   struct arena *arena)
{
	size_t count = assembly->phases.count;
	const void **items = arena_alloc(arena, (count + 1) * sizeof(*items));
	for (size_t i = 0; i <= count; i++)
		items[i] = i < place ? assembly->phases.items[i] :
			i == place ? phase : assembly->phases.items[i - 1];
	assembly->phases = (struct list){ items, count + 1 };
}

/* A phase of its own for KEY, with what it takes from its like in the plan. */
static struct phase *new_phase(const struct doing *doing, const struct assembly *assembly,
			       const char *key, struct error *error)
{
	struct arena *arena = doing->request->arena;
	struct phase *phase = arena_alloc(arena, sizeof(*phase));
	const char *name = strrchr(assembly->object.id, '/') + 1;
	int64_t number;
	if (!site_number(doing->site, "phases", arena, &number, error))
		return NULL;
	phase->object = site_object(&noun_phase,
				    arena_printf(arena, "/phases/%s-%" PRId64, name, number),
				    assembly->object.id, NULL, doing->now);
	phase->key = key;
	phase->mode = strcmp(key, "choose") != 0 ? stage_mode(key) : "settle";
	return phase;
}

/* The phase that comes after the pause: the next of the plan where it is the one that is wanted,
 * else one of its own.  As a copy at its place. */
static struct phase *next_phase(const struct doing *doing, struct assembly *assembly,
				size_t place, const char *key, struct error *error)
{
	struct arena *arena = doing->request->arena;
	const struct phase *planned = place < assembly->phases.count ?
		assembly->phases.items[place] : NULL;
	if (!planned || strcmp(planned->key, key) != 0 || planned->entered_by) {
		struct phase *phase = new_phase(doing, assembly, key, error);
		if (phase)
			insert(assembly, place, phase, arena);
		return phase;
	}
	struct phase *phase = arena_alloc(arena, sizeof(*phase));
	*phase = *planned;
	phase->object.modified = doing->now;
	assembly->phases.items[place] = phase;
	return phase;
}

/* How long people are told before the stage begins: a day at the least. */
static int64_t pause_seconds(const struct phase *next)
{
	int64_t notice = next->min_notice_hours * HOUR;
	return notice > DAY_SECONDS ? notice : DAY_SECONDS;
}

static const char *stage_label(const char *key)
{
	return choice_label(choices_phase, key);
}

/* The phase that was left ends now, as a copy: the plan had another day for it. */
static void close_now(const struct doing *doing, struct assembly *assembly, size_t place)
{
	if (place >= assembly->phases.count)
		return;
	struct phase *phase = arena_alloc(doing->request->arena, sizeof(*phase));
	*phase = *(const struct phase *)assembly->phases.items[place];
	phase->closes = phase->object.modified = doing->now;
	assembly->phases.items[place] = phase;
}

/* A pause begins; what comes after it is known already. */
static bool pause(struct doing *doing, struct assembly *assembly, const struct moving *moving,
		  struct error *error)
{
	struct arena *arena = doing->request->arena;
	size_t place = assembly_phase_place(assembly);
	struct phase *pause = new_phase(doing, assembly, "pause", error);
	if (!pause)
		return false;
	close_now(doing, assembly, place);
	place += place < assembly->phases.count;
	insert(assembly, place, pause, arena);
	struct phase *next = next_phase(doing, assembly, place + 1, moving->to, error);
	if (!next)
		return false;
	pause->entered_by = doing->request->person->name;
	pause->reason = moving->reason;
	pause->opens = doing->now;
	next->entered_by = NULL;
	next->reason = moving->reason;
	next->opens = pause->closes = doing->now + pause_seconds(next);
	if (next->closes < next->opens)
		next->closes = 0;
	assembly->phase = "pause";
	return true;
}

static bool begin_turn(const struct site *site, int64_t at, struct arena *arena,
		       struct error *error)
{
	const char *value;
	if (!store_get_value(site->store, turn_key, arena, &value, error))
		return false;
	return (value && strtoll(value, NULL, 10) <= at) ||
		store_set_value(site->store, turn_key, arena_printf(arena, "%" PRId64, at), error);
}

/* The stage that it is in; in a pause, which can be left for another stage, the one before. */
static const char *stage_now(const struct assembly *assembly)
{
	const char *now = assembly->phase;
	size_t place = assembly_phase_place(assembly);
	while (!strcmp(now, "pause") && place > 0 && place < assembly->phases.count)
		now = ((const struct phase *)assembly->phases.items[--place])->key;
	return now;
}

static bool check_order(const struct doing *doing, const struct assembly *assembly,
			const char *to, struct answer *answer)
{
	const char *now = stage_now(assembly), *next = stage_next(now);
	if (!strcmp(now, to) && strcmp(assembly->phase, "pause") != 0)
		return doing_refuse(doing, answer, 409, "to",
				    _("The assembly is in this stage already. Nothing was "
				      "changed."));
	if (stage_rank(to) <= stage_rank(now) || (next && !strcmp(next, to)))
		return true;
	return doing_refuse(doing, answer, 409, "to",
			    arena_printf(doing->request->arena,
					 /* TRANSLATORS: Both %s are stages. */
					 _("The assembly is in the stage %s, and the next is %s: "
					   "none is left out. Nothing was changed."),
					 stage_label(now), next ? stage_label(next) : ""));
}

static const char *moved(const struct doing *doing, const char *from, const char *to)
{
	bool back = stage_rank(to) >= 0 && stage_rank(to) < stage_rank(from);
	/* TRANSLATORS: %s is a stage. */
	return arena_printf(doing->request->arena,
			    back ? _("Took the assembly back, after a pause, to the stage %s") :
			    _("Took the assembly on, after a pause, to the stage %s"),
			    stage_label(to));
}

bool stages_move(struct doing *doing, struct answer *answer)
{
	struct assembly *assembly = (struct assembly *)doing->on;
	const struct moving *moving = doing->sent;
	struct arena *arena = doing->request->arena;
	struct list topics;
	struct error error = ERROR_INIT;
	if (!check_order(doing, assembly, moving->to, answer))
		return false;
	if (!site_list(doing->site, &noun_topic, assembly->object.id, NULL, arena, &topics,
		       &error))
		return answer_error(doing->request, answer, &error);
	if (!gates_check(doing, assembly, moving->to, &topics, answer))
		return false;
	doing->log_action = moved(doing, stage_now(assembly), moving->to);
	doing->log_reason = moving->reason;
	doing->keep_on = true;
	if (!pause(doing, assembly, moving, &error) ||
	    !move_topics(doing->site, assembly->object.id, "pause", arena, &error) ||
	    !begin_turn(doing->site, assembly_phase(assembly)->closes, arena, &error))
		return answer_error(doing->request, answer, &error);
	/* TRANSLATORS: %s is a stage. */
	doing->receipt = arena_printf(arena,
				      _("The pause began: everybody can read and think, and nobody "
					"says anything in the topics. When it is over the stage %s "
					"begins by itself. The log has it, with your reason."),
				      stage_label(moving->to));
	return true;
}

bool stages_may_sign(const struct doing *doing)
{
	const struct assembly *assembly = (const struct assembly *)doing->on;
	return assembly->response_days > 0 && !assembly->signed_at;
}

bool stages_sign(struct doing *doing, struct answer *answer)
{
	struct assembly *assembly = (struct assembly *)doing->on;
	struct arena *arena = doing->request->arena;
	if (!stages_may_sign(doing))
		return doing_refuse(doing, answer, 409, NULL, assembly->signed_at ?
				    _("This is signed already. Nothing was changed.") :
				    _("It was not agreed yet within how many days an answer is "
				      "due. Nothing was changed. Ask the chair."));
	assembly->signed_by = doing->request->person->name;
	if (!assembly->commissioner)
		assembly->commissioner = assembly->signed_by;
	assembly->signed_at = doing->now;
	doing->keep_on = true;
	long days = (long)assembly->response_days;
	doing->log_action = arena_printf(arena, ngettext("Promised to answer each recommendation "
							 "within %ld day",
							 "Promised to answer each recommendation "
							 "within %ld days", days), days);
	doing->receipt = arena_printf(arena, ngettext("Signed: each recommendation gets an answer "
						      "within %ld day. Everybody can read it.",
						      "Signed: each recommendation gets an answer "
						      "within %ld days. Everybody can read it.",
						      days), days);
	return true;
}

bool stages_useful(struct doing *doing, struct answer *answer)
{
	struct assembly *assembly = (struct assembly *)doing->on;
	const struct usefulness *sent = doing->sent;
	if (!assembly->remit)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This assembly has no remit yet in which it could stand. "
				      "Nothing was changed. The remit comes with the files that "
				      "the assembly begins from."));
	struct remit *remit = arena_alloc(doing->request->arena, sizeof(*remit));
	*remit = *assembly->remit;
	remit->new_and_useful = sent->text;
	remit->object.modified = doing->now;
	assembly->remit = remit;
	doing->keep_on = true;
	doing->log_action = _("Said what is new here, and useful to whom");
	doing->log_reason = NULL;
	doing->receipt = _("Kept in the remit, for all to read.");
	return true;
}

/* The stage after the pause begins, as everybody was told. */
static bool enter(const struct site *site, struct assembly *assembly, int64_t now,
		  struct arena *arena, struct error *error)
{
	size_t place = assembly_phase_place(assembly) + 1;
	if (place >= assembly->phases.count)
		return true;
	struct phase *phase = arena_alloc(arena, sizeof(*phase));
	*phase = *(const struct phase *)assembly->phases.items[place];
	phase->entered_by = assembly_phase(assembly)->entered_by;
	phase->object.modified = now;
	assembly->phases.items[place] = phase;
	assembly->phase = phase->key;
	assembly->object.modified = now;
	const struct log_entry entry = {
		.actor = _("the host"), .about = assembly->object.id, .reason = phase->reason,
		/* TRANSLATORS: %s is a stage. */
		.action = arena_printf(arena, _("The pause was over, and the stage %s began"),
				       stage_label(phase->key)),
	};
	return site_keep(site, &assembly->object, "", arena, error) &&
		move_topics(site, assembly->object.id, phase->key, arena, error) &&
		log_keep(site, assembly->object.id, &entry, now, arena, error);
}

/* Enter what is due; the soonest that is not goes into *TURN. */
static bool enter_all(const struct site *site, int64_t now, int64_t *turn, struct arena *arena,
		      struct error *error)
{
	struct list assemblies;
	*turn = 0;
	if (!site_list(site, &noun_assembly, NULL, NULL, arena, &assemblies, error))
		return false;
	for (size_t i = 0; i < assemblies.count; i++) {
		struct assembly assembly = *(const struct assembly *)assemblies.items[i];
		const struct phase *pause = assembly_phase(&assembly);
		if (!pause || strcmp(assembly.phase, "pause") != 0)
			continue;
		if (pause->closes > now)
			*turn = !*turn || pause->closes < *turn ? pause->closes : *turn;
		else if (!enter(site, &assembly, now, arena, error))
			return false;
	}
	return true;
}

static bool turn(const struct site *site, int64_t now, struct arena *arena, struct error *error)
{
	int64_t next;
	return enter_all(site, now, &next, arena, error) &&
		store_set_value(site->store, turn_key,
				next ? arena_printf(arena, "%" PRId64, next) : NULL, error) &&
		store_commit(site->store, error);
}

bool stages_turn(const struct site *site, int64_t now, struct arena *arena,
		 struct error *error)
{
	const char *value;
	if (!store_get_value(site->store, turn_key, arena, &value, error))
		return false;
	if (!value || strtoll(value, NULL, 10) > now)
		return true;
	if (!store_begin(site->store, error))
		return false;
	if (turn(site, now, arena, error))
		return true;
	store_rollback(site->store);
	return false;
}
