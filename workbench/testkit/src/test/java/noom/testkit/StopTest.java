package noom.testkit;

import static j2html.TagCreator.p;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.javalin.config.JavalinConfig;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import org.junit.jupiter.api.Test;

/** A server that is told to stop does so, whoever holds on to it. */
class StopTest {
  private final TestTime time = new TestTime();
  private final CountDownLatch letsGo = new CountDownLatch(1);

  private LessonServer start(Consumer<JavalinConfig> install) {
    var lesson = new Lesson("00", words -> List.of(p()), install);
    return LessonServer.start(lesson, Options.anyFreePort(), time);
  }

  private void holdOn(JavalinConfig app) {
    app.events.serverStopping(letsGo::await);
  }

  @Test
  void theyWhoAskForMuchAndReadNothingDoNotKeepItFromStopping() {
    var server = start(app -> {});
    var question =
        "GET /webjars/picocss__pico/2.1.1/css/pico.min.css HTTP/1.1\r\nHost: localhost:%d\r\n\r\n";
    var readers = Stream.generate(() -> RawClient.dial(server.port())).limit(50).toList();
    readers.forEach(it -> it.say(question.formatted(server.port()).repeat(20)));

    server.close();

    readers.forEach(RawClient::readUntilGone);
  }

  /** Jetty forgets a connection that it accepts as it stops: nobody would end it. */
  @Test
  void nobodyIsLetInAnyMoreWhileItStopsAndAQuestionWithoutAnAnswerEnds() {
    var port = new CompletableFuture<Integer>();
    var refusal = new CompletableFuture<Throwable>();
    var server =
        start(
            app -> {
              app.routes.get("/poll", request -> request.future(CompletableFuture::new));
              app.events.serverStopping(
                  () -> refusal.complete(catchThrowable(() -> RawClient.dial(port.join()))));
            });
    port.complete(server.port());
    var poll = RawClient.dial(server.port());
    poll.say("GET /poll HTTP/1.1\r\nHost: localhost:%d\r\n\r\n".formatted(server.port()));

    server.close();

    assertThat(refusal).isCompleted();
    assertThat(refusal.join()).hasCauseInstanceOf(ConnectException.class);
    poll.readUntilGone();
  }

  @Test
  void afterFourSecondsItIsDoneWhateverHoldsOn() {
    try (var log = Log.capture()) {
      var closing = CompletableFuture.runAsync(start(this::holdOn)::close);
      time.pass(Duration.ofMillis(3_999));
      assertThat(closing).isNotCompleted();

      eventually(
          () -> {
            time.pass(Duration.ofSeconds(1));
            assertThat(closing).isCompleted();
          });

      assertThat(log.text()).contains("Something still holds on after 4 s");
    } finally {
      letsGo.countDown();
    }
  }
}
