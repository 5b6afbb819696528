# SPDX-License-Identifier: GPL-3.0-or-later
"""What a host keeps through kills, who may serve a folder, where it listens and when it ends."""
import fcntl
import json
import os
import random
import resource
import signal
import shutil
import socket
import sqlite3
import stat
import tempfile
import threading
import time

import host
from host import Caller, Host, new_key, ok, same

SEED = 20131029
ROUNDS = 8
WRITERS = 6


class Writer(threading.Thread):
    """Says one thing after the other until the line breaks; remembers what was answered."""

    def __init__(self, url, token, name, enough):
        super().__init__()
        self.caller = Caller(url, token)
        self.name, self.enough = name, enough
        self.sent, self.kept = {}, {}

    def run(self):
        for number in range(25):
            text, key = f'{self.name} {number}', new_key()
            self.sent[text] = key
            try:
                answer = self.caller.say(1 + number % 5, text, key)
            except OSError:
                return
            except Exception:	# an answer that was cut
                return
            if answer.status == 201:
                self.kept[text] = answer.body
            self.enough.release()


def test_kills():
    """Kill it under writes; each remark is there once, and the first answer is still given."""
    chance, lost, other = random.Random(SEED), [], []
    sent, until = {}, time.monotonic() + 20
    with Host() as served:
        served.command[3] = served.url.split('//')[1]
        people = [served.caller(f'Writer {n}') for n in range(WRITERS)]
        for turn in range(ROUNDS):
            enough = threading.Semaphore(0)
            writers = [Writer(served.url, person.token, f'{turn} {n}', enough)
                       for n, person in enumerate(people)]
            for writer in writers:
                writer.start()
            for _ in range(chance.randrange(5, 60)):
                enough.acquire(timeout=5)
            served.stop(signal.SIGKILL)
            for writer in writers:
                writer.join()
            if not ok(served.start(), f'kill {turn + 1}: it opens again', served.said):
                return
            for person, writer in zip(people, writers):
                again = Caller(served.url, person.token)
                for text, key in writer.sent.items():
                    sent[text] = again.say(1 + int(text.split()[-1]) % 5, text, key).body \
                        if text not in writer.kept or len(lost) > 5 else writer.kept[text]
                for text, body in list(writer.kept.items())[-1:]:
                    number = int(text.split()[-1])
                    if again.say(1 + number % 5, text, writer.sent[text]).body != body:
                        other.append(text)
        whole, _ = Caller(served.url).everything(
            served.url + '/assemblies/practice/contributions?limit=500')
        texts = [each['text'] for each in whole if 'Writer' not in each['text']]
        lost = [text for text in sent if texts.count(text) != 1]
        ok(len(sent) > 100, f'{len(sent)} remarks were said through {ROUNDS} kills')
        same(lost, [], 'each is there once: none is lost, none is twice')
        same(other, [], 'and a repeat gets the first answer')
        numbers = [each['number'] for each in whole]
        same(len(set(numbers)), len(numbers), 'no two have one number')
        ok(time.monotonic() < until, 'in good time')


def test_folder(scratch):
    folder = os.path.join(scratch, 'own')
    with Host(folder) as served:
        same(stat.S_IMODE(os.stat(folder).st_mode), 0o700, 'its folder is its own')
        second = Host(folder)
        ok(not second.url and second.said.startswith('LOCKED') and folder in second.said,
           'a second host on one folder says why not', second.said)
        same(second.process.returncode, 1, 'and ends')
        same(served.caller().get(served.url + '/').status, 200, 'the first goes on')
        taken = Host(os.path.join(scratch, 'other'), served.url.split('//')[1])
        ok(not taken.url and taken.said.startswith('HOST'), 'an address that is taken is said',
           taken.said)
        same(served.stop(), 0, 'it ends cleanly')
    with Host(folder) as served:
        ok(served.url, 'then another can serve it')


