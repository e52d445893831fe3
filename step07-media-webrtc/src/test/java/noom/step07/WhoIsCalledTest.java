package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import noom.step04.Person;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody is in a call with somebody who is not in the room that the page shows. */
@InFirefoxToo
@InTheBrowser
class WhoIsCalledTest {
  private static final String ENTRY = "type === 'ack' && payload?.room";

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  @Test
  void nobodyIsCalledBeforeThisPageKnowsThatItIsInTheRoom(Browser ann, Browser bob) {
    var bobsCall = CallPanel.enter(bob, server, "Bob", "lobby");
    var entry = HeldMessages.prepare(ann, ENTRY);
    var annsRoom = RoomPanel.open(ann, server);
    entry.begin();
    annsRoom.nickname().type("Ann");
    annsRoom.welcome().submit("lobby");
    eventually(() -> assertThat(annsRoom.wire().in()).anyMatch(it -> it.contains("\"offer\"")));

    annsRoom.isOutside();
    var annsCall = new CallPanel(annsRoom);
    assertThat(annsCall.others()).isEmpty();
    assertThat(annsRoom.wire().out()).noneMatch(it -> it.contains("\"answer\""));
    entry.letGo();

    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  @Test
  @Timeout(120) // seconds: three browsers in a call keep a small machine busy
  void theCallOfTheRoomBeforeGoesOnUntilThisPageKnowsThatItIsInTheNext(
      Browser ann, Browser bob, Browser cho) {
    var entry = HeldMessages.prepare(ann, ENTRY);
    var annsCall = CallPanel.enter(ann, server, "Ann", "lobby");
    CallPanel.enter(bob, server, "Bob", "lobby");
    CallPanel.enter(cho, server, "Cho", "kitchen");
    annsCall.isConnectedTo("Bob");
    entry.begin();
    annsCall.room().clickRoom("kitchen");
    var chos = "\"offer\"";
    eventually(() -> assertThat(annsCall.room().wire().in()).anyMatch(it -> it.contains(chos)));

    assertThat(annsCall.room().title()).startsWith("Room lobby");
    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    entry.letGo();

    annsCall.isConnectedTo("Cho").seesMotionOf("Cho");
  }

  @Test
  void candidatesAndAnswersOfSomebodyWithWhomNothingHasBegunMakeNoTile(Browser ann) {
    try (var mallory = Person.join(server)) {
      mallory.ask("nickname", Map.of("nickname", "Mallory"));
      mallory.ask("enter_room", Map.of("room", "lobby"));
      var annsCall = CallPanel.enter(ann, server, "Ann", "lobby");
      var annsId = ann.script("return import('/step07/main.js').then(({ socket }) => socket.id)");
      var candidate =
          Map.of("candidate", "candidate:1 1 udp 1 127.0.0.1 9 typ host", "sdpMid", "0");
      mallory.ask("ice", Map.of("to", annsId, "candidate", candidate));
      mallory.ask("answer", Map.of("to", annsId, "description", Map.of("type", "answer")));

      mallory.ask("new_message", Map.of("room", "lobby", "text", "that was all"));
      annsCall.room().messages().contains("Mallory: that was all");

      assertThat(annsCall.others()).isEmpty();
    }
  }

  @Test
  void aBrowserThatCannotCallChatsAndSaysWhy(Browser ann, Browser bob) {
    ann.prepare("delete window.RTCPeerConnection");
    var bobsRoom = CallPanel.enter(bob, server, "Bob", "lobby").room();
    var annsCall = CallPanel.enter(ann, server, "Ann", "lobby");

    annsCall.problemSays(
        "This browser has no WebRTC, so it takes no part in calls. The chat works all the same.");
    annsCall.room().msg().submit("but I can write");

    bobsRoom.messages().contains("Ann: but I can write");
    assertThat(annsCall.others()).isEmpty();
    assertThat(ann.shows("#retry")).isFalse();
    assertThat(CallPanel.tracksOf(ann)).isZero();
  }
}
