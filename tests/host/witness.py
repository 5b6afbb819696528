# SPDX-License-Identifier: GPL-3.0-or-later
"""A caller who holds every answer against docs/api/openapi.yaml."""
import os
import re

import jsonschema
import yaml

from host import Caller

with open(os.path.join(os.environ['SRC'], 'docs', 'api', 'openapi.yaml')) as file:
    DOCUMENT = yaml.safe_load(file)
PARTS = DOCUMENT['components']
METHODS = ('get', 'post', 'delete', 'put', 'patch')


def resolve(thing):
    while '$ref' in thing:
        _, _, kind, name = thing['$ref'].split('/')
        thing = PARTS[kind][name]
    return thing


def faults_of(schema, value):
    whole = {**schema, 'components': PARTS}
    checker = jsonschema.FormatChecker()
    validator = jsonschema.Draft202012Validator(whole, format_checker=checker)
    return [f'{list(fault.absolute_path)}: {fault.message}'[:300]
            for fault in validator.iter_errors(value)]


def named_fields(name):
    """The fields that the document names for that type, its own and every object's."""
    schema = PARTS['schemas'][name]
    fields = set(schema.get('properties', ()))
    for part in schema.get('allOf', ()):
        fields |= set(resolve(part).get('properties', ()))
    return fields


def unnamed(value):
    """Fields of the objects in VALUE that the document does not name."""
    found = []
    if isinstance(value, list):
        found = [fault for item in value for fault in unnamed(item)]
    elif isinstance(value, dict):
        if value.get('type') in PARTS['schemas']:
            found = [f"{value['type']}.{field}" for field in value
                     if field not in named_fields(value['type'])]
        found += [fault for item in value.values() for fault in unnamed(item)]
    return found


OPERATIONS = {}
for pattern, item in DOCUMENT['paths'].items():
    item = resolve(item)
    expression = re.compile(re.sub(r'\{[^}]*\}', '[^/?]+', pattern) + r'(\?.*)?$')
    for method in METHODS:
        if method in item:
            OPERATIONS[method.upper(), pattern] = (expression, item[method])


class Witness(Caller):
    """A caller who holds every answer against the document."""
    faults = []
    seen = set()

    def ask(self, method, url, body=None, **more):
        answer = super().ask(method, url, body, **more)
        fault = self.fault(method, url[len(self.url):], answer)
        if fault:
            self.faults.append(f'{method} {url} {answer.status}: {fault}')
        return answer

    def fault(self, method, path, answer):
        for (name, pattern), (expression, operation) in OPERATIONS.items():
            if name == method and expression.match(path):
                break
        else:
            return None if answer.status in (204, 404, 405) else 'not named'
        status = str(answer.status)
        if status not in operation['responses']:
            status = status[0] + 'XX'
        response = operation['responses'].get(status)
        if not response:
            return f'status not named: {answer.body[:200]}'
        self.seen.add((id(operation), status))
        return self.check(resolve(response), answer)

    @staticmethod
    def check(response, answer):
        for name, header in response.get('headers', {}).items():
            header, value = resolve(header), answer.headers.get(name)
            if value is None and header.get('required'):
                return f'no {name}'
            if value is not None and faults_of(header['schema'], value):
                return f'{name}: {value}'
        content = response.get('content')
        if not content:
            return 'a body' if answer.body else None
        if answer.type not in content:
            return f'type {answer.type}'
        value = answer.json
        if answer.status >= 400 and value['status'] != answer.status:
            return 'another status inside'
        return '; '.join(faults_of(content[answer.type]['schema'], value) + unnamed(value))

    @classmethod
    def was_given(cls, operation, status):
        return (id(operation), status) in cls.seen

    @classmethod
    def lacking(cls, *patterns):
        """The answers of deeds on these paths that the document names and nobody was given."""
        return sorted(f'{pattern} {status}' for (method, pattern), (_, operation)
                      in OPERATIONS.items() for status in ('201', '4XX')
                      if method == 'POST' and pattern in patterns and
                      not cls.was_given(operation, status))
