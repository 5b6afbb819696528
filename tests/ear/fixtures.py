# SPDX-License-Identifier: GPL-3.0-or-later
"""The same ten topics, made from fixed text, in each form that a compared program reads."""
import html
import json
import os
import textwrap

TITLES = [
    "Bus lanes on Harbour Road", "Trees for every school yard",
    "Opening hours of the public library", "A fair price for drinking water",
    "Night trains to the coast", "Repairing the old market hall",
    "Rules for short term letting", "Warm rooms in winter",
    "Dogs in the river park", "Counting votes in the open",
]
WHO = ["The panel", "A shop owner", "One nurse", "Two students", "The drivers",
       "A retired teacher", "Our neighbours", "The council", "A young father", "The gardeners",
       "A night worker", "Every speaker", "The first witness", "A blind resident",
       "The translators", "A farmer", "The students", "An engineer", "The chair", "Most members"]
DID = ["said clearly that", "asked in writing whether", "showed with numbers that",
       "doubted in public that", "explained at length why", "remembered a year when",
       "agreed in the end that", "warned more than once that", "counted and found that",
       "wanted to know whether"]
WHAT = ["the cost would fall on those who use it least",
        "a trial of six months would settle the question",
        "the map in the report left out three streets",
        "people who come home after ten were never asked",
        "the money had already been promised to another plan",
        "a smaller change would help nearly as much",
        "nobody had measured the noise before the work began",
        "the rule could be written in one short sentence",
        "the older people would need a bench and some shade",
        "the answer depended on the weather in March",
        "every household should get the letter twice"]
DAY = "2026-11-%02dT09:00:00Z"


def sentences(number):
    return ["%s %s %s." % (WHO[(i * 7 + number * 3) % len(WHO)],
                           DID[(i * 3 + number) % len(DID)],
                           WHAT[(i * 5 + number * 2) % len(WHAT)]) for i in range(20)]


def paragraphs(number):
    lines = sentences(number)
    return [" ".join(lines[i:i + 5]) for i in range(0, 20, 5)]


def numbered():
    return list(enumerate(TITLES, 1))


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as handle:
        handle.write(text)


def page(title, body):
    return ("<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%s</title></head>"
            "<body><h1>%s</h1>\n%s\n</body></html>\n" % (title, title, body))


def write_html(root):
    items = "".join('<li><a href="%02d.html">%s</a></li>\n' % (n, html.escape(title))
                    for n, title in numbered())
    put(root + "/index.html", page("Topics", "<ul>\n%s</ul>" % items))
    for n, title in numbered():
        put("%s/%02d.html" % (root, n),
            page(title, "\n".join("<p>%s</p>" % p for p in paragraphs(n))))


def write_feed(root):
    entries = "".join(
        "<item><title>%s</title><guid>t%02d</guid><link>http://localhost/%02d</link>"
        "<pubDate>Mon, %02d Jan 2024 10:00:00 +0000</pubDate><description>%s</description></item>\n"
        % (title, n, n, 29 - n, html.escape("".join("<p>%s</p>" % p for p in paragraphs(n))))
        for n, title in numbered())
    put(root + "/feed.xml", '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
        "<title>Topics</title><link>http://localhost/</link><description>d</description>\n%s"
        "</channel></rss>\n" % entries)
    put(root + "/urls", "file://%s/feed.xml\n" % os.path.abspath(root))
    put(root + "/config", "auto-reload no\n")


def write_mail(root):
    put(root + "/topics", "".join(
        "From anna@localhost Mon Jan %2d 10:00:00 2024\nFrom: Anna <anna@localhost>\n"
        "To: all@localhost\nSubject: %s\nDate: Mon, %02d Jan 2024 10:00:00 +0000\n"
        "Message-ID: <%d@localhost>\nStatus: RO\n\n%s\n\n"
        % (n, title, n, n, "\n\n".join(textwrap.fill(p, 72) for p in paragraphs(n)))
        for n, title in numbered()))
    put(root + "/muttrc", "set mark_old=no\nset quit=yes\nset sort=mailbox-order\n"
        "set confirmappend=no\nset move=no\n")


def write_assembly(root):
    """What a host of Plainvoice begins from."""
    first = {"created": DAY % 1, "modified": DAY % 1}
    data = [dict(first, id="/", type="System", name="Topics", version="1",
                 contact="hello@assembly.example", idempotency_days=30, max_bytes=65536,
                 languages=["en"], retention="Nothing is kept."),
            dict(first, id="/assemblies/ten", type="Assembly", visibility="public",
                 invitation="ten topics", title="Ten topics", question="What should be done?",
                 phase="ask", commissioner="The council", response_days=60)]
    for n, title in numbered():
        data.append(dict(first, id="/topics/%d" % n, type="Topic", assembly="/assemblies/ten",
                         number=n, title=title, question="What should be done?", mode="open",
                         state="open", descriptions=[
                             {"register": register, "lang": "en", "title": title,
                              "binding": register == "technical",
                              "paragraphs": [{"p": "p%d" % i, "text": text}
                                             for i, text in enumerate(paragraphs(n))]}
                             for register in ("plain", "technical")]))
    put(root + "/topics.json", json.dumps({"data": data}, indent=1))


def write_all(root):
    put(root + "/list.txt", "".join(title + "\n" for title in TITLES))
    write_html(root + "/html")
    write_feed(root + "/feed")
    write_mail(root + "/mail")
    write_assembly(root + "/assembly")
    put(root + "/home/.ebrc", "jar = %s/home/jar\n" % os.path.abspath(root))
