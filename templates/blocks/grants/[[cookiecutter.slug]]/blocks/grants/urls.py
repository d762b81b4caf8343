"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.grants.views import book, deciding, public
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation. Pages of one grant ask the record who may see it."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any = access.PUBLIC) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"grants_{name}")

    decider = access.roles(binding.app, binding.decider)
    signed_in = access.SIGNED_IN
    return [
        page("daftar/", public.granted, "list"),
        page("lpj/", public.reports, "reports"),
        page("lacak/", public.track, "track"),
        page("penetapan/", deciding.show, "decide", decider),
        page("dana/<int:pk>/", book.show, "book", signed_in),
        page("dana/<int:pk>/rencana/", book.plan, "plan", signed_in),
        page("dana/<int:pk>/cair/<int:order>/", book.pay, "pay", signed_in),
        page("dana/<int:pk>/kuitansi-<int:order>.pdf", book.receipt, "receipt", signed_in),
        page("dana/<int:pk>/pakta-<int:order>.pdf", book.pledge, "pledge", signed_in),
        page("dana/<int:pk>/belanja/", book.spend, "spend", signed_in),
        page("dana/<int:pk>/belanja/<int:spending>/hapus/", book.strike, "strike", signed_in),
        page("dana/<int:pk>/setor/", book.refund, "refund", signed_in),
        page("dana/<int:pk>/kirim/", book.send, "send", signed_in),
    ]
