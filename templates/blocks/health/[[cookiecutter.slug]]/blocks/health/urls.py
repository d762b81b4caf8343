"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.health.views import figures, review, schedule, sheet
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation. A questionnaire alone has no pages of its own."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.PUBLIC
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"health_{name}")

    if not binding.session:
        return []
    recorders, reviewers, analysts = binding.recorders, binding.reviewers, binding.analysts
    return [
        page("penimbangan/", sheet.board, "board", *recorders),
        page("penimbangan/<int:post>/<str:day>/", sheet.sheet, "sheet", *recorders),
        page("periksa/", review.waiting, "review", *reviewers),
        page("periksa/<int:pk>/", review.session, "session", *reviewers),
        page("periksa/<int:pk>/<slug:deed>/", review.decide, "decide", *reviewers),
        page("jadwal/<int:pk>/", schedule.give, "give", *recorders, *reviewers),
        page("cakupan/", figures.areas, "coverage", *reviewers, *analysts),
        page("angka/", figures.everybody, "statistics"),
    ]
