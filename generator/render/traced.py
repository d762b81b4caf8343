"""One template rendered so that every character of the output knows where in the template it comes from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, Template, TemplateError, nodes

from generator.problems import GeneratorError

# Marks of our own in the output: signs of the private use area, which no text of a catalogue has.
_MARK = re.compile("\ue000([0-9]+)\ue001")


@dataclass(frozen=True)
class Piece:
    """One stretch of a template that prints: text as it stands, or an expression; `start` and `end` are its place."""

    number: int
    is_text: bool
    start: int
    end: int
    depth: int  # of the conditions and loops around it


@dataclass(frozen=True)
class Part:
    """What one piece printed once; `at` is its place in the output."""

    piece: Piece
    at: int
    text: str

    @property
    def end(self) -> int:
        """Where the next part begins."""
        return self.at + len(self.text)


@dataclass(frozen=True)
class Traced:
    """A rendered file with the parts it is made of, in their order."""

    source: str
    text: str
    parts: tuple[Part, ...]

    def times(self, piece: Piece) -> int:
        """Count how often a piece printed."""
        return sum(part.piece == piece for part in self.parts)

    def line_of(self, place: int) -> int:
        """The line of the template that holds a place of it."""
        return self.source.count("\n", 0, place) + 1


def trace(environment: Environment, source: str, context: Mapping[str, Any]) -> Traced:
    """Render a template with the origin of each part; GeneratorError where it cannot be followed."""
    tree = environment.parse(source)
    places = list(_places(environment, source))
    pieces: list[Piece] = []
    _mark(tree, places, pieces, 0)
    code: Any = environment.compile(tree, "traced", "traced")
    marked = Template.from_code(environment, code, environment.make_globals(None)).render(cookiecutter=context)
    text, parts, at = [], [], 0
    for number, printed in _split(marked):
        parts.append(Part(pieces[number], at, printed))
        text.append(printed)
        at += len(printed)
    return Traced(source, "".join(text), tuple(parts))


def rendered(environment: Environment, source: str, context: Mapping[str, Any]) -> str:
    """Render a template whose text is at hand; GeneratorError where it is none."""
    try:
        text: str = environment.from_string(source).render(cookiecutter=context)
    except TemplateError as error:
        raise GeneratorError(f"the changed template cannot be rendered: {error}") from error
    return text


def _places(environment: Environment, source: str) -> Iterator[tuple[bool, int, int]]:
    """Where each printing stretch of the template stands: (is_text, start, end), in order."""
    at, begun = 0, 0
    for _line, kind, value in environment.lexer.tokeniter(source, None):
        start = source.index(value, at) if value else at
        at = start + len(value)
        if kind == "data" and value:
            yield True, start, at
        elif kind == "variable_begin":
            begun = start
        elif kind == "variable_end":
            yield False, begun, at


def _mark(node: nodes.Node, places: list[tuple[bool, int, int]], pieces: list[Piece], depth: int) -> None:
    """Put a mark before all that prints; pieces are numbered as they stand in the template."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Output):
            marked: list[nodes.Expr] = []
            for one in child.nodes:
                number = len(pieces)
                is_text, start, end = places[number] if number < len(places) else (None, 0, 0)
                if is_text is not isinstance(one, nodes.TemplateData):
                    raise GeneratorError("the template is written in a way that cannot be followed")
                pieces.append(Piece(number, bool(is_text), start, end, depth))
                marked += [nodes.TemplateData(f"\ue000{number}\ue001", lineno=one.lineno), one]
            child.nodes = marked
        else:
            _mark(child, places, pieces, depth + isinstance(child, nodes.If | nodes.For))


def _split(marked: str) -> Iterator[tuple[int, str]]:
    found = list(_MARK.finditer(marked))
    ends = [*(one.start() for one in found[1:]), len(marked)]
    for one, end in zip(found, ends, strict=True):
        yield int(one[1]), marked[one.end() : end]
