/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_LINE_H
#define PV_APP_LINE_H

#include "app/state.h"

/*
 * Whether the line to the assembly holds, and when it is tried again by itself.  After a failure
 * nothing is asked for a while: 30 seconds, doubled each time up to half an hour, and up to a
 * quarter more by chance, so that many who lost one host do not come back at once; never sooner
 * than its Retry-After, which holds from one start of the program to the next.
 */

/* What is left of a pause that the assembly asked for in a run before. */
void line_open(struct session *session);

/* Whether a pause is on, so that nothing is asked by itself. */
bool line_pauses(const struct session *session);

/* The person asks: that ends the pause. */
void line_go(struct session *session);

/* Whether a pause has just come to its end; then it is gone. */
bool line_due(struct session *session);

/* Go on with a pause of the same length. */
void line_wait_again(struct session *session);

/* Learn from what JOB ended with. */
void line_judge(struct session *session, const struct job *job);

#endif
