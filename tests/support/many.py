# SPDX-License-Identifier: GPL-3.0-or-later
"""Add COUNT remarks to topic 2 of a file of content: many.py REMARKS.json COUNT."""
import json
import random
import sys

path, count = sys.argv[1], int(sys.argv[2])
chance = random.Random(1)
with open(path, encoding='utf-8') as file:
    content = json.load(file)
like = next(each for each in content['data']
            if each['topic'] == '/topics/2' and 'in_reply_to' not in each)
for number in range(1000, 1000 + count):
    letters = ''.join(chance.choice('abcdefghijklmnopqrstuvwxyz ') for _ in range(400))
    content['data'].append(dict(like, id=f'/contributions/{number}',
                                text=f'Remark {number}. {letters}'))
with open(path, 'w', encoding='utf-8') as file:
    json.dump(content, file)
