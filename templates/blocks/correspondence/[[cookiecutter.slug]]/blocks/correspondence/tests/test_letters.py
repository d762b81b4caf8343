"""Letters on their way: the disposition tree, the chain of initials, numbers, and delivery to other offices."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from accounts.models import User
from blocks.correspondence import tree
from blocks.correspondence.models import Delivery, Disposition, Initial, InitialState, Instruction, Letter
from blocks.correspondence.services import dispositions, initials, sending
from core import access
from core.access import Forbidden
from core.blocks import of_block
from core.models import Notification, Office, Position, PositionHolding
from core.rules import RuleBroken
from core.workflow import StaleState
from tests.sample import One
from tests.world import BACKEND, World


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def binding():
    return of_block("correspondence")[0]


@pytest.fixture
def actors(world):
    """Who stands in the office: its head, a chief below, staff below the chief, and a clerk beside."""
    people = {"head": world.head, "chief": world.chief, "staff": world.named, "clerk": world.clerk}
    return {name: access.actor_for(user) for name, user in people.items()}


@pytest.fixture
def incoming(world, binding, actors):
    """A letter that came in and lies with the head."""
    record = world.one(One(f"{binding.app}.{binding.incoming}", at=binding.in_entity.workflow.start))
    return binding.row(record)


@pytest.fixture
def outgoing(world, binding, actors):
    """Make letters of the staff in a state: outgoing("verifying", 2)."""

    def make(phase, number=1):
        states = binding.out_entity.workflow.states
        state = next(one.name for one in states if one.phase == phase)
        key = f"{binding.app}.{binding.outgoing}"
        return binding.row(world.one(One(key, at=state, changes={binding.out_subject: f"Perihal {number}"})))

    return make


def post_of(actor):
    return actor.user.holdings.get().position


def given(*actors, **more):
    return dispositions.Given(tuple(post_of(one) for one in actors), Instruction.TINDAKLANJUTI, **more)


def state_of(binding, letter):
    return binding.record_of(letter).state


def phase_of(binding, letter):
    return binding.entity_of(letter).workflow.state(state_of(binding, letter)).phase


# Dispositions


def test_a_letter_goes_down_the_tree_and_its_answers_come_up(binding, actors, incoming):
    (first,) = dispositions.give(binding, actors["head"], incoming, given(actors["chief"], note="Segera."))
    (second,) = dispositions.give(binding, actors["chief"], incoming, given(actors["staff"]), parent=first)
    (branch,) = tree.grow(list(incoming.dispositions.all()))
    assert (branch.row, [one.row for one in branch.children]) == (first, [second])
    assert phase_of(binding, incoming) == "working"
    with pytest.raises(RuleBroken, match="1 cabang"):
        dispositions.answer(binding, actors["chief"], first, "Selesai.")
    dispositions.answer(binding, actors["staff"], second, "Data terlampir.")
    assert phase_of(binding, incoming) == "working"
    dispositions.answer(binding, actors["chief"], first, "Selesai.")
    assert phase_of(binding, incoming) == "verifying"
    assert binding.open_dispositions(binding.record_of(incoming)) == 0


def test_only_the_leader_begins_and_only_the_receiver_answers(binding, actors, incoming):
    for name in ("chief", "clerk"):
        with pytest.raises(Forbidden):
            dispositions.give(binding, actors[name], incoming, given(actors["staff"]))
    (row,) = dispositions.give(binding, actors["head"], incoming, given(actors["chief"]))
    with pytest.raises(Forbidden, match="Kepala Bidang"):
        dispositions.answer(binding, actors["clerk"], row, "Saya jawab.")
    with pytest.raises(Forbidden):
        dispositions.give(binding, actors["clerk"], incoming, given(actors["staff"]), parent=row)


def test_an_acting_holder_receives_and_answers(binding, world, actors, incoming):
    (row,) = dispositions.give(binding, actors["head"], incoming, given(actors["chief"]))
    today = timezone.localdate()
    stand_in = actors["clerk"].user
    PositionHolding.objects.create(position=row.receiver, user=stand_in, starts_on=today, acting="plh")
    dispositions.answer(binding, access.actor_for(stand_in), row, "Sudah.")
    row.refresh_from_db()
    assert row.answered_by == stand_in


def test_a_position_holds_one_open_branch_of_a_letter(binding, actors, incoming):
    dispositions.give(binding, actors["head"], incoming, given(actors["chief"]))
    with pytest.raises(RuleBroken, match="masih memegang"):
        dispositions.give(binding, actors["head"], incoming, given(actors["clerk"], actors["chief"]))
    assert Disposition.objects.count() == 1  # nothing half-done: the clerk got none


def test_nobody_passes_a_letter_up_or_out_of_the_house(binding, actors, incoming):
    far = Office.objects.create(code="kantor-jauh", name="Kantor Jauh", unit_code="KJ")
    other = Position.objects.create(code="jauh", office=far, title="Kepala Jauh")
    with pytest.raises(RuleBroken, match="Kepala Jauh tidak dapat"):
        dispositions.give(binding, actors["head"], incoming, dispositions.Given((other,), Instruction.MAKLUM))
    (row,) = dispositions.give(binding, actors["head"], incoming, given(actors["chief"]))
    with pytest.raises(RuleBroken, match="tidak dapat menerima"):
        dispositions.give(binding, actors["chief"], incoming, given(actors["head"]), parent=row)


def test_a_sheet_without_receiver_or_instruction_or_with_a_late_day_is_refused(binding, actors, incoming):
    empty = dispositions.Given((), "kirim", due_at=timezone.now() - timedelta(hours=1))
    with pytest.raises(RuleBroken) as problem:
        dispositions.give(binding, actors["head"], incoming, empty)
    assert len(problem.value.messages) == 3


def test_a_branch_has_no_more_time_than_the_one_above(binding, actors, incoming):
    soon = timezone.now() + timedelta(days=1)
    (row,) = dispositions.give(binding, actors["head"], incoming, given(actors["chief"], due_at=soon))
    late = given(actors["staff"], due_at=soon + timedelta(days=1))
    with pytest.raises(RuleBroken, match="tidak boleh melewati"):
        dispositions.give(binding, actors["chief"], incoming, late, parent=row)
    (below,) = dispositions.give(binding, actors["chief"], incoming, given(actors["staff"]), parent=row)
    assert below.due_at == soon


def test_a_branch_is_withdrawn_with_all_below_and_answers_stay(binding, actors, incoming):
    (row,) = dispositions.give(binding, actors["head"], incoming, given(actors["chief"]))
    (below,) = dispositions.give(binding, actors["chief"], incoming, given(actors["staff"]), parent=row)
    with pytest.raises(Forbidden):
        dispositions.withdraw(binding, actors["staff"], row)
    dispositions.answer(binding, actors["staff"], below, "Sudah.")
    dispositions.withdraw(binding, actors["head"], row)
    below.refresh_from_db()
    assert (below.answer, below.withdrawn_at) == ("Sudah.", None)
    with pytest.raises(StaleState):
        dispositions.answer(binding, actors["chief"], row, "Terlambat.")
    with pytest.raises(StaleState):
        dispositions.withdraw(binding, actors["head"], row)


def test_an_answer_has_words_and_is_given_once(binding, actors, incoming):
    (row,) = dispositions.give(binding, actors["head"], incoming, given(actors["chief"]))
    with pytest.raises(RuleBroken):
        dispositions.answer(binding, actors["chief"], row, "  ")
    dispositions.answer(binding, actors["chief"], row, "Sudah.")
    with pytest.raises(StaleState):
        dispositions.answer(binding, actors["chief"], row, "Lagi.")


def test_reading_marks_the_own_branch_only(binding, actors, incoming):
    mine, other = dispositions.give(binding, actors["head"], incoming, given(actors["chief"], actors["clerk"]))
    dispositions.read(incoming, actors["chief"])
    mine.refresh_from_db()
    other.refresh_from_db()
    assert mine.read_by == actors["chief"].user
    assert other.read_at is None


def test_who_is_told_hears_the_number_and_not_the_subject(binding, actors, incoming):
    dispositions.give(binding, actors["head"], incoming, given(actors["chief"]))
    note = Notification.objects.filter(user=actors["chief"].user).latest("pk")
    assert incoming.number in note.text
    assert incoming.subject not in f"{note.title} {note.text}"


# Letters out


def test_the_way_leads_over_the_chief_to_the_head_who_signs(binding, actors, outgoing):
    letter = outgoing("verifying")
    turns = list(letter.initials.values_list("position__title", "kind"))
    assert turns == [("Kepala Bidang", "paraf"), ("Kepala Kantor", "ttd")]


def test_hands_come_in_their_order_and_the_last_gives_the_number(binding, actors, outgoing):
    letter = outgoing("verifying")
    with pytest.raises(Forbidden, match="Kepala Bidang"):
        initials.decide(binding, actors["head"], letter, InitialState.SETUJU)
    initials.decide(binding, actors["chief"], letter, InitialState.SETUJU)
    letter.refresh_from_db()
    assert letter.seq is None
    initials.decide(binding, actors["head"], letter, InitialState.SETUJU)
    letter.refresh_from_db()
    assert letter.seq == 1
    assert letter.class_code in letter.number
    assert str(timezone.localdate().year) in letter.number
    assert binding.record_of(letter).number == letter.number
    with pytest.raises(StaleState):
        initials.decide(binding, actors["head"], letter, InitialState.SETUJU)


def test_a_letter_given_back_begins_a_new_round_and_keeps_the_old(binding, world, actors, outgoing):
    letter = outgoing("verifying")
    with pytest.raises(RuleBroken, match="diperbaiki"):
        initials.decide(binding, actors["chief"], letter, InitialState.KEMBALI, " ")
    initials.decide(binding, actors["chief"], letter, InitialState.KEMBALI, "Perbaiki dasar surat.")
    assert phase_of(binding, letter) == "returned"
    assert initials.turn(letter) is None
    record = binding.record_of(letter)
    initials.begin_round(binding, letter, record)
    rounds = list(Initial.objects.filter(letter=letter).values_list("round", "state"))
    assert rounds == [(1, "kembali"), (1, "gugur"), (2, "menunggu"), (2, "menunggu")]


def test_numbers_of_an_office_follow_each_other_and_a_broken_signature_takes_none(binding, actors, outgoing):
    first, second = outgoing("working", 1), outgoing("verifying", 2)
    initials.decide(binding, actors["chief"], second, InitialState.SETUJU)
    with pytest.raises(OSError), transaction.atomic():
        initials.decide(binding, actors["head"], second, InitialState.SETUJU)
        raise OSError  # the power goes
    initials.decide(binding, actors["head"], second, InitialState.SETUJU)
    third = outgoing("working", 3)
    assert [Letter.objects.get(pk=row.pk).seq for row in (first, second, third)] == [1, 2, 3]


def test_a_head_who_drafts_signs_alone(binding, actors, outgoing, world):
    letter = outgoing("received")
    assert [one.title for one in initials.route(letter, actors["head"].user)] == ["Kepala Kantor"]


def test_who_stands_empty_is_passed_over(binding, actors, outgoing):
    letter = outgoing("received")
    actors["chief"].user.holdings.all().delete()
    assert [one.title for one in initials.route(letter, actors["staff"].user)] == ["Kepala Kantor"]


# Delivery


def test_each_office_gets_an_agenda_entry_and_its_reading_is_noted(binding, world, actors, outgoing):
    letter = outgoing("working")
    to = Office.objects.create(code="kantor-tujuan", name="Kantor Tujuan", unit_code="KT")
    copy = Office.objects.create(code="kantor-tembusan", name="Kantor Tembusan", unit_code="KC")
    author = access.actor_for(getattr(binding.record_of(letter), binding.out_author))
    assert sending.send(binding, author, letter, [to], [copy, to]) == 2
    rows = Delivery.objects.select_related("arrival__office").order_by("pk")
    assert [(one.office, one.is_copy, one.arrival.seq) for one in rows] == [(to, False, 1), (copy, True, 1)]
    assert all(one.arrival.party_number == letter.number and one.arrival.origin == letter for one in rows)
    sending.read(rows[0].arrival, actors["clerk"])
    assert Delivery.objects.get(office=to).read_by == actors["clerk"].user
    with pytest.raises(StaleState):
        sending.send(binding, author, letter, [to], [])
    assert Delivery.objects.count() == 2


def test_only_author_and_clerk_send_and_not_to_themselves(binding, actors, outgoing):
    letter = outgoing("working")
    with pytest.raises(Forbidden):
        sending.send(binding, actors["clerk"], letter, [], [])
    author = access.actor_for(getattr(binding.record_of(letter), binding.out_author))
    with pytest.raises(RuleBroken, match="kantor pembuatnya"):
        sending.send(binding, author, letter, [letter.office], [])


# Pages


@pytest.fixture
def page():
    def make(user):
        client = Client()
        client.force_login(User.objects.get(pk=user.pk), backend=BACKEND)
        session = client.session
        session[SECOND_FACTOR] = True
        session.save()
        return client

    return make


def test_a_letter_walks_over_the_pages(binding, actors, incoming, page):
    head, chief = page(actors["head"].user), page(actors["chief"].user)
    sheet = {"receivers": [post_of(actors["chief"]).pk], "instruction": "tindaklanjuti", "note": "<b>Segera</b>"}
    assert head.post(binding.url("dispose", incoming.pk), sheet).status_code == 302
    row = Disposition.objects.get()
    shown = chief.get(binding.url("letter", incoming.pk)).content.decode()
    assert "<b>Segera" not in shown
    assert "Segera" in shown
    row.refresh_from_db()
    assert row.read_by == actors["chief"].user
    chief.post(binding.url("answer", row.pk), {"answer": "Sudah."})
    row.refresh_from_db()
    assert row.answer == "Sudah."


def test_the_pages_of_a_letter_are_not_for_everybody(binding, world, actors, incoming, page):
    assert Client().get(binding.url("letter", incoming.pk)).status_code in (302, 403)
    assert page(actors["clerk"].user).get(binding.url("letter", incoming.pk)).status_code in (403, 404)
    assert page(actors["head"].user).get(binding.url("dispose", incoming.pk)).status_code == 405
