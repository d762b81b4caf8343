"""Reading YAML: types of YAML 1.2, positions, and what is refused."""

from pathlib import Path

import pytest

from generator.load.document import MAX_BYTES, Document, parse_document, read_document


def read(text: str) -> Document:
    return parse_document(text, Path("a.yaml"), "a.yaml")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12:30", "12:30"),
        ("no", "no"),
        ("yes", "yes"),
        ("2026-08-31", "2026-08-31"),
        ("1_000", "1_000"),
        ("017", 17),
        ("0o17", 15),
        ("0x1F", 31),
        ("72.10", 72.1),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("+5", 5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ('"5"', "5"),
        (".inf", ".inf"),
        ("<<", "<<"),
    ],
)
def test_plain_scalars_have_the_core_types_of_yaml_1_2(text: str, value: object) -> None:
    data = read(f"a: {text}\n").data
    assert data == {"a": value}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(value)


def test_a_position_is_that_of_the_value_and_a_key_position_that_of_the_key() -> None:
    document = read("a:\n  b: [x, {c: 1}]\n")
    assert document.position(("a", "b", 1, "c")) == (2, 14)
    assert document.key_position(("a", "b", 1, "c")) == (2, 11)


def test_a_missing_step_gives_the_position_of_the_nearest_parent() -> None:
    assert read("a:\n  b: 1\n").position(("a", "x", "y")) == (2, 3)


def test_a_position_in_a_quoted_text_counts_the_quote() -> None:
    assert read("a: 'rit <= 5'\n").text_position(("a",), 5) == (1, 9)
    assert read("a: rit <= 5\n").text_position(("a",), 5) == (1, 8)


def test_a_text_over_several_lines_gives_its_start() -> None:
    assert read("a: >-\n  rit\n  <= 5\n").text_position(("a",), 5) == (1, 4)


def test_source_text_keeps_what_was_typed() -> None:
    assert read("a: 72.10\n").source_text(("a",)) == "72.10"


def test_every_double_key_is_told_and_the_rest_is_read() -> None:
    problems = read("a: 1\na: 2\nb: {c: 1, c: 2}\n").problems
    assert [(problem.code, problem.line) for problem in problems] == [("RK002", 2), ("RK002", 3)]


def test_deep_nesting_is_refused_before_it_can_crash_the_process() -> None:
    for text in ("[" * 100_000, "- " * 100_000, "{a: " * 100_000):
        assert [problem.code for problem in read(text).problems] == ["RK003"]


def test_a_file_of_a_megabyte_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_text("a: " + "x" * MAX_BYTES, encoding="utf-8")
    problem = read_document(path).problems[0]
    assert (problem.code, problem.hint) == ("RK008", "split it")


def test_a_file_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"a: 1\nb: caf\xe9\n")
    problem = read_document(path).problems[0]
    assert (problem.code, problem.line) == ("RK004", 2)


def test_a_byte_order_mark_is_read_over(tmp_path: Path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_document(path).data == {"a": 1}
