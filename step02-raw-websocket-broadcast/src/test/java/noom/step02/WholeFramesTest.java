package noom.step02;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import noom.testkit.Frame;
import noom.testkit.LessonExtension;
import noom.testkit.RawClient;
import noom.workbench.Lesson;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
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

  private static final int MORE_THAN_BUFFERS = 8 * 1024 * 1024;

  private final CompletableFuture<WsContext> connection = new CompletableFuture<>();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () ->
              new Lesson(
                  "02",
                  words -> List.of(),
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

  /** As Jetty does with all that it has to write: when one write has ended, the next begins. */
  private static final class Series extends IteratingCallback {
    private final EndPoint to;
    private int left = 100_000; // one upon the other, they would be too much for any stack

    Series(EndPoint to) {
      this.to = to;
    }

    @Override
    protected Action process() {
      if (left-- == 0) {
        return Action.SUCCEEDED;
      }
      to.write(this, ByteBuffer.wrap(new byte[1]));
      return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
      to.close();
    }
  }

  @Test
  void aLongSeriesThatBeginsBehindAnotherWriteComesToItsEnd() {
    try (var client = RawClient.connect(server.port())) {
      var session = ((WebSocketSession) connection.join().session).getCoreSession();
      var endPoint = ((WebSocketCoreSession) session).getConnection().getEndPoint();
      endPoint.write(Callback.NOOP, ByteBuffer.allocate(MORE_THAN_BUFFERS));
      new Series(endPoint).iterate();

      client.readUntilGone();
    }
  }
}
