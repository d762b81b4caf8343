"""Addresses of the single sign-on; mounted only where OIDC_SERVER_URL is set."""

from allauth.socialaccount import views as social_views
from allauth.socialaccount.providers.openid_connect import views
from django.urls import path

from core.access import PUBLIC, SIGNED_IN, may

urlpatterns = [
    path("<str:provider_id>/masuk/", may(PUBLIC)(views.login), name="openid_connect_login"),
    path("<str:provider_id>/kembali/", may(PUBLIC)(views.callback), name="openid_connect_callback"),
    path("batal/", may(PUBLIC)(social_views.login_cancelled), name="socialaccount_login_cancelled"),
    path("gagal/", may(PUBLIC)(social_views.login_error), name="socialaccount_login_error"),
    path("akun/", may(SIGNED_IN)(social_views.connections), name="socialaccount_connections"),
    path("daftar/", may(PUBLIC)(social_views.signup), name="socialaccount_signup"),
]
