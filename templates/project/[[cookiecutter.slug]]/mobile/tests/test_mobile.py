"""An application made for phones: what makes it installable, its start page, and what a device may keep of it."""

import io

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from PIL import Image

from config.installed import ANDROID, MOBILE, PACKAGES
from core.access import Actor
from mobile import empty_forms, pwa
from region.profile import REGION

pytestmark = pytest.mark.skipif(not MOBILE, reason="no application of this replica is made for phones")
APP = next(iter(MOBILE), "")


@pytest.fixture
def mobile():
    return pwa.Mobile(APP)


def test_every_manifest_can_be_installed_and_none_is_another():
    seen = set()
    for app in MOBILE:
        body = Client().get(reverse("mobile:manifest", args=[app])).json()
        assert body["name"].startswith(pwa.Mobile(app).name) and REGION.name in body["name"]
        assert 0 < len(body["short_name"]) <= pwa.UNDER_ICON
        assert body["start_url"].startswith(body["scope"]) and body["scope"] == f"/layanan/{app}/"
        assert body["display"] == "standalone" and body["theme_color"] == REGION.colors["primary"]
        icons = {(one["sizes"], one["purpose"]) for one in body["icons"]}
        assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} <= icons
        seen.add(body["id"])
    assert len(seen) == len(MOBILE) and "/" not in seen


@pytest.mark.parametrize("purpose", pwa.PURPOSES)
def test_icon_is_a_picture_of_its_size_that_a_round_mask_leaves_whole(mobile, purpose):
    picture = Image.open(io.BytesIO(Client().get(mobile.icon(purpose, 192)).content)).convert("RGBA")
    assert picture.size == (192, 192)
    assert picture.getpixel((1, 1))[3] == (255 if purpose == "maskable" else 0)
    outside = {picture.getpixel((x, y)) for x in range(0, 192, 4) for y in range(0, 192, 4) if not _in_mask(x, y)}
    if purpose == "maskable":
        assert len(outside) == 1


def _in_mask(x, y):
    return (x - 96) ** 2 + (y - 96) ** 2 <= (0.41 * 192) ** 2


def test_pages_of_the_application_name_its_own_manifest_and_others_that_of_the_super_app(client, db, mobile):
    assert mobile.manifest in client.get(mobile.start).content.decode()
    assert mobile.manifest not in client.get("/").content.decode()
    assert reverse("live:manifest") in client.get("/").content.decode()


def test_there_is_none_for_an_application_that_is_not_made_for_phones(client):
    other = next((app for app in PACKAGES if app not in MOBILE), "tidak-ada")
    for name in ("start", "manifest", "outbox", "offline"):
        assert client.get(reverse(f"mobile:{name}", args=[other])).status_code == 404
    assert client.get(reverse("mobile:icon", args=[other, "any", 192])).status_code == 404
    assert pwa.of_path(f"/layanan/{other}/") is None


@pytest.mark.parametrize("address", ["offline", "outbox"])
def test_what_a_device_keeps_is_the_same_whoever_asks(world, address):
    url = reverse(f"mobile:{address}", args=[APP]) + "?luring=1"
    mine = world.client(world.owner).get(url).content
    assert mine == Client().get(url).content
    assert world.owner.get_short_name().encode() not in mine


def test_an_empty_form_holds_no_token_and_names_nobody(world):
    for app in MOBILE:
        for entity in empty_forms.whole(app):
            form = empty_forms.empty(entity)
            if form is None:
                continue
            page = world.client(world.owner).get(empty_forms.Kept(entity).kept).content.decode()
            assert "csrfmiddlewaretoken" not in page and "data-outbox" in page
            assert world.owner.get_short_name() not in page
            assert form.__class__(QueryDict(), actor=Actor()).is_bound


def test_who_is_signed_in_is_told_as_a_name_that_says_nothing(world):
    url = reverse("outbox:who")
    assert Client().get(url).json() == {"user": ""}
    told = world.client(world.owner).get(url)
    assert told.json()["user"] and str(world.owner.pk) != told.json()["user"] and told.json()["token"]
    assert "no-store" in told["Cache-Control"]


def test_android_applications_are_named_once_the_region_has_a_fingerprint(client, settings):
    url = "/.well-known/assetlinks.json"
    settings.ANDROID_FINGERPRINTS = []
    assert client.get(url).json() == []
    settings.ANDROID_FINGERPRINTS = [":".join(["AB"] * 32)]
    told = client.get(url).json()
    assert {one["target"]["package_name"] for one in told} == set(ANDROID.values())
    assert all(one["target"]["sha256_cert_fingerprints"] == settings.ANDROID_FINGERPRINTS for one in told)
    assert all(name.startswith("id.go.") for name in ANDROID.values()) and set(ANDROID) == set(MOBILE)
