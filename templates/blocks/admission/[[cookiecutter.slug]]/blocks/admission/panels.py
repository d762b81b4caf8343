"""What the block adds to an applicant's page: checking papers, ranks with their reasons, re-registration."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.admission.models import Standing, Verdict
from blocks.admission.selectors import explain
from blocks.admission.services import checking, intake
from core import access
from core.blocks import Panel

FOLDER = "block_admission/panels"


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """The panels that this actor may see, the next thing to do first."""
    row = binding.row(record)
    if row is None or not access.sees_personal(actor, binding.entity, record):
        return []
    base = {"binding": binding, "record": record, "row": row}
    found = []
    phase = binding.entity.workflow.state(record.state).phase
    hindrances = intake.hindrances(binding, record, timezone.now()) if phase in ("received", "returned") else []
    if hindrances:
        found.append(Panel(f"{FOLDER}/sending.html", base | {"hindrances": hindrances}, _("Sebelum dikirim")))
    if row.standing in (Standing.PLACED, Standing.ENROLLED, Standing.LAPSED):
        found.append(Panel(f"{FOLDER}/place.html", base | _place(binding, record, row, actor), _("Daftar ulang")))
    papers = _papers(binding, record, row)
    may_check = checking.may_check(binding, record, actor)
    checked = Panel(f"{FOLDER}/papers.html", base | {"papers": papers, "may_check": may_check}, _("Pemeriksaan berkas"))
    shown = [checked] if may_check or any(one["check"] for one in papers) else []
    lines = explain.of(binding, record)
    if lines:
        context = base | {"lines": lines, "keys": explain.keys_in_words(binding, getattr(record, binding.path))}
        shown.insert(0, Panel(f"{FOLDER}/ranks.html", context, _("Peringkat")))
    return found + shown


def _place(binding: Any, record: Any, row: Any, actor: Any) -> dict[str, Any]:
    school = binding.school_entity.model._default_manager.filter(pk=row.school_id).first()
    may = row.standing == Standing.PLACED and not actor.is_system and binding.serves(actor, school)
    return {"school": getattr(school, binding.school_name, ""), "may_enrol": may}


def _papers(binding: Any, record: Any, row: Any) -> list[dict[str, Any]]:
    """Each paper with what was found of it; what was found right before is proposed again."""
    checks = {check.paper: check for check in row.checks.all()}
    return [
        {
            "name": name,
            "label": binding.entity.field(name).label,
            "file": getattr(record, name),
            "check": checks.get(name),
            "fits": name in checks and checks[name].verdict == Verdict.FITS,
        }
        for name in checking.papers_of(binding, record)
    ]
