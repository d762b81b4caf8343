"""The crew's page: only its own orders, the nearest first, begun and finished once with photos."""

from decimal import Decimal
from uuid import uuid4

import pytest

from blocks.assets.selectors import orders
from blocks.assets.services import fieldwork
from blocks.assets.tests.conftest import picture, sent
from core import access
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking

pytestmark = pytest.mark.django_db


@pytest.fixture
def begun(binding, order, crew):
    """An order on which the crew is at work."""
    return order(state=binding.entity_of("order").workflow.transition(binding.order_finish).sources[0], leader=crew)


@pytest.fixture
def given(binding, order, crew):
    """An order that the crew was given."""
    return order(state=binding.entity_of("order").workflow.transition(binding.order_start).sources[0], leader=crew)


def test_beginning_takes_the_photo_before(binding, given, crew):
    assert fieldwork.take(binding, crew, given, "mulai", sent(photo=picture()))
    fresh = walking.fresh(given)
    assert fresh.state == binding.entity_of("order").workflow.transition(binding.order_start).target
    assert getattr(fresh, binding.order_before) is not None


def test_finishing_takes_the_photo_after_and_the_words(binding, begun, crew):
    fieldwork.take(binding, crew, begun, "selesai", sent(photo=picture(), note="Lampu diganti", meter="1250"))
    fresh = walking.fresh(begun)
    assert (getattr(fresh, binding.order_note), getattr(fresh, binding.order_after) is not None) == (
        "Lampu diganti",
        True,
    )
    if binding.order_meter:
        assert getattr(fresh, binding.order_meter) == 1250


def test_finishing_without_photo_or_words_is_refused(binding, begun, crew):
    with pytest.raises(RuleBroken, match="Isi dahulu"):
        fieldwork.take(binding, crew, begun, "selesai", sent(note="Beres"))
    assert walking.fresh(begun).state == begun.state


def test_what_is_sent_twice_is_done_once(binding, given, crew):
    key = uuid4()
    assert fieldwork.take(binding, crew, given, "mulai", sent(key=key))
    with pytest.raises(Forbidden):
        fieldwork.take(binding, access.system(), given, "mulai", sent(key=key))
    assert fieldwork.take(binding, crew, walking.fresh(given), "mulai", sent(key=key)) is False


def test_a_step_that_was_made_already_is_stale(binding, begun, crew):
    with pytest.raises(StaleState):
        fieldwork.take(binding, crew, begun, "mulai", sent())


def test_another_crew_may_not(binding, given, world):
    other = access.actor_for(world.officer(binding.app, binding.crews[0], other=True))
    with pytest.raises(Forbidden, match="bukan untuk regu Anda"):
        fieldwork.take(binding, other, given, "mulai", sent())
    assert not orders.of_crew(binding, other).exists()


def test_a_deed_that_is_none_is_refused(binding, given, crew):
    with pytest.raises(RuleBroken):
        fieldwork.take(binding, crew, given, "hapus", sent())


def test_the_nearest_comes_first(binding, order, make, crew):
    if not binding.point:
        pytest.skip("assets here have no point")
    state = binding.order_field[0]
    places = [
        (Decimal("-1.40"), Decimal("120.75")),
        (Decimal("-1.41"), Decimal("120.76")),
        (Decimal("-1.50"), Decimal("120.9")),
    ]
    far, near, middle = (order(make(point=places[at]), state=state, leader=crew) for at in (2, 0, 1))
    at = (Decimal("-1.401"), Decimal("120.751"))
    found = orders.stops(binding, crew, at)
    assert [stop.order.pk for stop in found] == [near.pk, middle.pk, far.pk]
    assert found[0].metres < 200 < found[1].metres
