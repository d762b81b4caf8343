"""Cohorts as the office sees them: who is in each by standing, and the next thing to do."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from blocks.training.models import Standing, Trainee
from blocks.training.selectors import marks, presence
from blocks.training.services import choosing, life
from core import display
from core.access import Actor


@dataclass(frozen=True)
class Todo:
    """The next thing to do for a cohort, and where."""

    text: str
    url: str
    tone: str = "info"


@dataclass(frozen=True)
class Line:
    """One cohort on the desk."""

    record: Any
    name: str
    course: str
    state: Any
    days: str
    counts: list[tuple[str, int]]
    todo: list[Todo]
    links: list[tuple[str, str, str]]


def mine(binding: Any, actor: Actor) -> Any:
    """Cohorts that the actor works with, the latest first; those called off are left out."""
    flow = binding.entity_of("cohort").workflow
    gone = [one.name for one in flow.states if one.phase == "rejected"]
    rows = binding.rows_of("cohort").exclude(state__in=gone).select_related(binding.cohort_course, "training")
    rows = rows.order_by(f"-{binding.cohort_begins}", "-pk")
    if binding.is_reader(actor):
        return rows
    return rows.filter(pk__in=_taught(binding, actor))


def _taught(binding: Any, actor: Actor) -> list[int]:
    """Keys of the cohorts in which the actor teaches."""
    session = binding.entity_of("session")
    asked = Q(**{f"{binding.cohort_teacher}_id": actor.user_id}) if binding.cohort_teacher else Q(pk__in=[])
    if binding.session_teacher:
        taught = binding.rows_of("session").filter(**{f"{binding.session_teacher}_id": actor.user_id})
        asked |= Q(pk__in=taught.values(f"{session.parent}_id"))
    return list(binding.rows_of("cohort").filter(asked).values_list("pk", flat=True))


def lines(binding: Any, actor: Actor, cohorts: Any) -> list[Line]:
    """What the desk shows of these cohorts."""
    rows = list(cohorts)
    counts = _counts([row.training_id for row in rows])
    return [_line(binding, actor, row, counts.get(row.training_id, {})) for row in rows]


def _counts(keys: list[int | None]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    rows = Trainee.objects.filter(cohort_id__in=[key for key in keys if key]).values("cohort_id", "standing")
    for row in rows.annotate(many=Count("pk")).order_by():
        found.setdefault(row["cohort_id"], {})[row["standing"]] = row["many"]
    return found


def _line(binding: Any, actor: Actor, record: Any, counts: dict[str, int]) -> Line:
    entity = binding.entity_of("cohort")
    begins, ends = binding.of(record, "cohort_begins"), binding.of(record, "cohort_ends")
    return Line(
        record=record,
        name=str(binding.of(record, "cohort_name")),
        course=str(binding.of(binding.of(record, "cohort_course"), "course_name", "")),
        state=entity.workflow.state(record.state),
        days=f"{display.long_date(begins)} – {display.long_date(ends)}",
        counts=[(Standing(value).label, counts[value]) for value in Standing.values if counts.get(value)],
        todo=todo_of(binding, actor, record, counts),
        links=links_of(binding, actor, record),
    )


def links_of(binding: Any, actor: Actor, record: Any) -> list[tuple[str, str, str]]:
    """The pages of one cohort that fit its state: words, address, sign."""
    entity = binding.entity_of("cohort")
    found = [(_("Halaman angkatan"), entity.url("detail", record.pk), "info-circle")]
    began = getattr(record.training, "begun_at", None) is not None
    if record.state == binding.choosing or getattr(record.training, "announced_at", None) is not None:
        found.append((_("Seleksi"), binding.url("selection", record.pk), "list-check"))
    if binding.may_read(actor, record):
        found.append((pgettext("training", "Jadwal"), binding.url("timetable", record.pk), "calendar"))
    if began:
        found.append((_("Kehadiran"), binding.url("attendance", record.pk), "user-check"))
        found.append((_("Uji kompetensi"), binding.url("assessment", record.pk), "certificate"))
    return found


def todo_of(binding: Any, actor: Actor, record: Any, counts: dict[str, int]) -> list[Todo]:
    """What waits to be done, the most pressing first."""
    if not binding.may_record(actor, record):
        return []
    if record.state == binding.taking:
        return _papers(binding, actor, record)
    if record.state == binding.choosing:
        return _papers(binding, actor, record) + _selection(binding, actor, record)
    if record.state == binding.running:
        return _training(binding, actor, record)
    announced = getattr(record.training, "announced_at", None) is not None
    if announced and getattr(record.training, "closed_at", None) is None:
        return _before(binding, actor, record, counts)
    return []


def _papers(binding: Any, actor: Actor, record: Any) -> list[Todo]:
    count = choosing.unchecked(binding, record).count() if binding.is_manager(actor) else 0
    if not count:
        return []
    words = ngettext("%s berkas menunggu diperiksa", "%s berkas menunggu diperiksa", count) % display.number(count)
    url = f"{binding.entity_of('trainee').url('list')}?{binding.trainee_cohort}={record.pk}"
    return [Todo(words, url, "warn")]


def _selection(binding: Any, actor: Actor, record: Any) -> list[Todo]:
    url = binding.url("selection", record.pk)
    if not choosing.hindrances(binding, record):
        ready = binding.is_manager(actor)
        return [Todo(_("Nilai lengkap; umumkan hasil seleksi"), url, "good")] if ready else []
    return [Todo(_("Isi nilai tes tertulis dan wawancara"), url)]


def _before(binding: Any, actor: Actor, record: Any, counts: dict[str, int]) -> list[Todo]:
    if not binding.is_manager(actor):
        return []
    found = []
    if not binding.sessions_of(record).exists():
        found.append(Todo(_("Susun jadwal pelatihan"), binding.url("timetable", record.pk), "warn"))
    waiting = counts.get(Standing.PASSED, 0)
    if waiting:
        words = _("%s orang belum mengonfirmasi") % display.number(waiting)
        found.append(Todo(words, binding.url("selection", record.pk)))
    if life.may_begin(binding, record):
        found.append(Todo(_("Mulai pelatihan"), binding.entity_of("cohort").url("detail", record.pk), "good"))
    return found


def _training(binding: Any, actor: Actor, record: Any) -> list[Todo]:
    found, today = [], timezone.localdate()
    due = [one for one in life.unfilled(binding, record) if binding.of(one, "session_on") <= today]
    if due:
        words = _("Isi daftar hadir %s") % display.long_date(binding.of(due[0], "session_on"))
        more = "" if len(due) == 1 else _(" dan %s sesi lain") % display.number(len(due) - 1)
        found.append(Todo(words + more, binding.url("sheet", record.pk, due[0].pk), "warn"))
    figures = presence.of_cohort(record)
    rows = Trainee.objects.filter(cohort_id=record.training_id, standing=Standing.TRAINING)
    empty = presence.Figures()
    warned = sum(presence.needs_warning(binding, row, figures.get(row.pk, empty)) for row in rows)
    if warned:
        words = _("%s peserta perlu ditegur") % display.number(warned)
        found.append(Todo(words, binding.url("attendance", record.pk), "bad"))
    left = life.unfilled(binding, record)
    if not left and marks.missing(binding, record):
        found.append(Todo(_("Isi hasil uji kompetensi"), binding.url("assessment", record.pk), "warn"))
    elif not left:
        done = _("Semua lengkap; kepala UPT menutup pelatihan")
        found.append(Todo(done, binding.entity_of("cohort").url("detail", record.pk), "good"))
    return found
