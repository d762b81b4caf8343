"""The part that runs inside the replica: make its tables from the models, or start and ask for the home page."""

import os
import sys
import time
from pathlib import Path
from wsgiref.util import setup_testing_defaults

STARTED = time.monotonic()
sys.path.insert(0, os.getcwd())
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"


def tables() -> None:
    """Make all tables at once, without migrations."""
    import django
    from config.installed import APPS
    from django.conf import settings
    from django.core.management import call_command

    settings.MIGRATION_MODULES = dict.fromkeys(APPS)
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)


def start() -> None:
    """Print what it takes to answer the first page."""
    from config.wsgi import application

    ready = time.process_time()
    environ = {"PATH_INFO": "/", "HTTP_HOST": "localhost"}
    setup_testing_defaults(environ)
    answers: list[str] = []
    list(application(environ, lambda status, _headers: answers.append(status)))
    print(
        f"{time.process_time():.2f} s of processor ({ready:.2f} s until Django is set up), "
        f"{time.monotonic() - STARTED:.2f} s by the clock, {megabytes():.0f} MB, {answers[0]}"
    )


def megabytes() -> float:
    """What the process holds; `ru_maxrss` would count what the benchmark held when it forked."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


{"tables": tables, "start": start}[sys.argv[1]]()
