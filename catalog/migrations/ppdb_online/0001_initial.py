import apps.ppdb_online.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_admission', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Penerimaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.ppdb_online.choices.penerimaan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('tahun_ajaran', models.CharField(max_length=9, verbose_name='Tahun ajaran')),
                ('nomor_keputusan', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor keputusan petunjuk teknis')),
                ('buka', models.DateField(verbose_name='Pendaftaran dibuka')),
                ('tutup', models.DateField(verbose_name='Pendaftaran ditutup')),
                ('pengumuman', models.DateField(verbose_name='Pengumuman')),
                ('daftar_ulang_sampai', models.DateField(verbose_name='Daftar ulang sampai')),
                ('cadangan_sampai', models.DateField(verbose_name='Daftar cadangan berlaku sampai')),
                ('acuan_usia', models.DateField(verbose_name='Tanggal acuan usia')),
                ('kuota_domisili', models.DecimalField(decimal_places=2, default=45, max_digits=11, verbose_name='Kuota domisili')),
                ('kuota_afirmasi', models.DecimalField(decimal_places=2, default=25, max_digits=11, verbose_name='Kuota afirmasi')),
                ('kuota_prestasi', models.DecimalField(decimal_places=2, default=25, max_digits=11, verbose_name='Kuota prestasi')),
                ('kuota_mutasi', models.DecimalField(decimal_places=2, default=5, max_digits=11, verbose_name='Kuota mutasi')),
                ('jumlah_kuota', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Jumlah kuota')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penerimaan',
                'verbose_name_plural': 'Penerimaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sekolah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama sekolah')),
                ('npsn', models.CharField(blank=True, default='', max_length=8, verbose_name='NPSN')),
                ('alamat', models.CharField(blank=True, default='', max_length=200, verbose_name='Alamat')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('operator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Operator sekolah')),
                ('tempat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Letak sekolah')),
            ],
            options={
                'verbose_name': 'Sekolah',
                'verbose_name_plural': 'Sekolah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pendaftar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ppdb_online.choices.pendaftar_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama anak')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK anak')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('nisn', models.CharField(max_length=10, verbose_name='NISN')),
                ('jenis_kelamin', models.CharField(choices=apps.ppdb_online.choices.pendaftar_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('sekolah_asal', models.CharField(max_length=120, verbose_name='SD atau MI asal')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat menurut kartu keluarga')),
                ('rumah_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik rumah')),
                ('rumah_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik rumah')),
                ('kk_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='Nomor kartu keluarga')),
                ('kk_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('tanggal_kk', models.DateField(verbose_name='Tanggal terbit kartu keluarga')),
                ('kk_tetap', models.BooleanField(default=False, verbose_name='Kartu keluarga baru tanpa pindah alamat')),
                ('kk_bencana', models.BooleanField(default=False, verbose_name='Memakai surat keterangan domisili karena bencana')),
                ('jalur', models.CharField(choices=apps.ppdb_online.choices.pendaftar_jalur, max_length=80, verbose_name='Jalur')),
                ('dasar_afirmasi', models.CharField(blank=True, choices=apps.ppdb_online.choices.pendaftar_dasar_afirmasi, default='', max_length=80, verbose_name='Dasar afirmasi')),
                ('dasar_mutasi', models.CharField(blank=True, choices=apps.ppdb_online.choices.pendaftar_dasar_mutasi, default='', max_length=80, verbose_name='Dasar mutasi')),
                ('rapor_1', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rata-rata rapor kelas 4 semester 1')),
                ('rapor_2', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rata-rata rapor kelas 4 semester 2')),
                ('rapor_3', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rata-rata rapor kelas 5 semester 1')),
                ('rapor_4', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rata-rata rapor kelas 5 semester 2')),
                ('rapor_5', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rata-rata rapor kelas 6 semester 1')),
                ('prestasi', models.CharField(blank=True, choices=apps.ppdb_online.choices.pendaftar_prestasi, default='tidak', max_length=80, verbose_name='Tingkat sertifikat prestasi terbaik')),
                ('skor', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai akhir jalur prestasi')),
                ('admission', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_admission.applicant')),
                ('akta', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Akta kelahiran')),
                ('berkas_kk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Kartu keluarga atau surat keterangan domisili')),
                ('berkas_rapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Rapor lima semester terakhir')),
                ('bukti_afirmasi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Kartu bantuan atau keterangan afirmasi')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rumah_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('sertifikat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Sertifikat prestasi')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
                ('surat_tugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat pindah tugas atau penugasan guru')),
                ('wali', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Orang tua atau wali')),
                ('penerimaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ppdb_online.penerimaan', verbose_name='Tahun ajaran')),
                ('pilihan_1', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ppdb_online.sekolah', verbose_name='Sekolah pilihan 1')),
                ('pilihan_2', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ppdb_online.sekolah', verbose_name='Sekolah pilihan 2')),
                ('pilihan_3', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ppdb_online.sekolah', verbose_name='Sekolah pilihan 3')),
            ],
            options={
                'verbose_name': 'Pendaftaran',
                'verbose_name_plural': 'Pendaftaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='DayaTampung',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('rombel', models.IntegerField(verbose_name='Rombongan belajar kelas 7')),
                ('per_rombel', models.IntegerField(default=32, verbose_name='Murid tiap rombongan belajar')),
                ('tinggal_kelas', models.IntegerField(default=0, verbose_name='Murid tinggal kelas')),
                ('tempat_duduk', models.IntegerField(blank=True, null=True, verbose_name='Tempat yang dibuka')),
                ('penerimaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='daya_tampung_set', to='ppdb_online.penerimaan', verbose_name='Penerimaan')),
                ('sekolah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ppdb_online.sekolah', verbose_name='Sekolah')),
            ],
            options={
                'verbose_name': 'Daya tampung',
                'verbose_name_plural': 'Daya tampung',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='penerimaan',
            constraint=models.UniqueConstraint(fields=('tahun_ajaran',), name='ppdb_online_penerimaan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(condition=models.Q(('npsn', ''), _negated=True), fields=('npsn',), name='ppdb_online_sekolah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(fields=('nama',), name='ppdb_online_sekolah_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='dayatampung',
            constraint=models.UniqueConstraint(fields=('penerimaan', 'sekolah'), name='ppdb_online_daya_tampung_unik_1'),
        ),
    ]
