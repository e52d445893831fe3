package noom.step08;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import noom.workbench.Lesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A poll that has come while its session moves to a WebSocket, and is refused when it has moved.
 */
class RefusedPollTest {
  /** How long a poll waits meanwhile. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final TestTime time = new TestTime();
  private final List<String> threads = new CopyOnWriteArrayList<>();

  @RegisterExtension final LessonExtension server = new LessonExtension(this::lesson);

  private Lesson lesson() {
    var echo = EchoLesson.lesson(time);
    return new Lesson(
        "08",
        echo.panels(),
        (app, options) -> {
          echo.install().accept(app, options);
          app.routes.after("/engine.io/", it -> threads.add(Thread.currentThread().getName()));
        });
  }

  @Test
  void itIsAnsweredByNoThreadThatTakesTurns() {
    var session = Http.at(server, "/engine.io/").handshake();
    try (var client = session.webSocket().send("2probe")) {
      assertThat(client.next()).isEqualTo("3probe");
      var poll = session.getSoon();
      eventually(() -> assertThat(time.delays()).contains(PAUSE)); // it is there
      client.send("5");

      assertThat(poll.join().status()).isEqualTo(400);
      assertThat(threads).last().isEqualTo("answer");
    }
  }
}
