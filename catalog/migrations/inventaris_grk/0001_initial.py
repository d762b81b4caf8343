import apps.inventaris_grk.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0012_office_changes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Inventaris',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.inventaris_grk.choices.inventaris_state, db_index=True, default='mengumpulkan', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=80, verbose_name='Nama')),
                ('tahun', models.IntegerField(default=2025, verbose_name='Tahun data')),
                ('jiwa', models.IntegerField(default=250000, verbose_name='Penduduk')),
                ('pdrb', models.DecimalField(decimal_places=1, default=9500, max_digits=17, verbose_name='PDRB')),
                ('dasar', models.DecimalField(decimal_places=2, default=400000, max_digits=18, verbose_name='Emisi tahun dasar tanpa lahan')),
                ('energi', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Energi')),
                ('transportasi', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Transportasi')),
                ('ippu', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Proses industri dan penggunaan produk')),
                ('pertanian', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Pertanian dan peternakan')),
                ('lahan', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Kehutanan dan penggunaan lahan')),
                ('limbah', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Limbah')),
                ('listrik', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Listrik dari jaringan')),
                ('mutlak', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Emisi dan serapan dijumlahkan')),
                ('kuadrat', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Jumlah kuadrat galat')),
                ('diterima', models.IntegerField(blank=True, default=0, null=True, verbose_name='Data diterima')),
                ('turun', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Diturunkan aksi mitigasi')),
                ('total', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Total emisi tanpa lahan')),
                ('bersih', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Emisi bersih dengan lahan')),
                ('tanpa_aksi', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Perkiraan tanpa aksi')),
                ('selisih', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Di bawah perkiraan tanpa aksi')),
                ('tercapai', models.BooleanField(blank=True, null=True, verbose_name='Sasaran tercapai')),
                ('per_jiwa', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Emisi tiap jiwa')),
                ('intensitas', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Emisi tiap miliar PDRB')),
                ('galat', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Ketidakpastian emisi bersih')),
                ('alasan', models.CharField(blank=True, default='', max_length=200, verbose_name='Alasan hitung ulang')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Inventarisasi tahunan',
                'verbose_name_plural': 'Inventarisasi tahunan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Data',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.inventaris_grk.choices.data_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('sumber', models.CharField(default='bensin', max_length=80, verbose_name='Sumber emisi')),
                ('uraian', models.CharField(max_length=120, verbose_name='Yang diminta')),
                ('sektor', models.CharField(blank=True, choices=apps.inventaris_grk.choices.data_sektor, default='', max_length=80, verbose_name='Sektor')),
                ('kategori', models.CharField(blank=True, default='', max_length=6, verbose_name='Kategori IPCC')),
                ('satuan', models.CharField(blank=True, default='', max_length=30, verbose_name='Satuan kegiatan')),
                ('jumlah', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Banyaknya setahun')),
                ('lalu', models.DecimalField(decimal_places=2, default=11500, max_digits=18, verbose_name='Banyaknya tahun lalu')),
                ('asal', models.CharField(blank=True, choices=apps.inventaris_grk.choices.data_asal, default='', max_length=80, verbose_name='Cara memperoleh')),
                ('perubahan', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Perubahan dari tahun lalu')),
                ('wajar', models.BooleanField(blank=True, null=True, verbose_name='Perubahan wajar')),
                ('ton_co2', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='CO2')),
                ('ton_ch4', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='CH4')),
                ('ton_n2o', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='N2O')),
                ('emisi', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Emisi')),
                ('galat', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Ketidakpastian')),
                ('bagian', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Bagian dari emisi dan serapan')),
                ('kunci', models.BooleanField(blank=True, null=True, verbose_name='Sumber kunci')),
                ('diuji', models.IntegerField(blank=True, null=True, verbose_name='Butir diuji')),
                ('gagal', models.IntegerField(blank=True, null=True, verbose_name='Butir tidak lulus')),
                ('alasan_ubah', models.CharField(blank=True, default='', max_length=200, verbose_name='Alasan bila berubah banyak')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat atau tabel sumber')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemilik data')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('inventaris', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='inventaris_grk.inventaris', verbose_name='Untuk inventarisasi')),
            ],
            options={
                'verbose_name': 'Data kegiatan',
                'verbose_name_plural': 'Data kegiatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Aksi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.inventaris_grk.choices.aksi_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Aksi')),
                ('sumber', models.CharField(default='listrik', max_length=80, verbose_name='Sumber yang dikurangi')),
                ('hemat', models.DecimalField(decimal_places=2, default=240, max_digits=18, verbose_name='Banyaknya yang dihindari atau ditanam')),
                ('umur', models.IntegerField(default=10, verbose_name='Umur hasilnya')),
                ('biaya', models.DecimalField(decimal_places=0, default=250000000, max_digits=17, verbose_name='Biaya')),
                ('turun', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Penurunan atau serapan setahun')),
                ('biaya_ton', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya tiap ton')),
                ('hemat_sah', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Yang dapat dibuktikan')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pelaksanaan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('inventaris', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='inventaris_grk.inventaris', verbose_name='Pada inventarisasi')),
            ],
            options={
                'verbose_name': 'Aksi mitigasi',
                'verbose_name_plural': 'Aksi mitigasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Uji',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('butir', models.CharField(choices=apps.inventaris_grk.choices.uji_butir, default='satuan', max_length=80, verbose_name='Yang diuji')),
                ('lulus', models.BooleanField(default=True, verbose_name='Lulus')),
                ('temuan', models.CharField(blank=True, default='', max_length=160, verbose_name='Temuan')),
                ('data', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uji_set', to='inventaris_grk.data', verbose_name='Data kegiatan')),
            ],
            options={
                'verbose_name': 'Butir uji mutu',
                'verbose_name_plural': 'Butir uji mutu',
                'ordering': ['-pk'],
            },
        ),
    ]
