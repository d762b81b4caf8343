"""Checks the reference codes of the national e-government architecture (SPBE)."""

import re
from collections.abc import Iterator, Mapping

from generator.check.entry import Entry
from generator.problems import Problem

_FORM = re.compile(r"RA[BDLAIK](\.[0-9]{2}){1,5}\Z")
_FAMILIES = {"application": "RAA", "service": "RAL", "process": "RAB", "data": "RAD"}


def check_spbe(entry: Entry) -> Iterator[Problem]:
    """Check the form, family and parentage of every code."""
    for key, family in _FAMILIES.items():
        code = getattr(entry.app.spbe, key)
        if code:
            yield from _code(entry, key, family, code)


def _code(entry: Entry, key: str, family: str, code: str) -> Iterator[Problem]:
    at = ("spbe", key)
    if not _FORM.match(code):
        yield entry.problem(
            "RK704",
            at,
            f'"{code}" is not an SPBE code',
            f"a code is {family}.NN with one to five levels, such as {family}.02.02",
            value=code,
        )
        return
    if not code.startswith(family):
        yield entry.problem(
            "RK706",
            at,
            f'"{code}" is a code of {code[:3]}, but {key} takes a code of {family}',
            f"use a code that begins with {family}",
            value=code,
        )
        return
    known = entry.catalog.reference.spbe
    if known and not _is_known(code, known):
        family_codes = [one for one in known if one.startswith(family)]
        yield entry.problem(
            "RK705",
            at,
            f'the code "{code}" is not in catalog/reference/spbe.yaml, nor is its parent',
            "use a listed code, or add it there with its name",
            value=code,
            allowed=family_codes,
        )


def _is_known(code: str, known: Mapping[str, str]) -> bool:
    """Say whether a code is listed, or lies below a listed code of level two or deeper."""
    if code in known:
        return True
    levels = code.split(".")
    parents = [".".join(levels[:length]) for length in range(len(levels) - 1, 2, -1)]
    return any(parent in known for parent in parents)
