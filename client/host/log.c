/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/log.h"

#include <inttypes.h>

#include "base/i18n.h"
#include "host/roles.h"

bool log_keep(const struct site *site, const char *assembly, const struct log_entry *entry,
	      int64_t now, struct arena *arena, struct error *error)
{
	struct log_entry kept = *entry;
	if (!site_number(site, "log", arena, &kept.number, error))
		return false;
	kept.object = (struct object){
		.noun = &noun_log_entry, .type = noun_log_entry.type, .created = now,
		.modified = now, .assembly = assembly, .voice = "official",
		.visibility = "public",
		.id = arena_printf(arena, "/log/%" PRId64, kept.number),
	};
	kept.at = now;
	return site_keep(site, &kept.object, "", arena, error);
}

const char *log_actor(const struct person *person, unsigned roles, struct arena *arena)
{
	/* TRANSLATORS: A name and a role: "Priya, chair". */
	return roles ? arena_printf(arena, _("%s, %s"), person->name, roles_label(roles)) :
		person->name;
}
