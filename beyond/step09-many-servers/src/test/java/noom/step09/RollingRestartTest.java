package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import noom.step04.Person;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Three servers are exchanged, one after the other, while those on them speak. */
class RollingRestartTest {
  private static final int SPEAKERS = 6; // with the listener, no more than fit in a call
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @AutoClose private final Servers servers = Servers.start(4);

  private final List<URI> running =
      new CopyOnWriteArrayList<>(
          IntStream.rangeClosed(1, 3).mapToObj(it -> servers.get(it).socket()).toList());

  private final List<Speaker> speakers =
      IntStream.range(0, SPEAKERS).mapToObj(it -> new Speaker("S" + it, running)).toList();

  @Test
  void whatWasAcknowledgedAsStoredIsHeardOnce() {
    try (var ann = servers.join(0, "Ann", "lobby").ignores("welcome", "bye", "members")) {
      var talks = speakers.stream().map(CompletableFuture::runAsync).toList();
      for (var server = 1; server <= 3; server++) {
        allGoOn();
        restart(server);
      }
      allGoOn();
      speakers.forEach(Speaker::stop);
      talks.forEach(CompletableFuture::join);

      ann.ask("resume", Map.of("key", "nobody's")); // all that was said is here before the answer
      var heard = ann.texts();
      assertThat(heard).doesNotHaveDuplicates().containsAll(stored());
      speakers.forEach(it -> assertThat(heard).containsSubsequence(it.stored));
      allServersRemember(heard);
    }
  }

  /** Each says some more, on each of the servers. */
  private void allGoOn() {
    var before = speakers.stream().map(it -> it.stored.size()).toList();
    eventually(
        PATIENCE,
        () -> {
          for (var i = 0; i < SPEAKERS; i++) {
            assertThat(speakers.get(i).stored).hasSizeGreaterThan(before.get(i) + 60);
          }
        });
  }

  private void restart(int server) {
    running.remove(servers.get(server).socket());
    servers.stop(server);
    running.add(servers.startOne().socket());
  }

  private List<String> stored() {
    return speakers.stream().flatMap(it -> it.stored.stream()).toList();
  }

  private void allServersRemember(List<String> heard) {
    for (var server : List.of(0, 4, 5, 6)) {
      try (Person newcomer = servers.join(server, "Newcomer")) {
        var answer = newcomer.ask("enter_room", Map.of("room", "lobby"));
        assertThat(answer.path("said").asInt()).isEqualTo(heard.size());
        assertThat(answer.path("history").valueStream().map(it -> it.path("text").asString()))
            .isEqualTo(heard.subList(heard.size() - RoomHistory.DEFAULT_LENGTH, heard.size()));
      }
    }
  }
}
