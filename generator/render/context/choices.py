"""What `choices.py` of an application prints: a function for each choice field and each state column."""

from typing import Any

from generator.check.entry import Entry
from generator.load.field import Field
from generator.render.literals import gettext, py_string, words_import


def choices_of(entry: Entry) -> list[dict[str, Any]]:
    """A function for each choice field and each state column."""
    found = []
    for entity in entry.app.entities.values():
        if entity.workflow:
            states = [(name, str(state.label)) for name, state in entity.workflow.states.items()]
            found.append(_fixed(f"{entity.id}_state", states))
        for field in entity.fields.values():
            if field.type == "choice":
                found.append(_choice(f"{entity.id}_{field.id}", field))
    return found


def choice_imports(entry: Entry) -> list[str]:
    found = choices_of(entry)
    calls = [item["call"] for item in found if item["call"]]
    own = [f"from apps.{entry.app.package}.conf import settings"] if any("settings" in call for call in calls) else []
    own += [words_import(entry.app.package)] if any(item["rows"] for item in found) else []
    return own + (["from core import choices"] if calls else [])


def _fixed(name: str, options: list[tuple[str, str]]) -> dict[str, Any]:
    rows = [f"({py_string(key)}, {gettext(label)})" for key, label in options]
    return {"name": name, "rows": rows, "call": ""}


def _choice(name: str, field: Field) -> dict[str, Any]:
    if field.options is not None:
        return _fixed(name, [(key, str(label)) for key, label in field.options.items()])
    source = field.options_from
    if source is not None and source.kind == "setting":
        return {"name": name, "rows": [], "call": f"choices.of_table(settings, {py_string(source.name)})"}
    kind = (
        source.name["places"] if source is not None and isinstance(source.name, dict) else getattr(source, "name", "")
    )
    return {"name": name, "rows": [], "call": f"choices.of_places({py_string(str(kind))})"}
