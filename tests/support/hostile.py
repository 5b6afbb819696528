# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that misbehaves in every way that Plainvoice must survive.

    hostile.py [--tls CERTIFICATE KEY] [--unix PATH] [--front URL-OR-SOCKET]

It listens on a free port of 127.0.0.1 (with --unix on that socket instead), prints
"ready PORT" (or "ready PATH") and ends when its standard input ends or it is killed.

The first word of a path says what comes; the rest of the path is of no matter:

    /ok             200 and a small JSON object; an ETag, 304 when it is sent back
    /status/N       N with a problem for a person; 422 names the field "text",
                    429 and 503 say Retry-After 7
    /cut            half of what was announced, then the end
    /cut-chunk      the end in the middle of a chunk
    /reset          half of it, then a reset
    /close          nothing at all
    /slow           one byte every three seconds
    /hang           no answer, ever
    /hold           (as a mood) no answer until `PUT /be/well`, then the host's
    /not-json       200, application/json, and no JSON
    /portal         200 and a page of HTML, as a network sends that wants a log-in
    /shape          200, JSON, and no assembly
    /endless        a list whose `next` always leads to one more page
    /redirect/scheme, /file, /elsewhere, /back, /loop, /far, /self
                    to ftp:, to file:, to /seen of another origin, there and back to /seen,
                    to itself, ten times on, to /ok
    /large          100 MB, announced;  /large-chunks: not announced
    /bomb           100 MB of blanks in a small gzip
    /headers        headers without end;  /header: one of 300 KB
    /no-http        bytes of no protocol
    /seen           200, and as JSON every request so far: {"method", "path", "headers"}

With --front, the address of a real host (http://127.0.0.1:PORT or the path of a Unix
socket), every other path is that host's, and `PUT /be/WORD` (such as /be/cut or
/be/status/503) makes it so for every path until `PUT /be/well`.

