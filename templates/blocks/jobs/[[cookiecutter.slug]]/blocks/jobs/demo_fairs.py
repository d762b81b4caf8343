"""Fairs of the demonstration: one that is over, one that runs today, one that takes registrations."""

from datetime import timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.jobs import demo_words, hub
from blocks.jobs.demo_time import ago
from blocks.jobs.services import fairs
from core import access, records, workflow
from core.rules import RuleBroken
from core.seeding.moment import as_of

# Name, days from now to the first day, length in days, made so many days ago.
FAIRS = (
    ("Bursa Kerja September", -50, 2, 80),
    ("Bursa Kerja Akhir Tahun", 0, 2, 30),
    ("Bursa Kerja Vokasi", 16, 1, 8),
)
JOBS = ("Kasir", "Juru masak", "Petugas gudang", "Pengemudi", "Staf administrasi")


def run(binding: Any, context: Any) -> None:
    """Make the fairs, their stands, tickets and results through the services."""
    chance = Random(f"{context.region.slug} fairs")  # noqa: S311 - examples, not secrets
    home = hub.find()
    for number, (name, first, length, made) in enumerate(FAIRS):
        fair = _fair(binding, context, name, first, length, made)
        stands = _stands(binding, home, fair, made - 4)
        tickets = _tickets(binding, home, fair, made - 5, 26 - number * 7)
        if first <= 0:
            _hold(binding, chance, fair, stands, tickets, -first, is_over=first + length <= 0)


def _fair(binding: Any, context: Any, name: str, first: int, length: int, made: int) -> Any:
    entity = binding.entity_of("fair")
    today = timezone.localdate()
    capital = context.region.capital
    values = {
        binding.fair_name: f"{name} {(today + timedelta(days=first)).year}",
        binding.fair_from: today + timedelta(days=first),
        binding.fair_until: today + timedelta(days=first + length - 1),
        binding.fair_place: f"Gedung serbaguna, {capital}",
        binding.fair_text: demo_words.INFO,
        binding.fair_stands: 12,
        binding.fair_places: 500,
        binding.fair_residents_only: False,
        "cara": "tatap_muka",
        "jam": "09.00 sampai 15.00",
    }
    with as_of(ago(made, 8)):
        fair = records.create(entity, access.system(), values)
    with as_of(ago(made - 1, 8)):
        _step(entity, fair, binding.fair_open[0])
    return fair


def _step(entity: Any, record: Any, target: str, inputs: dict[str, Any] | None = None) -> None:
    """Make the first step that leads to a state, by hand or by the clock."""
    step = next(one for one in entity.workflow.from_state(record.state) if one.target == target)
    workflow.move(entity, record, step.name, access.system(), inputs=inputs)


def _stands(binding: Any, home: Any, fair: Any, days: int) -> list[Any]:
    entity = binding.entity_of("stand")
    found = []
    employers = home.entity_of("employer").rows().filter(state=home.verified).order_by("pk")
    for at, employer in enumerate(employers):
        values = {
            binding.stand_fair: fair,
            binding.stand_employer: employer,
            "posisi": 4 + at * 3,
            "petugas_stan": 2,
        }
        with as_of(ago(max(days - at, 1), 10)):
            stand = records.create(entity, access.system(), values)
            if at != 5:
                _step(entity, stand, binding.stand_allotted[0], {binding.stand_number: f"A-{at + 1:02d}"})
                found.append(stand)
    return found


def _tickets(binding: Any, home: Any, fair: Any, days: int, count: int) -> list[Any]:
    found = []
    for at, seeker in enumerate(home.entity_of("seeker").rows().order_by("pk")[:count]):
        person = home.of(seeker, "seeker_person")
        actor = access.Actor(user=getattr(person, "user", None), person_id=person.pk)
        with as_of(ago(max(days - at / 4, 1), 18)):
            found.append(fairs.register(binding, fair, actor))
    return found


def _hold(
    binding: Any, chance: Random, fair: Any, stands: list[Any], tickets: list[Any], days: int, *, is_over: bool
) -> None:
    """Open the doors, let most come in, note results; a fair that is over is closed."""
    entity = binding.entity_of("fair")
    with as_of(ago(days, 0)):
        _step(entity, fair, binding.fair_running)
        for stand in stands[:-1]:  # the last company does not turn up
            stand.refresh_from_db()
            _step(binding.entity_of("stand"), stand, binding.stand_allotted[-1])
    kinds = [value for value, _label in binding.choices("result", "result_kind")]
    for at, ticket in enumerate(tickets[: len(tickets) * 4 // 5]):
        with as_of(min(ago(days, 9) + timedelta(minutes=7 * at), timezone.now())):
            ticket.refresh_from_db()
            fairs.arrive(binding, ticket, access.system())
            ticket.refresh_from_db()
            for stand in chance.sample(stands, 2):
                values = {"job": chance.choice(JOBS), "kind": chance.choice(kinds)}
                try:
                    fairs.note_result(binding, stand, ticket, access.system(), values)
                except RuleBroken:
                    continue
    if is_over:
        with as_of(ago(days - 2, 16)):
            _step(entity, fair, "usai")
