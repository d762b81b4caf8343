"""Tries the rules of a row of which some cells cannot be read: whatever would look at those says nothing."""

from dataclasses import dataclass
from typing import Any

from core import blocks, limits, rules


class NotRead(Exception):  # noqa: N818 - says what the value is
    """A rule looked at a value that is not known."""


@dataclass(frozen=True)
class Readable:
    """The fields of an entity whose values are known."""

    fields: tuple[Any, ...]


class Watched:
    """A draft that gives its values, but for those that could not be read."""

    def __init__(self, record: Any, unread: set[str]) -> None:
        object.__setattr__(self, "_record", record)
        object.__setattr__(self, "_unread", unread)

    def __getattr__(self, name: str) -> Any:
        if name in self._unread or name.removesuffix("_id") in self._unread:
            raise NotRead(name)
        return getattr(self._record, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._record, name, value)


def examine(entity: Any, draft: Any, unread: set[str], settings: Any) -> rules.RuleBroken | None:
    """Give what the rules that can be tried say, None where they say nothing."""
    unread = set(unread)
    watched = Watched(draft, unread)
    names = blocks.Names(entity, watched)
    for info in entity.fields:
        if info.only_when is not None and not _applies(info, watched, settings, names):
            unread.add(info.name)  # empty, or nobody knows
    if entity.compute is not None and not _computed(entity, watched, settings, names):
        unread |= {info.name for info in entity.fields if info.computed}
    readable = Readable(tuple(info for info in entity.fields if info.name not in unread))
    said = limits.broken(readable, draft, "create", settings, names)
    problem = rules.RuleBroken(list(said.values()), dict(said))
    for rule in entity.rules:
        if "create" in rule.moments and rule.level == "block":
            _try(rule, watched, settings, names, problem)
    return problem if problem.messages else None


def _applies(info: Any, watched: Watched, settings: Any, names: Any) -> bool:
    try:
        return info.only_when(watched, settings, names) is True
    except NotRead:
        return False


def _computed(entity: Any, watched: Watched, settings: Any, names: Any) -> bool:
    try:
        entity.compute(watched, settings, names)
    except NotRead:
        return False
    return True


def _try(rule: Any, watched: Watched, settings: Any, names: Any, problem: rules.RuleBroken) -> None:
    try:
        found = rules.try_rule(rule, watched, settings, names)
    except NotRead:
        return
    if found is not None:
        problem.messages.append(found.text)
        problem.fields |= dict.fromkeys(found.missing, found.text)
