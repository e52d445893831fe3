package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import noom.step03.Nicknames;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events, answers and hooks: what SocketServer gives, whatever the features are. */
class EventsProtocolTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step04.lesson(socketServer));

  private record Say(String text) {}

  private static JsonNode next(Person person) {
    return JSON.readTree(person.client().next());
  }

  @Test
  void connectedComesFirstWithAnIdAndASecretOfOnesOwn() {
    try (var ann = Person.join(server);
        var bob = Person.join(server)) {
      assertThat(List.of(ann.id(), ann.key(), bob.id(), bob.key()))
          .doesNotHaveDuplicates()
          .allSatisfy(it -> assertThat(it).isNotBlank());
    }
  }

  // Answers

  @Test
  void whatAHandlerReturnsIsTheAck() {
    socketServer.on("echo", Say.class, (socket, say) -> say);
    try (var ann = Person.join(server)) {
      ann.client().send("{\"type\":\"echo\",\"payload\":{\"text\":\"hi\"},\"id\":7}");

      assertThat(next(ann))
          .isEqualTo(
              JSON.readTree(
                  "{\"type\":\"ack\",\"id\":7,\"ok\":true,\"payload\":{\"text\":\"hi\"}}"));
    }
  }

  @Test
  void aRefusalIsAnAckToo() {
    try (var ann = Person.join(server)) {
      ann.client().send("{\"type\":\"sing\",\"payload\":{},\"id\":7}");

      var ack = next(ann);
      assertThat(ack.path("type").asString()).isEqualTo("ack");
      assertThat(ack.path("id").asInt()).isEqualTo(7);
      assertThat(ack.path("ok").asBoolean(true)).isFalse();
      assertThat(ack.path("error").path("code").asString()).isEqualTo("unknown_type");
      assertThat(ack.path("error").path("message").asString()).contains("sing");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "9007199254740993", "1e300", "123456789012345678901"})
  void anyNumberIsAnIdAndComesBackAsItWas(String id) {
    try (var ann = Person.join(server)) {
      ann.client().send("{\"type\":\"ping\",\"id\":%s}".formatted(id));

      assertThat(ann.hears("pong").isNull()).isTrue();
      var ack = next(ann);
      assertThat(ack.path("ok").asBoolean()).isTrue();
      assertThat(ack.path("id")).isEqualTo(JSON.readTree(id));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "true", "null", "[]", "{}", "1e999", "\"\""})
  void whatIsNoNumberIsNoId(String id) {
    try (var ann = Person.join(server)) {
      ann.client().send("{\"type\":\"ping\",\"id\":%s}".formatted(id));

      assertThat(ann.hears("error").path("code").asString()).isEqualTo("bad_json");
      assertThat(ann.hasHeard("ack")).isEmpty();
    }
  }

  @Test
  void aNumberThatNoComputerCountsWithIsNoId() {
    try (var ann = Person.join(server)) {
      ann.client().send("{\"type\":\"ping\",\"id\":%s}".formatted("9".repeat(900)));

      assertThat(ann.hears("error").path("code").asString()).isEqualTo("bad_json");
    }
  }

  @Test
  void withoutAnIdThereIsNoAnswerButToAMistake() {
    socketServer.on("echo", Say.class, (socket, say) -> say);
    try (var ann = Person.join(server)) {
      ann.emit("echo", new Say("hi"));
      ann.emit("echo", Map.of());
      ann.emit("sing", Map.of());
      ann.client().send("{");

      assertThat(ann.hears("error").path("code").asString()).isEqualTo("bad_payload");
      assertThat(ann.hears("error").path("code").asString()).isEqualTo("unknown_type");
      assertThat(ann.hears("error").path("code").asString()).isEqualTo("bad_json");
      assertThat(ann.hasHeard("ack")).isEmpty();
    }
  }

  @Test
  void acksWaitWhenAClassWantsToWatchOneTravel() {
    try (var ann = Person.join(server);
        var bob = Person.join(server)) {
      ann.ask("enter_room", Map.of("room", "lobby"));
      bob.ask("enter_room", Map.of("room", "lobby"));
      socketServer.acks.delayBy(Duration.ofSeconds(10));

      ann.client()
          .send(
              "{\"type\":\"new_message\",\"payload\":{\"text\":\"hi\",\"room\":\"lobby\"},\"id\":99}");
      assertThat(ann.hasHeard("ack")).isEmpty();
      assertThat(bob.hears("new_message").path("text").asString()).isEqualTo("hi");
      time.pass(Duration.ofMillis(9_999));
      assertThat(ann.hasHeard("ack")).isEmpty();
      time.pass(Duration.ofMillis(1));

      assertThat(next(ann).path("id").asInt()).isEqualTo(99);
    }
  }

  // Who hears

  @Test
  void oneEveryoneARoomAndAllButOneCanBeTold() {
    var rooms = socketServer.rooms();
    try (var ann = Person.join(server);
        var bob = Person.join(server);
        var cho = Person.join(server)) {
      ann.ask("enter_room", Map.of("room", "lobby"));
      bob.ask("enter_room", Map.of("room", "lobby"));
      socketServer
          .executor()
          .execute(
              () -> {
                var annsSocket = rooms.find(ann.id()).orElseThrow();
                annsSocket.emit("one", new Say("1"));
                rooms.to(ann.id()).emit("private", new Say("2"));
                rooms.to("lobby").emit("room", new Say("3"));
                rooms.to("lobby").except(annsSocket).emit("others", new Say("4"));
                rooms.everyone().emit("all", new Say("5"));
                rooms.everyone().except(annsSocket).emit("all others", new Say("6"));
                rooms.to("nowhere").emit("nobody", new Say("7"));
              });

      assertThat(typesHeardBy(ann)).containsExactly("one", "private", "room", "all");
      assertThat(typesHeardBy(bob)).containsExactly("room", "others", "all", "all others");
      assertThat(typesHeardBy(cho)).containsExactly("all", "all others");
    }
  }

  private static List<String> typesHeardBy(Person person) {
    person.client().send("{\"type\":\"ping\"}");
    var types = new ArrayList<String>();
    for (var type = next(person).path("type").asString();
        !type.equals("pong");
        type = next(person).path("type").asString()) {
      types.add(type);
    }
    return types;
  }

  // Hooks

  @Test
  void hooksSeeWhoComesWhatHappensAndWhoGoes() {
    var seen = new CopyOnWriteArrayList<String>();
    socketServer.connected.add((socket, what) -> seen.add("connected"));
    socketServer.any.use((socket, event) -> seen.add("event " + event));
    var nicknames = SocketNicknames.of(socketServer);
    nicknames.requested.use((socket, name) -> seen.add(nameOf(socket) + " asks for " + name));
    nicknames.changed.add((socket, name) -> seen.add(nameOf(socket) + " has " + name));
    socketServer.disconnecting.add(
        (socket, why) -> seen.add("disconnecting " + why + " " + socket.rooms()));
    socketServer.disconnected.add(
        (socket, why) -> seen.add("disconnected " + why + " " + socket.rooms()));
    hookIntoRooms(seen);

    var ann = Person.join(server);
    ann.ask("nickname", Map.of("nickname", "Ann"));
    ann.ask("enter_room", Map.of("room", "lobby"));
    ann.refused("sing\nla", Map.of());
    ann.close();

    eventually(
        () ->
            assertThat(seen)
                .containsExactly(
                    "connected",
                    "event nickname",
                    "Anon asks for Ann",
                    "Ann has Ann",
                    "event enter_room",
                    "joining lobby 0",
                    "joined lobby 1",
                    "disconnecting closed with 1000 [lobby]",
                    "leaving lobby, of [lobby]",
                    "disconnected closed with 1000 []"));
  }

  private static String nameOf(Socket socket) {
    return Nicknames.of(socket.notes);
  }

  private void hookIntoRooms(List<String> seen) {
    var rooms = socketServer.rooms();
    rooms.joining.use(
        (socket, room) -> seen.add("joining " + room + " " + rooms.members(room).size()));
    rooms.joined.add(
        (socket, room) -> seen.add("joined " + room + " " + rooms.members(room).size()));
    rooms.leaving.add((socket, room) -> seen.add("leaving " + room + ", of " + socket.rooms()));
  }

  // Bugs

  @Test
  void aHookThatThrowsKeepsNobodyInARoomAndIsLogged() {
    socketServer.disconnecting.add(EventsProtocolTest::crash);
    socketServer.rooms().leaving.add(EventsProtocolTest::crash);
    var seen = new CopyOnWriteArrayList<String>();
    socketServer.disconnected.add((socket, why) -> seen.add("gone"));
    try (var log = Log.capture()) {
      var ann = Person.join(server);
      ann.ask("enter_room", Map.of("room", "lobby"));
      ann.ask("enter_room", Map.of("room", "kitchen"));
      ann.close();

      eventually(() -> assertThat(seen).containsExactly("gone"));
      socketServer.executor().execute(() -> assertThat(socketServer.rooms().names()).isEmpty());
      assertThat(log.text()).contains("A bug: a listener threw.", "the secret of the server");
    }
  }

  private static void crash(Socket socket, String what) {
    throw new IllegalStateException("the secret of the server");
  }

  @Test
  void whatIsDoneLaterAndThrowsIsLoggedAndTheNextIsDone() {
    var done = new CopyOnWriteArrayList<String>();
    try (var log = Log.capture()) {
      socketServer.executor().schedule(Duration.ofSeconds(1), () -> crash(null, "later"));
      socketServer.executor().schedule(Duration.ofSeconds(2), () -> done.add("next"));

      time.pass(Duration.ofSeconds(2));

      assertThat(done).containsExactly("next");
      assertThat(log.text()).contains("A bug: a scheduled task threw.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "error"})
  void aBugIsLoggedAndToldWithoutItsTextAndCleanedUp(String kind) {
    socketServer.on(
        "crash",
        Void.class,
        (socket, nothing) -> {
          if (kind.equals("error")) {
            throw new StackOverflowError("the secret of the server");
          }
          throw new IllegalStateException("the secret of the server");
        });
    try (var log = Log.capture();
        var ann = Person.join(server)) {
      ann.ask("enter_room", Map.of("room", "lobby"));
      ann.emit("crash", Map.of());

      assertThat(ann.client().closed().code()).isEqualTo(1011);
      assertThat(ann.client().closed().reason()).isEqualTo("The server made a mistake.");
      eventually(() -> assertThat(log.text()).contains("the secret of the server", "\tat "));
      eventually(
          () ->
              socketServer
                  .executor()
                  .execute(() -> assertThat(socketServer.rooms().names()).isEmpty()));
    }
  }
}
