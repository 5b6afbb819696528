/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hold.h"

#include <string.h>

#include "base/clock.h"
#include "base/file.h"

enum { BOOT_BYTES = 64, MINUTE = 60, HOUR = 3600 };

/* The name of this start of the machine, as Linux has it; "" where the system has none. */
static const char *boot_name(struct arena *arena)
{
	const char *name = NULL;
	struct error error = ERROR_INIT;
	if (!file_read("/proc/sys/kernel/random/boot_id", BOOT_BYTES, arena, &name, NULL, &error))
		name = NULL;
	error_release(&error);
	return name ? arena_copy_bytes(arena, name, strcspn(name, "\n")) : "";
}

void hold_begin(struct draft *draft, int64_t seconds, struct arena *arena)
{
	draft->hold = seconds < HOLD_MOST ? seconds : HOLD_MOST;
	draft->held_at = seconds ? clock_now() : 0;
	draft->held_ticks = seconds ? clock_since_boot() : 0;
	draft->held_boot = seconds ? boot_name(arena) : NULL;
	draft->waits = 0;
}

void hold_wait(struct draft *draft, int64_t seconds, struct arena *arena)
{
	hold_begin(draft, seconds, arena);
	draft->waits = 1;
}

static bool same_start(const struct draft *draft, struct arena *arena)
{
	return draft->held_boot && *draft->held_boot &&
		!strcmp(draft->held_boot, boot_name(arena));
}

int64_t hold_left(const struct draft *draft)
{
	struct arena arena = ARENA_INIT;
	int64_t gone = same_start(draft, &arena) ? clock_since_boot() - draft->held_ticks :
		clock_now() - draft->held_at;
	arena_release(&arena);
	if (gone < 0)
		gone = 0;
	return gone < draft->hold ? draft->hold - gone : 0;
}

bool hold_renew(struct draft *draft, struct arena *arena)
{
	if (!draft->hold || same_start(draft, arena))
		return false;
	int64_t waits = draft->waits;
	hold_begin(draft, hold_left(draft), arena);
	draft->waits = waits;
	return true;
}

static const char *in_hours(int64_t left, struct arena *arena)
{
	long long hours = (long long)((left + HOUR / 2) / HOUR);
	return arena_printf(arena,
			    ngettext("It is held here, and will be sent in about %lld hour.",
				     "It is held here, and will be sent in about %lld hours.",
				     (unsigned long)hours), hours);
}

static const char *in_minutes(int64_t left, struct arena *arena)
{
	long long minutes = (long long)((left + MINUTE - 1) / MINUTE);
	return arena_printf(arena,
			    ngettext("It is held here, and will be sent in about %lld minute.",
				     "It is held here, and will be sent in about %lld minutes.",
				     (unsigned long)minutes), minutes);
}

const char *hold_sentence(const struct draft *draft, struct arena *arena)
{
	int64_t left = hold_left(draft);
	const char *when = left >= (int64_t)2 * HOUR ? in_hours(left, arena) :
		in_minutes(left, arena);
	return draft->waits ?
		/* TRANSLATORS: %s is a sentence: for how long it is held. */
		arena_printf(arena, _("The assembly asks to wait. %s"), when) : when;
}
