import apps.ispu.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_telemetry', '0001_initial'),
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Ispu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ispu.choices.ispu_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama stasiun')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('jam', models.IntegerField(default=9, verbose_name='Pukul')),
                ('jam_data', models.IntegerField(default=23, verbose_name='Jam data yang masuk')),
                ('pm25', models.DecimalField(decimal_places=1, default=Decimal('22.4'), max_digits=17, verbose_name='PM2,5')),
                ('pm10', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='PM10')),
                ('so2', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sulfur dioksida')),
                ('co', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Karbon monoksida')),
                ('o3', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Ozon')),
                ('no2', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nitrogen dioksida')),
                ('hc', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Hidrokarbon')),
                ('i_pm25', models.IntegerField(blank=True, null=True, verbose_name='ISPU PM2,5')),
                ('i_pm10', models.IntegerField(blank=True, null=True, verbose_name='ISPU PM10')),
                ('i_so2', models.IntegerField(blank=True, null=True, verbose_name='ISPU Sulfur dioksida')),
                ('i_co', models.IntegerField(blank=True, null=True, verbose_name='ISPU Karbon monoksida')),
                ('i_o3', models.IntegerField(blank=True, null=True, verbose_name='ISPU Ozon')),
                ('i_no2', models.IntegerField(blank=True, null=True, verbose_name='ISPU Nitrogen dioksida')),
                ('i_hc', models.IntegerField(blank=True, null=True, verbose_name='ISPU Hidrokarbon')),
                ('indeks', models.IntegerField(blank=True, null=True, verbose_name='ISPU')),
                ('kritis', models.CharField(blank=True, choices=apps.ispu.choices.ispu_kritis, default='', max_length=80, verbose_name='Pencemar kritis')),
                ('kategori', models.CharField(blank=True, choices=apps.ispu.choices.ispu_kategori, default='', max_length=80, verbose_name='Kategori')),
                ('nasihat', models.CharField(blank=True, default='', max_length=200, verbose_name='Nasihat')),
                ('nasihat_rentan', models.CharField(blank=True, default='', max_length=200, verbose_name='Nasihat kelompok rentan')),
                ('kelengkapan', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Kelengkapan data')),
                ('cuaca', models.CharField(blank=True, choices=apps.ispu.choices.ispu_cuaca, default='', max_length=80, verbose_name='Cuaca')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'ISPU',
                'verbose_name_plural': 'ISPU',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Stasiun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ispu.choices.stasiun_state, db_index=True, default='terpasang', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.ispu.choices.stasiun_jenis, default='otomatis', max_length=80, verbose_name='Jenis')),
                ('mewakili', models.CharField(choices=apps.ispu.choices.stasiun_mewakili, default='permukiman', max_length=80, verbose_name='Daerah yang diwakili')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('tinggi', models.DecimalField(decimal_places=1, default=Decimal('4.5'), max_digits=17, verbose_name='Tinggi corong dari tanah')),
                ('dipasang_pada', models.DateField(blank=True, null=True, verbose_name='Dipasang')),
                ('indeks_kini', models.IntegerField(blank=True, null=True, verbose_name='ISPU terakhir')),
                ('kategori_kini', models.CharField(blank=True, choices=apps.ispu.choices.stasiun_kategori_kini, default='', max_length=80, verbose_name='Kategori terakhir')),
                ('kritis_kini', models.CharField(blank=True, choices=apps.ispu.choices.stasiun_kritis_kini, default='', max_length=80, verbose_name='Pencemar kritis terakhir')),
                ('terbit_kini', models.DateTimeField(blank=True, null=True, verbose_name='Terbit terakhir')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penanggung', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Teknisi yang menjaga')),
                ('telemetry', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_telemetry.thing')),
            ],
            options={
                'verbose_name': 'Stasiun udara',
                'verbose_name_plural': 'Stasiun udara',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Peringatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ispu.choices.peringatan_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama stasiun')),
                ('indeks', models.IntegerField(blank=True, null=True, verbose_name='ISPU')),
                ('kategori', models.CharField(blank=True, choices=apps.ispu.choices.peringatan_kategori, default='', max_length=80, verbose_name='Kategori')),
                ('kritis', models.CharField(blank=True, choices=apps.ispu.choices.peringatan_kritis, default='', max_length=80, verbose_name='Pencemar kritis')),
                ('wilayah', models.CharField(blank=True, default='', max_length=200, verbose_name='Wilayah terdampak')),
                ('dugaan', models.CharField(blank=True, choices=apps.ispu.choices.peringatan_dugaan, default='', max_length=80, verbose_name='Dugaan sebab')),
                ('pesan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Pesan kepada warga')),
                ('puncak', models.IntegerField(blank=True, null=True, verbose_name='ISPU tertinggi')),
                ('ditinjau', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kali ditinjau')),
                ('tindakan_semua', models.IntegerField(blank=True, null=True, verbose_name='Tindakan')),
                ('dikerjakan', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Tindakan dikerjakan')),
                ('dasar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ispu.ispu', verbose_name='ISPU yang mendasari')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('stasiun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ispu.stasiun', verbose_name='Stasiun')),
            ],
            options={
                'verbose_name': 'Peringatan udara',
                'verbose_name_plural': 'Peringatan udara',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='ispu',
            name='stasiun',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ispu.stasiun', verbose_name='Stasiun'),
        ),
        migrations.CreateModel(
            name='Tindakan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.ispu.choices.tindakan_jenis, default='masker', max_length=80, verbose_name='Jenis')),
                ('tempat', models.CharField(max_length=120, verbose_name='Tempat')),
                ('selesai', models.BooleanField(default=False, verbose_name='Sudah dikerjakan')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pelaksana')),
                ('peringatan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tindakan_set', to='ispu.peringatan', verbose_name='Peringatan udara')),
            ],
            options={
                'verbose_name': 'Tindakan',
                'verbose_name_plural': 'Tindakan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='stasiun',
            constraint=models.UniqueConstraint(fields=('nama',), name='ispu_stasiun_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='ispu',
            constraint=models.UniqueConstraint(fields=('stasiun', 'tanggal', 'jam'), name='ispu_ispu_unik_1'),
        ),
    ]
