"""Addresses of the super app."""

from django.urls import path

from live import pwa, views

app_name = "live"
urlpatterns = [
    path("", views.home, name="home"),
    path("layanan/", views.services, name="services"),
    path("cari/", views.search, name="search"),
    path("permohonan/", views.requests, name="requests"),
    path("permohonan/lupakan/", views.forget, name="forget"),
    path("dokumen/", views.documents, name="documents"),
    path("notifikasi/", views.notifications, name="notifications"),
    path("notifikasi/terbaca/", views.read_all, name="read_all"),
    path("notifikasi/perangkat/", views.take_device, name="take_device"),
    path("notifikasi/perangkat/lepas/", views.leave_device, name="leave_device"),
    path("notifikasi/<int:pk>/", views.open_notification, name="open_notification"),
    path("peta/wilayah.json", views.backdrop, name="backdrop"),
    path("manifest.webmanifest", pwa.manifest, name="manifest"),
    path("sw.js", pwa.worker, name="worker"),
    path("aksesibilitas/", views.accessibility, name="accessibility"),
    path("luring/", pwa.offline, name="offline"),
    path("ikon/<slug:purpose>/<int:size>.png", pwa.icon, name="icon"),
]
