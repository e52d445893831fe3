package noom.step07;

import static noom.testkit.Eventually.eventually;
import static noom.testkit.ForClass.TRUSTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.BreakItTab;
import noom.testkit.Browser;
import noom.testkit.ClassOptions;
import noom.testkit.Flags;
import noom.testkit.ForClass;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an instructor breaks of a call: the call itself goes on. */
@InTheBrowser
class BreakItInTheBrowserTest {
  private static final List<String> GLARE = List.of("have-local-offer", "have-remote-offer");

  /** The moment until both know of it does not end by itself. */
  private static final String HOLD_MOMENT =
      "const later = setTimeout; window.held = [];"
          + "window.setTimeout = (task, delay, ...rest) =>"
          + "  delay === 300 ? held.push(task) : later(task, delay, ...rest);";

  private static final String END_MOMENT =
      "const tile = document.querySelector('#peers .tile');"
          + "held.splice(0).forEach((task) => task()); return tile.isConnected";

  @TempDir static Path home;
  @AutoClose private final Turn turn = Turn.start();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step07.lesson(new SocketServer(Time.REAL)),
          ForClass.options(home)
              .with("class.key", ClassOptions.KEY)
              .with("ice", turn.url())
              .with("ice.user", Turn.USER)
              .with("ice.credential", Turn.CREDENTIAL));

  private CallPanel enter(Browser browser, String nickname) {
    return CallPanel.enter(browser, server, nickname, "lobby");
  }

  private BreakItTab console(Browser teacher) {
    return BreakItTab.open(teacher, ClassOptions.console(server));
  }

  @Test
  void offersCrossThePolitePageGivesInAndThePictureGoesOn(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob").isConnectedTo("Ann");
    annsCall.isConnectedTo("Bob");
    var pages = List.of(annsCall.room().wire(), bobsCall.room().wire());
    pages.forEach(it -> it.clear());

    console(teacher).breaks("Glare: offers cross", "Ann", "", 5);

    eventually(
        () ->
            assertThat(pages).anySatisfy(it -> assertThat(it.events()).containsSubsequence(GLARE)));
    annsCall.isConnectedTo("Bob").hears("Bob");
    bobsCall.isConnectedTo("Ann").hears("Ann");
  }

  @Test
  void whileCandidatesAreHeldANewCallWaitsAndThenStands(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    var annsCall = enter(ann, "Ann");
    var console = console(teacher);
    console.breaks("Candidates are held back", "Everyone", "", 60);
    eventually(() -> assertThat(console.inForce()).hasSize(1));

    var bobsCall = enter(bob, "Bob");
    eventually(() -> assertThat(bobsCall.room().wire().events()).contains("stable"));
    assertThat(bobsCall.others()).containsExactly("Ann");
    assertThat(bob.texts("#peers .state")).doesNotContain("connected");
    console.stopAll();

    bobsCall.isConnectedTo("Ann").hears("Ann");
    annsCall.isConnectedTo("Bob").hears("Bob");
  }

  @Test
  void aCallStandsThoughTheCandidatesOfOneSideAreHeld(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    var annsCall = enter(ann, "Ann");
    var console = console(teacher);
    console.breaks("Candidates are held back", "Ann", "", 60);
    eventually(() -> assertThat(console.inForce()).hasSize(1));

    enter(bob, "Bob").isConnectedTo("Ann").hears("Ann");
    annsCall.isConnectedTo("Bob").hears("Bob");
    assertThat(console.inForce()).hasSize(1);
  }

  @Test
  void whoeverEntersWhilePacketsGoByTheRelayGoesByIt(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    ann.open(server.page()); // and is in no room yet
    var console = console(teacher);
    console.breaks("Packets only by a relay", "Everyone", "", 60);
    eventually(() -> assertThat(console.inForce()).hasSize(1));

    var annsCall = new CallPanel(new RoomPanel(ann).enter("Ann", "lobby"));
    enter(bob, "Bob").isConnectedTo("Ann"); // whose page was not there when it began
    annsCall.isConnectedTo("Bob");

    eventually(() -> assertThat(annsCall.wayTo("Bob")).isEqualTo("relay"));
    assertThat(ann.all("main > .problem")).isEmpty();
  }

  @Test
  void aConnectionThatBeganByTheRelayIsNotMadeAnew(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    var console = console(teacher);
    console.breaks("Packets only by a relay", "Everyone", "", 60);
    eventually(() -> assertThat(console.inForce()).hasSize(1));
    for (var browser : List.of(ann, bob)) {
      browser.prepare(HOLD_MOMENT);
    }
    var annsCall = enter(ann, "Ann");
    var bobsCall = enter(bob, "Bob").isConnectedTo("Ann");
    annsCall.isConnectedTo("Bob");

    for (var browser : List.of(ann, bob)) { // of whom one would do it
      eventually(() -> assertThat(browser.script("return held.length")).isEqualTo(1L));
      assertThat(browser.script(END_MOMENT)).as("the tile is still the same").isEqualTo(true);
    }
    bobsCall.isConnectedTo("Ann");
  }

  @Test
  void packetsGoByTheRelayAndAfterwardsDirectlyAgain(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    var annsCall = enter(ann, "Ann");
    enter(bob, "Bob").isConnectedTo("Ann");
    annsCall.isConnectedTo("Bob");
    assertThat(annsCall.wayTo("Bob")).isNotEqualTo("relay");

    var console = console(teacher);
    console.breaks("Packets only by a relay", "Everyone", "", 60);

    eventually(() -> assertThat(annsCall.wayTo("Bob")).isEqualTo("relay"));
    annsCall.isConnectedTo("Bob").hears("Bob");
    console.stopAll();
    eventually(() -> assertThat(annsCall.wayTo("Bob")).isNotEqualTo("relay"));
    annsCall.isConnectedTo("Bob").hears("Bob");
  }
}
