"""Django's settings. What differs between installations comes from the environment."""

import sys
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from config.environment import (
    BASE_DIR,
    DEBUG,
    allowed_hosts,
    env,
    require_production_values,
    secret,
)
from config.installed import APPS, BLOCKS
from config.log import LOGGING
from config.single_sign_on import (
    OIDC_APPS,
    OIDC_BACKENDS,
    OIDC_NIP_CLAIM,
    OIDC_SERVER_URL,
    SOCIALACCOUNT_ADAPTER,
    SOCIALACCOUNT_PROVIDERS,
)
from region.profile import REGION

# Settings made in files of their own.
__all__ = ["LOGGING", "OIDC_NIP_CLAIM", "OIDC_SERVER_URL", "SOCIALACCOUNT_ADAPTER", "SOCIALACCOUNT_PROVIDERS"]

require_production_values()
TESTING = "test" in sys.argv[1:2] or "pytest" in sys.modules

SECRET_KEY = secret("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
FIELD_KEYS = secret("FIELD_KEYS")
HASH_KEY = secret("HASH_KEY")
ALLOWED_HOSTS = allowed_hosts()
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if not DEBUG]
SITE_ADDRESS = env.str(
    "SITE_ADDRESS",
    default=f"https://{ALLOWED_HOSTS[0]}" if not DEBUG else "http://localhost:8000",
)
# How many proxies of ours stand in front; without them no forwarded header is believed.
PROXY_COUNT = env.int("PROXY_COUNT", default=0)
DEMO = DEBUG and env.bool("DEMO", default=False)

INSTALLED_APPS = [
    "region",
    "core",
    "accounts",
    "live",
    "mobile",
    "egov",
    "core.admin_site.ReplicaAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    *OIDC_APPS,
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    *(f"blocks.{block}" for block in BLOCKS),
    *(f"apps.{package}" for package in APPS),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.packing.PackPagesMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.language.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "core.nul_bytes.RefuseNulMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.shared_device.SharedDeviceMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    "axes.middleware.AxesMiddleware",
    "core.deliveries.OnceMiddleware",
    *(["core.not_found.NotFoundMiddleware"] if DEMO else []),
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "region" / "templates", BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "live.context.page",
            ],
        },
    },
]

# Widgets of our own are drawn by the project's templates.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Data -------------------------------------------------------------------------------------
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "data")))
DATA_DIR.mkdir(parents=True, exist_ok=True)
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}")}
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=600)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE takes the write lock at once, so that two writers wait and never fail half-way. What is deleted is
    # overwritten, so that erased personal data does not stay in the file. For the public a commit waits until the disk
    # has it: with NORMAL a kill loses nothing, but a power cut would lose the last ones that were answered.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "cached_statements": 500,  # pages ask the same again and again, and the wide ones take long to be understood
        "init_command": (
            "PRAGMA journal_mode=WAL;"
            f"PRAGMA synchronous={'NORMAL' if DEBUG else 'FULL'};"
            "PRAGMA busy_timeout=20000;"
            "PRAGMA cache_size=-16000;"
            "PRAGMA temp_store=MEMORY;"
            "PRAGMA secure_delete=ON;"
        ),
    }
SETTINGS_CACHE_SECONDS = 0 if TESTING else 30
CACHE_URL = env.str("CACHE_URL", default="locmemcache://")
CACHES = {"default": env.cache_url_config(CACHE_URL)}
TASKS = {
    "default": {
        "BACKEND": "django_tasks.backends.immediate.ImmediateBackend" if TESTING else "django_tasks_db.DatabaseBackend",
    },
}
PRIVATE_FILES = {
    "BACKEND": "django.core.files.storage.FileSystemStorage" if DEBUG else "core.synced_storage.SyncedStorage",
    "OPTIONS": {
        "location": DATA_DIR / "media",
        "base_url": None,
        "file_permissions_mode": 0o600,
        "directory_permissions_mode": 0o700,
    },
}
STORAGES = {
    "default": PRIVATE_FILES,
    "private": PRIVATE_FILES,
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
        # Everybody's to read: root collects them, the server's account gives them out.
        "OPTIONS": {"file_permissions_mode": 0o644, "directory_permissions_mode": 0o755},
    },
}
STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=str(BASE_DIR / "staticfiles"))
if DEBUG:
    Path(STATIC_ROOT).mkdir(parents=True, exist_ok=True)
