# SPDX-License-Identifier: GPL-3.0-or-later
"""From many remarks to one text: the same questions, roundups, joint statements, proposals."""
import os
import tempfile

import host
from clocked import START, Served, thing
from host import Caller, new_key, ok, same

ASSEMBLY = '/assemblies/practice'

# An empty topic in each mode, and people with roles.
TEXTS = [
    {'register': 'technical', 'lang': 'en', 'title': 'Letters', 'binding': True, 'paragraphs': [
        {'p': 'a1', 'text': 'Letters.'}, {'p': 'a2', 'text': 'Their print.'}]},
    {'register': 'plain', 'lang': 'en', 'title': 'Letters', 'stale': True, 'paragraphs': [
        {'p': 'a1', 'text': 'About letters.'}]}]
TOPICS = [thing('Topic', f'/topics/{number}', number=number, title=f'Letters that are {mode}',
                mode=mode, state='open', descriptions=TEXTS)
          for number, mode in ((91, 'open'), (92, 'settle'), (93, 'quiet'), (94, 'open'))]
# What came from elsewhere may lack a text.
BARE = [thing('Topic', '/topics/95', number=95, title='Bare', mode='settle', state='open'),
        thing('Proposal', '/proposals/95', number=95, title='Bare', topic='/topics/92', version=1)]
PEOPLE = [thing('Person', f'/people/{number}', name=name, roles=[role],
                **({'standpoints': standpoints} if standpoints else {}))
          for number, name, role, standpoints in (
              (801, 'Cai', 'chair', ['public']), (802, 'Fay', 'facilitator', ['staff']),
              (803, 'Olga', 'observer', ['carer']), (804, 'Des', 'describer', []))]


def do(caller, path, word, key=None, /, **sent):
    path = path if '//' in path else caller.url + path
    return caller.post(f'{path}/{word}', sent, key)


def made(answer):
    return answer.json['object']


def allowed(caller, path):
    path = path if '//' in path else caller.url + path
    return caller.get(path).json.get('allow', [])


def question(caller, topic, text):
    return made(caller.say(topic, text))


def test_same(ann, ben, cat, watcher):
    """I.13: anybody suggests, the author alone decides, nothing is joined by itself."""
    mine = question(ann, 91, 'Why do letters come so late?')
    other = question(ben, 91, 'Why are letters late?')
    story = made(cat.say(91, 'I waited.', kind='story'))
    ok('same' in allowed(cat, mine['id']), 'anybody can suggest that a question is the same')
    ok('same' not in allowed(cat, story['id']), 'but not of a story')
    ok('same' not in allowed(watcher, mine['id']), 'nor do those who only watch')
    same(do(watcher, mine['id'], 'same', other=other['id']).status, 403, 'who are refused')
    same(do(cat, mine['id'], 'same', other=story['id']).field, 'other',
         'a question is the same as a question')
    same(do(cat, mine['id'], 'same', other=mine['id']).field, 'other', 'as another one')
    answer = do(cat, mine['id'], 'same', other=other['id'], why='Both ask about the post.')
    suggested = made(answer)
    same((answer.status, suggested['state']), (201, 'suggested'), 'it is suggested')
    ok('author' in answer.json['receipt']['sentence'], 'and the receipt says who decides', answer)
    ok('same_as' not in ann.get(mine['id']).json, 'nothing is joined by itself')
    same(do(ben, mine['id'], 'same', other=other['id']).status, 409,
         'the author is asked once about each')
    same([sorted({'accept', 'decline'} & set(allowed(each, suggested['id'])))
          for each in (ann, ben, cat)], [['accept', 'decline'], [], []],
         'only the author can answer it')
    same([do(each, suggested['id'], word).status for each in (ben, cat)
          for word in ('accept', 'decline')], [403] * 4, 'and nobody else')
    answer = do(ann, suggested['id'], 'accept', answer='Yes.')
    same((answer.status, made(answer)['state'], made(answer)['answer']), (201, 'accepted', 'Yes.'),
         'the author says yes')
    same(ann.get(mine['id']).json['same_as'], other['id'], 'then the question says so')
    same(ann.get(other['id']).json.get('same_as'), None, 'and the other stays as it is')
    same(do(ann, suggested['id'], 'decline').status, 409, 'once is enough')
    same(do(cat, other['id'], 'same', other=mine['id']).status, 409, 'there is no way round')
    third = question(cat, 91, 'Is the post slow?')
    suggested = made(do(ann, third['id'], 'same', other=other['id']))
    same(made(do(cat, suggested['id'], 'decline'))['state'], 'declined', 'an author can say no')
    refused = do(ben, third['id'], 'same', other=other['id'])
    same(refused.status, 409, 'and is not asked again')
    own = made(do(cat, third['id'], 'same', other=mine['id']))
    same((own['state'], cat.get(third['id']).json['same_as']), ('accepted', mine['id']),
         'who suggests it of their own question has decided')
    reply = made(cat.say(91, 'How long?', in_reply_to=story['id']))
    hidden = made(do(ann, reply['id'], 'same', other=other['id']))
    same(Caller(ann.url).get(hidden['id']).status, 404,
         'of what only members can read only they can read it')
    listed = ann.get(third['id'] + '/same-as').json['data']
    same([each['state'] for each in listed], ['declined', 'accepted'], 'suggestions are a list')
    return third, [mine['id'], other['id']]


