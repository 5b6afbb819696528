# SPDX-License-Identifier: GPL-3.0-or-later
"""An assembly's feed with what is said in some of its topics, and the marks of long pages."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

import host
from host import Host, ok, same


def test_joint_feed(served, person):
    url = served.url
    feed = url + '/assemblies/practice/changes'
    outline = person.everything(feed)[0]
    whole, cursor = person.everything(feed + '?topics=all&limit=5')
    ids = [each['id'] for each in whole]
    said = {each['id'] for each in person.everything(
        url + '/assemblies/practice/contributions')[0]}
    same((len(ids), set(ids)), (len(set(ids)), {each['id'] for each in outline} | said),
         'with all topics the feed of an assembly has every object once')
    ok(url + '/assemblies/practice' not in ids, 'but not the assembly, which led to it')
    same(person.get(f'{feed}?topics=1,4-5&since={cursor}').json,
         {'data': [], 'cursor': cursor, 'topics': '1,4-5'},
         'an answer names the topics whose remarks it has')
    mine = [person.say(topic, 'Where does it come?').json['object']['id'] for topic in (4, 5, 6)]

    def ids_of(address):
        return [each['id'] for each in person.everything(address)[0]]
    same(ids_of(f'{feed}?topics=1,4-5&since={cursor}'),
         [mine[0], url + '/topics/4', mine[1], url + '/topics/5', url + '/topics/6'],
         'in the order of changes come the outline and what was said in those topics')
    same(ids_of(f'{feed}?topics=1,4-5&since={cursor}&limit=1'),
         ids_of(f'{feed}?topics=1,4-5&since={cursor}'), 'however small the pages are')
    same(ids_of(f'{feed}?topics=77&since={cursor}'), ids_of(f'{feed}?since={cursor}'),
         'a number that no topic has brings nothing')
    same(ids_of(f'{url}/topics/6/changes?since={cursor}'), [mine[2], url + '/topics/6'],
         "its cursor holds for the feed of each topic")
    for wrong in ('', 'x', '1,', '3-1', "1')", '1-2;', 'ALL', ','.join('1' * 201)):
        answer = person.get(f'{feed}?topics={wrong}')
        same((answer.status, answer.field), (400, 'topics'), f'no topics: {wrong[:10]}')
    ok('topics' not in person.get(f'{url}/topics/6/changes?topics=x%26').json,
       'the feed of a topic knows no others')


def large_content(folder):
    content = os.path.join(folder, 'content')
    shutil.copytree(host.CONTENT, content)
    subprocess.run([sys.executable, os.path.join(os.environ['TESTS'], 'support/many.py'),
                    os.path.join(content, 'remarks.json'), '700'], check=True)
    return content


def test_marks(served, person):
    start = f'{served.url}/assemblies/practice/changes?topics=all'
    for page in person.pages(start):
        ok('Bookmark' not in [each['type'] for each in page['data']], 'a short page has no marks')
    with tempfile.TemporaryDirectory() as scratch, Host(content=large_content(scratch)) as large:
        reader, base = large.caller(), large.url + '/assemblies/practice'
        for url in (base + '/changes?topics=all', base + '/contributions'):
            page = reader.get(url + ('&' if '?' in url else '?') + 'limit=5000').json
            data = page['data']
            at = [n for n, each in enumerate(data) if each['type'] == 'Bookmark']
            ok(len(at) >= 2 and max(b - a for a, b in zip(at, at[1:])) <= 51,
               'a long page has marks: one after each 50 objects')
            ok(all(set(data[n]) == {'type', 'next', 'bytes'} for n in at), 'with an address each')
            same(reader.get(data[at[1]]['next'] + '&limit=5000').json['data'], data[at[1] + 1:],
                 'behind which the same page goes on')
            ok('next' not in page, 'all came at once')
        ids = [[each['id'] for each in reader.everything(base + f'/contributions?limit={n}')[0]]
               for n in (5000, 251, 99)]
        ok(ids[0] == ids[1] == ids[2], 'a list is the same, however long its pages are')
        page = reader.get(base + '/contributions?limit=100').json
        rest = len(json.dumps(reader.get(page['next'] + '&limit=5000').json['data']))
        ok(0.7 < page['bytes'] / rest < 1.3, 'its first page says how much is to come')


def main():
    with Host() as served:
        person = served.caller('Reader')
        test_joint_feed(served, person)
        test_marks(served, person)
    host.done()


main()
