/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_CONTEXT_H
#define PV_VIEW_CONTEXT_H

#include <stdbool.h>

#include "model/assembly.h"
#include "model/people.h"
#include "model/talk.h"
#include "model/words.h"
#include "view/page.h"

/* How much is said of a thing at once; what is left out is on a key.  What stays stands where
 * it always stands. */
enum manner {
	MANNER_FULL,
	MANNER_SHORT,	/* the setting `speech = short` */
	MANNER_TOUCH,	/* for 40 cells of braille: short forms of states and kinds too */
};

/*
 * How those who are named are found: an assembly may have very many, and a page names few.  What
 * is found lives as long as the page is made.
 */
struct view_finder {
	const struct person *(*person)(void *from, const char *url);	/* NULL: not known */
	struct list (*declarations)(void *from, const char *person);	/* of struct declaration */
	const struct object *(*object)(void *from, const char *url);	/* NULL: not kept */
	/* Those of TYPE that belong to PARENT (NULL: any of the assembly), in number order. */
	struct list (*list)(void *from, const char *type, const char *parent);
	size_t (*count)(void *from, const char *type, const char *parent);	/* of those */
	void *from;
};

/* Which part of a long list is shown; zeros: all of it. */
struct view_window {
	size_t before, total;	/* items that come before those shown, and in all */
	const char *next, *previous;	/* an item after it and before it; NULL: none */
};

/* What every page may need beside its own objects.  All borrowed. */
struct view_context {
	const char *const *langs;	/* of texts, as the person wants them, best first */
	size_t lang_count;
	const struct assembly *assembly;	/* NULL: nothing fetched yet */
	struct view_finder find;
	struct view_window window;
	const struct list *terms;	/* of struct term: what words mean; or NULL */
	enum manner manner;
	const char *self;		/* URL of the person, NULL: has not joined */
	int64_t now;			/* seconds since 1970 UTC */
	int64_t visited;		/* the same, of when the person was last here; 0: never */
	int64_t fetched;		/* when the copy was last brought up to date; 0: never */
	bool offline;			/* the last try to fetch failed */
};

/*
 * Whether anything may be said in TOPIC: by a member what `allow` names, by somebody who has
 * not joined only where they could join first.  What would be refused is not offered.
 */
bool context_may_say(const struct view_context *context, const struct topic *topic);

/* What is heard after a topic's title: its mode, or what became of it where it is closed; and the
 * word of the API for it. */
const char *context_mode(const struct topic *topic);
const char *context_mode_word(const struct topic *topic);

/* The person with that URL, or NULL. */
const struct person *context_person(const struct view_context *context, const char *url);

/* The name of the person with that URL, as it stands in a sentence. */
const char *context_name(const struct view_context *context, const char *url);

/* The object of NOUN with that URL, where it is kept and was not taken away; else NULL. */
const struct object *context_object(const struct view_context *context, const struct noun *noun,
				    const char *url);

/* Those of NOUN that belong to PARENT (NULL: any of the assembly), in number order. */
struct list context_list(const struct view_context *context, const struct noun *noun,
			 const char *parent);

/* How many those are. */
size_t context_count(const struct view_context *context, const struct noun *noun,
		     const char *parent);

/* The object with that URL, whatever it is, where it is kept and was not taken away; else NULL. */
const struct object *context_any(const struct view_context *context, const char *url);

/* What that person declared, of struct declaration. */
struct list context_declarations(const struct view_context *context, const char *person);

/* The newest declaration of that person, or the one of VERSION where it is not 0; else NULL. */
const struct declaration *context_declaration(const struct view_context *context,
					      const char *person, int64_t version);

/* The person with that URL and what they speak as: "Priya S, carer". */
const char *context_named(const struct view_context *context, struct page *page,
			  const char *url);

enum speaker {
	SPEAKER_NAME,		/* "Priya S" */
	SPEAKER_STANDPOINT,	/* "Priya S, carer" */
	SPEAKER_NOTE,		/* "Priya S, carer. Note: works for a hospital trust." */
};

/* Who speaks, in one breath (domain D), with standpoint and note as they were when the remark
 * was made.  In the page's arena. */
const char *context_speaker(const struct view_context *context, struct page *page,
			    const struct contribution *remark, enum speaker form);

#endif
