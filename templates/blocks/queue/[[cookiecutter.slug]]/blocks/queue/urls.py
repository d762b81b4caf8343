"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from blocks.queue.services import duty
from blocks.queue.views import counter, desk, kiosk, pick, public, screen, setup, statistics
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"queue_{name}")

    def deed(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(require_POST(bound)), name=f"queue_{name}")

    everybody, record = access.PUBLIC, access.ENTITY
    counters = access.roles(binding.app, *duty.COUNTER)
    desks = access.roles(binding.app, *duty.DESK)
    readers = access.roles(binding.app, *duty.READERS)
    return [
        page("antrean/", public.now, "now", everybody),
        page("antrean/isi/", public.now_live, "now_live", everybody),
        page("antrean/tiket/<str:code>/", public.ticket, "ticket", everybody),
        page("antrean/tiket/<str:code>/isi/", public.ticket_live, "ticket_live", everybody),
        page("antrean/layar/", screen.first, "screens", everybody),
        page("antrean/layar/<int:site>/", screen.show, "screen", everybody),
        page("antrean/layar/<int:site>/isi/", screen.live, "screen_live", everybody),
        page("antrean/kios/<str:token>/", kiosk.show, "kiosk", everybody),
        deed("antrean/kios/<str:token>/ambil/", kiosk.draw, "kiosk_draw", everybody),
        deed("antrean/kios/<str:token>/hadir/", kiosk.check_in, "kiosk_arrive", everybody),
        page("antrean/kios/<str:token>/tiket/<str:code>/", kiosk.printed, "kiosk_ticket", everybody),
        page("antrean/pilih/<int:pk>/", pick.show, "pick", record),
        deed("antrean/hadir/<int:pk>/", pick.arrive, "arrive", desks),
        page("antrean/loket/", counter.mine, "counter", counters),
        page("antrean/loket/tunggu/", counter.live, "counter_live", counters),
        deed("antrean/loket/<int:pk>/<slug:deed>/", counter.act, "counter_act", counters),
        deed("antrean/giliran/<int:pk>/kembali/", counter.take_back, "take_back", counters),
        page("antrean/meja/", desk.show, "desk", desks),
        deed("antrean/meja/beri/", desk.give, "give", desks),
        deed("antrean/meja/hadir/", desk.check_in, "desk_arrive", desks),
        page("antrean/meja/tiket/<int:pk>/", desk.printed, "desk_ticket", desks),
        deed("antrean/meja/tiket/<int:pk>/<slug:deed>/", desk.act, "desk_act", desks),
        page("antrean/kertas/", desk.paper, "paper", desks),
        page("antrean/kelola/", setup.show, "setup", desks),
        page("antrean/kelola/loket/baru/", setup.counter, "counter_new", desks),
        page("antrean/kelola/loket/<int:pk>/", setup.counter, "counter_edit", desks),
        deed("antrean/kelola/loket/<int:pk>/tutup/", setup.close, "counter_close", desks),
        page("antrean/kelola/kios/baru/", setup.kiosk, "kiosk_new", desks),
        page("antrean/kelola/kios/<int:pk>/", setup.kiosk, "kiosk_edit", desks),
        deed("antrean/kelola/kios/<int:pk>/alamat-baru/", setup.renew, "kiosk_renew", desks),
        page("antrean/statistik/", statistics.show, "statistics", readers),
        page("antrean/statistik.xlsx", statistics.workbook, "statistics_xlsx", readers),
    ]
