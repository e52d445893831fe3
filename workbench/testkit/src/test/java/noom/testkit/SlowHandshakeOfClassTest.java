package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** TLS begins with a handshake of its own, for which nobody has for ever, and everybody a while. */
class SlowHandshakeOfClassTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String BEGIN_OF_TLS = "\026\003\001"; // of a record with a ClientHello

  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server = new LessonExtension(Parrot::lesson, ClassOptions.forClass(), time);

  /** Who came before is accepted by then. */
  private void othersGetIn() {
    try (var other = Client.connect(server)) {
      assertThat(other.send("say hi").next()).isEqualTo("hi");
    }
  }

  @Test
  void whoHasJustComeIsNotHungUpOn() {
    try (var newcomer = RawClient.dial(server.port())) {
      othersGetIn();
      time.pass(PATIENCE);

      assertThat(newcomer.request("GET / HTTP/1.1", "Host: localhost:" + server.port()))
          .startsWith("HTTP/1.1 308 ");
    }
  }

  @Test
  void whoSaysNothingOrBeginsTlsAndSaysNoMoreIsGoneAfterAWhile() {
    try (var silent = RawClient.dial(server.port());
        var half = RawClient.dial(server.port())) {
      half.say(BEGIN_OF_TLS);
      othersGetIn();
      time.pass(PATIENCE.multipliedBy(2));

      silent.readUntilGone();
      half.readUntilGone();
      othersGetIn();
    }
  }

  @Test
  void aWebSocketStaysHoweverLongItSaysNothing() {
    try (var ann = Client.connect(server)) {
      ann.send("say hi");
      assertThat(ann.next()).isEqualTo("hi");
      time.pass(PATIENCE.multipliedBy(10));

      assertThat(ann.send("say hello").next()).isEqualTo("hello");
    }
  }
}
