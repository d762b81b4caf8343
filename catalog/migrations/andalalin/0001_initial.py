import apps.andalalin.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Permohonan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.andalalin.choices.permohonan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('badan', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama pengembang atau badan')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama bangunan atau kawasan')),
                ('jenis', models.CharField(max_length=80, verbose_name='Kegiatan')),
                ('ukuran', models.IntegerField(default=900, verbose_name='Ukuran')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('titik_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak akses')),
                ('titik_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak akses')),
                ('status_jalan', models.CharField(choices=apps.andalalin.choices.permohonan_status_jalan, default='kota', max_length=80, verbose_name='Jalan tempat akses')),
                ('tahap_bangun', models.CharField(choices=apps.andalalin.choices.permohonan_tahap_bangun, default='rencana', max_length=80, verbose_name='Tahap pembangunan')),
                ('parkir_ada', models.IntegerField(default=60, verbose_name='Ruang parkir direncanakan')),
                ('sertifikat', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor sertifikat penyusun')),
                ('kelas', models.CharField(blank=True, choices=apps.andalalin.choices.permohonan_kelas, default='', max_length=80, verbose_name='Kelas bangkitan')),
                ('bangkitan', models.IntegerField(blank=True, null=True, verbose_name='Bangkitan jam puncak')),
                ('parkir_perlu', models.IntegerField(blank=True, null=True, verbose_name='Ruang parkir dibutuhkan')),
                ('parkir_kurang', models.IntegerField(blank=True, null=True, verbose_name='Kekurangan parkir')),
                ('jenuh_terburuk', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Kejenuhan terburuk sesudah penanganan')),
                ('putaran', models.IntegerField(blank=True, default=1, null=True, verbose_name='Sidang ke')),
                ('sidang_pada', models.DateField(blank=True, null=True, verbose_name='Sidang tanggal')),
                ('batas_perbaikan', models.DateField(blank=True, null=True, verbose_name='Perbaikan sebelum')),
                ('terbit_pada', models.DateField(blank=True, null=True, verbose_name='Disetujui pada')),
                ('syarat_jumlah', models.IntegerField(blank=True, null=True, verbose_name='Kewajiban')),
                ('syarat_dipenuhi', models.IntegerField(blank=True, null=True, verbose_name='Kewajiban dipenuhi')),
                ('patuh_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Dipenuhi')),
                ('teguran', models.IntegerField(blank=True, default=0, null=True, verbose_name='Teguran')),
                ('dokumen', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Dokumen andalalin')),
                ('gambar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Gambar tata letak dan akses')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('kesanggupan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat kesanggupan bermeterai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Permohonan andalalin',
                'verbose_name_plural': 'Permohonan andalalin',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penilaian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('unsur', models.CharField(choices=apps.andalalin.choices.penilaian_unsur, max_length=80, verbose_name='Unsur')),
                ('nama_penilai', models.CharField(max_length=100, verbose_name='Nama dan sertifikat penilai')),
                ('setuju', models.BooleanField(default=True, verbose_name='Menyetujui')),
                ('catatan', models.CharField(blank=True, default='', max_length=300, verbose_name='Catatan')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='penilaian_set', to='andalalin.permohonan', verbose_name='Permohonan andalalin')),
            ],
            options={
                'verbose_name': 'Pendapat penilai',
                'verbose_name_plural': 'Pendapat penilai',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemantauan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.andalalin.choices.pemantauan_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Dikunjungi pada')),
                ('diperiksa', models.IntegerField(default=6, verbose_name='Kewajiban diperiksa')),
                ('terpenuhi', models.IntegerField(default=5, verbose_name='Yang dipenuhi')),
                ('antrean', models.IntegerField(default=20, verbose_name='Antrean di gerbang dalam meter')),
                ('persen', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Dipenuhi')),
                ('kurang', models.IntegerField(blank=True, null=True, verbose_name='Belum dipenuhi')),
                ('teguran_ke', models.IntegerField(blank=True, null=True, verbose_name='Teguran ke')),
                ('penuhi_sebelum', models.DateField(blank=True, null=True, verbose_name='Dipenuhi sebelum')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pemenuhan')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto akses')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='andalalin.permohonan', verbose_name='Persetujuan')),
            ],
            options={
                'verbose_name': 'Pemantauan',
                'verbose_name_plural': 'Pemantauan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Ruas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jalan', models.CharField(max_length=100, verbose_name='Ruas jalan')),
                ('arus_kini', models.IntegerField(default=900, verbose_name='Volume jam puncak sekarang')),
                ('daya', models.IntegerField(default=2400, verbose_name='Daya tampung ruas')),
                ('bagian', models.DecimalField(decimal_places=2, default=60, max_digits=11, verbose_name='Bagian bangkitan lewat ruas ini')),
                ('daya_sesudah', models.IntegerField(default=2600, verbose_name='Daya tampung sesudah penanganan')),
                ('jenuh_kini', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Kejenuhan sekarang')),
                ('arus_lima', models.IntegerField(blank=True, null=True, verbose_name='Volume lima tahun lagi')),
                ('jenuh_tanpa', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Lima tahun tanpa bangunan')),
                ('jenuh_dengan', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Lima tahun dengan bangunan')),
                ('jenuh_tangani', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Sesudah penanganan')),
                ('layanan', models.CharField(blank=True, choices=apps.andalalin.choices.ruas_layanan, default='', max_length=80, verbose_name='Tingkat pelayanan sesudah penanganan')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ruas_set', to='andalalin.permohonan', verbose_name='Permohonan andalalin')),
            ],
            options={
                'verbose_name': 'Ruas terdampak',
                'verbose_name_plural': 'Ruas terdampak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Syarat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahap', models.CharField(choices=apps.andalalin.choices.syarat_tahap, max_length=80, verbose_name='Tahap')),
                ('uraian', models.CharField(max_length=200, verbose_name='Uraian')),
                ('batas', models.DateField(default=core.dates.today, verbose_name='Dipenuhi sebelum')),
                ('dipenuhi', models.BooleanField(default=False, verbose_name='Sudah dipenuhi')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='syarat_set', to='andalalin.permohonan', verbose_name='Permohonan andalalin')),
            ],
            options={
                'verbose_name': 'Kewajiban',
                'verbose_name_plural': 'Kewajiban',
                'ordering': ['-pk'],
            },
        ),
    ]
