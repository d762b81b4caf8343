import apps.pensiun.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Calon',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama dengan gelar')),
                ('nip', models.CharField(max_length=18, verbose_name='NIP')),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('jabatan', models.CharField(choices=apps.pensiun.choices.calon_jabatan, default='administrasi', max_length=80, verbose_name='Kelompok jabatan')),
                ('golongan', models.CharField(choices=apps.pensiun.choices.calon_golongan, default='iii_d', max_length=80, verbose_name='Golongan ruang')),
                ('tahun_cpns', models.IntegerField(default=1994, verbose_name='Tahun diangkat CPNS')),
                ('bulan_cpns', models.IntegerField(default=3, verbose_name='Bulan diangkat CPNS')),
                ('masa_tambahan', models.IntegerField(default=0, verbose_name='Masa kerja lain yang diakui')),
                ('bulan_pangkat', models.IntegerField(default=24, verbose_name='Lama dalam pangkat terakhir saat pensiun')),
                ('penghasilan_pokok', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Gaji pokok terakhir')),
                ('usia_pensiun', models.IntegerField(blank=True, null=True, verbose_name='Batas usia pensiun')),
                ('genap_usia', models.DateField(blank=True, null=True, verbose_name='Mencapai batas usia pada')),
                ('tmt_pensiun', models.DateField(blank=True, null=True, verbose_name='Pensiun terhitung mulai')),
                ('mulai_usul', models.DateField(blank=True, null=True, verbose_name='Masuk daftar sejak')),
                ('masa_bulan', models.IntegerField(blank=True, null=True, verbose_name='Masa kerja pensiun dalam bulan')),
                ('persen', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Persen pensiun pokok')),
                ('perkiraan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan pensiun pokok')),
                ('pengabdian', models.BooleanField(blank=True, null=True, verbose_name='Dapat kenaikan pangkat pengabdian')),
                ('sudah_waktunya', models.BooleanField(blank=True, null=True, verbose_name='Sudah waktunya diusulkan')),
                ('pensiun_selesai', models.BooleanField(blank=True, null=True, verbose_name='Sudah pensiun')),
                ('akun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun pegawai')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Calon pensiun',
                'verbose_name_plural': 'Calon pensiun',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Usul',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pensiun.choices.usul_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama dengan gelar')),
                ('jenis', models.CharField(choices=apps.pensiun.choices.usul_jenis, default='bup', max_length=80, verbose_name='Jenis pensiun')),
                ('wafat_pada', models.DateField(blank=True, null=True, verbose_name='Meninggal pada')),
                ('diminta_mulai', models.DateField(blank=True, null=True, verbose_name='Diminta mulai bulan')),
                ('alasan', models.CharField(blank=True, default='', max_length=240, verbose_name='Alasan berhenti')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat sesudah pensiun')),
                ('bank', models.CharField(max_length=80, verbose_name='Kantor bayar pensiun')),
                ('tmt', models.DateField(blank=True, null=True, verbose_name='Terhitung mulai')),
                ('masa_bulan', models.IntegerField(blank=True, null=True, verbose_name='Masa kerja pensiun dalam bulan')),
                ('usia_saat_pensiun', models.IntegerField(blank=True, null=True, verbose_name='Usia saat pensiun')),
                ('berhak', models.BooleanField(blank=True, null=True, verbose_name='Berhak atas pensiun')),
                ('persen', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Persen dari dasar pensiun')),
                ('dasar', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Dasar pensiun')),
                ('pokok', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pensiun pokok')),
                ('pasangan', models.IntegerField(blank=True, null=True, verbose_name='Suami atau istri berhak')),
                ('anak', models.IntegerField(blank=True, null=True, verbose_name='Anak berhak')),
                ('tunjangan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tunjangan keluarga')),
                ('diterima', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan diterima sebulan')),
                ('penghasilan_pengabdian', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Gaji pokok sesudah pangkat pengabdian')),
                ('dikoreksi_ke', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kali dikoreksi')),
                ('tercocok_pada', models.DateField(blank=True, null=True, verbose_name='Data dicocokkan pada')),
                ('nomor_pertek', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor pertimbangan teknis BKN')),
                ('sebab_tolak', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan BKN menolak')),
                ('nomor_keputusan', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor keputusan')),
                ('gaji_dihentikan', models.BooleanField(blank=True, null=True, verbose_name='Surat penghentian gaji terbit')),
                ('sisa_bulan', models.IntegerField(blank=True, null=True, verbose_name='Diserahkan sebelum pensiun')),
                ('nopen', models.CharField(blank=True, default='', max_length=30, verbose_name='Nomor pensiun Taspen')),
                ('dibayar_pada', models.DateField(blank=True, null=True, verbose_name='Dibayar pertama pada')),
                ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun pegawai')),
                ('calon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pensiun.calon', verbose_name='Calon pensiun')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('pernyataan_disiplin', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat tidak dihukum disiplin dan tidak diproses pidana')),
                ('surat_kematian', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Akta atau surat kematian')),
                ('uji_kesehatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Hasil tim penguji kesehatan')),
            ],
            options={
                'verbose_name': 'Usul pensiun',
                'verbose_name_plural': 'Usul pensiun',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='AhliWaris',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('hubungan', models.CharField(choices=apps.pensiun.choices.ahli_waris_hubungan, max_length=80, verbose_name='Hubungan keluarga')),
                ('tanggal_lahir', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir')),
                ('menikah', models.BooleanField(default=False, verbose_name='Sudah menikah')),
                ('bekerja', models.BooleanField(default=False, verbose_name='Sudah berpenghasilan sendiri')),
                ('berhak', models.BooleanField(blank=True, null=True, verbose_name='Masih berhak')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat nikah atau akta')),
                ('usul', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ahli_waris_set', to='pensiun.usul', verbose_name='Usul pensiun')),
            ],
            options={
                'verbose_name': 'Ahli waris',
                'verbose_name_plural': 'Ahli waris',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='calon',
            constraint=models.UniqueConstraint(fields=('akun',), name='pensiun_calon_unik_1'),
        ),
    ]
