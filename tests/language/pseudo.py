#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The language qps: every message of a .pot between marks, so that one left out shows.

    pseudo.py plainvoice.pot plainvoice.mo

A test imports it too: unmarked(page) gives what of a page is not between the marks.
"""
import ast
import re
import struct
import sys

OPEN, CLOSE = "\u27e6", "\u27e7"
ACCENTS = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")
DIRECTIVE = re.compile(r"%(?:\d+\$)?[-+ #0']*(?:\*|\d+)?(?:\.(?:\*|\d+)?)?(?:hh|ll|[hljztL])?[a-zA-Z%]")
HEADER = ("Content-Type: text/plain; charset=UTF-8\n"
          "Language: qps\n"
          "Plural-Forms: nplurals=2; plural=(n != 1);\n")


def marked(text):
    """Text between the marks, vowels accented; directives and blanks at the ends as they are."""
    core = text.strip()
    if not core:
        return text
    lead, tail = text[:text.index(core)], text[text.index(core) + len(core):]
    parts, end = [], 0
    for found in DIRECTIVE.finditer(core):
        parts += [core[end:found.start()].translate(ACCENTS), found.group()]
        end = found.end()
    parts.append(core[end:].translate(ACCENTS))
    return lead + OPEN + "".join(parts) + CLOSE + tail


def unmarked(page):
    """What of the page is outside the marks; marks may be nested, as a sentence in a sentence."""
    depth, outside = 0, []
    for char in page:
        if char == OPEN:
            depth += 1
        elif char == CLOSE:
            depth = max(depth - 1, 0)
        elif not depth:
            outside.append(char)
    return "".join(outside)


def read_pot(lines):
    """The messages, each a dict of msgctxt, msgid, msgid_plural."""
    messages, message, key = [], {}, None
    for line in lines:
        line = line.strip()
        if not line or line.startswith("#"):
            key = None
            continue
        word, _, rest = line.partition(" ")
        if not line.startswith('"'):
            key = word
            if key == "msgctxt" or (key == "msgid" and "msgid" in message):
                messages.append(message)
                message = {}
            message[key] = ""
            line = rest
        message[key] += ast.literal_eval(line)
    messages.append(message)
    return [each for each in messages if each.get("msgid")]


def catalogue(messages):
    """Original and translation of each message, as a .mo has them."""
    pairs = {"": HEADER}
    for message in messages:
        original, translation = message["msgid"], marked(message["msgid"])
        if "msgid_plural" in message:
            original += "\0" + message["msgid_plural"]
            translation += "\0" + marked(message["msgid_plural"])
        if "msgctxt" in message:
            original = message["msgctxt"] + "\4" + original
        pairs[original] = translation
    return sorted((key.encode(), value.encode()) for key, value in pairs.items())


def compiled(pairs):
    """The bytes of a .mo without a hash table (GNU gettext manual 10.3)."""
    tables = 28 + 16 * len(pairs)
    texts, places = b"", ([], [])
    for side in (0, 1):
        for pair in pairs:
            places[side].extend((len(pair[side]), tables + len(texts)))
            texts += pair[side] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, tables)
    numbers = places[0] + places[1]
    return head + struct.pack("<%dI" % len(numbers), *numbers) + texts


def main(pot, mo):
    with open(pot, encoding="utf-8") as file:
        messages = read_pot(file)
    with open(mo, "wb") as file:
        file.write(compiled(catalogue(messages)))


if __name__ == "__main__":
    main(*sys.argv[1:])
