import blocks.registry.models.entry
import blocks.registry.models.pair
import blocks.registry.models.renewal
import blocks.registry.models.version
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0002_imports'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('record_id', models.BigIntegerField(db_index=True, null=True, verbose_name='nomor catatan')),
                ('version', models.PositiveIntegerField(default=0, verbose_name='versi')),
                ('result', models.CharField(blank=True, choices=blocks.registry.models.entry.results, max_length=16, verbose_name='hasil kunjungan terakhir')),
                ('visited_at', models.DateTimeField(blank=True, null=True, verbose_name='dikunjungi')),
                ('checked_at', models.DateTimeField(blank=True, null=True, verbose_name='dinyatakan benar')),
                ('compared_at', models.DateTimeField(blank=True, null=True, verbose_name='dicari gandanya')),
                ('checked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dinyatakan benar oleh')),
                ('merged_into', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='merged', to='block_registry.entry', verbose_name='digabung ke')),
            ],
            options={
                'verbose_name': 'entri',
                'verbose_name_plural': 'entri',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='waktu')),
                ('reason', models.CharField(max_length=300, verbose_name='alasan')),
                ('taken', models.JSONField(default=list, verbose_name='isi yang diambil')),
                ('parts_moved', models.PositiveIntegerField(default=0, verbose_name='bagian yang ikut pindah')),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('kept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='merges_kept', to='block_registry.entry')),
                ('merged', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='merge', to='block_registry.entry')),
            ],
            options={
                'verbose_name': 'penggabungan',
                'verbose_name_plural': 'penggabungan',
                'ordering': ['-at'],
            },
        ),
        migrations.CreateModel(
            name='Pair',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('score', models.PositiveSmallIntegerField(verbose_name='kemiripan')),
                ('reasons', models.JSONField(default=list, verbose_name='sebab')),
                ('found_at', models.DateTimeField(auto_now_add=True, verbose_name='ditemukan')),
                ('decision', models.CharField(blank=True, choices=blocks.registry.models.pair.decisions, max_length=12, verbose_name='keputusan')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='diputuskan')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('one', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pairs_as_one', to='block_registry.entry')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pairs_as_other', to='block_registry.entry')),
            ],
            options={
                'verbose_name': 'dugaan ganda',
                'verbose_name_plural': 'dugaan ganda',
                'ordering': ['-score', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Period',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('name', models.CharField(max_length=80, verbose_name='nama')),
                ('starts_on', models.DateField(verbose_name='mulai')),
                ('ends_on', models.DateField(verbose_name='sampai')),
                ('opened_at', models.DateTimeField(auto_now_add=True, verbose_name='dibuka')),
                ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='ditutup')),
                ('opened_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dibuka oleh')),
            ],
            options={
                'verbose_name': 'masa pemutakhiran',
                'verbose_name_plural': 'masa pemutakhiran',
                'ordering': ['-starts_on', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Renewal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(blank=True, choices=blocks.registry.models.renewal.outcomes, max_length=16, verbose_name='hasil')),
                ('at', models.DateTimeField(blank=True, null=True, verbose_name='waktu')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='catatan')),
                ('actor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renewals', to='block_registry.entry')),
                ('period', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renewals', to='block_registry.period')),
            ],
            options={
                'verbose_name': 'pemutakhiran',
                'verbose_name_plural': 'pemutakhiran',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('expected', models.PositiveIntegerField(verbose_name='sasaran')),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='core.village', verbose_name='desa atau kelurahan')),
            ],
            options={
                'verbose_name': 'sasaran pendataan',
                'verbose_name_plural': 'sasaran pendataan',
                'ordering': ['village__name'],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='versi')),
                ('kind', models.CharField(choices=blocks.registry.models.version.version_kinds, max_length=12, verbose_name='sebab')),
                ('at', models.DateTimeField(verbose_name='waktu')),
                ('changed', models.JSONField(default=list, verbose_name='yang berubah')),
                ('values', models.JSONField(default=dict, verbose_name='isi')),
                ('sealed', models.TextField(blank=True, verbose_name='isi pribadi')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='catatan')),
                ('actor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='block_registry.entry')),
            ],
            options={
                'verbose_name': 'versi',
                'verbose_name_plural': 'versi',
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('client_key', models.UUIDField(unique=True, verbose_name='kunci kiriman')),
                ('made_at', models.DateTimeField(verbose_name='waktu kunjungan')),
                ('received_at', models.DateTimeField(auto_now_add=True, verbose_name='diterima')),
                ('result', models.CharField(choices=blocks.registry.models.entry.results, max_length=16, verbose_name='hasil')),
                ('differing', models.JSONField(blank=True, default=list, verbose_name='yang berbeda')),
                ('found', models.CharField(blank=True, max_length=500, verbose_name='yang ditemukan')),
                ('lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='lintang')),
                ('lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='bujur')),
                ('accuracy_m', models.PositiveIntegerField(blank=True, null=True, verbose_name='ketelitian (m)')),
                ('distance_m', models.PositiveIntegerField(blank=True, null=True, verbose_name='jarak dari titik entri (m)')),
                ('doubts', models.JSONField(blank=True, default=list, verbose_name='yang meragukan')),
                ('judged_at', models.DateTimeField(blank=True, null=True, verbose_name='diperiksa kantor')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='visits', to='block_registry.entry')),
                ('judged_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='diperiksa oleh')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='petugas')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.storedfile', verbose_name='foto')),
            ],
            options={
                'verbose_name': 'kunjungan',
                'verbose_name_plural': 'kunjungan',
                'ordering': ['-made_at'],
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_on', models.DateField(verbose_name='batas kunjungan')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='ditugaskan')),
                ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='ditutup')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='block_registry.entry')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='oleh')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='petugas')),
                ('visit', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='task', to='block_registry.visit')),
            ],
            options={
                'verbose_name': 'tugas kunjungan',
                'verbose_name_plural': 'tugas kunjungan',
                'ordering': ['due_on', 'pk'],
            },
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['app', 'entity', 'record_id'], name='registry_entry_record'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(condition=models.Q(('compared_at', None)), fields=['app', 'entity'], name='registry_entry_to_compare'),
        ),
        migrations.AddIndex(
            model_name='pair',
            index=models.Index(fields=['app', 'entity', 'decision', '-score'], name='registry_pair_open'),
        ),
        migrations.AddConstraint(
            model_name='pair',
            constraint=models.UniqueConstraint(fields=('one', 'other'), name='registry_pair_once'),
        ),
        migrations.AddConstraint(
            model_name='period',
            constraint=models.UniqueConstraint(fields=('app', 'entity', 'name'), name='registry_period_name'),
        ),
        migrations.AddConstraint(
            model_name='period',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('app', 'entity'), name='registry_period_one_open'),
        ),
        migrations.AddIndex(
            model_name='renewal',
            index=models.Index(fields=['period', 'outcome'], name='registry_renewal_outcome'),
        ),
        migrations.AddConstraint(
            model_name='renewal',
            constraint=models.UniqueConstraint(fields=('period', 'entry'), name='registry_renewal_once'),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.UniqueConstraint(fields=('app', 'entity', 'village'), name='registry_target_once'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.UniqueConstraint(fields=('entry', 'number'), name='registry_version_once'),
        ),
        migrations.AddIndex(
            model_name='task',
            index=models.Index(fields=['officer', 'closed_at', 'due_on'], name='registry_task_officer'),
        ),
        migrations.AddConstraint(
            model_name='task',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('entry',), name='registry_task_one_open'),
        ),
    ]
