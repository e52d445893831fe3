package noom.step07;

import java.awt.Color;
import java.nio.file.Path;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.Flags;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.workbench.Time;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@InFirefoxToo
@InTheBrowser
class PageChecksTest {
  private static final String FILM = "--use-file-for-fake-video-capture=target/films/";

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  @BeforeAll
  static void filmThem() {
    film("ann", 0xf2b8a2, 0x3f51c9, 0xf1c9a5, 0x5a3825);
    film("bob", 0x9ad0c2, 0x444b5e, 0xa8754f, 0x1d1a18);
    film("cho", 0xc9b6e4, 0xb3443c, 0xf5d5b8, 0x2b2b33);
  }

  private static void film(String name, int background, int clothes, int skin, int hair) {
    new Portrait(new Color(background), new Color(clothes), new Color(skin), new Color(hair))
        .film(Path.of("target", "films", name + ".mjpeg"));
  }

  /** The picture in the root README is the first of these. */
  @Test
  @Timeout(120) // seconds: three browsers in a call keep a small machine busy
  void aCallOfThreeIsReadableOnAPhoneAndOnAProjector(
      @Flags(FILM + "ann.mjpeg") Browser ann,
      @Flags(FILM + "bob.mjpeg") Browser bob,
      @Flags(FILM + "cho.mjpeg") Browser cho) {
    var annsCall = CallPanel.enter(ann, server, "Ann", "lobby");
    var bobsCall = CallPanel.enter(bob, server, "Bob", "lobby");
    var chosCall = CallPanel.enter(cho, server, "Cho", "lobby");
    annsCall.room().msg().submit("Can everyone see me?");
    bobsCall.room().msg().submit("Yes, and hear you, too!");
    annsCall.room().messages().contains("Bob: Yes, and hear you, too!");
    annsCall.isConnectedTo("Bob", "Cho").seesMotionOf("Bob");
    annsCall.seesMotionOf("Cho");
    PageChecks.checkPicture(ann, "noom");

    ann.click("#wire [role=group] button:last-child");
    bobsCall.mute();
    annsCall.direct().submit("No server hears this.");
    chosCall.words().contains("Ann: No server hears this.");
    ann.click("#statistics summary");
    ann.find(".graph polyline[points*=' ']");
    PageChecks.check(ann, "step07-call");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step07-");
  }
}
