import apps.tim_sport.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('block_booking', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Gelanggang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.tim_sport.choices.gelanggang_jenis, max_length=80, verbose_name='Jenis')),
                ('alamat', models.CharField(blank=True, default='', max_length=160, verbose_name='Alamat')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Lokasi')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Lokasi')),
                ('cabang', models.JSONField(blank=True, default=list, verbose_name='Cabang olahraga')),
                ('fasilitas', models.TextField(blank=True, default='', max_length=1000, verbose_name='Fasilitas')),
                ('disewakan', models.BooleanField(default=True, verbose_name='Sedang disewakan')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Gelanggang',
                'verbose_name_plural': 'Gelanggang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sewa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tim_sport.choices.sewa_state, db_index=True, default='memilih', editable=False, max_length=63, verbose_name='Status')),
                ('golongan', models.CharField(choices=apps.tim_sport.choices.sewa_golongan, max_length=80, verbose_name='Golongan penyewa')),
                ('klub', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama klub atau kelompok')),
                ('kegiatan', models.CharField(max_length=120, verbose_name='Kegiatan')),
                ('peserta', models.IntegerField(verbose_name='Perkiraan peserta')),
                ('lama_jam', models.IntegerField(default=2, verbose_name='Lama sewa')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya sewa')),
                ('tagihan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah yang ditagih')),
                ('bayar_sampai', models.DateField(blank=True, null=True, verbose_name='Dibayar paling lambat')),
                ('pengembalian', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang yang dikembalikan')),
                ('dikembalikan_pada', models.DateField(blank=True, null=True, verbose_name='Uang dikembalikan pada')),
                ('catatan_keadaan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Keadaan sesudah dipakai')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('booking', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_booking.reservation')),
                ('bukti_golongan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti golongan')),
                ('gelanggang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tim_sport.gelanggang', verbose_name='Gelanggang')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penyewa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penyewa')),
            ],
            options={
                'verbose_name': 'Sewa gelanggang',
                'verbose_name_plural': 'Sewa gelanggang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tarif',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('golongan', models.CharField(choices=apps.tim_sport.choices.tarif_golongan, max_length=80, verbose_name='Golongan penyewa')),
                ('jenis', models.CharField(choices=apps.tim_sport.choices.tarif_jenis, max_length=80, verbose_name='Jenis')),
                ('hari', models.CharField(choices=apps.tim_sport.choices.tarif_hari, default='semua', max_length=80, verbose_name='Hari')),
                ('dari_jam', models.IntegerField(default=0, verbose_name='Mulai pukul')),
                ('sampai_jam', models.IntegerField(default=24, verbose_name='Sampai pukul')),
                ('harga', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga satu jam')),
                ('berlaku_sejak', models.DateField(verbose_name='Berlaku sejak')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('dasar_hukum', models.CharField(max_length=120, verbose_name='Dasar hukum')),
            ],
            options={
                'verbose_name': 'Tarif sewa',
                'verbose_name_plural': 'Tarif sewa',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('golongan', 'jenis', 'hari', 'dari_jam', 'berlaku_sejak'), name='tim_sport_tarif_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='gelanggang',
            constraint=models.UniqueConstraint(fields=('nama',), name='tim_sport_gelanggang_unik_1'),
        ),
    ]
