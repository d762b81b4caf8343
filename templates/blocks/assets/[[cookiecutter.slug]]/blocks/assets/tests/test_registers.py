"""Register numbers: from 1 for each code and office, without gaps, never twice."""

import pytest

from blocks.assets.models import Asset
from blocks.assets.services import assets
from core import access, records
from core.rules import RuleBroken
from tests import walking

pytestmark = pytest.mark.django_db


def codes(binding):
    """Two codes that the application accepts."""
    return ("1.3.2.10.01.02.002", "1.3.2.05.02.01.003")


def number(binding, record):
    return getattr(walking.fresh(record), binding.register)


def test_each_code_counts_from_one(binding, make):
    one, other = codes(binding)
    made = [make(code=one), make(code=one), make(code=other), make(code=one)]
    assert [number(binding, record) for record in made] == [1, 2, 1, 3]


def test_a_record_that_is_refused_leaves_no_gap(binding, make, world):
    code = codes(binding)[0]
    make(code=code)
    sample = world.sample(f"{binding.app}.{binding.asset}")
    values = walking.values_of(world, sample, world.owner, {binding.code: code, binding.year: 2099})
    with pytest.raises(RuleBroken):
        records.create(binding.entity_of("asset"), access.system(), values)
    assert number(binding, make(code=code)) == 2


def test_many_at_once_count_on(binding, make):
    code = codes(binding)[0]
    first = make(code=code)
    same = {binding.unit: binding.of(first, "unit")} if binding.unit else {}
    drafts = [binding.entity_of("asset").model(**{binding.code: code} | same) for _at in range(3)]
    assets.begin(binding, drafts)
    assert [getattr(draft, binding.register) for draft in drafts] == [2, 3, 4]


def test_a_corrected_code_takes_the_next_number_there(binding, make, manager):
    one, other = codes(binding)
    make(code=other)
    record = make(code=one)
    records.edit(binding.entity_of("asset"), access.system(), record, {binding.code: other})
    assert number(binding, record) == 2
    assert Asset.objects.get(pk=record.assets_id).code == other


def test_label_codes_are_unlike(binding, make):
    tokens = {make().assets.token for _at in range(20)}
    assert len(tokens) == 20
    assert all(set(token) <= set(assets.ALPHABET) and len(token) == assets.TOKEN_LENGTH for token in tokens)
