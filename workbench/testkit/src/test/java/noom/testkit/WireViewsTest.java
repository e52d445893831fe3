package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The wire panel shows what passes in more than one way, if a step adds a view. */
@InTheBrowser
class WireViewsTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Parrot::lesson);

  /** Adds a view that writes each frame into its box, between bars. */
  private static void addView(Browser browser, String name) {
    browser.script(
        "const [name] = arguments;"
            + "const make = (box) => ({"
            + "  append: ({ direction, text }) => direction !== 'event' && box.append(`|${text}`),"
            + "  clear: () => box.replaceChildren(),"
            + "});"
            + "return import('/workbench/wire-panel.js').then(({ addView }) => addView(name, make))",
        name);
  }

  private static List<String> boxes(Browser browser) {
    return browser.texts("#wire .view");
  }

  @Test
  void withoutASecondViewThereIsNothingToChoose(Browser ann) {
    var wire = Parrot.open(ann, server).hear("hello").wire();

    wire.showsIn("hello");
    assertThat(wire.views()).isEmpty();
    assertThat(ann.texts("#wire button:not(#wire-pull)")).containsExactly("Pause", "Clear");
  }

  @Test
  void aSecondViewIsOneClickAway(Browser ann) {
    var wire = Parrot.open(ann, server).wire();

    addView(ann, "Diagram");
    assertThat(wire.views()).containsExactly("List", "Diagram");
    assertThat(wire.chosen()).containsExactly("List");
    assertThat(ann.shows("#wire .view")).isFalse();
    wire.choose("Diagram");

    assertThat(wire.chosen()).containsExactly("Diagram");
    assertThat(ann.shows("#wire .view")).isTrue();
    assertThat(ann.shows("#wire-log")).isFalse();
    assertThat(ann.shows("#wire-filter")).as("the filter of the list").isFalse();
  }

  @Test
  void aThirdViewDoesNotChangeWhichOneIsChosen(Browser ann) {
    var wire = Parrot.open(ann, server).wire();
    addView(ann, "Diagram");
    wire.choose("Diagram");

    addView(ann, "Words");

    assertThat(wire.views()).containsExactly("List", "Diagram", "Words");
    assertThat(wire.chosen()).containsExactly("Diagram");
  }

  @Test
  void aViewThatComesLateShowsWhatHasPassed(Browser ann) {
    var parrot = Parrot.open(ann, server).hear("one");
    parrot.wire().showsIn("one");

    addView(ann, "Diagram");
    parrot.hear("two");

    eventually(() -> assertThat(boxes(ann)).containsExactly("|one|two"));
  }

  @Test
  void aViewThatIsAddedBeforeThePanelWaitsForIt(Browser ann) {
    Parrot.open(ann, server);

    ann.script(
        "return import('/workbench/wire-panel.js?again').then((it) => {"
            + "  const isAdded = it.addView('Early', () => ({ append() {}, clear() {} }));"
            + "  it.mountWirePanel(document.querySelector('#wire'));"
            + "  return isAdded;"
            + "})");

    assertThat(new WirePanel(ann).views()).containsExactly("List", "Early");
  }

  @Test
  void pauseAndClearHoldForEveryView(Browser ann) {
    var parrot = Parrot.open(ann, server).hear("one");
    var wire = parrot.wire();
    addView(ann, "Diagram");
    eventually(() -> assertThat(boxes(ann)).containsExactly("|one"));

    wire.pauseOrResume();
    parrot.hear("two");
    eventually(() -> assertThat(wire.pauseLabel()).isEqualTo("Resume (1 new)"));
    assertThat(boxes(ann)).containsExactly("|one");
    wire.pauseOrResume();
    assertThat(boxes(ann)).containsExactly("|one|two");
    wire.clear();

    assertThat(boxes(ann)).containsExactly("");
    assertThat(wire.lines()).isEmpty();
  }

  @Test
  void whatWasClearedIsNotShownToAViewThatComesLate(Browser ann) {
    var parrot = Parrot.open(ann, server).hear("one");
    parrot.wire().showsIn("one");
    parrot.wire().clear();

    addView(ann, "Diagram");

    assertThat(boxes(ann)).containsExactly("");
  }

  @Test
  void theListStillShowsTheNewestLineAfterTheReaderHasLookedAtAnotherView(Browser ann) {
    var parrot = Parrot.open(ann, server);
    var wire = parrot.wire();
    addView(ann, "Diagram");
    for (int i = 0; i < 30; i++) {
      parrot.hear("line " + i);
    }

    wire.choose("Diagram");
    parrot.hear("the last");
    eventually(() -> assertThat(wire.in()).endsWith("the last"));
    wire.choose("List");

    eventually(
        () ->
            assertThat(
                    ann.script(
                        "const log = document.querySelector('#wire-log');"
                            + "return log.scrollHeight - log.scrollTop - log.clientHeight < 2"))
                .isEqualTo(true));
  }
}
