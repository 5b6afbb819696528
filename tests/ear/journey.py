#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey of the table pages.journey, under one screen reader, as TAP.

    journey.py --reader READER --table FILE --count N JOURNEY...

What is to be heard is taken from the line face of the same program, page by page, so that the
journeys hold for any words of the practice assembly.  README.md says how a table is written.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
WIDTH = 76			# the longest row by ear
FIRST = 8			# so many words of a longer text are surely in its first row
CLOCK = "1795000000"
READERS = ("yasr", "fenrir", "brltty")
# "some" of Fenrir's punctuation levels: it says these signs as words
FENRIR_SIGNS = {"-": "dash", "/": "slash", "+": "plus", "*": "star", "$": "dollar",
                "~": "tilde", "@": "at", "#": "number", "%": "percent", "&": "and"}


class Table:
    """Pages as the line face reaches them, and journeys: a list of rows each."""

    def __init__(self, path):
        self.pages, self.journeys, self.clocks, rows = {}, {}, {}, None
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.rstrip()
            if not line or line.startswith("#"):
                continue
            cells = re.split(r"\t+", line)
            if cells[0] == "page":
                self.pages[cells[1]] = [c.strip() for c in cells[2].split(";")] \
                    if len(cells) > 2 else []
            elif cells[0] == "journey":
                rows = self.journeys.setdefault(cells[1], [])
                self.clocks[cells[1]] = cells[2] if len(cells) > 2 else CLOCK
            elif line.startswith("@"):
                readers, how = cells[0][1:].split(","), cells[1]
                for reader in readers:
                    rows[-1]["other"][reader] = (how, cells[2])
            elif len(cells) >= 3:
                rows.append({"keys": cells[0], "heard": cells[1], "name": cells[2],
                             "more": cells[3:], "other": {}})
            else:
                raise SystemExit("%s:%d: what is this?" % (path, number))


class Lines:
    """The pages' words from the line face, at the time of one journey."""

    def __init__(self, table, work, clock):
        self.table, self.work, self.clock = table, "%s/at-%s" % (work, clock), clock
        self.found, self.count = {}, 0

    def session(self, commands):
        self.count += 1		# a folder of its own: places and choices are kept in one
        home = "%s/lines%d" % (self.work, self.count)
        for name in ("run", "config"):
            os.makedirs(home + "/" + name, mode=0o700, exist_ok=True)
        env = dict(os.environ, HOME=home, XDG_DATA_HOME=home + "/data",
                   XDG_CONFIG_HOME=home + "/config", XDG_RUNTIME_DIR=home + "/run",
                   TERM="dumb", PLAINVOICE_READ="ear", PLAINVOICE_CLOCK=self.clock)
        done = subprocess.run([os.environ["PLAINVOICE"], "--line"], env=env, text=True,
                              input="\n".join(commands + ["quit", ""]), capture_output=True,
                              timeout=120)
        return done.stdout.replace(home, self.work)	# which a page may name

    def resolved(self, commands):
        """Their commands with the number that the face gives for `open ~WORDS`."""
        out = []
        for command in commands:
            if "~" in command:
                wanted = command.partition("~")[2]
                line = [line for line in self.session(out).split("\n") if wanted in line][-1]
                command = "open " + re.search(r"(\d+)( of \d+|\.)$", line)[1]
            out.append(command)
        return out

    def page(self, name):
        if name not in self.found:
            commands = self.resolved(self.table.pages[name])
            before = self.session(commands[:-1]).split("\n") if commands else []
            after = self.session(commands).split("\n")
            same = len(os.path.commonprefix([before, after]))
            lines = [re.sub(r" Type \d+\.$", "", line) for line in after[same:] if line]
            if not lines:
                raise SystemExit("the line face does not reach the page " + name)
            self.found[name] = lines
        return self.found[name]

    def words(self, heard):
        """What HEARD stands for: pieces in quotes, PAGE:LINE or PAGE:~WORDS."""
        out = []
        for piece in re.split(r" \+ ", heard):
            if piece.startswith('"'):
                out.append(re.sub(r"%(\w+)%", lambda m: str(len(self.page(m[1]))),
                                  piece.strip('"')))
                continue
            page, _, which = piece.partition(":")
            if which.startswith("~"):
                out += [line for line in self.page(page) if which[1:] in line][:1]
            else:
                out.append(self.page(page)[int(which) - (int(which) > 0)])
        return " ".join(out)


def spoken_by_fenrir(words):
    return "".join(" %s " % FENRIR_SIGNS[c] if c in FENRIR_SIGNS else c for c in words)


