#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a terminal is sent for each act, beside the least that would do, and beside
lynx, newsboat and mutt with the same texts.

    keypress.py [--term NAME]... [--only PROGRAM | --own]... [--acts] [--tap COUNT]

PLAINVOICE is the program, PLAINVOICE_SHARE its practice assembly.  Each program runs in a
terminal of its own of 80 by 24.  An act's bytes are all that comes until there is quiet; its
writes are counted by strace where it is installed, else pieces as they were read.

The floor: for each row that has new text, that text from the first cell that differs to the
last, and the shortest move of the cursor to it from where it was; at the end the move to where
the cursor waits.  Clearing and attributes count as nothing.  What a terminal can scroll by itself
may go below it.
"""

import argparse
import collections
import concurrent.futures
import fcntl
import html
import json
import mailbox
import os
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time

import pyte

TERMS = ("xterm-256color", "vt100", "linux", "screen")
COLUMNS, ROWS = 80, 24
QUIET, PATIENCE = 0.3, 5	# seconds: an act is over; nothing comes
TOPIC = 2		# the one that is opened
WORD = "waiting"	# the one that is searched for

GOAL_RATIO, GOAL_MOVE = 1.08, 8
# By ear an empty screen has to be seen before a page comes (client/term/screen.c).
GOAL_WRITES = {"plainvoice by eye": 1, "plainvoice by ear": 2}


CAPABILITIES = {"Up": "kcuu1", "Down": "kcud1", "Left": "kcub1"}
CHARACTERS = {"Enter": b"\r", "Space": b" "}


def key_bytes(name, term):
    """What a key sends on that terminal."""
    if name in CAPABILITIES:
        return subprocess.run(["tput", "-T", term, CAPABILITIES[name]], check=True,
                              stdout=subprocess.PIPE).stdout
    return CHARACTERS.get(name, name.encode())


# --------------------------------------------------------------------------
# a terminal that is watched

class Screen(pyte.Screen):
    """With what pyte leaves out and terminals do: scrolling, and repeating a letter."""
    last = " "

    def report_device_status(self, *_, **__):
        pass

    report_device_attributes = report_device_status

    def draw(self, data):
        self.last = data[-1:] or self.last
        super().draw(data)

    def repeat(self, count=1):
        self.draw(self.last * (count or 1))

    def at_margin(self, change):
        x, y = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        change()
        self.cursor.x, self.cursor.y = x, y

    def scroll_up(self, count=1):
        self.at_margin(lambda: self.delete_lines(count or 1))

    def scroll_down(self, count=1):
        self.at_margin(lambda: self.insert_lines(count or 1))


class Stream(pyte.ByteStream):
    csi = dict(pyte.ByteStream.csi, S="scroll_up", T="scroll_down", b="repeat")
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down", "repeat"}


Act = collections.namedtuple("Act", "name sent floor writes moved")


class Watched:
    """A program in a terminal of its own."""

    def __init__(self, argv, env, folder, counted):
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.calls = os.path.join(folder, "calls") if counted else None
        if counted:
            argv = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", self.calls, "-e",
                    "trace=write,writev", "-e", "signal=none", "-P", os.ttyname(slave),
                    "-P", "/dev/tty"] + argv
        self.screen = Screen(COLUMNS, ROWS)
        self.stream = Stream(self.screen)
        self.data = b""
        self.pieces = 0
        self.counted = 0
        self.child = subprocess.Popen(
            ["setsid", "-c"] + argv, stdin=slave, stdout=slave, stderr=slave, env=env, cwd=folder)
        os.close(slave)

    def writes(self):
        """How many there were since this was asked last."""
        total = self.pieces
        if self.calls:
            with open(self.calls, errors="replace") as calls:
                total = len(re.findall(r"\bwritev?\(", calls.read()))
        count, self.counted = total - self.counted, total
        return count

    def listen(self, patience):
        """All that comes, until there is quiet."""
        wait = patience
        while select.select([self.master], [], [], wait)[0]:
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                return
            if not piece:
                return
            self.data += piece
            self.pieces += 1
            self.stream.feed(piece)
            wait = QUIET

    def place(self):
        return self.screen.cursor.y, min(self.screen.cursor.x, COLUMNS - 1)

    def act(self, name, keys=b"", until=None):
        """Type KEYS and see what comes of it."""
        before, start, marked = list(self.screen.display), self.place(), len(self.data)
        if keys:
            os.write(self.master, keys)
        self.listen(PATIENCE)
        limit = time.monotonic() + 4 * PATIENCE
        while until and not any(until in row for row in self.screen.display):
            if time.monotonic() > limit:
                sys.exit("keypress.py: %r never came; the screen has:\n%s"
                         % (until, "\n".join(self.screen.display)))
            self.listen(QUIET)
        after = self.screen.display
        return Act(name, len(self.data) - marked, floor(before, after, start, self.place()),
                   self.writes(), before == after)

    def close(self):
        os.close(self.master)
        try:
            self.child.wait(5)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()


# --------------------------------------------------------------------------
# the least that would do

def forward(cells):
    return min(cells, 3 if cells == 1 else len("\033[%dC" % cells))


def along(old, new):
    """Bytes to go from one column to another of the same row."""
    if old == new:
        return 0
    ways = [1 + forward(new)]
    ways.append(forward(new - old) if new > old else old - new)
    return min(ways)


def move(old, new):
    """Bytes of the shortest move of the cursor."""
    (y, x), (to_y, to_x) = old, new
    down = to_y - y
    steps = down if down >= 0 else min(-2 * down, len("\033[%dA" % -down))
    return min(len("\033[%d;%dH" % (to_y + 1, to_x + 1)), steps + along(x, to_x))


def floor(before, after, start, end):
    total, at = 0, start
    for y, (old, new) in enumerate(zip(before, after)):
        width = max(len(old), len(new))
        old, new = old.ljust(width), new.ljust(width)
        differs = [x for x in range(width) if old[x] != new[x]]
        text = new[differs[0]:differs[-1] + 1].rstrip() if differs else ""
        if text:
            total += move(at, (y, differs[0])) + len(text.encode())
            at = y, min(differs[0] + len(text), COLUMNS - 1)
    return total + move(at, end)


# --------------------------------------------------------------------------
# the same texts for all

def ask(plainvoice, env, *words):
    found = subprocess.run([plainvoice, *words, "--json"], env=env, check=True,
                           stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    return json.loads(found.stdout)


def topic_text(topic):
    """A title, and the paragraphs in plain and in exact words by turns, in English."""
    texts = {d["register"]: d for d in reversed(topic["descriptions"]) if d["lang"] == "en"}
    pairs = [[p["text"] for p in texts[r]["paragraphs"]] for r in ("plain", "technical")]
    longest = max(map(len, pairs))
    return texts["plain"]["title"], [p[i] for i in range(longest) for p in pairs if i < len(p)]


def remark_text(remark):
    text = remark["text"]
    return "%s by %s: %s" % (remark["kind"], remark["standpoint"], text[:40]), [text]


def read_texts(plainvoice, env):
    """The topics, and the remarks on one of them: each a title with its paragraphs."""
    topics = ask(plainvoice, env, "topics")["data"]
    remarks = ask(plainvoice, env, "remarks", str(TOPIC))["data"]
    return [topic_text(t) for t in topics], [remark_text(r) for r in remarks]


# --------------------------------------------------------------------------
# the programs: how they get the texts, and which keys do what

def page_of(title, body):
    return ("<!doctype html><html lang=en><head><meta charset=utf-8><title>%s</title></head>"
            "<body><h1>%s</h1>\n%s</body></html>" % (html.escape(title), html.escape(title), body))


def write(folder, name, text):
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)


def lynx(folder, topics, remarks):
    for name, texts in (("topic", topics), ("remark", remarks)):
        for number, (title, paragraphs) in enumerate(texts, 1):
            body = "".join("<p>%s</p>\n" % html.escape(p) for p in paragraphs)
            write(folder, "%s%d.html" % (name, number), page_of(title, body))
        items = "".join("<li><a href='%s%d.html'>%s</a></li>\n" % (name, n, html.escape(title))
                        for n, (title, _) in enumerate(texts, 1))
        write(folder, name + "s.html", page_of(name + "s", "<ul>%s</ul>" % items))
    write(folder, "start.html", page_of("Practice Assembly", "<ul><li><a href='topics.html'>Topics"
          "</a></li><li><a href='remarks.html'>What people said</a></li></ul>"))
    return ["lynx", "-nopause", "start.html"], """
        list Enter; down Down; up Up; down Down; topic Enter; text Space; text Space; back Left;
        back Left; down Down; remarks Enter; down Down; up Up; remark Enter; back Left; keys K;
        back Left; search /"""


def newsboat(folder, topics, remarks):
    for name, texts in (("topics", topics), ("remarks", remarks)):
        items = "".join(
            "<item><title>%s</title><guid>%s%d</guid><pubDate>Mon, 12 Oct 2026 10:%02d:00 +0000"
            "</pubDate><description>%s</description></item>\n"
            % (html.escape(title), name, n, 59 - n,
               html.escape("".join("<p>%s</p>" % html.escape(p) for p in paragraphs)))
            for n, (title, paragraphs) in enumerate(texts, 1))
        write(folder, name + ".xml", "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'>"
              "<channel><title>%s</title><link>http://localhost/</link><description>x"
              "</description>%s</channel></rss>" % (name, items))
    write(folder, "urls", "".join("file://%s/%s.xml\n" % (folder, name)
                                  for name in ("topics", "remarks")))
    write(folder, "config", "bind-key J next-feed\n")
    command = ["newsboat", "-u", "urls", "-c", "cache.db", "-C", "config"]
    subprocess.run(command + ["-x", "reload"], cwd=folder, check=True,
                   env=dict(os.environ, HOME=folder), stdout=subprocess.DEVNULL)
    return command, """
        list Enter; down Down; up Up; down Down; topic Enter; text Space; text Space; back q;
        remarks J; down Down; up Up; remark Enter; back q; keys ?; back q; search /"""


def mutt(folder, topics, remarks):
    for name, texts in (("topics", topics), ("remarks", remarks)):
        box = mailbox.mbox(os.path.join(folder, name))
        for number, (title, paragraphs) in enumerate(texts, 1):
            mail = mailbox.mboxMessage()
            mail["From"] = "Assembly <assembly@localhost>"
            mail["Subject"] = title
            mail["Date"] = "Mon, 12 Oct 2026 10:%02d:00 +0000" % number
            mail["Message-ID"] = "<%s%d@localhost>" % (name, number)
            mail.set_payload("\n\n".join(paragraphs), "utf-8")
            box.add(mail)
        box.close()
    write(folder, "muttrc", "set folder=%s sleep_time=0 quit=yes move=no mark_old=no\n"
          "macro index R '<change-folder>=remarks<enter>'\n" % folder)
    return ["mutt", "-F", "muttrc", "-f", "topics"], """
        down Down; up Up; down Down; topic Enter; text Space; text Space; back q;
        remarks R; down Down; up Up; remark Enter; back q; keys ?; back q; search /"""


PLAINVOICE_KEYS = """
    list T; down Down; down Down; up Up; down Down; topic Enter; text Down; text Down; text Down;
    swap x; swap x; remarks c; down Down; down Down; up Up; remark Enter; back b; keys ?; back b;
    search /"""

PEERS = {"lynx": lynx, "newsboat": newsboat, "mutt": mutt}
FACES = {"plainvoice by eye": "eye", "plainvoice by ear": "ear"}
NAMES = {"start": "start", "list": "the list of topics", "down": "down one", "up": "up one",
         "topic": "open a topic", "text": "on in the text", "swap": "swap plain and exact",
         "remarks": "a page of remarks", "remark": "open a remark", "back": "back",
         "keys": "the keys", "search": "search, typed and found"}


def session(watched, keys, term, first):
    """Every act of one session."""
    acts = [watched.act("start", until=first)]
    for step in keys.split(";"):
        name, key = step.split()
        acts.append(watched.act(name, key_bytes(key, term)))
    for letter in WORD:
        acts.append(watched.act("search", letter.encode()))
    acts.append(watched.act("search", b"\r"))
    return acts


def environment(folder, term):
    kept = "PATH", "PLAINVOICE_SHARE", "PLAINVOICE_LOCALE"
    env = {k: os.environ[k] for k in kept if k in os.environ}
    run = os.path.join(folder, "run")
    os.makedirs(run, mode=0o700, exist_ok=True)
    return dict(env, HOME=folder, TERM=term, LC_ALL="C.UTF-8", TZ="UTC", SHELL="/bin/sh",
                XDG_RUNTIME_DIR=run, PLAINVOICE_CLOCK="1795000000")


def run(name, term, texts, plainvoice, counted):
    with tempfile.TemporaryDirectory(prefix="keypress-", ignore_cleanup_errors=True) as folder:
        env = environment(folder, term)
        if name in FACES:
            env["PLAINVOICE_READ"] = FACES[name]
            argv, keys, first = [plainvoice], PLAINVOICE_KEYS, "Practice"
        else:
            (argv, keys), first = PEERS[name](folder, *texts), None
        watched = Watched(argv, env, folder, counted)
        try:
            return session(watched, keys, term, first)
        finally:
            watched.close()


# --------------------------------------------------------------------------
# what it comes to

def ratio(acts):
    return sum(a.sent for a in acts) / max(1, sum(a.floor for a in acts))


def moves(acts):
    """The bytes of acts that moved the cursor and nothing else."""
    return [a.sent for a in acts if a.name in ("down", "up") and a.moved]


def writes(acts):
    """Of each key on a page; the start and the prompt, which is readline's, have more."""
    return [a.writes for a in acts if a.name not in ("start", "search")]


