import apps.pirt.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0011_casework'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Penyuluhan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pirt.choices.penyuluhan_state, db_index=True, default='dibuka', editable=False, max_length=63, verbose_name='Status')),
                ('tempat', models.CharField(max_length=100, verbose_name='Tempat')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('jam', models.TimeField(default=datetime.time(8, 0), verbose_name='Mulai')),
                ('kuota', models.IntegerField(default=40, verbose_name='Kuota')),
                ('materi', models.JSONField(blank=True, default=list, verbose_name='Materi')),
                ('terdaftar', models.IntegerField(blank=True, default=0, null=True, verbose_name='Peserta')),
                ('sisa', models.IntegerField(blank=True, null=True, verbose_name='Tempat tersisa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penyuluhan keamanan pangan',
                'verbose_name_plural': 'Penyuluhan keamanan pangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Produk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pirt.choices.produk_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('usaha', models.CharField(max_length=80, verbose_name='Nama usaha')),
                ('nib', models.CharField(max_length=13, verbose_name='Nomor induk berusaha')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama produk')),
                ('pangan', models.CharField(default='biji', max_length=80, verbose_name='Jenis pangan')),
                ('kemasan', models.CharField(default='plastik', max_length=80, verbose_name='Kemasan')),
                ('nomor', models.CharField(max_length=15, verbose_name='Nomor P-IRT dari OSS')),
                ('terbit_pada', models.DateField(default=core.dates.today, verbose_name='Terbit di OSS')),
                ('beku', models.BooleanField(default=False, verbose_name='Dibekukan, susu, kaleng steril atau makanan bayi')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat rumah produksi')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik rumah produksi')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik rumah produksi')),
                ('panjang_benar', models.BooleanField(blank=True, null=True, verbose_name='Lima belas angka')),
                ('kemasan_cocok', models.BooleanField(blank=True, null=True, verbose_name='Angka pertama sesuai kemasan')),
                ('pangan_cocok', models.BooleanField(blank=True, null=True, verbose_name='Angka kedua dan ketiga sesuai jenis pangan')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('tahun_habis', models.IntegerField(blank=True, null=True, verbose_name='Dua angka terakhir seharusnya')),
                ('batas_komitmen', models.DateField(blank=True, null=True, verbose_name='Komitmen dipenuhi sebelum')),
                ('pkp', models.IntegerField(blank=True, null=True, verbose_name='Nilai penyuluhan')),
                ('nomor_pkp', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor sertifikat penyuluhan lama')),
                ('label_butir', models.IntegerField(blank=True, default=0, null=True, verbose_name='Butir label benar')),
                ('label_nama', models.BooleanField(blank=True, null=True, verbose_name='Label memuat nama produk')),
                ('label_bahan', models.BooleanField(blank=True, null=True, verbose_name='Label memuat daftar bahan')),
                ('label_berat', models.BooleanField(blank=True, null=True, verbose_name='Label memuat berat bersih')),
                ('label_alamat', models.BooleanField(blank=True, null=True, verbose_name='Label memuat nama dan alamat produsen')),
                ('label_tanggal', models.BooleanField(blank=True, null=True, verbose_name='Label memuat kedaluwarsa dan kode produksi')),
                ('label_nomor', models.BooleanField(blank=True, null=True, verbose_name='Label memuat nomor P-IRT')),
                ('label_klaim', models.BooleanField(blank=True, null=True, verbose_name='Label tanpa klaim kesehatan')),
                ('level', models.CharField(blank=True, default='', max_length=80, verbose_name='Level sarana')),
                ('awasi_pada', models.DateField(blank=True, null=True, verbose_name='Diawasi lagi pada')),
                ('kekurangan', models.CharField(blank=True, default='', max_length=300, verbose_name='Yang belum dipenuhi')),
                ('peringatan_sampai', models.DateField(blank=True, null=True, verbose_name='Dipenuhi paling lambat')),
                ('lengkap', models.IntegerField(blank=True, null=True, verbose_name='Komitmen terpenuhi')),
                ('foto_label', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto label')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
            ],
            options={
                'verbose_name': 'Produk P-IRT',
                'verbose_name_plural': 'Produk P-IRT',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Peserta',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pirt.choices.peserta_state, db_index=True, default='ingin', editable=False, max_length=63, verbose_name='Status')),
                ('produk_nama', models.CharField(blank=True, default='', max_length=80, verbose_name='Produk')),
                ('sebelum', models.IntegerField(blank=True, null=True, verbose_name='Nilai sebelum')),
                ('sesudah', models.IntegerField(blank=True, null=True, verbose_name='Nilai sesudah')),
                ('naik', models.IntegerField(blank=True, null=True, verbose_name='Kenaikan nilai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penyuluhan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pirt.penyuluhan', verbose_name='Penyuluhan')),
                ('produk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pirt.produk', verbose_name='Produk')),
            ],
            options={
                'verbose_name': 'Peserta penyuluhan',
                'verbose_name_plural': 'Peserta penyuluhan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Periksa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pirt.choices.periksa_state, db_index=True, default='dijadwalkan', editable=False, max_length=63, verbose_name='Status')),
                ('produk_nama', models.CharField(blank=True, default='', max_length=80, verbose_name='Produk')),
                ('guna', models.CharField(choices=apps.pirt.choices.periksa_guna, default='komitmen', max_length=80, verbose_name='Untuk')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Hari pemeriksaan')),
                ('minor', models.IntegerField(blank=True, null=True, verbose_name='Minor')),
                ('mayor', models.IntegerField(blank=True, null=True, verbose_name='Mayor')),
                ('serius', models.IntegerField(blank=True, null=True, verbose_name='Serius')),
                ('kritis', models.IntegerField(blank=True, null=True, verbose_name='Kritis')),
                ('level', models.CharField(blank=True, default='', max_length=80, verbose_name='Level')),
                ('batas', models.DateField(blank=True, null=True, verbose_name='Diperbaiki sebelum')),
                ('berita_acara', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berita acara')),
                ('bukti', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto perbaikan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengawas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengawas')),
                ('produk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pirt.produk', verbose_name='Produk')),
            ],
            options={
                'verbose_name': 'Pemeriksaan sarana',
                'verbose_name_plural': 'Pemeriksaan sarana',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Temuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kelompok', models.CharField(choices=apps.pirt.choices.temuan_kelompok, default='bangunan', max_length=80, verbose_name='Kelompok')),
                ('golongan', models.CharField(choices=apps.pirt.choices.temuan_golongan, default='minor', max_length=80, verbose_name='Golongan')),
                ('uraian', models.CharField(max_length=200, verbose_name='Uraian')),
                ('saran', models.CharField(max_length=200, verbose_name='Tindakan perbaikan')),
                ('periksa', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='temuan_set', to='pirt.periksa', verbose_name='Pemeriksaan sarana')),
            ],
            options={
                'verbose_name': 'Ketidaksesuaian',
                'verbose_name_plural': 'Ketidaksesuaian',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='produk',
            constraint=models.UniqueConstraint(fields=('nomor',), name='pirt_produk_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='peserta',
            constraint=models.UniqueConstraint(fields=('penyuluhan', 'produk'), name='pirt_peserta_unik_1'),
        ),
    ]
