import apps.segar.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_prices', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Komoditas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('mutu', models.CharField(blank=True, default='', max_length=80, verbose_name='Mutu atau merek')),
                ('kelompok', models.CharField(choices=apps.segar.choices.komoditas_kelompok, max_length=80, verbose_name='Kelompok')),
                ('satuan', models.CharField(choices=apps.segar.choices.komoditas_satuan, default='kg', max_length=80, verbose_name='Satuan')),
                ('urutan', models.IntegerField(blank=True, default=500, null=True, verbose_name='Urutan di lembar')),
                ('disurvei', models.BooleanField(default=True, verbose_name='Masih disurvei')),
                ('wajar_terendah', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga wajar terendah')),
                ('wajar_tertinggi', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga wajar tertinggi')),
                ('lonjakan_persen', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Batas lonjakan sendiri')),
                ('jenis_acuan', models.CharField(blank=True, choices=apps.segar.choices.komoditas_jenis_acuan, default='', max_length=80, verbose_name='Jenis harga acuan')),
                ('acuan_satu', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga acuan zona 1')),
                ('acuan_dua', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga acuan zona 2')),
                ('acuan_tiga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga acuan zona 3')),
                ('acuan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga acuan di daerah ini')),
                ('dasar_acuan', models.CharField(blank=True, default='', max_length=160, verbose_name='Dasar harga acuan')),
            ],
            options={
                'verbose_name': 'Komoditas',
                'verbose_name_plural': 'Komoditas',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='segar_komoditas_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Lembar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.segar.choices.lembar_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal survei')),
                ('catatan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Keadaan pasar')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Pasar')),
                ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas survei')),
                ('prices', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_prices.sheet')),
            ],
            options={
                'verbose_name': 'Lembar harga',
                'verbose_name_plural': 'Lembar harga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='CatatanHarga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga hari itu')),
                ('alasan_kosong', models.CharField(blank=True, choices=apps.segar.choices.catatan_harga_alasan_kosong, default='', max_length=80, verbose_name='Alasan tanpa harga')),
                ('harga_sebelumnya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga survei sebelumnya')),
                ('perubahan_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Perubahan')),
                ('di_atas_acuan', models.BooleanField(blank=True, null=True, verbose_name='Di atas harga acuan')),
                ('pasokan', models.CharField(blank=True, choices=apps.segar.choices.catatan_harga_pasokan, default='', max_length=80, verbose_name='Pasokan di pasar')),
                ('sudah_dipastikan', models.BooleanField(default=False, verbose_name='Sudah dipastikan')),
                ('catatan', models.CharField(blank=True, default='', max_length=200, verbose_name='Catatan')),
                ('komoditas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='segar.komoditas', verbose_name='Komoditas')),
                ('lembar', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='catatan_harga_set', to='segar.lembar', verbose_name='Lembar harga')),
            ],
            options={
                'verbose_name': 'Harga',
                'verbose_name_plural': 'Harga',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='lembar',
            constraint=models.UniqueConstraint(fields=('pasar', 'tanggal'), name='segar_lembar_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='catatanharga',
            constraint=models.UniqueConstraint(fields=('lembar', 'komoditas'), name='segar_catatan_harga_unik_1'),
        ),
    ]
