import apps.sitimbang.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Jembatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sitimbang.choices.jembatan_state, db_index=True, default='baru', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama')),
                ('merek', models.CharField(blank=True, default='', max_length=60, verbose_name='Merek')),
                ('nomor_seri', models.CharField(max_length=40, verbose_name='Nomor seri')),
                ('kapasitas_kg', models.IntegerField(default=40000, verbose_name='Kapasitas jembatan')),
                ('daya_baca_kg', models.IntegerField(default=10, verbose_name='Daya baca')),
                ('tera_nomor', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor surat keterangan tera')),
                ('tera_sampai', models.DateField(blank=True, null=True, verbose_name='Tera berlaku sampai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('tpa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='TPA')),
            ],
            options={
                'verbose_name': 'Jembatan timbang',
                'verbose_name_plural': 'Jembatan timbang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pengangkut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sitimbang.choices.pengangkut_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('golongan', models.CharField(choices=apps.sitimbang.choices.pengangkut_golongan, default='swasta', max_length=80, verbose_name='Golongan pengangkut')),
                ('alamat', models.CharField(blank=True, default='', max_length=160, verbose_name='Alamat')),
                ('npwp', models.CharField(blank=True, default='', max_length=22, verbose_name='NPWP')),
                ('perjanjian_nomor', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor perjanjian')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Perjanjian berlaku sampai')),
                ('akhir_baru', models.DateField(blank=True, null=True, verbose_name='Perjanjian baru berlaku sampai')),
                ('tertunggak', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Belum dibayar')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penanggung_jawab', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penanggung jawab')),
                ('perjanjian', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Perjanjian pembuangan')),
            ],
            options={
                'verbose_name': 'Pengangkut',
                'verbose_name_plural': 'Pengangkut',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=12, verbose_name='Kode')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('hari', models.JSONField(blank=True, default=list, verbose_name='Hari angkut')),
                ('rit_sehari', models.IntegerField(blank=True, default=1, null=True, verbose_name='Rit sehari')),
                ('kecamatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
            ],
            options={
                'verbose_name': 'Rute angkut',
                'verbose_name_plural': 'Rute angkut',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tera',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sitimbang.choices.tera_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('rencana_pada', models.DateField(verbose_name='Hari pengujian yang diminta')),
                ('diuji_pada', models.DateField(blank=True, null=True, verbose_name='Diuji pada')),
                ('penera', models.CharField(blank=True, default='', max_length=100, verbose_name='Nama penera')),
                ('nomor_surat', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor surat keterangan')),
                ('titik_uji', models.IntegerField(blank=True, null=True, verbose_name='Beban yang diuji')),
                ('lulus', models.BooleanField(blank=True, null=True, verbose_name='Semua dalam batas')),
                ('jembatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sitimbang.jembatan', verbose_name='Jembatan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat keterangan hasil pengujian')),
            ],
            options={
                'verbose_name': 'Tera ulang',
                'verbose_name_plural': 'Tera ulang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Beban',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('titik', models.CharField(choices=apps.sitimbang.choices.beban_titik, max_length=80, verbose_name='Titik uji')),
                ('anak_timbangan_kg', models.IntegerField(verbose_name='Anak timbangan')),
                ('penunjukan_kg', models.IntegerField(verbose_name='Penunjukan')),
                ('kesalahan_kg', models.IntegerField(blank=True, null=True, verbose_name='Kesalahan')),
                ('sesuai', models.BooleanField(blank=True, null=True, verbose_name='Dalam batas')),
                ('tera', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='beban_set', to='sitimbang.tera', verbose_name='Tera ulang')),
            ],
            options={
                'verbose_name': 'Beban uji',
                'verbose_name_plural': 'Beban uji',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Truk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('bak', models.CharField(choices=apps.sitimbang.choices.truk_bak, max_length=80, verbose_name='Jenis bak')),
                ('volume_m3', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Volume bak')),
                ('daya_angkut_kg', models.IntegerField(verbose_name='Daya angkut')),
                ('tara_kg', models.IntegerField(verbose_name='Berat kosong')),
                ('tara_pada', models.DateField(default=core.dates.today, verbose_name='Berat kosong dicatat')),
                ('tara_sampai', models.DateField(blank=True, null=True, verbose_name='Catat ulang sebelum')),
                ('rfid', models.CharField(blank=True, default='', max_length=32, verbose_name='Nomor RFID')),
                ('pengangkut', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sitimbang.pengangkut', verbose_name='Pengangkut')),
            ],
            options={
                'verbose_name': 'Truk',
                'verbose_name_plural': 'Truk',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Taksiran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sitimbang.choices.taksiran_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('tinggi_isi_persen', models.DecimalField(decimal_places=2, default=100, max_digits=11, verbose_name='Tinggi isi bak')),
                ('taksir_kg', models.IntegerField(blank=True, null=True, verbose_name='Taksiran muatan')),
                ('asal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan asal sampah')),
                ('foto_muatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto muatan')),
                ('jembatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sitimbang.jembatan', verbose_name='Jembatan yang tidak dapat dipakai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('truk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sitimbang.truk', verbose_name='Truk')),
            ],
            options={
                'verbose_name': 'Taksiran tonase',
                'verbose_name_plural': 'Taksiran tonase',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penimbangan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sitimbang.choices.penimbangan_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('jenis_sampah', models.CharField(choices=apps.sitimbang.choices.penimbangan_jenis_sampah, default='rumah', max_length=80, verbose_name='Jenis sampah')),
                ('nama_pengemudi', models.CharField(max_length=80, verbose_name='Nama pengemudi')),
                ('bruto_kg', models.IntegerField(verbose_name='Berat masuk')),
                ('daya_angkut_kg', models.IntegerField(blank=True, null=True, verbose_name='Daya angkut')),
                ('muatan_kira_kg', models.IntegerField(blank=True, null=True, verbose_name='Muatan menurut berat kosong terdaftar')),
                ('isi_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Isi terhadap daya angkut')),
                ('kembali_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah dikembalikan')),
                ('tara_kg', models.IntegerField(blank=True, null=True, verbose_name='Berat keluar')),
                ('netto_kg', models.IntegerField(blank=True, null=True, verbose_name='Berat bersih')),
                ('golongan', models.CharField(blank=True, choices=apps.sitimbang.choices.penimbangan_golongan, default='', max_length=80, verbose_name='Golongan pengangkut')),
                ('retribusi', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Retribusi timbang')),
                ('selisih_tara_kg', models.IntegerField(blank=True, null=True, verbose_name='Beda dengan berat kosong terdaftar')),
                ('asal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan asal sampah')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('foto_hasil', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto layar hasil')),
                ('foto_muatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto muatan')),
                ('foto_pengemudi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto pengemudi')),
                ('foto_truk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto truk dan nomornya')),
                ('jembatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sitimbang.jembatan', verbose_name='Ditimbang di')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengangkut', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sitimbang.pengangkut', verbose_name='Pengangkut')),
                ('rute', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sitimbang.rute', verbose_name='Rute angkut')),
                ('truk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sitimbang.truk', verbose_name='Truk')),
            ],
            options={
                'verbose_name': 'Penimbangan',
                'verbose_name_plural': 'Penimbangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='jembatan',
            constraint=models.UniqueConstraint(fields=('nama',), name='sitimbang_jembatan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='jembatan',
            constraint=models.UniqueConstraint(fields=('nomor_seri',), name='sitimbang_jembatan_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='pengangkut',
            constraint=models.UniqueConstraint(fields=('nama',), name='sitimbang_pengangkut_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='rute',
            constraint=models.UniqueConstraint(fields=('kode',), name='sitimbang_rute_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='beban',
            constraint=models.UniqueConstraint(fields=('tera', 'titik'), name='sitimbang_beban_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='truk',
            constraint=models.UniqueConstraint(fields=('nomor_polisi',), name='sitimbang_truk_unik_1'),
        ),
    ]