def most(numbers):
    return max(numbers, default=0)


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def head(*cells):
    print()
    row(*cells)
    row("---", *["---:" for _ in cells[1:]])


def ratios(runs):
    """Rows (what, measured, wanted), each of the worst of the terminals."""
    def worst(name, measure):
        return max(measure(acts) for (its, _), acts in runs.items() if its == name)

    names = dict.fromkeys(name for name, _ in runs)
    for name in names:
        yield ("terminal, %s: bytes of a session beside the floor" % name,
               "%.2f" % worst(name, ratio), "%.2f or less" % GOAL_RATIO if name in FACES else "")
    for name in names:
        yield ("terminal, %s: bytes for a move" % name,
               "%d" % worst(name, lambda acts: most(moves(acts))),
               "%d or less" % GOAL_MOVE if name in FACES else "")
    for name in names:
        yield ("terminal, %s: writes for a key" % name,
               "%d" % worst(name, lambda acts: most(writes(acts))),
               "%d" % GOAL_WRITES[name] if name in FACES else "")


def print_sessions(runs):
    head("terminal", "ratio", "bytes", "floor", "bytes for a move", "writes for a key",
         "writes at a prompt")
    for (name, term), acts in runs.items():
        row("%s, %s" % (name, term), "%.2f" % ratio(acts), *map(str, (
            sum(a.sent for a in acts), sum(a.floor for a in acts), most(moves(acts)),
            most(writes(acts)), most(a.writes for a in acts if a.name == "search"))))


