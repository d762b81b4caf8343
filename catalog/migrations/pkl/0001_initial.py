import apps.pkl.choices
import core.dates
import datetime
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
            name='Pedagang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pkl.choices.pedagang_state, db_index=True, default='didata', editable=False, max_length=63, verbose_name='Status')),
                ('ktp_dalam', models.BooleanField(default=True, verbose_name='KTP daerah ini')),
                ('tempat', models.CharField(max_length=120, verbose_name='Tempat sekarang')),
                ('bidang', models.CharField(choices=apps.pkl.choices.pedagang_bidang, default='makanan', max_length=80, verbose_name='Bidang usaha')),
                ('bentuk', models.CharField(choices=apps.pkl.choices.pedagang_bentuk, default='gerobak', max_length=80, verbose_name='Tempat usaha')),
                ('luas', models.DecimalField(decimal_places=2, default=3, max_digits=18, verbose_name='Luas')),
                ('modal', models.DecimalField(decimal_places=0, default=2500000, max_digits=17, verbose_name='Modal usaha')),
                ('sejak', models.IntegerField(default=2020, verbose_name='Berjualan sejak tahun')),
                ('tanggungan', models.IntegerField(default=3, verbose_name='Tanggungan keluarga')),
                ('golongan', models.IntegerField(blank=True, null=True, verbose_name='Golongan urutan')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Berjualan di kelurahan atau desa')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto tempat usaha')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
            ],
            options={
                'verbose_name': 'Pedagang',
                'verbose_name_plural': 'Pedagang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permohonan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pkl.choices.permohonan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('mulai', models.TimeField(default=datetime.time(15, 0), verbose_name='Berjualan mulai')),
                ('sampai', models.TimeField(default=datetime.time(22, 0), verbose_name='Berjualan sampai')),
                ('luas', models.DecimalField(decimal_places=2, default=3, max_digits=18, verbose_name='Luas yang dipakai')),
                ('sesuai_jam', models.BooleanField(blank=True, null=True, verbose_name='Sesuai jam zona')),
                ('petak', models.IntegerField(blank=True, null=True, verbose_name='Nomor petak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pedagang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.pedagang', verbose_name='Pedagang')),
                ('pernyataan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat pernyataan')),
            ],
            options={
                'verbose_name': 'Permohonan tanda daftar',
                'verbose_name_plural': 'Permohonan tanda daftar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Relokasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pkl.choices.relokasi_state, db_index=True, default='direncanakan', editable=False, max_length=63, verbose_name='Status')),
                ('alasan', models.CharField(max_length=160, verbose_name='Sebab dipindahkan')),
                ('pindah_pada', models.DateField(default=core.dates.today, verbose_name='Pindah pada')),
                ('petak', models.IntegerField(default=15, verbose_name='Petak disediakan')),
                ('ditempatkan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah ditempatkan')),
                ('sisa', models.IntegerField(blank=True, null=True, verbose_name='Petak tersisa')),
                ('denah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Denah petak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pemindahan',
                'verbose_name_plural': 'Pemindahan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tdu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pkl.choices.tdu_state, db_index=True, default='berlaku', editable=False, max_length=63, verbose_name='Status')),
                ('petak', models.IntegerField(blank=True, default=1, null=True, verbose_name='Nomor petak')),
                ('mulai', models.TimeField(blank=True, default=datetime.time(15, 0), null=True, verbose_name='Berjualan mulai')),
                ('sampai', models.TimeField(blank=True, default=datetime.time(22, 0), null=True, verbose_name='Berjualan sampai')),
                ('terbit_pada', models.DateField(blank=True, default=core.dates.today, null=True, verbose_name='Terbit pada')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('poin', models.IntegerField(blank=True, default=0, null=True, verbose_name='Poin pelanggaran')),
                ('kedudukan', models.CharField(blank=True, choices=apps.pkl.choices.tdu_kedudukan, default='', max_length=80, verbose_name='Kedudukan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pedagang', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.pedagang', verbose_name='Pedagang')),
                ('pemegang', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemegang')),
                ('permohonan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.permohonan', verbose_name='Dari permohonan')),
            ],
            options={
                'verbose_name': 'Tanda daftar usaha',
                'verbose_name_plural': 'Tanda daftar usaha',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penempatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.pkl.choices.penempatan_state, db_index=True, default='diundang', editable=False, max_length=63, verbose_name='Status')),
                ('golongan', models.IntegerField(default=2, verbose_name='Golongan urutan')),
                ('lot', models.IntegerField(blank=True, null=True, verbose_name='Nomor undian')),
                ('urutan', models.IntegerField(blank=True, null=True, verbose_name='Urutan memilih')),
                ('petak_baru', models.IntegerField(blank=True, null=True, verbose_name='Petak baru')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('relokasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.relokasi', verbose_name='Pemindahan')),
                ('tdu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.tdu', verbose_name='Tanda daftar')),
            ],
            options={
                'verbose_name': 'Penempatan petak',
                'verbose_name_plural': 'Penempatan petak',
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
                ('state', models.CharField(choices=apps.pkl.choices.pantauan_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='Diperiksa pada')),
                ('temuan', models.CharField(default='tertib', max_length=80, verbose_name='Temuan')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik petugas')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik petugas')),
                ('poin', models.IntegerField(blank=True, null=True, verbose_name='Poin')),
                ('jadi_poin', models.IntegerField(blank=True, null=True, verbose_name='Poin sesudahnya')),
                ('jawaban', models.CharField(blank=True, default='', max_length=300, verbose_name='Keterangan pedagang')),
                ('foto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('tdu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.tdu', verbose_name='Tanda daftar')),
            ],
            options={
                'verbose_name': 'Pantauan',
                'verbose_name_plural': 'Pantauan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Zona',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama zona')),
                ('warna', models.CharField(choices=apps.pkl.choices.zona_warna, default='kuning', max_length=80, verbose_name='Ketentuan')),
                ('sifat', models.CharField(choices=apps.pkl.choices.zona_sifat, default='sementara', max_length=80, verbose_name='Sifat lokasi')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('jam_dari', models.TimeField(default=datetime.time(15, 0), verbose_name='Boleh mulai')),
                ('jam_sampai', models.TimeField(default=datetime.time(22, 0), verbose_name='Boleh sampai')),
                ('petak', models.IntegerField(default=20, verbose_name='Petak')),
                ('terisi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Petak terisi')),
                ('sisa', models.IntegerField(blank=True, null=True, verbose_name='Petak tersisa')),
                ('kepadatan', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Kepadatan')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Zona',
                'verbose_name_plural': 'Zona',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='tdu',
            name='zona',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.zona', verbose_name='Zona'),
        ),
        migrations.AddField(
            model_name='relokasi',
            name='dari',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.zona', verbose_name='Dari zona'),
        ),
        migrations.AddField(
            model_name='relokasi',
            name='ke',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.zona', verbose_name='Ke zona'),
        ),
        migrations.AddField(
            model_name='permohonan',
            name='zona',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pkl.zona', verbose_name='Zona'),
        ),
        migrations.AddConstraint(
            model_name='zona',
            constraint=models.UniqueConstraint(fields=('nama',), name='pkl_zona_unik_1'),
        ),
    ]
