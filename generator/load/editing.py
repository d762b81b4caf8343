"""One value written into a YAML text; comments, order and all other lines stay as a person wrote them."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode, Node

from generator.load.core_yaml import compose
from generator.load.document import parse_document
from generator.problems import GeneratorError

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_CONSTANTS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def edited(text: str, where: Sequence[str], value: Any, order: Sequence[str] = ()) -> str:
    """Put a value at a place, replaced or new; `order` says where a new top key stands. Checked by reading it again."""
    root = compose(text)
    changed = _replaced(text, root, tuple(where), value, order)
    wanted = _with(parse_document(text, Path(), "").data, tuple(where), value)
    if parse_document(changed, Path(), "").data != wanted:
        raise GeneratorError(
            f"{'.'.join(where)} cannot be written into this YAML by itself.\nNext step: write it there by hand: "
            f"{'.'.join(where)} = {flow(value)}."
        )
    return changed


def flow(value: Any) -> str:
    """Write a value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_word(str(key))}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return _word(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _word(text: str) -> str:
    is_plain = _WORD.match(text) and text.lower() not in _CONSTANTS
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _replaced(text: str, root: Node | None, where: tuple[str, ...], value: Any, order: Sequence[str]) -> str:
    node, depth = root, 0
    while isinstance(node, MappingNode) and depth < len(where):
        child = next((item for key, item in node.value if key.value == where[depth]), None)
        if child is None:
            break
        node, depth = child, depth + 1
    rest = where[depth:]
    if root is None:
        return f"{text.rstrip(chr(10))}\n{_entry(where, value)}\n".lstrip("\n")
    if not rest or not isinstance(node, MappingNode):
        assert node is not None
        start, end = _offset(text, node.start_mark), _end(text, node)
        space = "" if text[start - 1 : start].isspace() or not start else " "
        return f"{text[:start]}{space}{flow(_nested(rest, value))}{text[end:]}"
    if node.flow_style:
        return _into_flow(text, node, rest, value)
    return _into_block(text, node, rest, value, order if node is root else ())


def _into_flow(text: str, node: MappingNode, rest: tuple[str, ...], value: Any) -> str:
    last = max((_end(text, item) for _key, item in node.value), default=_offset(text, node.start_mark) + 1)
    comma = ", " if node.value else ""
    return f"{text[:last]}{comma}{_entry(rest, value)}{text[last:]}"


def _into_block(text: str, node: MappingNode, rest: tuple[str, ...], value: Any, order: Sequence[str]) -> str:
    """A new line below the last key that stands before it."""
    pairs = node.value
    if rest[0] in order:
        before = [pair for pair in pairs if pair[0].value in order[: order.index(rest[0])]]
        pairs = before or pairs
    key, item = pairs[-1]
    end = text.find("\n", _end(text, item))
    head, tail = (text, "") if end < 0 else (text[:end], text[end + 1 :])
    return f"{head}\n{' ' * key.start_mark.column}{_entry(rest, value)}\n{tail}"


def _entry(where: tuple[str, ...], value: Any) -> str:
    return f"{_word(where[0])}: {flow(_nested(where[1:], value))}"


def _nested(where: tuple[str, ...], value: Any) -> Any:
    for step in reversed(where):
        value = {step: value}
    return value


def _end(text: str, node: Node) -> int:
    """Where a value ends; a block's own mark stands before the next token, behind comments."""
    inner = getattr(node, "value", None)
    if isinstance(inner, list) and not getattr(node, "flow_style", True) and inner:
        last = inner[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return _offset(text, node.end_mark)


def _offset(text: str, mark: Any) -> int:
    """The place of a mark in the text, by its line and column."""
    place = 0
    for _number in range(mark.line):
        place = text.index("\n", place) + 1
    return place + int(mark.column)


def _with(data: Any, where: tuple[str, ...], value: Any) -> Any:
    if not where:
        return json.loads(json.dumps(value))
    own = dict(data) if isinstance(data, dict) else {}
    own[where[0]] = _with(own.get(where[0]), where[1:], value)
    return own
