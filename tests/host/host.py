# SPDX-License-Identifier: GPL-3.0-or-later
"""A host under test, a caller of it, and TAP: what the tests of the host share."""
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import urllib.parse
import uuid

BUILD = os.environ['BUILD']
CONTENT = os.path.join(os.environ['SRC'], 'client', 'host', 'practice')
HELPERS = os.path.join(BUILD, 'tests', 'host')
count = 0
failed = 0


def ok(good, words, *notes):
    global count, failed
    count += 1
    failed += not good
    print(f"{'ok' if good else 'not ok'} {count} - {words}", flush=True)
    if not good:
        for note in notes:
            for line in str(note)[:2000].splitlines():
                print('#', line)
    return good


def same(got, want, words):
    return ok(got == want, words, f'got  {got!r}', f'want {want!r}')


def done():
    print(f'1..{count}')
    sys.exit(failed != 0)


class Answer:
    def __init__(self, answer):
        self.status = answer.status
        self.headers = answer.headers
        self.body = answer.read()
        self.type = self.headers.get('Content-Type')

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def field(self):
        return self.json.get('field')

    @property
    def detail(self):
        return self.json.get('detail', '')

    def __repr__(self):
        return f'{self.status} {self.body[:600]!r}'


class Caller:
    """Somebody with one connection that is kept, and a token once joined."""

    def __init__(self, url, token=None):
        self.url = url.rstrip('/')
        self.token = token
        self.person = None
        self.connection = None
        self.languages = None

    def ask(self, method, url, body=None, **more):
        target = urllib.parse.urlsplit(url)
        path = target.path + ('?' + target.query if target.query else '')
        headers = {'Accept-Language': self.languages} if self.languages else {}
        if self.token:
            headers['Authorization'] = 'Bearer ' + self.token
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
        if isinstance(body, str):
            body = body.encode()
        if body is not None:
            headers['Content-Type'] = 'application/json'
        for name, value in more.items():
            headers[name.replace('_', '-')] = value
        headers = {name: value for name, value in headers.items() if value is not None}
        place = urllib.parse.urlsplit(self.url)
        for again in (True, False):
            if not self.connection:
                self.connection = http.client.HTTPConnection(place.hostname, place.port, 60)
            try:
                self.connection.request(method, path, body, headers)
                return Answer(self.connection.getresponse())
            except (ConnectionError, http.client.HTTPException):
                self.connection.close()
                self.connection = None
                if not again:
                    raise

    def get(self, url, **more):
        return self.ask('GET', url, **more)

    def post(self, url, body, key=None, **more):
        return self.ask('POST', url, body, Idempotency_Key=key or new_key(), **more)

    def join(self, name, key=None, **more):
        answer = self.post(self.url + '/assemblies/practice/join',
                           {'invitation': 'open door', 'name': name, **more}, key)
        if answer.status == 201:
            self.token = answer.json['token']
            self.person = answer.json['object']['id']
        return answer

    def say(self, topic, text='Why?', key=None, kind='question', **more):
        return self.post(f'{self.url}/topics/{topic}/contributions',
                         {'kind': kind, 'text': text, **more}, key)

    def pages(self, url):
        """A list or a feed, page after page; the limit of its first holds for all of them."""
        limit = re.search(r'limit=\d+', url)
        while url:
            page = self.get(url).json
            yield page
            url = page.get('next')
            if url and limit:
                url += '&' + limit[0]

    def everything(self, url, name='data'):
        """All objects of a list or a feed, without its marks, and its last cursor."""
        objects, cursor = [], None
        for page in self.pages(url):
            objects += [each for each in page[name] if each['type'] != 'Bookmark']
            cursor = page.get('cursor')
        return objects, cursor


def new_key():
    return f'"{uuid.uuid4()}"'


class Host:
    def __init__(self, folder=None, place='127.0.0.1:0', content=CONTENT, more=(), locale=None):
        self.scratch = None if folder else tempfile.TemporaryDirectory()
        self.folder = folder or os.path.join(self.scratch.name, 'host')
        self.command = [os.path.join(HELPERS, 'serve'), self.folder, content, place, *more]
        self.process = None
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        line = self.process.stdout.readline()
        self.url = line.split()[1].rstrip('/') if line.startswith('ready ') else None
        self.said = '' if self.url else self.process.stderr.read()
        if not self.url:
            self.process.wait()
        return self.url

    def stop(self, how=signal.SIGTERM):
        """End it; its exit status."""
        self.process.send_signal(how)
        self.process.communicate()
        return self.process.returncode

    def caller(self, name=None, **more):
        caller = Caller(self.url)
        if name:
            caller.join(name, **more)
        return caller

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        if self.process.poll() is None:
            self.stop(signal.SIGKILL)
        if self.scratch:
            self.scratch.cleanup()
