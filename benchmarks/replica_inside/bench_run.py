"""The part of the measurement that runs inside the replica: start, sessions, pages."""

import os
import resource
import statistics
import sys
import time

START = time.monotonic()
PAGE_GOAL = 0.9  # of a view written by hand
os.environ["DJANGO_SETTINGS_MODULE"] = "bench_settings"

import django  # noqa: E402

django.setup()

from django.test import Client  # noqa: E402


def start() -> None:
    """Time from nothing to the first home page, and the memory it took."""
    answer = Client().get("/", HTTP_HOST="localhost")
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"start to first page: {time.monotonic() - START:.2f} s, {megabytes:.0f} MB (status {answer.status_code})")


def residents(count: int) -> list:
    """Residents to order with."""
    from accounts.models import Person, User

    found = []
    for number in range(count):
        person, _made = Person.objects.get_or_create(full_name=f"Pengukur {number}", phone=f"0812000{number:05}")
        user = User.objects.filter(person=person).first()
        found.append(user or User.objects.create_user(person=person, kind="resident", status="active"))
    return found


def client_of(user) -> Client:
    client = Client(HTTP_HOST="localhost")
    client.force_login(user, backend="accounts.backends.IdentityBackend")
    return client


def sessions(count: str) -> None:
    """Print a session key for each resident."""
    for user in residents(int(count)):
        print(client_of(user).cookies["sessionid"].value)


def pages(count: str) -> None:
    """Requests a second of the generated list and of the hand-written view, in turn."""
    from apps.si_senja import entities
    from core import access, records
    from core.models import District

    [user] = residents(1)
    client, actor = client_of(user), access.actor_for(user)
    if not entities.PESANAN.model.objects.filter(pemesan=user.person).exists():
        assert District.objects.exists()
        for _number in range(25):
            values = {"layanan": "sedot", "bangunan": "rumah", "lokasi": (-1.395, 120.753), "rit": 1}
            records.create(entities.PESANAN, actor, values | {"lebar_gang_m": 4, "panjang_selang_m": 10})
    generated, by_hand = [], []
    for _round in range(5):
        generated.append(rate(client, "/layanan/si-senja/pesanan/", int(count)))
        by_hand.append(rate(client, "/bench/list/", int(count)))
    mine, theirs = statistics.median(generated), statistics.median(by_hand)
    found = mine / theirs
    goal = f"goal: at least {PAGE_GOAL}, {'met' if found >= PAGE_GOAL else 'MISSED'}"
    print(f"list page: {mine:.0f}/s generated, {theirs:.0f}/s by hand, ratio {found:.2f} ({goal})")


def rate(client: Client, path: str, count: int) -> float:
    started = time.monotonic()
    for _number in range(count):
        answer = client.get(path)
        assert answer.status_code == 200, answer.status_code
    return count / (time.monotonic() - started)


{"start": start, "sessions": sessions, "pages": pages}[sys.argv[1]](*sys.argv[2:])
