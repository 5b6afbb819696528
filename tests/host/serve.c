/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A host with bounds that tests choose: serve FOLDER CONTENT PLACE [SECONDS [guests]]. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host/host.h"
#include "language/language.h"

int main(int argc, char **argv)
{
	if (argc < 4)
		return 2;
	const char *place = argv[3];
	struct host_options options = {
		.folder = argv[1], .content = argv[2],
		.unix_socket = strchr(place, '/') ? place : NULL,
		.listen = strchr(place, '/') ? NULL : place,
		.receive_seconds = argc > 4 ? strtoll(argv[4], NULL, 10) : 0,
		.guests = argc > 5,
	};
	struct error error = ERROR_INIT;
	language_start("", NULL, "en");
	bool good = host_run(&options, &error);
	if (!good)
		fprintf(stderr, "%s: %s\n", error_name(error.kind), error_text(&error));
	error_release(&error);
	return good ? 0 : 1;
}
