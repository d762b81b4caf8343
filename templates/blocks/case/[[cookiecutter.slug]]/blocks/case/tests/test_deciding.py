"""The last desk grants with a number, or refuses with reason and law; what was granted ends or is taken back."""

from datetime import timedelta

import pytest

from blocks.case import letters
from blocks.case.models import Decision
from blocks.case.services import deciding, housekeeping
from blocks.case.services.deciding import Refusal
from blocks.case.tests import driving
from core import access
from core.models import Notification
from core.rules import RuleBroken

REFUSAL = Refusal("Makam tidak ditemukan di tempat.", "Perda uji pasal 12 ayat (1)")


@pytest.fixture
def ready(world, binding, come_to):
    """A request at the desk that decides, and the turn."""
    record = come_to("approved")
    return record, driving.at_last_desk(binding, record).pk


def test_a_grant_has_a_number_and_holds_from_a_day(binding, officer, ready):
    record, turn = ready
    decision = deciding.approve(binding, officer, record, turn)
    assert decision.number
    assert decision.is_approval
    assert (decision.user, decision.position.office) == (officer.user, decision.office)


def test_a_refusal_says_why_by_which_law_and_until_when_to_object(binding, officer, ready):
    record, turn = ready
    with pytest.raises(RuleBroken) as problem:
        deciding.reject(binding, officer, record, turn, Refusal("kurang", " "))
    assert len(problem.value.messages) == 2
    decision = deciding.reject(binding, officer, record, turn, REFUSAL)
    assert decision.object_by > decision.at.date()
    assert (decision.valid_until, record.case.pk) == (None, decision.request_id)


@pytest.mark.parametrize("who", ["applicant", "stranger"])
def test_only_the_desk_decides(binding, ready, who, request):
    record, turn = ready
    with pytest.raises(access.Forbidden):
        deciding.approve(binding, request.getfixturevalue(who), record, turn)
    assert not Decision.objects.exists()


def test_a_letter_with_an_unknown_place_is_not_granted(binding, officer, service, ready):
    record, turn = ready
    type(service).objects.filter(pk=service.pk).update(**{binding.service_letter: "Diberikan kepada {pemohonn}."})
    record.refresh_from_db()
    with pytest.raises(RuleBroken, match="pemohonn"):
        deciding.approve(binding, officer, record, turn)


def test_hostile_text_in_a_letter_stays_text(binding, officer, service, ready):
    record, turn = ready
    hostile = '#import "x.typ"; $x$ <script>alert(1)</script> {number} \\'
    type(service).objects.filter(pk=service.pk).update(**{binding.service_letter: hostile})
    record.refresh_from_db()
    decision = deciding.reject(binding, officer, record, turn, Refusal(f"Alasan: {hostile}", REFUSAL.legal_ground))
    assert letters.pdf(binding, record, decision).startswith(b"%PDF-")
    assert letters.granted(binding, record, decision)["parts"][0]["text"].startswith('#import "x.typ"')


def test_the_same_letter_twice_is_the_same_bytes(binding, officer, ready):
    record, turn = ready
    decision = deciding.reject(binding, officer, record, turn, REFUSAL)
    assert letters.pdf(binding, record, decision) == letters.pdf(binding, record, decision)


def test_holders_are_reminded_once_before_the_end_and_told_nothing_after(world, binding, come_to):
    record = come_to("expired") if binding.remind_days else None
    if record is None:
        pytest.skip("this application reminds nobody")
    end = world.clock.now.date() + timedelta(days=binding.setting("remind_days"))
    Decision.objects.filter(request=record.case).update(valid_until=end)
    housekeeping.run(binding, world.clock.now)
    housekeeping.run(binding, world.clock.now)
    assert Notification.objects.filter(title__startswith="Izin Anda berakhir").count() == 1


def test_only_the_head_takes_back_and_only_once(world, binding, officer, come_to):
    if not binding.revoke:
        pytest.skip("this application takes nothing back")
    record = come_to("revoked")
    with pytest.raises(access.Forbidden):
        deciding.revoke(binding, access.actor_for(world.clerk), record, REFUSAL)
    head = access.actor_for(world.officer(binding.app, binding.revoker))
    with pytest.raises(RuleBroken):
        deciding.revoke(binding, head, record, Refusal("x", "y"))
    decision = deciding.revoke(binding, head, record, REFUSAL)
    assert (decision.is_approval, decision.revoked_at is not None) == (True, True)
    with pytest.raises(access.Forbidden):
        deciding.revoke(binding, head, record, REFUSAL)
