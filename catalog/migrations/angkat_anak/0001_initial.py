import apps.angkat_anak.choices
import core.dates
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
            name='Anak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama_samaran', models.CharField(max_length=60, verbose_name='Nama samaran')),
                ('anak_lahir', models.DateField(verbose_name='Lahir atau perkiraan lahir')),
                ('jenis_kelamin', models.CharField(choices=apps.angkat_anak.choices.anak_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('agama', models.CharField(choices=apps.angkat_anak.choices.anak_agama, default='islam', max_length=80, verbose_name='Agama')),
                ('asal', models.CharField(choices=apps.angkat_anak.choices.anak_asal, max_length=80, verbose_name='Asal anak')),
                ('penetapan', models.CharField(blank=True, default='', max_length=80, verbose_name='Penetapan terlantar atau penyerahan')),
                ('persetujuan', models.CharField(choices=apps.angkat_anak.choices.anak_persetujuan, default='kecil', max_length=80, verbose_name='Pendapat anak')),
                ('sehat', models.CharField(choices=apps.angkat_anak.choices.anak_sehat, default='sehat', max_length=80, verbose_name='Kesehatan anak')),
                ('usia', models.IntegerField(blank=True, null=True, verbose_name='Usia anak')),
                ('kelompok', models.CharField(blank=True, choices=apps.angkat_anak.choices.anak_kelompok, default='', max_length=80, verbose_name='Kelompok usia')),
                ('dicadangkan', models.BooleanField(blank=True, null=True, verbose_name='Sedang diasuh calon orang tua')),
                ('diangkat', models.BooleanField(blank=True, null=True, verbose_name='Sudah diangkat')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Calon anak angkat',
                'verbose_name_plural': 'Calon anak angkat',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permohonan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.angkat_anak.choices.permohonan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('nama_pemohon', models.CharField(max_length=160, verbose_name='Nama suami dan istri')),
                ('jalur', models.CharField(choices=apps.angkat_anak.choices.permohonan_jalur, default='lembaga', max_length=80, verbose_name='Jalur pengangkatan')),
                ('lahir_suami', models.DateField(verbose_name='Tanggal lahir suami atau pemohon')),
                ('lahir_istri', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir istri')),
                ('lama_menikah', models.IntegerField(blank=True, default=7, null=True, verbose_name='Lama menikah')),
                ('anak_dimiliki', models.IntegerField(default=0, verbose_name='Anak yang sudah dimiliki')),
                ('pernah_angkat', models.IntegerField(default=0, verbose_name='Pernah mengangkat anak')),
                ('tahun_angkat', models.IntegerField(blank=True, null=True, verbose_name='Tahun pengangkatan terakhir')),
                ('agama', models.CharField(choices=apps.angkat_anak.choices.permohonan_agama, default='islam', max_length=80, verbose_name='Agama')),
                ('penghasilan', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Penghasilan keluarga sebulan')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('alasan', models.TextField(max_length=1000, verbose_name='Alasan mengangkat anak')),
                ('janji', models.BooleanField(default=False, verbose_name='Kami tidak membedakan anak, memberitahu asal usulnya kelak, dan menyerahkan laporan')),
                ('usia_suami', models.IntegerField(blank=True, null=True, verbose_name='Usia suami atau pemohon')),
                ('usia_istri', models.IntegerField(blank=True, null=True, verbose_name='Usia istri')),
                ('syarat', models.CharField(blank=True, choices=apps.angkat_anak.choices.permohonan_syarat, default='', max_length=80, verbose_name='Hasil hitungan syarat')),
                ('nilai_kunjungan', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai kunjungan')),
                ('jumlah_kunjungan', models.IntegerField(blank=True, null=True, verbose_name='Kunjungan rumah')),
                ('setuju', models.IntegerField(blank=True, null=True, verbose_name='Anggota tim setuju')),
                ('menolak', models.IntegerField(blank=True, null=True, verbose_name='Anggota tim tidak setuju')),
                ('kali_dilengkapi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kali dilengkapi')),
                ('pertimbangan', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan dilanjutkan')),
                ('nomor_izin', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor izin pengasuhan')),
                ('asuh_mulai', models.DateField(blank=True, null=True, verbose_name='Diasuh sejak')),
                ('asuh_sampai', models.DateField(blank=True, null=True, verbose_name='Pengasuhan sementara sampai')),
                ('nomor_penetapan', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor penetapan pengadilan')),
                ('direkomendasikan_pada', models.DateField(blank=True, null=True, verbose_name='Kelayakan direkomendasikan')),
                ('laporan_terakhir', models.DateField(blank=True, null=True, verbose_name='Laporan perkembangan terakhir')),
                ('anak', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='angkat_anak.anak', verbose_name='Anak yang diasuh')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('penetapan_pengadilan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Salinan penetapan')),
                ('petugas_kunjungan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pekerja sosial pendamping')),
            ],
            options={
                'verbose_name': 'Permohonan pengangkatan',
                'verbose_name_plural': 'Permohonan pengangkatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Perkembangan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.angkat_anak.choices.perkembangan_state, db_index=True, default='dikirim', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('tinggi', models.DecimalField(decimal_places=1, default=90, max_digits=17, verbose_name='Tinggi badan anak')),
                ('berat', models.DecimalField(decimal_places=1, default=13, max_digits=17, verbose_name='Berat badan anak')),
                ('sekolah', models.CharField(blank=True, default='', max_length=120, verbose_name='Sekolah anak')),
                ('cerita', models.TextField(max_length=1500, verbose_name='Perkembangan dan kesulitan')),
                ('tindak', models.CharField(blank=True, choices=apps.angkat_anak.choices.perkembangan_tindak, default='', max_length=80, verbose_name='Tindak lanjut')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='angkat_anak.permohonan', verbose_name='Pengangkatan anak')),
            ],
            options={
                'verbose_name': 'Laporan perkembangan anak',
                'verbose_name_plural': 'Laporan perkembangan anak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('rumah', models.IntegerField(default=4, verbose_name='Rumah dan lingkungan')),
                ('ekonomi', models.IntegerField(default=4, verbose_name='Kemampuan ekonomi')),
                ('pasangan', models.IntegerField(default=4, verbose_name='Hubungan suami istri')),
                ('pengasuhan', models.IntegerField(default=3, verbose_name='Kesiapan mengasuh atau kelekatan anak')),
                ('keluarga', models.IntegerField(default=4, verbose_name='Dukungan keluarga besar')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai rata-rata')),
                ('catatan', models.TextField(max_length=2000, verbose_name='Laporan sosial')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kunjungan_set', to='angkat_anak.permohonan', verbose_name='Permohonan pengangkatan')),
            ],
            options={
                'verbose_name': 'Kunjungan rumah',
                'verbose_name_plural': 'Kunjungan rumah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Berkas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('macam', models.CharField(choices=apps.angkat_anak.choices.berkas_macam, max_length=80, verbose_name='Macam surat')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Hasil pindai')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='berkas_set', to='angkat_anak.permohonan', verbose_name='Permohonan pengangkatan')),
            ],
            options={
                'verbose_name': 'Berkas calon orang tua',
                'verbose_name_plural': 'Berkas calon orang tua',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pendapat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('unsur', models.CharField(choices=apps.angkat_anak.choices.pendapat_unsur, max_length=80, verbose_name='Unsur tim')),
                ('pilihan', models.CharField(choices=apps.angkat_anak.choices.pendapat_pilihan, default='setuju', max_length=80, verbose_name='Pendapat')),
                ('alasan', models.CharField(max_length=300, verbose_name='Alasan pendapat')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pendapat_set', to='angkat_anak.permohonan', verbose_name='Permohonan pengangkatan')),
            ],
            options={
                'verbose_name': 'Pendapat anggota tim',
                'verbose_name_plural': 'Pendapat anggota tim',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('permohonan', 'unsur'), name='angkat_anak_pendapat_unik_1')],
            },
        ),
    ]
