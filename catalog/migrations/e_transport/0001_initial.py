import apps.e_transport.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_directory', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Halte',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_transport.choices.halte_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama pemberhentian')),
                ('jenis', models.CharField(choices=apps.e_transport.choices.halte_jenis, default='halte', max_length=80, verbose_name='Jenis')),
                ('patokan', models.CharField(blank=True, default='', max_length=160, verbose_name='Patokan')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik')),
                ('keterangan', models.TextField(blank=True, default='', max_length=600, verbose_name='Keterangan')),
                ('jam_buka', models.JSONField(blank=True, default=dict, verbose_name='Jam buka loket')),
                ('telepon', models.CharField(blank=True, default='', max_length=25, verbose_name='Telepon kantor')),
                ('akses', models.JSONField(blank=True, default=list, verbose_name='Akses penyandang disabilitas')),
                ('fasilitas', models.JSONField(blank=True, default=list, verbose_name='Fasilitas')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('directory', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_directory.listing')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pemberhentian',
                'verbose_name_plural': 'Pemberhentian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='FotoHalte',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('keterangan', models.CharField(max_length=160, verbose_name='Apa yang tampak')),
                ('kredit', models.CharField(max_length=80, verbose_name='Pembuat foto')),
                ('gambar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('halte', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='foto_halte_set', to='e_transport.halte', verbose_name='Pemberhentian')),
            ],
            options={
                'verbose_name': 'Foto pemberhentian',
                'verbose_name_plural': 'Foto pemberhentian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Izin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_transport.choices.izin_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('pemegang', models.CharField(max_length=120, verbose_name='Badan usaha pemegang izin')),
                ('nib', models.CharField(max_length=13, verbose_name='Nomor Induk Berusaha (NIB)')),
                ('permohonan', models.CharField(choices=apps.e_transport.choices.izin_permohonan, default='baru', max_length=80, verbose_name='Jenis permohonan')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor keputusan')),
                ('terbit_pada', models.DateField(blank=True, null=True, verbose_name='Terbit')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('armada', models.IntegerField(blank=True, null=True, verbose_name='Jumlah kendaraan')),
                ('berkas', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Berkas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penanggung_jawab', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penanggung jawab')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
            ],
            options={
                'verbose_name': 'Izin trayek',
                'verbose_name_plural': 'Izin trayek',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kendaraan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('merek', models.CharField(max_length=60, verbose_name='Merek dan tipe')),
                ('tahun', models.IntegerField(verbose_name='Tahun pembuatan')),
                ('kursi', models.IntegerField(verbose_name='Tempat duduk')),
                ('uji_sampai', models.DateField(verbose_name='Uji berkala berlaku sampai')),
                ('kartu_terbit', models.DateField(blank=True, null=True, verbose_name='Kartu pengawasan terbit')),
                ('kartu_sampai', models.DateField(blank=True, null=True, verbose_name='Kartu pengawasan sampai')),
                ('izin', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kendaraan_set', to='e_transport.izin', verbose_name='Izin trayek')),
            ],
            options={
                'verbose_name': 'Kendaraan',
                'verbose_name_plural': 'Kendaraan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Trayek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_transport.choices.trayek_state, db_index=True, default='rancangan', editable=False, max_length=63, verbose_name='Status')),
                ('kode', models.CharField(max_length=6, verbose_name='Kode trayek')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama rute')),
                ('jenis', models.CharField(choices=apps.e_transport.choices.trayek_jenis, default='angkot', max_length=80, verbose_name='Jenis kendaraan')),
                ('warna', models.CharField(choices=apps.e_transport.choices.trayek_warna, default='w1b6fb3', max_length=80, verbose_name='Warna rute')),
                ('pengelola', models.CharField(max_length=120, verbose_name='Penyelenggara')),
                ('dasar', models.CharField(blank=True, default='', max_length=120, verbose_name='Dasar penetapan')),
                ('tarif', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Tarif umum')),
                ('tarif_pelajar', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tarif pelajar')),
                ('pembayaran', models.JSONField(blank=True, default=list, verbose_name='Pembayaran')),
                ('hari', models.JSONField(blank=True, default=list, verbose_name='Hari layanan')),
                ('jam_awal', models.TimeField(blank=True, null=True, verbose_name='Berangkat pertama')),
                ('jam_akhir', models.TimeField(blank=True, null=True, verbose_name='Berangkat terakhir')),
                ('jarak_menit', models.IntegerField(blank=True, null=True, verbose_name='Jarak waktu antar kendaraan')),
                ('jam_berangkat', models.CharField(blank=True, default='', max_length=200, verbose_name='Jam berangkat')),
                ('kuota_armada', models.IntegerField(blank=True, null=True, verbose_name='Kuota armada')),
                ('garis_pergi', models.JSONField(blank=True, default=dict, verbose_name='Garis pergi')),
                ('garis_pulang', models.JSONField(blank=True, default=dict, verbose_name='Garis pulang')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Rute',
                'verbose_name_plural': 'Rute',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Perhentian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('arah', models.CharField(choices=apps.e_transport.choices.perhentian_arah, default='pergi', max_length=80, verbose_name='Arah')),
                ('urutan', models.IntegerField(verbose_name='Urutan ke-')),
                ('menit', models.IntegerField(blank=True, null=True, verbose_name='Menit dari awal')),
                ('halte', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_transport.halte', verbose_name='Pemberhentian')),
                ('trayek', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='perhentian_set', to='e_transport.trayek', verbose_name='Rute')),
            ],
            options={
                'verbose_name': 'Urutan pemberhentian',
                'verbose_name_plural': 'Urutan pemberhentian',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='izin',
            name='trayek',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_transport.trayek', verbose_name='Rute'),
        ),
        migrations.CreateModel(
            name='Gangguan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_transport.choices.gangguan_state, db_index=True, default='konsep', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=120, verbose_name='Judul')),
                ('sebab', models.CharField(choices=apps.e_transport.choices.gangguan_sebab, max_length=80, verbose_name='Sebab')),
                ('uraian', models.TextField(max_length=600, verbose_name='Yang perlu dilakukan penumpang')),
                ('mulai', models.DateTimeField(default=django.utils.timezone.now, verbose_name='Mulai')),
                ('sampai', models.DateTimeField(verbose_name='Sampai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('trayek', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_transport.trayek', verbose_name='Rute')),
            ],
            options={
                'verbose_name': 'Gangguan layanan',
                'verbose_name_plural': 'Gangguan layanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='halte',
            constraint=models.UniqueConstraint(fields=('nama', 'desa'), name='e_transport_halte_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='kendaraan',
            constraint=models.UniqueConstraint(fields=('izin', 'nomor_polisi'), name='e_transport_kendaraan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='trayek',
            constraint=models.UniqueConstraint(fields=('kode',), name='e_transport_trayek_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='perhentian',
            constraint=models.UniqueConstraint(fields=('trayek', 'arah', 'urutan'), name='e_transport_perhentian_unik_1'),
        ),
    ]
