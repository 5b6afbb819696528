# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers owed: who is asked, what each kind of reply needs, how late it is, checks, marks, what
became of what was promised (domain B, I.8, I.9); the way of a remark to all of that, and back."""
import os
import tempfile

import host
from clocked import DAY, START, Served, stamp, thing
from host import Caller, new_key, ok, same

OUTCOME = {'outcome': 'Letters that people can read.', 'how_known': 'People say so.'}
ACTION = {'what': 'Train forty people', 'owner': 'The board', 'by': '2027-03-31'}
GOOD = {'text': 'We thank the assembly.'}


def exact(title):
    return [{'register': 'technical', 'lang': 'en', 'title': title, 'binding': True,
             'paragraphs': [{'p': 'p1', 'text': f'{title}, to the letter.'}]},
            {'register': 'plain', 'lang': 'en', 'title': title.lower(),
             'paragraphs': [{'p': 'p1', 'text': f'{title}, simply.'}]}]


def vote(number, **more):
    return thing('VoteEvent', f'/vote-events/{number}', descriptions=exact('Letters'),
                 number=number, proposal='/proposals/901', topic='/topics/6', version=1,
                 ballot='secret', recommended_from=80, view_from=50,
                 opens='2026-11-02T09:00:00Z',
                 **{'closes': '2026-11-09T09:00:00Z', **OUTCOME, **more})


def said(number, **more):
    return thing('Contribution', f'/contributions/{number}', number=number, kind='idea',
                 topic='/topics/6', text='Say it simply.', author='/people/8', **more)


THINGS = [
    thing('Person', '/people/801', name='Cai', roles=['chair']),
    thing('Person', '/people/802', name='Olga', roles=['observer']),
    thing('Person', '/people/803', name='Ruth', roles=['duty holder']),
    thing('Person', '/people/804', name='Sid', roles=['duty holder', 'member']),
    thing('Proposal', '/proposals/901', descriptions=exact('Letters'), number=901,
          topic='/topics/6', title='Letters', version=2, amendments=['/contributions/904'],
          **OUTCOME),
    said(901), said(902, visibility='assembly'), said(903), said(904), said(905), said(906),
    thing('Roundup', '/roundups/901', number=901, topic='/topics/6', text='All of it.',
          covers=['/contributions/903', '/contributions/901', '/contributions/902'],
          left_out=[{'contributions': ['/contributions/905'], 'reason': 'It is about buses.'}]),
    vote(901, result='recommended'), vote(902, result='view'), vote(903, result='no settled view'),
    vote(904, closes='2026-11-26T09:00:00Z'),
    *[vote(number, result='recommended') for number in (905, 906, 907)],
]


def do(caller, url, word, **sent):
    return caller.post(f'{url}/{word}', sent)


def allowed(caller, url):
    return caller.get(url).json.get('allow', [])


def day(count):
    """The day that is COUNT days after the first one of these tests."""
    return stamp(START + count * DAY)[:10]


def test_asking(served, chair, ruth, member):
    """Only a counted vote goes out, to somebody who has the duty, with the day that was signed."""
    url = served.url + '/vote-events/901'
    signed = member.get(served.url + '/assemblies/practice').json['response_days']
    before = len(served.log())
    same([do(each, url, 'recommend', addressed_to=ruth.person).status
          for each in (member, ruth, Caller(served.url))], [403, 403, 401],
         'those who do not lead ask nobody')
    same(len(served.log()), before + 2, 'and the log has that they tried')
    same(['recommend' in allowed(each, url) for each in (chair, member)], [True, False],
         'it is offered to those alone who may')
    for field, body in (('addressed_to', {}), ('addressed_to', {'addressed_to': member.person}),
                        ('checkers', {'addressed_to': ruth.person, 'checkers': [chair.person]}),
                        ('checkers', {'addressed_to': served.url + '/people/804',
                                      'checkers': [served.url + '/people/804']})):
        answer = chair.post(url + '/recommend', body)
        same((answer.status, answer.field), (422, field), f'{body} does not do')
    early = do(chair, served.url + '/vote-events/904', 'recommend', addressed_to=ruth.person)
    same(early.status, 409, 'a vote that is not counted has nothing to send')
    sent = do(chair, url, 'recommend', addressed_to=ruth.person, checkers=[member.person])
    same(sent.status, 201, 'the chair sends it')
    one = sent.json['object']
    same((one['kind'], one['title'], one['outcome'], one['how_known'], one['voice'],
          one['descriptions']),
         ('recommendation', 'Letters', *OUTCOME.values(), 'official', exact('Letters')),
         'it has the exact text and what gets better for people (I.8)')
    same(one['response_due'], day(signed), f'a reply is due in {signed} days, as was signed')
    entry = served.log()[-1]
    ok(entry['actor'] == 'Cai, chair' and 'recommendation 1' in entry['action'].lower() and
       entry['about'] == one['id'], 'the log says who sent what', entry)
    same(do(chair, url, 'recommend', addressed_to=ruth.person).status, 409, 'nobody is asked twice')
    kinds = [do(chair, f'{served.url}/vote-events/{number}', 'recommend',
                addressed_to=ruth.person).json['object']['kind'] for number in (902, 903)]
    same(kinds, ['view', 'no settled view'], 'a view goes too, and that there is none')
    same([chair.ask(how, one['id'], {'response_due': day(999)}, Idempotency_Key=new_key()).status
          for how in ('PUT', 'PATCH', 'DELETE')], [405] * 3, 'no day is changed in it')
    return one['id'], signed


def test_what_a_reply_needs(served, ruth, sid, member, one, signed):
    same([do(each, one, 'respond', kind='accepted', **GOOD, actions=[ACTION]).status
          for each in (member, sid, Caller(served.url))], [403, 403, 401],
         'only the one whom it is addressed to replies')
    same(['respond' in allowed(each, one) for each in (ruth, sid, member)], [True, False, False],
         'and it is offered to nobody else')
    why = {'reasons': 'There is no money.'}
    for field, body in (
            ('kind', {}), ('kind', {'kind': 'maybe'}), ('text', {'kind': 'accepted', 'text': None}),
            ('actions', {'kind': 'accepted'}), ('actions', {'kind': 'accepted in part', **why}),
            ('reasons', {'kind': 'accepted in part', 'actions': [ACTION]}),
            ('reasons', {'kind': 'rejected'}),
            ('reasons', {'kind': 'passed on', 'passed_to': 'The council'}),
            ('passed_to', {'kind': 'passed on', **why}),
            ('reasons', {'kind': 'still considering', 'new_due': day(9)}),
            ('new_due', {'kind': 'still considering', **why}),
            ('new_due', {'kind': 'still considering', **why, 'new_due': day(0)}),
            ('new_due', {'kind': 'still considering', **why, 'new_due': day(-1)}),
            ('new_due', {'kind': 'still considering', **why, 'new_due': '2027-02-29'}),
            ('new_due', {'kind': 'still considering', **why, 'new_due': day(signed + 1)}),
            ('actions', {'kind': 'accepted', 'actions': [{**ACTION, 'by': '2027'}]}),
            ('actions', {'kind': 'rejected', **why, 'actions': [ACTION]}),
            ('passed_to', {'kind': 'rejected', **why, 'passed_to': 'The council'}),
            ('new_due', {'kind': 'accepted', 'actions': [ACTION], 'new_due': day(9)})):
        answer = ruth.post(one + '/respond', {**GOOD, **body})
        same((answer.status, answer.field), (422, field), f'{body} lacks or has too much')
    for lacking in ACTION:
        answer = do(ruth, one, 'respond', kind='accepted', **GOOD,
                    actions=[{**ACTION, lacking: None}])
        same(answer.status, 422, f'an action without its {lacking} is none')
    same(member.everything(one + '/responses')[0], [], 'nothing of all that was published')


def test_still_considering(served, ruth, one, signed):
    """The day moves openly: each time is a reply that all can read."""
    served.at(START + (signed + 5) * DAY)
    why = {'reasons': 'Two teams have to be asked.'}
    for count, later in enumerate((10, signed), 1):
        reply = do(ruth, one, 'respond', kind='still considering', **GOOD, **why,
                   new_due=day(signed + 5 + later))
        same(reply.status, 201, f'the day is moved, time {count}')
        ok('can be read by all' in reply.json['receipt']['sentence'],
           'and the receipt says that this is public', reply)
    moved = [(each['kind'], each['new_due'], each['voice'])
             for each in Caller(served.url).everything(one + '/responses')[0]]
    same(moved, [('still considering', day(signed + 15), 'official'),
                 ('still considering', day(2 * signed + 5), 'official')],
         'everybody reads how often, and to when')
    same(Caller(served.url).get(one).json['response_due'], day(signed),
         'and when it was due at first')

def test_checking(served, chair, ruth, sid, member, other, one, signed):
    held = served.url + '/responses/1'
    before = len(served.log())
    same(do(member, held, 'check', verdict='fair', text='A.').status, 409,
         'what leaves the answer open is not checked')
    same(do(other, one, 'volunteer').status, 201, 'a member offers to check the reply')
    same(do(other, one, 'volunteer').status, 409, 'once')
    same([do(each, one, 'volunteer').status for each in (ruth, Caller(served.url))], [403, 401],
         'who must answer does not')
    same(do(member, one, 'name-checker', person=sid.person).status, 403,
         'nobody is named by a member')
    same(do(chair, one, 'name-checker', person=ruth.person).field, 'person',
         'nor is the one who must answer')
    same(do(chair, one, 'name-checker', person=sid.person).status, 201,
         'those who lead name somebody who agreed to it')
    same(len(served.log()) - before, 3, 'which the log has, and who tried what')
    named = Caller(served.url).get(one).json['checkers']
    same(named, [member.person, other.person, sid.person], 'everybody reads who they are')

    ok('respond' in allowed(ruth, one), 'a reply is still owed')
    reply = do(ruth, one, 'respond', kind='rejected', text='No.', reasons='It costs.')
    ok(reply.status == 201 and 'late' not in reply.json['receipt']['sentence'],
       'it comes in time', reply)
    reply = reply.json['object']['id']
    same((do(ruth, one, 'respond', kind='rejected', text='No.', reasons='It costs.').status,
          'respond' in allowed(ruth, one)), (409, False), 'and stands')
    same(do(served.caller('Uma'), reply, 'check', verdict='fair', text='A.').status, 403,
         'only those who are named check it')
    same([do(member, reply, 'check', **body).field for body in (
        {'verdict': 'fine', 'text': 'A.'}, {'verdict': 'fair'})], ['verdict', 'text'],
         'a verdict is one of three, and has words')
    same(['check' in allowed(each, reply) for each in (member, chair, ruth)], [True, False, False],
         'it is offered to those who are named')
    same(do(member, reply, 'check', verdict='fair', text='It is an answer.').status, 201,
         'one finds it fair')
    same(do(member, reply, 'check', verdict='partly', text='Or not.').status, 409, 'once')
    same('respond' in allowed(ruth, one), False, 'then no other reply is asked for')
    wrong = do(other, reply, 'check', verdict='not what we said', text='We asked for words.')
    ok(wrong.status == 201 and 'not closed' in wrong.json['receipt']['sentence'],
       'another says that it is not what was said', wrong)
    ok('respond' in allowed(ruth, one), 'which asks for another reply')
    same(do(ruth, one, 'respond', kind='still considering', text='Hm.', reasons='A.',
            new_due=day(signed + 10)).field, 'kind', 'but not for more time')
    same([(each['verdict'], each['author']) for each in
          Caller(served.url).everything(reply + '/check-backs')[0]],
         [('fair', member.person), ('not what we said', other.person)],
         'everybody reads who found what')
    second = do(ruth, one, 'respond', kind='accepted', **GOOD,
                actions=[ACTION, {**ACTION, 'what': 'Ask readers'}]).json['object']
    same([each['number'] for each in second['actions']], [1, 2], 'actions are counted from 1')
    same(do(sid, reply, 'check', verdict='fair', text='A.').status, 409,
         'the reply before it is not checked any more')
    same(do(sid, second['id'], 'check', verdict='partly', text='Most of it.').status, 201,
         'the new one is')
    return second['id']


def test_feed(served, chair, ruth):
    """What can be done now comes with the feed, where something else was done."""
    def fed(caller, cursor):
        objects, cursor = caller.everything(
            f'{served.url}/assemblies/practice/changes?since={cursor}')
        return {each['id']: each.get('allow', []) for each in objects}, cursor
    url = served.url + '/vote-events/905'
    nia = served.caller('Nia')
    one = do(chair, url, 'recommend', addressed_to=ruth.person).json['object']['id']
    cursors = {who: who.everything(served.url + '/assemblies/practice/changes')[1]
               for who in (ruth, nia)}
    first = do(ruth, one, 'respond', kind='rejected', text='No.', reasons='A.').json['object']['id']
    seen, cursors[ruth] = fed(ruth, cursors[ruth])
    ok('respond' not in seen.get(one, ['respond']), 'after a reply no other one is offered', seen)
    do(nia, one, 'volunteer')
    seen, cursors[nia] = fed(nia, cursors[nia])
    ok('check' in seen.get(first, []), 'who offers to check a reply is asked to', seen)
    do(nia, first, 'check', verdict='not what we said', text='A.')
    seen, cursors[ruth] = fed(ruth, cursors[ruth])
    ok('respond' in seen.get(one, []), 'after a no by those who check it is offered again', seen)
    seen, cursors[nia] = fed(nia, cursors[nia])
    ok('check' not in seen.get(first, ['check']), 'and who checked it is not asked again', seen)
    second = do(ruth, one, 'respond', kind='accepted', text='Yes.', actions=[ACTION])
    seen, _ = fed(ruth, cursors[ruth])
    ok('follow-up' in seen[second.json['object']['id']] and 'follow-up' not in seen[first],
       'the newest reply is the one that is followed', seen)


def test_marks(served, ruth, member, other, reply):
    same([do(member, reply, 'mark', **body).field for body in (
        {'score': '11', 'why': 'A.'}, {'score': 5, 'why': 'A.'}, {'score': '5'})],
         ['score', 'score', 'why'], 'a mark is from 0 to 10, with why')
    same(do(ruth, reply, 'mark', score='10', why='Mine.').status, 403,
         'nobody marks their own reply')
    first = do(member, reply, 'mark', score='0', why='No money.').json['object']
    do(other, reply, 'mark', score='10', why='All of it.')
    again = do(member, reply, 'mark', score='7', why='There is money now.')
    ok(again.status == 201 and again.json['object']['id'] == first['id'] and
       again.json['object']['created'] == first['created'] and
       'place of the one before' in again.json['receipt']['sentence'],
       'a mark can be changed', again)
    same([(each['score'], each['author']) for each in
          Caller(served.url).everything(reply + '/marks')[0]],
         [('7', member.person), ('10', other.person)], 'each member has one, for all to read')


def test_following(served, chair, ruth, member, reply):
    before = len(served.log())
    same(do(member, reply, 'follow-up', action=1, status='done', text='A.').status, 403,
         'a member asks what became of it, and does not say')
    for field, body in (('action', {}), ('action', {'action': 3}), ('action', {'action': -1}),
                        ('status', {'action': 1, 'status': 'nearly'}),
                        ('text', {'action': 1, 'text': None}),
                        ('next_due', {'action': 1, 'status': 'done', 'next_due': '2027-06-01'}),
                        ('next_due', {'action': 1, 'next_due': day(0)}),
                        ('next_due', {'action': 1, 'next_due': '2027'})):
        answer = ruth.post(reply + '/follow-up', {'status': 'started', 'text': 'Ten so far.',
                                                  **body})
        same((answer.status, answer.field), (422, field), f'{body} does not do')
    told = do(ruth, reply, 'follow-up', action=1, status='started', text='Ten so far.',
              evidence='Paper 12', next_due='2027-06-01')
    same(told.status, 201, 'whoever promised it says how far it is')
    same(do(chair, reply, 'follow-up', action=2, status='unknown', text='Nobody answers.').status,
         201, 'those who lead say it where nobody else does')
    entries = served.log()[before:]
    same(len(entries), 3, 'the log has each word, and who tried')
    ok('Action 1' in entries[1]['action'] and entries[1]['reason'] == 'Ten so far.',
       'with what was said', entries[1])
    done = do(ruth, reply, 'follow-up', action=1, status='stopped', text='The money is gone.')
    same(done.status, 201, 'something can be stopped, with its reason')
    same([(each['action'], each['status']) for each in
          Caller(served.url).everything(reply + '/follow-ups')[0]],
         [(1, 'started'), (2, 'unknown'), (1, 'stopped')], 'and all of it stays')


def test_late(served, chair, ruth, signed):
    """How late a reply was is known for ever; one that never comes is late for ever."""
    now = START + 400 * DAY
    served.at(now)
    sent = [do(chair, f'{served.url}/vote-events/{number}', 'recommend',
               addressed_to=ruth.person).json['object'] for number in (906, 907)]
    served.at(now + (signed + 41) * DAY)
    reply = do(ruth, sent[0]['id'], 'respond', kind='rejected', text='No.', reasons='It costs.')
    ok('It came 41 days late.' in reply.json['receipt']['sentence'], 'its receipt says so', reply)
    only = do(ruth, reply.json['object']['id'], 'follow-up', status='done', text='A.')
    same(only.status, 409, 'what promises nothing has nothing to follow')
    ok('respond' in allowed(ruth, sent[1]['id']), 'the other is owed still')


def trace(caller, number):
    return caller.get(f'{caller.url}/contributions/{number}/trace')


def test_way(served, member):
    """From what somebody said to what became of it (issue 5, point 6)."""
    stranger = Caller(served.url)
    whole = trace(stranger, 901).json
    stages = [each['stage'] for each in whole['steps']]
    same(stages[:2] + sorted(set(stages[2:])),
         ['contribution', 'roundup', 'follow-up', 'proposal', 'recommendation', 'response', 'vote'],
         'it went all the way')
    ok(all(stranger.get(each['object']).status == 200 for each in whole['steps']
           if '/roundups/' not in each['object']), 'and each step leads to what it names', whole)
    texts = [each['text'] for each in whole['steps']]
    for words in ('Said as remark 901 in topic 6, ', 'It is in roundup 901 of the topic.',
                  'Proposal 901 in the same topic, Letters.', 'Vote 901: Recommended.',
                  'Vote 903: No settled view.', 'Sent as recommendation 1 to Ruth.',
                  'Reply 4: Accepted.', 'Action 1, Train forty people: Stopped.',
                  'Sent as recommendation 6 to Ruth. There is no reply yet. It is 41 days late.'):
        ok(any(each.startswith(words) for each in texts), words, texts)
    same([trace(stranger, number).json['stopped'] for number in (905, 906)],
         ['It stopped here because the roundup leaves it out, with its reason.',
          'It stopped here because the roundup of its topic says nothing of it yet.'],
         'a remark that is in no roundup hears why')
    ok('Taken as a change into proposal 901' in trace(stranger, 904).json['steps'][1]['text'],
       'one that was taken as a change is in the proposal')
    same([trace(each, 902).status for each in (stranger, member)], [404, 200],
         'what only members can read is traced by them alone')


def test_back(served, member):
    """From any outcome to the voices in it."""
    stranger = Caller(served.url)

    def voices(caller, path, **more):
        caller_url = served.url + path
        url = caller.get(caller_url).json['links']['voices']
        return [each['number'] for each in caller.everything(url + more.get('query', ''))[0]]
    for path in ('/proposals/901', '/vote-events/902', '/recommendations/2', '/responses/4'):
        same((voices(stranger, path), voices(member, path)),
             ([901, 903, 904], [901, 902, 903, 904]),
             f'{path} comes from what was said, and a story stays with the members')
    same(voices(member, '/responses/4', query='?limit=1'), [901, 902, 903, 904],
         'page after page they are the same')
    first = stranger.get(served.url + '/recommendations/1/voices').json['data'][0]
    same(first['links']['trace'], served.url + '/contributions/901/trace', 'and each leads forth')
    same(stranger.get(served.url + '/responses/99/voices').status, 404, 'of nothing there are none')


def main():
    with tempfile.TemporaryDirectory() as scratch, \
            Served(os.path.join(scratch, 'content'), THINGS) as served:
        chair, ruth, sid = (served.lend(f'/people/{number}') for number in (801, 803, 804))
        member, other = served.caller('Priya'), served.caller('Tom')
        one, signed = test_asking(served, chair, ruth, member)
        served.at(START + 60)	# who writes a lot in a minute has to wait for the next
        test_what_a_reply_needs(served, ruth, sid, member, one, signed)
        test_still_considering(served, ruth, one, signed)
        reply = test_checking(served, chair, ruth, sid, member, other, one, signed)
        test_marks(served, ruth, member, other, reply)
        served.at(START + (signed + 5) * DAY + 120)
        test_following(served, chair, ruth, member, reply)
        served.at(START + (signed + 5) * DAY + 240)
        test_feed(served, chair, ruth)
        test_late(served, chair, ruth, signed)
        test_way(served, member)
        test_back(served, member)
    host.done()


main()
