"""Words of the schema: what fixtures cannot show."""

from pathlib import Path
from types import SimpleNamespace

from generator.check.schema_words import _other, word_schema
from generator.load.document import parse_document


def test_a_keyword_without_words_of_its_own_shows_the_schemas_message() -> None:
    document = parse_document("a: 1\n", Path("a.yaml"), "a.yaml")
    error = SimpleNamespace(message="1 is odd", schema={"description": "An even number."})
    problem = next(iter(_other(error, document, ("a",))))
    assert problem.code == "RK112"
    assert problem.message == "a does not fit the schema: 1 is odd"
    assert problem.hint == "An even number."


def test_all_problems_of_a_file_are_told_at_once() -> None:
    document = parse_document("id: X\nname: 5\npillar: x\n", Path("a.yaml"), "a.yaml")
    codes = {problem.code for problem in word_schema("app", document)}
    assert codes == {"RK102", "RK103", "RK104", "RK105"}


def test_a_document_that_is_not_a_map_is_told_so() -> None:
    document = parse_document("- a\n", Path("a.yaml"), "a.yaml")
    messages = [problem.message for problem in word_schema("app", document)]
    assert messages == ["the file must be a map of keys, not a list"]
