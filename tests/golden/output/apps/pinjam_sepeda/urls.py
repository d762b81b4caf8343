"""Addresses of Pinjam Sepeda."""

from django.urls import path

from apps.pinjam_sepeda import documents, index, pages
from apps.pinjam_sepeda.views import pinjaman, sepeda
from core import open_data
from core.blocks import urls_of

app_name = "pinjam_sepeda"

urlpatterns = [
    path("", index.index, name="index"),
    *urls_of("pinjam-sepeda"),
    path("sepeda/", sepeda.listing, name="sepeda_list"),
    path("sepeda/baru/", sepeda.create, name="sepeda_create"),
    path("sepeda/formulir.pdf", sepeda.blank, name="sepeda_blank"),
    path("sepeda/ekspor.<str:form>", sepeda.export, name="sepeda_export"),
    path("sepeda/<int:pk>/", sepeda.detail, name="sepeda_detail"),
    path("sepeda/<int:pk>/ubah/", sepeda.edit, name="sepeda_edit"),
    path("sepeda/<int:pk>/aksi/<str:step>/", sepeda.move, name="sepeda_move"),
    path("pinjaman/", pinjaman.listing, name="pinjaman_list"),
    path("pinjaman/baru/", pinjaman.create, name="pinjaman_create"),
    path("pinjaman/formulir.pdf", pinjaman.blank, name="pinjaman_blank"),
    path("pinjaman/ekspor.<str:form>", pinjaman.export, name="pinjaman_export"),
    path("pinjaman/<int:pk>/", pinjaman.detail, name="pinjaman_detail"),
    path("pinjaman/<int:pk>/ubah/", pinjaman.edit, name="pinjaman_edit"),
    path("pinjaman/<int:pk>/aksi/<str:step>/", pinjaman.move, name="pinjaman_move"),
    *open_data.urlpatterns("pinjam-sepeda"),
    *(pattern for page in pages.PAGES for pattern in page.urlpatterns()),
    *(pattern for document in documents.DOCUMENTS for pattern in document.urlpatterns()),
]
