"""What leaves the printer: the report, the poster with the QR mark, the questionnaire on paper."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.survey import respondent
from blocks.survey.elements import ELEMENTS
from blocks.survey.models import Round
from blocks.survey.presenting import Results
from blocks.survey.selectors import results
from core import display, positions
from core.documents import parts, signatory, typeset


def report(binding: Any, row: Round) -> bytes:
    """The report that PermenPANRB 14/2017 asks for."""
    day = timezone.localdate()
    data = parts.base(row.office, title=_("Laporan survei kepuasan masyarakat"), day=day)
    shown = Results(binding, row)
    data |= {
        "parts": [*_summary(row, shown), *(_details(shown) if shown.is_shown else [parts.text(_too_few(shown))])],
        "signatory": _head(row, day).data,
        "footer": _("Survei kepuasan masyarakat %(office)s, %(period)s")
        % {"office": row.office.name, "period": row.title},
    }
    return typeset.pdf("letter", data)


def _head(row: Round, day: date) -> signatory.Signatory:
    head = positions.head_of(row.office)
    return signatory.of_position(head, day=day) if head is not None else signatory.nobody(row.office)


def _too_few(shown: Results) -> str:
    return _("Jawaban kurang dari %d; hasil tidak dirinci.") % shown.least


def _summary(row: Round, shown: Results) -> list[dict[str, Any]]:
    facts = [
        [_("Unit pelayanan"), row.office.name],
        [_("Periode"), row.title],
        [_("Masa survei"), f"{display.long_date(row.opens_on)} – {display.long_date(row.closes_on)}"],
        [_("Penerima layanan"), _("%s orang") % display.number(row.population)],
        [_("Sampel"), _("%s orang (Krejcie dan Morgan)") % display.number(shown.progress.required)],
        [_("Responden"), _("%s orang") % display.number(shown.progress.answered)],
    ]
    if shown.is_shown:
        band = shown.index.band
        facts += [
            [_("IKM"), display.number(shown.index.value, 2)],
            [_("Mutu pelayanan"), f"{band.grade} ({band.performance})"],
        ]
    return [parts.pairs(facts), *([parts.text(_short_words(shown))] if not shown.progress.is_enough else [])]


def _short_words(shown: Results) -> str:
    return _("Responden kurang %d dari sampel; baca nilainya dengan hati-hati.") % shown.progress.missing


def _details(shown: Results) -> list[dict[str, Any]]:
    lowest = ", ".join(f"{one.label} ({display.number(one.average, 2)})" for one in shown.index.lowest)
    return [
        _elements(shown),
        parts.text(_("Unsur terendah: %s.") % lowest),
        *([parts.text(shown.change)] if shown.change else []),
        *_plans(shown),
        *_periods(shown),
        *_groups(shown),
        parts.text(
            _("Bobot tiap unsur %(weight)s. Kelompok dengan kurang dari %(least)d responden tidak dirinci.")
            % {"weight": shown.weight_words, "least": shown.least}
        ),
    ]


def _elements(shown: Results) -> dict[str, Any]:
    columns = [_("Unsur"), _("Nilai rata-rata"), _("Tertimbang"), _("Nilai"), _("Mutu")]
    rows = [
        [
            str(one.label),
            display.number(one.average, 2),
            display.number(one.weighted, 3),
            display.number(one.index, 2),
            one.band.grade,
        ]
        for one in shown.index.elements
    ]
    return parts.table(columns, rows, numbers=(1, 2, 3))


def _plans(shown: Results) -> list[dict[str, Any]]:
    if not shown.plans:
        return [parts.text(_("Rencana tindak lanjut belum ditulis."))]
    columns = [_("Unsur"), _("Batas"), _("Keadaan"), _("Rencana tindak lanjut")]
    rows = [
        [str(one["element"]), f"{one['until']:%d-%m-%Y}", str(one["state"].label), one["text"]] for one in shown.plans
    ]
    return [parts.text(_("Rencana tindak lanjut:")), parts.table(columns, rows)]


def _periods(shown: Results) -> list[dict[str, Any]]:
    if len(shown.earlier) < 2:
        return []
    rows = [
        [one.row.title, display.number(one.answered), display.number(one.index.value, 2), one.index.band.grade]
        for one in shown.earlier
    ]
    columns = [_("Periode"), _("Responden"), _("IKM"), _("Mutu")]
    return [parts.text(_("Dibandingkan dengan periode sebelumnya:")), parts.table(columns, rows, numbers=(1, 2))]


def _groups(shown: Results) -> list[dict[str, Any]]:
    rows = [[label, "; ".join(_group(one) for one in groups)] for label, groups in shown.groups if groups]
    return [parts.text(_("Responden:")), parts.pairs(rows)] if rows else []


def _group(one: results.Group) -> str:
    return f"{one.label} {display.number(one.count) if one.count is not None else results.few()}"


def poster(binding: Any, row: Round) -> bytes:
    """A sheet to hang at the counter."""
    link = parts.address(binding.url("answer", row.code))
    return _poster(row.office, link, _until(row.closes_on))


def _until(day: date) -> str:
    return _("Sampai %s. Tanpa nama, sekitar dua menit.") % display.long_date(day)


def _poster(office: Any, link: str, small: str, title: str = "") -> bytes:
    data = parts.base(office, title=title or _("Bagaimana layanan kami?"))
    data |= {
        "parts": [
            parts.text(_("Pindai kode ini dengan kamera ponsel, lalu jawab beberapa pertanyaan.")),
            parts.text(small),
        ],
        "qr": parts.qr(link),
        "qr_text": link,
    }
    return typeset.pdf("survey/poster", data)


def form_poster(binding: Any, form: Any) -> bytes:
    """The same for a questionnaire of the office's own."""
    link = parts.address(binding.url("form_answer", form.code))
    return _poster(form.office, link, _("Sampai %s. Tanpa nama.") % display.long_date(form.closes_on), form.title)


def blank(binding: Any, row: Round) -> bytes:
    """The questionnaire as a sheet of paper; its order is the order of the digits on the fast sheet."""
    data = parts.base(row.office, title=_("Kuesioner survei kepuasan masyarakat"))
    questions = [
        [f"{at}. {element.question}", "     ".join(_whole(f"{value}  {word}") for value, word in element.choices)]
        for at, element in enumerate(ELEMENTS, start=1)
    ]
    groups = [
        [str(respondent.LABELS[name]), "   ".join(_whole(f"☐ {label}") for _key, label in words.choices)]
        for name, words in respondent.GROUPS.items()
    ]
    services = "   ".join(_whole(f"☐ {name}") for _pk, name in binding.services(row.office_id))
    data |= {
        "parts": [
            parts.pairs(
                [
                    [_("Nomor lembar"), "…………"],
                    [_("Tanggal"), "……… / ……… / …………"],
                    [pgettext("survey", "Layanan"), services],
                ]
            ),
            parts.text(_("Lingkari satu angka tiap baris. Nama tidak perlu ditulis.")),
            parts.table([_("Pertanyaan"), _("Jawaban")], questions),
            parts.pairs(groups),
            parts.text(_("Saran:") + " " + "…" * 40),
        ],
    }
    return typeset.pdf("letter", data)


def _whole(words: str) -> str:
    """Keep an answer and its mark on one line."""
    return words.replace(" ", "\u00a0")
