"""The settings: a production server that lacks something does not start, and says all of it."""

import logging
import os
import subprocess
import sys

from django.conf import settings
from django.test import SimpleTestCase

from config.log import MaskPersonal, mask
from config.new_env import new_env


def start(**values):
    """Load the settings in a process of their own, with nothing but these values."""
    environment = {"PATH": os.environ["PATH"], "ENV_FILE": "/dev/null", "DEBUG": "0"} | values
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(  # noqa: S603
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False
    )


def complete():
    lines = [line for line in new_env(False).splitlines() if "=" in line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines) | {"ALLOWED_HOSTS": "live.contoh.go.id", "PROXY_COUNT": "1"}


class ProductionTests(SimpleTestCase):
    """DEBUG=0."""

    def test_names_everything_that_is_missing(self):
        said = start().stderr
        for name in ("SECRET_KEY", "FIELD_KEYS", "HASH_KEY", "ALLOWED_HOSTS"):
            self.assertIn(f"{name} is not set", said)

    def test_new_environment_passes_the_deployment_checks(self):
        result = start(**complete())
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_refuses_the_public_development_keys_and_weak_switches(self):
        from config.environment import DEVELOPMENT

        said = start(**complete() | DEVELOPMENT | {"MFA_REQUIRED": "0", "ALLOWED_HOSTS": "*"}).stderr
        self.assertIn("HASH_KEY is the public development value", said)
        self.assertIn("MFA_REQUIRED=0", said)
        self.assertIn("ALLOWED_HOSTS may not be *", said)


class MapTests(SimpleTestCase):
    """Tiles of a map are an optional setting; outlines and points come from here."""

    def test_without_tiles_pictures_come_from_here_alone(self):
        asked = "from config.settings import CONTENT_SECURITY_POLICY as c; print(*c['DIRECTIVES']['img-src'])"
        for address, wanted in (
            ("", "'self' data: blob:"),
            ("https://a.id/{z}.png", "'self' data: blob: https://a.id"),
        ):
            environment = {"PATH": os.environ["PATH"], "ENV_FILE": "/dev/null", "MAP_TILE_URL": address}
            command = [sys.executable, "-c", asked]
            done = subprocess.run(  # noqa: S603
                command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=True
            )
            self.assertEqual(done.stdout.strip(), wanted)


class LogTests(SimpleTestCase):
    """What reaches the log."""

    def test_numbers_and_addresses_are_masked(self):
        written = mask("gagal 3671015201900001 sinta@contoh.id +6281234567890 id=42")
        self.assertEqual(written, "gagal 36***01 ***@contoh.id +62***90 id=42")

    def test_filter_masks_arguments_too(self):
        record = logging.LogRecord("x", logging.INFO, "", 1, "nik %s", ("3671015201900001",), None)
        MaskPersonal().filter(record)
        self.assertEqual(record.getMessage(), "nik 36***01")
