# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do at a host, and what they hear when it cannot be done."""
import concurrent.futures
import os
import signal
import time

import host
from host import Host, new_key, ok, same


KINDS = ('question', 'answer', 'story', 'idea', 'concern', 'offer', 'evidence', 'gap', 'amend')


def test_once(served):
    join = new_key()
    stranger = served.caller()
    first = stranger.join('Priya', join, standpoints=['carer'])
    again = served.caller().join('Priya', join, standpoints=['carer'])
    same((again.status, again.body), (first.status, first.body),
         'joining twice with one key is joining once, and the token comes again')
    zeros, key = served.caller(), new_key()
    first = zeros.join('0' * 64, key)
    again = served.caller().join('0' * 64, key)
    same(again.body, first.body, 'to a person of any name')
    same(served.caller().join('Sam', join).status, 422, 'the same key for another name is refused')

    key = new_key()
    first = stranger.say(1, 'What would a bus at ten change?', key)
    again = stranger.say(1, 'What would a bus at ten change?', key)
    same((again.status, again.body), (201, first.body), 'what is sent twice is answered alike')
    other = served.caller('Sam')
    same(other.say(1, 'What would a bus at ten change?', key).status, 201,
         "another person's key is another key")
    said = [each for each in stranger.everything(f'{served.url}/topics/1/contributions')[0]
            if each['text'] == 'What would a bus at ten change?']
    same(len(said), 2, 'and is kept once for each of the two')
    refused = stranger.say(1, 'Something else', key)
    same(refused.status, 422, 'the same key with other words is refused')
    ok('key' in refused.detail.lower(), 'and the sentence says that it is the key', refused)
    same(stranger.say(1, key='"short"').status, 400, 'a key that could be guessed is refused')
    same(stranger.ask('POST', f'{served.url}/topics/1/contributions',
                      {'kind': 'idea', 'text': 'A'}).status, 400, 'so is none at all')

    key = new_key()

    def send(_):
        caller = served.caller()
        caller.token = stranger.token
        return caller.say(2, 'All at once', key)
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(8)))
    same({(each.status, each.body) for each in answers}, {(201, answers[0].body)},
         'eight at once with one key get one answer')
    texts = [each['text'] for each in
             stranger.everything(f'{served.url}/topics/2/contributions')[0]]
    same(texts.count('All at once'), 1, 'and it is kept once')

    bad = new_key()
    same(stranger.say(1, '', bad).status, 422, 'an empty remark is refused')
    same(stranger.say(1, 'Not empty', bad).status, 201,
         'its key is free for the mended one, as nothing was done')
    return stranger, other, key, answers[0].body


def test_after_a_kill(served, person, key, body):
    served.stop(signal.SIGKILL)
    token = person.token
    served.command[3] = person.url.split('//')[1]
    served.start()
    again = served.caller()
    again.token = token
    same((again.say(2, 'All at once', key).body, again.url), (body, person.url),
         'after a kill the first answer is still the answer')
    return again


def test_fields(served, person):
    """A 422 names the field, for each field that a person can fill in."""
    url = served.url
    remark = {'kind': 'question', 'text': 'Why?'}
    for field, value in {
            'kind': 'shout', 'text': 'x' * 10001, 'lang': 'not a tag', 'in_reply_to': url + '/x',
            'adds_to': [url + '/topics/1'], 'standpoint': 'king', 'senses': [url + '/terms/x'],
            'would_help': 'money', 'via': 'pigeon', 'place': 'zz9', 'source': 'x' * 501}.items():
        answer = person.post(f'{url}/topics/1/contributions', {**remark, field: value})
        same((answer.status, answer.field), (422, field), f'a wrong {field} is named')
    for field in remark:
        answer = person.post(f'{url}/topics/1/contributions', {**remark, field: None})
        same((answer.status, answer.field), (422, field), f'so is a missing {field}')
    mine = person.person + '/declarations'
    for field, value in {'category': 'secret', 'text': 'x' * 2001, 'from': 'yesterday',
                         'to': '2026-13', 'topics': [url + '/topics/99'], 'direct': 'yes',
                         'mitigation': 'x' * 501, 'none_declared': 1}.items():
        answer = person.post(mine, {'text': 'I drive a bus.', field: value})
        same((answer.status, answer.field), (422, field), f'a wrong {field} is named')
    for field, value in {'name': '', 'pronoun': 'x' * 41, 'standpoints': ['king'],
                         'languages': 7, 'invitation': 'open sesame'}.items():
        answer = served.caller().join(**{'name': 'A', field: value}) if field != 'invitation' \
            else served.caller().post(url + '/assemblies/practice/join',
                                      {'name': 'A', 'invitation': value})
        same((answer.status, answer.field), (422, field), f'a wrong {field} is named')
    same(served.caller().post(url + '/assemblies/practice/join',
                              {'name': 'B', 'invitation': ' OPEN-DOOR '}).status, 201,
         'an invitation may be typed as it is heard')