# The region's own files lie in its app, which is the first; the project's own come last.
# Swagger's files come with django-ninja, which itself is loaded only when an API is called.
SWAGGER = Path(find_spec("ninja").origin).parent / "static" / "ninja"
STATICFILES_DIRS = [BASE_DIR / "static", ("swagger", SWAGGER)]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
]
BACKUP_KEY = env.str("BACKUP_KEY", default="") or FIELD_KEYS.split(",")[0]
UPLOAD_MAX_MB = env.int("UPLOAD_MAX_MB", default=10)
# Counts of people below this are hidden in open data; 0 shows all.
OPEN_DATA_SMALLEST = env.int("OPEN_DATA_SMALLEST", default=5)
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000
FILE_UPLOAD_PERMISSIONS = 0o600

# --- Words and time ---------------------------------------------------------------------------
LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Indonesia")), ("en", _("Inggris"))]
LOCALE_PATHS = [BASE_DIR / "region" / "locale", BASE_DIR / "locale"]
TIME_ZONE = REGION.time_zone
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = True

# --- Sign-in ----------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "accounts.backends.IdentityBackend",
    *OIDC_BACKENDS,
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "accounts.passwords.NotAnIdentityNumber"},
]
if TESTING:
    LOGGING["loggers"]["django.request"] = {"level": "ERROR"}
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
SESSION_COOKIE_AGE = env.int("SESSION_HOURS", default=336) * 3600
SHARED_DEVICE_MINUTES = env.int("SHARED_DEVICE_MINUTES", default=15)  # unused so long, a shared phone is signed out
OFFICER_SESSION_SECONDS = env.int("OFFICER_SESSION_HOURS", default=12) * 3600

ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": False,  # axes counts failures, in the database
    "signup": "10/h/ip",
    "reset_password": "10/h/ip",
    "activate": "120/h/ip",  # a whole office behind one address; each code bears five tries
    "reauthenticate": "10/m/user",
}
if TESTING:
    ACCOUNT_RATE_LIMITS = False
MFA_ADAPTER = "accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = REGION.superapp_name
MFA_REQUIRED = env.bool("MFA_REQUIRED", default=True)

AXES_FAILURE_LIMIT = env.int("LOGIN_FAILURES", default=8)
AXES_COOLOFF_TIME = timedelta(minutes=env.int("LOGIN_LOCKOUT_MINUTES", default=15))
# One office shares one address, so failures are counted by account; the rate limits above count by address.
AXES_LOCKOUT_PARAMETERS = ["username"]
SILENCED_SYSTEM_CHECKS = ["axes.W006"]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "accounts.backends.axes_username"
AXES_LOCKOUT_CALLABLE = "accounts.views.sign_in.locked_out"
AXES_SENSITIVE_PARAMETERS = ["login", "username", "nik", "phone", "email", "ip_address"]
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "accounts.client_address.client_address"

# SHA-256 of the certificates with which the region signs its Android applications, as keytool shows them.
ANDROID_FINGERPRINTS = [text.strip().upper() for text in env.list("ANDROID_FINGERPRINTS", default=[])]

SIAK_ADAPTER = env.str("SIAK_ADAPTER", default="accounts.siak.StructureOnly")
SIAK_STAND_IN_VERIFIES = env.bool("SIAK_STAND_IN_VERIFIES", default=DEBUG)

# --- Safety of the browser --------------------------------------------------------------------
MAP_TILE_URL = env.str(
    "MAP_TILE_URL",
    default="https://tile.openstreetmap.org/{z}/{x}/{y}.png",
)
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": [
            "'self'",
            "data:",
            "blob:",
            *(["https://" + urlsplit(MAP_TILE_URL).netloc] if MAP_TILE_URL else []),
        ],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    },
}
# Map tiles are given only to who says where they are shown.
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
if not DEBUG:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True) and not TESTING
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXY_COUNT else None
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31536000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=True)
    SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", default=True)
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# --- Messages -------------------------------------------------------------------------------------
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=REGION.contact.email)
SERVER_EMAIL = DEFAULT_FROM_EMAIL
NOTIFY_CHANNELS = env.list("NOTIFY_CHANNELS", default=["in_app", "email", "whatsapp", "push"])
# Notices on devices: a key of our own, and the services of the browsers' makers that we send to.
PUSH_KEY = env.str("PUSH_KEY", default="")
PUSH_CONTACT = env.str("PUSH_CONTACT", default=DEFAULT_FROM_EMAIL)
PUSH_SERVICES = env.list(
    "PUSH_SERVICES",
    default=["fcm.googleapis.com", "push.services.mozilla.com", "notify.windows.com", "push.apple.com"],
)
