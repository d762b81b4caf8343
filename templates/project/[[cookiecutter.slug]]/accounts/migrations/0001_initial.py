import django.utils.timezone
from django.db import migrations, models

import accounts.models.person
import accounts.models.user


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("full_name", models.CharField(max_length=160, verbose_name="nama lengkap")),
                ("nik_encrypted", models.TextField(blank=True, editable=False)),
                ("nik_hash", models.CharField(editable=False, max_length=64, null=True, unique=True)),
                ("birth_date", models.DateField(blank=True, null=True, verbose_name="tanggal lahir")),
                (
                    "sex",
                    models.CharField(
                        blank=True, choices=accounts.models.person.sexes, max_length=1, verbose_name="jenis kelamin"
                    ),
                ),
                ("phone", models.CharField(blank=True, db_index=True, max_length=20, verbose_name="nomor telepon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                ("address", models.TextField(blank=True, verbose_name="alamat")),
                ("verified_at", models.DateTimeField(blank=True, null=True, verbose_name="NIK diperiksa")),
                ("verified_by", models.CharField(blank=True, max_length=120, verbose_name="diperiksa oleh")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
            ],
            options={
                "verbose_name": "warga",
                "verbose_name_plural": "warga",
                "ordering": ["full_name"],
            },
        ),
        migrations.CreateModel(
            name="ResetCode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code_hash", models.CharField(max_length=64)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat")),
                ("expires_at", models.DateTimeField(verbose_name="berlaku sampai")),
                ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="dipakai")),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="percobaan")),
            ],
            options={
                "verbose_name": "kode pemulihan",
                "verbose_name_plural": "kode pemulihan",
                "ordering": ["-created_at"],
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        default=accounts.models.user.new_username,
                        editable=False,
                        max_length=40,
                        unique=True,
                        verbose_name="nama masuk",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=accounts.models.user.kinds, default="resident", max_length=10, verbose_name="jenis"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=accounts.models.user.statuses, default="pending", max_length=10, verbose_name="keadaan"
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=160, verbose_name="nama")),
                ("nip", models.CharField(blank=True, max_length=18, null=True, unique=True, verbose_name="NIP")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                ("phone", models.CharField(blank=True, max_length=20, verbose_name="nomor telepon")),
                ("is_staff", models.BooleanField(default=False, verbose_name="boleh masuk ruang pengelola")),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="mendaftar")),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "akun",
                "verbose_name_plural": "akun",
                "ordering": ["id"],
            },
        ),
    ]
