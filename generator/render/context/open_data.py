"""The data sets an entry publishes, as source text of the replica's `open_data.py`."""

from collections.abc import Iterable
from typing import Any

from generator.check.breakdown import PERIODS, group_of
from generator.check.entry import Entry
from generator.expressions import Typed, compile_python
from generator.expressions.compiling.condition import q_source
from generator.load.page import OpenData
from generator.names import constant_name, package_name
from generator.problems import GeneratorError
from generator.render.literals import gettext, in_order, py_string, words_import
from generator.render.source_lines import Lines, assign, call, condition, keyword, tuple_of


def open_data_of(entry: Entry) -> dict[str, Any]:
    """Everything `open_data.py` prints: imports, functions, a call for each data set, and the tuple of them."""
    functions, calls, imports = [], [], set()
    for index, data in enumerate(entry.app.open_data):
        where = _where(entry, data, index)
        if where is not None and q_source(where.node) is None:
            compiled = compile_python(where, function_name=_function(data), record_name="record")
            functions.append(list(compiled.lines))
            imports |= set(compiled.imports)
        calls.append(assign(_constant(data), call("DataSet", _args(entry, data, where))))
    return {
        "imports": _imports(entry.app.package, calls, imports),
        "functions": functions,
        "calls": calls,
        "table": assign("DATASETS", tuple_of([[_constant(data)] for data in entry.app.open_data], room=12)),
    }


def _constant(data: OpenData) -> str:
    return constant_name(package_name(data.id))


def _function(data: OpenData) -> str:
    return f"holds_{package_name(data.id)}"


def _where(entry: Entry, data: OpenData, index: int) -> Typed | None:
    if data.where is None:
        return None
    found = next((one for one in entry.expressions if one.use.at == ("opendata", index, "where")), None)
    if found is None or found.typed is None:
        raise GeneratorError(f"{entry.app.file}: {data.where}: mend it first (replikota validate)")
    return found.typed


def _args(entry: Entry, data: OpenData, where: Typed | None) -> list[Lines]:
    paths = data.aggregate or data.fields
    column = _counted if data.aggregate else _listed
    args = [
        [f"app={py_string(entry.app.id)}"],
        [f"package={py_string(entry.app.package)}"],
        [f"id={py_string(data.id)}"],
        [f"label={gettext(str(data.label))}"],
        [f"entity_name={py_string(data.entity)}"],
        [f"every={py_string(data.validity)}"],
        keyword("columns", tuple_of([column(entry, data, path) for path in paths], room=16)),
    ]
    args += [["counts=True"]] if data.aggregate else []
    args += [[f"agency={py_string(entry.app.agency)}"]] if entry.app.agency else []
    args += [[f"help={gettext(str(data.help))}"]] if data.help else []
    pairs = [[f"({py_string(key)}, {py_string(source)})"] for key, source in data.feed]
    args += [keyword("feed", tuple_of(pairs, room=13))] if pairs else []
    if where is None:
        return args
    source = q_source(where.node)
    return [*args, [f"test={_function(data)}"] if source is None else keyword("where", condition(source, room=12))]


def _listed(entry: Entry, data: OpenData, path: str) -> Lines:
    """One field of the rows; a path is named and titled like a word that rows are counted by."""
    return _counted(entry, data, path) if "." in path else [f"Column({py_string(path)})"]


def _counted(entry: Entry, data: OpenData, path: str) -> Lines:
    """One word that rows are counted by."""
    group = group_of(entry.catalog, entry.app, entry.app.entities[data.entity], path)
    if group is None:
        raise GeneratorError(f"{entry.app.file}: opendata {data.id}: {path!r}: mend it first (replikota validate)")
    name = PERIODS.get(path) or {"state": "status"}.get(path) or path.replace(".", "_")
    args = [[py_string(group.path)], [f"name={py_string(name)}"], [f"label={gettext(group.words)}"]]
    return call("Column", args)


def _imports(package: str, calls: list[Lines], needed: Iterable[str]) -> Lines:
    """Import lines in the order ruff keeps."""
    text = "\n".join(line for lines in calls for line in lines)
    standard = sorted(line for line in needed if line.startswith(("from decimal", "import datetime", "from datetime")))
    names = [name for name in ("F", "Q") if f"{name}(" in text]
    django = [f"from django.db.models import {', '.join(names)}"] if names else []
    own = sorted(line for line in needed if line not in standard)
    own = in_order([*own, words_import(package), "from core.open_data import Column, DataSet"])
    lines: Lines = []
    for group in (standard, django, own):
        if group:
            lines += ([""] if lines else []) + group
    return lines
