import apps.rumah_pompa.choices
import core.dates
import datetime
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
            name='Jaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.rumah_pompa.choices.jaga_state, db_index=True, default='berjalan', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('regu', models.CharField(choices=apps.rumah_pompa.choices.jaga_regu, default='siang', max_length=80, verbose_name='Jam jaga')),
                ('petugas', models.IntegerField(default=3, verbose_name='Petugas jaga')),
                ('cuaca', models.CharField(choices=apps.rumah_pompa.choices.jaga_cuaca, default='cerah', max_length=80, verbose_name='Cuaca')),
                ('listrik', models.BooleanField(default=True, verbose_name='Listrik menyala terus')),
                ('solar_awal', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Solar saat mulai jaga')),
                ('solar_masuk', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Kiriman solar selama jaga')),
                ('solar_akhir', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Solar saat serah terima')),
                ('sampah_m3', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sampah diangkat dari saringan')),
                ('catatan', models.TextField(blank=True, default='', max_length=500, verbose_name='Kejadian')),
                ('muka_kini', models.IntegerField(blank=True, null=True, verbose_name='Muka air sekarang')),
                ('tertinggi', models.IntegerField(blank=True, null=True, verbose_name='Muka air tertinggi')),
                ('menit_jalan', models.IntegerField(blank=True, null=True, verbose_name='Pompa jalan')),
                ('dibuang', models.IntegerField(blank=True, null=True, verbose_name='Air dibuang')),
                ('solar_wajar', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Solar menurut jam jalan')),
                ('solar_pakai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Solar terpakai')),
                ('selisih', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Selisih solar')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Jaga',
                'verbose_name_plural': 'Jaga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bacaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jam', models.TimeField(verbose_name='Pukul')),
                ('muka_air', models.IntegerField(default=130, verbose_name='Muka air')),
                ('luar', models.IntegerField(blank=True, null=True, verbose_name='Muka air di luar pintu')),
                ('naik_cm', models.IntegerField(blank=True, null=True, verbose_name='Di atas normal')),
                ('siaga', models.CharField(blank=True, default='', max_length=80, verbose_name='Tingkat siaga')),
                ('pompa_perlu', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Pompa yang harus jalan')),
                ('sampai_luber', models.IntegerField(blank=True, null=True, verbose_name='Jarak ke melimpas')),
                ('pintu', models.CharField(choices=apps.rumah_pompa.choices.bacaan_pintu, default='tutup', max_length=80, verbose_name='Pintu air')),
                ('jaga', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bacaan_set', to='rumah_pompa.jaga', verbose_name='Jaga')),
            ],
            options={
                'verbose_name': 'Bacaan muka air',
                'verbose_name_plural': 'Bacaan muka air',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pompa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.rumah_pompa.choices.pompa_state, db_index=True, default='siap', editable=False, max_length=63, verbose_name='Status')),
                ('sebutan', models.CharField(max_length=30, verbose_name='Sebutan')),
                ('jenis', models.CharField(choices=apps.rumah_pompa.choices.pompa_jenis, default='aksial', max_length=80, verbose_name='Jenis')),
                ('tenaga', models.CharField(choices=apps.rumah_pompa.choices.pompa_tenaga, default='solar', max_length=80, verbose_name='Tenaga')),
                ('daya_ls', models.IntegerField(default=500, verbose_name='Kapasitas')),
                ('liter_jam', models.DecimalField(blank=True, decimal_places=1, default=Decimal('22.5'), max_digits=17, null=True, verbose_name='Solar sejam menurut pabrik')),
                ('jam_jalan', models.DecimalField(decimal_places=1, default=1180, max_digits=17, verbose_name='Jam jalan seluruhnya')),
                ('jam_rawat', models.DecimalField(decimal_places=1, default=1000, max_digits=17, verbose_name='Jam jalan saat ganti oli terakhir')),
                ('sisa_jam', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sisa jam sampai ganti oli')),
                ('dipanaskan', models.DateField(blank=True, null=True, verbose_name='Terakhir dijalankan')),
                ('panaskan_lagi', models.DateField(blank=True, null=True, verbose_name='Dipanaskan lagi')),
                ('rusak_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kali rusak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pompa',
                'verbose_name_plural': 'Pompa',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Perawatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.rumah_pompa.choices.perawatan_state, db_index=True, default='direncanakan', editable=False, max_length=63, verbose_name='Status')),
                ('macam', models.CharField(default='minyak', max_length=80, verbose_name='Macam perawatan')),
                ('jam_mulai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Jam jalan saat dirawat')),
                ('berikut', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Berikutnya pada jam jalan')),
                ('suku', models.CharField(blank=True, default='', max_length=200, verbose_name='Bahan dan suku cadang')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya')),
                ('getar', models.CharField(blank=True, choices=apps.rumah_pompa.choices.perawatan_getar, default='', max_length=80, verbose_name='Getaran sesudahnya')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sesudah')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pompa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rumah_pompa.pompa', verbose_name='Pompa')),
            ],
            options={
                'verbose_name': 'Perawatan pompa',
                'verbose_name_plural': 'Perawatan pompa',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Jalan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('mulai', models.TimeField(default=datetime.time(14, 0), verbose_name='Mulai')),
                ('menit', models.IntegerField(default=60, verbose_name='Lama')),
                ('keperluan', models.CharField(choices=apps.rumah_pompa.choices.jalan_keperluan, default='buang', max_length=80, verbose_name='Keperluan')),
                ('volume', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Air dibuang')),
                ('solar', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Solar')),
                ('jaga', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='jalan_set', to='rumah_pompa.jaga', verbose_name='Jaga')),
                ('pompa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rumah_pompa.pompa', verbose_name='Pompa')),
            ],
            options={
                'verbose_name': 'Pompa jalan',
                'verbose_name_plural': 'Pompa jalan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rumah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('titik_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('titik_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('buang_ke', models.CharField(max_length=80, verbose_name='Dibuang ke')),
                ('layanan_ha', models.DecimalField(decimal_places=1, default=Decimal('42.5'), max_digits=17, verbose_name='Daerah layanan')),
                ('kolam', models.DecimalField(blank=True, decimal_places=1, default=12, max_digits=17, null=True, verbose_name='Isi kolam tampungan')),
                ('normal_cm', models.IntegerField(default=120, verbose_name='Muka air normal')),
                ('luber_cm', models.IntegerField(default=240, verbose_name='Muka air melimpas')),
                ('muka_air', models.IntegerField(blank=True, null=True, verbose_name='Muka air terakhir')),
                ('siaga', models.CharField(blank=True, default='normal', max_length=80, verbose_name='Tingkat siaga')),
                ('dibaca_pada', models.DateTimeField(blank=True, null=True, verbose_name='Dibaca')),
                ('tangki', models.IntegerField(default=2000, verbose_name='Isi tangki penuh')),
                ('solar', models.DecimalField(blank=True, decimal_places=1, default=1200, max_digits=17, null=True, verbose_name='Sisa solar')),
                ('laju_jam', models.DecimalField(decimal_places=1, default=60, max_digits=17, verbose_name='Solar semua pompa sejam')),
                ('cukup_jam', models.IntegerField(blank=True, null=True, verbose_name='Solar cukup untuk')),
                ('genset', models.BooleanField(default=False, verbose_name='Ada genset cadangan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Rumah pompa',
                'verbose_name_plural': 'Rumah pompa',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='pompa',
            name='rumah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rumah_pompa.rumah', verbose_name='Rumah pompa'),
        ),
        migrations.AddField(
            model_name='jaga',
            name='rumah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rumah_pompa.rumah', verbose_name='Rumah pompa'),
        ),
        migrations.CreateModel(
            name='Solar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.rumah_pompa.choices.solar_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('liter_minta', models.DecimalField(decimal_places=1, default=600, max_digits=17, verbose_name='Diminta')),
                ('kurang', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Kurang dari persediaan terendah')),
                ('muat', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Masih muat di tangki')),
                ('liter_kirim', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Dikirim')),
                ('harga', models.DecimalField(decimal_places=0, default=6800, max_digits=17, verbose_name='Harga seliter')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai')),
                ('liter_terima', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Diterima menurut tongkat ukur')),
                ('susut', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Susut')),
                ('nota', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Nota dan foto tongkat ukur')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rumah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rumah_pompa.rumah', verbose_name='Rumah pompa')),
            ],
            options={
                'verbose_name': 'Kiriman solar',
                'verbose_name_plural': 'Kiriman solar',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='rumah',
            constraint=models.UniqueConstraint(fields=('nama',), name='rumah_pompa_rumah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pompa',
            constraint=models.UniqueConstraint(fields=('rumah', 'sebutan'), name='rumah_pompa_pompa_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='jaga',
            constraint=models.UniqueConstraint(fields=('rumah', 'tanggal', 'regu'), name='rumah_pompa_jaga_unik_1'),
        ),
    ]
