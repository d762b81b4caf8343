"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.case.views import desk, letter, papers, public, statistics, turn
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any = access.PUBLIC) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"case_{name}")

    record, officer = access.ENTITY, access.OFFICER
    readers = access.roles(binding.app, *binding.reader_roles)
    return [
        page("standar/", public.standards, "standards"),
        page("standar/<slug:code>/", public.standard, "standard"),
        page("lacak/", public.track, "track"),
        page("keputusan/<str:code>/", public.check, "check"),
        page("berkas/<int:pk>/unggah/<slug:code>/", papers.hand_in, "hand_in", record),
        page("berkas/<int:pk>/kirim/", papers.send, "send", record),
        page("berkas/<int:pk>/lengkap/", papers.complete, "complete", record),
        page("berkas/<int:pk>/batal/", papers.withdraw, "withdraw", record),
        page("berkas/<int:pk>/pin/", papers.pin, "pin", record),
        page("berkas/<int:pk>/periksa/", turn.check, "check_papers", officer),
        page("berkas/<int:pk>/giliran/", turn.act, "act", officer),
        page("berkas/<int:pk>/cabut/", turn.revoke, "revoke", officer),
        page("berkas/<int:pk>/serahkan/", turn.hand_over, "hand_over", officer),
        page("berkas/<int:pk>/register/", turn.recorded, "recorded", officer),
        page("berkas/<int:pk>/surat.pdf", letter.pdf, "letter", record),
        page("berkas/<int:pk>/tanda-terima.pdf", letter.receipt, "receipt", record),
        page("meja/", desk.show, "desk", officer),
        page("meja/terlambat/", desk.late, "late", officer),
        page("kinerja/", statistics.show, "statistics", readers),
        page("kinerja.xlsx", statistics.xlsx, "statistics_xlsx", readers),
    ]
