/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the model's tables, a field a line: type, name, required, input, limit, its words. */
#include <stdio.h>

#include "model/nouns.h"
#include "model/object.h"
#include "model/talk.h"

static void print_noun(const struct noun *noun)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		printf("%s\t%s\t%d\t%d\t%zu\t", noun->type, field->name,
		       (field->use & FIELD_REQUIRED) != 0, (field->use & FIELD_INPUT) != 0,
		       field->limit);
		for (const struct choice *each = field->choices; each && each->word; each++)
			printf("%s%s", each == field->choices ? "" : ",", each->word);
		printf("\n");
	}
}

int main(void)
{
	for (size_t i = 0; noun_at(i); i++)
		print_noun(noun_at(i));
	print_noun(&noun_object);
	print_noun(&noun_description);
	print_noun(&noun_paragraph);
	print_noun(&noun_receipt);
	print_noun(&noun_step);
	return 0;
}
