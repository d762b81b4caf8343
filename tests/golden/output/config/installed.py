"""The applications and building blocks of this replica.

To take an application out, use `replikota remove`; it also knows its tables and its work items.
"""

from typing import Any

# application id -> Python package under apps/
PACKAGES: dict[str, str] = {
    "pinjam-sepeda": "pinjam_sepeda",
}
APPS: list[str] = list(PACKAGES.values())

# application id -> its name in the catalogue; what the region calls it stands in region/profile.py
NAMES: dict[str, str] = {
    "pinjam-sepeda": "Pinjam Sepeda",
}

# applications made for phones, each of which can be installed by itself: application id -> its sign (core/icons)
MOBILE: dict[str, str] = {}

# the same applications -> the name under which Android knows each (`replikota android`)
ANDROID: dict[str, str] = {}

# packages under blocks/
BLOCKS: list[str] = []

# block -> where each application that uses it states what it binds
BINDINGS: dict[str, list[str]] = {}

# role -> its label, over all applications
ROLES: dict[str, str] = {
    "operator": "Operator",
    "penjaga": "Penjaga depot",
}

# the services of the super app with their menus, and the ways into applications behind each menu; words that
# are empty are the application's own, which the region may rename
SERVICES: list[dict[str, Any]] = [
    {
        "id": "lainnya",
        "label": "Layanan lainnya",
        "does": "Yang belum dikelompokkan",
        "icon": "apps",
        "is_hidden": False,
        "menus": [
            {
                "id": "pinjam-sepeda",
                "label": "",
                "does": "",
                "icon": "car",
                "url": "",
                "often": 0,
                "is_hidden": False,
                "ways": [
                    {
                        "app": "pinjam-sepeda",
                        "page": "",
                        "label": "Pinjam Sepeda",
                        "invite": "",
                        "summary": "Warga meminjam sepeda dari depot; yang terlambat kembali membayar denda per hari.",
                        "icon": "car",
                    },
                ],
            },
        ],
    },
]

# the applications in which officers work, by the groups of their portal
DESKS: list[dict[str, str]] = [
    {
        "app": "pinjam-sepeda",
        "group": "Aplikasi lainnya",
        "label": "Pinjam Sepeda",
        "summary": "Warga meminjam sepeda dari depot; yang terlambat kembali membayar denda per hari.",
        "icon": "car",
    },
]
