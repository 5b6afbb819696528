/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_FAULTS_H
#define PV_TESTS_FAULTS_H

#include <errno.h>
#include <stdbool.h>

#include <sqlite3.h>

/*
 * A disk that fails: SQLite's own layer for files, with its writes, flushes, cuts and
 * deletions counted.  From the one numbered `nth` on (or only that one, where `once`)
 * they answer `code` and do nothing.
 */
static struct {
	sqlite3_vfs vfs;
	struct {
		const sqlite3_io_methods *real;
		sqlite3_io_methods failing;
	} kinds[8];
	int kinds_count;
	unsigned count, nth;	/* nth 0: none fails */
	int code;
	bool once;
} faults;

static inline int faults_next(void)
{
	unsigned number = ++faults.count;
	bool fails = faults.nth && (faults.once ? number == faults.nth : number >= faults.nth);
	return fails ? faults.code : SQLITE_OK;
}

static inline const sqlite3_io_methods *faults_real(sqlite3_file *file)
{
	for (int i = 0; i < faults.kinds_count; i++)
		if (file->pMethods == &faults.kinds[i].failing)
			return faults.kinds[i].real;
	return NULL;
}

static inline int faults_write(sqlite3_file *file, const void *bytes, int length,
			       sqlite3_int64 at)
{
	int code = faults_next();
	return code ? code : faults_real(file)->xWrite(file, bytes, length, at);
}

static inline int faults_sync(sqlite3_file *file, int flags)
{
	int code = faults_next();
	return code ? code : faults_real(file)->xSync(file, flags);
}

static inline int faults_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	int code = faults_next();
	return code ? code : faults_real(file)->xTruncate(file, size);
}

static inline int faults_delete(sqlite3_vfs *vfs, const char *name, int flush)
{
	sqlite3_vfs *real = vfs->pNext;
	/* A disk that is full can still take a file away. */
	int code = faults.code == SQLITE_FULL ? SQLITE_OK : faults_next();
	return code ? SQLITE_IOERR_DELETE : real->xDelete(real, name, flush);
}

static inline void faults_wrap(sqlite3_file *file)
{
	int i = 0;
	while (i < faults.kinds_count && faults.kinds[i].real != file->pMethods)
		i++;
	if (i == faults.kinds_count) {
		faults.kinds[i].real = file->pMethods;
		faults.kinds[i].failing = *file->pMethods;
		faults.kinds[i].failing.xWrite = faults_write;
		faults.kinds[i].failing.xSync = faults_sync;
		faults.kinds[i].failing.xTruncate = faults_truncate;
		faults.kinds_count++;
	}
	file->pMethods = &faults.kinds[i].failing;
}

static inline int faults_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
			      int *out)
{
	(void)vfs;
	int code = faults.vfs.pNext->xOpen(faults.vfs.pNext, name, file, flags, out);
	if (code == SQLITE_OK && file->pMethods)
		faults_wrap(file);
	return code;
}

/* SQLite as it is from now on; nothing fails before faults_from(). */
static inline void faults_install(void)
{
	sqlite3_vfs *real = sqlite3_vfs_find(NULL);
	faults.vfs = *real;
	faults.vfs.zName = "faults";
	faults.vfs.xOpen = faults_open;
	faults.vfs.xDelete = faults_delete;
	sqlite3_vfs_register(&faults.vfs, 1);
}

static inline void faults_from(unsigned nth, int code, bool once)
{
	faults.count = 0;
	faults.nth = nth;
	faults.code = code;
	faults.once = once;
}

#endif
