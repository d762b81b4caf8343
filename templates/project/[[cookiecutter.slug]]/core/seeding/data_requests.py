"""Requests about personal data for a demonstration: one answered, one refused, one being handled, one new."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts import data_requests
from accounts.models import DataRequest, Ground, RequestKind, User
from core import access, notify
from core.seeding.context import Context
from core.seeding.moment import as_of

REQUESTS = (
    (RequestKind.AKSES, "", 200),
    (RequestKind.HAPUS, "Saya pindah ke daerah lain.", 150),
    (RequestKind.PERBAIKAN, "Nama jalan pada alamat saya salah tulis; KTP-el saya lampirkan di loket.", 60),
    (RequestKind.TARIK, "Saya tidak ingin lagi menerima pemberitahuan lewat pesan.", 5),
)


def run(context: Context) -> None:
    """Fill an empty worklist, where somebody may answer."""
    officer = User.objects.filter(pk__in=notify.holders("core", data_requests.ROLE)).first()
    people = User.objects.filter(person__in=context.residents(), kind="resident").order_by("pk")[1 : len(REQUESTS) + 1]
    if officer is None or DataRequest.objects.exists():
        return
    rows = [_ask(user, *wanted) for user, wanted in zip(people, REQUESTS, strict=False)]
    for row, deed in zip(rows, (_granted, _refused, _taken), strict=False):
        with as_of(row.received_at + timedelta(hours=3)):
            deed(context.actor(officer), row)


def _ask(user: User, kind: str, details: str, hours: int) -> DataRequest:
    asked = timezone.localtime(timezone.now() - timedelta(hours=hours))
    with as_of(min(asked.replace(hour=9, minute=20), timezone.now())):
        return data_requests.ask(access.actor_for(user), kind, details)


def _taken(actor: Any, row: DataRequest) -> None:
    data_requests.take(actor, row)


def _granted(actor: Any, row: DataRequest) -> None:
    data_requests.take(actor, row)
    data_requests.grant(actor, row, "Salinan lengkap dapat Anda unduh di halaman ini.")


def _refused(actor: Any, row: DataRequest) -> None:
    data_requests.take(actor, row)
    words = "Permohonan layanan Anda masih berjalan; ajukan lagi sesudah permohonan itu selesai."
    data_requests.refuse(actor, row, Ground.PROSES, words)