def test_trace(ann, other, third):
    """What is the same goes on in the other."""
    steps = ann.get(third['id'] + '/trace').json['steps']
    same([each['object'] for each in steps], [third['id'], *other],
         'the trace goes on in the other')


def test_roundup(fay, ann, ben, cat, des):
    """I.35: every remark is covered or left out with a reason; the rest is listed."""
    said = [made(who.say(94, f'Remark {n}', kind=kind))
            for n, (who, kind) in enumerate(((ann, 'idea'), (ben, 'concern'), (cat, 'story'),
                                             (ann, 'answer')))]
    numbers = [each['number'] for each in said]
    first, last = numbers[0], numbers[-1]
    same(['roundup' in allowed(each, '/topics/94') for each in (fay, ann, des)],
         [True, False, False], 'those who lead write the roundup')
    same(do(ann, '/topics/94', 'roundup', text='A', numbers='1').status, 403, 'members do not')
    same(do(fay, '/topics/92', 'roundup', text='A', numbers='1').status, 409,
         'only where things are asked')
    refused = do(fay, '/topics/94', 'roundup', text='All.', numbers=f'{first}')
    same((refused.status, refused.field), (422, 'numbers'), 'a remark cannot be forgotten')
    ok(all(str(n) in refused.detail for n in numbers[1:]) and
       refused.detail.startswith('3 remarks'), 'those that are missing are named', refused)
    refused = do(fay, '/topics/94', 'roundup', text='All.', numbers=f'{first} to {last - 1}')
    ok(refused.detail.startswith('1 remark is') and str(last) in refused.detail,
       'one alone too', refused)
    same(do(fay, '/topics/94', 'roundup', text='All.', numbers='a few').field, 'numbers',
         'numbers are numbers')
    same(do(fay, '/topics/94', 'roundup', text='All.', numbers='1').field, 'numbers',
         'of remarks of this topic')
    apart = [{'numbers': f'{last}'}]
    same(do(fay, '/topics/94', 'roundup', text='All.', numbers=f'{first} to {last - 1}',
            left_out=apart).field, 'reason', 'what is left out has a reason')
    apart[0]['reason'] = 'It is about buses.'
    same(do(fay, '/topics/94', 'roundup', text='All.', numbers=f'{first} to {last}',
            left_out=apart + apart).field, 'left_out', 'and only one')
    answer = do(fay, '/topics/94', 'roundup', text='Letters come late.',
                numbers=f'{first} to {last}', left_out=apart)
    roundup = made(answer)
    same((answer.status, roundup['covers'], roundup['contributors']),
         (201, [each['id'] for each in said[:-1]], 3), 'it covers the others')
    same(roundup['left_out'], [{'contributions': [said[-1]['id']], 'reason': 'It is about buses.'}],
         'and says what it leaves out and why')
    ok('numbers' not in roundup, 'how the numbers were typed is not kept')
    log = fay.everything(fay.url + ASSEMBLY + '/log')[0]
    ok('Fay' in log[-1]['actor'] and log[-1]['about'] == roundup['id'], 'the log has it', log[-1])

    same([sorted({'accept', 'object'} & set(allowed(each, roundup['id'])))
          for each in (ann, cat, des)], [['accept', 'object']] * 2 + [[]],
         'those who said something there accept it or object')
    same(do(des, roundup['id'], 'accept').status, 409, 'others cannot')
    same(do(ann, roundup['id'], 'accept').status, 201, 'one accepts')
    same(do(ben, roundup['id'], 'object').field, 'text', 'an objection has words')
    do(ben, roundup['id'], 'object', text='My concern is lost.')
    do(cat, roundup['id'], 'object', text='No.')
    do(cat, roundup['id'], 'accept')
    now = fay.get(roundup['id']).json
    same((now['accepted_by'], [(each['by'], each['text']) for each in now['objections']]),
         ([ann.person, cat.person], [(ben.person, 'My concern is lost.')]),
         'each stands once, as they said last')

    later = made(ben.say(94, 'One more thing', kind='idea'))
    again = made(cat.say(94, 'And another', kind='idea'))
    same(fay.get(roundup['id']).json['uncovered'], [later['id'], again['id']],
         'what is said later is listed as not covered')
    etag = cat.get(again['id']).headers['ETag']
    same(cat.ask('DELETE', again['id'], Idempotency_Key=new_key(), If_Match=etag).status, 200,
         'one is taken back')
    same(fay.get(roundup['id']).json['uncovered'], [later['id']], 'and is not listed any more')
    same(Caller(fay.url).get(roundup['id']).json['covers'],
         [each['id'] for each in said[:-1] if each['kind'] != 'story'],
         'who has not joined is not led to a story')
    newer = made(do(fay, '/topics/94', 'roundup', text='All of it.',
                    numbers=f'{first} to {later["number"]}'))
    same(len(newer['covers']), 5, 'a newer roundup covers that too')
    same(do(ann, roundup['id'], 'accept').status, 409, 'then the older one is closed')
    same(made(do(ann, newer['id'], 'accept'))['accepted_by'], [ann.person],
         'and each is asked about the newer one')


