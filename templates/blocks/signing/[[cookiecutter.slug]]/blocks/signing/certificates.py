"""Makes the example authority: root, certificates, revocation list. No database here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

ROOT_YEARS = 15
LEAF_DAYS = 730
CRL_DAYS = 30
# Elliptic keys are made and read at once; an RSA key of 3072 bits is proved anew at each reading, for 0.2 s.
CURVE = ec.SECP256R1()

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class Pair:
    """A certificate and its private key, both as PEM."""

    certificate: str
    key: str

    @property
    def serial(self) -> str:
        return f"{load(self.certificate).serial_number:x}"

    @property
    def valid_until(self) -> datetime:
        return load(self.certificate).not_valid_after_utc


def load(pem: str) -> x509.Certificate:
    """Read a certificate."""
    return x509.load_pem_x509_certificate(pem.encode())


def _key(pem: str) -> Key:
    key = serialization.load_pem_private_key(pem.encode(), password=None)
    assert isinstance(key, Key)
    return key


def make_root(organisation: str) -> Pair:
    """Make the authority's own certificate; its name says that it is an example."""
    key = ec.generate_private_key(CURVE)
    name = _name(f"CA contoh {organisation}", organisation)
    builder = _builder(name, name, key, timedelta(days=365 * ROOT_YEARS))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(authority=True), critical=True)
    builder = builder.add_extension(
        x509.SubjectKeyIdentifier.from_public_key(key.public_key()),
        critical=False,
    )
    return _pair(builder.sign(key, hashes.SHA256()), key)


def make_signer(root: Pair, common_name: str, organisation: str, title: str = "") -> Pair:
    """Make the certificate of one who signs."""
    key = ec.generate_private_key(CURVE)
    name = _name(common_name, organisation, title)
    builder = _leaf(root, name, key).add_extension(_usage(), critical=True)
    return _pair(builder.sign(_key(root.key), hashes.SHA256()), key)


def make_clock(root: Pair, organisation: str) -> Pair:
    """Make the certificate of the stand-in for a time stamping authority, which pyHanko lets sign with RSA only."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    builder = _leaf(root, _name(f"TSA contoh {organisation}", organisation), key)
    builder = builder.add_extension(_usage(), critical=True)
    builder = builder.add_extension(
        x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]),
        critical=True,
    )
    return _pair(builder.sign(_key(root.key), hashes.SHA256()), key)


def revocation_list(root: Pair, revoked: Iterable[tuple[str, datetime]], now: datetime) -> bytes:
    """Sign the list of revoked serials (hexadecimal) as DER."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(load(root.certificate).subject)
        .last_update(now.astimezone(UTC).replace(microsecond=0) - timedelta(minutes=1))
        .next_update(now.astimezone(UTC).replace(microsecond=0) + timedelta(days=CRL_DAYS))
    )
    for serial, at in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(int(serial, 16))
        builder = builder.add_revoked_certificate(entry.revocation_date(at).build())
    signed = builder.sign(_key(root.key), hashes.SHA256())
    return signed.public_bytes(serialization.Encoding.DER)


def _name(common_name: str, organisation: str, title: str = "") -> x509.Name:
    parts = [
        (NameOID.COUNTRY_NAME, "ID"),
        (NameOID.ORGANIZATION_NAME, organisation[:64]),
        (NameOID.TITLE, title[:64]),
        (NameOID.COMMON_NAME, common_name[:64]),
    ]
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in parts if value])


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: Key,
    life: timedelta,
) -> x509.CertificateBuilder:
    start = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=5)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + life)
    )


def _leaf(root: Pair, name: x509.Name, key: Key) -> x509.CertificateBuilder:
    issuer = load(root.certificate)
    return (
        _builder(name, issuer.subject, key, timedelta(days=LEAF_DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key()),  # type: ignore[arg-type]
            critical=False,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(*, authority: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def _pair(certificate: x509.Certificate, key: Key) -> Pair:
    return Pair(
        certificate.public_bytes(serialization.Encoding.PEM).decode(),
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode(),
    )
