import apps.e_kir.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('block_booking', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kendaraan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor_uji', models.CharField(blank=True, default='', max_length=20, verbose_name='Nomor uji kendaraan')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('jenis', models.CharField(choices=apps.e_kir.choices.kendaraan_jenis, max_length=80, verbose_name='Jenis')),
                ('kelas', models.CharField(blank=True, choices=apps.e_kir.choices.kendaraan_kelas, default='', max_length=80, verbose_name='Kelas')),
                ('bahan_bakar', models.CharField(choices=apps.e_kir.choices.kendaraan_bahan_bakar, max_length=80, verbose_name='Bahan bakar')),
                ('merek', models.CharField(blank=True, default='', max_length=60, verbose_name='Merek')),
                ('tahun', models.IntegerField(blank=True, null=True, verbose_name='Tahun')),
                ('nomor_rangka', models.CharField(max_length=25, verbose_name='Nomor rangka')),
                ('nomor_mesin', models.CharField(max_length=25, verbose_name='Nomor mesin')),
                ('jbb_kg', models.IntegerField(verbose_name='Jumlah berat yang diperbolehkan')),
                ('sumbu', models.IntegerField(blank=True, null=True, verbose_name='Sumbu')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
            ],
            options={
                'verbose_name': 'Kendaraan',
                'verbose_name_plural': 'Kendaraan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='BuktiLulus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('diuji_pada', models.DateField(verbose_name='Diuji pada')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
                ('kendaraan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_kir.kendaraan', verbose_name='Kendaraan')),
            ],
            options={
                'verbose_name': 'Bukti lulus uji',
                'verbose_name_plural': 'Bukti lulus uji',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Lajur',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama')),
                ('dipakai', models.BooleanField(default=True, verbose_name='Sedang dipakai')),
            ],
            options={
                'verbose_name': 'Lajur uji',
                'verbose_name_plural': 'Lajur uji',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('nama',), name='e_kir_lajur_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Pendaftaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_kir.choices.pendaftaran_state, db_index=True, default='dipesan', editable=False, max_length=63, verbose_name='Status')),
                ('keperluan', models.CharField(choices=apps.e_kir.choices.pendaftaran_keperluan, max_length=80, verbose_name='Keperluan')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya')),
                ('pengujian_ke', models.IntegerField(blank=True, default=1, null=True, verbose_name='Pengujian ke')),
                ('batas_ulang', models.DateField(blank=True, null=True, verbose_name='Batas ulang')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('booking', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_booking.reservation')),
                ('bukti_lama', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti uji yang lama')),
                ('kendaraan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_kir.kendaraan', verbose_name='Kendaraan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('stnk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='STNK')),
            ],
            options={
                'verbose_name': 'Pendaftaran uji',
                'verbose_name_plural': 'Pendaftaran uji',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='HasilPos',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('pengujian_ke', models.IntegerField(blank=True, null=True, verbose_name='Pengujian ke')),
                ('pos', models.CharField(choices=apps.e_kir.choices.hasil_pos_pos, max_length=80, verbose_name='Pos')),
                ('co_persen', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Karbon monoksida')),
                ('hc_ppm', models.IntegerField(blank=True, null=True, verbose_name='Hidrokarbon')),
                ('opasitas_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Opasitas asap')),
                ('rem_total_kg', models.IntegerField(blank=True, null=True, verbose_name='Jumlah gaya rem')),
                ('berat_kg', models.IntegerField(blank=True, null=True, verbose_name='Berat kendaraan')),
                ('efisiensi_rem', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Efisiensi rem')),
                ('kincup', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Kincup roda depan')),
                ('temuan', models.TextField(blank=True, default='', verbose_name='Temuan')),
                ('lulus', models.BooleanField(blank=True, null=True, verbose_name='Lulus')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('pendaftaran', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hasil_pos_set', to='e_kir.pendaftaran', verbose_name='Pendaftaran uji')),
            ],
            options={
                'verbose_name': 'Hasil pos uji',
                'verbose_name_plural': 'Hasil pos uji',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='kendaraan',
            constraint=models.UniqueConstraint(condition=models.Q(('nomor_uji', ''), _negated=True), fields=('nomor_uji',), name='e_kir_kendaraan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='kendaraan',
            constraint=models.UniqueConstraint(fields=('nomor_polisi',), name='e_kir_kendaraan_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='hasilpos',
            constraint=models.UniqueConstraint(fields=('pendaftaran', 'pengujian_ke', 'pos'), name='e_kir_hasil_pos_unik_1'),
        ),
    ]
