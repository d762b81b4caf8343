import apps.e_ling.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Daftar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('untuk', models.CharField(choices=apps.e_ling.choices.daftar_untuk, default='petugas', max_length=80, verbose_name='Untuk')),
                ('bidang', models.CharField(choices=apps.e_ling.choices.daftar_bidang, default='kebersihan', max_length=80, verbose_name='Bidang')),
                ('ulang', models.CharField(choices=apps.e_ling.choices.daftar_ulang, default='harian', max_length=80, verbose_name='Diulang')),
                ('jumlah_butir', models.IntegerField(blank=True, null=True, verbose_name='Banyaknya kegiatan')),
                ('bobot_penuh', models.IntegerField(blank=True, null=True, verbose_name='Jumlah bobot')),
                ('dipakai', models.BooleanField(default=True, verbose_name='Dipakai')),
            ],
            options={
                'verbose_name': 'Daftar kegiatan',
                'verbose_name_plural': 'Daftar kegiatan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('nama',), name='e_ling_daftar_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Butir',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('urutan', models.IntegerField(verbose_name='Urutan')),
                ('kegiatan', models.CharField(max_length=160, verbose_name='Kegiatan')),
                ('jam', models.TimeField(default=datetime.time(7, 0), verbose_name='Jam rencana')),
                ('paling_lambat', models.TimeField(default=datetime.time(8, 0), verbose_name='Paling lambat')),
                ('bobot', models.IntegerField(default=1, verbose_name='Bobot (1–5)')),
                ('perlu_foto', models.BooleanField(default=False, verbose_name='Harus berfoto')),
                ('tempat', models.CharField(blank=True, default='', max_length=100, verbose_name='Tempat')),
                ('daftar', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='butir_set', to='e_ling.daftar', verbose_name='Daftar kegiatan')),
            ],
            options={
                'verbose_name': 'Kegiatan',
                'verbose_name_plural': 'Kegiatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penugasan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_ling.choices.penugasan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai')),
                ('selesai', models.DateField(blank=True, null=True, verbose_name='Sampai')),
                ('terbit_pada', models.DateField(blank=True, null=True, verbose_name='Giliran berikutnya')),
                ('terbit_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Giliran yang sudah terbit')),
                ('beruntun', models.IntegerField(blank=True, default=0, null=True, verbose_name='Terlewat berturut-turut')),
                ('alasan_cabut', models.CharField(blank=True, choices=apps.e_ling.choices.penugasan_alasan_cabut, default='', max_length=80, verbose_name='Alasan dicabut')),
                ('perlu_atasan', models.BooleanField(blank=True, null=True, verbose_name='Perlu perhatian atasan')),
                ('daftar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_ling.daftar', verbose_name='Daftar kegiatan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemegang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pemegang')),
                ('pengawas_tugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengawas')),
                ('pengganti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengganti tetap')),
            ],
            options={
                'verbose_name': 'Penugasan',
                'verbose_name_plural': 'Penugasan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Halangan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_ling.choices.halangan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('pada', models.DateField(verbose_name='Tanggal berhalangan')),
                ('sebab', models.CharField(choices=apps.e_ling.choices.halangan_sebab, max_length=80, verbose_name='Sebab')),
                ('uraian', models.CharField(max_length=200, verbose_name='Uraian')),
                ('digantikan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Digantikan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penugasan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_ling.penugasan', verbose_name='Penugasan')),
            ],
            options={
                'verbose_name': 'Halangan',
                'verbose_name_plural': 'Halangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Giliran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_ling.choices.giliran_state, db_index=True, default='terbit', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('jumlah_butir', models.IntegerField(default=1, verbose_name='Kegiatan yang harus dikerjakan')),
                ('bobot_penuh', models.IntegerField(default=1, verbose_name='Bobot penuh')),
                ('dikerjakan', models.IntegerField(blank=True, null=True, verbose_name='Kegiatan beres')),
                ('telat', models.IntegerField(blank=True, null=True, verbose_name='Kegiatan terlambat')),
                ('tuntas_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Tuntas')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Nilai')),
                ('mutu', models.CharField(blank=True, choices=apps.e_ling.choices.giliran_mutu, default='', max_length=80, verbose_name='Mutu')),
                ('catatan_pengawas', models.TextField(blank=True, default='', max_length=500, verbose_name='Catatan pengawas')),
                ('alasan', models.TextField(blank=True, default='', max_length=500, verbose_name='Alasan terlewat')),
                ('daftar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_ling.daftar', verbose_name='Daftar kegiatan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengawas_giliran', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengawas')),
                ('petugas_giliran', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas')),
                ('penugasan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_ling.penugasan', verbose_name='Penugasan')),
            ],
            options={
                'verbose_name': 'Giliran',
                'verbose_name_plural': 'Giliran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Centang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('paling_lambat', models.TimeField(blank=True, null=True, verbose_name='Paling lambat')),
                ('bobot', models.IntegerField(blank=True, null=True, verbose_name='Bobot')),
                ('pukul', models.TimeField(default=datetime.time(7, 0), verbose_name='Dikerjakan pukul')),
                ('keadaan', models.CharField(choices=apps.e_ling.choices.centang_keadaan, default='beres', max_length=80, verbose_name='Keadaan')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik')),
                ('catatan', models.CharField(blank=True, default='', max_length=200, verbose_name='Catatan')),
                ('terlambat', models.BooleanField(blank=True, null=True, verbose_name='Terlambat')),
                ('poin', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Poin')),
                ('butir', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_ling.butir', verbose_name='Kegiatan')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto bukti')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('giliran', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='centang_set', to='e_ling.giliran', verbose_name='Giliran')),
            ],
            options={
                'verbose_name': 'Kegiatan yang dicentang',
                'verbose_name_plural': 'Kegiatan yang dicentang',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('giliran', 'butir'), name='e_ling_centang_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='giliran',
            constraint=models.UniqueConstraint(fields=('penugasan', 'tanggal'), name='e_ling_giliran_unik_1'),
        ),
    ]
