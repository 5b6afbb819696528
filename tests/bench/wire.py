# SPDX-License-Identifier: GPL-3.0-or-later
"""A proxy on this machine that counts what goes through it: HTTP with its headers, and TCP."""
import socket
import struct
import threading

PACKET_BYTES = 52   # IPv4 and TCP headers with timestamps
SEGMENTS_AT = 136   # tcpi_segs_out and tcpi_segs_in in Linux's struct tcp_info


class Wire:
    def __init__(self, port):
        self.port, self.bytes, self.segments, self.lock = port, 0, 0, threading.Lock()
        self.going = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.listener.accept()
            far = socket.create_connection(("127.0.0.1", self.port))
            with self.lock:
                self.going += 1
            threading.Thread(target=self.carry, args=(near, far), daemon=True).start()

    def carry(self, near, far):
        back = threading.Thread(target=self.pump, args=(far, near), daemon=True)
        back.start()
        self.pump(near, far)
        far.shutdown(socket.SHUT_RDWR)  # a host may wait for more
        back.join()
        info = near.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 256)
        with self.lock:
            self.segments += sum(struct.unpack_from("=II", info, SEGMENTS_AT))
            self.going -= 1
        near.close()
        far.close()

    def pump(self, source, sink):
        while True:
            try:
                data = source.recv(65536)
                sink.sendall(data)
            except OSError:
                data = b""
            with self.lock:
                self.bytes += len(data)
            if not data:
                break

    def take(self):
        """What went through since the last time: bytes of HTTP, bytes of TCP and IP around them."""
        while self.going:
            threading.Event().wait(0.01)
        with self.lock:
            taken = self.bytes, self.segments * PACKET_BYTES
            self.bytes = self.segments = 0
        return taken
