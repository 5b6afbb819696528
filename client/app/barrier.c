/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/barrier.h"

#include "app/form.h"
#include "app/here.h"
#include "base/i18n.h"
#include "model/barrier.h"
#include "wire/json.h"

void barrier_say(struct session *session, const char *line)
{
	struct arena arena = ARENA_INIT;
	const struct here here = here_now(session, &arena);
	const struct barrier barrier = { .where = here.words, .about = here.url };
	const char *assembly = sync_assembly(session->sync);
	if (assembly)
		form_quick(session, assembly, "barrier",
			   wire_write_input(&noun_barrier, &barrier, &arena), line);
	else
		state_refuse(session, ERROR_INPUT,
			     _("No assembly is open yet, so there is nobody to tell it to. Open "
			       "one first."));
	arena_release(&arena);
}
