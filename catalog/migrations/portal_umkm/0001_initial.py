import apps.portal_umkm.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_registry', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kegiatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.portal_umkm.choices.kegiatan_state, db_index=True, default='rencana', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=120, verbose_name='Nama kegiatan')),
                ('jenis', models.CharField(choices=apps.portal_umkm.choices.kegiatan_jenis, max_length=80, verbose_name='Jenis')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('tempat', models.CharField(max_length=160, verbose_name='Tempat')),
                ('kuota', models.IntegerField(verbose_name='Kuota')),
                ('syarat', models.TextField(blank=True, default='', max_length=1000, verbose_name='Syarat')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Kegiatan pembinaan',
                'verbose_name_plural': 'Kegiatan pembinaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Usaha',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.portal_umkm.choices.usaha_state, db_index=True, default='terdata', editable=False, max_length=63, verbose_name='Status')),
                ('nama_usaha', models.CharField(max_length=120, verbose_name='Nama usaha')),
                ('jenis_kelamin', models.CharField(blank=True, choices=apps.portal_umkm.choices.usaha_jenis_kelamin, default='', max_length=80, verbose_name='Jenis kelamin pemilik')),
                ('bentuk', models.CharField(choices=apps.portal_umkm.choices.usaha_bentuk, default='perorangan', max_length=80, verbose_name='Bentuk usaha')),
                ('nib', models.CharField(blank=True, default='', max_length=13, verbose_name='Nomor Induk Berusaha (NIB)')),
                ('bidang', models.CharField(choices=apps.portal_umkm.choices.usaha_bidang, max_length=80, verbose_name='Bidang usaha')),
                ('kbli', models.CharField(blank=True, default='', max_length=5, verbose_name='Kode KBLI')),
                ('produk_utama', models.CharField(max_length=120, verbose_name='Produk utama')),
                ('mulai_tahun', models.IntegerField(blank=True, null=True, verbose_name='Berdiri sejak tahun')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat usaha')),
                ('rw', models.CharField(blank=True, default='', max_length=3, verbose_name='RW atau dusun')),
                ('rt', models.CharField(blank=True, default='', max_length=3, verbose_name='RT')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lokasi usaha')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lokasi usaha')),
                ('laman', models.URLField(blank=True, default='', max_length=400, verbose_name='Laman atau toko daring')),
                ('pemasaran', models.JSONField(blank=True, default=list, verbose_name='Pemasaran')),
                ('pekerja_laki', models.IntegerField(blank=True, default=0, null=True, verbose_name='Pekerja laki-laki')),
                ('pekerja_perempuan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Pekerja perempuan')),
                ('pekerja', models.IntegerField(blank=True, null=True, verbose_name='Jumlah pekerja')),
                ('modal', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Modal usaha')),
                ('omzet', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Hasil penjualan setahun')),
                ('skala', models.CharField(blank=True, choices=apps.portal_umkm.choices.usaha_skala, default='', max_length=80, verbose_name='Skala usaha')),
                ('sertifikat', models.JSONField(blank=True, default=list, verbose_name='Sertifikat')),
                ('pembiayaan', models.CharField(blank=True, choices=apps.portal_umkm.choices.usaha_pembiayaan, default='', max_length=80, verbose_name='Sumber modal utama')),
                ('kendala', models.JSONField(blank=True, default=list, verbose_name='Kendala')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto tempat usaha')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
                ('registry', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_registry.entry')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
            ],
            options={
                'verbose_name': 'Usaha',
                'verbose_name_plural': 'Usaha',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Produk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama_produk', models.CharField(max_length=100, verbose_name='Nama produk')),
                ('kategori', models.CharField(choices=apps.portal_umkm.choices.produk_kategori, max_length=80, verbose_name='Kategori')),
                ('harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga mulai')),
                ('satuan', models.CharField(blank=True, default='', max_length=30, verbose_name='Satuan')),
                ('keterangan', models.CharField(blank=True, default='', max_length=300, verbose_name='Keterangan')),
                ('pesan_lewat', models.URLField(blank=True, default='', max_length=400, verbose_name='Laman pemesanan')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('usaha', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='produk_set', to='portal_umkm.usaha', verbose_name='Usaha')),
            ],
            options={
                'verbose_name': 'Produk',
                'verbose_name_plural': 'Produk',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Peserta',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('hadir', models.BooleanField(default=False, verbose_name='Hadir')),
                ('catatan', models.CharField(blank=True, default='', max_length=200, verbose_name='Catatan')),
                ('kegiatan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='peserta_set', to='portal_umkm.kegiatan', verbose_name='Kegiatan pembinaan')),
                ('usaha', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='portal_umkm.usaha', verbose_name='Usaha')),
            ],
            options={
                'verbose_name': 'Usaha peserta',
                'verbose_name_plural': 'Usaha peserta',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='kegiatan',
            constraint=models.UniqueConstraint(fields=('judul', 'tanggal'), name='portal_umkm_kegiatan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='usaha',
            constraint=models.UniqueConstraint(condition=models.Q(('nib', ''), _negated=True), fields=('nib',), name='portal_umkm_usaha_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='produk',
            constraint=models.UniqueConstraint(fields=('usaha', 'nama_produk'), name='portal_umkm_produk_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='peserta',
            constraint=models.UniqueConstraint(fields=('kegiatan', 'usaha'), name='portal_umkm_peserta_unik_1'),
        ),
    ]
