import apps.cctv_rekaman.choices
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
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Kamera',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=12, verbose_name='Kode')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('titik_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('titik_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('pemilik', models.CharField(choices=apps.cctv_rekaman.choices.kamera_pemilik, default='kominfo', max_length=80, verbose_name='Pemilik')),
                ('simpan_hari', models.IntegerField(default=14, verbose_name='Perekam menyimpan')),
                ('selisih_detik', models.IntegerField(default=0, verbose_name='Selisih jam perekam')),
                ('merekam', models.BooleanField(default=True, verbose_name='Sedang merekam')),
                ('malam', models.BooleanField(default=False, verbose_name='Terlihat pada malam hari')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Kamera',
                'verbose_name_plural': 'Kamera',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Akses',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.cctv_rekaman.choices.akses_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('tujuan', models.CharField(choices=apps.cctv_rekaman.choices.akses_tujuan, default='permintaan', max_length=80, verbose_name='Tujuan')),
                ('dari', models.DateTimeField(default=django.utils.timezone.now, verbose_name='Rekaman mulai')),
                ('menit', models.IntegerField(default=15, verbose_name='Menit dibuka')),
                ('dikeluarkan', models.BooleanField(default=False, verbose_name='Ada berkas disalin keluar')),
                ('wajar', models.CharField(blank=True, choices=apps.cctv_rekaman.choices.akses_wajar, default='', max_length=80, verbose_name='Hasil pemeriksaan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('petugas_buka', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Yang membuka')),
                ('kamera', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cctv_rekaman.kamera', verbose_name='Kamera')),
            ],
            options={
                'verbose_name': 'Catatan akses',
                'verbose_name_plural': 'Catatan akses',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permintaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.cctv_rekaman.choices.permintaan_state, db_index=True, default='diterima', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('jenis', models.CharField(default='korban', max_length=80, verbose_name='Saya meminta sebagai')),
                ('dasar', models.CharField(choices=apps.cctv_rekaman.choices.permintaan_dasar, default='sah', max_length=80, verbose_name='Dasar')),
                ('kejadian', models.CharField(choices=apps.cctv_rekaman.choices.permintaan_kejadian, default='tabrakan', max_length=80, verbose_name='Kejadian')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal kejadian')),
                ('dari', models.TimeField(verbose_name='Dari pukul')),
                ('sampai', models.TimeField(verbose_name='Sampai pukul')),
                ('menit', models.IntegerField(default=60, verbose_name='Panjang yang diminta')),
                ('ciri', models.TextField(max_length=800, verbose_name='Yang dicari')),
                ('nomor_laporan', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor laporan polisi')),
                ('tertimpa_pada', models.DateField(blank=True, null=True, verbose_name='Rekaman tertimpa pada')),
                ('sisa_hari', models.IntegerField(blank=True, null=True, verbose_name='Hari sebelum tertimpa')),
                ('masih_ada', models.BooleanField(blank=True, null=True, verbose_name='Masih ada saat diminta')),
                ('batas_putus', models.DateTimeField(blank=True, null=True, verbose_name='Diputuskan sebelum')),
                ('boleh_salinan', models.BooleanField(blank=True, null=True, verbose_name='Berhak atas salinan')),
                ('banyak_potongan', models.IntegerField(blank=True, null=True, verbose_name='Potongan diamankan')),
                ('menit_aman', models.IntegerField(blank=True, null=True, verbose_name='Menit diamankan')),
                ('cakupan', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian waktu yang didapat')),
                ('orang_lain', models.CharField(blank=True, choices=apps.cctv_rekaman.choices.permintaan_orang_lain, default='', max_length=80, verbose_name='Orang lain dalam rekaman')),
                ('alasan', models.TextField(blank=True, default='', max_length=600, verbose_name='Alasan penolakan')),
                ('identitas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto kartu identitas')),
                ('kamera', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cctv_rekaman.kamera', verbose_name='Kamera terdekat')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat atau tanda laporan')),
            ],
            options={
                'verbose_name': 'Permintaan rekaman',
                'verbose_name_plural': 'Permintaan rekaman',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Potongan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('berkas', models.CharField(max_length=100, verbose_name='Nama berkas')),
                ('jam_perekam', models.DateTimeField(default=django.utils.timezone.now, verbose_name='Mulai menurut jam perekam')),
                ('jam_benar', models.DateTimeField(blank=True, null=True, verbose_name='Mulai menurut jam sebenarnya')),
                ('menit', models.IntegerField(default=30, verbose_name='Panjang')),
                ('sidik', models.CharField(max_length=64, verbose_name='Sidik SHA-256')),
                ('tampak', models.CharField(choices=apps.cctv_rekaman.choices.potongan_tampak, default='jelas', max_length=80, verbose_name='Kejadian dalam gambar')),
                ('permintaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='potongan_set', to='cctv_rekaman.permintaan', verbose_name='Permintaan rekaman')),
            ],
            options={
                'verbose_name': 'Potongan',
                'verbose_name_plural': 'Potongan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Salinan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('media', models.CharField(max_length=80, verbose_name='Media penyimpan')),
                ('penerima', models.CharField(max_length=100, verbose_name='Nama dan pangkat penerima')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Diserahkan pada')),
                ('sidik_asal', models.CharField(max_length=64, verbose_name='Sidik berkas asal')),
                ('sidik_salinan', models.CharField(max_length=64, verbose_name='Sidik pada media')),
                ('cocok', models.BooleanField(blank=True, null=True, verbose_name='Sidiknya sama')),
                ('hapus_pada', models.DateField(blank=True, null=True, verbose_name='Potongan asal dihapus pada')),
                ('bukti_tanda', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto berita acara bertanda tangan')),
                ('permintaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='salinan_set', to='cctv_rekaman.permintaan', verbose_name='Permintaan rekaman')),
            ],
            options={
                'verbose_name': 'Berita acara salinan',
                'verbose_name_plural': 'Berita acara salinan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sesi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('mulai', models.DateTimeField(default=django.utils.timezone.now, verbose_name='Mulai')),
                ('menit', models.IntegerField(default=20, verbose_name='Lama melihat')),
                ('hadir', models.CharField(max_length=160, verbose_name='Yang ikut melihat')),
                ('ponsel_dititip', models.BooleanField(default=True, verbose_name='Ponsel dititipkan')),
                ('hasil', models.CharField(choices=apps.cctv_rekaman.choices.sesi_hasil, default='ketemu', max_length=80, verbose_name='Hasil')),
                ('pendamping', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas pendamping')),
                ('permintaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sesi_set', to='cctv_rekaman.permintaan', verbose_name='Permintaan rekaman')),
            ],
            options={
                'verbose_name': 'Sesi melihat',
                'verbose_name_plural': 'Sesi melihat',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='kamera',
            constraint=models.UniqueConstraint(fields=('kode',), name='cctv_rekaman_kamera_unik_1'),
        ),
    ]
