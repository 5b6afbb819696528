/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/host.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/random.h"
#include "host/content.h"
#include "host/listen.h"
#include "host/once.h"
#include "host/rate.h"
#include "host/server.h"
#include "host/shelf.h"

enum {
	LOOK_MS = 1000,		/* how often the guests are looked for */
	EPOCH_BYTES = 100,
};

/* What host_run() holds while it runs. */
struct host {
	const struct host_options *options;
	struct arena arena;
	int lock, guests;
	struct listener listener;
	struct site site;
	struct server *server;
};

static volatile sig_atomic_t asked_to_end;

static void ask_to_end(int number)
{
	(void)number;
	asked_to_end = 1;
}

/* The signals that end a host come only while it waits: MASK is then in force. */
static void catch_signals(sigset_t *mask)
{
	static const int numbers[] = { SIGTERM, SIGINT };
	struct sigaction end = { .sa_handler = ask_to_end };
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	sigset_t blocked;
	sigemptyset(&blocked);
	for (size_t i = 0; i < 2; i++) {
		sigaddset(&blocked, numbers[i]);
		sigaction(numbers[i], &end, NULL);
	}
	sigaction(SIGPIPE, &ignore, NULL);
	sigaction(SIGHUP, &ignore, NULL);
	sigaction(SIGXFSZ, &ignore, NULL);	/* the write that goes too far fails instead */
	sigprocmask(SIG_BLOCK, &blocked, mask);
	sigdelset(mask, SIGTERM);
	sigdelset(mask, SIGINT);
}

static const char *in_folder(struct host *host, const char *name)
{
	return arena_printf(&host->arena, "%s/%s", host->options->folder, name);
}

static int open_lock(const char *path)
{
	return open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
}

/* The folder is ours alone until the end, however that comes. */
static bool lock_folder(struct host *host, struct error *error)
{
	const char *folder = host->options->folder;
	if (!file_folder(folder, error))
		return false;
	host->lock = open_lock(in_folder(host, "lock"));
	if (host->lock < 0)
		return error_set(error, ERROR_STORE, _("%s cannot be read or written. Nothing else "
				 "was changed. Check who may use it, then try again."), folder);
	if (flock(host->lock, LOCK_EX | LOCK_NB))
		return error_set(error, ERROR_LOCKED, _("Another host is serving %s already. "
				 "Nothing was changed. Use that one, or stop it first."), folder);
	if (host->options->guests)
		host->guests = open_lock(in_folder(host, "guests"));
	if (host->options->guests && host->guests < 0)
		return error_set(error, ERROR_STORE, NULL);
	return true;
}

static bool damaged_data(const struct host *host, struct error *error)
{
	return error_set(error, ERROR_DAMAGED, _("The data in %s were damaged. They were put aside "
			 "there and nothing was served. Put a copy back, or start again to begin "
			 "anew."), host->options->folder);
}

/* Damage is survived by the practice assembly alone: others have a copy to put back. */
static bool open_store(struct host *host, struct error *error)
{
	struct error damage = ERROR_INIT;
	host->site.store = store_open(in_folder(host, "host.sqlite3"), &damage);
	bool damaged = damage.kind == ERROR_DAMAGED;
	bool good = host->site.store && (!damaged || host->options->guests);
	if (!good && damaged)
		damaged_data(host, error);
	if (!good)
		return error_pass(error, &damage);
	error_release(&damage);
	return true;
}

/* A secret of this database, made when it is first opened. */
static bool open_secret(struct host *host, struct error *error)
{
	struct site *site = &host->site;
	if (!store_get_value(site->store, "secret", &host->arena, &site->secret, error))
		return false;
	if (site->secret)
		return true;
	site->secret = arena_printf(&host->arena, "%s %s", random_uuid(&host->arena),
				    random_uuid(&host->arena));
	return store_set_value(site->store, "secret", site->secret, error);
}

/*
 * The word that cursors begin with stands in the database and in a file beside it.  Where the
 * two differ a copy was put back, whose changes are numbered anew: old cursors must not fit.
 */
