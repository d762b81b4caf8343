"""Services that this region ended, by the id of the application; core/ended.py answers their old addresses.

`to` is the id of an application that takes its place, or an address.
"""

ENDED: dict[str, dict[str, str]] = {}
