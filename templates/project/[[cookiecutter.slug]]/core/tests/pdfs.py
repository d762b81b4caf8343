"""PDFs to try: a whole one of one page, with anything added to its catalogue; and the words of one that was made."""

import io
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter


def a_pdf(*, packed: bool = True, password: str = "", page_content: bytes = b"", **catalogue: Any) -> bytes:
    """Write a PDF; each word of the catalogue is an object of its own, packed and compressed or in plain."""
    writer = PdfFileWriter(stream_xrefs=packed)
    content = writer.add_object(generic.StreamObject(stream_data=page_content))
    box = generic.ArrayObject(generic.NumberObject(side) for side in (0, 0, 595, 842))
    writer.insert_page(PageObject(contents=content, media_box=box))
    pack = writer.prepare_object_stream() if packed and not password else None
    for name, value in catalogue.items():
        writer.root[pdf_name(f"/{name}")] = writer.add_object(_object(value), obj_stream=pack)
    if password:
        writer.encrypt(owner_pass=password, user_pass="")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def text_of(data: bytes) -> str:
    """The words of a PDF, each run of blanks and line ends as one blank."""
    import pypdfium2

    pages = pypdfium2.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def _object(value: Any) -> Any:
    """Turn plain Python into PDF's own objects; a text with a stroke before it is a name."""
    if isinstance(value, dict):
        return generic.DictionaryObject({pdf_name(f"/{key}"): _object(one) for key, one in value.items()})
    if isinstance(value, list):
        return generic.ArrayObject(_object(one) for one in value)
    if isinstance(value, bytes):
        return generic.ByteStringObject(value)
    if isinstance(value, int):
        return generic.NumberObject(value)
    return pdf_name(value) if value.startswith("/") else generic.pdf_string(value)
