"""Addresses under /akun/; allauth's names are kept, for it looks its pages up by them."""

from allauth.account import views as account_views
from allauth.mfa.base import views as mfa_views
from allauth.mfa.recovery_codes import views as code_views
from allauth.mfa.totp import views as totp_views
from django.conf import settings
from django.urls import include, path, re_path

from accounts.views import counter, data_requests, home, recover, sign_in, sign_up
from core.access import PUBLIC, SIGNED_IN, may

urlpatterns = [
    path("", home.home, name="account_home"),
    path("masuk/", sign_in.sign_in, name="account_login"),
    path("masih/", sign_in.still, name="account_still"),
    path("keluar/", sign_in.sign_out, name="account_logout"),
    path("daftar/", sign_up.sign_up, name="account_signup"),
    path("pulihkan/", recover.recover, name="account_recover"),
    path("aktifkan/", recover.activate, name="account_activate"),
    path("sandi/", recover.change_password, name="account_change_password"),
    path("kontak/", home.contact, name="account_contact"),
    path("data-saya/", home.my_data, name="account_my_data"),
    path("data-pribadi/", data_requests.overview, name="account_data_requests"),
    path("data-pribadi/<int:pk>/", data_requests.show, name="account_data_request"),
    path("data-pribadi/<int:pk>/cabut/", data_requests.withdraw, name="account_data_withdraw"),
    path("data-pribadi/<int:pk>/salinan.json", data_requests.copy, name="account_data_copy"),
    path("data-pribadi/persetujuan/<int:pk>/tarik/", data_requests.withdraw_consent, name="account_consent_withdraw"),
    path("loket/", counter.find, name="account_find"),
    path("loket/<int:pk>/", counter.account, name="account_counter"),
    path("loket/<int:pk>/nik/", counter.show_nik, name="account_show_nik"),
    path("loket/<int:pk>/kode/", counter.make_code, name="account_code"),
    re_path(
        r"^loket/(?P<pk>[0-9]+)/(?P<action>periksa|blokir|buka|hapus)/$",
        counter.act,
        name="account_act",
    ),
    path("ditutup/", may(PUBLIC)(account_views.account_inactive), name="account_inactive"),
    path("periksa/", may(SIGNED_IN)(account_views.reauthenticate), name="account_reauthenticate"),
    path("kode/", may(SIGNED_IN)(mfa_views.index), name="mfa_index"),
    path("kode/masuk/", may(PUBLIC)(mfa_views.authenticate), name="mfa_authenticate"),
    path("kode/periksa/", may(SIGNED_IN)(mfa_views.reauthenticate), name="mfa_reauthenticate"),
    path("kode/pasang/", may(SIGNED_IN)(totp_views.activate_totp), name="mfa_activate_totp"),
    path("kode/lepas/", may(SIGNED_IN)(totp_views.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "kode/cadangan/",
        may(SIGNED_IN)(code_views.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "kode/cadangan/baru/",
        may(SIGNED_IN)(code_views.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "kode/cadangan/unduh/",
        may(SIGNED_IN)(code_views.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]
if settings.OIDC_SERVER_URL:
    urlpatterns.append(path("sso/", include("accounts.oidc_urls")))
