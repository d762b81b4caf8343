import apps.pencaker.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_jobs', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Lowongan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pencaker.choices.lowongan_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('jabatan', models.CharField(max_length=80, verbose_name='Pekerjaan')),
                ('bidang', models.CharField(choices=apps.pencaker.choices.lowongan_bidang, max_length=80, verbose_name='Bidang kerja')),
                ('jenis_kontrak', models.CharField(choices=apps.pencaker.choices.lowongan_jenis_kontrak, default='tetap', max_length=80, verbose_name='Hubungan kerja')),
                ('jumlah', models.IntegerField(default=1, verbose_name='Banyak yang dicari')),
                ('pendidikan', models.CharField(choices=apps.pencaker.choices.lowongan_pendidikan, max_length=80, verbose_name='Pendidikan paling rendah')),
                ('uraian', models.TextField(max_length=4000, verbose_name='Uraian pekerjaan')),
                ('syarat', models.TextField(blank=True, default='', max_length=2000, verbose_name='Syarat')),
                ('kota_lain', models.CharField(blank=True, default='', max_length=80, verbose_name='Kota tempat kerja')),
                ('dari_rumah', models.BooleanField(default=False, verbose_name='Dapat dikerjakan dari rumah')),
                ('gaji_dari', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Gaji paling rendah')),
                ('gaji_sampai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Gaji paling tinggi')),
                ('inklusif', models.BooleanField(default=False, verbose_name='Terbuka bagi penyandang disabilitas')),
                ('tutup_pada', models.DateField(verbose_name='Lamaran diterima sampai')),
                ('jobs', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_jobs.posting')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan tempat kerja')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Lowongan',
                'verbose_name_plural': 'Lowongan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='PencariKerja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('asal_ktp', models.CharField(choices=apps.pencaker.choices.pencari_kerja_asal_ktp, default='dalam', max_length=80, verbose_name='KTP')),
                ('alamat', models.CharField(blank=True, default='', max_length=160, verbose_name='Alamat tempat tinggal')),
                ('pekerjaan_dicari', models.CharField(max_length=80, verbose_name='Pekerjaan dicari')),
                ('bidang', models.JSONField(blank=True, default=list, verbose_name='Bidang yang diminati')),
                ('pendidikan', models.CharField(blank=True, choices=apps.pencaker.choices.pencari_kerja_pendidikan, default='', max_length=80, verbose_name='Pendidikan terakhir')),
                ('jurusan', models.CharField(blank=True, default='', max_length=80, verbose_name='Jurusan')),
                ('sekolah', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama sekolah atau kampus')),
                ('tahun_lulus', models.IntegerField(blank=True, null=True, verbose_name='Tahun lulus')),
                ('keterampilan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Keterampilan')),
                ('pengalaman', models.JSONField(blank=True, default=dict, verbose_name='Pengalaman kerja')),
                ('pelatihan', models.JSONField(blank=True, default=dict, verbose_name='Pelatihan dan sertifikat')),
                ('gaji_harapan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Gaji yang diharapkan')),
                ('luar_daerah', models.BooleanField(default=False, verbose_name='Bersedia bekerja di luar daerah')),
                ('ragam_disabilitas', models.CharField(blank=True, choices=apps.pencaker.choices.pencari_kerja_ragam_disabilitas, default='', max_length=80, verbose_name='Ragam disabilitas')),
                ('status_kerja', models.CharField(choices=apps.pencaker.choices.pencari_kerja_status_kerja, default='mencari', max_length=80, verbose_name='Keadaan sekarang')),
                ('kelengkapan', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Kelengkapan profil')),
                ('lengkap', models.BooleanField(blank=True, null=True, verbose_name='Siap dipakai melamar')),
                ('cv', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Daftar riwayat hidup')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan tempat tinggal')),
                ('orang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Nama')),
            ],
            options={
                'verbose_name': 'Profil pencari kerja',
                'verbose_name_plural': 'Profil pencari kerja',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Lamaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pencaker.choices.lamaran_state, db_index=True, default='dilamar', editable=False, max_length=63, verbose_name='Status')),
                ('nama_lowongan', models.CharField(blank=True, default='', max_length=80, verbose_name='Pekerjaan')),
                ('asal_ktp', models.CharField(blank=True, choices=apps.pencaker.choices.lamaran_asal_ktp, default='', max_length=80, verbose_name='KTP pelamar')),
                ('surat', models.TextField(blank=True, default='', max_length=2000, verbose_name='Surat kepada perusahaan')),
                ('jadwal', models.DateTimeField(blank=True, null=True, verbose_name='Waktu')),
                ('tempat', models.CharField(blank=True, default='', max_length=160, verbose_name='Tempat atau tautan')),
                ('mulai_kerja', models.DateField(blank=True, null=True, verbose_name='Mulai kerja')),
                ('alasan', models.CharField(blank=True, choices=apps.pencaker.choices.lamaran_alasan, default='', max_length=80, verbose_name='Alasan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('lowongan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pencaker.lowongan', verbose_name='Lowongan')),
                ('pelamar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pencaker.pencarikerja', verbose_name='Pelamar')),
            ],
            options={
                'verbose_name': 'Lamaran',
                'verbose_name_plural': 'Lamaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Perusahaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.pencaker.choices.perusahaan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama perusahaan atau usaha')),
                ('bentuk', models.CharField(choices=apps.pencaker.choices.perusahaan_bentuk, max_length=80, verbose_name='Bentuk usaha')),
                ('nib', models.CharField(max_length=13, verbose_name='Nomor Induk Berusaha (NIB)')),
                ('npwp', models.CharField(blank=True, default='', max_length=22, verbose_name='NPWP')),
                ('bidang', models.CharField(choices=apps.pencaker.choices.perusahaan_bidang, max_length=80, verbose_name='Bidang usaha')),
                ('karyawan', models.IntegerField(blank=True, null=True, verbose_name='Jumlah karyawan')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon kantor')),
                ('surel', models.EmailField(blank=True, default='', max_length=254, verbose_name='Surel')),
                ('situs', models.URLField(blank=True, default='', max_length=400, verbose_name='Situs web')),
                ('tentang', models.TextField(blank=True, default='', max_length=2000, verbose_name='Tentang perusahaan')),
                ('alasan', models.TextField(blank=True, default='', max_length=500, verbose_name='Alasan pembekuan')),
                ('berkas_nib', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berkas NIB')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('logo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Logo')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penanggung_jawab', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penanggung jawab')),
            ],
            options={
                'verbose_name': 'Perusahaan',
                'verbose_name_plural': 'Perusahaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='lowongan',
            name='perusahaan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pencaker.perusahaan', verbose_name='Perusahaan'),
        ),
        migrations.AddConstraint(
            model_name='pencarikerja',
            constraint=models.UniqueConstraint(fields=('orang',), name='pencaker_pencari_kerja_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='lamaran',
            constraint=models.UniqueConstraint(fields=('lowongan', 'pelamar'), name='pencaker_lamaran_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='perusahaan',
            constraint=models.UniqueConstraint(fields=('nib',), name='pencaker_perusahaan_unik_1'),
        ),
    ]
