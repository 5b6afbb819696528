# SPDX-License-Identifier: GPL-3.0-or-later
"""Votes: how they are called, who may choose what, who can read it, and what they come to."""
import concurrent.futures
import json
import os
import tempfile

import host
from clocked import DAY, START, Served, stamp, thing
from host import new_key, ok, same
from witness import OPERATIONS, Witness

CLOSE = START + 2 * DAY
STATEMENT = {'text': 'Nobody has said who pays for it.'}


def proposal(number, topic, title, **more):
    text = {'register': 'technical', 'lang': 'en', 'title': title, 'binding': True,
            'paragraphs': [{'p': 'p1', 'text': f'{title}, to the letter.'}]}
    return thing('Proposal', f'/proposals/{number}', descriptions=[text], number=number,
                 topic=f'/topics/{topic}', title=title, version=1, **more)


GOOD = {'outcome': 'Letters that people can read.', 'how_known': 'People say so.'}


THINGS = [
    proposal(901, 6, 'Letters in plain words', **GOOD),
    proposal(902, 6, 'Letters in large print', **GOOD),
    proposal(903, 6, 'Letters in time', how_known='People say so.'),
    proposal(904, 1, 'Letters for all', **GOOD),
    thing('Person', '/people/801', name='Cai', roles=['chair']),
    thing('Person', '/people/802', name='Olga', roles=['observer']),
]


def joined(served, name, *standpoints):
    """Somebody who holds every answer against the document."""
    caller = Witness(served.url)
    caller.join(name, standpoints=standpoints)
    return caller


def call(caller, number, **more):
    body = {'ballot': 'secret', 'recommended_from': 80, 'view_from': 50, 'closes': stamp(CLOSE)}
    return caller.post(f'{caller.url}/proposals/{number}/call-vote', {**body, **more})


def vote(caller, event, choice, key=None, **more):
    return caller.post(event + '/vote', {'choice': choice, **more}, key)


def test_calling(served, chair, member, observer):
    url = served.url
    refused = call(chair, 904)
    same(refused.status, 409, 'nobody votes in a topic that is open (I.12)')
    ok('open' in refused.detail, 'and the sentence names the mode', refused)
    refused = call(chair, 903)
    same((refused.status, refused.field), (409, 'outcome'),
         'nor on what does not say what gets better for people (I.8)')
    before = len(served.log())
    same([call(caller, 901).status for caller in (member, observer)], [403, 403],
         'members and observers call no vote')
    same(len(served.log()), before + 2, 'and the log has that they asked')
    same(call(Witness(url), 901).status, 401, 'nor does somebody who has not joined')
    for field, value in {'ballot': 'open', 'recommended_from': 49, 'view_from': 81,
                         'closes': stamp(START + DAY - 1)}.items():
        same(call(chair, 901, **{field: value}).field, field, f'a wrong {field} is named')
    same(call(chair, 901, recommended_from=101).field, 'recommended_from', 'so is one above 100')
    same(call(chair, 901, opens=stamp(CLOSE)).field, 'closes', 'and one that closes as it opens')
    allow = [caller.get(url + '/proposals/901').json.get('allow', [])
             for caller in (chair, member, Witness(url))]
    same(['call-vote' in each for each in allow], [True, False, False],
         'it is offered to those alone who may')
    called = call(chair, 901)
    event = called.json['object']
    same(called.status, 201, 'the chair calls one')
    same((event['proposal'], event['topic'], event['version'], event['outcome'],
          event['how_known'], event['opens'], event['descriptions'][0]['title']),
         (url + '/proposals/901', url + '/topics/6', 1, *GOOD.values(), stamp(START),
          'Letters in plain words'), 'it has the text and the outcome of the proposal')
    entry = served.log()[-1]
    same((entry['actor'], entry['action'], entry['about']),
         ('Cai, chair', 'A secret vote was called: Letters in plain words', event['id']),
         'the log says who called what')
    same(call(chair, 901).status, 409, 'a second one has to wait')
    ok('call-vote' not in chair.get(url + '/proposals/901').json.get('allow', []),
       'and is not offered')
    same([chair.ask(how, event['id'], {'ballot': 'named'}, Idempotency_Key=new_key()).status
          for how in ('PUT', 'PATCH', 'DELETE')], [405] * 3, 'nothing of it can be changed')
    return event['id']


