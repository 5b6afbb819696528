/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_RATE_H
#define PV_HOST_RATE_H

#include <stdint.h>

/* How often each person wrote in this minute; kept in memory alone. */
struct rate;

struct rate *rate_new(void);
void rate_free(struct rate *rate);

/* Count one act of WHO at NOW, of which MOST are allowed a minute: 0, or the seconds to wait. */
int64_t rate_count(struct rate *rate, const char *who, int most, int64_t now);

#endif
