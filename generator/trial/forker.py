"""Imports once what every version imports, and forks a server for each; a process of its own, run by its path.

Orders come as lines of JSON on standard input: {"start": version, "folder": workspace, "page": path} and
{"stop": process}. When the input ends, because whoever gave the orders is gone, every server ends too. Nothing here
imports the generator.
"""

import json
import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

# What takes long to import and reads no settings while it is imported. A workspace's own code is never among it.
LIBRARIES = (
    "asyncio",
    "cryptography.hazmat.primitives.ciphers.aead",
    "django.contrib.staticfiles.handlers",
    "django.core.mail",
    "django.core.management",
    "django.core.servers.basehttp",
    "django.db.backends.sqlite3.base",
    "django.forms",
    "django.template.defaulttags",
    "django.template.loader_tags",
    "django.views.debug",
    "environ",
    "fido2.server",
    "holidays",
    "jinja2",
    "markdown_it",
    "PIL.Image",
    "PIL.ImageDraw",
    "sqlparse",
    "whitenoise.middleware",
)


def main(reports: int, listening: int) -> None:
    """Import, then obey orders until the input ends."""
    for name in LIBRARIES:
        with suppress(ImportError):
            import_module(name)
    alive, held = os.pipe()  # nobody writes: reading ends when this process is gone, however it went
    servers: set[int] = set()
    try:
        for order in orders(servers):
            if "start" in order:
                servers.add(fork(order, reports, listening, alive, held))
            elif order["stop"] in servers:
                end(order["stop"])
    finally:
        for server in servers:
            end(server)


def orders(servers: set[int]) -> Iterator[dict[str, Any]]:
    """Give one order after another; between them bury servers that ended by themselves."""
    waiting = b""
    while True:
        readable, _, _ = select.select([0], [], [], 0.5)
        bury(servers)
        if not readable:
            continue
        got = os.read(0, 4096)
        if not got:
            return
        *lines, waiting = (waiting + got).split(b"\n")
        yield from (json.loads(line) for line in lines)


def fork(order: dict[str, Any], reports: int, listening: int, alive: int, held: int) -> int:
    """Make the process of one version's server; that process never comes back from here."""
    process = os.fork()
    if process:
        return process
    os.close(held)
    os.close(0)
    os.setpgrp()
    os.chdir(order["folder"])
    sys.path.insert(0, order["folder"])
    import_module("trial.server").run(order["start"], order["page"], reports, listening, alive)
    os._exit(0)


def bury(servers: set[int]) -> None:
    """Take note of servers that ended."""
    for server in list(servers):
        if os.waitpid(server, os.WNOHANG)[0]:
            servers.discard(server)


def end(server: int) -> None:
    """End a server with all that it started."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(server, signal.SIGTERM)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
