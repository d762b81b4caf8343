"""What this region sets differently from the catalogue, by application and setting.

Everything not listed here keeps the catalogue's default, which stands in the application's
own conf.py.
"""

APP_SETTINGS: dict[str, dict[str, object]] = {
    "pinjam-sepeda": {
        "denda": {
            "biasa": {
                "per_hari": 4000,
            },
            "listrik": {
                "per_hari": 12000,
            },
        },
        "lama_hari": 2,
    },
}
