"""What Pinjam Sepeda keeps; one file a kind of record."""

from apps.pinjam_sepeda.models.pinjaman import Pinjaman
from apps.pinjam_sepeda.models.sepeda import Sepeda

__all__ = [
    "Pinjaman",
    "Sepeda",
]
