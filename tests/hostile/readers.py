"""Reads each kind of file as its own reader does: what it is made of, and the texts that stand in it.

Two files have one `shape` where they differ in texts alone.
"""

import ast
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from babel.messages.pofile import read_po
from django.template.base import Lexer, TokenType
from markdown_it import MarkdownIt


@dataclass(frozen=True)
class Read:
    """A file as it was read: `texts` are those that programs use, `notes` those that only people read."""

    shape: Any
    texts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read(path: str, data: bytes) -> Read:
    """Read a file by the ending of its name; fails where there is no reader for it, or it is not well formed."""
    return READERS[PurePosixPath(path).suffix](data.decode("utf-8"))


def _python(text: str) -> Read:
    tree = ast.parse(text)
    notes = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            notes.append(str(ast.get_docstring(node)))
            del node.body[0]
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    texts = tuple(str(node.value) for node in constants)
    for node in constants:
        node.value = ""
    return Read(ast.dump(tree), texts, tuple(notes))


def _html(text: str) -> Read:
    tokens = Lexer(text).tokenize()
    code = [(token.token_type.name, token.contents) for token in tokens if token.token_type is not TokenType.TEXT]
    events: list[Any] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:
            events.append((tag, attrs))

        def handle_comment(self, data: str) -> None:
            events.append("comment")

        def handle_decl(self, decl: str) -> None:
            events.append("declaration")

    shown = "".join(token.contents for token in tokens if token.token_type is TokenType.TEXT)
    Parser().feed(shown)
    return Read((code, events), notes=(unescape(shown),))


def _markdown(text: str) -> Read:
    shape: list[Any] = []
    texts: list[str] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        shape.append((token.type, token.tag, token.attrs))
        words = ""
        for child in token.children or ():
            if child.type in ("text", "text_special"):
                words += child.content
            else:
                shape.append((child.type, child.content if child.type != "code_inline" else "", child.attrs))
        if token.type == "inline":
            texts.append(words)
        elif token.content:
            shape.append(token.content)
    return Read(shape, notes=tuple(texts))


def _json(text: str) -> Read:
    def shape(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shape(item) for key, item in value.items()}
        return [shape(item) for item in value] if isinstance(value, list) else type(value).__name__

    # Codes, titles and rough points are made from names: that they are texts and numbers is all that counts here.
    return Read(shape(json.loads(text)))


def _toml(text: str) -> Read:
    return _json(json.dumps(tomllib.loads(text)))


def _po(text: str) -> Read:
    catalog = read_po(BytesIO(text.encode()), abort_invalid=True)
    # A word that is the region's own is a message; one that is the catalogue's is none. Their number may differ.
    return Read(catalog.header_comment, notes=tuple(str(message.string) for message in catalog if message.id))


def _css(text: str) -> Read:
    return Read(re.sub(r"(--rk-[a-z-]+): #[0-9a-f]{6};", r"\1", text))


def _as_it_is(text: str) -> Read:
    return Read(text)


READERS: Mapping[str, Callable[[str], Read]] = {
    ".css": _css,
    ".html": _html,
    ".json": _json,
    ".md": _markdown,
    ".po": _po,
    ".py": _python,
    ".svg": _as_it_is,
    ".toml": _toml,
}
