package noom.step07;

import static noom.testkit.engine.BrowserType.CHROMIUM;
import static noom.testkit.engine.BrowserType.FIREFOX;
import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.In;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ann has Chromium, Bob has Firefox: what each makes of the standards, the other understands. */
@InTheBrowser
class TwoBrowsersInOneCallTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname) {
    return CallPanel.enter(browser, server, nickname, "lobby");
  }

  @Test
  void whoComesSecondIsSeenAndHeardByWhoIsThere(
      @In(CHROMIUM) Browser ann, @In(FIREFOX) Browser bob) {
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");

    seeAndHearEachOther(annsCall, bobsCall);
  }

  @Test
  void itIsTheSameTheOtherWayRound(@In(CHROMIUM) Browser ann, @In(FIREFOX) Browser bob) {
    var bobsCall = enter(bob, "Bob");
    var annsCall = enter(ann, "Ann");

    seeAndHearEachOther(annsCall, bobsCall);
  }

  private static void seeAndHearEachOther(CallPanel annsCall, CallPanel bobsCall) {
    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    annsCall.hears("Bob");
    bobsCall.hears("Ann");
  }

  @Test
  void whatOneSwitchesOffTheOtherReadsAndNoLongerHears(
      @In(CHROMIUM) Browser ann, @In(FIREFOX) Browser bob) {
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    seeAndHearEachOther(annsCall, bobsCall);

    annsCall.mute();
    bobsCall.turnCameraOff();
    bobsCall.signsOf("Ann", "muted");
    annsCall.signsOf("Bob", "camera off");
    bobsCall.hearsNothingOf("Ann");
    annsCall.hears("Bob");

    annsCall.unmute();
    bobsCall.turnCameraOn();
    bobsCall.signsOf("Ann", "");
    annsCall.signsOf("Bob", "");
    bobsCall.hears("Ann");
    annsCall.seesMotionOf("Bob");
  }

  @Test
  void theirWordsPassWithoutTheServerAndWhoLeavesIsGone(
      @In(CHROMIUM) Browser ann, @In(FIREFOX) Browser bob) {
    ann.mayLoseServer();
    bob.mayLoseServer();
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    seeAndHearEachOther(annsCall, bobsCall);

    server.stop();
    annsCall.room().status().says("Disconnected");
    annsCall.direct().submit("can you read this?");
    bobsCall.words().shows("Ann: can you read this?");
    bobsCall.direct().submit("네 👋");
    annsCall.words().shows("You: can you read this?", "Bob: 네 👋");

    bobsCall.room().leave();
    annsCall.isAlone();
    assertThat(CallPanel.tracksOf(bob)).as("tracks of Bob's camera and microphone").isZero();
  }
}
