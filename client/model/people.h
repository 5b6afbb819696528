/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_PEOPLE_H
#define PV_MODEL_PEOPLE_H

#include "model/object.h"

struct person {
	struct object object;
	const char *name;
	const char *pronoun;
	struct list roles;		/* of words of choices_role */
	struct list standpoints;	/* of words of choices_standpoint */
	struct list languages;		/* of BCP 47 tags */
};

/* What somebody sends to speak as something more, or no longer as it. */
struct speaking {
	const char *standpoint;		/* of choices_standpoint */
};

/* What somebody sends to become a member. */
struct joining {
	const char *invitation;
	const char *name;
	struct list standpoints;	/* of words of choices_standpoint */
};

/*
 * An interest, an experience or a view that somebody brings (domain D): natural,
 * declared, valid.  Each change is a new version; a remark names the one in force.
 */
struct declaration {
	struct object object;
	const char *person;		/* URL */
	int64_t version;
	const char *category;
	const char *text;
	const char *from, *to;		/* dates */
	struct list topics;		/* of URLs: empty means all */
	bool direct;
	const char *mitigation;
	bool none_declared;		/* "nothing to declare", which is not "not yet asked" */
	bool withheld;
	const char *withheld_reason;
	struct list noted_by;		/* URLs of those who noted it with thanks (I.34) */
};

extern const struct noun noun_person, noun_speaking, noun_joining, noun_declaration;
extern const struct choice choices_role[], choices_standpoint[], choices_category[];

#endif
