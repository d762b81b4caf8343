"""One YAML file with the position of every value in it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from yaml.nodes import MappingNode, Node, SequenceNode

from generator.load.core_yaml import Plain, YamlError, compose, construct
from generator.problems import Problem

Step = str | int
Where = Sequence[Step]

# The longest entry we know is 30 kB; a file of a megabyte is a mistake, not a specification.
MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class Document:
    """A YAML file: its plain data, its problems, and where each value stands."""

    path: Path
    name: str
    data: Plain
    problems: tuple[Problem, ...] = ()
    root: Node | None = field(default=None, repr=False, compare=False)
    first_line: str = ""
    digest: str = ""  # of the text as it was read

    def position(self, where: Where = ()) -> tuple[int, int]:
        """Give line and column of a value (a missing step gives its nearest parent)."""
        node = self.root
        mark = node.start_mark if node is not None else None
        for step in where:
            node, mark = _descend(node, step, mark)
            if node is None:
                break
        return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)

    def key_position(self, where: Where) -> tuple[int, int]:
        """Give line and column of the key of a value, or of the value where it has no key."""
        if where and isinstance(where[-1], str):
            parent = _find(self.root, where[:-1])
            if isinstance(parent, MappingNode):
                for key_node, _ in parent.value:
                    if key_node.value == where[-1]:
                        return key_node.start_mark.line + 1, key_node.start_mark.column + 1
        return self.position(where)

    def text_position(self, where: Where, column: int) -> tuple[int, int]:
        """Give the place of a character inside a text; of its start where it runs over lines."""
        node = _find(self.root, where)
        if node is None or node.start_mark.line != node.end_mark.line:
            return self.position(where)
        quote = 1 if getattr(node, "style", None) in ("'", '"') else 0
        return node.start_mark.line + 1, node.start_mark.column + quote + column

    def is_list(self, where: Where) -> bool:
        """Say whether a list stands at a place."""
        return isinstance(_find(self.root, where), SequenceNode)

    def source_text(self, where: Where) -> str | None:
        """Give a scalar as it stands in the file (`72.10`, not 72.1)."""
        node = _find(self.root, where)
        return node.value if node is not None and isinstance(node.value, str) else None

    def problem(
        self,
        code: str,
        where: Where,
        message: str,
        hint: str = "",
        *,
        value: str = "",
        allowed: Sequence[str] = (),
        at_key: bool = False,
        level: str = "error",
    ) -> Problem:
        """Make a problem that points at a value of this file."""
        line, column = self.key_position(where) if at_key else self.position(where)
        return Problem(
            file=self.name,
            line=line,
            column=column,
            code=code,
            message=message,
            hint=hint,
            value=value,
            allowed=tuple(allowed),
            level=level,
        )


def read_document(path: Path, name: str | None = None) -> Document:
    """Read a YAML file; what is wrong with it as YAML becomes its problems, never an exception."""
    shown = name if name is not None else path.as_posix()
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        problem = Problem(shown, 1, 1, "RK008", f"the file has {len(raw)} bytes", "split it")
        return Document(path, shown, None, (problem,))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problem = Problem(shown, line, 1, "RK004", "the file is not UTF-8", "save the file as UTF-8")
        return Document(path, shown, None, (problem,))
    return parse_document(text, path, shown)


def parse_document(text: str, path: Path, name: str) -> Document:
    """Read YAML text as if it stood in the file `path`."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    try:
        root = compose(text)
    except YamlError as error:
        return Document(path, name, None, (_problem(name, error),), digest=digest)
    data, errors = construct(root)
    problems = tuple(_problem(name, error) for error in errors)
    return Document(path, name, data, problems, root, text.partition("\n")[0].rstrip(), digest)


def _problem(name: str, error: YamlError) -> Problem:
    return Problem(name, error.line, error.column, error.code, error.message, error.hint)


def _find(node: Node | None, where: Where) -> Node | None:
    for step in where:
        node, _ = _descend(node, step, None)
    return node


def _descend(node: Node | None, step: Step, mark: object) -> tuple[Node | None, object]:
    if isinstance(node, MappingNode):
        for key_node, value_node in node.value:
            if key_node.value == step:
                return value_node, value_node.start_mark
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        child = node.value[step]
        return child, child.start_mark
    return None, mark
