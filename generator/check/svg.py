"""Says what makes an SVG unsafe as a logo: only shapes pass, no scripts, links or styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

MAX_BYTES = 60_000
ELEMENTS = frozenset(
    "circle clipPath defs desc ellipse g line linearGradient path polygon polyline "
    "radialGradient rect stop svg title".split()
)
ATTRIBUTES = frozenset(
    "aria-label clip-path clip-rule clipPathUnits cx cy d fill fill-opacity fill-rule fx fy "
    "gradientTransform gradientUnits height id offset opacity points r role rx ry spreadMethod "
    "stop-color stop-opacity stroke stroke-dasharray stroke-linecap stroke-linejoin "
    "stroke-miterlimit stroke-opacity stroke-width transform version viewBox width x x1 x2 xmlns "
    "xml:space y y1 y2".split()
)
NAMESPACE = "http://www.w3.org/2000/svg"
LOCAL_REFERENCE = re.compile(r"url\(#[A-Za-z][\w-]*\)\Z")
VIEW_BOX = re.compile(r"-?[\d.]+[ ,]+-?[\d.]+[ ,]+[\d.]+[ ,]+[\d.]+\Z")


@dataclass(frozen=True, slots=True)
class SvgFault:
    """One thing in an SVG that we refuse, and where."""

    line: int
    column: int
    message: str


def svg_faults(text: str) -> list[SvgFault]:
    """List all faults of an SVG; an empty list means that it may be shown inline and as an icon."""
    if len(text.encode("utf-8")) > MAX_BYTES:
        return [SvgFault(1, 1, f"the file is larger than {MAX_BYTES} bytes")]
    return _Reader().read(text)


class _Reader:
    def __init__(self) -> None:
        self.faults: list[SvgFault] = []
        self.depth = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._element
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction

    def read(self, text: str) -> list[SvgFault]:
        try:
            self.parser.Parse(text, True)
        except expat.ExpatError as error:
            message = f"this is not XML: {expat.ErrorString(error.code)}"
            self.faults.append(SvgFault(error.lineno, error.offset + 1, message))
        return self.faults

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        if self.depth == 0:
            self._root(name, attributes)
        self.depth += 1
        if name not in ELEMENTS:
            self._fault(f"element <{name}> is not allowed")
        for attribute, value in attributes.items():
            for message in _attribute_faults(attribute, value):
                self._fault(message)

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        if name != "svg" or attributes.get("xmlns") != NAMESPACE:
            self._fault(f'the root is not <svg xmlns="{NAMESPACE}">')
        elif not VIEW_BOX.match(attributes.get("viewBox", "")):
            self._fault('the root needs a viewBox of four numbers, such as "0 0 64 64"')

    def _end(self, name: str) -> None:
        self.depth -= 1

    def _doctype(self, *_: object) -> None:
        self._fault("a document type is declared; entities are never allowed")

    def _instruction(self, target: str, data: str) -> None:
        self._fault(f"the processing instruction <?{target}?> is not allowed")

    def _fault(self, message: str) -> None:
        position = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        self.faults.append(SvgFault(*position, message))


def _attribute_faults(name: str, value: str) -> Iterator[str]:
    if name not in ATTRIBUTES:
        yield f'attribute "{name}" is not allowed'
    elif "url(" in value.lower() and not LOCAL_REFERENCE.match(value):
        yield f'attribute "{name}" refers outside the file'
