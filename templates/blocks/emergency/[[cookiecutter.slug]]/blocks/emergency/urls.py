"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.emergency.services import duty
from blocks.emergency.views import (
    alerts,
    board,
    calls,
    crew,
    incident,
    numbers,
    public,
    reports,
    shifts,
    statistics,
    units,
)
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.PUBLIC
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"emergency_{name}")

    operators, dispatchers = duty.OPERATORS, duty.DISPATCHERS
    supervisors, readers = duty.SUPERVISORS, duty.READERS
    crews = (*duty.CREWS, *dispatchers)
    return [
        page("papan/", board.show, "board", *readers),
        page("papan/isi/", board.live, "board_live", *readers),
        page("panggilan/", calls.listing, "calls", *readers),
        page("panggilan/terima/", calls.take, "call", *operators),
        page("panggilan/kenali/", calls.known, "call_known", *operators),
        page("panggilan/serupa/", calls.near, "call_near", *operators),
        page("nomor-diblokir/", numbers.listing, "numbers", *operators),
        page("nomor-diblokir/daftar.txt", numbers.plain, "numbers_plain", *operators),
        page("nomor-diblokir/<int:pk>/buka/", numbers.lift, "number_lift", *supervisors),
        page("kendali/<int:pk>/", incident.show, "incident", *readers),
        page("kendali/<int:pk>/isi/", incident.live, "incident_live", *readers),
        page("kendali/<int:pk>/kirim/", incident.send, "send", *dispatchers),
        page("kendali/<int:pk>/catat/", incident.note, "note", *operators),
        page("kendali/<int:pk>/gabung/", incident.join, "join", *dispatchers),
        page("pengiriman/<int:pk>/<slug:name>/", incident.step, "step", *crews),
        page("laporan-masuk/", reports.listing, "reports", *readers),
        page("laporan-masuk/baru/", reports.write_down, "report_new", *operators),
        page("laporan-masuk/<int:pk>/", reports.show, "report", *readers),
        page("laporan-masuk/<int:pk>/buka/", reports.open_incident, "report_open", *dispatchers),
        page("laporan-masuk/<int:pk>/gabung/", reports.join, "report_join", *dispatchers),
        page("laporan-masuk/<int:pk>/kesampingkan/", reports.dismiss, "report_dismiss", *dispatchers),
        page("unit/", units.listing, "units", *readers),
        page("unit/baru/", units.edit, "unit_new", *supervisors),
        page("unit/<int:pk>/ubah/", units.edit, "unit_edit", *supervisors),
        page("unit/<int:pk>/tugas/", units.service, "unit_service", *crews),
        page("unit/<int:pk>/posisi/", crew.position, "unit_position", *crews),
        page("tugas-unit/", crew.show, "crew", *duty.CREWS),
        page("regu/", shifts.show, "shifts", *readers),
        page("regu/mulai/", shifts.begin, "shift_begin", *dispatchers),
        page("regu/<int:pk>/serahkan/", shifts.hand_over, "shift_hand_over", *dispatchers),
        page("regu/<int:pk>/terima/", shifts.accept, "shift_accept", *dispatchers),
        page("statistik/", statistics.show, "statistics", *readers),
        page("kelola-peringatan/", alerts.listing, "alerts", *readers),
        page("kelola-peringatan/baru/", alerts.edit, "alert_new", *supervisors),
        page("kelola-peringatan/bmkg/<int:pk>/teruskan/", alerts.adopt, "alert_adopt", *supervisors),
        page("kelola-peringatan/<int:pk>/", alerts.show, "alert", *readers),
        page("kelola-peringatan/<int:pk>/ubah/", alerts.edit, "alert_edit", *supervisors),
        page("kelola-peringatan/<int:pk>/<slug:deed>/", alerts.act, "alert_act", *supervisors),
        page("darurat/", public.advice, "help"),
        page("peringatan/", public.warnings, "warnings"),
        page("peringatan/umpan.xml", public.feed, "feed"),
        page("peringatan/<str:identifier>.xml", public.cap, "cap"),
        page("peringatan/<str:identifier>/", public.warning, "warning"),
    ]
