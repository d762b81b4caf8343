"""Checks that personal data is marked, with purpose and retention, and specific where it is so."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.load.entity import Entity
from generator.load.field import Field
from generator.load.field_type import FIELD_TYPES
from generator.problems import Problem

# Words in field ids that name data about a person, whatever the type.
_GENERAL = frozenset(
    "agama alamat_rumah alamat_pemohon alamat_pelapor ibu_kandung jenis_kelamin kewarganegaraan "
    "nama_anak nama_ayah nama_ibu nama_lengkap nama_pasien nama_pelapor nama_pemohon nama_siswa "
    "nama_wali pekerjaan status_perkawinan tanggal_lahir tempat_lahir".split()
)
# UU 27/2022, article 4(2): health, biometrics, genetics, criminal record, children, finance.
_SPECIFIC = frozenset(
    "alergi anak_nama berat_badan berat_badan_kg bpjs_nomor catatan_kejahatan diagnosa diagnosis "
    "disabilitas gaji golongan_darah hasil_lab hiv imunisasi kehamilan keluhan lingkar_kepala_cm "
    "nama_anak nama_siswa nomor_rekening penghasilan penyakit ragam_disabilitas rekam_medis "
    "rekening riwayat_penyakit sidik_jari status_gizi tekanan_darah tinggi_badan "
    "tinggi_badan_cm".split()
)


def check_personal(entry: Entry) -> Iterator[Problem]:
    """Check every field of every entity."""
    for entity in entry.app.entities.values():
        for field in entity.fields.values():
            yield from _field(entry, entity, field)


def _field(entry: Entry, entity: Entity, field: Field) -> Iterator[Problem]:
    at = ("entities", entity.id, "fields", field.id)
    if field.personal is None:
        # The link to a person is personal where the record is about that person.
        if FIELD_TYPES[field.type].is_identity or field.id in _GENERAL | _SPECIFIC:
            yield entry.problem(
                "RK707",
                at,
                f'"{field.id}" holds personal data but is not marked',
                "add personal: general (or specific), purpose: and retention_days:",
                value=field.id,
                at_key=True,
            )
        return
    if not field.purpose:
        yield entry.problem(
            "RK708",
            at,
            f'"{field.id}" is personal data without a purpose',
            "add purpose: with the reason it is kept",
            value=field.id,
            at_key=True,
        )
    if field.retention_days is None:
        yield entry.problem(
            "RK709",
            at,
            f'"{field.id}" is personal data without an end',
            "add retention_days: with the days it is kept after the record is finished",
            value=field.id,
            at_key=True,
        )
    if field.personal == "general" and field.id in _SPECIFIC:
        yield entry.problem(
            "RK710",
            (*at, "personal"),
            f'"{field.id}" is specific personal data (UU 27/2022 article 4), not general',
            "write personal: specific",
            value=field.id,
        )
