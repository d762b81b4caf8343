"""What waits for the office."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.selectors import orders, rounds
from blocks.assets.services import plans
from blocks.assets.services.rounds import open_round
from core.models import WorkItem


@dataclass(frozen=True)
class Wait:
    """One kind of work that waits, and the way there."""

    text: str
    hint: str
    url: str
    icon: str


@dataclass(frozen=True)
class Desk:
    """Figures and what waits."""

    assets: int
    working: int
    open_orders: int
    waits: tuple[Wait, ...]


def of(binding: Any, actor: Any) -> Desk:
    """The desk of those who manage the assets."""
    usable = binding.usable(actor)
    working = [state.name for state in binding.entity_of("asset").workflow.states if state.phase == "done"]
    return Desk(
        assets=usable.count(),
        working=usable.filter(state__in=working).count(),
        open_orders=orders.open_ones(binding).filter(pk__in=binding.seen(actor, "order").values("pk")).count(),
        waits=tuple(found for found in _waits(binding, actor) if found is not None),
    )


def _waits(binding: Any, actor: Any) -> list[Wait | None]:
    return [
        _first_states(
            binding, actor, "report", _("laporan menunggu diterima"), _("Periksa, lalu buat perintah kerja"), "inbox"
        ),
        _first_states(
            binding, actor, "order", _("perintah kerja belum ditugaskan"), _("Pilih regu atau petugasnya"), "users"
        ),
        _late(binding, actor),
        _first_states(
            binding, actor, "movement", _("serah terima menunggu"), _("Setujui pemindahan barang"), "arrows-exchange"
        ),
        _first_states(binding, actor, "loan", _("peminjaman menunggu persetujuan"), _("Setujui atau tolak"), "key"),
        _unlabelled(binding, actor),
        _round(binding),
        _plan(binding),
    ]


def _first_states(binding: Any, actor: Any, key: str, words: str, hint: str, icon: str) -> Wait | None:
    """Records that nobody has taken up yet."""
    if not getattr(binding, key):
        return None
    entity = binding.entity_of(key)
    if entity.workflow is None:
        return None
    count = binding.seen(actor, key).filter(state=entity.workflow.start).count()
    url = f"{entity.url('list')}?state={entity.workflow.start}"
    return Wait(f"{count} {words}", str(hint), url, icon) if count else None


def _late(binding: Any, actor: Any) -> Wait | None:
    items = WorkItem.objects.filter(app=binding.app, entity=binding.order, due_at__lt=timezone.now())
    items = items.filter(object_id__in=binding.seen(actor, "order").values("pk"))
    count = items.exclude(phase__in=orders.CLOSED_PHASES).count()
    text = _("%s perintah kerja lewat batas") % count
    url = binding.entity_of("order").url("list")
    return Wait(text, _("Tanyakan regunya, atau tugaskan ulang"), url, "clock-exclamation") if count else None


def _unlabelled(binding: Any, actor: Any) -> Wait | None:
    count = binding.usable(actor).filter(assets__labelled_at=None).count()
    text = _("%s aset belum dicetak labelnya") % count
    return Wait(text, _("Cetak label QR lalu tempelkan"), binding.url("labels"), "qrcode") if count else None


def _round(binding: Any) -> Wait | None:
    kept = open_round(binding)
    if kept is None:
        return None
    figures = rounds.progress(kept)
    words = {"done": figures.looked_for, "all": figures.listed}
    text = _("%(done)s dari %(all)s aset sudah diperiksa") % words
    return Wait(text, kept.name, binding.url("round", kept.pk), "clipboard-check")


def _plan(binding: Any) -> Wait | None:
    if plans.running(binding).exists():
        return None
    return Wait(
        _("Belum ada rencana pemeliharaan"), _("Susun pekerjaan berkala"), binding.url("plans"), "calendar-event"
    )
