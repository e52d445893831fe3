package noom.step07;

import static noom.testkit.ForClass.TRUSTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.Flags;
import noom.testkit.ForClass;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.QrReader;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Phones come in by https, at the address that this machine has on the network. */
@InTheBrowser
class CallOfAClassTest {
  @TempDir static Path home;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)), ForClass.options(home));

  private CallPanel open(Browser browser, URI link, String nickname) {
    var room = new RoomPanel(browser.open(URI.create(link + "&nickname=" + nickname)));
    room.status().saysConnected();
    browser.click("#welcome button");
    room.isIn("lobby");
    return new CallPanel(room);
  }

  @Test
  void twoWhoScanTheCodeAreInACallWithOneTapEach(
      @Flags(TRUSTING) Browser ann, @Flags(TRUSTING) Browser bob) {
    ann.open(ForClass.page(server).resolve("/class"));
    ann.looksAt(1280, 800, false);
    var link = URI.create(QrReader.on(ann));
    assertThat(link).hasScheme("https").hasHost(ForClass.page(server).getHost());

    ann.looksAt(360, 780, false);
    bob.looksAt(412, 915, true);
    var annsCall = open(ann, link, "Ann");
    var bobsCall = open(bob, link, "Bob");

    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    annsCall.hears("Bob");
    bobsCall.hears("Ann");
    annsCall.problemSays("");
    assertThat(CallPanel.tracksOf(ann)).isEqualTo(2);
  }

  @Test
  void aNicknameThatIsTakenIsToldAtTheDoor(
      @Flags(TRUSTING) Browser ann, @Flags(TRUSTING) Browser bob) {
    var link = ForClass.page(server).resolve("/?room=lobby");
    open(ann, link, "Ann");

    var bobsPage = new RoomPanel(bob.open(URI.create(link + "&nickname=Ann")));
    bobsPage.problemSays("\"Ann\" is taken: choose another.");

    bobsPage.nickname().type("Bob");
    bob.click("#welcome button");
    bobsPage.isIn("lobby");
  }
}
