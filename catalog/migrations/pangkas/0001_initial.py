import apps.pangkas.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
        ('paten', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Rt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama RT')),
                ('rw', models.IntegerField(verbose_name='RW')),
                ('nomor_rt', models.IntegerField(verbose_name='RT')),
                ('menjabat_sampai', models.DateField(blank=True, null=True, verbose_name='Masa bakti sampai')),
                ('jumlah_keluarga', models.IntegerField(blank=True, null=True, verbose_name='Keluarga')),
                ('berkas_terbuka', models.IntegerField(blank=True, null=True, verbose_name='Berkas belum selesai')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('ketua', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Ketua RT')),
                ('ketua_wilayah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Ketua RW')),
            ],
            options={
                'verbose_name': 'RT',
                'verbose_name_plural': 'RT',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Laporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pangkas.choices.laporan_state, db_index=True, default='dikirim', editable=False, max_length=63, verbose_name='Status')),
                ('nama_bulan', models.CharField(choices=apps.pangkas.choices.laporan_nama_bulan, max_length=80, verbose_name='Bulan')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('dikirim_pada', models.DateField(blank=True, null=True, verbose_name='Dikirim pada')),
                ('awal', models.IntegerField(verbose_name='Penduduk awal bulan')),
                ('lahir', models.IntegerField(default=0, verbose_name='Lahir')),
                ('mati', models.IntegerField(default=0, verbose_name='Meninggal')),
                ('datang', models.IntegerField(default=0, verbose_name='Datang')),
                ('pindah', models.IntegerField(default=0, verbose_name='Pindah')),
                ('akhir', models.IntegerField(blank=True, null=True, verbose_name='Penduduk akhir bulan')),
                ('tamu', models.IntegerField(default=0, verbose_name='Tamu menginap yang melapor')),
                ('kejadian', models.TextField(blank=True, default='', max_length=800, verbose_name='Kejadian penting')),
                ('tepat_waktu', models.BooleanField(blank=True, null=True, verbose_name='Tepat waktu')),
                ('nilai_berkas', models.IntegerField(blank=True, null=True, verbose_name='Nilai pengurusan berkas')),
                ('nilai_data', models.IntegerField(blank=True, null=True, verbose_name='Nilai kebenaran data')),
                ('skor', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai bulan ini')),
                ('insentif', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Insentif')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rt', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pangkas.rt', verbose_name='RT')),
            ],
            options={
                'verbose_name': 'Laporan bulanan RT',
                'verbose_name_plural': 'Laporan bulanan RT',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Keluarga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kepala', models.CharField(max_length=120, verbose_name='Kepala keluarga')),
                ('kk_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='Nomor KK')),
                ('kk_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon')),
                ('laki', models.IntegerField(default=1, verbose_name='Laki-laki')),
                ('perempuan', models.IntegerField(default=1, verbose_name='Perempuan')),
                ('jiwa', models.IntegerField(blank=True, null=True, verbose_name='Anggota keluarga')),
                ('tinggal_sejak', models.DateField(verbose_name='Tinggal sejak')),
                ('status_tinggal', models.CharField(choices=apps.pangkas.choices.keluarga_status_tinggal, default='tetap', max_length=80, verbose_name='Status tinggal')),
                ('kerentanan', models.JSONField(blank=True, default=list, verbose_name='Perlu didahulukan')),
                ('dicocokkan_pada', models.DateField(default=core.dates.today, verbose_name='Dicocokkan dengan KK pada')),
                ('rt', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pangkas.rt', verbose_name='RT')),
            ],
            options={
                'verbose_name': 'Keluarga',
                'verbose_name_plural': 'Keluarga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Titipan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pangkas.choices.titipan_state, db_index=True, default='dititipkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama_surat', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama surat')),
                ('keperluan', models.CharField(max_length=160, verbose_name='Keperluan')),
                ('antar', models.BooleanField(default=False, verbose_name='Minta diantar ke rumah')),
                ('nomor_pengantar', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor surat pengantar RT')),
                ('catatan_rt', models.CharField(blank=True, default='', max_length=240, verbose_name='Keterangan ketua RT')),
                ('nomor_surat', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor surat yang diterima')),
                ('batas_lengkap', models.DateField(blank=True, null=True, verbose_name='Lengkapi paling lambat')),
                ('tepat', models.BooleanField(blank=True, null=True, verbose_name='Diteruskan dalam batas')),
                ('penerima', models.CharField(blank=True, default='', max_length=120, verbose_name='Diterima oleh')),
                ('keluarga', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pangkas.keluarga', verbose_name='Keluarga pada buku RT')),
                ('kk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto kartu keluarga')),
                ('ktp', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto KTP')),
                ('lain', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Berkas lain yang diminta layanan')),
                ('layanan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='paten.layanan', verbose_name='Surat yang diperlukan')),
                ('lunas_pbb', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti lunas PBB')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('permohonan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='paten.permohonan', verbose_name='Permohonan PATEN')),
                ('rt', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pangkas.rt', verbose_name='RT tempat tinggal')),
                ('warga', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Warga')),
            ],
            options={
                'verbose_name': 'Titipan berkas',
                'verbose_name_plural': 'Titipan berkas',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='rt',
            constraint=models.UniqueConstraint(fields=('desa', 'rw', 'nomor_rt'), name='pangkas_rt_unik_1'),
        ),
    ]
