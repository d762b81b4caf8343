"""`python -m tests.write.killed CALL ARGUMENTS…`: `replikota`, killed before its CALLth change of the disk.

What it makes is small (`small`), so that many points can be tried. Prints at the end how many changes there were, where
CALL was not reached.
"""

import itertools
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any

from generator import generate
from generator.cache.whole import Made
from generator.cli import main
from generator.record.answers import Answers
from generator.record.manifest import manifest_file
from generator.render.rendered import RenderedFile

CHANGES = ("mkdir", "open", "rename", "replace", "rmdir", "unlink", "write")


def small(_region: object, apps: Sequence[str], *_: object) -> Made:
    """Make some files: of the project, and of each application; the project's change with the applications."""
    paths = ["Makefile", "config/apps.py", "core/a/b/c.py", "core/same.py"]
    texts = dict.fromkeys(paths[:3], f"{', '.join(apps)}\n") | {"core/same.py": "same\n"}
    texts |= {f"apps/{app}/{part}/file_{number}.py": app for app in apps for part in "ab" for number in range(4)}
    files = [RenderedFile(path, text.encode(), "t", "o", path == "Makefile") for path, text in sorted(texts.items())]
    answers = Answers("1", "poso", "Poso", "1", tuple(apps), (), tuple(apps))
    return Made(answers, (*files, manifest_file(answers.recorded, files)))


def kill_at(number: int) -> "itertools.count[int]":
    """Let the process die before the numbered change; give the counter."""
    changes = itertools.count(1)

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any, **options: Any) -> Any:
            if next(changes) == number:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **options)

        return counting

    for name in CHANGES:
        setattr(os, name, counted(getattr(os, name)))
    return changes


if __name__ == "__main__":
    generate._make = small
    counter = kill_at(int(sys.argv.pop(1)))
    try:
        main()
    finally:
        print(next(counter) - 1)
