/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_PACE_H
#define PV_HOST_PACE_H

#include <stdint.h>

/* How often each person wrote in this minute; kept in memory alone. */
struct pace;

struct pace *pace_new(void);
void pace_free(struct pace *pace);

/* Count one act of WHO at NOW, of which MOST are allowed a minute: 0, or the seconds to wait. */
int64_t pace_count(struct pace *pace, const char *who, int most, int64_t now);

#endif
