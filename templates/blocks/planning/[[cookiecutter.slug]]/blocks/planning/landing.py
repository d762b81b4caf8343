"""The ways into the block from the application's first page, by role."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import display
from core.access import Actor
from core.blocks import Card


def cards(binding: Any, actor: Actor) -> list[Card]:
    """Progress for everybody, and the sheet that an office has to fill in next."""
    found = []
    if binding.has_quarters and actor.has_role(binding.app, binding.filler):
        found += [_next(binding, record) for record in _waiting(binding, actor)]
    text = _("Capaian dan serapan tiap perangkat daerah")
    found.append(Card(_("Kinerja program"), binding.url("progress"), text, "chart-bar"))
    found.append(Card(_("Pohon kinerja"), binding.url("tree"), _("Dari visi sampai program"), "hierarchy-2"))
    return found


def _waiting(binding: Any, actor: Actor) -> list[Any]:
    """At most three sheets that the actor's office still holds, the one due first on top."""
    workflow = binding.entity.workflow
    states = [name for phase in ("returned", "received", "working") for name in workflow.states_of(phase)]
    rows = binding.seen(actor).filter(state__in=states).select_related("planning__office")
    return list(rows.order_by(binding.year, binding.quarter, "pk")[:3])


def _next(binding: Any, record: Any) -> Card:
    row = binding.row(record)
    day = binding.closes_on(row.year, row.quarter)
    late = day < timezone.localdate()
    words = _("Terlambat, batasnya %s") if late else _("Paling lambat %s")
    title = _("Isi triwulan %(quarter)s %(year)s") % {"quarter": row.quarter, "year": row.year}
    text = f"{row.office.name}. {words % display.long_date(day)}"
    return Card(title, binding.url("fill", record.pk), text, "pencil", True)
