/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/aside.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "base/array.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"

/* The file itself comes last: while it stands at PATH the work can be begun again. */
static const char *const parts[] = { "-journal", "-wal", "-shm", "" };

static char *free_name(const char *path)
{
	char date[sizeof("20261124T235959Z") + 8];
	time_t now = (time_t)clock_now();
	struct tm when;
	if (!gmtime_r(&now, &when) || !strftime(date, sizeof(date), "%Y%m%dT%H%M%SZ", &when))
		date[0] = '\0';
	char *name = memory_printf("%s.damaged-%s", path, date);
	for (int i = 2; !access(name, F_OK); i++) {
		free(name);
		name = memory_printf("%s.damaged-%s-%d", path, date, i);
	}
	return name;
}

static bool move(const char *path, const char *aside, const char *part)
{
	char *from = memory_printf("%s%s", path, part);
	char *to = memory_printf("%s%s", aside, part);
	bool moved = !rename(from, to) || errno == ENOENT;
	free(from);
	free(to);
	return moved;
}

bool aside_put(const char *path, struct error *error)
{
	char *aside = free_name(path);
	bool good = true;
	for (size_t i = 0; i < ARRAY_COUNT(parts) && good; i++)
		good = move(path, aside, parts[i]);
	free(aside);
	/* TRANSLATORS: %s is the path of a file. */
	return good || error_set(error, ERROR_STORE, _("%s is damaged, and it could not be put "
				 "aside. Your drafts are safe. Check who may write in its "
				 "folder, then start again."), path);
}

int aside_lock(const char *path)
{
	int lock = file_open_above(path);
	if (lock >= 0)
		flock(lock, LOCK_EX);
	return lock;
}

void aside_unlock(int lock)
{
	if (lock >= 0)
		close(lock);
}
