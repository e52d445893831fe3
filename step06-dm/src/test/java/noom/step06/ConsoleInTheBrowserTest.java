package noom.step06;

import static noom.testkit.ConsolePanel.bannerIs;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import noom.step04.Person;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.ClassOptions;
import noom.testkit.ConsolePanel;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.testkit.Relay;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The console of a class beside the pages of those who are in it. */
@InTheBrowser
class ConsoleInTheBrowserTest {
  private static final String PAUSED =
      "The instructor has paused the chat for a moment: what you send stays in its box.";
  private static final String LET_GO =
      "The instructor has let you go. To come back, load this page anew.";

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step06.lesson(new SocketServer(Time.REAL)), ClassOptions.forClass());

  private RoomPanel enter(Browser browser, String nickname, String room) {
    return RoomPanel.open(browser, server).enter(nickname, room);
  }

  // Who is here

  @Test
  @InFirefoxToo
  void theInstructorSeesWhoIsWhereAndWhoHasLeftAndWhy(Browser ann, Browser bob, Browser teacher) {
    enter(ann, "Ann", "lobby");
    enter(bob, "<b>Bob</b>", "kitchen");
    try (var cho = Person.join(server, "Cho", "lobby")) {
      var console = ConsolePanel.open(teacher, server, 3);

      console.namesAre("<b>Bob</b>", "Ann", "Cho");
      console.saysOf("Ann", "lobby", " on Linux", " ms");
      console.saysOf("<b>Bob</b>", "kitchen", " on Linux", " ms");
      console.saysOf("Cho", "lobby", "a program: Java");
      console.roomsAre("2 lobby", "1 kitchen");
      eventually(() -> assertThat(teacher.shownText("#figures")).contains("3 people", "heap"));
      assertThat(teacher.driver().getCurrentUrl()).doesNotContain(ClassOptions.KEY);
    }
    bob.open(server.page("words"));
    var console = new ConsolePanel(teacher);
    console.namesAre("Ann");
    eventually(
        () ->
            assertThat(console.left())
                .containsExactly("<b>Bob</b> left the page", "Cho left the page"));
  }

  @Test
  void theInstructorSeesHowManyExercisesSomebodyHasSolved(Browser ann, Browser teacher) {
    ann.open(server.page());
    solve(ann, 1);
    enter(ann, "Ann", "lobby");
    var console = ConsolePanel.open(teacher, server, 1);
    console.saysOf("Ann", "1 solved");

    solve(ann, 3);
    ann.script("document.querySelector('#exercises').dispatchEvent(new Event('green'))");
    console.saysOf("Ann", "2 solved");
  }

  /** What the page remembers when a check has become green; the checks have tests of their own. */
  private static void solve(Browser browser, int exercise) {
    browser.script("localStorage.setItem('exercise:06:' + arguments[0], 'green')", exercise);
  }

  @Test
  void rowsAreSortedAndFilteredByTheKeyboard(Browser teacher) {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "kitchen");
        var cho = Person.join(server, "Cho", "attic")) {
      var console = ConsolePanel.open(teacher, server, 3);
      console.namesAre("Ann", "Bob", "Cho");

      press(teacher, "/");
      type(teacher, "KIT");
      console.namesAre("Bob");
      assertThat(teacher.shownText("#here h2")).isEqualTo("Here (1 of 3)");
      type(teacher, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.TAB, Keys.TAB);
      console.namesAre("Ann", "Bob", "Cho");

      assertThat(focused(teacher)).isEqualTo("Name");
      type(teacher, Keys.ENTER);
      console.namesAre("Cho", "Bob", "Ann");
      assertThat(sorted(teacher)).containsExactly("Name descending");
      type(teacher, Keys.TAB);
      assertThat(focused(teacher)).isEqualTo("Room");
      type(teacher, Keys.ENTER);
      console.namesAre("Cho", "Bob", "Ann"); // attic, kitchen, lobby
      assertThat(sorted(teacher)).containsExactly("Room ascending");
    }
  }

  private static void press(Browser browser, String key) {
    browser.find("body").sendKeys(key);
  }

  private static void type(Browser browser, CharSequence... keys) {
    browser.driver().switchTo().activeElement().sendKeys(String.join("", keys));
  }

  private static String focused(Browser browser) {
    return (String) browser.script("return document.activeElement.textContent");
  }

  private static List<String> sorted(Browser browser) {
    return browser.strings(
        "return [...document.querySelectorAll('#here th[aria-sort]')]"
            + ".map((it) => `${it.textContent} ${it.ariaSort}`)");
  }

  @Test
  void theKeyboardStaysWhereItIsWhileRowsMove(Browser teacher) {
    try (var bob = Person.join(server, "Bob", "lobby")) {
      var console = ConsolePanel.open(teacher, server, 1);
      teacher.script("document.querySelector('#here tbody button').focus()");
      try (var ann = Person.join(server, "Ann", "lobby")) {
        console.namesAre("Ann", "Bob");

        assertThat(teacher.script("return document.activeElement.ariaLabel"))
            .isEqualTo("Let Bob go");
      }
    }
  }

  // Acts

  @Test
  @InFirefoxToo
  void whatIsSaidStandsOnEveryPageUntilItIsTakenAway(Browser ann, Browser bob, Browser teacher) {
    var annsPage = enter(ann, "Ann", "lobby");
    var console = ConsolePanel.open(teacher, server, 1);
    var frames = annsPage.wire().lines();

    console.say("Please look at <i>the wire</i>");
    bannerIs(ann, "Please look at <i>the wire</i>");
    enter(bob, "Bob", "kitchen");
    bannerIs(bob, "Please look at <i>the wire</i>");
    console.canUndo("Every page says: Please look at <i>the wire</i>");

    console.undo("Take it away");
    bannerIs(ann, "");
    bannerIs(bob, "");
    console.canUndo();
    assertThat(annsPage.wire().lines()).startsWith(frames.toArray(String[]::new));
    assertThat(annsPage.wire().in()).noneMatch(it -> it.contains("look at"));
  }

  @Test
  void everyoneIsBroughtIntoARoomAndSentBack(Browser ann, Browser bob, Browser teacher) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = RoomPanel.open(bob, server);
    bobsPage.nickname().type("Bob");
    var console = ConsolePanel.open(teacher, server, 2);

    console.bringInto("stage");
    annsPage.isIn("stage");
    bobsPage.isIn("stage");
    console.roomsAre("2 stage");

    console.undo("Send them back");
    annsPage.isIn("lobby");
    bobsPage.isOutside();
    bobsPage.problemSays("The instructor has sent you back.");
    console.roomsAre("1 lobby");
  }

  @Test
  void somebodyWithoutANicknameIsToldToChooseOneAndTheRoomIsFilledIn(Browser ann, Browser teacher) {
    var annsPage = RoomPanel.open(ann, server);
    var console = ConsolePanel.open(teacher, server, 1);

    console.bringInto("stage");

    annsPage.problemSays("Please type something that can be seen.");
    annsPage.welcome().holds("stage");
  }

  @Test
  void aRoomIsClosedAndOpenedAgain(Browser ann, Browser bob, Browser teacher) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "kitchen");
    var console = ConsolePanel.open(teacher, server, 2);

    console.close("lobby");
    annsPage.isOutside();
    annsPage.problemSays("The instructor has closed the room \"lobby\".");
    console.canUndo("The room lobby is closed");
    console.roomsAre("1 kitchen");
    annsPage.welcome().submit("lobby");
    annsPage.problemSays("The instructor has closed the room \"lobby\".");
    bobsPage.isIn("kitchen");

    console.undo("Open it");
    console.canUndo();
    annsPage.enter("lobby");
    console.roomsAre("1 kitchen", "1 lobby");
  }

  @Test
  void oneIsLetGoAndComesBackOnlyWhenThatIsUndone(Browser ann, Browser bob, Browser teacher) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    var console = ConsolePanel.open(teacher, server, 2);

    console.letGo("Ann");
    bannerIs(ann, LET_GO);
    annsPage.status().says("Disconnected (4003). " + LET_GO);
    bobsPage.messages().contains("Ann left!");
    console.namesAre("Bob");
    assertThat(console.left()).containsExactly("Ann was let go");
    ann.script("window.dispatchEvent(new Event('online'))");
    ann.script("window.dispatchEvent(new Event('pageshow'))");
    assertThat(annsPage.wire().events()).filteredOn(it -> it.startsWith("connecting")).hasSize(1);
    bannerIs(bob, "");

    console.undo("May come back");
    annsPage.status().saysConnected();
    bannerIs(ann, "");
    enterAgain(annsPage);
    console.namesAre("Ann", "Bob");
  }

  /** Away, a page is not told that it may come back: it learns that when it has a line again. */
  @Test
  void oneWhoWasAwayMeanwhileComesBackToo(Browser ann, Browser teacher) {
    ann.mayLoseServer();
    try (var network = Relay.to(server.page())) {
      var annsPage = RoomPanel.open(ann, network.uri()).enter("Ann", "lobby");
      var console = ConsolePanel.open(teacher, server, 1);
      console.letGo("Ann");
      bannerIs(ann, LET_GO);

      network.cut();
      console.undo("May come back");
      console.canUndo();
      network.heal();

      bannerIs(ann, "");
      annsPage.status().saysConnected();
      enterAgain(annsPage);
    }
  }

  private static void enterAgain(RoomPanel page) {
    page.enter("Ann", "lobby");
  }

  @Test
  void theChatIsPausedAndNothingThatWasTypedIsLost(Browser ann, Browser bob, Browser teacher) {
    var annsPage = enter(ann, "Ann", "lobby");
    var bobsPage = enter(bob, "Bob", "lobby");
    var console = ConsolePanel.open(teacher, server, 2);

    console.pause();
    bannerIs(ann, PAUSED);
    bannerIs(bob, PAUSED);
    console.canUndo("The chat is paused, for ");
    annsPage.msg().type("hi");
    ann.click("form#msg button");
    annsPage.problemSays("The instructor has paused the chat: send it again later.");
    annsPage.msg().holds("hi");

    console.undo("End it");
    bannerIs(ann, "");
    ann.click("form#msg button");
    bobsPage.messages().contains("Ann: hi");
  }

  @Test
  void whatCannotBeDoneIsSaidInWords(Browser teacher) {
    var console = ConsolePanel.open(teacher, server, 0);

    console.say(" ");
    eventually(
        () ->
            assertThat(teacher.shownText("#acts .problem"))
                .isEqualTo("Please type something that can be seen."));
    console.say("Hello");
    console.canUndo("Every page says: Hello");
    assertThat(teacher.shownText("#acts .problem")).isEmpty();
  }

  @Test
  void aConsoleWhoseServerRestartsSaysSoAndShowsAllAgain(Browser ann, Browser teacher) {
    ann.mayLoseServer();
    teacher.mayLoseServer();
    enter(ann, "Ann", "lobby");
    var console = ConsolePanel.open(teacher, server, 1);

    server.stop();
    eventually(
        () -> assertThat(teacher.shownText("#line")).startsWith("The server does not answer"));
    server.startAgain();

    eventually(() -> assertThat(teacher.texts("#line")).containsExactly(""));
    console.saysOf("Ann", "lobby", " ms");
  }

  // On the projector

  @Test
  @Timeout(120) // seconds: three hundred who come one after the other keep a small machine busy
  void threeHundredAreShownSortedAndFiltered(Browser ann, Browser teacher) {
    var crowd = new ArrayList<Person>();
    try {
      for (int i : IntStream.range(0, 299).toArray()) {
        crowd.add(Person.join(server, "Guest " + i, "room " + i % 12).ignores("room_change"));
      }
      enter(ann, "Ann", "room 3");
      var console = ConsolePanel.open(teacher, server, 300);
      assertThat(console.names()).startsWith("Ann", "Guest 0", "Guest 1", "Guest 2", "Guest 3");

      press(teacher, "/");
      type(teacher, "guest 29");
      eventually(() -> assertThat(console.names()).hasSize(10));
      type(teacher, Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
      eventually(() -> assertThat(console.names()).hasSize(300));
      console.say("Welcome to the class");
      bannerIs(ann, "Welcome to the class");
      console.canUndo("Every page says: Welcome to the class");
      PageChecks.checkPicture(teacher, "console-300");
    } finally {
      crowd.forEach(it -> it.client().abort());
    }
  }

  @Test
  void theConsoleIsReadableOnAPhoneAndOnAProjector(Browser ann, Browser bob, Browser teacher) {
    enter(ann, "Ann", "lobby");
    enter(bob, "소시지", "lobby");
    var cho = Person.join(server, "Cho", "kitchen");
    var console = ConsolePanel.open(teacher, server, 3);
    cho.close();
    console.namesAre("Ann", "소시지");
    console.say("Please look at the wire");
    console.pause();
    console.canUndo("Every page says", "The chat is paused");
    bannerIs(ann, "Please look at the wire\n" + PAUSED);
    console.saysOf("Ann", " ms");

    PageChecks.check(teacher, "console");
    PageChecks.check(ann, "page-in-a-class");
  }
}
