package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * The wire panel ties each answer to its request, shown with a server that says what it is told.
 */
@InTheBrowser
class WireAcksTest {
  private static final String ASK_3 = "{\"type\":\"dm\",\"id\":3}";
  private static final String ASK_4 = "{\"type\":\"ping\",\"id\":4}";
  private static final String YES_3 = "{\"type\":\"ack\",\"id\":3,\"ok\":true}";
  private static final String NO_4 = "{\"type\":\"ack\",\"id\":4,\"ok\":false}";

  @RegisterExtension final LessonExtension server = new LessonExtension(Parrot::lesson);

  @Test
  void aRequestShowsItsNumberAndAnAnswerHowLongItTook(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();

    parrot.send(ASK_3);
    assertThat(wire.requests()).containsExactly("#3");
    parrot.hear(YES_3);

    eventually(
        () -> assertThat(wire.answers()).singleElement().asString().matches("answers #3 · .*"));
    var time = wire.answers().get(0).replace("answers #3 · ", "");
    assertThat(time).matches("\\d+\\.\\d ms");
    assertThat(wire.requests()).containsExactly("#3 answered in " + time);
    assertThat(wire.refused()).isEmpty();
  }

  @Test
  void aNoIsColouredAsWrong(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();

    parrot.send(ASK_4).hear(NO_4);

    eventually(() -> assertThat(wire.refused()).hasSize(1));
    assertThat(wire.requests()).singleElement().asString().startsWith("#4 refused in ");
    assertThat(ann.find("#wire-log .refused pre").getCssValue("color"))
        .isEqualTo("rgba(179, 38, 30, 1)");
  }

  @Test
  void answersFindTheirRequestsInAnyOrder(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();

    parrot.send(ASK_3).send(ASK_4).hear(NO_4).hear(YES_3);

    eventually(() -> assertThat(wire.answers()).hasSize(2));
    assertThat(wire.answers().get(0)).startsWith("answers #4 · ");
    assertThat(wire.answers().get(1)).startsWith("answers #3 · ");
    assertThat(wire.requests().get(0)).startsWith("#3 answered in ");
    assertThat(wire.requests().get(1)).startsWith("#4 refused in ");
  }

  @Test
  void numbersOfTwoConnectionsAreNotMixedUp(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    parrot.send(ASK_3);
    parrot.connect();

    parrot.hear(YES_3);
    eventually(() -> assertThat(wire.answers()).containsExactly("answers #3"));
    parrot.send(ASK_3).hear(YES_3);

    eventually(() -> assertThat(wire.answers()).hasSize(2));
    assertThat(wire.requests().get(0)).isEqualTo("#3");
    assertThat(wire.requests().get(1)).startsWith("#3 answered in ");
  }

  @Test
  void whatCarriesNoNumberIsShownAsBefore(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    var frames = List.of("hello", "{ broken", "null", "5", "{\"id\":\"x\"}", "{\"type\":\"ack\"}");

    frames.forEach(frame -> parrot.send(frame).hear(frame));

    eventually(() -> assertThat(wire.in()).hasSameSizeAs(frames));
    assertThat(wire.requests()).isEmpty();
    assertThat(wire.answers()).isEmpty();
    assertThat(ann.all("#wire-log [tabindex]")).isEmpty();
  }

  @Test
  void theNumberOfSomethingElseIsNoAnswer(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();

    parrot.send(ASK_3).hear("{\"type\":\"room\",\"id\":3}");

    eventually(() -> assertThat(wire.in()).hasSize(1));
    assertThat(wire.answers()).isEmpty();
    assertThat(wire.requests()).containsExactly("#3");
  }

  @Test
  void whoPointsAtOneOfTheTwoSeesBoth(Browser ann) {
    ann.looksAt(1280, 800, false);
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    parrot.send(ASK_3).send(ASK_4).hear(YES_3);
    eventually(() -> assertThat(wire.answers()).hasSize(1));
    assertThat(wire.lit()).isEmpty();

    for (var direction : List.of(".in", ".out")) {
      pointAt(ann, "#wire-log > [tabindex]" + direction);
      assertThat(wire.lit()).hasSize(2).anyMatch(it -> it.contains("dm"));
      pointAt(ann, "h1");
      assertThat(wire.lit()).isEmpty();
    }
  }

