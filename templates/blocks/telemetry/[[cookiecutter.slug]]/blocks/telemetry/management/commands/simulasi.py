"""`manage.py simulasi`: play devices that send plausible readings to a running server over HTTP.

Each device gets a key of its own, as a real one would, and it is taken away at the end. For demos and trials.
"""

import json
import time
from collections.abc import Callable
from math import sin
from random import Random
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from blocks.telemetry.models import Device, Fence
from blocks.telemetry.services import keys
from core import access, blocks

NAME = "Simulator"
SECONDS = 10


class Command(BaseCommand):
    """Send until the rounds are over or Ctrl-C."""

    help = "Kirim bacaan contoh ke server lokal dengan kunci perangkat."

    def add_arguments(self, parser: Any) -> None:
        """Which application, where to, how often, how long, and whether the water rises."""
        parser.add_argument("--app", default="", help="id aplikasi; tanpa ini yang pertama")
        parser.add_argument("--server", default="http://127.0.0.1:8000", help="alamat server")
        parser.add_argument("--tiap", type=float, default=5, metavar="DETIK", help="jeda antara kiriman")
        parser.add_argument("--kali", type=int, default=0, help="jumlah putaran; 0 sampai dihentikan")
        parser.add_argument("--banjir", action="store_true", help="air naik terus sampai siaga 1")

    def handle(self, *args: Any, **options: Any) -> None:
        """Give out keys, send, take them away."""
        if not settings.DEBUG:
            raise CommandError("Simulasi menulis bacaan palsu; hanya jalan dengan DEBUG=1.")
        binding = _binding(options["app"])
        players = _players(binding, options["banjir"])
        if not players:
            raise CommandError("Belum ada sumber yang beroperasi; jalankan `manage.py seed` dahulu.")
        url = options["server"].rstrip("/") + binding.url("send")
        self.stdout.write(f"{len(players)} perangkat mengirim ke {url}; Ctrl-C untuk berhenti.")
        try:
            self._play(players, url, options)
        except KeyboardInterrupt:
            self.stdout.write("dihentikan")
        finally:
            for device, _key, _next in players:
                keys.revoke(binding, access.system(), device)

    def _play(self, players: list[Any], url: str, options: dict[str, Any]) -> None:
        rounds = 0
        while not options["kali"] or rounds < options["kali"]:
            stored = sum(_send(url, key, make(rounds)) for _device, key, make in players)
            rounds += 1
            self.stdout.write(f"putaran {rounds}: {stored} tersimpan")
            time.sleep(options["tiap"])


def _binding(app: str) -> Any:
    found = [one for one in blocks.of_block("telemetry") if app in ("", one.app)]
    if not found:
        raise CommandError(f"Aplikasi {app} tidak memakai telemetri.")
    return found[0]


def _players(binding: Any, floods: bool) -> list[tuple[Device, str, Callable[[int], dict[str, Any]]]]:
    """A device and its key for everything that is in use, with what it will say."""
    active = binding.entity.rows().filter(state__in=binding.entity.workflow.states_of("received", "done", "waiting"))
    found = []
    for at, record in enumerate(active.order_by("pk")[:40]):
        thing = binding.row(record)
        old = Device.objects.filter(thing=thing, name=NAME).first()
        if old is not None:
            device, key = old, keys.change(binding, access.system(), old)
        else:
            device, key = keys.add(binding, access.system(), thing, NAME)
        make = _truck(binding, at) if binding.moves else _gauge(binding, thing, at, floods)
        found.append((device, key, make))
    return found


def _gauge(binding: Any, thing: Any, at: int, floods: bool) -> Callable[[int], dict[str, Any]]:
    """Readings that go on from the last ones; in a flood they rise with every round."""
    chance = Random(at)  # noqa: S311 - examples, not secrets
    last = {stream.quantity: stream.last_value for stream in thing.streams.all()}
    rising = next(iter(binding.all_quantities())) if floods else ""

    def make(rounds: int) -> dict[str, Any]:
        values = {}
        for code, quantity in binding.all_quantities().items():
            low, high = quantity.low or 0, quantity.high if quantity.high is not None else 1000
            value = last.get(code) if last.get(code) is not None else (low + high) / 10
            if quantity.adds_up:
                value = chance.choice((0, 0, 0.2, 1.4 if not floods else 6))
            elif code == rising:
                value += 8 + at % 5
            else:
                value += chance.uniform(-0.5, 0.5)
            last[code] = min(max(value, low), high)
            values[code] = round(last[code], quantity.places)
        return {"at": timezone.now().isoformat(), "values": values}

    return make


def _truck(binding: Any, at: int) -> Callable[[int], dict[str, Any]]:
    """A truck that circles between the first two fences."""
    fences = [(one.lat, one.lon) for one in Fence.objects.filter(app=binding.app)[:2]] or [(-1.4, 120.75)]
    start, goal = fences[0], fences[-1] if len(fences) > 1 else (fences[0][0] + 0.02, fences[0][1] + 0.02)

    def make(rounds: int) -> dict[str, Any]:
        share = (sin((rounds + at * 7) / 12) + 1) / 2
        lat = start[0] + (goal[0] - start[0]) * share + 0.0008 * at
        lon = start[1] + (goal[1] - start[1]) * share - 0.0008 * at
        speed = 12 + 20 * abs(sin(rounds / 5 + at))
        spot = {"lat": round(lat, 6), "lon": round(lon, 6), "speed": round(speed, 1), "heading": 90}
        return {"at": timezone.now().isoformat(), "values": {}, **spot}

    return make


def _send(url: str, key: str, body: dict[str, Any]) -> int:
    """Send one reading as a device does; gives how many values were new."""
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    request = Request(url, json.dumps(body).encode(), headers)  # noqa: S310 - the operator names the server
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return json.load(answer)["stored"]
    except HTTPError as problem:
        raise CommandError(f"server menjawab {problem.code}: {problem.read(300).decode(errors='replace')}") from None
    except (URLError, TimeoutError) as problem:
        raise CommandError(f"server tidak menjawab: {problem}") from None
