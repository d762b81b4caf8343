"""A replica through its life: its history in git, what was changed in it, and how it takes a later release.

Nothing here reads the catalogue or renders; files come in made.
"""
