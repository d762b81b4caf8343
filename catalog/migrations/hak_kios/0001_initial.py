import apps.hak_kios.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('block_billing', '0001_initial'),
        ('core', '0011_casework'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kios',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor', models.CharField(max_length=20, verbose_name='Blok dan nomor')),
                ('bentuk', models.CharField(choices=apps.hak_kios.choices.kios_bentuk, default='kios', max_length=80, verbose_name='Bentuk')),
                ('zona', models.CharField(default='sembako', max_length=80, verbose_name='Zona')),
                ('letak', models.CharField(default='tengah', max_length=80, verbose_name='Letak')),
                ('luas', models.DecimalField(decimal_places=2, default=6, max_digits=18, verbose_name='Luas')),
                ('isi', models.CharField(choices=apps.hak_kios.choices.kios_isi, default='kosong', max_length=80, verbose_name='Keadaan')),
                ('sewa', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Sewa sebulan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Pasar')),
            ],
            options={
                'verbose_name': 'Kios atau los',
                'verbose_name_plural': 'Kios atau los',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Hak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.hak_kios.choices.hak_state, db_index=True, default='diberikan', editable=False, max_length=63, verbose_name='Status')),
                ('dagangan', models.CharField(blank=True, default='', max_length=80, verbose_name='Barang dagangan')),
                ('mulai', models.DateField(blank=True, default=core.dates.today, null=True, verbose_name='Berlaku mulai')),
                ('sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('sewa', models.DecimalField(blank=True, decimal_places=0, default=90000, max_digits=17, null=True, verbose_name='Sewa sebulan')),
                ('tunggak', models.IntegerField(blank=True, null=True, verbose_name='Bulan menunggak')),
                ('pokok_tunggak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Sewa menunggak')),
                ('denda', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Denda')),
                ('utang', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harus dilunasi')),
                ('batas_tegur', models.DateField(blank=True, null=True, verbose_name='Dipenuhi sebelum')),
                ('disegel_pada', models.DateField(blank=True, null=True, verbose_name='Disegel pada')),
                ('beralih_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kali beralih')),
                ('bukti_lunas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pelunasan')),
                ('foto_segel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto kios disegel')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pedagang', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemegang hak')),
                ('kios', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hak_kios.kios', verbose_name='Kios')),
            ],
            options={
                'verbose_name': 'Hak pemakaian',
                'verbose_name_plural': 'Hak pemakaian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pengalihan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.hak_kios.choices.pengalihan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('sebab', models.CharField(choices=apps.hak_kios.choices.pengalihan_sebab, default='usaha', max_length=80, verbose_name='Sebab')),
                ('punya', models.IntegerField(default=0, verbose_name='Kios yang sudah dipakai penerima')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya pengalihan')),
                ('boleh_mulai', models.DateField(blank=True, null=True, verbose_name='Boleh beralih mulai')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('hak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hak_kios.hak', verbose_name='Hak yang beralih')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penerima', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang menerima')),
                ('persetujuan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat pernyataan kedua pihak')),
            ],
            options={
                'verbose_name': 'Pengalihan hak',
                'verbose_name_plural': 'Pengalihan hak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Peserta',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.hak_kios.choices.peserta_state, db_index=True, default='mendaftar', editable=False, max_length=63, verbose_name='Status')),
                ('golongan', models.CharField(choices=apps.hak_kios.choices.peserta_golongan, default='baru', max_length=80, verbose_name='Golongan')),
                ('dagangan', models.CharField(max_length=80, verbose_name='Barang dagangan')),
                ('punya', models.IntegerField(default=0, verbose_name='Kios yang sudah dipakai')),
                ('nomor_undi', models.IntegerField(blank=True, null=True, verbose_name='Nomor undi')),
                ('acak', models.IntegerField(blank=True, null=True, verbose_name='Angka hasil undian')),
                ('urutan', models.IntegerField(blank=True, null=True, verbose_name='Urutan memilih')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pedagang lama')),
                ('kios', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hak_kios.kios', verbose_name='Kios didapat')),
                ('ktp', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto KTP')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pedagang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pedagang')),
            ],
            options={
                'verbose_name': 'Peserta undian',
                'verbose_name_plural': 'Peserta undian',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='hak',
            name='peserta',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hak_kios.peserta', verbose_name='Dari undian'),
        ),
        migrations.CreateModel(
            name='Undian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.hak_kios.choices.undian_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama undian')),
                ('zona', models.CharField(default='sembako', max_length=80, verbose_name='Zona')),
                ('tersedia', models.IntegerField(default=6, verbose_name='Kios diundi')),
                ('tutup_pada', models.DateField(default=core.dates.today, verbose_name='Pendaftaran sampai')),
                ('hari_undi', models.DateField(default=core.dates.today, verbose_name='Hari undian')),
                ('tempat', models.CharField(max_length=100, verbose_name='Tempat')),
                ('nomor_terakhir', models.IntegerField(blank=True, default=0, null=True, verbose_name='Nomor undi terakhir')),
                ('saksi_satu', models.IntegerField(blank=True, null=True, verbose_name='Angka saksi pedagang')),
                ('saksi_dua', models.IntegerField(blank=True, null=True, verbose_name='Angka saksi kelurahan')),
                ('saksi_tiga', models.IntegerField(blank=True, null=True, verbose_name='Angka saksi pengawas')),
                ('benih', models.IntegerField(blank=True, null=True, verbose_name='Angka undian')),
                ('dibagi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kios sudah dibagi')),
                ('keketatan', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Pendaftar tiap kios')),
                ('berita_acara', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berita acara undian')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Pasar')),
            ],
            options={
                'verbose_name': 'Undian',
                'verbose_name_plural': 'Undian',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='peserta',
            name='undian',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hak_kios.undian', verbose_name='Undian'),
        ),
        migrations.AddConstraint(
            model_name='kios',
            constraint=models.UniqueConstraint(fields=('pasar', 'nomor'), name='hak_kios_kios_unik_1'),
        ),
    ]
