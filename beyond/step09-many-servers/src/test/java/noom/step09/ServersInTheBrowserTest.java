package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.Program;
import noom.testkit.Relay;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.support.ui.Select;

/** Three people on three servers: for them it is one. */
@InTheBrowser
@Timeout(300) // a server counts as dead only after a while
class ServersInTheBrowserTest {
  private static final Duration UNTIL_DEAD = Replica.SILENCE.multipliedBy(3);
  private static final String ALONE = "Only those on this server hear you: it has lost the others.";

  @AutoClose private final Servers servers = Servers.start(2);

  private RoomPanel open(Browser browser, int server) {
    return RoomPanel.open(browser, servers.get(server).page());
  }

  private static void isConnectedTo(Browser browser, String... names) {
    eventually(
        () -> {
          assertThat(browser.texts("#peers .tile b")).containsExactlyInAnyOrder(names);
          assertThat(browser.texts("#peers .state")).containsOnly("connected");
        });
  }

  private static void whisper(Browser browser, String reader, String words) {
    eventually(() -> new Select(browser.find("#to")).selectByVisibleText(reader));
    new RoomPanel(browser).msg().submit(words);
  }

  @Test
  void threePeopleTalkWhisperAndCallUntilOneServerIsKilledAndTheOthersGoOn(
      Browser ann, Browser bob, Browser cho) {
    var redis = "-Dredis=" + servers.redis.uri();
    try (var third =
        Program.run(Path.of("").toAbsolutePath(), "-Dport=0", redis, Step09.class.getName())) {
      var annsRoom = open(ann, 0).enter("Ann", "lobby");
      var bobsRoom = open(bob, 1).enter("Bob", "lobby");
      var chosRoom = RoomPanel.open(cho, third.page()).enter("Cho", "lobby");
      isConnectedTo(ann, "Bob", "Cho");
      isConnectedTo(bob, "Ann", "Cho");
      isConnectedTo(cho, "Ann", "Bob");

      chosRoom.msg().submit("소시지?");
      annsRoom.messages().contains("Cho: 소시지?");
      bobsRoom.messages().contains("Cho: 소시지?");
      whisper(ann, "Cho", "psst");
      chosRoom.messages().contains("(whisper) Ann → Cho: psst");
      assertThat(bobsRoom.messages().lines()).noneMatch(it -> it.contains("psst"));

      cho.mayLoseServer();
      third.close(); // SIGKILL

      eventually(UNTIL_DEAD, () -> annsRoom.titleIs("Room lobby (2)"));
      bobsRoom.messages().contains("Cho left!");
      isConnectedTo(ann, "Bob");
      isConnectedTo(bob, "Ann");
      bobsRoom.msg().submit("still here");
      eventually(() -> new Select(ann.find("#to")).selectByVisibleText("Everyone"));
      annsRoom.messages().contains("Bob: still here");
    }
    var again = open(cho, 1).enter("Cho", "lobby");
    again.messages().contains("↑ earlier");
    isConnectedTo(cho, "Ann", "Bob");
  }

  @Test
  void oneWhoComesLaterReadsWhatWasSaidAboveALine(Browser ann, Browser bob) {
    var annsRoom = open(ann, 0).enter("Ann", "lobby");
    annsRoom.messages().shows();
    List.of("one", "<b>two</b>").forEach(annsRoom.msg()::submit);
    annsRoom.messages().shows("You: one", "You: <b>two</b>");

    open(bob, 1).enter("Bob", "lobby").messages().shows("Ann: one", "Ann: <b>two</b>", "↑ earlier");
  }

  @Test
  void oneWhoWasAwayReadsWhatWasMissedOnce(Browser ann) {
    try (var line = Relay.to(servers.get(0).page());
        var bob = servers.join(1, "Bob", "lobby")) {
      var room = RoomPanel.open(ann, line.uri()).enter("Ann", "lobby");
      bob.ask("new_message", Map.of("text", "heard", "room", "lobby"));
      room.messages().contains("Bob: heard");
      ann.mayLoseServer();
      line.cut();
      room.status().says("again");
      bob.ask("new_message", Map.of("text", "missed", "room", "lobby"));
      line.heal();
      room.isOnline();

      room.messages().contains("Bob: missed");
      bob.ask("new_message", Map.of("text", "on it goes", "room", "lobby"));
      room.messages().contains("Bob: on it goes");
      assertThat(room.messages().lines())
          .containsOnlyOnce("Bob: heard", "While you were away:", "Bob: missed", "Bob: on it goes");
    }
  }

  @Test
  void oneWhoWasAwayFromAServerWithoutRedisReadsNothingAgain(Browser ann) {
    var alone = Step09.lesson(new SocketServer(Time.REAL));
    try (var server = LessonServer.start(alone, Options.anyFreePort());
        var line = Relay.to(server.page())) {
      var room = RoomPanel.open(ann, line.uri()).enter("Ann", "lobby");
      room.msg().submit("mine");
      room.messages().shows("You: mine");
      ann.mayLoseServer();
      line.cut();
      room.status().says("again");
      line.heal();
      room.isOnline();

      room.msg().submit("and on");
      room.messages().shows("You: mine", "You: and on");
    }
  }

  @Test
  void withoutRedisThePageSaysWhoHearsItAndComesBackByItself(Browser ann, Browser bob) {
    var annsRoom = open(ann, 0).enter("Ann", "lobby");
    var bobsRoom = open(bob, 1).enter("Bob", "lobby");
    assertThat(ann.shows("#alone")).isFalse();

    servers.redis.kill();
    for (var browser : List.of(ann, bob)) {
      browser.mayLoseServer();
      eventually(UNTIL_DEAD, () -> assertThat(browser.shownText("#alone")).isEqualTo(ALONE));
    }
    ann.looksAt(1280, 900, false);
    assertThat(ann.edge("#call", "left")).isLessThan(ann.edge("#room", "left"));
    annsRoom.wire().choose("Servers");
    assertThat(ann.shownText("#wire .server-map")).isEqualTo(ALONE);
    annsRoom.msg().submit("only here");
    annsRoom.messages().contains("You: only here");

    servers.redis.startAgain();
    for (var browser : List.of(ann, bob)) {
      eventually(UNTIL_DEAD, () -> assertThat(browser.shows("#alone")).isFalse());
    }
    eventually(UNTIL_DEAD, () -> annsRoom.titleIs("Room lobby (2)"));
    bobsRoom.msg().submit("together again");
    annsRoom.messages().contains("Bob: together again");
    assertThat(bobsRoom.messages().lines()).noneMatch(it -> it.contains("only here"));
    assertThat(annsRoom.messages().lines()).doesNotContain("While you were away:");
  }

  @Test
  void theWirePanelDrawsWhoIsOnWhichServer(Browser ann, Browser bob) {
    open(ann, 0).enter("Ann", "lobby").wire().choose("Servers");
    open(bob, 1).enter("Bob", "lobby");
    try (var elsewhere = servers.join(1, "Eve", "kitchen")) {
      eventually(
          () ->
              assertThat(ann.texts("#wire .server-map text"))
                  .containsSubsequence( // an exercise adds something
                      "localhost:0 (yours)",
                      "Ann",
                      "localhost:0",
                      "Bob",
                      "and 1 more",
                      "Redis: one log for all"));
    }
    eventually(() -> assertThat(ann.texts(".server-map text")).doesNotContain("and 1 more"));
  }
}
