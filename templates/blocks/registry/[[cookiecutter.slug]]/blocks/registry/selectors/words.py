"""Keys that the tables keep, in the words that people read."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from blocks.registry.models import Outcome
from blocks.registry.services import renewals

REASONS = {
    "nik_sama": _("NIK sama"),
    "nama_sama": _("nama sama"),
    "nama_mirip": _("nama mirip"),
    "lahir_sama": _("tanggal lahir sama"),
    "lahir_tertukar": _("hari dan bulan lahir tertukar"),
    "lahir_mirip": _("tanggal lahir hampir sama"),
    "desa_sama": _("desa sama"),
}
DOUBTS = {
    "tanpa_titik": _("tanpa titik lokasi"),
    "titik_kasar": _("ketelitian titik kurang"),
    "jauh": _("jauh dari titik entri"),
    "tanpa_foto": _("tanpa foto"),
    "didahului": _("sudah ada kunjungan yang lebih baru"),
}


def reasons(pair: Any) -> list[Any]:
    """Why two entries are suspected."""
    return [REASONS.get(key, key) for key in pair.reasons]


def doubts(visit: Any) -> list[Any]:
    """Why a visit is doubtful; nothing once the desk has looked at it."""
    return [] if visit.judged_at else [DOUBTS.get(key, key) for key in visit.doubts]


def labels(binding: Any, names: list[str]) -> list[Any]:
    """Fields by their labels."""
    known = {info.name: info.label for info in binding.entity.fields}
    return [known[name] for name in names if name in known]


def said_by(binding: Any, actor: Any) -> list[tuple[str, Any]]:
    """What this actor may say of an entry in a period."""
    is_staff = binding.is_manager(actor) or binding.is_visitor(actor)
    events = {Outcome.MOVED: binding.moved, Outcome.ENDED: binding.ended, Outcome.NOT_FOUND: binding.missing}
    return [
        (outcome.value, outcome.label)
        for outcome in renewals.EVENTS
        if outcome == Outcome.SAME or (is_staff and events[outcome])
    ]
