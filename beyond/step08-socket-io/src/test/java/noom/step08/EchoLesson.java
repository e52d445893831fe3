package noom.step08;

import static j2html.TagCreator.p;

import java.util.List;
import noom.step08.engine.EngineListener;
import noom.step08.engine.EngineOptions;
import noom.step08.engine.EngineServer;
import noom.step08.engine.EngineSession;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.SerialExecutor;
import noom.workbench.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The server that the official test suites expect: Engine.IO says all again; Socket.IO tells what
 * came with {@code auth}, and says again what comes as {@code message}, or in the ack of {@code
 * message-with-ack}.
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
        "Echo",
        "Says all again.",
        List.of(p("Nothing to see.")),
        (app, options) -> {
          var executor = new SerialExecutor(time);
          new SocketIoServer(executor)
              .with("/", new Echo())
              .with("/custom", new Echo())
              .install(app, options);
          EngineServer.install(
              app, "/engine.io/", EngineOptions.of(options), executor, EngineEcho::new);
        });
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
        default -> {}
      }
    }

    @Override
    public void close(ClientSocket socket, String reason) {}
  }
}
