# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers in fewer bytes: as the caller takes them, with tags that tell them apart."""
import ctypes
import gzip
import json

from host import Host, done, new_key, ok, same


def unpack_brotli(data):
    library = ctypes.CDLL('libbrotlidec.so.1')
    size = ctypes.c_size_t(16 << 20)
    into = ctypes.create_string_buffer(size.value)
    good = library.BrotliDecoderDecompress(ctypes.c_size_t(len(data)), data, ctypes.byref(size),
                                           into)
    return into.raw[:size.value] if good == 1 else None


with Host() as host:
    caller = host.caller()
    feed = host.url + '/assemblies/practice/changes'
    plain = caller.get(feed)
    same(plain.headers.get('Content-Encoding'), None, 'who asks for nothing gets text')
    ok('Accept-Encoding' in plain.headers['Vary'], 'caches are told what else there is')
    answers = {'identity': plain}
    for name in ('gzip', 'br'):
        answer = answers[name] = caller.get(feed, Accept_Encoding=name)
        same(answer.headers['Content-Encoding'], name, f'{name} is answered as {name}')
        ok(len(answer.body) * 3 < len(plain.body), f'{name}: less than a third of the bytes')
    same(gzip.decompress(answers['gzip'].body), plain.body, 'gzip holds the same')
    same(unpack_brotli(answers['br'].body), plain.body, 'Brotli holds the same')
    same(caller.get(feed, Accept_Encoding='br').body, answers['br'].body,
         'what is kept ready is the same, byte for byte')
    ok(len(answers['br'].body) < 1.03 * 28074, 'a feed is packed as small as Brotli can',
       len(answers['br'].body))
    tags = {answer.headers['ETag'] for answer in answers.values()}
    same(len(tags), 3, 'each has a tag of its own')
    ok(all(tag[0] == '"' for tag in tags), 'and a strong one')
    for tag in sorted(tags):
        for name in answers:
            again = caller.get(feed, If_None_Match=tag, Accept_Encoding=name)
            same((again.status, again.headers['ETag'], len(again.body)), (304, tag, 0),
                 f'who has one of them and takes {name} is told that it holds')
    for words, want in (('deflate, gzip, br, zstd', 'br'), ('gzip;q=1.0, br;q=0', 'gzip'),
                        ('*', 'br'), ('*;q=0', None), ('br;q=0.000, *', 'gzip'),
                        ('zstd', None), ('', None), ('GZIP', 'gzip'), ('brotli', None),
                        ('br;q=0.001', 'br'), ('gzip , deflate', 'gzip')):
        same(caller.get(feed, Accept_Encoding=words).headers.get('Content-Encoding'), want,
             f'"{words}" is understood')
    short = caller.get(feed + '?since=' + caller.everything(feed)[1], Accept_Encoding='br')
    same(short.headers.get('Content-Encoding'), None, 'a short answer is left as it is')
    topic = caller.get(host.url + '/topics/1', Accept_Encoding='br')
    same(json.loads(unpack_brotli(topic.body))['type'], 'Topic', 'one object is packed as well')

    person = host.caller('Priya')
    text = 'Why is the bridge closed on Mondays? ' * 20
    mine = person.say(1, text).json['object']['id']
    seen = person.get(mine, Accept_Encoding='br')
    same(seen.headers['Content-Encoding'], 'br', 'a remark is read packed')
    same(person.ask('DELETE', mine, Idempotency_Key=new_key(),
                    If_Match=seen.headers['ETag']).status, 200,
         'and taken back by the tag that it had then')

    sizes = []
    for limit in range(1, 40):
        answer = caller.get(f'{feed}?limit={500 - limit}', Accept_Encoding='br')
        sizes.append(len(answer.body))
    whole = len(caller.get(f'{feed}?limit=500').body)
    ok(max(sizes) < whole / 3, 'many that ask for much are answered packed')
done()
