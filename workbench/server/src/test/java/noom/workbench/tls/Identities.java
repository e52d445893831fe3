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
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

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
