# SPDX-License-Identifier: GPL-3.0-or-later
"""How an assembly is run: roles by invitation, stages and their gates, what was agreed."""
import json
import os
import tempfile

import host
from clocked import DAY, START, Served, thing
from host import Caller, ok, same
from witness import Witness

ASSEMBLY = '/assemblies/practice'
YOUNG = '/assemblies/young'
PEOPLE = [thing('Person', f'/people/{number}', name=name, roles=roles)
          for number, name, roles in (
              (801, 'Cai', ['chair']), (802, 'Fay', ['facilitator']), (803, 'Olga', ['observer']),
              (804, 'Mo', ['member']), (805, 'Des', ['describer']), (806, 'Bo', ['duty holder']))]


def young():
    """An assembly that has only been founded, with nothing that its gate asks for."""
    remit = thing('Remit', '/remits/young', assembly=YOUNG, problem='Nobody asks us.',
                  in_scope=['what the young need'])
    assembly = thing('Assembly', YOUNG, title='The young', question='What do the young need?',
                     phase='found', commissioner='The council', remit=remit)
    del assembly['assembly']
    return assembly


CONTENT = PEOPLE + [young()] + [
    thing('Person', '/people/811', name='Young chair', roles=['chair'], assembly=YOUNG),
    thing('Person', '/people/812', name='The council', roles=['duty holder'], assembly=YOUNG),
    thing('Person', '/people/813', name='Kit', roles=['member'], assembly=YOUNG)] + [
    thing('Topic', f'/topics/{number}', assembly=YOUNG, number=number, title=f'Topic {number}',
          mode='quiet', state='open', descriptions=[
              {'register': 'technical', 'lang': 'en', 'binding': True,
               'paragraphs': [{'p': 'a1', 'text': 'Words.'}]}]) for number in range(71, 78)]


def do(caller, path, word, **sent):
    path = path if '//' in path else caller.url + path
    return caller.post(f'{path}/{word}', sent)


def thing_at(caller, path):
    return caller.get(caller.url + path).json


def allowed(caller, path):
    return thing_at(caller, path).get('allow', [])


def log_of(caller, assembly=ASSEMBLY):
    return caller.everything(caller.url + assembly + '/log')[0]


def test_refusals(mo, olga, stranger):
    """A member who asks for more gets a sentence and a log entry, nothing else."""
    before = thing_at(mo, ASSEMBLY)
    size = len(log_of(mo))
    answer = do(mo, ASSEMBLY, 'move', to='listen', reason='I would like to.')
    same(answer.status, 403, 'a member does not move the assembly')
    ok('chair, facilitator' in answer.detail and 'log' in answer.detail,
       'and hears who can, and that the log has it', answer)
    entries = log_of(mo)[size:]
    same([(each['actor'], each['about']) for each in entries], [('Mo, member', before['id'])],
         'the log has who asked')
    ok(entries[0]['action'].startswith('Asked for what is not theirs to do'), 'and for what',
       entries)
    same(thing_at(mo, ASSEMBLY), before, 'and nothing else was changed')
    same(do(olga, '/topics/1', 'steer', state='declined', reason='No.').status, 403,
         'nor does an observer')
    same(log_of(mo)[-1]['actor'], 'Olga, observer', 'which the log has too')
    same(do(stranger, ASSEMBLY, 'move', to='listen', reason='Why not.').status, 401,
         'somebody who has not joined is asked to join')
    same(len(log_of(mo)), size + 2, 'and is not in the log, having no name')
    same(do(mo, YOUNG, 'move', to='listen', reason='Why not.').status, 403,
         'nor does anybody in an assembly that is not theirs')
    same(len(log_of(mo, YOUNG)), 1, 'whose log they do not fill')
    same(mo.say(71).status, 403, 'nor do they say anything there')
    same(allowed(mo, '/topics/71'), [], 'or are offered it')


def test_voices(mo, fay, des, bo):
    """I.4: to speak officially needs a role."""
    answer = mo.say(1, 'The assembly thinks so.', voice='official')
    same((answer.status, answer.field), (403, 'voice'), 'a member does not speak officially')
    same(mo.say(1, 'The team thinks so.', voice='team').status, 403, 'nor for the team')
    same(mo.say(1, 'I think so.', voice='personal').status, 201, 'but for themselves')
    size = len(log_of(mo))
    said = des.say(1, 'We are late with the plain words.', voice='team')
    same((said.status, said.json['object']['voice']), (201, 'team'), 'a describer does, for the team')
    same(des.say(1, 'A.', voice='official').status, 403, 'but not officially')
    same([each.say(1, 'The door opens at nine.', voice='official').status for each in (fay, bo)],
         [201, 201], 'a facilitator does, and who must answer')
    same([each['actor'] for each in log_of(mo)[size:]],
         ['Des, describer', 'Fay, facilitator', 'Bo, duty holder'],
         'each time it stands in the log')