def test_we(served, ann, ben, cat, cai, des, watcher):
    """I.11: a statement says "we" once people of three standpoints have signed."""
    same(do(ann, '/topics/93', 'we', text='We wait.', standpoint='patient').status, 409,
         'nothing is written in a quiet time')
    same(do(ann, '/topics/91', 'we', text='We wait.', standpoint='staff').field, 'standpoint',
         'one signs with a standpoint that one declared')
    same(do(des, '/topics/91', 'we', text='We wait.').field, 'standpoint', 'not with none')
    answer = do(ann, '/topics/91', 'we', text='We want letters we can read.')
    statement = made(answer)
    same([(each['by'], each['standpoint']) for each in statement['signatures']],
         [(ann.person, 'patient')], 'who writes it signs first, as what they are alone')
    ok('2 more standpoints' in answer.json['receipt']['sentence'], 'and hears what it takes',
       answer)
    same(do(ben, statement['id'], 'sign').field, 'standpoint', 'who has two has to say which')
    forged = made(do(ben, '/topics/91', 'we', text='We?', standpoint='carer', signatures=[
        {'by': cat.person, 'standpoint': 'manager'}]))
    same([each['by'] for each in forged['signatures']], [ben.person], 'nobody signs for another')
    answer = do(ben, statement['id'], 'sign', standpoint='patient')
    ok('2 more' in answer.json['receipt']['sentence'], 'the same standpoint adds none', answer)
    answer = do(ben, statement['id'], 'sign', standpoint='carer')
    same(len(made(answer)['signatures']), 2, 'who signs again signs once')
    ok('1 more standpoint' in answer.json['receipt']['sentence'], 'another one does', answer)
    ok('"we"' in do(cai, statement['id'], 'sign').json['receipt']['sentence'],
       'with three it is a we')
    same(do(watcher, statement['id'], 'sign').status, 403, 'who only watches does not sign')
    same(do(cat, statement['id'], 'unsign').status, 409, 'who has not signed takes nothing back')
    ok('unsign' in allowed(cai, statement['id']), 'who has can')
    same(len(made(do(cai, statement['id'], 'unsign'))['signatures']), 2, 'and then it is gone')


def test_speaking(ann, ben, watcher):
    """Everybody says for themselves what they speak as."""
    do_as = [do(each, ann.person, 'speak-as', standpoint='researcher') for each in (ben, ann)]
    same([each.status for each in do_as], [403, 201], 'nobody says it for another')
    same(made(do_as[1])['standpoints'], ['patient', 'researcher'], 'it is one more')
    same(do(ann, ann.person, 'speak-as', standpoint='researcher').status, 409, 'once')
    same(do(ann, ann.person, 'speak-as', standpoint='king').field, 'standpoint', 'one that is known')
    same(made(do(ann, ann.person, 'stop-speaking-as', standpoint='researcher'))['standpoints'],
         ['patient'], 'and no longer')
    same(do(ann, ann.person, 'stop-speaking-as', standpoint='researcher').status, 409,
         'which it was')
    same(do(watcher, watcher.person, 'speak-as', standpoint='patient').status, 201,
         'those who watch speak as something too')