def test_modes(served, person):
    for topic, kind, mode in ((1, 'amend', 'open'), (6, 'story', 'settle'), (7, 'idea', 'quiet')):
        answer = person.say(topic, 'A', kind=kind)
        same(answer.status, 409, f'{kind} has no place in {mode}')
        ok(mode in answer.detail, 'and the sentence names the mode', answer)
    same(person.say(6, 'Say it in half the words.', kind='amend').status, 201,
         'a change has its place in settle')
    kinds = ('question', 'answer', 'story', 'idea', 'concern', 'offer', 'evidence', 'gap', 'amend')
    allow = [[each for each in person.get(f'{served.url}/topics/{n}').json.get('allow', [])
              if each in kinds] for n in (1, 6, 7)]
    same(allow, [['question', 'answer', 'story', 'idea', 'concern', 'offer', 'evidence', 'gap'],
                 ['amend', 'concern', 'answer', 'question'], []],
         'a topic says what may be said in it')
    same(served.caller().get(f'{served.url}/topics/1').json.get('allow', []), [],
         'to somebody who has not joined it offers nothing')
    allow = [caller.get(served.url + '/assemblies/practice').json.get('allow', [])
             for caller in (served.caller(), person)]
    same((allow[0], 'join' in allow[1]), (['join'], False), 'but the assembly offers to join, once')


def test_readers(served, person, other):
    """A story is for those who have joined, and so is what replies to it."""
    url = served.url
    story = person.say(1, 'I lay awake.', kind='story').json['object']
    reply = other.say(1, 'Thank you.', kind='answer', in_reply_to=story['id']).json['object']
    plain = other.say(1, 'And then?').json['object']
    same([each['visibility'] for each in (story, reply, plain)],
         ['assembly', 'assembly', 'public'], 'a remark says who can read it')
    same([served.caller().get(each['id']).status for each in (story, reply, plain)],
         [404, 404, 200], 'nobody else can')
    same([other.get(each['id']).status for each in (story, reply)], [200, 200],
         'those who have joined can')
    seen = [each['id'] for each in served.caller().everything(url + '/topics/1/changes')[0]]
    ok(plain['id'] in seen and story['id'] not in seen and reply['id'] not in seen,
       'the change feed keeps to that')


def test_declaring(served, person, other):
    mine, said = person.person + '/declarations', []
    said.append(person.say(1, 'Before').json['object'])
    for body in ({'text': 'I drive a bus.', 'category': 'professional'}, {'none_declared': True}):
        answer = person.post(mine, body)
        same(answer.status, 201, 'somebody declares')
        said.append(person.say(1, 'After').json['object'])
    same([each.get('declaration_version') for each in said], [None, 1, 2],
         'each remark has the version that was in force')
    first = person.get(said[1]['id']).json
    same(first['declaration_version'], 1, 'and keeps it')
    versions = [each['version'] for each in person.everything(mine)[0]]
    same(versions, [1, 2], 'every version can be read')
    same(other.post(mine, {'none_declared': True}).status, 403,
         'nobody declares for somebody else')
    same(person.post(mine, {}).field, 'text', 'a declaration says something')
    same(person.post(mine, {'none_declared': True, 'text': 'A'}).status, 422,
         'or nothing, but not both')


def test_withdrawing(served, person, other):
    key = new_key()
    said = person.say(3, 'A secret that I should not have told.', key).json['object']
    same(said['allow'], ['reply', 'withdraw', 'same'], 'its author may take it back')
    same(other.get(said['id']).json['allow'], ['reply', 'same'], 'others may reply')
    etag = person.get(said['id']).headers['ETag']
    same(other.ask('DELETE', said['id'], Idempotency_Key=new_key(), If_Match=etag).status, 403,
         'but not take it back')
    same(person.ask('DELETE', said['id'], Idempotency_Key=new_key()).status, 428,
         'it cannot be taken back unseen')
    same(person.ask('DELETE', said['id'], Idempotency_Key=new_key(), If_Match='"old"').status,
         412, 'or as it was before')
    before, cursor = person.everything(f'{served.url}/topics/3/changes')
    taken = new_key()
    first = person.ask('DELETE', said['id'], Idempotency_Key=taken, If_Match=etag)
    again = person.ask('DELETE', said['id'], Idempotency_Key=taken, If_Match=etag)
    same((again.status, again.body), (200, first.body), 'taken back twice is taken back once')
    left = person.get(said['id'])
    same((left.status, sorted(left.json)),
         (200, ['created', 'deleted', 'id', 'modified', 'type']), 'its number and dates stay')
    changed, _ = person.everything(f'{served.url}/topics/3/changes?since={cursor}')
    same([each['id'] for each in changed if each.get('deleted')], [said['id']],
         'those who read it before hear of it')
    whole, _ = person.everything(f'{served.url}/topics/3/changes')
    ok(said['id'] not in [each['id'] for each in whole], 'those who begin now do not')
    ok(said['id'] not in [each['id'] for each in
                          person.everything(f'{served.url}/topics/3/contributions')[0]],
       'and no list has it')
    ok('taken' in person.get(said['id'] + '/trace').json['stopped'] or
       'took' in person.get(said['id'] + '/trace').json['stopped'], 'its trace says so')
    repeat = person.say(3, 'A secret that I should not have told.', key)
    ok(repeat.status == 201 and b'secret' not in repeat.body,
       'a late repeat of the saying does not bring its words back', repeat)
    same(person.say(3, 'A', in_reply_to=said['id']).field, 'in_reply_to',
         'nobody replies to what is gone')
    served.stop()
    with open(os.path.join(served.folder, 'host.sqlite3'), 'rb') as file:
        ok(b'A secret that I should' not in file.read(), 'no copy of its words is on the disk')
    served.start()


