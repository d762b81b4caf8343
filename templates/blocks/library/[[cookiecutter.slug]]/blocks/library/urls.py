"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.library.views import desk, figures, mine, public, reading, work
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""
    staff = access.roles(binding.app, *binding.librarians)
    heads = access.roles(binding.app, *binding.librarians, *binding.leaders)

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"library_{name}")

    pages = [
        page("katalog/", public.search, "catalogue", access.PUBLIC),
        page("katalog/<int:pk>/", public.title, "title", access.PUBLIC),
        page("katalog/<int:pk>/marc.xml", public.marcxml, "marcxml", access.PUBLIC),
        page("katalog/<int:pk>/pinjam/", mine.borrow, "borrow", access.SIGNED_IN),
        page("katalog/<int:pk>/pesan/", mine.reserve, "reserve", access.SIGNED_IN),
        page("katalog/<int:pk>/berkas/", work.digital, "digital", staff),
        page("oai/", public.harvest, "oai", access.PUBLIC),
        page("saya/", mine.home, "mine", access.SIGNED_IN),
        page("saya/<int:pk>/perpanjang/", mine.extend, "own_extend", access.SIGNED_IN),
        page("saya/<int:pk>/kembalikan/", mine.give_back, "give_back", access.SIGNED_IN),
        page("baca/<int:pk>/", reading.start, "read", access.SIGNED_IN),
        page("baca/<int:pk>/<int:number>/", reading.page, "read_page", access.SIGNED_IN),
        page("baca/<int:pk>/<int:number>/gambar/", reading.picture, "read_picture", access.SIGNED_IN),
        page("meja/", desk.home, "desk", staff),
        page("meja/<int:pk>/", desk.member, "member", staff),
        page("meja/pinjaman/<int:pk>/perpanjang/", desk.extend, "extend", staff),
        page("meja/pinjaman/<int:pk>/hilang/", desk.lose, "lose", staff),
        page("kembali/", desk.returns, "returns", staff),
        page("pesanan-siap/", desk.holds, "holds", staff),
        page("terlambat/", desk.late, "late", staff),
        page("pengunjung/", work.visitors, "visitors", staff),
        page("marc/", work.exchange, "exchange", staff),
        page("marc/katalog.<slug:form>", work.export, "export", staff),
        page("opname-rak/<int:pk>/", work.stocktake, "stock", staff),
        page("laporan/", figures.month, "figures", heads),
    ]
    if binding.tour:
        pages.append(page("keliling-jadwal/", public.tours, "tours", access.PUBLIC))
    return pages
