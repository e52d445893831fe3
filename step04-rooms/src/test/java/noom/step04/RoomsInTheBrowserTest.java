package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

@InTheBrowser
class RoomsInTheBrowserTest {
  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step04.lesson(socketServer));

  private void membersAre(String room, int count) {
    eventually(
        () ->
            socketServer
                .executor()
                .execute(() -> assertThat(socketServer.rooms().members(room)).hasSize(count)));
  }

  @Test
  @InEveryBrowser
  void twoInARoomHearEachOtherAndTheThirdInAnotherHearsNothing(
      Browser ann, Browser bob, Browser cho) {
    var annsPage = RoomPanel.open(ann, server).enter("lobby");
    var bobsPage = RoomPanel.open(bob, server).enter("lobby");
    var chosPage = RoomPanel.open(cho, server).enter("kitchen");
    assertThat(annsPage.title()).isEqualTo("Room lobby");

    annsPage.name().submit("Ann");
    annsPage.msg().submit("hi");
    bobsPage.messages().shows("Ann: hi");
    bobsPage.name().submitWithButton("Bob");
    bobsPage.msg().submitWithButton("hello, Ann");

    annsPage.messages().shows("You: hi", "Bob: hello, Ann");
    bobsPage.messages().shows("Ann: hi", "You: hello, Ann");
    assertThat(annsPage.messages().mine()).containsExactly("You: hi");
    chosPage.msg().submit("anyone?");
    chosPage.messages().shows("You: anyone?");
  }

  @Test
  @InEveryBrowser
  void oneIsOutsideAtFirstAndAgainAfterLeaving(Browser ann, Browser bob) {
    var annsPage = RoomPanel.open(ann, server);
    annsPage.isOutside();
    annsPage.welcome().submitWithButton("  lobby ");
    annsPage.isIn("lobby");
    var bobsPage = RoomPanel.open(bob, server).enter("lobby");
    bobsPage.msg().submit("one");
    annsPage.messages().shows("Anon: one");

    annsPage.leave();
    membersAre("lobby", 1);
    bobsPage.msg().submit("two");
    bobsPage.messages().shows("You: one", "You: two");
    annsPage.enter("lobby");
    bobsPage.msg().submit("three");

    annsPage.messages().shows("Anon: three");
  }

  @Test
  @InEveryBrowser
  void theRoomShowsAndMyLineStandsOnlyWhenTheServerHasAnswered(Browser ann) {
    var page = RoomPanel.open(ann, server);
    var events = new CopyOnWriteArrayList<String>();
    socketServer.any.use((socket, event) -> events.add(event));
    socketServer.acks.delayBy(Duration.ofSeconds(2));

    page.welcome().submit("lobby");
    membersAre("lobby", 1);
    page.isOutside();
    time.pass(Duration.ofSeconds(2));
    page.isIn("lobby");
    page.msg().submit("hi");
    eventually(
        () ->
            assertThat(ann.find("#room .waiting").getDomProperty("textContent"))
                .isEqualTo("Waiting for the server: 1"));
    page.messages().shows();
    eventually(() -> assertThat(events).contains("new_message"));
    socketServer
        .executor()
        .execute(() -> time.pass(Duration.ofMillis(1))); // after the turn of that event
    time.pass(Duration.ofSeconds(2));

    page.messages().shows("You: hi");
    assertThat(ann.find("#room .waiting").getDomProperty("textContent")).isEmpty();
  }

  @Test
  void aMistakeIsToldInWordsWhereItWasMadeAndTheLineComesBack(Browser ann) {
    var page = RoomPanel.open(ann, server);

    page.welcome().submit("   ");
    page.problemSays("Please type something that can be seen.");
    page.isOutside();
    page.enter("lobby");
    page.msg().submit("x".repeat(2_001));
    page.problemSays("That has 2,001 characters; 2,000 is the most.");
    page.msg().holds("x".repeat(2_001));
    page.name().submit("A".repeat(21));
    page.problemSays("That has 21 characters; 20 is the most.");
    page.msg().submit("fine");

    page.messages().shows("You: fine");
    page.msg().holds("");
  }

  @Test
  void whatOthersWriteArrivesAsTheyWroteItAndNeverAsHtml(Browser ann, Browser bob) {
    var room = "<i>소시지</i>";
    var annsPage = RoomPanel.open(ann, server).enter(room);
    var bobsPage = RoomPanel.open(bob, server).enter(room);

    annsPage.name().submit("<b>김소연</b>");
    annsPage.name().holds("<b>김소연</b>");
    annsPage.msg().submit("<img src=x onerror=alert(1)> 👩‍👩‍👧‍👦");

    bobsPage.messages().shows("<b>김소연</b>: <img src=x onerror=alert(1)> 👩‍👩‍👧‍👦");
    assertThat(bobsPage.title()).isEqualTo("Room " + room);
    assertThat(bob.all("main img, main b, main i")).isEmpty();
  }

  @Test
  @InFirefoxToo
  void thereAndBackFasterThanTheServerOneIsWhereThePageSays(Browser ann) {
    var page = RoomPanel.open(ann, server).enter("lobby");

    ann.script(
        "return import('/step04/main.js').then(({ room }) =>"
            + " Promise.all([room.enter('attic'), room.enter('lobby')]))");

    page.titleIs("Room lobby");
    roomsAre("lobby");
    page.msg().submit("hi");
    page.messages().shows("You: hi");
  }

  @Test
  void whoEntersAndLeavesFasterThanTheServerIsNowhere(Browser ann) {
    var page = RoomPanel.open(ann, server).enter("lobby");

    ann.script(
        "return import('/step04/main.js').then(({ room }) =>"
            + " Promise.all([room.enter('attic'), room.leave(), room.leave()]))");

    page.isOutside();
    roomsAre();
  }

  private void roomsAre(String... names) {
    socketServer
        .executor()
        .execute(() -> assertThat(socketServer.rooms().names()).containsExactly(names));
  }

  @Test
  void whatIsSaidInAnotherRoomIsNotShownInThisOne(Browser ann, Browser bob) {
    var annsPage = RoomPanel.open(ann, server).enter("lobby");
    var bobsPage = RoomPanel.open(bob, server).enter("kitchen");
    var rooms = socketServer.rooms();
    socketServer
        .executor()
        .execute(() -> rooms.join(rooms.members("lobby").iterator().next(), "kitchen"));

    bobsPage.msg().submit("for the kitchen");
    bobsPage.messages().shows("You: for the kitchen");
    eventually(
        () -> assertThat(annsPage.wire().in()).anyMatch(it -> it.contains("for the kitchen")));
    annsPage.msg().submit("for the lobby");

    annsPage.messages().shows("You: for the lobby");
  }

  @Test
  void whatIsBegunInOneRoomIsNotMovedToAnother(Browser ann) {
    var page = RoomPanel.open(ann, server).enter("lobby");
    page.msg().type("for the lobby");

    ann.script("return import('/step04/main.js').then(({ room }) => room.enter('kitchen'))");
    page.titleIs("Room kitchen");
    page.msg().holds("");
    page.msg().type("for the kitchen");
    page.leave();
    page.enter("lobby");

    page.msg().holds("for the lobby");
  }

  @Test
  void aSavedNicknameIsConfirmedAndARefusedOneDoesNotLookLikeMine(Browser ann) {
    var page = RoomPanel.open(ann, server).enter("lobby");

    page.name().submit(" Ann ");
    page.name().holds("Ann");
    eventually(
        () -> assertThat(ann.shownText("#room .waiting")).isEqualTo("The others see you as Ann."));
    assertThat(ann.edge("#name label", "top") - ann.edge("#room .waiting", "bottom"))
        .as("pixels below it")
        .isGreaterThanOrEqualTo(8);
    page.name().submit("A".repeat(21));
    page.problemSays("That has 21 characters; 20 is the most.");

    assertThat(ann.find("#nickname").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(ann.shownText("#room .waiting")).isEmpty();
  }

  @Test
  @InFirefoxToo
  void theKeyboardIsEnough(Browser ann) {
    var page = RoomPanel.open(ann, server);
    var keyboard = ann.driver();

    ann.find("#welcome input").sendKeys("lobby", Keys.ENTER);
    page.isIn("lobby");
    keyboard.switchTo().activeElement().sendKeys("hi", Keys.ENTER);
    page.messages().shows("You: hi");
    keyboard.switchTo().activeElement().sendKeys("again", Keys.ENTER);

    page.messages().shows("You: hi", "You: again");
  }

  @Test
  @InFirefoxToo
  void aClosedTabHasLeftItsRoom(Browser ann, Browser bob) {
    RoomPanel.open(ann, server).enter("lobby");
    RoomPanel.open(bob, server);
    bob.openInNewTab(server.page());
    new RoomPanel(bob).enter("lobby");
    membersAre("lobby", 2);

    bob.closeTab();

    membersAre("lobby", 1);
  }

  @Test
  @InFirefoxToo
  void theWirePanelTiesTheAckToItsRequest(Browser ann) {
    var page = RoomPanel.open(ann, server).enter("lobby");

    page.wire()
        .showsOut(
            "{\n  \"type\": \"enter_room\",\n  \"payload\": {\n    \"room\": \"lobby\"\n  },\n  \"id\": 1\n}");
    eventually(
        () ->
            assertThat(ann.find("#wire-log > .out").getText())
                .containsPattern("#1\\s+answered in [\\d.,]+ ms"));
    assertThat(ann.texts("#wire-log > .in")).last().asString().contains("answers #1");
  }
}
