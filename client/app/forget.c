/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/forget.h"

#include "app/bookmark.h"
#include "app/joint.h"
#include "app/load.h"

/* As the person reads it, and as whoever has not joined did. */
static bool forget_feed(struct known *known, const char *feed, struct arena *arena,
			struct error *error)
{
	return !feed || (bookmark_forget(known, known_own(known, feed, arena), error) &&
			 bookmark_forget(known, arena_printf(arena, " %s", feed), error));
}

static bool forget_topics(struct known *known, struct arena *arena, struct error *error)
{
	struct list topics = { NULL, 0 };
	struct store_query query = { .type = "Topic", .assembly = known->assembly };
	bool good = load_list(known->store, &query, arena, &topics, error);
	for (size_t i = 0; good && i < topics.count; i++) {
		const struct object *topic = topics.items[i];
		good = forget_feed(known, object_link(topic, "changes"), arena, error) &&
			joint_forget(known, topic->id, error) &&
			known_keep(known, "fetched", topic->id, NULL, error);
	}
	return good;
}

bool forget_assembly(const struct known *from, const char *assembly, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct known known = { .store = from->store };
	known_replace(&known.tokens, from->tokens);
	known_meet(&known, assembly);
	const char *feed = known_value(&known, "feed", assembly, &arena);
	bool good = store_begin(known.store, error) && forget_topics(&known, &arena, error) &&
		forget_feed(&known, feed, &arena, error) &&
		joint_forget(&known, assembly, error) &&
		known_keep(&known, "feed", assembly, NULL, error) &&
		known_keep(&known, "fetched", assembly, NULL, error) &&
		store_forget(known.store, assembly, error) && store_commit(known.store, error);
	if (!good)
		store_rollback(known.store);
	known_release(&known);
	arena_release(&arena);
	return good;
}
