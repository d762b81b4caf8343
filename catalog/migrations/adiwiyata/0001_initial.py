import apps.adiwiyata.choices
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
            name='Penilaian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.adiwiyata.choices.penilaian_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama sekolah')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('diusulkan', models.CharField(choices=apps.adiwiyata.choices.penilaian_diusulkan, default='kabupaten', max_length=80, verbose_name='Jenjang diusulkan')),
                ('bulan', models.IntegerField(blank=True, null=True, verbose_name='Bulan sejak rencana disahkan')),
                ('butir_diisi', models.IntegerField(blank=True, null=True, verbose_name='Butir diisi')),
                ('mandiri', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai menurut sekolah')),
                ('rencana', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Perencanaan')),
                ('laksana', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Pelaksanaan')),
                ('pantau', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Pemantauan dan evaluasi')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai tim')),
                ('beda', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Selisih sekolah dan tim')),
                ('lemah', models.IntegerField(blank=True, null=True, verbose_name='Butir di bawah tiga')),
                ('dicapai', models.CharField(blank=True, choices=apps.adiwiyata.choices.penilaian_dicapai, default='', max_length=80, verbose_name='Jenjang dicapai')),
                ('berikut', models.CharField(blank=True, choices=apps.adiwiyata.choices.penilaian_berikut, default='', max_length=80, verbose_name='Jenjang berikutnya')),
                ('kurang_nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Kurang nilai')),
                ('kurang_bulan', models.IntegerField(blank=True, null=True, verbose_name='Kurang bulan')),
                ('kurang_binaan', models.IntegerField(blank=True, null=True, verbose_name='Kurang sekolah binaan')),
                ('jadwal', models.DateField(blank=True, null=True, verbose_name='Hari kunjungan')),
                ('saran', models.TextField(blank=True, default='', max_length=2000, verbose_name='Yang perlu diperbaiki')),
                ('nomor_keputusan', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor keputusan')),
                ('ketua_tim', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Ketua tim')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penilaian',
                'verbose_name_plural': 'Penilaian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Butir',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(default='sampah', max_length=80, verbose_name='Butir')),
                ('komponen', models.CharField(blank=True, choices=apps.adiwiyata.choices.butir_komponen, default='', max_length=80, verbose_name='Komponen')),
                ('bobot', models.IntegerField(blank=True, null=True, verbose_name='Bobot')),
                ('sendiri', models.IntegerField(default=3, verbose_name='Nilai sekolah')),
                ('tim', models.IntegerField(default=3, verbose_name='Nilai tim')),
                ('bukti', models.CharField(blank=True, default='', max_length=160, verbose_name='Bukti')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('penilaian', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='butir_set', to='adiwiyata.penilaian', verbose_name='Penilaian')),
            ],
            options={
                'verbose_name': 'Butir',
                'verbose_name_plural': 'Butir',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sekolah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.adiwiyata.choices.sekolah_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('npsn', models.CharField(max_length=8, verbose_name='NPSN')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama sekolah')),
                ('tingkat', models.CharField(choices=apps.adiwiyata.choices.sekolah_tingkat, default='sd', max_length=80, verbose_name='Tingkat')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('murid', models.IntegerField(default=240, verbose_name='Banyaknya murid')),
                ('kader', models.IntegerField(default=36, verbose_name='Kader lingkungan')),
                ('bagian_kader', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian murid yang menjadi kader')),
                ('luas', models.IntegerField(default=3200, verbose_name='Luas lahan')),
                ('hijau', models.IntegerField(default=900, verbose_name='Luas hijau')),
                ('bagian_hijau', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian hijau')),
                ('disahkan_pada', models.DateField(blank=True, null=True, verbose_name='Rencana disahkan')),
                ('jenjang', models.CharField(blank=True, choices=apps.adiwiyata.choices.sekolah_jenjang, default='belum', max_length=80, verbose_name='Jenjang')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai terakhir')),
                ('binaan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sekolah yang dibina')),
                ('bulan_jalan', models.IntegerField(blank=True, null=True, verbose_name='Bulan berjalan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rencana', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Rencana gerakan empat tahun')),
            ],
            options={
                'verbose_name': 'Sekolah',
                'verbose_name_plural': 'Sekolah',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='penilaian',
            name='sekolah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='adiwiyata.sekolah', verbose_name='Sekolah'),
        ),
        migrations.CreateModel(
            name='Catatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama sekolah')),
                ('murid', models.IntegerField(blank=True, null=True, verbose_name='Banyaknya murid')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('bulan', models.IntegerField(verbose_name='Bulan')),
                ('hari', models.IntegerField(default=22, verbose_name='Hari sekolah')),
                ('sampah', models.DecimalField(decimal_places=1, default=410, max_digits=17, verbose_name='Sampah seluruhnya')),
                ('terpilah', models.DecimalField(decimal_places=1, default=190, max_digits=17, verbose_name='Dipilah dan dikompos')),
                ('listrik', models.IntegerField(default=980, verbose_name='Listrik')),
                ('air', models.DecimalField(decimal_places=1, default=64, max_digits=17, verbose_name='Air')),
                ('tanam', models.IntegerField(default=12, verbose_name='Ditanam')),
                ('hidup', models.IntegerField(default=10, verbose_name='Masih hidup')),
                ('sampah_murid', models.IntegerField(blank=True, null=True, verbose_name='Sampah tiap murid')),
                ('terpilah_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian terpilah')),
                ('listrik_murid', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Listrik tiap murid')),
                ('hidup_persen', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Tanaman hidup')),
                ('wajar', models.BooleanField(blank=True, null=True, verbose_name='Sampahnya wajar')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('sekolah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='adiwiyata.sekolah', verbose_name='Sekolah')),
            ],
            options={
                'verbose_name': 'Catatan bulanan',
                'verbose_name_plural': 'Catatan bulanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(fields=('npsn',), name='adiwiyata_sekolah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='penilaian',
            constraint=models.UniqueConstraint(fields=('sekolah', 'tahun'), name='adiwiyata_penilaian_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='catatan',
            constraint=models.UniqueConstraint(fields=('sekolah', 'tahun', 'bulan'), name='adiwiyata_catatan_unik_1'),
        ),
    ]