static bool open_epoch(struct host *host, struct error *error)
{
	struct site *site = &host->site;
	const char *path = in_folder(host, "epoch"), *beside;
	if (!file_read(path, EPOCH_BYTES, &host->arena, &beside, NULL, error) ||
	    !store_get_value(site->store, "epoch", &host->arena, &site->epoch, error))
		return false;
	if (beside && site->epoch && !strcmp(beside, site->epoch))
		return true;
	site->epoch = arena_printf(&host->arena, "%.8s", random_uuid(&host->arena));
	return store_set_value(site->store, "epoch", site->epoch, error) &&
		file_write(path, site->epoch, strlen(site->epoch), error);
}

static bool open_content(struct host *host, struct error *error)
{
	struct record system;
	if (!store_get(host->site.store, "/", &host->arena, &system, error))
		return false;
	if (system.id)
		return true;
	if (!host->options->content)
		return error_set(error, ERROR_INPUT, _("There is no assembly in %s yet. Name a "
				 "folder of files to begin one from with --content."),
				 host->options->folder);
	return content_load(&host->site, host->options->content, error);
}

static bool start_listening(struct host *host, struct error *error)
{
	const struct host_options *options = host->options;
	if (!options->unix_socket == !options->listen)
		return error_set(error, ERROR_INPUT, "%s", _("A host listens on one address or one "
				 "socket. Name one with --listen or --socket."));
	return options->unix_socket ?
		listen_unix(&host->listener, options->unix_socket, error) :
		listen_address(&host->listener, options->listen, options->open, error);
}

/* What addresses begin with: an open host must be told, as it may have many names. */
static bool choose_base(struct host *host, struct error *error)
{
	const char *url = host->options->url;
	if (!url && host->options->open)
		return error_set(error, ERROR_INPUT, "%s", _("Say with --url what address people "
				 "use for this host, such as https://assembly.example."));
	if (!url)
		url = host->listener.url;
	char *base = arena_copy(&host->arena, url);
	for (size_t length = strlen(base); length && base[length - 1] == '/'; length--)
		base[length - 1] = '\0';
	if (strncmp(base, "http://", 7) != 0 && strncmp(base, "https://", 8) != 0)
		return error_set(error, ERROR_INPUT, _("%s is no address of a host. Write it like "
				 "https://assembly.example."), url);
	host->site.base = base;
	return true;
}

static bool open_host(struct host *host, struct error *error)
{
	host->site.rate = rate_new();
	host->site.shelf = shelf_new();
	if (!lock_folder(host, error) || !start_listening(host, error) ||
	    !choose_base(host, error) || !open_store(host, error) ||
	    !open_secret(host, error) || !open_epoch(host, error) ||
	    !open_content(host, error) || !once_sweep(&host->site, &host->arena, error))
		return false;
	host->server = server_start(&host->site, host->listener.fd,
				    host->options->receive_seconds, error);
	return host->server;
}

/* Whether the last guest has gone: then the lock stays ours, and nobody comes in. */
static bool all_gone(const struct host *host)
{
	return host->guests >= 0 && !flock(host->guests, LOCK_EX | LOCK_NB);
}

/* An empty assembly in the place of the one that was damaged is not served. */
static bool serve(struct host *host, const sigset_t *mask, struct error *error)
{
	printf("ready %s/\n", host->site.base);
	fflush(stdout);
	while (!asked_to_end && !all_gone(host) && !store_renewed(host->site.store))
		server_wait(host->server, LOOK_MS, mask);
	return !store_renewed(host->site.store) || damaged_data(host, error);
}

static void close_host(struct host *host, const sigset_t *mask)
{
	if (host->server)
		server_stop(host->server, mask);
	listen_release(&host->listener);
	store_close(host->site.store);
	rate_free(host->site.rate);
	shelf_free(host->site.shelf);
	arena_release(&host->arena);
	if (host->guests >= 0)
		close(host->guests);
	if (host->lock >= 0)
		close(host->lock);
}

bool host_run(const struct host_options *options, struct error *error)
{
	struct host host = {
		.options = options, .lock = -1, .guests = -1, .listener = LISTENER_INIT,
	};
	sigset_t mask;
	asked_to_end = 0;
	catch_signals(&mask);
	bool good = open_host(&host, error);
	good = good && serve(&host, &mask, error);
	close_host(&host, &mask);
	return good;
}