def print_acts(runs, term):
    programs = [name for name, its in runs if its == term]
    head("%s: bytes for an act, beside its floor" % term, *programs)
    for act in NAMES:
        cells = []
        for name in programs:
            acts = [a for a in runs[name, term] if a.name == act]
            cells.append("%.0f, %.2f" % (sum(a.sent for a in acts) / len(acts), ratio(acts))
                         if acts else "none")
        row(NAMES[act], *cells)


def print_tables(runs):
    print_sessions(runs)
    print_acts(runs, next(iter(runs))[1])


def goals(name, acts, counted):
    """[(words, what was found, what is wanted)]"""
    found = [("bytes of a session beside the floor: %.2f, %.2f at most", ratio(acts), GOAL_RATIO),
             ("bytes for a move: %d, %d at most", max(moves(acts), default=COLUMNS), GOAL_MOVE)]
    if counted:
        found.append(("writes for a key: %d, %d at most", most(writes(acts)), GOAL_WRITES[name]))
    return found


def tap(number, runs, plainvoice, counted):
    """The goals, as tests.  Where one is missed the machine may have been busy, and a page so late
    that this was said; so that session has a second chance."""
    for (name, term), acts in runs.items():
        found = goals(name, acts, counted)
        if any(value > goal for _, value, goal in found):
            found = goals(name, run(name, term, None, plainvoice, counted), counted)
        for words, value, goal in found:
            number += 1
            print("%sok %d - %s, %s: %s" % ("" if value <= goal else "not ", number, name, term,
                                            words % (value, goal)))


