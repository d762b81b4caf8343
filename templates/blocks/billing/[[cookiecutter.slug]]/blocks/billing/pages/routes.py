"""The addresses of these pages; an application without a register has none of them."""

from typing import Any

from django.urls import path

from blocks.billing.pages import assessments, collection, lookup


def of(binding: Any) -> list[Any]:
    """The addresses for one binding."""
    kw = {"binding": binding}
    if not binding.register:
        return []
    found = [
        path("penetapan/", assessments.index, kw, name="billing_assessments"),
        path("penetapan/<int:key>/", assessments.show, kw, name="billing_assessment"),
    ]
    if binding.number:
        found += [
            path("cek-tagihan/", lookup.find, kw, name="billing_lookup"),
            path("bayar/<str:code>/", lookup.pay, kw, name="billing_pay"),
            path("bayar/<str:code>/qris.svg", lookup.qris, kw, name="billing_pay_qris"),
        ]
    if binding.village:
        found += [
            path("realisasi/", collection.index, kw, name="billing_collection"),
            path("realisasi/unduh.xlsx", collection.index_xlsx, kw, name="billing_collection_xlsx"),
            path("realisasi/<int:key>/", collection.village, kw, name="billing_village"),
            path("realisasi/<int:key>/unduh.xlsx", collection.village_xlsx, kw, name="billing_village_xlsx"),
        ]
    return found
