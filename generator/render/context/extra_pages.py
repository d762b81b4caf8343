"""Pages an entry declares beside the defaults, as calls of the replica's own page classes."""

from collections.abc import Iterable
from typing import Any

from generator.check.entry import Entry
from generator.expressions import Typed, compile_python
from generator.expressions.compiling.condition import q_source
from generator.load.app import App
from generator.load.label import Label
from generator.load.page import PAGE_AUDIENCES, Page
from generator.names import constant_name, package_name
from generator.problems import GeneratorError
from generator.render.literals import gettext, in_order, py_string, py_value, words_import
from generator.render.source_lines import Lines, assign, call, condition, keyword, tuple_of

# Lookups and worklists have a class of their own; every other kind is a core.declared.Page.
CLASSES = {"lookup": "Lookup", "worklist": "Worklist"}
MODULES = {"Lookup": "core.lookups", "Page": "core.declared", "Worklist": "core.worklists"}
FIGURES = Page(id="angka", label=Label("Angka layanan"), audience="public", kind="chart", entity="")


def pages_of(entry: Entry) -> dict[str, Any]:
    """Everything `pages.py` prints: imports, functions, a call for each page, and the tuple of them."""
    app = entry.app
    pages = [*app.pages, *([FIGURES] if _has_public_figures(app) else [])]
    functions, calls, imports = [], [], set()
    for page in pages:
        where = _where(entry, page)
        tested = where is not None and q_source(where.node) is None
        if where is not None and tested:
            compiled = compile_python(where, function_name=_function(page), record_name="record")
            functions.append(list(compiled.lines))
            imports |= set(compiled.imports)
        calls.append(assign(_constant(page), call(CLASSES.get(page.kind, "Page"), _args(app, page, where))))
    names = [[_constant(page)] for page in pages]
    return {
        "imports": _imports(app.package, calls, pages, imports),
        "functions": functions,
        "calls": calls,
        "table": assign("PAGES", tuple_of(names, room=9)),
    }


def _has_public_figures(app: App) -> bool:
    """Say whether there are figures for everybody and no page of the entry is called like theirs."""
    is_public = any(indicator.public for indicator in app.indicators.values())
    return is_public and all(page.id != FIGURES.id for page in app.pages)


def _constant(page: Page) -> str:
    return constant_name(package_name(page.id))


def _function(page: Page) -> str:
    return f"shows_{package_name(page.id)}"


def _where(entry: Entry, page: Page) -> Typed | None:
    """The checked condition of a page; pages are numbered within their audience."""
    if page.where is None:
        return None
    number = [one.id for one in entry.app.pages if one.audience == page.audience].index(page.id)
    wanted = ("pages", page.audience, number, "where")
    found = next((one for one in entry.expressions if one.use.at == wanted), None)
    if found is None or found.typed is None:
        raise GeneratorError(f"{entry.app.file}: {page.where}: mend it first (replikota validate)")
    return found.typed


def _args(app: App, page: Page, where: Typed | None) -> list[Lines]:
    args = [
        [f"app={py_string(app.id)}"],
        [f"package={py_string(app.package)}"],
        [f"id={py_string(page.id)}"],
    ]
    if page.kind not in CLASSES:
        args.append([f"kind={py_string(page.kind)}"])
    if page.kind != "worklist":
        assert page.audience in PAGE_AUDIENCES
        args.append([f"audience={py_string(page.audience)}"])
    args += [
        [f"label={gettext(str(page.label))}"],
        [f"entity_name={py_string('' if page.kind == 'chart' else page.entity)}"],
    ]
    args += [[f"help={gettext(str(page.help))}"]] if page.help else []
    if page.kind == "chart":
        args += [[f"show={py_value((page.entity,))}"]] if page.entity else []
        return [*args, *_given(page, "roles")]
    args += _given(page, *_KEYS.get(page.kind, ("by", "show", "states", "group", "roles")))
    return [*args, *_condition(page, where)]


_KEYS = {"lookup": ("by", "show", "roles"), "worklist": ("states", "group", "entry", "layout", "roles")}


def _condition(page: Page, where: Typed | None) -> list[Lines]:
    if where is None:
        return []
    source = q_source(where.node)
    if source is None:
        return [[f"test={_function(page)}"]]
    return [keyword("where", condition(source, room=12))]


def _given(page: Page, *names: str) -> list[Lines]:
    return [[f"{name}={py_value(getattr(page, name))}"] for name in names if getattr(page, name)]


def _imports(package: str, calls: list[Lines], pages: list[Page], needed: Iterable[str]) -> Lines:
    """Import lines in the order ruff keeps."""
    text = "\n".join(line for lines in calls for line in lines)
    standard = sorted(line for line in needed if line.startswith(("from decimal", "import datetime", "from datetime")))
    names = [name for name in ("F", "Q") if f"{name}(" in text]
    django = [f"from django.db.models import {', '.join(names)}"] if names else []
    classes = sorted({CLASSES.get(page.kind, "Page") for page in pages}, key=lambda name: MODULES[name])
    own = sorted(line for line in needed if line not in standard)
    own += [f"from {MODULES[name]} import {name}" for name in classes]
    own = in_order([*own, words_import(package)])
    lines: Lines = []
    for group in (standard, django, own):
        if group:
            lines += ([""] if lines else []) + group
    return lines
