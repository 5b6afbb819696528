/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/preferences.h"

#include <string.h>

#include "app/budget.h"
#include "app/move.h"
#include "app/rekey.h"
#include "app/screens.h"
#include "app/show.h"
#include "app/way.h"
#include "base/array.h"
#include "language/language.h"
#include "model/field.h"

/* What a person can choose: each a key of the settings file with its words. */
static const struct choice how[] = {
	{ "eye", N_("By eye") }, { "ear", N_("By ear") }, { "touch", N_("By touch, in braille") },
	{ "both", N_("By eye and ear") }, { NULL, NULL },
};
static const struct choice words[] = {
	{ "both", N_("Plain and exact words together") }, { "plain", N_("Plain words") },
	{ "exact", N_("Exact words") }, { NULL, NULL },
};
static const struct choice writing[] = {
	{ "editor", N_("In your own editor") }, { "prompt", N_("At a prompt") }, { NULL, NULL },
};
static const struct choice speech[] = {
	{ "full", N_("In full") }, { "short", N_("Short, the rest with the word details") },
	{ NULL, NULL },
};
static const struct choice initialisms[] = {
	{ "long", N_("In full the first time on a page") }, { "off", N_("As they are written") },
	{ NULL, NULL },
};
static const struct choice speed[] = {
	{ "learnt", N_("Learnt from what you read") },
	{ "100", N_("100 words a minute") }, { "150", N_("150 words a minute") },
	{ "200", N_("200 words a minute") }, { "250", N_("250 words a minute") },
	{ "300", N_("300 words a minute") }, { "400", N_("400 words a minute") }, { NULL, NULL },
};
static const struct choice advice[] = {
	{ "on", N_("One line of advice on plain words") }, { "off", N_("No advice") },
	{ NULL, NULL },
};
static const struct choice alike[] = {
	{ "on", N_("Hear of questions like yours") }, { "off", N_("Ask without that") },
	{ NULL, NULL },
};
static const struct choice invite[] = {
	{ "week", N_("At most once a week") }, { "day", N_("At most once a day") },
	{ "off", N_("Never") }, { NULL, NULL },
};
static const struct choice contrast[] = {
	{ "usual", N_("Titles in bold") },
	{ "high", N_("Titles in bold, the line of the cursor reversed") }, { NULL, NULL },
};
static const struct choice margin[] = {
	{ "0", N_("No margins") }, { "2", N_("2 columns") }, { "4", N_("4 columns") },
	{ "8", N_("8 columns") }, { "12", N_("12 columns") }, { NULL, NULL },
};
static const struct choice line[] = {
	{ "36", N_("36 columns") }, { "50", N_("50 columns") }, { "65", N_("65 columns") },
	{ "76", N_("76 columns") }, { "100", N_("100 columns") }, { NULL, NULL },
};
static const struct choice budget[] = {
	{ "off", N_("Any amount") }, { "100000", N_("100 kilobytes each time") },
	{ "500000", N_("500 kilobytes each time") }, { "1000000", N_("1,000 kilobytes each time") },
	{ "5000000", N_("5,000 kilobytes each time") }, { NULL, NULL },
};
static const struct choice visual[] = {
	{ "off", N_("The terminal puts right-to-left text in order") },
	{ "on", N_("Plainvoice puts right-to-left text in order") }, { NULL, NULL },
};

static const struct preference {
	const char *key;
	const char *title;	/* marked with N_(), %s: what is chosen now */
	const char *question;
	const struct choice *choices;	/* NULL: the languages that there are */
	const char *usual;		/* what holds where nothing was chosen */
	bool next_start;		/* it takes effect the next time Plainvoice is started */
} preferences[] = {
	{ "read", N_("How you read: %s"), N_("How do you read?"), how, "eye", true },
	{ "words", N_("Which words: %s"), N_("Which words do you want to read?"), words, "both",
	  false },
	{ "speech", N_("How much is said: %s"), N_("How much of each line should be said?"), speech,
	  "full", false },
	{ "initialisms", N_("Short forms, by ear: %s"),
	  N_("How should short forms such as ICB be said?"), initialisms, "long", false },
	{ "speed", N_("How fast you read: %s"), N_("How fast do you read?"), speed, "learnt",
	  false },
	{ "language", N_("Language: %s"), N_("Which language do you want?"), NULL, "en", false },
	{ "write", N_("Where you write: %s"), N_("Where do you want to write?"), writing,
	  "editor", false },
	{ "advice", N_("Before you send something: %s"),
	  N_("Do you want advice before you send something?"), advice, "on", false },
	{ "alike", N_("Before you ask something: %s"),
	  N_("Do you want to hear of questions like yours before you send one?"), alike, "on",
	  false },
	{ "invite", N_("A small job for you, if you have been quiet: %s"),
	  N_("How often may Plainvoice offer you a small job, if you have been quiet?"), invite,
	  "week", false },
	{ "contrast", N_("What stands out: %s"), N_("What should stand out on the screen?"),
	  contrast, "usual", false },
	{ "margin", N_("Margins: %s"), N_("How wide should the margins be?"), margin, "0", false },
	{ "line", N_("Longest line: %s"), N_("How long may a line be?"), line, "76", false },
	{ "budget", N_("How much is fetched: %s"),
	  N_("How much may be fetched each time you start Plainvoice?"), budget, "off", false },
	{ "visual", N_("Right to left: %s"), N_("Who puts right-to-left text in order?"), visual,
	  "off", true },
};

