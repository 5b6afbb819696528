# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that says what a test wrote: stub.py FOLDER [SOCKET].

Prints its address.  GET and POST of /a/b answer the file FOLDER/a_b, in which HERE and THERE stand
for its own address and the one in FOLDER/there, COUNT for another number each time.  Where
FOLDER/a_b.status is there, it begins with the status of the answer; a second word of it is the
Retry-After.  FOLDER/log gets a line for each request: its method, its path and its Authorization.
"""
import http.server
import itertools
import os
import socket
import sys

folder = sys.argv[1]
numbers = itertools.count()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = self.path.split("?")[0]
        with open(os.path.join(folder, "log"), "a", encoding="utf-8") as log:
            log.write(f"{self.command} {path} {self.headers.get('Authorization')}\n")
        name = os.path.join(folder, path.strip("/").replace("/", "_") or "root")
        there = ""
        if os.path.exists(os.path.join(folder, "there")):
            with open(os.path.join(folder, "there"), encoding="utf-8") as file:
                there = file.read().strip()
        body, status = b'{"title":"Not Found","status":404}', 404
        if os.path.exists(name):
            with open(name, encoding="utf-8") as file:
                body = file.read().replace("THERE", there).replace("HERE", here)
            body = body.replace("COUNT", str(next(numbers))).encode()
            status = 201 if self.command == "POST" else 200
        retry = None
        if os.path.exists(name + ".status"):
            with open(name + ".status", encoding="ascii") as file:
                status, retry, *_ = file.read().split() + [None]
        self.send_response(int(status))
        if retry:
            self.send_header("Retry-After", retry)
        kind = "problem+json" if int(status) >= 400 else "json"
        self.send_header("Content-Type", "application/" + kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, *args):
        pass

    def address_string(self):
        return "somebody"


class UnixServer(http.server.ThreadingHTTPServer):
    address_family = socket.AF_UNIX

    def server_bind(self):
        self.socket.bind(self.server_address)

    def get_request(self):
        return self.socket.accept()[0], ("somebody", 0)


if len(sys.argv) > 2:
    server = UnixServer(sys.argv[2], Handler)
    here = "http://stub.localhost"
else:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here = f"http://127.0.0.1:{server.server_address[1]}"
print(here, flush=True)
server.serve_forever()
