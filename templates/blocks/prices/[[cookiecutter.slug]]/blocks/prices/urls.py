"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.prices.views import data, manage, outside, public, regions, report, report_review, review, stock, survey
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.PUBLIC
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"prices_{name}")

    pages = [
        page("peringatan/", public.warnings, "warnings"),
        page("kelola-peringatan/", manage.alerts, "alerts", *binding.reader_roles()),
        page("kelola-peringatan/<int:pk>/<slug:deed>/", manage.alert, "alert", *binding.officer_roles()),
    ]
    pages += _of_prices(binding, page) if binding.sheet else []
    return pages + (_of_stock(binding, page) if binding.report else [])


def _of_prices(binding: Any, page: Callable[..., Any]) -> list[Any]:
    surveyors, officers = binding.roles_of("submit"), binding.roles_of("approve")
    return [
        page("harga/", public.today, "today"),
        page("harga/<slug:code>/", public.commodity, "commodity"),
        page("banding/", public.compare, "compare"),
        page("banding-daerah/", regions.against, "regions"),
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
        page("kelengkapan/", review.coverage, "coverage", *binding.reader_roles()),
        page("daerah-lain/", outside.room, "outside", *officers),
        page("daerah-lain/sumber/", outside.add, "source_add", *officers),
        page("daerah-lain/sumber/<int:pk>/<slug:deed>/", outside.source, "source", *officers),
        page("daerah-lain/padanan/<int:pk>/", outside.match, "match", *officers),
    ]


def _of_stock(binding: Any, page: Callable[..., Any]) -> list[Any]:
    reporters, officers = binding.roles_of("report_submit"), binding.roles_of("report_approve")
    return [
        page("stok/", stock.now, "stock"),
        page("stok/<slug:code>/", stock.commodity, "stock_commodity"),
        page("neraca/", stock.balance, "balance"),
        page("neraca.csv", stock.balance_csv, "balance_csv"),
        page("data/stok.<str:form>", stock.levels_data, "data_stock"),
        page("lapor-stok/", report.board, "reports", *reporters),
        page("lapor-stok/<int:store>/<str:day>/", report.report, "report", *reporters),
        page("periksa-stok/", report_review.waiting, "report_review", *officers),
        page("periksa-stok/<int:pk>/<slug:deed>/", report_review.decide, "report_decide", *officers),
    ]
