"""Runs inside a replica: opens pages as its people and sends their forms nonsense; prints what failed as JSON.

Started by `tests.replica.rough` with the copy of a database; every post is taken back.
"""

import json
import logging
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

sys.path[:0] = [os.getcwd(), str(Path(__file__).parent)]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402

django.setup()

from accounts.models import Kind, User  # noqa: E402
from answers import Answer  # noqa: E402
from config.installed import PACKAGES  # noqa: E402
from core import blocks  # noqa: E402
from core.models import RoleGrant  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402
from django.urls import Resolver404, resolve  # noqa: E402
from forms import Form, forms_of  # noqa: E402

EDITS = re.compile(r"/\d+/ubah/$")
BACKEND = "accounts.backends.IdentityBackend"
MOST = 20  # pages that one person opens of one application
# What is written although a post was refused: that it was tried.
NOTED = {"axes_accessattempt", "axes_accessfailurelog", "core_auditentry", "core_pintries", "django_session"}
SKIPPED = re.compile(r"^/(api|pengelola|static|media|bahasa)/|ekspor|\.\w{2,12}$|/(atom|json|csv|keluar)/$")
WRITES = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM) "(?P<table>[^"]+)"', re.IGNORECASE)


@dataclass(frozen=True)
class Fault:
    """One answer that is not ours, or something left behind by what was refused."""

    view: str
    address: str
    sent: str
    who: str
    problem: str


class Sender:
    """Sends each form once, whoever shows it first."""

    def __init__(self) -> None:
        self.known: set[Any] = set()
        self.faults: list[Fault] = []
        self.posts = self.doubles = 0

    def walk(self, app: str, who: str, user: User | None) -> None:
        """Open the pages of one application as one person, and send the forms that they show."""
        client = Client()
        if user is not None:
            client.force_login(user, backend=BACKEND)
        waiting, seen = [f"/layanan/{app}/"], set()
        while waiting and len(seen) < MOST:
            address = waiting.pop(0)
            kind = re.sub(r"/[^/]*\d[^/]*", "/*", address.partition("?")[0])
            if kind in seen or SKIPPED.search(kind):
                continue
            seen.add(kind)
            answer = self._get(client, address, who)
            if (
                answer is not None
                and answer.status_code == 200
                and answer.headers.get("Content-Type", "").startswith("text/html")
            ):
                forms, links = forms_of(address, answer.content)
                waiting += [link for link in links if link.startswith(f"/layanan/{app}/")]
                for form in forms:
                    self.send(client, form, who)

    def _get(self, client: Client, address: str, who: str) -> Any:
        try:
            return client.get(address)
        except Exception as failure:
            self.faults.append(Fault(_view(address), address, "a look", who, _told(failure)))
            return None

    def send(self, client: Client, form: Form, who: str) -> None:
        """Send one form everything in turn, unless its like was sent before."""
        view = _view(form.action)
        own = view.startswith(("apps.", "core."))  # made from an entry: forms of the same kinds of inputs are alike
        key = (view, tuple(sorted({kind for _name, kind in form.kinds})) if own else form.kinds)
        if key in self.known or SKIPPED.search(form.action.partition("?")[0]) or form.action.endswith("/keluar/"):
            return
        self.known.add(key)
        for name, values in form.sent():
            self.posts += 1
            for problem in self._post(client, form, values):
                self.faults.append(Fault(view, form.action, name, who, problem))
        if EDITS.search(form.action) and (problem := self._twice(client, form)):
            self.faults.append(Fault(view, form.action, "twice", who, problem))

    def _twice(self, client: Client, form: Form) -> str:
        """Send what a record holds as a new one, twice: it says so, or makes one and leads back to it."""
        address = EDITS.sub("/baru/", form.action)
        page = client.get(address)
        new = (
            [one for one in forms_of(address, page.content)[0] if one.action == address]
            if page.status_code == 200
            else []
        )
        if not new or "kunci_kirim" not in new[0].filled_in():
            return ""
        values = new[0].filled_in() | form.filled_in()
        try:
            with transaction.atomic():
                sent = [Answer(client.post(address, values), address) for _time in range(2)]
                transaction.set_rollback(True)
        except Exception as failure:
            return _told(failure)
        first, second = sent
        if not first.is_refused and not first.is_good:
            return ""
        self.doubles += 1
        if first.is_refused:  # it says what is there already
            return ""
        if second.answer.status_code != 302 or second.is_good or second.answer.url != first.answer.url:
            return f"sent twice it was taken as {second.answer.status_code} and not as the same record"
        return ""

    def _post(self, client: Client, form: Form, values: dict[str, Any]) -> list[str]:
        written: list[str] = []

        def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            if (found := WRITES.match(sql)) and found["table"] not in NOTED:
                written.append(found["table"])
            return execute(sql, params, many, context)

        given = {
            name: SimpleUploadedFile(*value) if isinstance(value, tuple) else value for name, value in values.items()
        }
        try:
            with transaction.atomic(), connection.execute_wrapper(note):
                answer = Answer(client.post(form.action, given), form.action)
                left = _rows(set(written)) if answer.is_refused else {}
                transaction.set_rollback(True)
        except Exception as failure:
            return [_told(failure)]
        before = _rows(set(left))
        changed = [table for table, rows in left.items() if rows != before[table]]
        wrote = [f"refused, and yet wrote {', '.join(changed)}"] if changed else []
        return wrote + list(dict.fromkeys(answer.faults(form, values) if answer.is_refused else ()))


def _told(failure: Exception) -> str:
    return f"{type(failure).__name__}: {failure}"[:300]


def _rows(tables: set[str]) -> dict[str, int]:
    found = {}
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            found[table] = cursor.fetchone()[0]
    return found


def _view(address: str) -> str:
    try:
        view = resolve(address.partition("?")[0]).func
    except Resolver404:
        return address
    while hasattr(view, "__wrapped__"):
        view = view.__wrapped__
    return f"{view.__module__}.{getattr(view, '__qualname__', '')}"


def people(app: str) -> Iterator[tuple[str, User | None]]:
    """One officer of each role of an application, a resident and a guest."""
    for role in sorted(set(RoleGrant.objects.filter(app=app).values_list("role", flat=True))):
        held = RoleGrant.objects.filter(app=app, role=role, position__holdings__ends_on=None).first()
        holding = held.position.holdings.filter(ends_on=None).first() if held else None
        if holding is not None:
            yield f"{app}.{role}", holding.user
    yield "resident", User.objects.filter(kind=Kind.RESIDENT, person__isnull=False).order_by("pk").first()
    yield "guest", None


def chosen() -> list[str]:
    """One application of each block, and one without any."""
    found: dict[str, str] = {}
    for app in sorted(PACKAGES):
        for binding in blocks.of_app(app) or [None]:
            found.setdefault(getattr(binding, "block", ""), app)
    return sorted(set(found.values()))


def main() -> None:
    """Send everything; print the faults."""
    logging.disable(logging.CRITICAL)
    settings.MFA_REQUIRED = settings.AXES_ENABLED = False
    setup_test_environment(debug=False)
    sender = Sender()
    for app in sys.argv[1:] or chosen():
        for who, user in people(app):
            sender.walk(app, who, user)
    told = {
        "forms": len(sender.known),
        "posts": sender.posts,
        "doubles": sender.doubles,
        "faults": [asdict(fault) for fault in sender.faults],
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