  @Test
  void whoReachesOneOfTheTwoByTheKeyboardSeesBoth(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    parrot.send(ASK_3).hear(YES_3);
    eventually(() -> assertThat(wire.answers()).hasSize(1));

    ann.find("#wire-log").sendKeys(Keys.TAB);
    assertThat(wire.lit()).hasSize(2);
    ann.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));

    assertThat(wire.lit()).isEmpty();
  }

  @Test
  void manyLinesAreOneStopOfTheTabKeyAndTheArrowsLeadFromOneToTheNext(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    parrot.send(ASK_3).hear(YES_3);
    eventually(() -> assertThat(wire.answers()).hasSize(1));
    parrot.send(ASK_4).hear(NO_4);
    eventually(() -> assertThat(wire.answers()).hasSize(2));
    assertThat(ann.all("#wire-log > [tabindex='0']")).hasSize(1);
    pointAt(ann, "h1"); // the mouse lights lines, too

    ann.find("#wire-log").sendKeys(Keys.TAB);
    assertThat(wire.lit()).hasSize(2).anyMatch(it -> it.contains("ping"));
    ann.driver().switchTo().activeElement().sendKeys(Keys.ARROW_UP);
    assertThat(wire.lit()).hasSize(2).anyMatch(it -> it.contains("ping"));
    ann.driver().switchTo().activeElement().sendKeys(Keys.ARROW_UP);

    assertThat(wire.lit()).hasSize(2).anyMatch(it -> it.contains("dm"));
    assertThat(ann.all("#wire-log > [tabindex='0']")).hasSize(1);
  }

  @Test
  void aQuestionWithoutAnAnswerTellsHowLongItHasWaited(Browser ann) {
    var parrot = Parrot.open(ann, server).send(ASK_3);
    var wire = parrot.wire();

    eventually(
        () ->
            assertThat(wire.waiting())
                .singleElement()
                .asString()
                .matches("no answer for [1-9][0-9]* s"));
    parrot.hear(YES_3);

    eventually(() -> assertThat(wire.waiting()).isEmpty());
  }

  @Test
  void aQuestionIsNeverAnsweredOnceItsConnectionHasClosed(Browser ann) {
    var parrot = Parrot.open(ann, server).send(ASK_3).connect().send(ASK_4);
    var wire = parrot.wire();

    ann.script("socket.close()");

    eventually(() -> assertThat(wire.waiting()).last().isEqualTo("never answered"));
    assertThat(wire.waiting()).first().asString().isNotEqualTo("never answered");
  }

  @Test
  void anAnswerThatWasHeldWhilePausedTellsTheTimeItTook(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    parrot.send(ASK_3);
    wire.pauseOrResume();
    parrot.hear(YES_3);
    eventually(() -> assertThat(wire.pauseLabel()).isEqualTo("Resume (1 new)"));

    wire.pauseOrResume();

    assertThat(wire.requests()).singleElement().asString().startsWith("#3 answered in ");
  }

  @Test
  void anAnswerAfterAClearStillTellsTheTimeItTook(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    parrot.send(ASK_3);
    wire.clear();

    parrot.hear(YES_3);

    eventually(
        () -> assertThat(wire.answers()).singleElement().asString().matches("answers #3 · .* ms"));
    assertThat(wire.requests()).isEmpty();
  }

  @Test
  void aRequestThatWasClearedWhilePausedIsKnownNevertheless(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    wire.pauseOrResume();
    parrot.send(ASK_3);
    wire.clear();
    assertThat(wire.pauseLabel()).isEqualTo("Resume");
    wire.pauseOrResume();

    parrot.hear(YES_3);

    eventually(
        () -> assertThat(wire.answers()).singleElement().asString().matches("answers #3 · .* ms"));
    assertThat(wire.requests()).isEmpty();
  }

  @Test
  void requestsAndAnswersAreReadableOnAPhoneAndOnAProjector(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    parrot.send(ASK_3).hear(YES_3).send(ASK_4).hear(NO_4);
    eventually(() -> assertThat(wire.answers()).hasSize(2));

    ann.find("#wire-log").sendKeys(Keys.TAB);

    PageChecks.check(ann, "wire-acks");
  }

  private static void pointAt(Browser browser, String css) {
    new Actions(browser.driver()).moveToElement(browser.find(css)).perform();
  }
}
