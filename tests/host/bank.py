# SPDX-License-Identifier: GPL-3.0-or-later
"""The timebank: whole minutes, two entries each time, both sides say so, nothing bought with it."""
import random

import host
from host import Host, new_key, ok, same

BANK = '/timebanks/practice'


def do(caller, path, word, key=None, **sent):
    return caller.post(f'{caller.url}{path}/{word}', sent, key)


def path_of(caller, url):
    return url.removeprefix(caller.url)


def of_type(caller, kind):
    """What the outline has of that type for this caller."""
    objects, _ = caller.everything(f'{caller.url}/assemblies/practice/changes')
    return [each for each in objects if each['type'] == kind and not each.get('deleted')]


def balance(caller):
    mine = [each for each in of_type(caller, 'Account') if each['owner'] == caller.person]
    return mine[0].get('balance', 0) if mine else 0


def bank(caller):
    return caller.get(caller.url + BANK).json


def test_both_sides(served, ada, ben):
    before = bank(ada)
    asked = do(ada, BANK, 'helped', side='gave', person=ben.person, minutes=30, reason='A letter')
    same(asked.status, 201, 'who helped says so')
    ok('other side' in asked.json['receipt']['sentence'], 'and hears that the other has to', asked)
    transfer = path_of(ada, asked.json['object']['id'])
    same((balance(ada), balance(ben)), (0, 0), 'nothing counts before both have said so')
    same(do(ada, transfer, 'confirm').status, 409, 'nobody says yes for the other')
    key = new_key()
    first = do(ben, transfer, 'confirm', key)
    same(first.status, 201, 'the other says yes')
    again = do(ben, transfer, 'confirm', key)
    same((again.status, again.body), (201, first.body), 'twice with one key is once')
    same(do(ben, transfer, 'confirm').status, 409, 'with another key it is over already')
    same((balance(ada), balance(ben)), (30, -30), 'it counts once, on both sides')
    same(bank(ada)['given'] - before['given'], 30, 'and in the public total')

    asked = do(ada, BANK, 'helped', side='received', person=ben.person, minutes=20)
    no = do(ben, path_of(ada, asked.json['object']['id']), 'decline')
    same((no.status, balance(ada), balance(ben)), (201, 30, -30), 'a no counts nothing')


def test_private(served, ada, ben):
    cid = served.caller('Cid')
    same([each for each in of_type(cid, 'Transfer')], [], 'others see no transfer')
    same([each for each in of_type(cid, 'Account') if each.get('visibility') != 'public'], [],
         'and no account')
    mine = [each for each in of_type(ada, 'Transfer')]
    ok(mine and cid.get(mine[0]['id']).status == 404, 'not by its address either', mine)
    ok(ben.get(mine[0]['id']).status == 200, 'the two sides do')
    entries = [each for each in of_type(ada, 'Entry') if each['visibility'] == 'private']
    same(sum(each['minutes'] for each in entries), balance(ada),
         'a balance is the sum of its entries')


def test_floor(served):
    """Below the floor a kind conversation begins, and nothing is refused (domain C, rule 4)."""
    deb, eve = served.caller('Deb'), served.caller('Eve')
    said = []
    for minutes in (600, 1, 100):
        asked = do(eve, BANK, 'helped', side='gave', person=deb.person, minutes=minutes)
        yes = do(deb, path_of(eve, asked.json['object']['id']), 'confirm')
        said.append('Nothing is refused' in yes.json['receipt']['sentence'])
        same(yes.status, 201, f'{minutes} more minutes are not refused')
    same(said, [False, True, False], 'crossing the floor brings one kind word, once')
    same(balance(deb), -701, 'the debt is what it is')
    return deb, eve


def test_buys_nothing(served, poor, rich):
    """Credits never buy a vote, an order or a place (domain C, rule 6)."""
    topic = f'{served.url}/topics/1'
    same(poor.get(topic).json['allow'], rich.get(topic).json['allow'],
         'somebody in debt may do what somebody in credit may')
    place = [do(each, '/meetings/5', 'queue', place='remote') for each in (poor, rich)]
    same([each.status for each in place], [201, 201], 'both take a place in the queue')
    numbers = [each.json['object']['number'] for each in place]
    ok(numbers[0] < numbers[1], 'and who came first is first', numbers)


