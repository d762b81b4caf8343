"""Cards of the demonstration: some new, some whose report is due, overdue or made, some that ended."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from blocks.jobs import demo_photo, hub
from blocks.jobs.demo_time import ago
from core import access, records, workflow
from core.entities import of_app
from core.rules import RuleBroken
from core.seeding.moment import as_of
from region.profile import REGION

# Days since the card was asked for, and how far it came.
STORIES = (
    (700, "reported"),
    (560, "reported"),
    (400, "reported"),
    (372, "reported"),
    (300, "employed"),
    (215, "open"),
    (175, "open"),
    (172, "open"),
    (120, "open"),
    (88, "employed"),
    (45, "open"),
    (20, "open"),
    (6, "open"),
    (3, "returned"),
    (2, "waiting"),
    (1, "waiting"),
    (0, "waiting"),
)


def run(binding: Any, context: Any) -> None:
    """Ask for cards, issue them, report, in the order of time."""
    request = _request_entity(binding)
    home = hub.find()
    seekers = [row for row in _holders(home) if home.of(row, "seeker_region") == "dalam"]
    for (days, story), seeker in zip(STORIES, seekers, strict=False):
        _tell(binding, request, home, seeker, days, story)


def _holders(home: Any) -> list[Any]:
    return list(home.entity_of("seeker").rows().order_by("-pk"))


def _request_entity(binding: Any) -> Any:
    """The entity whose steps issue the card."""
    for entity in of_app(binding.app):
        steps = entity.workflow.transitions if entity.workflow else ()
        if any(issue.entity == binding.card for step in steps for issue in step.issues):
            return entity
    raise LookupError(binding.app)


def _tell(binding: Any, request: Any, home: Any, seeker: Any, days: int, story: str) -> None:
    with as_of(ago(days, 9)):
        record = records.create(request, access.system(), _values(request, home, seeker, days))
    if story == "waiting":
        return
    wanted = "returned" if story == "returned" else "done"
    step = next(
        one for one in request.workflow.from_state(record.state) if request.workflow.state(one.target).phase == wanted
    )
    with as_of(ago(days, 10)):
        workflow.move(request, record, step.name, access.system(), note="Foto ijazah terpotong; kirim ulang.")
    if wanted == "done":
        _later(binding, days, story)


def _values(request: Any, home: Any, seeker: Any, number: int) -> dict[str, Any]:
    person = home.of(seeker, "seeker_person")
    found: dict[str, Any] = {}
    for info in request.fields:
        if info.kind == "reference":
            found[info.name] = seeker
        elif info.kind == "nik":
            found[info.name] = person.nik
        elif info.kind == "image":
            found[info.name] = demo_photo.portrait(seeker.pk)
        elif info.kind == "file":
            found[info.name] = demo_photo.paper(str(info.label).split()[-1].upper())
        elif info.kind == "choice":
            field = request.model._meta.get_field(info.name)
            options = [value for value, _label in field.flatchoices]
            found[info.name] = field.default if field.default in options else options[number % 2]
        elif info.kind == "text":
            found[info.name] = person.village.name if person.village else REGION.capital
    return found


def _later(binding: Any, days: int, story: str) -> None:
    """Report on time or find work, as the story goes."""
    entity = binding.entity_of("card")
    card = entity.rows().order_by("-pk").first()
    today = timezone.localdate()
    if story == "reported":
        for report in card.jobs.reports.order_by("number"):
            due_in = (today - report.due_on).days
            if due_in > 0:
                _move(entity, card, binding.report, ago(due_in + 3, 14))
    if story == "employed":
        values = {"tempat_kerja": "Swalayan Sinar Sulawesi", "wilayah_kerja": "dalam"}
        moment = ago(days / 3, 14)
        values |= {"mulai_kerja": timezone.localtime(moment).date() - timedelta(days=2)}
        _move(entity, card, binding.employed, moment, values)


def _move(entity: Any, card: Any, name: str, moment: Any, inputs: dict[str, Any] | None = None) -> None:
    try:
        with as_of(moment):
            workflow.move(entity, card, name, access.system(), inputs=inputs)
    except (RuleBroken, workflow.StaleState):
        return
