"""What everybody may read: how far the programmes of each office have come, as pages and as JSON."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.planning.selectors import evaluation
from core import pages
from core.whole_numbers import whole_number


def _trail(binding: Any, *further: tuple[str, str]) -> list[tuple[str, str]]:
    return [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), *further]


def progress(binding: Any, request: HttpRequest) -> HttpResponse:
    """All offices in a year."""
    years = evaluation.years()
    wanted = whole_number(request.GET.get("tahun", ""))
    year = wanted if wanted in years else (years or [timezone.localdate().year])[0]
    offices = evaluation.latest(binding, year)
    context = {
        "binding": binding,
        "trail": _trail(binding, (_("Kinerja program"), "")),
        "years": years,
        "year": year,
        "offices": offices,
        "ceiling": sum(one.ceiling for one in offices),
        "spent": sum(one.spent for one in offices),
        "limits": binding.limits(),
    }
    return render(request, "block_planning/progress.html", context)


def _one(binding: Any, year: int, code: str) -> evaluation.Shown:
    found = next((one for one in evaluation.latest(binding, year) if one.office.code == code), None)
    if found is None:
        raise Http404(_("Data tidak ditemukan."))
    return found


def office(binding: Any, request: HttpRequest, year: int, code: str) -> HttpResponse:
    """One office's programmes."""
    shown = _one(binding, year, code)
    back = (_("Kinerja program"), f"{binding.url('progress')}?tahun={year}")
    trail = _trail(binding, back, (shown.office.name, ""))
    return render(request, "block_planning/office.html", {"binding": binding, "shown": shown, "trail": trail})


def data(binding: Any, request: HttpRequest, year: int) -> JsonResponse:
    """The same figures for machines; free to use by everybody."""
    offices = [_plain(one) for one in evaluation.latest(binding, year)]
    answer = JsonResponse({"tahun": year, "perangkat_daerah": offices})
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _plain(shown: evaluation.Shown) -> dict[str, Any]:
    return {
        "kode": shown.office.code,
        "nama": shown.office.name,
        "triwulan": shown.quarter,
        "pagu": shown.ceiling,
        "pagu_sebelum_perubahan": shown.before,
        "realisasi": shown.spent,
        "capaian_persen": _number(shown.percent),
        "kriteria": str(shown.band.label) if shown.band is not None else None,
        "baris": [_line(line) for line in shown.lines],
    }


def _line(line: evaluation.Line) -> dict[str, Any]:
    return {
        "kode": line.node.code,
        "tingkat": line.node.level,
        "uraian": line.node.name,
        "pagu": line.ceiling,
        "pagu_sebelum_perubahan": line.before,
        "realisasi": line.spent,
        "capaian_persen": _number(line.percent),
        "indikator": [
            {
                "nama": one.indicator.name,
                "satuan": one.indicator.unit,
                "arah": one.indicator.direction,
                "target": _number(one.target),
                "target_sebelum_perubahan": _number(one.before),
                "realisasi": _number(one.value),
                "capaian_persen": _number(one.percent),
            }
            for one in line.indicators
        ],
    }


def _number(value: Any) -> float | None:
    return float(value) if value is not None else None
