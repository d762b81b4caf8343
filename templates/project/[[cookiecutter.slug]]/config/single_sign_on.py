"""Officers may sign in through the region's own single sign-on (OpenID Connect), where OIDC_SERVER_URL names one."""

from config.environment import env

OIDC_SERVER_URL = env.str("OIDC_SERVER_URL", default="")
OIDC_NIP_CLAIM = env.str("OIDC_NIP_CLAIM", default="nip")
OIDC_APPS = ["allauth.socialaccount", "allauth.socialaccount.providers.openid_connect"] if OIDC_SERVER_URL else []
OIDC_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"] if OIDC_SERVER_URL else []
SOCIALACCOUNT_ADAPTER = "accounts.oidc.OfficerOnlyAdapter"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": "sso",
                "name": env.str("OIDC_NAME", default="SSO"),
                "client_id": env.str("OIDC_CLIENT_ID", default=""),
                "secret": env.str("OIDC_CLIENT_SECRET", default=""),
                "settings": {"server_url": OIDC_SERVER_URL},
            },
        ],
    },
}
