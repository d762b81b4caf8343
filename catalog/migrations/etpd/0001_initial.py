import apps.etpd.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0011_casework'),
    ]

    operations = [
        migrations.CreateModel(
            name='Asesmen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.etpd.choices.asesmen_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('semester', models.CharField(choices=apps.etpd.choices.asesmen_semester, max_length=80, verbose_name='Semester')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('implementasi', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai implementasi')),
                ('realisasi', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai realisasi')),
                ('lingkungan', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai lingkungan strategis')),
                ('indeks', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks ETPD')),
                ('tingkat', models.CharField(blank=True, choices=apps.etpd.choices.asesmen_tingkat, default='', max_length=80, verbose_name='Tingkat')),
                ('kurang', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Kurang ke tingkat digital')),
                ('catatan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Arahan ketua TP2DD')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Asesmen indeks',
                'verbose_name_plural': 'Asesmen indeks',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Transaksi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Jenis transaksi')),
                ('arah', models.CharField(choices=apps.etpd.choices.transaksi_arah, max_length=80, verbose_name='Kelompok')),
                ('qris', models.BooleanField(default=False, verbose_name='QRIS')),
                ('va', models.BooleanField(default=False, verbose_name='Rekening virtual')),
                ('atm', models.BooleanField(default=False, verbose_name='ATM dan mesin EDC')),
                ('banking', models.BooleanField(default=False, verbose_name='Internet dan mobile banking')),
                ('niaga', models.BooleanField(default=False, verbose_name='Toko daring dan gerai ritel')),
                ('kartu', models.BooleanField(default=False, verbose_name='Uang elektronik berbasis kartu')),
                ('sp2d', models.BooleanField(blank=True, null=True, verbose_name='SP2D daring')),
                ('kanal_digital', models.IntegerField(blank=True, null=True, verbose_name='Kanal digital')),
                ('cukup', models.BooleanField(blank=True, null=True, verbose_name='Kanalnya cukup')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengelola', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah pengelola')),
            ],
            options={
                'verbose_name': 'Jenis transaksi',
                'verbose_name_plural': 'Jenis transaksi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('rupiah', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Target penerimaan atau belanja')),
                ('nontunai_persen', models.DecimalField(decimal_places=1, default=90, max_digits=10, verbose_name='Target nontunai')),
                ('tercapai', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Realisasi yang disahkan')),
                ('nontunai', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Di antaranya nontunai')),
                ('capaian_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Capaian')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('transaksi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='etpd.transaksi', verbose_name='Jenis transaksi')),
            ],
            options={
                'verbose_name': 'Target tahunan',
                'verbose_name_plural': 'Target tahunan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Realisasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.etpd.choices.realisasi_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('bulan', models.DateField(verbose_name='Bulan')),
                ('masa', models.DateField(blank=True, null=True, verbose_name='Untuk bulan')),
                ('tunai', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Tunai di loket dan penagih')),
                ('teller', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Teller bank')),
                ('qris', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='QRIS')),
                ('va', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Rekening virtual')),
                ('atm', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='ATM dan mesin EDC')),
                ('banking', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Internet dan mobile banking')),
                ('niaga', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Toko daring dan gerai ritel')),
                ('kartu', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Uang elektronik berbasis kartu')),
                ('lembar', models.IntegerField(blank=True, default=0, null=True, verbose_name='Banyak transaksi')),
                ('jumlah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah')),
                ('nontunai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nontunai')),
                ('digital', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Kanal digital')),
                ('nontunai_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Nontunai dari jumlah')),
                ('digital_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Digital dari jumlah')),
                ('menurut_kas', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Menurut rekening kas umum daerah')),
                ('selisih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Selisih dengan rekening kas')),
                ('terlambat', models.BooleanField(blank=True, null=True, verbose_name='Terlambat dilaporkan')),
                ('dikirim_pada', models.DateField(blank=True, null=True, verbose_name='Dilaporkan tanggal')),
                ('penjelasan', models.TextField(blank=True, default='', max_length=600, verbose_name='Penjelasan selisih')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='etpd.target', verbose_name='Target tahunan')),
                ('transaksi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='etpd.transaksi', verbose_name='Jenis transaksi')),
            ],
            options={
                'verbose_name': 'Realisasi bulanan',
                'verbose_name_plural': 'Realisasi bulanan',
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
                ('state', models.CharField(choices=apps.etpd.choices.aksi_state, db_index=True, default='dikaji', editable=False, max_length=63, verbose_name='Status')),
                ('kegiatan', models.CharField(max_length=160, verbose_name='Kegiatan')),
                ('bidang', models.CharField(choices=apps.etpd.choices.aksi_bidang, max_length=80, verbose_name='Bidang')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai')),
                ('lama_bulan', models.IntegerField(default=6, verbose_name='Lama pelaksanaan')),
                ('selesai_rencana', models.DateField(blank=True, null=True, verbose_name='Rencana selesai')),
                ('bobot_persen', models.DecimalField(decimal_places=2, default=10, max_digits=11, verbose_name='Bobot dalam peta jalan')),
                ('capaian_persen', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Kemajuan')),
                ('lapor_berikut', models.DateField(blank=True, null=True, verbose_name='Dilaporkan lagi paling lambat')),
                ('hambatan', models.TextField(blank=True, default='', max_length=600, verbose_name='Hambatan')),
                ('hasil_kaji', models.TextField(blank=True, default='', max_length=600, verbose_name='Hasil kajian')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelaksana', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah pelaksana')),
                ('transaksi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='etpd.transaksi', verbose_name='Jenis transaksi')),
            ],
            options={
                'verbose_name': 'Aksi peta jalan',
                'verbose_name_plural': 'Aksi peta jalan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Unsur',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('aspek', models.CharField(choices=apps.etpd.choices.unsur_aspek, max_length=80, verbose_name='Aspek')),
                ('uraian', models.CharField(max_length=160, verbose_name='Unsur')),
                ('nilai', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='Nilai')),
                ('kurang_bukti', models.BooleanField(default=False, verbose_name='Buktinya kurang')),
                ('asesmen', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='unsur_set', to='etpd.asesmen', verbose_name='Asesmen indeks')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti')),
            ],
            options={
                'verbose_name': 'Unsur penilaian',
                'verbose_name_plural': 'Unsur penilaian',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='asesmen',
            constraint=models.UniqueConstraint(fields=('tahun', 'semester'), name='etpd_asesmen_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='transaksi',
            constraint=models.UniqueConstraint(fields=('nama',), name='etpd_transaksi_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.UniqueConstraint(fields=('transaksi', 'tahun'), name='etpd_target_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='realisasi',
            constraint=models.UniqueConstraint(fields=('target', 'masa'), name='etpd_realisasi_unik_1'),
        ),
    ]
