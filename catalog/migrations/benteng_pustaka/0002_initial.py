import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('benteng_pustaka', '0001_initial'),
        ('block_library', '0001_initial'),
        ('core', '0004_figure_rollups'),
    ]

    operations = [
        migrations.AddField(
            model_name='anggota',
            name='library',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.borrower'),
        ),
        migrations.AddField(
            model_name='eksemplar',
            name='library',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.copy'),
        ),
        migrations.AddField(
            model_name='eksemplar',
            name='office',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang'),
        ),
        migrations.AddField(
            model_name='jadwalkeliling',
            name='kelurahan',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa'),
        ),
        migrations.AddField(
            model_name='judul',
            name='library',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.work'),
        ),
        migrations.AddField(
            model_name='judul',
            name='sampul',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Sampul'),
        ),
        migrations.AddField(
            model_name='eksemplar',
            name='judul',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.judul', verbose_name='Judul'),
        ),
        migrations.AddField(
            model_name='opname',
            name='library',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.stocktake'),
        ),
        migrations.AddField(
            model_name='opname',
            name='office',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang'),
        ),
        migrations.AddField(
            model_name='perpustakaan',
            name='kelurahan',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa'),
        ),
        migrations.AddField(
            model_name='opname',
            name='perpustakaan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Perpustakaan'),
        ),
        migrations.AddField(
            model_name='eksemplar',
            name='perpustakaan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Perpustakaan'),
        ),
        migrations.AddField(
            model_name='anggota',
            name='perpustakaan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Perpustakaan utama'),
        ),
        migrations.AddField(
            model_name='pesanan',
            name='anggota',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.anggota', verbose_name='Pemesan'),
        ),
        migrations.AddField(
            model_name='pesanan',
            name='judul',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.judul', verbose_name='Judul'),
        ),
        migrations.AddField(
            model_name='pesanan',
            name='library',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.hold'),
        ),
        migrations.AddField(
            model_name='pesanan',
            name='perpustakaan',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Diambil di'),
        ),
        migrations.AddField(
            model_name='pinjaman',
            name='anggota',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.anggota', verbose_name='Peminjam'),
        ),
        migrations.AddField(
            model_name='pinjaman',
            name='eksemplar',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.eksemplar', verbose_name='Eksemplar'),
        ),
        migrations.AddField(
            model_name='pinjaman',
            name='judul',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.judul', verbose_name='Judul'),
        ),
        migrations.AddField(
            model_name='pinjaman',
            name='library',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_library.loan'),
        ),
        migrations.AddField(
            model_name='pinjaman',
            name='perpustakaan',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.perpustakaan', verbose_name='Dipinjam di'),
        ),
        migrations.AddField(
            model_name='sanksi',
            name='anggota',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.anggota', verbose_name='Anggota'),
        ),
        migrations.AddField(
            model_name='sanksi',
            name='office',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang'),
        ),
        migrations.AddField(
            model_name='sanksi',
            name='pinjaman',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='benteng_pustaka.pinjaman', verbose_name='Pinjaman'),
        ),
        migrations.AddConstraint(
            model_name='perpustakaan',
            constraint=models.UniqueConstraint(fields=('nama',), name='benteng_pustaka_perpustakaan_unik_1'),
        ),
    ]
