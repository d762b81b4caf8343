"""Runs Django's checks in one replica after another; libraries are imported once, each replica is a fork of its own.

Run by its path with folders of replicas; the exit code says how many of them failed.
"""

import os
import sys
from importlib import import_module
from typing import Any

from generator.trial.forker import LIBRARIES


def main(folders: list[str]) -> int:
    for name in LIBRARIES:
        import_module(name)
    return sum(failed(folder) for folder in folders)


def failed(folder: str) -> bool:
    """Try one replica in a process of its own, which says on its own what is wrong."""
    process = os.fork()
    if process:
        return os.waitpid(process, 0)[1] != 0
    try:
        os.chdir(folder)
        sys.path.insert(0, folder)
        tried()
        os._exit(0)
    except BaseException as fault:
        print(f"{folder}: {fault}", file=sys.stderr, flush=True)
        os._exit(1)


def tried() -> None:
    """Django finds nothing wrong, the frozen migrations say all, and every address can be imported."""
    import django
    from django.core.management import call_command
    from django.urls import get_resolver

    django.setup()
    call_command("check", verbosity=0)
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
    from config.installed import PACKAGES

    found = addresses(get_resolver())
    missing = [package for package in PACKAGES.values() if not any(f"apps.{package}." in module for module in found)]
    if missing:
        raise LookupError(f"no address leads to {', '.join(missing)}")


def addresses(resolver: Any) -> set[str]:
    """Modules of the views of all addresses, those of lazily mounted applications too."""
    found = set()
    for pattern in resolver.url_patterns:
        found |= addresses(pattern) if hasattr(pattern, "url_patterns") else {pattern.callback.__module__}
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
