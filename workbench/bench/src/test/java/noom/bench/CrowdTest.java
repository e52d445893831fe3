package noom.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import noom.step03.Step03;
import noom.step04.SocketServer;
import noom.step07.Step07;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final String TEXT = "x".repeat(64);

  /** So many listeners talk, in a lesson that says who is in. */
  private static Talk talk(
      Lesson lesson, Protocol protocol, int listeners, int perMessage, Pace pace)
      throws IOException {
    try (var server = LessonServer.start(lesson, Options.anyFreePort());
        var selector = Selector.open();
        var crowd = new Crowd(selector, server.port(), protocol)) {
      crowd.growTo(listeners);
      var talk = new Talk(crowd, pace, perMessage, TEXT, new Flight(), 0);
      talk.run();
      return talk;
    }
  }

  @Test
  void whatOneSaysAllSixHear() throws IOException {
    var talk = talk(Step03.lesson(), new TypedJson(), 6, 6, Pace.inFlight(4, 10, 60));

    assertThat(talk.sample(0, 0).deliveries()).isEqualTo(60);
  }

  @Test
  void inRoomsOfTwoWhatOneSaysOneHearsAndOneIsToldSo() throws IOException {
    var lesson = Step07.lesson(new SocketServer(Time.REAL));

    var talk = talk(lesson, new Events(2), 6, 2, Pace.inFlight(4, 10, 60));

    assertThat(talk.sample(0, 0).deliveries()).isEqualTo(20);
  }

  @Test
  void theListenersTakeTurnsToSpeak() throws IOException {
    var talk = talk(Step03.lesson(), new TypedJson(), 3, 3, Pace.inFlight(1, 10, 60));

    assertThat(talk.sent()).isEqualTo(10);
    assertThat(talk.speaker()).isEqualTo(1);
  }

  @Test
  void whatComesAloneIsReadAlone() throws IOException {
    var talk = talk(Step03.lesson(), new TypedJson(), 1, 1, Pace.inFlight(1, 10, 60));

    assertThat(talk.sample(0, 0).perRead()).isEqualTo(1);
  }

  @Test
  void aMessageThatIsSentLateCountsFromWhenItWasDue() throws IOException {
    try (var server = LessonServer.start(Step03.lesson(), Options.anyFreePort());
        var selector = Selector.open();
        var crowd = new Crowd(selector, server.port(), new TypedJson())) {
      var talk = new Talk(crowd, new Pace(9, 1, 9, Long.MAX_VALUE), 20, TEXT, new Flight(), 0);
      var start = System.nanoTime();
      crowd.growTo(20);
      var late = (System.nanoTime() - start) / 1e6;

      talk.run();

      assertThat(talk.sample(0, 0).max()).isGreaterThan(late);
    }
  }

  @Test
  void aRefusalEndsTheBenchmark() {
    var onlyOne = Pace.inFlight(1, 1, 60);

    assertThatThrownBy(() -> talk(Step03.lesson(), new PlainText(), 2, 2, onlyOne))
        .isInstanceOf(BenchError.class)
        .hasMessageStartingWith("The server refuses: ")
        .hasMessageContaining("bad_json");
  }

  @Test
  void whyTheServerHasHungUpIsTold() throws IOException {
    try (var selector = Selector.open();
        var server = new ByHand();
        var crowd = new Crowd(selector, server.port(), new PlainText())) {
      var goodbye = Frames.ofServer(Frames.CLOSE, "\u000f\u00a8slow".getBytes(ISO_8859_1)); // 4008
      server.work(socket -> write(socket, goodbye));

      assertThatThrownBy(() -> listenOn(crowd))
          .isInstanceOf(BenchError.class)
          .hasMessage("The server has hung up: 4008 slow");
    }
  }

  @Test
  void aPingIsAnswered() throws Exception {
    try (var selector = Selector.open();
        var server = new ByHand();
        var crowd = new Crowd(selector, server.port(), new PlainText())) {
      var ping = Frames.ofServer(Frames.PING, "are you there?".getBytes(ISO_8859_1));
      var pong = Frames.ofClient(Frames.PONG, "are you there?".getBytes(ISO_8859_1));
      var answer =
          server.work(socket -> write(socket, ping).getInputStream().readNBytes(pong.remaining()));

      crowd.growTo(1);
      eventually(
          () -> {
            crowd.listen(20);
            assertThat(answer.isDone()).as("answered").isTrue();
          });
      assertThat(ByteBuffer.wrap(answer.get())).isEqualTo(pong);
    }
  }

  /** Hears all that is no message of a run. */
  private record Recorder(List<String> heard) implements Protocol {
    @Override
    public Reaction hear(String frame, int me) {
      heard.add(frame);
      return Reaction.NONE;
    }

    @Override
    public String say(String text, int me) {
      return text;
    }
  }

  @Test
  void whatComesInTwoPartsIsHeardWhereverItIsCut() throws IOException {
    var answer = Handshake.answer(new String(Handshake.request(1, "/"), ISO_8859_1));
    var text = "0123456789".repeat(20);
    var first = Frames.ofServer(Frames.TEXT, text.getBytes(ISO_8859_1));
    var second = Frames.ofServer(Frames.TEXT, "and on".getBytes(ISO_8859_1));
    var all = ByteBuffer.allocate(answer.length + first.remaining() + second.remaining());
    var bytes = all.put(answer).put(first).put(second).array();
    for (var cut = 1; cut < bytes.length; cut++) {
      assertThat(heardOfTwoParts(bytes, cut)).as("cut at %d", cut).containsExactly(text, "and on");
    }
  }

  private static List<String> heardOfTwoParts(byte[] bytes, int cut) throws IOException {
    var heard = new ArrayList<String>();
    try (var selector = Selector.open();
        var server = new ByHand();
        var crowd = new Crowd(selector, server.port(), new Recorder(heard))) {
      crowd.connect();
      var socket = server.open(Arrays.copyOf(bytes, cut));
      crowd.listen(20_000);
      socket.getOutputStream().write(bytes, cut, bytes.length - cut);
      crowd.listen(20_000);
    }
    return heard;
  }

  private static Socket write(Socket socket, ByteBuffer frame) throws IOException {
    socket.getOutputStream().write(frame.array(), 0, frame.remaining());
    return socket;
  }

  private static void listenOn(Crowd crowd) throws IOException {
    crowd.growTo(1);
    crowd.listen(20_000);
  }
}
