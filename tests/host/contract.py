# SPDX-License-Identifier: GPL-3.0-or-later
"""The host and docs/api/openapi.yaml say the same: every link is walked, every write is done, every
refusal is provoked, and each answer is held against the document.  What is a deed is done in the
test of its subject, which has a witness too."""
import json
import os
import re
import shutil
import subprocess

import host
from host import Host, new_key, ok, same
from witness import OPERATIONS, PARTS, Witness, faults_of, resolve

# What others see that it is there, but only some may read: minutes between two, stories.
PRIVATE = {'transfers', 'contributions'}
# What cannot be provoked from outside: a fault, a full disk, and an observer's remark, as only
# those who run an assembly make observers (tests/host/test-rules has that one).
NOT_PROVOKED = {'500', '503', '5XX', 'POST /topics/{topic}/contributions 403'}


def addresses(value, base):
    if isinstance(value, str):
        return {value} if value.startswith(base + '/') else set()
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return set()
    return {address for item in value for address in addresses(item, base)}


def is_written_to(path):
    return any(method == 'POST' and expression.match(path)
               for (method, _), (expression, _) in OPERATIONS.items())


def walk(caller):
    """Follow every address that any answer has; those of writes alone are 405 to a GET."""
    known, waiting = set(), {caller.url + '/'}
    while waiting:
        url = waiting.pop()
        known.add(url)
        answer = caller.get(url)
        if answer.status == 200:
            waiting |= addresses(answer.json, caller.url) - known
        elif not (answer.status == 405 and is_written_to(url[len(caller.url):]) or
                  answer.status == 404 and PRIVATE & set(url.split('/'))):
            caller.faults.append(f'a link leads nowhere: {url} {answer}')
    return known


def bare(pattern):
    """What stands for the open parts of a path is the document's own matter."""
    return re.sub(r'\{[^}]*\}', '{}', pattern)


def test_document():
    faults = []
    for name, schema in PARTS['schemas'].items():
        for example in schema.get('examples', ()):
            faults += [f'{name}: {fault}' for fault in faults_of(
                {'$ref': f'#/components/schemas/{name}'}, example)]
    same(faults, [], 'every example in the document fits its own schema')

    table = subprocess.run([os.path.join(host.HELPERS, 'routes')], capture_output=True,
                           text=True, check=True).stdout.split('\n')
    same(sorted(bare(' '.join(each)) for each in OPERATIONS),
         sorted(bare(line) for line in table if line),
         'the document and the table of routes name the same operations')


def described(name):
    """The fields that the document has for that type, each with all that it says of it."""
    schema = PARTS['schemas'][name]
    fields = {}
    for part in [resolve(part) for part in schema.get('allOf', ())] + [schema]:
        for field, more in part.get('properties', {}).items():
            fields[field] = {**fields.get(field, {}), **(resolve(more) if '$ref' in more else more)}
    return fields


def table_faults(row):
    """Where the document and a line of the model's tables differ."""
    name, field, required, asked, limit, words = row[:6]
    if name not in PARTS['schemas']:
        return [f'{name} is not in the document']
    fields, schema = described(name), PARTS['schemas'][name]
    if field not in fields:
        return [f'{name}.{field} is not in the document']
    more, faults = fields[field], []
    items = more.get('items', {})
    items = resolve(items) if '$ref' in items else items
    if required == '1' and field not in schema.get('required', ()):
        faults.append(f'{name}.{field} is required')
    bound = more.get('maxItems') if more.get('type') == 'array' else more.get('maxLength')
    if limit != '0' and more.get('type') in ('array', 'string') and bound and bound != int(limit):
        faults.append(f'{name}.{field} has {limit}, the document {bound}')
    if words and (more.get('enum') or items.get('enum')) != words.split(','):
        faults.append(f'{name}.{field} has the words {words}')
    body = PARTS['schemas'].get({'Person': 'JoinInput'}.get(name, name + 'Input'), {})
    if body and (asked == '1') != (field in body['properties']):
        faults.append(f'{name}.{field} may be sent: {asked}')
    return faults


