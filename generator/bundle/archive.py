"""The code of a replica in one file, which is the same whenever the files are the same."""

import gzip
import io
import tarfile
from collections.abc import Sequence

from generator.render.rendered import RenderedFile


def packed(files: Sequence[RenderedFile]) -> bytes:
    """Give a compressed tar: no times, no owners, the names in order."""
    out = io.BytesIO()
    with (
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=out, mtime=0) as pressed,
        tarfile.open(fileobj=pressed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for file in sorted(files, key=lambda file: file.path):
            member = tarfile.TarInfo(file.path)
            member.size, member.mode = len(file.data), 0o755 if file.executable else 0o644
            tar.addfile(member, io.BytesIO(file.data))
    return out.getvalue()
