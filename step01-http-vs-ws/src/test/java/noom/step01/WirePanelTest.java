package noom.step01;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class WirePanelTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step01::lesson);

  private HelloPage open(Browser browser) {
    return new HelloPage(browser.open(server.page("?seconds=3600")));
  }

  @Test
  void whilePausedTheWirePanelHoldsWhatPassesAndShowsItAfterwards(Browser ann) {
    var page = open(ann);
    page.wire().showsIn("hello!");

    page.wire().pauseOrResume();
    page.press("study");
    eventually(() -> assertThat(page.wire().pauseLabel()).isEqualTo("Resume (2 new)"));
    assertThat(page.wire().out()).isEmpty();
    page.wire().pauseOrResume();

    page.wire().showsOut("study");
    page.wire().showsIn("hello!", "You said \"study\", message 1 of this connection.");
    assertThat(page.wire().pauseLabel()).isEqualTo("Pause");
  }

  @Test
  void clearEmptiesTheWirePanelAndWhatFollowsIsShown(Browser ann) {
    var page = open(ann);
    page.wire().showsIn("hello!");

    page.wire().clear();
    assertThat(page.wire().lines()).isEmpty();
    page.press("bye");

    page.wire().showsOut("bye");
    page.wire().showsIn("You said \"bye\", message 1 of this connection.");
  }

  @Test
  void theWirePanelKeepsTheLast200Newest(Browser ann) {
    var page = open(ann);
    page.ws().shows("hello!");

    ann.script(
        "const button = document.querySelector('#ws button');"
            + "for (let i = 1; i <= 110; i++) { button.value = 'word ' + i; button.click(); }");

    var answers =
        IntStream.rangeClosed(1, 110)
            .mapToObj("You said \"word %1$d\", message %1$d of this connection."::formatted)
            .toList();
    eventually(() -> assertThat(page.wire().in()).endsWith(answers.get(109)));
    assertThat(page.wire().lines()).hasSize(200).endsWith(answers.get(109));
    assertThat(page.wire().in()).isEqualTo(answers);
    assertThat(page.wire().out()).startsWith("word 21").endsWith("word 110");
  }

  @Test
  void nothingThatPassedWhilePausedIsLost(Browser ann) {
    var page = open(ann);
    page.wire().showsIn("hello!");
    page.wire().pauseOrResume();

    ann.script(
        "const button = document.querySelector('#ws button');"
            + "for (let i = 1; i <= 140; i++) { button.value = 'word ' + i; button.click(); }");
    eventually(() -> assertThat(page.wire().pauseLabel()).isEqualTo("Resume (280 new)"));
    page.wire().pauseOrResume();

    assertThat(page.wire().out()).hasSize(140).startsWith("word 1").endsWith("word 140");
    assertThat(page.wire().in()).hasSize(141).startsWith("hello!");
    page.press("bye");
    eventually(() -> assertThat(page.wire().out()).startsWith("word 1").endsWith("bye"));
  }

  @Test
  void theWirePanelTellsTimeSizeAndDirectionOfEachFrame(Browser ann) {
    var page = open(ann);
    page.wire().showsIn("hello!");

    var line = ann.find("#wire-log > .in").getText();

    assertThat(line).matches("(?s)↓ in\\s+WS\\s+\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\s+6 B\\s+hello!");
  }

  @Test
  void theWirePanelCountsBytesAndChangesNothingButWhiteSpace(Browser ann) {
    open(ann).wire().showsIn("hello!");

    var pretty =
        ann.script(
            "return import('/workbench/wire.js').then((it) =>"
                + " ['hi', '5', '{\"a\":[1]}', '{\"a\":12345678901234567890}', '{ broken'].map(it.pretty))");

    assertThat(pretty)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(
            "hi", "5", "{\n  \"a\": [\n    1\n  ]\n}", "{\"a\":12345678901234567890}", "{ broken");
  }
}
