/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * load PORT READERS WRITERS SECONDS TOPICS: readers and writers of a host on this machine, from
 * one thread, so that what is measured is the host.  A reader connects, reads three pages and
 * leaves; a writer joins, and says something every two seconds.  Who still waits at the end has
 * waited at least so long, and is counted.  Prints one line:
 * answers, seconds, read p99 ms, write p99 ms, longest of all ms, requests that failed.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/strbuf.h"

enum { ANSWER_BYTES = 8 << 20, PAGES = 3, EVENTS = 256, THINK_MS = 2000 };

struct person {
	int fd, step;
	bool writes;
	double asked, next;	/* when it asked; when a writer speaks again, 0: it waits */
	char *token;
	struct strbuf answer;
};

struct times {
	double *all;
	size_t count, room;
};

struct load {
	int epoll, topics;
	struct sockaddr_in address;
	struct times reads, writes;
	size_t failed, keys;
};

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void times_add(struct times *times, double seconds)
{
	if (times->count == times->room) {
		times->room = times->room * 2 + 1024;
		times->all = realloc(times->all, times->room * sizeof(*times->all));
		if (!times->all)
			abort();
	}
	times->all[times->count++] = seconds;
}

static int by_size(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;
	return (a > b) - (a < b);
}

/* In milliseconds, what PERCENT of all took at most; 0 where there are none. */
static double percentile(struct times *times, size_t percent)
{
	if (!times->count)
		return 0;
	qsort(times->all, times->count, sizeof(*times->all), by_size);
	size_t place = times->count * percent / 100;
	return times->all[place < times->count ? place : times->count - 1] * 1000;
}

static void come(struct load *load, struct person *person)
{
	if (person->fd >= 0)
		close(person->fd);
	person->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
	person->asked = now();
	strbuf_clear(&person->answer);
	int failed = connect(person->fd, (struct sockaddr *)&load->address, sizeof(load->address));
	struct epoll_event event = { .events = EPOLLOUT | EPOLLONESHOT, .data.ptr = person };
	if (person->fd < 0 || (failed && errno != EINPROGRESS) ||
	    epoll_ctl(load->epoll, EPOLL_CTL_ADD, person->fd, &event)) {
		perror("load: connecting");
		exit(1);
	}
}

static void watch(struct load *load, struct person *person, uint32_t events)
{
	struct epoll_event event = { .events = events | EPOLLONESHOT, .data.ptr = person };
	epoll_ctl(load->epoll, EPOLL_CTL_MOD, person->fd, &event);
}

static char *read_request(const struct load *load, int step)
{
	int topic = 1 + rand() % load->topics;
	if (!step)
		return memory_copy("GET /assemblies/practice HTTP/1.1\r\n"
				   "Host: 127.0.0.1\r\n\r\n");
	return memory_printf("GET /topics/%d%s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", topic,
			     step == 1 ? "" : "/contributions");
}

static char *write_request(struct load *load, const struct person *person)
{
	static const char join[] = "{\"invitation\":\"open door\",\"name\":\"Writer\"}";
	static const char say[] = "{\"kind\":\"idea\",\"text\":\"Something to measure.\","
		"\"lang\":\"en\"}";
	char *path = person->token ? memory_printf("/topics/%d/contributions",
						   1 + rand() % load->topics)
		: memory_copy("/assemblies/practice/join");
	const char *body = person->token ? say : join;
	char *text = memory_printf("POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s%s%s"
				   "Content-Type: application/json\r\n"
				   "Idempotency-Key: \"load-%ld-%012zu\"\r\n"
				   "Content-Length: %zu\r\n\r\n%s", path,
				   person->token ? "Authorization: Bearer " : "",
				   person->token ? person->token : "", person->token ? "\r\n" : "",
				   (long)getpid(), load->keys++, strlen(body), body);
	free(path);
	return text;
}

static void ask(struct load *load, struct person *person)
{
	char *text = person->writes ? write_request(load, person)
		: read_request(load, person->step);
	if (person->step || person->writes)
		person->asked = now();	/* the first of a reader counts from connecting */
	if (send(person->fd, text, strlen(text), MSG_NOSIGNAL) != (ssize_t)strlen(text))
		load->failed++;
	free(text);
	person->next = 0;
	watch(load, person, EPOLLIN);
}

