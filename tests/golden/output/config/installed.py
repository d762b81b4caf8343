"""The applications and building blocks of this replica.

To take an application out, use `replikota remove`; it also knows its tables and its work items.
"""

# application id -> Python package under apps/
PACKAGES: dict[str, str] = {
    "pinjam-sepeda": "pinjam_sepeda",
}
APPS: list[str] = list(PACKAGES.values())

# application id -> its name in the catalogue; what the region calls it stands in region/profile.py
NAMES: dict[str, str] = {
    "pinjam-sepeda": "Pinjam Sepeda",
}

# packages under blocks/
BLOCKS: list[str] = []

# block -> where each application that uses it states what it binds
BINDINGS: dict[str, list[str]] = {}

# role -> its label, over all applications
ROLES: dict[str, str] = {
    "operator": "Operator",
    "penjaga": "Penjaga depot",
}

# the menus of the super app, by group; a label or summary is the catalogue's, the region may rename it
MENUS: list[dict[str, object]] = [
    {
        "group": "Layanan dan perhubungan",
        "items": [
            {
                "app": "pinjam-sepeda",
                "entity": "",
                "label": "Pinjam Sepeda",
                "invite": "",
                "summary": "Warga meminjam sepeda dari depot; yang terlambat kembali membayar denda per hari.",
                "icon": "car",
            },
        ],
    },
]

# the applications in which officers work
DESKS: list[dict[str, str]] = [
    {
        "app": "pinjam-sepeda",
        "label": "Pinjam Sepeda",
        "summary": "Warga meminjam sepeda dari depot; yang terlambat kembali membayar denda per hari.",
        "icon": "car",
    },
]
