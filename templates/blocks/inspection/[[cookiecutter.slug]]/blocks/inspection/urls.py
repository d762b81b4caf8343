"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.inspection.views import book, check, findings, followup, lists, office, papers, team
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation. Pages of one inspection ask its team who may see them."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any = access.OFFICER) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"inspection_{name}")

    inspectors = access.roles(binding.app, *binding.inspectors)
    planners = access.roles(binding.app, binding.planner, binding.chief)
    pages = [
        page("penugasan-saya/", lists.mine, "mine", inspectors),
        page("surat-tugas/", lists.waiting, "waiting", planners),
        page("tugas/<int:pk>/", book.show, "book"),
        page("tugas/<int:pk>/terbit/<str:kind>/", book.issue, "issue"),
        page("tugas/<int:pk>/naskah-<str:kind>.pdf", book.pdf, "pdf"),
        page("tugas/<int:pk>/tim/", team.add, "team"),
        page("tugas/<int:pk>/tim/<int:member>/hapus/", team.remove, "member"),
        page("tugas/<int:pk>/pernyataan/", team.declare, "declare"),
    ]
    if binding.way == "checklist":
        return [*pages, page("tugas/<int:pk>/periksa/", check.show, "check")]
    pages += [
        page("tugas/<int:pk>/kkp/langkah/<int:step>/", papers.write, "write"),
        page("tugas/<int:pk>/kkp/<int:paper>/", papers.show, "paper"),
        page("tugas/<int:pk>/kkp/<int:paper>/serahkan/", papers.submit, "submit"),
        page("tugas/<int:pk>/kkp/<int:paper>/catatan/<int:note>/", papers.answer, "note"),
        page("tugas/<int:pk>/temuan/", findings.write, "finding"),
        page("tugas/<int:pk>/temuan/<int:finding>/", findings.write, "finding_edit"),
        page("tugas/<int:pk>/temuan/<int:finding>/hapus/", findings.strike, "finding_strike"),
        page("tugas/<int:pk>/temuan/<int:finding>/rekomendasi/", findings.advise, "advise"),
        page("tugas/<int:pk>/rekomendasi/<int:advice>/hapus/", findings.withdraw, "withdraw"),
        page("naskah/", office.mail, "mail"),
        page("naskah/<int:pk>/", office.show, "desk"),
        page("naskah/<int:pk>/<str:kind>.pdf", office.pdf, "desk_pdf"),
        page("naskah/<int:pk>/terima/<str:kind>/", office.receive, "receive"),
        page("naskah/<int:pk>/tanggapi/", office.respond, "respond"),
    ]
    if not binding.recommendation:
        return pages
    return [
        *pages,
        page("tindak-lanjut/<int:pk>/jawab/", followup.answer, "answer"),
        page("tindak-lanjut/<int:pk>/verifikasi/", followup.verify, "verify"),
        page("statistik-tindak-lanjut/", followup.statistics, "followup"),
        page("statistik-tindak-lanjut.xlsx", followup.xlsx, "followup_xlsx"),
    ]
