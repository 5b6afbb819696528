/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_CLOCK_H
#define PV_BASE_CLOCK_H

#include <stdint.h>

/*
 * The time in seconds since 1970 UTC: the only place that asks for it.
 * PLAINVOICE_CLOCK in the environment, a number of seconds, stands still instead.
 */
int64_t clock_now(void);

/* Seconds that only ever go on, for measuring how long something takes; they never stand still. */
int64_t clock_ticks(void);

/* Seconds since the machine was started, while it slept too. */
int64_t clock_since_boot(void);

/* As clock_ticks(), in milliseconds. */
int64_t clock_ms(void);

#endif
