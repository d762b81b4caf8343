"""The functions of the language: one table for the parser, the checker and docs/language.md."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.expressions.value_types import (
    BOOLEAN,
    DATE,
    DATETIME,
    DURATION,
    INTEGER,
    LOCATED,
    MOMENTS,
    MONTHS,
    PLAIN_NUMBERS,
    TEXT,
    TEXTS,
    Type,
)


@dataclass(frozen=True)
class Function:
    """One function: what it is called, takes, gives, and what a reader should know.

    `takes` holds the kinds each argument may have and `gives` the type of the result; a function
    without them has a rule of its own in `checking`. `runtime` is its name in core/expressions.py.
    """

    name: str
    signature: str
    result: str
    doc: str
    example: str
    takes: tuple[frozenset[str], ...] | None = None
    optional: int = 0
    gives: Type | None = None
    runtime: str = ""
    may_give_null: bool = False

    @property
    def python_name(self) -> str:
        """Return the name of the function at run time."""
        return self.runtime or self.name


_WHOLE = frozenset({"integer"})
_DATETIME = frozenset({"datetime"})

_ALL = (
    Function(
        "abs",
        "abs(x)",
        "as x",
        "The size of a number or duration, without its sign.",
        "abs(kincup)",
        runtime="absolute",
    ),
    Function(
        "age_years",
        "age_years(birth[, on])",
        "integer",
        "Completed years from a date to today or to another date.",
        "age_years(lahir) >= 17",
        (MOMENTS, MOMENTS),
        1,
        INTEGER,
    ),
    Function(
        "average",
        "average(rows, x[, condition])",
        "decimal",
        "The mean of x over the rows; null when there are none. Null values are left out.",
        "average(nilai, nilai.angka)",
    ),
    Function(
        "ceil",
        "ceil(x)",
        "integer",
        "The next whole number upwards.",
        "ceil(luas_m2 / 100)",
        (PLAIN_NUMBERS,),
        0,
        INTEGER,
    ),
    Function(
        "contains",
        "contains(text, part)",
        "boolean",
        "Whether a text holds another, capitals or not.",
        'contains(judul, "jalan")',
        (TEXTS, TEXTS),
        0,
        BOOLEAN,
    ),
    Function(
        "count",
        "count(rows[, condition])",
        "integer",
        "How many rows there are, or for how many the condition holds.",
        "count(hasil_pos, hasil_pos.lulus)",
    ),
    Function(
        "date_of",
        "date_of(moment)",
        "date",
        "The local calendar day of a date and time.",
        "date_of(disurvei_pada)",
        (_DATETIME,),
        0,
        DATE,
    ),
    Function(
        "day",
        "day(date)",
        "integer",
        "The day of the month.",
        "day(today()) <= 10",
        (MOMENTS,),
        0,
        INTEGER,
    ),
    Function(
        "days",
        "days(n)",
        "duration",
        "A span of n days.",
        "today() + days(14)",
        (_WHOLE,),
        0,
        DURATION,
    ),
    Function(
        "default",
        "default(x, instead)",
        "as x",
        "x, or the other value where x is null or an empty text.",
        "default(diskon, 0)",
    ),
    Function(
        "distance_m",
        "distance_m(a, b)",
        "integer",
        "Metres between two points or places, as the crow flies.",
        "distance_m(lokasi, pasar) <= 500",
        (LOCATED, LOCATED),
        0,
        INTEGER,
        may_give_null=True,
    ),
    Function(
        "duration",
        "duration(from, to)",
        "duration",
        "The time between two moments; in an indicator, between two transitions.",
        "duration(masuk, keluar) > hours(8)",
    ),
    Function(
        "entered",
        "entered(state)",
        "datetime",
        "When the record last entered a state; null if it never did.",
        "today() <= date_of(entered(selesai)) + days(7)",
    ),
    Function(
        "every",
        "every(rows, condition[, filter])",
        "boolean",
        "Whether the condition is true for all rows that pass the filter; true when there are none.",
        "every(hasil_pos, lulus)",
    ),
    Function(
        "floor",
        "floor(x)",
        "integer",
        "The next whole number downwards.",
        "floor(nilai)",
        (PLAIN_NUMBERS,),
        0,
        INTEGER,
    ),
    Function(
        "hours",
        "hours(n)",
        "duration",
        "A span of n hours.",
        "now() + hours(8)",
        (PLAIN_NUMBERS,),
        0,
        DURATION,
    ),
    Function(
        "is_set",
        "is_set(x)",
        "boolean",
        "Whether a value is there: not null, not an empty text, not an empty list.",
        "is_set(disurvei_pada)",
    ),
    Function(
        "length",
        "length(x)",
        "integer",
        "How many characters a text has, or files a list.",
        "length(nomor) == 16",
        (TEXTS | {"list"},),
        0,
        INTEGER,
    ),
    Function(
        "lower",
        "lower(text)",
        "text",
        "The text in small letters.",
        'lower(kode) == "a"',
        (TEXTS,),
        0,
        TEXT,
    ),
    Function(
        "max",
        "max(a, b, …) or max(rows, x[, condition])",
        "as a",
        "The greatest of the values, or of x over the rows; null when one is null or there are none.",
        "max(denda, 0)",
        runtime="greatest",
    ),
    Function(
        "median",
        "median(rows, x[, condition])",
        "as x",
        "The middle of x over the rows; null when there are none. Null values are left out.",
        "median(duration(bayar, selesaikan))",
    ),
    Function(
        "min",
        "min(a, b, …) or min(rows, x[, condition])",
        "as a",
        "The least of the values, or of x over the rows; null when one is null or there are none.",
        "min(hari_telat, 30)",
        runtime="least",
    ),
    Function(
        "minutes",
        "minutes(n)",
        "duration",
        "A span of n minutes.",
        "mulai + minutes(90)",
        (PLAIN_NUMBERS,),
        0,
        DURATION,
    ),
    Function(
        "month",
        "month(date)",
        "integer",
        "The month, 1 to 12.",
        "month(today()) == 12",
        (MOMENTS,),
        0,
        INTEGER,
    ),
    Function(
        "months",
        "months(n)",
        "months",
        "A span of n calendar months; the last day of a shorter month stands in (31 August + 6 months = 28 February).",
        "today() + months(6)",
        (_WHOLE,),
        0,
        MONTHS,
    ),
    Function(
        "no_open",
        "no_open(reference)",
        "boolean",
        "Whether no other record of this entity with the same reference is in a state that is not final.",
        "no_open(kendaraan)",
    ),
    Function(
        "now",
        "now()",
        "datetime",
        "The moment the expression is worked out.",
        "now() < batas",
        (),
        0,
        DATETIME,
    ),
    Function(
        "pick",
        "pick(condition, value, …, otherwise)",
        "as the values",
        "The value after the first condition that holds, or the last value.",
        'pick(berat <= 10, "ringan", "berat")',
    ),
    Function(
        "round",
        "round(x[, places])",
        "integer or decimal",
        "The number rounded half up, to whole numbers or to so many places.",
        "round(nilai, 1)",
        runtime="round_half_up",
    ),
    Function(
        "some",
        "some(rows, condition[, filter])",
        "boolean",
        "Whether the condition is true for at least one row that passes the filter.",
        "some(hasil_pos, not lulus)",
    ),
    Function(
        "starts_with",
        "starts_with(text, part)",
        "boolean",
        "Whether a text begins with another, capitals or not.",
        'starts_with(kode, "RW")',
        (TEXTS, TEXTS),
        0,
        BOOLEAN,
    ),
    Function(
        "sum",
        "sum(rows, x[, condition])",
        "as x",
        "The total of x over the rows; 0 when there are none. Null values are left out.",
        "sum(rincian, jumlah * harga)",
    ),
    Function(
        "today",
        "today()",
        "date",
        "The local calendar day the expression is worked out.",
        "batas >= today()",
        (),
        0,
        DATE,
    ),
    Function(
        "upper",
        "upper(text)",
        "text",
        "The text in capitals.",
        'upper(kode) == "A"',
        (TEXTS,),
        0,
        TEXT,
    ),
    Function(
        "workdays",
        "workdays(from, to)",
        "integer",
        "Working days after the first day up to the second; in an indicator, between two transitions.",
        "workdays(diterima_pada, today()) > 5",
    ),
    Function(
        "workdays_after",
        "workdays_after(date, n)",
        "date",
        "The n-th working day after a date; the date itself is day 0.",
        "workdays_after(diterima_pada, settings.batas)",
        (MOMENTS, _WHOLE),
        0,
        DATE,
    ),
    Function(
        "year",
        "year(date)",
        "integer",
        "The year.",
        "year(today()) - tahun",
        (MOMENTS,),
        0,
        INTEGER,
    ),
    Function(
        "years",
        "years(n)",
        "months",
        "A span of n calendar years.",
        "terbit + years(5)",
        (_WHOLE,),
        0,
        MONTHS,
    ),
)

FUNCTIONS: Mapping[str, Function] = {function.name: function for function in _ALL}

# Functions whose first argument is a collection of rows.
AGGREGATES = frozenset({"average", "count", "every", "max", "median", "min", "some", "sum"})
# The constants of the language, in YAML's spelling and in Python's.
CONSTANTS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None}
RESERVED = frozenset(FUNCTIONS) | frozenset(CONSTANTS) | {"settings", "state", "names", "record"}
