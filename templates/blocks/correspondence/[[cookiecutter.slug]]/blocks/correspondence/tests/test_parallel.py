"""Several at once: one hand a turn, one answer a branch, one sending, and numbers without gaps or doubles."""

import pytest

from blocks.correspondence.models import Delivery, Disposition, InitialState, Instruction, Letter
from blocks.correspondence.services import dispositions, initials, sending
from core import access
from core.blocks import of_block
from core.models import Office
from core.rules import RuleBroken
from core.tests import on_disk
from core.workflow import StaleState
from tests.sample import One
from tests.world import World

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]
TOO_LATE = ["StaleState", "StaleState", "StaleState", "True"]


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def binding():
    return of_block("correspondence")[0]


@pytest.fixture
def actors(world):
    people = {"head": world.head, "chief": world.chief, "staff": world.named}
    return {name: access.actor_for(user) for name, user in people.items()}


@pytest.fixture
def outgoing(world, binding, actors):
    """Make letters that wait for the chief's initial."""

    def make(number):
        state = next(one.name for one in binding.out_entity.workflow.states if one.phase == "verifying")
        key = f"{binding.app}.{binding.outgoing}"
        return binding.row(world.one(One(key, at=state, changes={binding.out_subject: f"Perihal {number}"})))

    return make


def tried(work):
    """Say whether the work was done, or the name of what refused it."""

    def run(number):
        try:
            work(number)
        except (access.Forbidden, RuleBroken, StaleState) as refused:  # it may be another's turn by now
            return type(refused).__name__
        return True

    return run


def at_once(work, count=4):
    with on_disk.database():
        return sorted(map(str, on_disk.in_threads(tried(work), count)))


def test_letters_signed_at_once_get_following_numbers(binding, actors, outgoing):
    rows = [outgoing(number) for number in range(4)]
    for row in rows:
        initials.decide(binding, actors["chief"], row, InitialState.SETUJU)
    with on_disk.database():
        done = on_disk.in_threads(
            tried(lambda at: initials.decide(binding, actors["head"], rows[at], InitialState.SETUJU)), len(rows)
        )
        assert done == [True] * 4
        numbers = on_disk.aside(lambda: sorted(Letter.objects.exclude(seq=None).values_list("seq", flat=True)))
    assert numbers == [1, 2, 3, 4]


def test_one_turn_is_taken_once(binding, actors, outgoing):
    row = outgoing(1)
    words = (InitialState.SETUJU, InitialState.KEMBALI)

    done = at_once(lambda at: initials.decide(binding, actors["chief"], row, words[at % 2], "Uji."))
    assert done.count("True") == 1


def test_a_branch_is_given_and_answered_once(world, binding, actors):
    letter = binding.row(world.one(One(f"{binding.app}.{binding.incoming}", at=binding.in_entity.workflow.start)))
    chief = actors["chief"].user.holdings.get().position
    given = dispositions.Given((chief,), Instruction.TINDAKLANJUTI)
    done = at_once(lambda _n: dispositions.give(binding, actors["head"], letter, given))
    assert done == ["RuleBroken", "RuleBroken", "RuleBroken", "True"]


def test_an_answer_counts_once(world, binding, actors):
    letter = binding.row(world.one(One(f"{binding.app}.{binding.incoming}", at=binding.in_entity.workflow.start)))
    chief = actors["chief"].user.holdings.get().position
    dispositions.give(binding, actors["head"], letter, dispositions.Given((chief,), Instruction.TINDAKLANJUTI))
    row = Disposition.objects.get()
    assert at_once(lambda at: dispositions.answer(binding, actors["chief"], row, f"Jawaban {at}")) == TOO_LATE


def test_a_letter_is_sent_once(world, binding, actors, outgoing):
    row = outgoing(1)
    for name in ("chief", "head"):
        initials.decide(binding, actors[name], row, InitialState.SETUJU)
    row.refresh_from_db()
    author = access.actor_for(getattr(binding.record_of(row), binding.out_author))
    to = Office.objects.create(code="kantor-tujuan", name="Kantor Tujuan", unit_code="KT")
    with on_disk.database():
        done = on_disk.in_threads(tried(lambda _n: sending.send(binding, author, row, [to], [])), 4)
        assert on_disk.aside(Delivery.objects.count) == 1
    assert sorted(map(str, done)) == TOO_LATE
