/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ACT_H
#define PV_APP_ACT_H

#include <stdbool.h>
#include <stddef.h>

#include "app/press.h"
#include "base/i18n.h"

/*
 * Every act a person can do, in one table: its word (for the line face and
 * commands), its usual key (0: none), a second key, and its help.  The keys page,
 * the manual's list and both faces are made from it; app/keymap has the keys that a
 * person chose.  Acts marked `page` are offered only where the page allows them.
 */
#define ACTS(X) \
	X(NEXT, "next", PRESS_DOWN, 'j', false, N_("go to the next line")) \
	X(PREVIOUS, "previous", PRESS_UP, 'k', false, N_("go to the line before")) \
	X(OPEN, "open", PRESS_ENTER, PRESS_NONE, false, N_("open this, or choose it")) \
	X(BACK, "back", PRESS_BACK, 'b', false, N_("go back to where you were")) \
	X(AGAIN, "again", '.', PRESS_NONE, false, N_("hear or see this line again")) \
	X(WHERE, "where", 'h', PRESS_NONE, false, N_("where am I, and how much is left")) \
	X(SWAP, "swap", 'x', PRESS_NONE, true, N_("change between plain words and exact words")) \
	X(BOTH, "both", 'v', PRESS_NONE, true, N_("plain and exact words together, or one alone")) \
	X(SAY, "say", 's', PRESS_NONE, true, N_("say something about this")) \
	X(REPLY, "reply", 'r', PRESS_NONE, true, N_("reply to this remark")) \
	X(WITHDRAW, "take", 'w', PRESS_NONE, true, N_("take back what you said")) \
	X(TRACE, "trace", 't', PRESS_NONE, true, N_("what became of this, or the voices in it")) \
	X(JOT, "jot", '*', PRESS_NONE, false, \
	  N_("keep a thought in one line, for you alone")) \
	X(BARRIER, "barrier", '!', PRESS_NONE, false, N_("say what is in the way here")) \
	X(INVITED, "invited", '+', PRESS_NONE, true, \
	  N_("take the small job that you are offered")) \
	X(PASS, "pass", '-', PRESS_NONE, true, \
	  N_("pass over the small job that you are offered")) \
	X(REMARKS, "remarks", 'c', PRESS_NONE, true, N_("what people said about this topic")) \
	X(WORDS, "words", 'g', PRESS_NONE, false, N_("words on this page that are explained")) \
	X(WHO, "who", PRESS_NONE, PRESS_NONE, true, N_("who said this, and what they declared")) \
	X(DETAILS, "details", 'i', PRESS_NONE, false, \
	  N_("the whole of a line that is said short, or who said this")) \
	X(SEARCH, "search", '/', PRESS_NONE, false, N_("search for words")) \
	X(HEADING, "heading", PRESS_TAB, 'n', false, N_("go to the next heading")) \
	X(ITEM, "item", 'e', PRESS_NONE, false, N_("go to the next thing that opens")) \
	X(PARAGRAPH, "paragraph", 'a', PRESS_NONE, false, N_("go to the next paragraph")) \
	X(KIND, "kind", 'y', PRESS_NONE, false, \
	  N_("go to the next remark of a kind, such as question")) \
	X(NEW, "new", 'N', PRESS_NONE, false, N_("go to what is new since you were last here")) \
	X(FIRST, "first", PRESS_HOME, '<', false, N_("go to the first line")) \
	X(LAST, "last", PRESS_END, '>', false, N_("go to the last line")) \
	X(MENU, "menu", 'm', PRESS_NONE, false, N_("go to the start")) \
	X(SLOT, "slot", 'H', PRESS_NONE, false, \
	  N_("say how long you have, and get what fits into that time")) \
	X(TOPICS, "topics", 'T', PRESS_NONE, false, N_("go to the topics")) \
	X(REMIT, "remit", 'F', PRESS_NONE, false, \
	  N_("what this assembly is for, and what it cannot change")) \
	X(STAGE, "stage", PRESS_NONE, PRESS_NONE, false, \
	  N_("where the assembly is, and what comes next")) \
	X(OPENLY, "openly", PRESS_NONE, PRESS_NONE, false, \
	  N_("what is decided, tried, learnt and spent")) \
	X(ASSEMBLIES, "assemblies", PRESS_NONE, PRESS_NONE, false, \
	  N_("go to the assemblies that you can open")) \
	X(PEOPLE, "people", 'p', PRESS_NONE, false, N_("go to the people")) \
	X(REPLIES, "replies", 'R', PRESS_NONE, false, N_("go to the replies to you")) \
	X(DRAFTS, "drafts", 'd', PRESS_NONE, false, N_("go to your drafts")) \
	X(OWN, "own", PRESS_NONE, PRESS_NONE, false, \
	  N_("go to your own reflections, on this machine alone")) \
	X(SETTINGS, "settings", 'o', PRESS_NONE, false, N_("go to your settings")) \
	X(UPDATE, "update", 'u', PRESS_NONE, false, N_("fetch what is new")) \
	X(FOLLOW, "follow", PRESS_NONE, PRESS_NONE, true, \
	  N_("fetch what is new here with each update")) \
	X(KEEP, "keep", PRESS_NONE, PRESS_NONE, true, \
	  N_("keep this topic here, to read it off line")) \
	X(FORGET, "forget", PRESS_NONE, PRESS_NONE, true, \
	  N_("forget here what people said")) \
	X(KEYS, "keys", '?', PRESS_NONE, false, N_("list what you can do here")) \
	X(ABOUT, "about", PRESS_NONE, PRESS_NONE, false, \
	  N_("about this program and this assembly")) \
	X(ADDRESS, "address", 'A', PRESS_NONE, false, \
	  N_("the web addresses in this line, in full")) \
	X(SPELL, "spell", 'z', PRESS_NONE, false, N_("spell a word, letter by letter")) \
	X(READ, "read", PRESS_NONE, PRESS_NONE, false, \
	  N_("read all of this page, or a topic by its number")) \
	X(LEAVE, "leave", PRESS_ESCAPE, 'l', false, N_("leave what is being fetched or asked")) \
	X(QUIT, "quit", 'q', PRESS_NONE, false, N_("leave Plainvoice"))

enum act {
	ACT_NONE,
#define X(id, word, key, key2, page, help) ACT_##id,
	ACTS(X)
#undef X
	ACT_COUNT
};

/* The act of that word (its beginning is enough where only one begins so); else ACT_NONE. */
enum act act_of_word(const char *word);

const char *act_word(enum act act);
const char *act_help(enum act act);	/* in the person's language, no full stop */

/* Its usual key, or its second key where SECOND; PRESS_NONE where there is none. */
int act_key(enum act act, bool second);

/* Whether it is offered only on pages that allow it (page_allows). */
bool act_needs_page(enum act act);

#endif
