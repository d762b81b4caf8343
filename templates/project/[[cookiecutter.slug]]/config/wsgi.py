"""The WSGI entry for gunicorn and granian."""

import os

from django.core.wsgi import get_wsgi_application

from config.start import quickly

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = quickly(get_wsgi_application)
