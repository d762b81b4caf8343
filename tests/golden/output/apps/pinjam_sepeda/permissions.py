"""Who makes, changes and reads what in Pinjam Sepeda; `core.access` explains the words."""

from core import access

SEPEDA = access.Access(
    create=(access.role("operator"),),
    edit=(access.role("operator"),),
    read=(access.role("operator"), access.role("penjaga"), access.RESIDENT),
)

PINJAMAN = access.Access(
    create=(access.OWNER,),
    edit=(access.OWNER,),
    read=(access.OWNER, access.role("operator"), access.role("penjaga")),
    edit_states=("dipesan",),
)
