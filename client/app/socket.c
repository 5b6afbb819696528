/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/socket.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/array.h"

static bool fits(const char *path)
{
	return strlen(path) < sizeof(((struct sockaddr_un *)NULL)->sun_path);
}

bool socket_answers(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	if (!fits(path))
		return false;
	memcpy(address.sun_path, path, strlen(path));
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	bool good = fd >= 0 && !connect(fd, (const struct sockaddr *)&address, sizeof(address));
	if (fd >= 0)
		close(fd);
	return good;
}

/* A folder that nobody else can look into or has put there; made where it is not there. */
static bool is_private(const char *folder)
{
	struct stat status;
	if (mkdir(folder, 0700) && errno != EEXIST)
		return false;
	return !lstat(folder, &status) && S_ISDIR(status.st_mode) && status.st_uid == geteuid() &&
		!(status.st_mode & 077);
}

/* FOLDER/NAME where that is short and private enough, else NULL. */
static char *candidate(const char *folder, const char *name)
{
	char *path = memory_printf("%s/%s", folder, name);
	if (fits(path) && is_private(folder))
		return path;
	free(path);
	return NULL;
}

/* The name tells the folders of one person apart, by whatever path they are reached. */
static char *name_of(const char *folder)
{
	struct stat status = { 0 };
	stat(folder, &status);
	return memory_printf("practice-%llx-%llx", (unsigned long long)status.st_dev,
			     (unsigned long long)status.st_ino);
}

char *socket_choose(const char *runtime, const char *folder)
{
	char *name = name_of(folder), *path = NULL;
	char *folders[] = {
		runtime ? memory_printf("%s/plainvoice", runtime) : NULL,
		memory_printf("%s/run", folder),
		memory_printf("/tmp/plainvoice-%lu", (unsigned long)geteuid()),
	};
	for (size_t i = 0; i < ARRAY_COUNT(folders); i++) {
		if (folders[i] && !path)
			path = candidate(folders[i], name);
		free(folders[i]);
	}
	free(name);
	return path;
}