To add a way to misbehave, write a function `async def WORD(request)` with @way.
"""
import argparse
import asyncio
import gzip
import json
import socket
import ssl
import struct
import sys

MEGABYTE = 1 << 20
ways = {}
seen = []


def way(function):
    ways[function.__name__.replace("_", "-")] = function
    return function


class Request:
    """What was asked, and the line to whoever asked."""

    def __init__(self, method, path, headers, body, raw, writer):
        self.method, self.path, self.headers = method, path, headers
        self.body, self.raw, self.writer = body, raw, writer
        self.words = path.split("?")[0].strip("/").split("/")

    def url(self, path, host=None):
        scheme = "https" if self.writer.get_extra_info("ssl_object") else "http"
        return f"{scheme}://{host or self.headers.get('host', '127.0.0.1')}{path}"

    async def send(self, data):
        self.writer.write(data)
        await self.writer.drain()

    async def head(self, status, **headers):
        lines = [f"HTTP/1.1 {status} So", "Connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        await self.send(("\r\n".join(lines) + "\r\n\r\n").encode())

    async def answer(self, body, status=200, type="application/json", **headers):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        await self.head(status, Content_Type=type, Content_Length=len(data), **headers)
        await self.send(data)


@way
async def ok(request):
    if request.headers.get("if-none-match") == '"one"':
        await request.head(304, ETag='"one"')
    else:
        await request.answer({"id": request.url("/ok"), "type": "Thing"}, ETag='"one"')


@way
async def status(request):
    code = int(request.words[1])
    problem = {"type": "about:blank", "title": "No", "status": code,
               "detail": f"The host says {code}. Nothing was lost."}
    more = {"Retry_After": 7} if code in (429, 503) else {}
    if code == 422:
        problem["field"] = "text"
    await request.answer(problem, code, "application/problem+json", **more)


@way
async def cut(request):
    await request.head(200, Content_Type="application/json", Content_Length=1000)
    await request.send(b'{"data": [')


@way
async def cut_chunk(request):
    await request.head(200, Content_Type="application/json", Transfer_Encoding="chunked")
    await request.send(b'40\r\n{"data": [')


@way
async def reset(request):
    await cut(request)
    linger = struct.pack("ii", 1, 0)
    request.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)


@way
async def close(request):
    pass


@way
async def slow(request):
    await request.head(200, Content_Type="application/json", Content_Length=1000)
    while True:
        await request.send(b" ")
        await asyncio.wait([asyncio.create_task(hang(request))], timeout=3)


@way
async def hang(request):
    await asyncio.Event().wait()


@way
async def not_json(request):
    await request.answer(b"It works!\x1b]0;owned\x07")


@way
async def portal(request):
    await request.answer(b"<html><title>Welcome to Free WiFi</title>Log in</html>",
                         type="text/html; charset=utf-8")


@way
async def shape(request):
    await request.answer([1, {"type": 3}, None])


@way
async def endless(request):
    number = int(request.words[-1]) if request.words[-1].isdigit() else 0
    await request.answer({"data": [], "next": request.url(f"/endless/{number + 1}")})


@way
async def redirect(request):
    host = request.headers.get("host", "127.0.0.1")
    port = host.rpartition(":")[2]
    other = f"localhost:{port}" if not host.startswith("localhost") else f"127.0.0.1:{port}"
    number = int(request.words[2]) if len(request.words) > 2 else 0
    to = {
        "scheme": "ftp://127.0.0.1/ok",
        "file": "file:///etc/passwd",
        "elsewhere": request.url("/seen", other),
        "back": request.url("/redirect/elsewhere", other),
        "loop": request.url("/redirect/loop"),
        "far": request.url(f"/redirect/far/{number + 1}" if number < 10 else "/ok"),
        "self": "/ok",
    }[request.words[1]]
    await request.head(302, Location=to, Content_Length=0)


@way
async def large(request):
    await request.head(200, Content_Type="application/json", Content_Length=100 * MEGABYTE)
    for _ in range(100):
        await request.send(b" " * MEGABYTE)


@way
async def large_chunks(request):
    await request.head(200, Content_Type="application/json", Transfer_Encoding="chunked")
    for _ in range(100):
        await request.send(b"100000\r\n" + b" " * MEGABYTE + b"\r\n")
    await request.send(b"0\r\n\r\n")


@way
async def bomb(request):
    await request.answer(gzip.compress(b" " * 100 * MEGABYTE), Content_Encoding="gzip")


@way
async def headers(request):
    await request.send(b"HTTP/1.1 200 So\r\n")
    for number in range(1000000):
        await request.send(b"X-%d: %s\r\n" % (number, b"x" * 100))


@way
async def header(request):
    await request.head(200, X_Long="x" * 300000, Content_Length=0)


@way
async def no_http(request):
    await request.send(b"220 mail.example ESMTP\r\n" * 10)


@way
async def be(request):
    request.server.mood = "/".join(request.words[1:])
    request.server.changed.set()
    request.server.changed = asyncio.Event()
    await request.answer({})


async def pass_on(request, front):
    """What the host in FRONT answers, byte for byte."""
    if front.startswith("http://"):
        host, _, port = front[7:].strip("/").rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
    else:
        reader, writer = await asyncio.open_unix_connection(front)
    lines = request.raw.split(b"\r\n")
    lines = [line for line in lines if not line.lower().startswith(b"connection:")]
    lines.insert(1, b"Connection: close")
    writer.write(b"\r\n".join(lines) + request.body)
    await writer.drain()
    while data := await reader.read(65536):
        await request.send(data)
    writer.close()


class Server:
    def __init__(self, front):
        self.front, self.mood = front, "well"
        self.changed = asyncio.Event()	# its mood

    async def serve(self, request):
        request.server = self
        word = request.words[0]
        if word == "seen":
            await request.answer(seen)
            return
        seen.append({"method": request.method, "path": request.path, "headers": request.headers})
        while word != "be" and self.mood == "hold":
            await self.changed.wait()
        if word != "be" and self.mood != "well":
            request.words = self.mood.split("/")
            word = request.words[0]
        if word in ways:
            await ways[word](request)
        elif self.front:
            await pass_on(request, self.front)
        else:
            request.words = ["status", "404"]
            await status(request)

    async def connected(self, reader, writer):
        try:
            raw = await reader.readexactly(1)
            if raw == b"\x16":     # somebody thinks that this is TLS
                writer.write(b"HTTP/1.1 400 No\r\nConnection: close\r\n\r\n")
                return
            raw += await reader.readuntil(b"\r\n\r\n")
            first, *rest = raw.decode("latin-1").strip().split("\r\n")
            method, path, _ = first.split(" ", 2)
            fields = {}
            for line in rest:
                name, _, value = line.partition(":")
                fields[name.lower()] = value.strip()
            body = await reader.readexactly(int(fields.get("content-length", 0)))
            await self.serve(Request(method, path, fields, body, raw, writer))
        except (OSError, ValueError, asyncio.IncompleteReadError):
            pass    # whoever asked has left
        finally:
            writer.close()


async def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tls", nargs=2)
    options.add_argument("--unix")
    options.add_argument("--front")
    chosen = options.parse_args()
    server = Server(chosen.front)
    context = None
    if chosen.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*chosen.tls)
    if chosen.unix:
        await asyncio.start_unix_server(server.connected, chosen.unix)
        print("ready", chosen.unix, flush=True)
    else:
        listening = await asyncio.start_server(server.connected, "127.0.0.1", 0, ssl=context)
        print("ready", listening.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
