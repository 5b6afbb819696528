/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/language.h"

#include <fcntl.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>

#include "catalogues.h"
#include "../support/tap.h"

static const char welsh[] = WELSH_HEADER
	"msgid \"Topics\"\nmsgstr \"Pynciau ŵ\"\n"
	"msgid \"%d reply\"\nmsgid_plural \"%d replies\"\n"
	"msgstr[0] \"dim ateb\"\nmsgstr[1] \"%d ateb\"\nmsgstr[2] \"%d ateb, dau\"\n"
	"msgstr[3] \"%d ateb, tri\"\nmsgstr[4] \"%d ateb, chwech\"\nmsgstr[5] \"%d o atebion\"\n"
	"msgid \"Welsh\"\nmsgstr \"Cymraeg\"\n";

#define OTHER(word) \
	"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n" \
	"msgid \"Topics\"\nmsgstr \"" word "\"\n"

static char folder[300], packs[300];

static void make_catalogues(void)
{
	const char *home = getenv("HOME");
	snprintf(folder, sizeof(folder), "%s/installed", home);
	snprintf(packs, sizeof(packs), "%s/packs", home);
	ok(catalogue_make(folder, "cy", welsh) && catalogue_make(folder, "pl", OTHER("Tematy")) &&
	   catalogue_make(folder, "pt", OTHER("Temas")) &&
	   catalogue_make(folder, "pt_BR", OTHER("Tópicos")) &&
	   catalogue_make(folder, "sr@latin", OTHER("Teme")) &&
	   catalogue_make(packs, "ur", OTHER("موضوعات")), "msgfmt makes the catalogues");
}

/*
 * What a new process says that starts in ENVIRONMENT ("LC_ALL=C LANGUAGE=cy"): the language,
 * those that are wanted, one word of the interface, the character set, a number with a point.
 */
static const char *start_in(const char *environment, const char *wanted)
{
	static char said[1024];
	int ends[2];
	if (pipe(ends))
		return NULL;
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		char copy[200], *at = copy, *pair;
		const char *langs[LANGUAGE_MOST];
		snprintf(copy, sizeof(copy), "%s", environment);
		clearenv();
		while ((pair = strsep(&at, " ")))
			if (*pair)
				putenv(pair);
		language_start(folder, packs, wanted);
		size_t count = language_wanted(langs);
		dprintf(ends[1], "%s; %s%s%s; %s; %s; %.1f", language_now(), langs[0],
			count > 1 ? "," : "", count > 1 ? langs[1] : "", gettext("Topics"),
			nl_langinfo(CODESET), 1.5);
		_exit(0);
	}
	close(ends[1]);
	ssize_t length = read(ends[0], said, sizeof(said) - 1);
	said[length > 0 ? length : 0] = '\0';
	close(ends[0]);
	waitpid(child, NULL, 0);
	return said;
}

static void follows_the_environment(void)
{
	same(start_in("", NULL), "en; en; Topics; UTF-8; 1.5", "nothing is asked for: English");
	same(start_in("LC_ALL=C LANGUAGE=cy", NULL), "en; en; Topics; UTF-8; 1.5",
	     "the locale C asks for English, whatever LANGUAGE says");
	same(start_in("LC_ALL=POSIX", NULL), "en; en; Topics; UTF-8; 1.5", "so does POSIX");
	same(start_in("LC_ALL=C.UTF-8 LANGUAGE=cy", NULL), "cy; cy; Pynciau ŵ; UTF-8; 1.5",
	     "LANGUAGE is followed in C.UTF-8");
	same(start_in("LANGUAGE=cy", NULL), "cy; cy; Pynciau ŵ; UTF-8; 1.5",
	     "and where there is no locale at all");
	same(start_in("LC_ALL=cy_GB.UTF-8", NULL), "cy; cy-GB; Pynciau ŵ; UTF-8; 1.5",
	     "a locale that was never generated says the language too");
	same(start_in("LANG=pl_PL.UTF-8", NULL), "pl; pl-PL; Tematy; UTF-8; 1.5", "LANG");
	same(start_in("LANG=pl_PL.UTF-8 LC_MESSAGES=cy_GB", NULL),
	     "cy; cy-GB; Pynciau ŵ; UTF-8; 1.5", "LC_MESSAGES before LANG");
	same(start_in("LANG=pl_PL LC_ALL=cy_GB LANGUAGE=de:pt", NULL),
	     "pt; de,pt; Temas; UTF-8; 1.5", "the first of LANGUAGE that there is");
	same(start_in("LC_ALL=de_DE.ISO-8859-1@euro", NULL), "en; de-DE; Topics; UTF-8; 1.5",
	     "another character set is not followed: output is UTF-8");
	same(start_in("LC_ALL=../../etc/passwd%s%n", NULL), "en; en; Topics; UTF-8; 1.5",
	     "an odd value is no language");
	same(start_in("LANG=pl_PL.UTF-8 PLAINVOICE_LOCALE=/nowhere", NULL),
	     "en; pl-PL; Topics; UTF-8; 1.5", "PLAINVOICE_LOCALE goes before the folder");
}

