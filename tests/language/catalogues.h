/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_CATALOGUES_H
#define PV_TESTS_CATALOGUES_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WELSH_HEADER \
	"msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n" \
	"\"Plural-Forms: nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : " \
	"(n==3) ? 3 : (n==6) ? 4 : 5;\\n\"\n"

/* Make ROOT/LANG/LC_MESSAGES/plainvoice.mo of the text of a .po, with msgfmt. */
static inline bool catalogue_make(const char *root, const char *lang, const char *po)
{
	char folder[512], path[600], mo[600];
	int status = -1;
	snprintf(folder, sizeof(folder), "%s/%s/LC_MESSAGES", root, lang);
	snprintf(path, sizeof(path), "%s/plainvoice.po", folder);
	snprintf(mo, sizeof(mo), "%s/plainvoice.mo", folder);
	for (char *slash = folder + 1; *slash; slash++)
		if (*slash == '/') {
			*slash = '\0';
			mkdir(folder, 0700);
			*slash = '/';
		}
	mkdir(folder, 0700);
	FILE *file = fopen(path, "w");
	if (!file || fputs(po, file) < 0 || fclose(file))
		return false;
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		execlp("msgfmt", "msgfmt", "-o", mo, path, (char *)NULL);
		_exit(127);
	}
	return child > 0 && waitpid(child, &status, 0) == child && !status;
}

#endif
