"""Pages, API and exports of Sepeda: open to those whom the entry names, closed to all others."""

import pytest

from apps.pinjam_sepeda.tests.samples.sepeda import SAMPLE
from tests import seeing, telling


@pytest.mark.parametrize("word", SAMPLE.create.may)
def test_those_who_may_make_one_do_so(world, word):
    seeing.assert_created(world, SAMPLE, word)


def test_others_do_not_make_one(world):
    seeing.assert_not_created(world, SAMPLE)


@pytest.mark.parametrize("word", SAMPLE.edit.may)
def test_those_who_may_change_it_do_so(world, word):
    seeing.assert_edited(world, SAMPLE, word)


def test_others_do_not_change_it(world):
    seeing.assert_not_edited(world, SAMPLE)


@pytest.mark.parametrize("word", SAMPLE.create.may)
def test_the_api_takes_one_from_those_who_may_make_it(world, word):
    telling.assert_taken(world, SAMPLE, word)


def test_the_api_takes_none_from_others(world):
    telling.assert_not_taken(world, SAMPLE)


def test_those_who_may_read_it_find_and_open_it(world, record):
    seeing.assert_read(world, SAMPLE, record)


def test_for_others_it_does_not_exist(world, record):
    seeing.assert_not_read(world, SAMPLE, record)


def test_a_longer_list_asks_the_database_no_more_often(world, record):
    seeing.assert_as_many_queries(world, SAMPLE, record)


def test_exports_open_and_hide_what_is_personal(world, record):
    seeing.assert_exported(world, SAMPLE, record)


def test_others_get_no_export(world, record):
    seeing.assert_not_exported(world, SAMPLE, record)


def test_the_api_tells_it_to_those_who_may_read_it(world, record):
    telling.assert_told(world, SAMPLE, record)


def test_the_api_does_not_tell_it_to_others(world, record):
    telling.assert_not_told(world, SAMPLE, record)
