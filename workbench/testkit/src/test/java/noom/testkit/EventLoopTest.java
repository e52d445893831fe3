package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import noom.workbench.Lesson;
import noom.workbench.frames.EventLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is heard on the event loop of a server, and when what came of it is done. */
class EventLoopTest {
  private static final String WAIT = "wait";

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private final Executor executor =
      EventLoop.orElse(
          task -> {
            seen.add("another thread");
            task.run();
          });

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> new Lesson("00", words -> List.of(), this::install));

  private void install(JavalinConfig app) {
    app.routes.ws(
        "/",
        ws -> {
          ws.onConnect(EventLoopTest::join);
          ws.onMessage(this::hear);
        });
  }

  private static void join(WsContext connection) {
    if (connection.queryParam("join") != null) {
      EventLoop.join(connection.session);
    }
  }

  private void hear(WsMessageContext connection) throws InterruptedException {
    var words = connection.message().strip();
    seen.add(words + " begins");
    if (words.equals(WAIT)) {
      mayGoOn.await();
    }
    executor.execute(() -> seen.add(words + " is sent"));
    executor.execute(() -> seen.add(words + " is done"));
    seen.add(words + " ends");
  }

  private Client onTheLoop() {
    var client = Client.connect(server.socket().resolve("/?join=true"));
    client.send("hello");
    eventually(() -> assertThat(seen).contains("hello is done")); // from now on it is waited for
    seen.clear();
    return client;
  }

  @Test
  void whatCameOfATurnIsDoneAfterItWithoutAnotherThread() {
    try (var ann = onTheLoop()) {
      ann.send("hi");

      eventually(
          () ->
              assertThat(seen).containsExactly("hi begins", "hi ends", "hi is sent", "hi is done"));
    }
  }

  @Test
  void whoHasNotJoinedIsHeardAsEver() {
    try (var ann = Client.connect(server)) {
      ann.send("hi");

      eventually(
          () ->
              assertThat(seen)
                  .containsExactly(
                      "hi begins",
                      "another thread",
                      "hi is sent",
                      "another thread",
                      "hi is done",
                      "hi ends"));
    }
  }

  @Test
  void betweenTwoTasksOthersAreHeard() {
    try (var ann = onTheLoop();
        var bob = onTheLoop()) {
      ann.send(WAIT);
      eventually(() -> assertThat(seen).contains("wait begins"));
      bob.send("bob");
      mayGoOn.countDown();

      eventually(() -> assertThat(seen).contains("wait is done"));
      assertThat(seen.indexOf("bob begins")).isBetween(0, seen.indexOf("wait is done"));
    }
  }

  @Test
  void oneWhoGoesOnAndOnDoesNotHoldUpTheOthers() {
    try (var ann = onTheLoop();
        var bob = onTheLoop()) {
      ann.send(WAIT);
      eventually(() -> assertThat(seen).contains("wait begins"));
      for (int i = 1; i <= 20; i++) {
        ann.send(i + " ".repeat(2_000)); // much more than is read at once
      }
      bob.send("bob");
      mayGoOn.countDown();

      eventually(() -> assertThat(seen).contains("20 begins", "bob begins"));
      assertThat(seen.indexOf("bob begins")).isLessThan(seen.indexOf("20 begins"));
    }
  }
}