def test_invitations(served, cai, fay, mo):
    size = len(log_of(mo))
    answer = do(fay, ASSEMBLY, 'invite', role='chair')
    same((answer.status, answer.field), (403, 'role'), 'a facilitator does not make a chair')
    answer = do(fay, ASSEMBLY, 'invite', role='relay')
    invitation = answer.json['object']
    code = invitation['code']
    same((answer.status, len(code.split())), (201, 4), 'but invites a relay, with four words')
    ok(code in answer.json['receipt']['sentence'], 'which the receipt says')
    same(fay.get(invitation['id']).json['code'], code, 'who made it can read them again')
    same([each.get(invitation['id']).status for each in (cai, mo)], [404, 404], 'nobody else can')
    ok(not [each for each in log_of(mo)[size:] if code in json.dumps(each)] and
       'relay' in log_of(mo)[-1]['action'], 'the log has it, without its words', log_of(mo)[-1])
    ok(not [each for each in mo.everything(mo.url + ASSEMBLY + '/changes')[0]
            if code in json.dumps(each)], 'and no feed has them')

    joining = {'invitation': code.upper().replace(' ', ' - '), 'name': 'Rhys'}
    rhys = Witness(served.url)
    answer = rhys.post(served.url + ASSEMBLY + '/join', joining)
    same((answer.status, answer.json['object']['roles']), (201, ['relay']),
         'somebody joins with them, however they type them')
    ok('relay' in answer.json['receipt']['sentence'], 'and hears their role', answer)
    same((log_of(mo)[-1]['actor'], log_of(mo)[-1]['action']), ('Rhys', 'Took up a role: relay'),
         'the log has that too')
    same(Caller(served.url).post(served.url + ASSEMBLY + '/join', joining).status, 422,
         'the words work once')
    used = fay.get(invitation['id']).json
    same(used['used_by'], answer.json['object']['id'], 'who invited sees who came')

    code = do(cai, ASSEMBLY, 'invite', role='chair').json['object']['code']
    same(do(mo, ASSEMBLY, 'take-up', code='wrong words').field, 'code', 'wrong words give nothing')
    answer = do(mo, YOUNG, 'take-up', code=code)
    same(answer.status, 403, 'nor do they in another assembly')
    cursor = mo.everything(mo.url + ASSEMBLY + '/changes')[1]
    answer = do(mo, ASSEMBLY, 'take-up', code=code)
    same((answer.status, answer.json['object']['roles']), (201, ['member', 'chair']),
         'who has joined already takes a role up')
    ok('move' in allowed(mo, ASSEMBLY), 'and can do what it can do')
    same(mo.get(f'{mo.url}{ASSEMBLY}/changes?since={cursor}').status, 410,
         'what they may do is another thing now, so they begin a feed anew')
    same(do(mo, ASSEMBLY, 'take-up', code='open chair').status, 409, 'nobody has a role twice')


def test_ending(cai, mo, fay):
    same(do(mo, mo.person, 'lay-down', role='relay', reason='Enough.').field, 'role',
         'nobody lays down what they do not have')
    same(do(fay, mo.person, 'end-role', role='chair', reason='Why.').status, 403,
         'only a chair ends the role of another')
    same(do(mo, cai.person, 'lay-down', role='chair', reason='Why.').status, 403,
         'and nobody lays down the role of another')
    own = do(mo, ASSEMBLY, 'invite', role='chair').json['object']['code']
    answer = do(mo, mo.person, 'lay-down', role='chair', reason='Cai goes on.')
    same((answer.status, answer.json['object']['roles']), (201, ['member']), 'a role is laid down')
    ok('move' not in allowed(mo, ASSEMBLY), 'with what it can do')
    same(log_of(mo)[-1]['reason'], 'Cai goes on.', 'the log has why')
    answer = do(mo, ASSEMBLY, 'take-up', code=own)
    same((answer.status, answer.field), (422, 'code'),
         'and nobody comes back by an invitation of their own, which lapsed with the role')
    same(Caller(mo.url).post(mo.url + ASSEMBLY + '/join',
                             {'invitation': own, 'name': 'Nia'}).status, 422,
         'nor does anybody else come in by it')
    same([each for each in allowed(mo, mo.person[len(mo.url):]) if each == 'lay-down'], [],
         'and there is nothing more to lay down')
    answer = do(cai, fay.person, 'end-role', role='facilitator', reason='She moved away.')
    same((answer.status, answer.json['object']['roles']), (201, ['observer']),
         'who has no role any more watches')
    same(do(fay, ASSEMBLY, 'invite', role='relay').status, 403, 'and does nothing more')


