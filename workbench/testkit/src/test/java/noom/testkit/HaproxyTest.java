package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static noom.testkit.ForClass.TRUSTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import noom.workbench.tls.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real proxy ends TLS, and the server behind it speaks to it by http. */
@InTheBrowser
class HaproxyTest {
  private static final int MOST = 2;

  /** As the README has it. */
  private static final String CONFIGURATION =
      """
      defaults
        mode http
        timeout connect 5s
        timeout client 60s
        timeout server 60s
      frontend class
        bind *:%d ssl crt %s
        http-request set-header X-Forwarded-Proto https
        http-request set-header X-Forwarded-Host %%[req.hdr(host)]
        option forwardfor
        default_backend lesson
      backend lesson
        server lesson 127.0.0.1:%d
      """;

  @TempDir static Path home;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          Parrot::lesson, ForClass.options(home).withConnections(MOST).with("proxy", "true"));

  private Program haproxy;
  private int port;

  @BeforeEach
  void startProxy() throws IOException {
    Needed.program("haproxy", "haproxy");
    port = FreePort.find();
    Tls.contextFactory(ForClass.options(home)); // makes the certificate, if that is not done
    var certificate = home.resolve(".noom-workbench/certificate.pem");
    var file = home.resolve("haproxy.cfg");
    Files.writeString(file, CONFIGURATION.formatted(port, certificate, server.port()));
    haproxy = Program.start(new ProcessBuilder("haproxy", "-db", "-f", file.toString()));
    eventually(
        () ->
            assertThatCode(() -> new Socket("127.0.0.1", port).close())
                .as("haproxy, which says " + haproxy.lines())
                .doesNotThrowAnyException());
  }

  @AfterEach
  void stopProxy() {
    if (haproxy != null) {
      haproxy.close();
    }
  }

  private URI page(String host) {
    return URI.create("https://%s:%d/".formatted(host, port));
  }

  @Test
  void aPageBehindTheProxyConnectsAndIsNotLedAnywhere(@Flags(TRUSTING) Browser ann) {
    ann.open(page("localhost"));
    connect(ann);

    assertThat(ann.driver().getCurrentUrl()).isEqualTo(page("localhost").toString());
  }

  @Test
  void theProjectorShowsTheAddressOfTheProxy(@Flags(TRUSTING) Browser projector) {
    var host = ForClass.page(server).getHost();
    projector.open(page(host).resolve("/class"));

    assertThat(projector.shownText("#address")).isEqualTo(page(host).toString());
    assertThat(projector.all("#warning")).as("a proxy's certificate is its own").isEmpty();
  }

  @Test
  void eachAddressHasItsOwnPlacesThoughAllComeFromTheProxy(
      @Flags(TRUSTING) Browser ann, @Flags(TRUSTING) Browser bob) {
    ann.mayLoseServer();
    ann.open(page("localhost"));
    assertThat(Stream.generate(() -> connection(ann)).limit(MOST + 1)).contains("refused");

    bob.open(page(ForClass.page(server).getHost())); // another address of this machine
    connect(bob);
  }

  private static void connect(Browser browser) {
    assertThat(connection(browser)).isEqualTo("open");
  }

  private static Object connection(Browser browser) {
    return browser.script(
        "return new Promise((resolve) => {"
            + "  const socket = new WebSocket('wss://' + location.host);"
            + "  socket.onopen = () => resolve('open');"
            + "  socket.onerror = () => resolve('refused');"
            + "})");
  }
}
