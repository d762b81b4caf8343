import blocks.assets.models.check
import blocks.assets.models.paper
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0004_figure_rollups'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Bill',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('record_id', models.BigIntegerField(db_index=True, null=True, verbose_name='nomor catatan')),
                ('count', models.PositiveIntegerField(default=0, verbose_name='jumlah aset')),
                ('watts', models.PositiveBigIntegerField(default=0, verbose_name='daya (watt)')),
            ],
            options={
                'verbose_name': 'beban tagihan',
                'verbose_name_plural': 'beban tagihan',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Asset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('record_id', models.BigIntegerField(db_index=True, null=True, verbose_name='nomor catatan')),
                ('code', models.CharField(blank=True, max_length=40, verbose_name='kode barang')),
                ('register', models.PositiveIntegerField(blank=True, null=True, verbose_name='nomor register')),
                ('token', models.CharField(max_length=16, unique=True, verbose_name='kode label')),
                ('checked_on', models.DateField(blank=True, null=True, verbose_name='terakhir ditemukan')),
                ('labelled_at', models.DateTimeField(blank=True, null=True, verbose_name='label dicetak')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='kantor pengguna')),
            ],
            options={
                'verbose_name': 'aset',
                'verbose_name_plural': 'aset',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('title', models.CharField(max_length=120, verbose_name='pekerjaan')),
                ('instruction', models.CharField(blank=True, max_length=500, verbose_name='uraian')),
                ('asset_kind', models.CharField(blank=True, max_length=40, verbose_name='golongan aset')),
                ('order_kind', models.CharField(max_length=40, verbose_name='jenis perintah kerja')),
                ('every_months', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='setiap (bulan)')),
                ('every_use', models.PositiveIntegerField(blank=True, null=True, verbose_name='setiap (pemakaian)')),
                ('starts_on', models.DateField(verbose_name='mulai')),
                ('stopped_at', models.DateTimeField(blank=True, null=True, verbose_name='dihentikan')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='dibuat')),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
            ],
            options={
                'verbose_name': 'rencana pemeliharaan',
                'verbose_name_plural': 'rencana pemeliharaan',
                'ordering': ['title', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('record_id', models.BigIntegerField(db_index=True, null=True, verbose_name='nomor catatan')),
                ('kind', models.CharField(choices=blocks.assets.models.paper.kinds, max_length=10, verbose_name='jenis')),
                ('before', models.JSONField(blank=True, default=dict, verbose_name='keadaan sebelumnya')),
                ('answers', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='orders', to='block_assets.paper', verbose_name='menjawab laporan')),
                ('asset', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='block_assets.asset', verbose_name='aset')),
                ('plan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='orders', to='block_assets.plan', verbose_name='dari rencana')),
            ],
            options={
                'verbose_name': 'berkas aset',
                'verbose_name_plural': 'berkas aset',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('name', models.CharField(max_length=80, verbose_name='nama')),
                ('starts_on', models.DateField(verbose_name='mulai')),
                ('ends_on', models.DateField(verbose_name='sampai')),
                ('asset_kind', models.CharField(blank=True, max_length=40, verbose_name='golongan aset')),
                ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='ditutup')),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditutup oleh')),
                ('opened_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibuka oleh')),
            ],
            options={
                'verbose_name': 'putaran inventarisasi',
                'verbose_name_plural': 'putaran inventarisasi',
                'ordering': ['-starts_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Check',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(blank=True, choices=blocks.assets.models.check.outcomes, max_length=16, verbose_name='hasil')),
                ('condition', models.CharField(blank=True, max_length=16, verbose_name='kondisi')),
                ('recorded_condition', models.CharField(blank=True, max_length=16, verbose_name='kondisi tercatat')),
                ('elsewhere', models.CharField(blank=True, max_length=120, verbose_name='ditemukan di tempat lain')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='catatan')),
                ('made_at', models.DateTimeField(blank=True, null=True, verbose_name='waktu pemeriksaan')),
                ('by_label', models.BooleanField(default=False, verbose_name='label dipindai')),
                ('asset', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='block_assets.asset')),
                ('officer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='petugas')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.storedfile', verbose_name='foto')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='block_assets.round')),
            ],
            options={
                'verbose_name': 'pemeriksaan inventarisasi',
                'verbose_name_plural': 'pemeriksaan inventarisasi',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Sending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(unique=True, verbose_name='kunci kiriman')),
                ('about', models.CharField(max_length=120, verbose_name='tentang')),
                ('made_at', models.DateTimeField(verbose_name='dikerjakan')),
                ('received_at', models.DateTimeField(auto_now_add=True, verbose_name='diterima')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='petugas')),
            ],
            options={
                'verbose_name': 'kiriman lapangan',
                'verbose_name_plural': 'kiriman lapangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Upkeep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('last_on', models.DateField(blank=True, null=True, verbose_name='terakhir dikerjakan')),
                ('last_use', models.PositiveIntegerField(blank=True, null=True, verbose_name='pemakaian saat itu')),
                ('asset', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='upkeeps', to='block_assets.asset')),
                ('order', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='upkeeps', to='block_assets.paper', verbose_name='perintah kerja')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='upkeeps', to='block_assets.plan')),
            ],
            options={
                'verbose_name': 'pemeliharaan berkala',
                'verbose_name_plural': 'pemeliharaan berkala',
                'ordering': ['pk'],
            },
        ),
        migrations.AddIndex(
            model_name='asset',
            index=models.Index(fields=['app', 'entity', 'record_id'], name='assets_asset_record'),
        ),
        migrations.AddConstraint(
            model_name='asset',
            constraint=models.UniqueConstraint(fields=('app', 'entity', 'code', 'unit', 'register'), name='assets_asset_register'),
        ),
        migrations.AddConstraint(
            model_name='plan',
            constraint=models.CheckConstraint(condition=models.Q(('every_months__isnull', False), ('every_use__isnull', False), _connector='OR'), name='assets_plan_has_measure'),
        ),
        migrations.AddConstraint(
            model_name='plan',
            constraint=models.UniqueConstraint(condition=models.Q(('stopped_at', None)), fields=('app', 'entity', 'title'), name='assets_plan_one_title'),
        ),
        migrations.AddIndex(
            model_name='paper',
            index=models.Index(fields=['app', 'entity', 'record_id'], name='assets_paper_record'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.UniqueConstraint(fields=('app', 'entity', 'name'), name='assets_round_name'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('app', 'entity'), name='assets_round_one_open'),
        ),
        migrations.AddIndex(
            model_name='check',
            index=models.Index(fields=['round', 'outcome'], name='assets_check_outcome'),
        ),
        migrations.AddConstraint(
            model_name='check',
            constraint=models.UniqueConstraint(fields=('round', 'asset'), name='assets_check_once'),
        ),
        migrations.AddConstraint(
            model_name='upkeep',
            constraint=models.UniqueConstraint(fields=('plan', 'asset'), name='assets_upkeep_once'),
        ),
    ]
