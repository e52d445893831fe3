package noom.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import noom.workbench.Lesson;
import noom.workbench.frames.EventLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is heard on the event loop of a server, and when what came of it is done. */
class EventLoopTest {
  private static final String WAIT = "wait";
  private static final String BOB = "bob";
  private static final String LAST = "last";
  private static final String SPACE = " ".repeat(2_000); // some of it is more than is read at once

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> mayGoOn = new CompletableFuture<>();
  private final CompletableFuture<String> heard = new CompletableFuture<>();
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

  private void hear(WsMessageContext connection) {
    var words = connection.message().strip();
    seen.add(words + " begins");
    switch (words) {
      case WAIT -> mayGoOn.join();
      case BOB -> heard.complete(BOB);
      case LAST -> comesAfter(words);
      default -> {}
    }
    executor.execute(() -> seen.add(words + " is sent"));
    executor.execute(words.equals(WAIT) ? () -> comesAfter(words) : () -> seen.add("the end"));
    seen.add(words + " ends");
  }

  /** Waits for Bob: in vain, if it is the same thread that should hear him, and does not. */
  private void comesAfter(String words) {
    var who = heard.copy().completeOnTimeout("nobody", 10, SECONDS).join();
    seen.add(words + " comes after " + who);
  }

  private Client onTheLoop() {
    var client = Client.connect(server.socket().resolve("/?join=true"));
    client.send("hello");
    eventually(() -> assertThat(seen).contains("the end")); // from now on it is waited for
    seen.clear();
    return client;
  }

  /** Until she may go on, the loop hears nobody. */
  private void holdLoop(Client ann) {
    ann.send(WAIT);
    eventually(() -> assertThat(seen).contains("wait begins"));
  }

  @Test
  void whatCameOfATurnIsDoneAfterItWithoutAnotherThread() {
    try (var ann = onTheLoop()) {
      ann.send("hi");

      eventually(
          () -> assertThat(seen).containsExactly("hi begins", "hi ends", "hi is sent", "the end"));
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
                      "the end",
                      "hi ends"));
    }
  }

  @Test
  void betweenTwoTasksOthersAreHeard() {
    try (var ann = onTheLoop();
        var bob = onTheLoop()) {
      holdLoop(ann);
      bob.send(BOB);
      mayGoOn.complete(null);

      eventually(() -> assertThat(seen).contains("wait comes after bob"));
    }
  }

  @Test
  void oneWhoGoesOnAndOnDoesNotHoldUpTheOthers() {
    try (var ann = onTheLoop();
        var bob = onTheLoop()) {
      holdLoop(ann);
      for (int i = 1; i < 20; i++) {
        ann.send(i + SPACE);
      }
      ann.send(LAST + SPACE);
      bob.send(BOB);
      mayGoOn.complete(null);

      eventually(() -> assertThat(seen).contains("last comes after bob"));
    }
  }
}
