"""Pages, API and exports of [[ cookiecutter._entity.doc ]]: open to those whom the entry names, closed to all others."""

[% if cookiecutter._entity.sample.has_cases %]
import pytest

[% endif %]
from apps.[[ cookiecutter.package ]].tests.samples.[[ cookiecutter._entity.name ]] import SAMPLE
[% if cookiecutter._entity.sample.examples %]
from tests import counting, seeing, telling
[% else %]
from tests import seeing, telling
[% endif %]
[% if cookiecutter._entity.sample.problem %]

pytestmark = pytest.mark.skip([[ cookiecutter._entity.sample.problem ]])
[% endif %]
[% if cookiecutter._entity.sample.examples %]


@pytest.mark.parametrize("example", SAMPLE.examples, ids=str)
def test_the_worked_example_comes_out(world, example):
    counting.assert_comes_out(world, SAMPLE, example)
[% endif %]
[% if cookiecutter._entity.sample.named_later %]


def test_whom_a_step_names_reads_it_from_then_on(world):
    seeing.assert_read_when_named(world, SAMPLE)
[% endif %]
[% if cookiecutter._entity.sample.makes %]


@pytest.mark.parametrize("word", SAMPLE.create.may)
def test_those_who_may_make_one_do_so(world, word):
    seeing.assert_created(world, SAMPLE, word)
[% endif %]


def test_others_do_not_make_one(world):
    seeing.assert_not_created(world, SAMPLE)
[% if cookiecutter._entity.sample.edits %]


@pytest.mark.parametrize("word", SAMPLE.edit.may)
def test_those_who_may_change_it_do_so(world, word):
    seeing.assert_edited(world, SAMPLE, word)
[% endif %]


def test_others_do_not_change_it(world):
    seeing.assert_not_edited(world, SAMPLE)
[% if cookiecutter._entity.sample.closes %]


def test_nobody_changes_it_when_it_is_closed(world):
    seeing.assert_closed(world, SAMPLE)
[% endif %]
[% if cookiecutter._entity.sample.has_api_in %]


@pytest.mark.parametrize("word", SAMPLE.create.may)
def test_the_api_takes_one_from_those_who_may_make_it(world, word):
    telling.assert_taken(world, SAMPLE, word)


def test_the_api_takes_none_from_others(world):
    telling.assert_not_taken(world, SAMPLE)
[% endif %]


def test_those_who_may_read_it_find_and_open_it(world, record):
    seeing.assert_read(world, SAMPLE, record)
[% if not cookiecutter._entity.sample.is_open %]


def test_for_others_it_does_not_exist(world, record):
    seeing.assert_not_read(world, SAMPLE, record)
[% endif %]


def test_a_longer_list_asks_the_database_no_more_often(world, record):
    seeing.assert_as_many_queries(world, SAMPLE, record)


def test_exports_open_and_hide_what_is_personal(world, record):
    seeing.assert_exported(world, SAMPLE, record)
[% if not cookiecutter._entity.sample.is_open %]


def test_others_get_no_export(world, record):
    seeing.assert_not_exported(world, SAMPLE, record)
[% endif %]


def test_the_api_tells_it_to_those_who_may_read_it(world, record):
    telling.assert_told(world, SAMPLE, record)
[% if not cookiecutter._entity.sample.is_open %]


def test_the_api_does_not_tell_it_to_others(world, record):
    telling.assert_not_told(world, SAMPLE, record)
[% endif %]
