import apps.proklim.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0012_office_changes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Kampung',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.proklim.choices.kampung_state, db_index=True, default='didaftar', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama kampung')),
                ('lingkup', models.CharField(choices=apps.proklim.choices.kampung_lingkup, default='rw', max_length=80, verbose_name='Lingkup')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('keluarga', models.IntegerField(default=160, verbose_name='Jumlah keluarga')),
                ('bahaya', models.JSONField(blank=True, default=list, verbose_name='Bahaya iklim di sini')),
                ('mulai_tahun', models.IntegerField(verbose_name='Aksi mulai tahun')),
                ('srn', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor registri nasional')),
                ('kelas', models.CharField(blank=True, choices=apps.proklim.choices.kampung_kelas, default='', max_length=80, verbose_name='Kelas')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai terakhir')),
                ('dibina', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kampung yang dibina')),
                ('umur', models.IntegerField(blank=True, null=True, verbose_name='Lama berjalan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penggerak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penggerak')),
            ],
            options={
                'verbose_name': 'Kampung iklim',
                'verbose_name_plural': 'Kampung iklim',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pembinaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.proklim.choices.pembinaan_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('kampung_baru', models.CharField(max_length=100, verbose_name='Kampung yang dibina')),
                ('kali', models.IntegerField(default=4, verbose_name='Kali pendampingan')),
                ('aksi_baru', models.TextField(max_length=1000, verbose_name='Aksi yang mulai berjalan')),
                ('kampung', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proklim.kampung', verbose_name='Kampung pembina')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('surat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Keterangan kampung yang dibina')),
            ],
            options={
                'verbose_name': 'Pembinaan kampung lain',
                'verbose_name_plural': 'Pembinaan kampung lain',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Usulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.proklim.choices.usulan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=100, verbose_name='Nama kampung')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('keluarga', models.IntegerField(blank=True, null=True, verbose_name='Jumlah keluarga')),
                ('aksi_semua', models.IntegerField(blank=True, null=True, verbose_name='Aksi diisi')),
                ('aksi_sah', models.IntegerField(blank=True, null=True, verbose_name='Aksi terbukti')),
                ('sendiri', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai menurut kampung')),
                ('adaptasi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Adaptasi terbukti')),
                ('mitigasi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Mitigasi terbukti')),
                ('lembaga', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Kelembagaan terbukti')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai terbukti')),
                ('emisi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Emisi dihindari setahun')),
                ('kelas', models.CharField(blank=True, choices=apps.proklim.choices.usulan_kelas, default='', max_length=80, verbose_name='Kelas menurut hitungan')),
                ('kurang', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai menuju kelas berikutnya')),
                ('terlemah', models.CharField(blank=True, choices=apps.proklim.choices.usulan_terlemah, default='', max_length=80, verbose_name='Komponen terlemah')),
                ('jadwal', models.DateField(blank=True, null=True, verbose_name='Hari verifikasi')),
                ('saran', models.TextField(blank=True, default='', max_length=2000, verbose_name='Saran untuk kampung')),
                ('berita_acara', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berita acara verifikasi')),
                ('kampung', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proklim.kampung', verbose_name='Kampung')),
                ('ketua_tim', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Verifikator')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penilaian kampung',
                'verbose_name_plural': 'Penilaian kampung',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Piagam',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('nama', models.CharField(blank=True, default='', max_length=100, verbose_name='Nama kampung')),
                ('kelas', models.CharField(blank=True, choices=apps.proklim.choices.piagam_kelas, default='', max_length=80, verbose_name='Kelas')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('masih', models.BooleanField(blank=True, null=True, verbose_name='Masih berlaku')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemegang', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemegang')),
                ('usulan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proklim.usulan', verbose_name='Usulan')),
            ],
            options={
                'verbose_name': 'Piagam kampung iklim',
                'verbose_name_plural': 'Piagam kampung iklim',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bukti',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(default='pilah', max_length=80, verbose_name='Jenis aksi')),
                ('ikut', models.IntegerField(default=60, verbose_name='Keluarga yang terbukti ikut')),
                ('komponen', models.CharField(blank=True, choices=apps.proklim.choices.bukti_komponen, default='', max_length=80, verbose_name='Komponen')),
                ('bagian', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian keluarga')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai')),
                ('emisi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Emisi dihindari')),
                ('terlihat', models.CharField(blank=True, default='', max_length=160, verbose_name='Yang terlihat')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('usulan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bukti_set', to='proklim.usulan', verbose_name='Penilaian kampung')),
            ],
            options={
                'verbose_name': 'Bukti di lapangan',
                'verbose_name_plural': 'Bukti di lapangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Aksi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(default='pilah', max_length=80, verbose_name='Jenis aksi')),
                ('ikut', models.IntegerField(default=70, verbose_name='Keluarga yang ikut')),
                ('komponen', models.CharField(blank=True, choices=apps.proklim.choices.aksi_komponen, default='', max_length=80, verbose_name='Komponen')),
                ('bagian', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian keluarga')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai')),
                ('emisi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Emisi dihindari')),
                ('bukti', models.CharField(blank=True, default='', max_length=160, verbose_name='Bukti')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('usulan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aksi_set', to='proklim.usulan', verbose_name='Penilaian kampung')),
            ],
            options={
                'verbose_name': 'Aksi',
                'verbose_name_plural': 'Aksi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='kampung',
            constraint=models.UniqueConstraint(fields=('nama', 'kelurahan'), name='proklim_kampung_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='usulan',
            constraint=models.UniqueConstraint(fields=('kampung', 'tahun'), name='proklim_usulan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='bukti',
            constraint=models.UniqueConstraint(fields=('usulan', 'jenis'), name='proklim_bukti_unik_1'),
        ),
    ]
