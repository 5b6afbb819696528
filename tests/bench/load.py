# SPDX-License-Identifier: GPL-3.0-or-later
"""Readers and writers of a host on this machine, bounded in number and time."""
import asyncio
import json
import random
import time
import uuid

PATHS = ["/assemblies/practice", "/topics/%d", "/topics/%d/contributions"]


async def ask(reader, writer, method, path, body=None, **headers):
    data = json.dumps(body).encode() if body else b""
    lines = ["%s %s HTTP/1.1" % (method, path), "Host: 127.0.0.1"]
    if body:
        lines += ["Content-Type: application/json", "Content-Length: %d" % len(data),
                  'Idempotency-Key: "%s"' % uuid.uuid4()]
    lines += ["%s: %s" % each for each in headers.items()]
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + data)
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    length = next(int(line[15:]) for line in head.split("\r\n")
                  if line.lower().startswith("content-length:"))
    return int(head.split()[1]), await reader.readexactly(length)


async def read_on(port, until, times, rng):
    """A person comes, reads three pages and goes; then the next one comes."""
    while time.monotonic() < until:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for path in PATHS:
            begun = time.monotonic()
            path = path % rng.randint(1, 200) if "%" in path else path
            status, _ = await ask(reader, writer, "GET", path)
            if status == 200:
                times.append(time.monotonic() - begun)
        writer.close()


async def write_on(port, until, times, rng):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    _, body = await ask(reader, writer, "POST", "/assemblies/practice/join",
                        {"invitation": "open door", "name": "Writer"})
    token = json.loads(body).get("token")
    while token and time.monotonic() < until:
        begun = time.monotonic()
        status, _ = await ask(reader, writer, "POST",
                              "/topics/%d/contributions" % rng.randint(1, 200),
                              {"kind": "idea", "text": "Something to measure.", "lang": "en"},
                              Authorization="Bearer " + token)
        if status == 201:
            times.append(time.monotonic() - begun)
        await pause(rng.uniform(1.5, 2.5), until)
    writer.close()


async def pause(seconds, until):
    """What a host allows one person is bounded, so a writer stops to think."""
    try:
        await asyncio.wait_for(asyncio.Event().wait(), min(seconds, until - time.monotonic()))
    except asyncio.TimeoutError:
        pass


async def all_of(port, readers, writers, seconds):
    rng, reads, writes = random.Random(1), [], []
    until = time.monotonic() + seconds
    begun = time.monotonic()
    await asyncio.gather(*[read_on(port, until, reads, rng) for _ in range(readers)],
                         *[write_on(port, until, writes, rng) for _ in range(writers)],
                         return_exceptions=True)
    return reads, writes, time.monotonic() - begun


def run(port, readers, writers, seconds):
    """How long each read and each write took, in seconds, and how long all did."""
    return asyncio.run(all_of(port, readers, writers, seconds))
