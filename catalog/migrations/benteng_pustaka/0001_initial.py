import apps.benteng_pustaka.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_library', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='JadwalKeliling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('mulai', models.TimeField(verbose_name='Mulai')),
                ('selesai', models.TimeField(verbose_name='Selesai')),
                ('tempat', models.CharField(max_length=120, verbose_name='Tempat')),
                ('keterangan', models.CharField(blank=True, default='', max_length=160, verbose_name='Keterangan')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
            ],
            options={
                'verbose_name': 'Jadwal keliling',
                'verbose_name_plural': 'Jadwal keliling',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Judul',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('judul', models.CharField(max_length=240, verbose_name='Judul')),
                ('pengarang', models.CharField(blank=True, default='', max_length=240, verbose_name='Pengarang')),
                ('isbn', models.CharField(blank=True, default='', max_length=20, verbose_name='ISBN')),
                ('nomor_kelas', models.CharField(blank=True, default='', max_length=20, verbose_name='Nomor kelas (DDC)')),
                ('subjek', models.CharField(blank=True, default='', max_length=240, verbose_name='Subjek')),
                ('penerbit', models.CharField(blank=True, default='', max_length=120, verbose_name='Penerbit')),
                ('kota_terbit', models.CharField(blank=True, default='', max_length=80, verbose_name='Kota terbit')),
                ('tahun', models.IntegerField(blank=True, null=True, verbose_name='Tahun terbit')),
                ('bahasa', models.CharField(blank=True, choices=apps.benteng_pustaka.choices.judul_bahasa, default='ind', max_length=80, verbose_name='Bahasa')),
                ('jenis', models.CharField(choices=apps.benteng_pustaka.choices.judul_jenis, default='buku', max_length=80, verbose_name='Jenis')),
                ('ringkasan', models.TextField(blank=True, default='', max_length=2000, verbose_name='Ringkasan')),
                ('lisensi', models.IntegerField(blank=True, null=True, verbose_name='Lisensi digital')),
                ('library', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.work')),
                ('sampul', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Sampul')),
            ],
            options={
                'verbose_name': 'Judul',
                'verbose_name_plural': 'Judul',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Perpustakaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama perpustakaan')),
                ('jenis', models.CharField(choices=apps.benteng_pustaka.choices.perpustakaan_jenis, max_length=80, verbose_name='Jenis')),
                ('alamat', models.CharField(blank=True, default='', max_length=160, verbose_name='Alamat')),
                ('jam_buka', models.JSONField(blank=True, default=dict, verbose_name='Jam buka')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
            ],
            options={
                'verbose_name': 'Perpustakaan',
                'verbose_name_plural': 'Perpustakaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Opname',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.benteng_pustaka.choices.opname_state, db_index=True, default='dibuka', editable=False, max_length=63, verbose_name='Status')),
                ('mulai_pada', models.DateField(default=core.dates.today, verbose_name='Mulai pada')),
                ('catatan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Catatan')),
                ('library', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.stocktake')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('perpustakaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Perpustakaan')),
            ],
            options={
                'verbose_name': 'Stock opname',
                'verbose_name_plural': 'Stock opname',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Eksemplar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.benteng_pustaka.choices.eksemplar_state, db_index=True, default='dilayankan', editable=False, max_length=63, verbose_name='Status')),
                ('barkode', models.CharField(max_length=40, verbose_name='Nomor barkode')),
                ('nomor_induk', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor induk')),
                ('rak', models.CharField(blank=True, default='', max_length=40, verbose_name='Rak')),
                ('kondisi', models.CharField(choices=apps.benteng_pustaka.choices.eksemplar_kondisi, default='baik', max_length=80, verbose_name='Kondisi')),
                ('sumber', models.CharField(blank=True, choices=apps.benteng_pustaka.choices.eksemplar_sumber, default='beli', max_length=80, verbose_name='Cara perolehan')),
                ('diterima_pada', models.DateField(blank=True, default=core.dates.today, null=True, verbose_name='Tanggal diterima')),
                ('harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga pengganti')),
                ('library', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.copy')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('judul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.judul', verbose_name='Judul')),
                ('perpustakaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Perpustakaan')),
            ],
            options={
                'verbose_name': 'Eksemplar',
                'verbose_name_plural': 'Eksemplar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Anggota',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.benteng_pustaka.choices.anggota_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama anggota')),
                ('golongan', models.CharField(choices=apps.benteng_pustaka.choices.anggota_golongan, max_length=80, verbose_name='Golongan')),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('wali', models.CharField(blank=True, default='', max_length=100, verbose_name='Nama orang tua atau wali')),
                ('sekolah', models.CharField(blank=True, default='', max_length=120, verbose_name='Sekolah atau kampus')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('akun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik akun')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Pas foto')),
                ('identitas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='KTP, kartu pelajar atau KK')),
                ('library', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.borrower')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('perpustakaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Perpustakaan utama')),
            ],
            options={
                'verbose_name': 'Anggota',
                'verbose_name_plural': 'Anggota',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pesanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.benteng_pustaka.choices.pesanan_state, db_index=True, default='antre', editable=False, max_length=63, verbose_name='Status')),
                ('disimpan_sampai', models.DateField(blank=True, null=True, verbose_name='Disimpan sampai')),
                ('anggota', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.anggota', verbose_name='Pemesan buku')),
                ('judul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.judul', verbose_name='Judul')),
                ('library', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.hold')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('perpustakaan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Diambil di')),
            ],
            options={
                'verbose_name': 'Pesanan buku',
                'verbose_name_plural': 'Pesanan buku',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pinjaman',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.benteng_pustaka.choices.pinjaman_state, db_index=True, default='dipinjam', editable=False, max_length=63, verbose_name='Status')),
                ('dipinjam_pada', models.DateField(default=core.dates.today, verbose_name='Dipinjam pada')),
                ('jatuh_tempo', models.DateField(default=core.dates.today, verbose_name='Jatuh tempo')),
                ('kembali_pada', models.DateField(blank=True, null=True, verbose_name='Kembali pada')),
                ('anggota', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.anggota', verbose_name='Peminjam')),
                ('eksemplar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.eksemplar', verbose_name='Eksemplar')),
                ('judul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.judul', verbose_name='Judul')),
                ('library', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.loan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('perpustakaan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Dipinjam di')),
            ],
            options={
                'verbose_name': 'Pinjaman',
                'verbose_name_plural': 'Pinjaman',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sanksi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.benteng_pustaka.choices.sanksi_state, db_index=True, default='berlaku', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.benteng_pustaka.choices.sanksi_jenis, max_length=80, verbose_name='Jenis')),
                ('jumlah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah')),
                ('sampai', models.DateField(blank=True, null=True, verbose_name='Sampai')),
                ('alasan', models.CharField(max_length=160, verbose_name='Alasan')),
                ('bukti', models.CharField(blank=True, default='', max_length=120, verbose_name='Nomor kuitansi atau buku pengganti')),
                ('anggota', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.anggota', verbose_name='Anggota')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pinjaman', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.pinjaman', verbose_name='Pinjaman')),
            ],
            options={
                'verbose_name': 'Sanksi',
                'verbose_name_plural': 'Sanksi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='perpustakaan',
            constraint=models.UniqueConstraint(fields=('nama',), name='benteng_pustaka_perpustakaan_unik_1'),
        ),
    ]
