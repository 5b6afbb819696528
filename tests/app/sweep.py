# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills and cuts at random instants: sweep.py FOLDER COUNT.

A real host on a Unix socket, before it a line that can be cut, and people who each say or do one
thing after another through tests/app/drive.  Each time something is done to them at a moment that a
fixed seed chooses.  At the end the line is left alone, what waits is sent, and all is counted.
"""
import collections
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time

folder, count = sys.argv[1], int(sys.argv[2])
ACTS_EACH = 20      # of one person: the host takes 30 a minute
HOW = (['kill'] * 6 + ['before', 'request', 'after', 'answer'] * 2 +
       ['kill after', 'kill before', 'two', 'two kill', 'host', 'none'])
drive = os.path.join(os.environ['BUILD'], 'tests', 'app', 'drive')
content = os.path.join(os.environ['SRC'], 'client', 'host', 'practice')
chance = random.Random(4)
host_socket = os.path.join(folder, 'socket')
number = 0


def ok(good, words, *notes):
    global number
    number += 1
    print(f"{'ok' if good else 'not ok'} {number} - {words}", flush=True)
    for note in [] if good else notes:
        for line in str(note).splitlines()[:30]:
            print('#', line)


class Line:
    """What stands between people and the host; `cut` is done to the next thing that is said."""

    def __init__(self):
        self.cut = None
        self.cuts = 0
        self.listener = socket.create_server(('127.0.0.1', 0), backlog=64)
        self.url = f'http://127.0.0.1:{self.listener.getsockname()[1]}'
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        try:
            with client:
                while self.pass_on(client):
                    pass
        except OSError:
            pass

    def pass_on(self, client):
        request = read_message(client)
        if not request:
            return False
        cut = None
        if request.startswith(b'POST') and self.cut:
            cut, self.cut = self.cut, None
            self.cuts += 1
        if cut == 'before':
            return False
        with socket.socket(socket.AF_UNIX) as host:
            host.connect(host_socket)
            if cut == 'request':
                host.sendall(request[:len(request) // 2])
                return False
            host.sendall(request)
            answer = read_message(host)
        if cut == 'after':
            return False
        if cut == 'answer':
            client.sendall(answer[:len(answer) // 2])
            return False
        client.sendall(answer)
        return bool(answer)


def read_message(source):
    data = b''
    while b'\r\n\r\n' not in data:
        more = source.recv(65536)
        if not more:
            return b''
        data += more
    head, body = data.split(b'\r\n\r\n', 1)
    length = 0
    for field in head.split(b'\r\n')[1:]:
        name, _, value = field.partition(b':')
        if name.lower() == b'content-length':
            length = int(value)
    if head.split(b' ', 2)[1] == b'304':
        length = 0
    while len(body) < length:
        more = source.recv(65536)
        if not more:
            return b''
        body += more
    return head + b'\r\n\r\n' + body


class Host:
    def __init__(self, url):
        self.url = url
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [os.environ['PLAINVOICE'], 'host', os.path.join(folder, 'host'), '--socket',
             host_socket, '--url', self.url, '--content', content],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return self.process.stdout.readline().startswith(b'ready ')

    def kill(self):
        self.process.kill()
        self.process.wait()
        if os.path.exists(host_socket):
            os.unlink(host_socket)


def begin(person, words):
    process = subprocess.Popen([drive, os.path.join(folder, person), line.url + '/'],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT)
    process.stdin.write('\n'.join(words + ['']).encode())
    process.stdin.close()
    process.stdin = None
    return process


def whole(person, words):
    return begin(person, words).communicate()[0].decode()


def words_of(text):
    return ['topics 1', 'say question', f'line {text}', 'line ', 'choose Send']


def deed_of(text):
    return ['deed offer /timebanks/practice', f'line {text}', 'line ', 'line ', 'line ',
            'choose Go on', 'choose Send']


def act(person, words, how):
    """One act, with what is done to it; whether the program had taken the words."""
    kill = 'kill' in how or how.startswith('two')
    line.cut = how.split()[-1] if how.split()[-1] in ('before', 'request', 'after', 'answer') \
        else None
    process = begin(person, words)
    other = begin(person, ['drafts', 'update']) if how.startswith('two') else None
    try:
        if kill or how == 'host':
            process.wait(chance.uniform(0, usual * 1.2))
    except subprocess.TimeoutExpired:
        if kill:
            process.kill()
    if how == 'host':
        host.kill()
        host.start()
    said = process.communicate()[0].decode(errors='replace')
    if other:
        if how == 'two kill':
            other.kill()
        other.communicate()
    line.cut = None
    return said.count('> line\n') > 1   # the next line was read after the words were taken


def drafts_of(person):
    """Each draft of the person: its words and its state."""
    drafts = []
    place = os.path.join(folder, person, 'drafts')
    for name in os.listdir(place) if os.path.isdir(place) else ():
        if name.endswith('.draft'):
            with open(os.path.join(place, name), encoding='utf-8') as file:
                facts = dict(each.split(': ', 1) for each in file.read().splitlines())
            try:
                with open(os.path.join(place, name[:-6] + '.txt'), encoding='utf-8') as file:
                    text = file.read().strip()
            except FileNotFoundError:
                text = ''
            if 'answers' in facts:
                text = json.loads(facts['answers'])['title']
            drafts.append((text, facts['state']))
    return drafts


def on_host(path, field):
    """The words of all in a list of the host, in the order in which it took them."""
    found = []
    while path:
        with socket.socket(socket.AF_UNIX) as asked:
            asked.connect(host_socket)
            asked.sendall(f'GET {path} HTTP/1.1\r\nHost: x\r\n\r\n'.encode())
            page = json.loads(read_message(asked).split(b'\r\n\r\n', 1)[1])
        found += [(each.get('number', 0), each.get(field, '')) for each in page['data']]
        path = page.get('next', '').removeprefix(line.url)
    return [text for _, text in sorted(found)]


started = time.monotonic()
line = Line()
host = Host(line.url)
people = [f'person{i}' for i in range((count + ACTS_EACH - 1) // ACTS_EACH)]
joined = 0
for person in people:
    whole(person, ['topics 1', 'say question', 'line ', f'line {person}'])
    before = time.monotonic()
    joined += 'Saved as question' in whole(person, words_of(f'First of {person}.')[:-1] +
                                           ['choose Nothing', 'choose Send'])
    usual = time.monotonic() - before
ok(joined == len(people), f'{joined} people have joined and said something')

acts = []
done = collections.Counter()
for i in range(count):
    person, text = people[i // ACTS_EACH], f'Act {i} of the sweep.'
    how = chance.choice(HOW)
    done[how] += 1
    words = deed_of(text) if i % 3 == 2 else words_of(text)
    acts.append((person, text, how, act(person, words, how)))

for person in people:
    for _ in range(5):
        if all(state != 'queued' for _, state in drafts_of(person)):
            break
        whole(person, ['update', 'drafts'])

remarks = on_host('/topics/1/contributions?limit=500', 'text')
offers = on_host('/assemblies/practice/offers?limit=500', 'title')
there = remarks + offers
seen = collections.Counter(there)
here = {person: drafts_of(person) for person in people}
twice = [text for text, times in seen.items() if times > 1 and text.startswith(('Act', 'First'))]
lost, waiting, wrong = [], [], []
for person, text, how, taken in acts:
    mine = [state for words, state in here[person] if words == text]
    if 'queued' in mine:
        waiting.append((text, how))
    if taken and not mine:
        lost.append((text, how))
    if ('sent' in mine) != (seen[text] == 1) or len(mine) > 1:
        wrong.append((text, how, mine, seen[text]))
ok(not twice, 'nothing is on the host twice', twice)
ok(not lost, 'no words that were taken are lost here', lost)
ok(not waiting, 'nothing still waits', waiting)
ok(not wrong, 'what was sent is on the host, and what was not is not', wrong)
places = collections.defaultdict(list)
for kept in remarks, offers:
    order = {text: place for place, text in enumerate(kept)}
    for person, text, _, _ in acts:
        if text in order:
            places[person, kept is offers].append(order[text])
ok(all(each == sorted(each) for each in places.values()), 'in the order in which it was said')
reached = sum(seen[text] for _, text, _, _ in acts)
ok(offers and reached * 3 > count and line.cuts * 8 > count, 'and the instants hit',
   f'{reached} reached the host, {line.cuts} were cut')
host.process.send_signal(signal.SIGTERM)
print(f'# {count} acts in {time.monotonic() - started:.0f} s: {dict(done)};'
      f' {reached} reached the host, {line.cuts} cut, {sum(taken for *_, taken in acts)} taken')
print(f'1..{number}')