def ask_unix(path):
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(path)
        line.sendall(b'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
        return line.recv(100)


def test_socket(scratch):
    folder = os.path.join(scratch, 'run')
    path = os.path.join(folder, 'practice.sock')
    with Host(os.path.join(scratch, 'unix'), path) as served:
        same((stat.S_IMODE(os.stat(folder).st_mode), stat.S_IMODE(os.stat(path).st_mode)),
             (0o700, 0o600), 'a Unix socket is private')
        ok(b' 200 ' in ask_unix(path), 'and answers')
        second = Host(os.path.join(scratch, 'unix 2'), path)
        ok(not second.url, 'a socket that somebody listens on is not taken away', second.said)
        ok(b' 200 ' in ask_unix(path), 'it goes on answering')
        served.stop(signal.SIGKILL)
        ok(os.path.exists(path) and served.start() and b' 200 ' in ask_unix(path),
           'one that was left by a kill is replaced')
        served.stop()
        ok(not os.path.exists(path), 'it is taken away at the end')
    with open(path, 'w') as file:
        file.write('mine')
    ok(not Host(os.path.join(scratch, 'unix 3'), path).url and open(path).read() == 'mine',
       'a file that is no socket is left alone')
    for place in ('0.0.0.0:0', '[::]:0'):
        open_ = Host(os.path.join(scratch, 'open'), place)
        ok(not open_.url and '--open' in open_.said, f'{place} is not listened on unasked',
           open_.said)
    for place in ('127.0.0.1', '127.0.0.1:', ':80', '127.0.0.1:99999999', '127.0.0.1:x', '::1:80'):
        wrong = Host(os.path.join(scratch, 'open'), place)
        ok(not wrong.url and wrong.said, f'{place} is no address', wrong.said)
    with Host(os.path.join(scratch, 'long'), os.path.join(scratch, 'x' * 200)) as long:
        ok(not long.url, 'a path that is too long is said', long.said)


def test_ending(scratch):
    with Host(os.path.join(scratch, 'end')) as served:
        person = served.caller('Priya')
        body = json.dumps({'kind': 'idea', 'text': 'Said as the host was ending'}).encode()
        head = (f'POST /topics/1/contributions HTTP/1.1\r\nHost: a\r\n'
                f'Authorization: Bearer {person.token}\r\nContent-Type: application/json\r\n'
                f'Idempotency-Key: {new_key()}\r\nContent-Length: {len(body)}\r\n\r\n').encode()
        place = served.url.split('//')[1].split(':')
        with socket.create_connection((place[0], int(place[1]))) as line:
            line.sendall(head + body[:10])
            served.caller().get(served.url + '/')	# by now the host has read the head
            served.process.send_signal(signal.SIGTERM)
            line.sendall(body[10:])
            ok(b' 201 ' in line.recv(1000), 'what is under way is finished')
        same(served.stop(), 0, 'then it ends')


def test_guests(scratch):
    folder = os.path.join(scratch, 'guests')
    os.mkdir(folder)
    with open(os.path.join(folder, 'guests'), 'w') as one, \
            open(os.path.join(folder, 'guests')) as other:
        fcntl.flock(one, fcntl.LOCK_SH)
        fcntl.flock(other, fcntl.LOCK_SH)
        with Host(folder, more=['0', 'guests']) as served:
            one.close()
            same(served.caller().get(served.url + '/').status, 200, 'it stays while a guest is in')
            other.close()
            same(served.process.wait(10), 0, 'it ends when the last has gone')


def test_damage(scratch):
    folder = os.path.join(scratch, 'damaged')
    with Host(folder) as served:
        served.stop()
    with open(os.path.join(folder, 'host.sqlite3'), 'r+b') as file:
        file.write(b'This is not a database any more.' * 200)
    damaged = Host(folder)
    ok(not damaged.url and damaged.said.startswith('DAMAGED'),
       'damaged data are said, and nothing is served in their place', damaged.said)
    ok([name for name in os.listdir(folder) if 'damaged' in name], 'they are put aside')


def spoil(folder, what, into):
    """Put other bytes of the same length into the data of a host, all over."""
    for name in ('host.sqlite3', 'host.sqlite3-wal'):
        path = os.path.join(folder, name)
        if os.path.exists(path):
            with open(path, 'rb') as file:
                spoilt = file.read().replace(what, into)
            with open(path, 'r+b') as file:
                file.write(spoilt)


def test_damage_in_use(scratch):
    folder = os.path.join(scratch, 'damaged in use')
    with Host(folder) as served:
        path = os.path.join(folder, 'host.sqlite3')
        os.rename(path, path + '.damaged-already')
        status = served.caller().join('Priya').status
        same(status, 500, 'where the data are lost while they are served, that is said')
        status = served.process.wait(10)
        said = served.process.stderr.read()
        ok(status == 1 and said.startswith('DAMAGED') and len(said.splitlines()) == 1,
           'and the host ends with a sentence instead of serving an empty assembly', said)
        ok(os.path.exists(path + '.damaged-already'), 'what another has put aside is left alone')


def test_damaged_object(scratch):
    folder = os.path.join(scratch, 'damaged object')
    with Host(folder) as served:
        served.stop()
        spoil(folder, b'"type":"Topic"', b'"type":7     ,')
        served.start()
        caller = served.caller()
        for path in ('/topics/1', '/assemblies/practice/topics',
                     '/assemblies/practice/changes?limit=500'):
            answer = caller.get(served.url + path)
            same((answer.status, answer.headers.get('Content-Type')),
                 (500, 'application/problem+json'), f'one damaged object: {path.split("?")[0]} says so')
            ok(answer.detail.endswith('.'), 'with a sentence', answer)
        same(caller.get(served.url + '/people/1').status, 200, 'all else is served')
    with Host(folder) as served:
        ok(served.url, 'the next start begins anew')


def test_full(scratch):
    """No file may grow any more, as on a full disk; and another program holds the data."""
    folder = os.path.join(scratch, 'full')
    with Host(folder) as served:
        person, kept = served.caller('Priya'), []
        data = os.path.join(folder, 'host.sqlite3')
        bound = os.path.getsize(data) + 20000
        resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, (bound, bound))
        for number in range(25):
            answer = person.say(1, f'{number} ' + 'x' * 5000)
            if answer.status != 201:
                break
            kept.append(answer.json['object']['id'])
        same((answer.status, answer.headers['Retry-After']), (503, '60'),
             'on a full disk a remark is refused for the moment')
        same(person.get(served.url + '/topics/1').status, 200, 'and reading goes on')
        served.stop()
        served.command[3] = served.url.split('//')[1]
        served.start()
        token, person = person.token, served.caller()
        person.token = token
        same([person.get(each).status for each in kept], [200] * len(kept),
             'with room again everything that was answered is there')
        same(person.say(1, 'There is room').status, 201, 'and more can be said')
        with sqlite3.connect(data, isolation_level=None) as other:
            other.execute('BEGIN EXCLUSIVE')
            answer = person.say(1, 'Wait')
            same((answer.status, answer.headers['Retry-After']), (503, '60'),
                 'data that another program holds are waited for, and not for ever')
            other.execute('ROLLBACK')
        same(person.say(1, 'Now').status, 201, 'and then it goes on')


