import apps.rph.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('block_billing', '0001_initial'),
        ('core', '0012_office_changes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HariPotong',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.rph.choices.hari_potong_state, db_index=True, default='dibuka', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('mulai', models.TimeField(default=datetime.time(1, 0), verbose_name='Mulai memotong')),
                ('tersedia', models.IntegerField(default=20, verbose_name='Tempat tersedia')),
                ('penyembelih', models.CharField(max_length=80, verbose_name='Juru sembelih halal')),
                ('diizinkan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Diizinkan')),
                ('dipotong', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah dipotong')),
                ('ditolak', models.IntegerField(blank=True, default=0, null=True, verbose_name='Ditolak')),
                ('sisa_tempat', models.IntegerField(blank=True, null=True, verbose_name='Sisa tempat')),
                ('dokter', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Dokter hewan bertugas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Hari potong',
                'verbose_name_plural': 'Hari potong',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Jagal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('usaha', models.CharField(max_length=80, verbose_name='Nama usaha')),
                ('bentuk', models.CharField(choices=apps.rph.choices.jagal_bentuk, default='pasar', max_length=80, verbose_name='Untuk')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('orang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Nama')),
            ],
            options={
                'verbose_name': 'Jagal',
                'verbose_name_plural': 'Jagal',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Hewan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.rph.choices.hewan_state, db_index=True, default='didaftar', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(max_length=80, verbose_name='Jenis hewan')),
                ('tanda', models.CharField(max_length=40, verbose_name='Tanda telinga dan ciri')),
                ('kelamin', models.CharField(choices=apps.rph.choices.hewan_kelamin, default='jantan', max_length=80, verbose_name='Jenis kelamin')),
                ('umur_bulan', models.IntegerField(default=36, verbose_name='Umur')),
                ('bobot_hidup', models.DecimalField(decimal_places=1, default=320, max_digits=17, verbose_name='Berat hidup')),
                ('asal', models.CharField(choices=apps.rph.choices.hewan_asal, default='setempat', max_length=80, verbose_name='Asal hewan')),
                ('malam', models.IntegerField(blank=True, null=True, verbose_name='Menginap di kandang')),
                ('masuk_pada', models.DateTimeField(blank=True, null=True, verbose_name='Masuk kandang')),
                ('keadaan_betina', models.CharField(blank=True, choices=apps.rph.choices.hewan_keadaan_betina, default='', max_length=80, verbose_name='Hasil periksa betina')),
                ('beranak', models.IntegerField(blank=True, null=True, verbose_name='Sudah beranak')),
                ('betina_produktif', models.BooleanField(blank=True, null=True, verbose_name='Betina produktif')),
                ('suhu', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Suhu badan')),
                ('gejala', models.CharField(blank=True, choices=apps.rph.choices.hewan_gejala, default='', max_length=80, verbose_name='Gejala')),
                ('anjuran', models.CharField(blank=True, choices=apps.rph.choices.hewan_anjuran, default='', max_length=80, verbose_name='Anjuran menurut isian')),
                ('diperiksa_pada', models.DateTimeField(blank=True, null=True, verbose_name='Diperiksa pada')),
                ('ditunda_sampai', models.DateField(blank=True, null=True, verbose_name='Diamati sampai')),
                ('urutan', models.IntegerField(blank=True, null=True, verbose_name='Urutan potong')),
                ('dipotong_pada', models.DateTimeField(blank=True, null=True, verbose_name='Dipotong pada')),
                ('karkas_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Berat karkas')),
                ('persen_karkas', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Persentase karkas')),
                ('afkir_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Diafkir')),
                ('kerugian', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai yang diafkir')),
                ('daging_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Daging yang boleh dijual')),
                ('tagihan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Retribusi')),
                ('tujuan', models.CharField(blank=True, default='', max_length=120, verbose_name='Tujuan daging')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('hari', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rph.haripotong', verbose_name='Hari potong')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('skkh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat keterangan kesehatan hewan')),
                ('surat_pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pemilikan')),
                ('jagal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rph.jagal', verbose_name='Jagal')),
            ],
            options={
                'verbose_name': 'Hewan potong',
                'verbose_name_plural': 'Hewan potong',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Organ',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('bagian', models.CharField(max_length=80, verbose_name='Bagian')),
                ('temuan', models.CharField(choices=apps.rph.choices.organ_temuan, default='normal', max_length=80, verbose_name='Temuan')),
                ('putusan', models.CharField(choices=apps.rph.choices.organ_putusan, default='lulus', max_length=80, verbose_name='Putusan')),
                ('berat_kg', models.DecimalField(decimal_places=1, default=Decimal('1.5'), max_digits=17, verbose_name='Berat bagian itu')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('hewan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='organ_set', to='rph.hewan', verbose_name='Hewan potong')),
            ],
            options={
                'verbose_name': 'Pemeriksaan organ',
                'verbose_name_plural': 'Pemeriksaan organ',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='SuratDaging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('jenis', models.CharField(blank=True, default='', max_length=80, verbose_name='Jenis hewan')),
                ('daging_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Berat daging')),
                ('tujuan', models.CharField(blank=True, default='', max_length=120, verbose_name='Tujuan')),
                ('keluar_pada', models.DateField(blank=True, null=True, verbose_name='Keluar pada')),
                ('hewan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rph.hewan', verbose_name='Hewan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
            ],
            options={
                'verbose_name': 'Surat keterangan kesehatan daging',
                'verbose_name_plural': 'Surat keterangan kesehatan daging',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='haripotong',
            constraint=models.UniqueConstraint(fields=('tanggal',), name='rph_hari_potong_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='organ',
            constraint=models.UniqueConstraint(fields=('hewan', 'bagian'), name='rph_organ_unik_1'),
        ),
    ]
