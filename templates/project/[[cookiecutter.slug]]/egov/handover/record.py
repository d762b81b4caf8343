"""The record of a handover (Berita Acara Serah Terima) on the office's letterhead, for both to sign."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import display, identity, positions
from core.documents import parts, signatory, typeset
from egov.models import Handover, HandoverReason
from egov.templatetags.officer import app_name, role_name

SHOWN = 200


def pdf(row: Handover) -> bytes:
    """Print the record as it was written."""
    day = timezone.localdate(row.made_at)
    data = parts.base(row.office, title=_("Berita Acara Serah Terima"), number=row.number, day=day)
    data["parts"] = [parts.text(_opening(row, day)), *_people(row), *_tables(row), parts.text(_closing(row))]
    data["signatory"] = signatory.of_person(_("Yang menerima"), row.receiver).data
    data["beside"] = _giver(row, day).data
    return typeset.pdf("letter", data, at=row.made_at)


def _giver(row: Handover, day: date) -> signatory.Signatory:
    """Who hands over; the head of the office signs for who died."""
    head = positions.head_of(row.office)
    if row.reason == HandoverReason.DEAD:
        return signatory.of_position(head, day=day) if head is not None else signatory.nobody(row.office)
    return signatory.of_person(_("Yang menyerahkan"), row.user)


def _opening(row: Handover, day: date) -> str:
    words = {
        "day": display.long_date(day),
        "reason": row.get_reason_display().lower(),
        "last": display.long_date(row.last_day),
    }
    return (
        _("Pada %(day)s dilakukan serah terima karena %(reason)s, dengan hari terakhir menjabat %(last)s, antara:")
        % words
    )


def _people(row: Handover) -> list[dict[str, Any]]:
    return [
        parts.pairs([[_("Yang menyerahkan"), _named(row.user)], [_("Yang menerima"), _named(row.receiver)]]),
    ]


def _named(user: Any) -> str:
    return f"{user.full_name}, NIP {identity.format_nip(user.nip)}" if user.nip else user.full_name


def _tables(row: Handover) -> list[dict[str, Any]]:
    content, found = row.content, []
    held = [[_day(one["since"]), one["title"], one["office"]] for one in content["positions"]]
    if held:
        found += [parts.text(_("Jabatan yang diserahkan:"))]
        found += [parts.table([_("Dijabat sejak"), _("Jabatan"), _("Kantor")], held)]
    roles = [[role_name(one["role"]), app_name(one["app"])] for one in content["roles"]]
    if roles:
        found += [parts.text(_("Peran yang ikut dengan jabatan:")), parts.table([_("Peran"), _("Aplikasi")], roles)]
    if content["mandates"]:
        found += [parts.text(_("Pelimpahan tanda tangan: %s.") % "; ".join(content["mandates"]))]
    work = [*content["taken"], *content["of_positions"]]
    if not work:
        return [*found, parts.text(_("Tidak ada pekerjaan yang masih terbuka."))]
    rows = [[one["number"], _day(one["due"]), app_name(one["app"]), one["title"]] for one in work[:SHOWN]]
    columns = [_("Nomor"), _("Tenggat"), _("Aplikasi"), _("Perihal")]
    return [*found, parts.text(_("Pekerjaan terbuka (%s):") % len(work)), parts.table(columns, rows)]


def _closing(row: Handover) -> str:
    return _("Seluruhnya diterima oleh yang menerima. Berita acara ini dibuat untuk dipergunakan sebagaimana mestinya.")


def _day(text: str) -> str:
    return display.long_date(date.fromisoformat(text)) if text else "–"
