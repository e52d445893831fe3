package noom.workbench.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes certificates (RFC 5280) for which nobody vouches but the key itself, so that browsers ask
 * before they go on.
 */
final class SelfSigned {
  static final Duration VALID =
      Duration.ofDays(397); // browsers refuse one that is valid for longer

  private static final Duration SLOW_CLOCKS = Duration.ofDays(1);
  private static final int SERIAL_BITS = 127;
  private static final X500Name NAME = new X500Name("CN=Noom workbench");

  private SelfSigned() {}

  /**
   * Whether a certificate can be for this: a machine may have a name that DNS has no letters for.
   */
  static boolean canName(String name) {
    return name.matches("[A-Za-z0-9.:_-]+");
  }

  /**
   * @param names DNS names, and IP addresses as {@link java.net.InetAddress} writes them
   */
  static Identity make(Set<String> names, Instant now) {
    try {
      var random = new SecureRandom();
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      var keys = generator.generateKeyPair();
      var serial = new BigInteger(SERIAL_BITS, random).setBit(0);
      return new Identity(keys.getPrivate(), List.of(certificate(keys, names, serial, now)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static X509Certificate certificate(
      KeyPair keys, Set<String> names, BigInteger serial, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var from = Date.from(now.minus(SLOW_CLOCKS));
    var until = Date.from(now.minus(SLOW_CLOCKS).plus(VALID));
    var draft = new JcaX509v3CertificateBuilder(NAME, serial, from, until, NAME, keys.getPublic());
    return new JcaX509CertificateConverter().getCertificate(signed(draft, keys, names));
  }

  /** For servers only: it vouches for nobody else. */
  private static X509CertificateHolder signed(
      JcaX509v3CertificateBuilder draft, KeyPair keys, Set<String> names)
      throws OperatorCreationException, IOException {
    draft.addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
    draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    draft.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    return draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
  }

  private static GeneralNames alternativeNames(Set<String> names) {
    return new GeneralNames(
        names.stream().sorted().map(SelfSigned::alternativeName).toArray(GeneralName[]::new));
  }

  private static GeneralName alternativeName(String name) {
    var isAddress = name.matches("[0-9.]+|.*:.*");
    return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }

  /** Both as text: first the key, then its certificate. */
  static String pem(Identity identity) {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(new JcaPKCS8Generator(identity.key(), null));
      writer.writeObject(identity.certificate());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
