import apps.proteksi_kebakaran.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
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
            name='Bangunan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama bangunan')),
                ('fungsi', models.CharField(default='hotel', max_length=80, verbose_name='Fungsi')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak di peta')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak di peta')),
                ('luas_lantai', models.IntegerField(default=420, verbose_name='Luas satu lantai')),
                ('lantai', models.IntegerField(default=2, verbose_name='Banyak lantai')),
                ('penghuni', models.IntegerField(default=80, verbose_name='Orang paling banyak')),
                ('kelas', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas bahaya')),
                ('alat_perlu', models.IntegerField(blank=True, null=True, verbose_name='Alat pemadam ringan yang diperlukan')),
                ('hidran_perlu', models.IntegerField(blank=True, null=True, verbose_name='Kotak hidran yang diperlukan')),
                ('keluar_perlu', models.IntegerField(blank=True, null=True, verbose_name='Jalan keluar yang diperlukan')),
                ('alarm_wajib', models.BooleanField(blank=True, null=True, verbose_name='Alarm wajib')),
                ('sprinkler_wajib', models.BooleanField(blank=True, null=True, verbose_name='Pemancar air otomatis wajib')),
                ('rekomendasi_sampai', models.DateField(blank=True, null=True, verbose_name='Rekomendasi sampai')),
                ('peringatan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Peringatan yang sudah diberikan')),
                ('kedudukan', models.CharField(blank=True, choices=apps.proteksi_kebakaran.choices.bangunan_kedudukan, default='', max_length=80, verbose_name='Kedudukan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
            ],
            options={
                'verbose_name': 'Bangunan',
                'verbose_name_plural': 'Bangunan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Latihan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.proteksi_kebakaran.choices.latihan_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('minta_pada', models.DateField(default=core.dates.today, verbose_name='Hari yang diminta')),
                ('peserta_rencana', models.IntegerField(default=60, verbose_name='Peserta direncanakan')),
                ('hari', models.DateField(blank=True, null=True, verbose_name='Hari latihan')),
                ('peserta', models.IntegerField(blank=True, null=True, verbose_name='Peserta')),
                ('menit', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Orang terakhir keluar sesudah')),
                ('batas', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Batas waktu')),
                ('tercapai', models.BooleanField(blank=True, null=True, verbose_name='Dalam batas')),
                ('catatan', models.CharField(blank=True, default='', max_length=300, verbose_name='Catatan')),
                ('bangunan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proteksi_kebakaran.bangunan', verbose_name='Bangunan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pendamping', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pendamping')),
            ],
            options={
                'verbose_name': 'Latihan evakuasi',
                'verbose_name_plural': 'Latihan evakuasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemeriksaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.proteksi_kebakaran.choices.pemeriksaan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('sebab', models.CharField(choices=apps.proteksi_kebakaran.choices.pemeriksaan_sebab, default='panjang', max_length=80, verbose_name='Sebab')),
                ('narahubung', models.CharField(max_length=80, verbose_name='Penanggung jawab di tempat')),
                ('jadwal', models.DateField(blank=True, null=True, verbose_name='Hari pemeriksaan')),
                ('kelas', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas bahaya')),
                ('alat_perlu', models.IntegerField(blank=True, null=True, verbose_name='Alat yang diperlukan')),
                ('alat_layak', models.IntegerField(blank=True, null=True, verbose_name='Alat yang layak')),
                ('alat_kurang', models.IntegerField(blank=True, null=True, verbose_name='Kekurangan alat')),
                ('tapak', models.CharField(blank=True, choices=apps.proteksi_kebakaran.choices.pemeriksaan_tapak, default='', max_length=80, verbose_name='Kelengkapan tapak')),
                ('selamat', models.CharField(blank=True, choices=apps.proteksi_kebakaran.choices.pemeriksaan_selamat, default='', max_length=80, verbose_name='Sarana penyelamatan')),
                ('aktif', models.CharField(blank=True, choices=apps.proteksi_kebakaran.choices.pemeriksaan_aktif, default='', max_length=80, verbose_name='Proteksi aktif')),
                ('pasif', models.CharField(blank=True, choices=apps.proteksi_kebakaran.choices.pemeriksaan_pasif, default='', max_length=80, verbose_name='Proteksi pasif')),
                ('pancar', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Tekanan hidran terjauh')),
                ('keluar_ada', models.IntegerField(blank=True, null=True, verbose_name='Jalan keluar yang berfungsi')),
                ('keandalan', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai keandalan keselamatan')),
                ('predikat', models.CharField(blank=True, choices=apps.proteksi_kebakaran.choices.pemeriksaan_predikat, default='', max_length=80, verbose_name='Keandalan')),
                ('sisa_temuan', models.IntegerField(blank=True, null=True, verbose_name='Temuan yang belum beres')),
                ('perbaiki_sebelum', models.DateField(blank=True, null=True, verbose_name='Diperbaiki sebelum')),
                ('putaran', models.IntegerField(blank=True, default=1, null=True, verbose_name='Pemeriksaan ke')),
                ('bangunan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proteksi_kebakaran.bangunan', verbose_name='Bangunan')),
                ('bukti_perbaikan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti perbaikan')),
                ('denah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Denah dengan letak alat')),
                ('inspektur', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Inspektur')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pemeriksaan bangunan',
                'verbose_name_plural': 'Pemeriksaan bangunan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Alat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.proteksi_kebakaran.choices.alat_jenis, default='tepung', max_length=80, verbose_name='Jenis')),
                ('letak', models.CharField(max_length=60, verbose_name='Letak')),
                ('banyak', models.IntegerField(default=6, verbose_name='Banyak')),
                ('berat', models.DecimalField(decimal_places=1, default=Decimal('3.5'), max_digits=17, verbose_name='Isi tiap tabung')),
                ('isi_sampai', models.DateField(default=core.dates.today, verbose_name='Isi berlaku sampai')),
                ('jarum', models.CharField(choices=apps.proteksi_kebakaran.choices.alat_jarum, default='hijau', max_length=80, verbose_name='Jarum tekanan')),
                ('segel', models.BooleanField(default=True, verbose_name='Segel dan pin utuh')),
                ('tampak', models.BooleanField(default=True, verbose_name='Mudah dilihat, bertanda, paling tinggi 120 cm')),
                ('layak_banyak', models.IntegerField(blank=True, null=True, verbose_name='Yang layak')),
                ('pemeriksaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='alat_set', to='proteksi_kebakaran.pemeriksaan', verbose_name='Pemeriksaan bangunan')),
            ],
            options={
                'verbose_name': 'Alat pemadam',
                'verbose_name_plural': 'Alat pemadam',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rekomendasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('fungsi', models.CharField(blank=True, default='', max_length=80, verbose_name='Fungsi')),
                ('kelas', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas bahaya')),
                ('terbit_pada', models.DateField(blank=True, null=True, verbose_name='Terbit pada')),
                ('keandalan', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Nilai keandalan keselamatan')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('bangunan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proteksi_kebakaran.bangunan', verbose_name='Bangunan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemeriksaan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proteksi_kebakaran.pemeriksaan', verbose_name='Pemeriksaan')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
            ],
            options={
                'verbose_name': 'Rekomendasi keselamatan kebakaran',
                'verbose_name_plural': 'Rekomendasi keselamatan kebakaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Temuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('bagian', models.CharField(choices=apps.proteksi_kebakaran.choices.temuan_bagian, default='keluar', max_length=80, verbose_name='Bagian')),
                ('uraian', models.CharField(max_length=200, verbose_name='Uraian')),
                ('berat', models.CharField(choices=apps.proteksi_kebakaran.choices.temuan_berat, default='sedang', max_length=80, verbose_name='Beratnya')),
                ('beres', models.BooleanField(default=False, verbose_name='Sudah dibereskan')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('pemeriksaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='temuan_set', to='proteksi_kebakaran.pemeriksaan', verbose_name='Pemeriksaan bangunan')),
            ],
            options={
                'verbose_name': 'Temuan pemeriksaan',
                'verbose_name_plural': 'Temuan pemeriksaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='bangunan',
            constraint=models.UniqueConstraint(fields=('nama', 'kelurahan'), name='proteksi_kebakaran_bangunan_unik_1'),
        ),
    ]