def test_limits(served, ada, ben):
    for sent, field in (({'minutes': 0}, 'minutes'), ({'minutes': 1441}, 'minutes'),
                        ({'minutes': -5}, 'minutes'), ({'minutes': 1.5}, 'minutes'),
                        ({'person': ada.person}, 'person'),
                        ({'person': ada.url + '/people/999'}, 'person'),
                        ({'person': ada.url + BANK}, 'person'), ({'side': 'took'}, 'side')):
        whole = {'side': 'gave', 'person': ben.person, 'minutes': 5, **sent}
        refused = do(ada, BANK, 'helped', **whole)
        same((refused.status, refused.field), (422, field), f'{sent} is refused by its name')
    same(do(ada, BANK, 'read', minutes=100).status, 201, 'reading counts')
    refused = do(ada, BANK, 'read', minutes=21)
    same(refused.status, 409, 'up to two hours a day')
    ok('100' in refused.detail, 'and it says how much there is today', refused)
    same(do(ada, BANK, 'read', minutes=20).status, 201, 'exactly two hours are fine')
    same(do(ada, BANK, 'pay', person=ben.person, work='notes', minutes=5, reason='x').status, 403,
         'a member does not pay from the pot')


def test_posts(served, ada, ben):
    offer = do(ada, BANK, 'offer', title='Reading aloud', minutes=30, skills=['reading'])
    same(offer.status, 201, 'an offer stands')
    path = path_of(ada, offer.json['object']['id'])
    ok('close' in offer.json['object']['allow'], 'whose own it is may close it', offer)
    ok('got' in ben.get(ada.url + path).json['allow'], 'another may say that they got it')
    got = do(ben, path, 'got', minutes=25)
    same((got.json['object']['from'], got.json['object']['to']), (ben.person, ada.person),
         'minutes go from who got help to who gave it')
    same(do(ben, path, 'close').status, 409, 'another cannot close it')
    same(do(ada, path, 'close').status, 201, 'its own can')
    same(do(ben, path, 'got', minutes=5).status, 409, 'then it is over')
    asked = do(ada, '/topics/1', 'want', text='easy')
    same((asked.status, asked.json['object']['type']), (201, 'Request'),
         'a missing text becomes a request')
    same(do(ada, '/topics/1', 'want', text='translation').field, 'lang',
         'a translation says into which language')


def test_reversal(served, ada, ben):
    before = balance(ada), balance(ben)
    asked = do(ada, BANK, 'helped', side='gave', person=ben.person, minutes=60)
    path = path_of(ada, asked.json['object']['id'])
    do(ben, path, 'confirm')
    back = do(ben, path, 'reverse', reason='It was the day after')
    same(back.json['object']['reverses'], asked.json['object']['id'],
         'a mistake is put right by another one that names it')
    same(do(ada, path, 'reverse', reason='Twice').status, 409, 'only once')
    same(do(ada, path_of(ada, back.json['object']['id']), 'confirm').status, 201,
         'both sides say so')
    same((balance(ada), balance(ben)), before, 'and all is as before')
    same(ada.get(ada.url + path).json['state'], 'counted', 'the first one stays as it was')


def all_balances(served, callers):
    accounts = {}
    for caller in callers:
        for each in of_type(caller, 'Account'):
            accounts[each['id']] = each.get('balance', 0)
    return sum(accounts.values())


def test_sum(served):
    """Whatever is done in whatever order, the sum of all balances stays (I.16)."""
    people = [served.caller(f'Person {n}') for n in range(4)]
    start = all_balances(served, people)
    chance = random.Random(16)
    transfers, keys, statuses = [], [], set()
    for _ in range(24):
        one, two = chance.sample(people, 2)
        act = chance.choice(['helped', 'helped', 'give', 'read', 'confirm', 'confirm', 'decline',
                             'reverse', 'again'])
        key = new_key()
        if act == 'helped':
            sent = {'side': chance.choice(['gave', 'received']), 'person': two.person,
                    'minutes': chance.randint(1, 1440)}
            call = (one, BANK, 'helped', key, sent)
        elif act in ('give', 'read'):
            call = (one, BANK, act, key, {'minutes': chance.randint(1, 60)})
        elif act == 'again' and keys:
            call = chance.choice(keys)
        elif transfers:
            call = (one, chance.choice(transfers), act if act != 'again' else 'confirm', key,
                    {'reason': 'x'} if act == 'reverse' else {})
        else:
            continue
        caller, path, word, key, sent = call
        answer = do(caller, path, word, key, **sent)
        statuses.add(answer.status)
        keys.append(call)
        if answer.status == 201 and answer.json['object']['type'] == 'Transfer':
            transfers.append(path_of(caller, answer.json['object']['id']))
    ok({201, 409} <= statuses and 500 not in statuses, 'some were done and some refused', statuses)
    same(all_balances(served, people), start, 'the sum of those balances and the pot is the same')


with Host() as served:
    ada, ben = served.caller('Ada'), served.caller('Ben')
    test_both_sides(served, ada, ben)
    test_private(served, ada, ben)
    poor, rich = test_floor(served)
    test_buys_nothing(served, poor, rich)
    fay, gus = served.caller('Fay'), served.caller('Gus')
    test_limits(served, fay, gus)
    test_posts(served, fay, gus)
    test_reversal(served, served.caller('Hal'), served.caller('Ivy'))
    test_sum(served)
host.done()
