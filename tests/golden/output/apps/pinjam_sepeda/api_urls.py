"""Addresses of the API of Pinjam Sepeda; imported when the first of them is called."""

from apps.pinjam_sepeda.api import api
from core.api import urlpatterns_of

urlpatterns = urlpatterns_of(api, "pinjam-sepeda")
