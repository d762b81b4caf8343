"""Other regions: files of every form, matches, fetching within limits, alerts of drift and silence."""

import io
from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.prices import outside_files
from blocks.prices.models import Alert, OutsideMatch, OutsidePrice, OutsideSource, Sheet
from blocks.prices.selectors import extras
from blocks.prices.services import fetching, outside, price_alerts
from core import access, setting_values
from core.rules import RuleBroken

pytestmark = pytest.mark.django_db
URL = "https://live.tetangga.example/layanan/segar/data/rata-rata.csv"


@pytest.fixture
def allowed(binding):
    setting_values.change(
        access.system(), binding.app, binding.outside_hosts.removeprefix("settings."), "live.tetangga.example"
    )


def panel(today, name="Beras Kualitas Medium I (kg)", price="13,500"):
    days = [today - timedelta(days=back) for back in (2, 1)]
    head = ",".join(f"{day:%d/%m/%Y}" for day in days)
    return f'No,Komoditas (Rp),{head}\n1,{name},"{price}",-\n'.encode()


def test_a_panels_table_waits_for_a_match_and_then_lands(binding, officer, good, today):
    good()
    taken = outside.take_in(binding, officer, panel(today), "Sulawesi Tengah", "PIHPS")
    assert (dict(taken.kept), taken.unmatched) == ({}, {"Beras Kualitas Medium I (kg)"})
    outside.match(binding, officer, OutsideMatch.objects.get().pk, "beras", "1")
    outside.take_in(binding, officer, panel(today), "Sulawesi Tengah", "PIHPS")
    row = OutsidePrice.objects.get()
    assert (row.region, row.code, row.value, row.source) == ("Sulawesi Tengah", "beras", 13500, "PIHPS")
    assert row.day == today - timedelta(days=2)


def test_a_factor_turns_their_unit_into_ours(binding, officer, good, today):
    good()
    text = f"tanggal,daerah,kode_komoditas,komoditas,satuan,harga\n{today},Tetangga,brs,Beras 5 kg,kantong,75000\n"
    outside.take_in(binding, officer, text.encode())
    outside.match(binding, officer, OutsideMatch.objects.get().pk, "beras", "0,2")
    outside.take_in(binding, officer, text.encode())
    assert OutsidePrice.objects.get().value == 15000


def test_another_unit_without_a_factor_is_refused(binding, officer, good, today):
    good()
    text = f"tanggal,daerah,kode_komoditas,satuan,harga\n{today},Tetangga,beras,karung,700000\n"
    assert "karung" in outside.take_in(binding, officer, text.encode()).problems[0]
    assert not OutsidePrice.objects.exists()


def test_json_is_read_as_csv_is(binding, officer, good, today):
    good()
    text = f'{{"daerah": "Tetangga", "data": [{{"tanggal": "{today}", "kode_komoditas": "beras", "harga": 12900}}]}}'
    outside.take_in(binding, officer, text.encode())
    assert OutsidePrice.objects.get().value == 12900


@pytest.mark.parametrize("content", [b"{", b"[1]", b'{"data": 3}', b"No,Komoditas\n1,x\n", b"\x00\xff", b"<html>"])
def test_what_is_none_of_them_is_refused_whole(binding, officer, content):
    with pytest.raises(RuleBroken):
        outside.take_in(binding, officer, content, "X")


def test_a_panels_table_without_a_region_asks_for_it(today):
    with pytest.raises(RuleBroken, match="nama daerah"):
        outside_files.read(panel(today), "")


def test_what_is_older_than_the_setting_is_not_shown(client, binding, good, today):
    good()
    most = binding.setting("outside_days")
    OutsidePrice.objects.create(
        app=binding.app, region="Tetangga", code="beras", day=today - timedelta(days=most + 1), value=12000
    )
    assert extras.outside(binding, today) == ([], {})
    assert "Tetangga" not in client.get(binding.url("regions")).content.decode()
    OutsidePrice.objects.update(day=today - timedelta(days=most), source="Satu Data Tetangga")
    page = client.get(binding.url("regions")).content.decode()
    assert "Satu Data Tetangga" in page


