"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.schooling.views import attendance, calendar, children, classes, figures, marks, printing
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation. Each view then asks whether the class is the actor's."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.SIGNED_IN
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"schooling_{name}")

    school = (*binding.keepers, *binding.teachers, *binding.heads)
    office = (*binding.analysts, *binding.inspectors, *binding.heads)
    found = []
    if binding.note:
        found += [
            page("hadir/", attendance.today, "today", *school),
            page("hadir/<int:pk>/<str:day>/", attendance.sheet, "sheet", *school),
            page("hadir/<int:pk>/", attendance.recap, "recap", *school),
            page("kalender/", calendar.days, "calendar", *binding.keepers, *binding.heads),
            page("rekap/", figures.attendance, "figures", *office),
            page("anak/", children.attendance, "children"),
        ]
    if binding.book:
        found += [
            page("kelas/", classes.mine, "classes", *school),
            page("kelas/<int:pk>/", classes.group, "group", *school),
            page("kelas/<int:pk>/buka-nilai/", classes.open_book, "open_book", *school),
            page("kenaikan/<int:pk>/", classes.promote, "promote", *binding.keepers),
            page("nilai/", marks.mine, "marks", *binding.teachers),
            page("nilai/<int:pk>/<int:teaching>/", marks.grid, "grid", *school),
            page("nilai/<int:pk>/<int:teaching>/kolom/", marks.columns, "columns", *binding.teachers),
            page("nilai/<int:pk>/<int:teaching>/capaian/", marks.words, "words", *binding.teachers),
            page("catatan/<int:pk>/", marks.cards, "cards", *binding.teachers),
            page("cetak/<int:pk>/", printing.run, "printing", *school),
            page("cetak/<int:pk>/bagian-<int:part>.pdf", printing.part, "part", *school),
            page("rapor/<int:pk>.pdf", printing.card, "card"),
            page("kemajuan/", figures.cards, "progress", *office),
            page("anak/", children.cards, "children"),
        ]
    return found
