"""The ASGI entry for granian and other ASGI servers."""

import os

from django.core.asgi import get_asgi_application

from config.start import quickly

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = quickly(get_asgi_application)
