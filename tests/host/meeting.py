# SPDX-License-Identifier: GPL-3.0-or-later
"""Meetings: one queue for the room and those far away, a fate for every word, closed doors in the
open, and quiet times."""
import datetime

import host
from host import Host, ok, same


def do(caller, path, word, **sent):
    return caller.post(f'{caller.url}{path}/{word}', sent)


def path_of(caller, url):
    return url.removeprefix(caller.url)


def belongs(caller, meeting, kind):
    objects, _ = caller.everything(f'{caller.url}{meeting}/changes')
    return [each for each in objects if each['type'] == kind]


def call_meeting(chair, **sent):
    whole = {'title': 'A test', 'starts': '2027-01-10T10:00:00Z', 'ends': '2027-01-10T12:00:00Z',
             **sent}
    return do(chair, '/assemblies/practice', 'call', **whole)


def test_closed_doors(chair, member):
    """I.32: a closed meeting must itself be public: when, who, why, what will be published."""
    reasons = {'closed': True, 'closed_reason': 'A person could be known', 'publishes': 'What '
               'was learnt', 'publish_by': '2027-02-01'}
    for field in ('closed_reason', 'publishes', 'publish_by'):
        refused = call_meeting(chair, **{key: value for key, value in reasons.items()
                                         if key != field})
        same((refused.status, refused.field), (422, field), f'closed doors without {field} are '
             'refused')
    closed = call_meeting(chair, **reasons)
    same(closed.status, 201, 'with all three they can be closed')
    read = member.get(closed.json['object']['id'])
    same((read.status, read.json['closed_reason']), (200, 'A person could be known'),
         'and everybody reads why')
    path = path_of(chair, closed.json['object']['id'])
    same(do(chair, path, 'publish', text='x').status, 409, 'nothing is published before it is over')
    do(chair, path, 'begin')
    note = do(chair, path, 'note', text='Her name was said').json['object']['id']
    same((member.get(note).status, chair.get(note).status), (404, 200),
         'what is said there is not for others to read')
    same(belongs(member, path, 'Note'), [], 'nor by the feed')
    do(chair, path, 'end', text='Closed.')
    same((member.get(member.url + path).json.get('minutes'),
          chair.get(chair.url + path).json.get('minutes')), (None, 'Closed.'),
         'nor are the minutes')
    same(do(chair, path, 'publish', text='What we learnt').status, 201, 'what was promised is')
    log = [each['action'] for each in
           member.everything(f'{member.url}/assemblies/practice/log')[0]]
    ok(any('closed doors' in action for action in log), 'the log has it', log)
    same(call_meeting(member).status, 403, 'a member calls no meeting')
    same(call_meeting(chair, ends='2027-01-10T10:00:00Z').field, 'ends', 'it ends after it begins')


def open_meeting(chair, **more):
    path = path_of(chair, call_meeting(chair, tables=['The window'], **more).json['object']['id'])
    return path


def test_queue(served, chair):
    """I.28: no remote waits behind more than one room turn in a row."""
    path = open_meeting(chair)
    people = [served.caller(f'Speaker {n}') for n in range(5)]
    same(do(people[0], path, 'queue', place='room').status, 409, 'nobody queues before it begins')
    do(chair, path, 'begin')
    places = ['room', 'room', 'room', 'remote', 'remote']
    said = [do(each, path, 'queue', place=place).json['receipt']['sentence']
            for each, place in zip(people, places)]
    ok('next' in said[0] and '1 person' in said[4] or '2 people' in said[4],
       'each hears who comes before', said)
    same(do(people[0], path, 'queue', place='room').status, 409, 'nobody has two places')
    order = []
    for _ in people:
        called = do(chair, path, 'next').json['object']
        same(do(chair, path, 'next').status, 409, 'one has the word at a time')
        order.append(called['author'])
        do(chair, path_of(chair, called['id']), 'said')
    want = [people[n].person for n in (3, 0, 4, 1, 2)]
    same(order, want, 'room and remote alternate, in the order in which they came')
    same(do(chair, path, 'next').status, 409, 'then nobody waits')
    meeting = chair.get(chair.url + path).json
    same((meeting['turns_room'], meeting['turns_remote'], meeting['new_voices']), (3, 2, 5),
         'how many spoke where is counted, and who did is not said')
    again = do(people[0], path, 'queue', place='remote')
    same(do(people[0], path_of(chair, again.json['object']['id']), 'pass').status, 201,
         'whoever waits may give up their place')
    same(do(people[1], path, 'next').status, 403, 'only those who run it give the word')


SENT = {'begin': {}, 'next': {}, 'queue': {'place': 'room'}, 'relay': {'text': 'Hello'},
        'note': {'text': 'x'}, 'quiet': {'minutes': 1}, 'end': {'text': 'Done'}}
