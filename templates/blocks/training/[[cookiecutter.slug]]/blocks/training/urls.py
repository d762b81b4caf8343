"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.training.views import assessing, attending, desk, placement, public, selection, statistics, timetable
from core import access


def patterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(f"latihan/{route}", access.may(rule)(bound), name=f"training_{name}")

    everybody = access.PUBLIC
    staff = access.roles(binding.app, *binding.managers, *binding.teachers, *binding.leaders)
    recorders = access.roles(binding.app, *binding.managers, *binding.teachers)
    managers = access.roles(binding.app, *binding.managers)
    readers = access.roles(binding.app, *binding.managers, *binding.leaders)
    return [
        page("kursus/", public.courses, "courses", everybody),
        page("kursus/<int:pk>/", public.course, "course", everybody),
        page("angkatan/<int:pk>/jadwal.ics", public.calendar, "calendar", everybody),
        page("angkatan/<int:pk>/hasil/", public.result, "result", everybody),
        page("angka/", statistics.show, "statistics", everybody),
        page("meja/", desk.show, "desk", staff),
        page("angkatan/<int:pk>/seleksi/", selection.show, "selection", staff),
        page("angkatan/<int:pk>/nilai/", selection.score, "score", recorders),
        page("angkatan/<int:pk>/umumkan/", selection.announce, "announce", managers),
        page("angkatan/<int:pk>/jadwal/", timetable.show, "timetable", staff),
        page("angkatan/<int:pk>/susun/", timetable.lay_out, "lay_out", managers),
        page("angkatan/<int:pk>/kehadiran/", attending.show, "attendance", staff),
        page("angkatan/<int:pk>/kehadiran/<int:session>/", attending.sheet, "sheet", recorders),
        page("angkatan/<int:pk>/kehadiran.xlsx", attending.workbook, "attendance_xlsx", staff),
        page("peserta/<int:pk>/tegur/", attending.reprimand, "reprimand", recorders),
        page("angkatan/<int:pk>/uji/", assessing.show, "assessment", staff),
        page("angkatan/<int:pk>/uji/<int:unit>/", assessing.unit, "unit", recorders),
        page("penelusuran/", placement.show, "placement", readers),
        page("peserta/<int:pk>/penelusuran/<int:months>/", placement.answer, "trace", access.SIGNED_IN),
        page("rekap/", statistics.recap, "recap", readers),
    ]
