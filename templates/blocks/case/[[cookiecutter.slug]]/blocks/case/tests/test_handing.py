"""The product reaches the applicant: at the counter, by carrier, or as a download; once."""

import pytest

from blocks.case.models import Delivery
from blocks.case.services import handing
from blocks.case.services.handing import Handed
from core import access
from core.rules import RuleBroken
from core.workflow import StaleState


@pytest.fixture
def ready(come_to):
    """A request whose product waits at the counter."""
    return come_to("handed_over")


def test_the_counter_writes_down_who_fetched_it_and_only_once(binding, officer, ready):
    with pytest.raises(RuleBroken, match="nama yang menerima"):
        handing.hand_over(binding, officer, ready, Handed(" "))
    delivery = handing.hand_over(binding, officer, ready, Handed("Yulianti Tadjongga"))
    assert (delivery.received_by, delivery.handed_by) == ("Yulianti Tadjongga", officer.user)
    with pytest.raises(StaleState, match="sudah diserahkan"):
        handing.hand_over(binding, officer, ready, Handed("Orang Lain"))


def test_what_is_sent_has_a_carrier_and_its_number(binding, officer, ready):
    Delivery.objects.filter(request=ready.case).update(kind="kurir", address="Jalan Uji Nomor 1, Desa Uji")
    with pytest.raises(RuleBroken, match="resi"):
        handing.hand_over(binding, officer, ready, Handed("", "Pos Indonesia", ""))
    assert handing.hand_over(binding, officer, ready, Handed("", "Pos Indonesia", "P 001")).tracking_number == "P 001"


@pytest.mark.parametrize("who", ["applicant", "stranger"])
def test_nobody_else_hands_over(binding, ready, who, request):
    with pytest.raises(access.Forbidden):
        handing.hand_over(binding, request.getfixturevalue(who), ready, Handed("Penerima"))


def test_what_is_not_granted_is_not_handed_over(binding, officer, sent):
    with pytest.raises(StaleState, match="belum siap"):
        handing.hand_over(binding, officer, sent, Handed("Penerima"))
