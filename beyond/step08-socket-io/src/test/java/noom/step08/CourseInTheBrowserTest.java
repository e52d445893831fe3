package noom.step08;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.MessageList;
import noom.workbench.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The course's pages with the original client, beside the page of step 08. */
@InTheBrowser
class CourseInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step08.lesson(new SocketServer(Time.REAL)));

  @BeforeEach
  void requireClient() {
    InstalledClient.require(server);
  }

  private void enter(Browser browser, String page, String room) {
    browser.open(server.page("step08/" + page + ".html"));
    new LineForm(browser, "#welcome form").submit(room);
  }

  private static MessageList messages(Browser browser) {
    return new MessageList(browser, "#messages");
  }

  @Test
  void aChatOfTheCourseAndThePageOfStep08TalkInOneRoom(Browser ann, Browser bob) {
    var annsRoom = RoomPanel.open(ann, server).enter("Ann", "lobby");
    enter(bob, "chat", "lobby");
    eventually(() -> assertThat(bob.shownText("#room h2")).isEqualTo("Room lobby"));
    annsRoom.messages().contains("Anon joined!");

    new LineForm(bob, "#name").submit("Bob");
    new LineForm(bob, "#msg").submit("소시지?");
    messages(bob).contains("You: 소시지?");
    annsRoom.messages().contains("Bob: 소시지?");
    annsRoom.msg().submit("hi");
    messages(bob).contains("Ann: hi");
  }

  @Test
  void twoChatsOfTheCourseSeeTheOpenRoomsAndWhoComesAndGoes(Browser ann, Browser bob) {
    enter(ann, "chat", "lobby");
    eventually(() -> assertThat(ann.shows("#room")).isTrue());
    bob.open(server.page("step08/chat.html"));
    eventually(() -> assertThat(bob.texts("#rooms li")).containsExactly("lobby"));
    new LineForm(bob, "#welcome form").submit("lobby");
    messages(ann).contains("Anon 2 arrived!");
    eventually(() -> assertThat(ann.shownText("#room h2")).isEqualTo("Room lobby (2)"));
    bob.open(server.page("step08/video.html"));
    messages(ann).contains("Anon 2 left!");
  }

  @Test
  void theWireShowsBothLayersWithTheirNamesAndTheUpgrade(Browser ann) {
    enter(ann, "chat", "lobby");

    eventually(
        () ->
            assertThat(ann.texts("#wire-log li:not(.event)", ".name, pre"))
                .anyMatch(it -> it.startsWith("open 200"))
                .anyMatch(it -> it.startsWith("message: connect POST /socket.io/"))
                .anyMatch(it -> it.equals("ping 2probe"))
                .anyMatch(it -> it.equals("pong 3probe"))
                .anyMatch(it -> it.equals("upgrade 5"))
                .anyMatch(it -> it.startsWith("message: event 42"))
                .anyMatch(it -> it.startsWith("message: ack 43")));
  }

  @Test
  void aRefusalIsSaidAndTheRoomStaysClosed(Browser ann) {
    enter(ann, "chat", "x".repeat(51));

    eventually(() -> assertThat(ann.shownText("#problem")).contains("50 is the most"));
    assertThat(ann.shows("#room")).isFalse();
  }

  @Test
  void aVideoCallOfTheCourse(Browser ann, Browser bob) {
    enter(ann, "video", "lobby");
    eventually(() -> assertThat(ann.shows("#call")).isTrue());
    enter(bob, "video", "lobby");

    seesMotion(ann, "#peerFace");
    seesMotion(bob, "#peerFace");
  }

  @Test
  void aCallBetweenThePageOfStep08AndOneOfTheCourse(Browser ann, Browser bob) {
    RoomPanel.open(ann, server).enter("Ann", "lobby");
    enter(bob, "video", "lobby");

    seesMotion(ann, "#peers video");
    seesMotion(bob, "#peerFace");
  }

  @Test
  void itIsTheSameTheOtherWayRound(Browser ann, Browser bob) {
    enter(bob, "video", "lobby");
    eventually(() -> assertThat(bob.shows("#call")).isTrue());
    RoomPanel.open(ann, server).enter("Ann", "lobby");

    seesMotion(ann, "#peers video");
    seesMotion(bob, "#peerFace");
  }

  private static void seesMotion(Browser browser, String video) {
    var first = frames(browser, video);
    eventually(() -> assertThat(frames(browser, video)).isGreaterThan(first + 3));
  }

  private static long frames(Browser browser, String video) {
    var count =
        "return document.querySelector(arguments[0])?.getVideoPlaybackQuality().totalVideoFrames ?? 0";
    return ((Number) browser.script(count, video)).longValue();
  }
}
