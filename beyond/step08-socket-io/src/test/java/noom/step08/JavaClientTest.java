package noom.step08;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official Java client, by each transport: it finds here what it finds at a Node server. */
class JavaClientTest {
  private final List<Socket> open = new ArrayList<>();

  @RegisterExtension
  final LessonExtension echo =
      new LessonExtension(
          () -> EchoLesson.lesson(Time.REAL),
          Options.anyFreePort().with("ping.interval", "2000").with("ping.timeout", "1500"));

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step08.lesson(new SocketServer(Time.REAL)));

  static Stream<List<String>> transports() {
    return Stream.of(List.of("websocket"), List.of("polling"), List.of("polling", "websocket"));
  }

  private Socket connect(LessonExtension to, String namespace, List<String> transports) {
    var options = IO.Options.builder().setForceNew(true).setReconnectionDelay(50).build();
    options.transports = transports.toArray(String[]::new);
    var socket = IO.socket(URI.create("http://localhost:" + to.port() + namespace), options);
    open.add(socket);
    var connected = next(socket, "connect");
    socket.connect();
    connected.join();
    return socket;
  }

  private static CompletableFuture<List<Object>> next(Socket socket, String event) {
    var heard = new CompletableFuture<List<Object>>().orTimeout(10, TimeUnit.SECONDS);
    socket.once(event, arguments -> heard.complete(List.of(arguments)));
    return heard;
  }

  private static List<Object> ask(Socket socket, String event, Object... arguments) {
    var answer = new CompletableFuture<List<Object>>().orTimeout(10, TimeUnit.SECONDS);
    Ack ack = values -> answer.complete(List.of(values));
    socket.emit(event, arguments, ack);
    return answer.join();
  }

  @AfterEach
  void disconnect() {
    open.forEach(Socket::disconnect);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void eventsAcksKoreanAndSixtyKilobytes(List<String> transports) {
    var socket = connect(echo, "/", transports);
    var back = next(socket, "message-back");
    socket.emit("message", 1, "소시지", "x".repeat(60_000));

    assertThat(back.join()).containsExactly(1, "소시지", "x".repeat(60_000));
    assertThat(ask(socket, "message-with-ack", "김소연", 2)).containsExactly("김소연", 2);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void bytesBothWays(List<String> transports) {
    var socket = connect(echo, "/", transports);
    var bytes = new byte[] {0, 1, -1, 127, -128};

    assertThat((byte[]) ask(socket, "message-with-ack", bytes).get(0)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aHundredEventsComeInOrder(List<String> transports) {
    var socket = connect(echo, "/", transports);
    var heard = Collections.synchronizedList(new ArrayList<Object>());
    socket.on("message-back", arguments -> heard.add(arguments[0]));
    var numbers = Stream.iterate(0, it -> it < 100, it -> it + 1).toList();
    numbers.forEach(it -> socket.emit("message", it));

    eventually(() -> assertThat(heard).containsExactlyElementsOf(numbers));
  }

  @ParameterizedTest
  @MethodSource("transports")
  void twoNamespaces(List<String> transports) {
    var main = connect(echo, "/", transports);
    var custom = connect(echo, "/custom", transports);

    assertThat(ask(custom, "message-with-ack", 1)).containsExactly(1);
    custom.disconnect();
    assertThat(ask(main, "message-with-ack", 2)).containsExactly(2);
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aRoomWithPeopleInIt(List<String> transports) {
    var ann = connect(server, "/", transports);
    var bob = connect(server, "/", transports);
    ask(ann, "nickname", "Ann");
    ask(ann, "enter_room", "lobby");
    var welcome = next(ann, "welcome");
    ask(bob, "enter_room", "lobby");
    assertThat(welcome.join()).startsWith("Anon", 2);
    var line = next(bob, "new_message");
    ask(ann, "new_message", "hi", "lobby");
    assertThat(line.join()).startsWith("Ann: hi");
    var bye = next(ann, "bye");
    bob.disconnect();
    assertThat(bye.join()).startsWith("Anon", 1);
  }

  /** It does not notice the goodbye of a WebSocket, but that the heartbeat has stopped. */
  @ParameterizedTest
  @MethodSource("transports")
  void itComesBackAfterARestart(List<String> transports) {
    var socket = connect(echo, "/", transports);
    var reason = next(socket, "disconnect");
    var back = next(socket, "connect");
    echo.stop();
    assertThat(reason.join().get(0)).isIn("transport close", "transport error", "ping timeout");
    echo.startAgain();
    back.join();

    assertThat(ask(socket, "message-with-ack", 1)).containsExactly(1);
  }
}
