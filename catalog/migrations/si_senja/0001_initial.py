import apps.si_senja.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('block_booking', '0001_initial'),
        ('core', '0005_corrected_documents'),
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
                ('jenis', models.CharField(choices=apps.si_senja.choices.armada_jenis, max_length=80, verbose_name='Jenis')),
                ('tangki_m3', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Isi tangki')),
                ('kir_sampai', models.DateField(blank=True, null=True, verbose_name='Kir sampai')),
                ('beroperasi', models.BooleanField(default=True, verbose_name='Sedang beroperasi')),
                ('pengemudi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengemudi')),
            ],
            options={
                'verbose_name': 'Armada',
                'verbose_name_plural': 'Armada',
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
                ('state', models.CharField(choices=apps.si_senja.choices.pesanan_state, db_index=True, default='dipesan', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('layanan', models.CharField(choices=apps.si_senja.choices.pesanan_layanan, max_length=80, verbose_name='Layanan')),
                ('bangunan', models.CharField(choices=apps.si_senja.choices.pesanan_bangunan, max_length=80, verbose_name='Bangunan')),
                ('golongan', models.CharField(blank=True, choices=apps.si_senja.choices.pesanan_golongan, default='', max_length=80, verbose_name='Golongan')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Lokasi')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Lokasi')),
                ('lebar_gang_m', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Lebar gang menuju rumah')),
                ('panjang_selang_m', models.IntegerField(verbose_name='Jarak selang dari jalan ke tangki')),
                ('rit', models.IntegerField(default=1, verbose_name='Jumlah rit')),
                ('titik', models.IntegerField(blank=True, null=True, verbose_name='Jumlah titik mampet')),
                ('armada_jenis', models.CharField(blank=True, choices=apps.si_senja.choices.pesanan_armada_jenis, default='', max_length=80, verbose_name='Armada jenis')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya')),
                ('jadwal', models.DateTimeField(blank=True, null=True, verbose_name='Jadwal kedatangan')),
                ('disurvei_pada', models.DateTimeField(blank=True, null=True, verbose_name='Disurvei pada')),
                ('volume_m3', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Volume terangkut')),
                ('armada', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='si_senja.armada', verbose_name='Armada')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('booking', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_booking.reservation')),
                ('buang_di', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Dibuang di')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemesan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemesan')),
            ],
            options={
                'verbose_name': 'Pesanan',
                'verbose_name_plural': 'Pesanan',
                'ordering': ['-pk'],
            },
        ),
    ]
