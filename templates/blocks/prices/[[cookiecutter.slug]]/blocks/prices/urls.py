"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.prices.views import data, manage, public, review, survey
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.PUBLIC
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"prices_{name}")

    surveyors, officers = binding.roles_of("submit"), binding.roles_of("approve")
    readers = binding.reader_roles()
    return [
        page("harga/", public.today, "today"),
        page("harga/<slug:code>/", public.commodity, "commodity"),
        page("banding/", public.compare, "compare"),
        page("peringatan/", public.warnings, "warnings"),
        page("buletin/", public.bulletin, "bulletin"),
        page("buletin/<str:day>.pdf", public.bulletin_pdf, "bulletin_pdf"),
        page("data/", data.about, "data"),
        page("data/harga.<str:form>", data.prices, "data_prices"),
        page("data/rata-rata.<str:form>", data.averages, "data_averages"),
        page("data/komoditas.json", data.commodities, "data_commodities"),
        page("data/pasar.json", data.markets, "data_markets"),
        page("survei/", survey.board, "survey", *surveyors),
        page("survei/<slug:market>/<str:day>/", survey.sheet, "sheet", *surveyors),
        page("periksa/", review.waiting, "review", *officers),
        page("periksa/semua/", review.approve_plain, "approve_plain", *officers),
        page("periksa/<int:pk>/<slug:deed>/", review.decide, "decide", *officers),
        page("kelengkapan/", review.coverage, "coverage", *readers),
        page("kelola-peringatan/", manage.alerts, "alerts", *readers),
        page("kelola-peringatan/<int:pk>/<slug:deed>/", manage.alert, "alert", *officers),
        page("daerah-lain/", manage.outside, "outside", *officers),
    ]
