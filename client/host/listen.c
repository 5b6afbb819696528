/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/listen.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

static bool taken(const char *address, struct error *error)
{
	/* TRANSLATORS: The first %s is an address or a path, the second the system's reason. */
	return error_set(error, ERROR_HOST, _("The host cannot listen on %s: %s. Nothing was "
			 "changed. Stop what uses it, or choose another address."), address,
			 strerror(errno));
}

static bool is_loopback(const struct sockaddr *address)
{
	if (address->sa_family == AF_INET) {
		struct sockaddr_in four;
		memcpy(&four, address, sizeof(four));
		return ntohl(four.sin_addr.s_addr) >> 24 == IN_LOOPBACKNET;
	}
	struct sockaddr_in6 six;
	memcpy(&six, address, sizeof(six));
	return IN6_IS_ADDR_LOOPBACK(&six.sin6_addr);
}

static int port_of(int fd)
{
	struct sockaddr_in6 six = { 0 };	/* the port is at the same place in both */
	socklen_t length = sizeof(six);
	getsockname(fd, (struct sockaddr *)&six, &length);
	return ntohs(six.sin6_port);
}

static int bind_tcp(const struct addrinfo *info)
{
	const int on = 1;
	int fd = socket(info->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return -1;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	if (!bind(fd, info->ai_addr, info->ai_addrlen) && !listen(fd, SOMAXCONN))
		return fd;
	int cause = errno;
	close(fd);
	errno = cause;
	return -1;
}

static bool listen_at(struct listener *listener, const char *host, const char *port, bool open,
		      struct error *error)
{
	static const struct addrinfo hints = {
		.ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV | AI_PASSIVE,
	};
	struct addrinfo *info;
	if (getaddrinfo(host, port, &hints, &info))
		return error_set(error, ERROR_INPUT, _("%s is no address of this machine. Write it "
				 "like 127.0.0.1:8080."), host);
	bool good = true;
	if (!open && !is_loopback(info->ai_addr))
		good = error_set(error, ERROR_HOST, _("Other machines could reach %s without "
				 "protection, so the host did not start. Listen on 127.0.0.1 with "
				 "a web server before it, or say --open if this is what you "
				 "want."), host);
	else if ((listener->fd = bind_tcp(info)) < 0)
		good = taken(host, error);
	freeaddrinfo(info);
	return good;
}

/* The system would take another in the place of a number that is too large. */
static bool is_port(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	return digits && digits <= 5 && !text[digits] && strtol(text, NULL, 10) <= UINT16_MAX;
}

bool listen_address(struct listener *listener, const char *address, bool open,
		    struct error *error)
{
	const char *colon = strrchr(address, ':');
	bool six = colon && address[0] == '[' && colon > address + 1 && colon[-1] == ']';
	size_t length = colon ? (size_t)(colon - address) : 0;
	if (!length || !is_port(colon + 1) || (!six && strchr(address, ':') != colon))
		return error_set(error, ERROR_INPUT, _("%s is no address of this machine. Write it "
				 "like 127.0.0.1:8080."), address);
	char *host = memory_printf("%.*s", (int)(six ? length - 2 : length), address + six);
	bool good = listen_at(listener, host, colon + 1, open, error);
	if (good)
		listener->url = memory_printf(six ? "http://[%s]:%d" : "http://%s:%d", host,
					      port_of(listener->fd));
	free(host);
	return good;
}

/* Whether the way is free: no file, or the socket of a host that was killed. */
static bool clear_stale(const struct sockaddr_un *address, struct error *error)
{
	struct stat status;
	if (lstat(address->sun_path, &status))
		return errno == ENOENT || taken(address->sun_path, error);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	bool stale = S_ISSOCK(status.st_mode) && fd >= 0 &&
		connect(fd, (const struct sockaddr *)address, sizeof(*address)) &&
		errno == ECONNREFUSED;
	if (fd >= 0)
		close(fd);
	errno = EADDRINUSE;
	return (stale && !unlink(address->sun_path)) || taken(address->sun_path, error);
}

static int bind_unix(const struct sockaddr_un *address)
{
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return -1;
	mode_t before = umask(0177);
	bool good = !bind(fd, (const struct sockaddr *)address, sizeof(*address)) &&
		!listen(fd, SOMAXCONN);
	int cause = errno;
	umask(before);
	if (good)
		return fd;
	close(fd);
	errno = cause;
	return -1;
}

bool listen_unix(struct listener *listener, const char *path, struct error *error)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	if (strlen(path) >= sizeof(address.sun_path)) {
		errno = ENAMETOOLONG;
		return taken(path, error);
	}
	memcpy(address.sun_path, path, strlen(path) + 1);
	if (!file_folder_above(path, error) || !clear_stale(&address, error))
		return false;
	listener->fd = bind_unix(&address);
	if (listener->fd < 0)
		return taken(path, error);
	listener->path = memory_copy(path);
	listener->url = memory_copy("http://localhost");
	return true;
}

void listen_release(struct listener *listener)
{
	if (listener->path)
		unlink(listener->path);
	if (listener->fd >= 0)
		close(listener->fd);
	free(listener->path);
	free(listener->url);
	*listener = (struct listener)LISTENER_INIT;
}
