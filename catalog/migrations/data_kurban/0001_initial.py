import apps.data_kurban.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_registry', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Lapak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.data_kurban.choices.lapak_state, db_index=True, default='terdaftar', editable=False, max_length=63, verbose_name='Status')),
                ('nama_lapak', models.CharField(max_length=120, verbose_name='Nama lapak')),
                ('jenis', models.CharField(choices=apps.data_kurban.choices.lapak_jenis, max_length=80, verbose_name='Hewan yang dijual')),
                ('buka_pada', models.DateField(verbose_name='Mulai berjualan')),
                ('tutup_pada', models.DateField(verbose_name='Sampai tanggal')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat lapak')),
                ('rw', models.CharField(blank=True, default='', max_length=3, verbose_name='RW atau dusun')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lapak')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lapak')),
                ('izin_nomor', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor surat izin tempat')),
                ('asal_hewan', models.CharField(max_length=120, verbose_name='Daerah asal hewan')),
                ('skkh_nomor', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor SKKH')),
                ('sapi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sapi')),
                ('kerbau', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kerbau')),
                ('kambing', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kambing')),
                ('domba', models.IntegerField(blank=True, default=0, null=True, verbose_name='Domba')),
                ('ekor', models.IntegerField(blank=True, null=True, verbose_name='Jumlah hewan')),
                ('luas_m2', models.IntegerField(verbose_name='Luas lapak')),
                ('ruang_perlu_m2', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Ruang yang diperlukan')),
                ('teduh', models.BooleanField(default=False, verbose_name='Teduh dari panas dan hujan')),
                ('pakan_air', models.BooleanField(default=False, verbose_name='Pakan dan air bersih cukup')),
                ('kandang_sakit', models.BooleanField(default=False, verbose_name='Tempat terpisah bagi hewan sakit')),
                ('jalan_umum', models.BooleanField(default=False, verbose_name='Memakai trotoar taman atau fasilitas umum')),
                ('stiker_nomor', models.CharField(blank=True, default='', max_length=20, verbose_name='Nomor stiker')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto lapak')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penjual')),
                ('registry', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_registry.entry')),
                ('skkh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='SKKH dan surat asal')),
            ],
            options={
                'verbose_name': 'Lapak hewan kurban',
                'verbose_name_plural': 'Lapak hewan kurban',
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
                ('state', models.CharField(choices=apps.data_kurban.choices.laporan_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('tempat', models.CharField(max_length=120, verbose_name='Masjid atau tempat pemotongan')),
                ('panitia', models.CharField(max_length=120, verbose_name='Ketua panitia')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon')),
                ('pekurban', models.IntegerField(verbose_name='Orang yang berkurban')),
                ('sapi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sapi')),
                ('kerbau', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kerbau')),
                ('kambing', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kambing')),
                ('domba', models.IntegerField(blank=True, default=0, null=True, verbose_name='Domba')),
                ('ekor', models.IntegerField(blank=True, null=True, verbose_name='Hewan dipotong')),
                ('paling_banyak', models.IntegerField(blank=True, null=True, verbose_name='Paling banyak pekurban menurut hewannya')),
                ('hati_diafkir', models.IntegerField(blank=True, default=0, null=True, verbose_name='Hati atau organ diafkir')),
                ('penerima', models.IntegerField(blank=True, null=True, verbose_name='Penerima daging')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Laporan pemotongan',
                'verbose_name_plural': 'Laporan pemotongan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('tahun', 'tempat', 'desa'), name='data_kurban_laporan_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Pemeriksaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('jenis', models.CharField(choices=apps.data_kurban.choices.pemeriksaan_jenis, max_length=80, verbose_name='Jenis hewan')),
                ('diperiksa', models.IntegerField(verbose_name='Diperiksa')),
                ('belum_umur', models.IntegerField(blank=True, default=0, null=True, verbose_name='Belum cukup umur')),
                ('cacat', models.IntegerField(blank=True, default=0, null=True, verbose_name='Cacat atau terlalu kurus')),
                ('sakit', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sakit')),
                ('gejala', models.JSONField(blank=True, default=list, verbose_name='Gejala yang ditemukan')),
                ('sehat', models.IntegerField(blank=True, null=True, verbose_name='Sehat dan layak')),
                ('tindakan', models.CharField(blank=True, default='', max_length=200, verbose_name='Tindakan')),
                ('lapak', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pemeriksaan_set', to='data_kurban.lapak', verbose_name='Lapak hewan kurban')),
            ],
            options={
                'verbose_name': 'Pemeriksaan hewan',
                'verbose_name_plural': 'Pemeriksaan hewan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('lapak', 'tanggal', 'jenis'), name='data_kurban_pemeriksaan_unik_1')],
            },
        ),
    ]