def test_practice_seats(served):
    seats = {each['role']: each['code'] for each in thing_at(served.caller(), ASSEMBLY)['seats']}
    for role, code in seats.items():
        caller = Witness(served.url)
        caller.join('A learner')
        answer = do(caller, ASSEMBLY, 'take-up', code=code)
        want = (409, None) if role == 'observer' else (201, ['member', role])
        got = answer.json.get('object', {}).get('roles') if answer.status == 201 else None
        same((answer.status, got), want, f'for practice anybody can try to be {role}')
    ok('practice' in log_of(served.caller())[-1]['reason'], 'and the log says that it is practice')


def test_founding(served, chair, council, kit):
    """I.10 and H.2: what has to be there before it begins."""
    answer = do(chair, YOUNG, 'move', to='listen', reason='We are ready.')
    same((answer.status, answer.field), (409, 'to'), 'nothing begins before its gate is open')
    ok('within how many days' in answer.detail and 'useful' in answer.detail,
       'and the refusal names each thing that is missing', answer)
    same(do(chair, YOUNG, 'sign').status, 403, 'the chair does not promise for the council')
    ok('sign' not in allowed(council, YOUNG), 'and nobody promises what was not agreed')
    same(do(council, YOUNG, 'sign').status, 409, 'not even when they try')
    same(do(chair, YOUNG, 'amend', reason='Why not.').status, 422, 'a change changes something')
    same(do(chair, YOUNG, 'amend', response_days=-3, reason='Why.').field, 'response_days',
         'within what there is')
    same(do(chair, YOUNG, 'amend', response_days=60).field, 'reason', 'and has a reason')
    same(do(chair, YOUNG, 'amend', response_days=60, reason='Two months are fair.').status, 201,
         'the days are agreed')
    same(do(council, YOUNG, 'sign').status, 201, 'and the council signs')
    assembly = thing_at(kit, YOUNG)
    same((assembly['signed_by'], assembly['response_days']), ('The council', 60),
         'for all to read')
    answer = do(chair, YOUNG, 'move', to='listen', reason='We are ready.')
    ok('signed' not in answer.detail and 'useful' in answer.detail, 'then one thing is missing',
       answer)
    same(do(chair, YOUNG, 'useful', text='The young decide, for the first time.').status, 201,
         'it is said')
    same(thing_at(kit, YOUNG)['remit']['new_and_useful'], 'The young decide, for the first time.',
         'in the remit')
    same(do(chair, YOUNG, 'move', to='ask', reason='Quickly.').status, 409, 'no stage is left out')
    same(do(chair, YOUNG, 'move', to='listen').field, 'reason', 'no stage begins without a reason')
    same(do(chair, YOUNG, 'move', to='pause', reason='A rest.').field, 'to',
         'a pause comes by itself alone')


def test_pause(served, chair, kit):
    """Between every two stages is a day to think."""
    cursor = kit.everything(kit.url + YOUNG + '/changes')[1]
    answer = do(chair, YOUNG, 'move', to='listen', reason='We are ready.')
    same(answer.status, 201, 'it moves on')
    assembly = thing_at(kit, YOUNG)
    keys = [each['key'] for each in assembly['phases']]
    same((assembly['phase'], keys), ('pause', ['pause', 'listen']), 'into a pause')
    pause, listen = assembly['phases']
    same((pause['mode'], pause['entered_by'], pause['reason']),
         ('quiet', 'Young chair', 'We are ready.'), 'that is quiet, with its reason')
    same((pause['closes'], listen['opens']), ('2026-11-26T10:00:00Z',) * 2,
         'it ends after a day, and the next stage begins')
    topic = thing_at(kit, '/topics/71')
    same((topic['mode'], topic['phase']), ('quiet', 'pause'), 'the topics are quiet with it')
    told = kit.everything(f'{kit.url}{YOUNG}/changes?since={cursor}')[0]
    same(sorted({each['type'] for each in told}), ['Assembly', 'LogEntry', 'Topic'],
         'everybody is told with the feed')
    ok(not any('descriptions' in each for each in told if each['type'] == 'Topic'),
       'but not the texts of the topics again')
    served.at(START + DAY - 1)
    same(thing_at(kit, YOUNG)['phase'], 'pause', 'a second before its end the pause lasts')
    served.at(START + DAY)
    assembly = thing_at(kit, YOUNG)
    same((assembly['phase'], assembly['phases'][1]['entered_by']), ('listen', 'Young chair'),
         'then the stage begins by itself')
    topic = thing_at(kit, '/topics/71')
    same((topic['mode'], topic['phase'], 'question' in topic['allow']), ('open', 'listen', True),
         'and the topics open')
    entry = log_of(kit, YOUNG)[-1]
    same((entry['actor'], entry['reason']), ('the host', 'We are ready.'), 'the log has it')
    size = len(log_of(kit, YOUNG))
    served.at(START + 2 * DAY)
    thing_at(kit, YOUNG)
    same(len(log_of(kit, YOUNG)), size, 'and it begins once')
    same(do(chair, YOUNG, 'move', to='listen', reason='Again.').status, 409,
         'nobody moves to where they are')


