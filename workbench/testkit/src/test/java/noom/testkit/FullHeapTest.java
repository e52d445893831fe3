package noom.testkit;

import static j2html.TagCreator.p;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsMessageContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.guard.Guards;
import org.junit.jupiter.api.Test;

/** A server whose small heap fills, and is emptied again. */
class FullHeapTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  /** A lesson that keeps what it should not. */
  static final class Hungry {
    private static final List<byte[]> KEPT = new ArrayList<>();

    private Hungry() {}

    public static void main(String[] args) {
      LessonServer.run(new Lesson("00", words -> List.of(p("Nothing to see.")), Hungry::install));
    }

    private static void install(JavalinConfig app) {
      app.routes.ws("/", ws -> ws.onMessage(Hungry::obey));
      app.routes.get("/poll", request -> request.result("news"));
      Guards.installForPolling(app, "/poll", it -> it.queryParam("sid") == null);
    }

    private static void obey(WsMessageContext connection) {
      if (connection.message().equals("eat")) {
        while (Crowd.usedHeap() < 0.85 * Runtime.getRuntime().maxMemory()) {
          KEPT.add(new byte[512 * 1024]);
        }
      } else {
        KEPT.clear();
      }
      System.gc(); // sooner or later there is a collection; now
      connection.send("done");
    }
  }

  @Test
  void whileTheHeapIsFullNobodyElseIsLetInAndTheServerSaysSoOnce() {
    try (var program = Program.run(HERE, "-Xmx48m", "-Dport=0", Hungry.class.getName());
        var ann = Client.connect(program.socket())) {
      assertThat(ann.send("eat").next()).isEqualTo("done");

      assertThat(refusal(program.socket()))
          .startsWith("HTTP/1.1 503 ")
          .endsWith("The server's memory is full: try again later.");
      assertThat(Client.knock(program.socket())).isEqualTo(503);
      assertThat(statusOfPoll(program.socket(), "/poll")).startsWith("HTTP/1.1 503 ");
      assertThat(statusOfPoll(program.socket(), "/poll?sid=ann")).startsWith("HTTP/1.1 200 ");
      assertThat(ann.send("digest").next()).isEqualTo("done");

      assertThat(Client.knock(program.socket())).isEqualTo(101);
      eventually(
          () ->
              assertThat(program.lines())
                  .satisfiesOnlyOnce(it -> assertThat(it).contains("The memory is nearly full"))
                  .satisfiesOnlyOnce(it -> assertThat(it).contains("There is memory again")));
    }
  }

  private static String statusOfPoll(URI server, String path) {
    try (var client = RawClient.dial(server.getPort())) {
      client.say("GET " + path + " HTTP/1.1\r\n");
      return client.request("Host: localhost:" + server.getPort());
    }
  }

  private static String refusal(URI socket) {
    try (var client = RawClient.dial(socket.getPort())) {
      return client.upgradeAndReadAll("Host: localhost:" + socket.getPort());
    }
  }
}
