import apps.radio_daerah.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0011_casework'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Acara',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.radio_daerah.choices.acara_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('hari', models.JSONField(blank=True, default=list, verbose_name='Hari')),
                ('mulai', models.TimeField(verbose_name='Mulai pukul')),
                ('sampai', models.TimeField(verbose_name='Sampai pukul')),
                ('menit', models.IntegerField(default=60, verbose_name='Lama sekali siar')),
                ('kali_sepekan', models.IntegerField(default=5, verbose_name='Siaran sepekan')),
                ('jenis', models.CharField(choices=apps.radio_daerah.choices.acara_jenis, default='hiburan', max_length=80, verbose_name='Jenis')),
                ('asal', models.CharField(choices=apps.radio_daerah.choices.acara_asal, default='sendiri', max_length=80, verbose_name='Asal isi')),
                ('bahasa', models.CharField(choices=apps.radio_daerah.choices.acara_bahasa, default='indonesia', max_length=80, verbose_name='Bahasa')),
                ('menit_sepekan', models.IntegerField(blank=True, null=True, verbose_name='Menit sepekan')),
                ('bagian', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian dari waktu siar')),
                ('catatan_dewan', models.TextField(blank=True, default='', max_length=600, verbose_name='Catatan dewan pengawas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penyiar_tetap', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penyiar tetap')),
            ],
            options={
                'verbose_name': 'Acara',
                'verbose_name_plural': 'Acara',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='HariSiar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.radio_daerah.choices.hari_siar_state, db_index=True, default='mengudara', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('buka', models.TimeField(default=datetime.time(5, 0), verbose_name='Buka siaran')),
                ('ilm_detik', models.IntegerField(blank=True, null=True, verbose_name='Layanan masyarakat diputar')),
                ('niaga_detik', models.IntegerField(blank=True, null=True, verbose_name='Niaga diputar')),
                ('rekaman', models.CharField(blank=True, default='', max_length=100, verbose_name='Letak rekaman')),
                ('total', models.IntegerField(blank=True, null=True, verbose_name='Menit mengudara')),
                ('lokal', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Isi lokal')),
                ('bahasa_daerah', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bahasa daerah')),
                ('iklan', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Iklan dari waktu siar')),
                ('bagian_ilm', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Layanan masyarakat dari iklan')),
                ('mati', models.IntegerField(blank=True, null=True, verbose_name='Menit tidak mengudara')),
                ('kesiapan', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Waktu siar terpenuhi')),
                ('patuh', models.BooleanField(blank=True, null=True, verbose_name='Memenuhi batas isi')),
                ('simpan_sampai', models.DateField(blank=True, null=True, verbose_name='Rekaman disimpan sampai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Catatan siaran',
                'verbose_name_plural': 'Catatan siaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Gangguan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('sebab', models.CharField(choices=apps.radio_daerah.choices.gangguan_sebab, default='listrik', max_length=80, verbose_name='Sebab')),
                ('mulai', models.TimeField(default=datetime.time(12, 0), verbose_name='Mulai pukul')),
                ('menit', models.IntegerField(default=30, verbose_name='Lama')),
                ('tindakan', models.CharField(blank=True, default='', max_length=160, verbose_name='Tindakan')),
                ('hari_siar', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gangguan_set', to='radio_daerah.harisiar', verbose_name='Catatan siaran')),
            ],
            options={
                'verbose_name': 'Gangguan siaran',
                'verbose_name_plural': 'Gangguan siaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Baris',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('mulai', models.TimeField(default=datetime.time(7, 0), verbose_name='Mulai pukul')),
                ('menit', models.IntegerField(default=120, verbose_name='Lama')),
                ('asal', models.CharField(blank=True, choices=apps.radio_daerah.choices.baris_asal, default='', max_length=80, verbose_name='Asal isi')),
                ('bahasa', models.CharField(blank=True, choices=apps.radio_daerah.choices.baris_bahasa, default='', max_length=80, verbose_name='Bahasa')),
                ('pokok', models.CharField(blank=True, default='', max_length=160, verbose_name='Pokok bahasan atau narasumber')),
                ('acara', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='radio_daerah.acara', verbose_name='Acara')),
                ('penyiar_tugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penyiar bertugas')),
                ('hari_siar', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='baris_set', to='radio_daerah.harisiar', verbose_name='Catatan siaran')),
            ],
            options={
                'verbose_name': 'Baris siaran',
                'verbose_name_plural': 'Baris siaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permintaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.radio_daerah.choices.permintaan_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('jenis', models.CharField(choices=apps.radio_daerah.choices.permintaan_jenis, default='lagu', max_length=80, verbose_name='Jenis')),
                ('pesan', models.CharField(max_length=200, verbose_name='Pesan')),
                ('nama_udara', models.CharField(blank=True, default='', max_length=60, verbose_name='Nama yang disebut di udara')),
                ('jawaban', models.TextField(blank=True, default='', max_length=800, verbose_name='Jawaban')),
                ('disiarkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='Disiarkan pada')),
                ('acara', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='radio_daerah.acara', verbose_name='Untuk acara')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pendengar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pendengar')),
            ],
            options={
                'verbose_name': 'Permintaan pendengar',
                'verbose_name_plural': 'Permintaan pendengar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Spot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.radio_daerah.choices.spot_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=100, verbose_name='Judul')),
                ('jenis', models.CharField(default='ilm', max_length=80, verbose_name='Jenis spot')),
                ('detik', models.IntegerField(default=30, verbose_name='Lama sekali putar')),
                ('kali_sehari', models.IntegerField(default=6, verbose_name='Diputar sehari')),
                ('hari', models.IntegerField(default=14, verbose_name='Lamanya hari')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai diputar')),
                ('naskah', models.TextField(max_length=1500, verbose_name='Naskah')),
                ('suara', models.URLField(blank=True, default='', max_length=400, verbose_name='Tautan rekaman suara')),
                ('pesanan', models.IntegerField(blank=True, null=True, verbose_name='Seluruh pemutaran dipesan')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya')),
                ('akhir', models.DateField(blank=True, null=True, verbose_name='Hari terakhir')),
                ('terputar', models.IntegerField(blank=True, null=True, verbose_name='Sudah diputar')),
                ('kurang', models.IntegerField(blank=True, null=True, verbose_name='Masih harus diputar')),
                ('capaian', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Pemutaran terpenuhi')),
                ('aman', models.CharField(blank=True, choices=apps.radio_daerah.choices.spot_aman, default='', max_length=80, verbose_name='Hasil baca naskah menurut standar siaran')),
                ('bukti_setor', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor bukti setor')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemesan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemesan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemesan')),
            ],
            options={
                'verbose_name': 'Spot',
                'verbose_name_plural': 'Spot',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemutaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('kali', models.IntegerField(default=6, verbose_name='Kali diputar')),
                ('jam', models.CharField(max_length=120, verbose_name='Jam putar')),
                ('spot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pemutaran_set', to='radio_daerah.spot', verbose_name='Spot')),
            ],
            options={
                'verbose_name': 'Pemutaran',
                'verbose_name_plural': 'Pemutaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='harisiar',
            constraint=models.UniqueConstraint(fields=('tanggal',), name='radio_daerah_hari_siar_unik_1'),
        ),
    ]
