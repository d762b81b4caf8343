import apps.tangerang_sedekah.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kampanye',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tangerang_sedekah.choices.kampanye_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=120, verbose_name='Untuk apa')),
                ('bidang', models.CharField(choices=apps.tangerang_sedekah.choices.kampanye_bidang, max_length=80, verbose_name='Bidang')),
                ('lembaga', models.CharField(blank=True, default='', max_length=100, verbose_name='Lembaga atau panitia')),
                ('dasar', models.CharField(choices=apps.tangerang_sedekah.choices.kampanye_dasar, default='baznas', max_length=80, verbose_name='Dasar penyelenggaraan')),
                ('nomor_izin', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor izin')),
                ('penerima', models.CharField(max_length=100, verbose_name='Penerima manfaat')),
                ('jiwa', models.IntegerField(default=1, verbose_name='Banyak penerima manfaat')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik')),
                ('kebutuhan', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Dana yang dibutuhkan')),
                ('lama', models.IntegerField(default=45, verbose_name='Lama kampanye')),
                ('cerita', models.TextField(max_length=3000, verbose_name='Cerita')),
                ('hasil_survei', models.TextField(blank=True, default='', max_length=1500, verbose_name='Hasil survei')),
                ('kebutuhan_layak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Kebutuhan menurut survei')),
                ('dana_awal', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Dana awal')),
                ('tutup_pada', models.DateField(blank=True, null=True, verbose_name='Ditutup')),
                ('diperpanjang', models.BooleanField(blank=True, null=True, verbose_name='Sudah diperpanjang')),
                ('terkumpul', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Terkumpul')),
                ('donatur', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sedekah diterima')),
                ('capaian', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Capaian')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Biaya penyelenggaraan')),
                ('tersalur', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Sudah disalurkan')),
                ('sisa', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Dapat disalurkan')),
                ('aduan_terbukti', models.IntegerField(blank=True, default=0, null=True, verbose_name='Aduan yang terbukti')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto keadaan')),
                ('laporan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Laporan akhir')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penggalang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penggalang')),
                ('rincian', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Rincian biaya atau surat dokter')),
            ],
            options={
                'verbose_name': 'Kampanye',
                'verbose_name_plural': 'Kampanye',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kabar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('isi', models.CharField(max_length=300, verbose_name='Isi')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('kampanye', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kabar_set', to='tangerang_sedekah.kampanye', verbose_name='Kampanye')),
            ],
            options={
                'verbose_name': 'Kabar',
                'verbose_name_plural': 'Kabar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Donasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tangerang_sedekah.choices.donasi_state, db_index=True, default='diniatkan', editable=False, max_length=63, verbose_name='Status')),
                ('bidang', models.CharField(blank=True, choices=apps.tangerang_sedekah.choices.donasi_bidang, default='', max_length=80, verbose_name='Bidang')),
                ('tampil', models.CharField(choices=apps.tangerang_sedekah.choices.donasi_tampil, default='hamba', max_length=80, verbose_name='Ditampilkan')),
                ('jumlah', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Besar sedekah')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Untuk biaya penyelenggaraan')),
                ('bersih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Sampai kepada penerima')),
                ('doa', models.CharField(blank=True, default='', max_length=160, verbose_name='Doa atau pesan')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemberi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemberi')),
                ('kampanye', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tangerang_sedekah.kampanye', verbose_name='Kampanye')),
            ],
            options={
                'verbose_name': 'Sedekah',
                'verbose_name_plural': 'Sedekah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Aduan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tangerang_sedekah.choices.aduan_state, db_index=True, default='diadukan', editable=False, max_length=63, verbose_name='Status')),
                ('sebab', models.CharField(choices=apps.tangerang_sedekah.choices.aduan_sebab, max_length=80, verbose_name='Sebab')),
                ('uraian', models.TextField(max_length=1000, verbose_name='Yang diketahui')),
                ('hasil', models.TextField(blank=True, default='', max_length=1000, verbose_name='Hasil pemeriksaan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengadu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pengadu')),
                ('kampanye', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tangerang_sedekah.kampanye', verbose_name='Kampanye')),
            ],
            options={
                'verbose_name': 'Aduan penyalahgunaan',
                'verbose_name_plural': 'Aduan penyalahgunaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penyaluran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tangerang_sedekah.choices.penyaluran_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('untuk', models.CharField(max_length=160, verbose_name='Untuk')),
                ('jumlah', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Jumlah yang diminta')),
                ('disetujui', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah yang disetujui')),
                ('cara', models.CharField(choices=apps.tangerang_sedekah.choices.penyaluran_cara, default='toko', max_length=80, verbose_name='Cara menyerahkan')),
                ('diserahkan_pada', models.DateField(blank=True, null=True, verbose_name='Diserahkan tanggal')),
                ('bukti_sebelum', models.DateField(blank=True, null=True, verbose_name='Bukti paling lambat')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto penyerahan')),
                ('kampanye', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tangerang_sedekah.kampanye', verbose_name='Kampanye')),
                ('kuitansi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Kuitansi')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penyaluran',
                'verbose_name_plural': 'Penyaluran',
                'ordering': ['-pk'],
            },
        ),
    ]
