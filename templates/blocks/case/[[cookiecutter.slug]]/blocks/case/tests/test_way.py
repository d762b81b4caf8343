"""Over the desks: each does its own work, in order, once; what is shown late or to the wrong one is refused."""

import pytest

from blocks.case.models import Turn, TurnEnd
from blocks.case.services import following, turns
from core import access
from core.models import WorkItem
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = pytest.mark.usefixtures("way")


def turn_of(record):
    record.case.refresh_from_db()
    return following.open_turn(record.case)


def forward(binding, officer, record, **words):
    return turns.forward(binding, officer, record, turn_of(record).pk, **words)


def test_a_request_passes_two_offices_in_the_order_of_its_way(binding, officer, sent, other_office, world):
    assert turn_of(sent).name == "Meja 1"
    forward(binding, officer, sent)
    sent.refresh_from_db()
    expected = other_office if binding.step_office else world.office
    assert (turn_of(sent).name, turn_of(sent).office) == ("Meja 2", expected)
    assert getattr(sent, binding.office) == expected
    item = WorkItem.objects.get(app=binding.app, entity=binding.entity_name, object_id=sent.pk)
    assert item.due_at == following.due_at(binding, sent)


def test_a_page_that_was_open_too_long_passes_nothing_on(binding, officer, sent):
    old = turn_of(sent)
    forward(binding, officer, sent)
    with pytest.raises(StaleState):
        turns.forward(binding, officer, sent, old.pk)
    assert turn_of(sent).name == "Meja 2"


@pytest.mark.parametrize("who", ["applicant", "stranger"])
def test_nobody_else_does_the_work_of_a_desk(binding, sent, who, request):
    actor = request.getfixturevalue(who)
    with pytest.raises(access.Forbidden):
        forward(binding, actor, sent)
    with pytest.raises(access.Forbidden):
        turns.to_applicant(binding, actor, sent, turn_of(sent).pk, "Lengkapi surat kuasa.")
    assert turn_of(sent).name == "Meja 1"


def test_the_desk_before_gets_it_back_with_words_and_the_first_has_none(binding, officer, sent):
    with pytest.raises(RuleBroken, match="meja pertama"):
        turns.back(binding, officer, sent, turn_of(sent).pk, "Teliti lagi.")
    forward(binding, officer, sent)
    with pytest.raises(RuleBroken, match="harus diteliti lagi"):
        turns.back(binding, officer, sent, turn_of(sent).pk, "  ")
    turns.back(binding, officer, sent, turn_of(sent).pk, "Teliti tanggal suratnya.")
    assert turn_of(sent).name == "Meja 1"
    assert Turn.objects.get(request=sent.case, end=TurnEnd.MUNDUR).note == "Teliti tanggal suratnya."


def test_advice_to_refuse_needs_its_reason(binding, officer, sent):
    with pytest.raises(RuleBroken, match="alasan saran penolakan"):
        forward(binding, officer, sent, advice="tolak")
    with pytest.raises(RuleBroken, match="tidak dikenal"):
        forward(binding, officer, sent, advice="entahlah", note="…")


def test_the_last_desk_decides_and_passes_nothing_on(binding, officer, sent):
    for _desk in range(3):
        forward(binding, officer, sent)
    with pytest.raises(RuleBroken, match="meja terakhir"):
        forward(binding, officer, sent)


def test_a_way_that_nobody_decides_at_its_end_takes_no_request(binding, service, sample, world, draft):
    from blocks.case import routes

    last = binding.step_entity.model.objects.filter(**{binding.step_action: "putus"})
    last.update(**{binding.step_action: "paraf"})
    with pytest.raises(RuleBroken, match="meja terakhir harus memutuskan"):
        routes.of_service(binding, service)
    assert draft.case.route[-1]["action"] == "putus"  # what runs keeps the way it began with
