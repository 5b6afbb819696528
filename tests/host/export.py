# SPDX-License-Identifier: GPL-3.0-or-later
"""No lock-in (I.18): what is exported begins the same assembly elsewhere, with the same addresses
and as many of everything."""
import collections
import json
import os
import subprocess
import tempfile

import host
from host import BUILD, Host, ok, same


def run(scratch, served, *words):
    environment = {**os.environ, 'LC_ALL': 'C.UTF-8'}
    return subprocess.run([os.path.join(BUILD, 'client', 'plainvoice'), '--data',
                           os.path.join(scratch, 'data'), '--at',
                           served.url + '/assemblies/practice', *words], env=environment,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True)


def everything(served):
    """What anybody may read, by its address on whatever host it is."""
    caller = served.caller()
    base = served.url + '/assemblies/practice'
    objects = [caller.get(base).json] + caller.everything(base + '/changes')[0]
    for each in list(objects):
        if each['type'] in ('Topic', 'Meeting'):
            objects += caller.everything(each['links']['changes'])[0]
    return {each['id'].removeprefix(served.url): each for each in objects
            if not each.get('deleted')}


def plain(served, each):
    """An object without its host, and without what is worked out for who reads it."""
    text = json.dumps({key: value for key, value in each.items() if key not in ('allow', 'links', 'remarks')},
                      sort_keys=True)
    return text.replace('"' + served.url + '/', '"/')


def numbers(objects):
    return collections.Counter(each['type'] for each in objects.values())


with tempfile.TemporaryDirectory() as scratch, Host() as first:
    member = first.caller('Priya')
    member.say(1, 'Is this kept?')
    member.say(1, 'Is this kept too?\n\nIt has "http://quotation marks/" in it.')
    taken = member.say(1, 'This is taken back').json['object']['id']
    member.ask('DELETE', taken, If_Match=member.get(taken).headers['ETag'],
               Idempotency_Key=host.new_key())

    exported = run(scratch, first, 'export')
    same((exported.returncode, exported.stderr), (0, ''), 'an assembly is exported')
    lines = exported.stdout.splitlines()
    ok(all('id' in json.loads(line) for line in lines), 'a line for each object')
    before = everything(first)
    own = {json.loads(line)['id'].removeprefix(first.url) for line in lines}
    same(sorted(before.keys() - own), [], 'all that anybody may read is there')
    ok(taken.removeprefix(first.url) not in own, 'but not what was taken back')

    content = os.path.join(scratch, 'content')
    os.mkdir(content)
    with open(os.path.join(content, 'export.jsonl'), 'w') as file:
        file.write(exported.stdout)
    with Host(content=content) as second:
        ok(second.url, 'a host begins from it', second.said)
        after = everything(second)
        new = {path for path in after if after[path]['type'] == 'LogEntry'} - before.keys()
        same(len(new), 1, 'the log says that it was set up anew')
        for path in new:
            del after[path]
        same(sorted(after), sorted(before), 'every address is the same')
        same(numbers(after), numbers(before), 'there are as many of everything')
        same([path for path in before if plain(second, after[path]) != plain(first, before[path])],
             [], 'and each says the same')
        again = run(os.path.join(scratch, 'second'), second, 'export')
        same(sorted(json.loads(line)['id'].removeprefix(second.url)
                    for line in again.stdout.splitlines()),
             sorted((own & before.keys()) | new), 'which can be exported again')

    with open(os.path.join(content, 'export.jsonl'), 'a') as file:
        file.write('{"id": "/broken"\n')
    with Host(content=content) as third:
        ok(not third.url and f'Line {len(lines) + 1} ' in third.said,
           'a line that is no object is named, and nothing is begun', third.said)

    text = run(scratch, first, 'export', '--text')
    same((text.returncode, text.stderr), (0, ''), 'it is exported as text to read too')
    ok('Is this kept too?' in text.stdout and 'Getting through to your GP' in text.stdout or
       'Is this kept too?' in text.stdout, 'with what was said')
    ok('This is taken back' not in text.stdout and '\x1b' not in text.stdout,
       'and without what was taken back, and without control characters')
host.done()