def test_tables():
    lines = subprocess.run([os.path.join(host.HELPERS, 'fields')], capture_output=True,
                           text=True, check=True).stdout.splitlines()
    rows = [line.split('\t') for line in lines]
    same([fault for row in rows for fault in table_faults(row)], [],
         f"the document says what the model's tables say, {len(rows)} fields")
    known = {(row[0], row[1]) for row in rows} | {('Object', 'links')}
    same([(name, field) for name in {row[0] for row in rows} & set(PARTS['schemas'])
          for field in described(name)
          if not {(name, field), ('Object', field)} & known], [], 'and nothing else')


FORMS = {'Joined': 'created', 'Said': 'created', 'Declared': 'created', 'Withdrawn': 'created',
         'Done': 'created', 'Problem': 'problem', 'JoinInput': 'input Person',
         'Bookmark': 'element'}


def form_of(name, schema):
    """How the client reads what the schema of that name describes."""
    if name in FORMS:
        return FORMS[name]
    if name.endswith('List'):
        return 'list'
    if name.endswith('Input'):
        return 'input ' + name.removesuffix('Input')
    return 'object' if 'type' in schema.get('properties', {}) else 'input ' + name


def test_examples():
    faults, tried = [], 0
    for name, schema in PARTS['schemas'].items():
        form = form_of(name, schema)
        for example in schema.get('examples', ()):
            tried += 1
            read = subprocess.run([os.path.join(host.HELPERS, 'accept'), *form.split()],
                                  input=json.dumps(example), capture_output=True, text=True)
            if read.returncode:
                faults.append(f'{name}: {read.stdout}')
    same(faults, [], f'the client reads every example, {tried} of them')
    objects = {name for name, schema in PARTS['schemas'].items()
               if 'const' in schema.get('properties', {}).get('type', {})}
    lacking = [name for name in objects | set(FORMS) if not PARTS['schemas'][name].get('examples')]
    same(lacking, [], 'every object and every body has an example')


def test_reading(served):
    stranger = Witness(served.url)
    seen = walk(stranger)
    ok(len(seen) > 150, f'everything can be reached from the first address: {len(seen)}')
    for url in list(seen)[:40]:
        tag = stranger.get(url).headers.get('ETag')
        if tag:
            stranger.get(url, If_None_Match=tag)
    for _, pattern in list(OPERATIONS):
        stranger.get(served.url + re.sub(r'\{[^}]*\}', 'nothing-here', pattern))
        reached = [url for url in seen if OPERATIONS.get(('GET', pattern)) and
                   OPERATIONS['GET', pattern][0].match(url[len(served.url):])]
        for url in reached[:1]:
            plain = url.split('?')[0]
            stranger.get(plain, If_None_Match=stranger.get(plain).headers['ETag'])
            stranger.get(plain + '?limit=x')
            stranger.get(plain + '?topics=1-3,5&limit=2')
            stranger.get(plain + '?topics=x')
            for name in ('cursor', 'since'):
                stranger.get(plain + f'?{name}=zz.{"l" if name == "cursor" else "f"}.1.'
                             f'{"41" if name == "cursor" else "2"}')


def refuse_deeds(person):
    """A refusal of each deed: nobody does anything without a key."""
    for method, pattern in OPERATIONS:
        if method == 'POST':
            person.ask('POST', person.url + re.sub(r'\{[^}]*\}', 'nothing-here', pattern), {})


