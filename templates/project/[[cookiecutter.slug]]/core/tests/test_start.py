"""Start: pages of the super app import no application's pages; an application's page imports no other's."""

import json
import subprocess
import sys
from unittest.mock import patch

from django.conf import settings
from django.test import SimpleTestCase

from config.installed import BINDINGS, PACKAGES
from core.routing import lazy_app

# A process of its own, for the tests around this one have imported everything. Tables are made from the models.
VISIT = """
import json, os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
from django.conf import settings
settings.ALLOWED_HOSTS.append("testserver")
settings.SECURE_SSL_REDIRECT = False
settings.DATABASES["default"] |= {"TEST": {"MIGRATE": False}}
django.setup()
from django.db import connection
from django.test import Client
connection.creation.create_test_db(verbosity=0, autoclobber=True)
from accounts.models import User
client = Client()
if sys.argv[1] == "resident":
    user = User.objects.create_user(kind="resident", status="active", phone="+6281234567890")
    client.force_login(user, backend="accounts.backends.IdentityBackend")
answers = [client.get(address, follow=True).status_code for address in sys.argv[2:]]
print(json.dumps([answers, sorted(sys.modules)]))
connection.creation.destroy_test_db(":memory:", verbosity=0)
"""
# The home page shows the latest news, and for that alone asks the news block's bindings.
NEWS = len(BINDINGS.get("news", ()))
LAZY = ("views", "forms", "api", "urls", "api_urls", "bindings")


def visit(who: str, *addresses: str) -> list[str]:
    """Open pages in a new process; gives the names of the modules it imported."""
    done = subprocess.run(
        [sys.executable, "-c", VISIT, who, *addresses],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    answers, modules = json.loads(done.stdout.splitlines()[-1])
    assert answers == [200] * len(addresses), answers
    return modules


def lazy(modules: list[str], *prefixes: str) -> list[str]:
    """Those that are to be imported only when one of their pages is opened."""
    return [name for name in modules if name.startswith(prefixes) and name.split(".")[2:3] and is_lazy(name)]


def is_lazy(name: str) -> bool:
    return name.split(".")[2] in LAZY


class StartTests(SimpleTestCase):
    """What is imported when."""

    def test_home_imports_no_pages_of_applications_or_blocks(self):
        for who in ("guest", "resident"):
            with self.subTest(who):
                found = lazy(visit(who, "/", "/layanan/"), "apps.", "blocks.")
                self.assertEqual([name for name in found if not name.endswith(".bindings")], [])
                self.assertLessEqual(len(found), NEWS, found)

    def test_application_s_page_imports_no_other_s(self):
        app, package = next(iter(PACKAGES.items()))
        others = tuple(f"apps.{name}." for name in PACKAGES.values() if name != package)
        if others:
            found = lazy(visit("guest", f"/layanan/{app}/"), *others)
            self.assertEqual([name for name in found if not name.endswith(".bindings")], [])
            self.assertLessEqual(len(found), NEWS, found)


class CheckTests(SimpleTestCase):
    """Django's checks look at addresses only where somebody asks for the checks."""

    def check(self, *arguments: str):
        with patch.object(sys, "argv", ["manage.py", *arguments]):
            return lazy_app("layanan/tidak-ada/", "tidak_ada").check()

    def test_other_commands_start_without_importing_pages(self):
        self.assertEqual(self.check("runserver"), [])

    def test_the_command_check_looks_at_every_page(self):
        with self.assertRaises(ModuleNotFoundError):
            self.check("check")
