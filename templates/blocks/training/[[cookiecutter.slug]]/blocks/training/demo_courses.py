"""Invented courses of a demonstration: what is learnt, and units with their hours."""

from random import Random
from typing import Any

from django.db import models

from core import access, records
from core.seeding import examples
from core.seeding.example_values import Maker

# word in the field's options, name, text, terms, room, units with hours
COURSES = (
    (
        "jahit",
        "Menjahit pakaian dasar",
        "Mengukur badan, membuat pola, memotong bahan, menjahit dengan mesin, dan menyelesaikan kemeja dan rok.",
        "Dapat membaca ukuran dalam sentimeter.",
        "Bengkel jahit",
        (
            ("Mengukur badan dan membuat pola", 24),
            ("Memotong bahan", 16),
            ("Menjahit dengan mesin", 56),
            ("Penyelesaian", 16),
        ),
    ),
    (
        "pendingin",
        "Perawatan AC rumah tangga",
        "Membersihkan, memeriksa dan memperbaiki AC split, mengisi refrigeran, dan bekerja aman dengan listrik.",
        "Sehat jasmani; tidak takut ketinggian.",
        "Bengkel pendingin",
        (
            ("Keselamatan kerja kelistrikan", 16),
            ("Perawatan berkala", 32),
            ("Pemeriksaan gangguan", 40),
            ("Pengisian refrigeran", 24),
        ),
    ),
    (
        "komputer",
        "Operator komputer perkantoran",
        "Mengetik surat, mengolah angka, membuat bahan paparan, dan menata berkas kantor.",
        "",
        "Ruang komputer",
        (("Pengolah kata", 32), ("Pengolah angka", 40), ("Bahan paparan", 24), ("Pengarsipan berkas", 16)),
    ),
    (
        "boga",
        "Roti dan kue",
        "Menimbang bahan, membuat adonan, memanggang roti dan kue, dan menghitung harga jual.",
        "",
        "Dapur praktik",
        (
            ("Kebersihan pangan", 16),
            ("Adonan roti", 40),
            ("Kue dan hiasan", 32),
            ("Menghitung harga jual", 16),
        ),
    ),
    (
        "motor",
        "Servis sepeda motor injeksi",
        "Merawat mesin, memeriksa sistem injeksi dan kelistrikan, dan melayani pelanggan bengkel.",
        "Sehat jasmani.",
        "Bengkel motor",
        (("Perawatan mesin", 40), ("Sistem injeksi", 40), ("Kelistrikan", 24), ("Melayani pelanggan", 8)),
    ),
    (
        "listrik",
        "Instalasi listrik bangunan sederhana",
        "Membaca gambar, memasang instalasi penerangan, dan mengujinya sebelum diserahkan.",
        "Tidak buta warna.",
        "Bengkel listrik",
        (("Membaca gambar instalasi", 16), ("Memasang instalasi", 64), ("Menguji instalasi", 24)),
    ),
)


def values_of(entity: Any, chance: Random, known: dict[str, Any]) -> dict[str, Any]:
    """Known values, what a new form starts with, and examples for the rest."""
    starts = {
        field.name: field.get_default()
        for field in entity.model._meta.concrete_fields
        if field.has_default() and not isinstance(field, models.BooleanField)
    }
    fields = {info.name for info in entity.fields if not info.computed}
    begun = {name: value for name, value in starts.items() if name in fields}
    return examples.values_of(entity, Maker(chance), frozenset({*known, *begun})) | begun | known


def known(binding: Any) -> list[tuple[Any, str]]:
    """The courses that were made, each with its room, in their order."""
    rooms = {name: room for _field, name, _text, _terms, room, _units in COURSES}
    rows = {binding.of(row, "course_name"): row for row in binding.rows_of("course")}
    return [(rows[name], room) for name, room in rooms.items() if name in rows]


def make(binding: Any, chance: Random) -> None:
    """Make the courses, in the fields that the application knows."""
    entity = binding.entity_of("course")
    options = dict(entity.model._meta.get_field(binding.course_field).flatchoices)
    for at, (field, name, text, terms, _room, units) in enumerate(COURSES):
        values = {
            binding.course_name: name,
            binding.course_field: field if field in options else list(options)[at % len(options)],
            binding.course_text: text,
        }
        if binding.course_terms:
            values[binding.course_terms] = terms
        course = records.create(entity, access.system(), values_of(entity, chance, values))
        _units(binding, course, name, units)


def _units(binding: Any, course: Any, name: str, units: tuple[tuple[str, int], ...]) -> None:
    part = binding.entity_of("unit")
    sign = "".join(word[0] for word in name.split()).upper()
    for number, (title, hours) in enumerate(units, 1):
        values = {
            part.parent: course,
            binding.unit_code: f"CONTOH.{sign}.{number:02}",
            binding.unit_name: title,
            binding.unit_hours: hours,
        }
        records.create(part, access.system(), values)
