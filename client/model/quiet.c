/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/quiet.h"

#include "base/text.h"
#include "model/day.h"

enum { WEEK_DAYS = 7 };

static bool passed(int64_t since, int64_t days, int64_t now)
{
	return since <= now && now - since >= days * DAY_SECONDS;
}

bool quiet_may_offer(const struct quiet *quiet, const char *often, int64_t now)
{
	int64_t gap = text_is(often, "day") ? 1 : WEEK_DAYS;
	return !text_is(often, "off") && passed(quiet->acted, QUIET_DAYS, now) &&
		(!quiet->offered || passed(quiet->offered, gap, now));
}