def test_choosing(served, chair, member, observer, event):
    same(vote(observer, event, 'gladly').status, 403, 'observers watch')
    same(vote(chair, event, 'gladly').status, 403, 'who runs it and is no member has no vote')
    same(vote(Witness(served.url), event, 'gladly').status, 401, 'nor has somebody unknown')
    for body, field in (({'choice': 'maybe'}, 'choice'), ({}, 'choice'),
                        ({'choice': 'reservation'}, 'reservation'), ({'choice': 'no'}, 'reason'),
                        ({'choice': 'no', 'reason': 'A'}, 'needs'), ({'choice': 'not_yet'}, 'needs'),
                        ({'choice': 'not_yet', 'help': 'known'}, 'needs'),
                        ({'choice': 'not_yet', 'help': 'unknown', 'needs': 'A'}, 'needs'),
                        ({'choice': 'gladly', 'needs': 'A'}, 'help'),
                        ({'choice': 'gladly', 'reservation': 'A'}, 'reservation'),
                        ({'choice': 'aside', 'reason': 'A'}, 'reason')):
        answer = member.post(event + '/vote', body)
        same((answer.status, answer.field), (422, field), f'{body} lacks or has too much')
    bare = member.post(event + '/vote', {'choice': 'no', 'help': 'unknown'})
    ok(bare.detail.startswith('Say why you do not agree, or stand aside'), 'which is said', bare)
    for choice, more in (('gladly', {}), ('reservation', {'reservation': 'If it is soon.'}),
                         ('live', {'reason': 'It is a start.'}), ('aside', {}),
                         ('not_yet', {'needs': 'A date.'}), ('not_yet', {'help': 'unknown'}),
                         ('no', {'reason': 'It costs.', 'help': 'unknown'})):
        answer = vote(member, event, choice, **more)
        same((answer.status, answer.json['object']['choice']), (201, choice), f'{choice} is kept')
    ok('You say now: No' in answer.json['receipt']['sentence'],
       'the receipt says what holds now', answer)
    ok('vote' in member.get(event).json['allow'] and
       'vote' not in observer.get(event).json.get('allow', []), 'it is offered to members alone')


def test_once_each(member, event):
    """However often and however fast somebody sends: one vote, and the last one counts."""
    key = new_key()
    first = vote(member, event, 'gladly', key)
    second = vote(member, event, 'live')
    again = vote(member, event, 'gladly', key)
    same((again.status, again.body), (201, first.body), 'a late repeat gets its first answer')
    same(first.json['object']['id'], second.json['object']['id'], 'one vote has one address')
    mine = member.everything(event + '/votes')[0]
    same([each['choice'] for each in mine], ['live'], 'and what was chosen last holds')

    def send(number):
        caller = Witness(member.url, member.token)
        return vote(caller, event, ('gladly', 'live', 'aside')[number % 3]).status
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        same(set(pool.map(send, range(9))), {201}, 'many at once are all taken')
    same(len(member.everything(event + '/votes')[0]), 1, 'and there is one vote')
    vote(member, event, 'reservation', reservation='If it is soon.', publish=True)


def seen(caller, url, since=None):
    start = f'{url}/assemblies/practice/changes' + (f'?since={since}' if since else '')
    return caller.everything(start)


def test_secrecy(served, chair, member, other, event):
    stranger = Witness(served.url)
    readers = {'a member': other, 'the chair': chair, 'a stranger': stranger}
    cursors = {name: seen(reader, served.url)[1] for name, reader in readers.items()}
    before, log = stranger.get(event), served.log()
    answer = vote(member, event, 'no', reason='A private thought.', help='unknown')
    path = answer.json['object']['id']
    nobody = path.rsplit('-', 1)[0] + '-' + other.person.rsplit('/', 1)[1]
    for name, reader in readers.items():
        same(reader.get(path).status, 404, f'{name} cannot read it')
        same(reader.get(path).body.replace(path.encode(), nobody.encode()),
             reader.get(nobody).body, 'nor tell it from one that is not there')
        same(reader.everything(event + '/votes')[0], [], 'nor find it in a list')
        same(seen(reader, served.url, cursors[name])[0], [], 'and no feed brings it')
    same(stranger.get(event).body, before.body, 'the vote itself looks as it did')
    feed = stranger.get(f'{served.url}/assemblies/practice/changes?limit=1&since='
                        + cursors['a stranger']).json
    ok('bytes' not in feed, 'no size gives it away', feed)
    ok(b'private thought' in member.get(path).body, 'its voter can read it')
    ok(path in [each['id'] for each in seen(member, served.url)[0]], 'on every machine of theirs')
    same(served.log(), log, 'the log does not know of it')
    key = new_key()
    vote(member, event, 'gladly', key)
    stolen = vote(other, event, 'gladly', key)
    ok(path not in stolen.body.decode(), "another person's key brings another person's answer")
    whole = stranger.get(event).json
    ok(not {'result', 'counts', 'group_results', 'reasons'} & set(whole),
       'no number is there before the close', whole)


