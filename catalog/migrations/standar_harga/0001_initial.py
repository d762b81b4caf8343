import apps.standar_harga.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0011_casework'),
    ]

    operations = [
        migrations.CreateModel(
            name='Asb',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Jenis kegiatan')),
                ('tahun', models.IntegerField(verbose_name='Untuk tahun anggaran')),
                ('pengendali', models.CharField(choices=apps.standar_harga.choices.asb_pengendali, default='peserta_hari', max_length=80, verbose_name='Satuan pengendali')),
                ('tetap', models.DecimalField(decimal_places=0, default=7500000, max_digits=17, verbose_name='Belanja tetap')),
                ('variabel', models.DecimalField(decimal_places=0, default=185000, max_digits=17, verbose_name='Belanja tiap satuan')),
                ('honor_paling', models.DecimalField(decimal_places=2, default=35, max_digits=11, verbose_name='Bagian honorarium paling banyak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Analisis standar belanja',
                'verbose_name_plural': 'Analisis standar belanja',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Edisi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.standar_harga.choices.edisi_state, db_index=True, default='dibuka', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=100, verbose_name='Judul')),
                ('tahun', models.IntegerField(verbose_name='Untuk tahun anggaran')),
                ('tahap', models.CharField(choices=apps.standar_harga.choices.edisi_tahap, default='murni', max_length=80, verbose_name='Tahap')),
                ('usul_sampai', models.DateField(verbose_name='Usulan diterima sampai')),
                ('inflasi', models.DecimalField(decimal_places=2, default=Decimal('2.5'), max_digits=18, verbose_name='Perkiraan inflasi sampai tahun berjalan')),
                ('catatan_reviu', models.TextField(blank=True, default='', max_length=2000, verbose_name='Catatan reviu inspektorat')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor peraturan atau keputusan')),
                ('berlaku_pada', models.DateField(blank=True, null=True, verbose_name='Berlaku sejak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Edisi standar harga',
                'verbose_name_plural': 'Edisi standar harga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Butir',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.standar_harga.choices.butir_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.standar_harga.choices.butir_jenis, default='ssh', max_length=80, verbose_name='Jenis standar')),
                ('kelompok', models.CharField(max_length=80, verbose_name='Kelompok')),
                ('kode', models.CharField(max_length=30, verbose_name='Kode barang')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama barang atau biaya')),
                ('spesifikasi', models.CharField(max_length=160, verbose_name='Spesifikasi')),
                ('satuan', models.CharField(max_length=20, verbose_name='Satuan')),
                ('alasan', models.CharField(max_length=240, verbose_name='Alasan')),
                ('harga_lalu', models.DecimalField(decimal_places=0, default=55000, max_digits=17, verbose_name='Harga edisi lalu')),
                ('kena_ppn', models.BooleanField(default=True, verbose_name='Ditambah PPN')),
                ('sumber', models.IntegerField(blank=True, null=True, verbose_name='Sumber yang dipakai')),
                ('terendah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga terendah')),
                ('tertinggi', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga tertinggi')),
                ('rata', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga rata-rata')),
                ('sebaran', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Sebaran')),
                ('usul', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga menurut rumus')),
                ('naik', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Kenaikan dari edisi lalu')),
                ('harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga yang disepakati')),
                ('dasar', models.CharField(blank=True, default='', max_length=240, verbose_name='Dasar bila berbeda dari rumus')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengusul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pengusul')),
                ('edisi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standar_harga.edisi', verbose_name='Edisi')),
            ],
            options={
                'verbose_name': 'Barang atau biaya',
                'verbose_name_plural': 'Barang atau biaya',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Hspk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.standar_harga.choices.hspk_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('kode', models.CharField(max_length=30, verbose_name='Kode analisis')),
                ('nama', models.CharField(max_length=160, verbose_name='Pekerjaan')),
                ('satuan', models.CharField(choices=apps.standar_harga.choices.hspk_satuan, default='m3', max_length=80, verbose_name='Satuan')),
                ('acuan', models.CharField(choices=apps.standar_harga.choices.hspk_acuan, default='pupr', max_length=80, verbose_name='Acuan koefisien')),
                ('tenaga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tenaga')),
                ('bahan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Bahan')),
                ('alat', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Alat')),
                ('dasar', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah tenaga bahan dan alat')),
                ('umum', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya umum dan keuntungan')),
                ('harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga satuan')),
                ('porsi_tenaga', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian tenaga')),
                ('edisi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standar_harga.edisi', verbose_name='Edisi')),
                ('lapangan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Catatan pengamatan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Harga satuan pekerjaan',
                'verbose_name_plural': 'Harga satuan pekerjaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Koefisien',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kelompok', models.CharField(choices=apps.standar_harga.choices.koefisien_kelompok, default='tenaga', max_length=80, verbose_name='Kelompok')),
                ('koefisien', models.DecimalField(decimal_places=4, default=Decimal('0.75'), max_digits=20, verbose_name='Koefisien')),
                ('harga_dasar', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga dasar')),
                ('jumlah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah')),
                ('butir', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standar_harga.butir', verbose_name='Barang atau upah')),
                ('hspk', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='koefisien_set', to='standar_harga.hspk', verbose_name='Harga satuan pekerjaan')),
            ],
            options={
                'verbose_name': 'Koefisien',
                'verbose_name_plural': 'Koefisien',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Survei',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('asal', models.CharField(choices=apps.standar_harga.choices.survei_asal, default='toko', max_length=80, verbose_name='Sumber')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama sumber')),
                ('merek', models.CharField(blank=True, default='', max_length=60, verbose_name='Merek yang ditanya')),
                ('harga_tanya', models.DecimalField(decimal_places=0, default=55000, max_digits=17, verbose_name='Harga tanpa PPN')),
                ('ongkos', models.BooleanField(default=False, verbose_name='Sudah termasuk ongkos antar')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Ditanya pada')),
                ('kedaluwarsa', models.BooleanField(blank=True, null=True, verbose_name='Terlalu lama')),
                ('bukti', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto nota atau tangkapan layar')),
                ('butir', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='survei_set', to='standar_harga.butir', verbose_name='Barang atau biaya')),
            ],
            options={
                'verbose_name': 'Sumber harga',
                'verbose_name_plural': 'Sumber harga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='UjiWajar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.standar_harga.choices.uji_wajar_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('kegiatan', models.CharField(max_length=160, verbose_name='Kegiatan')),
                ('peserta', models.IntegerField(default=40, verbose_name='Peserta atau banyaknya')),
                ('hari', models.IntegerField(default=2, verbose_name='Hari')),
                ('diusulkan', models.DecimalField(decimal_places=0, default=20000000, max_digits=17, verbose_name='Anggaran diusulkan')),
                ('honor', models.DecimalField(decimal_places=0, default=5000000, max_digits=17, verbose_name='Honorarium di dalamnya')),
                ('satuan', models.IntegerField(blank=True, null=True, verbose_name='Banyak satuan pengendali')),
                ('batas', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran yang wajar')),
                ('lebih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Di atas yang wajar')),
                ('bagian_honor', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian honorarium')),
                ('hasil', models.CharField(blank=True, choices=apps.standar_harga.choices.uji_wajar_hasil, default='', max_length=80, verbose_name='Hasil')),
                ('disetujui', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran disetujui')),
                ('asb', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standar_harga.asb', verbose_name='Jenis kegiatan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Uji kewajaran anggaran',
                'verbose_name_plural': 'Uji kewajaran anggaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='asb',
            constraint=models.UniqueConstraint(fields=('tahun', 'nama'), name='standar_harga_asb_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='edisi',
            constraint=models.UniqueConstraint(fields=('tahun', 'tahap'), name='standar_harga_edisi_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='butir',
            constraint=models.UniqueConstraint(fields=('edisi', 'kode', 'nama', 'spesifikasi'), name='standar_harga_butir_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='hspk',
            constraint=models.UniqueConstraint(fields=('edisi', 'kode'), name='standar_harga_hspk_unik_1'),
        ),
    ]
