"""One migration, read as text: what it follows, what it replaces, and which models and fields it changes."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_OF_A_MODEL = {"CreateModel", "DeleteModel", "RenameModel"}
_ORDER = {  # what stands without a name, in this order
    "RenameField": ("model_name", "old_name", "new_name"),
    "RenameModel": ("old_name", "new_name"),
    **dict.fromkeys(("AddField", "RemoveField", "AlterField"), ("model_name", "name")),
    **dict.fromkeys(("CreateModel", "DeleteModel"), ("name",)),
}


@dataclass(frozen=True)
class Step:
    """One migration among those of its application."""

    after: frozenset[str]
    replaces: frozenset[str]
    touches: frozenset[str]  # `model` for a whole one, `model.field` for one field, in small letters


def step_in(text: str, label: str) -> Step | None:
    """Read a migration; None for what is none."""
    own = _class(text, lambda node: node.name == "Migration")
    if own is None:
        return None
    return Step(_pairs(own, "dependencies", label), _pairs(own, "replaces", label), frozenset(_touches(own)))


def label_in(text: str, folder: str) -> str:
    """Read the label that an apps.py gives its application; without one it is the name of the folder."""
    package = folder.removesuffix("/migrations").rpartition("/")[2]
    own = _class(text, lambda node: any(isinstance(base, ast.Name) and base.id == "AppConfig" for base in node.bases))
    value = _assigned(own, "label") if own else None
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else package


def _class(text: str, fits: Callable[[ast.ClassDef], bool]) -> ast.ClassDef | None:
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return next((node for node in body if isinstance(node, ast.ClassDef) and fits(node)), None)


def _assigned(own: ast.ClassDef, name: str) -> ast.expr | None:
    for node in own.body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                return node.value
    return None


def _pairs(own: ast.ClassDef, name: str, label: str) -> frozenset[str]:
    """The names of this application's migrations in a list of pairs."""
    value = _assigned(own, name)
    pairs = [node for node in ast.walk(value) if isinstance(node, ast.Tuple)] if value else []
    found = [[one.value for one in pair.elts if isinstance(one, ast.Constant)] for pair in pairs]
    return frozenset(str(pair[1]) for pair in found if len(pair) == 2 and pair[0] == label)


def _touches(own: ast.ClassDef) -> Iterator[str]:
    for node in (node for node in ast.walk(own) if isinstance(node, ast.Call)):
        kind = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if kind not in _ORDER:
            continue
        given = dict(zip(_ORDER[kind], node.args, strict=False))
        given |= {one.arg: one.value for one in node.keywords if one.arg}
        words = {key: _word(given.get(key)) for key in _ORDER[kind]}
        names = [words[key] for key in ("name", "old_name", "new_name") if words.get(key)]
        if kind in _OF_A_MODEL:
            yield from names
        else:
            yield from (f"{words['model_name']}.{name}" for name in names)


def _word(value: ast.expr | None) -> str:
    return value.value.lower() if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""
