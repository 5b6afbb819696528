# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds to docs/api/openapi.yaml what the tables of model/ and host/ have and it lacks: types,
fields, addresses and deeds.  What stands there already stays, but for what the tables have no more
or have otherwise: so a merge of two versions is put right by running it once.

    make check TESTS= && BUILD=build SRC=. python3 tests/host/document.py"""
import os
import re
import subprocess

import yaml

FILE = os.path.join(os.environ['SRC'], 'docs', 'api', 'openapi.yaml')
REF = "{{$ref: '#/components/schemas/{}'}}"
PLAIN = {'text': 'type: string', 'line': 'type: string', 'choice': 'type: string',
         'lang': 'type: string', 'date': 'type: string', 'number': 'type: integer',
         'flag': 'type: boolean'}
KEPT = {'type', 'links', 'allow'}
# Types that have an address of their own in no list, or are kept inside others.
INSIDE = {'System', 'Remit', 'Phase', 'Sense', 'Trace', 'Object'}


def printed(program):
    """What a helper prints, a list of columns for each line."""
    path = os.path.join(os.environ['BUILD'], 'tests', 'host', program)
    lines = subprocess.run([path], capture_output=True, text=True, check=True).stdout
    return [line.split('\t') for line in lines.splitlines()]


def tables():
    """type -> rows of (name, required, input, limit, words, kind, part, is object, label, type's
    label)."""
    nouns = {}
    for name, *row in printed('fields'):
        nouns.setdefault(name, []).append(row)
    return nouns


def quoted(text):
    return text.replace("'", "''")


def word(text):
    """A word that YAML does not take for something else, such as no or 0."""
    return text if yaml.safe_load(text) == text else f"'{text}'"


def value(row):
    """What the document says of one field."""
    name, _, _, limit, words, kind, part, _, label, *_ = row
    say = f"description: '{quoted(label)}.'"
    enum = f', enum: [{", ".join(map(word, words.split(",")))}]' if words else ''
    most = int(limit)
    if kind == 'link':
        return REF.format('Url')
    if kind == 'time':
        return REF.format('Time')
    if kind == 'part':
        return REF.format(part)
    if kind in ('lines', 'langs', 'links', 'parts'):
        item = {'links': REF.format('Url'), 'parts': REF.format(part)}.get(
            kind, f'{{type: string{enum}}}')
        bound = f', maxItems: {most}' if most else ''
        return f'{{type: array{bound}, items: {item}, {say}}}'
    bound = f', maxLength: {most}' if most and PLAIN[kind] == 'type: string' else ''
    return f'{{{PLAIN[kind]}{enum}{bound}, {say}}}'


def example(row, nouns):
    name, _, _, _, words, kind, part, _, label, *_ = row
    one = {'link': "'https://assembly.example/topics/1'", 'time': "'2026-11-20T10:00:00Z'",
           'date': "'2026-11-20'", 'number': '1', 'flag': 'true', 'lang': 'en',
           'choice': word(words.split(',')[0] or 'a'), 'line': f"'{label.replace(chr(39), '')}'",
           'text': f"'{label.replace(chr(39), '')}.'"}
    if kind in ('part', 'parts'):
        inside = ', '.join(f'{word(each[0])}: {example(each, nouns)}' for each in nouns.get(part, ())
                           if each[1] == '1')
        return f'[{{{inside}}}]' if kind == 'parts' else f'{{{inside}}}'
    if kind in ('lines', 'langs', 'links'):
        item = {'lines': word(words.split(',')[0]) if words else one['line'], 'langs': 'en',
                'links': one['link']}[kind]
        return f'[{item}]'
    return one[kind]


def schema(name, rows, head, wanted):
    """The lines of one schema: its HEAD, the fields of ROWS, an example with what is WANTED."""
    required = [word(row[0]) for row in rows if row[1] == '1']
    lines = [f'    {name}:', f"      description: '{quoted(rows[0][8])}.'"]
    lines += ['      ' + line for line in head]
    if required:
        lines.append(f'      required: [{", ".join(required)}]')
    lines.append('      properties:')
    if 'allOf' in ''.join(head):
        lines.append(f'        type: {{const: {name}}}')
    lines += [f'        {word(row[0])}: {value(row)}' for row in rows]
    if wanted is not None:
        lines += ['      examples:', f'        - {{{", ".join(wanted)}}}']
    return lines


def schemas_of(name, nouns):
    """The schemas that a type needs, by name: its own and that of what is sent."""
    rows = nouns[name]
    is_object = rows[0][6] == '1'
    asked = [row for row in rows if row[2] == '1']
    made = {}
    if is_object:
        start = [f"id: 'https://assembly.example/{name.lower()}s/1'", f'type: {name}',
                 "created: '2026-11-20T10:00:00Z'", "modified: '2026-11-20T10:00:00Z'"]
        start += [f'{word(row[0])}: {example(row, nouns)}' for row in rows if row[1] == '1']
        made[name] = schema(name, rows, ["allOf: [{$ref: '#/components/schemas/Object'}]"], start)
    elif asked != rows:
        made[name] = schema(name, rows, ['type: object'], None)
    if asked:
        sent = name if not is_object and asked == rows else name + 'Input'
        made[sent] = schema(sent, asked, ['type: object'],
                            [f'{word(row[0])}: {example(row, nouns)}' for row in asked
                             if row[1] == '1'])
    return made


class Document:
    def __init__(self):
        with open(FILE) as file:
            self.lines = file.read().split('\n')

    def block(self, head, after='paths:'):
        """Where the lines of what begins with HEAD are: from it to the next that is no deeper."""
        first = self.lines.index(head, self.lines.index(after))
        depth = len(head) - len(head.lstrip())
        last = first + 1
        while not self.lines[last].strip() or re.match(' ' * (depth + 1), self.lines[last]):
            last += 1
        return first, last

    def put(self, before, lines, after='paths:'):
        at = self.lines.index(before, self.lines.index(after))
        self.lines[at:at] = lines

    def set_required(self, head, names):
        """The schema HEAD requires NAMES too."""
        first, last = self.block(head, '  schemas:')
        for at in range(first, last):
            match = re.match(r'      required: \[(.*)\]', self.lines[at])
            if match:
                had = match[1].split(', ')
                every = had + [name for name in names if name not in had]
                self.lines[at] = f'      required: [{", ".join(every)}]'
                return
        if names:
            at = self.lines.index('      properties:', first, last)
            self.lines.insert(at, f'      required: [{", ".join(names)}]')

    def set_fields(self, head, want):
        """The properties of the schema HEAD become WANT, name to line; what was said of those that
        are right stays."""
        first, last = self.block(head, '  schemas:')
        start = self.lines.index('      properties:', first, last) + 1
        end = start
        while self.lines[end].startswith(' ' * 8):
            end += 1
        there, name = {}, None
        for line in self.lines[start:end]:
            match = re.match(r" {8}('?)(\w+)\1:", line)
            name = match[2] if match else name
            there.setdefault(name, []).append(line)
        schemas = yaml.safe_load('\n'.join(self.lines))['components']['schemas']
        new = {name: lines for name, lines in there.items() if name in KEPT or name in want}
        before = list(new)[-1:] and 'type'
        for name, line in want.items():
            if name not in new:
                names = list(new)
                at = names.index(before) + 1 if before in names else 0
                new = dict(list(new.items())[:at] + [(name, [line])] + list(new.items())[at:])
            elif not same(new[name], line, schemas):
                new[name] = [line]
            before = name
        self.lines[start:end] = [line for lines in new.values() for line in lines]

    def save(self):
        with open(FILE, 'w') as file:
            file.write('\n'.join(self.lines))


def resolved(thing, schemas):
    while thing and '$ref' in thing:
        thing = schemas[thing['$ref'].split('/')[-1]]
    return thing or {}


def same(there, line, schemas):
    """Whether two lines of a field say the same to a machine."""
    things = [resolved(next(iter(yaml.safe_load(text).values())), schemas)
              for text in ('\n'.join(each[8:] for each in there), line[8:])]
    words, bounds = ([thing.get('enum') or resolved(thing.get('items'), schemas).get('enum')
                      for thing in things],
                     [thing.get('maxLength') or thing.get('maxItems') for thing in things])
    return words[0] == words[1] and (not all(bounds) or bounds[0] == bounds[1])


def add_types(document, nouns):
    there = yaml.safe_load('\n'.join(document.lines))['components']['schemas']
    # What has a schema of its own, written by hand.
    own = {'PersonInput': 'JoinInput'}
    for name in nouns:
        for each, lines in schemas_of(name, nouns).items():
            if own.get(each, each) not in there:
                document.put('    Any:', lines, '  schemas:')
            elif each in there and name != 'Object':
                rows = [row for row in nouns[name] if each == name or row[2] == '1']
                document.set_required(f'    {each}:',
                                      [word(row[0]) for row in rows if row[1] == '1'])
                document.set_fields(f'    {each}:', {
                    row[0]: f'        {word(row[0])}: {value(row)}' for row in rows})
    first, last = document.block('    Any:', '  schemas:')
    kept = [line for line in document.lines[first:last] if '- {$ref' not in line]
    objects = [name for name, rows in nouns.items() if rows[0][6] == '1' and name not in INSIDE]
    document.lines[first:last] = kept + [f'        - {REF.format(name)}'
                                         for name in objects + ['Deleted']]


def bare(pattern):
    return re.sub(r'\{[^}]*\}', '{}', pattern)


def deed_lines(pattern, deed):
    roles, sent = deed[5], f"'#/components/schemas/{deed[3]}'"
    return [f'  {pattern}:', '    parameters:', "      - $ref: '#/components/parameters/Id'",
            '    post:', f"      summary: '{quoted(deed[4])}'",
            f"      description: 'For these roles: {roles}.'",
            '      security: [{token: []}]', '      parameters:',
            "        - $ref: '#/components/parameters/IdempotencyKey'",
            "        - $ref: '#/components/parameters/AcceptLanguage'",
            f'      requestBody: {{required: true, content: {{application/json: {{schema: '
            f'{{$ref: {sent}}}}}}}}}',
            '      responses:', "        '201': {$ref: '#/components/responses/Done'}",
            "        '4XX': {$ref: '#/components/responses/Refused'}",
            "        '5XX': {$ref: '#/components/responses/Fault'}"]


def read_lines(pattern):
    kind = 'One' if pattern.count('/') == 2 else \
        'AllOfAssembly' if pattern.startswith('/assemblies/') else 'AllOfOne'
    return [f"  {pattern}: {{$ref: '#/components/pathItems/{kind}'}}"]


def remove_stale(document, routes):
    patterns = {bare(pattern) for _, pattern in routes}
    for line in [line for line in document.lines if re.match(r'  /[^ ]*:', line)]:
        if bare(line.strip().split(':')[0]) not in patterns:
            first, last = document.block(line)
            del document.lines[first:last]


def add_paths(document, schemas):
    routes = [line[0].split(' ') for line in printed('routes')]
    deeds = {('POST', f'/{deed[2]}/{{}}/{deed[0]}'): deed for deed in printed('deeds')}
    remove_stale(document, routes)
    paths = yaml.safe_load('\n'.join(document.lines))['paths']
    there = {bare(pattern) for pattern in paths}
    for method, pattern in routes:
        if bare(pattern) in there:
            continue
        deed = deeds.get((method, bare(pattern)))
        if deed:
            deed[3] = deed[3] + 'Input' if deed[3] + 'Input' in schemas else deed[3]
        pattern = pattern.replace('/assemblies/{id}/', '/assemblies/{assembly}/')
        lines = deed_lines(pattern.replace('{assembly}', '{id}'), deed) if deed else \
            read_lines(pattern)
        document.put('components:', lines)


def main():
    nouns, document = tables(), Document()
    add_types(document, nouns)
    schemas = yaml.safe_load('\n'.join(document.lines))['components']['schemas']
    add_paths(document, schemas)
    document.save()


main()
