import apps.laksa_gurih.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0007_consents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Kasus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.laksa_gurih.choices.kasus_state, db_index=True, default='dinilai', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama anak')),
                ('umur', models.CharField(choices=apps.laksa_gurih.choices.kasus_umur, max_length=80, verbose_name='Umur saat masuk')),
                ('tanggal_lahir', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir')),
                ('orang_tua', models.CharField(max_length=100, verbose_name='Nama ibu atau pengasuh')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon keluarga')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat, RT/RW')),
                ('berat_awal_kg', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='Berat saat masuk')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Tanggal masuk')),
                ('nafsu_makan', models.CharField(blank=True, choices=apps.laksa_gurih.choices.kasus_nafsu_makan, default='', max_length=80, verbose_name='Uji nafsu makan')),
                ('ada_komplikasi', models.BooleanField(blank=True, null=True, verbose_name='Ada komplikasi')),
                ('komplikasi', models.JSONField(blank=True, default=list, verbose_name='Komplikasi')),
                ('kunjungan_terakhir', models.DateField(blank=True, null=True, verbose_name='Kunjungan terakhir')),
                ('kunjungan_berikut', models.DateField(blank=True, null=True, verbose_name='Kunjungan berikutnya')),
                ('akhir', models.CharField(blank=True, choices=apps.laksa_gurih.choices.kasus_akhir, default='', max_length=80, verbose_name='Hasil akhir')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
                ('pendamping', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Kader pendamping')),
            ],
            options={
                'verbose_name': 'Kasus gizi buruk',
                'verbose_name_plural': 'Kasus gizi buruk',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('berat_kg', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='Berat badan')),
                ('lengan_cm', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Lingkar lengan atas')),
                ('bengkak', models.CharField(choices=apps.laksa_gurih.choices.kunjungan_bengkak, default='tidak', max_length=80, verbose_name='Bengkak')),
                ('nafsu_makan', models.CharField(choices=apps.laksa_gurih.choices.kunjungan_nafsu_makan, max_length=80, verbose_name='Nafsu makan')),
                ('sisa_bungkus', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sisa makanan terapi')),
                ('bungkus', models.IntegerField(blank=True, null=True, verbose_name='Makanan terapi sampai kunjungan berikut')),
                ('diberikan', models.IntegerField(blank=True, null=True, verbose_name='Diberikan hari ini')),
                ('naik_gram', models.IntegerField(blank=True, null=True, verbose_name='Naik sejak masuk')),
                ('laju', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Laju kenaikan')),
                ('memenuhi', models.BooleanField(blank=True, null=True, verbose_name='Memenuhi syarat sembuh')),
                ('kasus', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kunjungan_set', to='laksa_gurih.kasus', verbose_name='Kasus gizi buruk')),
            ],
            options={
                'verbose_name': 'Kunjungan',
                'verbose_name_plural': 'Kunjungan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='KunjunganRumah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('ditemui', models.CharField(choices=apps.laksa_gurih.choices.kunjungan_rumah_ditemui, max_length=80, verbose_name='Ditemui')),
                ('sebab', models.JSONField(blank=True, default=list, verbose_name='Sebab tidak datang')),
                ('hasil', models.CharField(choices=apps.laksa_gurih.choices.kunjungan_rumah_hasil, max_length=80, verbose_name='Hasil')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto rumah atau bungkus')),
                ('kasus', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kunjungan_rumah_set', to='laksa_gurih.kasus', verbose_name='Kasus gizi buruk')),
            ],
            options={
                'verbose_name': 'Kunjungan rumah',
                'verbose_name_plural': 'Kunjungan rumah',
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
                ('state', models.CharField(choices=apps.laksa_gurih.choices.laporan_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama anak')),
                ('umur', models.CharField(choices=apps.laksa_gurih.choices.laporan_umur, max_length=80, verbose_name='Umur anak')),
                ('orang_tua', models.CharField(max_length=100, verbose_name='Nama ibu atau pengasuh')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon keluarga')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat, RT/RW')),
                ('ditemukan_pada', models.DateField(default=core.dates.today, verbose_name='Ditemukan tanggal')),
                ('lengan_cm', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Lingkar lengan atas')),
                ('bengkak', models.BooleanField(default=False, verbose_name='Kedua punggung kaki bengkak')),
                ('tampak_kurus', models.BooleanField(default=False, verbose_name='Tampak sangat kurus')),
                ('diduga_buruk', models.BooleanField(blank=True, null=True, verbose_name='Diduga gizi buruk')),
                ('berat_kg', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Berat badan saat diperiksa')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto pita atau kaki')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
            ],
            options={
                'verbose_name': 'Laporan balita',
                'verbose_name_plural': 'Laporan balita',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='kasus',
            name='laporan',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laksa_gurih.laporan', verbose_name='Asal laporan'),
        ),
        migrations.CreateModel(
            name='LayananGizi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama puskesmas')),
                ('hari_layanan', models.CharField(choices=apps.laksa_gurih.choices.layanan_gizi_hari_layanan, default='rabu', max_length=80, verbose_name='Hari layanan gizi')),
                ('dokter', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Dokter penanggung jawab')),
                ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas gizi')),
                ('tempat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Tempat')),
            ],
            options={
                'verbose_name': 'Layanan gizi buruk',
                'verbose_name_plural': 'Layanan gizi buruk',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='laporan',
            name='layanan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laksa_gurih.layanangizi', verbose_name='Puskesmas'),
        ),
        migrations.AddField(
            model_name='kasus',
            name='layanan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laksa_gurih.layanangizi', verbose_name='Puskesmas'),
        ),
        migrations.AddConstraint(
            model_name='layanangizi',
            constraint=models.UniqueConstraint(fields=('tempat',), name='laksa_gurih_layanan_gizi_unik_1'),
        ),
    ]
