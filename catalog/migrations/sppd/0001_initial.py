import apps.sppd.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0007_consents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Tujuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('jarak', models.CharField(choices=apps.sppd.choices.tujuan_jarak, max_length=80, verbose_name='Jarak')),
                ('harian_sendiri', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang harian tujuan ini')),
                ('transpor', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Transpor pergi pulang tertinggi')),
                ('hotel_a', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Penginapan tingkat A semalam')),
                ('hotel_b', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Penginapan tingkat B semalam')),
                ('hotel_c', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Penginapan tingkat C semalam')),
                ('hotel_d', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Penginapan tingkat D semalam')),
                ('harian', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang harian yang berlaku')),
            ],
            options={
                'verbose_name': 'Tujuan dan standar harga',
                'verbose_name_plural': 'Tujuan dan standar harga',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('nama',), name='sppd_tujuan_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Tugas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sppd.choices.tugas_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('maksud', models.CharField(max_length=240, verbose_name='Maksud perjalanan')),
                ('dasar', models.CharField(max_length=240, verbose_name='Dasar penugasan')),
                ('jenis', models.CharField(choices=apps.sppd.choices.tugas_jenis, default='biasa', max_length=80, verbose_name='Jenis')),
                ('moda', models.CharField(choices=apps.sppd.choices.tugas_moda, max_length=80, verbose_name='Alat angkut')),
                ('berangkat', models.DateField(verbose_name='Berangkat')),
                ('lama', models.IntegerField(default=2, verbose_name='Lama perjalanan')),
                ('kembali', models.DateField(blank=True, null=True, verbose_name='Harus kembali')),
                ('alasan_lama', models.CharField(blank=True, default='', max_length=240, verbose_name='Alasan lebih lama')),
                ('kode_belanja', models.CharField(max_length=40, verbose_name='Kode belanja')),
                ('pagu', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Sisa pagu belanja')),
                ('jumlah_pelaksana', models.IntegerField(blank=True, null=True, verbose_name='Pelaksana')),
                ('perkiraan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan biaya seluruhnya')),
                ('diperbaiki_ke', models.IntegerField(blank=True, default=0, null=True, verbose_name='Diperbaiki')),
                ('hasil', models.TextField(blank=True, default='', max_length=3000, verbose_name='Hasil perjalanan')),
                ('tindak_lanjut', models.TextField(blank=True, default='', max_length=1000, verbose_name='Tindak lanjut dan saran')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto kegiatan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('pemberi_tugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pejabat pemberi tugas')),
                ('tujuan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sppd.tujuan', verbose_name='Tujuan')),
            ],
            options={
                'verbose_name': 'Surat tugas',
                'verbose_name_plural': 'Surat tugas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Spj',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sppd.choices.spj_state, db_index=True, default='direncanakan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama dan gelar')),
                ('tingkat', models.CharField(choices=apps.sppd.choices.spj_tingkat, max_length=80, verbose_name='Tingkat biaya')),
                ('peran', models.CharField(choices=apps.sppd.choices.spj_peran, default='anggota', max_length=80, verbose_name='Peran')),
                ('malam', models.IntegerField(blank=True, null=True, verbose_name='Menginap')),
                ('harian', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang harian sehari')),
                ('pagu_hotel', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Penginapan tertinggi semalam')),
                ('pagu_transpor', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Transpor tertinggi')),
                ('tetap', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang harian dan representasi')),
                ('perkiraan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan biaya')),
                ('uang_muka', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang muka')),
                ('malam_bertagihan', models.IntegerField(blank=True, null=True, verbose_name='Malam dengan tagihan hotel')),
                ('hotel_riil', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tagihan hotel')),
                ('transpor_riil', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Transpor dengan bukti')),
                ('riil_pernyataan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pengeluaran riil tanpa bukti')),
                ('malam_tanpa', models.IntegerField(blank=True, null=True, verbose_name='Malam tanpa tagihan')),
                ('hotel_tanpa', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Penginapan tanpa tagihan')),
                ('hotel_diakui', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Penginapan diakui')),
                ('transpor_diakui', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Transpor diakui')),
                ('jumlah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya diakui')),
                ('selisih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Kurang bayar atau sisa')),
                ('dibayar_pada', models.DateField(blank=True, null=True, verbose_name='Lunas pada')),
                ('bukti', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Tiket, tagihan dan SPD yang dicap tempat tujuan')),
                ('pelaksana', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pelaksana')),
                ('tugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sppd.tugas', verbose_name='Surat tugas')),
            ],
            options={
                'verbose_name': 'SPD pelaksana',
                'verbose_name_plural': 'SPD pelaksana',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('tugas', 'pelaksana'), name='sppd_spj_unik_1')],
            },
        ),
    ]
