/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the model's tables, a field a line: type, name, required, input, limit, its words, its
 * kind, the type of its parts, whether the type is an object's, its label, the type's label,
 * the type that a link leads to. */
#include <stdio.h>
#include <string.h>

#include "model/deed.h"
#include "model/nouns.h"
#include "model/object.h"
#include "model/talk.h"

enum { MOST = 200 };

static const struct noun *printed[MOST];

static const char *kind_of(const struct field *field)
{
	static const char *const kinds[] = {
		[FIELD_LINE] = "line", [FIELD_TEXT] = "text", [FIELD_CHOICE] = "choice",
		[FIELD_LANG] = "lang", [FIELD_DATE] = "date", [FIELD_LINK] = "link",
		[FIELD_NUMBER] = "number", [FIELD_TIME] = "time", [FIELD_FLAG] = "flag",
		[FIELD_LINES] = "lines", [FIELD_LANGS] = "langs", [FIELD_LINKS] = "links",
		[FIELD_PART] = "part", [FIELD_PARTS] = "parts",
	};
	return kinds[field->kind];
}

static void print_field(const struct noun *noun, const struct field *field)
{
	printf("%s\t%s\t%d\t%d\t%zu\t", noun->type, field->name,
	       (field->use & FIELD_REQUIRED) != 0, (field->use & FIELD_INPUT) != 0,
	       field->limit);
	for (const struct choice *each = field->choices; each && each->word; each++)
		printf("%s%s", each == field->choices ? "" : ",", each->word);
	printf("\t%s\t%s\t%d\t%s\t%s\t%s\n", kind_of(field),
	       field->noun ? field->noun->type : "", noun->is_object,
	       field->label ? field->label : "", noun->label ? noun->label : noun->type,
	       field->of ? field->of->type : "");
}

static void print_noun(const struct noun *noun)
{
	size_t i = 0;
	while (i < MOST && printed[i] && printed[i] != noun)
		i++;
	if (i == MOST || printed[i])
		return;
	printed[i] = noun;
	for (i = 0; i < noun->count; i++)
		print_field(noun, &noun->fields[i]);
	for (i = 0; i < noun->count; i++)
		if (noun->fields[i].noun)
			print_noun(noun->fields[i].noun);
}

int main(void)
{
	const struct deed *deed;
	for (size_t i = 0; noun_at(i); i++)
		print_noun(noun_at(i));
	print_noun(&noun_object);
	print_noun(&noun_receipt);
	for (size_t i = 0; (deed = deed_at(i)); i++)
		print_noun(deed->noun);
	return 0;
}
