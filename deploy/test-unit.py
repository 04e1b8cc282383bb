#!/usr/bin/python3
"""Runs the program under the system calls, address families and limits that chatbot.service leaves it, as far as a machine
without systemd can (NoNewPrivileges, SystemCallFilter, RestrictAddressFamilies, LimitCORE): it starts, answers at the page,
restarts itself, and answers again. Needs Debian's python3-seccomp, and systemd-analyze for the names of sets of calls.

    deploy/test-unit.py COMMAND...      for example: deploy/test-unit.py dotnet src/ChatBot/bin/Debug/net10.0/chatbot.dll
"""
import ctypes
import errno
import functools
import os
import pathlib
import re
import resource
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request

import seccomp

UNIT = pathlib.Path(__file__).with_name("chatbot.service")
# prctl(2)
GET_SECCOMP = 21
NO_NEW_PRIVILEGES = 38


def settings(key):
    """Every value of a key of the unit, in their order."""
    return [line.split("=", 1)[1] for line in UNIT.read_text().splitlines() if line.startswith(key + "=")]


def calls(name):
    """A system call, or all of a set such as @process."""
    if not name.startswith("@"):
        return {name}
    lines = subprocess.run(["systemd-analyze", "syscall-filter", "--no-pager", name], capture_output=True, text=True, check=True).stdout.splitlines()
    return set().union(*(calls(line.strip()) for line in lines[1:] if line.strip() and not line.strip().startswith("#")))


def allowed():
    """What the unit's SystemCallFilter lines leave, each line on top of those before (systemd.exec(5))."""
    result = calls("@default")
    for value in settings("SystemCallFilter"):
        names = set().union(*(calls(name) for name in value.lstrip("~").split()))
        result = result - names if value.startswith("~") else result | names
    return result


def restrict(names):
    """Narrows this process down to some system calls, for good; what it executes too."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if ctypes.CDLL(None).prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        raise OSError("prctl")
    filter = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))
    for name in sorted(names - {"socket"}):
        try:
            filter.add_rule(seccomp.ALLOW, name)
        except (RuntimeError, ValueError):
            pass  # another architecture's
    for family in " ".join(settings("RestrictAddressFamilies")).split() if "socket" in names else []:
        filter.add_rule(seccomp.ALLOW, "socket", seccomp.Arg(0, seccomp.EQ, getattr(socket, family)))
    filter.load()
    try:
        socket.socket(socket.AF_UNIX).close()
    except PermissionError:
        return
    raise OSError("the filter lets through what the unit forbids")


class Program:
    """The program, with what it says."""

    def __init__(self, command, root):
        environment = dict(value.split("=", 1) for line in settings("Environment") for value in line.split() if value.startswith("DOTNET_"))
        environment |= {"Web__Urls": root, "Dialogs__Folders": "dialogs", "Dialogs__Models": str(pathlib.Path(command[0]).resolve().parent / "models"), "Forget__Quiet": "2", "PATH": os.environ["PATH"], "HOME": "/nonexistent"}
        self.root = root
        self.lines = []
        self.process = subprocess.Popen(command, env=environment, preexec_fn=functools.partial(restrict, allowed()), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        threading.Thread(target=lambda: self.lines.extend(iter(self.process.stdout.readline, "")), daemon=True).start()

    def wait_for(self, what, times):
        """Waits until it has said something so many times."""
        end = time.monotonic() + 240
        while sum(what in line for line in self.lines) < times:
            if time.monotonic() > end or self.process.poll() is not None:
                sys.exit("it did not say: " + what + "\n" + "".join(self.lines))
            time.sleep(0.1)

    def ask(self, question, expected):
        """Types a question at the page."""
        body = urllib.parse.urlencode({"q": question, "at": "en/home"}).encode()
        if expected not in urllib.request.urlopen(self.root, body, timeout=20).read().decode():
            sys.exit("the page did not answer with: " + expected)


def main():
    if ctypes.CDLL(None).prctl(GET_SECCOMP, 0, 0, 0, 0) < 0:
        print("skipped: this kernel filters no system calls")
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = Program(sys.argv[1:], f"http://127.0.0.1:{port}")
    try:
        for number in (1, 2):
            program.wait_for("Typed questions can be answered", number)
            program.ask("who counts as refugee", "What is a refugee?")
            program.wait_for("the program restarts", number)
        program.wait_for("Typed questions can be answered", 3)
        status = pathlib.Path(f"/proc/{program.process.pid}/status").read_text()
        if not re.search(r"^Seccomp:\s+2$", status, re.M) or not re.search(r"^NoNewPrivs:\s+1$", status, re.M):
            sys.exit("the limits are not there any more")
        program.process.terminate()
        if program.process.wait(20):
            sys.exit(f"it ended with {program.process.returncode}")
    finally:
        program.process.kill()
    print("under the unit's system calls it answered, and restarted itself, twice")


main()
