"""Paths that every system can hold: a replica is looked at on Windows laptops too."""

import re
from collections.abc import Iterable, Iterator

from generator.problems import GeneratorError

LONGEST = 150  # Windows takes 260, and the replica lies in a folder of its own
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def refuse_unportable(paths: Iterable[str]) -> None:
    """Raise GeneratorError with every path that some system cannot hold."""
    found = sorted(set(_problems(list(paths))))
    if found:
        listed = "\n".join(f"  {one}" for one in found[:20])
        more = f"\n  … and {len(found) - 20} more" if len(found) > 20 else ""
        raise GeneratorError(
            f"a replica must be readable on Windows too, which cannot hold these paths:\n{listed}{more}\n"
            "Next step: rename what they are named after: the application, entity or page in the catalogue."
        )


def _problems(paths: list[str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for path in paths:
        if len(path) > LONGEST:
            yield f"{path}: {len(path)} characters, at most {LONGEST}"
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            yield f"{path}: the same as {other} where case does not count"
        for part in path.split("/"):
            if RESERVED.fullmatch(part) or FORBIDDEN.search(part) or part.endswith((".", " ")):
                yield f"{path}: {part!r} is no name on Windows"
