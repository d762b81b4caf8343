"""Opening hours: one shape, and how it is read, asked and said.

The shape is the spans of each day, a day that is not named being closed:
`{"mon": [["08:00", "12:00"], ["13:00", "15:00"]], "fri": [["08:00", "24:00"]]}`.
"""

import re
from collections.abc import Iterable
from datetime import time
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

DAYS = {
    "mon": gettext_lazy("Senin"),
    "tue": gettext_lazy("Selasa"),
    "wed": gettext_lazy("Rabu"),
    "thu": gettext_lazy("Kamis"),
    "fri": gettext_lazy("Jumat"),
    "sat": gettext_lazy("Sabtu"),
    "sun": gettext_lazy("Minggu"),
}
MIDNIGHT = "24:00"
# Python has no time after it; who counts in it goes on to the end of the day.
LAST_MOMENT = time(23, 59, 59)
CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00")

Hours = dict[str, list[list[str]]]


class BadHours(ValueError):
    """What was written is not opening hours; the text says why."""


def read(written: Any) -> Hours:
    """Give the shape of what a seed, a region's file or a form says; raise BadHours.

    Days may be written `mon-thu` or `sat,sun`, spans `"08:00-12:00"`, several of them in a list or with commas, a
    closed day as an empty list. A later key overrides an earlier one for the days it names.
    """
    found: Hours = {}
    for key, spans in (written or {}).items():
        found |= dict.fromkeys(_days(key), _ordered(_span(one) for one in _listed(spans)))
    return {day: found[day] for day in DAYS if found.get(day)}


def spans_on(hours: Hours | None, weekday: int) -> list[tuple[time, time]]:
    """The spans of a weekday, Monday being 0, as times."""
    day = list(DAYS)[weekday]
    return [(time.fromisoformat(first), _closing(last)) for first, last in (hours or {}).get(day, ())]


def lines(hours: Hours | None) -> list[tuple[str, str]]:
    """Say them as pairs of days and times, neighbours with the same times together; closed days last."""
    if not hours:
        return []
    groups = _groups(hours)
    opened = [(_said_days(days), _said_spans(spans)) for days, spans in groups if spans]
    closed = [_said_days(days) for days, spans in groups if not spans]
    return [*opened, *([(", ".join(closed), _("tutup"))] if closed else [])]


def sentence(hours: Hours | None) -> str:
    """Say the open days in one line: Senin–Kamis 08.00–14.00; Jumat 08.00–11.00."""
    return "; ".join(f"{_said_days(days)} {_said_spans(spans)}" for days, spans in _groups(hours or {}) if spans)


def _days(key: str) -> list[str]:
    """Turn `mon-thu`, `fri` or `sat,sun` into days; a span may run over Sunday."""
    names, found = list(DAYS), []
    for part in str(key).lower().split(","):
        first, _dash, last = part.strip().partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            raise BadHours(_("“%s” bukan hari.") % part)
        start, end = names.index(first), names.index(last or first)
        found += [names[(start + step) % 7] for step in range((end - start) % 7 + 1)]
    return found


def _listed(spans: Any) -> list[Any]:
    """The spans of one key, each a text or a pair."""
    if isinstance(spans, str):
        return [] if spans in ("", "closed") else spans.split(",")
    return list(spans or ())


def _span(one: Any) -> list[str]:
    first, last = one if isinstance(one, list | tuple) and len(one) == 2 else str(one).strip().partition("-")[::2]
    first, last = str(first).strip(), str(last).strip()
    last = MIDNIGHT if last == "23:59" else last
    if not CLOCK.fullmatch(first) or not CLOCK.fullmatch(last):
        raise BadHours(_("Tulis jam seperti 08:00."))
    if first >= last:
        raise BadHours(_("Jam tutup harus sesudah jam buka."))
    return [first, last]


def _ordered(spans: Iterable[list[str]]) -> list[list[str]]:
    found = sorted(spans)
    if any(before[1] > after[0] for before, after in zip(found, found[1:], strict=False)):
        raise BadHours(_("Jam buka pada hari yang sama bertindih."))
    return found


def _closing(text: str) -> time:
    return LAST_MOMENT if text == MIDNIGHT else time.fromisoformat(text)


def _groups(hours: Hours) -> list[tuple[list[str], list[list[str]]]]:
    """Days in their order, neighbours with the same spans joined."""
    groups: list[tuple[list[str], list[list[str]]]] = []
    for day in DAYS:
        spans = hours.get(day, [])
        if groups and groups[-1][1] == spans:
            groups[-1][0].append(day)
        else:
            groups.append(([day], spans))
    return groups


def _said_days(days: list[str]) -> str:
    if len(days) == len(DAYS):
        return _("Setiap hari")
    names = [str(DAYS[day]) for day in days]
    return names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}"


def _said_spans(spans: list[list[str]]) -> str:
    if spans == [["00:00", MIDNIGHT]]:
        return _("24 jam")
    return _(" dan ").join("–".join(clock.replace(":", ".") for clock in span) for span in spans)
