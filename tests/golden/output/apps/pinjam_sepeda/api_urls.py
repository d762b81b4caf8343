"""Addresses of the API of Pinjam Sepeda; imported when the first of them is called."""

from apps.pinjam_sepeda.api import api

urlpatterns, app_name, _namespace = api.urls
