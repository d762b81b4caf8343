"""An application from its first line until its papers are with the school."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.admission.models import Applicant, Run
from core import display


def begin(binding: Any, record: Any) -> Applicant:
    """Make the row of a new record; the round's days and the choices are checked when it is sent."""
    return Applicant.objects.create(app=binding.app, round_id=getattr(record, f"{binding.chosen}_id"))


def created(binding: Any, record: Any) -> None:
    Applicant.objects.filter(pk=record.admission_id).update(record_id=record.pk)
    record.admission.record_id = record.pk


def edited(binding: Any, record: Any) -> None:
    """Follow a change of round; papers that were handed in again are to be checked anew."""
    row = binding.row(record)
    Applicant.objects.filter(pk=row.pk).update(round_id=getattr(record, f"{binding.chosen}_id"))
    row.checks.filter(verdict="sesuai", paper__in=_changed(binding, record, row)).delete()


def _changed(binding: Any, record: Any, row: Applicant) -> list[str]:
    """Papers whose file was stored after it was checked."""
    found = []
    for check in row.checks.all():
        file = getattr(record, check.paper, None)
        if file is None or getattr(file, "created_at", None) is None or file.created_at > check.at:
            found.append(check.paper)
    return found


def moved(binding: Any, record: Any) -> None:
    """Note when the papers were sent first: who returns to put something right keeps the place in time."""
    phase = binding.entity.workflow.state(record.state).phase
    row = binding.row(record)
    if phase == "verifying" and row.sent_at is None:
        row.sent_at = timezone.now()
        row.save(update_fields=["sent_at"])


def hindrances(binding: Any, record: Any, now: datetime) -> list[str]:
    """Everything that keeps the papers from being sent now; empty where nothing does."""
    return [*_round(binding, record, now), *_choices(binding, record), *_twice(binding, record)]


def _twice(binding: Any, record: Any) -> list[str]:
    """The same child asked already in this round, and is still in it."""
    same = {binding.chosen: getattr(record, binding.chosen), binding.pupil: getattr(record, binding.pupil)}
    if hasattr(record, f"{binding.pupil}_hash"):
        same = {binding.chosen: same[binding.chosen], f"{binding.pupil}_hash": getattr(record, f"{binding.pupil}_hash")}
    over = [one.name for one in binding.entity.workflow.states if one.phase == "rejected"]
    others = binding.entity.model._default_manager.filter(**same, admission__sent_at__isnull=False)
    other = others.exclude(pk=record.pk).exclude(state__in=over).first()
    return [_("Anak ini sudah didaftarkan pada penerimaan ini.")] if other is not None else []


def _round(binding: Any, record: Any, now: datetime) -> list[str]:
    """What the round says: shares not settled, too early, too late. Who was returned may send later."""
    round_, today = getattr(record, binding.chosen), timezone.localtime(now).date()
    opens, closes = getattr(round_, binding.round_opens), getattr(round_, binding.round_closes)
    if round_.state not in binding.open:
        return [_("Kuota penerimaan ini belum ditetapkan.")]
    if Run.objects.filter(app=binding.app, round_id=round_.pk, announced_at__isnull=False).exists():
        return [_("Hasil penerimaan ini sudah diumumkan.")]
    if today < opens:
        return [_("Pendaftaran dibuka %s.") % display.long_date(opens)]
    if today > closes and binding.row(record).sent_at is None:
        return [_("Pendaftaran sudah ditutup %s.") % display.long_date(closes)]
    return []


def _choices(binding: Any, record: Any) -> list[str]:
    """What is wrong with the chosen schools: one twice, one left out before, one without places in this round."""
    capacity, chosen = binding.capacity_entity, [getattr(record, f"{name}_id") for name in binding.choices]
    rows = capacity.model._default_manager.filter(**{f"{capacity.parent}_id": getattr(record, f"{binding.chosen}_id")})
    offered, found = set(rows.values_list(f"{binding.capacity_school}_id", flat=True)), []
    for at, key in enumerate(chosen):
        label = str(binding.entity.field(binding.choices[at]).label)
        if key is None:
            continue
        if None in chosen[:at]:
            found.append(_("%s: isi dahulu pilihan sebelumnya.") % label)
        elif key in chosen[:at]:
            found.append(_("%s: sekolah ini sudah dipilih; pilih sekolah lain.") % label)
        elif key not in offered:
            found.append(_("%s: sekolah ini tidak membuka tempat pada penerimaan ini.") % label)
    return found
