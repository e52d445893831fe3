package noom.workbench.tls;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import noom.workbench.StartError;

/**
 * The certificate that this machine has made for itself. It is kept, so that a phone which has
 * taken it once is not asked again.
 *
 * @param file where it is kept, with its key: only the owner may read it
 * @param names names and addresses by which the server is called
 */
record OwnCertificate(Path file, Set<String> names) {
  static final Duration SOON = Duration.ofDays(7);

  OwnCertificate {
    names = names.stream().filter(SelfSigned::canName).collect(toSet());
  }

  /**
   * The one that is kept; a new one, if there is none, it ends soon, or is for other names.
   *
   * @throws StartError if it cannot be kept
   */
  Identity get(Instant now) {
    return kept(now).orElseGet(() -> make(now));
  }

  private Optional<Identity> kept(Instant now) {
    try {
      return Optional.of(PemFiles.read(file, file, now.plus(SOON)))
          .filter(it -> namesOf(it.certificate()).equals(names));
    } catch (StartError noneOrNotLong) {
      return Optional.empty();
    }
  }

  private static Set<String> namesOf(X509Certificate certificate) {
    try {
      return Stream.ofNullable(certificate.getSubjectAlternativeNames())
          .flatMap(Collection::stream)
          .map(kindAndName -> kindAndName.get(1).toString())
          .collect(toSet());
    } catch (CertificateParsingException notOurs) {
      return Set.of();
    }
  }

  private Identity make(Instant now) {
    var identity = SelfSigned.make(names, now);
    keep(SelfSigned.pem(identity));
    return identity;
  }

  private void keep(String pem) {
    try {
      Files.createDirectories(file.getParent());
      var fresh = Files.createTempFile(file.getParent(), "new", ".pem"); // only the owner reads it
      Files.writeString(fresh, pem);
      Files.move(fresh, file, ATOMIC_MOVE); // another server may be reading
    } catch (IOException failure) {
      throw new StartError("start.tls.keep", Map.of("folder", file.getParent()));
    }
  }
}
