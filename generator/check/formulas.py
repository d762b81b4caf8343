"""Checks every expression of an entry, and that formulas do not go round in a circle."""

from collections.abc import Iterator, Mapping

from generator.check.entry import Entry
from generator.check.uses import Checked
from generator.expressions import ExpressionProblem
from generator.load.entity import Entity
from generator.problems import Problem


def check_formulas(entry: Entry) -> Iterator[Problem]:
    """Word what the expression checker found, at its place in the file."""
    for checked in entry.expressions:
        for problem in checked.problems:
            yield _word(entry, checked, problem)
    for entity in entry.app.entities.values():
        yield from _circles(entry, entity)


def _word(entry: Entry, checked: Checked, problem: ExpressionProblem) -> Problem:
    line, column = entry.document.text_position(checked.use.at, problem.column)
    is_warning = problem.level == "warn"
    return Problem(
        file=entry.document.name,
        line=line,
        column=column,
        code="RK403" if is_warning else "RK402" if checked.is_readable else "RK401",
        message=problem.message,
        hint=problem.hint,
        level="warning" if is_warning else "error",
    )


def _circles(entry: Entry, entity: Entity) -> Iterator[Problem]:
    reads = _formula_reads(entry, entity)
    for name in sorted(reads):
        path = _circle(reads, name)
        if path and name == min(path):
            yield entry.problem(
                "RK409",
                ("entities", entity.id, "fields", name, "computed"),
                f"the formulas need each other: {' → '.join((*path, name))}",
                "work one of them out from entered fields",
                value=name,
            )


def _formula_reads(entry: Entry, entity: Entity) -> Mapping[str, set[str]]:
    """Map each computed field of an entity to the fields of the same record it reads."""
    reads: dict[str, set[str]] = {}
    for checked in entry.expressions:
        at = checked.use.at
        is_own = at[:3] == ("entities", entity.id, "fields")
        if is_own and at[4] in ("computed", "only_when") and checked.typed is not None:
            reads.setdefault(str(at[3]), set()).update(checked.reads)
    return reads


def _circle(reads: Mapping[str, set[str]], start: str) -> list[str]:
    stack = [(start, [start])]
    seen: set[str] = set()
    while stack:
        name, path = stack.pop()
        for read in sorted(reads.get(name, ())):
            if read == start:
                return path
            if read not in seen:
                seen.add(read)
                stack.append((read, [*path, read]))
    return []