static void follows_the_wish(void)
{
	same(start_in("LANG=pl_PL.UTF-8", "cy,en"), "cy; cy,en; Pynciau ŵ; UTF-8; 1.5",
	     "what the person chose goes before the environment");
	same(start_in("LC_ALL=C", "cy"), "cy; cy; Pynciau ŵ; UTF-8; 1.5", "also before C");
	same(start_in("", "pt-BR"), "pt-BR; pt-BR; Tópicos; UTF-8; 1.5", "a region has its own");
	same(start_in("", "PT_pt"), "pt; pt-PT; Temas; UTF-8; 1.5", "or shares the language's");
	same(start_in("", "sr-Latn-RS"), "sr-Latn; sr-Latn-RS; Teme; UTF-8; 1.5", "a script");
	same(start_in("", "en-GB,cy"), "en; en-GB,cy; Topics; UTF-8; 1.5",
	     "English is there although it has no catalogue");
	same(start_in("", "ur"), "ur; ur; موضوعات; UTF-8; 1.5", "a pack");
}

static void counts_in_welsh(void)
{
	struct { int n; const char *want; } forms[] = {
		{ 0, "dim ateb" }, { 1, "%d ateb" }, { 2, "%d ateb, dau" }, { 3, "%d ateb, tri" },
		{ 4, "%d o atebion" }, { 6, "%d ateb, chwech" }, { 7, "%d o atebion" },
	};
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		same(ngettext("%d reply", "%d replies", (unsigned long)forms[i].n), forms[i].want,
		     "Welsh has six plural forms");
}

/* WELSH_HEADER says nothing of it; here is one that does. */
static void says_what_was_reviewed(void)
{
	char other[600];
	snprintf(other, sizeof(other), "%s-unreviewed", folder);
	catalogue_make(other, "cy", "msgid \"\"\nmsgstr \"\"\n"
		       "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"X-Reviewed: no\\n\"\n");
	unsetenv("PLAINVOICE_LOCALE");
	language_start(folder, NULL, "en");
	ok(language_reviewed(), "English needs no review");
	language_start(folder, NULL, "cy");
	ok(language_reviewed(), "a catalogue that says nothing of a review has had one");
	language_start(other, NULL, "cy");
	ok(!strcmp(language_now(), "cy") && !language_reviewed(), "one that says no has had none");
}

