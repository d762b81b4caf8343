import apps.kebun_bibit.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0011_casework'),
    ]

    operations = [
        migrations.CreateModel(
            name='Jenis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama')),
                ('latin', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama ilmiah')),
                ('golongan', models.CharField(max_length=80, verbose_name='Golongan')),
                ('siap', models.IntegerField(blank=True, default=0, null=True, verbose_name='Siap tanam')),
                ('disisihkan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Disisihkan untuk pemesan')),
                ('dibagikan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah dibagikan')),
                ('terendah', models.IntegerField(default=100, verbose_name='Persediaan terendah')),
                ('kurang', models.BooleanField(blank=True, null=True, verbose_name='Perlu disemai lagi')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Jenis bibit',
                'verbose_name_plural': 'Jenis bibit',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Mutasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.kebun_bibit.choices.mutasi_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('sebab', models.CharField(choices=apps.kebun_bibit.choices.mutasi_sebab, default='bantuan', max_length=80, verbose_name='Sebab')),
                ('masuk', models.BooleanField(blank=True, null=True, verbose_name='Menambah persediaan')),
                ('untuk', models.CharField(max_length=100, verbose_name='Dari mana atau untuk apa')),
                ('batang', models.IntegerField(verbose_name='Banyaknya')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('jenis', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kebun_bibit.jenis', verbose_name='Jenis')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Mutasi bibit',
                'verbose_name_plural': 'Mutasi bibit',
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
                ('state', models.CharField(choices=apps.kebun_bibit.choices.pesanan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('sebagai', models.CharField(choices=apps.kebun_bibit.choices.pesanan_sebagai, default='warga', max_length=80, verbose_name='Atas nama')),
                ('diminta', models.IntegerField(default=10, verbose_name='Diminta')),
                ('sudah', models.IntegerField(default=0, verbose_name='Sudah diterima tahun ini')),
                ('lokasi_tanam', models.CharField(max_length=120, verbose_name='Tempat menanam')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('lahan_m2', models.IntegerField(verbose_name='Luas lahan tanam')),
                ('jatah', models.IntegerField(blank=True, null=True, verbose_name='Jatah yang tersisa')),
                ('muat', models.IntegerField(blank=True, null=True, verbose_name='Muat di lahan')),
                ('usul', models.IntegerField(blank=True, null=True, verbose_name='Usul diberikan')),
                ('catatan_lahan', models.CharField(blank=True, default='', max_length=160, verbose_name='Hasil peninjauan')),
                ('diberi', models.IntegerField(blank=True, null=True, verbose_name='Diberikan')),
                ('ambil_sebelum', models.DateField(blank=True, null=True, verbose_name='Diambil sebelum')),
                ('diambil_pada', models.DateField(blank=True, null=True, verbose_name='Diambil pada')),
                ('lapor_sebelum', models.DateField(blank=True, null=True, verbose_name='Dilaporkan sebelum')),
                ('ditanam', models.IntegerField(blank=True, null=True, verbose_name='Ditanam')),
                ('hidup', models.IntegerField(blank=True, null=True, verbose_name='Masih hidup')),
                ('hidup_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Hidup dari yang diberikan')),
                ('foto_tanam', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto tanaman')),
                ('jenis', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kebun_bibit.jenis', verbose_name='Jenis')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat atau proposal')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Permintaan bibit',
                'verbose_name_plural': 'Permintaan bibit',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Semaian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.kebun_bibit.choices.semaian_state, db_index=True, default='ditabur', editable=False, max_length=63, verbose_name='Status')),
                ('sumber', models.CharField(max_length=80, verbose_name='Asal benih')),
                ('cara', models.CharField(choices=apps.kebun_bibit.choices.semaian_cara, default='benih', max_length=80, verbose_name='Cara memperbanyak')),
                ('ditabur_pada', models.DateField(default=core.dates.today, verbose_name='Ditabur pada')),
                ('butir', models.IntegerField(verbose_name='Benih atau setek')),
                ('hitung_pada', models.DateField(blank=True, null=True, verbose_name='Kecambah dihitung pada')),
                ('kecambah', models.IntegerField(blank=True, null=True, verbose_name='Berkecambah')),
                ('disapih', models.IntegerField(blank=True, null=True, verbose_name='Disapih ke kantong')),
                ('tinggi_cm', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Tinggi rata-rata')),
                ('jadi', models.IntegerField(blank=True, null=True, verbose_name='Siap tanam')),
                ('daya_kecambah', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Daya kecambah')),
                ('hidup', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Hidup sesudah disapih')),
                ('hasil', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Jadi dari benih')),
                ('siap_pada', models.DateField(blank=True, null=True, verbose_name='Siap pada')),
                ('bedeng', models.CharField(blank=True, default='', max_length=20, verbose_name='Bedeng')),
                ('jenis', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kebun_bibit.jenis', verbose_name='Jenis')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Kelompok semai',
                'verbose_name_plural': 'Kelompok semai',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='jenis',
            constraint=models.UniqueConstraint(fields=('nama',), name='kebun_bibit_jenis_unik_1'),
        ),
    ]
