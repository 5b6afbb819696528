/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_WHOLE_H
#define PV_HOST_WHOLE_H

#include "host/site.h"

/*
 * A topic comes again in feeds whenever its number of remarks is another, and its texts are most
 * of their bytes.  So it is noted at which change a topic came with texts that were new: who
 * has been told of that change already gets it without them.
 */

/* Before TOPIC, kept as RECORD, is kept again for its number alone. */
bool whole_note(const struct site *site, const struct object *topic,
		const struct record *record, struct arena *arena, struct error *error);

/* Whether who has read all up to the change SINCE has the texts of TOPIC as they are, into *HAS. */
bool whole_has(const struct site *site, const struct object *topic, int64_t since,
	       struct arena *arena, bool *has, struct error *error);

#endif
