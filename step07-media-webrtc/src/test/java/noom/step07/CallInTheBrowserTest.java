package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import noom.step04.Person;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.OnlyInChromium;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InFirefoxToo
@InTheBrowser
class CallInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname, String room) {
    return CallPanel.enter(browser, server, nickname, room);
  }

  // Who is in the call

  @Test
  void threePeopleSeeAndHearEachOtherAndWhoLeavesIsGone(Browser ann, Browser bob, Browser cho) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    var chosCall = enter(cho, "Cho", "lobby");

    annsCall.isConnectedTo("Bob", "Cho").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann", "Cho").seesMotionOf("Cho");
    chosCall.isConnectedTo("Ann", "Bob").seesMotionOf("Ann");
    annsCall.seesMotionOf("Cho");
    bobsCall.seesMotionOf("Ann");
    chosCall.seesMotionOf("Bob");
    annsCall.hears("Cho");
    chosCall.hears("Bob");
    bobsCall.hears("Ann");

    bobsCall.room().leave();

    annsCall.isConnectedTo("Cho").seesMotionOf("Cho");
    chosCall.isConnectedTo("Ann").seesMotionOf("Ann");
    assertThat(bobsCall.others()).isEmpty();
    assertThat(bob.shows("#call")).isFalse();
    assertThat(CallPanel.tracksOf(bob)).as("tracks of Bob's camera and microphone").isZero();
  }

  @Test
  void whoReloadsOrChangesTheRoomIsInOneCallOnly(Browser ann, Browser bob, Browser cho) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    var chosCall = enter(cho, "Cho", "kitchen");
    annsCall.isConnectedTo("Bob");

    bob.reload();
    annsCall.isAlone();
    bobsCall.room().status().saysConnected();
    bobsCall.room().enter("Bob", "lobby");
    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");

    bobsCall.room().roomsAre("lobby (2)", "kitchen (1)");
    bobsCall.room().clickRoom("kitchen");
    annsCall.isAlone();
    bobsCall.isConnectedTo("Cho").seesMotionOf("Cho");
    chosCall.isConnectedTo("Bob").seesMotionOf("Bob");
  }

  @Test
  void allWhoLeaveAndComeBackSeeEachOtherAgain(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    annsCall.direct().submit("until later");
    bobsCall.words().shows("Ann: until later");

    annsCall.room().leave();
    bobsCall.room().leave();
    annsCall.room().enter("lobby");
    bobsCall.room().enter("lobby");

    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    assertThat(annsCall.words().lines()).isEmpty();
  }

  @Test
  void twoWhoMoveToTheSameRoomMeetThereThoughTheAnswersComeLate(Browser ann, Browser bob) {
    server.stop();
    server.startAgainWith("ack.delay", "1");
    // There are two, so that the kitchen is first in the list also when more come.
    var others = List.of(person("Cho", "kitchen"), person("Dan", "kitchen"));
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");

    annsCall.room().clickRoom("kitchen");
    bobsCall.room().clickRoom("kitchen"); // before Ann has got her answer

    annsCall.room().isIn("kitchen");
    bobsCall.room().isIn("kitchen");
    annsCall.sees("Bob").seesMotionOf("Bob");
    bobsCall.sees("Ann").seesMotionOf("Ann");
    annsCall.room().roomsAre("kitchen (4)");
    others.forEach(Person::close);
  }

  @Test
  void theChatWithoutTheServerBeginsAnewInAnotherRoom(Browser ann) {
    enter(ann, "Ann", "lobby");
    ann.click("#direct summary");
    var box = new LineForm(ann, "#direct form");
    box.submit("is anybody here?");
    eventually(
        () ->
            assertThat(ann.shownText("#direct .problem"))
                .isEqualTo("Nobody is connected to you yet."));

    ann.script("import('/step07/main.js').then((it) => { it.enter('kitchen') })");

    new RoomPanel(ann).isIn("kitchen");
    box.holds("");
    assertThat(ann.shownText("#direct .problem")).isEmpty();
  }

  @Test
  void theNinthIsToldThatTheCallIsFullAndLetsGoOfTheCamera(Browser ann) {
    var eight = IntStream.range(0, 8).mapToObj(i -> person("P" + i, "lobby")).toList();
    try {
      var page = RoomPanel.open(ann, server);
      page.roomsAre("lobby (8, full)");
      page.nickname().type("Ann");
      page.welcome().submit("lobby");

      page.problemSays(
          "There are 8 people in \"lobby\", which is the most."
              + " Take another room, or open one of your own.");
      page.isOutside();
      assertThat(CallPanel.tracksOf(ann)).isZero();

      eight.get(0).close();
      page.roomsAre("lobby (7)");
      page.enter("lobby");
      assertThat(CallPanel.tracksOf(ann)).isEqualTo(2);
    } finally {
      eight.forEach(Person::close);
    }
  }

  private Person person(String nickname, String room) {
    var person = Person.join(server);
    person.ask("nickname", Map.of("nickname", nickname));
    person.ask("enter_room", Map.of("room", room));
    return person;
  }

  @Test
  void whoTakesAnotherNameKeepsTheTile(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");

    bobsCall.room().name().submit("<b>Bobby</b>");

    annsCall.isConnectedTo("<b>Bobby</b>").seesMotionOf("<b>Bobby</b>");
    bobsCall.direct().submit("<i>it is me</i>");
    annsCall.words().shows("<b>Bobby</b>: <i>it is me</i>");
  }

  @Test
  void nonsenseFromOneMemberDoesNotDisturbTheOthers(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    try (var mallory = person("Mallory", "lobby")) {
      var annsId = mallory.hears("members").path("members").get(0).path("id").asString();
      eventually(() -> assertThat(annsCall.others()).containsExactly("Mallory"));
      var nonsense =
          List.of(
              Map.of(),
              Map.of("type", "offer"),
              Map.of("type", "toString", "sdp", 5),
              Map.of("candidate", Map.of("toString", 1)));
      for (var description : nonsense) {
        mallory.ask("offer", Map.of("to", annsId, "description", description));
        mallory.ask("answer", Map.of("to", annsId, "description", description));
        mallory.ask("ice", Map.of("to", annsId, "candidate", description));
      }

      var bobsCall = enter(bob, "Bob", "lobby");
      eventually(() -> assertThat(bobsCall.others()).containsExactly("Ann"));
      bobsCall.seesMotionOf("Ann");
      annsCall.seesMotionOf("Bob");
    }
    annsCall.isConnectedTo("Bob");
  }

  @Test
  void wordsThatReachNobodyStayInTheirBox(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    annsCall.direct().submit("is anybody there?");
    annsCall.room().problemSays("Nobody is connected to you yet.");
    annsCall.direct().holds("is anybody there?");

    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    annsCall.direct().submit(" ");
    annsCall.room().problemSays("Please type something that can be seen.");
    annsCall.direct().submit("x".repeat(2_001));
    annsCall.room().problemSays("That has 2,001 characters; 2,000 is the most.");
    annsCall.direct().submit("y".repeat(2_000));

    bobsCall.words().shows("Ann: " + "y".repeat(2_000));
    annsCall.words().shows("You: " + "y".repeat(2_000));
  }

  @Test
  void whoCanBeSeenButNotTalkedToIsNotConnectedYet(Browser ann, Browser bob) {
    ann.prepare(
        """
        const { addEventListener } = EventTarget.prototype;
        const state = Object.getOwnPropertyDescriptor(RTCDataChannel.prototype, "readyState");
        Object.defineProperty(RTCDataChannel.prototype, "readyState", {
          get() { return window.mayOpen ? state.get.call(this) : "connecting"; }
        });
        const mayOpen = new Promise((resolve) => (window.open = resolve));
        RTCDataChannel.prototype.addEventListener = function (type, listener) {
          const late = (event) => mayOpen.then(() => listener(event));
          addEventListener.call(this, type, type === "open" ? late : listener);
        };
        """);
    var annsCall = enter(ann, "Ann", "lobby");
    enter(bob, "Bob", "lobby").isConnectedTo("Ann");
    annsCall.seesMotionOf("Bob");
    assertThat(ann.texts("#peers .state")).containsExactly("connecting");

    ann.script("window.mayOpen = true; window.open()");

    annsCall.isConnectedTo("Bob").direct().submit("now you hear me");
    annsCall.words().shows("You: now you hear me");
  }

  @Test
  void whoTakesNoWordsDoesNotKeepThemFromTheOthers(Browser ann, Browser bob, Browser cho) {
    ann.prepare(
        """
        const send = RTCDataChannel.prototype.send;
        RTCDataChannel.prototype.send = function (data) {
          window.broken ??= this;
          if (this === broken) throw new TypeError("more than the other takes");
          send.call(this, data);
        };
        """);
    var annsCall = enter(ann, "Ann", "lobby");
    enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    var chosCall = enter(cho, "Cho", "lobby");
    annsCall.isConnectedTo("Bob", "Cho");

    annsCall.mute();
    annsCall.direct().submit("only Cho hears this");

    chosCall.signsOf("Ann", "muted");
    chosCall.words().shows("Ann: only Cho hears this");
  }

  @Test
  void whatAPageSaysToAnotherWithoutMeasureIsNotShown(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    enter(bob, "Bob", "lobby").isConnectedTo("Ann");
    annsCall.isConnectedTo("Bob");
    var tell =
        "return import('/step07/main.js').then(({ call }) =>"
            + " call.peers[0].tell(arguments[0], { text: arguments[1], toString: null }))";

    bob.script(tell, "new_message", "a".repeat(100_000));
    bob.script(tell, "new_message", " ");
    bob.script(tell, "toString", "b");
    bob.script(tell, "new_message", "c".repeat(2_001));

    annsCall.words().shows("Bob: " + "c".repeat(2_000));
    assertThat(annsCall.room().wire().in()).noneMatch(it -> it.contains("aaaa"));
  }

  // What they see and hear of me

  @Test
  @OnlyInChromium("Firefox has one camera for tests, no second to choose")
  void muteAndCameraOffAreSilentAndDarkAtTheOtherSideAlsoAfterACameraSwitch(
      Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    bobsCall.hears("Ann");
    assertThat(bobsCall.brightnessOf("Ann")).isGreaterThan(20);

    annsCall.mute();
    annsCall.turnCameraOff();

    bobsCall.signsOf("Ann", "muted, camera off");
    annsCall.signsOf("You", "muted, camera off");
    eventually(() -> assertThat(bobsCall.brightnessOf("Ann")).isLessThan(5));
    bobsCall.hearsNothingOf("Ann");

    annsCall.choose("fake_device_2");

    assertThat(ann.texts("#mute, #camera")).containsExactly("Unmute", "Turn Camera On");
    bobsCall.hearsNothingOf("Ann");
    assertThat(bobsCall.brightnessOf("Ann")).isLessThan(5);

    annsCall.unmute();
    annsCall.turnCameraOn();

    bobsCall.signsOf("Ann", "");
    bobsCall.hears("Ann");
    eventually(() -> assertThat(bobsCall.brightnessOf("Ann")).isGreaterThan(20));
    assertThat(annsCall.room().wire().out())
        .as("offers")
        .filteredOn(it -> it.contains("\"offer\""))
        .hasSize(1);
  }
}
