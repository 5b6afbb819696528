# SPDX-License-Identifier: GPL-3.0-or-later
"""A program in a terminal of its own: how soon its first page is there, and its memory."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


def peak(process):
    """Not what wait4() says: that begins with the memory of the program that started this one."""
    with open("/proc/%d/status" % process) as file:
        return next((int(line.split()[1]) for line in file if line.startswith("VmHWM")), 0)


def first_page(command, words, environment, seconds=20):
    """Seconds until WORDS are on the screen (None: never), and the most kilobytes it used."""
    begun = time.monotonic()
    child, terminal = pty.fork()
    if not child:
        os.execvpe(command[0], command, environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen, took = b"", None
    while took is None and time.monotonic() - begun < seconds:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        seen += data
        if words in seen:
            took = time.monotonic() - begun
    memory = peak(child)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    return took, memory
