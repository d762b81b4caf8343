"""Digital files for tests: a PDF of some pages and an EPUB of some chapters."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

from core.documents import parts, typeset

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OPS/isi.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def pdf(name="buku.pdf"):
    """More than one page."""
    lines = [parts.text(f"Baris {number} dari buku uji yang panjang. " * 4) for number in range(60)]
    data = typeset.pdf("letter", parts.base(None, title="Buku Uji") | {"parts": lines})
    return SimpleUploadedFile(name, data)


def epub(*chapters, name="buku.epub", mimetype="application/epub+zip", extra=()):
    """Chapters as XHTML bodies."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", mimetype)
        packed.writestr("META-INF/container.xml", CONTAINER)
        items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in range(len(chapters)))
        spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
        head = '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        packed.writestr("OPS/isi.opf", f"{head}<manifest>{items}</manifest><spine>{spine}</spine></package>")
        for number, body in enumerate(chapters):
            packed.writestr(f"OPS/c{number}.xhtml", f"<html><head><title>x</title></head><body>{body}</body></html>")
        for path in extra:
            packed.writestr(path, "<x/>")
    return SimpleUploadedFile(name, out.getvalue())
