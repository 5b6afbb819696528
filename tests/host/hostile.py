# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is thrown at a host, it goes on serving, and nothing of it comes back out."""
import json
import re
import select
import socket
import urllib.parse

import host
from host import Host, new_key, ok, same


def connect(served):
    place = urllib.parse.urlsplit(served.url)
    return socket.create_connection((place.hostname, place.port), 30)


def send(served, text):
    """Send bytes as they are; all that comes until the other side ends or is silent."""
    with connect(served) as line:
        answer = b''
        try:
            line.sendall(text if isinstance(text, bytes) else text.encode())
            line.shutdown(socket.SHUT_WR)
            while part := line.recv(65536):
                answer += part
        except OSError:
            pass
        return answer


def serves(served):
    return served.caller().get(served.url + '/').status == 200


def test_bodies(served, person):
    url = served.url + '/topics/1/contributions'
    deep = '{"kind": "idea", "text": ' + '[' * 100000 + ']' * 100000 + '}'
    same(person.post(url, deep).status, 413, 'JSON of 100,000 levels is too large as it is')
    deep = '{"kind": "idea", "text": ' + '[' * 30000 + ']' * 30000 + '}'
    ok(person.post(url, deep).status in (400, 422), 'and 30,000 levels are too deep')
    answer = send(served, 'POST /topics/1/contributions HTTP/1.1\r\nHost: a\r\n'
                  f'Content-Length: {10 << 20}\r\n\r\n' + 'x' * 1000)
    ok(b' 413 ' in answer[:20], '10 MB are refused before they come', answer[:200])
    chunks = b''.join(b'10000\r\n' + b'x' * 65536 + b'\r\n' for _ in range(100))
    answer = send(served, b'POST /topics/1/contributions HTTP/1.1\r\nHost: a\r\n'
                  b'Transfer-Encoding: chunked\r\n\r\n' + chunks + b'0\r\n\r\n')
    ok(b' 201 ' not in answer, 'nor do they come in chunks', answer[:200])
    for body, words in ((b'\xff\xfe{}', 'bytes that are no UTF-8'), (b'', 'nothing'),
                        (b'[1]', 'a list'), (b'"text"', 'a string'), (b'{"kind":', 'half of it'),
                        (b'{"kind": "idea", "text": "\xc3\x28"}', 'a broken character'),
                        (b'{"kind": "idea", "kind": "offer", "text": "a"}', 'a name twice'),
                        (b'{"kind": "idea", "text": 1e999}', 'a number without end'),
                        (b'{"kind": "idea", "text": {"a": 1}}', 'an object for a text')):
        ok(person.post(url, body).status in (400, 422), f'{words} is refused')
    ok(serves(served), 'it still serves')


def test_text(served):
    person = served.caller('Zo\u202e\u001b[31m\u0000e')
    text = 'A\u001b]0;owned\u0007B\u202eC\u0000D\u009b31mE\ue0041F\u200b\u200b\u200bG\u0085H\x7f'
    said = person.say(1, text, source='\u2066x\u001b[2J')
    same(said.status, 201, 'hostile text is taken, cleaned')
    read = person.get(said.json['object']['id']).json
    name = person.get(person.person).json['name']
    whole = json.dumps([said.json, read, name], ensure_ascii=False)
    same(re.findall('[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', whole), [],
         'and no control or direction comes back out')
    ok('owned' not in read['text'], 'nor what they carried', read['text'])


