import apps.retribusi_pasar.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Lapak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.retribusi_pasar.choices.lapak_state, db_index=True, default='didaftar', editable=False, max_length=63, verbose_name='Status')),
                ('nomor', models.CharField(max_length=20, verbose_name='Nomor lapak')),
                ('golongan', models.CharField(choices=apps.retribusi_pasar.choices.lapak_golongan, max_length=80, verbose_name='Golongan')),
                ('dagangan', models.CharField(blank=True, default='', max_length=120, verbose_name='Barang dagangan')),
                ('luas_m2', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Luas')),
                ('nomor_izin', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor surat izin menempati')),
                ('izin_sampai', models.DateField(blank=True, null=True, verbose_name='Izin berlaku sampai')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai ditempati')),
                ('lunas_sampai', models.DateField(blank=True, null=True, verbose_name='Lunas sampai')),
                ('tutup_sampai', models.DateField(blank=True, null=True, verbose_name='Tutup sampai')),
                ('tarif', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Retribusi sehari')),
                ('ditegur_pada', models.DateField(blank=True, null=True, verbose_name='Terakhir ditegur')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Pasar')),
                ('pedagang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pedagang')),
            ],
            options={
                'verbose_name': 'Lapak',
                'verbose_name_plural': 'Lapak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='IzinTutup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.retribusi_pasar.choices.izin_tutup_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('dari', models.DateField(verbose_name='Mulai tutup')),
                ('sampai', models.DateField(verbose_name='Buka lagi sesudah')),
                ('sebab', models.CharField(choices=apps.retribusi_pasar.choices.izin_tutup_sebab, max_length=80, verbose_name='Sebab')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pedagang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pedagang')),
                ('lapak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='retribusi_pasar.lapak', verbose_name='Lapak')),
            ],
            options={
                'verbose_name': 'Izin tutup sementara',
                'verbose_name_plural': 'Izin tutup sementara',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pungutan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.retribusi_pasar.choices.pungutan_state, db_index=True, default='ditagih', editable=False, max_length=63, verbose_name='Status')),
                ('golongan', models.CharField(blank=True, choices=apps.retribusi_pasar.choices.pungutan_golongan, default='', max_length=80, verbose_name='Golongan')),
                ('dari', models.DateField(default=core.dates.today, verbose_name='Untuk tanggal')),
                ('hari', models.IntegerField(default=1, verbose_name='Banyak hari')),
                ('sampai', models.DateField(blank=True, null=True, verbose_name='Sampai tanggal')),
                ('tarif', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Retribusi sehari')),
                ('jumlah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('lapak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='retribusi_pasar.lapak', verbose_name='Lapak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Pasar')),
                ('pedagang', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pedagang')),
                ('penagih', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penagih')),
            ],
            options={
                'verbose_name': 'Pungutan',
                'verbose_name_plural': 'Pungutan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Setoran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.retribusi_pasar.choices.setoran_state, db_index=True, default='diserahkan', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal pungutan')),
                ('lembar', models.IntegerField(verbose_name='Jumlah kuitansi tunai')),
                ('tunai', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Uang yang diserahkan')),
                ('menurut_sistem', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tunai menurut daftar penerimaan')),
                ('selisih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Selisih')),
                ('penjelasan', models.TextField(blank=True, default='', max_length=500, verbose_name='Penjelasan selisih')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto slip setoran bank')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Pasar')),
                ('penagih', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penagih')),
            ],
            options={
                'verbose_name': 'Setoran tunai',
                'verbose_name_plural': 'Setoran tunai',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='lapak',
            constraint=models.UniqueConstraint(fields=('pasar', 'nomor'), name='retribusi_pasar_lapak_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='setoran',
            constraint=models.UniqueConstraint(fields=('penagih', 'pasar', 'tanggal'), name='retribusi_pasar_setoran_unik_1'),
        ),
    ]
