package noom.step04;

import static noom.testkit.Eventually.eventually;
import static noom.testkit.ForClass.TRUSTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import noom.testkit.BreakItTab;
import noom.testkit.Browser;
import noom.testkit.ClassOptions;
import noom.testkit.Flags;
import noom.testkit.ForClass;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an instructor breaks is seen by those who are meant, and said on purpose to everyone. */
@InTheBrowser
class BreakItInTheBrowserTest {
  @TempDir static Path home;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step04.lesson(new SocketServer(Time.REAL)),
          ForClass.options(home).with("class.key", ClassOptions.KEY));

  private RoomPanel enter(Browser browser, String nickname) {
    var page = RoomPanel.open(browser, server).enter("lobby");
    page.name().submit(nickname);
    eventually(() -> assertThat(browser.shownText("#room .waiting")).contains(nickname));
    return page;
  }

  private BreakItTab console(Browser teacher) {
    return BreakItTab.open(teacher, ClassOptions.console(server));
  }

  @Test
  void acksOfOnePersonAreSlowAndAllPagesAreToldSo(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    var annsPage = enter(ann, "Ann");
    var bobsPage = enter(bob, "Bob");
    var console = console(teacher);
    console.breaks("Acks take long", "Ann", "60", 60);
    var words = "On purpose, for 60 s: acks to Ann take 60 s.";
    eventually(() -> assertThat(annsPage.wire().events()).contains(words));
    eventually(() -> assertThat(bobsPage.wire().events()).contains(words));

    annsPage.msg().submit("am I slow?");
    bobsPage.msg().submit("I am not");

    eventually(
        () ->
            assertThat(bobsPage.messages().lines())
                .containsExactly("Ann: am I slow?", "You: I am not"));
    eventually(() -> assertThat(annsPage.messages().lines()).containsExactly("Bob: I am not"));
    assertThat(ann.shownText("#room .waiting")).isEqualTo("Waiting for the server: 1");
    assertThat(console.inForce()).singleElement().asString().startsWith("acks to Ann take 60 s");
    console.stopAll();
    eventually(() -> assertThat(bobsPage.wire().events()).contains("Over: acks to Ann take 60 s."));
    annsPage.msg().submit("and now?");
    eventually(() -> assertThat(annsPage.messages().lines()).contains("You: and now?"));
  }

  @Test
  void aLineThatIsCutComesBackAndNobodyElseIsCut(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    var annsPage = enter(ann, "Ann");
    var bobsPage = enter(bob, "Bob");
    console(teacher).breaks("The line is cut", "Ann", "", 1);

    eventually(() -> assertThat(annsPage.wire().events()).contains("close 1006"));
    annsPage.isOnline();
    bobsPage.msg().submit("welcome back");
    eventually(() -> assertThat(annsPage.messages().lines()).contains("Bob: welcome back"));
    assertThat(bobsPage.wire().events()).noneMatch(it -> it.startsWith("close"));
  }

  @Test
  void aRoomIsFrozenAndThawsWhenAllIsStopped(
      @Flags(TRUSTING) Browser ann,
      @Flags(TRUSTING) Browser bob,
      @Flags(TRUSTING) Browser teacher) {
    var annsPage = enter(ann, "Ann");
    var bobsPage = enter(bob, "Bob");
    bobsPage.leave();
    bobsPage.enter("kitchen");
    var console = console(teacher);
    console.breaks("The server freezes", "Room lobby", "", 60);
    eventually(() -> assertThat(console.inForce()).hasSize(1));

    annsPage.msg().submit("hello?");
    bobsPage.msg().submit("all is well");
    eventually(() -> assertThat(bobsPage.messages().lines()).containsExactly("You: all is well"));
    assertThat(annsPage.messages().lines()).isEmpty();
    console.stopAll();

    eventually(() -> assertThat(annsPage.messages().lines()).containsExactly("You: hello?"));
  }

  @Test
  void thisStepOffersWhatThereIsToSeeInIt(@Flags(TRUSTING) Browser teacher) {
    assertThat(console(teacher).offered())
        .contains("Messages arrive twice", "The next ack is lost")
        .doesNotContain("Glare: offers cross");
    assertThat(teacher.texts("#break-it > p").get(0)).endsWith("and why: the lesson");
  }
}