def test_copy(scratch):
    """As docs/hosting.md has it: copy while it runs, empty the folder, put the copy back."""
    folder, copy = os.path.join(scratch, 'copied'), os.path.join(scratch, 'copy.sqlite3')
    with Host(folder) as served:
        person = served.caller('Priya')
        with sqlite3.connect(os.path.join(folder, 'host.sqlite3')) as data, \
                sqlite3.connect(copy) as into:
            data.backup(into)
        person.say(1, 'Said after the copy')
        feed = '/topics/1/changes'
        _, cursor = person.everything(served.url + feed)
        served.stop()
        for name in os.listdir(folder):
            os.remove(os.path.join(folder, name))
        shutil.copy(copy, os.path.join(folder, 'host.sqlite3'))
        served.start()
        again = served.caller()
        again.token = person.token
        for number in range(5):
            again.say(1, f'Said after the copy was put back {number}')
        answer = again.get(f'{served.url}{feed}?since={cursor}')
        same((answer.status, answer.field), (410, 'since'),
             'after a copy was put back clients read everything again')


def kept_answers(folder):
    with sqlite3.connect(os.path.join(folder, 'host.sqlite3')) as data:
        return data.execute("SELECT count(*) FROM record WHERE type = 'Answer'").fetchone()[0], \
            data.execute("SELECT count(*) FROM value WHERE key LIKE 'answer:%'").fetchone()[0]


