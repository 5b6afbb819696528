/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/reflection.h"

#include "base/array.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/decision.h"

enum {
	BULLETS_MOST = 30,	/* of one reflection */
	REASONS_MOST = 100,	/* reflections behind one correction */
};

const struct choice choices_reflection[] = {
	{ "three", N_("Three short questions") },
	{ "line", N_("One line, or a few") },
	{ "long", N_("The long form, with six questions") },
	{ NULL, NULL },
};

/* A private one stays where it was written: a host that is sent one refuses it. */
static const struct choice choices_reader[] = {
	{ "private", N_("Only you: it stays on this machine") },
	{ "assembly", N_("The assembly") },
	{ "public", N_("Everybody") },
	{ NULL, NULL },
};

static bool asks_lines(const void *thing, const struct object *on)
{
	(void)on;
	return text_is(((const struct reflection *)thing)->form, "line");
}

static bool asks_three(const void *thing, const struct object *on)
{
	return !asks_lines(thing, on);
}

static bool asks_long(const void *thing, const struct object *on)
{
	(void)on;
	return text_is(((const struct reflection *)thing)->form, "long");
}

static const struct field reflection_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct reflection, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "form", FIELD_CHOICE, FIELD_STRING(struct reflection, form),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_reflection, .label = N_("Form"),
	  .ask = N_("How do you want to reflect?") },
	{ "bullets", FIELD_LINES, FIELD_LIST(struct reflection, bullets),
	  FIELD_INPUT | FIELD_SEARCHED, BULLETS_MOST, .label = N_("Lines"),
	  .ask = N_("What do you not want to lose?"), .asked = asks_lines },
	{ "what", FIELD_TEXT, FIELD_STRING(struct reflection, what),
	  FIELD_INPUT | FIELD_SEARCHED, 4000, .label = N_("What"),
	  .ask = N_("What? What happened?"), .asked = asks_three },
	{ "feelings", FIELD_TEXT, FIELD_STRING(struct reflection, feelings),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 4000, .label = N_("Felt and thought"),
	  .heard = N_("What was felt and thought: %s"),
	  .ask = N_("What did you feel and think?"), .asked = asks_long },
	{ "evaluation", FIELD_TEXT, FIELD_STRING(struct reflection, evaluation),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 4000, .label = N_("Good and not good"),
	  .heard = N_("What was good and what was not: %s"),
	  .ask = N_("What was good about it, and what was not?"), .asked = asks_long },
	{ "so_what", FIELD_TEXT, FIELD_STRING(struct reflection, so_what),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 4000, .label = N_("So what"),
	  .heard = N_("So what: %s"), .ask = N_("So what? What does it mean?"),
	  .asked = asks_three },
	{ "conclusion", FIELD_TEXT, FIELD_STRING(struct reflection, conclusion),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 4000,
	  .label = N_("What else could be done"),
	  .heard = N_("What else could have been done: %s"),
	  .ask = N_("What else could have been done?"), .asked = asks_long },
	{ "now_what", FIELD_TEXT, FIELD_STRING(struct reflection, now_what),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 4000, .label = N_("Now what"),
	  .heard = N_("Now what: %s"), .ask = N_("Now what? What should be done?"),
	  .asked = asks_three },
	{ "about", FIELD_LINK, FIELD_STRING(struct reflection, about), FIELD_INPUT,
	  .label = N_("About") },
	{ "voice", FIELD_CHOICE, FIELD_STRING(struct reflection, object.voice), FIELD_INPUT,
	  .choices = choices_voice, .label = N_("Voice"),
	  .ask = N_("In whose voice is it?") },
	{ "visibility", FIELD_CHOICE, FIELD_STRING(struct reflection, object.visibility),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_reader, .label = N_("Who can read it"),
	  .ask = N_("Who may read it?") },
};
const struct noun noun_reflection = {
	"Reflection", sizeof(struct reflection), reflection_fields,
	ARRAY_COUNT(reflection_fields), true,
	.label = N_("Reflection"), .plural = N_("Reflections"),
	.readers = N_("Those whom you chose can read it, with your name."),
};

static const struct field course_correction_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct course_correction, number),
	  FIELD_REQUIRED, .label = N_("Number") },
	{ "title", FIELD_LINE, FIELD_STRING(struct course_correction, title),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 120, .label = N_("What is changed"),
	  .ask = N_("What is changed? Say it in a few words.") },
	{ "reflections", FIELD_LINKS, FIELD_LIST(struct course_correction, reflections),
	  FIELD_REQUIRED | FIELD_INPUT, REASONS_MOST, .of = &noun_reflection,
	  .label = N_("Reflection"), .ask = N_("Which reflections is it because of?") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct course_correction, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 4000,
	  .label = N_("In words"), .heard = N_("In words: %s"),
	  .ask = N_("What was so before, what is so now, and why?") },
	{ "decision", FIELD_LINK, FIELD_STRING(struct course_correction, decision), FIELD_INPUT,
	  .of = &noun_decision, .label = N_("Decision"),
	  .ask = N_("Is there a decision that has more about it?") },
};
const struct noun noun_course_correction = {
	"CourseCorrection", sizeof(struct course_correction), course_correction_fields,
	ARRAY_COUNT(course_correction_fields), true,
	.label = N_("Course correction"), .plural = N_("Course corrections"),
};

const char *reflection_words(const struct reflection *reflection)
{
	return reflection->bullets.count ? reflection->bullets.items[0] : reflection->what;
}

const char *reflection_lacks(const struct reflection *reflection)
{
	if (asks_lines(reflection, NULL))
		return reflection->bullets.count ? NULL : "bullets";
	return reflection->what && *reflection->what ? NULL : "what";
}

bool correction_names(const struct course_correction *correction, const char *url)
{
	for (size_t i = 0; i < correction->reflections.count; i++)
		if (text_is(url, correction->reflections.items[i]))
			return true;
	return false;
}
