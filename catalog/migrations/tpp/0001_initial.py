import apps.tpp.choices
import core.dates
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
            name='Kelas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kelas', models.IntegerField(default=8, verbose_name='Kelas')),
                ('acuan', models.DecimalField(decimal_places=0, default=7523000, max_digits=17, verbose_name='Tunjangan acuan')),
                ('dasar', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Besaran dasar')),
            ],
            options={
                'verbose_name': 'Kelas jabatan',
                'verbose_name_plural': 'Kelas jabatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Daftar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tpp.choices.daftar_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('bulan', models.CharField(choices=apps.tpp.choices.daftar_bulan, default='okt', max_length=80, verbose_name='Bulan')),
                ('hari_kerja', models.IntegerField(default=21, verbose_name='Hari kerja bulan itu')),
                ('pagu', models.DecimalField(decimal_places=0, default=250000000, max_digits=17, verbose_name='Sisa anggaran TPP kantor')),
                ('penerima', models.IntegerField(blank=True, null=True, verbose_name='Penerima')),
                ('hak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah hak')),
                ('dipotong', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah potongan')),
                ('kotor', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Dibayar sebelum pajak')),
                ('bersih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Diterima pegawai')),
                ('nomor_sp2d', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor SP2D')),
                ('dibayar_pada', models.DateField(blank=True, null=True, verbose_name='Dibayar pada')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Daftar bulanan',
                'verbose_name_plural': 'Daftar bulanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Keberatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tpp.choices.keberatan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('bulan', models.CharField(choices=apps.tpp.choices.keberatan_bulan, default='okt', max_length=80, verbose_name='Bulan')),
                ('hal', models.CharField(choices=apps.tpp.choices.keberatan_hal, default='rekam', max_length=80, verbose_name='Pokok keberatan')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Hari yang dipersoalkan')),
                ('uraian', models.TextField(max_length=600, verbose_name='Uraian')),
                ('kali_betul', models.IntegerField(blank=True, null=True, verbose_name='Potongan yang dihapus')),
                ('jawaban', models.CharField(blank=True, default='', max_length=240, verbose_name='Jawaban')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('pengaju', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Keberatan',
                'verbose_name_plural': 'Keberatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Jabatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama jabatan')),
                ('beban_kerja', models.DecimalField(decimal_places=1, default=50, max_digits=10, verbose_name='Beban kerja')),
                ('prestasi_kerja', models.DecimalField(decimal_places=1, default=40, max_digits=10, verbose_name='Prestasi kerja')),
                ('tempat_bertugas', models.DecimalField(decimal_places=1, default=0, max_digits=10, verbose_name='Tempat bertugas')),
                ('kondisi_kerja', models.DecimalField(decimal_places=1, default=10, max_digits=10, verbose_name='Kondisi kerja')),
                ('kelangkaan', models.DecimalField(decimal_places=1, default=0, max_digits=10, verbose_name='Kelangkaan profesi')),
                ('jumlah_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Jumlah kriteria')),
                ('besaran', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='TPP sebulan')),
                ('pemegang', models.IntegerField(blank=True, null=True, verbose_name='Pemegang jabatan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('kelas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tpp.kelas', verbose_name='Kelas jabatan')),
            ],
            options={
                'verbose_name': 'Jabatan',
                'verbose_name_plural': 'Jabatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='PegawaiTpp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama dan gelar')),
                ('golongan', models.CharField(choices=apps.tpp.choices.pegawai_tpp_golongan, default='tiga', max_length=80, verbose_name='Golongan kepangkatan')),
                ('kedudukan', models.CharField(choices=apps.tpp.choices.pegawai_tpp_kedudukan, default='pns', max_length=80, verbose_name='Kedudukan')),
                ('rekening', models.CharField(max_length=30, verbose_name='Nomor rekening')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Menerima sejak')),
                ('menerima', models.BooleanField(default=True, verbose_name='Masih menerima')),
                ('hak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Hak sebulan')),
                ('jabatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tpp.jabatan', verbose_name='Jabatan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Penerima',
                'verbose_name_plural': 'Penerima',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Baris',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('menit_30', models.IntegerField(default=0, verbose_name='Terlambat atau pulang cepat sampai 30 menit')),
                ('menit_60', models.IntegerField(default=0, verbose_name='Terlambat atau pulang cepat 31 sampai 60 menit')),
                ('menit_90', models.IntegerField(default=0, verbose_name='Terlambat atau pulang cepat 61 sampai 90 menit')),
                ('menit_lebih', models.IntegerField(default=0, verbose_name='Lebih dari 90 menit atau tidak merekam')),
                ('izin', models.IntegerField(default=0, verbose_name='Izin atau sakit tanpa surat dokter')),
                ('alpa', models.IntegerField(default=0, verbose_name='Tanpa keterangan')),
                ('apel', models.IntegerField(default=0, verbose_name='Tidak ikut apel')),
                ('predikat', models.CharField(choices=apps.tpp.choices.baris_predikat, default='baik', max_length=80, verbose_name='Predikat kinerja bulan itu')),
                ('hukuman', models.CharField(choices=apps.tpp.choices.baris_hukuman, default='tidak', max_length=80, verbose_name='Sedang menjalani hukuman disiplin')),
                ('hak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Hak')),
                ('potong_disiplin', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Potongan bagian disiplin')),
                ('disiplin', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Bagian disiplin')),
                ('kinerja', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Bagian kinerja')),
                ('kotor', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Sebelum pajak')),
                ('pajak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pajak penghasilan')),
                ('iuran', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Iuran kesehatan')),
                ('bersih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Diterima bersih')),
                ('daftar', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='baris_set', to='tpp.daftar', verbose_name='Daftar bulanan')),
                ('penerima', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tpp.pegawaitpp', verbose_name='Penerima')),
            ],
            options={
                'verbose_name': 'Hitungan pegawai',
                'verbose_name_plural': 'Hitungan pegawai',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='daftar',
            constraint=models.UniqueConstraint(fields=('kantor', 'tahun', 'bulan'), name='tpp_daftar_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='baris',
            constraint=models.UniqueConstraint(fields=('daftar', 'penerima'), name='tpp_baris_unik_1'),
        ),
    ]
