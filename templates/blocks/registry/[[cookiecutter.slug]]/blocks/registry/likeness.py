"""How alike two entries are: names as they are spelt in Indonesia, birth date, village. Pure functions."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz

# Titles and kinship words that say nothing about who it is.
TITLES = frozenset(
    (
        "alm",
        "almh",
        "bapak",
        "bin",
        "binti",
        "bp",
        "bpk",
        "dr",
        "dra",
        "drg",
        "drh",
        "drs",
        "h",
        "haji",
        "hj",
        "hajah",
        "ibu",
        "ir",
        "kh",
        "ny",
        "nyonya",
        "prof",
        "pak",
        "se",
        "sh",
        "sp",
        "spd",
        "ss",
        "st",
        "tn",
        "ust",
    )
)
# Old and new spellings of one sound; longer ones first.
SOUNDS = (("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("sy", "s"), ("nj", "ny"), ("ch", "k"), ("ph", "f"))
SAME_NAMES = dict.fromkeys(
    (
        "m",
        "md",
        "mohamad",
        "mohammad",
        "mohamed",
        "moh",
        "mohd",
        "muh",
        "muhamad",
        "muhammad",
        "muhamed",
        "mochamad",
        "moch",
    ),
    "muhammad",
)
# What stands behind a name, such as `, S.H., M.Si.`
DEGREE = re.compile(r",\s*[a-z]{1,4}(?:\.\s?[a-z]{1,5})*\.?\s*(?=,|$)")
NAME_WEIGHT, DATE_WEIGHT, VILLAGE_WEIGHT = 65, 25, 10


@dataclass(frozen=True)
class Face:
    """What of an entry is compared."""

    name: str
    birth_date: date | None = None
    village: int | None = None
    nik: str | None = None


@dataclass(frozen=True)
class Likeness:
    """0 to 100, and the words for what made it so."""

    score: int
    reasons: tuple[str, ...]


@lru_cache(20_000)
def plain_name(text: str) -> str:
    """A name without titles, signs and old spellings."""
    without_degrees = DEGREE.sub("", text.casefold())
    words = re.sub(r"[^a-z ]", " ", without_degrees.replace("'", "")).split()
    kept = [SAME_NAMES.get(word, word) for word in words if word not in TITLES]
    return " ".join(_sound(word) for word in kept or words)


def _sound(word: str) -> str:
    for old, new in SOUNDS:
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word)


def compare(one: Face, other: Face) -> Likeness:
    """Weigh what both entries tell; what one does not tell counts neither way."""
    name = fuzz.token_sort_ratio(plain_name(one.name), plain_name(other.name))
    total, weight = name * NAME_WEIGHT, NAME_WEIGHT
    reasons = ["nama_sama"] if name >= 99 else ["nama_mirip"] if name >= 80 else []
    if one.birth_date and other.birth_date:
        alike, reason = _dates(one.birth_date, other.birth_date)
        total, weight = total + alike * DATE_WEIGHT, weight + DATE_WEIGHT
        reasons += [reason] if reason else []
    if one.village and other.village:
        same = one.village == other.village
        total, weight = total + 100 * same * VILLAGE_WEIGHT, weight + VILLAGE_WEIGHT
        reasons += ["desa_sama"] if same else []
    score = round(total / weight)
    if one.nik and one.nik == other.nik:
        return Likeness(max(score, 95 if name >= 60 else score), ("nik_sama", *reasons))
    return Likeness(score, tuple(reasons))


def _dates(one: date, other: date) -> tuple[int, str]:
    """A day and month that were swapped, or one digit, are still near."""
    if one == other:
        return 100, "lahir_sama"
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return 85, "lahir_tertukar"
    parts = [one.day == other.day, one.month == other.month, one.year == other.year]
    return (60, "lahir_mirip") if sum(parts) == 2 else (0, "")
