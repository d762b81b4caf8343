"""What the parser lets through, and how it words what it does not."""

import pytest

from generator.expressions import ExpressionError, parse


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the expression is empty"),
        ("1 < rit < 3", "comparisons cannot be chained"),
        ("rit.__class__", '"__class__" is not a name of the language'),
        ("_rit", '"_rit" is not a name of the language'),
        ("a.b.c.d", "a path takes at most 2 steps from a name"),
        ("lambda: 1", "lambda is not part of the language"),
        ('f"{rit}"', "f-strings are not part of the language"),
        ("count(*rit)", "* before a name is not part of the language"),
        ("[x for x in rit]", "comprehensions are not part of the language"),
        ("(x := 1)", ":= is not part of the language"),
        ("open('x')", 'there is no function "open"'),
        ("cuont(rit)", 'there is no function "cuont" (did you mean "count"?)'),
        ("rit.count(1)", "only the functions of the language can be called"),
        ("round(x=1)", "round() takes its values by position"),
        ("rit[0]", "square brackets can only follow a table"),
        ("settings.tarif[0:1].x", "slices are not part of the language"),
        ("rit in titik", "after `in` stands a list of values"),
        ("rit in []", "after `in` stands a list of values"),
        ("[1, 2]", "a list can only stand after `in`"),
        ("rit is null", "`is` is not part of the language"),
        ("rit ** 2", "** is not part of the language"),
        ("rit // 2", "// is not part of the language"),
        ("~rit", "only - and not can stand before a value"),
        ("1e9", "1e9 is not a number of the language"),
        ("0x1f", "0x1f is not a number of the language"),
        ("1_000", "1_000 is not a number of the language"),
        ("1j", "1j is not a number of the language"),
        ("9" * 30, "a number has at most 18 digits"),
        ('b"x"', 'b"x" is not a number of the language'),
        ("rit = 1", "two values are compared with =="),
        ("class == 1", '"class" cannot be used as a name'),
        ("rit # lalu", "a comment cannot stand in an expression"),
        ("rit\x00", "the character '\\x00' cannot stand here"),
        (r'"\x07"', "a text cannot hold invisible characters"),
        (f'"{"x" * 201}"', "a text in an expression has at most 200 characters"),
        ("rit + " * 500 + "1", "at most 2000 are read"),
        ("-" * 60 + "1", "nested deeper than 40 levels"),
        ("(" * 900 + ")" * 900, "the expression cannot be read"),
        ("not " * 480 + "a", "deep"),
    ],
)
def test_refuses(text: str, message: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    assert message in str(refused.value)


def test_says_where() -> None:
    with pytest.raises(ExpressionError) as refused:
        parse('nama == "Ëë" and foo(1)')
    assert refused.value.column == 18


def test_reads_a_text_over_several_lines() -> None:
    assert parse("pick(a,\n  1,\n  2)").text == "pick(a,   1,   2)"


def test_keeps_a_mark_inside_a_text() -> None:
    assert parse('kode == "#1"').segment(parse('kode == "#1"').tree) == 'kode == "#1"'
