# SPDX-License-Identifier: GPL-3.0-or-later
"""I.31: no act of those who run an assembly escapes its log, and nobody changes the log.

The tables themselves are walked: people of every role do what they are offered, with what the
tables ask for filled in by chance from a fixed seed, and after each act the log is read again."""
import hashlib
import os
import random
import sqlite3
import subprocess
import tempfile

import host
from clocked import Served, thing
from host import HELPERS, Caller, ok, same

ASSEMBLIES = ('/assemblies/practice', '/assemblies/answers')
ROLES = ['chair', 'facilitator', 'note-taker', 'relay', 'scribe', 'describer', 'translator',
         'witness', 'duty holder', 'member', 'observer']
EACH = 6		# people of each role
TURNS, WRITES = 7, 4	# of one person: the host asks for a pause after 30 acts
# What changes much for all others comes last.
LATE = {('Assembly', 'move'), ('Topic', 'steer'), ('Person', 'lay-down'), ('Person', 'end-role')}
chance = random.Random(5)


def printed(program):
    lines = subprocess.run([os.path.join(HELPERS, program)], capture_output=True, text=True,
                           check=True).stdout
    return [line.split('\t') for line in lines.splitlines()]


FIELDS = {}
for row in printed('fields'):
    FIELDS.setdefault(row[0], []).append(dict(zip(
        ('name', 'required', 'input', 'limit', 'words', 'kind', 'part', 'object', 'label', 'noun',
         'of'), row[1:])))
DEEDS = {(row[1], row[0]): row for row in printed('deeds')}
LOGGED = {key for key, row in DEEDS.items() if row[6] == '1'}


def value(field, objects):
    """Something that FIELD may hold; None where there is nothing."""
    words = field['words'].split(',')
    kind = field['kind']
    if field['name'] == 'code':
        return chance.choice([seat['code'] for each in objects for seat in each.get('seats', ())])
    if kind == 'choice':
        return chance.choice(words)
    if kind in ('line', 'text'):
        return chance.choice(('It helps.', 'We try it.', 'Nobody asked before.'))
    if kind in ('number', 'time', 'date', 'flag', 'lang'):
        return {'number': chance.choice((1, 5, 30, 60)), 'flag': True, 'lang': 'en',
                'time': chance.choice(('2026-11-25T10:30:00Z', '2026-11-27T10:00:00Z',
                                       '2026-12-09T10:00:00Z')),
                'date': chance.choice(('2026-11-20', '2026-12-24', '2027-01-31'))}[kind]
    if kind in ('link', 'links'):
        found = [each['id'] for each in objects if field['of'] in ('', each['type'])]
        some = chance.sample(found, min(len(found), chance.choice((1, 2, 40))))
        return (some[0] if some else None) if kind == 'link' else some
    if kind in ('part', 'parts'):
        inside = filled(field['part'], objects)
        return inside if kind == 'part' else [inside, filled(field['part'], objects)]
    return [chance.choice(words)] if words[0] else ['One', 'Two']


# What is nothing to go on with unless all of it is there.
WHOLE = {'Proposing'}


def filled(noun, objects):
    """A body for NOUN: what is required, and some of the rest."""
    body, much = {}, 1 if noun in WHOLE else chance.choice((0, 0.3, 0.8))
    for field in FIELDS.get(noun, ()):
        if field['input'] == '1' and (field['required'] == '1' or chance.random() < much):
            body[field['name']] = value(field, objects)
    return {name: each for name, each in body.items() if each not in (None, [])}


