"""Values that a field could hold, the likeliest first; a search takes the first that the rules accept."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from generator.load.app import App
from generator.load.field import Field
from generator.render.trial import value as made
from generator.render.trial.moment import NOW, TODAY
from generator.render.trial.value import Value, literal

# Numbers of the right structure that belong to nobody; the NIK is the one of core's own tests.
IDENTITIES = {
    "email": "warga@contoh.go.id",
    "kk": "3671011201150001",
    "nik": "3671015201900001",
    "nip": "198609262015051001",
    "nop": "367101000100203450",
    "npwp": "0013456785012000",
    "phone": "+6281200000077",
    "plate": "B 1234 UJI",
    "url": "https://contoh.go.id/halaman",
}
DAYS = (7, 0, 1, -1, 3, 30, -30, -7, 14, 90, 365, -365, -10 * 365, -30 * 365)
LAT, LON = Decimal("-1.395"), Decimal("120.754")  # where every point and place of the tests lies
HOURS = (24, 1, 23, 48, -1, -24, 24 * 7, -24 * 120)
SHAPE = {"type": "Polygon", "coordinates": [[[120.75, -1.4], [120.76, -1.4], [120.76, -1.39], [120.75, -1.4]]]}


@dataclass(frozen=True)
class Known:
    """What expressions and examples say about fields of a name: constants, lengths, values given."""

    constants: dict[str, list[Any]]
    lengths: dict[str, list[int]]


def candidates(app: App, field: Field, known: Known) -> list[Value]:
    """List values for a field that a person types in; references and people are found elsewhere."""
    build = _BUILDERS.get(field.type, _text)
    return _unlike(build(app, field, known))


def _unlike(values: Iterable[Value]) -> list[Value]:
    return list({value.source: value for value in values}.values())


def _text(app: App, field: Field, known: Known) -> Iterator[Value]:
    words = f"{'Rahasia' if field.personal else 'Contoh'} {str(field.label).lower()}"
    yield literal(words[: field.max_length or 80].strip())
    for length in known.lengths.get(field.id, ()):
        for size in (length, length + 1):
            yield literal(("1234567890" * (size // 10 + 1))[:size])
    yield from (literal(one) for one in known.constants.get(field.id, ()) if isinstance(one, str) and one)


def _identity(app: App, field: Field, known: Known) -> Iterator[Value]:
    yield literal(IDENTITIES[field.type])


def _choice(app: App, field: Field, known: Known) -> Iterator[Value]:
    source: Any = field.options_from
    if source is not None and source.kind != "setting":
        kind = source.name["places"] if isinstance(source.name, dict) else source.name
        yield Value(f'world.place("{kind}").code', f"uji-{kind}")
        return
    table: Any = app.settings[source.name].default if source is not None else field.options
    options = sorted(table or (), key=lambda one: one != field.default)
    yield from (literal([one] if field.many else one) for one in options)
    if field.many and not field.required:
        yield literal([])  # nothing is ticked, where a rule wants that


def _boolean(app: App, field: Field, known: Known) -> Iterator[Value]:
    first = bool(field.default)
    yield from (literal(first), literal(not first))


def _number(first: Any, step: Any) -> Callable[[App, Field, Known], Iterator[Value]]:
    def build(app: App, field: Field, known: Known) -> Iterator[Value]:
        unit = Decimal(1).scaleb(-field.decimal_places)
        named = [Decimal(str(one)) for one in known.constants.get(field.id, ()) if _is_number(one)]
        wanted = [field.default, first, *(near for one in named for near in (one, one + unit, one - unit))]
        wanted += [field.minimum, field.maximum, 1, 2, 3, 0, 10, 100, 1000, step, step * 10, step * 100]
        for number in wanted:
            if _is_number(number) and _within(field, number):
                yield _counted(field, number)

    return build


def number_of(field: Field, number: Any) -> Value | None:
    """Give a number as a field keeps it; None where it is none."""
    return _counted(field, number) if _is_number(number) else None


def _counted(field: Field, number: Any) -> Value:
    exact = Decimal(str(number))
    if field.type == "integer":
        return literal(int(exact))
    return literal(exact.quantize(Decimal(1).scaleb(-field.decimal_places)))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _within(field: Field, number: Any) -> bool:
    low, high = field.minimum, field.maximum
    above = not _is_number(low) or Decimal(str(number)) >= Decimal(str(low))
    return above and (not _is_number(high) or Decimal(str(number)) <= Decimal(str(high)))


def _date(app: App, field: Field, known: Known) -> Iterator[Value]:
    if field.default_expression == "today()":
        yield made.day(0)
    yield from (made.day(offset) for offset in DAYS)
    yield from (made.on(one) for one in known.constants.get(field.id, ()) if type(one) is dt.date)
    first = TODAY.replace(day=1)
    yield from (made.on(one) for one in (first - dt.timedelta(days=1), first))  # a month's last day, and its first


def _datetime(app: App, field: Field, known: Known) -> Iterator[Value]:
    yield from (made.moment(dt.timedelta(hours=hours)) for hours in HOURS)


def _time(app: App, field: Field, known: Known) -> Iterator[Value]:
    for hour in (NOW.hour, NOW.hour + 2, 8, 16):
        yield Value(f"dt.time({hour}, 0)", dt.time(hour))


def _duration(app: App, field: Field, known: Known) -> Iterator[Value]:
    for hours in (1, 8, 24):
        yield Value(f"dt.timedelta(hours={hours})", dt.timedelta(hours=hours))


def _hours(app: App, field: Field, known: Known) -> Iterator[Value]:
    yield literal({"mon-fri": "08:00-16:00"})


def _shape(app: App, field: Field, known: Known) -> Iterator[Value]:
    yield literal(SHAPE)


def _table(app: App, field: Field, known: Known) -> Iterator[Value]:
    rows = [{column.id: _cell(app, column, known) for column in (field.columns or {}).values()}]
    yield literal(rows)


def _cell(app: App, column: Field, known: Known) -> Any:
    """Write one cell as a table keeps it: numbers plain, all else as text."""
    held = candidates(app, column, known)[0].held
    if isinstance(held, Decimal):
        return int(held) if column.type == "money" else float(held)
    return held if isinstance(held, int | str) else str(held)


def _file(app: App, field: Field, known: Known) -> Iterator[Value]:
    ending = field.accept[0] if field.accept else "pdf"
    call = "a_photo()" if field.type == "image" or ending in ("jpg", "png") else f'a_file("{ending}")'
    yield Value(f"[{call}]" if field.many else call, [object()] if field.many else object(), call.partition("(")[0])


def _point(app: App, field: Field, known: Known) -> Iterator[Value]:
    yield Value("POINT", SimpleNamespace(lat=LAT, lon=LON, district=None), "POINT")


def _place(app: App, field: Field, known: Known) -> Iterator[Value]:
    held = SimpleNamespace(code="uji", kind=field.to or "", name="Tempat Uji", is_active=True, lat=LAT, lon=LON)
    source = f'world.place("{field.to or "uji"}")'
    yield Value(f"[{source}]" if field.many else source, [held] if field.many else held)


def _around(path: str, **held: Any) -> Callable[[App, Field, Known], Iterator[Value]]:
    def build(app: App, field: Field, known: Known) -> Iterator[Value]:
        one = made.of_world(path, SimpleNamespace(**held))
        yield Value(f"[{one.source}]", [one.held]) if field.many else one

    return build


def _officer(app: App, field: Field, known: Known) -> Iterator[Value]:
    """One officer, and another for a rule that wants two different ones."""
    yield from _around("named", full_name="Pegawai Uji", nip=IDENTITIES["nip"])(app, field, known)
    yield from _around("chief", full_name="Atasan Uji", nip=IDENTITIES["nip"])(app, field, known)


_BUILDERS: dict[str, Callable[[App, Field, Known], Iterator[Value]]] = {
    **dict.fromkeys(IDENTITIES, _identity),
    "boolean": _boolean,
    "choice": _choice,
    "date": _date,
    "datetime": _datetime,
    "decimal": _number(Decimal("2.5"), 5),
    "district": _around("district", code="99.99.01", name="Uji"),
    "duration": _duration,
    "file": _file,
    "image": _file,
    "integer": _number(2, 5),
    "money": _number(150_000, 50_000),
    "office": _around("office", code="uji", kind="own", name="Kantor Uji", is_active=True),
    "officer": _officer,
    "opening_hours": _hours,
    "percent": _number(50, 5),
    "place": _place,
    "point": _point,
    "shape": _shape,
    "table": _table,
    "time": _time,
    "village": _around("village", code="99.99.01.2001", name="Desa Uji", kind="desa"),
}
