"""Archive lists of the demonstration: one moved, one destroyed, one that waits for the head, and a letter on hold."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from blocks.correspondence.models import ArchiveList, ListKind, Verdict
from blocks.correspondence.selectors import archive
from blocks.correspondence.services import archive_deeds, archive_lists, holds
from core import access
from core.models import Office
from core.seeding.moment import as_of

COMMITTEE = ("Kepala unit kearsipan (ketua)", "Kepala unit pengolah", "Arsiparis ahli muda")
WITNESSES = ("Kepala Subbagian Umum", "Pengelola Arsip")
RECORDS_CENTRE = "Unit Kearsipan Sekretariat Daerah"


def run(binding: Any, offices: list[Office]) -> None:
    """Work through what is due, office by office; where nothing is due nothing is done."""
    first, second, last = offices[0], offices[min(1, len(offices) - 1)], offices[-1]
    moved = drawn(binding, ListKind.PINDAH, first, 21)
    if moved is not None:
        carried_out(binding, moved, RECORDS_CENTRE, 20)
    gone = drawn(binding, ListKind.MUSNAH, first, 14, most=1)
    if gone is not None:
        judged(binding, gone, 12)
        carried_out(binding, gone, "Dicacah, isi elektronik dihapus", 7)
    waiting = drawn(binding, ListKind.MUSNAH, second, 5)
    if waiting is not None and second != first:
        judged(binding, waiting, 4)
    held = free(binding, ListKind.MUSNAH, last).first()
    if held is not None:
        holds.place(binding, access.system(), held, "Masih diperlukan untuk pemeriksaan Inspektorat")


def free(binding: Any, kind: str, office: Office) -> Any:
    """What a list of this kind may take at an office."""
    return archive.takeable(archive.closed(binding, access.system()), kind).filter(office=office)


def drawn(binding: Any, kind: str, office: Office, ago: int, most: int = 9) -> ArchiveList | None:
    """A list that has been drawn up and sent on its way."""
    keys = [row.pk for row in free(binding, kind, office)[:most]]
    if not keys:
        return None
    with as_of(at(ago)):
        row = archive_lists.draw_up(binding, access.system(), kind, office, keys)
        boxes = {item.pk: f"{office.code.upper()}-{place:02}" for place, item in enumerate(row.items.all(), 1)}
        archive_lists.submit(binding, access.system(), row, boxes)
    return row


def judged(binding: Any, row: ArchiveList, ago: int) -> None:
    """The committee lets all of it go."""
    words = {item.pk: (Verdict.MUSNAH.value, "") for item in row.items.all()}
    with as_of(at(ago)):
        given = archive_lists.Judgement(COMMITTEE, timezone.localdate(), words)
        archive_lists.judge(binding, access.system(), row, given)


def carried_out(binding: Any, row: ArchiveList, destination: str, ago: int) -> None:
    """Approved, and done the same day."""
    with as_of(at(ago)):
        number = f"000.5/{row.pk:02}/{timezone.localdate().year}"
        archive_lists.approve(binding, access.system(), row, number)
        archive_deeds.carry_out(binding, access.system(), row, archive_deeds.Report(destination, WITNESSES))


def at(days: int) -> Any:
    """Ten in the morning of the working day so long ago."""
    day = timezone.localtime() - timedelta(days=days)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return day.replace(hour=10, minute=5, second=0, microsecond=0)
