import apps.rsudkita.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_queue', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pasien',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama pasien')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK pasien')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('penjamin', models.CharField(choices=apps.rsudkita.choices.pasien_penjamin, max_length=80, verbose_name='Penjamin')),
                ('nomor_jkn', models.CharField(blank=True, default='', max_length=13, verbose_name='Nomor kartu JKN')),
                ('nomor_rm', models.CharField(blank=True, default='', max_length=20, verbose_name='Nomor rekam medis')),
                ('mangkir', models.IntegerField(blank=True, default=0, null=True, verbose_name='Tidak datang berturut-turut')),
                ('mangkir_pada', models.DateField(blank=True, null=True, verbose_name='Terakhir tidak datang')),
                ('pendaftar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang mendaftarkan')),
            ],
            options={
                'verbose_name': 'Pasien',
                'verbose_name_plural': 'Pasien',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Poliklinik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama')),
                ('kode_bpjs', models.CharField(blank=True, default='', max_length=5, verbose_name='Kode poli BPJS')),
                ('tempat', models.CharField(blank=True, default='', max_length=80, verbose_name='Gedung dan lantai')),
                ('butuh_rujukan', models.BooleanField(default=True, verbose_name='Peserta JKN wajib membawa rujukan')),
            ],
            options={
                'verbose_name': 'Poliklinik',
                'verbose_name_plural': 'Poliklinik',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('nama',), name='rsudkita_poliklinik_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Praktik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('dokter', models.CharField(max_length=100, verbose_name='Nama dan gelar dokter')),
                ('sebutan', models.CharField(blank=True, default='', max_length=180, verbose_name='Sebutan')),
                ('huruf', models.CharField(max_length=3, verbose_name='Huruf antrean')),
                ('jam', models.JSONField(blank=True, default=dict, verbose_name='Jam praktik')),
                ('kuota_sendiri', models.IntegerField(blank=True, null=True, verbose_name='Kuota dokter ini')),
                ('kuota', models.IntegerField(blank=True, null=True, verbose_name='Pasien sehari')),
                ('kuota_daring', models.IntegerField(blank=True, null=True, verbose_name='Di antaranya dari rumah')),
                ('menit_periksa', models.IntegerField(blank=True, default=12, null=True, verbose_name='Lama memeriksa satu pasien')),
                ('praktik_dibuka', models.BooleanField(default=True, verbose_name='Menerima pasien')),
                ('libur_dari', models.DateField(blank=True, null=True, verbose_name='Dokter libur mulai')),
                ('libur_sampai', models.DateField(blank=True, null=True, verbose_name='Dokter libur sampai')),
                ('pengganti', models.CharField(blank=True, default='', max_length=100, verbose_name='Dokter pengganti')),
                ('poliklinik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.poliklinik', verbose_name='Poliklinik')),
            ],
            options={
                'verbose_name': 'Praktik dokter',
                'verbose_name_plural': 'Praktik dokter',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rujukan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.rsudkita.choices.rujukan_state, db_index=True, default='diperiksa', editable=False, max_length=63, verbose_name='Status')),
                ('nomor_rujukan', models.CharField(max_length=19, verbose_name='Nomor rujukan')),
                ('asal_lain', models.CharField(blank=True, default='', max_length=100, verbose_name='Klinik atau dokter perujuk')),
                ('tanggal', models.DateField(verbose_name='Tanggal rujukan')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('alasan', models.CharField(blank=True, choices=apps.rsudkita.choices.rujukan_alasan, default='', max_length=80, verbose_name='Sebabnya')),
                ('asal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Puskesmas perujuk')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasien', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.pasien', verbose_name='Pasien')),
                ('poliklinik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.poliklinik', verbose_name='Poliklinik tujuan')),
                ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto surat rujukan')),
            ],
            options={
                'verbose_name': 'Rujukan',
                'verbose_name_plural': 'Rujukan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='SuratKontrol',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('dari_kunjungan', models.DateField(verbose_name='Tanggal diperiksa')),
                ('kontrol_pada', models.DateField(verbose_name='Kontrol pada')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('pesan', models.CharField(blank=True, default='', max_length=200, verbose_name='Yang dibawa atau disiapkan')),
                ('dipakai', models.BooleanField(blank=True, null=True, verbose_name='Sudah dipakai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasien', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.pasien', verbose_name='Pasien')),
                ('praktik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.praktik', verbose_name='Dokter')),
            ],
            options={
                'verbose_name': 'Surat kontrol',
                'verbose_name_plural': 'Surat kontrol',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.rsudkita.choices.kunjungan_state, db_index=True, default='memilih', editable=False, max_length=63, verbose_name='Status')),
                ('jalur', models.CharField(choices=apps.rsudkita.choices.kunjungan_jalur, max_length=80, verbose_name='Dasar kunjungan')),
                ('usia', models.IntegerField(blank=True, null=True, verbose_name='Usia pasien')),
                ('keadaan', models.CharField(choices=apps.rsudkita.choices.kunjungan_keadaan, default='biasa', max_length=80, verbose_name='Keadaan pasien')),
                ('prioritas', models.CharField(blank=True, choices=apps.rsudkita.choices.kunjungan_prioritas, default='', max_length=80, verbose_name='Didahulukan sebagai')),
                ('sep', models.CharField(blank=True, default='', max_length=19, verbose_name='Nomor SEP')),
                ('tindak_lanjut', models.CharField(blank=True, choices=apps.rsudkita.choices.kunjungan_tindak_lanjut, default='', max_length=80, verbose_name='Tindak lanjut')),
                ('kontrol_pada', models.DateField(blank=True, null=True, verbose_name='Kontrol lagi pada')),
                ('pesan_dokter', models.CharField(blank=True, default='', max_length=200, verbose_name='Yang dibawa atau disiapkan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('queue', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_queue.ticket')),
                ('pasien', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.pasien', verbose_name='Pasien')),
                ('praktik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.praktik', verbose_name='Dokter')),
                ('rujukan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.rujukan', verbose_name='Rujukan yang dipakai')),
                ('kontrol', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rsudkita.suratkontrol', verbose_name='Surat kontrol yang dipakai')),
            ],
            options={
                'verbose_name': 'Kunjungan poliklinik',
                'verbose_name_plural': 'Kunjungan poliklinik',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='praktik',
            constraint=models.UniqueConstraint(fields=('huruf',), name='rsudkita_praktik_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='praktik',
            constraint=models.UniqueConstraint(fields=('poliklinik', 'dokter'), name='rsudkita_praktik_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='rujukan',
            constraint=models.UniqueConstraint(fields=('nomor_rujukan',), name='rsudkita_rujukan_unik_1'),
        ),
    ]
