"""What holds for any expression: it never fails, never escapes, and keeps ruff's form."""

import ast
import subprocess
import sys
from datetime import date
from decimal import Decimal
from types import SimpleNamespace as Record

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from strategies import conditions, moneys, names, numbers, records
from strategies import settings as region_settings
from worlds import SI_SENJA

from generator.expressions import (
    ExpressionError,
    Scope,
    Typed,
    check,
    compile_python,
    evaluate,
    parse,
    to_constraint,
)
from generator.expressions.functions import FUNCTIONS
from generator.expressions.value_types import BOOLEAN, MONEY, Type, decimal

SCOPE = Scope(SI_SENJA, "pesanan")
TODAY = date(2026, 8, 31)
CALM = settings(deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
SLOW = settings(CALM, max_examples=60)


def typed(text: str, expected: Type | None = None) -> Typed:
    """Check an expression that must be right."""
    result = check(parse(text), SCOPE, expected)
    assert isinstance(result, Typed), (text, result)
    return result


@SLOW
@given(numbers, records, region_settings, names)
def test_a_number_is_rounded_or_null(text: str, record: Record, region: Record, blocks: Record | None) -> None:
    value = evaluate(typed(text, decimal(2)), record, region, blocks, today=TODAY)
    assert value is None or (isinstance(value, Decimal) and -value.as_tuple().exponent == 2)


@SLOW
@given(moneys, records, region_settings)
def test_money_is_whole_or_null(text: str, record: Record, region: Record) -> None:
    value = evaluate(typed(text, MONEY), record, region, today=TODAY)
    assert value is None or type(value) is int


@SLOW
@given(conditions, records, region_settings, names)
def test_a_rule_holds_exactly_where_its_value_is_true(
    text: str, record: Record, region: Record, blocks: Record | None
) -> None:
    value = evaluate(typed(text, BOOLEAN), record, region, blocks, today=TODAY)
    assert value in (True, False, None)
    rule = check(parse(text), SCOPE, use="rule")
    assert isinstance(rule, Typed)
    assert bool(evaluate(rule, record, region, blocks, today=TODAY)) is (value is True)


@settings(CALM, max_examples=8, phases=[Phase.generate])
@given(st.lists(numbers | conditions, min_size=40, max_size=40))
def test_compiled_code_is_in_ruffs_form(texts: list[str]) -> None:
    sources = [
        compile_python(typed(text), function_name=f"value_{n}", record_name="pesanan").source
        for n, text in enumerate(texts)
    ]
    module = "\n\n\n".join(["from core import expressions as ex", *sources]) + "\n"
    assert ruff("format", "--line-length=120", "-", module=module) == module
    assert all(len(line) <= 120 for line in module.splitlines())
    ruff(
        "check",
        "--select=E4,E7,E9,B,C4,SIM,RET,PIE",
        "--ignore=SIM220,SIM221",
        "--line-length=120",
        "-",
        module=module,
    )


def ruff(*arguments: str, module: str) -> str:
    """Run ruff on a module's text and return what it prints."""
    command = [sys.executable, "-m", "ruff", arguments[0], "--isolated", *arguments[1:]]
    done = subprocess.run(command, input=module, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr + module
    return done.stdout


PIECES = [
    "rit", "layanan", "armada", "settings", "state", "booking", ".", "(", ")", "[", "]", ",",
    "__class__", "__import__", "os", "lambda", "eval", "open", "names", "record", "ex", "import",
    "'", '"', "\\", "{", "}", "f\"", "#", ":=", "*", "**", "==", "=", "<", " and ", " not ",
    " in ", " if ", " else ", " for ", "count", "pick", "today", "1", "0.5", "\n", "\x00", "é",
    "tarif", "satu", "_", "globals", "self", "default", "is_set", "getattr", ";", "@", "...",
]  # fmt: skip
hostile = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=30)


@settings(CALM, max_examples=400)
@given(hostile)
def test_a_hostile_text_is_refused_or_harmless(text: str) -> None:
    try:
        expression = parse(text)
    except ExpressionError:
        return
    result = check(expression, SCOPE)
    if isinstance(result, Typed):
        source = compile_python(result, function_name="value", record_name="record").source
        assert_harmless(source)
        to_constraint(result)


def assert_harmless(source: str) -> None:
    """Fail unless the code calls only core.expressions and reads only plain attributes."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            assert not node.attr.startswith("_")
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called.startswith("ex.") or called in ("Decimal", "bool", "len")
        assert not isinstance(node, ast.Import | ast.ImportFrom | ast.Lambda | ast.JoinedStr)


def test_every_function_has_a_runtime_and_an_example_that_parses() -> None:
    from generator.expressions.runtime import load_runtime

    in_rows = {"average", "count", "every", "median", "pick", "some", "sum"}
    for function in FUNCTIONS.values():
        parse(function.example)
        runtime = load_runtime()
        assert function.name in in_rows or callable(getattr(runtime, function.python_name))
