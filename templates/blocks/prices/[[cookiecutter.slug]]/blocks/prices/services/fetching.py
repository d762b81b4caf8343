"""Fetches other regions' open data once a day: from allowed hosts, over https, within limits of size and time.

Without `PRICES_LIVE=1` in the environment a sample in the same form stands in, so that nothing leaves a trial.
"""

import ipaddress
import os
import socket
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.models import OutsideSource
from blocks.prices.outside_files import MOST_BYTES
from blocks.prices.services import outside
from core import access, audit
from core.access import Actor
from core.rules import RuleBroken

TIMEOUT_SECONDS, MOST_SECONDS = 10, 30
PART_BYTES = 65_536
PAUSE = timedelta(hours=20)
SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "rata-rata.csv"


def is_live() -> bool:
    """Say whether this replica really asks other regions."""
    return os.environ.get("PRICES_LIVE", "") == "1"


def hosts(binding: Any) -> list[str]:
    """The hosts that may be asked, in small letters."""
    return [one.strip().lower() for one in str(binding.setting("outside_hosts") or "").split() if one.strip()]


def require_allowed(binding: Any, url: str) -> None:
    """Refuse what is not https on an allowed host, with a port or a name and password of its own."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise RuleBroken([_("Alamat itu tidak terbaca.")]) from None
    if parts.scheme != "https" or not parts.hostname:
        raise RuleBroken([_("Alamat harus dimulai dengan https://.")])
    if parts.username or parts.password or port not in (None, 443):
        raise RuleBroken([_("Alamat tidak boleh memuat nama, sandi atau porta sendiri.")])
    if parts.hostname.lower() not in hosts(binding):
        raise RuleBroken([_("%s belum ada pada daftar alamat yang diizinkan di pengaturan.") % parts.hostname])


class _NoRedirect(HTTPRedirectHandler):
    """Another address is another decision."""

    def redirect_request(self, *_args: Any) -> None:
        return None


def load(binding: Any, url: str) -> bytes:
    """The text at an allowed address, or the sample that stands in for it."""
    require_allowed(binding, url)
    if not is_live():
        return _sample()
    _require_public(urlsplit(url).hostname or "")
    request = Request(url, headers={"User-Agent": "replikota/1", "Accept": "text/csv, application/json"})  # noqa: S310
    try:
        with build_opener(_NoRedirect).open(request, timeout=TIMEOUT_SECONDS) as answer:
            return _limited(answer)
    except (URLError, OSError, ValueError) as problem:
        raise RuleBroken([_("Tidak terambil: %s") % str(problem)[:200]]) from None


def _limited(answer: Any) -> bytes:
    """Read up to the limits; a slow or endless answer is given up."""
    found, until = b"", monotonic() + MOST_SECONDS
    while part := answer.read(PART_BYTES):
        found += part
        if len(found) > MOST_BYTES:
            raise RuleBroken([_("Berkas terlalu besar; paling besar 2 MB.")])
        if monotonic() > until:
            raise RuleBroken([_("Tidak terambil: terlalu lama.")])
    return found


def _require_public(host: str) -> None:
    """Refuse a host whose name leads into a network that is not the public one."""
    try:
        found = socket.getaddrinfo(host, 443, proto=socket.IPPROTO_TCP)
    except OSError:
        raise RuleBroken([_("%s tidak ditemukan.") % host]) from None
    if not found or not all(ipaddress.ip_address(one[4][0]).is_global for one in found):
        raise RuleBroken([_("%s bukan alamat di internet.") % host])


def _sample() -> bytes:
    """The sample, with its days counted back from today."""
    text, today = SAMPLE.read_text(encoding="utf-8"), timezone.localdate()
    for back in range(1, 4):
        text = text.replace(f"H-{back}", (today - timedelta(days=back)).isoformat())
    return text.encode()


def add(binding: Any, actor: Actor, region: str, name: str, url: str) -> OutsideSource:
    """Enter an address to be fetched every day."""
    outside.require_officer(binding, actor)
    region, name, url = " ".join(region.split()), " ".join(name.split()), url.strip()
    if not 3 <= len(region) <= 80 or not 3 <= len(name) <= 120:
        raise RuleBroken([_("Tulis nama daerah dan nama sumbernya, sedikitnya 3 huruf.")])
    if len(url) > 300:
        raise RuleBroken([_("Alamat paling panjang 300 huruf.")])
    require_allowed(binding, url)
    found, is_new = OutsideSource.objects.get_or_create(
        app=binding.app, url=url, defaults={"region": region, "name": name}
    )
    if not is_new:
        raise RuleBroken([_("Alamat itu sudah ada.")])
    audit.write(actor, "add_source", app=binding.app, entity="outside_source", object_id=found.pk, changes={"url": url})
    return found


def switch(binding: Any, actor: Actor, source: OutsideSource, is_active: bool) -> None:
    """Fetch an address from now on, or no more."""
    outside.require_officer(binding, actor)
    OutsideSource.objects.filter(pk=source.pk).update(is_active=is_active)
    changes = {"is_active": [source.is_active, is_active]}
    audit.write(actor, "switch_source", app=binding.app, entity="outside_source", object_id=source.pk, changes=changes)


def fetch(binding: Any, actor: Actor, source: OutsideSource) -> outside.Taken:
    """Fetch one address now; what went wrong stays beside it."""
    outside.require_officer(binding, actor)
    OutsideSource.objects.filter(pk=source.pk).update(tried_at=timezone.now())
    try:
        taken = outside.take_in(binding, actor, load(binding, source.url), source.region, source.name)
    except RuleBroken as problem:
        OutsideSource.objects.filter(pk=source.pk).update(problem=" ".join(problem.messages)[:300])
        raise
    OutsideSource.objects.filter(pk=source.pk).update(problem="", fetched_at=timezone.now())
    return taken


def fetch_due(binding: Any, now: datetime) -> int:
    """Fetch every address that was not tried for most of a day."""
    due = OutsideSource.objects.filter(app=binding.app, is_active=True).exclude(tried_at__gt=now - PAUSE)
    count = 0
    for source in due:
        try:
            fetch(binding, access.system(), source)
            count += 1
        except RuleBroken:
            continue  # said beside the source
    return count
