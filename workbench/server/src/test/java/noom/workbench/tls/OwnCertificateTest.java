package noom.workbench.tls;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import noom.workbench.StartError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCertificateTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final Set<String> NAMES =
      Set.of("localhost", "class.local", "192.0.2.7", "0:0:0:0:0:0:0:1");

  @TempDir Path home;

  private Identity get(Set<String> names, Instant now) {
    return new OwnCertificate(home.resolve("kept/certificate.pem"), names).get(now);
  }

  @Test
  void itIsForTheNamesAndAddressesOfThisMachineAndForServersOnly() throws Exception {
    var certificate = get(NAMES, NOW).certificate();

    assertThat(certificate.getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(
            List.of(2, "localhost"),
            List.of(2, "class.local"),
            List.of(7, "192.0.2.7"),
            List.of(7, "0:0:0:0:0:0:0:1"));
    assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(certificate.getBasicConstraints()).as("vouches for nobody").isEqualTo(-1);
    certificate.verify(certificate.getPublicKey());
  }

  @Test
  void itIsMadeOnceAndKept() {
    var first = get(NAMES, NOW);

    assertThat(get(NAMES, NOW.plusSeconds(1))).isEqualTo(first);
  }

  @Test
  void onlyTheOwnerCanReadIt() throws Exception {
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    get(NAMES, NOW);

    try (var kept = Files.list(home.resolve("kept"))) {
      assertThat(kept.toList())
          .singleElement()
          .satisfies(
              it ->
                  assertThat(Files.getPosixFilePermissions(it))
                      .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE));
    }
  }

  @Test
  void itIsMadeAnewWhenTheAddressesHaveChanged() {
    var first = get(NAMES, NOW);
    var moved = get(Set.of("localhost", "class.local", "192.0.2.8"), NOW);

    assertThat(moved).isNotEqualTo(first);
    assertThat(get(Set.of("localhost", "class.local", "192.0.2.8"), NOW)).isEqualTo(moved);
  }

  @Test
  void itIsMadeAnewWithinAWeekOfItsEnd() {
    var first = get(NAMES, NOW);
    var aWeekBefore = first.certificate().getNotAfter().toInstant().minus(Duration.ofDays(7));

    assertThat(get(NAMES, aWeekBefore)).isEqualTo(first);
    assertThat(get(NAMES, aWeekBefore.plusSeconds(1))).isNotEqualTo(first);
  }

  @Test
  void itIsNotValidForSoLongThatBrowsersRefuseIt() {
    var certificate = get(NAMES, NOW).certificate();

    assertThat(certificate.getNotBefore().toInstant()).isBefore(NOW);
    assertThat(certificate.getNotAfter().getTime() - certificate.getNotBefore().getTime())
        .isLessThanOrEqualTo(Duration.ofDays(398).toMillis());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a PEM file", "-----BEGIN CERTIFICATE-----\nAAAA\n"})
  void oneThatIsDamagedIsMadeAnew(String damage) throws Exception {
    var first = get(NAMES, NOW);
    Files.writeString(home.resolve("kept/certificate.pem"), damage);

    assertThat(get(NAMES, NOW)).isNotEqualTo(first);
  }

  @Test
  void aMachineWithANameOfOtherLettersHasOneForItsAddresses() throws Exception {
    var names = Set.of("김소연-pc", "localhost", "192.0.2.7");
    var first = get(names, NOW);

    assertThat(first.certificate().getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "192.0.2.7"));
    assertThat(get(names, NOW)).isEqualTo(first);
  }

  @Test
  void whereNothingCanBeKeptOneIsAskedFor() throws Exception {
    Files.writeString(home.resolve("kept"), "a file, and no folder");

    assertThatThrownBy(() -> get(NAMES, NOW))
        .isInstanceOf(StartError.class)
        .hasMessage(
            "The certificate cannot be kept in \"%s\": give one by -Dtls.cert= and -Dtls.key=.",
            home.resolve("kept"));
  }
}
