import apps.pantau_sungai.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Jadwal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.pantau_sungai.choices.jadwal_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('putaran', models.CharField(choices=apps.pantau_sungai.choices.jadwal_putaran, default='satu', max_length=80, verbose_name='Putaran')),
                ('musim', models.CharField(choices=apps.pantau_sungai.choices.jadwal_musim, default='hujan', max_length=80, verbose_name='Musim')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai')),
                ('titik_rencana', models.IntegerField(default=8, verbose_name='Titik direncanakan')),
                ('biaya_titik', models.DecimalField(decimal_places=0, default=1350000, max_digits=17, verbose_name='Biaya tiap titik')),
                ('perlu', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya putaran')),
                ('terambil', models.IntegerField(blank=True, default=0, null=True, verbose_name='Titik sudah terbit')),
                ('capaian', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Capaian')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Jadwal pantau',
                'verbose_name_plural': 'Jadwal pantau',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pantauan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pantau_sungai.choices.pantauan_state, db_index=True, default='diambil', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama titik')),
                ('diambil_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='Diambil pada')),
                ('kedalaman', models.DecimalField(decimal_places=1, default=Decimal('1.6'), max_digits=17, verbose_name='Dalam air')),
                ('arus', models.DecimalField(decimal_places=2, default=Decimal('0.45'), max_digits=18, verbose_name='Kecepatan arus')),
                ('debit', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Perkiraan debit')),
                ('suhu', models.DecimalField(decimal_places=1, default=27, max_digits=17, verbose_name='Suhu air')),
                ('cuaca', models.CharField(choices=apps.pantau_sungai.choices.pantauan_cuaca, default='cerah', max_length=80, verbose_name='Cuaca')),
                ('rupa', models.JSONField(blank=True, default=list, verbose_name='Rupa air')),
                ('laporan', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor laporan hasil uji')),
                ('banyak', models.IntegerField(blank=True, null=True, verbose_name='Parameter diuji')),
                ('lewat', models.IntegerField(blank=True, null=True, verbose_name='Melampaui baku mutu')),
                ('tertinggi', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai relatif tertinggi')),
                ('rata', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai relatif rata-rata')),
                ('indeks', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks Pencemaran')),
                ('status', models.CharField(blank=True, choices=apps.pantau_sungai.choices.pantauan_status, default='', max_length=80, verbose_name='Status mutu air')),
                ('nilai_ika', models.IntegerField(blank=True, null=True, verbose_name='Nilai untuk indeks kualitas air')),
                ('berubah', models.CharField(blank=True, choices=apps.pantau_sungai.choices.pantauan_berubah, default='', max_length=80, verbose_name='Dibanding putaran lalu')),
                ('indeks_lalu', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks putaran lalu')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('jadwal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pantau_sungai.jadwal', verbose_name='Jadwal')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengambil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas yang mengambil')),
            ],
            options={
                'verbose_name': 'Pantauan',
                'verbose_name_plural': 'Pantauan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kadar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('parameter', models.CharField(default='bod', max_length=80, verbose_name='Parameter')),
                ('hasil', models.DecimalField(decimal_places=3, default=4, max_digits=19, verbose_name='Kadar')),
                ('batas', models.DecimalField(blank=True, decimal_places=3, max_digits=19, null=True, verbose_name='Baku mutu')),
                ('nisbah', models.DecimalField(blank=True, decimal_places=4, max_digits=20, null=True, verbose_name='Kadar dibagi baku mutu')),
                ('relatif', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai relatif')),
                ('pantauan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kadar_set', to='pantau_sungai.pantauan', verbose_name='Pantauan')),
            ],
            options={
                'verbose_name': 'Kadar',
                'verbose_name_plural': 'Kadar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penelusuran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pantau_sungai.choices.penelusuran_state, db_index=True, default='dibuka', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=80, verbose_name='Titik')),
                ('indeks', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks Pencemaran')),
                ('status', models.CharField(blank=True, choices=apps.pantau_sungai.choices.penelusuran_status, default='', max_length=80, verbose_name='Status mutu air')),
                ('panjang', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Panjang sungai ditelusuri')),
                ('beban', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Beban BOD yang ditemukan')),
                ('banyak', models.IntegerField(blank=True, null=True, verbose_name='Sumber ditemukan')),
                ('usul', models.CharField(blank=True, choices=apps.pantau_sungai.choices.penelusuran_usul, default='', max_length=80, verbose_name='Usul penanganan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pantauan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pantau_sungai.pantauan', verbose_name='Pantauan')),
            ],
            options={
                'verbose_name': 'Penelusuran sumber',
                'verbose_name_plural': 'Penelusuran sumber',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sumber',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.pantau_sungai.choices.sumber_jenis, default='rumah', max_length=80, verbose_name='Jenis')),
                ('banyak', models.IntegerField(default=120, verbose_name='Orang atau satuan')),
                ('gram', models.DecimalField(decimal_places=1, default=40, max_digits=17, verbose_name='Beban tiap satuan')),
                ('sampai', models.DecimalField(decimal_places=0, default=85, max_digits=9, verbose_name='Bagian yang sampai ke sungai')),
                ('beban', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Beban BOD')),
                ('letak', models.CharField(max_length=120, verbose_name='Letak')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('penelusuran', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sumber_set', to='pantau_sungai.penelusuran', verbose_name='Penelusuran sumber')),
            ],
            options={
                'verbose_name': 'Sumber pencemar',
                'verbose_name_plural': 'Sumber pencemar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Titik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('badan_air', models.CharField(max_length=80, verbose_name='Sungai atau danau')),
                ('ruas', models.CharField(choices=apps.pantau_sungai.choices.titik_ruas, default='tengah', max_length=80, verbose_name='Letak pada aliran')),
                ('kelas', models.CharField(choices=apps.pantau_sungai.choices.titik_kelas, default='ii', max_length=80, verbose_name='Kelas air')),
                ('guna', models.CharField(choices=apps.pantau_sungai.choices.titik_guna, default='campuran', max_length=80, verbose_name='Guna lahan di sekitar')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('lebar', models.DecimalField(decimal_places=1, default=24, max_digits=17, verbose_name='Lebar air')),
                ('indeks', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks Pencemaran terakhir')),
                ('status', models.CharField(blank=True, choices=apps.pantau_sungai.choices.titik_status, default='', max_length=80, verbose_name='Status terakhir')),
                ('dipantau_pada', models.DateField(blank=True, null=True, verbose_name='Terakhir dipantau')),
                ('dipakai', models.BooleanField(default=True, verbose_name='Masih dipantau')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Titik pantau',
                'verbose_name_plural': 'Titik pantau',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='penelusuran',
            name='titik',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pantau_sungai.titik', verbose_name='Titik'),
        ),
        migrations.AddField(
            model_name='pantauan',
            name='titik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pantau_sungai.titik', verbose_name='Titik'),
        ),
        migrations.AddConstraint(
            model_name='jadwal',
            constraint=models.UniqueConstraint(fields=('tahun', 'putaran'), name='pantau_sungai_jadwal_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='titik',
            constraint=models.UniqueConstraint(fields=('nama',), name='pantau_sungai_titik_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pantauan',
            constraint=models.UniqueConstraint(fields=('titik', 'jadwal'), name='pantau_sungai_pantauan_unik_1'),
        ),
    ]
