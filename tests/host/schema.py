# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a schema for docs/api/openapi.yaml to begin with, for each type that is named or, where
none is, for each that the document lacks: BUILD=build SRC=. python3 tests/host/schema.py TYPE..."""
import os
import subprocess
import sys

import yaml

REF = "{{$ref: '#/components/schemas/{}'}}"
PLAIN = {'text': 'type: string', 'line': 'type: string', 'choice': 'type: string',
         'lang': 'type: string', 'date': 'type: string', 'number': 'type: integer',
         'flag': 'type: boolean'}


def tables():
    """type -> rows of (name, required, input, limit, words, kind, part, is object, label, type's
    label)."""
    program = os.path.join(os.environ['BUILD'], 'tests', 'host', 'fields')
    lines = subprocess.run([program], capture_output=True, text=True, check=True).stdout
    nouns = {}
    for line in lines.splitlines():
        name, *row = line.split('\t')
        nouns.setdefault(name, []).append(row)
    return nouns


def quoted(text):
    return text.replace("'", "''")


def word(text):
    """A word that YAML does not take for something else, such as no or 0."""
    return text if yaml.safe_load(text) == text else f"'{text}'"


def value(row):
    """What the document says of one field."""
    name, _, _, limit, words, kind, part, _, label, _ = row
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
    name, _, _, _, words, kind, part, _, label, _ = row
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


def schema(name, nouns, rows, head, wanted):
    """One schema: its HEAD, the fields of ROWS, and an example with those that are WANTED."""
    required = [word(row[0]) for row in rows if row[1] == '1']
    print(f"    {name}:\n      description: '{quoted(rows[0][-1])}.'")
    for line in head:
        print('      ' + line)
    if required:
        print(f'      required: [{", ".join(required)}]')
    print('      properties:')
    if 'allOf' in ''.join(head):
        print(f'        type: {{const: {name}}}')
    for row in rows:
        print(f'        {word(row[0])}: {value(row)}')
    if wanted is not None:
        print(f'      examples:\n        - {{{", ".join(wanted)}}}')


def main():
    nouns = tables()
    with open(os.path.join(os.environ['SRC'], 'docs', 'api', 'openapi.yaml')) as file:
        there = yaml.safe_load(file)['components']['schemas']
    for name in sys.argv[1:] or [name for name in nouns if name not in there]:
        rows = nouns[name]
        is_object = rows[0][-3] == '1'
        fields = [f'{word(row[0])}: {example(row, nouns)}' for row in rows if row[1] == '1']
        if is_object:
            start = [f"id: 'https://assembly.example/{name.lower()}s/1'", f'type: {name}',
                     "created: '2026-11-20T10:00:00Z'", "modified: '2026-11-20T10:00:00Z'"]
            schema(name, nouns, rows, ["allOf: [{$ref: '#/components/schemas/Object'}]"],
                   start + fields)
        asked = [row for row in rows if row[2] == '1']
        if not is_object and asked != rows:
            schema(name, nouns, rows, ['type: object'], None)
        if asked:
            schema(name if asked == rows else name + 'Input', nouns, asked, ['type: object'],
                   [f'{word(row[0])}: {example(row, nouns)}' for row in asked if row[1] == '1'])


main()