static void changes_while_running(void)
{
	struct error error = ERROR_INIT;
	struct arena arena = ARENA_INIT;
	unsetenv("PLAINVOICE_LOCALE");
	language_start(folder, packs, "cy");
	same(gettext("Topics"), "Pynciau ŵ", "it begins in Welsh");
	const char *locale = setlocale(LC_MESSAGES, NULL);
	ok(strcmp(locale, "C") && strncmp(locale, "C.", 2),
	   "the locale is none in which a newer glibc looks nothing up");
	same(language_name("cy-GB"), "Cymraeg", "a language is named in the language shown");
	same(language_name("tlh"), "tlh", "one without a name keeps its tag");
	counts_in_welsh();
	ok(language_set("pl", &error), "it changes to Polish");
	same(gettext("Topics"), "Tematy", "at once");
	same(language_accept(&arena), "pl, *;q=0.1", "and asks for Polish texts");
	ok(language_set("ur", &error), "it changes to a pack");
	same(gettext("Topics"), "موضوعات", "at once");
	ok(catalogue_make(packs, "ur", OTHER("عنوانات")) && language_set("ur", &error),
	   "the translator changes the pack, which is read again");
	same(gettext("Topics"), "عنوانات", "the change is seen at once");
	ok(language_set("en-GB,cy", &error), "it changes to English");
	same(gettext("Topics"), "Topics", "at once");
	same(language_accept(&arena), "en-GB, en;q=0.95, cy;q=0.90, *;q=0.1", "Accept-Language");
	ok(language_set("tlh", &error), "one that is not there is no error");
	same(language_now(), "en", "the words are English then");
	same(language_accept(&arena), "tlh, *;q=0.1", "texts may still be there in it");
	arena_release(&arena);
}

static void goes_before_the_installed(void)
{
	struct error error = ERROR_INIT;
	ok(catalogue_make(packs, "pl", OTHER("Sprawy")) && language_set("pl", &error),
	   "a person installs a pack of their own");
	same(gettext("Topics"), "Sprawy", "it goes before the installed catalogue");
}

static void break_pack(const char *lang, off_t length)
{
	char path[600];
	snprintf(path, sizeof(path), "%s/%s/LC_MESSAGES/plainvoice.mo", packs, lang);
	ok(!truncate(path, length), "the pack is cut off");
}

static void refuses_a_broken_pack(void)
{
	struct error error = ERROR_INIT;
	const char *langs[LANGUAGE_MOST];
	ok(language_set("cy", &error), "Welsh is chosen");
	break_pack("pl", 60);
	ok(!language_set("pl", &error) && error.kind == ERROR_INPUT, "a broken pack is refused");
	same(error_text(&error), "The language pack for Polish is damaged, so it was not used. "
	     "Nothing else was changed. Install it again, or tell the person who made it.",
	     "with a sentence");
	same(gettext("Topics"), "Pynciau ŵ", "nothing has changed: the words");
	same(language_now(), "cy", "nothing has changed: the language");
	ok(language_wanted(langs) == 1 && !strcmp(langs[0], "cy"), "nothing has changed: the wish");
	error_release(&error);
	ok(catalogue_make(packs, "pt", OTHER("%n")) &&
	   catalogue_make(packs, "pt_BR", OTHER("Bom")) && !language_set("pt-BR", &error),
	   "nor does a good one open the door to a bad one beside it");
	error_release(&error);
	language_start(folder, packs, "pl");
	same(gettext("Topics"), "Tematy", "at the start the installed one is used instead");
	ok(!language_set("pl", &error) && strstr(error_text(&error), "Polish"),
	   "and why is said when it is asked for again");
	same(gettext("Topics"), "Tematy", "which changes nothing");
	error_release(&error);
}

static void lists_what_is_there(void)
{
	struct arena arena = ARENA_INIT;
	const char *const *tags;
	char all[200] = "";
	language_start(folder, packs, NULL);
	size_t count = language_list(&arena, &tags), length = 0;
	for (size_t i = 0; i < count; i++)
		length += (size_t)snprintf(all + length, sizeof(all) - length, "%s ", tags[i]);
	same(all, "en cy pl pt pt-BR sr-Latn ur ", "the languages, installed and packs, once each");
	arena_release(&arena);
}

int main(void)
{
	make_catalogues();
	follows_the_environment();
	follows_the_wish();
	says_what_was_reviewed();
	changes_while_running();
	goes_before_the_installed();
	refuses_a_broken_pack();
	lists_what_is_there();
	return tap_done();
}
