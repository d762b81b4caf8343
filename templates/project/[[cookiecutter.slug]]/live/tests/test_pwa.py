"""What makes the super app installable on a phone."""

import io

from django.test import SimpleTestCase
from django.urls import reverse
from PIL import Image

from region.profile import REGION


class InstallTest(SimpleTestCase):
    """Manifest, icons, service worker and the offline page; none of them asks the database."""

    def test_manifest_is_in_the_regions_name(self) -> None:
        manifest = self.client.get(reverse("live:manifest")).json()
        self.assertEqual(manifest["name"], REGION.superapp_name)
        self.assertEqual(manifest["theme_color"], REGION.colors["primary"])
        self.assertEqual(manifest["display"], "standalone")

    def test_every_icon_is_a_picture_of_its_size(self) -> None:
        manifest = self.client.get(reverse("live:manifest")).json()
        pictures = [entry for entry in manifest["icons"] if entry["type"] == "image/png"]
        self.assertEqual({entry["purpose"] for entry in pictures}, {"any", "maskable"})
        for entry in pictures:
            picture = Image.open(io.BytesIO(self.client.get(entry["src"]).content))
            self.assertEqual("{}x{}".format(*picture.size), entry["sizes"])

    def test_sign_keeps_clear_of_a_round_mask(self) -> None:
        content = self.client.get(reverse("live:icon", args=["maskable", 192])).content
        picture = Image.open(io.BytesIO(content)).convert("RGB")
        edge = [picture.getpixel((x, y)) for x in range(0, 192, 8) for y in (2, 189)]
        self.assertEqual(set(edge), {(255, 255, 255)})
        self.assertGreater(len(picture.getcolors(maxcolors=40_000)), 2)

    def test_other_sizes_are_not_drawn(self) -> None:
        with self.settings(DEBUG=False):
            self.assertEqual(self.client.get("/ikon/any/99999.png").status_code, 404)

    def test_worker_keeps_the_look_and_no_page_with_data(self) -> None:
        page = self.client.get(reverse("live:worker"))
        self.assertTrue(page["Content-Type"].startswith("text/javascript"))
        self.assertContains(page, "app.css")
        self.assertNotContains(page, "permohonan")

    def test_offline_page_tells_the_emergency_number(self) -> None:
        self.assertContains(self.client.get(reverse("live:offline")), f"tel:{REGION.emergency_number}")
