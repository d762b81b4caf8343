import apps.blk.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0002_initial'),
        ('block_signing', '0001_initial'),
        ('block_training', '0001_initial'),
        ('core', '0004_figure_rollups'),
        ('pencaker', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Pelatihan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama program')),
                ('kejuruan', models.CharField(choices=apps.blk.choices.pelatihan_kejuruan, max_length=80, verbose_name='Kejuruan')),
                ('uraian', models.TextField(max_length=2000, verbose_name='Yang dipelajari')),
                ('syarat', models.TextField(blank=True, default='', max_length=1000, verbose_name='Syarat khusus')),
                ('usia_minimum', models.IntegerField(default=17, verbose_name='Usia paling rendah')),
                ('usia_maksimum', models.IntegerField(default=40, verbose_name='Usia paling tinggi')),
                ('pendidikan_minimum', models.CharField(choices=apps.blk.choices.pelatihan_pendidikan_minimum, default='sd', max_length=80, verbose_name='Pendidikan paling rendah')),
                ('jenjang_minimum', models.IntegerField(blank=True, null=True, verbose_name='Jenjang paling rendah')),
            ],
            options={
                'verbose_name': 'Pelatihan',
                'verbose_name_plural': 'Pelatihan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('nama',), name='blk_pelatihan_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Materi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('judul', models.CharField(max_length=120, verbose_name='Judul materi')),
                ('tautan', models.URLField(blank=True, default='', max_length=400, verbose_name='Tautan')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berkas')),
                ('pelatihan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='materi_set', to='blk.pelatihan', verbose_name='Pelatihan')),
            ],
            options={
                'verbose_name': 'Materi',
                'verbose_name_plural': 'Materi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Angkatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.blk.choices.angkatan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama angkatan')),
                ('program', models.CharField(blank=True, default='', max_length=120, verbose_name='Program pelatihan')),
                ('kapasitas', models.IntegerField(default=16, verbose_name='Kapasitas')),
                ('buka', models.DateField(verbose_name='Pendaftaran dibuka')),
                ('tutup', models.DateField(verbose_name='Pendaftaran ditutup')),
                ('tes_pada', models.DateField(verbose_name='Tes tertulis dan wawancara')),
                ('konfirmasi_sampai', models.DateField(verbose_name='Konfirmasi paling lambat')),
                ('mulai', models.DateField(verbose_name='Hari pertama pelatihan')),
                ('selesai', models.DateField(verbose_name='Hari terakhir pelatihan')),
                ('ruang', models.CharField(max_length=80, verbose_name='Bengkel atau ruang')),
                ('sumber_dana', models.CharField(choices=apps.blk.choices.angkatan_sumber_dana, default='apbd', max_length=80, verbose_name='Sumber dana')),
                ('anggaran', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran angkatan ini')),
                ('anggaran_per_peserta', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran per peserta')),
                ('kehadiran_minimum', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Kehadiran paling sedikit')),
                ('instruktur', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Instruktur penanggung jawab')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('training', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_training.cohort')),
                ('pelatihan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='blk.pelatihan', verbose_name='Pelatihan')),
            ],
            options={
                'verbose_name': 'Angkatan',
                'verbose_name_plural': 'Angkatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pendaftaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.blk.choices.pendaftaran_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('program', models.CharField(blank=True, default='', max_length=120, verbose_name='Program pelatihan')),
                ('asal_ktp', models.CharField(choices=apps.blk.choices.pendaftaran_asal_ktp, max_length=80, verbose_name='KTP')),
                ('jenis_kelamin', models.CharField(choices=apps.blk.choices.pendaftaran_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('tempat_lahir', models.CharField(max_length=60, verbose_name='Tempat lahir')),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('pendidikan', models.CharField(choices=apps.blk.choices.pendaftaran_pendidikan, max_length=80, verbose_name='Pendidikan terakhir')),
                ('jenjang', models.IntegerField(blank=True, null=True, verbose_name='Jenjang pendidikan')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat tempat tinggal')),
                ('kegiatan', models.CharField(choices=apps.blk.choices.pendaftaran_kegiatan, max_length=80, verbose_name='Kegiatan sekarang')),
                ('alasan', models.TextField(max_length=600, verbose_name='Alasan mengikuti pelatihan')),
                ('disabilitas', models.CharField(blank=True, default='', max_length=120, verbose_name='Kebutuhan khusus')),
                ('angkatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='blk.angkatan', verbose_name='Angkatan')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Pas foto 3x4')),
                ('ijazah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Ijazah terakhir')),
                ('ktp', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto atau pindaian KTP')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Nama pendaftar')),
                ('profil', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pencaker.pencarikerja', verbose_name='Profil pencari kerja')),
                ('training', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_training.trainee')),
            ],
            options={
                'verbose_name': 'Pendaftaran pelatihan',
                'verbose_name_plural': 'Pendaftaran pelatihan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sertifikat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.blk.choices.sertifikat_state, db_index=True, default='terbit', editable=False, max_length=63, verbose_name='Status')),
                ('program', models.CharField(blank=True, default='', max_length=120, verbose_name='Program')),
                ('terbit_pada', models.DateField(blank=True, null=True, verbose_name='Terbit pada')),
                ('nomor_bnsp', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor sertifikat BNSP')),
                ('lsp', models.CharField(blank=True, default='', max_length=120, verbose_name='Lembaga sertifikasi profesi')),
                ('bnsp_sampai', models.DateField(blank=True, null=True, verbose_name='Sertifikat BNSP berlaku sampai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('peserta', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='blk.pendaftaran', verbose_name='Peserta')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.signature')),
                ('training', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_training.award')),
            ],
            options={
                'verbose_name': 'Sertifikat pelatihan',
                'verbose_name_plural': 'Sertifikat pelatihan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=20, verbose_name='Kode unit')),
                ('judul', models.CharField(max_length=160, verbose_name='Judul unit')),
                ('jp', models.IntegerField(verbose_name='Jam pelajaran')),
                ('pelatihan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='unit_set', to='blk.pelatihan', verbose_name='Pelatihan')),
            ],
            options={
                'verbose_name': 'Unit kompetensi',
                'verbose_name_plural': 'Unit kompetensi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sesi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('mulai', models.TimeField(verbose_name='Mulai pukul')),
                ('sampai', models.TimeField(verbose_name='Sampai pukul')),
                ('jp', models.IntegerField(verbose_name='Jam pelajaran')),
                ('ruang', models.CharField(max_length=80, verbose_name='Bengkel atau ruang')),
                ('angkatan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sesi_set', to='blk.angkatan', verbose_name='Angkatan')),
                ('pengajar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Instruktur')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='blk.unit', verbose_name='Unit kompetensi')),
            ],
            options={
                'verbose_name': 'Sesi',
                'verbose_name_plural': 'Sesi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='angkatan',
            constraint=models.UniqueConstraint(fields=('nama',), name='blk_angkatan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='unit',
            constraint=models.UniqueConstraint(fields=('pelatihan', 'kode'), name='blk_unit_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sesi',
            constraint=models.UniqueConstraint(fields=('angkatan', 'tanggal', 'mulai'), name='blk_sesi_unik_1'),
        ),
    ]
