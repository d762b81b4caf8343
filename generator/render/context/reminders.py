"""The reminders of an application as source text: the day by a field where it can be, else by a function."""

import ast
from collections.abc import Iterable
from typing import Any

from generator.check.entry import Entry
from generator.check.uses import Checked
from generator.expressions import compile_python
from generator.load.entity import Entity
from generator.load.page import Reminder
from generator.names import constant_name
from generator.problems import GeneratorError
from generator.render.context import access_words
from generator.render.literals import gettext, in_order, py_string, words_import
from generator.render.source_lines import Lines, assign, call, keyword, tuple_of


def reminders_of(entry: Entry) -> dict[str, Any]:
    """Everything `reminders.py` prints: imports, functions, the reminders, and the tuple of them."""
    functions: list[Lines] = []
    imports: set[str] = set()
    calls: list[Lines] = []
    for index, reminder in enumerate(entry.app.reminders):
        args = _args(entry, reminder, index)
        for key in ("at", "when"):
            checked = _checked(entry, index, key)
            if checked is None or checked.typed is None or (key == "at" and day_of(entry, reminder) is not None):
                continue
            compiled = compile_python(
                checked.typed,
                function_name=_function(reminder, index, key),
                record_name="record",
            )
            functions.append(list(compiled.lines))
            imports |= set(compiled.imports)
        calls.append(assign(_constant(reminder, index), call("Reminder", args)))
    names = [[_constant(reminder, index)] for index, reminder in enumerate(entry.app.reminders)]
    return {
        "imports": _imports(entry.app.package, imports),
        "functions": functions,
        "calls": calls,
        "table": assign("REMINDERS", tuple_of(names, room=13)),
    }


def day_of(entry: Entry, reminder: Reminder) -> tuple[str, int | str] | None:
    """Read `field`, `field - days(14)` and `field - days(settings.x)` as field and days; else give None."""
    entity = entry.app.entities[reminder.entity]
    node = ast.parse(reminder.at, mode="eval").body
    days: int | str = 0
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        found = _days(node.right)
        if found is None or (isinstance(found, str) and isinstance(node.op, ast.Add)):
            return None
        days = -found if isinstance(node.op, ast.Add) and isinstance(found, int) else found
        node = node.left
    if not isinstance(node, ast.Name) or not _is_day(entity, node.id):
        return None
    return node.id, days


def _days(node: ast.expr) -> int | str | None:
    match node:
        case ast.Call(func=ast.Name(id="days"), args=[ast.Constant(value=int() as count)]):
            return count
        case ast.Call(func=ast.Name(id="days"), args=[ast.Attribute(value=ast.Name(id="settings"), attr=name)]):
            return name
    return None


def _is_day(entity: Entity, name: str) -> bool:
    field = entity.fields.get(name)
    return field is not None and field.type in ("date", "datetime") and not field.live and not field.many


def _args(entry: Entry, reminder: Reminder, index: int) -> list[Lines]:
    entity = entry.app.entities[reminder.entity]
    words = [[_word(entity, text)] for text in reminder.to]
    args = [
        [f"app={py_string(entry.app.id)}"],
        [f"entity={py_string(entity.id)}"],
        [f"name={py_string(_constant(reminder, index).lower())}"],
        keyword("to", tuple_of(words, room=8)),
        [f"text={gettext(str(reminder.text))}"],
    ]
    day = day_of(entry, reminder)
    if day is not None:
        field, days = day
        args.append([f"field={py_string(field)}"])
        args += [[f"days={py_string(days) if isinstance(days, str) else days}"]] if days else []
    else:
        args.append([f"moment={_function(reminder, index, 'at')}"])
    return [*args, [f"when={_function(reminder, index, 'when')}"]] if reminder.when else args


def _word(entity: Entity, text: str) -> str:
    """A field of the record that holds a person or an officer is told apart from a role by its name."""
    if text.partition(".")[0] in entity.fields:
        return f"access.officer({py_string(text.replace('.', '__'))})"
    return access_words.word(entity, text)


def _checked(entry: Entry, index: int, key: str) -> Checked | None:
    found = next((one for one in entry.expressions if one.use.at == ("reminders", index, key)), None)
    if found is not None and found.typed is None:
        raise GeneratorError(f"{entry.app.file}: reminders.{index}.{key}: mend it first (replikota validate)")
    return found


def _constant(reminder: Reminder, index: int) -> str:
    return f"{constant_name(reminder.entity)}_{index + 1}"


def _function(reminder: Reminder, index: int, key: str) -> str:
    return f"{key}_{reminder.entity}_{index + 1}"


def _imports(package: str, needed: Iterable[str]) -> Lines:
    """Import lines in the order ruff keeps."""
    standard = sorted(line for line in needed if line.startswith(("from decimal", "import datetime", "from datetime")))
    own = ["from core import access", *sorted(line for line in needed if line not in standard)]
    own = in_order([*own, words_import(package), "from core.reminders import Reminder"])
    lines: Lines = []
    for group in (standard, own):
        if group:
            lines += ([""] if lines else []) + group
    return lines
