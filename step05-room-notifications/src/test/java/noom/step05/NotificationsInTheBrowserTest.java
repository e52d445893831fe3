package noom.step05;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.Flags;
import noom.testkit.InEveryBrowser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chromium.HasCdp;

@InTheBrowser
class NotificationsInTheBrowserTest {
  private static final String PROCESSES_FOR_TWO_TABS = "--renderer-process-limit=10";

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step05.lesson(new SocketServer(Time.REAL)));

  private RoomPanel open(Browser browser) {
    return RoomPanel.open(browser, server);
  }

  /** Enters a room and takes a name. */
  private RoomPanel enter(Browser browser, String nickname, String room) {
    var page = open(browser).enter(room);
    page.name().submit(nickname);
    eventually(
        () -> assertThat(page.wire().out()).anyMatch(it -> it.contains("\"" + nickname + "\"")));
    return page;
  }

  private static long joined(Browser browser) {
    return browser.texts("#room li.notice").stream().filter("Anon joined!"::equals).count();
  }

  @Test
  @InEveryBrowser
  void theOthersInTheRoomReadWhoComesAndWhoLeaves(Browser ann, Browser bob, Browser cho) {
    var annsPage = enter(ann, "Ann", "lobby");
    var chosPage = enter(cho, "Cho", "kitchen");
    var bobsPage = open(bob).enter("lobby");
    annsPage.messages().shows("Anon joined!");
    bobsPage.name().submit("Bob");
    bobsPage.msg().submit("hi");
    annsPage.messages().shows("Anon joined!", "Bob: hi");

    bobsPage.leave();

    annsPage.messages().shows("Anon joined!", "Bob: hi", "Bob left!");
    assertThat(ann.texts("#room li.notice")).containsExactly("Anon joined!", "Bob left!");
    chosPage.msg().submit("all quiet here");
    chosPage.messages().shows("You: all quiet here");
  }

  @Test
  @InFirefoxToo
  void theTitleCountsWhoIsInTheRoom(Browser ann, Browser bob, Browser cho) {
    var annsPage = open(ann).enter("lobby");
    annsPage.titleIs("Room lobby (1)");
    var bobsPage = open(bob).enter("lobby");
    bobsPage.titleIs("Room lobby (2)");
    var chosPage = open(cho).enter("lobby");

    for (var page : new RoomPanel[] {annsPage, bobsPage, chosPage}) {
      page.titleIs("Room lobby (3)");
    }
    bobsPage.leave();
    annsPage.titleIs("Room lobby (2)");
    chosPage.titleIs("Room lobby (2)");
  }

  @Test
  @InFirefoxToo
  void aClosedTabLeavesOnce(Browser ann, Browser bob) {
    var annsPage = open(ann).enter("lobby");
    open(bob);
    bob.openInNewTab(server.page());
    var bobsTab = new RoomPanel(bob).enter("lobby");
    bobsTab.name().submit("Bob");
    bobsTab.msg().submit("hi");
    annsPage.messages().shows("Anon joined!", "Bob: hi");

    bob.closeTab();

    annsPage.messages().shows("Anon joined!", "Bob: hi", "Bob left!");
    annsPage.titleIs("Room lobby (1)");
  }

  @Test
  void aKilledTabLeavesOnce(Browser ann, @Flags(PROCESSES_FOR_TWO_TABS) Browser bob) {
    var annsPage = open(ann).enter("lobby");
    open(bob);
    bob.openInNewTab(server.page());
    new RoomPanel(bob).enter("lobby");
    annsPage.messages().shows("Anon joined!");

    try {
      ((HasCdp) bob.driver()).executeCdpCommand("Page.crash", Map.of());
    } catch (WebDriverException itIsGone) {
      // what a tab says that is killed
    }

    annsPage.messages().shows("Anon joined!", "Anon left!");
    annsPage.titleIs("Room lobby (1)");
    bob.closeTab();
  }

  @Test
  @InFirefoxToo
  void theRoomsAreListedLiveForThoseOutsideToo(Browser ann, Browser bob, Browser cho) {
    var chosPage = open(cho);
    chosPage.roomsAre();
    var annsPage = open(ann).enter("lobby");
    chosPage.roomsAre("lobby (1)");
    var bobsPage = open(bob).enter("kitchen");
    chosPage.roomsAre("kitchen (1)", "lobby (1)");
    annsPage.roomsAre("kitchen (1)", "lobby (1)");

    bobsPage.leave();

    chosPage.roomsAre("lobby (1)");
    annsPage.leave();
    chosPage.roomsAre();
  }

  @Test
  @InEveryBrowser
  void aClickEntersARoom(Browser ann, Browser bob) {
    var annsPage = open(ann).enter("<b>lobby</b>");
    var bobsPage = open(bob);

    bobsPage.roomsAre("<b>lobby</b> (1)");
    bobsPage.clickRoom("<b>lobby</b>");

    bobsPage.isIn("<b>lobby</b>");
    annsPage.titleIs("Room <b>lobby</b> (2)");
    annsPage.messages().shows("Anon joined!");
    assertThat(ann.all("main b")).isEmpty();
  }

  @Test
  void aClickOnTheRoomInWhichOneIsChangesNothing(Browser ann, Browser bob) {
    var annsPage = open(ann).enter("lobby");
    var bobsPage = open(bob).enter("lobby");
    annsPage.msg().submit("hi");
    annsPage.messages().shows("Anon joined!", "You: hi");

    annsPage.roomsAre("lobby (2)");
    annsPage.clickRoom("lobby");
    annsPage.msg().submit("still here");

    annsPage.messages().shows("Anon joined!", "You: hi", "You: still here");
    bobsPage.messages().shows("Anon: hi", "Anon: still here");
  }

  @Test
  void fromOneRoomToAnotherIsOneClickAndTheOldRoomHearsIt(Browser ann, Browser bob, Browser cho) {
    var annsPage = open(ann).enter("lobby");
    var chosPage = open(cho).enter("kitchen");
    var bobsPage = open(bob).enter("lobby");
    bobsPage.msg().submit("soon gone");
    annsPage.messages().shows("Anon joined!", "Anon: soon gone");

    bobsPage.roomsAre("lobby (2)", "kitchen (1)");
    bobsPage.clickRoom("kitchen");

    bobsPage.isIn("kitchen");
    bobsPage.messages().shows();
    annsPage.messages().shows("Anon joined!", "Anon: soon gone", "Anon left!");
    chosPage.messages().shows("Anon joined!");
    bobsPage.msg().submit("hello, kitchen");
    chosPage.messages().shows("Anon joined!", "Anon: hello, kitchen");
    eventually(
        () -> assertThat(bob.texts("#rooms [aria-current=true]")).containsExactly("kitchen (2)"));
  }

  @Test
  void anEntryOfTheListStaysTheSameWhileItsCountChanges(Browser ann, Browser bob) {
    var annsPage = open(ann).enter("lobby");
    annsPage.roomsAre("lobby (1)");
    ann.script("document.querySelector('#rooms button').focus()");

    open(bob).enter("lobby");

    annsPage.roomsAre("lobby (2)");
    assertThat(ann.script("return document.activeElement.textContent")).isEqualTo("lobby (2)");
  }

  @Test
  @InFirefoxToo
  void theKeyboardStaysOnARoomThatMovesUp(Browser ann, Browser bob, Browser cho) {
    open(bob).enter("kitchen");
    var annsPage = open(ann).enter("lobby");
    annsPage.roomsAre("kitchen (1)", "lobby (1)");
    ann.script("document.querySelector('#rooms li:last-child button').focus()");

    open(cho).enter("lobby");

    annsPage.roomsAre("lobby (2)", "kitchen (1)");
    assertThat(ann.script("return document.activeElement.textContent")).isEqualTo("lobby (2)");
  }

  @Test
  void afterARestartTheRoomTheCountAndTheListAreThereAgain(Browser ann, Browser bob) {
    ann.mayLoseServer();
    bob.mayLoseServer();
    var annsPage = open(ann).enter("lobby");
    var bobsPage = open(bob).enter("lobby");
    annsPage.titleIs("Room lobby (2)");

    server.stop();
    annsPage.status().says("Trying again in ");
    bobsPage.status().says("Trying again in ");
    server.startAgain();

    annsPage.isOnline();
    bobsPage.isOnline();
    annsPage.roomsAre("lobby (2)");
    annsPage.titleIs("Room lobby (2)");
    bobsPage.titleIs("Room lobby (2)");
    eventually(
        () ->
            assertThat(joined(ann) + joined(bob))
                .as("who joined: one before the restart, one after it")
                .isEqualTo(2));
  }
}
