package noom.step08;

import static j2html.TagCreator.p;

import java.util.List;
import noom.step08.engine.EngineListener;
import noom.step08.engine.EngineOptions;
import noom.step08.engine.EngineServer;
import noom.step08.engine.EngineSession;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.SerialExecutor;
import noom.workbench.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The server that the official test suites expect: Engine.IO says all again; Socket.IO tells what
 * came with {@code auth}, and says again what comes as {@code message}, or in the ack of {@code
 * message-with-ack}. Beyond that, a client may ask to be asked, or to be sent away.
 *
 * <p>To run the suites against it, start it with {@code -Dping.interval=300 -Dping.timeout=200}.
 */
final class EchoLesson {
  private EchoLesson() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(Time.REAL));
  }

  static Lesson lesson(Time time) {
    return new Lesson(
        "08",
        words -> List.of(p("Nothing to see.")),
        (app, options) -> {
          OriginalClient.install(app, options);
          var executor = new SerialExecutor(time);
          new SocketIoServer(executor)
              .with("/", new Echo())
              .with("/custom", new Echo())
              .install(app, options);
          EngineServer.install(
              app, "/engine.io/", EngineOptions.of(options), executor, EngineEcho::new);
        });
  }

  /** A server that promises a ping soon, and for which time stands still. */
  static LessonExtension thatNeverPings() {
    var soon = Options.anyFreePort().with("ping.interval", "600").with("ping.timeout", "400");
    return new LessonExtension(() -> lesson(new TestTime()), soon);
  }

  private record EngineEcho(EngineSession session) implements EngineListener {
    @Override
    public void hear(String message) {
      session.send(message);
    }

    @Override
    public void hear(byte[] message) {
      session.send(message);
    }

    @Override
    public void lose(String reason) {}
  }

  private record Echo() implements Namespace {
    @Override
    public void open(ClientSocket socket) {
      var auth = socket.auth();
      socket.emit("auth", auth.isMissingNode() ? JsonNodeFactory.instance.objectNode() : auth);
    }

    @Override
    public void hear(ClientSocket socket, String event, List<JsonNode> arguments, Ack ack) {
      switch (event) {
        case "message" -> socket.emit("message-back", arguments.toArray());
        case "message-with-ack" -> ack.call(arguments.toArray());
        case "question-me" ->
            socket.ask("question", it -> ack.call(it.toArray()), arguments.toArray());
        case "send-me-away" -> socket.disconnect();
        default -> {}
      }
    }

    @Override
    public void close(ClientSocket socket, String reason) {}
  }
}
