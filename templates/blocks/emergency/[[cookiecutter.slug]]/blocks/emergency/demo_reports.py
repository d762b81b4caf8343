"""Reports of other channels for a new replica: two that wait and one that was set aside; all invented."""

from datetime import datetime, timedelta
from typing import Any

from blocks.emergency.models import Channel, Report
from blocks.emergency.services import reports
from core.access import Actor
from core.models import District

WAITING = (
    (Channel.SOCIAL, "Air masuk rumah di bantaran", "Beberapa unggahan dengan foto, setinggi mata kaki.", 18),
    (Channel.COMPLAINT, "Tiang listrik miring", "Aduan warga dengan foto; kabel belum putus.", 34),
)
ASIDE = (Channel.SOCIAL, "Kabar tanggul jebol", "Foto lama yang beredar lagi.", 190)
WHY = "Penjaga pintu air memeriksa; tanggul utuh dan foto dari tahun lain."


def run(binding: Any, actor: Actor, now: datetime) -> None:
    """Write them down as an operator would."""
    for said in WAITING:
        _write(binding, actor, said, now)
    reports.dismiss(binding, actor, _write(binding, actor, ASIDE, now), WHY)


def _write(binding: Any, actor: Actor, said: tuple[str, str, str, int], now: datetime) -> Report:
    channel, title, text, minutes = said
    report = Report(channel=channel, title=title, text=text, at=now - timedelta(minutes=minutes))
    report.district = District.objects.order_by("code").first()
    report.place = report.district.name if report.district else title
    return reports.write_down(binding, actor, report)
