/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/experiment.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"

const struct choice choices_experiment[] = {
	{ "planned", N_("Planned") }, { "running", N_("Running") }, { "closed", N_("Closed") },
	{ NULL, NULL },
};

const struct choice choices_experiment_result[] = {
	{ "worked", N_("Worked") }, { "did not work", N_("Did not work") }, { NULL, NULL },
};

const struct choice choices_experiment_act[] = {
	{ "adopt", N_("Keep doing it") }, { "adapt", N_("Change it and try again") },
	{ "abandon", N_("Leave it") }, { NULL, NULL },
};

/* A test holds these equal, apart from the words for what came out. */
static const struct choice praise[] = {
	{ "worked", N_("It worked, and we know more than before. Thank you to everybody who "
		       "tried it.") },
	{ "did not work", N_("It did not work, and we know more than before. Thank you to "
			     "everybody who tried it.") },
	{ NULL, NULL },
};

const char *experiment_praise(const char *result)
{
	return choice_known(praise, result) ? choice_label(praise, result) : NULL;
}

static const struct field observation_fields[] = {
	{ "person", FIELD_LINK, FIELD_STRING(struct observation, person), 0, .label = N_("Who") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct observation, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 1000, .label = N_("What was seen"),
	  .ask = N_("What did you see?") },
	{ "unexpected", FIELD_FLAG, FIELD_BOOL(struct observation, unexpected), FIELD_INPUT,
	  .label = N_("Nobody expected it"), .ask = N_("Is it something that nobody expected?") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct observation, at), 0, .label = N_("When") },
};
const struct noun noun_observation = {
	"Observation", sizeof(struct observation), observation_fields,
	ARRAY_COUNT(observation_fields), .is_object = false,
};

static const struct field experiment_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct experiment, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "title", FIELD_LINE, FIELD_STRING(struct experiment, title),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 120, .label = N_("Title"),
	  .ask = N_("What do you want to try? Say it in a few words.") },
	{ "size", FIELD_LINE, FIELD_STRING(struct experiment, size),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, .label = N_("Size"),
	  .heard = N_("How small it is: %s"),
	  .ask = N_("How small can it be, so that it still teaches something?") },
	{ "aim", FIELD_TEXT, FIELD_STRING(struct experiment, aim),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 2000, .label = N_("Aim"),
	  .heard = N_("What it is for: %s"), .ask = N_("What is it for?") },
	{ "belief", FIELD_TEXT, FIELD_STRING(struct experiment, belief),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 2000, .label = N_("Belief"),
	  .heard = N_("What is believed: %s"), .ask = N_("What do you believe about it?") },
	{ "test", FIELD_TEXT, FIELD_STRING(struct experiment, test),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 2000,
	  .label = N_("What is done"), .heard = N_("What is done: %s"),
	  .ask = N_("What is done, by whom and where?") },
	{ "starts", FIELD_DATE, FIELD_STRING(struct experiment, starts), FIELD_INPUT | FIELD_SHOWN,
	  10, .label = N_("Starts on"), .heard = N_("It is to start on %s."),
	  .ask = N_("On which day does it start?") },
	{ "ends", FIELD_DATE, FIELD_STRING(struct experiment, ends), FIELD_INPUT | FIELD_SHOWN,
	  10, .label = N_("Ends on"), .heard = N_("It is to end on %s."),
	  .ask = N_("On which day does it end?") },
	{ "measure", FIELD_TEXT, FIELD_STRING(struct experiment, measure),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 1000, .label = N_("What is looked at"),
	  .heard = N_("What is looked at: %s"), .ask = N_("What will you look at or count?") },
	{ "prediction", FIELD_TEXT, FIELD_STRING(struct experiment, prediction),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 1000,
	  .label = N_("What is expected"), .heard = N_("What is expected: %s"),
	  .ask = N_("What do you expect to happen?") },
	{ "right_if", FIELD_TEXT, FIELD_STRING(struct experiment, right_if),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 1000, .label = N_("It was right if"),
	  .heard = N_("It was right if: %s"), .ask = N_("When will you say that it was right?") },
	{ "stop_if", FIELD_TEXT, FIELD_STRING(struct experiment, stop_if),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 1000, .label = N_("It stops if"),
	  .heard = N_("It stops early if: %s"),
	  .ask = N_("What would make you stop it before its end?") },
	{ "state", FIELD_CHOICE, FIELD_STRING(struct experiment, state), FIELD_REQUIRED,
	  .choices = choices_experiment, .label = N_("State") },
	{ "permission", FIELD_LINE, FIELD_STRING(struct experiment, permission), FIELD_SEARCHED,
	  .label = N_("Permission to fail") },
	{ "permission_by", FIELD_LINK, FIELD_STRING(struct experiment, permission_by), 0,
	  .label = N_("Who gave it") },
	{ "observed", FIELD_PARTS, FIELD_LIST(struct experiment, observed), FIELD_SEARCHED,
	  OBSERVATIONS_MOST, .noun = &noun_observation, .label = N_("What was seen") },
	{ "result", FIELD_CHOICE, FIELD_STRING(struct experiment, result), 0,
	  .choices = choices_experiment_result, .label = N_("What came out") },
	{ "learning", FIELD_TEXT, FIELD_STRING(struct experiment, learning), FIELD_SEARCHED, 4000,
	  .label = N_("What was learnt") },
	{ "act", FIELD_CHOICE, FIELD_STRING(struct experiment, act), 0,
	  .choices = choices_experiment_act, .label = N_("What is done with it") },
	{ "next", FIELD_TEXT, FIELD_STRING(struct experiment, next), FIELD_SEARCHED, 1000,
	  .label = N_("What comes next") },
	{ "started_at", FIELD_TIME, FIELD_INTEGER(struct experiment, started_at), 0,
	  .label = N_("Started") },
	{ "closed_at", FIELD_TIME, FIELD_INTEGER(struct experiment, closed_at), 0,
	  .label = N_("Closed") },
};
const struct noun noun_experiment = {
	"Experiment", sizeof(struct experiment), experiment_fields,
	ARRAY_COUNT(experiment_fields), true,
	.label = N_("Experiment"), .plural = N_("Experiments"),
};

static const struct field permission_fields[] = {
	{ "permission", FIELD_LINE, FIELD_STRING(struct permission, permission),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Permission to fail"),
	  .ask = N_("What may go wrong in it, without anybody being blamed?") },
};
const struct noun noun_permission = {
	"Permission", sizeof(struct permission), permission_fields,
	ARRAY_COUNT(permission_fields), .is_object = false,
};

static const struct field closing_fields[] = {
	{ "learning", FIELD_TEXT, FIELD_STRING(struct closing, learning),
	  FIELD_REQUIRED | FIELD_INPUT, 4000, .label = N_("What was learnt"),
	  .ask = N_("What was learnt? Put it beside what was expected.") },
	{ "result", FIELD_CHOICE, FIELD_STRING(struct closing, result),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_experiment_result,
	  .label = N_("What came out"), .ask = N_("What came out? Each is as good as the other.") },
	{ "act", FIELD_CHOICE, FIELD_STRING(struct closing, act), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_experiment_act, .label = N_("What is done with it"),
	  .ask = N_("What is done with it now?") },
	{ "next", FIELD_TEXT, FIELD_STRING(struct closing, next), FIELD_INPUT, 1000,
	  .label = N_("What comes next"), .ask = N_("What comes next?") },
};
const struct noun noun_closing = {
	"Closing", sizeof(struct closing), closing_fields, ARRAY_COUNT(closing_fields),
	.is_object = false,
};