/* Where the answer's words begin once it is whole, NULL before. */
static const char *whole(const struct strbuf *answer)
{
	const char *end = answer->length ? strstr(answer->bytes, "\r\n\r\n") : NULL;
	const char *length = end ? strcasestr(answer->bytes, "\r\nContent-Length:") : NULL;
	if (!length || length > end)
		return NULL;
	size_t bytes = strtoul(length + strlen("\r\nContent-Length:"), NULL, 10);
	return answer->length >= (size_t)(end + 4 - answer->bytes) + bytes ? end + 4 : NULL;
}

static void keep_token(struct person *person, const char *words)
{
	const char *at = strstr(words, "\"token\"");
	at = at ? strchr(at + strlen("\"token\""), '"') : NULL;
	if (at)
		person->token = memory_printf("%.*s", (int)strcspn(at + 1, "\""), at + 1);
}

static void answered(struct load *load, struct person *person, const char *words)
{
	bool good = !strncmp(person->answer.bytes, "HTTP/1.1 2", strlen("HTTP/1.1 2"));
	bool joined = person->writes && !person->token;
	if (!good)
		load->failed++;
	else if (!joined)
		times_add(person->writes ? &load->writes : &load->reads, now() - person->asked);
	if (joined && good)
		keep_token(person, words);
	strbuf_clear(&person->answer);
	if (person->writes)
		person->next = now() + (THINK_MS - 500 + rand() % 1000) / 1000.0;
	else if (++person->step < PAGES)
		ask(load, person);
	else {
		person->step = 0;
		come(load, person);
	}
}

static void hear(struct load *load, struct person *person)
{
	char bytes[65536];
	ssize_t length = recv(person->fd, bytes, sizeof(bytes), 0);
	if (length <= 0 || !strbuf_add(&person->answer, bytes, (size_t)length)) {
		load->failed++;
		person->step = 0;
		come(load, person);
		return;
	}
	const char *words = whole(&person->answer);
	if (words)
		answered(load, person, words);
	else
		watch(load, person, EPOLLIN);
}

static void run(struct load *load, struct person *people, int count, double until)
{
	struct epoll_event events[EVENTS];
	while (now() < until) {
		int ready = epoll_wait(load->epoll, events, EVENTS, 10);
		for (int i = 0; i < ready; i++) {
			struct person *person = events[i].data.ptr;
			if (events[i].events & EPOLLIN)
				hear(load, person);
			else if (events[i].events & (EPOLLERR | EPOLLHUP)) {
				fputs("load: The host takes no connection.\n", stderr);
				exit(1);
			} else
				ask(load, person);
		}
		for (int i = 0; i < count; i++)
			if (people[i].next && people[i].next < now())
				ask(load, &people[i]);
	}
}

/* Those whose answer is not there yet: the slowest of all are among them. */
static void count_waiting(struct load *load, const struct person *people, int count)
{
	for (int i = 0; i < count; i++)
		if (!people[i].next && (!people[i].writes || people[i].token))
			times_add(people[i].writes ? &load->writes : &load->reads,
				  now() - people[i].asked);
}

static void open_many_files(void)
{
	struct rlimit files;
	getrlimit(RLIMIT_NOFILE, &files);
	files.rlim_cur = files.rlim_max;
	setrlimit(RLIMIT_NOFILE, &files);
}

int main(int count, char **words)
{
	if (count != 6) {
		fputs("load PORT READERS WRITERS SECONDS TOPICS\n", stderr);
		return 2;
	}
	int readers = (int)strtol(words[2], NULL, 10), writers = (int)strtol(words[3], NULL, 10);
	open_many_files();
	struct load load = { .epoll = epoll_create1(0), .topics = (int)strtol(words[5], NULL, 10),
		.address = { .sin_family = AF_INET,
			     .sin_port = htons((uint16_t)strtol(words[1], NULL, 10)),
			     .sin_addr.s_addr = htonl(INADDR_LOOPBACK) } };
	struct person *people = memory_new((size_t)(readers + writers) * sizeof(*people));
	double begun = now(), seconds = strtod(words[4], NULL);
	for (int i = 0; i < readers + writers; i++) {
		people[i].fd = -1;
		people[i].writes = i >= readers;
		strbuf_init(&people[i].answer, ANSWER_BYTES);
		come(&load, &people[i]);
	}
	run(&load, people, readers + writers, begun + seconds);
	size_t answers = load.reads.count + load.writes.count;
	double lasted = now() - begun;
	count_waiting(&load, people, readers + writers);
	double read = percentile(&load.reads, 99), write = percentile(&load.writes, 99);
	double longest = percentile(&load.reads, 100), other = percentile(&load.writes, 100);
	printf("%zu %.3f %.1f %.1f %.1f %zu\n", answers, lasted, read, write,
	       other > longest ? other : longest, load.failed);
	return 0;
}