def fill_in(served, event, people):
    """People of several standpoints choose; the callers, by name."""
    callers = {}
    for name, standpoint, choice, more in people:
        callers[name] = joined(served, name, *filter(None, [standpoint]))
        same(vote(callers[name], event, choice, **more).status, 201, f'{name} chooses {choice}')
    return callers


SECRET = (
    ('Ann', 'carer', 'gladly', {'reason': 'I wait for such letters.', 'publish': True}),
    ('Ben', 'carer', 'gladly', {'reason': 'My own affair.'}),
    ('Cy', 'carer', 'live', {}),
    ('Dot', 'patient', 'not_yet', {'needs': 'Braille too.', 'publish': True}),
    ('Eve', 'patient', 'no', {'reason': 'It is too late.', 'help': 'unknown', 'publish': True}),
    ('Fay', 'patient', 'gladly', {}),
    ('Gus', 'staff', 'aside', {}),
)


def test_result(served, member, event):
    voters = fill_in(served, event, SECRET)
    vote(member, event, 'gladly')
    stranger = Witness(served.url)
    cursor = seen(stranger, served.url)[1]
    served.at(CLOSE - 1)
    same(vote(voters['Ben'], event, 'gladly', reason='Still mine.').status, 201,
         'until the last second one can change it')
    ok('result' not in stranger.get(event).json, 'and there is no result')
    served.at(CLOSE)
    late = vote(voters['Ben'], event, 'aside')
    same(late.status, 409, 'from the second of the close it is too late')
    ok('closed' in late.detail and 'draft' in late.detail, 'which is said', late)
    whole = stranger.get(event).json
    counts = {each['choice']: each['votes'] for each in whole['counts']}
    same((whole['result'], counts),
         ('view', {'gladly': 4, 'live': 1, 'not_yet': 1, 'no': 1, 'aside': 1}),
         'five of seven are a view')
    same(whole.get('group_results', []), [{'standpoint': 'carer', 'agreed': True}],
         'the vote of no standpoint would be left over, so patients are not told either')
    same([(each['side'], each['text'], each.get('by')) for each in whole['reasons']][:1],
         [('for', 'I wait for such letters.', None)], 'reasons are read without names')
    same(sorted(each['text'] for each in whole['reasons']),
         ['Braille too.', 'I wait for such letters.', 'It is too late.'],
         'and only those that may be read')
    same([each['side'] for each in whole['reasons']], ['for', 'against', 'against'], 'by turns')
    changed = [each['id'] for each in seen(stranger, served.url, cursor)[0]]
    same(changed, [event], 'the result comes with the feed, and no vote does')
    same(stranger.get(voters['Ann'].get(event + '/votes').json['data'][0]['id']).status, 404,
         'what each chose stays secret')
    served.at(CLOSE - DAY)
    same(vote(voters['Ben'], event, 'aside').status, 409,
         'a clock that is put back opens nothing again')
    served.at(CLOSE)
    return voters


def test_dissent(served, chair, member, observer, event, voters):
    before = len(served.log())
    same([caller.post(event + '/dissent', STATEMENT).status for caller in
          (voters['Ann'], voters['Gus'], joined(served, 'Late'))], [403] * 3,
         'who agreed, stood aside or did not vote has no statement to make')
    same(len(served.log()), before, 'and the log, which all can read, says nothing of it')
    same(observer.post(event + '/dissent', STATEMENT).status, 403, 'nor has an observer')
    same(['dissent' in voters[name].get(event).json.get('allow', []) for name in
          ('Ann', 'Gus', 'Dot', 'Eve')], [False, False, True, True],
         'it is offered to those who did not agree')
    same(voters['Dot'].post(event + '/dissent', {}).field, 'text', 'a statement says something')
    said = voters['Dot'].post(event + '/dissent', STATEMENT)
    statement = said.json['object']
    same((said.status, statement['signers'], statement['vote_event']),
         (201, [voters['Dot'].person], event), 'one of them writes one')
    same(voters['Dot'].post(event + '/dissent', STATEMENT).status, 409, 'but one only')
    same([caller.post(statement['id'] + '/sign', {}).status for caller in
          (voters['Ann'], voters['Gus'], voters['Dot'])], [403, 403, 409],
         'who agreed does not sign it, and its author has signed it')
    ok('sign' in voters['Eve'].get(statement['id']).json['allow'], 'to the other it is offered')
    same(voters['Eve'].post(statement['id'] + '/sign', {}).status, 201, 'who puts her name there')
    same(voters['Eve'].post(statement['id'] + '/sign', {}).status, 409, 'once')
    read = Witness(served.url).get(event + '/minority-statements').json['data']
    same([(each['text'], each['signers']) for each in read],
         [(STATEMENT['text'], [voters['Dot'].person, voters['Eve'].person])],
         'everybody can read it after the result')
    ok(not read[0].get('allow'), 'and a reader is offered nothing', read)


