package noom.step08;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.RawClient;
import noom.testkit.TestTime;
import noom.workbench.Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody leaves thousands of polls waiting, each on a connection of its own. */
class OpenPollsTest {
  private static final int POLLS = 10_000;
  private static final int OPEN = 2_500; // more than the server keeps connections for requests

  private final TestTime time = new TestTime();
  private final Queue<RawClient> polls = new ArrayDeque<>();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step08.lesson(new SocketServer(time)),
          Options.anyFreePort().withConnections(POLLS));

  @Test
  @Timeout(120) // seconds: for thousands of handshakes
  void theOldestMakesRoomNobodyElseNoticesAndNothingIsLeft() {
    try (var log = Log.capture();
        var ann = Person.join(server, "The calm Ann", "the calm room");
        var bob = CourseMember.join(server).ask("nickname", "Bob")) {
      bob.ask("enter_room", "the calm room");
      var oldest = openPoll();
      for (int i = 1; i < POLLS; i++) {
        openPoll();
        requireOldestGone();
        if (i % 1_000 == 0) {
          ann.ask("new_message", Map.of("text", "still " + i, "room", "the calm room"));
          assertThat(bob.hearsJust("new_message")).isEqualTo("\"The calm Ann: still " + i + "\"");
        }
      }
      assertThat(Http.at(server, "/socket.io/").get().status()).isEqualTo(403);

      assertThat(oldest.get().body()).contains("Bad request"); // for the server it polls already
      assertThat(oldest.get().body()).contains("Session ID unknown");

      time.pass(Duration.ofSeconds(25));
      ann.client().send("{\"type\":\"pong\"}");
      bob.client().send("3");
      ann.hasHeard("ping");
      bob.ask("new_message", "and still", "the calm room");
      time.pass(Duration.ofSeconds(20));

      assertThat(Http.at(server, "/socket.io/").get().status()).isEqualTo(200);
      assertThat(log.text()).doesNotContain("ERROR", "Exception");
    }
  }

  private Http openPoll() {
    var client = RawClient.dial(server.port());
    polls.add(client);
    client.say(request(""));
    var handshake = client.readAnswer().split("\r\n\r\n")[1];
    var sid = "&sid=" + Http.json(handshake).path("sid").asString();
    client.say(request(sid));
    return Http.at(server, "/socket.io/").with(Http.BY_POLLING + sid);
  }

  private String request(String sid) {
    var path = "/socket.io/?" + Http.BY_POLLING + sid;
    return "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n".formatted(path, server.port());
  }

  /**
   * A process may have only so many files open, and both ends of all connections are in this one.
   */
  private void requireOldestGone() {
    if (polls.size() > OPEN) {
      var oldest = polls.remove();
      oldest.readUntilGone();
      oldest.close();
    }
  }

  @AfterEach
  void hangUp() {
    polls.forEach(RawClient::close);
  }
}
