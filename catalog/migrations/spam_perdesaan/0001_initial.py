import apps.spam_perdesaan.choices
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
            name='Sistem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak bangunan')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak bangunan')),
                ('kelompok', models.CharField(max_length=80, verbose_name='Kelompok pengelola')),
                ('cara', models.CharField(choices=apps.spam_perdesaan.choices.sistem_cara, default='gravitasi', max_length=80, verbose_name='Cara')),
                ('program', models.CharField(choices=apps.spam_perdesaan.choices.sistem_program, default='pamsimas', max_length=80, verbose_name='Program')),
                ('tahun', models.IntegerField(default=2018, verbose_name='Tahun dibangun')),
                ('debit_lps', models.DecimalField(decimal_places=2, default=Decimal('1.8'), max_digits=18, verbose_name='Debit sumber')),
                ('sambungan', models.IntegerField(default=145, verbose_name='Sambungan rumah')),
                ('kran', models.IntegerField(blank=True, default=3, null=True, verbose_name='Kran umum')),
                ('keluarga_desa', models.IntegerField(default=260, verbose_name='KK di desa')),
                ('nilai_aset', models.DecimalField(decimal_places=0, default=420000000, max_digits=17, verbose_name='Nilai bangunan')),
                ('umur', models.IntegerField(default=20, verbose_name='Umur manfaat')),
                ('iuran_m3', models.DecimalField(decimal_places=0, default=2500, max_digits=17, verbose_name='Iuran tiap m³')),
                ('beban', models.DecimalField(blank=True, decimal_places=0, default=5000, max_digits=17, null=True, verbose_name='Beban tetap sebulan')),
                ('cakupan', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Cakupan desa')),
                ('jiwa', models.IntegerField(blank=True, null=True, verbose_name='Jiwa terlayani')),
                ('cukup_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Debit dibanding kebutuhan')),
                ('fungsi', models.CharField(blank=True, default='baik', max_length=80, verbose_name='Keberfungsian')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai keberlanjutan')),
                ('keadaan', models.CharField(blank=True, choices=apps.spam_perdesaan.choices.sistem_keadaan, default='', max_length=80, verbose_name='Golongan')),
                ('mutu', models.CharField(blank=True, choices=apps.spam_perdesaan.choices.sistem_mutu, default='belum', max_length=80, verbose_name='Mutu air')),
                ('diuji_pada', models.DateField(blank=True, null=True, verbose_name='Uji terakhir')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Sistem air minum desa',
                'verbose_name_plural': 'Sistem air minum desa',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bulanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.spam_perdesaan.choices.bulanan_state, db_index=True, default='dibuat', editable=False, max_length=63, verbose_name='Status')),
                ('bulan', models.DateField(verbose_name='Hari terakhir bulan laporan')),
                ('mengalir', models.IntegerField(default=130, verbose_name='Sambungan yang mengalir')),
                ('produksi', models.IntegerField(default=1950, verbose_name='Air diproduksi')),
                ('terjual', models.IntegerField(default=1580, verbose_name='Air tercatat di meter')),
                ('hari_mati', models.IntegerField(blank=True, default=1, null=True, verbose_name='Hari tidak mengalir')),
                ('tagihan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Iuran yang ditagih')),
                ('tertagih', models.DecimalField(decimal_places=0, default=4100000, max_digits=17, verbose_name='Iuran yang masuk')),
                ('listrik', models.DecimalField(decimal_places=0, default=350000, max_digits=17, verbose_name='Listrik dan solar')),
                ('upah', models.DecimalField(decimal_places=0, default=1200000, max_digits=17, verbose_name='Honor pengurus dan teknisi')),
                ('rawat', models.DecimalField(decimal_places=0, default=600000, max_digits=17, verbose_name='Perawatan dan suku cadang')),
                ('kimia', models.DecimalField(blank=True, decimal_places=0, default=150000, max_digits=17, null=True, verbose_name='Kaporit dan bahan lain')),
                ('operasi', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya operasi')),
                ('susut', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Penyusutan sebulan')),
                ('mengalir_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Sambungan mengalir')),
                ('hilang_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Air hilang')),
                ('tertib_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Iuran tertagih')),
                ('pokok_m3', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya pokok tiap m³')),
                ('pulih_operasi', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Biaya operasi tertutup')),
                ('pulih_penuh', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Biaya penuh tertutup')),
                ('per_rumah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Iuran rata-rata tiap rumah')),
                ('terjangkau', models.BooleanField(blank=True, null=True, verbose_name='Iuran terjangkau')),
                ('status', models.CharField(blank=True, default='', max_length=80, verbose_name='Keberfungsian')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai keberlanjutan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('sistem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spam_perdesaan.sistem', verbose_name='Sistem air minum')),
            ],
            options={
                'verbose_name': 'Laporan bulanan',
                'verbose_name_plural': 'Laporan bulanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bantuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.spam_perdesaan.choices.bantuan_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('macam', models.CharField(choices=apps.spam_perdesaan.choices.bantuan_macam, default='rehab', max_length=80, verbose_name='Macam bantuan')),
                ('tambah', models.IntegerField(default=40, verbose_name='Sambungan yang tertolong')),
                ('biaya', models.DecimalField(decimal_places=0, default=160000000, max_digits=17, verbose_name='Perkiraan biaya')),
                ('swadaya', models.DecimalField(decimal_places=0, default=32000000, max_digits=17, verbose_name='Sumbangan desa dan warga')),
                ('lahan', models.BooleanField(default=False, verbose_name='Lahan sudah dihibahkan')),
                ('swadaya_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian swadaya')),
                ('per_sambungan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya tiap sambungan')),
                ('urutan', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai urutan')),
                ('hasil_uji', models.CharField(blank=True, choices=apps.spam_perdesaan.choices.bantuan_hasil_uji, default='', max_length=80, verbose_name='Uji pengaliran')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('sistem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spam_perdesaan.sistem', verbose_name='Sistem air minum')),
            ],
            options={
                'verbose_name': 'Usulan bantuan',
                'verbose_name_plural': 'Usulan bantuan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='UjiAir',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.spam_perdesaan.choices.uji_air_state, db_index=True, default='diambil', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Contoh diambil')),
                ('tempat', models.CharField(choices=apps.spam_perdesaan.choices.uji_air_tempat, default='rumah', max_length=80, verbose_name='Tempat')),
                ('coli', models.IntegerField(default=0, verbose_name='Bakteri koli tinja')),
                ('coliform', models.IntegerField(default=0, verbose_name='Total koliform')),
                ('keruh', models.DecimalField(decimal_places=1, default=Decimal('1.4'), max_digits=17, verbose_name='Kekeruhan')),
                ('ph', models.DecimalField(decimal_places=1, default=Decimal('7.1'), max_digits=17, verbose_name='pH')),
                ('tds', models.IntegerField(default=180, verbose_name='Zat terlarut (TDS)')),
                ('sisa_klor', models.DecimalField(blank=True, decimal_places=2, default=Decimal('0.2'), max_digits=18, null=True, verbose_name='Sisa klor')),
                ('hasil', models.CharField(blank=True, choices=apps.spam_perdesaan.choices.uji_air_hasil, default='', max_length=80, verbose_name='Hasil')),
                ('uji_lagi', models.DateField(blank=True, null=True, verbose_name='Diuji lagi')),
                ('tindakan', models.JSONField(blank=True, default=list, verbose_name='Tindakan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('sistem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spam_perdesaan.sistem', verbose_name='Sistem air minum')),
            ],
            options={
                'verbose_name': 'Uji mutu air',
                'verbose_name_plural': 'Uji mutu air',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='sistem',
            constraint=models.UniqueConstraint(fields=('nama',), name='spam_perdesaan_sistem_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='bulanan',
            constraint=models.UniqueConstraint(fields=('sistem', 'bulan'), name='spam_perdesaan_bulanan_unik_1'),
        ),
    ]
