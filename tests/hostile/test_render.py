"""A hostile text in any slot of the catalogue or a region is refused with a clear problem, or comes out inert."""

import os
from pathlib import PurePosixPath

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli.report import Result, text_report
from generator.problems import Problem
from tests.hostile.inert import faults
from tests.hostile.readers import READERS, read
from tests.hostile.world import ENGINE, baseline, put, slots

SLOTS = slots()
HOSTILE = (
    "a\"b'c", '"""', "'''", "\\", "ends with \\", "\\n\\N{BULLET}", "'); import os; ('",
    "{{ x }}{% now 'Y' %}{# c #}", "#}", "{", "}", "{x}", "{settings.x}", "[[ 6*7 ]][% if %][# #]",
    "</script><script>alert(1)</script>", "<b onload='x'>", "<!-- x -->", "<?php ?>", "]]>", "&amp; &copy;",
    "$(id)", "`id`", "${HOME} $$", "%s %(x)s 100%", "../../x", "C:\\x", "x" * 5000, "kata " * 900 + "x",
    "a\u202eb", "a\u200fb", "a\u200bb", "a\0b", "a\x1b[31mb", "a\nb", "a\r\nb", "a\tb", " a", "\ufeffa",
    "e\u0301", "🎉🇮🇩", "İß", "- a", "1. a", "# a", "> a", "~~~", "===", "---", "a | b", "@a", "=1+1",
    "true", "null", "~", "1e3", "0x10", "12:30", "2026-01-01", "x: y", "? x", "!!python/object:os.system a",
    "&a b", "*a", "%YAML 1.2", "id", "self", "__class__", "os.system('id')",
)  # fmt: skip
TEXTS = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


# The same examples each time, so that a change fails only for itself; EXPLORE=2000 tries as many new ones.
EXPLORE = int(os.environ.get("EXPLORE", "0"))


@settings(
    max_examples=EXPLORE or 150,
    derandomize=not EXPLORE,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(kind=st.sampled_from(sorted(SLOTS)), text=TEXTS, data=st.data())
def test_a_hostile_text_anywhere_is_refused_or_inert(kind: str, text: str, data: st.DataObject) -> None:
    slot = data.draw(st.sampled_from(SLOTS[kind]))
    outcome = put(slot, text)
    if outcome.problems:
        assert_clear(outcome.problems)
    else:
        assert list(faults(slot, text, baseline(slot), outcome.files)) == []


FREE = [
    "app: name",
    "app: summary",
    "app: entities.*.label",
    "app: entities.*.fields.*.label",
    "app: entities.*.fields.*.help",
    "app: entities.*.rules.*.message",
    "app: entities.*.workflow.states.*.label",
    "app: indicators.*.label",
    "region: superapp.name",
    "region: app_names.*.name",
    "offices: offices.*.name",
    "places: places.*.name",
]


@pytest.mark.parametrize("kind", FREE)
def test_texts_that_are_free_may_hold_every_sign(kind: str) -> None:
    slot, text = SLOTS[kind][0], "a\"b'c\\<b>&amp;[[1]]🎉`$(x)"
    text += "" if kind.endswith("message") else "{% x %}{#"  # braces name fields there
    outcome = put(slot, text)
    assert [problem.message for problem in outcome.problems] == []
    changed = {path for path, content in baseline(slot).items() if content != outcome.files[path]}
    assert changed
    assert list(faults(slot, text, baseline(slot), outcome.files)) == []


def test_a_key_of_another_name_moves_among_sorted_ones_and_nothing_else_does() -> None:
    slot = next(slot for slot in SLOTS["agencies: agencies.* (key)"] if slot.text == "bag_kesra")
    outcome = put(slot, "zeta")
    assert [problem.message for problem in outcome.problems] == []
    assert list(faults(slot, "zeta", baseline(slot), outcome.files)) == []
    assert list(faults(slot, "beta", baseline(slot), outcome.files)) != []


@pytest.mark.parametrize(
    "literal", ['"""', "'''", "\\\\", '\\"', "{{ x }}", "{% x %}", "[[ x ]]", "#", "\\n", "{x}", "🎉", "x" * 500]
)
@pytest.mark.parametrize("key", ["when", "check"])
def test_a_text_inside_an_expression_is_refused_or_inert(literal: str, key: str) -> None:
    slot = next(slot for slot in SLOTS[f"app: entities.*.rules.*.{key}"] if "laksa" in slot.file)
    outcome = put(slot, f"judul == '{literal}' or ({slot.text})")
    if outcome.problems:
        assert_clear(outcome.problems)
    for path, content in outcome.files.items():
        if content != baseline(slot)[path]:
            assert literal in read(path, content).texts or "\\" in literal


def test_every_kind_of_rendered_file_has_a_reader() -> None:
    baseline(SLOTS["app: name"][0])
    rendered = [
        source.below for folder in ENGINE._templates.values() for source in folder.sources if not source.is_copied
    ]
    assert len(rendered) > 50
    assert {PurePosixPath(path.replace("_file]]", ".py")).suffix for path in rendered} <= READERS.keys()


def assert_clear(problems: tuple[Problem, ...]) -> None:
    """Each says where it is, what is wrong and what to do, in words that a terminal can print."""
    for problem in problems:
        assert problem.message
        assert problem.line >= 1
        assert problem.code.startswith("RK")
    words = click.unstyle(text_report(Result(list(problems), 1)))
    assert all(line.isprintable() for line in words.split("\n"))
