"""Keeps the aims above the programmes: vision, mission, goal, outcome, and which programme serves which."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.planning.models import Indicator, Node
from core import access, audit
from core.rules import RuleBroken

ABOVE = {"visi": "", "misi": "visi", "tujuan": "misi", "sasaran": "tujuan", "program": "sasaran"}


@dataclass(frozen=True)
class Aim:
    """What is typed of one aim."""

    level: str
    code: str
    name: str
    parent: Node | None
    indicator: str = ""
    unit: str = ""


def require_keeper(binding: Any, actor: Any) -> None:
    if not actor.is_system and not actor.has_role(binding.app, binding.keeper):
        raise access.Forbidden(_("Pohon kinerja disusun oleh perencana Bappeda."))


def add(binding: Any, actor: Any, aim: Aim) -> Node:
    """Add an aim below the one it serves."""
    require_keeper(binding, actor)
    broken = _faults(aim)
    if broken:
        raise RuleBroken(broken)
    with transaction.atomic():
        node = Node.objects.create(level=aim.level, code=aim.code, name=aim.name, parent=aim.parent)
        if aim.indicator:
            Indicator.objects.create(node=node, name=aim.indicator, unit=aim.unit)
        audit.record(actor, "planning.aim", node, {"code": [None, aim.code]})
    return node


def _faults(aim: Aim) -> list[str]:
    found = []
    wanted = ABOVE[aim.level]
    if (aim.parent.level if aim.parent is not None else "") != wanted:
        words = _("Pilih %s di atasnya.") % wanted if wanted else _("Visi tidak mempunyai induk.")
        found.append(words)
    if Node.objects.filter(office=None, code=aim.code).exists():
        found.append(_("Kode %s sudah dipakai.") % aim.code)
    if aim.indicator and not aim.unit:
        found.append(_("Tulis satuan indikator."))
    return found


def attach(binding: Any, actor: Any, programme: Node, outcome: Node) -> None:
    """Say which outcome a programme serves."""
    require_keeper(binding, actor)
    if programme.level != "program" or outcome.level != "sasaran":
        raise RuleBroken([_("Program dihubungkan dengan sasaran.")])
    with transaction.atomic():
        Node.objects.filter(pk=programme.pk).update(parent=outcome)
        audit.record(actor, "planning.attach", programme, {"parent": [str(programme.parent_id or ""), outcome.code]})
