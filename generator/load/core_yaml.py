"""YAML 1.2 core types on libyaml's composer. Nothing here knows what a document means."""

import re
from collections.abc import Mapping
from functools import lru_cache

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.nodes import MappingNode, Node, ScalarNode

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]

_STR = "tag:yaml.org,2002:str"
_MAP = "tag:yaml.org,2002:map"
_SEQ = "tag:yaml.org,2002:seq"
_NULL = "tag:yaml.org,2002:null"
_BOOL = "tag:yaml.org,2002:bool"
_INT = "tag:yaml.org,2002:int"
_FLOAT = "tag:yaml.org,2002:float"
_CONSTANTS: Mapping[str, str] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), _NULL),
    **dict.fromkeys(("true", "True", "TRUE", "false", "False", "FALSE"), _BOOL),
}
_NUMBER_STARTS = frozenset("+-.0123456789")
_INT_FORM = re.compile(r"[-+]?[0-9]+\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT_FORM = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")

# libyaml's composer recurses in C and crashes the process long before Python would complain.
MAX_DEPTH = 40


class YamlError(Exception):
    """What is wrong in one place of a YAML text; line and column count from one."""

    def __init__(self, code: str, message: str, hint: str, line: int, column: int) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column


class _CoreLoader(CParser):
    """libyaml's composer with the tag rules of YAML 1.2's core schema."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = 0

    def resolve(self, kind: type[Node], value: str | None, implicit: object) -> str:
        if kind is not ScalarNode:
            return _MAP if kind is MappingNode else _SEQ
        if value is None or implicit is None or not implicit[0]:  # type: ignore[index]
            return _STR
        return _plain_tag(value)

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _too_deep(parent.start_mark if parent is not None else None)

    def ascend_resolver(self) -> None:
        self.depth -= 1


@lru_cache(4096)  # an entry says `text`, `label` and `true` over and over
def _plain_tag(value: str) -> str:
    tag = _CONSTANTS.get(value)
    if tag is not None:
        return tag
    if value[0] in _NUMBER_STARTS:
        if _INT_FORM.match(value):
            return _INT
        if _FLOAT_FORM.match(value):
            return _FLOAT
    return _STR


def _too_deep(mark: yaml.Mark | None) -> YamlError:
    return YamlError(
        "RK003",
        f"values are nested more than {MAX_DEPTH} deep",
        "flatten the document; no entry needs this depth",
        mark.line + 1 if mark else 1,
        mark.column + 1 if mark else 1,
    )


def compose(text: str) -> Node | None:
    """Read one YAML document into libyaml's nodes, which keep their positions."""
    loader = _CoreLoader(text)
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if "nesting depth" in str(error.problem):  # newer libyaml counts flow brackets itself, before our own count
            raise _too_deep(mark) from error
        raise YamlError(
            "RK001",
            f"this is not YAML: {error.problem or error.context}",
            "mend the indentation, colon, bracket or quote at this place",
            mark.line + 1 if mark else 1,
            mark.column + 1 if mark else 1,
        ) from error
    except yaml.reader.ReaderError as error:
        raise YamlError("RK004", *_reader_words(text, error)) from error
    finally:
        loader.dispose()


def _reader_words(text: str, error: yaml.reader.ReaderError) -> tuple[str, str, int, int]:
    before = text[: error.position] if isinstance(error.position, int) else ""
    line = before.count("\n") + 1
    return (
        f"the file holds a character that YAML does not allow ({error.reason})",
        "delete the control character; write the file as UTF-8",
        line,
        len(before) - (before.rfind("\n") + 1) + 1,
    )


def construct(node: Node | None) -> tuple[Plain, list[YamlError]]:
    """Turn nodes into plain data; collect duplicate keys, aliases and foreign tags on the way."""
    errors: list[YamlError] = []
    if node is None:
        return None, errors
    return _Constructor(errors).value(node), errors


class _Constructor:
    """Walks the nodes once; refuses what would make two files read differently."""

    def __init__(self, errors: list[YamlError]) -> None:
        self.errors = errors
        self.seen: set[int] = set()

    def value(self, node: Node) -> Plain:
        if isinstance(node, ScalarNode):
            tag = node.tag
            return node.value if tag == _STR else self.scalar(node)
        if id(node) in self.seen:
            self.refuse(node, "RK005", "an alias (*name) is used", "write the value out again")
            return None
        self.seen.add(id(node))
        if isinstance(node, MappingNode):
            if node.tag != _MAP:
                self.refuse_tag(node)
            return self.mapping(node)
        if node.tag != _SEQ:
            self.refuse_tag(node)
        return [self.value(child) for child in node.value]

    def mapping(self, node: MappingNode) -> dict[str, Plain]:
        data: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, ScalarNode):
                self.refuse(key_node, "RK006", "a key is not a plain word", "use a word as the key")
                continue
            if key in data:
                hint = "remove one of the two, or rename it"
                self.refuse(key_node, "RK002", f'the key "{key}" stands twice', hint)
            data[key] = self.value(value_node)
        return data

    def scalar(self, node: ScalarNode) -> Plain:
        tag, text = node.tag, node.value
        if tag == _NULL:
            return None
        if tag == _BOOL:
            return bool(text.lower() == "true")
        if tag == _INT:
            return _integer(text)
        if tag == _FLOAT:
            return float(text)
        self.refuse_tag(node)
        return None

    def refuse_tag(self, node: Node) -> None:
        self.refuse(node, "RK007", f"the YAML tag {node.tag} is used", "remove the tag")

    def refuse(self, node: Node, code: str, message: str, hint: str) -> None:
        mark = node.start_mark
        self.errors.append(YamlError(code, message, hint, mark.line + 1, mark.column + 1))


def _integer(text: str) -> int:
    if text.startswith("0o"):
        return int(text[2:], 8)
    if text.startswith("0x"):
        return int(text[2:], 16)
    return int(text)
