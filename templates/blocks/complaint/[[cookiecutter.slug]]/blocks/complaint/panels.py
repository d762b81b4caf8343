"""What the block adds to a report's page and to the application's first page."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.complaint import clock, duplicates, holdings, questions, selectors, status
from core import access
from core.blocks import Card, Panel

FOLDER = "block_complaint/panels"
WHOM = {
    "kepala": gettext_lazy("kepala kantor"),
    "induk": gettext_lazy("kantor di atasnya"),
    "pimpinan": gettext_lazy("pimpinan daerah"),
}


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """The office's answer; clock and holders; similar reports; forwarding; what was told; photos before and after."""
    case = record.complaint
    personal = access.sees_personal(actor, binding.entity, record)
    found = []
    if answer := binding.of(record, "answer"):
        found.append(Panel(f"{FOLDER}/reply.html", {"answer": answer}, _("Jawaban kantor")))
    context: dict[str, Any] = clock_context(binding, record) | {"personal": personal}
    found.append(Panel(f"{FOLDER}/clock.html", context, _("Penanganan")))
    before, after = binding.of(record, "photo_before"), binding.of(record, "photo_after")
    if before or after:
        context = {"before": before, "after": after}
        found.append(Panel(f"{FOLDER}/photos.html", context, _("Sebelum dan sesudah")))
    told = questions.answered(questions.of_category(binding, binding.of(record, "category")), case.answers)
    if told or case.media_url:
        found.append(Panel(f"{FOLDER}/answers.html", {"answers": told, "case": case}, _("Keterangan tambahan")))
    if case.forwardings.exists():
        context = {
            "forwardings": case.forwardings.all(),
            "target": target_of(binding, record),
            "personal": personal,
        }
        found.append(Panel(f"{FOLDER}/forwardings.html", context, _("Diteruskan ke instansi lain")))
    return found + _similar(binding, record, actor)


def clock_context(binding: Any, record: Any) -> dict[str, Any]:
    """What is said about time and holder; the same for the reporter, officers and the public."""
    case, workflow = record.complaint, binding.entity.workflow
    shown = status.of_phase(workflow.state(record.state).phase)
    today = timezone.localdate()
    return {
        "case": case,
        "status": shown,
        "is_open": shown.open311 == "open",
        "late": clock.late_by(case.due_on, today) if not case.is_answered else 0,
        "used": case.workdays_used
        if case.workdays_used is not None
        else clock.used(case.counted_from, today, case.stopped_workdays),
        "allowed": binding.allowed(record),
        "spans": holdings.spans(case),
        "escalations": [(rung, WHOM.get(rung.whom, rung.whom)) for rung in case.escalations.all()],
        "followers": case.followers.count(),
    }


def target_of(binding: Any, record: Any) -> str:
    """The words of where a report was forwarded to."""
    display = getattr(record, f"get_{binding.outside_target}_display", None)
    return str(display()) if display is not None else ""


def _similar(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """Reports that may be the same, for those who may merge."""
    if not binding.merge or not may_step(binding, record, actor, binding.merge):
        return []
    found = [
        {"record": other, "metres": metres, "url": binding.entity.url("detail", other.pk)}
        for other, metres in duplicates.similar(binding, record)
    ]
    if not found:
        return []
    context = {
        "similar": found,
        "action": binding.entity.url("move", record.pk, binding.merge),
        "field": f"{binding.merge}-{binding.duplicate_of}",
    }
    return [Panel(f"{FOLDER}/similar.html", context, _("Mungkin laporan yang sama"))]


def may_step(binding: Any, record: Any, actor: Any, name: str) -> bool:
    """Say whether this actor may make a step of this report now."""
    step = binding.entity.workflow.transition(name)
    return record.state in step.sources and access.is_one_of(step.roles, actor, binding.entity, record)


def landing(binding: Any, actor: Any) -> list[Card]:
    """Ways in: public map and list, and for officers their pages."""
    cards = []
    if binding.is_public:
        cards.append(Card(_("Peta laporan"), _url(binding, "map"), _("Laporan di sekitar Anda."), "map-2"))
        cards.append(
            Card(
                _("Daftar laporan"),
                _url(binding, "list"),
                _("Semua laporan dan keadaannya."),
                "list",
            )
        )
    if binding.take and is_taker(binding, actor):
        count = selectors.tasks(binding, actor).count()
        text = _("%s tugas untuk Anda.") % count
        cards.append(Card(_("Tugas lapangan"), _url(binding, "tasks"), text, "tool", count > 0))
    if sees_performance(binding, actor):
        cards.append(
            Card(
                _("Kinerja"),
                _url(binding, "performance"),
                _("Masuk, selesai, dan terlambat."),
                "chart-bar",
            )
        )
    return cards


def _url(binding: Any, name: str) -> str:
    return reverse(f"{binding.package}:complaint_{name}")


def roles_of(words: Any) -> tuple[str, ...]:
    """The names of the roles among access words."""
    return tuple(word.name for word in words if word.kind == "role")


def taker_roles(binding: Any) -> tuple[str, ...]:
    """The roles that work in the field."""
    return roles_of(binding.entity.workflow.transition(binding.take).roles)


def is_taker(binding: Any, actor: Any) -> bool:
    return actor.has_role(binding.app, *taker_roles(binding))


def reader_roles(binding: Any) -> tuple[str, ...]:
    """The roles that read reports, those of the field left out."""
    field = taker_roles(binding) if binding.take else ()
    return tuple(name for name in roles_of(binding.entity.access.read) if name not in field)


def sees_performance(binding: Any, actor: Any) -> bool:
    return actor.has_role(binding.app, *reader_roles(binding))
