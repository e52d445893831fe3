package noom.step02;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.websocket.WsContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import noom.testkit.Frame;
import noom.testkit.LessonExtension;
import noom.testkit.RawClient;
import noom.workbench.Lesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Messages and Jetty's own frames meet on one connection, whose reader has a window of a few
 * kilobytes, so that most writes stop half-way.
 */
class WholeFramesTest {
  private static final int PINGS = 300;
  private static final List<Integer> LENGTHS = List.of(0, 1, 125, 126, 65_535, 65_536, 80_000);
  private static final int ROUNDS = 3; // some 600 KB: it stays below the high-water mark

  private final CompletableFuture<WsContext> connection = new CompletableFuture<>();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () ->
              new Lesson(
                  "02",
                  "Whole frames",
                  "",
                  List.of(),
                  app -> app.routes.ws("/", ws -> ws.onConnect(connection::complete))));

  private static void ping(RawClient client, int number) {
    client.send(Frame.PING, ("" + number).getBytes(StandardCharsets.UTF_8), true);
  }

  private List<String> sendMuch() {
    var texts = new ArrayList<String>();
    for (int i = 0; i < ROUNDS; i++) {
      var letter = "" + (char) ('a' + i);
      LENGTHS.forEach(length -> texts.add(letter.repeat(length)));
    }
    texts.forEach(Outbox.of(connection.join())::send);
    return texts;
  }

  @Test
  void messagesOfEveryLengthAndPongsArriveWholeAndInOrder() {
    try (var client = RawClient.connect(server.port())) {
      var sent = sendMuch();
      for (int i = 0; i < PINGS; i++) {
        ping(client, i);
      }
      var texts = new ArrayList<String>();
      var pongs = new ArrayList<String>();
      while (texts.size() + pongs.size() < sent.size() + PINGS) {
        var frame = client.read();
        (frame.opcode() == Frame.PONG ? pongs : texts).add(frame.text());
      }

      assertThat(texts).isEqualTo(sent);
      assertThat(pongs).hasSize(PINGS).startsWith("0", "1").endsWith("" + (PINGS - 1));
    }
  }

  @Test
  void afterAGoodbyeOfTheServerNothingComesAndWhatCameBeforeIsWhole() {
    try (var client = RawClient.connect(server.port())) {
      var sent = sendMuch();
      var texts = new ArrayList<String>();
      var frame = client.read();
      connection.join().closeSession(1000, "enough");
      Outbox.of(connection.join()).send("too late");
      while (frame.opcode() != Frame.CLOSE) {
        texts.add(frame.text());
        frame = client.read();
      }

      assertThat(texts).isEqualTo(sent.subList(0, texts.size()));
      client.readUntilGone();
    }
  }
}