def test_month(scratch):
    """What is kept for repeats is forgotten after its days, and what leads to it too."""
    day, folder = 24 * 60 * 60, os.path.join(scratch, 'month')
    said = 20000 * day
    try:
        os.environ['PLAINVOICE_CLOCK'] = str(said)
        with Host(folder) as served:
            ok(served.caller('Priya').say(1).status == 201, 'something is said')
            served.stop()
        same(kept_answers(folder), (2, 2), 'joining and saying are kept for repeats')
        os.environ['PLAINVOICE_CLOCK'] = str(said + 30 * day)
        Host(folder).stop()
        same(kept_answers(folder), (2, 2), 'after 30 days still')
        os.environ['PLAINVOICE_CLOCK'] = str(said + 32 * day)
        Host(folder).stop()
        same(kept_answers(folder), (0, 0), 'after that nothing of it is left')
    finally:
        del os.environ['PLAINVOICE_CLOCK']


def test_content(scratch):
    folder, content = os.path.join(scratch, 'new'), os.path.join(scratch, 'content')
    os.mkdir(content)
    whole = {'id': '/', 'type': 'System', 'created': '2026-01-01T00:00:00Z', 'name': 'A',
             'modified': '2026-01-01T00:00:00Z', 'version': '1', 'idempotency_days': 30,
             'max_bytes': 65536}
    remark = {**whole, 'id': '/contributions/1', 'type': 'Contribution', 'kind': 'idea',
              'text': 'A', 'topic': '/topics/7'}
    for words, data in (
            ('no JSON', '{'), ('no list', '{}'), ('no assembly', {'data': [whole]}),
            ('a part that is missing', {'data': [{'id': '/', 'type': 'System'}]}),
            ('an address twice', {'data': [whole, whole]}),
            ('an address of elsewhere', {'data': [{**whole, 'id': 'https://a.example/'}]}),
            ('an address that needs coding', {'data': [{**whole, 'id': '/a b'}]}),
            ('an unknown type', {'data': [{**whole, 'type': 'Ghost'}]}),
            ('a remark without its topic', {'data': [whole, remark]})):
        with open(os.path.join(content, 'a.json'), 'w') as file:
            file.write(data if isinstance(data, str) else json.dumps(data))
        bad = Host(folder, content=content)
        ok(not bad.url and bad.said.startswith('INPUT'), f'content with {words} is refused',
           bad.said)
    with Host(folder) as served:
        ok(served.url, 'and nothing of it is kept')
        log, _ = served.caller().everything(served.url + '/assemblies/practice/log')
        ok('set up' in log[-1]['action'], 'that it was set up is in its log', log[-1])
        served.stop()
        served.command[2] = content
        ok(served.start(), 'content is read once')


def test_visibility(scratch):
    content = os.path.join(scratch, 'seen')
    os.mkdir(content)
    made = {'created': '2026-01-01T00:00:00Z', 'modified': '2026-01-01T00:00:00Z'}
    objects = [
        {**made, 'id': '/', 'type': 'System', 'name': 'A', 'version': '1', 'max_bytes': 65536,
         'idempotency_days': 30},
        {**made, 'id': '/assemblies/a', 'type': 'Assembly', 'title': 'A', 'question': 'A?',
         'phase': 'ask'}]
    for number, word in enumerate(('public', 'assembly', 'private', 'Private'), 1):
        objects.append({**made, 'id': f'/topics/{number}', 'type': 'Topic', 'number': number,
                        'title': word, 'mode': 'open', 'state': 'open', 'visibility': word,
                        'assembly': '/assemblies/a'})
    with open(os.path.join(content, 'a.json'), 'w') as file:
        json.dump({'data': objects}, file)
    with Host(os.path.join(scratch, 'sight'), content=content) as served:
        topics, _ = served.caller().everything(served.url + '/assemblies/a/topics')
        same([topic['title'] for topic in topics], ['public'],
             'a stranger sees what is public, and nothing of a word that is not known')


def main():
    test_kills()
    with tempfile.TemporaryDirectory() as scratch:
        test_folder(scratch)
        test_socket(scratch)
        test_ending(scratch)
        test_guests(scratch)
        test_damage(scratch)
        test_damage_in_use(scratch)
        test_damaged_object(scratch)
        test_full(scratch)
        test_copy(scratch)
        test_month(scratch)
        test_content(scratch)
        test_visibility(scratch)
    host.done()


main()
