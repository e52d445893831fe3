package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server answers when the page has given up: they must agree all the same. */
@InTheBrowser
class LateAnswersInTheBrowserTest {
  private static final Duration LATE = Duration.ofSeconds(12);

  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step04.lesson(socketServer));

  private RoomPanel open(Browser browser) {
    browser.prepare(
        "const real = window.setTimeout;"
            + "window.setTimeout = (action, ms) =>"
            + "  real(action, ms === 10000 && window.isImpatient ? 250 : ms)");
    return RoomPanel.open(browser, server);
  }

  /** The answers wait, and for this page ten seconds are a quarter of one. */
  private void answersAreLate(RoomPanel page) {
    page.browser().script("window.isImpatient = true");
    socketServer.acks.delayBy(LATE);
  }

  private void answersAreFastAgain(RoomPanel page) {
    page.browser().script("window.isImpatient = false");
    socketServer.acks.delayBy(Duration.ZERO);
  }

  private RoomPanel inTheLobby(Browser browser) {
    var page = open(browser).enter("lobby");
    answersAreLate(page);
    return page;
  }

  private static void enter(RoomPanel page, String room) {
    page.browser()
        .script("import('/step04/main.js').then((it) => { it.enter(arguments[0]) })", room);
  }

  private static void givesUp(RoomPanel page) {
    page.problemSays("No answer within 10 s.");
  }

  /** All answers that are on their way come now, and the next at once. */
  private void answersCome(RoomPanel page) {
    answersAreFastAgain(page);
    socketServer.executor().execute(() -> time.pass(LATE));
  }

  private void roomsAre(String... names) {
    eventually(
        () ->
            socketServer
                .executor()
                .execute(
                    () ->
                        assertThat(socketServer.rooms().names()).containsExactlyInAnyOrder(names)));
  }

  @Test
  void anEntryThatWasGivenUpIsTakenBack(Browser ann) {
    var page = open(ann);
    answersAreLate(page);
    page.welcome().submit("lobby");
    roomsAre("lobby");
    givesUp(page);

    answersCome(page);

    roomsAre();
    page.isOutside();
  }

  @Test
  void fromRoomToRoomOneIsWhereThePageSays(Browser ann) {
    var page = inTheLobby(ann);
    enter(page, "kitchen");
    roomsAre("lobby", "kitchen");
    givesUp(page);

    answersCome(page);

    roomsAre("lobby");
    page.titleIs("Room lobby");
    page.msg().submit("hi");
    page.messages().shows("You: hi");
  }

  @Test
  void anEntryThatWasTriedAgainStays(Browser ann) {
    var page = open(ann);
    answersAreLate(page);
    page.welcome().submit("lobby");
    givesUp(page);
    answersAreFastAgain(page);
    page.enter("lobby");

    answersCome(page);
    page.msg().submit("hi");

    page.messages().shows("You: hi");
    roomsAre("lobby");
  }

  @Test
  void aNicknameThatWasSavedLateIsMineAllTheSame(Browser ann) {
    var page = inTheLobby(ann);
    page.name().submit("  Ann ");
    givesUp(page);
    isMarkedAsWrong(page, "true");

    answersCome(page);

    page.name().holds("Ann");
    isMarkedAsWrong(page, "false");
  }

  private static void isMarkedAsWrong(RoomPanel page, String isWrong) {
    eventually(
        () ->
            assertThat(page.browser().find("#nickname").getDomAttribute("aria-invalid"))
                .isEqualTo(isWrong));
  }

  @Test
  void aLineThatWasSaidLateIsNotStillToBeSent(Browser ann, Browser bob) {
    var bobsPage = RoomPanel.open(bob, server).enter("lobby");
    var page = inTheLobby(ann);
    page.msg().submit("one");
    page.msg().submit("two");
    bobsPage.messages().shows("Anon: one", "Anon: two");
    eventually(() -> assertThat(unsent(page)).containsExactlyInAnyOrder("one", "two"));

    answersCome(page);

    page.messages().shows("You: one", "You: two");
    page.msg().holds("");
  }

  /** What stands in the box and in the list: the line that is given back first takes the box. */
  private static List<String> unsent(RoomPanel page) {
    var inTheList = page.messages().lines().stream().map(it -> it.replace("Not sent: ", ""));
    return Stream.concat(Stream.of(page.msg().text()), inTheList).toList();
  }

  @Test
  void whoeverLeavesIsOutAtOnceThoughTheServerIsSilent(Browser ann) {
    var page = inTheLobby(ann);

    page.leave();

    roomsAre();
    page.problemSays("");
  }

  @Test
  void whoeverIsOutAlreadyCanLeave(Browser ann) {
    var page = open(ann).enter("lobby");
    var rooms = socketServer.rooms();
    socketServer
        .executor()
        .execute(() -> rooms.leave(rooms.members("lobby").iterator().next(), "lobby"));

    page.leave();

    page.enter("lobby");
    roomsAre("lobby");
  }

  @Test
  void whoeverLeavesOnTheWayToAnotherRoomIsNowhere(Browser ann) {
    var page = open(ann).enter("lobby");
    socketServer.acks.delayBy(LATE); // and the page still waits
    enter(page, "kitchen");
    roomsAre("lobby", "kitchen");

    page.leave();
    answersCome(page);

    roomsAre();
    page.isOutside();
  }

  @Test
  void whoeverLeavesAfterGivingUpAnotherRoomIsNowhere(Browser ann) {
    var page = inTheLobby(ann);
    enter(page, "kitchen");
    roomsAre("lobby", "kitchen");
    givesUp(page);

    page.leave();
    answersCome(page);

    roomsAre();
    page.isOutside();
  }
}