@pytest.mark.parametrize(
    "url",
    [
        "http://live.tetangga.example/a.csv",
        "https://lain.example/a.csv",
        "https://live.tetangga.example:8443/a.csv",
        "https://u:p@live.tetangga.example/a.csv",
        "https://live.tetangga.example.jahat.example/",
        "file:///etc/passwd",
        "https://[::1]/",
        "https://live.tetangga.example:x/",
    ],
)
def test_only_allowed_hosts_over_https_are_asked(binding, allowed, url):
    with pytest.raises(RuleBroken):
        fetching.load(binding, url)


def test_without_a_connection_the_sample_stands_in_once_a_day(binding, officer, allowed, good, monkeypatch):
    monkeypatch.delenv("PRICES_LIVE", raising=False)
    good("beras-medium")
    fetching.add(binding, officer, "Tetangga", "Data Terbuka Tetangga", URL)
    with pytest.raises(RuleBroken, match="sudah ada"):
        fetching.add(binding, officer, "Tetangga", "Data Terbuka Tetangga", URL)
    now = timezone.now()
    assert [fetching.fetch_due(binding, now + timedelta(minutes=at)) for at in (0, 30)] == [1, 0]
    source = OutsideSource.objects.get()
    assert (source.problem, source.fetched_at is not None) == ("", True)
    assert OutsidePrice.objects.filter(source="Data Terbuka Tetangga").count() == 3


def test_a_live_answer_that_is_endless_or_inside_is_given_up(binding, officer, allowed, monkeypatch):
    monkeypatch.setenv("PRICES_LIVE", "1")
    fetching.add(binding, officer, "Tetangga", "Data Terbuka", URL)
    monkeypatch.setattr(fetching.socket, "getaddrinfo", lambda *_a, **_k: [(0, 0, 0, "", ("10.0.0.8", 443))])
    assert fetching.fetch_due(binding, timezone.now()) == 0
    assert "bukan alamat di internet" in OutsideSource.objects.get().problem
    monkeypatch.setattr(fetching, "MOST_BYTES", 100)
    with pytest.raises(RuleBroken, match="terlalu besar"):
        fetching._limited(io.BytesIO(b"x" * 200))
    assert fetching._NoRedirect().redirect_request(None, None, 302, "", {}, "https://lain.example") is None


def test_a_surveyor_takes_nothing_in(binding, surveyor, today):
    with pytest.raises(access.Forbidden):
        outside.take_in(binding, surveyor, panel(today), "X")
    with pytest.raises(access.Forbidden):
        fetching.add(binding, surveyor, "Tetangga", "Data", URL)


def test_a_drift_over_days_is_told_and_ends_by_itself(binding, officer, good, sheet):
    rice = good(high=60000)
    for key, value in (("least_markets", 1), ("late_days", 30), ("drift_days", 7), ("drift_percent", 10)):
        setting_values.change(access.system(), binding.app, getattr(binding, key).removeprefix("settings."), value)
    sheet({rice: "20000"}, days=9)
    sheet({rice: "20000"}, days=8)
    sheet({rice: "21500"}, days=5)
    assert not Alert.objects.filter(kind="tren").exists()
    sheet({rice: "23000"}, days=1)
    alert = Alert.objects.get(kind="tren")
    assert (alert.value, alert.limit, alert.percent, alert.market) == (23000, 20000, 15, None)
    sheet({rice: "20500"})
    alert.refresh_from_db()
    assert alert.closed_on is not None


def test_a_market_that_does_not_report_is_told_once_and_forgotten_when_it_does(binding, good, sheet, today):
    rice = good()
    sheet({rice: "12000"})
    most = binding.setting("silent_days")
    later = timezone.now() + timedelta(days=most + 1)
    for _again in range(2):
        binding.tick(later)
    alert = Alert.objects.get(kind="lapor")
    assert (alert.market.name, alert.value, alert.is_public) == ("Pasar Uji", most + 1, False)
    price_alerts.heard(binding, Sheet.objects.get())
    alert.refresh_from_db()
    assert alert.closed_on is not None