def expectation(how, words, reader):
    """Lines of a script of hear: what READER says of WORDS."""
    if how == "any":
        return []
    if how == "silence":
        return ["maxwords 0"]
    if how == "must":
        return ["must " + words]
    if reader == "brltty":	# here it reads a screen of Latin-1: other letters are signs
        words = "".join(c for c in words if ord(c) < 256)
    if how == "first" or reader == "brltty" and len(words) > WIDTH:
        words = " ".join(words.split()[:FIRST])
        return ["must " + words, "maxwords 20"]
    if reader == "fenrir":
        words = spoken_by_fenrir(words)
    return ["exactly " + words]


def script_of(row, lines, reader):
    how, heard = row["other"].get(reader, ("exactly", row["heard"]))
    if heard == "-":
        how, words = how if how == "any" else "silence", ""
    else:
        words = lines.words(heard)
    out = ["name %s" % row["name"]] + expectation(how, words, reader)
    for more in row["more"]:
        if more == "cursor":
            more = "cursor " + " ".join(words.split()[:FIRST])
        out.append(more)
    if reader == "brltty" and words and how != "must" and "nobraille" not in row["more"]:
        out.append("braille " + lines.words(heard.split(" + ")[0]))
    out = [line for line in out if line != "nobraille"]
    return out + [row["keys"] if row["keys"].split()[0] in
                  ("start", "text", "line", "wait", "key", "review") else "key " + row["keys"]]


def follow(journey, rows, lines, reader, work):
    folder = "%s/%s" % (work, journey)
    for name in ("home", "run", "config/plainvoice"):
        os.makedirs(folder + "/" + name, mode=0o700, exist_ok=True)
    with open(folder + "/keys", "w", encoding="utf-8") as out:
        for row in rows:
            out.write("\n".join(script_of(row, lines, reader)) + "\n")
    env = {"PLAINVOICE_READ": "ear", "PLAINVOICE_CLOCK": lines.clock,
           "PLAINVOICE_SHARE": os.environ.get("PLAINVOICE_SHARE", ""),
           "PLAINVOICE_LOCALE": os.environ.get("PLAINVOICE_LOCALE", ""),
           "EDITOR": HERE + "/editor", "INPUTRC": os.devnull,
           "XDG_RUNTIME_DIR": folder + "/run", "XDG_DATA_HOME": folder + "/data",
           "XDG_CONFIG_HOME": folder + "/config"}
    subprocess.run([os.environ["PLAINVOICE"], "--line"], input="quit\n", text=True,
                   stdout=subprocess.DEVNULL, env=dict(os.environ, **dict(env, TERM="dumb")),
                   timeout=120)		# so that the assembly is there, as on every day
    command = [HERE + "/hear", "--reader", reader, "--keys", folder + "/keys",
               "--term", "xterm-256color", "--max-step", "30", "--max-total", "600",
               "--out", folder + "/log", "--home", folder + "/home", "--tap", "0"]
    for item in env.items():
        command += ["--env", "%s=%s" % item]
    done = subprocess.run([sys.executable] + command + ["--", os.environ["PLAINVOICE"]],
                          capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--reader", choices=READERS, required=True)
    parser.add_argument("--table", default=HERE + "/pages.journey")
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--work", required=True)
    parser.add_argument("journey", nargs="*")
    options = parser.parse_args()
    table = Table(options.table)
    chosen = options.journey or list(table.journeys)
    at = {clock: Lines(table, options.work, clock) for clock in table.clocks.values()}
    for name in chosen:		# before two go on beside each other
        for row in table.journeys[name]:
            script_of(row, at[table.clocks[name]], options.reader)
    count, wrong = options.count, 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        running = {name: pool.submit(follow, name, table.journeys[name],
                                     at[table.clocks[name]], options.reader, options.work)
                   for name in chosen}
        for name in chosen:
            code, said, error = running[name].result()
            for line in said.splitlines():
                match = re.fullmatch(r"((?:not )?ok) \d+ - (.*)", line)
                if match:
                    count += 1
                    wrong += match[1] != "ok"
                    line = "%s %d - %s: %s" % (match[1], count, name, match[2])
                print(line, flush=True)
            count += 1
            steps = len(re.findall(r"(?m)^(?:not )?ok ", said))
            whole = code < 2 and steps == len(table.journeys[name])
            wrong += not whole
            print("%s %d - %s: %s was followed to the end" % (
                "ok" if whole else "not ok", count, name, options.reader))
            if not whole:
                print("# exit %d, %d steps of %d" % (code, steps, len(table.journeys[name])))
                print("\n".join("# " + line for line in error.splitlines()[-10:]))
    print("1..%d" % count)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
