"""Logos: what is refused in an SVG, and that nothing in it can run or call out."""

import pytest

from generator.check.svg import svg_faults
from tests.regions.builders import Folder

OPENING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
FAULTS = {
    "<script>alert(1)</script>": "element <script> is not allowed",
    '<rect width="1" onload="alert(1)"/>': 'attribute "onload" is not allowed',
    '<image href="http://x.example/a.png"/>': "element <image> is not allowed",
    '<use href="#a"/>': "element <use> is not allowed",
    '<rect style="fill:red"/>': 'attribute "style" is not allowed',
    "<style>@import url(http://x.example)</style>": "element <style> is not allowed",
    '<rect fill="url(http://x.example/#a)"/>': 'attribute "fill" refers outside the file',
    "<foreignObject/>": "element <foreignObject> is not allowed",
    '<a><path d="M0 0"/></a>': "element <a> is not allowed",
    "<?xml-stylesheet href='a.css'?>": "the processing instruction <?xml-stylesheet?> is not allowed",
}


@pytest.mark.parametrize("body", FAULTS)
def test_refuses(body: str) -> None:
    faults = svg_faults(f"{OPENING}{body}</svg>")
    assert FAULTS[body] in [fault.message for fault in faults]


def test_lets_shapes_and_local_gradients_pass() -> None:
    body = '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
    assert svg_faults(f'{OPENING}{body}<rect width="9" fill="url(#g)"/></svg>') == []


def test_refuses_entities() -> None:
    text = f'<!DOCTYPE svg [<!ENTITY a "b">]>{OPENING}</svg>'
    assert svg_faults(text)[0].message == ("a document type is declared; entities are never allowed")


def test_refuses_what_is_not_xml_and_says_where() -> None:
    fault = svg_faults(f"{OPENING}\n<rect></svg>")[0]
    assert (fault.line, fault.message) == (2, "this is not XML: mismatched tag")


def test_needs_a_view_box() -> None:
    text = '<svg xmlns="http://www.w3.org/2000/svg" width="9"/>'
    assert svg_faults(text)[0].message == ('the root needs a viewBox of four numbers, such as "0 0 64 64"')


def test_refuses_a_huge_file() -> None:
    assert svg_faults("x" * 60_001)[0].message == "the file is larger than 60000 bytes"


def test_a_logo_problem_names_the_file_and_line(folder: Folder) -> None:
    folder.write("brand/logo.svg", f"{OPENING}\n  <script/>\n</svg>\n")
    problem = folder.problems()[0]
    assert problem.where.endswith("poso/brand/logo.svg:2:3")
    assert (problem.code, problem.message) == ("RK880", "element <script> is not allowed")