def test_replies(served, person, other):
    said = person.say(4, 'May I read it too?').json['object']['id']
    reply = other.say(4, 'Yes.', kind='answer', in_reply_to=said, adds_to=[said])
    same(reply.json['object']['in_reply_to'], said, 'a reply names what it replies to')
    same(other.say(5, 'Yes.', kind='answer', in_reply_to=said).field, 'in_reply_to',
         'and stays in its topic')
    senses = person.get(served.url + '/assemblies/practice/terms').json['data'][0]['senses']
    meant = person.say(4, 'I mean this one.', senses=[senses[0]['id']])
    same(meant.json['object']['senses'], [senses[0]['id']], 'a remark can say what a word means')
    counts = [person.get(f'{served.url}/topics/4').json['remarks'],
              len(person.everything(f'{served.url}/topics/4/contributions')[0])]
    same(counts[0], counts[1], 'a topic counts its remarks')


def test_feeds(served, person):
    url = served.url
    outline, cursor = person.everything(url + '/assemblies/practice/changes?limit=7')
    ids = [each['id'] for each in outline]
    same(len(ids), len(set(ids)), 'a snapshot has every object once')
    ok('Contribution' not in {each['type'] for each in outline}, 'an outline has no remarks')
    same(person.everything(f'{url}/assemblies/practice/changes?since={cursor}')[0], [],
         'then nothing is new')
    person.say(5, 'A new one')
    changed = person.everything(f'{url}/assemblies/practice/changes?since={cursor}')[0]
    same([each['id'] for each in changed], [url + '/topics/5'],
         'after a remark the topic comes with its new number')
    whole = person.get(url + '/topics/5').json
    same((changed[0]['remarks'], changed[0].get('descriptions'), changed[0]['modified']),
         (whole['remarks'], None, whole['modified']), 'but not with the texts that one has')
    again = person.everything(f'{url}/assemblies/practice/changes?since={cursor}&limit=1')[0]
    same(again, changed, 'however small the pages are')
    talk, cursor = person.everything(url + '/topics/5/changes')
    same({each['type'] for each in talk}, {'Contribution'},
         "a topic's feed begins with its remarks, for the outline has the topic")
    person.say(5, 'Another new one')
    talk = person.everything(f'{url}/topics/5/changes?since={cursor}')[0]
    same({each['type'] for each in talk}, {'Topic', 'Contribution'},
         'and goes on with the topic and its remarks')


def page_through(person, url, write):
    """What a list has when somebody writes between its pages; the ids in order."""
    ids = []
    for number, page in enumerate(person.pages(url), 1):
        ids += [each['id'] for each in page['data']]
        write(number)
    return ids


def test_writing_between_pages(served):
    url, writer, reader = served.url, served.caller('Writer'), served.caller()
    start = url + '/topics/2/contributions?limit=2'
    there = [each['id'] for each in reader.everything(start)[0]]
    new = []

    def write(number):
        if number < 4:
            new.append(writer.say(2, f'Between {number}').json['object']['id'])
        elif number == 4:
            etag = writer.get(new[0]).headers['ETag']
            writer.ask('DELETE', new[0], Idempotency_Key=new_key(), If_Match=etag)
    ids = page_through(reader, start, write)
    same(ids, there + new, 'a list repeats and passes over nothing while others write')
    feed = url + '/topics/2/changes?limit=2'
    ids = page_through(reader, feed, lambda number: number < 20 and writer.say(2, 'More'))
    same(len(ids), len(set(ids)), 'nor does a feed, and it has an end')
    page = reader.get(feed).json
    ok(reader.get(page['next']).body == reader.get(page['next']).body,
       'the same cursor gives the same page')


