"""Texts written as source: whatever they hold, they are read back as the same text."""

import ast
import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.render.literals import doc_line, html, json_string, markdown, py_string

# Hidden and control characters are refused before anything is rendered.
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"]), max_size=60)
ASCII = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60)


@given(TEXTS | ASCII | st.text())
def test_a_python_literal_is_the_text_on_one_line(text: str) -> None:
    source = py_string(text)
    assert ast.literal_eval(source) == text
    assert len(source.splitlines()) == 1


@given(TEXTS | ASCII)
def test_a_json_string_is_a_toml_string_too(text: str) -> None:
    assert json.loads(json_string(text)) == text
    assert tomllib.loads(f"a = {json_string(text)}") == {"a": text}


@given(TEXTS | ASCII)
def test_a_docstring_line_ends_no_docstring(text: str) -> None:
    module = ast.parse(f'"""{doc_line(text)}: what is kept."""\nx = 1\n')
    assert len(module.body) == 2


@given(TEXTS | ASCII)
def test_html_holds_neither_tags_nor_quotes_nor_braces(text: str) -> None:
    assert not set("<>\"'{}") & set(html(text))


@given(TEXTS | ASCII)
def test_a_line_of_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown(text))
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = tokens[1].children or [] if tokens else []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == " ".join(text.split())


@pytest.mark.parametrize("text", ["- a", "1. a", "12) b", "===", "---", "+ a", "~~~", "&copy;", "# a", "> a", "a | b"])
def test_what_opens_a_block_of_markdown_stays_text(text: str) -> None:
    assert MarkdownIt("commonmark").enable("table").render(markdown(text)).startswith("<p>")


def test_markdown_leaves_plain_words_plain() -> None:
    assert markdown("e-KIR (uji berkala), 3.500 warga - 2026.") == "e-KIR (uji berkala), 3.500 warga - 2026."
