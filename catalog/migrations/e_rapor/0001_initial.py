import apps.e_rapor.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_schooling', '0001_initial'),
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MataPelajaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama mata pelajaran')),
                ('kelompok', models.CharField(choices=apps.e_rapor.choices.mata_pelajaran_kelompok, default='umum', max_length=80, verbose_name='Kelompok')),
                ('urutan', models.IntegerField(default=50, verbose_name='Urutan pada rapor')),
            ],
            options={
                'verbose_name': 'Mata pelajaran',
                'verbose_name_plural': 'Mata pelajaran',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('nama',), name='e_rapor_mata_pelajaran_unik_1')],
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
                ('jenjang', models.CharField(choices=apps.e_rapor.choices.sekolah_jenjang, max_length=80, verbose_name='Jenjang')),
                ('status', models.CharField(choices=apps.e_rapor.choices.sekolah_status, default='negeri', max_length=80, verbose_name='Status')),
                ('yayasan', models.CharField(blank=True, default='', max_length=120, verbose_name='Yayasan')),
                ('alamat', models.CharField(blank=True, default='', max_length=200, verbose_name='Alamat')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('kepala', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Kepala sekolah')),
                ('operator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Operator sekolah')),
                ('pengawas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengawas sekolah')),
            ],
            options={
                'verbose_name': 'Sekolah',
                'verbose_name_plural': 'Sekolah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rombel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahun_ajaran', models.CharField(max_length=9, verbose_name='Tahun ajaran')),
                ('tingkat', models.IntegerField(verbose_name='Tingkat')),
                ('nama', models.CharField(max_length=20, verbose_name='Nama kelas')),
                ('sebutan', models.CharField(blank=True, default='', max_length=32, verbose_name='Kelas dan tahun ajaran')),
                ('schooling', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_schooling.group')),
                ('wali_kelas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Wali kelas')),
                ('sekolah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.sekolah', verbose_name='Sekolah')),
            ],
            options={
                'verbose_name': 'Kelas',
                'verbose_name_plural': 'Kelas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Semester',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahun_ajaran', models.CharField(max_length=9, verbose_name='Tahun ajaran')),
                ('paruh', models.CharField(choices=apps.e_rapor.choices.semester_paruh, max_length=80, verbose_name='Semester')),
                ('nama', models.CharField(blank=True, default='', max_length=30, verbose_name='Nama')),
                ('mulai', models.DateField(verbose_name='Hari pertama')),
                ('selesai', models.DateField(verbose_name='Hari terakhir')),
                ('tanggal_rapor', models.DateField(verbose_name='Tanggal rapor')),
            ],
            options={
                'verbose_name': 'Semester',
                'verbose_name_plural': 'Semester',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('tahun_ajaran', 'paruh'), name='e_rapor_semester_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='RaporKelas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_rapor.choices.rapor_kelas_state, db_index=True, default='diisi', editable=False, max_length=63, verbose_name='Status')),
                ('tutup_pada', models.DateField(blank=True, null=True, verbose_name='Semester berakhir')),
                ('tema_kokurikuler', models.CharField(blank=True, default='', max_length=200, verbose_name='Tema kokurikuler')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('schooling', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_schooling.book')),
                ('rombel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.rombel', verbose_name='Kelas')),
                ('semester', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.semester', verbose_name='Semester')),
            ],
            options={
                'verbose_name': 'Rapor kelas',
                'verbose_name_plural': 'Rapor kelas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Siswa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_rapor.choices.siswa_state, db_index=True, default='aktif', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama murid')),
                ('nisn', models.CharField(max_length=10, verbose_name='NISN')),
                ('nis', models.CharField(blank=True, default='', max_length=20, verbose_name='NIS')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK murid')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('jenis_kelamin', models.CharField(choices=apps.e_rapor.choices.siswa_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('tempat_lahir', models.CharField(blank=True, default='', max_length=60, verbose_name='Tempat lahir')),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('alamat', models.CharField(blank=True, default='', max_length=200, verbose_name='Alamat')),
                ('nama_wali', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama ayah atau ibu atau wali')),
                ('telepon_wali', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon orang tua atau wali')),
                ('kelas_masuk', models.CharField(blank=True, default='', max_length=20, verbose_name='Kelas saat didaftarkan')),
                ('asal_pindah', models.CharField(blank=True, default='', max_length=120, verbose_name='Pindahan dari sekolah')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rombel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.rombel', verbose_name='Kelas sekarang')),
                ('schooling', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_schooling.pupil')),
                ('sekolah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.sekolah', verbose_name='Sekolah')),
                ('sekolah_tujuan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.sekolah', verbose_name='Sekolah tujuan')),
            ],
            options={
                'verbose_name': 'Murid',
                'verbose_name_plural': 'Murid',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='WaliMurid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_rapor.choices.wali_murid_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('nama_anak', models.CharField(max_length=120, verbose_name='Nama anak')),
                ('nisn', models.CharField(max_length=10, verbose_name='NISN anak')),
                ('nik_anak_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK anak')),
                ('nik_anak_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('hubungan', models.CharField(choices=apps.e_rapor.choices.wali_murid_hubungan, max_length=80, verbose_name='Hubungan')),
                ('setuju', models.BooleanField(default=False, verbose_name='Saya menyetujui data kehadiran dan rapor anak ditampilkan pada akun ini')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto kartu keluarga atau surat perwalian')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('schooling', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_schooling.guardian')),
                ('sekolah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.sekolah', verbose_name='Sekolah anak')),
                ('siswa', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.siswa', verbose_name='Murid yang cocok')),
                ('wali', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Orang tua atau wali')),
            ],
            options={
                'verbose_name': 'Hubungan dengan anak',
                'verbose_name_plural': 'Hubungan dengan anak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pengampu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kktp', models.IntegerField(default=70, verbose_name='KKTP')),
                ('guru', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Guru')),
                ('mata_pelajaran', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.matapelajaran', verbose_name='Mata pelajaran')),
                ('rombel', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pengampu_set', to='e_rapor.rombel', verbose_name='Kelas')),
            ],
            options={
                'verbose_name': 'Guru mata pelajaran',
                'verbose_name_plural': 'Guru mata pelajaran',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('rombel', 'mata_pelajaran'), name='e_rapor_pengampu_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(condition=models.Q(('npsn', ''), _negated=True), fields=('npsn',), name='e_rapor_sekolah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(fields=('nama',), name='e_rapor_sekolah_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='rombel',
            constraint=models.UniqueConstraint(fields=('sekolah', 'tahun_ajaran', 'nama'), name='e_rapor_rombel_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='raporkelas',
            constraint=models.UniqueConstraint(fields=('rombel', 'semester'), name='e_rapor_rapor_kelas_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='siswa',
            constraint=models.UniqueConstraint(fields=('nisn',), name='e_rapor_siswa_unik_1'),
        ),
    ]