def test_going_back(served, chair, kit):
    same(do(chair, YOUNG, 'move', to='found', reason='The remit was not clear.').status, 201,
         'going back is allowed')
    entry = log_of(kit, YOUNG)[-1]
    ok('back' in entry['action'] and entry['reason'] == 'The remit was not clear.',
       'logged, with its reason', entry)
    same(do(chair, YOUNG, 'move', to='ask', reason='No: it is clear.').status, 201,
         'in the pause the way can be changed, as from the stage before it')
    served.at(START + 4 * DAY)
    assembly = thing_at(kit, YOUNG)
    same((assembly['phase'], [each['key'] for each in assembly['phases'] if 'entered_by' in each]),
         ('ask', ['pause', 'listen', 'pause', 'pause', 'ask']), 'what happened stays to be read')


def test_choosing(served, chair, kit):
    """H.2: no Choose until every item has a state and a reason."""
    answer = do(chair, YOUNG, 'move', to='choose', reason='It is time.')
    same(answer.status, 409, 'nothing is chosen while topics have no reason')
    ok(all(f'Topic {number}, Topic {number},' in answer.detail for number in range(71, 78)),
       'and each of them is named', answer)
    steer = '/topics/71', 'steer'
    same(do(kit, *steer, state='open', reason='A.').status, 403, 'a member steers no topic')
    same(do(chair, *steer, reason='A.').field, 'mode', 'to steer is to change something')
    same(do(chair, *steer, state='open').field, 'reason', 'with a reason')
    same(do(chair, *steer, state='merged', reason='A.').field, 'into', 'joined is with something')
    same(do(chair, *steer, state='merged', into=kit.url + '/topics/71', reason='A.').field, 'into',
         'else than itself')
    same(do(chair, *steer, state='merged', into=kit.url + '/topics/1', reason='A.').field, 'into',
         'of this assembly')
    same(do(chair, *steer, state='declined', into=kit.url + '/topics/72', reason='A.').field,
         'into', 'and nothing else is')
    same(do(chair, *steer, state='routed', reason='A.').field, 'routed_to', 'sent is to somebody')
    answer = do(chair, *steer, state='merged', into=kit.url + '/topics/72', reason='The same.')
    topic = answer.json['object']
    same((answer.status, topic['state'], topic['into'], topic['state_reason']),
         (201, 'merged', kit.url + '/topics/72', 'The same.'), 'a topic is joined with another')
    same(do(chair, '/topics/72', 'steer', state='merged', into=kit.url + '/topics/71',
            reason='A.').status, 409, 'but not with one that is closed itself')
    same(kit.say(71).status, 409, 'nobody says anything there any more')
    for number in range(72, 78):
        do(chair, f'/topics/{number}', 'steer', state='open', reason='It goes on.')
    same(do(chair, YOUNG, 'move', to='choose', reason='It is time.').status, 201,
         'with a reason each the next stage comes')


def on(served, chair, day, *stages):
    for stage in stages:
        same(do(chair, YOUNG, 'move', to=stage, reason='On.').status, 201, f'on to {stage}')
        day += 2
        served.at(START + day * DAY)
    return day


