/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/packing.h"

#include <brotli/encode.h>
#include <string.h>
#include <strings.h>
#include <zlib.h>

enum {
	QUICK = 9,		/* of Brotli's qualities, 0 to 11 */
	GZIP_LEVEL = 9,
	GZIP_WINDOW = 15 + 16,	/* the largest window, in gzip's own format */
	GZIP_MEMORY = 9,
};

static const struct {
	const char *name, *suffix;
} packings[] = {
	[PACKING_NONE] = { NULL, "" },
	[PACKING_GZIP] = { "gzip", "-gzip" },
	[PACKING_QUICK] = { "br", "-brq" },
	[PACKING_BEST] = { "br", "-br" },
};

const char *packing_name(enum packing packing)
{
	return packings[packing].name;
}

const char *packing_suffix(enum packing packing)
{
	return packings[packing].suffix;
}

/* Whether the weight at AT, ";q=..." or nothing, is none at all. */
static bool refused(const char *at)
{
	at += strspn(at, " \t");
	if (*at != ';')
		return false;
	at += 1 + strspn(at + 1, " \t");
	if (strncasecmp(at, "q=0", strlen("q=0")) != 0)
		return false;
	at += strlen("q=0");
	at += *at == '.';
	at += strspn(at, "0");
	return !*at || strchr(", \t", *at);
}

/* 1: taken, 0: not, -1: not named. */
static int takes(const char *accepted, const char *name)
{
	size_t length = strlen(name);
	for (const char *at = accepted; *at; at += strcspn(at, ",")) {
		at += strspn(at, ", \t");
		if (!strncasecmp(at, name, length) && (!at[length] || strchr(",; \t", at[length])))
			return !refused(at + length);
	}
	return -1;
}

static bool takes_by_any(const char *accepted, const char *name)
{
	int named = takes(accepted, name);
	return named > 0 || (named < 0 && takes(accepted, "*") > 0);
}

enum packing packing_choose(const char *accepted)
{
	if (!accepted)
		return PACKING_NONE;
	if (takes_by_any(accepted, "br"))
		return PACKING_QUICK;
	return takes_by_any(accepted, "gzip") ? PACKING_GZIP : PACKING_NONE;
}

static bool pack_brotli(int quality, const char *bytes, size_t length, char *into, size_t *size)
{
	return BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, length,
				     (const uint8_t *)bytes, size, (uint8_t *)into);
}

static bool pack_gzip(const char *bytes, size_t length, char *into, size_t *size)
{
	z_stream stream = { 0 };
	if (deflateInit2(&stream, GZIP_LEVEL, Z_DEFLATED, GZIP_WINDOW, GZIP_MEMORY,
			 Z_DEFAULT_STRATEGY) != Z_OK)
		return false;
	/* zlib has no const here, and does not write. */
	memcpy(&stream.next_in, &bytes, sizeof(bytes));
	stream.avail_in = (uInt)length;
	stream.next_out = (Bytef *)into;
	stream.avail_out = (uInt)*size;
	bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
	*size = stream.total_out;
	deflateEnd(&stream);
	return whole;
}

bool packing_pack(enum packing packing, const char *bytes, size_t length, struct arena *arena,
		  struct packed *packed)
{
	size_t size = length;	/* what does not fit into this is not smaller */
	if (packing == PACKING_NONE || !length)
		return false;
	char *into = arena_alloc(arena, length);
	bool good = packing == PACKING_GZIP ? pack_gzip(bytes, length, into, &size) :
		pack_brotli(packing == PACKING_BEST ? BROTLI_MAX_QUALITY : QUICK, bytes, length,
			    into, &size);
	*packed = (struct packed){ into, size };
	return good && size < length;
}
