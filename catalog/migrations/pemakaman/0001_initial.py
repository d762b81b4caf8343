import apps.pemakaman.choices
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
            name='Mobil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('beroperasi', models.BooleanField(default=True, verbose_name='Sedang beroperasi')),
                ('pengemudi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengemudi')),
            ],
            options={
                'verbose_name': 'Mobil jenazah',
                'verbose_name_plural': 'Mobil jenazah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='AntarJenazah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pemakaman.choices.antar_jenazah_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('jemput_di', models.CharField(max_length=200, verbose_name='Dijemput di')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik jemput')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik jemput')),
                ('tujuan', models.CharField(max_length=200, verbose_name='Diantar ke')),
                ('jemput_pada', models.DateTimeField(verbose_name='Jam jemput')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('mobil', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pemakaman.mobil', verbose_name='Mobil jenazah')),
            ],
            options={
                'verbose_name': 'Permintaan mobil jenazah',
                'verbose_name_plural': 'Permintaan mobil jenazah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tpu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('alamat', models.CharField(blank=True, default='', max_length=160, verbose_name='Alamat')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Lokasi')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Lokasi')),
                ('menerima_baru', models.BooleanField(default=True, verbose_name='Masih menerima pemakaman baru')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'TPU',
                'verbose_name_plural': 'TPU',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemakaman',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pemakaman.choices.pemakaman_state, db_index=True, default='memilih', editable=False, max_length=63, verbose_name='Status')),
                ('hubungan', models.CharField(choices=apps.pemakaman.choices.pemakaman_hubungan, max_length=80, verbose_name='Hubungan dengan almarhum')),
                ('almarhum', models.CharField(max_length=120, verbose_name='Nama almarhum atau almarhumah')),
                ('wafat_pada', models.DateField(verbose_name='Tanggal wafat')),
                ('tempat_wafat', models.CharField(choices=apps.pemakaman.choices.pemakaman_tempat_wafat, max_length=80, verbose_name='Tempat wafat')),
                ('unit', models.CharField(choices=apps.pemakaman.choices.pemakaman_unit, max_length=80, verbose_name='Unit agama')),
                ('tumpang', models.BooleanField(default=False, verbose_name='Makam tumpang')),
                ('bebas', models.BooleanField(blank=True, null=True, verbose_name='Dibebaskan dari retribusi')),
                ('blok', models.CharField(blank=True, default='', max_length=20, verbose_name='Blok')),
                ('petak', models.IntegerField(blank=True, null=True, verbose_name='Nomor petak')),
                ('dimakamkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='Dimakamkan pada')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Retribusi')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('booking', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_booking.reservation')),
                ('kk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Kartu keluarga almarhum')),
                ('ktp', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='KTP penanggung jawab')),
                ('ktp_almarhum', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='KTP almarhum')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penanggung_jawab', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penanggung jawab')),
                ('pengantar_rt', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat pengantar RT')),
                ('sktm', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat keterangan tidak mampu')),
                ('surat_kematian', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat kematian')),
                ('tpu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pemakaman.tpu', verbose_name='TPU')),
            ],
            options={
                'verbose_name': 'Pemakaman',
                'verbose_name_plural': 'Pemakaman',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Makam',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('almarhum', models.CharField(max_length=120, verbose_name='Nama almarhum atau almarhumah')),
                ('blok', models.CharField(max_length=20, verbose_name='Blok')),
                ('petak', models.IntegerField(verbose_name='Nomor petak')),
                ('dimakamkan_pada', models.DateField(verbose_name='Tanggal dimakamkan')),
                ('masa_sampai', models.DateField(blank=True, null=True, verbose_name='Masa penggunaan sampai')),
                ('ahli_waris', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Ahli waris')),
                ('tpu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pemakaman.tpu', verbose_name='TPU')),
            ],
            options={
                'verbose_name': 'Makam',
                'verbose_name_plural': 'Makam',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='mobil',
            constraint=models.UniqueConstraint(fields=('nomor_polisi',), name='pemakaman_mobil_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='tpu',
            constraint=models.UniqueConstraint(fields=('nama',), name='pemakaman_tpu_unik_1'),
        ),
    ]
