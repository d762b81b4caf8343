import apps.lokasi_rawan_kecelakaan.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Analisis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.analisis_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('periode', models.CharField(max_length=60, verbose_name='Periode')),
                ('jumlah_lokasi', models.IntegerField(default=24, verbose_name='Banyaknya lokasi')),
                ('jumlah_angka', models.IntegerField(default=480, verbose_name='Jumlah angka ekivalen')),
                ('rata', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rata-rata')),
                ('akar_awal', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Taksiran akar')),
                ('akar', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Akar rata-rata')),
                ('batas', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Batas kendali atas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Analisis batas kendali',
                'verbose_name_plural': 'Analisis batas kendali',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Lokasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.lokasi_state, db_index=True, default='diamati', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('letak_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('letak_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('status_jalan', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.lokasi_status_jalan, default='kota', max_length=80, verbose_name='Status jalan')),
                ('bentuk', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.lokasi_bentuk, default='lurus', max_length=80, verbose_name='Bentuk jalan')),
                ('md', models.IntegerField(blank=True, default=0, null=True, verbose_name='Meninggal')),
                ('lb', models.IntegerField(blank=True, default=0, null=True, verbose_name='Luka berat')),
                ('lr', models.IntegerField(blank=True, default=0, null=True, verbose_name='Luka ringan')),
                ('rusak', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kerusakan saja')),
                ('kejadian', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kejadian')),
                ('batas', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Batas kendali terakhir')),
                ('angka', models.IntegerField(blank=True, null=True, verbose_name='Angka ekivalen')),
                ('di_atas', models.BooleanField(blank=True, null=True, verbose_name='Di atas batas kendali')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('letak_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Lokasi',
                'verbose_name_plural': 'Lokasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kecelakaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.kecelakaan_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Hari kejadian')),
                ('pukul', models.TimeField(default=datetime.time(17, 0), verbose_name='Pukul')),
                ('tabrakan', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.kecelakaan_tabrakan, default='depan', max_length=80, verbose_name='Jenis tabrakan')),
                ('faktor', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.kecelakaan_faktor, default='manusia', max_length=80, verbose_name='Faktor utama')),
                ('korban_md', models.IntegerField(default=0, verbose_name='Meninggal')),
                ('korban_lb', models.IntegerField(default=0, verbose_name='Luka berat')),
                ('korban_lr', models.IntegerField(default=1, verbose_name='Luka ringan')),
                ('kerugian', models.DecimalField(decimal_places=0, default=2000000, max_digits=17, verbose_name='Kerugian')),
                ('nomor_polisi_laporan', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor laporan polisi')),
                ('bobot', models.IntegerField(blank=True, null=True, verbose_name='Angka ekivalen kejadian')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('lokasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lokasi_rawan_kecelakaan.lokasi', verbose_name='Lokasi')),
            ],
            options={
                'verbose_name': 'Kecelakaan',
                'verbose_name_plural': 'Kecelakaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pembandingan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.pembandingan_state, db_index=True, default='dibandingkan', editable=False, max_length=63, verbose_name='Status')),
                ('selisih', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Selisih dari batas')),
                ('rawan', models.BooleanField(blank=True, null=True, verbose_name='Rawan')),
                ('analisis', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lokasi_rawan_kecelakaan.analisis', verbose_name='Analisis')),
                ('lokasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lokasi_rawan_kecelakaan.lokasi', verbose_name='Lokasi')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pembandingan',
                'verbose_name_plural': 'Pembandingan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tindakan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.lokasi_rawan_kecelakaan.choices.tindakan_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(max_length=80, verbose_name='Penanganan')),
                ('jumlah', models.IntegerField(default=2, verbose_name='Jumlah')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya')),
                ('angka_sebelum', models.IntegerField(blank=True, null=True, verbose_name='Angka sebelum')),
                ('dipasang_pada', models.DateField(blank=True, null=True, verbose_name='Dipasang pada')),
                ('dinilai_pada', models.DateField(blank=True, null=True, verbose_name='Dinilai pada')),
                ('angka_sesudah', models.IntegerField(blank=True, null=True, verbose_name='Angka sesudah')),
                ('turun', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Turun')),
                ('lokasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='lokasi_rawan_kecelakaan.lokasi', verbose_name='Lokasi')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penanganan lokasi',
                'verbose_name_plural': 'Penanganan lokasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='lokasi',
            constraint=models.UniqueConstraint(fields=('nama',), name='lokasi_rawan_kecelakaan_lokasi_unik_1'),
        ),
    ]