static const struct preference *find(const char *key)
{
	for (size_t i = 0; key && i < ARRAY_COUNT(preferences); i++)
		if (!strcmp(preferences[i].key, key))
			return &preferences[i];
	return NULL;
}

static const char *chosen(const struct session *session, const struct preference *preference)
{
	if (!preference->choices)
		return language_now();
	if (preference->choices == words)
		return move_reading_word(session->reading);
	return state_choice(session, preference->key, preference->usual);
}

static const char *label(const struct preference *preference, const char *word)
{
	return preference->choices ? choice_label(preference->choices, word) :
		language_name(word);
}

/* What this run may use: by the option, by this choice, or by another number in the file. */
static const char *budget_now(const struct session *session, struct arena *arena)
{
	int64_t bytes = sync_budget(session->sync);
	const char *word = bytes ? arena_printf(arena, "%lld", (long long)bytes) : "off";
	const char *known = choice_label(budget, word);
	return strcmp(known, word) ? known :
		arena_printf(arena, ngettext("%lld byte each time", "%lld bytes each time",
					     (unsigned long)bytes), (long long)bytes);
}

static void add_choices(struct scene *scene, const struct preference *preference)
{
	const char *const *tags = NULL;
	size_t count = 0;
	if (!preference->choices)
		count = language_list(&scene->arena, &tags);
	for (size_t i = 0; i < count; i++)
		page_choice(scene->page, tags[i], "%s", language_name(tags[i]));
	for (const struct choice *each = preference->choices; each && each->word; each++)
		page_choice(scene->page, each->word, "%s", _(each->label));
}

/* Who reads a translation hears that it may have mistakes, and that help is wanted. */
static void say_reviewed(struct page *page)
{
	if (!language_reviewed())
		page_add(page, PART_NOTICE, "%s",
			 _("No native speaker has reviewed these words yet. A review is very "
			   "welcome."));
}

/* What is chosen, in words. */
static const char *what(struct scene *scene, const struct preference *preference)
{
	const char *now, *kept;
	if (preference->choices == budget)
		return budget_now(scene->session, &scene->arena);
	if (preference->choices == how && way_differs(scene->session, &now, &kept))
		return arena_printf(&scene->arena, "%s %s", now, kept);
	return label(preference, chosen(scene->session, preference));
}

static void add_now(struct scene *scene, const struct preference *preference)
{
	const char *now, *kept;
	if (preference->choices != how || !way_differs(scene->session, &now, &kept)) {
		/* TRANSLATORS: what is chosen at the moment. */
		page_add(scene->page, PART_FIELD, _("Now: %s"), what(scene, preference));
		return;
	}
	page_add(scene->page, PART_FIELD, "%s", now);
	page_add(scene->page, PART_FIELD, "%s", kept);
}

enum made screen_settings(struct scene *scene, struct error *error)
{
	const struct session *session = scene->session;
	const struct preference *preference = find(scene->page->url);
	(void)error;
	if (rekey_is(scene->page->url)) {
		rekey_make(scene);
		return MADE;
	}
	page_add(scene->page, PART_TITLE, "%s", preference ? _(preference->question) :
		 _("Settings"));
	if (preference) {
		add_now(scene, preference);
		if (preference->choices == budget)
			page_add(scene->page, PART_FIELD, "%s",
				 budget_used(sync_bytes(session->sync), sync_budget(session->sync),
					     &scene->arena));
		if (!preference->choices)
			say_reviewed(scene->page);
		add_choices(scene, preference);
		return MADE;
	}
	for (size_t i = 0; i < ARRAY_COUNT(preferences); i++) {
		const struct preference *each = &preferences[i];
		const char *heard = _(each->title), *at = strstr(heard, "%s");
		int before = at ? (int)(at - heard) : (int)strlen(heard);
		page_link(scene->page, PAGE_SETTINGS, each->key, "%.*s%s%s", before, heard,
			  what(scene, each), at ? at + 2 : "");
	}
	page_link(scene->page, PAGE_SETTINGS, REKEY_URL, "%s", _("Keys"));
	say_reviewed(scene->page);
	return MADE;
}

static bool take(struct session *session, const struct preference *preference,
		 const char *answer, struct error *error)
{
	if (preference->choices == words) {
		move_choose_reading(session, !strcmp(answer, "exact") ? READING_EXACT :
				    !strcmp(answer, "plain") ? READING_PLAIN : READING_BOTH);
		return true;
	}
	if (!preference->choices && !language_set(answer, error))
		return false;
	if (preference->choices == budget) {
		int64_t bytes = 0;
		if (!budget_read(answer, &bytes, error))
			return false;
		sync_set_budget(session->sync, bytes);
	}
	return settings_set(session->settings, preference->key, answer, error);
}

void preferences_choose(struct session *session, const char *key, const char *answer)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const struct preference *preference = find(key);
	const char *word = arena_copy(&arena, answer);
	if (preference && take(session, preference, word, &error)) {
		/* The page of the choice, and with it the answer, is gone after this. */
		if (!show_back(session))
			show_instead(session, PAGE_SETTINGS, NULL);
		if (preference->next_start)
			state_say(session, _("%s, from the next start of Plainvoice on."),
				  label(preference, word));
		else
			state_say(session, _("%s, from now on."), label(preference, word));
	}
	state_fail(session, &error);
	arena_release(&arena);
}
