import apps.csirt.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Insiden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.csirt.choices.insiden_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('jenis', models.CharField(choices=apps.csirt.choices.insiden_jenis, max_length=80, verbose_name='Yang terjadi')),
                ('sasaran', models.CharField(max_length=160, verbose_name='Situs atau sistem yang terkena')),
                ('diketahui_pada', models.DateTimeField(verbose_name='Diketahui sejak')),
                ('sumber', models.CharField(choices=apps.csirt.choices.insiden_sumber, default='sendiri', max_length=80, verbose_name='Diketahui dari')),
                ('kronologi', models.TextField(max_length=3000, verbose_name='Ceritakan yang terlihat')),
                ('tlp', models.CharField(blank=True, choices=apps.csirt.choices.insiden_tlp, default='', max_length=80, verbose_name='Batas berbagi (TLP)')),
                ('dampak_layanan', models.IntegerField(blank=True, null=True, verbose_name='Dampak layanan')),
                ('dampak_data', models.IntegerField(blank=True, null=True, verbose_name='Dampak data')),
                ('kesulitan_pulih', models.IntegerField(blank=True, null=True, verbose_name='Kesulitan memulihkan')),
                ('skor', models.IntegerField(blank=True, null=True, verbose_name='Skor keparahan')),
                ('keparahan', models.CharField(blank=True, choices=apps.csirt.choices.insiden_keparahan, default='', max_length=80, verbose_name='Keparahan')),
                ('wajib_pdp', models.BooleanField(blank=True, null=True, verbose_name='Pemilik data wajib diberi tahu')),
                ('batas_pdp', models.DateTimeField(blank=True, null=True, verbose_name='Pemilik data diberi tahu paling lambat')),
                ('batas_lengkap', models.DateField(blank=True, null=True, verbose_name='Keterangan dilengkapi paling lambat')),
                ('tindakan_tahan', models.TextField(blank=True, default='', max_length=2000, verbose_name='Tindakan penahanan')),
                ('bukti_diamankan', models.BooleanField(blank=True, null=True, verbose_name='Citra dan log diamankan sebelum dibersihkan')),
                ('akar_masalah', models.CharField(blank=True, choices=apps.csirt.choices.insiden_akar_masalah, default='', max_length=80, verbose_name='Akar masalah')),
                ('uraian_basmi', models.TextField(blank=True, default='', max_length=2000, verbose_name='Yang dibersihkan dan ditutup')),
                ('dari_cadangan', models.BooleanField(blank=True, null=True, verbose_name='Dipulihkan dari cadangan')),
                ('pulih_pada', models.DateTimeField(blank=True, null=True, verbose_name='Layanan pulih pada')),
                ('pantau_sampai', models.DateField(blank=True, null=True, verbose_name='Dipantau sampai')),
                ('pihak_bantuan', models.CharField(blank=True, choices=apps.csirt.choices.insiden_pihak_bantuan, default='', max_length=80, verbose_name='Bantuan diminta kepada')),
                ('bantuan_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Bantuan diminta')),
                ('pelajaran', models.TextField(blank=True, default='', max_length=2000, verbose_name='Pelajaran dan rekomendasi')),
                ('padam', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Lama layanan terganggu')),
                ('bukti', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Tangkapan layar atau bukti')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
                ('penangan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Analis yang menangani')),
            ],
            options={
                'verbose_name': 'Insiden siber',
                'verbose_name_plural': 'Insiden siber',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='LaporanBssn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahap', models.CharField(choices=apps.csirt.choices.laporan_bssn_tahap, default='awal', max_length=80, verbose_name='Tahap')),
                ('pada', models.DateTimeField(verbose_name='Dilaporkan pada')),
                ('tiket', models.CharField(max_length=40, verbose_name='Nomor tiket BSSN')),
                ('ringkas', models.CharField(blank=True, default='', max_length=300, verbose_name='Isi laporan')),
                ('tepat_waktu', models.BooleanField(blank=True, null=True, verbose_name='Dalam batas')),
                ('insiden', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='laporan_bssn_set', to='csirt.insiden', verbose_name='Insiden siber')),
            ],
            options={
                'verbose_name': 'Laporan ke BSSN',
                'verbose_name_plural': 'Laporan ke BSSN',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Linimasa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('pada', models.DateTimeField(verbose_name='Pada')),
                ('tahap', models.CharField(choices=apps.csirt.choices.linimasa_tahap, max_length=80, verbose_name='Tahap')),
                ('tindakan', models.CharField(max_length=300, verbose_name='Tindakan')),
                ('hasil', models.CharField(blank=True, default='', max_length=300, verbose_name='Hasil')),
                ('insiden', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='linimasa_set', to='csirt.insiden', verbose_name='Insiden siber')),
            ],
            options={
                'verbose_name': 'Catatan penanganan',
                'verbose_name_plural': 'Catatan penanganan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemberitahuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('pada', models.DateTimeField(verbose_name='Diberi tahu pada')),
                ('jumlah_subjek', models.IntegerField(verbose_name='Pemilik data yang terdampak')),
                ('data_terungkap', models.CharField(max_length=240, verbose_name='Data yang terungkap')),
                ('bagaimana', models.CharField(max_length=300, verbose_name='Kapan dan bagaimana terungkap')),
                ('upaya', models.CharField(max_length=300, verbose_name='Upaya penanganan dan pemulihan')),
                ('cara', models.CharField(choices=apps.csirt.choices.pemberitahuan_cara, max_length=80, verbose_name='Cara')),
                ('insiden', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pemberitahuan_set', to='csirt.insiden', verbose_name='Insiden siber')),
            ],
            options={
                'verbose_name': 'Pemberitahuan pemilik data',
                'verbose_name_plural': 'Pemberitahuan pemilik data',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Peringatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.csirt.choices.peringatan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=160, verbose_name='Judul')),
                ('cve', models.CharField(blank=True, default='', max_length=30, verbose_name='Nomor CVE')),
                ('cvss', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Skor CVSS')),
                ('tingkat', models.CharField(blank=True, choices=apps.csirt.choices.peringatan_tingkat, default='', max_length=80, verbose_name='Tingkat')),
                ('terdampak', models.CharField(max_length=240, verbose_name='Perangkat atau versi terdampak')),
                ('uraian', models.TextField(max_length=3000, verbose_name='Uraian')),
                ('tindakan', models.TextField(max_length=2000, verbose_name='Yang harus dilakukan')),
                ('tenggat', models.DateField(verbose_name='Selesai paling lambat')),
                ('menjawab', models.IntegerField(blank=True, null=True, verbose_name='Sistem yang sudah menjawab')),
                ('aman', models.IntegerField(blank=True, null=True, verbose_name='Sistem sudah aman')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Peringatan kerawanan',
                'verbose_name_plural': 'Peringatan kerawanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sistem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat atau nama server')),
                ('kategori', models.CharField(choices=apps.csirt.choices.sistem_kategori, default='rendah', max_length=80, verbose_name='Kategori sistem elektronik')),
                ('data_pribadi', models.CharField(choices=apps.csirt.choices.sistem_data_pribadi, default='tidak', max_length=80, verbose_name='Data pribadi di dalamnya')),
                ('hosting', models.CharField(choices=apps.csirt.choices.sistem_hosting, max_length=80, verbose_name='Tempat server')),
                ('cadangan_pada', models.DateField(blank=True, null=True, verbose_name='Cadangan data terakhir yang diuji')),
                ('cadangan_usang', models.BooleanField(blank=True, null=True, verbose_name='Cadangan usang')),
                ('bobot', models.IntegerField(blank=True, null=True, verbose_name='Bobot kategori')),
                ('insiden_terbuka', models.IntegerField(blank=True, null=True, verbose_name='Insiden terbuka')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemilik')),
                ('pengelola', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengelola sistem')),
            ],
            options={
                'verbose_name': 'Sistem elektronik',
                'verbose_name_plural': 'Sistem elektronik',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Jawaban',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('hasil', models.CharField(choices=apps.csirt.choices.jawaban_hasil, max_length=80, verbose_name='Hasil')),
                ('pada', models.DateField(default=core.dates.today, verbose_name='Pada')),
                ('keterangan', models.CharField(blank=True, default='', max_length=300, verbose_name='Keterangan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('peringatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='csirt.peringatan', verbose_name='Peringatan')),
                ('sistem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='csirt.sistem', verbose_name='Sistem')),
            ],
            options={
                'verbose_name': 'Jawaban atas peringatan',
                'verbose_name_plural': 'Jawaban atas peringatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='insiden',
            name='sistem',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='csirt.sistem', verbose_name='Sistem terdampak'),
        ),
        migrations.CreateModel(
            name='Indikator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis_ioc', models.CharField(choices=apps.csirt.choices.indikator_jenis_ioc, max_length=80, verbose_name='Jenis')),
                ('nilai', models.CharField(max_length=160, verbose_name='Nilai')),
                ('diblokir', models.BooleanField(default=False, verbose_name='Sudah diblokir di jaringan')),
                ('dibagikan', models.BooleanField(default=False, verbose_name='Dibagikan ke CSIRT lain')),
                ('insiden', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indikator_set', to='csirt.insiden', verbose_name='Insiden siber')),
            ],
            options={
                'verbose_name': 'Indikator serangan',
                'verbose_name_plural': 'Indikator serangan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('insiden', 'nilai'), name='csirt_indikator_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='sistem',
            constraint=models.UniqueConstraint(fields=('nama',), name='csirt_sistem_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='jawaban',
            constraint=models.UniqueConstraint(fields=('peringatan', 'sistem'), name='csirt_jawaban_unik_1'),
        ),
    ]