def people():
    return [thing('Person', f'/people/{900 + number}', name=f'{role} {number}', roles=[role],
                  assembly=ASSEMBLIES[number // len(ROLES) % 2],
                  standpoints=['carer' if number % 2 else 'staff'])
            for number, role in enumerate(ROLES * EACH)]


def lend(served, persons):
    """A caller for each of PERSONS, with one stop of the host; nobody has signed yet when answers
    are due in the second assembly."""
    tokens = [hashlib.sha256(each['id'].encode()).hexdigest() for each in persons]
    served.stop()
    with sqlite3.connect(os.path.join(served.folder, 'host.sqlite3')) as data:
        data.executemany('INSERT INTO value VALUES (?, ?, 0)', [
            ('token:' + hashlib.sha256(token.encode()).hexdigest(), each['id'])
            for token, each in zip(tokens, persons)])
        data.execute("UPDATE record SET json = json_remove(json, '$.signed_at') WHERE id = ?",
                     (ASSEMBLIES[1],))
    served.start()
    callers = [Caller(served.url, token) for token in tokens]
    for caller, person in zip(callers, persons):
        caller.name, caller.assembly = person['name'], person['assembly']
    return callers


def numbers_in(topic, objects):
    return ', '.join(str(each['number']) for each in objects if each.get('topic') == topic['id'] and
                     each['type'] == 'Contribution')


# What a rule asks for that no table says.
HINTS = {
    'Roundup': lambda on, objects: {'text': 'All of it.', 'numbers': numbers_in(on, objects)},
    'Response': lambda on, objects: {'kind': 'accepted', 'text': 'Yes.', 'actions': [
        {'what': 'Print it.', 'owner': 'The board', 'by': '2027-01-31'}]},
    'FollowUp': lambda on, objects: {'action': 1, 'status': 'started', 'text': 'It is printed.'},
    'VoteEvent': lambda on, objects: {'ballot': 'secret', 'recommended_from': 80, 'view_from': 50,
                                      'closes': '2026-12-09T10:00:00Z'},
}


def body_of(deed, on, objects):
    noun = DEEDS[deed][3]
    return HINTS[noun](on, objects) if noun in HINTS else filled(noun, objects)


class View:
    """What somebody finds in their assembly, and what is new since they looked."""

    def __init__(self, caller):
        self.caller, self.objects = caller, {}
        self.start = self.next = caller.url + caller.assembly + '/changes?limit=500'
        self.look()
        self.look_into('Topic')

    def look_into(self, noun):
        """What is said in topics, or what happens in meetings, has feeds of its own."""
        for each in self.all():
            if each['type'] == noun:
                inside = self.caller.everything(each['links']['changes'] + '?limit=500')[0]
                self.objects.update((thing['id'], thing) for thing in inside)

    def look(self):
        if self.caller.get(self.next).status == 410:    # their role is another one
            self.next = self.start
        fresh, cursor = self.caller.everything(self.next)
        self.next = f'{self.start}&since={cursor}'
        # The assembly leads to the feed, which has it only when it changes.
        fresh.append(self.caller.get(self.caller.url + self.caller.assembly).json)
        self.objects.update((each['id'], each) for each in fresh)
        return fresh

    def all(self):
        return [each for each in self.objects.values() if not each.get('deleted')]


def log_of(caller, assembly=ASSEMBLIES[0]):
    return caller.everything(f'{caller.url}{assembly}/log?limit=500')[0]


class Walk:
    def __init__(self, served):
        self.views, self.eyes = {}, {}
        for assembly in ASSEMBLIES:
            reader = Caller(served.url)
            reader.assembly = assembly
            self.views[assembly] = View(reader)
        self.known = {each['id'] for view in self.views.values() for each in view.all()}
        self.done, self.faults, self.why = {}, [], {}

    def note(self, caller, deed, answer):
        """What the log has after an act that it had not before."""
        entries = [each for each in self.views[caller.assembly].look()
                   if each['type'] == 'LogEntry']
        where = f'{deed[1]} on {deed[0]} by {caller.name}: {answer.status}'
        if {each['id'] for each in entries} & self.known:
            self.faults.append(f'{where} changed the log')
        self.known |= {each['id'] for each in entries}
        if answer.status == 201:
            self.done[deed] = self.done.get(deed, 0) + 1
            if deed in LOGGED and not entries:
                self.faults.append(f'{where} is not in the log')
        else:
            self.why[deed] = answer.detail
            if entries and answer.status != 403:
                self.faults.append(f'{where} was refused and is in the log')
        for entry in entries:
            if not entry['actor'].startswith(caller.name) or not entry['action']:
                self.faults.append(f'{where}: the log has {entry}')

    def choose(self, offers):
        """What was done least, so that every row has its turn."""
        least = min(self.done.get((each['type'], word), 0) for each, word in offers)
        return chance.choice([(each, word) for each, word in offers
                              if self.done.get((each['type'], word), 0) == least])

    def go(self, caller, last):
        """One person does some of what they are offered."""
        view, missed = self.eyes.setdefault(caller.name, None) or View(caller), {}
        self.eyes[caller.name] = view
        view.look()
        view.look_into('Meeting')
        for _ in range(WRITES):
            offers = [(each, word) for each in view.all() for word in each.get('allow', ())
                      if (each['type'], word) in DEEDS and
                      (last or (each['type'], word) not in LATE) and
                      missed.get((each['type'], word), 0) < 5]
            if not offers:
                break
            each, word = self.choose(offers)
            deed = each['type'], word
            answer = caller.post(each['links'][word], body_of(deed, each, view.all()))
            self.note(caller, deed, answer)
            view.look()
            missed[deed] = missed.get(deed, 0) + 1


def test_the_log_itself(served, chair):
    """There is no way to the log but to read it."""
    url, before = served.url, log_of(chair)
    answers = [chair.ask(method, url + '/log/1', {'action': 'Nothing.'}).status
               for method in ('PUT', 'PATCH', 'DELETE', 'POST')]
    same(answers, [405] * 4, 'an entry is not written, changed or deleted')
    answers = {chair.post(f'{url}/log/1/{word}', {'reason': 'A.'}).status
               for word in sorted({word for _, word in DEEDS})[:20]}
    same(answers, {404}, 'no deed is done to it')
    same(chair.post(url + ASSEMBLIES[0] + '/log', {'action': 'Nothing.'}).status, 405,
         'and nothing is put into it')
    same(log_of(chair), before, 'it is as it was')


def main():
    persons = people()
    with tempfile.TemporaryDirectory() as scratch, \
            Served(os.path.join(scratch, 'content'), persons, both=True) as served:
        callers = lend(served, persons)
        walk = Walk(served)
        test_the_log_itself(served, callers[0])
        for turn in range(TURNS):
            chance.shuffle(callers)
            last = turn + 1 == TURNS or not LOGGED - LATE - set(walk.done)
            for caller in callers:
                walk.go(caller, last)
            if last:
                break
        same(walk.faults[:10], [], f'in {sum(walk.done.values())} acts nothing escaped the log')
        ok(len(walk.done) > len(DEEDS) // 2, f'{len(walk.done)} of {len(DEEDS)} deeds were done')
        lacking = sorted(f'{word} on {noun}' for noun, word in LOGGED - set(walk.done))
        same(lacking, [], 'among them every one that the log must have')
        for noun, word in sorted(set(DEEDS) - set(walk.done)):
            print(f'# not done: {word} on {noun}:', walk.why.get((noun, word), 'never offered'))
    host.done()


main()
