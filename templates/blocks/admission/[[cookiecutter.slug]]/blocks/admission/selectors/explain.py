"""Why somebody stands where they stand, in words a parent can check."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.admission.models import Outcome, Rank, Standing
from blocks.admission.ranking import order_of
from blocks.admission.selectors import schools
from core import display


@dataclass(frozen=True)
class Line:
    """One chosen school: rank among how many, the last who got a place, and what it came to."""

    choice: int
    school: str
    text: str
    measures: str
    outcome: str
    tone: str
    url: str


def of(binding: Any, record: Any) -> list[Line]:
    """The ranks of a record in the order of choice; empty while nobody was ranked."""
    run = schools.run_of(binding, getattr(record, binding.chosen))
    if run is None:
        return []
    ranks = Rank.objects.filter(applicant_id=record.admission_id, pool__run=run).select_related("pool", "applicant")
    names, on = schools.names(binding), getattr(getattr(record, binding.chosen), binding.round_age_on)
    return [_line(binding, rank, names, on) for rank in ranks.order_by("choice")]


def _line(binding: Any, rank: Rank, names: dict[int, str], on: date) -> Line:
    words, tone = outcome(rank)
    return Line(
        choice=rank.choice,
        school=names.get(rank.pool.school_id, ""),
        text=sentence(binding, rank),
        measures=measures(binding, rank, on),
        outcome=words,
        tone=tone,
        url=binding.url("pool", rank.pool.run.round_id, rank.pool.school_id, rank.pool.path),
    )


def sentence(binding: Any, rank: Rank) -> str:
    """Say the rank: `Peringkat 41 dari 120; batas terakhir peringkat 36 (1.240 m).`"""
    pool = rank.pool
    if not pool.seats:
        return _("Peringkat %(place)s dari %(all)s; jalur ini tidak punya tempat di sekolah ini.") % _of(rank)
    if pool.placed < pool.seats:
        free = display.number(pool.seats - pool.placed)
        return _("Peringkat %(place)s dari %(all)s; semua yang memerlukan tempat diterima dan %(free)s tersisa.") % {
            **_of(rank),
            "free": free,
        }
    return _("Peringkat %(place)s dari %(all)s; batas terakhir peringkat %(last)s (%(measure)s).") % {
        **_of(rank),
        "last": display.number(pool.cutoff_rank),
        "measure": last_measure(binding, pool),
    }


def _of(rank: Rank) -> dict[str, str]:
    return {"place": display.number(rank.place), "all": display.number(rank.pool.candidates)}


def last_measure(binding: Any, pool: Any) -> str:
    """What the last who got a place had in the first key; empty where nobody got one."""
    if pool.cutoff_rank is None:
        return "–"
    if order_of(binding.level, pool.path)[0] == "nilai":
        return _("nilai %s") % display.number(pool.cutoff_score, 2)
    return _("%s m") % display.number(pool.cutoff_metres)


def measures(binding: Any, rank: Rank, on: date) -> str:
    """What the rank was made of, in the order of the keys; the age on the round's day, never the birth date."""
    months = (on.year - rank.born.year) * 12 + on.month - rank.born.month - (on.day < rank.born.day)
    words = {
        "jarak": _("jarak %s m") % display.number(rank.metres),
        "nilai": _("nilai %s") % display.number(rank.score, 2),
        "usia": _("usia %(years)s tahun %(months)s bulan") % {"years": months // 12, "months": months % 12},
    }
    return " · ".join(words[name] for name in order_of(binding.level, rank.pool.path))


def outcome(rank: Rank) -> tuple[str, str]:
    """What the rank came to, with its tone; who moved up since has a place."""
    row = rank.applicant
    holds_here = row.holds and row.school_id == rank.pool.school_id
    if not rank.pool.run.is_final:
        is_in = rank.outcome == Outcome.PLACED
        return (_("Sementara masuk"), "good") if is_in else (_("Sementara belum masuk"), "neutral")
    if holds_here:
        return (_("Mendapat tempat"), "good")
    if row.holds:
        return (_("Mendapat tempat di pilihan %s") % row.choice, "neutral")
    if row.standing == Standing.LAPSED and row.school_id == rank.pool.school_id:
        return (_("Tidak daftar ulang"), "bad")
    if rank.line and row.standing == Standing.WAITING:
        return (_("Cadangan ke-%s") % ahead(rank), "warn")
    return (_("Tidak diterima"), "neutral")


def ahead(rank: Rank) -> int:
    """The place in line now: who left the line or moved up is no longer counted."""
    before = Rank.objects.filter(
        pool_id=rank.pool_id, line__gt=0, line__lt=rank.line, applicant__standing=Standing.WAITING
    )
    return before.count() + 1


def keys_in_words(binding: Any, path: str) -> str:
    """The order of a path in words, with the two keys that end every order."""
    words = {
        "jarak": _("jarak terdekat"),
        "nilai": pgettext("admission", "nilai tertinggi"),
        "usia": _("usia lebih tua"),
    }
    listed = [words[name] for name in order_of(binding.level, path)]
    return ", ".join([*listed, _("waktu kirim lebih awal"), _("nomor pendaftaran")])