def test_settling(served, chair, kit):
    """I.6: at most five topics in Settle."""
    served.at(START + 6 * DAY)
    day = on(served, chair, 6, 'learn', 'weigh')
    for number in range(72, 77):
        same(do(chair, f'/topics/{number}', 'steer', mode='settle', reason='Try.').status, 201,
             f'topic {number} is settled before the others')
    answer = do(chair, '/topics/77', 'steer', mode='settle', reason='Try.')
    same((answer.status, answer.field), (409, 'mode'), 'the sixth is not')
    ok('Five topics at a time is the limit you agreed' in answer.detail, 'and hears why', answer)
    answer = do(chair, YOUNG, 'move', to='settle', reason='On.')
    same((answer.status, 'the limit you agreed' in answer.detail), (409, True),
         'nor does the stage begin with six')
    same(do(chair, YOUNG, 'amend', settle_most=6, reason='We have time.').status, 201,
         'the limit is what was agreed, so it can be agreed anew')
    same(do(chair, '/topics/77', 'steer', mode='settle', reason='Try.').status, 201,
         'then there is room')
    day = on(served, chair, day, 'settle')
    same(thing_at(kit, '/topics/77')['mode'], 'settle', 'and the stage settles')
    same(do(chair, YOUNG, 'add-topic', title='Late', question='Why?', text='So.').status, 409,
         'no topic comes in any more')
    on(served, chair, day, 'answer')
    same(thing_at(kit, '/topics/77')['mode'], 'open', 'after it people can ask again')


def test_charter(chair, council, kit):
    """I.15: a change of the rules has a log entry and a new version."""
    versions = kit.everything(kit.url + YOUNG + '/charters')[0]
    same([each['number'] for each in versions], [1, 2, 3], 'every version is there')
    same([each.get('response_days') for each in versions], [None, 60, 60], 'with what it changed')
    same([each['settle_most'] for each in versions], [5, 5, 6], 'and what stayed')
    same(do(chair, YOUNG, 'amend', view_from=90, reason='Higher.').field, 'view_from',
         'a view takes no more than a recommendation')
    same(do(chair, YOUNG, 'amend', response_days=30, reason='Sooner.').status, 201, 'a new promise')
    ok('signed_by' not in thing_at(kit, YOUNG), 'has to be signed anew')
    same(log_of(kit, YOUNG)[-1]['reason'], 'Sooner.', 'the log has why')
    same(do(council, YOUNG, 'sign').status, 201, 'and it is')


def test_last_chair(chair, council):
    same(do(chair, chair.person, 'lay-down', role='chair', reason='Enough.').status, 409,
         'the last chair stays until there is another')
    code = do(chair, YOUNG, 'invite', role='chair').json['object']['code']
    do(council, YOUNG, 'take-up', code=code)
    same(do(chair, chair.person, 'lay-down', role='chair', reason='Enough.').status, 201,
         'then they can go')


def test_adding(cai, mo):
    answer = do(cai, ASSEMBLY, 'add-topic', title='The last bus', question='When does it go?',
                text='It goes at six.\n\nThat is early.', exact='Route 7 ends at 18:00.')
    topic = answer.json['object']
    same((answer.status, topic['number'], topic['mode'], topic['state']), (201, 95, 'open', 'open'),
         'a topic comes in')
    same([(each['register'], each.get('binding', False), len(each['paragraphs']))
          for each in topic['descriptions']], [('plain', False, 2), ('technical', True, 1)],
         'in plain words and in exact ones')
    same(mo.say(95).status, 201, 'and people ask')
    same(log_of(mo)[-1]['action'], 'Topic 95 was taken in: The last bus', 'the log has it')


def main():
    with tempfile.TemporaryDirectory() as scratch:
        numbered = [thing('Topic', '/topics/94', number=94, title='A', mode='open', state='open')]
        with Served(os.path.join(scratch, 'content'), CONTENT + numbered) as served:
            cai, fay, olga, mo, des, bo = (served.lend(f'/people/{number}', Witness)
                                           for number in range(801, 807))
            chair, council, kit = (served.lend(f'/people/{number}', Witness)
                                   for number in range(811, 814))
            test_refusals(mo, olga, Witness(served.url))
            test_voices(mo, fay, des, bo)
            test_adding(cai, mo)
            test_invitations(served, cai, fay, mo)
            test_ending(cai, mo, fay)
            test_practice_seats(served)
            test_founding(served, chair, council, kit)
            test_pause(served, chair, kit)
            test_going_back(served, chair, kit)
            test_choosing(served, chair, kit)
            test_settling(served, chair, kit)
            test_charter(chair, council, kit)
            test_last_chair(chair, council)
    same(Witness.faults, [], 'every answer was as the document says')
    host.done()


main()