TEXT = ('Letters are sent in large print. They come within two weeks.\n\n'
        'The practice keeps a list.\n\nNobody has to ask twice.')
GOOD = {'outcome': 'Letters that people can read.', 'how_known': 'People say so.'}


def paragraphs(proposal, reg='technical'):
    return {each['p']: each['text'] for text in proposal['descriptions']
            if text['register'] == reg for each in text['paragraphs']}


def test_proposing(ann, ben, fay, watcher):
    """G: one text, only where it is being settled; F: paragraphs keep their place."""
    sent = {'title': 'Letters in large print', 'text': TEXT}
    for topic, mode in ((91, 'open'), (93, 'quiet')):
        refused = do(ann, f'/topics/{topic}', 'propose', **sent)
        same(refused.status, 409, f'nothing is proposed in {mode}')
        ok(mode in refused.detail, 'and the sentence names the mode', refused)
        ok('propose' not in allowed(ann, f'/topics/{topic}'), 'so it is not offered')
    same(do(watcher, '/topics/92', 'propose', **sent).status, 403, 'who only watches does not')
    same([do(ann, '/topics/92', 'propose', **{**sent, field: ''}).field
          for field in ('title', 'text')], ['title', 'text'], 'it needs a title and a text')
    answer = do(ann, '/topics/92', 'propose', **sent)
    proposal = made(answer)
    same((answer.status, proposal['version'], paragraphs(proposal)),
         (201, 1, dict(zip(('p1', 'p2', 'p3'), TEXT.split('\n\n')))),
         'a text has its paragraphs')
    ok('vote' in answer.json['receipt']['sentence'], 'it hears what a vote needs (I.8)', answer)
    binding = [each for each in proposal['descriptions'] if each.get('binding')]
    same(len(binding), 1, 'exactly one text counts')
    same(['revise' in allowed(each, proposal['id']) for each in (ann, ben, fay)],
         [True, False, True], 'its author changes it, and those who lead')
    same(do(ben, proposal['id'], 'revise', **sent, why='A').status, 403, 'nobody else')
    return proposal


