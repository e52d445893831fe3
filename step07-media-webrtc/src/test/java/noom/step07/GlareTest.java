package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes in an order in which nobody wants it. */
@InFirefoxToo
@InTheBrowser
class GlareTest {
  /** Keeps back what the page sends, of the types that a test names, until it lets it go. */
  private static final String HOLD =
      """
      const send = WebSocket.prototype.send;
      window.held = [];
      window.holds = [];
      WebSocket.prototype.send = function (data) {
        const isHeld = holds.includes(JSON.parse(data).type);
        if (isHeld) held.push(() => send.call(this, data));
        else send.call(this, data);
      };
      window.letGo = () => {
        holds = [];
        held.splice(0).forEach((it) => it());
      };
      """;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname, String... holds) {
    browser.prepare(HOLD);
    browser.prepare("window.holds = ['%s']".formatted(String.join("', '", holds)));
    return CallPanel.enter(browser, server, nickname, "lobby");
  }

  private static void hasHeld(Browser browser, String type, int count) {
    eventually(
        () ->
            assertThat(browser.script("return held.length"))
                .as(browser.name() + " has held back of " + type)
                .isEqualTo((long) count));
  }

  @Test
  void bothOfferAtOnceAndAreConnected(Browser ann, Browser bob) {
    for (var viewer : List.of(ann, bob)) {
      viewer.mayUse("camera", false);
      viewer.mayUse("microphone", false);
    }
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann");
    for (var viewer : List.of(ann, bob)) {
      viewer.script("holds = ['offer', 'answer']"); // an answer does not overtake an offer
      viewer.mayUse("camera", true);
      viewer.mayUse("microphone", true);
      viewer.click("#retry");
      hasHeld(viewer, "offer", 1);
    }

    ann.script("letGo()");
    bob.script("letGo()");

    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    annsCall.hears("Bob");
    bobsCall.hears("Ann");
  }

  @Test
  void candidatesThatComeBeforeTheOfferAreNotLost(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "offer");
    var bobsCall = enter(bob, "Bob", "ice"); // so Ann knows no way to Bob, and is found by her own
    hasHeld(ann, "offer", 1);
    eventually(
        () -> assertThat(candidates(bobsCall)).hasSameSizeAs(candidates(annsCall)).isNotEmpty());

    ann.script("letGo()");

    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  private static List<String> candidates(CallPanel call) {
    var wire = call.room().wire();
    return Stream.concat(wire.in().stream(), wire.out().stream())
        .filter(it -> it.contains("\"type\": \"ice\""))
        .toList();
  }
}
