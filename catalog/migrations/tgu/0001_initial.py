import apps.tgu.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_signing', '0001_initial'),
        ('core', '0010_observations'),
        ('simasn', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Kartu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('status_asn', models.CharField(blank=True, choices=apps.tgu.choices.kartu_status_asn, default='', max_length=80, verbose_name='Status kepegawaian')),
                ('rencana', models.TextField(blank=True, default='', max_length=1000, verbose_name='Yang ingin dikembangkan')),
                ('target_jp', models.IntegerField(blank=True, null=True, verbose_name='Target')),
                ('jp_aplikasi', models.IntegerField(blank=True, null=True, verbose_name='Dari kursus')),
                ('jp_luar', models.IntegerField(blank=True, null=True, verbose_name='Dari kegiatan luar')),
                ('jp_total', models.IntegerField(blank=True, null=True, verbose_name='Terkumpul')),
                ('imbang', models.BooleanField(blank=True, null=True, verbose_name='Sebagian besar lewat aplikasi')),
                ('kurang_jp', models.IntegerField(blank=True, null=True, verbose_name='Masih kurang')),
                ('atasan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pimpinan langsung')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='simasn.pegawai', verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Kartu belajar',
                'verbose_name_plural': 'Kartu belajar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Klaim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tgu.choices.klaim_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('kegiatan', models.CharField(max_length=160, verbose_name='Nama kegiatan')),
                ('penyelenggara', models.CharField(max_length=120, verbose_name='Penyelenggara')),
                ('bentuk', models.CharField(choices=apps.tgu.choices.klaim_bentuk, max_length=80, verbose_name='Bentuk')),
                ('kompetensi', models.CharField(choices=apps.tgu.choices.klaim_kompetensi, max_length=80, verbose_name='Kompetensi')),
                ('selesai_pada', models.DateField(verbose_name='Selesai pada')),
                ('jam', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Lama kegiatan')),
                ('nomor_sertifikat', models.CharField(max_length=80, verbose_name='Nomor sertifikat atau surat')),
                ('jp_hitung', models.IntegerField(blank=True, null=True, verbose_name='JP menurut konversi')),
                ('jp_diakui', models.IntegerField(blank=True, null=True, verbose_name='JP diakui')),
                ('batas_lengkap', models.DateField(blank=True, null=True, verbose_name='Lengkapi paling lambat')),
                ('akun_pegawai', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun pegawai')),
                ('kartu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tgu.kartu', verbose_name='Kartu belajar')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('sertifikat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Sertifikat atau surat tugas')),
            ],
            options={
                'verbose_name': 'Kegiatan belajar luar',
                'verbose_name_plural': 'Kegiatan belajar luar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kursus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tgu.choices.kursus_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul')),
                ('kompetensi', models.CharField(choices=apps.tgu.choices.kursus_kompetensi, max_length=80, verbose_name='Kompetensi')),
                ('bentuk', models.CharField(choices=apps.tgu.choices.kursus_bentuk, default='mandiri', max_length=80, verbose_name='Bentuk')),
                ('sasaran', models.CharField(max_length=200, verbose_name='Untuk siapa')),
                ('tujuan', models.TextField(max_length=1500, verbose_name='Setelah kursus peserta mampu')),
                ('kuota', models.IntegerField(default=30, verbose_name='Kuota')),
                ('tempat', models.CharField(blank=True, default='', max_length=120, verbose_name='Tempat atau tautan')),
                ('tanggal', models.DateField(blank=True, null=True, verbose_name='Hari pelaksanaan')),
                ('ditelaah_ke', models.IntegerField(blank=True, default=0, null=True, verbose_name='Ditelaah ke')),
                ('tutup_daftar', models.DateField(blank=True, null=True, verbose_name='Pendaftaran ditutup')),
                ('jumlah_modul', models.IntegerField(blank=True, null=True, verbose_name='Modul')),
                ('jp', models.IntegerField(blank=True, null=True, verbose_name='Jam pelajaran')),
                ('terisi', models.IntegerField(blank=True, null=True, verbose_name='Peserta')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengampu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengajar pengampu')),
            ],
            options={
                'verbose_name': 'Kursus',
                'verbose_name_plural': 'Kursus',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kepesertaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tgu.choices.kepesertaan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('judul_kursus', models.CharField(blank=True, default='', max_length=140, verbose_name='Judul kursus')),
                ('alasan', models.CharField(max_length=240, verbose_name='Kegunaan bagi pekerjaan')),
                ('batas_selesai', models.DateField(blank=True, null=True, verbose_name='Selesaikan paling lambat')),
                ('tautan_tugas', models.URLField(blank=True, default='', max_length=400, verbose_name='Tautan tugas')),
                ('rencana_terapan', models.TextField(blank=True, default='', max_length=800, verbose_name='Yang akan diterapkan di tempat kerja')),
                ('nilai_tugas', models.CharField(blank=True, choices=apps.tgu.choices.kepesertaan_nilai_tugas, default='', max_length=80, verbose_name='Nilai tugas')),
                ('nilai_ujian', models.CharField(blank=True, choices=apps.tgu.choices.kepesertaan_nilai_ujian, default='', max_length=80, verbose_name='Nilai ujian')),
                ('nilai_akhir', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai akhir')),
                ('ulang_ke', models.IntegerField(blank=True, default=0, null=True, verbose_name='Mengulang ke')),
                ('jp_diakui', models.IntegerField(blank=True, null=True, verbose_name='JP diakui')),
                ('akun_pegawai', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun pegawai')),
                ('atasan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pimpinan langsung')),
                ('kartu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tgu.kartu', verbose_name='Kartu belajar')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
                ('tugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Tugas akhir')),
                ('kursus', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tgu.kursus', verbose_name='Kursus')),
            ],
            options={
                'verbose_name': 'Kepesertaan kursus',
                'verbose_name_plural': 'Kepesertaan kursus',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Modul',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('urutan', models.IntegerField(verbose_name='Urutan')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul')),
                ('jenis', models.CharField(choices=apps.tgu.choices.modul_jenis, max_length=80, verbose_name='Jenis')),
                ('menit', models.IntegerField(verbose_name='Lama belajar')),
                ('tautan', models.URLField(blank=True, default='', max_length=400, verbose_name='Tautan bahan')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bahan bacaan')),
                ('kursus', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='modul_set', to='tgu.kursus', verbose_name='Kursus')),
            ],
            options={
                'verbose_name': 'Modul',
                'verbose_name_plural': 'Modul',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kemajuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tuntas_pada', models.DateField(default=core.dates.today, verbose_name='Tuntas pada')),
                ('catatan', models.CharField(blank=True, default='', max_length=300, verbose_name='Yang dipelajari')),
                ('kepesertaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kemajuan_set', to='tgu.kepesertaan', verbose_name='Kepesertaan kursus')),
                ('modul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tgu.modul', verbose_name='Modul')),
            ],
            options={
                'verbose_name': 'Kemajuan belajar',
                'verbose_name_plural': 'Kemajuan belajar',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='kartu',
            constraint=models.UniqueConstraint(fields=('pegawai', 'tahun'), name='tgu_kartu_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='kemajuan',
            constraint=models.UniqueConstraint(fields=('kepesertaan', 'modul'), name='tgu_kemajuan_unik_1'),
        ),
    ]