def test_paths(served):
    caller = served.caller()
    strange = ['/../etc/passwd', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd',
               '/topics/../topics/1', '/topics/%31', '/topics/1/', '//topics/1', '/topics//1',
               '/topics/1%00', '/topics/1%0d%0aX-Evil:%20yes', '/TOPICS/1', '/topics/1;a=b',
               '/host.sqlite3', '/assemblies/practice%2ftopics', '/topics/{topic}', '/topics/*',
               '/topics/1%2fcontributions', '/answer:1', '/token:1', '/topics/' + 'a' * 5000,
               "/topics/1'%20OR%20'1'='1", '/%ff%fe', '/topics/1%', '/topics/-1', '/people/0']
    answers = {path: caller.get(served.url + path) for path in strange}
    same([path for path in strange if answers[path].status != 404], [],
         'no trick with an address finds anything')
    ok(not [path for path in strange if 'X-Evil' in answers[path].headers],
       'nor writes a header')
    answer = caller.get(served.url + '/topics/1?since=%0d%0aX-Evil:%20yes&limit=%0d%0a')
    ok('X-Evil' not in answer.headers, 'nor does a parameter')
    answer = caller.get(served.url + '/topics/1', Host='evil.example')
    ok(b'evil' not in answer.body, "addresses do not follow the caller's Host")
    for name, value in (('Authorization', 'Bearer ' + 'x' * 4000), ('Authorization', 'Basic eDp5'),
                        ('Authorization', "Bearer ' OR 1=1"), ('Accept-Language', ';q=' * 500),
                        ('If-None-Match', '"' * 300), ('If-None-Match', ',,,,W/'),
                        ('Accept-Language', '../../../etc, *;q=1')):
        same(caller.get(served.url + '/topics/1', **{name: value}).status, 200,
             f'a strange {name} is passed over')


def test_lines(served):
    for bytes_, words in ((b'\x00' * 5000, 'zeros'), (b'\x16\x03\x01\x02\x00\x01', 'TLS'),
                          (b'GET / HTTP/9.9\r\n\r\n', 'another version'),
                          (b'GET /\r\n\r\n', 'no version'), (b'G' * 200000, 'no end'),
                          (b'GET / HTTP/1.1\r\n' + b'A: b\r\n' * 20000 + b'\r\n', 'many headers'),
                          (b'GET / HTTP/1.1\r\nHost: a\r\nA: ' + b'b' * 100000 + b'\r\n\r\n',
                           'a long header'),
                          (b'POST /topics/1/contributions HTTP/1.1\r\nHost: a\r\n'
                           b'Content-Length: -5\r\n\r\n', 'less than nothing'),
                          (b'POST /topics/1/contributions HTTP/1.1\r\nHost: a\r\n'
                           b'Content-Length: 99999999999999999999\r\n\r\n', 'more than all'),
                          (b'POST /topics/1/contributions HTTP/1.1\r\nHost: a\r\n'
                           b'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
                           'two lengths')):
        answer = send(served, bytes_)
        ok(b' 200 ' not in answer[:20] and b' 201 ' not in answer[:20] and serves(served),
           f'{words}: refused, and it still serves', answer[:200])
    both = send(served, b'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /topics/1 HTTP/1.1\r\nHost: a\r\n'
                b'Connection: close\r\n\r\n')
    same(both.count(b'HTTP/1.1 200'), 2, 'two requests in one breath get two answers')
    caller = served.caller()
    caller.get(served.url + '/')
    line = caller.connection.sock
    good = sum(caller.get(served.url + '/topics/1').status == 200 for _ in range(1000))
    ok(good == 1000 and caller.connection.sock is line, 'a thousand go over one connection')


def test_slow(served):
    """Its bound is one second here; lines without end are ended for others to come in."""
    slow = [connect(served) for _ in range(300)]
    for line in slow:
        line.sendall(b'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')
    ok(serves(served), 'three hundred that never end their question keep nobody out')
    with connect(served) as line:
        line.sendall(b'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')
        ended = False
        for _ in range(200):	# a byte at a time, for as long as it is taken
            if select.select([line], [], [], 0.05)[0]:
                ended = True
                break
            line.sendall(b'a')
        ok(ended, 'a byte now and then does not hold a line for ever')
    for line in slow:
        line.close()


def main():
    with Host(more=['1']) as served:
        person = served.caller('Priya')
        test_bodies(served, person)
        test_text(served)
        test_paths(served)
        test_lines(served)
        test_slow(served)
        same(served.stop(), 0, 'and it ends when it is asked to')
    host.done()


main()