def test_versions(ann, ben, fay, des, proposal):
    """I.36: the old version stays; what stands beside the text is stale (F)."""
    amendment = made(ben.say(92, 'Say three weeks.', kind='amend'))
    plain = 'Big letters.\n\nA list is kept.\n\nYou ask once.'
    sent = {'title': 'Letters in large print', 'text': TEXT, 'plain': plain, **GOOD}
    same(do(ann, proposal['id'], 'revise', **sent).field, 'why', 'a change has a reason')
    revised = made(do(ann, proposal['id'], 'revise', **sent, why='Plain words.'))
    same((revised['version'], revised['outcome'], paragraphs(revised, 'plain')),
         (2, GOOD['outcome'], dict(zip(('p1', 'p2', 'p3'), plain.split('\n\n')))),
         'plain words stand beside the same paragraphs')
    del sent['plain']
    same(do(ann, proposal['id'], 'revise', **sent, why='Again.').field, 'text',
         'no version without a change')
    changed = TEXT.replace('two weeks', 'three weeks').replace('The practice keeps a list.\n\n', '')
    changed += '\n\nA person looks after it.'
    sent['text'] = changed
    other = question(ben, 91, 'Why?')
    same(do(ann, proposal['id'], 'revise', **sent, why='A', amendments=[other['id']]).field,
         'amendments', 'only changes that were asked for are taken')
    revised = made(do(fay, proposal['id'], 'revise', **sent, why='As Ben asked.', plain=plain,
                      amendments=[amendment['id']]))
    same((revised['version'], revised['amendments'], revised['changed_by']),
         (3, [amendment['id']], fay.person), 'a change that was asked for is taken')
    same(list(paragraphs(revised)), ['p1', 'p3', 'p4'],
         'paragraphs that stay or are reworded keep their place, a new one gets a new one')
    same([each.get('stale') for each in revised['descriptions']], [None, True],
         'the plain words are stale now, though the same were sent again')
    before = ann.get(revised['changes_from']).json
    same((before['version'], paragraphs(before)['p2'], before['why']),
         (2, 'The practice keeps a list.', 'Plain words.'), 'the version before can be read')
    same([each['version'] for each in ann.get(proposal['id'] + '/versions').json['data']], [1, 2],
         'all versions before are a list')
    sent['text'] = changed + '\n\nAnd again.'
    revised = made(do(ann, proposal['id'], 'revise', **sent, why='More.'))
    same(list(paragraphs(revised)), ['p1', 'p3', 'p4', 'p5'], 'p2 does not come back')
    log = fay.everything(fay.url + ASSEMBLY + '/log')[0]
    same([each['reason'] for each in log if each['about'] == proposal['id']][-1], 'More.',
         'the log has each change')

    same(['describe' in allowed(each, proposal['id']) for each in (ann, des)], [False, True],
         'a describer looks after the other words')
    same(do(ann, proposal['id'], 'describe', register='plain').status, 403, 'nobody else')
    same(do(des, proposal['id'], 'describe', register='technical').field, 'register',
         'the text that counts is changed in another way')
    same(do(des, proposal['id'], 'describe', register='easy').field, 'text',
         'what is not there cannot be checked')
    checked = made(do(des, proposal['id'], 'describe', register='plain'))
    same([(each.get('stale'), each.get('checked_by')) for each in checked['descriptions']
          if each['register'] == 'plain'], [(None, 'Des')], 'checked, they are not stale')
    welsh = made(do(des, proposal['id'], 'describe', register='plain', lang='cy', title='Llythyrau',
                    text='Print bras.\n\nUnwaith.'))
    same([[each['p'] for each in text['paragraphs']] for text in welsh['descriptions']
          if text['lang'] == 'cy'], [['p1', 'p3']], 'other languages keep the paragraphs')
    topic = made(do(des, '/topics/92', 'describe', register='plain', text='Letters.\n\nPrint.'))
    same([[each['p'] for each in text['paragraphs']] for text in topic['descriptions']
          if text['register'] == 'plain'], [['a1', 'a2']], 'a topic has other words too')


def test_voting(cai, ann, proposal):
    """While people vote on a text it stays."""
    called = do(cai, proposal['id'], 'call-vote', ballot='secret', recommended_from=80,
                view_from=50, closes='2099-01-01T00:00:00Z')
    same(called.status, 201, 'people vote on it')
    ok('revise' not in allowed(ann, proposal['id']), 'then no change is offered')
    same(do(ann, proposal['id'], 'revise', title='A', text='B', why='C').status, 409,
         'nor is one taken')


def test_words(cai, ann, watcher):
    """F: a contested word says what it means, or is left open on purpose."""
    sent = {'title': 'Work together', 'text': 'This is done in co-production.'}
    refused = do(ann, '/topics/92', 'propose', **sent)
    same((refused.status, refused.field), (422, 'senses'), 'a contested word asks what it means')
    ok('co-production' in refused.detail, 'and is named', refused)
    term = [each for each in ann.everything(ann.url + ASSEMBLY + '/terms')[0]
            if each['word'] == 'co-production'][0]
    meaning = term['senses'][1]['id']
    same(made(do(ann, '/topics/92', 'propose', **sent, senses=[meaning]))['senses'], [meaning],
         'with one meaning it is kept')
    same(do(ann, '/topics/92', 'propose', **sent, senses=[term['id']]).field, 'senses',
         'a word is no meaning')
    same(made(do(ann, '/topics/92', 'propose', **sent, waived=['Co-Production']))['waived'],
         ['Co-Production'], 'or left open on purpose')
    same(['require' in allowed(each, '/topics/92') for each in (cai, ann)], [True, False],
         'the chair may require a meaning')
    same(do(ann, '/topics/92', 'require', required=True, reason='A').status, 403, 'nobody else')
    same(do(cai, '/topics/92', 'require', required=True).field, 'reason', 'with a reason')
    same(do(cai, '/topics/92', 'require', required=True, reason='It matters here.').status, 201,
         'it is required')
    same(do(cai, '/topics/92', 'require', required=True, reason='A').status, 409, 'once')
    refused = do(ann, '/topics/92', 'propose', **sent, waived=['co-production'])
    same(refused.field, 'senses', 'then none is left open')
    ok('chair' in refused.detail, 'and the sentence says who asked for it', refused)
    same(do(ann, '/topics/92', 'propose', **{**sent, 'text': 'This is done together.'}).status,
         201, 'another word is the other way')
    log = cai.everything(cai.url + ASSEMBLY + '/log')[0]
    ok(any(each.get('reason') == 'It matters here.' for each in log), 'the log has it')


