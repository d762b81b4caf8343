"""What a record must satisfy at a moment, and the error that says what is not right."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core import display, limits

PLACE = re.compile(r"\{([a-z_][a-z0-9_.]*)\}")


class RuleBroken(Exception):
    """A rule of the application forbids this; `messages` are what the officer or resident reads."""

    def __init__(self, messages: list[str], fields: dict[str, str] | None = None) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages
        self.fields = fields or {}


@dataclass(frozen=True)
class Message:
    """A message whose places, `{field}` and `{settings.name}`, are filled in when it is said."""

    text: Any

    def __call__(self, record: Any, settings: Any) -> str:
        return PLACE.sub(lambda found: _shown(found[1], record, settings), str(self.text))

    @property
    def needs_record(self) -> bool:
        """Say whether any of its places is a field."""
        return any(not path.startswith("settings.") for path in PLACE.findall(str(self.text)))


@dataclass(frozen=True)
class Rule:
    """One rule of an entry: at a moment, `when` it applies, fields it requires or a check that must hold."""

    moments: tuple[str, ...]
    message: Message
    level: str = "block"
    when: Callable[..., Any] | None = None
    check: Callable[..., Any] | None = None
    require: tuple[str, ...] = ()


@dataclass(frozen=True)
class Broken:
    """What a broken rule says, and the fields it misses."""

    text: str
    missing: tuple[str, ...] = ()


def examine(entity: Any, record: Any, moment: str, settings: Any, names: Any) -> list[str]:
    """Try limits and rules of a moment: raise RuleBroken with all that block, give back what only warns."""
    fields: dict[str, str] = limits.broken(entity, record, moment, settings, names)
    fields |= limits.too_large(entity, record)
    broken: list[str] = list(fields.values())
    warnings: list[str] = []
    for rule in entity.rules:
        found = try_rule(rule, record, settings, names) if moment in rule.moments else None
        if found is None:
            continue
        (broken if rule.level == "block" else warnings).append(found.text)
        if rule.level == "block":
            fields |= dict.fromkeys(found.missing, found.text)
    if broken:
        raise RuleBroken(broken, fields)
    return warnings


def try_rule(rule: Rule, record: Any, settings: Any, names: Any) -> Broken | None:
    """Give what a rule says of a record, None where it does not apply or holds."""
    if rule.when is not None and rule.when(record, settings, names) is not True:
        return None
    missing = tuple(name for name in rule.require if not has_value(record, name))
    holds = rule.check is None or rule.check(record, settings, names) is True
    return None if holds and not missing else Broken(str(rule.message(record, settings)), missing)


def says(text: Any) -> Message:
    """Give the message of a rule."""
    return Message(text)


def _shown(path: str, record: Any, settings: Any) -> str:
    head, *rest = path.split(".")
    value = settings if head == "settings" else getattr(record, head, None)
    for name in rest:
        value = getattr(value, name, None)
    return display.plain(value)


def has_value(record: Any, name: str) -> bool:
    """Say whether a field holds something: files and many-to-many relations count their rows."""
    waiting = getattr(record, "_waiting_files", {}) | getattr(record, "_waiting_relations", {})
    if waiting.get(name):
        return True
    if record.pk is None and name in {field.name for field in record._meta.many_to_many}:
        return False
    value = getattr(record, name, None)
    if hasattr(value, "exists"):
        return record.pk is not None and value.exists()
    return value is not None and value != "" and value != {}
