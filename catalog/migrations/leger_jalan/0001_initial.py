import apps.leger_jalan.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Ruas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.leger_jalan.choices.ruas_state, db_index=True, default='usulan', editable=False, max_length=63, verbose_name='Status')),
                ('nomor_ruas', models.CharField(max_length=12, verbose_name='Nomor ruas')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama ruas')),
                ('titik_awal_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak pangkal')),
                ('titik_awal_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak pangkal')),
                ('km', models.DecimalField(decimal_places=2, default=Decimal('2.4'), max_digits=18, verbose_name='Panjang ruas')),
                ('badan', models.DecimalField(decimal_places=1, default=Decimal('4.5'), max_digits=17, verbose_name='Badan jalan dalam meter')),
                ('rumija', models.DecimalField(decimal_places=1, default=11, max_digits=17, verbose_name='Ruang milik jalan dalam meter')),
                ('fungsi', models.CharField(choices=apps.leger_jalan.choices.ruas_fungsi, default='lokal', max_length=80, verbose_name='Fungsi')),
                ('permukaan', models.CharField(choices=apps.leger_jalan.choices.ruas_permukaan, default='aspal', max_length=80, verbose_name='Permukaan')),
                ('lhr', models.IntegerField(default=900, verbose_name='Lalu lintas harian')),
                ('layanan', models.IntegerField(default=2, verbose_name='Pasar, sekolah, puskesmas, pelabuhan di ruas')),
                ('keputusan', models.CharField(blank=True, default='', max_length=80, verbose_name='Keputusan penetapan')),
                ('disurvei_pada', models.DateField(blank=True, null=True, verbose_name='Terakhir disurvei')),
                ('mantap', models.DecimalField(blank=True, decimal_places=1, default=0, max_digits=17, null=True, verbose_name='Mantap')),
                ('sdi', models.DecimalField(blank=True, decimal_places=1, default=0, max_digits=17, null=True, verbose_name='SDI rata-rata')),
                ('rusak_km', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Panjang rusak')),
                ('mantap_km', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Panjang mantap')),
                ('kondisi', models.CharField(blank=True, choices=apps.leger_jalan.choices.ruas_kondisi, default='', max_length=80, verbose_name='Kondisi ruas')),
                ('survei_lagi', models.DateField(blank=True, null=True, verbose_name='Disurvei lagi')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pangkal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Pangkal di')),
                ('titik_awal_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('ujung', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Ujung di')),
            ],
            options={
                'verbose_name': 'Ruas jalan',
                'verbose_name_plural': 'Ruas jalan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bangunan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.leger_jalan.choices.bangunan_jenis, max_length=80, verbose_name='Jenis')),
                ('sta', models.IntegerField(default=850, verbose_name='Pada meter ke')),
                ('ukuran', models.CharField(max_length=60, verbose_name='Ukuran')),
                ('kondisi_fisik', models.CharField(choices=apps.leger_jalan.choices.bangunan_kondisi_fisik, default='baik', max_length=80, verbose_name='Keadaan')),
                ('dibangun', models.IntegerField(blank=True, default=2015, null=True, verbose_name='Dibangun tahun')),
                ('ruas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bangunan_set', to='leger_jalan.ruas', verbose_name='Ruas jalan')),
            ],
            options={
                'verbose_name': 'Bangunan pelengkap',
                'verbose_name_plural': 'Bangunan pelengkap',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Survei',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.leger_jalan.choices.survei_state, db_index=True, default='berjalan', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Mulai disurvei')),
                ('cuaca', models.CharField(choices=apps.leger_jalan.choices.survei_cuaca, default='cerah', max_length=80, verbose_name='Cuaca')),
                ('terukur', models.IntegerField(blank=True, null=True, verbose_name='Panjang tersurvei')),
                ('cakupan', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Bagian ruas tersurvei')),
                ('baik_m', models.IntegerField(blank=True, null=True, verbose_name='Baik')),
                ('sedang_m', models.IntegerField(blank=True, null=True, verbose_name='Sedang')),
                ('ringan_m', models.IntegerField(blank=True, null=True, verbose_name='Rusak ringan')),
                ('berat_m', models.IntegerField(blank=True, null=True, verbose_name='Rusak berat')),
                ('mantap', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Mantap')),
                ('sdi_rata', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='SDI rata-rata')),
                ('disahkan_pada', models.DateField(blank=True, null=True, verbose_name='Disahkan pada')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('ruas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='leger_jalan.ruas', verbose_name='Ruas jalan')),
            ],
            options={
                'verbose_name': 'Survei kondisi',
                'verbose_name_plural': 'Survei kondisi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Segmen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('sta_awal', models.IntegerField(default=0, verbose_name='Dari meter ke')),
                ('sta_akhir', models.IntegerField(default=200, verbose_name='Sampai meter ke')),
                ('retak', models.DecimalField(decimal_places=2, default=4, max_digits=11, verbose_name='Luas retak')),
                ('bukaan', models.DecimalField(decimal_places=1, default=2, max_digits=17, verbose_name='Lebar retak dalam mm')),
                ('lubang', models.IntegerField(default=1, verbose_name='Lubang')),
                ('alur', models.DecimalField(decimal_places=1, default=Decimal('0.5'), max_digits=17, verbose_name='Dalam alur roda')),
                ('iri', models.DecimalField(blank=True, decimal_places=1, default=5, max_digits=17, null=True, verbose_name='IRI dalam m per km')),
                ('jarak', models.IntegerField(blank=True, null=True, verbose_name='Panjang segmen')),
                ('lubang_km', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Lubang tiap km')),
                ('sdi_retak', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai retak')),
                ('sdi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='SDI')),
                ('tingkat', models.IntegerField(blank=True, null=True, verbose_name='Tingkat kerusakan')),
                ('kondisi', models.CharField(blank=True, choices=apps.leger_jalan.choices.segmen_kondisi, default='', max_length=80, verbose_name='Kondisi')),
                ('saran', models.CharField(blank=True, default='', max_length=80, verbose_name='Penanganan disarankan')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('survei', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='segmen_set', to='leger_jalan.survei', verbose_name='Survei kondisi')),
            ],
            options={
                'verbose_name': 'Segmen',
                'verbose_name_plural': 'Segmen',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Usulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.leger_jalan.choices.usulan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('tahun_rencana', models.IntegerField(verbose_name='Tahun anggaran')),
                ('cara', models.CharField(max_length=80, verbose_name='Penanganan')),
                ('km_tangan', models.DecimalField(decimal_places=2, default=1, max_digits=18, verbose_name='Panjang ditangani dalam km')),
                ('asal', models.CharField(choices=apps.leger_jalan.choices.usulan_asal, default='teknis', max_length=80, verbose_name='Asal usulan')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan biaya')),
                ('nilai_kondisi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai kondisi')),
                ('nilai_lalin', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai lalu lintas')),
                ('nilai_akses', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai akses')),
                ('peringkat', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai peringkat')),
                ('biaya_tahunan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya tiap tahun umur layan')),
                ('selesai_km', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Panjang selesai dalam km')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('ruas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='leger_jalan.ruas', verbose_name='Ruas jalan')),
            ],
            options={
                'verbose_name': 'Usulan penanganan',
                'verbose_name_plural': 'Usulan penanganan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='ruas',
            constraint=models.UniqueConstraint(fields=('nomor_ruas',), name='leger_jalan_ruas_unik_1'),
        ),
    ]
