import apps.persediaan.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0011_casework'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Barang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('golongan', models.CharField(max_length=80, verbose_name='Golongan')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama barang')),
                ('spesifikasi', models.CharField(max_length=120, verbose_name='Spesifikasi')),
                ('satuan', models.CharField(max_length=20, verbose_name='Satuan')),
                ('pakai_bulan', models.IntegerField(default=20, verbose_name='Pemakaian rata-rata sebulan')),
                ('tunggu_hari', models.IntegerField(default=10, verbose_name='Lama pengadaan')),
                ('masuk', models.IntegerField(blank=True, default=0, null=True, verbose_name='Seluruhnya masuk')),
                ('keluar', models.IntegerField(blank=True, default=0, null=True, verbose_name='Seluruhnya keluar')),
                ('koreksi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Koreksi opname')),
                ('nilai_masuk', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Nilai masuk')),
                ('nilai_keluar', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Nilai keluar dan koreksi')),
                ('sisa', models.IntegerField(blank=True, null=True, verbose_name='Sisa')),
                ('nilai_sisa', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai sisa')),
                ('titik_pesan', models.IntegerField(blank=True, null=True, verbose_name='Pesan lagi bila sisa')),
                ('keadaan', models.CharField(blank=True, choices=apps.persediaan.choices.barang_keadaan, default='', max_length=80, verbose_name='Keadaan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Kartu barang',
                'verbose_name_plural': 'Kartu barang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Opname',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.persediaan.choices.opname_state, db_index=True, default='dihitung', editable=False, max_length=63, verbose_name='Status')),
                ('masa', models.CharField(choices=apps.persediaan.choices.opname_masa, default='bulan', max_length=80, verbose_name='Masa')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Dihitung pada')),
                ('kartu', models.IntegerField(blank=True, null=True, verbose_name='Menurut kartu')),
                ('fisik', models.IntegerField(default=24, verbose_name='Hitungan fisik')),
                ('rusak', models.IntegerField(default=0, verbose_name='Di antaranya rusak atau kedaluwarsa')),
                ('harga_akhir', models.DecimalField(decimal_places=0, default=55000, max_digits=17, verbose_name='Harga lapisan terakhir')),
                ('selisih', models.IntegerField(blank=True, null=True, verbose_name='Selisih')),
                ('nilai_selisih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai selisih')),
                ('wajar', models.BooleanField(blank=True, null=True, verbose_name='Selisih masih wajar')),
                ('sebab', models.CharField(blank=True, choices=apps.persediaan.choices.opname_sebab, default='', max_length=80, verbose_name='Sebab selisih')),
                ('nomor_laporan', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor laporan kehilangan')),
                ('barang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='persediaan.barang', verbose_name='Barang')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('saksi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Saksi hitung')),
            ],
            options={
                'verbose_name': 'Opname',
                'verbose_name_plural': 'Opname',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penerimaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.persediaan.choices.penerimaan_state, db_index=True, default='datang', editable=False, max_length=63, verbose_name='Status')),
                ('asal', models.CharField(choices=apps.persediaan.choices.penerimaan_asal, default='beli', max_length=80, verbose_name='Asal')),
                ('nomor_bast', models.CharField(max_length=60, verbose_name='Nomor berita acara')),
                ('penyedia', models.CharField(max_length=100, verbose_name='Penyedia')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Datang pada')),
                ('dipesan', models.IntegerField(default=50, verbose_name='Dipesan')),
                ('diterima', models.IntegerField(default=50, verbose_name='Diterima baik')),
                ('harga', models.DecimalField(decimal_places=0, default=55000, max_digits=17, verbose_name='Harga satuan')),
                ('kedaluwarsa', models.DateField(blank=True, null=True, verbose_name='Kedaluwarsa pada')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai')),
                ('kurang', models.IntegerField(blank=True, null=True, verbose_name='Kurang kirim')),
                ('diambil', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah diambil')),
                ('tersisa', models.IntegerField(blank=True, null=True, verbose_name='Sisa lapisan')),
                ('nilai_tersisa', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai sisa lapisan')),
                ('barang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='persediaan.barang', verbose_name='Barang')),
                ('faktur', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Faktur dan berita acara')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Penerimaan',
                'verbose_name_plural': 'Penerimaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permintaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.persediaan.choices.permintaan_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('bagian', models.CharField(max_length=80, verbose_name='Bagian')),
                ('keperluan', models.CharField(max_length=160, verbose_name='Keperluan')),
                ('diminta', models.IntegerField(default=5, verbose_name='Diminta')),
                ('perlu_pada', models.DateField(default=core.dates.today, verbose_name='Diperlukan pada')),
                ('disetujui', models.IntegerField(blank=True, null=True, verbose_name='Disetujui')),
                ('diserahkan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah dikeluarkan')),
                ('kurang', models.IntegerField(blank=True, null=True, verbose_name='Belum dikeluarkan')),
                ('barang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='persediaan.barang', verbose_name='Barang')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('peminta', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Peminta')),
            ],
            options={
                'verbose_name': 'Permintaan barang',
                'verbose_name_plural': 'Permintaan barang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pengeluaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.persediaan.choices.pengeluaran_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('jumlah', models.IntegerField(default=2, verbose_name='Dikeluarkan')),
                ('harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga lapisan')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai keluar')),
                ('tersisa', models.IntegerField(blank=True, null=True, verbose_name='Sisa lapisan')),
                ('barang', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='persediaan.barang', verbose_name='Barang')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('penerimaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='persediaan.penerimaan', verbose_name='Dari lapisan')),
                ('permintaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='persediaan.permintaan', verbose_name='Permintaan')),
            ],
            options={
                'verbose_name': 'Pengeluaran',
                'verbose_name_plural': 'Pengeluaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='barang',
            constraint=models.UniqueConstraint(fields=('kantor', 'nama', 'spesifikasi'), name='persediaan_barang_unik_1'),
        ),
    ]
