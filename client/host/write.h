/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_WRITE_H
#define PV_HOST_WRITE_H

#include "host/site.h"

/*
 * What people do.  Each runs within a transaction, names the object that it made in *ABOUT and
 * fills in ANSWER; false with a refusal there, and then nothing of it is kept.
 */
bool write_join(const struct site *site, struct request *request, struct answer *answer,
		const char **about);
bool write_say(const struct site *site, struct request *request, struct answer *answer,
	       const char **about);
bool write_declare(const struct site *site, struct request *request, struct answer *answer,
		   const char **about);
bool write_withdraw(const struct site *site, struct request *request, struct answer *answer,
		    const char **about);

#endif
