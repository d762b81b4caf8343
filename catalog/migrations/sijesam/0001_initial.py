import apps.sijesam.choices
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
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
            name='Armada',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('jenis', models.CharField(choices=apps.sijesam.choices.armada_jenis, max_length=80, verbose_name='Jenis')),
                ('bak_m3', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Isi bak')),
                ('pangkalan_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Pangkalan')),
                ('pangkalan_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Pangkalan')),
                ('jalan', models.BooleanField(default=True, verbose_name='Dapat jalan')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Wilayah utama')),
                ('pangkalan_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('pengemudi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengemudi')),
            ],
            options={
                'verbose_name': 'Armada jemput',
                'verbose_name_plural': 'Armada jemput',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Ritase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sijesam.choices.ritase_state, db_index=True, default='berjalan', editable=False, max_length=63, verbose_name='Status')),
                ('berangkat', models.DateTimeField(default=django.utils.timezone.now, verbose_name='Berangkat')),
                ('km_awal', models.IntegerField(verbose_name='Kilometer awal')),
                ('km_akhir', models.IntegerField(blank=True, null=True, verbose_name='Kilometer akhir')),
                ('jarak_km', models.IntegerField(blank=True, null=True, verbose_name='Jarak tempuh')),
                ('dibuang_ke', models.CharField(blank=True, choices=apps.sijesam.choices.ritase_dibuang_ke, default='', max_length=80, verbose_name='Dibuang ke')),
                ('terisi_m3', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Isi bak saat dibuang')),
                ('terisi_persen', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Terisi')),
                ('karcis', models.CharField(blank=True, default='', max_length=30, verbose_name='Nomor karcis timbang')),
                ('armada', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sijesam.armada', verbose_name='Armada')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Ritase',
                'verbose_name_plural': 'Ritase',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pesanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sijesam.choices.pesanan_state, db_index=True, default='dipesan', editable=False, max_length=63, verbose_name='Status')),
                ('telepon', models.CharField(max_length=20, verbose_name='Nomor WhatsApp')),
                ('jenis', models.CharField(max_length=80, verbose_name='Jenis sampah')),
                ('perkiraan_m3', models.DecimalField(decimal_places=1, default=Decimal('0.5'), max_digits=17, verbose_name='Perkiraan banyaknya')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat, patokan')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Lokasi')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Lokasi')),
                ('sejak', models.CharField(choices=apps.sijesam.choices.pesanan_sejak, max_length=80, verbose_name='Sudah berapa lama')),
                ('perkiraan_biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan biaya')),
                ('muatan_m3', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Banyaknya yang dimuat')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya')),
                ('cara_bayar', models.CharField(blank=True, choices=apps.sijesam.choices.pesanan_cara_bayar, default='', max_length=80, verbose_name='Cara bayar')),
                ('bintang', models.IntegerField(blank=True, null=True, verbose_name='Bintang, 1 sampai 5')),
                ('armada', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sijesam.armada', verbose_name='Armada')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sampah')),
                ('foto_sesudah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sesudah bersih')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemesan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemesan')),
                ('ritase', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sijesam.ritase', verbose_name='Ritase')),
            ],
            options={
                'verbose_name': 'Pesanan jemput',
                'verbose_name_plural': 'Pesanan jemput',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='armada',
            constraint=models.UniqueConstraint(fields=('nomor_polisi',), name='sijesam_armada_unik_1'),
        ),
    ]
