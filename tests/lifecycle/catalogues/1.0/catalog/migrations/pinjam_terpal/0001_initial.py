import apps.pinjam_terpal.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0012_office_changes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pinjaman',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.pinjam_terpal.choices.pinjaman_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('lembar', models.IntegerField(verbose_name='Lembar')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('peminjam', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Peminjam')),
            ],
            options={
                'verbose_name': 'Pinjaman',
                'verbose_name_plural': 'Pinjaman',
                'ordering': ['-pk'],
            },
        ),
    ]
