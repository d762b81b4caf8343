"""Judges a video by its boxes: a form that browsers play, and nothing in it that tells where it was filmed.

Nothing is decoded or encoded anew; what is taken out is overwritten in place, so that the rest keeps its position.
"""

import re
import struct
from collections.abc import Iterator

MP4_CODECS = (b"avc1", b"avc3", b"vp09", b"av01")
WEBM_CODECS = (b"V_VP8", b"V_VP9", b"V_AV1")
TALKATIVE = (b"udta", b"meta", b"uuid")  # where phones write the place, the owner and the device
FOLDERS = (b"moov", b"trak", b"mdia", b"minf", b"stbl")
EBML, SEGMENT = b"\x1a\x45\xdf\xa3", b"\x18\x53\x80\x67"
ATTACHMENTS, TAGS = b"\x19\x41\xa4\x69", b"\x12\x54\xc3\x67"
MOST_BOXES = 2000
TIMING = re.compile(r"^(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}[ \t]+-->[ \t]+(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}", re.MULTILINE)
MOST_CAPTIONS = 500_000

Box = tuple[bytes, int, int, int]  # name, where it begins, where its content begins, where it ends


def is_mp4(data: bytes) -> bool:
    """Say whether the bytes begin as an MP4 does."""
    return data[4:8] == b"ftyp"


def is_webm(data: bytes) -> bool:
    """Say whether the bytes begin as a WebM or Matroska file does."""
    return data.startswith(EBML)


def clean_mp4(data: bytes) -> bytes | None:
    """Give the file without what it tells about its maker; None where browsers would not play it."""
    try:
        boxes = list(_walk(data, 0, len(data)))
    except (ValueError, struct.error):
        return None
    names = {name for name, _begin, _inner, _end in boxes}
    if not {b"ftyp", b"moov", b"mdat"} <= names:
        return None
    kinds = {data[inner + 12 : inner + 16] for name, _begin, inner, _end in boxes if name == b"stsd"}
    if not kinds & set(MP4_CODECS):
        return None
    cleaned = bytearray(data)
    for name, begin, inner, end in boxes:
        if name in TALKATIVE:
            cleaned[begin + 4 : begin + 8] = b"free"
            cleaned[inner:end] = bytes(end - inner)
    return bytes(cleaned)


def _walk(data: bytes, begin: int, end: int, seen: list[int] | None = None) -> Iterator[Box]:
    """Every box, those of the folders too."""
    count = seen if seen is not None else [0]
    while begin + 8 <= end:
        count[0] += 1
        size, name = struct.unpack(">I4s", data[begin : begin + 8])
        inner = begin + 8
        if size == 1:
            size, inner = struct.unpack(">Q", data[inner : inner + 8])[0], begin + 16
        stop = end if size == 0 else begin + size
        if stop > end or stop < inner or count[0] > MOST_BOXES:
            raise ValueError(name)
        yield name, begin, inner, stop
        if name in FOLDERS:
            yield from _walk(data, inner, stop, count)
        begin = stop


def clean_webm(data: bytes) -> bytes | None:
    """Give the file without its tags; None where it is no WebM or carries other files."""
    head = data[:4096]
    if b"\x42\x82\x84webm" not in head[:80] or not any(codec in head for codec in WEBM_CODECS):
        return None
    try:
        elements = list(_elements(data))
    except (IndexError, ValueError):
        return None
    if not elements or any(name == ATTACHMENTS for name, _begin, _end in elements):
        return None
    cleaned = bytearray(data)
    for name, begin, end in elements:
        if name == TAGS and end - begin > 9:
            void = b"\xec\x01" + (end - begin - 9).to_bytes(7, "big")
            cleaned[begin:end] = void + bytes(end - begin - 9)
    return bytes(cleaned)


def _elements(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The parts of the segment with where they begin and end, up to one whose length is not written down."""
    at = data.index(SEGMENT) + 4
    _size, at = _length(data, at)
    for _count in range(MOST_BOXES):
        if at + 5 > len(data):
            return
        name = data[at : at + _width(data[at])]
        size, inner = _length(data, at + len(name))
        if size is None:
            return
        if inner + size > len(data):
            raise ValueError(name)
        yield name, at, inner + size
        at = inner + size


def _width(first: int) -> int:
    """How many bytes a number or name takes, told by the first bit that is set."""
    if not first:
        raise ValueError(first)
    return 9 - first.bit_length()


def _length(data: bytes, at: int) -> tuple[int | None, int]:
    """A length and where the content begins; None where it is not known."""
    width = _width(data[at])
    value = int.from_bytes(data[at : at + width], "big") & ((1 << 7 * width) - 1)
    return (None if value == (1 << 7 * width) - 1 else value), at + width


def clean_captions(data: bytes) -> bytes | None:
    """Give captions as WebVTT, also where they come as SubRip; None where no line has its time."""
    if len(data) > MOST_CAPTIONS:
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None
    if "\x00" in text or not TIMING.search(text):
        return None
    text = TIMING.sub(lambda found: found[0].replace(",", "."), text)
    return (text if text.startswith("WEBVTT") else f"WEBVTT\n\n{text}").encode()


def is_captions(data: bytes) -> bool:
    """Say whether the bytes begin as WebVTT or SubRip do."""
    head = data[:400].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"WEBVTT") or bool(re.match(rb"\d+\s*\r?\n\d\d:\d\d:\d\d,\d{3} -->", head))


def words_of(captions: bytes) -> list[str]:
    """The spoken words of captions without their times, a line each; what is repeated stands once."""
    found: list[str] = []
    for block in captions.decode("utf-8", "replace").split("\n\n"):
        lines = block.strip().split("\n")
        at = next((number for number, line in enumerate(lines) if TIMING.match(line)), None)
        text = " ".join(re.sub(r"<[^>]*>", "", line).strip() for line in lines[at + 1 :]) if at is not None else ""
        if text and (not found or found[-1] != text):
            found.append(text)
    return found
