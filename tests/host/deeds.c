/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints who may do what, a deed a line: word, type it is done to, its part of the path, type that
 * is sent, label, roles, whether the log has it. */
#include <stdio.h>

#include "host/collections.h"
#include "host/deeds.h"

int main(void)
{
	const struct deed_rule *rule;
	struct arena arena = ARENA_INIT;
	for (size_t i = 0; (rule = deed_rule_at(i)); i++) {
		const struct deed *deed = deed_find(rule->on, rule->word);
		const struct collection *place = collection_of(rule->on);
		printf("%s\t%s\t%s\t%s\t%s\t%s\t%d\n", rule->word, rule->on->type,
		       place ? place->word : "", deed ? deed->noun->type : "",
		       deed ? deed->label : "", roles_labels(rule->roles, &arena), rule->logged);
	}
	arena_release(&arena);
	return 0;
}
