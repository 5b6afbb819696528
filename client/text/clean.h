/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_CLEAN_H
#define PV_TEXT_CLEAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * The one door through which text from outside comes in.  What leaves is valid UTF-8
 * that no terminal takes for a command and in which nothing is hidden:
 *
 *   bytes that are not UTF-8		U+FFFD, one for each maximal part (Unicode 3.9, D93b)
 *   ESC and C1 sequences (CSI, OSC, DCS, SOS, PM, APC)	removed whole
 *   other C0 and C1 controls, DEL		removed; a tab becomes a blank
 *   CR LF, CR, NEL, U+2028, U+2029, VT, FF	a line's end
 *   bidirectional embeddings, overrides, isolates	removed
 *   tags U+E0000 and up, annotation marks, noncharacters,
 *	soft hyphens, fillers and all else that is never shown	removed
 *   U+200B to U+200D, U+2060, U+FEFF, U+200E, U+200F, U+061C	one of a run at the most, and
 *						only inside a word
 *   combining marks			at most eight on one character, none on a blank or a
 *						line's beginning
 *
 * A sequence that nothing ends is removed up to the end of its line.
 */
enum clean_as {
	CLEAN_LINE,	/* line ends become blanks; blanks at both ends are taken away */
	CLEAN_TEXT,	/* line ends are kept as \n, at most two in a row; neither they nor
			 * blanks at both ends */
};

/* LENGTH bytes of outside text, cleaned, in ARENA.  Linear in LENGTH. */
const char *clean_bytes(struct arena *arena, const char *bytes, size_t length, enum clean_as as);

/* The same for NUL-ended text; NULL stays NULL. */
const char *clean_text(struct arena *arena, const char *text, enum clean_as as);

/*
 * Whether TEXT is UTF-8 with no control but \n and \t and nothing that cleaning removes: what
 * a language pack may hold, blanks at the ends and all.
 */
bool clean_is_harmless(const char *text);

#endif
