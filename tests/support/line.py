# SPDX-License-Identifier: GPL-3.0-or-later
"""A line to a host such as people in far places have: line.py TO [OPTIONS].

TO is the path of the host's Unix socket.  It listens on a free port of 127.0.0.1, prints
"ready PORT" and ends when its standard input ends or it is killed.

    --rate BITS     so many bits a second in each direction
    --delay MS      so long from one end to the other and back
    --loss PERCENT  of packets that have to be sent once more, after a second
    --cut BYTES     each connection ends after some bytes from the host, at most so many
    --seed NUMBER   of all chance
    --count FILE    how many bytes went to the host and back, and how many connections there were,
                    written there after each connection
"""
import argparse
import asyncio
import random
import sys

PACKET = 1400
AGAIN = 1.0         # what TCP waits at least before it sends a packet once more (RFC 6298)

options = argparse.ArgumentParser()
options.add_argument("to")
options.add_argument("--rate", type=int, default=0)
options.add_argument("--delay", type=int, default=0)
options.add_argument("--loss", type=float, default=0)
options.add_argument("--cut", type=int, default=0)
options.add_argument("--seed", type=int, default=1)
options.add_argument("--count")
chosen = options.parse_args()
chance = random.Random(chosen.seed)
counted = {"up": 0, "down": 0, "connections": 0}


class Way:
    """One direction of the whole line: packets leave one after the other."""

    def __init__(self):
        self.free = 0.0     # when the one before has left

    async def carry(self, length):
        loop = asyncio.get_running_loop()
        now = loop.time()
        self.free = max(self.free, now)
        if chosen.rate:
            self.free += length * 8 / chosen.rate
        late = AGAIN if chance.random() * 100 < chosen.loss else 0
        there = max(0, self.free - now) + chosen.delay / 2000 + late
        await asyncio.wait([loop.create_future()], timeout=there)


async def pass_on(reader, writer, way, name, most):
    """True where the other end ended it, false where it was cut."""
    queue = asyncio.Queue()

    async def deliver():
        while (item := await queue.get()) is not None:
            data, when = item
            await when
            counted[name] += len(data)
            writer.write(data)
            await writer.drain()

    delivering = asyncio.create_task(deliver())
    cut = False
    while not cut and (data := await reader.read(PACKET)):
        if most is not None and len(data) >= most:
            data, cut = data[:most], True
        elif most is not None:
            most -= len(data)
        queue.put_nowait((data, asyncio.create_task(way.carry(len(data)))))
    queue.put_nowait(None)
    await delivering
    return not cut


ways = {}


async def connected(reader, writer):
    counted["connections"] += 1
    try:
        host_reader, host_writer = await asyncio.open_unix_connection(chosen.to)
    except OSError:
        writer.close()
        return
    most = chance.randint(1, chosen.cut) if chosen.cut else None
    tasks = [asyncio.create_task(pass_on(reader, host_writer, ways["up"], "up", None)),
             asyncio.create_task(pass_on(host_reader, writer, ways["down"], "down", most))]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        writer.close()
        host_writer.close()
        if chosen.count:
            with open(chosen.count, "w", encoding="ascii") as file:
                print(counted["up"], counted["down"], counted["connections"], file=file)


async def main():
    ways.update(up=Way(), down=Way())
    listening = await asyncio.start_server(connected, "127.0.0.1", 0)
    print("ready", listening.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