# Each deed of a meeting in each of its states: what is not here is refused with 409.
MAY = {'planned': {'begin'}, 'running': {'queue', 'next', 'relay', 'note', 'quiet', 'end'},
       'over': set()}


def test_states(served, chair):
    """Each deed of a meeting works in its own states alone, and its queue ends with it."""
    path = open_meeting(chair)
    first, second = served.caller('First'), served.caller('Second')

    def refused(state):
        for word in sorted(set(SENT) - MAY[state]):
            answer = do(chair, path, word, **SENT[word])
            same((answer.status, bool(answer.detail)), (409, True),
                 f'{word} is refused with a sentence in a meeting that is {state}')
        offered = set(chair.get(chair.url + path).json.get('allow', []))
        same(offered & set(SENT), MAY[state], f'a meeting that is {state} offers the rest')

    refused('planned')
    do(chair, path, 'begin')
    refused('running')
    turns = [path_of(chair, do(each, path, 'queue', place='room').json['object']['id'])
             for each in (first, second)]
    do(chair, path, 'next')
    do(chair, path, 'end', text='Done')
    refused('over')
    for who, turn, word in ((chair, turns[0], 'said'), (first, turns[0], 'pass'),
                            (second, turns[1], 'pass')):
        answer = do(who, turn, word)
        same((answer.status, 'over' in answer.detail), (409, True),
             f'{word} is refused when the meeting is over')
    same(chair.get(chair.url + turns[1]).json['state'], 'waiting', 'and changes nothing')


def test_relay(served, chair):
    """Every relay ends in a state with a reason; nobody can drop one silently."""
    path = open_meeting(chair)
    do(chair, path, 'begin')
    member = served.caller('Far Away')
    sent = do(member, path, 'relay', text='Please speak up')
    same(sent.status, 201, 'words for the room are sent')
    words = path_of(chair, sent.json['object']['id'])
    ended = do(chair, path, 'end', text='Done')
    same(ended.status, 409, 'the meeting cannot end while they have no fate')
    ok(str(sent.json['object']['number']) in ended.detail, 'and it names them', ended)
    refused = do(chair, words, 'fate', state='not taken')
    same((refused.status, refused.field), (422, 'reason'), 'nothing is dropped without a reason')
    same(do(member, words, 'fate', state='read out').status, 403, 'nor by its own sender')
    same(do(chair, words, 'fate', state='read out').status, 201, 'it is read out')
    same(do(chair, words, 'fate', state='answered', reason='He did').status, 201, 'and answered')
    read = member.get(sent.json['object']['id']).json
    same((read['state'], read['reason']), ('answered', 'He did'), 'its sender reads what became')
    note = do(chair, path, 'note', text='Sound was mended', table='The door')
    same((note.status, note.field), (422, 'table'), 'a note names a table that is there')
    same(do(chair, path, 'note', text='Sound was mended', marker=True).status, 201,
         'or all together')
    same(do(member, path, 'note', text='x').status, 403, 'notes are taken by note-takers')
    same(len(belongs(member, path, 'Note')), 1, "the meeting's own feed has it")
    outline = member.everything(f'{member.url}/assemblies/practice/changes')[0]
    same([each for each in outline if each['type'] in ('Note', 'Turn', 'Relay')], [],
         'the outline does not')
    same(do(chair, path, 'end', text='Done').status, 201, 'then it can end')


def test_quiet(served, chair):
    """I.41: posting is held in a quiet time."""
    path = open_meeting(chair)
    do(chair, path, 'begin')
    member = served.caller('Loud')
    same(do(chair, path, 'quiet', minutes=0).field, 'minutes', 'a quiet time has a length')
    same(do(chair, path, 'quiet', minutes=61).field, 'minutes', 'of an hour at most')
    same(do(chair, path, 'quiet', minutes=5).status, 201, 'it is quiet now')
    same(do(chair, path, 'quiet', minutes=5).status, 409, 'once')
    for answer in (member.say(1), do(member, path, 'relay', text='Hello')):
        same(answer.status, 409, 'what is posted has to wait')
        wait = int(answer.headers.get('Retry-After', 0))
        ok(0 < wait <= 300, 'and is told for how long', answer.headers.items())
    quiet = chair.get(chair.url + path).json['quiet'][0]
    length = [datetime.datetime.fromisoformat(quiet[key].replace('Z', '+00:00'))
              for key in ('from', 'to')]
    same((length[1] - length[0]).seconds, 300, 'all can read how long it lasts')
    same(member.get(member.url + '/topics/1').status, 200, 'reading goes on')


def new_chair(served):
    """A chair of its own for each test, since one person writes only so often in a minute."""
    chair = served.caller()
    chair.join('Chair', invitation='open chair')
    return chair


with Host() as served:
    test_closed_doors(new_chair(served), served.caller('Member'))
    test_queue(served, new_chair(served))
    test_states(served, new_chair(served))
    test_relay(served, new_chair(served))
    test_quiet(served, new_chair(served))
host.done()
