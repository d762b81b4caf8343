import datetime

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import core.models.holiday
import core.models.issued_document
import core.models.office
import core.models.outbox_message
import core.models.position_holding
import core.models.stored_file


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="District",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=13, unique=True, verbose_name="kode")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                (
                    "lat",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="lintang"),
                ),
                (
                    "lon",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="bujur"),
                ),
            ],
            options={
                "verbose_name": "kecamatan",
                "verbose_name_plural": "kecamatan",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Holiday",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("date", models.DateField(unique=True, verbose_name="tanggal")),
                ("name", models.CharField(max_length=160, verbose_name="nama")),
                (
                    "kind",
                    models.CharField(choices=core.models.holiday.holiday_kinds, max_length=12, verbose_name="jenis"),
                ),
            ],
            options={
                "verbose_name": "hari libur",
                "verbose_name_plural": "hari libur",
                "ordering": ["date"],
            },
        ),
        migrations.CreateModel(
            name="JobRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80, unique=True, verbose_name="pekerjaan")),
                ("leased_until", models.DateTimeField(blank=True, null=True)),
                ("started_at", models.DateTimeField(blank=True, null=True, verbose_name="mulai")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                ("done", models.PositiveIntegerField(default=0, verbose_name="dikerjakan")),
                ("error", models.CharField(blank=True, max_length=200, verbose_name="galat")),
            ],
            options={
                "verbose_name": "pekerjaan berkala",
                "verbose_name_plural": "pekerjaan berkala",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Notification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("app", models.CharField(blank=True, max_length=80, verbose_name="aplikasi")),
                ("entity", models.CharField(blank=True, max_length=80, verbose_name="jenis catatan")),
                ("object_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor catatan")),
                ("title", models.CharField(max_length=160, verbose_name="judul")),
                ("text", models.CharField(blank=True, max_length=300, verbose_name="isi")),
                ("url", models.CharField(blank=True, max_length=300, verbose_name="tautan")),
                ("key", models.CharField(editable=False, max_length=160, null=True, unique=True)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("read_at", models.DateTimeField(blank=True, null=True, verbose_name="dibaca")),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to="accounts.person",
                        verbose_name="warga",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="akun",
                    ),
                ),
            ],
            options={
                "verbose_name": "pemberitahuan",
                "verbose_name_plural": "pemberitahuan",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Office",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.SlugField(max_length=80, unique=True, verbose_name="kode")),
                ("name", models.CharField(max_length=200, verbose_name="nama")),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="singkatan")),
                (
                    "kind",
                    models.CharField(
                        choices=core.models.office.office_kinds, default="own", max_length=30, verbose_name="jenis"
                    ),
                ),
                ("unit_code", models.CharField(blank=True, max_length=30, verbose_name="kode unit surat")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="telepon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                ("address", models.TextField(blank=True, verbose_name="alamat")),
                (
                    "lat",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="lintang"),
                ),
                (
                    "lon",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="bujur"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="core.office",
                        verbose_name="induk",
                    ),
                ),
            ],
            options={
                "verbose_name": "kantor",
                "verbose_name_plural": "kantor",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="OutboxMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("channel", models.CharField(max_length=10, verbose_name="saluran")),
                ("address", models.CharField(max_length=254, verbose_name="alamat")),
                ("link", models.CharField(blank=True, max_length=600, verbose_name="tautan kirim")),
                (
                    "status",
                    models.CharField(
                        choices=core.models.outbox_message.outbox_statuses,
                        default="queued",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="percobaan")),
                ("due_at", models.DateTimeField(verbose_name="kirim sesudah")),
                ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="terkirim")),
                (
                    "notification",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="messages",
                        to="core.notification",
                        verbose_name="pemberitahuan",
                    ),
                ),
            ],
            options={
                "verbose_name": "pesan keluar",
                "verbose_name_plural": "pesan keluar",
                "ordering": ["due_at"],
            },
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.SlugField(max_length=80, unique=True, verbose_name="kode")),
                ("title", models.CharField(max_length=200, verbose_name="nama jabatan")),
                ("is_head", models.BooleanField(default=False, verbose_name="pimpinan kantor")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="core.office",
                        verbose_name="kantor",
                    ),
                ),
                (
                    "reports_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="staff",
                        to="core.position",
                        verbose_name="atasan",
                    ),
                ),
            ],
            options={
                "verbose_name": "jabatan",
                "verbose_name_plural": "jabatan",
                "ordering": ["office__name", "title"],
            },
        ),
        migrations.CreateModel(
            name="PositionHolding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="mulai")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="sampai")),
                (
                    "acting",
                    models.CharField(
                        blank=True,
                        choices=core.models.position_holding.acting_kinds,
                        default="",
                        max_length=3,
                        verbose_name="cara menjabat",
                    ),
                ),
                ("decree", models.CharField(blank=True, max_length=120, verbose_name="nomor keputusan")),
                (
                    "position",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holdings",
                        to="core.position",
                        verbose_name="jabatan",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holdings",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pegawai",
                    ),
                ),
            ],
            options={
                "verbose_name": "pemangku jabatan",
                "verbose_name_plural": "pemangku jabatan",
                "ordering": ["-starts_on"],
            },
        ),
        migrations.CreateModel(
            name="RoleGrant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("app", models.CharField(max_length=80, verbose_name="aplikasi")),
                ("role", models.CharField(max_length=60, verbose_name="peran")),
                ("all_offices", models.BooleanField(default=False, verbose_name="semua kantor")),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        help_text="Kosong berarti kantor jabatan itu dan semua di bawahnya.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.office",
                        verbose_name="kantor",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grants",
                        to="core.position",
                        verbose_name="jabatan",
                    ),
                ),
            ],
            options={
                "verbose_name": "pemberian peran",
                "verbose_name_plural": "pemberian peran",
                "ordering": ["app", "role"],
            },
        ),
        migrations.CreateModel(
            name="SeedMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("model", models.CharField(max_length=120)),
                ("key", models.CharField(max_length=200)),
                ("object_id", models.BigIntegerField()),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("model", "key"), name="core_seed_key")],
            },
        ),
        migrations.CreateModel(
            name="PinTries",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=64, unique=True, verbose_name="kunci")),
                ("count", models.PositiveIntegerField(default=0, verbose_name="jumlah")),
                (
                    "since",
                    models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name="sejak"),
                ),
            ],
            options={
                "verbose_name": "percobaan PIN",
                "verbose_name_plural": "percobaan PIN",
            },
        ),
        migrations.CreateModel(
            name="Sequence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scope", models.CharField(max_length=200, verbose_name="lingkup")),
                ("year", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("value", models.PositiveBigIntegerField(default=0, verbose_name="terakhir")),
            ],
            options={
                "verbose_name": "urutan nomor",
                "verbose_name_plural": "urutan nomor",
                "constraints": [models.UniqueConstraint(fields=("scope", "year"), name="core_sequence_scope")],
            },
        ),
        migrations.CreateModel(
            name="SettingValue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("app", models.CharField(max_length=80, verbose_name="aplikasi")),
                ("key", models.CharField(max_length=80, verbose_name="nama")),
                ("value", models.JSONField(null=True, verbose_name="nilai")),
                ("effective_from", models.DateField(default=datetime.date(1970, 1, 1), verbose_name="berlaku mulai")),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="diubah")),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diubah oleh",
                    ),
                ),
            ],
            options={
                "verbose_name": "nilai pengaturan",
                "verbose_name_plural": "nilai pengaturan",
                "ordering": ["app", "key", "-effective_from"],
            },
        ),
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("app", models.CharField(blank=True, max_length=80, verbose_name="aplikasi")),
                ("entity", models.CharField(blank=True, max_length=80, verbose_name="jenis catatan")),
                ("object_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor catatan")),
                ("field", models.CharField(blank=True, max_length=80, verbose_name="isian")),
                ("token", models.CharField(editable=False, max_length=43, unique=True)),
                (
                    "content",
                    models.FileField(
                        max_length=120,
                        storage=core.models.stored_file.private_storage,
                        upload_to="",
                        verbose_name="isi",
                    ),
                ),
                ("original_name", models.CharField(max_length=160, verbose_name="nama asal")),
                ("kind", models.CharField(max_length=10, verbose_name="jenis berkas")),
                ("content_type", models.CharField(max_length=100)),
                ("size", models.PositiveBigIntegerField(verbose_name="ukuran")),
                ("sha256", models.CharField(max_length=64)),
                ("width", models.PositiveIntegerField(blank=True, null=True)),
                ("height", models.PositiveIntegerField(blank=True, null=True)),
                ("is_public", models.BooleanField(default=False, verbose_name="boleh dilihat umum")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="diunggah")),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pengunggah",
                    ),
                ),
            ],
            options={
                "verbose_name": "berkas",
                "verbose_name_plural": "berkas",
                "ordering": ["-created_at"],
            },
        ),
        migrations.CreateModel(
            name="IssuedDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("app", models.CharField(blank=True, max_length=80, verbose_name="aplikasi")),
                ("entity", models.CharField(blank=True, max_length=80, verbose_name="jenis catatan")),
                ("object_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor catatan")),
                ("kind", models.CharField(max_length=80, verbose_name="jenis dokumen")),
                ("number", models.CharField(db_index=True, max_length=120, verbose_name="nomor")),
                ("title", models.CharField(max_length=200, verbose_name="judul")),
                ("code", models.CharField(max_length=43, unique=True, verbose_name="kode verifikasi")),
                ("issued_at", models.DateTimeField(verbose_name="terbit")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="berlaku sampai")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("signature", models.JSONField(blank=True, default=dict, verbose_name="tanda tangan elektronik")),
                ("data", models.JSONField(blank=True, default=dict, verbose_name="data")),
                (
                    "status",
                    models.CharField(
                        choices=core.models.issued_document.document_statuses,
                        default="valid",
                        max_length=10,
                        verbose_name="keadaan",
                    ),
                ),
                ("status_reason", models.CharField(blank=True, max_length=200, verbose_name="alasan")),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="documents",
                        to="accounts.person",
                        verbose_name="pemegang",
                    ),
                ),
                (
                    "issued_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diterbitkan oleh",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.position",
                        verbose_name="jabatan penerbit",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.storedfile",
                        verbose_name="berkas",
                    ),
                ),
            ],
            options={
                "verbose_name": "dokumen terbit",
                "verbose_name_plural": "dokumen terbit",
                "ordering": ["-issued_at"],
            },
        ),
        migrations.CreateModel(
            name="Transition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("app", models.CharField(blank=True, max_length=80, verbose_name="aplikasi")),
                ("entity", models.CharField(blank=True, max_length=80, verbose_name="jenis catatan")),
                ("object_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor catatan")),
                ("name", models.CharField(max_length=80, verbose_name="langkah")),
                ("from_state", models.CharField(blank=True, max_length=80, verbose_name="dari")),
                ("to_state", models.CharField(max_length=80, verbose_name="ke")),
                ("phase", models.CharField(blank=True, max_length=12, verbose_name="fase")),
                ("at", models.DateTimeField(verbose_name="waktu")),
                ("note", models.TextField(blank=True, verbose_name="catatan")),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pelaku",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.office",
                        verbose_name="kantor",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.position",
                        verbose_name="jabatan",
                    ),
                ),
            ],
            options={
                "verbose_name": "langkah alur",
                "verbose_name_plural": "langkah alur",
                "ordering": ["at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Village",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=13, unique=True, verbose_name="kode")),
                ("name", models.CharField(max_length=120, verbose_name="nama")),
                ("kind", models.CharField(blank=True, max_length=30, verbose_name="jenis")),
                ("postcode", models.CharField(blank=True, max_length=5, verbose_name="kode pos")),
                (
                    "lat",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="lintang"),
                ),
                (
                    "lon",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="bujur"),
                ),
                (
                    "district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="villages",
                        to="core.district",
                        verbose_name="kecamatan",
                    ),
                ),
            ],
            options={
                "verbose_name": "kelurahan atau desa",
                "verbose_name_plural": "kelurahan dan desa",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.SlugField(max_length=80, unique=True, verbose_name="kode")),
                ("kind", models.SlugField(max_length=40, verbose_name="jenis")),
                ("name", models.CharField(max_length=200, verbose_name="nama")),
                (
                    "lat",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="lintang"),
                ),
                (
                    "lon",
                    models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="bujur"),
                ),
                ("address", models.TextField(blank=True, verbose_name="alamat")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="telepon")),
                ("data", models.JSONField(blank=True, default=dict, verbose_name="data lain")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="core.district",
                        verbose_name="kecamatan",
                    ),
                ),
                (
                    "village",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="core.village",
                        verbose_name="kelurahan atau desa",
                    ),
                ),
            ],
            options={
                "verbose_name": "tempat",
                "verbose_name_plural": "tempat",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="WorkItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("app", models.CharField(blank=True, max_length=80, verbose_name="aplikasi")),
                ("entity", models.CharField(blank=True, max_length=80, verbose_name="jenis catatan")),
                ("object_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor catatan")),
                ("number", models.CharField(blank=True, max_length=120, verbose_name="nomor")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="judul")),
                ("state", models.CharField(max_length=80, verbose_name="keadaan")),
                ("phase", models.CharField(max_length=12, verbose_name="fase")),
                ("tone", models.CharField(blank=True, max_length=10, verbose_name="nada")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("entered_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="sejak")),
                ("due_at", models.DateTimeField(blank=True, null=True, verbose_name="tenggat")),
                ("escalation_level", models.PositiveSmallIntegerField(default=0, verbose_name="tingkat eskalasi")),
                (
                    "assignee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="work_items",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="petugas",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="work_items",
                        to="core.office",
                        verbose_name="kantor pemegang",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="work_items",
                        to="accounts.person",
                        verbose_name="pemilik",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="work_items",
                        to="core.position",
                        verbose_name="jabatan pemegang",
                    ),
                ),
            ],
            options={
                "verbose_name": "pekerjaan",
                "verbose_name_plural": "pekerjaan",
                "ordering": ["due_at", "entered_at"],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("app", models.CharField(blank=True, max_length=80, verbose_name="aplikasi")),
                ("entity", models.CharField(blank=True, max_length=80, verbose_name="jenis catatan")),
                ("object_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor catatan")),
                ("at", models.DateTimeField(db_index=True, verbose_name="waktu")),
                ("actor_label", models.CharField(blank=True, max_length=120, verbose_name="sebagai")),
                ("action", models.CharField(max_length=60, verbose_name="tindakan")),
                ("number", models.CharField(blank=True, max_length=120, verbose_name="nomor")),
                ("changes", models.JSONField(default=dict, verbose_name="perubahan")),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pelaku",
                    ),
                ),
            ],
            options={
                "verbose_name": "jejak audit",
                "verbose_name_plural": "jejak audit",
                "ordering": ["-id"],
                "indexes": [
                    models.Index(fields=["app", "entity", "object_id"], name="core_audit_record"),
                    models.Index(fields=["actor", "at"], name="core_audit_actor"),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="notification",
            index=models.Index(fields=["user", "read_at"], name="core_notification_user"),
        ),
        migrations.AddIndex(
            model_name="notification",
            index=models.Index(fields=["person", "read_at"], name="core_notification_person"),
        ),
        migrations.AddConstraint(
            model_name="notification",
            constraint=models.CheckConstraint(
                condition=models.Q(("person__isnull", False), ("user__isnull", False), _connector="OR"),
                name="core_notification_to",
            ),
        ),
        migrations.AddIndex(
            model_name="outboxmessage",
            index=models.Index(fields=["status", "due_at"], name="core_outbox_due"),
        ),
        migrations.AddIndex(
            model_name="positionholding",
            index=models.Index(fields=["user", "starts_on"], name="core_holding_user"),
        ),
        migrations.AddConstraint(
            model_name="positionholding",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                name="core_holding_span",
                violation_error_message="Tanggal sampai mendahului tanggal mulai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rolegrant",
            constraint=models.UniqueConstraint(fields=("position", "app", "role", "office"), name="core_grant_office"),
        ),
        migrations.AddConstraint(
            model_name="rolegrant",
            constraint=models.UniqueConstraint(
                condition=models.Q(("office__isnull", True)),
                fields=("position", "app", "role"),
                name="core_grant_own_office",
            ),
        ),
        migrations.AddConstraint(
            model_name="settingvalue",
            constraint=models.UniqueConstraint(fields=("app", "key", "effective_from"), name="core_setting_once"),
        ),
        migrations.AddIndex(
            model_name="storedfile",
            index=models.Index(fields=["app", "entity", "object_id"], name="core_file_record"),
        ),
        migrations.AddIndex(
            model_name="issueddocument",
            index=models.Index(fields=["app", "entity", "object_id"], name="core_document_record"),
        ),
        migrations.AddIndex(
            model_name="transition",
            index=models.Index(fields=["app", "entity", "object_id", "at"], name="core_step_record"),
        ),
        migrations.AddIndex(
            model_name="transition",
            index=models.Index(fields=["app", "entity", "to_state", "at"], name="core_step_target"),
        ),
        migrations.AddIndex(
            model_name="transition",
            index=models.Index(fields=["app", "entity", "name", "at"], name="core_step_name"),
        ),
        migrations.AddIndex(
            model_name="place",
            index=models.Index(fields=["kind", "name"], name="core_place_kind"),
        ),
        migrations.AddIndex(
            model_name="workitem",
            index=models.Index(fields=["owner", "-entered_at"], name="core_work_owner"),
        ),
        migrations.AddIndex(
            model_name="workitem",
            index=models.Index(fields=["office", "phase", "due_at"], name="core_work_office"),
        ),
        migrations.AddIndex(
            model_name="workitem",
            index=models.Index(fields=["app", "entity", "phase"], name="core_work_phase"),
        ),
        migrations.AddIndex(
            model_name="workitem",
            index=models.Index(fields=["due_at"], name="core_work_due"),
        ),
        migrations.AddIndex(
            model_name="workitem",
            index=models.Index(fields=["number"], name="core_work_number"),
        ),
        migrations.AddConstraint(
            model_name="workitem",
            constraint=models.UniqueConstraint(fields=("app", "entity", "object_id"), name="core_work_record"),
        ),
    ]
