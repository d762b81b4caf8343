"""Pages travel packed; what is packed already is left alone."""

from django.http import HttpResponse
from django.test import RequestFactory, SimpleTestCase

from core.packing import PackPagesMiddleware


def sent(content: bytes, kind: str) -> HttpResponse:
    request = RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    return PackPagesMiddleware(lambda _request: HttpResponse(content, content_type=kind))(request)


class PackingTest(SimpleTestCase):
    """By what the answer says it is."""

    def test_pages_and_data_are_packed(self) -> None:
        for kind in ("text/html; charset=utf-8", "application/json", "image/svg+xml"):
            with self.subTest(kind):
                answer = sent(b"Lapor " * 500, kind)
                self.assertEqual(answer["Content-Encoding"], "gzip")
                self.assertLess(len(answer.content), 500)

    def test_photos_and_documents_are_not(self) -> None:
        for kind in ("image/jpeg", "application/pdf", "application/zip"):
            with self.subTest(kind):
                answer = sent(b"Lapor " * 500, kind)
                self.assertNotIn("Content-Encoding", answer)
                self.assertEqual(answer.content, b"Lapor " * 500)
