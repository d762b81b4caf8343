"""Addresses of what waits on a device, over all applications."""

from django.urls import path

from mobile import outbox

app_name = "outbox"
urlpatterns = [
    path("", outbox.page, name="list"),
    path("siapa/", outbox.who, name="who"),
]
