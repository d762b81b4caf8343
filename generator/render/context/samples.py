"""A made-up record of an entity for its tests: values, who may do what, the steps of its way, worked examples."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.check.entry import Entry
from generator.check.sample import convert
from generator.load.entity import Entity, Example
from generator.load.field import Field
from generator.names import constant_name
from generator.render.context import api, who
from generator.render.literals import WIDTH, doc_line, py_laid_out, py_string, py_value
from generator.render.source_lines import keyword, tuple_of
from generator.render.trial.trial import Trial, stopped_clock
from generator.render.trial.trials import Trials
from generator.render.trial.value import Value, written
from generator.render.trial.walk import Made, Walk, walk_of

FILES = ("POINT", "a_file", "a_photo")


def sample_of(trials: Trials, entry: Entry, entity: Entity) -> dict[str, Any]:
    """Everything `tests/samples/<entity>.py` prints."""
    trial = trials.of(entry, entity)
    walk = walk_of(trials, trial)
    functions = [function for made in walk.steps for function in _functions(walk, made)]
    body = {
        "values": _entries({} if walk.issuer else applying(walk, walk.values)),
        "functions": functions,
        "steps": [_step(trials, entry, walk, made) for made in walk.steps],
        "not_walked": [f"{py_string(name)}: {py_string(doc_line(why))}" for name, why in walk.missing.items()],
        "args": _args(trials, entry, walk),
        "examples": [_example(trials, trial, example) for example in entity.examples],
    }
    return body | _tests(trials, entry, walk) | {"imports": _imports(entry.app.package, entity, body)}


def _tests(trials: Trials, entry: Entry, walk: Walk) -> dict[str, Any]:
    """Which of the tests have something to say about an entity, and why none of them can be run, if so."""
    entity = walk.trial.entity
    told = {
        "problem": py_string(doc_line(walk.problem)) if walk.problem else "",
        "steps_file": f"test_{entity.id}_steps.py" if entity.workflow is not None else "",
        "has_manual": any(made.words for made in walk.steps),
        "makes": bool(who.of_create(entry, entity).may),
        "edits": bool(_edit_at(walk, who.of_edit(entry, entity).may)),
        "named_later": bool(_read_at(entry, walk)),
        "has_api_in": bool(api.in_fields(entry.app, entity)),
        "closes": bool(_closed_state(trials, entry, walk)),
        "is_open": not who.of_read(entry, entity).may_not,
    }
    by_case = told["problem"] or entity.examples or told["makes"] or told["edits"] or told["has_api_in"]
    return told | {"has_cases": bool(by_case)}


def _functions(walk: Walk, made: Made) -> Iterable[dict[str, Any]]:
    """The functions that give a step its values: what the record begins with, what is typed in, each part."""
    label = doc_line(str(made.step.label))
    if made.begin:
        doc = f"What a record is made with so that {label} can be made of it"
        yield {"name": f"{made.step.id}_begin", "doc": doc, "entries": _entries(_begin(walk, made))}
    if made.meanwhile:
        doc = f"What others or time have put on the record by {label}"
        yield {"name": f"{made.step.id}_meanwhile", "doc": doc, "entries": _entries(made.meanwhile)}
    if made.inputs:
        yield {"name": f"{made.step.id}_inputs", "doc": f"What {label} asks for", "entries": _entries(made.inputs)}
    for name, rows in made.parts.items():
        for number, row in enumerate(rows, 1):
            doc = f"What is entered into {doc_line(str(walk.trial.entry.app.entities[name].label))} before {label}"
            yield {"name": f"{made.step.id}_{name}_{number}", "doc": doc, "entries": _entries(row)}


def _begin(walk: Walk, made: Made) -> dict[str, Value]:
    """What differs from the usual values, also what applies only now."""
    usual, changed = applying(walk, walk.values), applying(walk, {**walk.values, **made.begin})
    return {name: value for name, value in changed.items() if usual.get(name) != value}


def applying(walk: Walk, values: Mapping[str, Value]) -> dict[str, Value]:
    """Leave out what does not apply to a record with these values."""
    with stopped_clock():
        held = walk.trial.hold(values)
    fields = walk.trial.entity.fields
    hidden = {name for name in fields if fields[name].only_when and getattr(held, name) in (None, "")}
    return {name: value for name, value in values.items() if name not in hidden}


def _entries(values: Mapping[str, Value]) -> list[dict[str, str]]:
    return [{"name": py_string(name), "source": _laid_out(name, value)} for name, value in values.items()]


def _laid_out(name: str, value: Value) -> str:
    """On one line, or where that is long with an item a line, as ruff would."""
    long = len(value.source) + len(name) > WIDTH and isinstance(value.held, list | dict)
    return py_laid_out(value.held, 8) if long else value.source


def _step(trials: Trials, entry: Entry, walk: Walk, made: Made) -> dict[str, Any]:
    """The arguments of one Step(...)."""
    step, entity = made.step, walk.trial.entity
    assert entity.workflow is not None
    steps = {one.step.id: one for one in walk.steps}
    source = steps[made.after[-1]].step.target if made.after else entity.workflow.start
    args = [f"name={py_string(step.id)}", f"source={py_string(source)}", f"target={py_string(step.target)}"]
    args += [f"after={py_value(made.after)}"] if made.after else []
    if step.by:
        args.append(f"event={py_string(step.by)}")
    elif step.is_timed:
        held = entry.app.settings[step.wait_setting].default if step.wait_setting else step.after_days
        args.append(f"timed={py_value((step.at or '', int(str(held or 0))))}")
    else:
        args.append(_who("who", who.of_step(entry, entity, step, made.words)))
    args += ["note=True"] if step.note == "required" else []
    args += [f"begin={step.id}_begin"] if made.begin else []
    args += [f"meanwhile={step.id}_meanwhile"] if made.meanwhile else []
    args += [f"inputs={step.id}_inputs"] if made.inputs else []
    parts = [(name, number) for name, rows in made.parts.items() for number in range(1, len(rows) + 1)]
    args += [f"needs={py_value(made.needs)}"] if made.needs else []
    args += [f"due={py_value(made.due)}"] if made.due else []
    args += [f"issues={py_value(tuple(issue.entity for issue in step.issues))}"] if step.issues else []
    return {
        "title": doc_line(
            f"{step.label}: {entity.workflow.states[source].label} to {entity.workflow.states[step.target].label}"
        ),
        "args": args,
        "parts": _parts(step.id, parts),
        "then": [f"{py_string(name)}: {value.source}" for name, value in made.then.items()],
    }


def _parts(step: str, parts: list[tuple[str, int]]) -> list[str]:
    """The argument with the parts that are entered before a step."""
    if not parts:
        return []
    lines = keyword("parts", tuple_of([[f"({py_string(name)}, {step}_{name}_{n})"] for name, n in parts], room=20))
    return [*lines[:-1], f"{lines[-1]},"]


def _who(name: str, found: who.Found) -> str:
    args = [f"may={py_value(found.may)}"] if found.may else []
    args += [f"may_not={py_value(found.may_not)}"] if found.may_not else []
    return f"{name}=Who({', '.join(args)})"


def _args(trials: Trials, entry: Entry, walk: Walk) -> list[str]:
    """Arguments of Sample(...) beside its values, steps and examples."""
    entity = walk.trial.entity
    read, edit = who.of_read(entry, entity), who.of_edit(entry, entity)
    later = _read_at(entry, walk)
    open_at = _edit_at(walk, edit.may)
    args = [
        _who("create", who.of_create(entry, entity)),
        _who("read", replace(read, may=tuple(word for word in read.may if walk.named_at(word) == ""))),
        _who("edit", replace(edit, may=tuple(word for word in edit.may if word in open_at))),
    ]
    args += [f"read_at={py_value(later)}"] if later else []
    args += [f"edit_at={py_value(open_at)}"] if any(open_at.values()) else []
    closed_state = _closed_state(trials, entry, walk)
    args += [f"closed_state={py_string(closed_state)}"] if closed_state else []
    hidden = who.of_hidden(entry, entity)
    args += [_who("hidden", hidden)] if hidden.may_not else []
    makers = tuple(word for word in who.of_create(entry, entity).may if _takes_api(trials, entry, walk, word))
    args += [f"by_api={py_value(makers)}"] if makers else []
    args += [f"issued_by={py_value((walk.issuer, walk.issued_by.step.id))}"] if walk.issued_by else []
    return args


def _read_at(entry: Entry, walk: Walk) -> dict[str, str]:
    """From which state on somebody reads whom it names then, or everybody what is public only later."""
    entity = walk.trial.entity
    found = {word: walk.named_at(word) for word in who.of_read(entry, entity).may}
    if entity.access.is_public and not who.is_out_at_once(entry, entity):
        shown = next((state for state in walk.nodes if state in entity.access.public_while), None)
        found |= dict.fromkeys(who.OUTSIDERS, shown)
    return {word: state for word, state in found.items() if state}


def _edit_at(walk: Walk, words: tuple[str, ...]) -> dict[str, str]:
    """In which state each of those who edit may do so: the first that is reached and in which they are named."""
    entity = walk.trial.entity
    if entity.workflow is None:
        return {word: "" for word in words if walk.named_at(word) == ""}
    allowed = entity.access.edit_while or tuple(entity.workflow.states)
    found = {word: walk.named_at(word, allowed) for word in words}
    return {word: state or entity.workflow.start for word, state in found.items() if state is not None}


def _closed_state(trials: Trials, entry: Entry, walk: Walk) -> str:
    """A state of the record, or of the whole it is part of, in which it may not be edited."""
    allowed = walk.trial.entity.access.edit_while
    whole = entry.app.entities.get(walk.trial.entity.part_of or "")
    bearer = (
        walk if walk.trial.entity.workflow is not None or whole is None else walk_of(trials, trials.of(entry, whole))
    )
    return next((state for state in bearer.nodes if state not in allowed), "") if allowed else ""


def _takes_api(trials: Trials, entry: Entry, walk: Walk, word: str) -> bool:
    """Say whether somebody can make the record over the API, which takes neither files nor people."""
    entity = walk.trial.entity
    if word == "guest" or not api.in_fields(entry.app, entity) or walk.problem:
        return False
    own = entity.owner if word == "owner" else None
    kept = {
        name: value
        for name, value in walk.values.items()
        if name == own or name not in entity.fields or entity.fields[name].type not in api.NOT_IN
    }
    asked = [one for one in trials.filled_in(walk.trial) if one.required]
    if any(one.id not in kept for one in asked):
        return False
    with stopped_clock():
        record = walk.trial.hold(kept)
        return all(one.holds(walk.trial, record, walk.trial.names({})) for one in walk.trial.conditions("create"))


# --- examples --------------------------------------------------------------------------------------


def _example(trials: Trials, trial: Trial, example: Example) -> dict[str, Any]:
    given = [
        f"{py_string(_path(trial, path))}: {_given(trials, trial, path, raw)}" for path, raw in example.given.items()
    ]
    then = [
        f"{py_string(name)}: {_source(convert(trial.entity.fields.get(name), raw))}"
        for name, raw in example.then.items()
    ]
    on = ""
    if example.on:
        year, month, day = (int(part) for part in example.on.split("-"))
        on = f"dt.date({year}, {month}, {day})"
    return {"given": given, "then": then, "on": on}


def _path(trial: Trial, path: str) -> str:
    """The path from the record itself: a name of the whole is reached through it."""
    first, entity = path.partition(".")[0], trial.entity
    whole = trial.entry.app.entities.get(entity.part_of or "")
    if whole is None or first in entity.fields or first == whole.id or first not in whole.fields:
        return path
    return f"{whole.id}.{path}"


def _given(trials: Trials, trial: Trial, path: str, raw: Any) -> str:
    children = trial.entry.world.entities[trial.entity.id].children
    if path in children and isinstance(raw, list):
        part = trial.entry.app.entities[path]
        rows = [
            "{" + ", ".join(f"{py_string(k)}: {_source(convert(part.fields.get(k), v))}" for k, v in row.items()) + "}"
            for row in raw
        ]
        return rows_laid_out(rows)
    return _source(convert(_field_at(trials, trial, _path(trial, path)), raw))


def rows_laid_out(rows: list[str]) -> str:
    """Write the rows of a worked example on one line, or where that is long one a line."""
    line = f"[{', '.join(rows)}]"
    if len(line) <= WIDTH:
        return line
    inner, outer = " " * 20, " " * 16
    return "[\n" + "".join(f"{inner}{row},\n" for row in rows) + outer + "]"


def _field_at(trials: Trials, trial: Trial, path: str) -> Field | None:
    owner: Trial | None = trial
    *references, last = path.split(".")
    for name in references:
        owner = trials.target(owner, name) if owner is not None else None
    return owner.entity.fields.get(last) if owner is not None else None


def _source(value: Any) -> str:
    found = written(value)
    return found.source if found is not None else py_value(value)


# --- imports ---------------------------------------------------------------------------------------


def _imports(package: str, entity: Entity, body: Mapping[str, Any]) -> list[str]:
    """Import lines in the order ruff keeps."""
    text = repr(body)
    standard = ["import datetime as dt"] if "dt." in text else []
    standard += ["from decimal import Decimal"] if "Decimal(" in text else []
    own = [f"from apps.{package}.entities import {constant_name(entity.id)}"]
    own += ["from tests.clock import local"] if "local(" in text else []
    files = [name for name in FILES if f"{name}(" in text or (name == "POINT" and "POINT" in text)]
    own += [f"from tests.files import {', '.join(files)}"] if files else []
    names = ["Sample", *(["Step"] if body["steps"] else []), "Who"]
    names = [*(["Example"] if body["examples"] else []), *(["One"] if "One(" in text else []), *names]
    own.append(f"from tests.sample import {', '.join(names)}")
    return [*standard, *([""] if standard else []), *own]
