package noom.workbench.tls;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** Certificates as others make them, for tests. */
final class Identities {
  private static final X500Name NAME = new X500Name("CN=class.example");

  private Identities() {}

  /**
   * @param kind such as {@code RSA}
   */
  static Identity make(String kind, int bits, Instant from, Instant until) throws Exception {
    var generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(bits);
    return make(generator.generateKeyPair(), from, until);
  }

  private static Identity make(KeyPair keys, Instant from, Instant until) throws Exception {
    var draft =
        new JcaX509v3CertificateBuilder(
            NAME, BigInteger.TEN, Date.from(from), Date.from(until), NAME, keys.getPublic());
    var kind = keys.getPrivate().getAlgorithm();
    var signer =
        new JcaContentSignerBuilder("SHA256with" + (kind.equals("EC") ? "ECDSA" : kind))
            .build(keys.getPrivate());
    var certificate = new JcaX509CertificateConverter().getCertificate(draft.build(signer));
    return new Identity(keys.getPrivate(), List.of(certificate));
  }

  /** The key of an elliptic curve as {@code openssl ecparam -genkey} writes it (RFC 5915). */
  static List<PemObject> sec1(Identity identity) throws Exception {
    var info = PrivateKeyInfo.getInstance(identity.key().getEncoded());
    var curve = info.getPrivateKeyAlgorithm().getParameters();
    var number = ((java.security.interfaces.ECPrivateKey) identity.key()).getS();
    return List.of(
        new PemObject("EC PARAMETERS", curve.toASN1Primitive().getEncoded()),
        new PemObject("EC PRIVATE KEY", new ECPrivateKey(256, number, curve).getEncoded()));
  }

  /** Writes one after the other, as PEM. */
  static Path write(Path file, Object... objects) throws Exception {
    try (var writer = new JcaPEMWriter(Files.newBufferedWriter(file))) {
      for (var object : Stream.of(objects).toList()) {
        writer.writeObject(object);
      }
    }
    return file;
  }
}
