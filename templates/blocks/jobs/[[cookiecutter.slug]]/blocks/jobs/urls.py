"""Addresses of the block's pages in one application, each with who may open it; the list is the documentation."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.jobs.views import applying, cards, desk, employers, fairs, statistics, tickets, vacancies
from core import access


def patterns(binding: Any) -> list[Any]:
    """The pages of the parts that this application bound."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any = access.PUBLIC) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"jobs_{name}")

    found = []
    if binding.vacancy:
        found += [
            page("loker/", vacancies.listing, "vacancies"),
            page("loker/peta-situs.xml", vacancies.sitemap, "sitemap"),
            page("loker/<int:pk>/", vacancies.show, "vacancy"),
            page("loker/<int:pk>/lamar/", applying.apply, "apply", access.SIGNED_IN),
            page("lamaran-saya/", applying.mine, "mine", access.SIGNED_IN),
            page("lamaran-saya/<int:pk>/cv/", applying.cv, "cv", access.ENTITY),
            page("lamaran-saya/<int:pk>/foto/", applying.photo, "photo", access.ENTITY),
            page("untuk-perusahaan/", employers.home, "employers"),
            page("untuk-perusahaan/lowongan/<int:pk>/pelamar/", employers.board, "board", access.ENTITY),
            page("angka/", statistics.show, "statistics"),
        ]
    if binding.card:
        found += [
            page("tentang-kartu/", cards.help_page, "card_help"),
            page("daftar-lapor/", cards.reports, "reports", access.OFFICER),
        ]
    if binding.fair:
        found += [
            page("acara/", fairs.listing, "fairs"),
            page("acara/<int:pk>/", fairs.show, "fair"),
            page("acara/<int:pk>/daftar/", fairs.register, "register", access.SIGNED_IN),
            page("acara/<int:pk>/pintu/", desk.door, "door", access.OFFICER),
            page("tiket-saya/<int:pk>/", tickets.show, "ticket", access.ENTITY),
            page("kode/<str:code>/", tickets.scan, "scan", access.SIGNED_IN),
            page("meja/<int:pk>/", desk.stand, "desk", access.ENTITY),
        ]
    return found
