import apps.sigap.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0006_deliveries'),
        ('laksa', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Tugas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sigap.choices.tugas_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('perintah', models.CharField(max_length=160, verbose_name='Yang dikerjakan')),
                ('urgensi', models.CharField(choices=apps.sigap.choices.tugas_urgensi, default='biasa', max_length=80, verbose_name='Urgensi')),
                ('alat', models.TextField(blank=True, default='', max_length=500, verbose_name='Alat dan bahan yang dibawa')),
                ('diterima_pada', models.DateTimeField(blank=True, null=True, verbose_name='Tugas diterima')),
                ('tiba_pada', models.DateTimeField(blank=True, null=True, verbose_name='Tiba di lokasi')),
                ('titik_tiba_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik saat tiba')),
                ('titik_tiba_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik saat tiba')),
                ('hasil', models.TextField(blank=True, default='', max_length=1000, verbose_name='Yang sudah dikerjakan')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='Selesai dikerjakan')),
                ('alasan_serah', models.CharField(blank=True, choices=apps.sigap.choices.tugas_alasan_serah, default='', max_length=80, verbose_name='Sebab diserahkan kembali')),
                ('lama_tiba', models.DurationField(blank=True, null=True, verbose_name='Lama sampai tiba')),
                ('tepat', models.BooleanField(blank=True, null=True, verbose_name='Tiba dalam batas')),
                ('foto_sebelum', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sebelum')),
                ('foto_sesudah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sesudah')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah')),
                ('laporan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laksa.laporan', verbose_name='Laporan warga')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas lapangan')),
                ('titik_tiba_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Tugas lapangan',
                'verbose_name_plural': 'Tugas lapangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bantuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sigap.choices.bantuan_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('keperluan', models.CharField(max_length=160, verbose_name='Keperluan')),
                ('orang', models.IntegerField(default=0, verbose_name='Jumlah orang')),
                ('dijanjikan_pada', models.DateTimeField(blank=True, null=True, verbose_name='Dijanjikan datang')),
                ('datang_pada', models.DateTimeField(blank=True, null=True, verbose_name='Datang')),
                ('kantor_diminta', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor yang diminta')),
                ('tugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sigap.tugas', verbose_name='Tugas')),
            ],
            options={
                'verbose_name': 'Permintaan bantuan',
                'verbose_name_plural': 'Permintaan bantuan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('jumlah', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='Jumlah')),
                ('satuan', models.CharField(choices=apps.sigap.choices.bahan_satuan, max_length=80, verbose_name='Satuan')),
                ('harga_satuan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga satuan')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai bahan')),
                ('tugas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bahan_set', to='sigap.tugas', verbose_name='Tugas lapangan')),
            ],
            options={
                'verbose_name': 'Bahan terpakai',
                'verbose_name_plural': 'Bahan terpakai',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Piket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sigap.choices.piket_state, db_index=True, default='dijadwalkan', editable=False, max_length=63, verbose_name='Status')),
                ('regu', models.CharField(max_length=60, verbose_name='Regu')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('giliran', models.CharField(choices=apps.sigap.choices.piket_giliran, default='pagi', max_length=80, verbose_name='Giliran')),
                ('kendaraan', models.CharField(blank=True, default='', max_length=15, verbose_name='Kendaraan yang dipakai')),
                ('titik_mulai_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Tempat mulai bertugas')),
                ('titik_mulai_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Tempat mulai bertugas')),
                ('mulai_pada', models.DateTimeField(blank=True, null=True, verbose_name='Mulai bertugas')),
                ('usai_pada', models.DateTimeField(blank=True, null=True, verbose_name='Selesai bertugas')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas lapangan')),
                ('titik_mulai_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('wilayah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Wilayah tugas')),
            ],
            options={
                'verbose_name': 'Jadwal piket',
                'verbose_name_plural': 'Jadwal piket',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('petugas', 'tanggal', 'giliran'), name='sigap_piket_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Rekap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sigap.choices.rekap_state, db_index=True, default='ditulis', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('selesai', models.IntegerField(verbose_name='Tugas selesai')),
                ('belum', models.IntegerField(verbose_name='Tugas belum selesai')),
                ('diserahkan', models.IntegerField(verbose_name='Tugas diserahkan kembali')),
                ('jarak_km', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Jarak yang ditempuh')),
                ('catatan', models.CharField(max_length=160, verbose_name='Catatan hari ini')),
                ('persen', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Bagian yang selesai')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas lapangan')),
            ],
            options={
                'verbose_name': 'Rekap harian',
                'verbose_name_plural': 'Rekap harian',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('petugas', 'tanggal'), name='sigap_rekap_unik_1')],
            },
        ),
    ]
