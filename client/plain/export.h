/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_EXPORT_H
#define PV_PLAIN_EXPORT_H

#include "app/session.h"

/*
 * Everything of the assembly that the person may read, on standard output: as JSON lines, from
 * which a host can be begun again (`host --content`), or where AS_TEXT as pages to read.  What was
 * not fetched yet is fetched first.  False where something went wrong, which is said there.
 */
bool export_run(struct session *session, bool as_text);

#endif
