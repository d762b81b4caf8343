import apps.slrt_puskesos.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Puskesos',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama Puskesos')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('kontak', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor telepon kantor')),
                ('jam', models.CharField(blank=True, default='', max_length=80, verbose_name='Jam layanan')),
                ('jumlah_rw', models.IntegerField(verbose_name='RW yang dilayani')),
                ('terisi', models.IntegerField(blank=True, null=True, verbose_name='RW yang punya fasilitator')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Puskesos',
                'verbose_name_plural': 'Puskesos',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penugasan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('rw', models.CharField(max_length=3, verbose_name='RW atau dusun')),
                ('mulai', models.DateField(verbose_name='Bertugas sejak')),
                ('sampai', models.DateField(blank=True, null=True, verbose_name='Sampai')),
                ('aktif', models.BooleanField(blank=True, null=True, verbose_name='Masih bertugas')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Fasilitator')),
                ('puskesos', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='penugasan_set', to='slrt_puskesos.puskesos', verbose_name='Puskesos')),
            ],
            options={
                'verbose_name': 'Fasilitator RW',
                'verbose_name_plural': 'Fasilitator RW',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Keluhan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.slrt_puskesos.choices.keluhan_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('bidang', models.CharField(choices=apps.slrt_puskesos.choices.keluhan_bidang, max_length=80, verbose_name='Bidang kesulitan')),
                ('jenis', models.CharField(choices=apps.slrt_puskesos.choices.keluhan_jenis, max_length=80, verbose_name='Yang dialami')),
                ('uraian', models.TextField(max_length=1000, verbose_name='Ceritakan kesulitannya')),
                ('mendesak', models.BooleanField(default=False, verbose_name='Mendesak, misalnya sedang dirawat atau tidak ada makanan')),
                ('rw', models.CharField(max_length=3, verbose_name='RW atau dusun')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon')),
                ('prioritas', models.BooleanField(blank=True, null=True, verbose_name='Keluarga prioritas')),
                ('telaah', models.TextField(blank=True, default='', max_length=1000, verbose_name='Hasil telaah Puskesos')),
                ('rujukan_berjalan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Rujukan belum dijawab')),
                ('rujukan_dilayani', models.IntegerField(blank=True, default=0, null=True, verbose_name='Rujukan dilayani')),
                ('sebab_gagal', models.CharField(blank=True, choices=apps.slrt_puskesos.choices.keluhan_sebab_gagal, default='', max_length=80, verbose_name='Sebab tidak terlayani')),
                ('bukti', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto surat atau keadaan')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
                ('pendamping', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Fasilitator pendamping')),
                ('puskesos', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='slrt_puskesos.puskesos', verbose_name='Puskesos')),
            ],
            options={
                'verbose_name': 'Keluhan',
                'verbose_name_plural': 'Keluhan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rujukan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.slrt_puskesos.choices.rujukan_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('layanan', models.CharField(max_length=160, verbose_name='Layanan yang diminta')),
                ('mendesak', models.BooleanField(default=False, verbose_name='Mendesak')),
                ('batas_hari', models.IntegerField(blank=True, null=True, verbose_name='Batas dilayani')),
                ('dikirim_pada', models.DateField(blank=True, null=True, verbose_name='Dikirim tanggal')),
                ('batas_pada', models.DateField(blank=True, null=True, verbose_name='Dilayani paling lambat')),
                ('hasil', models.CharField(blank=True, default='', max_length=300, verbose_name='Layanan yang diberikan')),
                ('dilayani_pada', models.DateField(blank=True, null=True, verbose_name='Dilayani tanggal')),
                ('terlambat_hari', models.IntegerField(blank=True, null=True, verbose_name='Terlambat')),
                ('bukti_layanan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti layanan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor tujuan')),
                ('keluhan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rujukan_set', to='slrt_puskesos.keluhan', verbose_name='Keluhan')),
            ],
            options={
                'verbose_name': 'Rujukan',
                'verbose_name_plural': 'Rujukan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='RumahTangga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.slrt_puskesos.choices.rumah_tangga_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Kepala keluarga')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK kepala keluarga')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('kk_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='Nomor KK')),
                ('kk_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('rw', models.CharField(max_length=3, verbose_name='RW atau dusun')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('anggota', models.IntegerField(verbose_name='Anggota keluarga')),
                ('anak_sekolah', models.IntegerField(blank=True, default=0, null=True, verbose_name='Anak usia sekolah')),
                ('lansia', models.IntegerField(blank=True, default=0, null=True, verbose_name='Lansia')),
                ('disabilitas', models.IntegerField(blank=True, default=0, null=True, verbose_name='Penyandang disabilitas')),
                ('program', models.JSONField(blank=True, default=list, verbose_name='Program yang sudah diterima')),
                ('dicek_pada', models.DateField(blank=True, null=True, verbose_name='Dicek di DTSEN tanggal')),
                ('desil', models.IntegerField(blank=True, null=True, verbose_name='Desil DTSEN')),
                ('prioritas', models.BooleanField(blank=True, null=True, verbose_name='Keluarga prioritas')),
                ('cek_lagi', models.DateField(blank=True, null=True, verbose_name='Cek lagi paling lambat')),
                ('usulan_siks', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor usulan SIKS-NG')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Rumah tangga',
                'verbose_name_plural': 'Rumah tangga',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='keluhan',
            name='rumah_tangga',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='slrt_puskesos.rumahtangga', verbose_name='Rumah tangga'),
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('ditemui', models.BooleanField(default=True, verbose_name='Keluarga ditemui')),
                ('hasil', models.CharField(choices=apps.slrt_puskesos.choices.kunjungan_hasil, max_length=80, verbose_name='Keadaan keluarga')),
                ('temuan', models.TextField(max_length=600, verbose_name='Temuan')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik kunjungan')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik kunjungan')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto kunjungan')),
                ('keluhan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kunjungan_set', to='slrt_puskesos.keluhan', verbose_name='Keluhan')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Kunjungan',
                'verbose_name_plural': 'Kunjungan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('keluhan', 'tanggal', 'hasil'), name='slrt_puskesos_kunjungan_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='puskesos',
            constraint=models.UniqueConstraint(fields=('desa',), name='slrt_puskesos_puskesos_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='penugasan',
            constraint=models.UniqueConstraint(fields=('puskesos', 'rw', 'mulai'), name='slrt_puskesos_penugasan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='rumahtangga',
            constraint=models.UniqueConstraint(fields=('kk_hash',), name='slrt_puskesos_rumah_tangga_unik_1'),
        ),
    ]
