import apps.hidran.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Sumber',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.hidran.choices.sumber_state, db_index=True, default='didata', editable=False, max_length=63, verbose_name='Status')),
                ('kode', models.CharField(max_length=16, verbose_name='Kode')),
                ('jenis', models.CharField(choices=apps.hidran.choices.sumber_jenis, default='pilar', max_length=80, verbose_name='Jenis')),
                ('patokan', models.CharField(max_length=120, verbose_name='Patokan')),
                ('titik_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak di peta')),
                ('titik_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak di peta')),
                ('pemilik', models.CharField(choices=apps.hidran.choices.sumber_pemilik, default='pdam', max_length=80, verbose_name='Pemilik')),
                ('kopling', models.CharField(blank=True, choices=apps.hidran.choices.sumber_kopling, default='machino', max_length=80, verbose_name='Kopling')),
                ('isi_m3', models.IntegerField(blank=True, default=30, null=True, verbose_name='Isi')),
                ('tinggi_isap', models.DecimalField(blank=True, decimal_places=1, default=Decimal('2.5'), max_digits=17, null=True, verbose_name='Tinggi dari air ke jalan')),
                ('kemarau', models.BooleanField(default=True, verbose_name='Ada air saat kemarau')),
                ('lebar_jalan', models.DecimalField(decimal_places=1, default=Decimal('4.5'), max_digits=17, verbose_name='Lebar jalan ke sumber')),
                ('jarak_parkir', models.IntegerField(default=4, verbose_name='Jarak dari tempat mobil berhenti')),
                ('dapat_dicapai', models.BooleanField(blank=True, null=True, verbose_name='Dapat dicapai mobil')),
                ('dapat_diisap', models.BooleanField(blank=True, null=True, verbose_name='Dapat diisap')),
                ('debit', models.IntegerField(blank=True, null=True, verbose_name='Debit terakhir')),
                ('sisa', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Tekanan sisa terakhir')),
                ('diuji_pada', models.DateField(blank=True, null=True, verbose_name='Diuji terakhir')),
                ('diperiksa_pada', models.DateField(blank=True, null=True, verbose_name='Diperiksa terakhir')),
                ('periksa_lagi', models.DateField(blank=True, null=True, verbose_name='Diperiksa lagi')),
                ('rusak_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kerusakan tercatat')),
                ('kelas', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas debit')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Sumber air',
                'verbose_name_plural': 'Sumber air',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rawan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('jenis', models.CharField(default='padat', max_length=80, verbose_name='Jenis kawasan')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Pusat kawasan di peta')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Pusat kawasan di peta')),
                ('bangunan', models.IntegerField(default=120, verbose_name='Bangunan')),
                ('jarak', models.IntegerField(blank=True, null=True, verbose_name='Jarak ke sumber')),
                ('jarak_jalan', models.IntegerField(default=900, verbose_name='Jarak lewat jalan')),
                ('debit_perlu', models.IntegerField(blank=True, null=True, verbose_name='Debit yang diperlukan')),
                ('air_perlu', models.IntegerField(blank=True, null=True, verbose_name='Air yang diperlukan')),
                ('tercakup', models.BooleanField(blank=True, null=True, verbose_name='Terjangkau slang')),
                ('siklus', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sekali bolak-balik')),
                ('mobil', models.IntegerField(blank=True, null=True, verbose_name='Mobil tangki yang diperlukan')),
                ('rencana', models.CharField(blank=True, default='', max_length=200, verbose_name='Rencana')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('sumber', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hidran.sumber', verbose_name='Sumber terdekat')),
            ],
            options={
                'verbose_name': 'Kawasan rawan kebakaran',
                'verbose_name_plural': 'Kawasan rawan kebakaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Periksa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.hidran.choices.periksa_state, db_index=True, default='diisi', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Diperiksa pada')),
                ('terlihat', models.CharField(choices=apps.hidran.choices.periksa_terlihat, default='b', max_length=80, verbose_name='Terlihat dan bertanda')),
                ('bebas', models.CharField(choices=apps.hidran.choices.periksa_bebas, default='b', max_length=80, verbose_name='Bebas halangan')),
                ('tutup', models.CharField(choices=apps.hidran.choices.periksa_tutup, default='b', max_length=80, verbose_name='Tutup dan rantai')),
                ('ulir', models.CharField(choices=apps.hidran.choices.periksa_ulir, default='b', max_length=80, verbose_name='Kopling dan ulir')),
                ('katup', models.CharField(choices=apps.hidran.choices.periksa_katup, default='b', max_length=80, verbose_name='Katup dapat diputar')),
                ('bocor', models.CharField(choices=apps.hidran.choices.periksa_bocor, default='b', max_length=80, verbose_name='Kebocoran')),
                ('mengalir', models.BooleanField(default=True, verbose_name='Air mengalir saat dibuka')),
                ('nilai', models.IntegerField(blank=True, null=True, verbose_name='Nilai kesiapan')),
                ('kesimpulan', models.CharField(blank=True, choices=apps.hidran.choices.periksa_kesimpulan, default='', max_length=80, verbose_name='Kesimpulan')),
                ('foto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('sumber', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hidran.sumber', verbose_name='Sumber')),
            ],
            options={
                'verbose_name': 'Pemeriksaan berkala',
                'verbose_name_plural': 'Pemeriksaan berkala',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Laporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.hidran.choices.laporan_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('kerusakan', models.CharField(choices=apps.hidran.choices.laporan_kerusakan, default='halang', max_length=80, verbose_name='Kerusakan')),
                ('cerita', models.CharField(blank=True, default='', max_length=200, verbose_name='Cerita')),
                ('pelaksana', models.CharField(blank=True, choices=apps.hidran.choices.laporan_pelaksana, default='', max_length=80, verbose_name='Yang memperbaiki')),
                ('dikerjakan', models.CharField(blank=True, default='', max_length=200, verbose_name='Yang dikerjakan')),
                ('mengalir_bar', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Tekanan sesudah diperbaiki')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('foto_sesudah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sesudah')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
                ('sumber', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hidran.sumber', verbose_name='Sumber')),
            ],
            options={
                'verbose_name': 'Laporan dan perbaikan',
                'verbose_name_plural': 'Laporan dan perbaikan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Uji',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.hidran.choices.uji_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Diuji pada')),
                ('jam', models.TimeField(default=datetime.time(10, 0), verbose_name='Pukul')),
                ('statis', models.DecimalField(decimal_places=1, default=Decimal('3.5'), max_digits=17, verbose_name='Tekanan sebelum dibuka')),
                ('sisa', models.DecimalField(decimal_places=1, default=Decimal('2.1'), max_digits=17, verbose_name='Tekanan saat mengalir')),
                ('volume', models.IntegerField(default=4000, verbose_name='Isi tangki')),
                ('detik', models.IntegerField(default=150, verbose_name='Lama mengisi')),
                ('warna', models.CharField(choices=apps.hidran.choices.uji_warna, default='jernih', max_length=80, verbose_name='Air')),
                ('debit', models.IntegerField(blank=True, null=True, verbose_name='Debit')),
                ('turun', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Tekanan turun')),
                ('kelas', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas debit')),
                ('hasil', models.CharField(blank=True, choices=apps.hidran.choices.uji_hasil, default='', max_length=80, verbose_name='Hasil')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('sumber', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hidran.sumber', verbose_name='Sumber')),
            ],
            options={
                'verbose_name': 'Uji debit',
                'verbose_name_plural': 'Uji debit',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='sumber',
            constraint=models.UniqueConstraint(fields=('kode',), name='hidran_sumber_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='rawan',
            constraint=models.UniqueConstraint(fields=('nama',), name='hidran_rawan_unik_1'),
        ),
    ]
