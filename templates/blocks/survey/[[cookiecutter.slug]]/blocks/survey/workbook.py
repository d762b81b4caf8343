"""Spreadsheets: a period with its answers, the recapitulation, the replies to a questionnaire."""

import io
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook

from blocks.survey import respondent
from blocks.survey.elements import ELEMENTS
from blocks.survey.models import Response, Round
from blocks.survey.presenting import Results
from core.exports import plain

Rows = Iterable[list[Any]]


def answers(binding: Any, row: Round) -> bytes:
    """Summary, elements and one line a respondent."""
    shown = Results(binding, row)
    return _book(
        [
            (_("Ringkasan"), _summary(row, shown)),
            (_("Unsur"), _elements(shown)),
            (_("Jawaban"), _responses(binding, row)),
        ]
    )


def recap(shown: Any) -> bytes:
    """All offices in a year."""
    head = [_("Kantor"), _("Periode"), _("Penerima layanan"), _("Sampel"), _("Responden"), _("IKM"), _("Mutu")]
    rows = [
        [
            one.period.row.office.name,
            one.period.row.title,
            one.period.row.population,
            one.progress.required,
            one.period.answered,
            one.period.index.value if one.period.index else None,
            one.period.index.band.grade if one.period.index else "",
        ]
        for one in shown.lines
    ]
    return _book([(str(shown.year), [head, *rows])])


def replies(rows: Rows) -> bytes:
    """The replies to a questionnaire, one line a person."""
    return _book([(_("Jawaban"), rows)])


def _summary(row: Round, shown: Results) -> Rows:
    yield [_("Kantor"), row.office.name]
    yield [_("Periode"), row.title]
    yield [_("Mulai"), row.opens_on]
    yield [_("Sampai"), row.closes_on]
    yield [_("Penerima layanan"), row.population]
    yield [_("Sampel"), shown.progress.required]
    yield [_("Responden"), shown.progress.answered]
    yield [_("Bobot"), shown.weight_words]
    if shown.index is not None:
        yield [_("IKM"), shown.index.value]
        yield [_("Mutu"), f"{shown.index.band.grade} ({shown.index.band.performance})"]


def _elements(shown: Results) -> Rows:
    yield [_("Unsur"), _("Jumlah nilai"), _("Jawaban"), _("Rata-rata"), _("Tertimbang"), _("Nilai"), _("Mutu")]
    for one in shown.index.elements if shown.index is not None else ():
        yield [str(one.label), one.total, one.count, one.average, one.weighted, one.index, one.band.grade]


def _responses(binding: Any, row: Round) -> Rows:
    names = binding.service_names(row.office_id)
    yield [
        _("Tanggal"),
        _("Cara"),
        pgettext("survey", "Layanan"),
        *(str(respondent.LABELS[name]) for name in respondent.GROUPS),
        *(str(element.label) for element in ELEMENTS),
        _("Saran"),
    ]
    for one in row.responses.prefetch_related("answers"):
        values = {answer.element: answer.value for answer in one.answers.all()}
        yield [
            one.answered_on,
            one.get_source_display(),
            names.get(one.service_id, ""),
            *(_group(one, name) for name in respondent.GROUPS),
            *(values.get(element.slug) for element in ELEMENTS),
            one.suggestion,
        ]


def _group(one: Response, name: str) -> str:
    return str(getattr(one, f"get_{name}_display")())


def _book(sheets: list[tuple[str, Rows]]) -> bytes:
    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for line in rows:
            sheet.append([plain(cell) if isinstance(cell, str) else cell for cell in line])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
