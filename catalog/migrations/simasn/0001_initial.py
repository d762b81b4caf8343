import apps.simasn.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_personnel', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Pegawai',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama dengan gelar')),
                ('nip', models.CharField(max_length=18, verbose_name='NIP')),
                ('status_asn', models.CharField(choices=apps.simasn.choices.pegawai_status_asn, default='pns', max_length=80, verbose_name='Status kepegawaian')),
                ('jabatan', models.CharField(max_length=160, verbose_name='Jabatan')),
                ('jenis_jabatan', models.CharField(choices=apps.simasn.choices.pegawai_jenis_jabatan, max_length=80, verbose_name='Jenis jabatan')),
                ('golongan', models.CharField(choices=apps.simasn.choices.pegawai_golongan, max_length=80, verbose_name='Pangkat dan golongan')),
                ('tmt_golongan', models.DateField(blank=True, null=True, verbose_name='Golongan sejak')),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('tmt_cpns', models.DateField(verbose_name='Mulai bekerja')),
                ('pendidikan_terakhir', models.CharField(blank=True, choices=apps.simasn.choices.pegawai_pendidikan_terakhir, default='', max_length=80, verbose_name='Pendidikan terakhir')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon')),
                ('alamat', models.CharField(blank=True, default='', max_length=200, verbose_name='Alamat')),
                ('status', models.CharField(choices=apps.simasn.choices.pegawai_status, default='aktif', max_length=80, verbose_name='Kedudukan')),
                ('aktif', models.BooleanField(blank=True, null=True, verbose_name='Bekerja')),
                ('usia_pensiun', models.IntegerField(blank=True, null=True, verbose_name='Batas usia pensiun')),
                ('tmt_pensiun', models.DateField(blank=True, null=True, verbose_name='Pensiun mulai')),
                ('akun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun pegawai')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('personnel', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_personnel.staff')),
            ],
            options={
                'verbose_name': 'Pegawai',
                'verbose_name_plural': 'Pegawai',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Keluarga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('hubungan', models.CharField(choices=apps.simasn.choices.keluarga_hubungan, max_length=80, verbose_name='Hubungan')),
                ('tanggal_lahir', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir')),
                ('ditanggung', models.BooleanField(default=False, verbose_name='Masuk tunjangan')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='keluarga_set', to='simasn.pegawai', verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Anggota keluarga',
                'verbose_name_plural': 'Anggota keluarga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Cuti',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.simasn.choices.cuti_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.simasn.choices.cuti_jenis, max_length=80, verbose_name='Jenis cuti')),
                ('mulai', models.DateField(verbose_name='Mulai tanggal')),
                ('sampai', models.DateField(verbose_name='Sampai tanggal')),
                ('hari', models.IntegerField(blank=True, null=True, verbose_name='Lama cuti')),
                ('tahun', models.IntegerField(blank=True, null=True, verbose_name='Saldo tahun')),
                ('alasan', models.CharField(max_length=300, verbose_name='Alasan')),
                ('alamat_selama_cuti', models.CharField(max_length=200, verbose_name='Alamat selama cuti')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon')),
                ('pengganti', models.CharField(blank=True, default='', max_length=120, verbose_name='Pelaksana tugas selama cuti')),
                ('lampiran', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat dokter atau bukti')),
                ('meja', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Sedang di meja')),
                ('personnel', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_personnel.leave')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='simasn.pegawai', verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Permohonan cuti',
                'verbose_name_plural': 'Permohonan cuti',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pendidikan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenjang', models.CharField(choices=apps.simasn.choices.pendidikan_jenjang, max_length=80, verbose_name='Jenjang')),
                ('lembaga', models.CharField(max_length=160, verbose_name='Lembaga')),
                ('bidang', models.CharField(blank=True, default='', max_length=120, verbose_name='Jurusan atau bidang')),
                ('tahun_lulus', models.IntegerField(verbose_name='Tahun lulus')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pendidikan_set', to='simasn.pegawai', verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Pendidikan',
                'verbose_name_plural': 'Pendidikan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='RiwayatJabatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jabatan', models.CharField(max_length=160, verbose_name='Jabatan')),
                ('unit_kerja', models.CharField(max_length=160, verbose_name='Unit kerja')),
                ('mulai', models.DateField(verbose_name='Mulai')),
                ('sampai', models.DateField(blank=True, null=True, verbose_name='Sampai')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor keputusan')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='riwayat_jabatan_set', to='simasn.pegawai', verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Riwayat jabatan sebelumnya',
                'verbose_name_plural': 'Riwayat jabatan sebelumnya',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='RiwayatPangkat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('golongan', models.CharField(choices=apps.simasn.choices.riwayat_pangkat_golongan, max_length=80, verbose_name='Pangkat dan golongan')),
                ('tmt', models.DateField(verbose_name='Terhitung mulai')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor keputusan')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Salinan keputusan')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='riwayat_pangkat_set', to='simasn.pegawai', verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Riwayat pangkat',
                'verbose_name_plural': 'Riwayat pangkat',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='pegawai',
            constraint=models.UniqueConstraint(fields=('nip',), name='simasn_pegawai_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pegawai',
            constraint=models.UniqueConstraint(fields=('akun',), name='simasn_pegawai_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='riwayatpangkat',
            constraint=models.UniqueConstraint(fields=('pegawai', 'golongan'), name='simasn_riwayat_pangkat_unik_1'),
        ),
    ]
