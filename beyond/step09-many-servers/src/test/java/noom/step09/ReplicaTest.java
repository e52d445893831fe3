package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import noom.step03.Message;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.step04.Wire;
import noom.step07.Step07;
import noom.testkit.TestTime;
import noom.workbench.Options;
import noom.workbench.faults.Faults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.StreamEntryID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a server makes of the entries of others. */
class ReplicaTest {
  private static final Supplier<Turn> NOT_OURS = () -> null;

  private final TestTime time = new TestTime(); // it stands still
  private final SocketServer server = new SocketServer(time);
  private final Replica replica =
      new Replica(server, RoomHistory.of(Options.anyFreePort(), () -> 0, () -> true));
  private int number;

  @BeforeEach
  void begin() {
    Step07.install(server);
    Javalin.create(app -> server.notes.get(Faults.class, () -> Faults.install(app, time)));
    server.use((kind, socket, text, turn) -> turn.run());
    apply(Entry.Kind.HELLO, "", "another server");
  }

  private void apply(Entry.Kind kind, String socket, String text) {
    var place = new StreamEntryID(number + 1, 0);
    replica.apply(new Entry(place, "another", number++, kind, socket, text), NOT_OURS);
  }

  private void comes(String socket) {
    apply(Entry.Kind.OPENED, socket, "json key-of-" + socket);
  }

  private void says(String socket, String event, String payload) {
    apply(
        Entry.Kind.SAID,
        socket,
        "{\"type\":\"%s\",\"payload\":{%s}}".formatted(event, payload.replace('\'', '"')));
  }

  private void annComesBack() {
    comes("ann");
    says("ann", "nickname", "'nickname':'Ann'");
    comes("ann again");
    says("ann again", "resume", "'key':'key-of-ann'");
  }

  @Test
  void aNewcomerHearsOnlyOfThoseWhoAreThere() {
    annComesBack();

    assertThat(replica.snapshot().instances().get(0).people())
        .extracting(Snapshot.Person::id)
        .containsExactly("ann again");
  }

  @Test
  void oneWhoWasReplacedIsNotHeardAnyMore() {
    annComesBack();

    says("ann", "enter_room", "'room':'lobby'");

    assertThat(server.rooms().names()).isEmpty();
    says("ann again", "enter_room", "'room':'lobby'");
    assertThat(server.rooms().members("lobby")).extracting(Socket::id).containsExactly("ann again");
  }

  /** Its own server has counted what it says, by a clock that is not ours. */
  @Test
  void howFastOneMaySignalIsNotAskedAgain() {
    var told = new ArrayList<String>();
    var bob = new Socket("bob", new Recorder(told), Elsewhere.OUTBOX, server.executor());
    server.open(bob);
    server.handle(bob, "nickname", new Message("nickname", nickname("Bob"))::payload);
    server.rooms().join(bob, "lobby");
    comes("ann");
    says("ann", "nickname", "'nickname':'Ann'");
    says("ann", "enter_room", "'room':'lobby'");

    for (var i = 0; i < 1_000; i++) {
      says("ann", "ice", "'to':'bob','candidate':{'candidate':'c'}");
    }
    assertThat(Collections.frequency(told, "ice")).isEqualTo(1_000);
  }

  private static JsonNode nickname(String nickname) {
    return JsonNodeFactory.instance.objectNode().put("nickname", nickname);
  }

  private record Recorder(List<String> told) implements Wire {
    @Override
    public String name() {
      return "recorder";
    }

    @Override
    public void emit(List<Socket> sockets, String event, Object payload) {
      told.add(event);
    }

    @Override
    public void replay(Socket socket, String text) {}
  }
}
