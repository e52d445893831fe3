package noom.step09;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.Files.newOutputStream;
import static java.nio.file.Files.writeString;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import noom.step04.Person;
import noom.testkit.FreePort;
import noom.testkit.Program;
import noom.testkit.Redis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that is reached by TLS, with a certificate of its own. */
@Timeout(120) // each server in a Java of its own, for that trusts what it is told at its start
class RedisByTlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

  @TempDir private Path folder;
  private final int port = FreePort.find();

  /**
   * Makes a certificate, of which {@code trusted.p12} is all that a client needs.
   *
   * @param name by which the server is called
   */
  private Redis redis(String name) throws Exception {
    var made = KeyStore.getInstance(keytool(name).toFile(), PASSWORD);
    var certificate = made.getCertificate("redis");
    writeString(
        folder.resolve("key.pem"), pem("PRIVATE KEY", made.getKey("redis", PASSWORD).getEncoded()));
    writeString(folder.resolve("cert.pem"), pem("CERTIFICATE", certificate.getEncoded()));

    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("redis", certificate);
    try (var file = newOutputStream(folder.resolve("trusted.p12"))) {
      trusted.store(file, PASSWORD);
    }
    return Redis.start(
        "--tls-port",
        "" + port,
        "--tls-cert-file",
        folder.resolve("cert.pem").toString(),
        "--tls-key-file",
        folder.resolve("key.pem").toString(),
        "--tls-auth-clients",
        "no");
  }

  private Path keytool(String name) throws Exception {
    var store = folder.resolve("made.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command = "%s -genkeypair -alias redis -keyalg EC -dname CN=%s -ext san=dns:%s";
    var into = " -storetype PKCS12 -keystore %s -storepass changeit".formatted(store);
    var process =
        new ProcessBuilder((command.formatted(keytool, name, name) + into).split(" ")).start();
    assertThat(process.waitFor()).isZero();
    return store;
  }

  private static String pem(String what, byte[] bytes) {
    var text = PEM.encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what);
  }

  private Program server(String... options) {
    var rest = Stream.of("-Dport=0", "-Dredis=rediss://localhost:" + port, Step09.class.getName());
    return Program.run(folder, Stream.concat(Stream.of(options), rest).toArray(String[]::new));
  }

  private Program trusting() {
    return server(
        "-Djavax.net.ssl.trustStore=" + folder.resolve("trusted.p12"),
        "-Djavax.net.ssl.trustStorePassword=changeit");
  }

  private static void isRefused(Program server) {
    eventually(
        () ->
            assertThat(server.lines())
                .anyMatch(it -> it.contains("No Redis answers at localhost")));
    assertThat(server.exitCode()).isNotZero();
  }

  @Test
  void whoTrustsItsCertificateReachesIt() throws Exception {
    try (var redis = redis("localhost");
        var server = trusting();
        var ann = Person.join(server.socket())) {
      ann.ask("nickname", Map.of("nickname", "Ann"));
      assertThat(redis.command("XLEN", "noom:log").toString()).isNotEqualTo("0");
    }
  }

  @Test
  void whoDoesNotTrustItGoesNoFurther() throws Exception {
    try (var redis = redis("localhost");
        var server = server()) {
      isRefused(server);
      assertThat(redis.command("KEYS", "*")).isEqualTo(List.of());
    }
  }

  @Test
  void theCertificateOfAnotherNameIsNotItsOwn() throws Exception {
    try (var redis = redis("redis.example");
        var server = trusting()) {
      isRefused(server);
      assertThat(redis.command("KEYS", "*")).isEqualTo(List.of());
    }
  }
}
