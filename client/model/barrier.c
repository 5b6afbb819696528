/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/barrier.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "model/day.h"

const struct choice choices_barrier[] = {
	{ "waiting", N_("Not answered yet") }, { "working", N_("Being worked on") },
	{ "partly", N_("Partly gone") }, { "gone", N_("Gone") },
	{ "stays", N_("Stays for now") }, { NULL, NULL },
};

/* What an answer can say: "not answered yet" is none. */
static const struct choice choices_answer[] = {
	{ "working", N_("Being worked on") }, { "partly", N_("Partly gone") },
	{ "gone", N_("Gone") }, { "stays", N_("Stays for now") }, { NULL, NULL },
};

static const struct field barrier_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct barrier, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "what", FIELD_LINE, FIELD_STRING(struct barrier, what),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, .label = N_("Barrier"),
	  .ask = N_("What is in the way? One line is enough.") },
	{ "where", FIELD_LINE, FIELD_STRING(struct barrier, where),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 200, .label = N_("Where"),
	  .heard = N_("Where it was met: %s"), .ask = N_("Where did you meet it?") },
	{ "who", FIELD_LINE, FIELD_STRING(struct barrier, who),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 200, .label = N_("Whom it keeps out"),
	  .heard = N_("Whom it keeps out: %s"), .ask = N_("Whom does it keep out?") },
	{ "workaround", FIELD_LINE, FIELD_STRING(struct barrier, workaround),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, .label = N_("A way round it"),
	  .heard = N_("A way round it: %s"), .ask = N_("Is there a way round it for now?") },
	{ "about", FIELD_LINK, FIELD_STRING(struct barrier, about), FIELD_INPUT,
	  .label = N_("Met on") },
	{ "small_step", FIELD_LINE, FIELD_STRING(struct barrier, small_step),
	  FIELD_SHOWN | FIELD_SEARCHED, .label = N_("A small step"),
	  .heard = N_("A small step: %s") },
	{ "step_by", FIELD_DATE, FIELD_STRING(struct barrier, step_by), FIELD_SHOWN, 10,
	  .label = N_("By"), .heard = N_("It is to be done by %s.") },
	{ "owner", FIELD_LINE, FIELD_STRING(struct barrier, owner),
	  FIELD_SHOWN | FIELD_SEARCHED, 200, .label = N_("Who sees to it"),
	  .heard = N_("Who sees to it: %s") },
	{ "status", FIELD_CHOICE, FIELD_STRING(struct barrier, status), FIELD_REQUIRED,
	  .choices = choices_barrier, .label = N_("How far it is") },
};
const struct noun noun_barrier = {
	"Barrier", sizeof(struct barrier), barrier_fields, ARRAY_COUNT(barrier_fields), true,
	.label = N_("Barrier"), .plural = N_("Barriers"),
};

static bool asks_step(const void *thing, const struct object *on)
{
	const char *status = ((const struct barrier_answer *)thing)->status;
	(void)on;
	return !status || strcmp(status, "gone") != 0;
}

static const struct field answer_fields[] = {
	{ "status", FIELD_CHOICE, FIELD_STRING(struct barrier_answer, status),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_answer, .label = N_("How far it is"),
	  .ask = N_("How far is it?") },
	{ "small_step", FIELD_LINE, FIELD_STRING(struct barrier_answer, small_step), FIELD_INPUT,
	  .label = N_("A small step"), .ask = N_("What small step can be taken?"),
	  .asked = asks_step },
	{ "step_by", FIELD_DATE, FIELD_STRING(struct barrier_answer, step_by), FIELD_INPUT, 10,
	  .label = N_("By"), .ask = N_("By which day?"), .asked = asks_step },
	{ "owner", FIELD_LINE, FIELD_STRING(struct barrier_answer, owner), FIELD_INPUT, 200,
	  .label = N_("Who sees to it"), .ask = N_("Who sees to it?"), .asked = asks_step },
	{ "workaround", FIELD_LINE, FIELD_STRING(struct barrier_answer, workaround), FIELD_INPUT,
	  .label = N_("A way round it"), .ask = N_("Is there a way round it for now?"),
	  .asked = asks_step },
};
const struct noun noun_barrier_answer = {
	"BarrierAnswer", sizeof(struct barrier_answer), answer_fields,
	ARRAY_COUNT(answer_fields), .is_object = false,
};

bool barrier_is_late(const struct barrier *barrier, int64_t now)
{
	int64_t day;
	return barrier->status && strcmp(barrier->status, "gone") != 0 &&
		day_read(barrier->step_by, &day) && day < day_of(now);
}