def can_count():
    """Whether strace is there and may be used."""
    return bool(shutil.which("strace")) and not subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-qq", "-o", os.devnull, "-e", "trace=write", "true"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode


def measure(plainvoice, terms=TERMS, programs=None):
    """A session of each program on each terminal: {(program, terminal): [Act]}."""
    programs = programs or [*FACES, *(p for p in PEERS if shutil.which(p))]
    texts, counted = None, can_count()
    if set(programs) & set(PEERS):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            texts = read_texts(plainvoice, environment(folder, "dumb"))
    pairs = [(name, term) for name in programs for term in terms]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        return dict(zip(pairs, pool.map(
            lambda pair: run(*pair, texts, plainvoice, counted), pairs)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--term", action="append", choices=TERMS)
    parser.add_argument("--only", action="append", choices=[*FACES, *PEERS])
    parser.add_argument("--own", dest="only", action="store_const", const=list(FACES),
                        help="without the other programs")
    parser.add_argument("--acts", action="store_true", help="print every act too")
    parser.add_argument("--tap", type=int, metavar="COUNT", help="the goals, as tests")
    args = parser.parse_args()
    plainvoice = os.path.abspath(os.environ.get("PLAINVOICE", "client/plainvoice"))
    runs = measure(plainvoice, args.term or TERMS, args.only)
    if args.tap is not None:
        tap(args.tap, runs, plainvoice, can_count())
        return
    head("ratio", "measured", "wanted")
    for cells in ratios(runs):
        row(*cells)
    print_tables(runs)
    for (name, term), acts in runs.items() if args.acts else ():
        for act in acts:
            print("%s, %s, %s: %d bytes, floor %d, %d writes" % (name, term, *act[:4]))


if __name__ == "__main__":
    main()
