"""Writes data as source text. Catalogue and region texts reach generated code only through these functions."""

import datetime as dt
import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

# A space between the brackets keeps a literal list from looking like the templates' own delimiters.
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def py_string(text: str) -> str:
    """Write a Python string literal on one line, with the quotes that `ruff format` would choose."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    quote = "'" if '"' in text and "'" not in text else '"'
    return quote + "".join(_py_character(character, quote) for character in text) + quote


def _py_character(character: str, quote: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character == quote:
        return "\\" + character
    if character.isprintable():
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def py_value(value: Any) -> str:
    """Write any plain value as Python source on one line."""
    if isinstance(value, str):
        return py_string(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{py_value(key)}: {py_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(py_value(item) for item in value) + "]"
    if isinstance(value, tuple):
        inner = ", ".join(py_value(item) for item in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, Decimal):
        return f'Decimal("{value}")'
    return _py_time(value) if isinstance(value, dt.date | dt.time | dt.timedelta) else repr(value)


WIDTH = 240  # generated code may have lines of 320 signs; names before and commas after a value need room


def py_laid_out(value: Any, indent: int) -> str:
    """Write a value on one line, or where that is long with one item a line, as `ruff format` would."""
    line = py_value(value)
    if len(line) + indent <= WIDTH or not isinstance(value, dict | list | tuple) or not value:
        return line
    inner, outer = " " * (indent + 4), " " * indent
    if isinstance(value, dict):
        items = [f"{py_value(key)}: {py_laid_out(item, indent + 4)}" for key, item in value.items()]
        return "{\n" + "".join(f"{inner}{item},\n" for item in items) + outer + "}"
    start, end = ("(", ")") if isinstance(value, tuple) else ("[", "]")
    return f"{start}\n" + "".join(f"{inner}{py_laid_out(item, indent + 4)},\n" for item in value) + outer + end


def py_tuple(sources: list[str]) -> str:
    """Write a tuple of what is source text already."""
    return f"({sources[0]},)" if len(sources) == 1 else f"({', '.join(sources)})"


def _py_time(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return f'dt.datetime.fromisoformat("{value.isoformat()}")'
    if isinstance(value, dt.timedelta):
        return f"dt.timedelta(seconds={int(value.total_seconds())})"
    kind = "date" if isinstance(value, dt.date) else "time"
    return f'dt.{kind}.fromisoformat("{value.isoformat()}")'


def gettext(text: str) -> str:
    """Write a call that translates a text where it is shown."""
    return f"_({py_string(text)})"


def words_import(package: str) -> str:
    """Write the import of what `gettext` calls."""
    return f"from apps.{package}.language import _"


def in_order(lines: Iterable[str]) -> list[str]:
    """Sort import lines of one section as ruff keeps them: by module."""
    return sorted(lines, key=lambda line: line.split()[1])


def po_string(text: str) -> str:
    """Write a string of a gettext file on one line."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(escapes.get(character, character) for character in text) + '"'


def doc_line(text: str) -> str:
    """Make a text fit for one line of a docstring or comment: no quotes, escapes or line ends of its own."""
    one_line = " ".join(text.split())
    kept = "".join(character for character in one_line if character.isprintable() and character not in '"\\')
    return kept.strip().rstrip(".")


def html(text: str) -> str:
    """Escape a text for an HTML template that Django renders: neither tags nor Django's own braces remain."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    escaped = escaped.replace("'", "&#x27;").replace("{", "&#123;").replace("}", "&#125;")
    return " ".join(escaped.split())


# Signs that mean something in Markdown wherever they stand, and what begins a list, a line or a fence at the start.
_MARKS = re.compile(r"[\\`*_{}\[\]<>#|&~]")
_OPENING = re.compile(r"^(?:(?=[-+=])|([0-9]{1,9})(?=[.)](?: |$)))")


def markdown(text: str) -> str:
    """Escape a text for one line of Markdown, or the beginning of one."""
    one_line = " ".join(text.split())
    return _OPENING.sub(r"\1\\", _MARKS.sub(r"\\\g<0>", one_line))


def json_string(text: str) -> str:
    """Write a JSON string; also a TOML basic string and a double-quoted YAML scalar."""
    return json.dumps(text, ensure_ascii=False)
