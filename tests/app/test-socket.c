/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/socket.h"

#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "../support/tap.h"
#include "base/memory.h"

/* Whether the socket's path begins with FOLDER. */
static bool lies_in(char *path, const char *folder)
{
	bool good = path && !strncmp(path, folder, strlen(folder)) && path[strlen(folder)] == '/';
	if (!good)
		printf("# got \"%s\"\n", path ? path : "(null)");
	free(path);
	return good;
}

static void choices(const char *home)
{
	char *runtime = memory_printf("%s/run", home), *data = memory_printf("%s/data", home);
	char *in_runtime = memory_printf("%s/plainvoice", runtime);
	char *in_data = memory_printf("%s/run", data);
	char *long_name = memory_printf("%s/%0120d", home, 0);
	char *in_tmp = memory_printf("/tmp/plainvoice-%lu", (unsigned long)geteuid());
	mkdir(data, 0700);
	mkdir(long_name, 0700);
	ok(lies_in(socket_choose(runtime, data), in_runtime), "in the folder for such things");
	struct stat status;
	ok(!stat(in_runtime, &status) && (status.st_mode & 0777) == 0700, "closed to others");
	ok(lies_in(socket_choose(NULL, data), in_data), "without one beside the data");
	ok(lies_in(socket_choose("/nonexistent", data), in_data), "or where it is not there");
	ok(lies_in(socket_choose(long_name, data), in_data), "or where its name is too long");
	ok(lies_in(socket_choose(long_name, long_name), in_tmp),
	   "at last among the temporary files");

	char *one = socket_choose(runtime, data), *other = socket_choose(runtime, home);
	ok(one && other && strcmp(one, other), "two folders of data have two sockets");
	free(one);
	free(other);

	chmod(in_runtime, 0755);
	ok(lies_in(socket_choose(runtime, data), in_data), "never where others can look in");
	rmdir(in_runtime);
	ok(!symlink(data, in_runtime), "a link is put in its place");
	ok(lies_in(socket_choose(runtime, data), in_data), "and not followed");
	free(in_tmp);
	free(long_name);
	free(in_data);
	free(in_runtime);
	free(data);
	free(runtime);
}

static void answering(const char *home)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	snprintf(address.sun_path, sizeof(address.sun_path), "%s/s", home);
	ok(!socket_answers(address.sun_path), "nobody is there");
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	bind(fd, (const struct sockaddr *)&address, sizeof(address));
	ok(!socket_answers(address.sun_path), "nor where a socket is and nobody listens");
	listen(fd, 1);
	ok(socket_answers(address.sun_path), "somebody listens");
	close(fd);
	ok(!socket_answers(address.sun_path), "who has gone does not answer");
	char *long_name = memory_printf("%s/%0120d", home, 0);
	ok(!socket_answers(long_name), "nor does a name that is too long");
	free(long_name);
}

int main(void)
{
	const char *home = getenv("HOME");
	choices(home);
	answering(home);
	return tap_done();
}
