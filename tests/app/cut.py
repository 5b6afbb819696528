# SPDX-License-Identifier: GPL-3.0-or-later
"""A line to a host that is cut where a test wants it: cut.py FOLDER.

Prints its port.  FOLDER/socket is the host's socket.  FOLDER/how, where it is there, says what
becomes of the next write and is taken away: before (it never arrives), middle (half of the answer
comes back), after (it arrives, nothing comes back).  FOLDER/asked gets a line for each request.
Where FOLDER/alone is there, the host is one that does not know `topics`.  FOLDER/short, where it is
there, says how many objects the next page of a feed has, and is taken away: half of the page after
that comes back.
"""
import os
import re
import socket
import sys
import threading

folder = sys.argv[1]


def read_message(source):
    data = b""
    while b"\r\n\r\n" not in data:
        more = source.recv(65536)
        if not more:
            return data
        data += more
    head, body = data.split(b"\r\n\r\n", 1)
    length = 0
    if head.split(b" ", 2)[1] == b"304":  # its length is that of the body it does not have
        return data
    for line in head.split(b"\r\n")[1:]:
        name, value = line.split(b":", 1)
        if name.lower() == b"content-length":
            length = int(value)
    while len(body) < length:
        more = source.recv(65536)
        if not more:
            break
        body += more
    return head + b"\r\n\r\n" + body


def take(name):
    """What that file says, once; None: it is not there."""
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return None
    with open(path, encoding="ascii") as file:
        words = file.read().strip()
    os.unlink(path)
    return words


def how_to(request):
    """What becomes of the request."""
    if request.startswith((b"POST", b"DELETE")):
        return take("how")
    return take("halve") and "middle" if b"/changes" in request else None


def changed(request):
    """The request as it goes on, and a line about it."""
    line, rest = request.split(b"\r\n", 1)
    with open(os.path.join(folder, "asked"), "ab") as file:
        file.write(line[:-len(b" HTTP/1.1")] + b"\n")
    if os.path.exists(os.path.join(folder, "alone")):
        line = re.sub(rb"([?&])topics=[^& ]*&?", rb"\1", line)
    short = take("short") if b"/changes" in line else None
    if short:
        line = re.sub(rb"limit=\d+", b"limit=" + short.encode(), line)
        with open(os.path.join(folder, "halve"), "w", encoding="ascii") as file:
            file.write("the next")
    return line + b"\r\n" + rest


def forward(request):
    with socket.socket(socket.AF_UNIX) as host:
        host.connect(os.path.join(folder, "socket"))
        host.sendall(request)
        return read_message(host)


def serve(client):
    with client:
        while True:
            request = read_message(client)
            if not request:
                return
            how = how_to(request)
            request = changed(request)
            if how == "before":
                return
            answer = forward(request)
            if how == "after":
                return
            if how == "middle":
                client.sendall(answer[:len(answer) - 20])
                return
            client.sendall(answer)


with socket.create_server(("127.0.0.1", 0)) as listener:
    print(listener.getsockname()[1], flush=True)
    while True:
        threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
