package noom.step06;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import noom.step04.Person;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.Network;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class WhispersInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step06.lesson(new SocketServer(Time.REAL)));

  private RoomPanel enter(Browser browser, String nickname, String room) {
    return RoomPanel.open(browser, server).enter(nickname, room);
  }

  private void stopServerFor(RoomPanel... pages) {
    List.of(pages).forEach(it -> it.browser().mayLoseServer());
    server.stop();
    List.of(pages).forEach(it -> it.status().says("Trying again in "));
  }

  // Whispers

  @Test
  @InEveryBrowser
  void aWhisperReachesOnlyItsReaderAndLooksDifferentOnBothSides(
      Browser ann, Browser bob, Browser cho) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    var chosPage = enter(cho, "Cho", "lobby");
    annsPage.messages().shows("Bob joined!", "Cho joined!");

    Whispers.of(annsPage).choose("Bob");
    annsPage.msg().submit("hi");
    bobsPage.messages().shows("Cho joined!", "(whisper) Ann → Bob: hi");
    Whispers.of(bobsPage).choose("Ann");
    bobsPage.msg().submit("<b>psst</b>");

    annsPage
        .messages()
        .shows(
            "Bob joined!",
            "Cho joined!",
            "(whisper) Ann → Bob: hi",
            "(whisper) Bob → Ann: <b>psst</b>");
    assertThat(Whispers.of(annsPage).lines()).hasSize(2);
    assertThat(Whispers.of(bobsPage).lines()).hasSize(2);
    assertThat(annsPage.messages().mine()).containsExactly("(whisper) Ann → Bob: hi");
    chosPage.msg().submit("so quiet here");
    chosPage.messages().shows("You: so quiet here");
    annsPage.messages().contains("Cho: so quiet here");
    assertThat(chosPage.wire().in()).noneMatch(it -> it.contains("psst") || it.contains("\"dm\""));
  }

  @Test
  void toEveryoneAgainEveryoneHears(Browser ann, Browser bob, Browser cho) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    var chosPage = enter(cho, "Cho", "kitchen");

    Whispers.of(annsPage).choose("Bob");
    annsPage.msg().submit("only you");
    Whispers.of(annsPage).choose("Everyone");
    annsPage.msg().submit("all of you");

    bobsPage.messages().shows("(whisper) Ann → Bob: only you", "Ann: all of you");
    annsPage.messages().shows("Bob joined!", "(whisper) Ann → Bob: only you", "You: all of you");
    chosPage.msg().submit("anyone?");
    chosPage.messages().shows("You: anyone?");
  }

  @Test
  @InFirefoxToo
  void oneChoosesAmongThoseInTheRoomAsTheyComeAndGoAndChangeTheirNames(
      Browser ann, Browser bob, Browser cho) {
    var annsPage = enter(ann, "Ann", "lobby");
    Whispers.of(annsPage).offers("Everyone");
    var bobsPage = enter(bob, "Bob", "lobby");
    enter(cho, "Cho", "kitchen");
    Whispers.of(annsPage).offers("Everyone", "Bob");
    Whispers.of(bobsPage).offers("Everyone", "Ann");

    bobsPage.name().submit("Bobby");
    Whispers.of(annsPage).offers("Everyone", "Bobby");
    assertThat(Whispers.of(annsPage).chosen()).isEqualTo("Everyone");
    bobsPage.leave();

    Whispers.of(annsPage).offers("Everyone");
  }

  @Test
  void whoHasJustLeftStaysChosenSoThatTheWhisperGoesToNobodyElse(
      Browser ann, Browser bob, Browser cho) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    var chosPage = enter(cho, "Cho", "lobby");
    Whispers.of(annsPage).choose("Bob");

    bobsPage.leave();
    Whispers.of(annsPage).offers("Everyone", "Cho", "Bob (has left)");
    assertThat(Whispers.of(annsPage).chosen()).isEqualTo("Bob (has left)");
    annsPage.msg().submit("not for Cho");

    annsPage.problemSays("There is nobody by that name in your room any more.");
    annsPage.msg().holds("not for Cho");
    Whispers.of(annsPage).choose("Cho");
    annsPage.msg().submit("for Cho");
    chosPage.messages().shows("Bob left!", "(whisper) Ann → Cho: for Cho");
    Whispers.of(annsPage).offers("Everyone", "Cho");
  }

  @Test
  void aWhisperThatIsBegunStaysInItsRoomAndForItsReader(Browser ann, Browser bob, Browser cho) {
    var annsPage = enter(ann, "Ann", "lobby");
    enter(bob, "Bob", "lobby");
    enter(cho, "Cho", "kitchen");
    Whispers.of(annsPage).choose("Bob");
    annsPage.msg().type("a secret");

    annsPage.roomsAre("lobby (2)", "kitchen (1)");
    annsPage.clickRoom("kitchen");
    annsPage.isIn("kitchen");
    annsPage.msg().holds("");
    Whispers.of(annsPage).offers("Everyone", "Cho");
    assertThat(Whispers.of(annsPage).chosen()).isEqualTo("Everyone");
    annsPage.leave();
    annsPage.enter("lobby");

    annsPage.msg().holds("a secret");
    Whispers.of(annsPage).offers("Everyone", "Bob");
    assertThat(Whispers.of(annsPage).chosen()).isEqualTo("Bob");
  }

  @Test
  void whoTakesTheNameOfSomebodyWhoHasLeftGetsNoWhisperForThem(
      Browser ann, Browser bob, Browser eve) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    var evesPage = enter(eve, "Eve", "lobby");
    Whispers.of(annsPage).choose("Bob");

    bobsPage.leave();
    bob.open(server.page("step06/lesson"));
    Whispers.of(annsPage).offers("Everyone", "Eve", "Bob (has left)");
    eventually(
        () -> {
          evesPage.name().submit("Bob");
          assertThat(Whispers.of(annsPage).recipients()).contains("Bob");
        });

    assertThat(Whispers.of(annsPage).chosen()).isEqualTo("Bob (has left)");
    annsPage.msg().submit("for the first Bob only");
    annsPage.problemSays("There is nobody by that name in your room any more.");
    assertThat(Whispers.of(evesPage).lines()).isEmpty();
  }

  @Test
  void aWhisperThatWaitsWhenOneLeavesGoesNowhere(Browser ann, Browser bob) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    Whispers.of(annsPage).choose("Bob");
    stopServerFor(annsPage, bobsPage);
    annsPage.msg().submit("wait for me");
    annsPage.leave();
    server.startAgain();

    bobsPage.isOnline();
    annsPage.isOnline().enter("Ann", "lobby");

    annsPage.messages().contains("Not sent to lobby: wait for me");
    assertThat(Whispers.of(bobsPage).lines()).isEmpty();
  }

  @Test
  void theReaderIsAPersonWhoIsThereAgainAfterARestart(Browser ann, Browser bob) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    Whispers.of(annsPage).choose("Bob");
    stopServerFor(annsPage, bobsPage);
    annsPage.msg().submit("meanwhile");
    server.startAgain();

    bobsPage.isOnline();
    annsPage.isOnline();

    bobsPage.messages().contains("(whisper) Ann → Bob: meanwhile");
    Whispers.of(annsPage).offers("Everyone", "Bob");
    assertThat(Whispers.of(annsPage).chosen()).isEqualTo("Bob");
    annsPage.msg().submit("psst");
    bobsPage.messages().contains("(whisper) Ann → Bob: psst");
  }

  @Test
  void aLineForEveryoneThatFailsLaterIsStillForEveryone(Browser ann, Browser bob) {
    try (var network = Network.to(server)) {
      var annsPage = new RoomPanel(network.open(ann, ""));
      annsPage.enter("Ann", "lobby");
      enter(bob, "Bob", "lobby");
      Whispers.of(annsPage).choose("Bob");
      Whispers.of(annsPage).choose("Everyone");
      network.freeze();
      annsPage.msg().submit("hi all");
      Whispers.of(annsPage).choose("Bob");

      network.loseBrowsers();

      annsPage.msg().holds("hi all");
      assertThat(Whispers.of(annsPage).chosen()).isEqualTo("Everyone");
    }
  }

  @Test
  void aWhisperThatFailsLaterIsStillForItsReaderOnly(Browser ann, Browser bob) {
    try (var network = Network.to(server)) {
      var annsPage = new RoomPanel(network.open(ann, ""));
      annsPage.enter("Ann", "lobby");
      enter(bob, "Bob", "lobby");
      Whispers.of(annsPage).choose("Bob");
      network.freeze();
      annsPage.msg().submit("a secret");
      Whispers.of(annsPage).choose("Everyone");

      network.loseBrowsers();

      annsPage.msg().holds("a secret");
      assertThat(Whispers.of(annsPage).chosen()).startsWith("Bob");
    }
  }

  @Test
  void inAnotherRoomOneTalksToEveryoneAtFirst(Browser ann, Browser bob) {
    var annsPage = enter(ann, "Ann", "lobby");
    enter(bob, "Bob", "lobby");
    Whispers.of(annsPage).choose("Bob");

    annsPage.leave();
    annsPage.enter("kitchen");

    Whispers.of(annsPage).offers("Everyone");
    assertThat(Whispers.of(annsPage).chosen()).isEqualTo("Everyone");
  }

  // Nicknames

  @Test
  @InEveryBrowser
  void aNameThatIsTakenKeepsTheFormOpenWithTheWordsTyped(Browser ann, Browser bob) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = RoomPanel.open(bob, server);

    bobsPage.nickname().type("ANN");
    bobsPage.welcome().submit("lobby");
    bobsPage.problemSays("\"ANN\" is taken: choose another.");
    bobsPage.isOutside();
    bobsPage.nickname().holds("ANN");
    bobsPage.welcome().holds("lobby");
    bobsPage.nickname().submit("Bob");

    bobsPage.isIn("lobby");
    bobsPage.name().holds("Bob");
    annsPage.messages().shows("Bob joined!");
  }

  @Test
  void aRoomThatOneMayNotEnterKeepsTheFormOpenToo(Browser ann) {
    try (var bob = Person.join(server)) {
      var page = RoomPanel.open(ann, server);

      page.nickname().type("Ann");
      page.welcome().submit(bob.id());

      page.problemSays("That is a private room.");
      page.isOutside();
      page.enter("lobby");
    }
  }

  @Test
  void aNewNameIsRefusedIfItIsTakenAndTheOldOneStays(Browser ann, Browser bob) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");

    bobsPage.name().submit("ann");
    bobsPage.problemSays("\"ann\" is taken: choose another.");
    bobsPage.msg().submit("still Bob");

    annsPage.messages().shows("Bob joined!", "Bob: still Bob");
  }

  @Test
  void whoLeavesAndEntersAgainNeedNotTypeTheNameAgain(Browser ann) {
    var page = enter(ann, "Ann", "lobby");
    page.name().submit("Anna");
    eventually(() -> assertThat(page.wire().in()).anyMatch(it -> it.contains("\"Anna\"")));

    page.leave();
    page.nickname().holds("Anna");
    page.enter("kitchen");

    page.name().holds("Anna");
  }

  @Test
  void aClickOnARoomEntersItUnderTheNameTyped(Browser ann, Browser bob) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = RoomPanel.open(bob, server);

    bobsPage.clickRoom("lobby");
    bobsPage.problemSays("Please type something that can be seen.");
    bobsPage.isOutside();
    bobsPage.nickname().type("Bob");
    bobsPage.clickRoom("lobby");

    bobsPage.isIn("lobby");
    annsPage.messages().shows("Bob joined!");
  }

  @Test
  @InFirefoxToo
  void afterABreakThePageHasItsOwnNameThoughTheServerStillHoldsTheDeadConnection(
      Browser ann, Browser bob) {
    var bobsPage = enter(bob, "Bob", "lobby");
    try (var network = Network.to(server)) {
      var annsPage = new RoomPanel(network.open(ann, ""));
      annsPage.status().saysConnected();
      annsPage.enter("Ann", "lobby");
      bobsPage.messages().shows("Ann joined!");

      network.loseBrowsers();
      annsPage.status().says("Trying again in ");
      annsPage.status().saysConnected();
      annsPage.msg().submit("it is still me");

      bobsPage.messages().shows("Ann joined!", "Ann left!", "Ann joined!", "Ann: it is still me");
      bobsPage.titleIs("Room lobby (2)");
      Whispers.of(bobsPage).offers("Everyone", "Ann");
    }
  }

  @Test
  void whoFindsTheOwnNameTakenAfterARestartIsOutsideAndTold(Browser ann) {
    ann.mayLoseServer();
    var page = enter(ann, "Ann", "lobby");
    server.stop();
    page.status().says("Trying again in ");
    server.startAgain();
    try (var thief = Person.join(server)) {
      var answer = thief.ask("nickname", Map.of("nickname", "Ann"));
      assertThat(answer.path("nickname").asString()).isEqualTo("Ann");

      page.isOutside();
      page.problemSays("\"Ann\" is taken: choose another.");
      page.nickname().submit("Anna");

      page.isIn("lobby");
      page.name().holds("Anna");
    }
  }

  // Looks

  @Test
  void mineStandsRightOthersLeftNoticesInTheMiddle(Browser ann, Browser bob) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    bobsPage.msg().submit("hi");
    annsPage.messages().shows("Bob joined!", "Bob: hi");
    annsPage.msg().submit("hi");
    annsPage.messages().shows("Bob joined!", "Bob: hi", "You: hi");

    var places =
        ann.script(
            "const list = document.querySelector('#room ul').getBoundingClientRect();"
                + "const middle = (list.left + list.right) / 2;"
                + "const side = (it) => it.right < middle ? 'left' : it.left > middle ? 'right' : 'middle';"
                + "return [...document.querySelectorAll('#room li')]"
                + "  .map((it) => side(it.getBoundingClientRect()))");

    assertThat(places.toString()).isEqualTo("[middle, left, right]");
  }

  @Test
  @InEveryBrowser
  void theDiagramShowsWhoHearsWhat(Browser ann, Browser bob, Browser cho) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    enter(cho, "Cho", "lobby");
    Whispers.of(annsPage).choose("Bob");
    annsPage.wire().choose("Diagram");
    var diagram = new Diagram(ann, "#wire .view");
    eventually(
        () -> assertThat(diagram.columns()).containsExactly("Me (Ann)", "Server", "Bob", "Cho"));
    annsPage.wire().clear();

    annsPage.msg().submit("psst");
    bobsPage.messages().contains("(whisper) Ann → Bob: psst");
    Whispers.of(annsPage).choose("Everyone");
    annsPage.msg().submit("hi");

    eventually(
        () ->
            assertThat(diagram.rows())
                .anyMatch(
                    it -> it.matches("Me \\(Ann\\) → Server: #\\d+ dm \\(whisper\\) \"psst\""))
                .contains("Server → Bob, concluded: dm (whisper) \"psst\"")
                .contains("Server → Bob, Cho, concluded: new_message \"hi\""));
  }
}
