"""The addresses of the replica; applications mount lazily, in the order of config.installed."""

from django.contrib import admin
from django.urls import include, path

from config.installed import BLOCKS, PACKAGES
from core import ended, views
from core.casework import views as casework
from core.documents import views as documents
from core.routing import block_roots, lazy_api, lazy_app
from mobile import android

handler400 = "core.views.bad_request"
handler403 = "core.views.forbidden"
handler404 = "core.views.not_found"
handler500 = "core.views.server_error"

urlpatterns = [
    path("akun/", include("accounts.urls")),
    path("egov/", include("egov.urls")),
    path("berkas/<str:token>/", views.stored_file, name="stored_file"),
    path("berkas/<str:token>/<int:width>/", views.stored_picture, name="stored_picture"),
    path("cek/", documents.check_form, name="document_check_form"),
    path("cek/<str:code>/", documents.check, name="document_check"),
    path("jawab/<str:token>/", casework.answer, name="answer_link"),
    path("bahasa/<str:code>/", views.choose_language, name="choose_language"),
    path("ukuran-teks/", views.choose_text_size, name="choose_text_size"),
    path("kesehatan/", views.health, name="health"),
    path("pengelola/", admin.site.urls),
    path(".well-known/assetlinks.json", android.links, name="android_links"),
    path("kiriman/", include("mobile.outbox_urls")),
    *ended.addresses(),
    path("layanan/<str:app>/genggam/", include("mobile.urls")),
    *(lazy_app(f"layanan/{app}/", package) for app, package in PACKAGES.items()),
    *(lazy_api(f"api/{app}/", package) for app, package in PACKAGES.items()),
    *block_roots(BLOCKS),
    path("", include("live.urls")),
]
