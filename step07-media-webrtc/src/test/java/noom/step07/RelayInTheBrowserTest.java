package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import noom.step04.SocketServer;
import noom.step07.IceServers.IceServer;
import noom.testkit.Browser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Lesson;
import noom.workbench.Time;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call in which nothing may go directly, through a real TURN server. */
@InFirefoxToo
@InTheBrowser
class RelayInTheBrowserTest {
  @AutoClose private final Turn turn = Turn.start();

  @RegisterExtension final LessonExtension server = new LessonExtension(this::lesson);

  private String credential = Turn.CREDENTIAL;

  private Lesson lesson() {
    var relay = new IceServer(List.of(turn.url()), Turn.USER, credential);
    return Step07.lesson(
        new SocketServer(Time.REAL), options -> new IceServers(List.of(relay), "relay"));
  }

  @Test
  void twoWhoMayNotReachEachOtherDirectlySeeEachOtherThroughTheRelay(Browser ann, Browser bob) {
    var annsCall = CallPanel.enter(ann, server, "Ann", "lobby");
    var bobsCall = CallPanel.enter(bob, server, "Bob", "lobby");

    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    assertThat(annsCall.wayTo("Bob")).isEqualTo("relay");
    assertThat(bobsCall.wayTo("Ann")).isEqualTo("relay");
  }

  @Test
  void aWrongCredentialIsToldOnTheWire(Browser ann, Browser bob) {
    server.stop();
    credential = "wrong";
    server.startAgain();
    var annsCall = CallPanel.enter(ann, server, "Ann", "lobby");
    CallPanel.enter(bob, server, "Bob", "lobby");

    var words = "no candidate from " + turn.url();
    eventually(
        () ->
            assertThat(annsCall.room().wire().events())
                .anySatisfy(it -> assertThat(it).startsWith(words).contains(": 401")));
    assertThat(ann.texts("#peers .state")).doesNotContain("connected");
  }
}
