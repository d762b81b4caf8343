import apps.e_plesiran.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_directory', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Objek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_plesiran.choices.objek_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama objek')),
                ('jenis', models.CharField(choices=apps.e_plesiran.choices.objek_jenis, max_length=80, verbose_name='Jenis')),
                ('uraian', models.TextField(max_length=1500, verbose_name='Uraian')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat atau patokan')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik pintu masuk')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik pintu masuk')),
                ('jam_buka', models.JSONField(blank=True, default=dict, verbose_name='Jam buka')),
                ('tutup_libur', models.BooleanField(default=False, verbose_name='Tutup pada hari libur nasional')),
                ('tiket', models.CharField(blank=True, default='', max_length=200, verbose_name='Tiket dan harga')),
                ('telepon', models.CharField(blank=True, default='', max_length=25, verbose_name='Telepon kantor atau loket')),
                ('laman', models.URLField(blank=True, default='', max_length=400, verbose_name='Laman')),
                ('pengelola', models.CharField(choices=apps.e_plesiran.choices.objek_pengelola, default='pokdarwis', max_length=80, verbose_name='Pengelola')),
                ('akses', models.JSONField(blank=True, default=list, verbose_name='Akses penyandang disabilitas')),
                ('fasilitas', models.JSONField(blank=True, default=list, verbose_name='Fasilitas')),
                ('penetapan', models.CharField(blank=True, default='', max_length=100, verbose_name='Nomor penetapan cagar budaya')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('directory', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_directory.listing')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengusul', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pengusul')),
            ],
            options={
                'verbose_name': 'Objek wisata',
                'verbose_name_plural': 'Objek wisata',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_plesiran.choices.kunjungan_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('bulan', models.CharField(choices=apps.e_plesiran.choices.kunjungan_bulan, max_length=80, verbose_name='Bulan')),
                ('nusantara', models.IntegerField(verbose_name='Wisatawan nusantara')),
                ('mancanegara', models.IntegerField(default=0, verbose_name='Wisatawan mancanegara')),
                ('jumlah', models.IntegerField(blank=True, null=True, verbose_name='Jumlah')),
                ('pendapatan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pendapatan tiket')),
                ('cara', models.CharField(choices=apps.e_plesiran.choices.kunjungan_cara, default='tiket', max_length=80, verbose_name='Cara menghitung')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_plesiran.objek', verbose_name='Objek')),
            ],
            options={
                'verbose_name': 'Kunjungan bulanan',
                'verbose_name_plural': 'Kunjungan bulanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Foto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('keterangan', models.CharField(max_length=160, verbose_name='Apa yang tampak')),
                ('kredit', models.CharField(max_length=80, verbose_name='Pembuat foto')),
                ('gambar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='foto_set', to='e_plesiran.objek', verbose_name='Objek wisata')),
            ],
            options={
                'verbose_name': 'Foto objek',
                'verbose_name_plural': 'Foto objek',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Acara',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_plesiran.choices.acara_state, db_index=True, default='rencana', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=120, verbose_name='Nama acara')),
                ('macam', models.CharField(choices=apps.e_plesiran.choices.acara_macam, max_length=80, verbose_name='Macam acara')),
                ('mulai', models.DateTimeField(verbose_name='Mulai')),
                ('selesai', models.DateTimeField(verbose_name='Selesai')),
                ('tempat', models.CharField(blank=True, default='', max_length=120, verbose_name='Tempat lain')),
                ('uraian', models.TextField(max_length=1000, verbose_name='Uraian')),
                ('penyelenggara', models.CharField(max_length=120, verbose_name='Penyelenggara')),
                ('pengunjung', models.IntegerField(blank=True, null=True, verbose_name='Perkiraan pengunjung')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('objek', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_plesiran.objek', verbose_name='Di objek')),
            ],
            options={
                'verbose_name': 'Acara',
                'verbose_name_plural': 'Acara',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemeriksaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_plesiran.choices.pemeriksaan_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal_periksa', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('kebersihan', models.CharField(choices=apps.e_plesiran.choices.pemeriksaan_kebersihan, max_length=80, verbose_name='Kebersihan dan sampah')),
                ('jalan_masuk', models.CharField(choices=apps.e_plesiran.choices.pemeriksaan_jalan_masuk, max_length=80, verbose_name='Jalan masuk dan parkir')),
                ('toilet', models.CharField(choices=apps.e_plesiran.choices.pemeriksaan_toilet, max_length=80, verbose_name='Toilet dan air bersih')),
                ('keselamatan', models.CharField(choices=apps.e_plesiran.choices.pemeriksaan_keselamatan, max_length=80, verbose_name='Keselamatan: pagar, papan bahaya, penjaga')),
                ('papan', models.CharField(choices=apps.e_plesiran.choices.pemeriksaan_papan, max_length=80, verbose_name='Papan nama dan petunjuk')),
                ('dijaga', models.BooleanField(default=False, verbose_name='Ada yang menjaga saat diperiksa')),
                ('nilai', models.IntegerField(blank=True, null=True, verbose_name='Nilai keadaan')),
                ('temuan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Temuan')),
                ('penanggung_jawab', models.CharField(blank=True, choices=apps.e_plesiran.choices.pemeriksaan_penanggung_jawab, default='', max_length=80, verbose_name='Ditindaklanjuti oleh')),
                ('hasil', models.TextField(blank=True, default='', max_length=1000, verbose_name='Hasil tindak lanjut')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto keadaan')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_plesiran.objek', verbose_name='Objek')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pemeriksaan objek',
                'verbose_name_plural': 'Pemeriksaan objek',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='objek',
            constraint=models.UniqueConstraint(fields=('nama', 'desa'), name='e_plesiran_objek_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='kunjungan',
            constraint=models.UniqueConstraint(fields=('objek', 'tahun', 'bulan'), name='e_plesiran_kunjungan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='acara',
            constraint=models.UniqueConstraint(fields=('judul', 'mulai'), name='e_plesiran_acara_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pemeriksaan',
            constraint=models.UniqueConstraint(fields=('objek', 'tanggal_periksa'), name='e_plesiran_pemeriksaan_unik_1'),
        ),
    ]
