"""What one day of one member comes to: present, late, left early, on leave, absent. No database."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

LABELS = {
    "hadir": (_("Hadir"), "good"),
    "terlambat": (_("Terlambat"), "warn"),
    "pulang_cepat": (_("Pulang cepat"), "warn"),
    "terlambat_pulang_cepat": (_("Terlambat dan pulang cepat"), "warn"),
    "tanpa_pulang": (_("Tidak presensi pulang"), "warn"),
    "tanpa_masuk": (_("Tidak presensi masuk"), "warn"),
    "dinas": (_("Dinas luar"), "info"),
    "cuti": (_("Cuti"), "info"),
    "alpa": (_("Tanpa keterangan"), "bad"),
    "libur": (pgettext_lazy("personnel", "Libur"), "neutral"),
    "belum": (_("Belum"), "neutral"),
}


@dataclass(frozen=True)
class Hours:
    """The working hours that count for a member on a day."""

    begins: time
    ends: time
    grace_minutes: int


@dataclass(frozen=True)
class Facts:
    """All that is known of one day."""

    day: date
    is_workday: bool
    came_at: time | None = None
    left_at: time | None = None
    is_on_leave: bool = False
    is_on_duty_away: bool = False
    has_waiting: bool = False


@dataclass(frozen=True)
class Verdict:
    """What the day comes to."""

    day: date
    word: str
    came_at: time | None = None
    left_at: time | None = None
    late_minutes: int = 0
    early_minutes: int = 0
    has_waiting: bool = False

    @property
    def label(self) -> object:
        """The word as people read it."""
        return LABELS[self.word][0]

    @property
    def tone(self) -> str:
        """How grave it looks."""
        return LABELS[self.word][1]

    @property
    def is_present(self) -> bool:
        """Somebody who came counts as present, late or not."""
        return self.came_at is not None or self.left_at is not None


def judge(facts: Facts, hours: Hours, now: datetime) -> Verdict:
    """Judge one day. Leave and duty away come before the clock; today is not absent before it is over."""
    late = _late(facts.came_at, hours)
    early = _minutes(facts.left_at, hours.ends) if facts.left_at is not None else 0
    word = _word(facts, late, early, hours, now)
    is_counted = word not in ("cuti", "dinas", "libur")
    return Verdict(
        facts.day,
        word,
        facts.came_at,
        facts.left_at,
        late if is_counted else 0,
        early if is_counted else 0,
        facts.has_waiting,
    )


def _word(facts: Facts, late: int, early: int, hours: Hours, now: datetime) -> str:
    if facts.is_on_leave:
        return "cuti"
    if facts.is_on_duty_away:
        return "dinas"
    if not facts.is_workday:
        return "libur"
    is_over = facts.day < now.date() or (facts.day == now.date() and now.time() > hours.ends)
    if facts.came_at is None and facts.left_at is None:
        return "alpa" if facts.day < now.date() else "belum"
    if facts.came_at is None:
        return "tanpa_masuk"
    if facts.left_at is None and is_over and facts.day < now.date():
        return "tanpa_pulang"
    return {(False, False): "hadir", (True, False): "terlambat", (False, True): "pulang_cepat"}.get(
        (late > 0, early > 0), "terlambat_pulang_cepat"
    )


def _late(came_at: time | None, hours: Hours) -> int:
    """Minutes after the beginning; none within the grace, all of them beyond it."""
    if came_at is None:
        return 0
    minutes = _minutes(hours.begins, came_at)
    return minutes if minutes > hours.grace_minutes else 0


def _minutes(first: time, second: time) -> int:
    """Whole minutes from the first to the second; none where it is not later."""
    return max(0, (second.hour * 60 + second.minute) - (first.hour * 60 + first.minute))


@dataclass(frozen=True)
class Totals:
    """A month of one member."""

    workdays: int = 0
    present: int = 0
    late: int = 0
    late_minutes: int = 0
    early: int = 0
    early_minutes: int = 0
    away: int = 0
    leave: int = 0
    absent: int = 0
    incomplete: int = 0


def total(verdicts: list[Verdict], workdays: int) -> Totals:
    """Add up the days of a month; `incomplete` are days with only one of the two clockings."""
    words = [verdict.word for verdict in verdicts]
    return Totals(
        workdays=workdays,
        present=sum(1 for one in verdicts if one.is_present and one.word not in ("libur", "cuti", "dinas")),
        late=sum(1 for one in verdicts if one.late_minutes),
        late_minutes=sum(one.late_minutes for one in verdicts),
        early=sum(1 for one in verdicts if one.early_minutes),
        early_minutes=sum(one.early_minutes for one in verdicts),
        away=words.count("dinas"),
        leave=words.count("cuti"),
        absent=words.count("alpa"),
        incomplete=words.count("tanpa_pulang") + words.count("tanpa_masuk"),
    )
