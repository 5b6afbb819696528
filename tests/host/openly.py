# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done in the open: tensions, decisions, experiments, reflections and what came of them,
barriers, costs and thanks."""
import os
import tempfile

import host
from clocked import START, Served, thing
from host import Caller, ok, same
from witness import OPERATIONS, Witness

PLACE = '/assemblies/practice'
NAMED = {'title': 'Open talk or safe talk', 'pole_a': 'Open talk', 'pole_b': 'Safe talk',
         'up_a': 'Everybody can see why.', 'up_b': 'People dare to tell how it was.'}
CHOSEN = {'choice_now': 'Stories stay here.', 'why': 'They are about health.',
          'review_on': '2026-12-20'}
DECIDED = {'title': 'When we meet', 'decided_on': '2026-11-20', 'decided_by': ['The chair'],
           'context': 'Some work in the evening.', 'outcome': 'At ten.', 'because': 'Most can.',
           'options': [{'what': 'At seven', 'why_not': 'The last bus is at eight.'}]}
TRIED = {'title': 'Shorter letters', 'size': 'One ward, one week', 'aim': 'Fewer calls',
         'test': 'Send half a page.', 'prediction': 'One call in ten less.'}
CLOSED = {'result': 'did not work', 'learning': 'People want the phone number first.',
          'act': 'adapt'}


def do(caller, path, word, body=None, **more):
    return caller.post(f'{caller.url}{path}/{word}', {**(body or {}), **more})


def path_of(caller, answer):
    return answer.json['object']['id'][len(caller.url):]


def without(body, *names):
    return {name: value for name, value in body.items() if name not in names}


def test_catch_up(cast):
    chair, member, _, observer, _ = cast
    same([do(each, PLACE, 'catch-up', lines=['A']).status for each in (member, observer)],
         [403, 403], 'who runs the assembly writes where it stands (I.27)')
    same(do(chair, PLACE, 'catch-up', lines=[]).field, 'lines', 'with some words')
    same(do(chair, PLACE, 'catch-up', lines=list('abcdef')).field, 'lines', 'in five lines')
    written = do(chair, PLACE, 'catch-up', lines=list('abcde'))
    same((written.status, written.json['object']['lines']), (201, list('abcde')), 'at most')
    same(member.get(f'{member.url}{PLACE}/catch-ups').json['data'][-1]['lines'], list('abcde'),
         'and everybody finds it')


def test_noting(cast):
    _, member, other, observer, _ = cast
    declared = other.post(f'{other.person}/declarations',
                          {'category': 'professional', 'text': 'I work for a hospital.'})
    path = path_of(other, declared)
    same([do(each, path, 'note').status for each in (observer, other)], [403, 409],
         'who only watches notes nothing, nor who declared it (I.34)')
    ok('note' in member.get(declared.json['object']['id']).json['allow'], 'somebody else may')
    noted = do(member, path, 'note')
    same((noted.status, noted.json['object']['noted_by']), (201, [member.person]),
         'and notes it with thanks')
    same(do(member, path, 'note').status, 409, 'once')


def test_tensions(cast):
    chair, member, other, observer, _ = cast
    for field in ('up_a', 'up_b'):
        refused = do(member, PLACE, 'tension', without(NAMED, field))
        same((refused.status, refused.field), (422, field),
             f'a tension without {field} is not kept (I.30)')
        refused = do(member, PLACE, 'tension', NAMED, **{field: ' \n '})
        same((refused.status, refused.field), (422, field), 'nor one whose words are all blank')
    same(do(observer, PLACE, 'tension', NAMED).status, 403, 'who only watches names none')
    named = do(member, PLACE, 'tension', NAMED)
    same((named.status, named.json['object']['version']), (201, 1), 'with both sides it is')
    path = path_of(member, named)
    same(do(member, path, 'choose', CHOSEN).status, 403, 'members make no choice for all')
    refused = do(chair, path, 'choose', CHOSEN, review_on='2026-11-25')
    same(refused.field, 'review_on', 'a choice is looked at again on a day that is to come')
    chosen = do(chair, path, 'choose', CHOSEN).json['object']
    same((chosen['choice_now'], chosen['version'], chosen['chosen_by']),
         ('Stories stay here.', 2, 'Ffion Rhydderch, chair'),
         'the chair chooses, and it says who chose')
    reworded = {'up_b': 'People dare to speak.', 'reason': 'Shorter.'}
    same(do(member, path, 'reword', up_a=NAMED['up_a'], reason='None.').status, 422,
         'who changes nothing makes no version')
    same(do(other, path, 'reword', reworded).status, 403, 'only who named it changes its words')
    now = do(member, path, 'reword', reworded).json['object']
    same((now['up_b'], now['up_a'], now['choice_now'], now['version']),
         ('People dare to speak.', NAMED['up_a'], 'Stories stay here.', 3),
         'a change is a new version, and what it leaves out stays')
    same([(each['version'], each['up_b'], each.get('choice_now')) for each in now['history']],
         [(1, NAMED['up_b'], None), (2, NAMED['up_b'], 'Stories stay here.')],
         'which keeps the old ones as they were')
    same(now['history'][1]['reason'], 'Shorter.', 'each with why the next one came')
    for words in ('Let all be open.', 'Let most be open.'):
        do(other, path, 'dissent', text=words)
    same(do(member, path, 'dissent').field, 'text', 'who says nothing is asked for words')
    dissent = do(member, path, 'dissent', text='Not so.').json['object']['dissent']
    same([(each['text'], each['person']) for each in dissent],
         [('Let most be open.', other.person), ('Not so.', member.person)],
         'those who see it in another way are read beside it, each once')


def test_decisions(cast):
    chair, member, other, _, _ = cast
    same(do(member, PLACE, 'decide', DECIDED).status, 403, 'members write down no decision')
    refused = do(chair, PLACE, 'decide', without(DECIDED, 'options'))
    same((refused.status, refused.field), (422, 'options'),
         'a decision says what was not done (I.31)')
    for field, value in {'decided_on': '2026-11-26', 'review_on': '2026-11-20'}.items():
        same(do(chair, PLACE, 'decide', DECIDED, **{field: value}).field, field,
             f'a {field} that cannot be is named')
    first = path_of(chair, do(chair, PLACE, 'decide', DECIDED, review_on='2027-01-10'))
    anew = do(chair, first, 'decide-anew', DECIDED, outcome='At noon.')
    second = path_of(chair, anew)
    same(anew.json['object']['replaces'], chair.url + first, 'who decides otherwise writes anew')
    old = Caller(chair.url).get(chair.url + first).json
    same((old['superseded_by'], old['outcome']), (chair.url + second, 'At ten.'),
         'and the old one names it and is the same otherwise')
    same([('decide-anew' in chair.get(chair.url + path).json['allow']) for path in
          (first, second)], [False, True], 'only the one that holds can be changed again')
    same(do(chair, first, 'decide-anew', DECIDED).status, 409, 'the other is refused')
    same(do(other, second, 'dissent', text='').field, 'text', 'who says nothing is asked for words')
    same(do(other, second, 'dissent', text='At ten was better.').status, 201,
         'whoever does not agree is read with it')


def test_experiments(cast):
    chair, member, other, _, _ = cast
    refused = do(member, PLACE, 'try', without(TRIED, 'size'))
    same(refused.field, 'size', 'an experiment says how small it can be (I.39)')
    same(do(member, PLACE, 'try', TRIED, starts='2026-12-02', ends='2026-12-01').field, 'ends',
         'and does not end before it starts')
    same(do(member, PLACE, 'try', TRIED, starts='2026-11-31').field, 'starts',
         'nor does it start on a day that there is not')
    path = path_of(member, do(member, PLACE, 'try', TRIED))
    same(do(member, path, 'start').status, 409, 'it does not start without permission to fail')
    same(do(member, path, 'permit', permission='All of it.').status, 403,
         'which nobody can give themselves')
    given = do(chair, path, 'permit', permission='Nobody may answer.').json['object']
    same(given['permission_by'], chair.url + '/people/1', 'it says who gave it (I.40)')
    same(do(other, path, 'start').status, 403, 'who has nothing to do with it cannot start it')
    same(do(member, path, 'start').json['object']['state'], 'running', 'who proposed it can')
    seen = do(other, path, 'observe', text='Four calls came.', unexpected=True)
    same(seen.json['object']['observed'][0]['unexpected'], True, 'everybody says what they saw')
    same(do(other, path, 'close', CLOSED).status, 403, 'but others do not close it')
    refused = do(member, path, 'close', without(CLOSED, 'learning'))
    same((refused.status, refused.field), (422, 'learning'), 'nothing is closed without learning')
    failed = do(member, path, 'close', CLOSED)
    same(failed.json['object']['state'], 'closed', 'with it, it is')
    won = path_of(member, do(member, PLACE, 'try', TRIED))
    do(chair, won, 'permit', permission='Nobody may answer.')
    do(chair, won, 'start')
    worked = do(chair, won, 'close', CLOSED, result='worked').json['receipt']['sentence']
    same(failed.json['receipt']['sentence'].replace('did not work', 'worked'), worked,
         'what did not work is celebrated in the same words as what worked')
    same([do(member, path, word, body).status for word, body in
          (('start', None), ('observe', {'text': 'x'}), ('close', CLOSED))], [409] * 3,
         'what is closed stays closed')
    same(do(chair, path, 'permit', permission='x').status, 409, 'and needs no permission any more')


def line(text='Fewer slides.', **more):
    return {'form': 'line', 'bullets': [text], 'visibility': 'assembly', **more}


def test_reflections(cast):
    chair, member, _, _, notes = cast
    refused = do(member, PLACE, 'reflect', line(visibility='private'))
    same((refused.status, refused.field), (422, 'visibility'),
         'a private reflection is not taken: it stays where it was written')
    same(do(member, PLACE, 'reflect', without(line(), 'bullets')).field, 'bullets',
         'one line needs its line')
    same(do(member, PLACE, 'reflect', form='three', visibility='public').field, 'what',
         'three questions need what happened')
    refused = do(member, PLACE, 'reflect', line(voice='official'))
    same((refused.status, refused.field), (403, 'voice'),
         'a member does not speak officially (I.4)')
    same(do(member, PLACE, 'reflect', line(voice='team')).status, 403, 'nor for the team')
    same([do(*who).status for who in ((notes, PLACE, 'reflect', line(voice='team')),
                                      (notes, PLACE, 'reflect', line(voice='official')),
                                      (chair, PLACE, 'reflect', line(voice='official')))],
         [201, 403, 201], 'those who run it speak for the team, those who lead it officially')
    mine = do(member, PLACE, 'reflect', line()).json['object']
    same((mine['voice'], mine['visibility']), ('personal', 'assembly'),
         'in no other voice it is personal')
    same(Caller(member.url).get(mine['id']).status, 404,
         'what is for the assembly is not read from outside')
    shared = do(member, PLACE, 'reflect', form='three', what='The sound broke.',
                visibility='public').json['object']
    same(Caller(member.url).get(shared['id']).json['what'], 'The sound broke.',
         'what is for everybody is')
    correct(chair, member, mine['id'], shared['id'])


def correct(chair, member, mine, shared):
    change = {'title': 'Sound first', 'text': 'We try the sound before each meeting.',
              'reflections': [mine, shared]}
    same(do(member, PLACE, 'correct', change).status, 403, 'members do not change the course')
    refused = do(chair, PLACE, 'correct', without(change, 'reflections'))
    same((refused.status, refused.field), (422, 'reflections'),
         'a course correction names its reflections (I.42)')
    same(do(chair, PLACE, 'correct', change, reflections=[chair.url + '/topics/1']).field,
         'reflections', 'and nothing else')
    made = do(chair, PLACE, 'correct', change)
    same(made.json['object']['reflections'], [mine, shared], 'with them it is kept')


def test_barriers(cast):
    chair, member, other, observer, _ = cast
    met = do(observer, PLACE, 'barrier', what='The times move under my reader.',
             where='The start', about=observer.url + '/topics/1')
    same((met.status, met.json['object']['status']), (201, 'waiting'),
         'everybody says what is in the way, who only watches too')
    same(do(member, PLACE, 'barrier').field, 'what', 'one line says what it is')
    path = path_of(observer, met)
    same(do(member, path, 'answer-barrier', status='gone').status, 403,
         'those who run it answer, and nobody else')
    refused = do(chair, path, 'answer-barrier', status='working')
    same((refused.status, refused.field), (422, 'small_step'), 'with a small step')
    step = {'status': 'working', 'small_step': 'Say the time on a key.'}
    for day in ({}, {'step_by': '2026-11-31'}):
        same(do(chair, path, 'answer-barrier', step, **day).field, 'step_by', 'that has a day')
    same(do(chair, path, 'answer-barrier', step, step_by='2026-12-01', owner='Joe').status, 201,
         'and then it is kept')
    later = do(chair, path, 'answer-barrier', status='partly').json['object']
    same((later['small_step'], later['owner']), ('Say the time on a key.', 'Joe'),
         'what a later answer leaves out stays')
    long = path_of(member, do(member, PLACE, 'barrier', what='é' * 250))
    same(do(chair, long, 'answer-barrier', status='gone').status, 201, 'a long one is answered')
    entry = chair.everything(chair.url + PLACE + '/log')[0][-1]['action']
    ok('é' * 250 in entry, 'and the log has room for all of it', entry)
    same(other.say(1).status, 201, 'nothing waits for a barrier (I.20)')
    long = path_of(member, do(member, PLACE, 'barrier', what='w' * 500))
    same(do(chair, long, 'answer-barrier', step, step_by='2026-12-01').status, 201,
         'one that is said at length is answered too')
    same([member.get(f'{member.url}/assemblies/practice/{word}?limit=1000').status
          for word in ('log', 'changes')], [200, 200], 'and the log of it can be read')


def test_costs(cast):
    chair, member, _, _, _ = cast
    paid = {'what': 'Bus fares', 'kind': 'expenses', 'on': '2026-11-20', 'pence': 1250,
            'credits': 60}
    same(do(member, PLACE, 'cost', paid).status, 403, 'members write down no costs')
    refused = do(chair, PLACE, 'cost', without(paid, 'pence'))
    same((refused.status, refused.field), (422, 'pence'),
         'minutes of the timebank never stand instead of money (I.17)')
    for field, value in {'pence': -1, 'minutes': -1, 'credits': 10 ** 10,
                         'on': '2026-11-26'}.items():
        same(do(chair, PLACE, 'cost', paid, **{field: value}).field, field,
             f'a cost whose {field} cannot be is refused')
    same(do(chair, PLACE, 'cost', without(paid, 'pence', 'credits')).field, 'pence',
         'and one that is neither money nor time')
    before = chair.get(chair.url + PLACE).json
    same(do(chair, PLACE, 'cost', paid, minutes=90).json['object']['credits'], 60,
         'beside the money they are read')
    same(do(chair, PLACE, 'cost', without(paid, 'pence'), no_money='She wanted none.').status, 201,
         'or beside why there is none')
    after = chair.get(chair.url + PLACE).json
    same((after['cost_pence'] - before['cost_pence'],
          after['cost_minutes'] - before['cost_minutes']), (1250, 90),
         'the assembly says what all of it costs')


def reads(caller, path):
    there = [each['id'] for each in caller.everything(f'{caller.url}{PLACE}/thanks')[0]]
    changes = [each['id'] for each in
               caller.everything(f'{caller.url}{PLACE}/changes')[0]]
    return {caller.get(caller.url + path).status == 200, caller.url + path in there,
            caller.url + path in changes}


def test_thanks(cast):
    chair, member, other, observer, _ = cast
    stranger = Witness(member.url)
    same(do(member, PLACE, 'thank', to=member.person, **{'for': 'All'}).field, 'to',
         'thanks go to somebody else')
    quiet = path_of(member, do(member, PLACE, 'thank', to=other.person, **{'for': 'The lift'}))
    same([reads(each, quiet) for each in (member, other, chair, stranger)],
         [{True}, {True}, {False}, {False}], 'only the two of them read it (I.1)')
    same(do(other, quiet, 'make-public').status, 409, 'and who got it cannot change that alone')
    open_ = path_of(member, do(member, PLACE, 'thank', to=other.person, public=True,
                               **{'for': 'The tea'}))
    same(reads(stranger, open_), {False}, 'nor does who sent it alone make it public')
    same(do(member, open_, 'make-public').status, 409, 'not even by asking twice')
    same('make-public' in other.get(other.url + open_).json['allow'], True,
         'who got it is asked')
    same(do(other, open_, 'make-public').status, 201, 'and where both say so')
    same(reads(stranger, open_), {True}, 'everybody can read it')
    same(do(other, open_, 'make-public').status, 409, 'once is enough')
    pages = list(stranger.pages(f'{stranger.url}{PLACE}/thanks?limit=1'))
    same([len(page['data']) for page in pages], [1] * len(pages),
         'what a stranger may not read takes no place in their list')
    cursors = [bytes.fromhex(page['next'].split('.')[-1]).decode() for page in pages[:-1]]
    same({path for path in cursors if reads(stranger, path) != {True}}, set(),
         'and no cursor tells its address')
    watched = path_of(member, do(member, PLACE, 'thank', to=observer.person, **{'for': 'A seat'}))
    same(do(observer, watched, 'make-public').status, 403, 'who only watches cannot open it')
    same([each for each in stranger.everything(f'{stranger.url}{PLACE}/log')[0]
          if '/thanks/' in each.get('about', '')], [],
         'and that they asked does not tell the log that they were thanked')


def test_log(served):
    entries = served.log()
    chair = [each['action'] for each in entries if each['actor'] == 'Ffion Rhydderch, chair']
    for word in ('tension', 'decision', 'Gave experiment', 'Started experiment',
                 'Closed experiment', 'correction', 'barrier', 'cost'):
        ok(any(word in each for each in chair), f'the log has what the chair did: {word}', chair)
    members = [each for each in entries if each['actor'].startswith(('Priya', 'Sam', 'Olga'))]
    same([each['action'].split()[0] for each in members if 'refused' not in each['action']],
         ['Started', 'Closed'], 'an experiment that a member runs is in it too')
    same(len(members), 13, 'that they asked for more is there, and nothing else came of it')
    numbers = [each['number'] for each in entries]
    same(numbers, sorted(set(numbers)), 'and its numbers rise, each there once')


def main():
    watcher = thing('Person', '/people/802', name='Olga', roles=['observer'])
    with tempfile.TemporaryDirectory() as scratch, \
            Served(os.path.join(scratch, 'content'), [watcher]) as served:
        chair, observer, notes = [served.lend(path, Witness) for path in
                                  ('/people/1', '/people/802', '/people/3')]
        member, other = Witness(served.url), Witness(served.url)
        member.join('Priya')
        other.join('Sam')
        cast = (chair, member, other, observer, notes)
        for hour, test in enumerate((test_tensions, test_decisions, test_experiments,
                                     test_reflections, test_barriers, test_costs, test_thanks,
                                     test_catch_up, test_noting)):
            served.at(START + hour * 60 * 60)	# nobody has said too much at once
            test(cast)
        test_log(served)
    same(Witness.faults[:20], [], 'every answer is as the document says')
    mine = [pattern for _, pattern in OPERATIONS if pattern.split('/')[1] in (
        'tensions', 'decisions', 'experiments', 'barriers', 'thanks') or pattern.split('/')[-1] in (
            'tension', 'decide', 'try', 'reflect', 'correct', 'barrier', 'cost', 'thank')]
    same(Witness.lacking(*mine), [], 'and every answer that it names was given')
    host.done()


main()