NAMED = (
    ('Hal', 'carer', 'gladly', {'reason': 'It is time.'}), ('Ida', 'carer', 'gladly', {}),
    ('Joe', 'carer', 'no', {'reason': 'It costs.', 'needs': 'A budget.'}),
    ('Kim', 'staff', 'gladly', {}), ('Lou', 'staff', 'no', {'reason': 'No.', 'help': 'unknown'}),
    ('Mia', 'staff', 'no', {'reason': 'No hands.', 'help': 'unknown'}),
)


def test_named(served, chair):
    opens, closes = CLOSE + DAY, CLOSE + 3 * DAY
    event = call(chair, 902, ballot='named', opens=stamp(opens),
                 closes=stamp(closes)).json['object']['id']
    same(served.log()[-1]['action'], 'A vote by name was called: Letters in large print',
         'the log says that it is by name')
    early = vote(joined(served, 'Early'), event, 'gladly')
    ok(early.status == 409 and 'not open yet' in early.detail, 'it opens when it says', early)
    served.at(opens)
    voters = fill_in(served, event, NAMED)
    stranger = Witness(served.url)
    same(stranger.everything(event + '/votes')[0], [], 'before the close nobody reads a choice')
    cursor = seen(stranger, served.url)[1]
    served.at(closes)
    chosen = {each['author']: each['choice'] for each in stranger.everything(event + '/votes')[0]}
    same(chosen, {voters[name].person: choice for name, _, choice, _ in NAMED},
         'after it everybody reads who chose what')
    kinds = sorted(each['type'] for each in seen(stranger, served.url, cursor)[0])
    same(kinds, ['Vote'] * len(NAMED) + ['VoteEvent'], 'which comes with the feed')
    whole = stranger.get(event).json
    same(whole['result'], 'no settled view', 'a tie is no settled view')
    same(whole['group_results'], [{'standpoint': 'carer', 'agreed': True},
                                  {'standpoint': 'staff'}], 'standpoints of three are told')
    same(sorted((each.get('by'), each['side'], each.get('needs')) for each in whole['reasons']),
         sorted([(voters['Hal'].person, 'for', None), (voters['Joe'].person, 'against', 'A budget.'),
                 (voters['Lou'].person, 'against', None),
                 (voters['Mia'].person, 'against', None)]), 'reasons have names')


def test_mode(served, chair):
    """A topic that goes back to open has no vote in it any more."""
    now = CLOSE + 3 * DAY
    event = call(chair, 901, closes=stamp(now + 2 * DAY)).json['object']['id']
    member = joined(served, 'Nia')
    same(vote(member, event, 'gladly').status, 201, 'after a vote there can be another')
    served.data("UPDATE record SET json = replace(json, '\"mode\":\"settle\"', "
                "'\"mode\":\"open\"') WHERE id = '/topics/6'")
    refused = vote(member, event, 'live')
    same(refused.status, 409, 'in a topic that is open again nobody votes')
    ok('open' in refused.detail, 'and the sentence names the mode', refused)
    ok('vote' not in member.get(event).json.get('allow', []), 'it is not offered')
    served.at(now + 2 * DAY)
    whole = Witness(served.url).get(event).json
    same((whole['result'], whole['counts']),
         ('recommended', [{'choice': 'gladly', 'votes': 1}]),
         'what was chosen before counts when it closes')


def test_empty(served, chair):
    """A vote that nobody came to; the host was down when it closed."""
    served.data("UPDATE record SET json = replace(json, '\"mode\":\"open\"', "
                "'\"mode\":\"settle\"') WHERE id = '/topics/6'")
    now = CLOSE + 5 * DAY
    event = call(chair, 902, closes=stamp(now + DAY)).json['object']['id']
    served.at(now + 9 * DAY)
    whole = Witness(served.url).get(event).json
    same((whole['result'], whole.get('counts'), whole.get('reasons')),
         ('no settled view', None, None), 'nobody voted: no settled view, and nothing to read')


