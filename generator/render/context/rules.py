"""The rules of an entity as source text: every expression compiled, and what refers to the functions."""

from collections.abc import Iterable
from typing import Any

from generator.check.entry import Entry
from generator.check.uses import Checked
from generator.expressions import compile_python
from generator.load.entity import Entity
from generator.load.field import Field
from generator.problems import GeneratorError
from generator.render.literals import gettext, in_order, py_string, py_value, words_import

RECORD = "record"


def rules_of(entry: Entry, entity: Entity) -> dict[str, Any]:
    """Everything `rules/<entity>.py` prints: functions, the computed fields in order, the rules."""
    functions, imports = [], set()
    for name, checked in named_expressions(entry, entity).items():
        if checked.typed is None:
            raise GeneratorError(f"{entry.app.file}: {checked.use.text}: mend it first (replikota validate)")
        compiled = compile_python(checked.typed, function_name=name, record_name=RECORD)
        functions.append(list(compiled.lines))
        imports |= set(compiled.imports)
    rules = [_rule(entity, number) for number in range(len(entity.rules))]
    return {
        "imports": _import_lines(entry.app.package, imports, has_rules=bool(rules)),
        "functions": functions,
        "computed": [_computed(entity, field) for field in ordered(entry, entity)],
        "rules": rules,
    }


def named_expressions(entry: Entry, entity: Entity) -> dict[str, Checked]:
    """Give each expression of an entity the name of its function, in the order of the file."""
    named = {}
    for checked in entry.expressions:
        name = function_name(checked.use.at, entity.id)
        if name:
            named[name] = checked
    return named | _bound(entry, entity)


def function_name(at: tuple[str | int, ...], entity: str) -> str:
    """Name the function of an expression by its place in the entry; "" where it is not the entity's."""
    if at[:2] != ("entities", entity):
        return ""
    if at[2] == "fields":
        return {"computed": f"compute_{at[3]}", "copied": f"copy_{at[3]}", "only_when": f"only_when_{at[3]}"}.get(
            str(at[4]), f"{at[4]}_{at[3]}"
        )
    if at[2] == "rules":
        return f"rule_{int(at[3]) + 1}_{at[4]}"
    if at[3] == "deadline":
        return "deadline_of_start"
    step, kind = at[4], at[5]
    if kind == "set":
        return f"set_{step}_{str(at[6]).replace('.', '_')}"
    if kind == "issues":
        return f"issue_{step}_{at[7]}"
    # What the clock waits for is no formula: a field, a number of days, or a setting.
    return "" if kind in ("at", "after_days") else f"{kind}_{step}"


def _bound(entry: Entry, entity: Entity) -> dict[str, Checked]:
    """Expressions that the entry binds to a block and that are about this entity's record."""
    return {
        f"{checked.use.at[1]}_{checked.use.at[2]}": checked
        for checked in entry.expressions
        if checked.use.at[0] == "blocks" and checked.use.entity == entity.id and not is_plain(checked.use.text)
    }


def is_plain(text: str) -> bool:
    """Say whether a bound expression is a number or one setting, which blocks take as they are."""
    bare = text.removeprefix("settings.")
    return bare.isidentifier() if bare != text else bare.replace(".", "", 1).isdigit()


def ordered(entry: Entry, entity: Entity) -> list[Field]:
    """Computed and copied fields, each after those of the same record that it reads."""
    reads: dict[str, set[str]] = {}
    for checked in entry.expressions:
        at = checked.use.at
        if at[:3] == ("entities", entity.id, "fields") and at[4] in ("computed", "copied", "only_when"):
            reads.setdefault(str(at[3]), set()).update(checked.first_reads)
    waiting = [field for field in entity.fields.values() if field.computed or field.copied]
    done: list[Field] = []
    while waiting:
        names = {field.id for field in waiting}
        ready = [field for field in waiting if not (reads.get(field.id, set()) & names - {field.id})]
        if not ready:
            raise GeneratorError(f"{entry.app.file}: computed fields of {entity.id} need each other")
        done += ready
        waiting = [field for field in waiting if field not in ready]
    return done


def _computed(entity: Entity, field: Field) -> dict[str, str]:
    """One assignment of `compute`, and the condition under which it is made."""
    function = f"compute_{field.id}" if field.computed else f"copy_{field.id}"
    value = f"{function}(record, settings, names)"
    if field.only_when:
        empty = '""' if field.type in ("text", "longtext", "choice") else "None"
        value = f"{value} if only_when_{field.id}(record, settings, names) else {empty}"
    return {"target": f"record.{field.id}", "value": value, "condition": _condition(entity, field)}


def _condition(entity: Entity, field: Field) -> str:
    if field.copied or field.freeze == "issued":
        return "record.pk is None"
    if field.freeze is None or entity.workflow is None:
        return ""
    before = states_before(entity, field.freeze)
    # Frozen from the start: worked out once, when the record is made.
    return f"record.state in {py_value(before)}" if before else "record.pk is None"


def states_before(entity: Entity, frozen: str) -> tuple[str, ...]:
    """States that a record can be in without ever having been in the state that freezes a value."""
    workflow = entity.workflow
    assert workflow is not None
    reached, waiting = set(), [workflow.start]
    while waiting:
        state = waiting.pop()
        if state == frozen or state in reached:
            continue
        reached.add(state)
        waiting += [step.target for step in workflow.leaving(state)]
    return tuple(state for state in workflow.states if state in reached)


def _rule(entity: Entity, index: int) -> list[str]:
    rule = entity.rules[index]
    args = [f"moments={py_value(tuple(rule.moments))}", f"message=says({gettext(str(rule.message))})"]
    args += [f"level={py_string(rule.level)}"] if rule.level != "block" else []
    args += [f"{key}=rule_{index + 1}_{key}" for key in ("when", "check") if getattr(rule, key)]
    return [*args, f"require={py_value(tuple(rule.require))}"] if rule.require else args


def _import_lines(package: str, needed: Iterable[str], *, has_rules: bool) -> list[str]:
    """Import lines in the order ruff keeps: standard library, Django, the replica's own."""
    standard = sorted(line for line in needed if line.startswith(("from decimal", "import datetime", "from datetime")))
    own = sorted(line for line in needed if line not in standard)
    own.append(f"from core.rules import {'Rule, says' if has_rules else 'Rule'}")
    own = in_order([*own, *([words_import(package)] if has_rules else [])])
    groups = [group for group in (standard, own) if group]
    lines: list[str] = []
    for group in groups:
        lines += ([""] if lines else []) + group
    return lines