def refuse_all(served, person, other, mine):
    """Each refusal of each write, but for 429."""
    url, join = served.url, served.url + '/assemblies/practice/join'
    say, declare = url + '/topics/1/contributions', person.person + '/declarations'
    good = {join: {'invitation': 'open door', 'name': 'A'}, declare: {'none_declared': True},
            say: {'kind': 'idea', 'text': 'A'}}
    stranger, big = Witness(url), 'x' * 70000
    for address, body in good.items():
        caller = stranger if address == join else person
        caller.ask('POST', address, body)
        caller.post(address, '{')
        caller.post(address, {'text': big})
        caller.post(address, body, Content_Type='text/plain')
        caller.post(address, {})
        if address != join:
            stranger.post(address, body)
    person.post(join, good[join])
    stranger.post(url + '/assemblies/nothing/join', good[join])
    person.post(url + '/topics/99/contributions', good[say])
    person.say(7)
    watcher = Witness(url, other.token)
    watcher.post(declare, good[declare])
    key, etag = new_key(), person.get(mine).headers['ETag']
    person.ask('DELETE', mine)
    person.ask('DELETE', mine, Idempotency_Key=new_key())
    person.ask('DELETE', mine, Idempotency_Key=new_key(), If_Match='"old"')
    person.ask('DELETE', mine, big, Idempotency_Key=new_key(), If_Match=etag)
    other.ask('DELETE', mine, Idempotency_Key=new_key(), If_Match=etag)
    stranger.ask('DELETE', mine, Idempotency_Key=new_key(), If_Match=etag)
    person.ask('DELETE', url + '/contributions/999', Idempotency_Key=new_key(), If_Match=etag)
    person.ask('DELETE', mine, Idempotency_Key=key, If_Match=etag)
    person.ask('DELETE', mine, Idempotency_Key=new_key(), If_Match=etag)
    person.ask('DELETE', mine, 'another body', Idempotency_Key=key, If_Match=etag)


def wear_out(served, person):
    """429 for each write."""
    url = served.url
    while person.say(1).status == 201:
        pass
    person.post(person.person + '/declarations', {'none_declared': True})
    person.ask('DELETE', url + '/contributions/1', Idempotency_Key=new_key(), If_Match='"a"')
    for number in range(70):
        if Witness(url).join(f'Guest {number}').status == 429:
            break


def shut_assembly(folder):
    """The practice assembly with its door shut."""
    shutil.copytree(host.CONTENT, folder)
    with open(os.path.join(folder, 'assembly.json')) as old:
        content = json.load(old)
    for thing in content['data']:
        thing.pop('invitation', None)
    with open(os.path.join(folder, 'assembly.json'), 'w') as new:
        json.dump(content, new)
    return folder


def test_guide(scratch):
    """The least assembly, as docs/hosting.md has it."""
    with open(os.path.join(os.environ['SRC'], 'docs', 'hosting.md')) as file:
        example = re.search(r'```json\n(.*?)```', file.read(), re.DOTALL).group(1)
    os.mkdir(scratch)
    with open(os.path.join(scratch, 'riverside.json'), 'w') as file:
        file.write(example)
    with Host(content=scratch) as served:
        caller = Witness(served.url)
        ok(len(walk(caller)) > 10, 'the example in the guide for hosts is served')
        assembly = served.url + '/assemblies/riverside'
        ok('invitation' not in caller.get(assembly).json, 'its invitation is not shown')
        same(caller.post(assembly + '/join', {'invitation': 'Seven green buses', 'name': 'A'})
             .status, 201, 'and lets people in')


def test_writing(served):
    person, other = Witness(served.url), Witness(served.url)
    same(person.join('Priya', standpoints=['carer']).status, 201, 'somebody joins')
    other.join('Sam')
    same(person.post(person.person + '/declarations', {'text': 'I drive a bus.'}).status, 201,
         'and declares')
    said = person.say(1, 'What would a bus at ten change?')
    same(said.status, 201, 'and says something')
    refuse_deeds(person)
    refuse_all(served, person, other, said.json['object']['id'])
    wear_out(served, person)
    walk(person)


def is_deed(operation):
    return '201' in operation['responses'] and '4XX' in operation['responses']


def main():
    test_document()
    test_tables()
    test_examples()
    with Host() as served:
        test_reading(served)
        test_writing(served)
        with Host(content=shut_assembly(os.path.join(served.scratch.name, 'shut'))) as shut:
            same(Witness(shut.url).join('A').status, 403, 'nobody joins where the door is shut')
        test_guide(os.path.join(served.scratch.name, 'riverside'))
    same(Witness.faults[:20], [], 'every answer is as the document says')
    wanted = {f'{method} {pattern} {status}' for (method, pattern), (_, operation) in
              OPERATIONS.items() for status in operation['responses']
              if not Witness.was_given(operation, status) and not is_deed(operation)}
    unseen = sorted(each for each in wanted if not NOT_PROVOKED & {each, each.split()[-1]})
    same(unseen, [], 'every answer that the document names was given')
    host.done()


main()
