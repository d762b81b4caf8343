import apps.smart_119.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_emergency', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Antar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.smart_119.choices.antar_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('nama_pasien', models.CharField(max_length=120, verbose_name='Nama pasien')),
                ('keperluan', models.CharField(choices=apps.smart_119.choices.antar_keperluan, max_length=80, verbose_name='Keperluan')),
                ('keadaan', models.CharField(choices=apps.smart_119.choices.antar_keadaan, max_length=80, verbose_name='Keadaan pasien')),
                ('jemput_di', models.CharField(max_length=200, verbose_name='Alamat jemput')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik jemput')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik jemput')),
                ('berangkat', models.DateTimeField(verbose_name='Jam dijemput')),
                ('pendamping', models.IntegerField(blank=True, default=1, null=True, verbose_name='Pendamping')),
                ('ambulans', models.CharField(blank=True, default='', max_length=40, verbose_name='Ambulans yang menjemput')),
                ('km_tempuh', models.IntegerField(blank=True, null=True, verbose_name='Jarak ditempuh')),
                ('sebab_tolak', models.CharField(blank=True, choices=apps.smart_119.choices.antar_sebab_tolak, default='', max_length=80, verbose_name='Sebab tidak dapat dilayani')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('tujuan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Rumah sakit tujuan')),
            ],
            options={
                'verbose_name': 'Antar kontrol',
                'verbose_name_plural': 'Antar kontrol',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Layanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.smart_119.choices.layanan_state, db_index=True, default='baru', editable=False, max_length=63, verbose_name='Status')),
                ('kategori', models.CharField(choices=apps.smart_119.choices.layanan_kategori, max_length=80, verbose_name='Kategori')),
                ('prioritas', models.CharField(blank=True, choices=apps.smart_119.choices.layanan_prioritas, default='', max_length=80, verbose_name='Prioritas')),
                ('alamat', models.CharField(max_length=200, verbose_name='Tempat penjemputan')),
                ('patokan', models.CharField(blank=True, default='', max_length=160, verbose_name='Patokan')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik penjemputan')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik penjemputan')),
                ('jumlah_pasien', models.IntegerField(blank=True, null=True, verbose_name='Jumlah pasien')),
                ('keluhan', models.TextField(blank=True, default='', max_length=2000, verbose_name='Keluhan menurut penelepon')),
                ('tanggap_menit', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Waktu tanggap')),
                ('sesuai_target', models.BooleanField(blank=True, null=True, verbose_name='Sesuai target')),
                ('hasil', models.CharField(blank=True, choices=apps.smart_119.choices.layanan_hasil, default='', max_length=80, verbose_name='Hasil layanan')),
                ('uraian_hasil', models.TextField(blank=True, default='', max_length=3000, verbose_name='Tindakan yang diberikan')),
                ('penerima', models.CharField(blank=True, default='', max_length=80, verbose_name='Diterima oleh')),
                ('tiba_rs', models.DateTimeField(blank=True, null=True, verbose_name='Tiba di rumah sakit')),
                ('diserahkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='Pasien diserahkan')),
                ('km_awal', models.IntegerField(blank=True, null=True, verbose_name='Angka km saat berangkat')),
                ('km_akhir', models.IntegerField(blank=True, null=True, verbose_name='Angka km saat kembali')),
                ('jarak_km', models.IntegerField(blank=True, null=True, verbose_name='Jarak tempuh')),
                ('alasan_batal', models.CharField(blank=True, choices=apps.smart_119.choices.layanan_alasan_batal, default='', max_length=80, verbose_name='Alasan batal')),
                ('emergency', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_emergency.incident')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rumah_sakit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Rumah sakit penerima')),
            ],
            options={
                'verbose_name': 'Layanan ambulans',
                'verbose_name_plural': 'Layanan ambulans',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Panduan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('judul', models.CharField(max_length=120, verbose_name='Judul')),
                ('langkah', models.TextField(max_length=3000, verbose_name='Langkah')),
            ],
            options={
                'verbose_name': 'Panduan menunggu ambulans',
                'verbose_name_plural': 'Panduan menunggu ambulans',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('judul',), name='smart_119_panduan_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Pasien',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama')),
                ('jenis_kelamin', models.CharField(choices=apps.smart_119.choices.pasien_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('umur', models.IntegerField(blank=True, null=True, verbose_name='Umur')),
                ('triase', models.CharField(choices=apps.smart_119.choices.pasien_triase, max_length=80, verbose_name='Triase pasien')),
                ('tekanan_darah', models.CharField(blank=True, default='', max_length=10, verbose_name='Tekanan darah')),
                ('nadi', models.IntegerField(blank=True, null=True, verbose_name='Nadi')),
                ('saturasi', models.IntegerField(blank=True, null=True, verbose_name='Saturasi oksigen')),
                ('tindakan', models.CharField(blank=True, default='', max_length=200, verbose_name='Tindakan')),
                ('layanan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pasien_set', to='smart_119.layanan', verbose_name='Layanan ambulans')),
            ],
            options={
                'verbose_name': 'Pasien',
                'verbose_name_plural': 'Pasien',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='CekHarian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('regu', models.CharField(choices=apps.smart_119.choices.cek_harian_regu, max_length=80, verbose_name='Regu')),
                ('ambulans', models.CharField(max_length=40, verbose_name='Ambulans')),
                ('km', models.IntegerField(verbose_name='Angka km')),
                ('oksigen_bar', models.IntegerField(verbose_name='Tekanan tabung oksigen')),
                ('bahan_bakar', models.CharField(choices=apps.smart_119.choices.cek_harian_bahan_bakar, max_length=80, verbose_name='Bahan bakar')),
                ('kelengkapan', models.JSONField(blank=True, default=list, verbose_name='Alat yang lengkap dan berfungsi')),
                ('kerusakan', models.CharField(blank=True, default='', max_length=200, verbose_name='Kerusakan')),
                ('pengemudi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengemudi')),
            ],
            options={
                'verbose_name': 'Pemeriksaan ambulans',
                'verbose_name_plural': 'Pemeriksaan ambulans',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('tanggal', 'regu', 'ambulans'), name='smart_119_cek_harian_unik_1')],
            },
        ),
    ]
