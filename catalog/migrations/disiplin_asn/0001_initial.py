import apps.disiplin_asn.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
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
            name='Rekap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.disiplin_asn.choices.rekap_state, db_index=True, default='berjalan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama dengan gelar')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('mulai_pada', models.DateField(default=core.dates.today, verbose_name='Dicatat sejak')),
                ('tutup_pada', models.DateField(blank=True, null=True, verbose_name='Rekap ditutup pada')),
                ('hari_penuh', models.IntegerField(blank=True, null=True, verbose_name='Hari tidak masuk')),
                ('menit', models.IntegerField(blank=True, null=True, verbose_name='Menit terlambat dan pulang cepat')),
                ('hari', models.IntegerField(blank=True, null=True, verbose_name='Hari kumulatif setahun')),
                ('berturut', models.IntegerField(blank=True, null=True, verbose_name='Terlama berturut-turut')),
                ('tangga', models.CharField(blank=True, choices=apps.disiplin_asn.choices.rekap_tangga, default='', max_length=80, verbose_name='Anak tangga hukuman')),
                ('dilaporkan_hari', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah dilaporkan sampai hari ke')),
                ('akun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun pegawai')),
                ('atasan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Atasan langsung')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Rekap ketidakhadiran',
                'verbose_name_plural': 'Rekap ketidakhadiran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Perkara',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.disiplin_asn.choices.perkara_state, db_index=True, default='diduga', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama pegawai')),
                ('diketahui_pada', models.DateField(default=core.dates.today, verbose_name='Diketahui pada')),
                ('pelanggaran', models.CharField(choices=apps.disiplin_asn.choices.perkara_pelanggaran, default='integritas', max_length=80, verbose_name='Kewajiban atau larangan')),
                ('uraian', models.TextField(max_length=1500, verbose_name='Uraian kejadian')),
                ('dampak', models.CharField(blank=True, choices=apps.disiplin_asn.choices.perkara_dampak, default='unit', max_length=80, verbose_name='Dampak paling luas')),
                ('hari', models.IntegerField(blank=True, default=0, null=True, verbose_name='Hari kumulatif setahun')),
                ('berturut', models.IntegerField(blank=True, default=0, null=True, verbose_name='Terlama berturut-turut')),
                ('tingkat', models.CharField(blank=True, choices=apps.disiplin_asn.choices.perkara_tingkat, default='', max_length=80, verbose_name='Tingkat hukuman yang diancamkan')),
                ('perlu_tim', models.BooleanField(blank=True, null=True, verbose_name='Perlu tim pemeriksa')),
                ('stop_gaji', models.BooleanField(blank=True, null=True, verbose_name='Gaji dihentikan bulan berikutnya')),
                ('panggilan_ke', models.IntegerField(blank=True, default=0, null=True, verbose_name='Panggilan ke')),
                ('diperiksa_tanggal', models.DateField(blank=True, null=True, verbose_name='Diperiksa tanggal')),
                ('dibebaskan', models.BooleanField(blank=True, null=True, verbose_name='Dibebaskan sementara dari tugas jabatan')),
                ('jumlah_tim', models.IntegerField(blank=True, null=True, verbose_name='Anggota tim')),
                ('simpulan', models.TextField(blank=True, default='', max_length=1500, verbose_name='Simpulan pemeriksaan')),
                ('terbukti', models.CharField(blank=True, choices=apps.disiplin_asn.choices.perkara_terbukti, default='', max_length=80, verbose_name='Hasil pemeriksaan')),
                ('hukuman', models.CharField(blank=True, choices=apps.disiplin_asn.choices.perkara_hukuman, default='', max_length=80, verbose_name='Hukuman dijatuhkan')),
                ('tingkat_putusan', models.CharField(blank=True, choices=apps.disiplin_asn.choices.perkara_tingkat_putusan, default='', max_length=80, verbose_name='Tingkat hukuman dijatuhkan')),
                ('lama_bulan', models.IntegerField(blank=True, null=True, verbose_name='Lama dijalani')),
                ('potong', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Potongan tunjangan')),
                ('nomor_keputusan', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor keputusan')),
                ('diterima_tanggal', models.DateField(blank=True, null=True, verbose_name='Keputusan diterima pegawai')),
                ('berlaku_mulai', models.DateField(blank=True, null=True, verbose_name='Hukuman berlaku mulai')),
                ('berakhir', models.DateField(blank=True, null=True, verbose_name='Hukuman berakhir')),
                ('batas_lawan', models.DateField(blank=True, null=True, verbose_name='Keberatan paling lambat')),
                ('dilawan', models.BooleanField(default=False, verbose_name='Sedang dilawan')),
                ('akun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun pegawai')),
                ('atasan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Atasan langsung')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('rekap', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='disiplin_asn.rekap', verbose_name='Rekap ketidakhadiran')),
            ],
            options={
                'verbose_name': 'Dugaan pelanggaran',
                'verbose_name_plural': 'Dugaan pelanggaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Mangkir',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.disiplin_asn.choices.mangkir_jenis, default='tidak_masuk', max_length=80, verbose_name='Jenis ketidakhadiran')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('sampai', models.DateField(blank=True, default=core.dates.today, null=True, verbose_name='Sampai tanggal')),
                ('menit', models.IntegerField(blank=True, default=0, null=True, verbose_name='Menit yang hilang')),
                ('sah', models.BooleanField(default=False, verbose_name='Ternyata beralasan sah')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
                ('hari', models.IntegerField(blank=True, null=True, verbose_name='Hari dihitung')),
                ('rekap', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mangkir_set', to='disiplin_asn.rekap', verbose_name='Rekap ketidakhadiran')),
            ],
            options={
                'verbose_name': 'Catatan ketidakhadiran',
                'verbose_name_plural': 'Catatan ketidakhadiran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='TanyaJawab',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Diperiksa pada')),
                ('pertanyaan', models.CharField(max_length=300, verbose_name='Pertanyaan')),
                ('jawaban', models.TextField(max_length=1500, verbose_name='Jawaban')),
                ('perkara', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tanya_jawab_set', to='disiplin_asn.perkara', verbose_name='Dugaan pelanggaran')),
            ],
            options={
                'verbose_name': 'Tanya jawab pemeriksaan',
                'verbose_name_plural': 'Tanya jawab pemeriksaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama anggota')),
                ('unsur', models.CharField(choices=apps.disiplin_asn.choices.tim_unsur, max_length=80, verbose_name='Unsur')),
                ('golongan', models.CharField(blank=True, default='', max_length=10, verbose_name='Golongan')),
                ('perkara', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tim_set', to='disiplin_asn.perkara', verbose_name='Dugaan pelanggaran')),
            ],
            options={
                'verbose_name': 'Tim pemeriksa',
                'verbose_name_plural': 'Tim pemeriksa',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Upaya',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.disiplin_asn.choices.upaya_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('jalur', models.CharField(blank=True, choices=apps.disiplin_asn.choices.upaya_jalur, default='', max_length=80, verbose_name='Jalur upaya')),
                ('alasan', models.CharField(max_length=300, verbose_name='Alasan melawan')),
                ('tanggapan', models.TextField(blank=True, default='', max_length=1500, verbose_name='Tanggapan pejabat yang menghukum')),
                ('putusan', models.CharField(blank=True, choices=apps.disiplin_asn.choices.upaya_putusan, default='', max_length=80, verbose_name='Putusan')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pendukung')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengaju', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengaju')),
                ('perkara', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='disiplin_asn.perkara', verbose_name='Hukuman yang dilawan')),
            ],
            options={
                'verbose_name': 'Upaya administratif',
                'verbose_name_plural': 'Upaya administratif',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='rekap',
            constraint=models.UniqueConstraint(fields=('akun', 'tahun'), name='disiplin_asn_rekap_unik_1'),
        ),
    ]
