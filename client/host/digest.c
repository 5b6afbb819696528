/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/digest.h"

#include <string.h>

#include <nettle/base16.h>
#include <nettle/sha2.h>

static const char *finish(struct sha256_ctx *context, struct arena *arena)
{
	uint8_t bytes[SHA256_DIGEST_SIZE];
	char *text = arena_alloc(arena, BASE16_ENCODE_LENGTH(sizeof(bytes)) + 1);
	sha256_digest(context, sizeof(bytes), bytes);
	base16_encode_update(text, sizeof(bytes), bytes);
	return text;
}

const char *digest_bytes(const void *bytes, size_t length, struct arena *arena)
{
	struct sha256_ctx context;
	sha256_init(&context);
	sha256_update(&context, length, bytes);
	return finish(&context, arena);
}

const char *digest_texts(const char *const *texts, size_t count, struct arena *arena)
{
	struct sha256_ctx context;
	sha256_init(&context);
	for (size_t i = 0; i < count; i++)
		sha256_update(&context, strlen(texts[i]) + 1, (const uint8_t *)texts[i]);
	return finish(&context, arena);
}
