package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import noom.workbench.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy is believed if it is one of ours; here it is this test, by hand. */
class TrustedProxiesTest {
  private static final int MOST = 2;

  private static final String[] BY_HTTPS = {
    "Host: localhost",
    "Origin: https://class.example",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: class.example"
  };

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          Parrot::lesson, Options.anyFreePort().withConnections(MOST).with("proxy", "true"));

  private String upgrade(String... headers) {
    try (var proxy = RawClient.dial(server.port())) {
      return proxy.upgrade(headers).lines().findFirst().orElse("");
    }
  }

  private void isIn(String... headers) {
    assertThat(upgrade(headers)).startsWith("HTTP/1.1 101 ");
  }

  private void isRefused(String... headers) {
    assertThat(upgrade(headers)).startsWith("HTTP/1.1 403 ");
  }

  // Who may open a WebSocket

  @Test
  void aPageOfTheNameThatTheProxyWasAskedForMayConnect() {
    isIn(BY_HTTPS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://class.example",
        "https://class.example:8443",
        "https://evil.example",
        "https://localhost",
        "http://localhost"
      })
  void aPageOfAnyOtherOriginMayNot(String origin) {
    isRefused(
        "Host: localhost",
        "Origin: " + origin,
        "X-Forwarded-Proto: https",
        "X-Forwarded-Host: class.example");
  }

  @Test
  void aPortOfTheProxyBelongsToTheOrigin() {
    isIn(
        "Host: localhost",
        "Origin: https://class.example:8443",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Host: class.example:8443");
  }

  @Test
  void aPageWhoseOwnNameLeadsHereIsStillRefused() {
    isRefused("Host: evil.example", "Origin: http://evil.example");
    isRefused("Host: evil.example", "Origin: https://evil.example", "X-Forwarded-Proto: https");
  }

  @Test
  void whatAProxyMayPassOnFromAnybodyIsNotBelieved() {
    isRefused(
        "Host: localhost",
        "Origin: https://evil.example",
        "Forwarded: for=192.0.2.1;host=evil.example;proto=https");
    isRefused(
        "Host: localhost",
        "Origin: https://localhost:8443",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Port: 8443");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "192.0.2.7", "192.0.2.0/24,2001:db8::/32"})
  void somebodyWhoIsNoProxyOfOursIsNotBelieved(String proxies) {
    server.stop();
    server.startAgainWith("proxy", proxies);

    isRefused(BY_HTTPS);
    isIn("Host: localhost:" + server.port(), "Origin: http://localhost:" + server.port());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "192.0.2.7, ::1 ,127.0.0.0/8"})
  void aProxyAtAnAddressThatWasGivenIsBelieved(String proxies) {
    server.stop();
    server.startAgainWith("proxy", proxies);

    isIn(BY_HTTPS);
  }

  // How many from one address

  /** One that the server has counted: it has answered. */
  private RawClient join(String... forwardedFor) {
    var client = RawClient.dial(server.port());
    var lines =
        Stream.concat(
                Stream.of("Host: localhost"),
                Stream.of(forwardedFor).map("X-Forwarded-For: "::concat))
            .toArray(String[]::new);
    assertThat(client.upgrade(lines)).startsWith("HTTP/1.1 101 ");
    client.sendText("say hi");
    assertThat(client.read().text()).isEqualTo("hi");
    return client;
  }

  private void isOneTooMany(String forwardedFor) {
    assertThat(upgrade("Host: localhost", "X-Forwarded-For: " + forwardedFor))
        .startsWith("HTTP/1.1 429 ");
  }

  @Test
  void eachAddressBehindTheProxyHasItsOwnPlaces() {
    try (var ann = join("192.0.2.1");
        var bob = join("192.0.2.1");
        var cho = join("192.0.2.2");
        var dan = join("2001:db8::1")) {
      isOneTooMany("192.0.2.1");
      isIn("Host: localhost", "X-Forwarded-For: 192.0.2.2");
    }
  }

  @Test
  void whatACallerSaysOfItselfGivesItNoMorePlaces() {
    try (var ann = join("203.0.113.1, 192.0.2.1");
        var bob = join("203.0.113.2", "192.0.2.1")) {
      isOneTooMany("203.0.113.3, 192.0.2.1");
      isOneTooMany("203.0.113.4, 192.0.2.1, 127.0.0.1");
      isOneTooMany("192.0.2.1");
      isOneTooMany("192.0.2.1\r\nForwarded: for=203.0.113.5");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody.example", "", "unknown, 127.0.0.1", "999.1.1.1"})
  void anAddressThatIsNoneIsThatOfTheProxy(String words) {
    try (var ann = join(words);
        var bob = join(words)) {
      isOneTooMany(words);
    }
  }
}
