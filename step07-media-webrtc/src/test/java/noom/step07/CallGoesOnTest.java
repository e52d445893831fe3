package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.Network;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server introduces; what it has introduced goes on without it. */
@InFirefoxToo
@InTheBrowser
class CallGoesOnTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname, String room) {
    return CallPanel.enter(browser, server, nickname, room);
  }

  @Test
  void aRunningCallOutlivesTheServerAndNewPeopleJoinItAfterwards(
      Browser ann, Browser bob, Browser cho) {
    ann.mayLoseServer();
    bob.mayLoseServer();
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");
    mark(annsCall);
    mark(bobsCall);

    server.stop();
    annsCall.room().status().says("Disconnected");
    bobsCall.room().status().says("Disconnected");
    annsCall.seesMotionOf("Bob");
    bobsCall.seesMotionOf("Ann");
    annsCall.direct().submit("are you still there?");
    bobsCall.words().shows("Ann: are you still there?");
    annsCall.words().shows("You: are you still there?");

    server.startAgain();
    annsCall.room().isOnline();
    bobsCall.room().isOnline();
    var chosCall = enter(cho, "Cho", "lobby");

    chosCall.isConnectedTo("Ann", "Bob").seesMotionOf("Ann");
    chosCall.seesMotionOf("Bob");
    annsCall.isConnectedTo("Bob", "Cho").seesMotionOf("Cho");
    bobsCall.isConnectedTo("Ann", "Cho").seesMotionOf("Cho");
    assertThat(marked(annsCall)).as("Ann's picture of Bob since the beginning").isEqualTo("Bob");
    assertThat(marked(bobsCall)).as("Bob's picture of Ann since the beginning").isEqualTo("Ann");

    bobsCall.room().leave();
    annsCall.isConnectedTo("Cho");
    chosCall.isConnectedTo("Ann");
  }

  /** A page knows the ids of the others only when it has been told who is here. */
  @Test
  void anotherNetworkRightAfterARestartKeepsTheCallThatThereIs(Browser ann, Browser bob) {
    ann.mayLoseServer();
    bob.mayLoseServer();
    var news = HeldMessages.prepare(bob, "type === 'members'");
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");
    mark(bobsCall);
    news.begin();
    server.stop();
    annsCall.room().status().says("Disconnected");
    bobsCall.room().status().says("Disconnected");
    server.startAgain();
    annsCall.room().isOnline();
    bobsCall.room().isOnline();
    news.hasSome();

    bob.script("window.dispatchEvent(new Event('online'))");
    bobsCall.direct().submit("still here?");
    annsCall.words().shows("Bob: still here?");
    news.letGo();

    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    assertThat(marked(bobsCall)).isEqualTo("Ann");
  }

  /** Marks the connections that there are. */
  private static void mark(CallPanel call) {
    call.browser()
        .script("document.querySelectorAll('#peers video').forEach((it) => (it.title = 'old'))");
  }

  private static Object marked(CallPanel call) {
    return call.browser()
        .script(
            "return [...document.querySelectorAll('#peers .tile:has([title=old]) b')]"
                + ".map((it) => it.textContent).join()");
  }

  @Test
  void whoLeavesWhileThereIsNoServerIsGoneAllTheSame(Browser ann, Browser bob, Browser cho) {
    ann.mayLoseServer();
    bob.mayLoseServer();
    cho.mayLoseServer();
    var annsCall = enter(ann, "Ann", "lobby");
    enter(bob, "Bob", "lobby");
    var chosCall = enter(cho, "Cho", "lobby");
    annsCall.isConnectedTo("Bob", "Cho");
    chosCall.isConnectedTo("Ann", "Bob");
    server.stop();
    annsCall.room().status().says("Disconnected");

    bob.open(URI.create("about:blank"));

    annsCall.isConnectedTo("Cho").seesMotionOf("Cho");
    chosCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  @Test
  void oneMayLeaveThoughThereIsNoServer(Browser ann, Browser bob) {
    ann.mayLoseServer();
    bob.mayLoseServer();
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    server.stop();
    annsCall.room().status().says("Disconnected");
    bobsCall.room().status().says("Disconnected");

    annsCall.room().leave();

    bobsCall.isAlone();
    assertThat(CallPanel.tracksOf(ann)).isZero();
    server.startAgain();
    annsCall.room().isOnline();
    bobsCall.room().isOnline();
    annsCall.room().roomsAre("lobby (1)");
    annsCall.room().isOutside();
    annsCall.room().enter("lobby");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  @Test
  void whoComesBackOnAnotherLineIsInTheCallOnceMoreAndOnlyOnce(Browser ann, Browser bob) {
    try (var network = Network.to(server)) {
      var annsCall = enter(ann, "Ann", "lobby");
      var bobsCall = new CallPanel(new RoomPanel(network.open(bob, "")));
      bobsCall.room().enter("Bob", "lobby");
      annsCall.isConnectedTo("Bob");

      network.loseBrowsers();
      bobsCall.room().status().says("Disconnected");
      bobsCall.room().isOnline();

      eventually(() -> assertThat(annsCall.room().messages().lines()).contains("Bob left!"));
      annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
      bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    }
  }
}
