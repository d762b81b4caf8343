import apps.bphtb.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0010_observations'),
        ('pbb_live', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Ppat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.bphtb.choices.ppat_jenis, default='notaris', max_length=80, verbose_name='Jenis')),
                ('nomor_sk', models.CharField(max_length=60, verbose_name='Nomor SK pengangkatan')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat kantor')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon')),
                ('aktif', models.BooleanField(default=True, verbose_name='Masih menjabat')),
                ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun yang memasukkan data')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'PPAT',
                'verbose_name_plural': 'PPAT',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='LaporanPpat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.bphtb.choices.laporan_ppat_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('bulan', models.DateField(verbose_name='Bulan yang dilaporkan')),
                ('masa', models.DateField(blank=True, null=True, verbose_name='Masa')),
                ('jumlah_akta', models.IntegerField(verbose_name='Jumlah akta')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Jumlah nilai perolehan')),
                ('batas', models.DateField(blank=True, null=True, verbose_name='Harus masuk sebelum')),
                ('terlambat', models.BooleanField(blank=True, null=True, verbose_name='Terlambat')),
                ('denda', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Denda')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Daftar akta')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('ppat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bphtb.ppat', verbose_name='PPAT')),
            ],
            options={
                'verbose_name': 'Laporan bulanan PPAT',
                'verbose_name_plural': 'Laporan bulanan PPAT',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='WajibPajak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('npwp', models.CharField(blank=True, default='', max_length=22, verbose_name='NPWP')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat')),
                ('sudah_npoptkp', models.BooleanField(blank=True, null=True, verbose_name='Sudah memakai NPOPTKP')),
                ('orang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penerima hak')),
            ],
            options={
                'verbose_name': 'Penerima hak',
                'verbose_name_plural': 'Penerima hak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Perolehan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.bphtb.choices.perolehan_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('pemberi', models.CharField(max_length=120, verbose_name='Pemberi hak')),
                ('jenis', models.CharField(choices=apps.bphtb.choices.perolehan_jenis, max_length=80, verbose_name='Jenis')),
                ('satu_derajat', models.BooleanField(blank=True, null=True, verbose_name='Keluarga garis lurus satu derajat atau suami istri')),
                ('bukti_hak', models.CharField(max_length=60, verbose_name='Nomor sertifikat atau bukti hak')),
                ('harga', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga transaksi atau nilai pasar')),
                ('luas_bumi_m2', models.IntegerField(verbose_name='Luas tanah yang diperoleh')),
                ('njop_bumi_m2', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='NJOP tanah tiap meter')),
                ('luas_bangunan_m2', models.IntegerField(blank=True, default=0, null=True, verbose_name='Luas bangunan')),
                ('njop_bangunan_m2', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='NJOP bangunan tiap meter')),
                ('sebab_keringanan', models.CharField(default='tidak', max_length=80, verbose_name='Pengurangan')),
                ('nilai_penelitian', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai menurut penelitian')),
                ('catatan_lapangan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Hasil penelitian lapangan')),
                ('njop', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='NJOP')),
                ('npop', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='NPOP')),
                ('npoptkp', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='NPOPTKP')),
                ('kena_pajak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai kena pajak')),
                ('bphtb', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='BPHTB terutang')),
                ('dikurangi', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pengurangan')),
                ('harus_dibayar', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harus dibayar')),
                ('nomor_akta', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor akta')),
                ('tanggal_akta', models.DateField(blank=True, null=True, verbose_name='Tanggal akta')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('bukti_keringanan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pengurangan')),
                ('bukti_transaksi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti transaksi atau surat waris')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pbb_live.objekpajak', verbose_name='Objek pajak (NOP)')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
                ('ppat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bphtb.ppat', verbose_name='PPAT')),
                ('penerima', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bphtb.wajibpajak', verbose_name='Penerima hak')),
            ],
            options={
                'verbose_name': 'Perolehan hak',
                'verbose_name_plural': 'Perolehan hak',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='ppat',
            constraint=models.UniqueConstraint(fields=('nomor_sk',), name='bphtb_ppat_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='laporanppat',
            constraint=models.UniqueConstraint(fields=('ppat', 'masa'), name='bphtb_laporan_ppat_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='wajibpajak',
            constraint=models.UniqueConstraint(fields=('orang',), name='bphtb_wajib_pajak_unik_1'),
        ),
    ]
