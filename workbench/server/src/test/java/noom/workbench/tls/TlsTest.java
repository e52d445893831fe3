package noom.workbench.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import noom.workbench.Options;
import noom.workbench.StartError;
import noom.workbench.address.Address;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  @TempDir Path home;
  private Options options;

  @BeforeEach
  void liveInAnotherHome() {
    options = new Options("0.0.0.0", 0).with("user.home", home.toString());
  }

  @Test
  void onlyTls12And13AreSpoken() {
    var factory = Tls.contextFactory(options);
    LifeCycle.start(factory);

    assertThat(factory.newSSLEngine().getEnabledProtocols())
        .containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
    LifeCycle.stop(factory);
  }

  @Test
  void anOwnCertificateIsForAllAddressesByWhichOthersComeInAndKeptInTheHome() throws Exception {
    var certificate = Tls.identity(options, Instant.now()).certificate();
    var names =
        certificate.getSubjectAlternativeNames().stream()
            .map(it -> it.get(1).toString())
            .collect(Collectors.toSet());

    assertThat(names).contains("localhost", "127.0.0.1");
    assertThat(Address.pagesForOthers("http", "0.0.0.0", 3000))
        .allSatisfy(page -> assertThat(names).contains(page.getHost()));
    assertThat(home.resolve(".noom-workbench/certificate.pem")).exists();
  }

  @Test
  void aCertificateThatIsGivenIsTakenAndNoneIsMade() throws Exception {
    var given = SelfSigned.make(Set.of("class.example"), Instant.now());
    var file =
        Identities.write(
            home.resolve("given.pem"),
            new JcaPKCS8Generator(given.key(), null),
            given.certificate());
    var all = options.with("tls.cert", " " + file).with("tls.key", file + " ");

    assertThat(Tls.isGiven(all)).isTrue();
    assertThat(Tls.identity(all, Instant.now())).isEqualTo(given);
    assertThat(home.resolve(".noom-workbench")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls.cert", "tls.key"})
  void oneWithoutTheOtherIsToldInOneSentence(String name) {
    assertThatThrownBy(() -> Tls.contextFactory(options.with(name, "class.pem")))
        .isInstanceOf(StartError.class)
        .hasMessage("A certificate and its key belong together: -Dtls.cert= and -Dtls.key=.");
  }
}
