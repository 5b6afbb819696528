# SPDX-License-Identifier: GPL-3.0-or-later
"""A host whose clock stands still, and callers who are people of its content."""
import hashlib
import json
import os
import shutil
import sqlite3
import time

from host import CONTENT, Caller, Host

DAY = 24 * 60 * 60
START = 1795600800		# 25 November 2026 at 10:00


def stamp(seconds):
    return time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(seconds))


def thing(noun, path, **more):
    return {'id': path, 'type': noun, 'created': '2026-11-01T09:00:00Z',
            'modified': '2026-11-01T09:00:00Z', 'assembly': '/assemblies/practice',
            'voice': 'personal', 'visibility': 'public', **more}


def content(folder, things, both):
    """The practice assembly, the second one too where BOTH are wanted, and THINGS."""
    shutil.copytree(CONTENT, folder, ignore=None if both else shutil.ignore_patterns('answers*'))
    with open(os.path.join(folder, 'zmore.json'), 'w') as file:
        json.dump({'data': things}, file)
    return folder


class Served(Host):
    """A host whose clock stands still, and stands elsewhere after at()."""

    def __init__(self, folder, things, both=False):
        os.environ['PLAINVOICE_CLOCK'] = str(START)
        super().__init__(content=content(folder, things, both))
        self.command[3] = self.url.split('//')[1]

    def at(self, seconds):
        self.stop()
        os.environ['PLAINVOICE_CLOCK'] = str(seconds)
        self.start()

    def data(self, sql, *values):
        """What a person with the machine's data could do; the host is down meanwhile."""
        self.stop()
        with sqlite3.connect(os.path.join(self.folder, 'host.sqlite3')) as data:
            rows = data.execute(sql, values).fetchall()
        self.start()
        return rows

    def lend(self, path, caller=Caller):
        """A caller who is the person at PATH."""
        token = hashlib.sha256(path.encode()).hexdigest()
        self.data('INSERT INTO value VALUES (?, ?, 0)',
                  'token:' + hashlib.sha256(token.encode()).hexdigest(), path)
        lent = caller(self.url, token)
        lent.person = self.url + path
        return lent

    def log(self):
        return Caller(self.url).everything(self.url + '/assemblies/practice/log')[0]
