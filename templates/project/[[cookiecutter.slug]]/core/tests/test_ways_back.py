"""A person is sent back to a path of this site, and to nothing else."""

from django.test import RequestFactory, SimpleTestCase

from core.ways_back import own_path


class OwnPathTests(SimpleTestCase):
    """What was asked for comes from the browser, where anything may be typed."""

    def setUp(self):
        self.request = RequestFactory().get("/")

    def test_a_path_of_this_site_is_kept(self):
        for path in ("/", "/egov/?kantor=3", "/layanan/laksa/laporan/7/"):
            with self.subTest(path):
                self.assertEqual(own_path(self.request, path), path)

    def test_anything_else_is_dropped(self):
        for asked in ("", "tidak-ada", "egov:worklist", "//lain.example/", "https://lain.example/", "javascript:x()"):
            with self.subTest(asked):
                self.assertEqual(own_path(self.request, asked), "")
