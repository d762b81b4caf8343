"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.survey.views import desk, forms, kiosk, public
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.PUBLIC
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"survey_{name}")

    readers, writers = binding.reader_roles(), binding.writer_roles()
    return [
        page("kepuasan/", public.home, "home"),
        page("isi/<slug:code>/", public.answer, "answer"),
        page("isi/<slug:code>/selesai/", public.thanks, "thanks"),
        page("hasil/<slug:code>/", public.result, "result"),
        page("kios/<str:token>/", kiosk.show, "kiosk"),
        page("k/<slug:code>/", forms.answer, "form_answer"),
        page("k/<slug:code>/selesai/", forms.thanks, "form_thanks"),
        page("k/<slug:code>/hasil/", forms.shared, "form_shared"),
        page("meja/", desk.board, "desk", *readers),
        page("rekap/", desk.summary, "recap", *readers),
        page("rekap.xlsx", desk.summary_sheet, "recap_sheet", *readers),
        page("periode/<int:pk>/laporan.pdf", desk.report, "report", *readers),
        page("periode/<int:pk>/jawaban.xlsx", desk.answers, "answers", *writers),
        page("periode/<int:pk>/poster.pdf", desk.poster, "poster", *readers),
        page("periode/<int:pk>/formulir.pdf", desk.blank, "blank", *readers),
        page("periode/<int:pk>/kertas/", desk.paper, "paper", *writers),
        page("periode/<int:pk>/saran/", desk.suggestions, "suggestions", *writers),
        page("periode/<int:pk>/saran/<int:response_pk>/", desk.suggestion, "suggestion", *writers),
        page("kuesioner/", forms.listing, "forms", *writers),
        page("kuesioner/baru/", forms.edit, "form_new", *writers),
        page("kuesioner/<int:pk>/", forms.build, "form", *writers),
        page("kuesioner/<int:pk>/ubah/", forms.edit, "form_edit", *writers),
        page("kuesioner/<int:pk>/versi/", forms.version, "form_version", *writers),
        page("kuesioner/<int:pk>/hasil/", forms.results, "form_results", *writers),
        page("kuesioner/<int:pk>/hasil.xlsx", forms.sheet, "form_sheet", *writers),
        page("kuesioner/<int:pk>/poster.pdf", forms.poster, "form_poster", *writers),
        page("kuesioner/<int:pk>/tulisan/<int:given_pk>/", forms.text, "form_text", *writers),
        page("kuesioner/<int:pk>/pertanyaan/baru/", forms.question, "question_new", *writers),
        page("kuesioner/<int:pk>/pertanyaan/<int:question_pk>/", forms.question, "question", *writers),
        page(
            "kuesioner/<int:pk>/pertanyaan/<int:question_pk>/<slug:deed>/",
            forms.question_deed,
            "question_deed",
            *writers,
        ),
        page("kuesioner/<int:pk>/<slug:deed>/", forms.deed, "form_deed", *writers),
    ]