def practice():
    """What the practice assemblies have, by address."""
    things = {}
    for name in sorted(os.listdir(host.CONTENT)):
        if name.endswith('.json'):
            with open(os.path.join(host.CONTENT, name)) as file:
                things |= {each['id']: each for each in json.load(file)['data']}
    return things


AGREE, AGAINST = ('gladly', 'reservation', 'live'), ('not_yet', 'no')


def result_of(event):
    """By the rule of the document, written once more."""
    counts = {each['choice']: each['votes'] for each in event.get('counts', ())}
    agree, against = (sum(counts.get(each, 0) for each in side) for side in (AGREE, AGAINST))
    share = agree * 100 / (agree + against) if agree > against else 0
    return 'recommended' if share >= event['recommended_from'] else \
        'view' if share >= event['view_from'] and share else 'no settled view'


def test_practice():
    things = practice()
    events = [each for each in things.values() if each['type'] == 'VoteEvent']
    closed = [each for each in events if each['closes'] < stamp(START)]
    same(sorted(each.get('result', '') for each in closed),
         ['no settled view'] + ['recommended'] * 6 + ['view'] * 2,
         'nine votes of practice have a result: six, two and one (J)')
    same([each['id'] for each in closed if each['result'] != result_of(each)], [],
         'each is what its numbers come to')
    members = [each for each in things.values() if each['type'] == 'Person' and
               each['assembly'] == '/assemblies/answers' and 'member' in each['roles']]
    same([each['id'] for each in closed
          if sum(count['votes'] for count in each['counts']) > len(members)], [],
         'no more people voted than there are members')
    for event in events:
        proposal = things[event['proposal']]
        wrong = [field for field in ('topic', 'version', 'outcome', 'how_known', 'descriptions')
                 if event[field] != proposal[field]]
        same(wrong, [], f"{event['id']} has the text and the outcome of its proposal")
    sides = [[each['side'] for each in event['reasons']] for event in closed]
    same([each for each in sides if each[:2] != sorted(each[:2], reverse=True)], [],
         'reasons begin with one of each side')
    undecided = [each for each in closed if each['result'] == 'no settled view'][0]['reasons']
    same({each['side'] for each in undecided}, {'for', 'against'}, 'both cases can be read')
    named = {each['id'] for each in events if each['ballot'] == 'named'}
    votes = [each for each in things.values() if each['type'] == 'Vote']
    same({each['vote_event'] for each in votes}, named, 'who chose what is there by name alone')
    opened = [each for each in events if each['closes'] >= stamp(START)]
    ok(len(opened) == 1 and opened[0]['closes'] > stamp(START + 5 * 365 * DAY) and
       things[opened[0]['topic']]['mode'] == 'settle', 'and one can be tried for years', opened)
    ok([each for each in things.values() if each['type'] == 'MinorityStatement' and
        len(each['signers']) > 1], 'somebody did not agree, and was not alone')


def main():
    test_practice()
    with tempfile.TemporaryDirectory() as scratch, \
            Served(os.path.join(scratch, 'content'), THINGS) as served:
        chair, observer = [served.lend(f'/people/{number}', Witness)
                           for number in (801, 802)]
        member, other = joined(served, 'Priya'), joined(served, 'Sam')
        event = test_calling(served, chair, member, observer)
        test_choosing(served, chair, member, observer, event)
        served.at(START + 60)	# who writes a lot in a minute has to wait for the next
        test_once_each(member, event)
        served.at(START + 120)
        test_secrecy(served, chair, member, other, event)
        same(vote(other, event, 'aside').status, 201, 'Sam stands aside')
        other_id = other.get(event + '/votes').json['data'][0]['id']
        served.data('DELETE FROM record WHERE id = ?', other_id[len(served.url):])
        voters = test_result(served, member, event)
        test_dissent(served, chair, member, observer, event, voters)
        test_named(served, chair)
        test_mode(served, chair)
        test_empty(served, chair)
    same(Witness.faults[:20], [], 'every answer is as the document says')
    mine = ('/proposals/{id}/call-vote', '/vote-events/{id}/vote', '/vote-events/{id}/dissent',
            '/minority-statements/{id}/sign')
    same([each for each in mine if ('POST', each) not in OPERATIONS], [],
         'it names what can be done with votes')
    same(Witness.lacking(*mine), [], 'and every answer that the document names was given')
    host.done()


main()
