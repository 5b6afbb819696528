/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_CONTENT_H
#define PV_HOST_CONTENT_H

#include "host/site.h"

/*
 * Begin an assembly from every *.json of FOLDER, in the order of their names: each is
 * {"data": [objects]} as the API answers them, with addresses such as "/topics/1".  All is read and
 * checked in one transaction: ERROR_INPUT with a sentence that names the file or the address
 * at fault, and then nothing was kept.
 */
bool content_load(const struct site *site, const char *folder, struct error *error);

#endif
