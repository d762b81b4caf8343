"""Addresses of one application made for phones, below `layanan/<app>/genggam/`."""

from django.urls import path

from mobile import outbox, pwa, views

app_name = "mobile"
urlpatterns = [
    path("", views.start, name="start"),
    path("luring/", views.offline, name="offline"),
    path("kiriman/", outbox.page, name="outbox"),
    path("formulir/<str:entity>/", views.empty_form, name="form"),
    path("manifest.webmanifest", pwa.manifest, name="manifest"),
    path("ikon/<slug:purpose>/<int:size>.png", pwa.icon, name="icon"),
]
