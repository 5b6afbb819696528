#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plainvoice beside other programs, the same ten topics in each, under three screen readers.

    compare.py [--update FILE] [PROGRAM...]

It prints a table in Markdown; --update also puts it into FILE, between its two marks.  Programs
and readers that are not installed are named and left out.
"""
import argparse
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import fixtures                                                                  # noqa: E402

READERS = ("yasr", "fenrir", "brltty")
MOVE, TITLE = fixtures.TITLES[1], fixtures.TITLES[2]
FIRST = " ".join(fixtures.sentences(3)[0].split()[:8])	# what surely stands in one row
BEGIN, END = "<!-- made by make hear -->", "<!-- end of what make hear made -->"

# Keys from the start to the first item; one down; down again; open; what reads on; back.
KEYS = {
    "Plainvoice": (["key T", "key Down"], "key Down", "key Down", "key Enter", ["key Down"], "key b"),
    "lynx": ([], "key Down", "key Down", "key Enter", ["key Space"], "key Left"),
    "mutt": (["key ="], "key Down", "key Down", "key Enter", ["key Space"], "key i"),
    "newsboat": (["key r", "key Enter"], "key Down", "key Down", "key Enter", ["key Space"], "key q"),
    "nano": ([], "key Down", "key Down", None, [], None),
    "edbrowse": (["line b", "line /Bus/"], "line +", "line +", "line g", ["line ,p"], "line ^"),
}


def commands(root, url, work):
    return {
        "Plainvoice": [os.environ["PLAINVOICE"], "--read", "ear", url],
        "lynx": ["lynx", root + "/html/index.html"],
        "mutt": ["mutt", "-n", "-R", "-F", root + "/mail/muttrc", "-f", root + "/mail/topics"],
        "newsboat": ["newsboat", "-u", root + "/feed/urls", "-C", root + "/feed/config",
                     "-c", work + "/cache"],
        "nano": ["nano", "-R", "-v", root + "/list.txt"],
        "edbrowse": ["edbrowse", root + "/html/index.html"],
    }


def script_of(name):
    before, down, again, enter, on, back = KEYS[name]
    lines = ["until Topics to read\nstart" if name == "Plainvoice" else "start"] + before
    lines += ["name first\nwant %s\n%s" % (MOVE, down), "name move\nwant %s\n%s" % (TITLE, again)]
    if enter:
        lines.append("name open\nwant %s\n%s" % (TITLE, enter))
        lines += ["name on\nwant %s\n%s" % (FIRST, key) for key in on]
        lines.append("name back\nwant %s\n%s" % (TITLE, back))
    return "\n".join(lines) + "\n"


def measure(name, reader, root, url, work):
    """The steps by name, or None where the run failed."""
    folder = "%s/%s.%s" % (work, name, reader)
    for part in ("run", "config", "data", "home/Mail"):	# without it mutt asks
        os.makedirs(folder + "/" + part, mode=0o700)
    shutil.copy(root + "/home/.ebrc", folder + "/home/.ebrc")
    script, log = folder + "/keys", folder + "/log"
    with open(script, "w", encoding="utf-8") as out:
        out.write(script_of(name).replace("until Topics to read\n", ""))
    env = ["XDG_DATA_HOME=" + folder + "/data", "XDG_CONFIG_HOME=" + folder + "/config",
           "XDG_RUNTIME_DIR=" + folder + "/run"]
    argv = [sys.executable, HERE + "/hear", "--reader", reader, "--keys", script, "--out", log,
            "--term", "xterm-256color" if name == "Plainvoice" else "linux",
            "--home", folder + "/home", "--max-step", "6"]
    for item in env:
        argv += ["--env", item]
    subprocess.run(argv + ["--"] + commands(root, url, folder)[name], capture_output=True)
    try:
        with open(log, encoding="utf-8") as handle:
            steps = [json.loads(line) for line in handle][1:]
    except OSError:
        return None
    return {step["name"]: step for step in steps if step["name"]}


def words(text):
    return sum(any(c.isalnum() for c in word) for word in text.split())


def audible(step):
    return sum(words(u["text"]) for u in step["utterances"] if u["heard"] > 0.5)


def cell(step):
    want = step and step.get("want")
    if not want:
        return "–"
    return "%s/%d" % (want["words_before"] if want["heard"] else "never", audible(step))


def reading(steps):
    """From the key that opens on: words before the first sentence, and words in all until then."""
    total = 0
    if "open" not in steps:
        return "–"
    opened = steps["open"]
    heard = "".join(c for u in opened["utterances"] if u["heard"] > 0.5
                    for c in u["text"].casefold() if c.isalnum())
    first = "".join(c for c in FIRST.casefold() if c.isalnum())
    if first in heard:
        before, at = 0, heard.find(first)
        count = 0
        for u in opened["utterances"]:
            for word in u["text"].split() if u["heard"] > 0.5 else ():
                letters = sum(c.isalnum() for c in word)
                if letters:
                    before += count < at
                    count += letters
        return "%d/%d" % (before, audible(opened))
    total = audible(opened)
    on = steps.get("on")
    if on and on["want"]["heard"]:
        return "%d/%d" % (total + on["want"]["words_before"], total + audible(on))
    return "never/%d" % (total + (audible(on) if on else 0))


def row(name, found):
    def each(column):
        return ", ".join(column(found[r]) if found.get(r) else "no run" for r in READERS if r in found)
    some = next((f for f in found.values() if f), {})
    size = "/".join(str(some[k]["bytes_from_program"]) if k in some else "–"
                    for k in ("move", "open", "back"))
    return "| %s | %s | %s | %s | %s | %s |" % (
        name, each(lambda f: cell(f.get("move"))), each(lambda f: cell(f.get("open"))),
        each(reading), each(lambda f: cell(f.get("back"))), size)


def table(names, readers, results, missing):
    lines = ["| program | move down one | open: its title | read: its first words | back: the item "
             "| bytes: move/open/back |", "| --- | --- | --- | --- | --- | --- |"]
    for name in names:
        lines.append(row(name, {r: results[name, r] for r in readers}))
    lines += ["", "Readers: %s." % ", ".join(readers)]
    if missing:
        lines += ["", "Left out, since they are not installed: %s." % ", ".join(missing)]
    return "\n".join(lines) + "\n"


def update(path, made):
    with open(path, encoding="utf-8") as handle:
        text = handle.read()
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    with open(path, "w", encoding="utf-8") as handle:
        handle.write(text[:begin] + "\n" + made + text[end:])


def serve(root):
    """A host of the ten topics, and its address."""
    host = subprocess.Popen([os.environ["PLAINVOICE"], "host", root + "/data", "--listen",
                             "127.0.0.1:0", "--content", root + "/assembly"],
                            stdout=subprocess.PIPE, text=True)
    ready = host.stdout.readline()
    if not ready.startswith("ready "):
        host.terminate()
        raise SystemExit("compare.py: the host does not start: " + ready)
    return host, ready.split()[1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--update")
    parser.add_argument("program", nargs="*", default=list(KEYS))
    options = parser.parse_args()
    where = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    readers = [r for r in READERS if shutil.which(r, path=where)]
    names = [n for n in options.program if n == "Plainvoice" or shutil.which(n, path=where)]
    missing = [n for n in list(options.program) + list(READERS) if n not in names + readers]
    with tempfile.TemporaryDirectory(prefix="plainvoice-compare-") as work:
        root = work + "/topics"
        fixtures.write_all(root)
        host, url = serve(root)
        try:
            with concurrent.futures.ThreadPoolExecutor(2) as pool:
                runs = {(n, r): pool.submit(measure, n, r, root, url, work)
                        for n in names for r in readers}
                results = {key: run.result() for key, run in runs.items()}
        finally:
            host.terminate()
            host.wait()
    made = table(names, readers, results, missing)
    print(made, end="")
    if options.update:
        update(options.update, made)


if __name__ == "__main__":
    main()
