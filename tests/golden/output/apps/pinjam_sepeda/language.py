"""Texts of Pinjam Sepeda in the reader's language: its own English (locale/), else the words all share."""

from core.language import many_of, words_of

_ = words_of("pinjam-sepeda")
many = many_of("pinjam-sepeda")
