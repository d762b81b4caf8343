"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.personnel.binding import ADMIN, READERS
from blocks.personnel.views import (
    appraisal_recap,
    appraisals,
    approvals,
    balances,
    clock,
    forecast,
    own,
    recap,
    sites,
)
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.OFFICER
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"personnel_{name}")

    return [
        page("presensi/", clock.show, "clock"),
        page("presensi/kirim/", clock.send, "clock_send"),
        page("presensi/saya/", own.show, "own"),
        page("presensi/koreksi/", own.correct, "correct"),
        page("persetujuan/", approvals.listing, "approvals"),
        page("persetujuan/cuti/<int:pk>/", approvals.leave, "decide_leave"),
        page("persetujuan/koreksi/<int:pk>/", approvals.correction, "decide_correction"),
        page("persetujuan/presensi/<int:pk>/", approvals.clocking, "decide_clocking"),
        page("persetujuan/bukti/<int:pk>/", approvals.evidence, "evidence"),
        page("rekap/", recap.listing, "recap", *READERS),
        page("rekap.xlsx", recap.xlsx, "recap_xlsx", *READERS),
        page("rekap/<int:pk>/", recap.member, "recap_member", *READERS),
        page("pensiun/", forecast.show, "forecast", *READERS),
        page("pensiun.xlsx", forecast.xlsx, "forecast_xlsx", *READERS),
        page("kinerja/", appraisals.own, "appraisals"),
        page("kinerja/mulai/", appraisals.begin, "appraisal_begin"),
        page("kinerja/<int:pk>/", appraisals.show, "appraisal_of"),
        page("kinerja/<int:pk>/sasaran/", appraisals.goal, "goal_new"),
        page("kinerja/<int:pk>/ajukan/", appraisals.submit, "appraisal_submit"),
        page("kinerja/<int:pk>/putuskan/", appraisals.decide, "appraisal_decide"),
        page("kinerja/<int:pk>/nilai/<int:quarter>/", appraisals.rate, "appraisal_rate"),
        page("kinerja/sasaran/<int:pk>/hapus/", appraisals.drop, "goal_drop"),
        page("kinerja/sasaran/<int:pk>/capaian/<int:quarter>/", appraisals.progress, "goal_progress"),
        page("kinerja/bukti/<int:pk>/", appraisals.evidence, "progress_evidence"),
        page("rekap-kinerja/", appraisal_recap.listing, "appraisal_recap", *READERS),
        page("rekap-kinerja.xlsx", appraisal_recap.xlsx, "appraisal_recap_xlsx", *READERS),
        page("saldo/<int:pk>/", balances.adjust, "adjust", ADMIN),
        page("titik/", sites.listing, "sites", ADMIN),
        page("titik/baru/", sites.edit, "site_new", ADMIN),
        page("titik/<int:pk>/ubah/", sites.edit, "site_edit", ADMIN),
    ]
