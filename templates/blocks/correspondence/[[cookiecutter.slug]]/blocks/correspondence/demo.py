"""Two months of letters for a few offices: disposed down the line, answered, written, signed, sent. All invented."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.correspondence import demo_archive
from blocks.correspondence import demo_words as words
from blocks.correspondence.models import Disposition, Letter
from blocks.correspondence.services import dispositions, initials, sending
from core import access, positions, records, workflow
from core.access import Forbidden
from core.entities import get
from core.models import Office
from core.rules import RuleBroken
from core.seeding import chairs
from core.seeding.moment import as_of
from core.workflow import StaleState

SEED = 45
REFUSED = (RuleBroken, StaleState, Forbidden)


def run(binding: Any, context: Any) -> None:
    """Fill empty registers; where there is a letter nothing is done."""
    classes = get(binding.app, binding.classes).model._default_manager
    if not context.is_demo or Letter.objects.filter(app=binding.app).exists() or not classes.exists():
        return
    chance = Random(SEED)  # noqa: S311 - examples, not secrets
    offices = [office for agency in words.AGENCIES if (office := context.agency(agency)) is not None]
    for office in offices:
        chairs.fill(context, office, chance)
    for number, (subject, sender, code, speed) in enumerate(words.INCOMING * 2):
        incoming(binding, context, offices[number % len(offices)], (subject, sender, code, speed), number, chance)
    for number, letter in enumerate(words.OUTGOING * 2):
        outgoing(binding, context, offices, letter, number, chance)
    archive(binding, offices, chance)
    demo_archive.run(binding, offices)


def _ago(days: float, chance: Random) -> datetime:
    day = timezone.localtime() - timedelta(days=days)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return min(day.replace(hour=8 + chance.randrange(6), minute=chance.randrange(60)), timezone.now())


def incoming(binding: Any, context: Any, office: Office, letter: tuple, number: int, chance: Random) -> None:
    """One letter in, followed down the tree as far as its age lets it."""
    subject, sender, code, speed = letter
    at = _ago(56 - number * 1.8 if number < 30 else 0.5, chance)
    with as_of(at):
        today = timezone.localdate()
        record = records.create(
            binding.in_entity,
            access.system(),
            {
                binding.in_office: office,
                binding.in_subject: subject,
                binding.in_sender: sender,
                binding.in_number: f"{code}/{chance.randrange(20, 900)}/{today.year}",
                binding.in_date: today - timedelta(days=chance.randrange(1, 6)),
                binding.in_received: today,
                binding.in_classification: class_of(binding, code),
                binding.in_secrecy: "t" if number % 9 == 4 else "b",
                binding.in_speed: speed,
            },
        )
    _pass_down(binding, context, binding.row(record), at, number, chance)


def class_of(binding: Any, code: str) -> Any:
    """The class with this code, else the group it lies in, else any."""
    rows = get(binding.app, binding.classes).model._default_manager
    for part in (code, code[:3]):
        found = rows.filter(**{binding.class_code: part}).first()
        if found is not None:
            return found
    return rows.first()


def _pass_down(binding: Any, context: Any, row: Letter, at: datetime, number: int, chance: Random) -> None:
    head = positions.head_of(row.office_id)
    if head is None or number % 11 == 10:
        return
    first = _give(binding, context, row, head, None, at + timedelta(hours=3), number)
    if first is None or number % 7 == 6:
        return
    second = _give(binding, context, row, first.receiver, first, at + timedelta(hours=8), number + 1)
    for branch, hours in ((second, 26), (first, 30)):
        if branch is not None and number % 5 != 3:
            _answer(binding, context, branch, at + timedelta(hours=hours), number)
    record = binding.record_of(row)
    if number % 3 == 0 and record.state == "ditindaklanjuti":
        _quietly(
            at + timedelta(hours=50), lambda: workflow.move(binding.in_entity, record, "arsipkan", access.system())
        )


def _give(
    binding: Any, context: Any, row: Letter, sender: Any, parent: Disposition | None, at: datetime, number: int
) -> Disposition | None:
    held = positions.holders(sender)
    receivers = list(dispositions.receivers_for(row, sender).filter(office=row.office_id, reports_to=sender))
    if not held or not receivers:
        return None
    word, note = words.INSTRUCTIONS[number % len(words.INSTRUCTIONS)]
    given = dispositions.Given((receivers[number % len(receivers)],), word, note)
    actor = context.actor(held[0].user)
    made = _quietly(at, lambda: dispositions.give(binding, actor, row, given, parent))
    return made[0] if made else None


def _answer(binding: Any, context: Any, row: Disposition, at: datetime, number: int) -> None:
    held = positions.holders(row.receiver)
    if held:
        text = words.ANSWERS[number % len(words.ANSWERS)]
        _quietly(at, lambda: dispositions.answer(binding, context.actor(held[0].user), row, text))


def _quietly(at: datetime, deed: Any) -> Any:
    """Do it at that moment if it has come; what a rule refuses is left."""
    if at > timezone.now():
        return None
    try:
        with as_of(at):
            return deed()
    except REFUSED:
        return None


def outgoing(binding: Any, context: Any, offices: list[Office], letter: dict, number: int, chance: Random) -> None:
    """One letter out on its way; the older ones are signed and sent."""
    office = offices[number % len(offices)]
    author = positions.holders(chairs.fill(context, office, chance)["analis"])[0].user
    at = _ago(40 - number * 2.7 if number < 14 else 1, chance)
    names = {info.name for info in binding.out_entity.fields}
    given = {key: value for key, value in letter.items() if key in names}
    if "acara_pada" in names and given.get(binding.out_kind) == "undangan":
        given["acara_pada"] = at + timedelta(days=6)
    given |= {
        binding.out_office: office,
        binding.out_author: author,
        binding.out_classification: class_of(binding, letter["code"]),
        binding.out_secrecy: "b",
        binding.out_speed: "segera" if number % 4 == 1 else "biasa",
    }
    actor = context.actor(author)
    record = _quietly(at, lambda: records.create(binding.out_entity, actor, given))
    if record is None or number % 8 == 7:
        return
    _quietly(at + timedelta(hours=2), lambda: workflow.move(binding.out_entity, record, "ajukan", actor))
    row = binding.row(record)
    for step in range(4):
        turn = initials.turn(row)
        if turn is None or (number % 6 == 5 and turn.kind == "ttd"):
            break
        held = positions.holders(turn.position)
        word, note = ("kembali", words.RETURN) if number % 7 == 3 else ("setuju", "")
        deciding = context.actor(held[0].user)
        if not _quietly(
            at + timedelta(hours=5 + 5 * step),
            lambda by=deciding, word=word, note=note: initials.decide(binding, by, row, word, note),
        ):
            break
    others = [one for one in offices if one != office][: 1 + number % 2]
    _quietly(at + timedelta(hours=30), lambda: sending.send(binding, actor, row, others, []))


def archive(binding: Any, offices: list[Office], chance: Random) -> None:
    """Letters of past years, some of which have come to the end of their schedule."""
    this_year = timezone.localdate().year
    for number, (subject, sender, code, speed) in enumerate(words.INCOMING[:10]):
        closed = date(this_year - 2 - number % 6, 1 + number, 12)
        with as_of(timezone.make_aware(datetime(closed.year, closed.month, closed.day, 9))):
            record = records.create(
                binding.in_entity,
                access.system(),
                {
                    binding.in_office: offices[number % len(offices)],
                    binding.in_subject: subject,
                    binding.in_sender: sender,
                    binding.in_number: f"{code}/{chance.randrange(20, 900)}/{closed.year}",
                    binding.in_date: closed - timedelta(days=2),
                    binding.in_received: closed,
                    binding.in_classification: class_of(binding, "000.1" if number % 2 else code),
                    binding.in_secrecy: "b",
                    binding.in_speed: speed,
                },
            )
            workflow.move(binding.in_entity, record, "arsipkan", access.system())
