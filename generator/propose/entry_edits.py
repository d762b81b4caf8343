"""A change of what an expression printed as a change of one value of the application's entry."""

import ast
import html as html_module
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.load.core_yaml import YamlError, compose
from generator.render.literals import html, markdown, po_string, py_string

_PLAIN = re.compile(r"[A-Za-z][\w ().,/-]*[\w).]|[A-Za-z]")
_PAIRS: tuple[tuple[Callable[[str], str], Callable[[str], str]], ...] = (
    (lambda text: text, lambda text: text),
    (py_string, lambda text: str(ast.literal_eval(text))),
    (lambda text: py_string(text)[1:-1], lambda text: str(ast.literal_eval(f'"{text}"'))),
    (lambda text: po_string(text)[1:-1], lambda text: str(json.loads(f'"{text}"'))),
    (html, html_module.unescape),
    (markdown, lambda text: re.sub(r"\\(.)", r"\1", text)),
)


@dataclass(frozen=True)
class Value:
    """One text value of an entry: its key, its place in the file, and how it is written there."""

    key: str
    text: str
    start: int
    end: int
    line: int
    style: str


@dataclass(frozen=True)
class ValueEdit:
    """Another text for one value, and the whole file with it."""

    value: Value
    text: str
    entry: str


def values_of(source: str) -> list[Value]:
    """List every text value of an entry, each with its key."""
    root = compose(source)
    offsets = [0]
    for line in source.split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    return list(_values(root, "", offsets)) if root is not None else []


def candidates(source: str, values: list[Value], old: str, new: str) -> Iterator[ValueEdit]:
    """Give each way to change one value so that an expression could print the new text in place of the old."""
    seen = set()
    for value in values:
        for text in _texts(value.text, old, new):
            if text != value.text and (value.key, text) not in seen:
                seen.add((value.key, text))
                changed = written(source, value, text)
                if changed is not None:
                    yield ValueEdit(value, text, changed)


def _texts(value: str, old: str, new: str) -> Iterator[str]:
    """Give what a value must be for the new text, in each form in which the old text may hold it."""
    for write, read in _PAIRS:
        form = write(value)
        at = old.find(form) if len(form) > 1 else -1
        while at >= 0:
            rest = len(old) - at - len(form)
            if new.startswith(old[:at]) and new.endswith(old[at + len(form) :]) and len(new) >= at + rest:
                try:
                    text = read(new[at : len(new) - rest])
                except (SyntaxError, ValueError):
                    break
                if text.strip():
                    yield text
            at = old.find(form, at + 1)


def _values(node: Node, path: str, offsets: list[int]) -> Iterator[Value]:
    if isinstance(node, ScalarNode):
        start, end = (offsets[mark.line] + mark.column for mark in (node.start_mark, node.end_mark))
        yield Value(path, node.value, start, end, node.start_mark.line + 1, node.style or "")
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _values(value, f"{path}.{key.value}" if path else key.value, offsets)
    elif isinstance(node, SequenceNode):
        for number, value in enumerate(node.value):
            yield from _values(value, f"{path}.{number}", offsets)


def written(source: str, value: Value, text: str) -> str | None:
    """Write the value as it was written before, where that still says the same; None for a text over lines."""
    if value.style in ("|", ">") or "\n" in text:
        return None
    forms: Mapping[str, str] = {"'": "'" + text.replace("'", "''") + "'"}
    first = text if not value.style and _PLAIN.fullmatch(text) else forms.get(value.style, "")
    for form in (first, json.dumps(text, ensure_ascii=False)):
        made = source[: value.start] + form + source[value.end :]
        if form and _says(made, value.key, text):
            return made
    return None


def _says(source: str, key: str, text: str) -> bool:
    try:
        return any(one.key == key and one.text == text for one in values_of(source))
    except YamlError:
        return False
