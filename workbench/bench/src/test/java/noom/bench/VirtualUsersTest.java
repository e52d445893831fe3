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
import noom.testkit.Frame;
import org.junit.jupiter.api.Test;

class VirtualUsersTest {
  private static final int TIMEOUT_MILLIS = 20_000;

  private static Frame frame(int opcode, String text) {
    return new Frame(opcode, text.getBytes(ISO_8859_1));
  }

  private static Socket write(Socket socket, ByteBuffer bytes) throws IOException {
    socket.getOutputStream().write(bytes.array(), 0, bytes.remaining());
    return socket;
  }

  /** Keeps each text that is no message. */
  private record Recorder(List<String> texts) implements Protocol {
    @Override
    public Reaction react(String text, int user) {
      texts.add(text);
      return Reaction.NONE;
    }

    @Override
    public String message(String text, int user) {
      return text;
    }
  }

  private static List<String> received(byte[] bytes, int cut) throws IOException {
    var texts = new ArrayList<String>();
    try (var selector = Selector.open();
        var server = new StubServer();
        var users = new VirtualUsers(selector, server.port(), new Recorder(texts))) {
      users.connect();
      var socket = server.accept(Arrays.copyOf(bytes, cut));
      users.receive(TIMEOUT_MILLIS);
      socket.getOutputStream().write(bytes, cut, bytes.length - cut);
      users.receive(TIMEOUT_MILLIS);
    }
    return texts;
  }

  @Test
  void whereverTheAnswerToTheHandshakeAndTheFirstFramesAreCutAllIsReceived() throws IOException {
    var longerThanTheAnswer = "0123456789".repeat(20);
    var first = frame(Frame.TEXT, longerThanTheAnswer).encode();
    var second = frame(Frame.TEXT, "and on").encode();
    var all = ByteBuffer.allocate(StubServer.ANSWER.length + first.limit() + second.limit());
    var bytes = all.put(StubServer.ANSWER).put(first).put(second).array();

    for (var cut = 1; cut < bytes.length; cut++) {
      assertThat(received(bytes, cut))
          .as("cut at %d", cut)
          .containsExactly(longerThanTheAnswer, "and on");
    }
  }

  @Test
  void aFrameThatTheBufferCannotHoldIsToldAndTheLongestIsReceived() throws Exception {
    var texts = new ArrayList<String>();
    try (var selector = Selector.open();
        var server = new StubServer();
        var users = new VirtualUsers(selector, server.port(), new Recorder(texts))) {
      var longest = "x".repeat(256 * 1024 - 10); // without its header
      var first = frame(Frame.TEXT, longest).encode();
      var second = frame(Frame.TEXT, longest + "x").encode();
      server.work(socket -> write(write(socket, first), second));

      assertThatThrownBy(() -> users.growTo(1))
          .isInstanceOf(BenchError.class)
          .hasMessage("A frame has more than 262,144 bytes.");
      assertThat(texts).containsExactly(longest);
    }
  }

  @Test
  void aRefusalIsToldInItsOwnWords() throws IOException {
    try (var selector = Selector.open();
        var server = new StubServer();
        var users = new VirtualUsers(selector, server.port(), new PlainText())) {
      users.connect();
      server.accept("HTTP/1.1 403 Forbidden\r\n\r\n".getBytes(ISO_8859_1));

      assertThatThrownBy(() -> users.receive(TIMEOUT_MILLIS))
          .isInstanceOf(BenchError.class)
          .hasMessage("No WebSocket: HTTP/1.1 403 Forbidden");
    }
  }

  @Test
  void whyTheServerHasHungUpIsTold() throws IOException {
    try (var selector = Selector.open();
        var server = new StubServer();
        var users = new VirtualUsers(selector, server.port(), new PlainText())) {
      server.work(socket -> write(socket, frame(Frame.CLOSE, "\u000f\u00a8slow").encode())); // 4008

      assertThatThrownBy(
              () -> {
                users.growTo(1);
                users.receive(TIMEOUT_MILLIS);
              })
          .isInstanceOf(BenchError.class)
          .hasMessage("The server has hung up: 4008 slow");
    }
  }

  @Test
  void aPingIsAnswered() throws Exception {
    try (var selector = Selector.open();
        var server = new StubServer();
        var users = new VirtualUsers(selector, server.port(), new PlainText())) {
      var ping = frame(Frame.PING, "are you there?").encode();
      var pong = frame(Frame.PONG, "are you there?").encodeMasked();
      var answer =
          server.work(socket -> write(socket, ping).getInputStream().readNBytes(pong.remaining()));

      users.growTo(1);
      eventually(
          () -> {
            users.receive(20);
            assertThat(answer.isDone()).as("answered").isTrue();
          });
      assertThat(ByteBuffer.wrap(answer.get())).isEqualTo(pong);
    }
  }
}
