"""What a migration does to fields, read from its text. Nothing is run."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_OPERATIONS = {"AddField", "AlterField", "RemoveField", "RenameField", "CreateModel", "DeleteModel"}


@dataclass(frozen=True)
class Operation:
    """One operation: its kind, the model in lower case, the field ("" for the whole model), and what else counts."""

    kind: str
    model: str
    field: str
    old: str  # of a renamed field
    type: str  # of an added field
    fields: tuple[tuple[str, str], ...] = ()  # of a new model: name and type


def operations(source: bytes) -> Iterator[Operation]:
    """Read the operations of a migration, in their order."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return  # the tests of the entries say of a migration that it is no Python
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if isinstance(call.func, ast.Attribute) and call.func.attr in _OPERATIONS:
            yield _operation(call.func.attr, call)


def types_after(done: Iterable[Operation]) -> dict[tuple[str, str], str]:
    """Give the type of every field there ever was, by model and name."""
    types: dict[tuple[str, str], str] = {}
    for one in done:
        types.update({(one.model, name): kind for name, kind in one.fields})
        if one.kind in ("AddField", "AlterField"):
            types[one.model, one.field] = one.type
        elif one.kind == "RenameField":
            types[one.model, one.field] = types.get((one.model, one.old), "")
    return types


def _operation(kind: str, call: ast.Call) -> Operation:
    words: dict[str, Any] = {
        one.arg: one.value.value for one in call.keywords if one.arg and isinstance(one.value, ast.Constant)
    }
    model = str(words.get("model_name") or words.get("name", "")).lower()
    field = str(words.get("new_name") or words.get("name", "")) if "model_name" in words else ""
    made = next((one.value for one in call.keywords if one.arg == "field"), None)
    return Operation(kind, model, field, str(words.get("old_name", "")), _type(made), tuple(_fields(call)))


def _type(made: ast.expr | None) -> str:
    if not isinstance(made, ast.Call):
        return ""
    return made.func.attr if isinstance(made.func, ast.Attribute) else getattr(made.func, "id", "")


def _fields(call: ast.Call) -> Iterator[tuple[str, str]]:
    listed = next((one.value for one in call.keywords if one.arg == "fields"), None)
    for pair in listed.elts if isinstance(listed, ast.List) else ():
        if isinstance(pair, ast.Tuple) and len(pair.elts) == 2 and isinstance(pair.elts[0], ast.Constant):
            yield str(pair.elts[0].value), _type(pair.elts[1])
