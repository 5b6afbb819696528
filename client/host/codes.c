/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/codes.h"

#include <ctype.h>
#include <string.h>

#include "base/array.h"
#include "base/random.h"
#include "host/digest.h"

enum { WORDS = 4, WORDS_OF = 128 };

/* Short, common, told apart by ear, and spelled as they sound. */
static const char *const words[] = {
	"apple", "autumn", "badger", "bamboo", "banjo", "barley", "basket", "beacon",
	"bicycle", "blanket", "bridge", "bucket", "butter", "button", "cabin", "candle",
	"canoe", "carpet", "castle", "cherry", "circle", "clover", "coffee", "copper",
	"cotton", "cradle", "crayon", "cricket", "crystal", "dancer", "dolphin", "donkey",
	"dragon", "eagle", "ember", "falcon", "feather", "fiddle", "finger", "forest",
	"garden", "ginger", "goblet", "guitar", "hammer", "harbour", "hazel", "helmet",
	"honey", "island", "ivory", "jacket", "jigsaw", "jungle", "kettle", "kitchen",
	"kitten", "ladder", "lantern", "lemon", "library", "lizard", "magnet", "maple",
	"marble", "meadow", "melon", "mirror", "monkey", "mountain", "museum", "mustard",
	"napkin", "needle", "nutmeg", "ocean", "olive", "onion", "orange", "orchard",
	"otter", "oyster", "paddle", "panda", "paper", "parsley", "pebble", "pencil",
	"penguin", "pepper", "piano", "picnic", "pillow", "pilot", "planet", "pocket",
	"pumpkin", "puzzle", "rabbit", "radish", "ribbon", "river", "robin", "rocket",
	"saddle", "sailor", "salmon", "sandal", "satchel", "shadow", "silver", "spider",
	"squirrel", "summer", "sunset", "teapot", "thimble", "thunder", "ticket", "tiger",
	"timber", "tomato", "trumpet", "tulip", "tunnel", "turtle", "velvet", "violin",
};
_Static_assert(ARRAY_COUNT(words) == WORDS_OF, "each word is worth seven bits");

const char *codes_new(struct arena *arena)
{
	const char *code = "";
	for (int i = 0; i < WORDS; i++) {
		/* The last digits of a UUID of version 4 are random all through. */
		const char *uuid = random_uuid(arena);
		unsigned index = 0;
		for (const char *at = uuid + strlen(uuid) - 2; *at; at++)
			index = index * 16 + (unsigned)(isdigit((unsigned char)*at) ? *at - '0' :
							*at - 'a' + 10);
		code = arena_printf(arena, "%s%s%s", code, *code ? " " : "",
				    words[index % WORDS_OF]);
	}
	return code;
}

static const char *bare(const char *code, struct arena *arena)
{
	char *copy = arena_copy(arena, code), *to = copy;
	for (const char *at = code; *at; at++)
		if (*at != ' ' && *at != '-')
			*to++ = (char)tolower((unsigned char)*at);
	*to = '\0';
	return copy;
}

bool codes_same(const char *one, const char *other)
{
	struct arena arena = ARENA_INIT;
	bool same = !strcmp(bare(one, &arena), bare(other, &arena));
	arena_release(&arena);
	return same;
}

const char *codes_key(const char *assembly, const char *code, struct arena *arena)
{
	const char *const texts[] = { "invitation", assembly, bare(code, arena) };
	return arena_printf(arena, "code:%s", digest_texts(texts, ARRAY_COUNT(texts), arena));
}
