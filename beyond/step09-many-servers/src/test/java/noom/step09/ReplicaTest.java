package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.step07.Step07;
import noom.testkit.TestTime;
import noom.workbench.Options;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.StreamEntryID;

/** What a server makes of the entries of others. */
class ReplicaTest {
  private static final Supplier<Turn> NOT_OURS = () -> null;

  private final SocketServer server = new SocketServer(new TestTime());
  private final Replica replica =
      new Replica(server, RoomHistory.of(Options.anyFreePort(), () -> 0, () -> true));
  private int number;

  @BeforeEach
  void begin() {
    Step07.install(server);
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
}
