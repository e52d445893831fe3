package noom.workbench.tls;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import noom.workbench.StartError;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/**
 * Certificates and keys as text (RFC 7468): {@code -----BEGIN …}. A key may be in PKCS#8 (PRIVATE
 * KEY), PKCS#1 (RSA PRIVATE KEY) or SEC1 (EC PRIVATE KEY).
 */
final class PemFiles {
  private static final Set<String> KINDS = Set.of("RSA", "EC");

  private PemFiles() {}

  /**
   * Reads both, which may be in one file.
   *
   * @throws StartError in one sentence, if a browser would not take them
   */
  static Identity read(Path certificates, Path key, Instant now) {
    var identity = new Identity(key(key), certificates(certificates));
    requireUsable(identity, certificates, key);
    requireValid(identity.certificate(), certificates, now);
    return identity;
  }

  private static List<X509Certificate> certificates(Path file) {
    var chain = new ArrayList<X509Certificate>();
    for (var object : objects(file)) {
      if (object instanceof X509CertificateHolder certificate) {
        chain.add(certificate(certificate, file));
      }
    }
    require(!chain.isEmpty(), "start.pem.no.certificate", file);
    return chain;
  }

  private static X509Certificate certificate(X509CertificateHolder read, Path file) {
    try {
      return new JcaX509CertificateConverter().getCertificate(read);
    } catch (CertificateException damaged) {
      throw damaged(file);
    }
  }

  private static PrivateKey key(Path file) {
    var objects = objects(file);
    require(objects.stream().noneMatch(PemFiles::isEncrypted), "start.pem.password", file);
    return objects.stream()
        .flatMap(it -> keyInfo(it).stream())
        .findFirst()
        .map(it -> key(it, file))
        .orElseThrow(() -> error("start.pem.no.key", file));
  }

  private static boolean isEncrypted(Object object) {
    return object instanceof PEMEncryptedKeyPair || object instanceof PKCS8EncryptedPrivateKeyInfo;
  }

  private static Optional<PrivateKeyInfo> keyInfo(Object object) {
    return object instanceof PEMKeyPair pair
        ? Optional.of(pair.getPrivateKeyInfo())
        : Optional.of(object)
            .filter(PrivateKeyInfo.class::isInstance)
            .map(PrivateKeyInfo.class::cast);
  }

  private static PrivateKey key(PrivateKeyInfo info, Path file) {
    try {
      return new JcaPEMKeyConverter().getPrivateKey(info);
    } catch (PEMException unknown) {
      throw error("start.pem.unknown.key", file);
    }
  }

  /** All that stands in a file, one after the other. */
  private static List<Object> objects(Path file) {
    requireReadable(file);
    var objects = new ArrayList<>();
    try (var parser = new PEMParser(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1))) {
      for (var it = parser.readObject(); it != null; it = parser.readObject()) {
        objects.add(it);
      }
      return objects;
    } catch (IOException | RuntimeException notAsItShouldBe) { // the parser throws both
      throw damaged(file);
    }
  }

  private static void requireReadable(Path file) {
    require(Files.exists(file), "start.pem.no.file", file);
    require(Files.isRegularFile(file) && Files.isReadable(file), "start.pem.unreadable", file);
  }

  private static void requireUsable(Identity identity, Path certificates, Path key) {
    var kind = identity.key().getAlgorithm();
    require(KINDS.contains(kind), "start.pem.kind", Map.of("file", key, "kind", kind));
    require(
        identity.belongTogether(),
        "start.pem.apart",
        Map.of("file", key, "certificate", certificates));
  }

  private static void requireValid(X509Certificate certificate, Path file, Instant now) {
    var today = Date.from(now);
    require(
        !today.after(certificate.getNotAfter()),
        "start.pem.expired",
        Map.of("file", file, "day", day(certificate.getNotAfter())));
    require(
        !today.before(certificate.getNotBefore()),
        "start.pem.too.new",
        Map.of("file", file, "day", day(certificate.getNotBefore())));
  }

  private static StartError damaged(Path file) {
    return error("start.pem.damaged", file);
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), UTC);
  }

  private static void require(boolean isSo, String otherwise, Path file) {
    require(isSo, otherwise, Map.of("file", file));
  }

  private static void require(boolean isSo, String otherwise, Map<String, ?> values) {
    if (!isSo) {
      throw new StartError(otherwise, values);
    }
  }

  private static StartError error(String key, Path file) {
    return new StartError(key, Map.of("file", file));
  }
}
