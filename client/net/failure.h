/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_NET_FAILURE_H
#define PV_NET_FAILURE_H

#include <stdbool.h>

#include <curl/curl.h>

#include "base/error.h"

/*
 * What an ending of libcurl's means to a person.  REACHED: the other side was
 * connected to and could be asked.  NETWORKED: this machine has an address
 * besides its own loopback; without one a name that is not found says nothing
 * about the name.  ERROR_NONE for CURLE_OK; pure.
 */
enum error_kind failure_kind(CURLcode code, bool reached, bool networked);

/* Whether this machine has an address that others could reach, just now. */
bool failure_networked(void);

#endif