def test_cursors(served):
    url, reader = served.url, served.caller()
    for query, status, field in (
            ('since=nothing', 400, 'since'), ("since=1'%20OR%20'1'='1", 400, 'since'),
            ('since=zzzz.f.1.1', 410, 'since'), ('since=' + 'a' * 5000, 400, 'since'),
            ('limit=0', 400, 'limit'), ('limit=-1', 400, 'limit'), ('limit=1e3', 400, 'limit')):
        answer = reader.get(f'{url}/topics/1/changes?{query}')
        same((answer.status, answer.field), (status, field), query[:40])
    for query, status in (('cursor=zzzz.l.1.41', 410), ('cursor=; DROP TABLE objects', 400),
                          ('cursor=%00', 400)):
        answer = reader.get(f'{url}/topics/1/contributions?{query}'.replace(' ', '%20'))
        same((answer.status, answer.field), (status, 'cursor'), query)
    same(reader.get(url + '/topics/1/changes?limit=99999999999').status, 200,
         'a limit that is too high is taken for the highest')
    cursor = reader.get(url + '/topics/1/changes').json['cursor']
    word, form, _, _ = cursor.split('.')
    same(reader.get(f'{url}/topics/1/changes?since={word}.{form}.99999.99999').status, 410,
         'a cursor of the future is from a database that was put back')


def test_methods(served):
    caller, url = served.caller(), served.url
    whole, head = caller.get(url + '/topics/1'), caller.ask('HEAD', url + '/topics/1')
    same((head.status, head.body, head.headers['ETag']), (200, b'', whole.headers['ETag']),
         'HEAD is GET without the body')
    options = caller.ask('OPTIONS', url + '/topics/1/contributions')
    same((options.status, options.headers['Allow']), (204, 'GET, HEAD, POST, OPTIONS'),
         'OPTIONS says what there is')
    for method in ('PUT', 'PATCH', 'DELETE', 'TRACE', 'BREW'):
        answer = caller.ask(method, url + '/topics/1')
        same((answer.status, answer.headers['Allow']), (405, 'GET, HEAD, OPTIONS'),
             f'{method} is refused, and the answer says what there is')
    same(caller.get(url + '/topics/1', If_None_Match=whole.headers['ETag']).status, 304,
         'what is known is not sent again')
    caller.token = 'nobody'
    same(caller.get(url + '/topics/1').status, 200, 'an unknown token reads like none')
    answer = caller.say(1)
    same((answer.status, answer.headers['WWW-Authenticate']), (401, 'Bearer'),
         'and writes nothing')


def test_words(served, person):
    receipt = person.say(8, 'Who decided?').json['receipt']
    ok(receipt['sentence'].startswith(f"Saved as question {receipt['number']}."),
       'a receipt is a sentence', receipt)
    trace = person.get(receipt['object'] + '/trace').json
    same([step['stage'] for step in trace['steps']], ['contribution'], 'a trace begins')
    ok(trace['stopped'].startswith('It stopped here because'), 'and says why it ends')


def test_languages(served, person):
    """qps is the pseudo-language of the tests, in which every sentence is marked."""
    english = person.say(7)
    person.languages = 'xx, qps;q=0.9, en;q=0.1'
    marked = person.say(7)
    ok(marked.detail != english.detail and english.detail, 'a refusal is in the language asked for',
       english, marked)
    person.languages = None
    same(person.say(7).detail, english.detail, 'and only for who asked')


def test_pace(served):
    person = served.caller('Quick')
    for number in range(60):
        answer = person.say(8, f'Number {number}')
        if answer.status != 201:
            break
    same((answer.status, number), (429, 30), 'the thirty-first remark of a minute waits')
    ok(0 < int(answer.headers['Retry-After']) <= 60, 'and hears for how long')
    same(person.get(served.url + '/topics/8').status, 200, 'reading does not wait')
    same(served.caller('Slow').say(8).status, 201, 'nor do others')


def main():
    began = time.monotonic()
    with Host() as served:
        person, other, key, body = test_once(served)
        again = test_after_a_kill(served, person, key, body)
        again.person = person.person
        person = again
        test_modes(served, person)
        test_fields(served, served.caller('Filler'))
        test_readers(served, served.caller('Teller'), other)
        test_declaring(served, served.caller('Declarer'), other)
        test_withdrawing(served, served.caller('Regretter'), other)
        test_replies(served, served.caller('Asker'), other)
        test_feeds(served, served.caller('Reader'))
        test_writing_between_pages(served)
        test_cursors(served)
        test_methods(served)
        test_words(served, served.caller('Keeper'))
        if os.path.isdir(os.path.join(os.environ.get('PLAINVOICE_LOCALE', ''), 'qps')):
            test_languages(served, served.caller('Speaker'))
        test_pace(served)
    print(f'# {time.monotonic() - began:.1f} s')
    host.done()


main()
