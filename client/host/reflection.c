/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/reflection.h"

#include <string.h>

#include "base/i18n.h"
#include "model/reflection.h"

bool reflection_share(struct doing *doing, struct answer *answer)
{
	struct reflection *reflection = doing->sent;
	const char *lacks = reflection_lacks(reflection);
	if (!strcmp(reflection->object.visibility, "private"))
		return doing_refuse(doing, answer, 422, "visibility",
				    _("A reflection that is only for you stays on your own "
				      "machine, so this one was not taken. Share it with the "
				      "assembly or with everybody, or keep it where it is."));
	if (lacks)
		return doing_refuse(doing, answer, 422, lacks,
				    _("A reflection needs its first words. Nothing was kept. Say "
				      "what happened, in one line or more."));
	doing->receipt = arena_printf(doing->request->arena,
				      _("Shared as reflection %lld. If the assembly changes "
					"something because of it, its page says so."),
				      (long long)reflection->number);
	return true;
}

bool reflection_correct(struct doing *doing, struct answer *answer)
{
	const struct course_correction *correction = doing->sent;
	struct arena *arena = doing->request->arena;
	(void)answer;
	doing->log_action = arena_printf(arena, _("Changed course because of reflections, as "
						  "correction %lld: %s"),
					 (long long)correction->number, correction->title);
	doing->receipt = arena_printf(arena, _("Kept as course correction %lld. The reflections "
					       "behind it say what came of them."),
				      (long long)correction->number);
	return true;
}