def test_bare(fay, des):
    """Where there is no text nothing stands beside it, and nothing is changed."""
    same([do(des, path, 'describe', register='plain', text='A').status
          for path in ('/topics/95', '/proposals/95')], [409, 409], 'no other words without words')
    same(do(fay, '/proposals/95', 'revise', title='A', text='B', why='C').status, 409,
         'no change without a text')
    same([set(allowed(each, path)) & {'describe', 'revise'} for each in (fay, des)
          for path in ('/topics/95', '/proposals/95')], [set()] * 4, 'so it is not offered')


def test_glossary(ann, ben, watcher):
    """F: anybody explains a word; it is contested once two meanings are held."""
    sent = {'community': 'people who wait', 'definition': 'Soon enough to matter.'}
    same(do(watcher, ASSEMBLY, 'explain', word='timely', **sent).status, 403,
         'who only watches explains no word')
    same(do(ann, ASSEMBLY, 'explain', word='Coproduction', **sent).field, 'word',
         'a word that is there is not explained anew, however it is written')
    answer = do(ann, ASSEMBLY, 'explain', word='timely', **sent)
    word = made(answer)
    same((answer.status, word['type'], word['word']), (201, 'Term', 'timely'),
         'somebody explains a word')
    ok(not word.get('contested') and 'mean' not in allowed(ben, word['id']),
       'with one meaning there is nothing to choose')
    same(do(ben, word['id'], 'add-meaning', community='managers').field, 'definition',
         'a meaning has its words')
    answer = do(ben, word['id'], 'add-meaning', community='managers', definition='In the year.')
    word = made(answer)
    same([each['number'] for each in word['senses']], [1, 2], 'somebody else means another thing')
    same([each['supporters'] for each in word['senses']], [1, 1], 'who says it holds it')
    ok(word['contested'], 'now the word is contested')
    same(ann.get(word['senses'][1]['id']).json['definition'], 'In the year.',
         'a meaning has an address')
    same(do(ben, word['id'], 'mean', number=3).field, 'number', 'one says which by its number')
    same(do(ben, word['id'], 'mean', number=2).status, 409, 'once')
    word = made(do(ben, word['id'], 'mean', number=1))
    same([(each.get('supporters', 0), each.get('held_by', [])) for each in word['senses']],
         [(2, [ann.person, ben.person]), (0, [])], 'somebody holds one meaning, the last')
    ok(not word.get('contested'), 'and what nobody holds contests no word')
    same(len(word['senses']), 2, 'but it stays')
    same([each['id'] for each in ben.everything(ben.url + ASSEMBLY + '/terms')[0]
          if each['word'] == 'timely'], [word['id']], 'the word is among the others')


def test_once(ann):
    key = new_key()
    sent = {'title': 'Once', 'text': 'Once.'}
    first, again = (do(ann, '/topics/92', 'propose', key, **sent) for _ in range(2))
    same((first.status, again.body), (201, first.body), 'what is sent twice is done once')


def main():
    with tempfile.TemporaryDirectory() as scratch, \
            Served(os.path.join(scratch, 'content'), TOPICS + BARE + PEOPLE) as served:
        cai, fay, watcher, des = (served.lend(f'/people/{n}') for n in range(801, 805))
        ann, ben = served.caller('Ann', standpoints=['patient']), \
            served.caller('Ben', standpoints=['patient', 'carer'])
        cat = served.caller('Cat', standpoints=['manager'])
        third, other = test_same(ann, ben, cat, watcher)
        test_trace(ann, other, third)
        test_roundup(fay, ann, ben, cat, des)
        test_we(served, ann, ben, cat, cai, des, watcher)
        test_speaking(ann, ben, watcher)
        proposal = test_proposing(ann, ben, fay, watcher)
        test_versions(ann, ben, fay, des, proposal)
        served.at(START + 60)  # who writes a lot in a minute has to wait for the next
        test_voting(cai, ann, proposal)
        dan = served.caller('Dan')
        test_words(cai, dan, watcher)
        served.at(START + 120)
        test_glossary(ann, dan, watcher)
        test_once(dan)
        test_bare(fay, des)
    host.done()


main()
